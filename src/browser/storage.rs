use crate::api::PollPath;
use web_sys::Storage;

/// Where the public path of a running job is kept, so that a reload goes on following it. It is
/// the only thing ever stored. A browser without storage simply forgets.
#[derive(Debug)]
pub struct JobMemory {
    key: String,
}

impl JobMemory {
    /// For one domain at its API and account.
    pub fn new(subject: &str) -> Self {
        Self {
            key: format!("domain-lifecycle:job:{subject}"),
        }
    }

    /// The path of an earlier visit, checked like any link.
    pub fn recall(&self) -> Option<PollPath> {
        storage()?
            .get_item(&self.key)
            .ok()
            .flatten()
            .as_deref()
            .and_then(PollPath::parse)
    }

    /// Keeps the path, or forgets it.
    pub fn keep(&self, path: Option<&PollPath>) {
        let Some(storage) = storage() else { return };
        // A full or forbidden storage costs only the comfort of surviving a reload.
        drop(match path {
            Some(path) => storage.set_item(&self.key, path.as_str()),
            None => storage.remove_item(&self.key),
        });
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
