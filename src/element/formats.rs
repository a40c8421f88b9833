use super::spoken::Spoken;
use crate::browser::{Intl, zone_offset};
use crate::words::Words;
use std::cell::RefCell;
use std::sync::Arc;

/// What formats depend on: a locale, a time zone, and where in the world its clock is now.
type For = (String, Option<String>, u64);

/// A page speaks one language, and before it is there none; few show several.
const MOST: usize = 8;

thread_local! {
    /// The widgets of a page mostly write the same dates, and share their formats.
    static KNOWN: RefCell<Vec<(For, Arc<Intl>)>> = const { RefCell::new(Vec::new()) };
}

/// This widget's voice, with the formats that others of the page use as well.
pub(super) fn voice(spoken: &Spoken) -> Words {
    let (locale, time_zone) = spoken.place();
    let wanted = (
        locale.to_owned(),
        time_zone.map(str::to_owned),
        zone_offset().to_bits(),
    );
    KNOWN.with_borrow_mut(|known| {
        let formats = known.iter().find(|(other, _)| *other == wanted);
        let formats = formats.map(|(_, formats)| Arc::clone(formats));
        let formats = formats.unwrap_or_else(|| {
            let made = Arc::new(Intl::new(&wanted.0, wanted.1.clone()));
            known.truncate(MOST - 1);
            known.insert(0, (wanted, Arc::clone(&made)));
            made
        });
        spoken.words_by(formats)
    })
}
