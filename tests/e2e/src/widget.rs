//! A widget on the page, through its public parts.

use anyhow::{Context as _, Result, bail, ensure};
use thirtyfour::{WebDriver, WebElement};

use crate::until;

/// By script: drivers do not agree on what a shadow root is to them.
const FIND: &str = "
    const root = host(arguments[0])?.shadowRoot;
    return root ? [...root.querySelectorAll(arguments[1])] : [];";

/// `outer >>> inner` is the inner one in the shadow root of the outer one.
const HOST: &str = "
    const host = (path) => path.split(' >>> ').reduce(
        (root, selector) => (root?.shadowRoot ?? root)?.querySelector(selector), document);";

/// Found anew at each look, so that it may be drawn again, moved or replaced meanwhile.
#[derive(Debug, Clone)]
pub struct Widget {
    browser: WebDriver,
    host: String,
}

impl Widget {
    pub(crate) fn new(browser: WebDriver, host: &str) -> Self {
        Self {
            browser,
            host: host.to_owned(),
        }
    }

    /// The element itself.
    pub async fn host(&self) -> Result<WebElement> {
        let script = format!("{HOST} return host(arguments[0])");
        let found = self
            .browser
            .execute(script, vec![self.host.as_str().into()]);
        found
            .await?
            .element()
            .with_context(|| format!("no {}", self.host))
    }

    /// Everything inside it that this selector finds now.
    pub async fn find(&self, selector: &str) -> Result<Vec<WebElement>> {
        let arguments = vec![self.host.as_str().into(), selector.into()];
        let found = self
            .browser
            .execute(format!("{HOST} {FIND}"), arguments)
            .await?;
        Ok(found.elements()?)
    }

    /// Waits for the first that this selector finds, on display.
    pub async fn first(&self, selector: &str) -> Result<WebElement> {
        until(&format!("{selector} in {}", self.host), async || {
            let found = self.find(selector).await?.into_iter().next();
            let found = found.context("it is not there")?;
            ensure!(found.is_displayed().await?, "it is not displayed");
            Ok(found)
        })
        .await
    }

    /// Waits for a part.
    pub async fn part(&self, name: &str) -> Result<WebElement> {
        self.first(&css(name)).await
    }

    /// Whether a part is there now.
    pub async fn has(&self, name: &str) -> Result<bool> {
        Ok(!self.find(&css(name)).await?.is_empty())
    }

    /// Waits until the element itself is gone.
    pub async fn leaves(&self) -> Result<()> {
        until(&format!("{} to be gone", self.host), async || {
            let script = format!("{HOST} return !host(arguments[0])");
            let gone = self
                .browser
                .execute(script, vec![self.host.as_str().into()]);
            ensure!(gone.await?.json().as_bool() == Some(true), "it is there");
            Ok(())
        })
        .await
    }

    /// Waits until a part is gone.
    pub async fn loses(&self, name: &str) -> Result<()> {
        until(&format!("{name} to be gone"), async || {
            ensure!(!self.has(name).await?, "it is still there");
            Ok(())
        })
        .await
    }

    /// What the visible elements of this part say now.
    pub async fn text_of(&self, name: &str) -> Result<String> {
        let mut texts = Vec::new();
        for element in self.find(&css(name)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts.join("\n"))
    }

    /// Waits until a part says this somewhere.
    pub async fn shows(&self, name: &str, words: &str) -> Result<()> {
        until(&format!("{name} to say {words:?}"), async || {
            let text = self.text_of(name).await?;
            ensure!(text.contains(words), "it says {text:?}");
            Ok(())
        })
        .await
    }

    /// The host's state now.
    pub async fn state(&self) -> Result<String> {
        let state = self.host().await?.attr("data-state").await?;
        Ok(state.unwrap_or_default())
    }

