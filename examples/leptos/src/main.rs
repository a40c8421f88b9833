//! A page for one domain.

mod domain_status;

use domain_status::DomainStatus;
use leptos::prelude::*;

fn main() {
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let (open, set_open) = signal(true);
    let (news, tell) = signal(String::new());
    view! {
        <main>
            <h1>"Your domain"</h1>
            <p>
                <button id="toggle" on:click=move |_| set_open.update(|open| *open = !*open)>
                    {move || if open.get() { "Close" } else { "Open" }}
                </button>
                " "
                <output id="news">{news}</output>
            </p>
            <Show when=move || open.get()>
                <DomainStatus id=id() tell />
            </Show>
        </main>
    }
}

/// The one in the address.
fn id() -> String {
    let search = location().search().unwrap_or_default();
    search.trim_start_matches("?domain=").to_owned()
}
