//! Whether another page may be there to hear what this one says.

use std::cell::Cell;

/// Unknown at first, which counts as company.
#[derive(Debug, Default)]
pub(super) struct Company {
    none: Cell<bool>,
    heard: Cell<u32>,
}

impl Company {
    /// There is surely nobody: newcomers ask, and would have been heard.
    pub(super) fn is_none(&self) -> bool {
        self.none.get()
    }

    /// Somebody said something.
    pub(super) fn heard(&self) {
        self.heard.set(self.heard.get().wrapping_add(1));
        self.none.set(false);
    }

    /// The pages are counted from now on: what came in the meantime counts as well.
    pub(super) fn counting(&self) -> impl FnOnce(Option<u32>) {
        let before = self.heard.get();
        move |others| {
            self.none
                .set(others == Some(0) && self.heard.get() == before);
        }
    }

    /// Nothing was heard for a while, and nobody knows who came meanwhile.
    pub(super) fn forget(&self) {
        self.none.set(false);
    }
}

#[cfg(test)]
mod tests {
    use super::Company;

    #[test]
    fn only_a_page_that_counted_and_heard_nobody_is_alone() {
        let company = Company::default();
        assert!(!company.is_none(), "unknown");
        company.counting()(Some(0));
        assert!(company.is_none());
        company.heard();
        assert!(!company.is_none());
        for others in [None, Some(1)] {
            company.counting()(others);
            assert!(!company.is_none());
        }
        let counted = company.counting();
        company.heard();
        counted(Some(0));
        assert!(!company.is_none(), "it came while they were counted");
        company.counting()(Some(0));
        company.forget();
        assert!(!company.is_none());
    }
}
