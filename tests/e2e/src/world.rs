//! The registrar of one story, and the hands that work in it out of the customer's sight.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use reqwest::{Client, Method};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::until;

/// A sandbox of its own, on a port of its own; it ends when this is dropped.
#[derive(Debug)]
pub struct World {
    address: String,
    files: PathBuf,
    http: Client,
    serving: JoinHandle<Result<()>>,
}

/// The domain of the examples in documents.
const EXAMPLE: &str = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";

/// A domain of a scenario.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Scenario {
    name: String,
    #[serde(rename = "domainId")]
    pub(crate) id: String,
    pub(crate) domain_name: String,
    legacy_id: u32,
    account: String,
}

/// A request that reached the API.
#[derive(Debug, Clone, Deserialize)]
pub struct Sent {
    /// GET, POST, …
    pub method: String,
    /// With its query.
    pub path: String,
    /// None if the connection was cut instead of an answer.
    pub status: Option<u16>,
    /// Null if there was none.
    pub body: Value,
}

impl World {
    /// One that serves the files of this folder beside its API.
    pub(crate) async fn begin(folder: &Path) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let options = sandbox::Options {
            static_dir: Some(folder.to_path_buf()),
            ..sandbox::Options::default()
        };
        let serving = tokio::spawn(sandbox::serve(listener, options));
        let http = Client::builder().no_proxy().build()?;
        Ok(Self {
            address,
            files: folder.to_path_buf(),
            http,
            serving,
        })
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// The folder of its pages.
    pub fn files(&self) -> &Path {
        &self.files
    }

    async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value> {
        let mut request = self.http.request(method, self.url(path));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await?;
        let status = answer.status();
        let text = answer.text().await?;
        ensure!(status.is_success(), "{path} answered {status}: {text}");
        Ok(serde_json::from_str(&text).unwrap_or(Value::Null))
    }

    async fn post(&self, path: &str, body: Value) -> Result<Value> {
        self.ask(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn scenario(&self, name: &str) -> Result<Scenario> {
        let all = self.ask(Method::GET, "/sandbox/scenarios", None).await?;
        let all: Vec<Scenario> = serde_json::from_value(all)?;
        let found = all.into_iter().find(|scenario| scenario.name == name);
        found.with_context(|| format!("there is no scenario `{name}`"))
    }

    /// The id of a scenario's domain.
    pub async fn domain(&self, scenario: &str) -> Result<String> {
        Ok(self.scenario(scenario).await?.id)
    }

    /// What a scenario's domain is called by an API, and the account that it belongs to there.
    pub async fn known_as(&self, scenario: &str, api: &str) -> Result<(String, String)> {
        let found = self.scenario(scenario).await?;
        let name = match api {
            "hostup-v1" => found.legacy_id.to_string(),
            "hostway" => found.domain_name,
            _ => found.id,
        };
        Ok((name, found.account))
    }

    /// Does what a server's template does: where the pages have the domain of an example, they now
    /// have that of this scenario.
    pub async fn writes_into_pages(&self, scenario: &str) -> Result<()> {
        let id = self.domain(scenario).await?;
        for entry in fs::read_dir(&self.files)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "html") {
                let page = fs::read_to_string(&path)?;
                fs::write(&path, page.replace(EXAMPLE, &id))?;
            }
        }
        Ok(())
    }

    /// Time passes.
    pub async fn step_clock(&self, seconds: u32) -> Result<()> {
        self.post("/sandbox/clock", json!({ "advanceSeconds": seconds }))
            .await?;
        Ok(())
    }

    /// The losing registrar lifts its lock.
    pub async fn unlock(&self, scenario: &str) -> Result<()> {
        let id = self.domain(scenario).await?;
        self.post(&format!("/sandbox/domains/{id}/unlock"), json!({}))
            .await?;
        Ok(())
    }

    /// The code that the losing registrar's panel shows.
    pub async fn right_code(&self, scenario: &str) -> Result<String> {
        let id = self.domain(scenario).await?;
        code(
            self.ask(Method::GET, &format!("/sandbox/domains/{id}/code"), None)
                .await?,
        )
    }

    /// The losing registrar issues a new code.
    pub async fn new_code(&self, scenario: &str) -> Result<String> {
        let id = self.domain(scenario).await?;
        code(
            self.post(&format!("/sandbox/domains/{id}/new-code"), json!({}))
                .await?,
        )
    }

    /// The server forgets everybody who is signed in.
    pub async fn expire_sessions(&self) -> Result<()> {
        self.post("/sandbox/expire-sessions", json!({})).await?;
        Ok(())
    }

    /// The next request to the lifecycle API with this method and in this path meets a fault.
    pub async fn fault(&self, method: &str, path: &str, fault: Value) -> Result<()> {
        let order = json!({ "match": { "method": method, "path": path }, "fault": fault });
        self.post("/sandbox/faults", order).await?;
        Ok(())
    }

    /// Every such request meets the fault, until the world [`heals`](Self::heals).
    pub async fn keeps_failing(&self, method: &str, path: &str, fault: Value) -> Result<()> {
        let of = json!({ "method": method, "path": path });
        let order = json!({ "match": of, "times": 1000, "fault": fault });
        self.post("/sandbox/faults", order).await?;
        Ok(())
    }

    /// No fault is left.
    pub async fn heals(&self) -> Result<()> {
        self.ask(Method::DELETE, "/sandbox/faults", None).await?;
        Ok(())
    }

    /// What reached the API so far.
    pub async fn requests(&self) -> Result<Vec<Sent>> {
        Ok(serde_json::from_value(
            self.ask(Method::GET, "/sandbox/requests", None).await?,
        )?)
    }

    /// The requests by which a widget changes something.
    pub async fn posts(&self) -> Result<Vec<Sent>> {
        let mut sent = self.requests().await?;
        sent.retain(|request| matches!(request.method.as_str(), "POST" | "PUT"));
        Ok(sent)
    }

    /// The one request that changed something; more or none is a failure of the story.
    pub async fn only_post(&self) -> Result<Sent> {
        let mut posts = self.posts().await?;
        ensure!(posts.len() == 1, "not exactly one POST: {posts:#?}");
        posts.pop().context("no POST")
    }

    /// How often the lifecycle of a scenario's domain was read.
    pub async fn reads(&self, scenario: &str) -> Result<usize> {
        let path = format!("/api/v2/domains/{}/lifecycle", self.domain(scenario).await?);
        let sent = self.requests().await?;
        Ok(sent.iter().filter(|request| request.path == path).count())
    }
}

impl World {
    /// Waits until the lifecycle of a scenario's domain was read so often.
    pub async fn is_read(&self, scenario: &str, times: usize) -> Result<()> {
        until(&format!("{times} reads of {scenario}"), async || {
            let reads = self.reads(scenario).await?;
            ensure!(reads == times, "{reads} so far");
            Ok(())
        })
        .await
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Sent {
    /// The last piece of the path: what was asked for.
    pub fn action(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

fn code(answer: Value) -> Result<String> {
    let code = answer.get("eppCode").and_then(Value::as_str);
    Ok(code
        .with_context(|| format!("no code in {answer}"))?
        .to_owned())
}
