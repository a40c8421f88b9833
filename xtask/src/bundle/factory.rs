//! The glue as a factory: one module text, any number of instances.
//!
//! wasm-bindgen writes a module that holds one instance for as long as the page lives. After a
//! panic that instance must never be entered again, and the widgets that did not panic need
//! another. So the whole text becomes the body of a function: each call has variables of its own,
//! and nothing of a dead instance can reach the memory of a living one. The house of instances
//! (`src/element/house.js`) looks at everything that goes in and out, by two hooks.

use anyhow::{Result, bail};

use super::parts::LOADERS;

/// Where the glue begins an instance.
const EXPORTS: &str = "wasm = instance.exports;";
const WATCHED: &str = "wasm = border.exports(instance.exports);";
/// Here begin wasm-bindgen's own loaders, to the end of the text: for addresses, answers and bytes.
/// The house has compiled the module already, and they would be a kilobyte to download for nothing.
const LOADING: &str = "\nasync function __wbg_load(";
/// Instead of them.
const START: &str = "\
async (module) => __wbg_finalize_init(
await WebAssembly.instantiate(module, border.imports(__wbg_get_imports())), module)";

/// The glue's text as a function of its border and of the loaders of its parts.
pub(super) fn factory(glue: &str) -> Result<String> {
    let parts: Vec<_> = glue.split(LOADING).collect();
    let (Some(body), 2, 1) = (parts.first(), parts.len(), glue.matches(EXPORTS).count()) else {
        bail!("the glue has another shape than xtask/src/bundle/factory.rs knows");
    };
    let body = body.replace(EXPORTS, WATCHED);
    let body: String = body.lines().map(bound).collect();
    let (imports, body): (Vec<_>, Vec<_>) =
        body.lines().partition(|line| line.starts_with("import "));
    let names = exported(&body);
    let body: Vec<_> = body
        .iter()
        .map(|line| line.strip_prefix("export ").unwrap_or(line))
        .collect();
    Ok(format!(
        "{imports}\nexport default function makeGlue(border, parts) {{\n{body}\n{end}}}\n",
        imports = imports.join("\n"),
        body = body.join("\n"),
        end = end(&body, &names),
    ))
}

/// A line of the glue. The loaders of the parts are not those of a module, but of an instance.
fn bound(line: &str) -> String {
    let loaders = line
        .strip_prefix("import * as ")
        .and_then(|line| line.split_once(" from "))
        .filter(|(_, path)| path.trim_end_matches(';').trim_matches(['"', '\'']) == LOADERS);
    match loaders {
        Some((name, _)) => format!("const {name} = parts;\n"),
        None => format!("{line}\n"),
    }
}

/// The names of exported classes and functions.
fn exported<'a>(body: &[&'a str]) -> Vec<&'a str> {
    let name = |line: &&'a str| {
        let rest = line.strip_prefix("export ")?;
        let rest = rest
            .strip_prefix("class ")
            .or_else(|| rest.strip_prefix("function "))?;
        rest.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$')
            .next()
    };
    body.iter().filter_map(name).collect()
}

/// What the factory returns. `stop` lets go of the instance and of every view of its memory: a
/// late callback then finds the border's own exports, which do nothing.
fn end(body: &[&str], names: &[&str]) -> String {
    let views: String = body
        .iter()
        .filter_map(|line| {
            let name = line.strip_prefix("let ")?.strip_suffix(" = null;")?;
            name.starts_with("cached").then(|| format!("{name} = "))
        })
        .collect();
    format!(
        "return {{\n\
         start: {START},\n\
         stop: () => {{ wasm = border.nothing; {views}wasmInstance = wasmModule = null; }},\n\
         {},\n\
         }};\n",
        names.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
import * as part from './part.js';
import * as loaders from './parts-of-an-instance.js'
export class Widget {
}
let cachedBytes0 = null;
function __wbg_finalize_init(instance, module) {
    wasm = instance.exports;
}

async function __wbg_load(module, imports) {
}
function initSync(module) {
    const imports = __wbg_get_imports();
}
export { initSync, __wbg_init as default };
";

    #[test]
    fn everything_but_imports_moves_into_the_function() {
        let made = factory(GLUE).unwrap();
        assert!(made.starts_with("import * as part from './part.js';\nexport default function"));
        assert_eq!(made.matches("export ").count(), 1);
        assert!(made.contains("wasm = border.exports(instance.exports);"));
        assert_eq!(made.matches("__wbg_get_imports").count(), 1);
        assert!(made.contains("border.imports(__wbg_get_imports())"));
        assert!(!made.contains("initSync"));
        assert!(made.contains("cachedBytes0 = wasmInstance = wasmModule = null;"));
        assert!(made.contains("\nWidget,\n}"));
        assert!(made.contains("\nconst loaders = parts;\n"));
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        for known in [EXPORTS, LOADING] {
            assert!(factory(&GLUE.replace(known, "")).is_err());
        }
    }
}
