//! Follows the pages of a list, fetches some ahead, and leaves out rows that were returned before.

use std::{collections::VecDeque, future::ready, sync::Arc};

use futures_util::stream::{once, try_unfold};
use tokio::task::JoinHandle;

use super::{
    pages::{Page, Pages},
    seen_ids::SeenIds,
    source::{Fetched, Paging, Source},
};
use crate::{
    Error, Result,
    call::{operation::PageRequest, trace},
    response::RawResponse,
    types::operation_id::OperationId,
};

/// The largest page that the platform's other lists take.
pub(super) const LARGEST_PAGE: i32 = 1000;

/// How many pages in a row may bring nothing new before a list counts as one that never ends.
const MAX_IDLE_PAGES: usize = 100;

/// A list that is being read.
struct Paginator<T> {
    list: Arc<Source<T>>,
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

/// The pages of a list.
pub(super) fn paginate<T: Send + 'static>(list: Source<T>) -> Pages<T> {
    let Paging { page_size, concurrency, dedup_window, .. } = list.paging.clone();
    let page_size = match page_size {
        Ok(page_size) => page_size,
        Err(error) => return Pages { stream: Box::pin(once(ready(Err(error)))) },
    };
    let paginator = Paginator {
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
    Pages { stream: Box::pin(try_unfold(paginator, Paginator::next_page)) }
}

impl<T: Send + 'static> Paginator<T> {
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
        let Fetched { mut page, raw, operation, .. } = fetched;
        if raw.throttled {
            self.concurrency = (self.concurrency / 2).max(1);
        }
        self.seen.window = self.seen.window.max((self.concurrency + 1) * page.items.len());
        self.seen.retain_new(&mut page.items, self.list.rows.id);
        self.idle = if page.items.is_empty() { self.idle + 1 } else { 0 };
        if self.idle >= MAX_IDLE_PAGES && !self.ended {
            let why = format!("the list does not end: {MAX_IDLE_PAGES} pages in a row had no new rows");
            return Err(Error::pagination(operation, raw, why));
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
    response: JoinHandle<Result<RawResponse>>,
}

impl PageTask {
    fn start<T: Send + 'static>(list: Arc<Source<T>>, request: PageRequest) -> Self {
        Self { request, response: trace::spawn(async move { list.send(request).await }) }
    }

    async fn finish<T: Send + 'static>(&mut self, list: &Source<T>) -> Result<Fetched<T>> {
        let response = (&mut self.response).await.unwrap_or_else(|_| Err(self.interrupted(list)));
        list.decode(self.request, response?)
    }

    /// The error of a page whose task ended with the Tokio runtime.
    fn interrupted<T>(&self, list: &Source<T>) -> Error {
        let operation: OperationId = (list.rows.operation)(&list.filter, self.request).id();
        Error::interrupted(operation)
    }
}

impl Drop for PageTask {
    fn drop(&mut self) {
        self.response.abort();
    }
}
