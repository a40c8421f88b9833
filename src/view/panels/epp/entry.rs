use crate::api::{Act, Action, CodeFault};
use crate::state::{Availability, Event, offer, trim_code};
use crate::view::scene::Scene;
use crate::view::signal::Signal;
use crate::view::spot::Spot;
use contract::EppCode;
use leptos::web_sys::HtmlInputElement;

/// What is going on in the field. The code itself is only ever in the DOM's own input, so that
/// there is one place to clear.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    scene: Scene,
    /// The field.
    pub(super) input: Spot,
    /// There is something in it.
    pub(super) filled: Signal<bool>,
    /// Something was taken off the edges of what was pasted or typed.
    pub(super) trimmed: Signal<bool>,
    /// What is wrong with the code, found when it was to be sent.
    pub(super) fault: Signal<Option<CodeFault>>,
    /// The code can be read on screen.
    pub(super) revealed: Signal<bool>,
}

impl Entry {
    pub(super) fn new(scene: Scene) -> Self {
        Self {
            scene,
            input: Spot::new(),
            filled: Signal::new(false),
            trimmed: Signal::new(false),
            fault: Signal::new(None),
            revealed: Signal::new(false),
        }
    }

    /// The field, while it is there.
    pub(super) fn field(self) -> Option<HtmlInputElement> {
        self.input.get()
    }

    /// The code as it will be sent, if there is one.
    pub(super) fn code(self) -> Option<EppCode> {
        let typed = EppCode::new(self.field()?.value());
        let code = trim_code(typed.expose()).code;
        (!code.is_empty()).then(|| EppCode::new(code.to_owned()))
    }

    /// Puts a code into the field, or empties it.
    pub(super) fn put(self, code: &str) {
        if let Some(input) = self.field() {
            input.set_value(code);
        }
        self.filled.set(!code.is_empty());
        self.fault.set(None);
        self.trimmed.set(false);
    }

    /// Something was typed.
    pub(super) fn changed(self) {
        self.filled.set(self.code().is_some());
        self.fault.set(None);
    }

    /// Takes off what copying added to the edges, and says so.
    pub(super) fn trim(self) {
        let Some(input) = self.field() else {
            return;
        };
        let typed = EppCode::new(input.value());
        let trimmed = trim_code(typed.expose());
        if trimmed.changed {
            self.put(trimmed.code);
            self.trimmed.set(true);
        }
    }

    /// Stores the code, or asks for it.
    pub(super) fn save(self) {
        self.trim();
        if let (Some(code), true) = (self.code(), self.passes(Action::UpdateEpp)) {
            self.scene.send(Event::Clicked(Act::UpdateEpp(code)));
        }
    }

    /// Starts the transfer again, with the code if there is one.
    pub(super) fn retry(self) {
        self.trim();
        if self.passes(Action::RetryTransfer) {
            let act = Act::RetryTransfer(self.code());
            self.scene.send(Event::Clicked(act));
        }
    }

    /// What the Enter key does: the most that the typed code can do now.
    pub(super) fn enter(self) {
        let scene = self.scene;
        let ready = |action| scene.now(|state| offer(state, action)) == Some(Availability::Ready);
        if self.code().is_none() {
            self.demand(CodeFault::Missing);
        } else if ready(Action::RetryTransfer) {
            self.retry();
        } else if ready(Action::UpdateEpp) {
            self.save();
        }
    }

    /// Whether the API takes the code as it is. If not, the field says why.
    fn passes(self, action: Action) -> bool {
        let code = self.code();
        let code = code.as_ref().map_or("", EppCode::expose);
        let fault = self.scene.now(|state| state.check_code(action, code).err());
        fault.map(|fault| self.demand(fault)).is_none()
    }

    fn demand(self, fault: CodeFault) {
        self.fault.set(Some(fault));
        if let Some(input) = self.field() {
            // A field that cannot take the focus still shows what is missing.
            input.focus().ok();
        }
    }
}
