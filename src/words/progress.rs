use super::{Key, Words};
use contract::v2::Progress;

/// A progress bar that cannot lie: never full while under way, in words beside the bar, and
/// without a value where nothing is counting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meter {
    /// 0 to 99; `None` when nothing is counting.
    pub percent: Option<i64>,
    /// Past its usual time.
    pub overdue: bool,
    /// The same in words.
    pub text: String,
}

impl Words {
    /// What to draw for these four numbers, whatever they are.
    pub fn meter(&self, progress: Option<Progress>) -> Meter {
        // A span of no days counts nothing.
        let Some(p) = progress.filter(|p| p.max_days > 0) else {
            let text = self.say(Key::ProgressIndeterminate).to_owned();
            return Meter {
                percent: None,
                overdue: false,
                text,
            };
        };
        let passed = self.number(p.days_passed.max(0));
        let max = self.number(p.max_days);
        let values = [("passed", passed.as_str()), ("max", max.as_str())];
        let overdue = p.days_remaining <= 0;
        let text = if overdue {
            self.fill(Key::ProgressOverdue, &values)
        } else {
            self.count(
                p.days_remaining,
                Key::ProgressLeftOne,
                Key::ProgressLeftOther,
                &values,
            )
        };
        Meter {
            percent: Some(p.percent.clamp(0, 99)),
            overdue,
            text,
        }
    }
}
