//! Where the pages of a list come from.

use std::sync::Arc;

use url::Url;

use super::pages::Page;
use crate::{
    Call, Error, Result,
    call::{
        engine::Engine,
        operation::{Arguments, JobFilter, PageRequest},
        whole,
    },
    response::RawResponse,
    types::operation_id::OperationId,
};

/// A list that can be fetched page by page.
pub(crate) struct Source<T> {
    pub(super) engine: Engine,
    pub(crate) filter: JobFilter,
    pub(super) paging: Paging,
    pub(super) rows: Rows<T>,
}

/// The operation that fetches a page.
type PageOperation = dyn Fn(&JobFilter, PageRequest) -> Arguments + Send + Sync;

/// Reads a page out of a response.
type DecodePage<T> = dyn Fn(&Engine, OperationId, &RawResponse) -> Result<Page<T>> + Send + Sync;

/// Where the rows of a list come from.
pub(crate) struct Rows<T> {
    pub(crate) operation: Arc<PageOperation>,
    pub(crate) decode: Arc<DecodePage<T>>,
    pub(crate) id: fn(&T) -> i64,
}

/// How a list is cut into pages.
#[derive(Clone, Debug)]
pub(super) struct Paging {
    pub(super) page_size: Result<Option<i32>>,
    pub(super) offset: i64,
    pub(super) concurrency: usize,
    pub(super) dedup_window: usize,
}

/// A page, and the one that it leads to.
pub(super) struct Fetched<T> {
    pub(super) page: Page<T>,
    pub(super) next: Option<PageRequest>,
    pub(super) offset: i64,
    pub(super) raw: RawResponse,
    pub(super) operation: OperationId,
}

impl<T: Send + 'static> Source<T> {
    pub(super) async fn fetch(&self, request: PageRequest) -> Result<Fetched<T>> {
        self.decode(request, self.send(request).await?)
    }

    pub(super) async fn send(&self, request: PageRequest) -> Result<RawResponse> {
        let operation = (self.rows.operation)(&self.filter, request);
        Call::new(&self.engine, Ok(operation), whole).await
    }

    pub(super) fn decode(&self, request: PageRequest, raw: RawResponse) -> Result<Fetched<T>> {
        let what = (self.rows.operation)(&self.filter, request);
        let fetched = self.decode_page(request, what.id(), raw);
        fetched.map_err(|error| error.about(what.id(), what.function_name()))
    }

    fn decode_page(
        &self,
        request: PageRequest,
        operation: OperationId,
        raw: RawResponse,
    ) -> Result<Fetched<T>> {
        let page = (self.rows.decode)(&self.engine, operation, &raw)?;
        let next = match page.meta.next.as_deref() {
            None | Some("") => Ok(None),
            Some(next) => follow(self.engine.base_url().url(), next, request).map(Some),
        };
        let next = next.map_err(|why| Error::pagination(operation, raw.clone(), why))?;
        Ok(Fetched { page, next, offset: request.offset(), raw, operation })
    }
}

/// Takes the offset of the next page out of `meta.next`. The page is then asked for like the first, so
/// that the access token goes nowhere but to the base URL.
fn follow(base: &Url, next: &str, request: PageRequest) -> Result<PageRequest, String> {
    let url = base.join(next).map_err(|error| format!("`meta.next` is not a URL: {error}"))?;
    if url.origin() != base.origin() {
        let elsewhere = url.origin().ascii_serialization();
        return Err(format!("`meta.next` leads to {elsewhere}, where the access token must not go"));
    }
    let find =
        |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let offset = find("offset").and_then(|text| text.parse::<i64>().ok());
    let offset = offset.ok_or("`meta.next` does not say at which `offset` the next page begins")?;
    if offset <= request.offset() {
        return Err(format!("the list does not advance: `meta.next` leads back to offset {offset}"));
    }
    let limit = find("limit").and_then(|text| text.parse().ok()).filter(|limit| *limit > 0);
    Ok(PageRequest::new(limit.or(request.limit), offset))
}
