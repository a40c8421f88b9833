//! A coverage-guided search for a body that breaks the widget, for a bounded time.
//!
//! libFuzzer on the stable compiler: the counters are LLVM's own, asked for by name. The given
//! target keeps them out of build scripts and macros.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::run::{cargo, output, root, run};

/// LLVM's counters on every edge, and the operands of comparisons.
const COUNTERS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// The bodies to begin with: how their names begin, and the question they answer, as the target
/// counts them.
const SEEDS: [(&str, u8); 12] = [
    ("lifecycle-", 0),
    ("job-", 1),
    ("update-epp-", 2),
    ("retry-transfer-", 3),
    ("request-epp-", 4),
    ("retry-registration-", 5),
    ("status-sync-", 6),
    ("v1-transfer-error-", 7),
    ("v1-status-sync-", 8),
    ("v1-retry-transfer-", 9),
    ("hostway-", 10),
    ("problem-", 5),
];

/// Searches for so many seconds. A body that breaks something ends it, and is kept.
pub(crate) fn fuzz(seconds: u32) -> Result<()> {
    let folder = root().join("target/fuzz");
    let corpus = folder.join("corpus");
    fs::create_dir_all(&corpus)?;
    let words = plant(&corpus)?;
    let dictionary = folder.join("words.dict");
    fs::write(&dictionary, words)?;
    run(Command::new(build(&folder)?)
        .arg(&corpus)
        .arg(format!("-dict={}", dictionary.display()))
        .arg(format!("-artifact_prefix={}/", folder.display()))
        .arg(format!("-max_total_time={seconds}"))
        .args(["-max_len=20000", "-timeout=10", "-print_final_stats=1"]))
    .with_context(|| format!("the body that did it lies in {}", folder.display()))
}

/// Builds the target with its counters.
fn build(folder: &Path) -> Result<PathBuf> {
    let host = host()?;
    let manifest = root().join("fuzz/Cargo.toml");
    run(cargo(&["build", "--release", "--target", &host])
        .arg("--manifest-path")
        .arg(manifest)
        .env("CARGO_TARGET_DIR", folder)
        .env("RUSTFLAGS", COUNTERS))?;
    let name = format!("decoder{}", std::env::consts::EXE_SUFFIX);
    Ok(folder.join(host).join("release").join(name))
}

/// What this machine is called by the compiler.
fn host() -> Result<String> {
    let version = output(Command::new("rustc").arg("-vV"))?;
    let line = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(line.context("rustc does not name its host")?.to_owned())
}

/// Lays every fixture into the corpus; returns all their words, as a dictionary.
fn plant(corpus: &Path) -> Result<String> {
    let mut words = BTreeSet::new();
    for entry in fs::read_dir(root().join("contract/fixtures"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let question = SEEDS.iter().find(|(head, _)| name.starts_with(head));
        let text = fs::read_to_string(&path)?;
        if let (Some((_, question)), Ok(body)) = (question, serde_json::from_str::<Value>(&text)) {
            collect(&body, &mut words);
            let seed = [&[*question, status(&name)], body.to_string().as_bytes()].concat();
            fs::write(corpus.join(&*name), seed)?;
        }
    }
    let lines = words.iter().map(|word| format!("\"\\\"{word}\\\"\"\n"));
    Ok(lines.collect())
}

/// The place in the target's table of statuses: 200, or 422 for errors.
fn status(name: &str) -> u8 {
    if name.starts_with("problem-") { 12 } else { 0 }
}

/// Names of members, and values that are a plain word.
fn collect(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                words.insert(name.clone());
                collect(value, words);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        Value::String(text) if text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') => {
            words.insert(text.clone());
        }
        _ => {}
    }
}
