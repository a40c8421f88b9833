use super::Action;

/// What can be done at an API at all; whether it can be done *now* is the lifecycle's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    /// The actions it has.
    pub actions: &'static [Action],
    /// What it wants of an EPP code.
    pub code: CodeRule,
    /// It knows domains by their names, and not by ids of its own.
    pub by_name: bool,
    /// For how many days it keeps a transfer that something blocks. Such an API names the causes
    /// in general, and not which one it was.
    pub keeps_blocked: Option<i64>,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Provider;

    fn check(provider: Provider, action: Action, code: &str) -> Result<(), CodeFault> {
        provider.abilities().code.check(action, code)
    }

    #[test]
    fn only_hostway_limits_the_length() {
        let bounds = Err(CodeFault::Length { least: 6, most: 16 });
        for (length, expected) in [(5, bounds), (6, Ok(())), (16, Ok(())), (17, bounds)] {
            let code = "å".repeat(length);
            assert_eq!(
                check(Provider::Hostway, Action::RetryTransfer, &code),
                expected
            );
            assert_eq!(
                check(Provider::HostUp, Action::RetryTransfer, &code),
                Ok(())
            );
            assert_eq!(
                check(Provider::HostUpV1, Action::RetryTransfer, &code),
                Ok(())
            );
        }
    }

    #[test]
    fn only_v1_cannot_go_without_a_code() {
        let missing = Err(CodeFault::Missing);
        assert_eq!(
            check(Provider::HostUpV1, Action::RetryTransfer, ""),
            missing
        );
        assert_eq!(check(Provider::HostUp, Action::RetryTransfer, ""), Ok(()));
        assert_eq!(check(Provider::Hostway, Action::RetryTransfer, ""), Ok(()));
        assert_eq!(check(Provider::HostUp, Action::UpdateEpp, ""), missing);
    }
}
