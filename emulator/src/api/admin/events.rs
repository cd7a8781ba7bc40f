//! The events of the emulator, as server-sent events.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use tokio::sync::broadcast::error::RecvError;

use crate::api::context::Api;
use crate::live;

/// Continues until the listener leaves or the emulator stops.
pub(super) async fn listen(
    State(api): State<Arc<Api>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let listening = (api.platform.live.listen(), api.platform.runner.stop.clone());
    let events = stream::unfold(listening, async |(mut live, mut stop)| {
        let event = tokio::select! {
            event = live.recv() => event,
            _ = stop.changed() => Err(RecvError::Closed),
        };
        let data = match event {
            Ok(event) => serde_json::to_string(&**event).ok()?,
            Err(RecvError::Lagged(count)) => serde_json::to_string(&live::Event::Missed { count }).ok()?,
            Err(RecvError::Closed) => return None,
        };
        Some((Ok(Event::default().data(data)), (live, stop)))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
