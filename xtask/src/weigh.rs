//! Who pays for what: the code of the widget by crate, and its own by module.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::bundle;

/// Crates that everything is made with: the code belongs to whoever uses them for something.
const COMMON: [&str; 4] = ["core", "alloc", "std", "wasm_bindgen"];
/// Prints so many owners of each file.
const MOST: usize = 18;

type Weights = BTreeMap<String, usize>;

/// Prints a table for each file of WebAssembly. Bytes are raw, of functions and of data.
#[expect(clippy::print_stdout, reason = "it is the output of the command")]
pub(crate) fn weigh() -> Result<()> {
    for file in bundle::with_names()? {
        let told = || format!("cannot read {}", file.display());
        let weights = weights(&fs::read(&file).with_context(told)?).with_context(told)?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        println!("{name:<44}{:>10}", weights.values().sum::<usize>());
        let mut all: Vec<_> = weights.into_iter().collect();
        all.sort_by_key(|(_, bytes)| usize::MAX - bytes);
        for (owner, bytes) in all.into_iter().take(MOST) {
            println!("  {owner:<42}{bytes:>10}");
        }
    }
    Ok(())
}

fn weights(module: &[u8]) -> Result<Weights> {
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    let mut weights = Weights::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(data) => {
                weights.insert("texts and tables".to_owned(), data.range().len());
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    names.extend(functions(section)?);
                }
            }
            _ => {}
        }
    }
    for (number, bytes) in (imported..).zip(bodies) {
        let name = names.get(&number).map_or("", String::as_str);
        if let Some(owner) = owner(name) {
            *weights.entry(owner).or_default() += bytes;
        }
    }
    Ok(weights)
}

fn functions(section: wasmparser::NameSectionReader<'_>) -> Result<Vec<(u32, String)>> {
    let mut functions = Vec::new();
    for names in section {
        if let Name::Function(names) = names? {
            for name in names {
                let name = name?;
                functions.push((name.index, name.name.to_owned()));
            }
        }
    }
    Ok(functions)
}

/// The crate that a function is there for, and the module if it is ours. `None` for what only
/// describes the functions to the bindings, and is not shipped.
fn owner(name: &str) -> Option<String> {
    let plain = format!("{:#}", rustc_demangle::demangle(name));
    if plain.contains("WasmDescribe") || plain.contains("__wbindgen_describe") {
        return None;
    }
    let is_path = |word: &&str| word.contains("::");
    let paths = plain.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let mut paths = paths
        .map(|word| word.trim_start_matches(':'))
        .filter(is_path);
    let crate_of = |path: &str| path.split("::").next().unwrap_or_default().to_owned();
    let first = paths
        .clone()
        .next()
        .map_or_else(|| "the rest".to_owned(), crate_of);
    let meant = paths.find(|path| !COMMON.contains(&crate_of(path).as_str()));
    Some(match meant {
        Some(path) if path.starts_with("domain_lifecycle::") => {
            path.splitn(3, "::").take(2).collect::<Vec<_>>().join("::")
        }
        Some(path) => crate_of(path),
        None => first,
    })
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn code_belongs_to_whom_it_is_there_for() {
        for (name, expected) in [
            (
                "domain_lifecycle::view::card::top",
                Some("domain_lifecycle::view"),
            ),
            (
                "<alloc::vec::Vec<T> as contract::json::Write>::write",
                Some("contract"),
            ),
            (
                "core::ptr::drop_in_place<reactive_graph::owner::Owner>",
                Some("reactive_graph"),
            ),
            ("alloc::raw_vec::finish_grow", Some("alloc")),
            ("memcpy", Some("the rest")),
            (
                "<js_sys::Array as wasm_bindgen::describe::WasmDescribe>::describe",
                None,
            ),
        ] {
            assert_eq!(owner(name).as_deref(), expected, "{name}");
        }
    }
}
