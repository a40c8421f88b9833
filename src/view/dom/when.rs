use super::content::Content;
use super::view::{Part, View};
use crate::view::derived::{Derived, derived};
use leptos::prelude::{GetValue, Owner, SetValue, StoredValue, document};
use leptos::web_sys::Comment;
use std::cell::RefCell;
use std::rc::Rc;

/// There while `shown`; made when it comes, gone from the page when it goes.
pub(in crate::view) fn when<V: Into<View>>(
    shown: Derived<bool>,
    make: impl Fn() -> V + 'static,
) -> View {
    place_for(
        shown_anew(Box::new(move || shown.get())),
        Box::new(move || make().into()),
    )
}

/// There while `text` is not empty.
pub(in crate::view) fn optional<V: Into<View>>(
    text: Derived<String>,
    make: impl Fn(Derived<String>) -> V + 'static,
) -> View {
    // Kept from the question whether there is one, so that it is worked out once.
    let now = StoredValue::new(String::new());
    let asked = move || {
        let text = text.get();
        let shown = !text.is_empty();
        now.set_value(text);
        shown
    };
    let text = derived(move || now.try_get_value().unwrap_or_default());
    place_for(
        shown_anew(Box::new(asked)),
        Box::new(move || make(text).into()),
    )
}

/// Made anew for each value.
pub(in crate::view) fn each<T, V: Into<View>>(
    value: Derived<T>,
    make: impl Fn(&T) -> V + 'static,
) -> View
where
    T: Clone + Default + PartialEq + 'static,
{
    let mut before = None;
    let anew = move || {
        let now = Some(value.get());
        let changed = (now != before).then_some(true);
        before = now;
        changed
    };
    place_for(
        Box::new(anew),
        Box::new(move || value.with(|value| make(value).into())),
    )
}

/// Whether what stands in a place is to be made anew, or taken away; `None` to leave it as it is.
type Anew = Box<dyn FnMut() -> Option<bool>>;

fn shown_anew(shown: Box<dyn Fn() -> bool>) -> Anew {
    let mut there = false;
    Box::new(move || {
        let before = std::mem::replace(&mut there, shown());
        (there != before).then_some(there)
    })
}

fn place_for(mut anew: Anew, make: Box<dyn Fn() -> View>) -> View {
    let mark = document().create_comment("");
    let shown = Rc::new(RefCell::new(Vec::<View>::new()));
    let (place, holder) = (mark.clone(), Rc::clone(&shown));
    let outer = Owner::current().unwrap_or_default();
    let mut content = None::<Content>;
    let bond = move || match anew() {
        None => content.iter_mut().for_each(Content::renew),
        Some(true) => {
            let content = content.get_or_insert_with(|| Content::new(&outer));
            let view = content.made(&*make);
            show(&place, &holder, vec![view]);
        }
        Some(false) => {
            content.iter_mut().for_each(Content::emptied);
            show(&place, &holder, Vec::new());
        }
    };
    View {
        parts: vec![Part::Changing(mark, shown)],
        bonds: vec![Box::new(bond)],
        ..View::default()
    }
}

/// Shows this and nothing else.
fn show(mark: &Comment, holder: &RefCell<Vec<View>>, views: Vec<View>) {
    holder.borrow().iter().for_each(View::remove);
    // Without a parent it is not in the page yet, and is put there together with its mark.
    if let Some(parent) = mark.parent_node() {
        for view in &views {
            view.place(&parent, Some(mark));
        }
    }
    holder.replace(views);
}
