use super::attributes;
use super::crash::Scope;
use super::edge::BrowserEdge;
use super::formats::voice;
use super::hooks::Hooks;
use super::keeper::{self, Keeper, Left};
use super::settings::Settings;
use super::snapshot::snapshot;
use super::spoken::Spoken;
use super::widget::Live;
use crate::browser::{self, Fetch, FirstLook, Hub, JobMemory, Presence};
use crate::driver::Driver;
use crate::state::{Config, Event, State, phase};
use crate::view::{self, Departure, Mounted, Options, Outlet};
use crate::words::{Key, Words};
use js_sys::Function;
use leptos::prelude::{ArcRwSignal, Effect, Owner, Set, Update, With};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// One `<domain-lifecycle>` while it is in a document. Dropping it cancels everything it started and
/// leaves nothing on the page.
#[derive(Debug)]
pub(super) struct Whole {
    driver: Driver<BrowserEdge>,
    edge: Rc<BrowserEdge>,
    words: ArcRwSignal<Words>,
    options: ArcRwSignal<Options>,
    spoken: Rc<RefCell<Spoken>>,
    settings: RefCell<Option<Settings>>,
    near: std::cell::Cell<bool>,
    left: RefCell<Option<Left>>,
    _presence: Option<Presence>,
    _mounted: Mounted,
    _owner: Owner,
}

/// Makes one.
pub(super) fn make(base: HtmlElement, hooks: Hooks) -> Box<dyn Live> {
    let scope = Scope::new(&hooks);
    Box::new(scope.clone().run(|| Whole::mount(&base, hooks, scope)))
}

impl Live for Whole {
    fn take_over(&self, kept: &JsValue) {
        *self.left.borrow_mut() = keeper::kept(kept);
    }

    fn hand_over(&self, look: FirstLook) {
        self.edge.fetch.first_look.replace(Some(look));
    }

    fn configure(&self, values: &JsValue) {
        let (mut settings, warnings) = attributes::read(values);
        for warning in &warnings {
            self.edge.hooks.warn(warning);
        }
        settings.config.waiting &= !self.near.get();
        self.apply(settings);
    }

    fn near(&self) {
        self.near.set(true);
        let settings = self.settings.borrow().clone();
        match settings {
            Some(mut settings) if settings.config.waiting => {
                settings.config.waiting = false;
                self.apply(settings);
            }
            Some(_) => self.options.update(|options| options.far = false),
            None => {}
        }
    }

    fn speak(&self, catalog: &str, locale: String) -> bool {
        let spoken = Spoken::read(catalog, locale);
        if let Some(spoken) = &spoken {
            self.spoken.borrow_mut().say_as(spoken.clone());
            self.reword();
        }
        spoken.is_some()
    }

    fn set_request_headers(&self, headers: Option<Function>) {
        self.edge.fetch.overrides.borrow_mut().headers = headers;
    }

    fn set_fetch(&self, fetch: Option<Function>) {
        self.edge.fetch.overrides.borrow_mut().fetch = fetch;
    }

    fn send(&self, event: Event) {
        self.driver.send(event);
    }

    fn snapshot(&self) -> JsValue {
        browser::script_value(&self.driver.with(snapshot))
    }
}

impl Whole {
    fn mount(base: &HtmlElement, hooks: Hooks, scope: Scope) -> Self {
        let edge = Rc::new(BrowserEdge {
            fetch: Fetch::default(),
            hooks,
            scope,
            keeper: Keeper::default(),
            state: ArcRwSignal::new(State::default()),
            incoming_code: ArcRwSignal::new(None),
            memory: RefCell::new(None),
            hub: Hub::of_page(),
            copying: RefCell::new(None),
        });
        let driver = Driver::new(Rc::clone(&edge));
        let words = ArcRwSignal::new(voice(&Spoken::default()));
        let options = ArcRwSignal::new(Options {
            heading_level: 2,
            ..Options::default()
        });
        let spoken = Rc::new(RefCell::new(Spoken::default()));
        let mounted = view::mount(
            base,
            edge.state.clone(),
            words.clone(),
            options.clone(),
            edge.incoming_code.clone(),
            outlet(&driver, &edge, &spoken),
        );
        // After the view, so that the host element says `ready` when the picture is painted.
        let owner = Owner::new();
        owner.with(|| {
            show_phase(&edge);
            leave_words(&edge, words.clone());
            follow_time_zone(&edge, &spoken, words.clone());
        });
        let send = driver.sender();
        let presence = browser::watch(move |host| send(Event::Moved(host)));
        Self {
            driver,
            edge,
            words,
            options,
            spoken,
            settings: RefCell::new(None),
            near: std::cell::Cell::new(false),
            left: RefCell::default(),
            _presence: presence,
            _mounted: mounted,
            _owner: owner,
        }
    }

