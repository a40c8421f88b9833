//! Every request of the three APIs × what networks, proxies and servers do to one, in a real browser
//! over real connections: the table of `tests/providers/faults`, run by `pages/faults.js`.
//!
//! Whatever happens: no crash, a card that says something, at most one request that changes
//! something, a code and details that are nowhere but in their request, and in the end a picture that
//! is the world's.

#[path = "../../../providers/faults/kinds.rs"]
mod kinds;

use anyhow::{Context as _, Result, ensure};
use e2e::{Engine, Story, tell, until};
use kinds::{Kind, connection, headers, on_the_way, statuses};
use serde_json::{Value, json};

/// What is typed here may be read in the body of its own request, and nowhere else. The page has a
/// header sent with everything that is as secret.
const CODE: &str = "CANARY-code-1";
const SECRET: &str = "CANARY";
const MEMBER: &str = "SMC-77777";

/// Where something is to be seen after every run.
const LOOKED_AT: [&str; 5] = ["URLs", "attributes", "texts", "snapshots", "packets"];

/// A request: what is asked of which scenario, and what makes the widget send it.
struct Endpoint {
    api: &'static str,
    scenario: &'static str,
    method: &'static str,
    path: &'static str,
    deed: &'static str,
    button: &'static str,
}

const STUCK: &str = "wrong-code";
const REFUSED: &str = "registration-details-empty";

const fn of(
    api: &'static str,
    scenario: &'static str,
    (method, path): (&'static str, &'static str),
    (deed, button): (&'static str, &'static str),
) -> Endpoint {
    Endpoint {
        api,
        scenario,
        method,
        path,
        deed,
        button,
    }
}

const LOOK: Endpoint = of("hostup", STUCK, ("GET", "/lifecycle"), ("look", ""));
const JOB: Endpoint = of(
    "hostup",
    REFUSED,
    ("GET", "/jobs/"),
    ("job", "action-retry-registration"),
);
const SAVE: Endpoint = of(
    "hostup",
    STUCK,
    ("POST", "/update-epp"),
    ("code", "action-update-epp"),
);
const RETRY: Endpoint = of(
    "hostup",
    STUCK,
    ("POST", "/retry-transfer"),
    ("code", "action-retry-transfer"),
);
const REQUEST: Endpoint = of(
    "hostup",
    "code-fallback",
    ("POST", "/request-epp"),
    ("press", "action-request-epp"),
);
const REGISTER: Endpoint = of(
    "hostup",
    REFUSED,
    ("POST", "/retry-registration"),
    ("details", "action-retry-registration"),
);
const SYNC: Endpoint = of(
    "hostup",
    "sync-activates",
    ("POST", "/status-sync"),
    ("press", "action-status-sync"),
);
const V1_LOOK: Endpoint = of("hostup-v1", STUCK, ("GET", "/transfer-error"), ("look", ""));
const V1_SYNC: Endpoint = of(
    "hostup-v1",
    STUCK,
    ("POST", "/status-sync"),
    ("press", "action-status-sync"),
);
const V1_RETRY: Endpoint = of(
    "hostup-v1",
    STUCK,
    ("POST", "/retry-transfer"),
    ("code", "action-retry-transfer"),
);
const HOSTWAY_LOOK: Endpoint = of("hostway", STUCK, ("GET", "/transfers/"), ("look", ""));
const HOSTWAY_RESET: Endpoint = of(
    "hostway",
    STUCK,
    ("PUT", "/transfers/"),
    ("code", "action-retry-transfer"),
);

impl Endpoint {
    /// As the page wants it.
    async fn order(&self, story: &Story) -> Result<Value> {
        let (domain, account) = story.world.known_as(self.scenario, self.api).await?;
        let id = story.world.domain(self.scenario).await?;
        Ok(json!({
            "api": self.api, "account": account, "domain": domain, "id": id,
            "scenario": self.scenario, "method": self.method, "path": self.path,
            "deed": self.deed, "button": self.button, "code": CODE,
            "details": { "holderType": "person", "musicCommunity": MEMBER },
        }))
    }

    /// The same in Chromium only. What engines make of a fault does not depend on whose request it
    /// meets, and all of that would take each of the others minutes.
    async fn meets_once(&self, kinds: Vec<Kind>) -> Result<()> {
        match Engine::of_this_run()? {
            Engine::Chromium => self.meets(kinds).await,
            Engine::Firefox | Engine::WebKit => Ok(()),
        }
    }

