//! The one door to what `build.rs` generates from `spec/openapi.yaml`.
//!
//! Two things are generated: a client that builds the requests of all operations, which `transport` sends,
//! so that status, headers and body of a response are at hand whole whatever they hold; and the types of
//! the document's schemas. The document's extensions decide about the types; see `spec/README.md`.

#![allow(dead_code, missing_docs, unused_mut, clippy::all)]

include!(concat!(env!("OUT_DIR"), "/client.rs"));
