//! What holds for every number and every text.

use crate::catalogs::CATALOGS;
use crate::voice::voice;
use contract::v2::Progress;
use domain_lifecycle::api::PollPath;
use domain_lifecycle::state::{safe_link, trim_code};
use proptest::prelude::*;

/// Any number, and often a small one.
fn number() -> impl Strategy<Value = i64> {
    prop_oneof![any::<i64>(), -3..12_i64, Just(i64::MIN), Just(i64::MAX)]
}

proptest! {
    #[test]
    fn a_meter_is_never_full_and_never_fails(
        (days_passed, days_remaining, max_days, percent) in (number(), number(), number(), number())
    ) {
        let progress = Progress { days_passed, days_remaining, max_days, percent };
        for (language, _) in CATALOGS {
            let meter = voice(language).meter(Some(progress));
            prop_assert!(meter.percent.is_none_or(|p| (0..=99).contains(&p)));
            prop_assert_eq!(meter.percent.is_none(), max_days <= 0);
            prop_assert_eq!(meter.overdue, max_days > 0 && days_remaining <= 0);
            let whole = !meter.text.is_empty() && !meter.text.contains('{');
            prop_assert!(whole);
        }
    }

    #[test]
    fn a_code_survives_whatever_copying_puts_around_it(
        code in "[!-~]([ -~]{0,40}[!-~])?",
        before in "[ \t\r\n\u{a0}\u{200b}\u{feff}\u{2003}]{0,6}",
        after in "[ \t\r\n\u{a0}\u{200b}\u{feff}\u{2003}]{0,6}",
    ) {
        let typed = format!("{before}{code}{after}");
        let trimmed = trim_code(&typed);
        prop_assert_eq!(trimmed.code, &code);
        prop_assert_eq!(trimmed.changed, typed != code);
        prop_assert_eq!(trim_code(trimmed.code).changed, false, "once is enough");
    }

    #[test]
    fn trimming_only_ever_takes_from_the_edges(typed in any::<String>()) {
        let trimmed = trim_code(&typed);
        prop_assert!(typed.contains(trimmed.code));
        prop_assert_eq!(trimmed.changed, trimmed.code != typed);
    }

    #[test]
    fn a_job_is_only_ever_asked_about_below_the_api(link in "(/|//|/api/|https?:)?[ -~]{0,30}") {
        if let Some(path) = PollPath::parse(&link) {
            prop_assert!(path.as_str().starts_with("/api/"));
            prop_assert!(!path.as_str().contains("/../") && !path.as_str().contains('\\'));
        }
    }

    #[test]
    fn a_link_never_runs_anything(scheme in "(?i)[ \t\n]{0,2}(java|vb|live)[\t\n]{0,1}script", rest in "[ -~]{0,20}") {
        let link = format!("{scheme}:{rest}");
        prop_assert_eq!(safe_link(&link), None);
    }
}

#[test]
fn without_numbers_nothing_is_counted() {
    let meter = voice("en").meter(None);
    assert_eq!((meter.percent, meter.overdue), (None, false));
    assert!(!meter.text.is_empty());
}
