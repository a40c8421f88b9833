use super::{Act, PollPath};

/// What the widget can want from an API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Where does the domain stand?
    Lifecycle,
    /// Where does this background job stand?
    Job(PollPath),
    /// Do this.
    Act(Act),
}
