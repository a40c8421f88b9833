//! Each view, given a state: what is on screen, what can be pressed, and what a press sends.
//! The states come from the reducer itself, fed with bodies of `contract/fixtures`.

mod compact;
mod departures;
mod epp;
mod facts;
mod frame;
mod hands;
mod hostile;
mod languages;
mod notices;
mod offers;
mod panels;
mod plainly;
mod pressing;
mod recovery;
mod registry;
mod stage;
mod stillness;
mod troubles;
mod voice;
