//! What never bends, told by what is sent and heard alone.

use crate::allowed;
use domain_lifecycle::api::{Action, Millis, PollPath, Provider};
use domain_lifecycle::state::{State, Step, Tone, standing};
use serde_json::Value;

/// After which an action is no longer waited for, and after which a job is given up.
const LONGEST_ACT: Millis = 60_000.0;
const LONGEST_JOB: Millis = 600_000.0;

/// An observer between the widget and its API.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what holds at this moment, one by one"
)]
pub(crate) struct Rules {
    provider: Provider,
    /// The click of this very moment, until its request.
    pub(super) click: Option<Action>,
    pub(super) paused: bool,
    pub(super) readonly: bool,
    /// Nobody looks, and nothing is under way that was begun before.
    pub(super) absent: bool,
    /// Nothing may be sent before.
    pub(super) held_until: Millis,
    /// A session ended, and nobody said `resume()`.
    pub(super) signed_out: bool,
    acting_since: Option<Millis>,
    /// Another tab acts on the same domain.
    acting_elsewhere: Option<Millis>,
    following_since: Option<Millis>,
    /// The last diagnosis that was heard.
    diagnosis: Value,
    /// The registrar said that the domain is here (v1).
    arrived: bool,
    /// The last action or job was answered by a success.
    confirmed: bool,
}

impl Rules {
    pub(super) fn of(provider: Provider) -> Self {
        Self {
            provider,
            ..Self::default()
        }
    }

    /// Another domain is another story at the same API.
    pub(super) fn another_domain(&mut self) {
        self.diagnosis = Value::Null;
        self.acting_since = None;
        self.acting_elsewhere = None;
        self.following_since = None;
        self.arrived = false;
    }

    /// Another tab began to act, or ended.
    pub(super) fn elsewhere(&mut self, acting: Option<Millis>) {
        let heard = !self.signed_out && self.acting_since.is_none();
        self.acting_elsewhere = acting.filter(|_| heard);
    }

    /// The session ended, here or in another tab.
    pub(super) fn signs_out(&mut self) {
        self.signed_out = true;
        self.acting_elsewhere = None;
    }

    /// A request leaves.
    pub(crate) fn sends(&mut self, now: Millis, method: &str, path: &str) {
        let what = format!("{method} {path}");
        assert!(now >= self.held_until, "{what} before the limit ended");
        assert!(!self.signed_out, "{what} without a session");
        assert!(!self.paused, "{what} while paused");
        assert!(!self.absent, "{what} while nobody looks");
        if method != "GET" {
            self.sends_a_change(now, path);
        } else if !path.contains("/jobs/") {
            let early = |since| now - since < LONGEST_JOB;
            let following = self.following_since.is_some_and(early);
            assert!(!following, "{what} before the job ended");
        }
    }

    fn sends_a_change(&mut self, now: Millis, path: &str) {
        let action = self.click.take().expect("a click for every change");
        assert!(self.allows(action), "{path}: not allowed");
        for since in [self.acting_since, self.acting_elsewhere] {
            let busy = since.is_some_and(|since| now - since < LONGEST_ACT);
            assert!(!busy, "{path} while another is under way");
        }
        assert!(
            self.following_since
                .is_none_or(|since| now - since >= LONGEST_JOB)
        );
        self.acting_since = Some(now);
        self.confirmed = false;
    }

    fn allows(&self, action: Action) -> bool {
        !self.readonly && allowed::allows(self.provider, &self.diagnosis, action)
    }

    /// It was cut off.
    pub(crate) fn loses(&mut self, method: &str) {
        if method != "GET" {
            self.acting_since = None;
        }
    }

    /// An answer came, whole.
    pub(crate) fn hears(&mut self, now: Millis, asked: (&str, &str), answer: (u16, &str, &str)) {
        let ((method, path), (status, retry_after, body)) = (asked, answer);
        let body: Value = serde_json::from_str(body).unwrap_or_default();
        if method != "GET" {
            self.acting_since = None;
        }
        match status {
            0 | 300..400 | 401 => self.signs_out(),
            429 => {
                let seconds: f64 = retry_after.parse().unwrap_or(30.0);
                self.held_until = self.held_until.max(now + seconds.max(1.0) * 1_000.0);
            }
            200..300 if method == "GET" && path.contains("/jobs/") => self.hears_of_job(&body),
            200..300 if method == "GET" => self.hears_diagnosis(body),
            200..300 => self.hears_of_change(now, path, &body),
            400..500 if path.contains("/jobs/") => self.following_since = None,
            404 if method == "GET" && self.provider == Provider::Hostway => {
                self.diagnosis = body;
            }
            _ => {}
        }
    }

    fn hears_diagnosis(&mut self, body: Value) {
        let answers = match self.provider {
            Provider::HostUp => {
                let halves = [&body["transferStatus"], &body["registrationStatus"]];
                let said = halves.iter().any(|half| half.is_object());
                let named = body
                    .get("transferStatus")
                    .or(body.get("registrationStatus"));
                said || (named.is_some() && halves.iter().all(|half| half.is_null()))
            }
            Provider::HostUpV1 => body["data"].get("found").is_some(),
            Provider::Hostway => body["status"].is_object() || body["status"].is_number(),
        };
        if answers {
            self.diagnosis = body;
        }
    }

    fn hears_of_job(&mut self, body: &Value) {
        let job = body.get("data").filter(|d| d.is_object()).unwrap_or(body);
        let ended = ["isCompleted", "isFailed"]
            .iter()
            .any(|flag| job[flag] == true);
        self.confirmed |= job["isCompleted"] == true;
        if ended {
            self.following_since = None;
        }
    }

    fn hears_of_change(&mut self, now: Millis, path: &str, body: &Value) {
        self.confirmed = true;
        let sync = &body["data"];
        if path.ends_with("/status-sync") && sync["syncSuccess"] == true {
            self.arrived = sync["newStatus"] == "Active";
        }
        let link = body.pointer("/operation/pollUrl").and_then(Value::as_str);
        if link.and_then(PollPath::parse).is_some() {
            self.following_since = Some(now);
        }
    }

    /// What the customer is shown is nothing that nobody said.
    pub(crate) fn shows(&self, state: &State) {
        let good = state.notice.as_ref().is_some_and(|n| n.tone == Tone::Good);
        assert!(!good || self.confirmed, "good news that nobody brought");
        let finished = |l| standing(l).step == Step::Finished;
        if state.lifecycle().is_some_and(finished) {
            assert!(
                self.is_finished(),
                "done before it is: {:?}",
                self.diagnosis
            );
        }
    }

    fn is_finished(&self) -> bool {
        self.arrived || allowed::is_done(&self.diagnosis)
    }
}
