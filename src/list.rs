//! Lists: page by page or row by row.

mod pages;
mod paginator;
mod seen_ids;
mod source;

use std::fmt;

use futures_util::stream::TryStreamExt;

use crate::{
    Call, Error, Result,
    call::{
        engine::Engine,
        operation::{JobFilter, PageRequest},
    },
};
pub use pages::{Items, Page, Pages};
use paginator::{LARGEST_PAGE, paginate};
pub(crate) use source::Rows;
use source::{Paging, Source};

/// How many of the last rows of a list are remembered by default, so that none is returned twice: 4,096.
pub const DEFAULT_DEDUP_WINDOW: usize = 4096;

/// How many pages of a list are fetched at once by default: 12.
pub const DEFAULT_PAGES_AT_ONCE: usize = 12;

/// A list that has not been fetched yet, from [`Client::functions`](crate::Client::functions) or
/// [`Function::jobs`](crate::Function::jobs).
///
/// Set what to fetch, then choose how to fetch it: row by row with [`stream`](Self::stream), page by page
/// with [`pages`](Self::pages), one page with [`page`](Self::page), or all at once with
/// [`collect`](Self::collect).
///
/// ```
/// # async fn show(client: minapp_cloud_function::Client) -> minapp_cloud_function::Result<()> {
/// let mut functions = client.functions().page_size(100).stream();
/// while let Some(function) = functions.try_next().await? {
///     println!("{} {}", function.name, function.updated_at);
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is fetched until the list is awaited or polled"]
pub struct List<T> {
    source: Source<T>,
}

impl<T: Send + 'static> List<T> {
    /// Sets which jobs to list.
    pub(crate) fn filter(mut self, set: impl FnOnce(&mut JobFilter)) -> Self {
        set(&mut self.source.filter);
        self
    }

    pub(crate) fn new(engine: Engine, rows: Rows<T>) -> Self {
        let paging = Paging {
            page_size: Ok(None),
            offset: 0,
            concurrency: DEFAULT_PAGES_AT_ONCE,
            dedup_window: DEFAULT_DEDUP_WINDOW,
        };
        Self { source: Source { engine, filter: JobFilter::default(), paging, rows } }
    }

    /// Sets how many rows to fetch with each call: 1 to 1000, 1000 by default.
    ///
    /// The platform documents no maximum for this API; its other lists accept 1000. If the platform refuses
    /// the default with 400, the list is fetched in pages of the platform's own default, which is 20.
    ///
    /// # Errors
    /// [`Error::Input`] when the list is fetched, if the number is not from 1 to 1000.
    pub fn page_size(mut self, rows: u32) -> Self {
        self.source.paging.page_size = match i32::try_from(rows) {
            Ok(rows @ 1..=LARGEST_PAGE) => Ok(Some(rows)),
            _ => Err(Error::input(format!("a page cannot have {rows} rows: ask for 1 to {LARGEST_PAGE}"))),
        };
        self
    }

    /// Sets how many rows to skip at the start of the list: 0 by default.
    pub fn offset(mut self, rows: u32) -> Self {
        self.source.paging.offset = rows.into();
        self
    }

    /// Sets how many pages to fetch at once: at least 1, [`DEFAULT_PAGES_AT_ONCE`] by default. Each response
    /// with status 429 halves the number.
    pub fn concurrency(mut self, pages: usize) -> Self {
        self.source.paging.concurrency = pages.max(1);
        self
    }

    /// Sets how many of the last rows to remember, so that none is returned twice: [`DEFAULT_DEDUP_WINDOW`] by
    /// default, and never fewer than the rows being fetched.
    pub fn dedup_window(mut self, rows: usize) -> Self {
        self.source.paging.dedup_window = rows;
        self
    }

    /// Returns a stream of the rows.
    pub fn stream(self) -> Items<T> {
        Items::new(self.pages())
    }

    /// Returns a stream of the pages.
    pub fn pages(self) -> Pages<T> {
        paginate(self.source)
    }

    /// Fetches one page, at the [`offset`](Self::offset).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let page = greet.jobs().page_size(20).offset(40).page().await?;
    /// println!("{} of {} jobs", page.items.len(), page.meta.total_count);
    /// # Ok(())
    /// # }
    /// ```
    pub fn page(self) -> Call<Page<T>> {
        let Source { engine, filter, paging, rows: Rows { operation, decode, .. } } = self.source;
        let request = paging.page_size.map(|limit| PageRequest::new(limit, paging.offset));
        let owner = engine.clone();
        Call::new(&engine, request.map(|request| operation(&filter, request)), move |id, raw| {
            decode(&owner, id, raw)
        })
    }

    /// Fetches all rows into one vector. Memory grows with the list; use [`stream`](Self::stream) for long lists.
    ///
    /// # Errors
    /// Those of [`Pages::try_next`].
    pub async fn collect(self) -> Result<Vec<T>>
    where
        T: Unpin,
    {
        self.stream().try_collect().await
    }

    /// Fetches the first row, or `None` if the list is empty. The platform seems to list the newest row first, but
    /// does not document the order.
    ///
    /// # Errors
    /// Those of every call.
    pub async fn first(self) -> Result<Option<T>>
    where
        T: Unpin,
    {
        self.page_size(1).concurrency(1).stream().try_next().await
    }

    /// Counts the rows from the offset on. This takes one call if the platform sends the total; otherwise, all
    /// pages are fetched.
    ///
    /// # Errors
    /// Those of every call.
    pub async fn count(mut self) -> Result<u64> {
        let offset = self.source.paging.offset;
        let page = self.source.fetch(PageRequest::new(Some(1), offset)).await?.page;
        if page.meta.total_count > 0 || page.items.is_empty() {
            return Ok(page.meta.total_count.saturating_sub(offset).max(0).unsigned_abs());
        }
        self.source.paging.page_size = Ok(None);
        let sizes = self.pages().stream.map_ok(|page| page.items.len() as u64);
        sizes.try_fold(0, |sum, size| std::future::ready(Ok(sum + size))).await
    }
}

impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Source { engine, filter, paging, .. } = &self.source;
        f.debug_struct("List")
            .field("base_url", &engine.base_url().as_str())
            .field("filter", filter)
            .field("paging", paging)
            .finish_non_exhaustive()
    }
}
