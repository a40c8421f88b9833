//! The sentences of each language as a small module of its own, so that a browser downloads those
//! of one language. No names in it: the module in Rust knows them by their place.

mod pseudo;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use domain_lifecycle::words::Key;
use serde_json::{Map, Value};

/// The catalog that all others are translated from.
const SOURCE: &str = "en";

/// Which languages are to be had.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Languages {
    /// Those that people speak.
    Spoken,
    /// And those that are made up to test layouts.
    All,
}

/// Writes `locales/XX.js` for each catalog in the folder and for each made-up language,
/// `locales/names.js` with the names of the sentences, and `locales.js`, which leads to them.
pub(crate) fn write(catalogs: &Path, out: &Path, which: Languages) -> Result<()> {
    let folder = out.join("locales");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let source = catalog(&catalogs.join(format!("{SOURCE}.json")))?;
    let mut tags = Vec::new();
    for path in json_files(catalogs)? {
        let tag = path.file_stem().unwrap_or_default().to_string_lossy();
        let sentences = sentences(&path, &source)?;
        if tag == SOURCE && which == Languages::All {
            for (tag, say) in pseudo::LANGUAGES {
                let said: Vec<_> = sentences.iter().map(|text| say(text)).collect();
                module(&folder, tag, &said)?;
                tags.push(tag.to_owned());
            }
        }
        module(&folder, &tag, &sentences)?;
        tags.push(tag.into_owned());
    }
    let names: Vec<_> = Key::ALL.iter().map(|key| key.name().to_owned()).collect();
    module(&folder, "names", &names)?;
    let map = out.join("locales.js");
    fs::write(&map, signpost(&tags)).with_context(|| format!("cannot write {}", map.display()))
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let told = || format!("cannot list {}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(told)? {
        paths.push(entry.with_context(told)?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    Ok(paths)
}

fn catalog(path: &Path) -> Result<Map<String, Value>> {
    let told = || format!("in {}", path.display());
    let text = fs::read_to_string(path).with_context(told)?;
    serde_json::from_str(&text).with_context(told)
}

/// The sentences of a catalog in the order of the keys. One that is not translated yet is said as in
/// the source: the tables fail on it, but nobody else has to wait.
fn sentences(path: &Path, source: &Map<String, Value>) -> Result<Vec<String>> {
    let catalog = catalog(path)?;
    let sentence = |key: &Key| {
        let found = catalog.get(key.name()).or_else(|| source.get(key.name()));
        let text = found.and_then(Value::as_str).map(str::to_owned);
        text.with_context(|| format!("`{}` is missing in {SOURCE}.json", key.name()))
    };
    Key::ALL.iter().map(sentence).collect()
}

/// A list that begins with the edition of the keys, so that lists that do not belong together are
/// not put together.
fn module(folder: &Path, name: &str, texts: &[String]) -> Result<()> {
    let mut list = vec![Value::from(Key::EDITION)];
    list.extend(texts.iter().map(|text| Value::from(text.as_str())));
    let path = folder.join(format!("{name}.js"));
    let module = format!("export default {};\n", Value::from(list));
    fs::write(&path, module).with_context(|| format!("cannot write {}", path.display()))
}

/// Each file by name, where a bundler can see it.
fn signpost(tags: &[String]) -> String {
    let line = |tag: &String| format!("  '{tag}': () => import('./locales/{tag}.js'),");
    let lines: Vec<_> = tags.iter().map(line).collect();
    format!(
        "// Written by `cargo xtask build`.\n\nexport const locales = {{\n{}\n}};\n\
         export const names = () => import('./locales/names.js');\n",
        lines.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalog_becomes_a_list_in_the_order_of_the_keys() {
        let folder = std::env::temp_dir().join(format!("locales-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mut catalog = Map::new();
        for key in Key::ALL {
            catalog.insert(key.name().to_owned(), format!("<{}>", key.name()).into());
        }
        let write_catalog = |tag: &str, catalog: &Map<String, Value>| {
            let text = Value::from(catalog.clone()).to_string();
            fs::write(folder.join(format!("{tag}.json")), text).unwrap();
        };
        write_catalog("en", &catalog);
        write(&folder, &folder, Languages::All).unwrap();
        let module = fs::read_to_string(folder.join("locales/en.js")).unwrap();
        let list = module.strip_prefix("export default ").unwrap();
        let list: Vec<Value> = serde_json::from_str(list.trim_end().trim_end_matches(';')).unwrap();
        let first = Key::ALL.first().unwrap().name();
        assert_eq!(list.first().unwrap(), Key::EDITION);
        assert_eq!(list.get(1).unwrap(), &format!("<{first}>"));
        assert_eq!(list.len(), Key::ALL.len() + 1);
        let map = fs::read_to_string(folder.join("locales.js")).unwrap();
        for tag in ["en", "en-XA", "ar-XB", "names"] {
            assert!(
                map.contains(&format!("import('./locales/{tag}.js')")),
                "{map}"
            );
            assert!(folder.join(format!("locales/{tag}.js")).is_file());
        }
        write_catalog("sv", &Map::new());
        write(&folder, &folder, Languages::All).unwrap();
        let swedish = fs::read_to_string(folder.join("locales/sv.js")).unwrap();
        assert_eq!(
            swedish, module,
            "what is not translated is said as in the source"
        );
        catalog.remove(first);
        write_catalog("en", &catalog);
        let error = format!("{:#}", write(&folder, &folder, Languages::All).unwrap_err());
        fs::remove_dir_all(&folder).unwrap();
        assert!(error.contains(first), "{error}");
    }
}
