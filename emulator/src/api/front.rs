//! The outermost layer.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;

use super::hosts::Hosts;
use crate::clock::Clock;

/// Wraps the whole router, so that it applies to every route.
#[derive(Clone, Debug)]
pub(crate) struct Front {
    pub(crate) router: Router,
    pub(crate) hosts: Arc<Hosts>,
    pub(crate) clock: Clock,
}

impl Front {
    /// Checks the host of a request, and adds the date of the emulator's clock to the response.
    pub(crate) async fn respond(self, mut request: Request) -> Response {
        let mut response = match self.hosts.check(&mut request) {
            Ok(()) => self.router.oneshot(request).await.unwrap_or_else(|never| match never {}),
            Err(refusal) => refusal.into_response(),
        };
        response.headers_mut().insert(header::DATE, self.clock.http_date());
        response
    }
}
