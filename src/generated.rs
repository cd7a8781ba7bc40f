//! The one door to what `build.rs` makes of `spec/openapi.yaml`.
//!
//! Two things are generated: a client that makes the requests of all operations, which `transport` sends,
//! so that status, headers and body of an answer are at hand whole whatever they hold; and the types of
//! the document's schemas, in which
//! - times, durations, secrets and free JSON are types of this crate;
//! - everything in an answer that neither names a thing nor carries the result may be missing or null;
//! - integers may be written as `100.0`;
//! - limits such as `minLength` are left out, since `name` and its neighbours check them with better words.

#![allow(dead_code, missing_docs, unused_mut, clippy::all)]

include!(concat!(env!("OUT_DIR"), "/client.rs"));
