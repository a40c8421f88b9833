use super::Panel;
use crate::api::Action;
use crate::view::Departure;
use crate::view::departure::DepartureAction;
use crate::view::scene::Scene;
use crate::words::Key;
use leptos::prelude::*;

/// An unpaid invoice stands in the way.
#[component]
pub(super) fn Invoice(scene: Scene) -> AnyView {
    view! {
        <Panel scene name="invoice" heading=Key::HeadingInvoice>
            <p>{scene.say(Key::InvoiceText)}</p>
            <DepartureAction scene action=Action::PayInvoice departure=Departure::Pay />
        </Panel>
    }
    .into_any()
}
