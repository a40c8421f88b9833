//! Elements that never change.

use super::dom::{El, el};

/// A place for the host's own content.
pub(super) fn host_slot(name: &'static str) -> El {
    el("slot").attr("name", name)
}

/// Something is under way; said in words beside it.
pub(super) fn spinner() -> El {
    el("span").class("spinner").attr("aria-hidden", "true")
}