    fn apply(&self, settings: Settings) {
        let target = &settings.config.target;
        let before = self.settings.replace(Some(settings.clone()));
        let same_target = before.as_ref().is_some_and(|b| b.config.target == *target);
        if !same_target {
            let memory = JobMemory::new(&target.subject());
            self.edge.memory.replace(Some(memory));
            // A code whose field was gone when it came belongs to no other domain.
            self.edge.incoming_code.set(None);
        }
        let options = Options {
            compact: settings.compact,
            heading_level: settings.heading_level,
            far: !self.near.get(),
        };
        self.options.set(options);
        self.spoken.borrow_mut().live_in(settings.time_zone.clone());
        self.reword();
        // A job of an earlier visit is followed before anything is read.
        let job = (!same_target).then(|| self.recall()).flatten();
        self.driver.send(self.begin(settings.config));
        if let Some(path) = job {
            self.driver.send(Event::Remembered(path));
        }
    }

    /// The first time it may go on where another was cut off.
    fn begin(&self, config: Config) -> Event {
        match self.left.take() {
            Some((left, lifecycle)) => Event::TookOver {
                config,
                left,
                lifecycle,
            },
            None => Event::Configured(config),
        }
    }

    fn recall(&self) -> Option<crate::api::PollPath> {
        self.edge.memory.borrow().as_ref()?.recall()
    }

    fn reword(&self) {
        self.words.set(voice(&self.spoken.borrow()));
    }
}

fn show_phase(edge: &Rc<BrowserEdge>) {
    let edge = Rc::clone(edge);
    Effect::new(move |shown: Option<&'static str>| {
        let name = edge.state.with(|state| phase(state).name());
        if shown != Some(name) {
            edge.hooks.state(name);
        }
        name
    });
}

/// What the class is to say by itself, should the module crash.
fn leave_words(edge: &Rc<BrowserEdge>, words: ArcRwSignal<Words>) {
    let hooks = SendWrapper::new(edge.hooks.clone());
    Effect::new(move |_| {
        words.with(|words| hooks.words(words.say(Key::Crashed), words.say(Key::ReloadPanel)));
    });
}

/// The customer travels, or summer ends. No browser tells, so it is looked for whenever anything
/// happens: what was written in the browser's own time is then written anew.
fn follow_time_zone(
    edge: &Rc<BrowserEdge>,
    spoken: &Rc<RefCell<Spoken>>,
    words: ArcRwSignal<Words>,
) {
    let (edge, spoken) = (Rc::clone(edge), Rc::clone(spoken));
    Effect::new(move |before: Option<f64>| {
        let offset = edge.state.with(|_| browser::zone_offset());
        if before.is_some_and(|before| (before - offset).abs() >= 1.0) {
            words.set(voice(&spoken.borrow()));
        }
        offset
    });
}

fn outlet(
    driver: &Driver<BrowserEdge>,
    edge: &Rc<BrowserEdge>,
    spoken: &Rc<RefCell<Spoken>>,
) -> Outlet {
    let send = SendWrapper::new(driver.sender());
    let edge = SendWrapper::new(Rc::downgrade(edge));
    let copying = SendWrapper::new((Weak::clone(&edge), Rc::clone(spoken)));
    Outlet {
        send: Arc::new(move |event| (*send)(event)),
        leave: Arc::new(move |departure| {
            let name = match departure {
                Departure::Pay => "dl-pay",
                Departure::FixIdentity => "dl-fix-identity",
                Departure::Support => "dl-support",
            };
            edge.upgrade()
                .is_some_and(|edge| edge.hooks.emit(name, &JsValue::NULL, true))
        }),
        copy_details: Arc::new(move |copied| {
            let (edge, spoken) = &*copying;
            if let Some(edge) = edge.upgrade() {
                edge.copy_details(spoken.borrow().locale(), copied);
            }
        }),
    }
}
