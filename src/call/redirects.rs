//! The redirects of `authorize`. For this operation alone, the platform returns two redirects before the
//! JSON, and expects its cookies back.

use std::collections::BTreeMap;

use http::{
    HeaderMap, StatusCode,
    header::{ACCEPT, COOKIE, LOCATION, SET_COOKIE},
};
use url::Url;

use super::{engine::Engine, transport};
use crate::{
    Error, PlatformError, Result, TransportError, response::RawResponse, types::operation_id::OperationId,
};

/// The operation that redirects.
const OPERATION: OperationId = OperationId::Authorize;
/// The platform documents two; a few more do no harm.
const REDIRECTS: usize = 5;

/// Follows redirects within the origin of the base URL, and sends the cookies that were set. As browsers do
/// after a 302, it sends a GET request, so the credentials are not sent a second time.
pub(crate) async fn follow(engine: &Engine, first: PlatformError) -> Result<Box<RawResponse>> {
    let mut cookies = BTreeMap::new();
    let mut at = engine.base_url().url().clone();
    let mut response = first.into_raw();
    let broken = |error: reqwest::Error| {
        let (host, proxy) = engine.peer();
        let lost = TransportError::new(OPERATION, true, error).to(host, proxy);
        Error::Transport(Box::new(lost.within(engine.timeouts().connect)))
    };
    for _ in 0..REDIRECTS {
        remember(&response.headers, &mut cookies);
        let Some(next) =
            target(&at, &response.headers).filter(|next| next.origin() == engine.base_url().url().origin())
        else {
            return Err(Error::platform(OPERATION, response));
        };
        let mut sent = engine
            .http()?
            .get(next.clone())
            .header(ACCEPT, "application/json")
            .header(COOKIE, cookie_line(&cookies))
            .send()
            .await
            .map_err(&broken)?;
        response =
            transport::read(OPERATION, &mut sent, engine.max_response_size(), response.sent, &broken).await?;
        match response.status {
            StatusCode::FOUND | StatusCode::SEE_OTHER => at = next,
            status if status.is_success() => return Ok(Box::new(response)),
            _ => return Err(Error::platform(OPERATION, response)),
        }
    }
    Err(Error::platform(OPERATION, response))
}

fn target(at: &Url, headers: &HeaderMap) -> Option<Url> {
    at.join(headers.get(LOCATION)?.to_str().ok()?).ok()
}

/// Keeps only the names and values of cookies: they are used for this sign-in alone, and sent only to the
/// origin that set them.
fn remember(headers: &HeaderMap, cookies: &mut BTreeMap<String, String>) {
    let lines = headers.get_all(SET_COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let pairs = lines.filter_map(|line| line.split(';').next().unwrap_or_default().split_once('='));
    cookies.extend(pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())));
}

fn cookie_line(cookies: &BTreeMap<String, String>) -> String {
    let pairs: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("; ")
}
