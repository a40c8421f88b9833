//! What is measured.

use anyhow::{Context as _, Result, ensure};
use e2e::{Browser, until};

use crate::memory;
use crate::page::{HERE, PLACES, ask, load, seconds_pass};
use crate::report::Report;
use crate::server::Server;

/// A visit with nothing remembered, the next one, and the one after: by then a browser has kept the
/// compiled code too.
const VISITS: [&str; 3] = ["cold", "warm", "third"];

/// An answer of an API takes a while, on the fastest line.
const LATENCY: u64 = 50;

/// From the address to the painted lifecycle.
pub(crate) async fn start(server: &Server, report: &mut Report, runs: usize) -> Result<()> {
    server.set_latency(LATENCY);
    for place in PLACES {
        for run in 0..runs {
            eprintln!("{}, {} of {runs}", place.name, run + 1);
            let browser = Browser::open().await?;
            for visit in VISITS {
                let loaded = load(&browser, server, "n=1&domain=dom_rich", place).await?;
                let row = |what: &str| format!("{visit}, {}: {what}", place.name);
                report.add(&row("painted, ms"), loaded.painted);
                report.add(&row("blocking, ms"), loaded.blocking);
                if visit == "cold" {
                    report.add("bytes on the wire before the lifecycle", loaded.wire);
                    report.note("files before the lifecycle", &loaded.files.join(" "));
                }
            }
            browser.quit().await?;
        }
    }
    server.set_latency(0);
    Ok(())
}

/// Many widgets, each for a domain of its own.
pub(crate) async fn many(server: &Server, report: &mut Report, runs: usize) -> Result<()> {
    for n in [1, 10, 100, 500] {
        for run in 0..runs {
            eprintln!("{n} widgets, {} of {runs}", run + 1);
            let browser = Browser::open().await?;
            server.asked();
            let loaded = load(&browser, server, &format!("n={n}"), HERE).await?;
            let row = |what: &str| format!("{n} widgets: {what}");
            report.add(&row("all painted, ms"), loaded.painted);
            report.add(&row("blocking, ms"), loaded.blocking);
            report.add_count(&row("requests"), server.asked());
            if let Some(megabytes) = memory::of_the_page(&browser) {
                report.add(&row("memory of the process, MB"), megabytes);
            }
            browser.quit().await?;
        }
    }
    Ok(())
}

/// Many widgets for one domain.
pub(crate) async fn one_domain(server: &Server, report: &mut Report) -> Result<()> {
    eprintln!("one domain");
    let browser = Browser::open().await?;
    server.asked();
    load(&browser, server, "n=100&domain=dom_same", HERE).await?;
    report.add_count(
        "100 widgets of one domain: requests at load",
        server.asked(),
    );
    // What waits for the customer is looked at every five minutes.
    seconds_pass(&browser, 330).await?;
    report.add_count(
        "100 widgets of one domain: requests per poll",
        server.asked(),
    );
    browser.quit().await
}

/// What an answer changes on screen.
pub(crate) async fn refresh(server: &Server, report: &mut Report) -> Result<()> {
    for (what, percent) in [("an identical answer", 33), ("another percent", 47)] {
        eprintln!("{what}");
        server.set_percent(33);
        let browser = Browser::open().await?;
        load(&browser, server, "n=1&domain=dom_rich", HERE).await?;
        server.set_percent(percent);
        server.asked();
        let received = "document.querySelector('domain-lifecycle').snapshot.receivedAt";
        let before = ask(&browser, received).await?;
        ask(&browser, "probe.mutations()").await?;
        ask(
            &browser,
            "document.querySelector('domain-lifecycle').refresh()",
        )
        .await?;
        until("the answer", async || {
            ensure!(ask(&browser, received).await? != before, "none yet");
            Ok(())
        })
        .await?;
        let seen = ask(&browser, "probe.stop()").await?;
        let seen = seen.as_array().context("no list")?;
        let shown = ask(&browser, "probe.percent()").await?;
        ensure!(shown == percent.to_string().as_str(), "{shown} is shown");
        ensure!(server.asked() == 1, "not asked once");
        report.add_count(&format!("{what}: mutations"), seen.len());
        let list: Vec<_> = seen.iter().filter_map(|one| one.as_str()).collect();
        report.note(&format!("{what}: mutations"), &list.join(", "));
        browser.quit().await?;
    }
    server.set_percent(33);
    Ok(())
}

/// A history of ten thousand entries.
pub(crate) async fn history(server: &Server, report: &mut Report, runs: usize) -> Result<()> {
    for run in 0..runs {
        eprintln!("a long history, {} of {runs}", run + 1);
        let browser = Browser::open().await?;
        let loaded = load(&browser, server, "n=1&domain=dom_rich_h10000", HERE).await?;
        report.add("10,000 entries: painted, ms", loaded.painted);
        report.add("10,000 entries: blocking, ms", loaded.blocking);
        let opened = ask(&browser, "probe.open()").await?;
        let number = |name: &str| opened[name].as_f64().context("no number");
        report.add("10,000 entries: opened, ms", number("span")?);
        report.add("10,000 entries: rows in the DOM", number("rows")?);
        browser.quit().await?;
    }
    Ok(())
}
