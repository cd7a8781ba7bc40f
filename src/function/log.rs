//! The logs of runs, which are kept on another host.

use url::Url;

use crate::{
    Error, Result, Timeout, TransportError,
    call::{engine::Engine, trace, transport},
    response::Sent,
    types::{Job, operation_id::OperationId},
};

const LOG: OperationId = OperationId::FetchLog;

/// Fetches a job's log without the access token.
pub(crate) async fn fetch(engine: &Engine, job: &Job) -> Result<String> {
    let Some(address) = &job.user_log_url else {
        let (id, status) = (job.id, &job.status);
        return Err(Error::input(format!(
            "job {id} has no log, or not yet: when it was listed, it was {status}"
        )));
    };
    let unusable = || Error::input(format!("the address of the log, {address}, is not an http or https URL"));
    let url = Url::parse(address.expose()).map_err(|error| unusable().because(error))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(unusable());
    }
    let http = engine.http()?;
    // The token is put on requests by the generated client alone, so this one goes without.
    let Timeout { attempt, total } = engine.timeouts().log;
    let limit = attempt.min(total);
    let host = url.host_str().map(str::to_owned);
    let proxy = engine.proxies().name(&url)?;
    let broken = |error: reqwest::Error| {
        let limit = if error.is_connect() { engine.timeouts().connect.min(limit) } else { limit };
        let lost = TransportError::new(LOG, false, error).to(host.clone(), proxy);
        Error::Transport(Box::new(lost.within(limit)))
    };
    let max = engine.max_response_size();
    let request = http.get(url.clone()).timeout(limit);
    let fetch = async {
        let mut response = request.send().await.map_err(&broken)?;
        let mut raw = transport::read(LOG, &mut response, max, Sent::Nothing, broken).await?;
        raw.attempts = 1;
        match raw.status.is_success() {
            true => Ok(Box::new(raw)),
            false => Err(Error::platform(LOG, raw)),
        }
    };
    let raw = trace::log(&url, fetch).await?;
    Ok(match String::from_utf8(raw.body.into()) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    })
}
