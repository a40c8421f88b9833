/// How many rows of a list are shown at first.
pub const FIRST_ROWS: usize = 10;
/// How many at most are shown at once, however many there are.
pub const PAGE_ROWS: usize = 100;

/// Which rows of a list are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first, counted from nought.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
    /// How many there are in all.
    pub total: usize,
}

impl Span {
    /// The first few rows, or a page of an opened list. A page beyond the end is the last one.
    pub fn of(total: usize, page: Option<usize>) -> Self {
        let (from, most) = match page {
            None => (0, FIRST_ROWS),
            Some(page) => {
                let last = total.saturating_sub(1) / PAGE_ROWS;
                (page.min(last) * PAGE_ROWS, PAGE_ROWS)
            }
        };
        Self {
            from,
            to: total.min(from + most),
            total,
        }
    }

    /// Which page of an opened list this is.
    pub fn page(self) -> usize {
        self.from / PAGE_ROWS
    }

    /// Whether rows come before these.
    pub fn has_earlier(self) -> bool {
        self.from > 0
    }

    /// Whether rows come after these.
    pub fn has_later(self) -> bool {
        self.to < self.total
    }

    /// Whether an opened list has more than one page.
    pub fn has_pages(self) -> bool {
        self.total > PAGE_ROWS
    }

    /// Whether these are not all.
    pub fn is_part(self) -> bool {
        self.has_earlier() || self.has_later()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_more_than_a_page_and_every_row_on_exactly_one() {
        for total in [0, 1, 9, 10, 11, 99, 100, 101, 200, 201, 10_000] {
            let first = Span::of(total, None);
            assert_eq!((first.from, first.to), (0, total.min(FIRST_ROWS)));
            let pages = total.div_ceil(PAGE_ROWS).max(1);
            let mut next = 0;
            for page in 0..pages {
                let span = Span::of(total, Some(page));
                assert_eq!((span.from, span.page()), (next, page), "{total}");
                assert!(span.to - span.from <= PAGE_ROWS);
                assert_eq!(span.has_earlier(), page > 0);
                assert_eq!(span.has_later(), page + 1 < pages);
                next = span.to;
            }
            assert_eq!(next, total);
            assert_eq!(Span::of(total, Some(usize::MAX)).to, total, "the last page");
        }
    }

    #[test]
    fn a_list_that_is_all_there_is_no_part() {
        assert!(!Span::of(10, None).is_part());
        assert!(Span::of(11, None).is_part());
        assert!(!Span::of(100, Some(0)).is_part());
        assert!(Span::of(101, Some(1)).is_part());
    }
}
