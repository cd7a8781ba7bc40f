//! Follows the pages of a list, fetches some ahead, and leaves out rows that were returned before.

use std::{collections::VecDeque, future::ready, sync::Arc};

use futures_util::stream::{once, try_unfold};
use tokio::task::JoinHandle;
use url::Url;

use super::{List, Page, Pages, Paging, seen_ids::SeenIds};
use crate::{
    Error, Result,
    call::{Parts, whole},
    operation::PageRequest,
    trace,
};

/// The largest page that the platform's other lists take.
pub(super) const LARGEST_PAGE: i32 = 1000;

/// How many pages in a row may bring nothing new before a list counts as one that never ends.
const MAX_IDLE_PAGES: usize = 100;

/// A list that is being read.
pub(super) struct Paginator<T> {
    list: Arc<List<T>>,
    page_size: i32,
    /// Whether the platform may choose another page size.
    is_default_size: bool,
    /// How many pages to fetch at once.
    concurrency: usize,
    /// Which pages to fetch next; `None` before the first page, which says what there is.
    ahead: Option<Ahead>,
    /// Pages being fetched, in order, with their offsets.
    in_flight: VecDeque<(i64, PageTask)>,
    seen: SeenIds,
    /// How many pages in a row have brought nothing new.
    idle: usize,
    ended: bool,
}

/// Pages to fetch ahead: one every `stride` rows, as long as their offset is below `end`.
#[derive(Clone, Copy)]
struct Ahead {
    next: PageRequest,
    stride: i64,
    end: i64,
}

/// A page, and the one that it leads to.
pub(super) struct Fetched<T> {
    pub(super) page: Page<T>,
    next: Option<PageRequest>,
    offset: i64,
    parts: Parts,
    operation: &'static str,
}

impl<T: Send + 'static> List<T> {
    pub(super) async fn fetch(&self, request: PageRequest) -> Result<Fetched<T>> {
        self.decode(request, self.send(request).await?)
    }

    async fn send(&self, request: PageRequest) -> Result<Parts> {
        let operation = (self.rows.operation)(&self.filter, request);
        Ok(self.client.call(Ok(operation), whole).answer().await?.value)
    }

    fn decode(&self, request: PageRequest, parts: Parts) -> Result<Fetched<T>> {
        let what = (self.rows.operation)(&self.filter, request);
        let fetched = self.decode_page(request, what.id(), parts);
        fetched.map_err(|error| error.about(what.id(), what.function_name()))
    }

    fn decode_page(&self, request: PageRequest, operation: &'static str, parts: Parts) -> Result<Fetched<T>> {
        let page = (self.rows.decode)(&self.client, operation, &parts)?;
        let next = match page.meta.next.as_deref() {
            None | Some("") => Ok(None),
            Some(next) => follow(self.client.base().url(), next, request).map(Some),
        };
        let next = next.map_err(|why| Error::unreadable(operation, parts.clone(), why))?;
        Ok(Fetched { page, next, offset: request.offset(), parts, operation })
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

impl<T: Send + 'static> Paginator<T> {
    // A stream of pages is what a paginator is for.
    #[allow(clippy::new_ret_no_self)]
    pub(super) fn new(list: List<T>) -> Pages<T> {
        let Paging { page_size, concurrency, dedup_window, .. } = list.paging.clone();
        let page_size = match page_size {
            Ok(page_size) => page_size,
            Err(error) => return Pages { stream: Box::pin(once(ready(Err(error)))) },
        };
        let paginator = Self {
            list: Arc::new(list),
            page_size: page_size.unwrap_or(LARGEST_PAGE),
            is_default_size: page_size.is_none(),
            concurrency,
            ahead: None,
            in_flight: VecDeque::new(),
            seen: SeenIds::new(dedup_window),
            idle: 0,
            ended: false,
        };
        Pages { stream: Box::pin(try_unfold(paginator, Self::next_page)) }
    }

    async fn next_page(mut self) -> Result<Option<(Page<T>, Self)>> {
        if self.ended {
            return Ok(None);
        }
        let fetched = match self.ahead {
            None => self.first_page().await?,
            Some(mut ahead) => {
                self.fetch_ahead(&mut ahead);
                self.ahead = Some(ahead);
                let Some((_, mut task)) = self.in_flight.pop_front() else { return Ok(None) };
                task.finish(&self.list).await?
            }
        };
        self.advance(&fetched);
        let Fetched { mut page, parts, operation, .. } = fetched;
        if parts.throttled {
            self.concurrency = (self.concurrency / 2).max(1);
        }
        self.seen.window = self.seen.window.max((self.concurrency + 1) * page.items.len());
        self.seen.retain_new(&mut page.items, self.list.rows.id);
        self.idle = if page.items.is_empty() { self.idle + 1 } else { 0 };
        if self.idle >= MAX_IDLE_PAGES && !self.ended {
            let why = format!("the list does not end: {MAX_IDLE_PAGES} pages in a row brought nothing new");
            return Err(Error::unreadable(operation, parts, why));
        }
        Ok(Some((page, self)))
    }

    async fn first_page(&self) -> Result<Fetched<T>> {
        let offset = self.list.paging.offset;
        match self.list.fetch(PageRequest::new(Some(self.page_size), offset)).await {
            Err(error) if self.is_default_size && error.is_bad_request() => {
                self.list.fetch(PageRequest::new(None, offset)).await
            }
            other => other,
        }
    }

    /// Makes sure that what is fetched next is where a page leads to.
    fn advance(&mut self, page: &Fetched<T>) {
        let Some(next) = page.next else {
            // Whatever the total says, the platform says that this is the last page.
            self.ended = true;
            self.in_flight.clear();
            return;
        };
        let expected = match (self.in_flight.front(), self.ahead) {
            (Some((offset, _)), _) => Some(*offset),
            (None, Some(ahead)) => Some(ahead.next.offset()),
            (None, None) => None,
        };
        if expected != Some(next.offset()) {
            self.in_flight.clear();
            let stride = next.offset() - page.offset;
            self.ahead = Some(Ahead { next, stride, end: page.page.meta.total_count });
        }
    }

    /// Fetches as many pages at once as it may; at least one, since the last page has said that there is
    /// one.
    fn fetch_ahead(&mut self, ahead: &mut Ahead) {
        while self.in_flight.is_empty()
            || (self.in_flight.len() < self.concurrency && ahead.next.offset() < ahead.end)
        {
            let offset = ahead.next.offset();
            self.in_flight.push_back((offset, PageTask::start(self.list.clone(), ahead.next)));
            ahead.next = PageRequest::new(ahead.next.limit, offset.saturating_add(ahead.stride));
        }
    }
}

/// A page being fetched, in a task of its own: its timeout does not run out while the reader of the list is
/// busy with other rows. It is decoded only when its turn has come, so that no more than one page is held
/// in that form, which takes the most memory.
struct PageTask {
    request: PageRequest,
    response: JoinHandle<Result<Parts>>,
}

impl PageTask {
    fn start<T: Send + 'static>(list: Arc<List<T>>, request: PageRequest) -> Self {
        Self { request, response: trace::spawn(async move { list.send(request).await }) }
    }

    async fn finish<T: Send + 'static>(&mut self, list: &List<T>) -> Result<Fetched<T>> {
        let response = (&mut self.response).await.unwrap_or_else(|error| {
            Err(Error::input("the page was not fetched, since the program is ending").because(error))
        });
        list.decode(self.request, response?)
    }
}

impl Drop for PageTask {
    fn drop(&mut self) {
        self.response.abort();
    }
}
