//! What happens next: `update(&mut State, Event, now) -> Vec<Command>`.
//!
//! No clock, no DOM, no signals: time comes in with every event, and everything that touches the
//! outside leaves as a [`Command`]. Two axes are kept apart, *what we know* ([`Picture`],
//! [`Trouble`], [`Notice`]) and *what we are doing* ([`Reading`], [`Doing`], [`JobWatch`]), so
//! that a failing refresh never takes the picture away and a click never repeats.

mod acting;
mod answering;
mod blocked;
mod command;
mod config;
mod cooldown;
mod deed;
mod due;
mod event;
mod handover;
mod holding;
mod incident;
mod job;
mod jump;
mod links;
mod news;
mod notice;
mod offers;
mod packet;
mod paging;
mod panels;
mod phase;
mod polling;
mod reading;
mod recovery;
mod repair;
mod session;
mod sharing;
mod standing;
mod timeline;
mod trim;
mod update;

use crate::api::{Action, CodeFault, FieldFault, Millis, PollPath};
use contract::v2::{Lifecycle, RecoveryField, TransferKind};
use std::sync::Arc;

pub use blocked::{Blocked, blocked};
pub use command::{Command, HostEvent, Ticket, Timer, Way};
pub use config::{Config, Links};
pub use cooldown::code_under_way;
pub use deed::Deed;
pub use due::{Due, due};
pub use event::{Event, Host};
pub use handover::handover;
pub use holding::LONGEST as LONGEST_HOLD;
pub use incident::{During, Incident};
pub use links::safe_link;
pub use news::{News, Shared};
pub use notice::{Notice, Tone, What};
pub use offers::{Availability, offer, primary};
pub use packet::{Packet, essentials};
pub use paging::{FIRST_ROWS, PAGE_ROWS, Span};
pub use panels::{Panels, panels};
pub use phase::{Phase, phase};
pub use recovery::{RecoveryForm, recovery_form};
pub use repair::{Repair, Stage, repair};
pub use standing::{Actor, Standing, Step, standing};
pub use timeline::{Row, Sources, Timeline, Told};
pub use trim::{Trimmed, trim_code};
pub use update::update;

/// Everything that is known and under way for one widget.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// What the host page asked for.
    pub config: Config,
    /// The time of the last event.
    pub now: Millis,
    /// The last good answer; survives every later failure.
    pub picture: Option<Picture>,
    /// Why the last read failed; gone with the next good one.
    pub trouble: Option<Trouble>,
    /// What the last action came to.
    pub notice: Option<Notice>,
    /// The read under way.
    pub reading: Reading,
    /// The action under way.
    pub doing: Option<Doing>,
    /// The action under way in another widget of the same domain.
    pub elsewhere: Option<Action>,
    /// The background job being followed.
    pub job: Option<JobWatch>,
    /// Until when nothing may be sent.
    pub held_until: Option<Millis>,
    /// The session has ended: nothing is sent until `resume()`.
    pub signed_out: bool,
    /// The host called `pause()`.
    pub paused: bool,
    /// The page is hidden, or the browser offline: no polling.
    pub away: Away,
    /// Fields that the last refusal asked for.
    pub demanded: Vec<RecoveryField>,
    /// The registry asked for details, so the form is shown even if it names none.
    pub details_wanted: bool,
    /// What the last refusal said about single fields.
    pub field_faults: Vec<FieldFault>,
    /// How often a typed code was taken: the field empties when it changes.
    pub codes_taken: u32,
    /// How often recovery values were taken: the form empties when it changes.
    pub details_taken: u32,
    /// The customer went to correct the account's details during this visit.
    pub visited_account: bool,
    /// What the customer did in this visit, and what came of it; the latest last.
    pub deeds: Vec<Deed>,
    /// What went wrong with requests in this visit; the latest last.
    pub incidents: Vec<Incident>,
    /// When a fresh code was last asked for.
    pub code_requested_at: Option<Millis>,
    /// What the registrar said about the transfer, where the diagnosis does not say it itself.
    synced_kind: Option<TransferKind>,
    /// When the next read is due, while polling.
    due: Option<Millis>,
    /// It is due whether the host wants polling or not.
    owed: bool,
    /// What was asked for earlier may not show what an action did.
    counts_from: Millis,
    /// Reads that failed in a row.
    failures: u32,
    /// The last ticket given out.
    tickets: u32,
}

/// The last good answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What it said.
    pub lifecycle: Arc<Lifecycle>,
    /// When it was asked for.
    pub asked_at: Millis,
    /// When it came.
    pub received_at: Millis,
}

/// Why the last read failed.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// Why.
    pub fault: crate::api::Fault,
    /// When it is tried again, if it is.
    pub retry_at: Option<Millis>,
}

/// The read under way.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Reading {
    /// None.
    #[default]
    Idle,
    /// Asked, not answered.
    Asked {
        /// Whose answer counts.
        ticket: Ticket,
        /// It takes long enough to say so.
        slow: bool,
        /// Since when.
        at: Millis,
        /// What came to another widget since then answers it too.
        enough: Millis,
    },
}

/// The action under way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Doing {
    /// Which.
    pub action: Action,
    /// When it was pressed.
    pub since: Millis,
    /// Whose answer counts; none while the host is asked whether it minds.
    pub ticket: Option<Ticket>,
    /// It takes long enough to say so.
    pub slow: bool,
}

/// The background job being followed.
#[derive(Debug, Clone, PartialEq)]
pub struct JobWatch {
    /// Where it is asked about.
    pub path: PollPath,
    /// Since when.
    pub since: Millis,
    /// How often it was asked.
    pub polls: u32,
    /// What it said last about itself.
    pub message: Option<String>,
    /// It never answered here: it may be another customer's.
    unseen: bool,
    /// Whose answer counts.
    ticket: Option<Ticket>,
}

/// Reasons not to poll that lie with the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Away {
    /// The page is in the background.
    pub hidden: bool,
    /// The browser says that there is no network.
    pub offline: bool,
}

impl State {
    /// A picture and nothing else: what a first picture knows.
    pub fn seen(config: Config, lifecycle: Lifecycle, now: Millis) -> Self {
        Self {
            config,
            now,
            picture: Some(Picture {
                lifecycle: Arc::new(lifecycle),
                asked_at: now,
                received_at: now,
            }),
            ..Self::default()
        }
    }

    /// The diagnosis, if there is one.
    pub fn lifecycle(&self) -> Option<&Lifecycle> {
        self.picture.as_ref().map(|picture| &*picture.lifecycle)
    }

    /// What the last refusal said about this field.
    pub fn field_fault(&self, key: &str) -> Option<&str> {
        self.field_faults
            .iter()
            .find(|fault| fault.key == key)
            .map(|fault| fault.detail.as_str())
    }

    /// What is wrong with a typed code for this action, before anything is sent.
    pub fn check_code(&self, action: Action, code: &str) -> Result<(), CodeFault> {
        self.config
            .target
            .provider
            .abilities()
            .code
            .check(action, code)
    }

    /// Whether trying the transfer again takes a typed code.
    pub fn needs_code(&self) -> bool {
        self.config.target.provider.abilities().code.required
    }

    fn next_ticket(&mut self) -> Ticket {
        self.tickets = self.tickets.wrapping_add(1);
        Ticket(self.tickets)
    }
}
