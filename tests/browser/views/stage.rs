//! A mounted view, the reducer behind it, and what a customer does with them.

use super::hands;
pub(super) use crate::voice::voice;
use contract::EppCode;
use contract::v2::Lifecycle;
use domain_lifecycle::api::{Act, Answer, Ask, Fault, FaultKind, FieldFault, Millis};
use domain_lifecycle::state::{Command, Config, Event, State, Ticket, update};
use domain_lifecycle::view::{Copied, Departure, Mounted, Options, Outlet, mount};
use domain_lifecycle::words::Words;
use leptos::prelude::{ArcRwSignal, GetUntracked, Set, document};
use send_wrapper::SendWrapper;
use std::sync::{Arc, Mutex};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

pub(super) struct Stage {
    pub(super) base: HtmlElement,
    pub(super) words: ArcRwSignal<Words>,
    pub(super) options: ArcRwSignal<Options>,
    pub(super) code: ArcRwSignal<Option<EppCode>>,
    shown: ArcRwSignal<State>,
    state: State,
    now: Millis,
    events: Arc<Mutex<Vec<Event>>>,
    left: Arc<Mutex<Vec<Departure>>>,
    may_leave: Arc<Mutex<bool>>,
    copying: Arc<Mutex<Vec<SendWrapper<Copied>>>>,
    view: Option<Mounted>,
}

/// What a host page usually asks for.
pub(super) fn config() -> Config {
    let mut config = Config {
        poll: true,
        ..Config::default()
    };
    "dom_01jx2y3z4a5b6c7d8e9f0g1h2j".clone_into(&mut config.target.domain);
    config
}

impl Stage {
    /// An element that was just put into the page: nothing is known yet.
    pub(super) async fn new(config: Config) -> (Self, Option<Ticket>) {
        let base = div();
        document().body().unwrap().append_child(&base).unwrap();
        let mut stage = Self {
            base,
            words: ArcRwSignal::new(voice("en")),
            options: ArcRwSignal::new(Options {
                compact: false,
                heading_level: 2,
                ..Options::default()
            }),
            code: ArcRwSignal::new(None),
            shown: ArcRwSignal::new(State::default()),
            state: State::default(),
            now: 1_000.0,
            events: Arc::default(),
            left: Arc::default(),
            may_leave: Arc::new(Mutex::new(true)),
            copying: Arc::default(),
            view: None,
        };
        stage.mount();
        let commands = stage.event(Event::Configured(config)).await;
        let ticket = asked(&commands).map(|(ticket, _)| ticket);
        (stage, ticket)
    }

    /// An element that shows this.
    pub(super) async fn showing(lifecycle: Lifecycle) -> Self {
        Self::configured(config(), lifecycle).await
    }

    /// The same for a host page with wishes of its own.
    pub(super) async fn configured(config: Config, lifecycle: Lifecycle) -> Self {
        let (mut stage, ticket) = Self::new(config).await;
        let answer = Answer::Lifecycle(Box::new(lifecycle));
        stage
            .event(Event::Answered(ticket.unwrap(), Ok(answer)))
            .await;
        stage
    }

    fn mount(&mut self) {
        let (events, left, may) = (
            self.events.clone(),
            self.left.clone(),
            self.may_leave.clone(),
        );
        let copying = self.copying.clone();
        let outlet = Outlet {
            copy_details: Arc::new(move |copied| {
                copying.lock().unwrap().push(SendWrapper::new(copied));
            }),
            send: Arc::new(move |event| events.lock().unwrap().push(event)),
            leave: Arc::new(move |departure| {
                left.lock().unwrap().push(departure);
                *may.lock().unwrap()
            }),
        };
        self.view = Some(mount(
            &self.base,
            self.shown.clone(),
            self.words.clone(),
            self.options.clone(),
            self.code.clone(),
            outlet,
        ));
    }

    /// Takes the view off the page.
    pub(super) fn unmount(&mut self) {
        self.view = None;
    }

    /// Something happens now, and the screen follows.
    pub(super) async fn event(&mut self, event: Event) -> Vec<Command> {
        self.event_after(1_000.0, event).await
    }

    /// The same after so many milliseconds.
    pub(super) async fn event_after(&mut self, wait: Millis, event: Event) -> Vec<Command> {
        self.now += wait;
        let commands = update(&mut self.state, event, self.now);
        self.shown.set(self.state.clone());
        settle().await;
        commands
    }

