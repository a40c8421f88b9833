//! Photographs the gallery and the dashboard: `cargo xtask screenshots` runs it. The folder is the
//! one argument; what stands in the README goes into `readme` below it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use e2e::{Story, tell};

/// All groups of the gallery, in pieces that are small enough for one image.
const SHEETS: [&str; 12] = [
    "transfer",
    "registration",
    "extreme",
    "loading",
    "error",
    "stale",
    "code",
    "retry",
    "reregister",
    "sync",
    "v1",
    "hostway",
];

/// File, what of the gallery, and how wide the widget is.
const README: [(&str, &str, u32); 5] = [
    ("full-light", "show=wrong-code&theme=light", 720),
    ("narrow", "show=in-progress&theme=light", 390),
    (
        "look-rounded",
        "show=in-progress&theme=light&look=rounded",
        390,
    ),
    ("look-dense", "show=in-progress&theme=light&look=dense", 390),
    ("look-serif", "show=in-progress&theme=dark&look=serif", 390),
];

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::args().nth(1).context("name a folder")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("readme"))?;
    tell(async |story| {
        for group in SHEETS {
            sheets(story, group, folder).await?;
        }
        for (name, query, width) in README {
            let file = folder.join(format!("readme/{name}.png"));
            settle(story, &format!("{query}&width={width}")).await?;
            story.photograph(Some(".host"), &file).await?;
        }
        dashboard(story, &folder.join("readme/dashboard-dark.png")).await
    })
    .await
}

/// A group in both themes, on a phone, right to left, and as lines of a table.
async fn sheets(story: &Story, group: &str, folder: &Path) -> Result<()> {
    let ways = [
        ("light", "theme=light&width=390"),
        ("dark", "theme=dark&width=390"),
        ("320-de", "theme=light&width=320&lang=de"),
        ("rtl", "theme=light&width=390&lang=ar-XB"),
        ("compact", "theme=light&variant=compact&width=460"),
    ];
    for (name, how) in ways {
        settle(story, &format!("show={group}&{how}")).await?;
        let file = folder.join(format!("{group}-{name}.png"));
        story.photograph(None, &file).await?;
        eprintln!("  {}", file.display());
    }
    Ok(())
}

/// Opens these cells in a window that holds them all, and waits until they stand.
async fn settle(story: &Story, query: &str) -> Result<()> {
    story.resize(1400, 1000).await?;
    story.visit(&format!("/gallery/?sheet&{query}")).await?;
    story
        .holds("document.documentElement.dataset.settled === 'yes'")
        .await?;
    let height = story
        .script("return document.documentElement.scrollHeight", Vec::new())
        .await?;
    let height = u32::try_from(height.as_u64().context("a height")?)?;
    // The window's frame takes a part of it.
    story.resize(1400, height + 200).await
}

async fn dashboard(story: &Story, file: &Path) -> Result<()> {
    story.resize(1280, 900).await?;
    story.sign_in().await?;
    story
        .script(
            "localStorage.setItem('northhost-theme', 'dark')",
            Vec::new(),
        )
        .await?;
    story.visit("/blank.html").await?;
    story.visit("/#/domains").await?;
    let seen = "document.querySelector('domain-lifecycle')
        && [...document.querySelectorAll('domain-lifecycle')].every((widget) =>
            widget.dataset.state === 'ready' || widget.getBoundingClientRect().top > innerHeight)";
    story.holds(seen).await?;
    story.photograph(None, file).await
}
