use super::endpoints::{CODE, DETAIL, Deed, Endpoint, details};
use super::kinds::Kind;
use crate::visit::Visit;
use domain_lifecycle::state::{Event, Tone};
use serde_json::json;

/// One request, what happens to it, and what comes of it.
pub(super) struct Run<'a> {
    endpoint: &'a Endpoint,
    visit: Visit,
    kind: String,
    /// What was sent before the request in question.
    changed_before: usize,
}

impl<'a> Run<'a> {
    /// A customer who is about to do it.
    pub(super) fn begin(endpoint: &'a Endpoint) -> Self {
        let visit = Visit::to(endpoint.provider, endpoint.scenario);
        assert_eq!(visit.phase(), "ready");
        if matches!(endpoint.deed, Deed::Job) {
            visit.send(Event::Clicked(details()));
            assert!(visit.with(|state| state.job.is_some()), "a job to follow");
        }
        let changed_before = visit.changes();
        Self {
            endpoint,
            visit,
            kind: "nothing".to_owned(),
            changed_before,
        }
    }

    fn what(&self) -> String {
        let endpoint = self.endpoint;
        let api = endpoint.provider.name();
        format!("{api} {} {}: {}", endpoint.method, endpoint.path, self.kind)
    }

    pub(super) fn succeeds(&mut self) {
        let asked = self.asks();
        assert!(asked, "{}: it was not sent", self.what());
        assert_eq!(self.visit.trouble(), None, "{}", self.what());
    }

    /// Whether the request left.
    fn asks(&self) -> bool {
        let before = self.visit.world.sent.borrow().len();
        self.endpoint.ask(&self.visit);
        let sent = &self.visit.world.sent.borrow()[before..];
        let is_it = |line: &String| {
            line.starts_with(self.endpoint.method) && line.contains(self.endpoint.path)
        };
        sent.iter().any(is_it)
    }

    /// The request meets the fault, and the widget has ten minutes to make the best of it.
    pub(super) fn suffers(&mut self, kind: &Kind) {
        self.kind = kind.name();
        match kind {
            Kind::Refused => self.visit.world.refusing.set(true),
            Kind::Fault(fault) => {
                let (method, path) = (self.endpoint.method, self.endpoint.path);
                let matches = json!({ "method": method, "path": path });
                let order = json!({ "match": matches, "times": 2, "fault": fault });
                self.visit.control("faults", order);
            }
        }
        assert!(self.asks(), "{}: it was not sent", self.what());
        for _ in 0..10 {
            self.visit.wait(60);
            self.changed_at_most_once();
        }
        self.says_no_good_of_what_nobody_confirmed(kind);
    }

    fn changed_at_most_once(&self) {
        let allowed = usize::from(self.endpoint.changes_something());
        let changed = self.visit.changes() - self.changed_before;
        assert!(changed <= allowed, "{}: {changed} changes", self.what());
    }

    /// These never let a readable answer through.
    fn says_no_good_of_what_nobody_confirmed(&self, kind: &Kind) {
        let hidden = match kind {
            Kind::Refused => true,
            Kind::Fault(fault) => fault.get("change").is_none() && fault.get("reorder").is_none(),
        };
        if hidden && self.endpoint.changes_something() {
            let tone = self.visit.with(|s| s.notice.as_ref().map(|n| n.tone));
            assert_ne!(tone, Some(Tone::Good), "{}", self.what());
        }
    }

    /// Everything is well again, and the customer looks.
    pub(super) fn recovers(self) {
        let visit = &self.visit;
        visit.world.refusing.set(false);
        visit.forget_faults();
        if visit.with(|state| state.held_until.is_some()) {
            visit.wait_days(366);
        }
        visit.sign_in();
        visit.send(Event::Resume);
        visit.wait(15 * 60);
        visit.refresh();
        self.changed_at_most_once();
        let what = self.what();
        assert_eq!((visit.phase(), visit.trouble()), ("ready", None), "{what}");
        assert!(visit.with(|state| state.job.is_none() && state.doing.is_none()));
        assert_eq!(visit.picture(), visit.fresh_picture(), "{what}");
        self.kept_its_secrets();
    }

    fn kept_its_secrets(&self) {
        let issued: Vec<String> = self.visit.issued();
        let mut secrets = vec![CODE, DETAIL, "hostup_session"];
        secrets.extend(issued.iter().map(String::as_str));
        let shown = self.visit.everything_shown();
        for secret in &secrets {
            assert!(
                !shown.contains(secret),
                "{}: {secret} was shown",
                self.what()
            );
        }
        for line in self.visit.world.sent.borrow().iter() {
            let head = line.split(" {").next().unwrap_or(line);
            let clean = secrets.iter().all(|secret| !head.contains(secret));
            assert!(clean, "{}: a secret in {head}", self.what());
        }
    }
}