    /// The request meets each of these in turn.
    async fn meets(&self, kinds: Vec<Kind>) -> Result<()> {
        tell(async |story| {
            turns_over(story).await?;
            let order = self.order(story).await?;
            for kind in &kinds {
                let Kind::Fault(fault) = kind else {
                    continue; // the policy of the page lets nobody connect to another port
                };
                self.meets_one(story, &order, fault)
                    .await
                    .with_context(|| {
                        format!("{} {} meets {}", self.method, self.path, kind.name())
                    })?;
            }
            Ok(())
        })
        .await
    }

    async fn meets_one(&self, story: &Story, order: &Value, fault: &Value) -> Result<()> {
        if repeated_by_the_browser(self, fault) {
            return Ok(());
        }
        let passes = fault.get("change").is_some() || fault.get("reorder").is_some();
        let is_endless = fault.get("stall").is_some() || fault.get("reorder").is_some();
        let hides = !passes && self.method != "GET";
        let kind = json!({ "fault": fault, "hides": hides, "isEndless": is_endless });
        let suffer = "window.suffer(arguments[0], arguments[1])";
        story.script(suffer, vec![order.clone(), kind]).await?;
        let outcome = until("what comes of it", async || {
            let outcome = story.script("return window.outcome", Vec::new()).await?;
            ensure!(!outcome.is_null(), "it goes on");
            Ok(outcome)
        })
        .await?;
        ensure!(outcome == "well" || outcome == "held", "{outcome}");
        story.keeps_secret(&[SECRET, MEMBER], &LOOKED_AT).await?;
        if outcome == "held" {
            turns_over(story).await?; // the limit ends with the page
        }
        Ok(())
    }
}

/// A fresh page, with the widget defined. WebKit says that it is there when it is on its way.
async fn turns_over(story: &Story) -> Result<()> {
    story.script("window.isOld = true", Vec::new()).await?;
    story.visit("/faults.html").await?;
    let begun = "!window.isOld && window.suffer && customElements.get('domain-lifecycle')";
    story.holds(begun).await
}

/// These say that the server did not take the request in (too slow, not its own, too early), and
/// Chromium then sends it again by itself, as HTTP allows (RFC 9110, 15.5.9 and 15.5.20; RFC 8470):
/// no page is asked, and none learns of it.
fn repeated_by_the_browser(endpoint: &Endpoint, fault: &Value) -> bool {
    let status = fault["emptyBody"].as_u64();
    endpoint.method != "GET" && matches!(status, Some(408 | 421 | 425))
}

/// What happens to connections and to answers.
fn on_the_line() -> Vec<Kind> {
    connection().into_iter().chain(on_the_way()).collect()
}

/// What servers and their guards say instead.
fn said() -> Vec<Kind> {
    statuses().into_iter().chain(headers()).collect()
}

#[tokio::test]
async fn looking() -> Result<()> {
    LOOK.meets(on_the_line()).await
}

#[tokio::test]
async fn looking_at_what_is_refused() -> Result<()> {
    LOOK.meets_once(said()).await
}

#[tokio::test]
async fn following_a_job() -> Result<()> {
    JOB.meets(on_the_line()).await
}

#[tokio::test]
async fn saving_a_code() -> Result<()> {
    SAVE.meets_once(on_the_line()).await
}

#[tokio::test]
async fn trying_again_with_a_code() -> Result<()> {
    RETRY.meets(on_the_line()).await
}

#[tokio::test]
async fn trying_again_and_being_refused() -> Result<()> {
    RETRY.meets_once(said()).await
}

#[tokio::test]
async fn asking_for_a_code() -> Result<()> {
    REQUEST.meets_once(on_the_line()).await
}

#[tokio::test]
async fn registering_with_details() -> Result<()> {
    REGISTER.meets_once(on_the_line()).await
}

#[tokio::test]
async fn asking_the_registry() -> Result<()> {
    SYNC.meets_once(on_the_line()).await
}

#[tokio::test]
async fn looking_through_v1() -> Result<()> {
    V1_LOOK.meets_once(on_the_line()).await
}

#[tokio::test]
async fn asking_the_registry_through_v1() -> Result<()> {
    V1_SYNC.meets_once(on_the_line()).await
}

#[tokio::test]
async fn trying_again_through_v1() -> Result<()> {
    V1_RETRY.meets_once(on_the_line()).await
}

#[tokio::test]
async fn looking_through_hostway() -> Result<()> {
    HOSTWAY_LOOK.meets_once(on_the_line()).await
}

#[tokio::test]
async fn resetting_through_hostway() -> Result<()> {
    HOSTWAY_RESET.meets_once(on_the_line()).await
}
