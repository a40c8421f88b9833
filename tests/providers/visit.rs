//! A visit to a page with the widget, and to what is behind the API.

use crate::edge::{BASE, World};
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use contract::EppCode;
use contract::v2::TransferKind;
use domain_lifecycle::api::instant::parse_iso;
use domain_lifecycle::api::{Act, Action, Provider, Target};
use domain_lifecycle::driver::Driver;
use domain_lifecycle::state::{Availability, Config, Event, HostEvent, State, What, offer, phase};
use futures::executor::{LocalPool, block_on};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use tower::ServiceExt;

pub(crate) struct Visit {
    pub(crate) world: Rc<World>,
    driver: Driver<World>,
    pool: RefCell<LocalPool>,
    pub(crate) provider: Provider,
    scenarios: Value,
}

impl Visit {
    /// Somebody who is signed in, on a page whose widget is not set up yet.
    pub(crate) fn at(provider: Provider) -> Self {
        let app = sandbox::app(sandbox::Options::default());
        let now = block_on(ask(&app, "GET", "/sandbox/state", Value::Null)).0;
        let now = parse_iso(now["now"].as_str().unwrap()).unwrap();
        let pool = LocalPool::new();
        let world = Rc::new(World::new(app, now, pool.spawner()));
        let mut visit = Self {
            driver: Driver::new(Rc::clone(&world)),
            world,
            pool: RefCell::new(pool),
            provider,
            scenarios: Value::Null,
        };
        visit.control("clock", json!({ "run": false }));
        visit.scenarios = visit.behind("GET", "/sandbox/scenarios", Value::Null);
        visit.sign_in();
        visit
    }

    /// The same, looking at the domain of a scenario.
    pub(crate) fn to(provider: Provider, scenario: &str) -> Self {
        let visit = Self::at(provider);
        visit.set_up(visit.target(scenario));
        visit
    }

    /// The domain of a scenario as this API calls it.
    pub(crate) fn target(&self, scenario: &str) -> Target {
        let row = self.row(scenario);
        let text = |name: &str| row[name].as_str().unwrap().to_owned();
        Target {
            provider: self.provider,
            base: BASE.to_owned(),
            domain: match self.provider {
                Provider::HostUp => text("domainId"),
                Provider::HostUpV1 => row["legacyId"].to_string(),
                Provider::Hostway => text("domainName"),
            },
            account: "acct10001".to_owned(),
            ..Target::default()
        }
    }

    fn row(&self, scenario: &str) -> &Value {
        let rows = self.scenarios.as_array().unwrap();
        rows.iter().find(|row| row["name"] == scenario).unwrap()
    }

    pub(crate) fn set_up(&self, target: Target) {
        self.send(Event::Configured(Config {
            target,
            poll: true,
            ..Config::default()
        }));
    }

    pub(crate) fn send(&self, event: Event) {
        self.driver.send(event);
        self.settle();
    }

    pub(crate) fn retry(&self, code: Option<&str>) {
        let code = code.map(|code| EppCode::new(code.to_owned()));
        self.send(Event::Clicked(Act::RetryTransfer(code)));
    }

    pub(crate) fn sync(&self) {
        self.send(Event::Clicked(Act::StatusSync));
    }

    pub(crate) fn refresh(&self) {
        self.send(Event::Refresh);
    }

    pub(crate) fn settle(&self) {
        self.pool.borrow_mut().run_until_stalled();
    }

    /// So many seconds pass, here and behind the API.
    pub(crate) fn wait(&self, seconds: u32) {
        self.control("clock", json!({ "advanceSeconds": seconds }));
        let end = self.world.clock.now() + f64::from(seconds) * 1_000.0;
        while self.world.clock.step(end) {
            self.settle();
        }
        self.settle();
    }

    /// The computer sleeps for so many days.
    pub(crate) fn wait_days(&self, days: u32) {
        self.sleep(days * 24 * 60 * 60);
    }

    /// And for so many seconds.
    pub(crate) fn sleep(&self, seconds: u32) {
        self.control("clock", json!({ "advanceSeconds": seconds }));
        self.world.clock.leap(f64::from(seconds) * 1_000.0);
        self.wait(0);
    }

    /// An hour passes, with every poll in it.
    pub(crate) fn wait_an_hour(&self) {
        self.wait(60 * 60);
    }

    /// What was sent since this was last asked.
    pub(crate) fn sent(&self) -> Vec<String> {
        self.world.sent.take()
    }

    /// Of those, the ones that change something.
    pub(crate) fn acted(&self) -> Vec<String> {
        let sent = self.sent().into_iter();
        sent.filter(|line| !line.starts_with("GET ")).collect()
    }

