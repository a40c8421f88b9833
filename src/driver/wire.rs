//! A message as it travels to another tab: one flat object.
//!
//! What comes from there is data, maybe of another version, and checked: every number, word and
//! path. Tabs that do not understand each other each ask for themselves.

use super::page::Message;
use crate::api::{Action, Fault, FaultKind, Millis, PollPath};
use crate::state::{News, Shared};
use contract::job::JobProgress;
use contract::json::{Json, Write};
use std::sync::Arc;

/// The version of this shape.
const VERSION: f64 = 1.0;

type Members = Vec<(&'static str, Json)>;

impl Message {
    /// On its way out.
    pub fn write(&self) -> Json {
        let (name, more) = members(&self.news);
        let common = [
            ("version", VERSION.write()),
            ("to", self.to.write()),
            ("news", name.write()),
        ];
        Json::object(common.into_iter().chain(more))
    }

    /// As it came; `None` for one that says nothing.
    pub fn read(json: &Json) -> Option<Self> {
        (json.get("version").read() == Some(VERSION)).then_some(())?;
        let time = |name: &str| json.get(name).read::<Millis>().filter(|at| at.is_finite());
        let text = |name: &str| json.get(name).read::<String>();
        let path = || text("path").as_deref().and_then(PollPath::parse);
        let word = text("word").unwrap_or_default();
        let news = match text("news")?.as_str() {
            "who" => News::Who,
            "nothing-more" => News::NothingMore,
            "signed-out" => News::SignedOut,
            "signed-in" => News::SignedIn,
            "held" => News::Held(time("at")?),
            "picture" => News::Picture(Box::new(Shared {
                lifecycle: Arc::new(json.get("lifecycle").read()?),
                asked_at: time("askedAt")?,
                received_at: time("at")?,
                synced: json.get("synced").read(),
            })),
            "failed" => News::Failed(Fault {
                detail: text("said"),
                code: text("code"),
                request_id: text("requestId"),
                ..Fault::bare(FaultKind::from_code(&word)?, None)
            }),
            "began" => News::Began(Action::from_name(&word)?),
            "ended" => News::Ended {
                at: time("at")?,
                job: path(),
            },
            "job" => News::Job {
                path: path()?,
                progress: progress(&word)?,
                message: text("said"),
            },
            _ => return None,
        };
        Some(Self {
            to: text("to")?,
            news,
        })
    }
}

fn members(news: &News) -> (&'static str, Members) {
    match news {
        News::Who => ("who", vec![]),
        News::NothingMore => ("nothing-more", vec![]),
        News::SignedOut => ("signed-out", vec![]),
        News::SignedIn => ("signed-in", vec![]),
        News::Held(until) => ("held", vec![("at", until.write())]),
        News::Picture(shared) => (
            "picture",
            vec![
                ("lifecycle", shared.lifecycle.write()),
                ("askedAt", shared.asked_at.write()),
                ("at", shared.received_at.write()),
                ("synced", shared.synced.write()),
            ],
        ),
        News::Failed(fault) => (
            "failed",
            vec![
                ("word", fault.kind.code().write()),
                ("said", fault.detail.write()),
                ("code", fault.code.write()),
                ("requestId", fault.request_id.write()),
            ],
        ),
        News::Began(action) => ("began", vec![("word", action.name().write())]),
        News::Ended { at, job } => {
            let path = job.as_ref().map(PollPath::as_str);
            ("ended", vec![("at", at.write()), ("path", path.write())])
        }
        News::Job {
            path,
            progress,
            message,
        } => (
            "job",
            vec![
                ("path", path.as_str().write()),
                ("word", word(*progress).write()),
                ("said", message.write()),
            ],
        ),
    }
}

fn word(progress: JobProgress) -> &'static str {
    match progress {
        JobProgress::Running => "running",
        JobProgress::Completed => "completed",
        JobProgress::Failed => "failed",
    }
}

fn progress(word: &str) -> Option<JobProgress> {
    use JobProgress as J;
    [J::Running, J::Completed, J::Failed]
        .into_iter()
        .find(|progress| self::word(*progress) == word)
}
