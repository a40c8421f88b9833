//! Holds three things against each other: the `OpenAPI` file written from the API documents, the
//! hand-written fixtures, and the types. Any two could share a mistake; three hardly can.

mod broken;
mod decoding;
mod document;
mod fixtures;
mod jobs;
mod others;
mod requests;
mod schemas;
mod tolerance;
mod words;
