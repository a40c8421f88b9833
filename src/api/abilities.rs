use super::Action;

/// What can be done at an API at all; whether it can be done *now* is the lifecycle's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    /// The actions it has.
    pub actions: &'static [Action],
    /// What it wants of an EPP code.
    pub code: CodeRule,
}

/// What an API wants of an EPP code before it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeRule {
    /// Trying a transfer again needs a code; the stored one cannot be used.
    pub required: bool,
    /// The fewest and the most characters it takes; `None` where it names no limit.
    pub length: Option<(usize, usize)>,
}

/// What is wrong with a code, before anything is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// None was typed, and one is needed.
    Missing,
    /// Its length is not what this API takes.
    Length {
        /// The fewest characters.
        least: usize,
        /// The most characters.
        most: usize,
    },
}

impl Abilities {
    /// Whether the API has this action.
    pub fn has(&self, action: Action) -> bool {
        self.actions.contains(&action)
    }
}

impl CodeRule {
    /// Judges a typed code, or its absence.
    pub fn check(self, action: Action, code: &str) -> Result<(), CodeFault> {
        if code.is_empty() {
            let needed = action == Action::UpdateEpp || self.required;
            return if needed {
                Err(CodeFault::Missing)
            } else {
                Ok(())
            };
        }
        match self.length {
            Some((least, most)) if !(least..=most).contains(&code.chars().count()) => {
                Err(CodeFault::Length { least, most })
            }
            _ => Ok(()),
        }
    }
}
