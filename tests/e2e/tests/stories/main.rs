//! The stories, one file each.

mod clocks;
mod crash;
mod details;
mod element;
mod faults;
mod gallery;
mod harness;
mod identity;
mod keyboard;
mod languages;
mod leaks;
mod locked;
mod looks;
mod many;
mod no_more_than_one;
mod polling;
mod providers;
mod sample;
mod session;
mod several;
mod standing_still;
mod sync;
mod timeline;
mod trouble;
mod windows;
mod wrong_code;
