use super::answers::Answers;
use super::company::Company;
use super::edge::Turn;
use super::flat_map::FlatMap;
use super::line::Line;
use super::turns::Turns;
use crate::api::Millis;
use crate::state::{Event, LONGEST_HOLD, News};
use futures_util::future::LocalBoxFuture;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

type Post = Box<dyn Fn(&Message)>;

/// What the widgets of one page share: the queue of their requests, and what they tell each
/// other and the other tabs.
#[derive(Default)]
pub struct Page {
    pub(super) line: Rc<Line>,
    pub(super) answers: Answers,
    pub(super) company: Company,
    turns: Rc<Turns>,
    members: RefCell<FlatMap<u32, Member>>,
    last: Cell<u32>,
    channel: RefCell<Option<Post>>,
}

/// News, and whom they concern.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// A subject, or a whole API; see [`crate::api::Target`].
    pub to: String,
    /// What there is to tell.
    pub news: News,
}

#[derive(Clone)]
struct Member {
    subject: String,
    api: String,
    hear: Rc<dyn Fn(Event)>,
}

impl Page {
    /// Passes every message of this page on to the other tabs from now on.
    pub fn connect(&self, post: impl Fn(&Message) + 'static) {
        self.channel.replace(Some(Box::new(post)));
    }

    /// Ends when no other widget of this page has the turn of this name.
    pub fn turn(&self, name: String) -> LocalBoxFuture<'static, Turn> {
        Box::pin(Rc::clone(&self.turns).turn(name))
    }

    /// Another tab said something.
    pub fn hear(&self, message: &Message, now: Millis) {
        self.company.heard();
        self.spread(message, None, now);
        match message.news {
            News::Who => self.answer(&message.to, now),
            News::NothingMore => self.answers.came(&message.to),
            _ => {}
        }
    }

    /// What the widgets have not said: a limit concerns whoever asks of this API, and whoever asked
    /// is to know that no more will come from here.
    fn answer(&self, subject: &str, now: Millis) {
        let held = self.line.held_for(subject, now);
        let held = held.map(|(to, until)| (to, News::Held(until)));
        let all = (subject.to_owned(), News::NothingMore);
        if let Some(post) = &*self.channel.borrow() {
            for (to, news) in held.into_iter().chain([all]) {
                post(&Message { to, news });
            }
        }
    }

    /// A widget joins; it hears nothing before it says what it is [about](Self::concern).
    pub(super) fn join(&self, hear: Rc<dyn Fn(Event)>) -> u32 {
        let id = self.last.get().wrapping_add(1);
        self.last.set(id);
        let member = Member {
            subject: String::new(),
            api: String::new(),
            hear,
        };
        self.members.borrow_mut().insert(id, member);
        id
    }

    pub(super) fn leave(&self, id: u32) {
        self.members.borrow_mut().remove(&id);
    }

    /// What a widget wants to hear about.
    pub(super) fn concern(&self, id: u32, subject: String, api: String) {
        if let Some(member) = self.members.borrow_mut().get_mut(&id) {
            member.subject = subject;
            member.api = api;
        }
    }

    /// It hears the other tabs from now on; who came before is not known. So it is at first, for the
    /// next widget after the last has gone, and after the page was kept for the way back.
    pub fn begins_to_hear(&self) {
        self.company.forget();
    }

    /// A widget says something, to this page or also beyond it. Pictures are large, and spared where
    /// nobody would hear them.
    pub(super) fn tell(&self, from: u32, message: &Message, beyond: bool, now: Millis) {
        let spared = matches!(message.news, News::Picture(_)) && self.company.is_none();
        if beyond
            && !spared
            && let Some(post) = &*self.channel.borrow()
        {
            if message.news == News::Who {
                self.answers.begin(&message.to);
            }
            post(message);
        }
        self.spread(message, Some(from), now);
    }

    fn spread(&self, message: &Message, from: Option<u32>, now: Millis) {
        if let News::Held(until) = message.news
            && until > now
            && until - now <= LONGEST_HOLD
        {
            self.line.hold(&message.to, until);
        }
        // Whoever came last hears it first: a limit calls requests back, and one that is sent would leave
        // its connection to one that waits in the browser.
        for hear in self.concerned(&message.to, from).into_iter().rev() {
            hear(Event::Heard(message.news.clone()));
        }
    }

    /// Listed first: what they hear can make widgets come and go.
    fn concerned(&self, to: &str, from: Option<u32>) -> Vec<Rc<dyn Fn(Event)>> {
        let members = self.members.borrow();
        let others = members.iter().filter(|(id, _)| Some(*id) != from);
        others
            .filter(|(_, member)| member.subject == to || member.api == to)
            .map(|(_, member)| Rc::clone(&member.hear))
            .collect()
    }
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("line", &self.line)
            .finish_non_exhaustive()
    }
}