    /// Waits for a state of the host, and for all of the widget: a first picture can come before.
    pub async fn becomes(&self, state: &str) -> Result<()> {
        until(&format!("state {state}"), async || {
            let now = self.state().await?;
            ensure!(now == state, "it is {now}");
            let first = self.find("[data-first]").await?;
            ensure!(first.is_empty(), "most of it is still on its way");
            Ok(())
        })
        .await
    }

    /// Clicks an action, once it can be taken.
    pub async fn press(&self, action: &str) -> Result<()> {
        until(&format!("{action} to be pressed"), async || {
            let button = self.part(action).await?;
            ensure!(is_open(&button).await?, "it is not enabled");
            Ok(button.click().await?)
        })
        .await
    }

    /// Whether an action can be taken now.
    pub async fn can(&self, action: &str) -> Result<bool> {
        is_open(&self.part(action).await?).await
    }

    /// Waits until an action can be taken.
    pub async fn offers(&self, action: &str) -> Result<()> {
        until(&format!("{action} to be offered"), async || {
            ensure!(self.can(action).await?, "it cannot be taken");
            Ok(())
        })
        .await
    }

    /// Waits until an action is shown and cannot be taken, for whatever reason.
    pub async fn withholds(&self, action: &str) -> Result<()> {
        until(&format!("{action} to be withheld"), async || {
            ensure!(!self.can(action).await?, "it can be taken");
            Ok(())
        })
        .await
    }

    /// Waits until an action is shown and cannot be taken, with this reason beside it.
    pub async fn refuses(&self, action: &str, reason: &str) -> Result<()> {
        until(&format!("{action} to be refused"), async || {
            let button = self.part(action).await?;
            ensure!(
                !button.is_enabled().await?,
                "it has no `disabled` attribute"
            );
            let said = self.description(&button).await?;
            ensure!(said.contains(reason), "the reason beside it is {said:?}");
            Ok(())
        })
        .await
    }

    /// The visible texts that `aria-describedby` names.
    async fn description(&self, element: &WebElement) -> Result<String> {
        let ids = element.attr("aria-describedby").await?.unwrap_or_default();
        let mut texts = Vec::new();
        for id in ids.split_whitespace() {
            for found in self.find(&format!("[id='{id}']")).await? {
                texts.push(found.text().await?);
            }
        }
        Ok(texts.join("\n"))
    }

    /// The control with this label.
    pub async fn field(&self, label: &str) -> Result<WebElement> {
        until(&format!("a field called {label:?}"), async || {
            for found in self.find("label[for]").await? {
                if found.text().await?.trim() == label {
                    let id = found.attr("for").await?.unwrap_or_default();
                    return self.first(&format!("[id='{id}']")).await;
                }
            }
            bail!("no such label")
        })
        .await
    }

    /// Waits until the field with this label is marked wrong, with this beside it.
    pub async fn blames(&self, label: &str, words: &str) -> Result<()> {
        until(&format!("{label:?} to be marked wrong"), async || {
            let field = self.field(label).await?;
            let invalid = field.attr("aria-invalid").await?;
            ensure!(invalid.as_deref() == Some("true"), "it is not marked");
            let said = self.description(&field).await?;
            ensure!(said.contains(words), "beside it stands {said:?}");
            Ok(())
        })
        .await
    }

    /// Types into the field for the EPP code.
    pub async fn type_code(&self, code: &str) -> Result<()> {
        self.code_field().await?.send_keys(code).await?;
        Ok(())
    }

    /// The field for the EPP code.
    pub async fn code_field(&self) -> Result<WebElement> {
        self.first("[part~='panel-epp'] input").await
    }

    /// What stands in it.
    pub async fn typed_code(&self) -> Result<String> {
        Ok(self.code_field().await?.value().await?.unwrap_or_default())
    }
}

/// An element may carry several parts.
fn css(part: &str) -> String {
    format!("[part~='{part}']")
}

async fn is_open(button: &WebElement) -> Result<bool> {
    let busy = button.attr("aria-disabled").await?;
    Ok(button.is_enabled().await? && busy.as_deref() != Some("true"))
}
