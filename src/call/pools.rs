//! One HTTP client, with its connections, for each Tokio runtime. A task of the runtime that opened a
//! connection drives it, so the connection hangs or breaks when that runtime stops.

use std::sync::{PoisonError, RwLock};

use tokio::runtime::{Handle, Id};

use crate::{Error, Result};

type Make = Box<dyn Fn() -> Result<reqwest::Client> + Send + Sync>;

/// How many runtimes keep their connections. One more replaces the oldest, which loses only its idle
/// connections.
const MOST: usize = 16;

pub(crate) struct Pools {
    make: Make,
    /// Oldest first. The first client belongs to no runtime until it is used.
    clients: RwLock<Vec<(Option<Id>, reqwest::Client)>>,
}

impl Pools {
    /// Builds the first client, so that wrong settings fail here.
    pub(crate) fn new(make: Make) -> Result<(Self, reqwest::Client)> {
        let first = make()?;
        Ok((Self { make, clients: RwLock::new(vec![(None, first.clone())]) }, first))
    }

    /// The client of the runtime that this code runs on.
    pub(crate) fn here(&self) -> Result<reqwest::Client> {
        let id = runtime()?.id();
        let found = |clients: &[(Option<Id>, reqwest::Client)]| {
            clients.iter().find(|(owner, _)| *owner == Some(id)).map(|(_, client)| client.clone())
        };
        if let Some(client) = found(&self.clients.read().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(client);
        }
        let mut clients = self.clients.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = found(&clients) {
            return Ok(client);
        }
        if let Some((owner @ None, client)) = clients.first_mut() {
            *owner = Some(id);
            return Ok(client.clone());
        }
        let client = (self.make)()?;
        if clients.len() >= MOST {
            clients.remove(0);
        }
        clients.push((Some(id), client.clone()));
        Ok(client)
    }
}

/// The Tokio runtime that this code runs on.
///
/// # Errors
/// [`Error::Input`] if there is none: Tokio itself would panic.
pub(crate) fn runtime() -> Result<Handle> {
    Handle::try_current().map_err(|error| {
        Error::input(
            "there is no Tokio runtime here; await the call in one, such as that of `#[tokio::main]`, or enable \
             this crate's feature `blocking` and use `.block()`",
        )
        .because(error)
    })
}
