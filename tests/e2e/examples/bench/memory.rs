//! What a page costs the machine. The browser's own figures leave out WebAssembly and its code, so
//! the system is asked (Linux only).

use std::fs;

use e2e::Browser;

/// Megabytes that nobody shares with the largest process that draws pages.
pub(crate) fn of_the_page(browser: &Browser) -> Option<f64> {
    let drawing = below(browser.process())
        .into_iter()
        .filter(|process| command(*process).contains("--type=renderer"));
    let largest = drawing.max_by_key(|process| field(*process, "Rss:").unwrap_or_default())?;
    let own = field(largest, "Private_Clean:")? + field(largest, "Private_Dirty:")?;
    Some(f64::from(own) / 1024.0)
}

/// The process and everything it has started.
fn below(process: u32) -> Vec<u32> {
    let tasks = format!("/proc/{process}/task/{process}/children");
    let children = fs::read_to_string(tasks).unwrap_or_default();
    let children = children.split_whitespace().filter_map(|id| id.parse().ok());
    let mut all: Vec<u32> = children.flat_map(below).collect();
    all.push(process);
    all
}

fn command(process: u32) -> String {
    let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&line).into_owned()
}

/// In kilobytes.
fn field(process: u32, name: &str) -> Option<u32> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
