use super::derived::{Derived, derived};
use super::dom::{El, svg};
use super::subject::Look;

/// The picture beside a status or a notice. Its meaning is said in words next to it.
pub(super) fn icon(look: Derived<Look>) -> El {
    let outline = derived(move || outline(look.get()));
    svg("svg")
        .class("icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").attr("d", outline))
}

fn outline(look: Look) -> &'static str {
    match look {
        Look::Good => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.5l2.8 2.8L16.3 9.5",
        Look::Moving => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3 2",
        Look::Warning => "M12 4 2.8 19.5h18.4zM12 10v4.2M12 16.9v.1",
        Look::Bad => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5v5.3M12 16.2v.1",
        Look::Unclear => {
            "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.6 9.6a2.4 2.4 0 1 1 3.5 2.1c-.7.4-1.1.9-1.1 1.7M12 16.4v.1"
        }
    }
}
