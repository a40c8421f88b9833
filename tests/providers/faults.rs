//! Every request of the three APIs × everything that networks, proxies and servers do to one.
//!
//! Whatever happens: no panic, a screen that says something (`screen` looks at every state), at
//! most one request that changes something, no success that nobody confirmed, no secret outside
//! of its request, and in the end a picture that is the world's.

mod endpoints;
mod kinds;
mod run;

pub(crate) use endpoints::{CODE, DETAIL};

use endpoints::endpoints;
use kinds::{Kind, connection, headers, on_the_way, statuses};
use run::Run;

fn all_of(kinds: &[Kind]) {
    for endpoint in endpoints() {
        for kind in kinds {
            let mut run = Run::begin(&endpoint);
            run.suffers(kind);
            run.recovers();
        }
    }
}

#[test]
fn without_a_fault_everything_works() {
    for endpoint in endpoints() {
        let mut run = Run::begin(&endpoint);
        run.succeeds();
        run.recovers();
    }
}

#[test]
fn connections_that_fail() {
    all_of(&connection());
}

#[test]
fn answers_that_change_on_their_way() {
    all_of(&on_the_way());
}

#[test]
fn every_status_with_and_without_a_body() {
    all_of(&statuses());
}

#[test]
fn headers_that_mislead() {
    all_of(&headers());
}
