use domain_lifecycle_leptos::{Acted, DomainLifecycle, Told};
use leptos::prelude::*;

fn csrf_headers() -> Vec<(String, String)> {
    let meta = document().query_selector("meta[name=csrf]").ok().flatten();
    let token = meta.and_then(|meta| meta.get_attribute("content"));
    token
        .map(|token| ("X-CSRF-Token".into(), token))
        .into_iter()
        .collect()
}

#[component]
pub fn DomainStatus(id: String, tell: WriteSignal<String>) -> impl IntoView {
    let acted = move |told: Told<Acted>| {
        tell.set(format!(
            "{}: {}",
            told.detail.name.as_str(),
            told.detail.outcome
        ));
    };
    view! {
        <DomainLifecycle
            domain=id
            account_url="/account"
            messages=vec![("action-status-sync".to_owned(), "Ask the registry".to_owned())]
            request_headers=|()| csrf_headers()
            on_ready={move |_: Told<()>| tell.set("ready".into())}
            on_action=acted
        >
            "Status of your domain: " <a href="/domains/42">"open the details"</a> "."
        </DomainLifecycle>
    }
}
