//! The widget in the apps of others, as `cargo xtask hosts` has built them from the packed
//! tarball: stories for each, in a module of its name.

#![allow(
    clippy::indexing_slicing,
    reason = "what JSON does not have is null, which no test takes"
)]

mod leptos;
mod life;
mod nginx;

use anyhow::Result;
use e2e::tell_in;

use crate::life::is_lived;

/// The one widget of a page.
const WIDGET: &str = "domain-lifecycle";

/// A story that is the same in every app.
async fn lives_in(host: &str) -> Result<()> {
    tell_in(host, async |story| is_lived(story, "/", WIDGET).await).await
}

mod plain {
    #[tokio::test]
    async fn lives_on_a_page() -> anyhow::Result<()> {
        super::lives_in("plain").await
    }
}

mod react {
    #[tokio::test]
    async fn lives_in_strict_mode() -> anyhow::Result<()> {
        super::lives_in("react").await
    }
}

mod vue {
    #[tokio::test]
    async fn lives_in_a_template() -> anyhow::Result<()> {
        super::lives_in("vue").await
    }
}

mod svelte {
    #[tokio::test]
    async fn lives_in_a_component() -> anyhow::Result<()> {
        super::lives_in("svelte").await
    }
}

mod shadow {
    use super::{Result, is_lived, tell_in};

    #[tokio::test]
    async fn lives_in_the_shadow_root_of_another_element() -> Result<()> {
        tell_in("shadow", async |story| {
            is_lived(story, "/", "customer-panel >>> domain-lifecycle").await
        })
        .await
    }
}

mod swap {
    use super::{Result, WIDGET, is_lived, tell_in};

    #[tokio::test]
    async fn lives_in_fragments_of_htmx() -> Result<()> {
        super::lives_in("swap").await
    }

    #[tokio::test]
    async fn lives_on_pages_of_turbo() -> Result<()> {
        tell_in("swap", async |story| {
            is_lived(story, "/turbo-open.html", WIDGET).await?;
            // The style of its progress bar, which it writes into the page.
            story.was_complained_of("style-src").await
        })
        .await
    }
}
