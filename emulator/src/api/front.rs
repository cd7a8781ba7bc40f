//! What every request meets first, and every response passes last.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;

use super::hosts::Hosts;
use crate::clock::Clock;

/// Around the whole router, so that no route can do without.
#[derive(Clone, Debug)]
pub(crate) struct Front {
    pub(crate) router: Router,
    pub(crate) hosts: Arc<Hosts>,
    pub(crate) clock: Clock,
}

impl Front {
    /// Responds to a request, with the date that the emulator's clock shows.
    pub(crate) async fn respond(self, mut request: Request) -> Response {
        let mut response = match self.hosts.check(&mut request) {
            Ok(()) => self.router.oneshot(request).await.unwrap_or_else(|never| match never {}),
            Err(refusal) => refusal.into_response(),
        };
        response.headers_mut().insert(header::DATE, self.clock.http_date());
        response
    }
}
