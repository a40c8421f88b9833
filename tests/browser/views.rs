//! Each view, given a state: what is on screen, what can be pressed, and what a press sends.
//! The states come from the reducer itself, fed with bodies of `contract/fixtures`.

mod compact;
mod copying;
mod departures;
mod epp;
mod facts;
mod frame;
mod hands;
mod history;
mod history_long;
mod hostile;
mod languages;
mod mutants;
mod notices;
mod offers;
mod panels;
mod plainly;
mod pressing;
mod recovery;
mod stage;
mod stillness;
mod troubles;
mod waits;
