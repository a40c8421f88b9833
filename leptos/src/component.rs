//! The component.

use js_sys::Function;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::html::property::prop;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use web_sys::CustomEvent;

use crate::attributes::{Api, Loading, Poll, Theme, Variant};
use crate::element::{Widget, headers, load, messages as wording};
use crate::events::{Acted, Changed, Detail, Failed, Held, LoadFailed, Told, Wanted, told};

/// Where the element's script is, unless the host says otherwise.
pub const SCRIPT: &str = "/domain-lifecycle/domain-lifecycle.js";

/// `<domain-lifecycle>`: where a stuck domain transfer or registration stands, whose turn it is,
/// and the one button that helps. What stands inside is shown until the widget is ready, and again
/// if it cannot load.
#[component]
pub fn DomainLifecycle(
    /// The domain: `dom_…` for HostUp v2, a positive integer for HostUp v1, a name for Hostway.
    #[prop(into)]
    domain: Signal<String>,
    /// Which API is asked.
    #[prop(into, optional)]
    api: MaybeProp<Api>,
    /// The Hostway account number.
    #[prop(into, optional)]
    account: MaybeProp<String>,
    /// Absolute or root-relative URL that stands for the API's host.
    #[prop(into, optional)]
    api_base: MaybeProp<String>,
    /// BCP 47 tag, inherited from the nearest ancestor.
    #[prop(into, optional)]
    lang: MaybeProp<String>,
    /// IANA name of a time zone.
    #[prop(into, optional)]
    time_zone: MaybeProp<String>,
    /// Light or dark.
    #[prop(into, optional)]
    theme: MaybeProp<Theme>,
    /// How much of it is shown.
    #[prop(into, optional)]
    variant: MaybeProp<Variant>,
    /// When it asks.
    #[prop(into, optional)]
    loading: MaybeProp<Loading>,
    /// Whether it asks again by itself.
    #[prop(into, optional)]
    poll: MaybeProp<Poll>,
    /// The level of its heading, 1 to 6.
    #[prop(into, optional)]
    heading_level: MaybeProp<u8>,
    /// Offers no action.
    #[prop(into, optional)]
    readonly: MaybeProp<bool>,
    /// Where a customer pays.
    #[prop(into, optional)]
    billing_url: MaybeProp<String>,
    /// Where a customer corrects their details.
    #[prop(into, optional)]
    account_url: MaybeProp<String>,
    /// Where a customer finds help.
    #[prop(into, optional)]
    support_url: MaybeProp<String>,
    /// Other wording for single sentences, by their names.
    #[prop(into, optional)]
    messages: MaybeProp<Vec<(String, String)>>,
    /// Headers for every request, such as a CSRF token.
    #[prop(into, optional)]
    request_headers: Option<Callback<(), Vec<(String, String)>>>,
    /// Used instead of the page's `fetch`, for tests.
    #[prop(optional)]
    fetch: Option<Function>,
    /// The first lifecycle is painted.
    #[prop(into, optional)]
    on_ready: Option<Callback<Told<()>>>,
    /// Another kind.
    #[prop(into, optional)]
    on_change: Option<Callback<Told<Changed>>>,
    /// An action is about to be sent; prevented, it is not.
    #[prop(into, optional)]
    on_before_action: Option<Callback<Told<Wanted>>>,
    /// What came of an action.
    #[prop(into, optional)]
    on_action: Option<Callback<Told<Acted>>>,
    /// The API could not be read.
    #[prop(into, optional)]
    on_error: Option<Callback<Told<Failed>>>,
    /// Nothing is sent for a while.
    #[prop(into, optional)]
    on_rate_limited: Option<Callback<Told<Held>>>,
    /// The session has ended: nothing is sent until [`Widget::resume`].
    #[prop(into, optional)]
    on_auth_required: Option<Callback<Told<()>>>,
    /// The customer wants to pay.
    #[prop(into, optional)]
    on_pay: Option<Callback<Told<()>>>,
    /// The customer wants to correct their details.
    #[prop(into, optional)]
    on_fix_identity: Option<Callback<Told<()>>>,
    /// The customer wants help.
    #[prop(into, optional)]
    on_support: Option<Callback<Told<()>>>,
    /// The widget could not be loaded, or crashed.
    #[prop(into, optional)]
    on_load_error: Option<Callback<Told<LoadFailed>>>,
    /// A handle for the element's methods.
    #[prop(optional)]
    widget: Widget,
    /// The address of the element's script; empty if the page loads it by itself.
    #[prop(into, default = SCRIPT.into())]
    script: String,
    /// Shown until the widget is ready, and again if it cannot load.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    if !script.is_empty() {
        widget.node.on_load(move |element| load(&script, &element));
    }
    let fetch = fetch.map(SendWrapper::new);
    let properties = (
        prop("messages", move || messages.get().map(|all| wording(&all))),
        prop("requestHeaders", move || request_headers.map(headers)),
        prop("fetch", move || {
            fetch.as_ref().map(|own| JsValue::from((**own).clone()))
        }),
    );
    let listeners = (
        listen("dl-ready", on_ready),
        listen("dl-change", on_change),
        listen("dl-before-action", on_before_action),
        listen("dl-action", on_action),
        listen("dl-error", on_error),
        listen("dl-rate-limited", on_rate_limited),
        listen("dl-auth-required", on_auth_required),
        listen("dl-pay", on_pay),
        listen("dl-fix-identity", on_fix_identity),
        listen("dl-support", on_support),
        listen("dl-load-error", on_load_error),
    );
    view! {
        <domain-lifecycle
            node_ref=widget.node
            domain=move || domain.get()
            api=move || api.get().map(Api::as_str)
            account=move || account.get()
            api-base=move || api_base.get()
            lang=move || lang.get()
            time-zone=move || time_zone.get()
            theme=move || theme.get().map(Theme::as_str)
            variant=move || variant.get().map(Variant::as_str)
            loading=move || loading.get().map(Loading::as_str)
            poll=move || poll.get().map(Poll::as_str)
            heading-level=move || heading_level.get().map(|level| level.to_string())
            readonly=move || readonly.get().unwrap_or_default()
            billing-url=move || billing_url.get()
            account-url=move || account_url.get()
            support-url=move || support_url.get()
            {..properties}
            {..listeners}
        >
            {children.map(|children| children())}
        </domain-lifecycle>
    }
}

/// Hears an event of this name, if anybody asked.
fn listen<T: Detail + 'static>(
    name: &'static str,
    tell: Option<Callback<Told<T>>>,
) -> impl Attribute {
    on(Custom::new(name), move |event: CustomEvent| {
        if let Some(tell) = tell {
            tell.try_run(told(event));
        }
    })
}
