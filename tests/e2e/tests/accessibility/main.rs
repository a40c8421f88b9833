//! WCAG 2.2 AA, as far as a machine can tell, on every cell of the gallery: that is every fixture of
//! the contract. `docs/accessibility.md` says which test stands for what.
//!
//! Chromium only: it lets a test have any screen and any wish of the system, and look into the
//! accessibility tree. What needs no such thing stands among the stories, which run in all engines.

mod axe;
mod measures;
mod pages;
mod tree;
mod wishes;
