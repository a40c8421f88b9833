//! From a wish to an answer: wait for the turn, queue up, ask once, read.

use super::edge::{Begun, Edge, Reach, Turn};
use super::line::{Line, Place, Rank};
use super::page::Page;
use crate::api::instant::SECOND;
use crate::api::{Answer, Ask, Fault, FaultKind, Millis, NoAnswer, Request, Response, Target};
use crate::state::Way;
use futures_util::future::{Either, LocalBoxFuture, join, pending, select};
use std::pin::pin;
use std::rc::Rc;

/// How long a read is waited for.
const READ_TIMEOUT: Millis = 20.0 * SECOND;
/// How long an action is waited for: registries are slow, and a cut-off action is a riddle.
const ACT_TIMEOUT: Millis = 60.0 * SECOND;
/// How long a message takes to another tab, at most.
const LINGER: Millis = 100.0;
/// How long a newcomer waits for pages that are there and do not answer: they hang, or sleep.
const DEAF: Millis = SECOND;
/// How long it waits for answers where nobody knows how many pages there are.
const GUESS: Millis = 50.0;
/// How long another tab may keep the turn. One that hangs must not stop all the others.
const PATIENCE: Millis = 30.0 * SECOND;

/// One request, before it is sent.
pub(super) struct Errand {
    pub(super) target: Target,
    pub(super) ask: Ask,
    pub(super) way: Way,
    pub(super) reach: Reach,
    /// It has left already.
    pub(super) begun: Option<Begun>,
}

/// What is given back when the answer has been dealt with, and not before: then those who wait
/// already know it.
pub(super) struct Kept {
    place: Place,
    turns: [Option<Turn>; 2],
}

/// A request on its way, and what is to be given back after it.
type UnderWay<'a> = (LocalBoxFuture<'a, Result<Response, NoAnswer>>, Kept);

/// Asks, and reads the answer. What the API cannot do is refused without a request.
pub(super) async fn exchange<E: Edge>(
    edge: &E,
    page: &Page,
    mut errand: Errand,
) -> (Result<Answer, Fault>, Option<Kept>) {
    let begun = errand.begun.take();
    let Errand { target, ask, .. } = &errand;
    let Some(request) = target.provider.request(target, ask) else {
        return (Err(Fault::bare(FaultKind::Refused, None)), None);
    };
    let limit = page.line.held_until(&target.api(), edge.now());
    let under_way = match begun.filter(|_| limit.is_none()) {
        Some(begun) => Ok(take_over(edge, page, &errand, begun).await),
        None => set_out(edge, page, &errand, request).await,
    };
    let (sent, kept) = match under_way {
        Ok(under_way) => under_way,
        Err(fault) => return (Err(fault), None),
    };
    let response = answer(edge, sent, timeout(ask)).await;
    let answer = response.and_then(|response| target.provider.read(ask, &response, edge.now()));
    (answer, Some(kept))
}

/// Sends it when its turn has come.
async fn set_out<'a, E: Edge>(
    edge: &'a E,
    page: &Page,
    errand: &Errand,
    request: Request,
) -> Result<UnderWay<'a>, Fault> {
    let turn = own_turn(edge, page, errand, errand.way == Way::Listening).await;
    let (place, first) = place(edge, &page.line, errand).await?;
    let turns = [turn, first];
    Ok((Box::pin(edge.send(request)), Kept { place, turns }))
}

/// It has left already, and whoever knows the answer was listened for before that.
async fn take_over<'a, E: Edge>(
    edge: &'a E,
    page: &'a Page,
    errand: &Errand,
    begun: Begun,
) -> UnderWay<'a> {
    let place = page.line.join(&errand.target.api());
    let turn = match begun.turn {
        Some(turn) => Some(turn),
        None => own_turn(edge, page, errand, false).await,
    };
    let turns = [turn, None];
    // Meanwhile it is found out whether there is anybody to tell.
    let answer = async {
        let counting = pin!(async {
            count(edge, page).await;
            pending().await
        });
        select(begun.answer, counting).await.factor_first().0
    };
    (Box::pin(answer), Kept { place, turns })
}

