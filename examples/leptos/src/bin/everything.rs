//! All that the component can say and hear, on one page.

use domain_lifecycle_leptos::{
    Acted, Api, Changed, DomainLifecycle, Failed, Held, LoadFailed, Loading, Poll, Theme, Told,
    Variant, Wanted, Widget,
};
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

fn main() {
    mount_to_body(Everything);
}

#[component]
fn Everything() -> impl IntoView {
    let widget = Widget::new();
    let heard = RwSignal::new(Vec::<String>::new());
    let hear = move |line: String| heard.update(|lines| lines.push(line));
    let compact = RwSignal::new(false);
    let variant = move || {
        if compact.get() {
            Variant::Compact
        } else {
            Variant::Full
        }
    };
    let known = RwSignal::new(String::new());
    let ask = move |_| {
        let snapshot = widget
            .snapshot()
            .map(|snapshot| Reflect::get(&snapshot, &"state".into()));
        let state = snapshot
            .and_then(Result::ok)
            .and_then(|state| state.as_string());
        known.set(format!(
            "{} {}",
            state.unwrap_or_default(),
            widget.ready().is_some()
        ));
    };
    view! {
        <p>
            <button id="refresh" on:click=move |_| widget.refresh()>"Refresh"</button>
            <button id="pause" on:click=move |_| widget.pause()>"Pause"</button>
            <button id="resume" on:click=move |_| widget.resume()>"Resume"</button>
            <button id="reload" on:click=move |_| widget.reload()>"Reload"</button>
            <button id="compact" on:click=move |_| compact.set(true)>"Compact"</button>
            <button id="ask" on:click=ask>"What is known?"</button>
            <output id="known">{known}</output>
        </p>
        <DomainLifecycle
            domain=id()
            api=Api::Hostup
            account="unused"
            api_base="/"
            lang="sv"
            time_zone="Europe/Stockholm"
            theme=Theme::Dark
            variant=Signal::derive(variant)
            loading=Loading::Eager
            poll=Poll::Off
            heading_level=3
            readonly=false
            billing_url="/invoices"
            account_url="/account"
            support_url="/support"
            messages=vec![("action-status-sync".to_owned(), "Ask the registry".to_owned())]
            request_headers=|()| vec![("X-Shop".to_owned(), "one".to_owned())]
            fetch=fetch()
            on_ready={move |_: Told<()>| hear("dl-ready".into())}
            on_change={move |told: Told<Changed>| hear(format!("dl-change {} {}", told.detail.from, told.detail.to))}
            on_before_action={move |told: Told<Wanted>| {
                told.prevent_default();
                hear(format!("dl-before-action {:?}", told.detail.name));
            }}
            on_action={move |told: Told<Acted>| hear(format!("dl-action {:?}", told.detail))}
            on_error={move |told: Told<Failed>| hear(format!("dl-error {:?}", told.detail))}
            on_rate_limited={move |told: Told<Held>| hear(format!("dl-rate-limited {}", told.detail.until))}
            on_auth_required={move |_: Told<()>| hear("dl-auth-required".into())}
            on_pay={move |_: Told<()>| hear("dl-pay".into())}
            on_fix_identity={move |_: Told<()>| hear("dl-fix-identity".into())}
            on_support={move |_: Told<()>| hear("dl-support".into())}
            on_load_error={move |told: Told<LoadFailed>| hear(format!("dl-load-error {:?}", told.detail.code))}
            widget
            script="/domain-lifecycle/domain-lifecycle.js"
        >
            "Status of your domain"
        </DomainLifecycle>
        <ol id="heard">
            {move || heard.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ol>
    }
}

/// The page's own, as a host would give one of its own.
fn fetch() -> Function {
    let fetch = Reflect::get(&window(), &"fetch".into()).unwrap_or_default();
    fetch.unchecked_into::<Function>().bind0(&window())
}

/// The one in the address.
fn id() -> String {
    let search = location().search().unwrap_or_default();
    search.trim_start_matches("?domain=").to_owned()
}
