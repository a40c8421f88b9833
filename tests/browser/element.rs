//! The element's life, with the real class and the real module on a page of their own.

mod attributes;
mod clipboard;
mod console;
mod downloads;
mod first_look;
mod host;
mod languages;
mod life;
mod messages;
mod question;
mod reentry;
mod stage;
mod values;
