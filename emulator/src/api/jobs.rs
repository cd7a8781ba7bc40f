//! The list of a function's jobs.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use minapp_cloud_function::{JobSource, JobStatus, ServiceType, types::JobPage};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::context::Api;
use super::query::Query;
use super::request::{Name, Origin};
use super::response::{Refusal, json};
use crate::clock;
use crate::operations::LIST_FUNCTION_JOBS;
use crate::store::{Environment, JobFilter};

/// The characters to encode in a segment of a path: all but the unreserved ones of RFC 3986.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) async fn list(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Name(name): Name,
    Origin(origin): Origin,
    query: Query,
) -> Result<Response, Refusal> {
    let range = query.page_range()?;
    let filter = JobFilter {
        source: query.one_of("source", JobSource::KNOWN)?,
        status: query.one_of("status", JobStatus::KNOWN)?,
        service_type: query.one_of("service_type", ServiceType::KNOWN)?,
        created_at_gte: query.integer("created_at__gte")?,
        created_at_lte: query.integer("created_at__lte")?,
    };
    let jobs = api.platform.store.jobs(&environment, &name, &filter, range).await?;
    let jobs = jobs.ok_or_else(|| Refusal::no_function(&name))?;
    let now = clock::date(api.platform.clock.now());
    let mut page = JobPage::default();
    let name = utf8_percent_encode(&name, SEGMENT).to_string();
    let path = LIST_FUNCTION_JOBS.path.replace("{function_name}", &name);
    page.meta = query.meta(&path, range, jobs.total);
    page.objects = jobs.rows;
    for job in page.objects.iter_mut().filter(|job| job.finished_at.is_some()) {
        job.user_log_url = Some(format!("{origin}{}", api.log_signer.address(job.id, now)).into());
    }
    Ok(json(StatusCode::OK, &page))
}