    /// Reads again, and is told this.
    pub(super) async fn refresh(&mut self, answer: Result<Lifecycle, Fault>) {
        let commands = self.event(Event::Refresh).await;
        let (ticket, _) = asked(&commands).unwrap();
        let answer = answer.map(|lifecycle| Answer::Lifecycle(Box::new(lifecycle)));
        self.event(Event::Answered(ticket, answer)).await;
    }

    /// What the view has sent since the last look.
    pub(super) fn sent(&self) -> Vec<Event> {
        std::mem::take(&mut self.events.lock().unwrap())
    }

    /// The requests that the view has asked for since the last look.
    pub(super) fn acts(&self) -> Vec<Act> {
        let acts = self.sent().into_iter().filter_map(|event| match event {
            Event::Clicked(act) => Some(act),
            _ => None,
        });
        acts.collect()
    }

    /// Lets the one request that the view asked for leave.
    pub(super) async fn let_go(&mut self) -> Ticket {
        let act = self.acts().pop().expect("something was pressed");
        self.event(Event::Clicked(act.clone())).await;
        let commands = self.event(Event::Confirmed { act, agreed: true }).await;
        asked(&commands).expect("a request").0
    }

    /// An answer to it.
    pub(super) async fn answer(
        &mut self,
        ticket: Ticket,
        answer: Result<Answer, Fault>,
    ) -> Vec<Command> {
        self.event(Event::Answered(ticket, answer)).await
    }

    /// The browser answers the last wish to copy: it did, or this text is left.
    pub(super) async fn copies(&self, left: Option<&str>) {
        let copied = self.copying.lock().unwrap().pop().expect("a wish to copy");
        copied.take()(left.map(str::to_owned));
        settle().await;
    }

    pub(super) fn left(&self) -> Vec<Departure> {
        std::mem::take(&mut self.left.lock().unwrap())
    }

    /// The host page keeps the customer.
    pub(super) fn keep_customer(&self) {
        *self.may_leave.lock().unwrap() = false;
    }

    pub(super) fn state(&self) -> State {
        self.shown.get_untracked()
    }

    // What a customer sees and does.

    pub(super) fn all(&self, selector: &str) -> Vec<Element> {
        hands::all(&self.base, selector)
    }

    pub(super) fn one(&self, selector: &str) -> Element {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.base.inner_html());
        found.remove(0)
    }

    pub(super) fn part(&self, part: &str) -> Element {
        self.one(&format!("[part~={part}]"))
    }

    pub(super) fn has(&self, part: &str) -> bool {
        !self.all(&format!("[part~={part}]")).is_empty()
    }

    pub(super) fn text(&self, part: &str) -> String {
        self.part(part).text_content().unwrap()
    }

    pub(super) async fn press(&self, selector: &str) {
        let element: HtmlElement = self.one(selector).unchecked_into();
        element.click();
        settle().await;
    }

    pub(super) async fn press_part(&self, part: &str) {
        self.press(&format!("[part~={part}]")).await;
    }

    pub(super) fn input(&self, selector: &str) -> HtmlInputElement {
        self.one(selector).dyn_into().unwrap()
    }

    pub(super) async fn enter(&self, selector: &str, text: &str) {
        let field = self.one(selector);
        if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            select.set_value(text);
        } else {
            field.unchecked_ref::<HtmlInputElement>().set_value(text);
        }
        hands::fire(&field, "input");
        hands::fire(&field, "change");
        settle().await;
    }

    /// The texts that an element is described by, as a screen reader puts them together.
    pub(super) fn description(&self, element: &Element) -> String {
        let ids = element
            .get_attribute("aria-describedby")
            .unwrap_or_default();
        let texts = ids
            .split_whitespace()
            .flat_map(|id| self.all(&format!("#{id}")));
        texts
            .map(|element| element.text_content().unwrap())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.view = None;
        self.base.remove();
    }
}

pub(super) fn div() -> HtmlElement {
    document().create_element("div").unwrap().unchecked_into()
}

/// Until everything that follows from a change is on screen.
pub(super) async fn settle() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

pub(super) fn asked(commands: &[Command]) -> Option<(Ticket, Ask)> {
    commands.iter().find_map(|command| match command {
        Command::Ask(ticket, ask, _) => Some((*ticket, ask.clone())),
        _ => None,
    })
}

pub(super) fn fault(kind: FaultKind) -> Fault {
    Fault::bare(kind, None)
}

pub(super) fn at_field(kind: FaultKind, key: &str, detail: &str) -> Fault {
    let field = FieldFault {
        key: key.to_owned(),
        detail: detail.to_owned(),
    };
    Fault {
        fields: vec![field],
        ..fault(kind)
    }
}