impl Kept {
    /// Gives the place back at once, and the turns when what was told has reached other tabs.
    pub(super) async fn give_back<E: Edge>(self, edge: &E, limited: bool) {
        if !limited {
            // It shows that there is no rate limit.
            self.place.relax();
        }
        drop(self.place);
        if self.turns.iter().flatten().any(Turn::is_wanted) {
            edge.sleep(LINGER).await;
        }
    }
}

fn timeout(ask: &Ask) -> Millis {
    match ask {
        Ask::Lifecycle | Ask::Job(_) => READ_TIMEOUT,
        Ask::Act(_) => ACT_TIMEOUT,
    }
}

/// Only one widget of the browser reads the same at a time. While it waits here, a widget hears
/// what the one before it read, and then has no need to ask.
async fn own_turn<E: Edge>(
    edge: &E,
    page: &Page,
    errand: &Errand,
    listening: bool,
) -> Option<Turn> {
    let name = errand.target.subject();
    let turn = match (&errand.ask, errand.reach) {
        (Ask::Act(_), _) | (_, Reach::Nobody) => return None,
        (_, Reach::Page) => page.turn(name),
        (_, Reach::Browser) => edge.turn(name),
    };
    let listen = async {
        if listening {
            listen(edge, page, errand.target.subject()).await;
        }
    };
    join(patiently(edge, turn), listen).await.0
}

/// Until all other pages have said what they know.
async fn listen<E: Edge>(edge: &E, page: &Page, subject: String) {
    let listener = page.answers.listen(subject);
    let all = pin!(async {
        match count(edge, page).await {
            Some(pages) => listener.hears(pages).await,
            None => edge.sleep(GUESS).await,
        }
    });
    select(all, pin!(edge.sleep(DEAF))).await;
}

/// How many other pages there are.
async fn count<E: Edge>(edge: &E, page: &Page) -> Option<u32> {
    let counted = page.company.counting();
    let others = edge.others().await;
    counted(others);
    others
}

async fn patiently<E: Edge>(edge: &E, turn: LocalBoxFuture<'static, Turn>) -> Option<Turn> {
    match select(turn, pin!(edge.sleep(PATIENCE))).await {
        Either::Left((turn, _)) => Some(turn),
        Either::Right(_) => None,
    }
}

/// A place in the page's queue. After a rate limit, one page after the other.
async fn place<E: Edge>(
    edge: &E,
    line: &Rc<Line>,
    errand: &Errand,
) -> Result<(Place, Option<Turn>), Fault> {
    let api = errand.target.api();
    let rank = match (&errand.ask, errand.way) {
        (Ask::Act(_), _) => Rank::Act,
        (_, Way::Poll) => Rank::Poll,
        (_, Way::Now | Way::Listening) => Rank::Read,
    };
    loop {
        if rank != Rank::Act
            && let Some(until) = line.held_until(&api, edge.now())
        {
            edge.sleep(until - edge.now()).await;
            continue;
        }
        let mut place = line.enter(&api, rank);
        if !(&mut place).await {
            let until = line.held_until(&api, edge.now());
            let wait = until.map(|until| until - edge.now());
            return Err(Fault::bare(FaultKind::RateLimited { wait }, None));
        }
        let first = if place.is_first() {
            patiently(edge, edge.turn(format!("first {api}"))).await
        } else {
            None
        };
        // Unless a limit was met meanwhile, here or in another tab.
        if line.held_until(&api, edge.now()).is_none() {
            return Ok((place, first));
        }
    }
}

/// The answer, or why there is none. Whichever of request and clock loses is dropped, which
/// aborts the request.
async fn answer<E: Edge>(
    edge: &E,
    sent: LocalBoxFuture<'_, Result<Response, NoAnswer>>,
    timeout: Millis,
) -> Result<Response, Fault> {
    let late = pin!(edge.sleep(timeout));
    match select(sent, late).await {
        Either::Left((Ok(response), _)) => Ok(response),
        Either::Left((Err(NoAnswer), _)) => Err(Fault::bare(FaultKind::Network, None)),
        Either::Right(_) => Err(Fault::bare(FaultKind::Timeout, None)),
    }
}
