use super::{Actor, Picture, State, Step, blocked, standing};
use crate::api::Millis;
use crate::api::instant::{DAY, MINUTE, parse_iso};
use contract::v2::Progress;

/// When what comes next is to be expected, as far as anybody knows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Due {
    /// It should be through around this day.
    Around(Millis),
    /// It should have been through by this day.
    Since(Millis),
    /// Possible from this day on.
    From(Millis),
    /// Possible on this day at the latest, perhaps earlier.
    FromAtLatest(Millis),
    /// To be done by this day, or it begins anew.
    Until(Millis),
    /// Nothing can be sent before this time.
    Again(Millis),
    /// It is followed here until this time.
    Followed(Millis),
}

/// How old a domain must be before it may move, nearly everywhere.
const OLD_ENOUGH: i32 = 60;
/// What lies further ahead is no date to plan with.
const MOST_DAYS: i64 = 3_650;

/// By when, in so far as the picture, the job or a limit tells. What is shown is a day, so days
/// are counted from the answer that named them.
pub fn due(state: &State) -> Option<Due> {
    let picture = state.picture.as_ref()?;
    let now = standing(&picture.lifecycle);
    let held = state.held_until.filter(|_| now.actor == Actor::You);
    // A countdown beside it serves better for what ends within the minute.
    if let Some(until) = held.filter(|until| until - state.now > MINUTE) {
        return Some(Due::Again(until));
    }
    if let Some(job) = &state.job {
        return Some(Due::Followed(job.deadline()));
    }
    match now.step {
        Step::AwaitTransfer => counted(picture).map(Due::Around),
        Step::AwaitOverdue => counted(picture).map(Due::Since),
        Step::AwaitAge => old_enough(picture),
        _ => kept(state, picture).map(Due::Until),
    }
}

/// The day at the end of the days that are counted.
fn counted(picture: &Picture) -> Option<Millis> {
    let progress = progress(picture)?;
    day(picture, progress.days_remaining)
}

fn progress(picture: &Picture) -> Option<Progress> {
    let transfer = picture.lifecycle.transfer_status.as_ref()?;
    transfer.progress.filter(|progress| progress.max_days > 0)
}

/// Where no day is counted, the day of the refusal bounds it: the domain was younger then.
fn old_enough(picture: &Picture) -> Option<Due> {
    if let Some(progress) = progress(picture) {
        let ahead = progress.days_remaining > 0;
        return day(picture, progress.days_remaining)
            .filter(|_| ahead)
            .map(Due::From);
    }
    let failure = picture.lifecycle.transfer_failure.as_ref()?;
    let refused = parse_iso(failure.detected_at.as_deref()?)?;
    let latest = refused + f64::from(OLD_ENOUGH) * DAY;
    (latest > picture.received_at).then_some(Due::FromAtLatest(latest))
}

fn kept(state: &State, picture: &Picture) -> Option<Millis> {
    day(picture, blocked(state)?.days_left?)
}

fn day(picture: &Picture, days: i64) -> Option<Millis> {
    let plausible = (-MOST_DAYS..=MOST_DAYS).contains(&days);
    let days = i32::try_from(days).ok().filter(|_| plausible)?;
    Some(picture.received_at + f64::from(days) * DAY)
}
