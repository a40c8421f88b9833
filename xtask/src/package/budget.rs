//! How many bytes the widget may cost, and what it has cost so far: `docs/size.json`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::{Deserialize, Serialize};

use super::weight::Weight;
use crate::run::root;

const FILE: &str = "docs/size.json";

#[derive(Debug, Serialize, Deserialize)]
struct Budget {
    /// Compressed bytes up to the first painted lifecycle.
    allowed: usize,
    /// Why this many.
    reason: String,
    /// The oldest first.
    history: Vec<Entry>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    date: String,
    version: String,
    /// Compressed: what is downloaded up to the first lifecycle, its parts, and what comes later.
    first: usize,
    script: usize,
    wasm: usize,
    locale: usize,
    later: usize,
    note: String,
}

/// Fails if the package costs more than it may.
pub(super) fn hold(weight: &Weight) -> Result<()> {
    let budget = Budget::read(&root())?;
    weight.print();
    let total = weight.first.total.brotli;
    eprintln!("of a budget of {}: {}", budget.allowed, budget.reason);
    if let Some(last) = budget.history.last() {
        eprintln!("it was {} on {} ({})", last.first, last.date, last.note);
    }
    budget.allows(total)
}

/// Adds the package to the history.
pub(super) fn record(weight: &Weight, date: &str, note: &str) -> Result<()> {
    let mut budget = Budget::read(&root())?;
    budget.history.push(Entry::new(weight, date, note));
    let text = serde_json::to_string_pretty(&budget)? + "\n";
    fs::write(root().join(FILE), text).with_context(|| format!("cannot write {FILE}"))
}

impl Budget {
    fn read(root: &Path) -> Result<Self> {
        let told = || format!("in {FILE}");
        let text = fs::read_to_string(root.join(FILE)).with_context(told)?;
        serde_json::from_str(&text).with_context(told)
    }

    fn allows(&self, total: usize) -> Result<()> {
        ensure!(
            total <= self.allowed,
            "{total} compressed bytes up to the first lifecycle are more than the {} of {FILE}",
            self.allowed
        );
        Ok(())
    }
}

impl Entry {
    fn new(weight: &Weight, date: &str, note: &str) -> Self {
        let part = |ending: &str| {
            let files = weight.first.files.iter();
            files
                .filter(|(name, _)| name.ends_with(ending))
                .map(|(_, bytes)| bytes.brotli)
                .sum()
        };
        let locale = part("/en.js");
        Self {
            date: date.to_owned(),
            version: weight.version.clone(),
            first: weight.first.total.brotli,
            script: part(".js") - locale,
            wasm: part(".wasm"),
            locale,
            later: weight.later.total.brotli,
            note: note.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_too_many_is_too_many() {
        let budget = Budget {
            allowed: 100,
            reason: String::new(),
            history: Vec::new(),
        };
        assert!(budget.allows(100).is_ok());
        assert!(budget.allows(101).is_err());
    }

    #[test]
    fn the_history_adds_up() {
        let budget = Budget::read(&root()).unwrap();
        for entry in &budget.history {
            assert_eq!(
                entry.first,
                entry.script + entry.wasm + entry.locale,
                "{entry:?}"
            );
        }
        assert!(!budget.history.is_empty());
        assert!(budget.history.is_sorted_by(|a, b| a.date <= b.date));
    }
}