    pub(crate) fn told(&self) -> Vec<HostEvent> {
        self.world.told.take()
    }

    pub(crate) fn with<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        self.driver.with(look)
    }

    pub(crate) fn phase(&self) -> &'static str {
        self.with(|state| phase(state).name())
    }

    pub(crate) fn notice(&self) -> Option<What> {
        self.with(|state| state.notice.as_ref().map(|n| n.what.clone()))
    }

    pub(crate) fn kind(&self) -> Option<TransferKind> {
        self.with(|state| Some(state.lifecycle()?.transfer_status.as_ref()?.kind.clone()))
    }

    /// The code of the trouble with reading.
    pub(crate) fn trouble(&self) -> Option<&'static str> {
        self.with(|state| state.trouble.as_ref().map(|t| t.fault.kind.code()))
    }

    pub(crate) fn offers_retry(&self) -> bool {
        self.with(|state| offer(state, Action::RetryTransfer)) == Some(Availability::Ready)
    }

    pub(crate) fn sign_in(&self) {
        let app = &self.world.app;
        let cookie = block_on(ask(app, "POST", "/sandbox/sign-in", json!({}))).1;
        *self.world.cookie.borrow_mut() = cookie.unwrap();
    }

    /// Tells the sandbox something.
    pub(crate) fn control(&self, path: &str, body: Value) {
        self.behind("POST", &format!("/sandbox/{path}"), body);
    }

    /// A fault for the next request to a path with this in it.
    pub(crate) fn fault(&self, method: &str, fault: Value) {
        let matches = json!({ "method": method });
        self.control("faults", json!({ "match": matches, "fault": fault }));
    }

    /// The code that works.
    pub(crate) fn right_code(&self, scenario: &str) -> String {
        let id = self.row(scenario)["domainId"].as_str().unwrap();
        let code = self.behind("GET", &format!("/sandbox/domains/{id}/code"), Value::Null);
        code["eppCode"].as_str().unwrap().to_owned()
    }

    /// Whether there is a code that works.
    pub(crate) fn has_code(&self, scenario: &str) -> bool {
        let id = self.row(scenario)["domainId"].as_str().unwrap();
        let path = format!("/sandbox/domains/{id}/code");
        block_on(reach(&self.world.app, "GET", &path, Value::Null))
            .status()
            .is_success()
    }

    /// Somebody else of the same account does this at v2.
    pub(crate) fn elsewhere(&self, scenario: &str, action: &str, body: Value) -> Value {
        let id = self.row(scenario)["domainId"].as_str().unwrap();
        self.behind(
            "POST",
            &format!("/api/v2/domains/{id}/actions/{action}"),
            body,
        )
    }

    /// No fault is ordered any more.
    pub(crate) fn forget_faults(&self) {
        self.behind("DELETE", "/sandbox/faults", Value::Null);
    }

    /// At the losing registrar, or at the till, as far as that is possible.
    pub(crate) fn tries_behind(&self, scenario: &str, what: &str) {
        let id = self.row(scenario)["domainId"].as_str().unwrap();
        let path = match what {
            "pay" => format!("/sandbox/invoices/{id}/pay"),
            what => format!("/sandbox/domains/{id}/{what}"),
        };
        drop(block_on(reach(&self.world.app, "POST", &path, Value::Null)));
    }

    /// The names of all scenarios.
    pub(crate) fn scenario_names(&self) -> Vec<String> {
        let rows = self.scenarios.as_array().unwrap().iter();
        rows.map(|row| row["name"].as_str().unwrap().to_owned())
            .collect()
    }

    pub(crate) fn behind(&self, method: &str, path: &str, body: Value) -> Value {
        block_on(ask(&self.world.app, method, path, body)).0
    }
}

/// Asks past the widget, with a key; the answer, and the cookie that it set.
async fn ask(app: &axum::Router, method: &str, path: &str, body: Value) -> (Value, Option<String>) {
    let response = reach(app, method, path, body).await;
    assert!(
        response.status().is_success(),
        "{method} {path}: {}",
        response.status()
    );
    let cookie = response.headers().get("set-cookie");
    let cookie = cookie.and_then(|c| Some(c.to_str().ok()?.split(';').next()?.to_owned()));
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (serde_json::from_slice(&bytes).unwrap_or_default(), cookie)
}

async fn reach(app: &axum::Router, method: &str, path: &str, body: Value) -> Response<Body> {
    let text = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("authorization", "Bearer sandbox-write")
        .header("content-type", "application/json")
        .body(Body::from(text))
        .unwrap();
    app.clone().oneshot(request).await.unwrap()
}
