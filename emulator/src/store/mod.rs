//! What the emulator keeps: functions, their jobs, and sign-ins. In SQLite, in a file or in memory.
//!
//! A change is an `async` method that returns once it is recorded, so that what has been acknowledged survives the
//! process. Changes are made one after the other (`writer`), several to a transaction; lists and logs are read
//! on other connections (`reader`). `schema` has the tables; `file` opens data files, and refuses foreign ones.

mod abandoned;
mod access_tokens;
mod cache;
mod clearing;
mod counts;
mod database;
mod environment;
mod error;
mod file;
mod functions;
mod inspection;
mod job_ids;
mod jobs;
mod keys;
mod listing;
mod live_job;
mod location;
mod private;
mod reader;
mod reserve;
mod rows;
mod schema;
mod snapshot;
mod tokens;
mod writer;

pub(crate) use database::Store;
pub(crate) use environment::Environment;
pub(crate) use error::StoreError;
pub(crate) use functions::NotStored;
pub(crate) use listing::JobFilter;
pub(crate) use live_job::JobEnd;
pub(crate) use location::Location;
pub use location::SyncMode;
pub(crate) use rows::PageRange;
pub(crate) use snapshot::InvalidSnapshot;
pub(crate) use tokens::NewTokens;
