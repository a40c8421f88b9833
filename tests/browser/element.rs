//! The element's life, with the real class and the real module on a page of their own.

mod attributes;
mod host;
mod life;
mod reentry;
mod stage;
