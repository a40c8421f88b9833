use super::{Config, News, Ticket, Timer};
use crate::api::{Act, Action, Answer, Fault, Millis, PollPath};
use contract::json::Json;
use contract::v2::Lifecycle;

/// Something happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The element was set up, or its attributes changed.
    Configured(Config),
    /// The element was set up to go on where one on a crashed module was cut off.
    TookOver {
        /// What the host page asks for now.
        config: Config,
        /// What the other one left.
        left: Json,
        /// What the other one showed.
        lifecycle: Option<Box<Lifecycle>>,
    },
    /// An answer came, or will not come.
    Answered(Ticket, Result<Answer, Fault>),
    /// A timer fired.
    Due(Timer),
    /// The customer pressed a button.
    Clicked(Act),
    /// The customer pressed a button that leads elsewhere.
    Left(Action),
    /// The host was asked whether it minds, and answered.
    Confirmed {
        /// What was asked about.
        act: Act,
        /// It does not mind.
        agreed: bool,
    },
    /// The customer or the host wants to know now.
    Refresh,
    /// The host wants silence.
    Pause,
    /// The host wants traffic again, after silence or a new sign-in.
    Resume,
    /// The page or the network came or went.
    Moved(Host),
    /// Another widget of this browser said something that concerns this one.
    Heard(News),
    /// The clock on the wall was set by so much, or stood still for so long.
    Jumped(Millis),
    /// A job of an earlier visit is still remembered.
    Remembered(PollPath),
}

/// What the page around the widget did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// In the background.
    Hidden,
    /// In the foreground.
    Visible,
    /// Without network.
    Offline,
    /// With network.
    Online,
}
