//! What a visit is judged by: the world behind the API, and all that could ever be seen.

use crate::visit::Visit;
use contract::v2::Lifecycle;
use domain_lifecycle::api::{Answer, Ask, Provider, Transport};
use domain_lifecycle::state::{Packet, Reading, State};
use futures::executor::block_on;
use serde_json::Value;

impl Visit {
    /// How many requests that change something have left the widget, or reached the API.
    pub(crate) fn changes(&self) -> usize {
        let log = self.behind("GET", "/sandbox/requests", Value::Null);
        let reached = log.as_array().unwrap().iter();
        let reached = reached.filter(|entry| entry["method"] != "GET").count();
        let sent = self.world.sent.borrow();
        let sent = sent.iter().filter(|line| !line.starts_with("GET ")).count();
        reached.max(sent)
    }

    /// Nothing is under way that was begun.
    pub(crate) fn is_idle(&self) -> bool {
        let idle = |s: &State| s.reading == Reading::Idle && s.doing.is_none() && s.job.is_none();
        self.with(idle)
    }

    /// A skeleton for which no answer can come, although somebody looks.
    pub(crate) fn hangs(&self) -> bool {
        let silent = |s: &State| s.paused || s.config.waiting || s.away.hidden || s.away.offline;
        let empty = self.phase() == "loading" && self.is_idle();
        empty && !self.with(silent)
    }

    /// The diagnosis on screen, without what one reading of it says about itself.
    pub(crate) fn picture(&self) -> Option<Lifecycle> {
        self.with(|state| state.lifecycle().cloned().map(bare))
    }

    /// What somebody sees who comes to look just now, and knows what this visit was told.
    pub(crate) fn fresh_picture(&self) -> Option<Lifecycle> {
        let target = self.with(|state| state.config.target.clone());
        let request = target.provider.request(&target, &Ask::Lifecycle).unwrap();
        let answer = block_on(self.world.send(request)).unwrap();
        let read = target
            .provider
            .read(&Ask::Lifecycle, &answer, self.world.clock.now());
        let Ok(Answer::Lifecycle(fresh)) = read else {
            return None;
        };
        let mut fresh = bare(*fresh);
        // v1's diagnosis is completed by what the registrar said when it was asked.
        let known = self.kind();
        if let (Some(transfer), Some(known)) = (&mut fresh.transfer_status, known)
            && target.provider == Provider::HostUpV1
        {
            transfer.kind = known;
        }
        Some(fresh)
    }

    /// Codes that the server handed out during this visit.
    pub(crate) fn issued(&self) -> Vec<String> {
        let filled = self.world.filled.borrow();
        filled.iter().map(|code| code.expose().to_owned()).collect()
    }

    /// All that the host, the screen, a snapshot, support or a console could ever see of it.
    pub(crate) fn everything_shown(&self) -> String {
        let told = self.world.told.borrow();
        let remembered = self.world.remembered.borrow();
        let packet = self.with(|state| Packet::of(state, "en", state.now).to_string());
        let (printed, posted) = (self.world.printed.borrow(), self.world.posted.borrow());
        format!("{printed}\n{told:?}\n{remembered:?}\n{posted:?}\n{packet}")
    }
}

fn bare(lifecycle: Lifecycle) -> Lifecycle {
    Lifecycle {
        transfer_errors_cleared: false,
        domain_status_synced: false,
        ..lifecycle
    }
}
