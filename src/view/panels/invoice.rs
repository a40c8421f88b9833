use super::panel;
use crate::api::Action;
use crate::view::Departure;
use crate::view::departure::departure_action;
use crate::view::dom::{El, el};
use crate::view::scene::Scene;
use crate::words::Key;

/// An unpaid invoice stands in the way.
pub(super) fn invoice(scene: Scene) -> El {
    panel(scene, "invoice", Key::HeadingInvoice)
        .child(el("p").child(scene.say(Key::InvoiceText)))
        .child(departure_action(scene, Action::PayInvoice, Departure::Pay))
}
