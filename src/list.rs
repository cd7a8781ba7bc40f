//! Lists: page by page or row by row.

mod paginator;
mod seen_ids;

use std::{
    fmt,
    pin::Pin,
    sync::Arc,
    task::{self, Context, Poll},
};

use futures_core::Stream;
use futures_util::stream::{StreamExt, TryStreamExt};

use crate::{
    Call, Client, Error, PageMeta, Result,
    call::Parts,
    operation::{JobFilter, PageRequest, What},
};
use paginator::{LARGEST_PAGE, Paginator};

/// How many of the last rows of a list are remembered by default, so that none is returned twice.
pub const DEFAULT_DEDUP_WINDOW: usize = 4096;

/// How many pages of a list are fetched at once by default.
pub const DEFAULT_PAGES_AT_ONCE: usize = 12;

/// A list that has not been fetched yet, from [`Client::functions`] or
/// [`Function::jobs`](crate::Function::jobs).
///
/// Set what to fetch, then choose how to read it: row by row with [`stream`](Self::stream), page by page
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
#[must_use = "nothing is fetched until the list is read"]
pub struct List<T> {
    client: Client,
    pub(crate) filter: JobFilter,
    paging: Paging,
    rows: Rows<T>,
}

/// The operation that fetches a page.
type PageOperation = dyn Fn(&JobFilter, PageRequest) -> What + Send + Sync;

/// Reads a page out of a response.
type DecodePage<T> = dyn Fn(&Client, &'static str, &Parts) -> Result<Page<T>> + Send + Sync;

/// Where the rows of a list come from.
pub(crate) struct Rows<T> {
    pub(crate) operation: Arc<PageOperation>,
    pub(crate) decode: Arc<DecodePage<T>>,
    pub(crate) id: fn(&T) -> i64,
}

/// How a list is cut into pages.
#[derive(Clone, Debug)]
struct Paging {
    page_size: Result<Option<i32>>,
    offset: i64,
    concurrency: usize,
    dedup_window: usize,
}

/// One page of a list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page<T> {
    /// The rows. [`List::pages`] leaves out those that an earlier page has had.
    pub items: Vec<T>,
    /// Where in the list the page is, as the platform says.
    pub meta: PageMeta,
}

impl<T: Send + 'static> List<T> {
    pub(crate) fn new(client: Client, rows: Rows<T>) -> Self {
        let paging = Paging {
            page_size: Ok(None),
            offset: 0,
            concurrency: DEFAULT_PAGES_AT_ONCE,
            dedup_window: DEFAULT_DEDUP_WINDOW,
        };
        Self { client, filter: JobFilter::default(), paging, rows }
    }

    /// How many rows to fetch with each call: 1 to 1000, 1000 by default.
    ///
    /// The page of this API names no maximum; the platform's other lists take 1000. If the platform refuses
    /// the default with 400, the list is fetched in pages of the platform's own default, which is 20.
    ///
    /// # Errors
    /// Another number is [`Error::Input`] when the list is read.
    pub fn page_size(mut self, rows: u32) -> Self {
        self.paging.page_size = match i32::try_from(rows) {
            Ok(rows @ 1..=LARGEST_PAGE) => Ok(Some(rows)),
            _ => Err(Error::input(format!("a page cannot have {rows} rows: ask for 1 to {LARGEST_PAGE}"))),
        };
        self
    }

    /// How many rows to skip at the beginning of the list: none by default.
    pub fn offset(mut self, rows: u32) -> Self {
        self.paging.offset = rows.into();
        self
    }

    /// How many pages to fetch at once: at least 1, [`DEFAULT_PAGES_AT_ONCE`] by default. The number is
    /// halved each time that the platform answers 429.
    pub fn concurrency(mut self, pages: usize) -> Self {
        self.paging.concurrency = pages.max(1);
        self
    }

    /// How many of the last rows to remember, so that none is returned twice: [`DEFAULT_DEDUP_WINDOW`] by
    /// default, and never fewer than the rows being fetched.
    pub fn dedup_window(mut self, rows: usize) -> Self {
        self.paging.dedup_window = rows;
        self
    }

    /// The rows, one by one.
    pub fn stream(self) -> Items<T> {
        Items { pages: self.pages(), page: Vec::new().into_iter() }
    }

    /// The rows, page by page.
    pub fn pages(self) -> Pages<T> {
        Paginator::new(self)
    }

    /// One page, at the [`offset`](Self::offset).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let page = greet.jobs().page_size(20).offset(40).page().await?;
    /// println!("{} of {} jobs", page.items.len(), page.meta.total_count);
    /// # Ok(())
    /// # }
    /// ```
    pub fn page(self) -> Call<Page<T>> {
        let Self { client, filter, paging, rows: Rows { operation, decode, .. } } = self;
        let request = paging.page_size.map(|limit| PageRequest::new(limit, paging.offset));
        let owner = client.clone();
        client.call(request.map(|request| operation(&filter, request)), move |id, parts| {
            decode(&owner, id, parts)
        })
    }

    /// All rows in one vector. Memory grows with the list.
    ///
    /// # Errors
    /// Those of [`Pages::try_next`].
    pub async fn collect(self) -> Result<Vec<T>>
    where
        T: Unpin,
    {
        self.stream().try_collect().await
    }

    /// The first row, which is the newest as far as is known.
    ///
    /// # Errors
    /// Those of every call.
    pub async fn first(self) -> Result<Option<T>>
    where
        T: Unpin,
    {
        self.page_size(1).concurrency(1).stream().try_next().await
    }

    /// How many rows there are from the offset on: what the platform says at this moment or, if it does not
    /// say, what can be read.
    ///
    /// # Errors
    /// Those of every call.
    pub async fn count(mut self) -> Result<u64> {
        let offset = self.paging.offset;
        let page = self.fetch(PageRequest::new(Some(1), offset)).await?.page;
        if page.meta.total_count > 0 || page.items.is_empty() {
            return Ok(page.meta.total_count.saturating_sub(offset).max(0).unsigned_abs());
        }
        self.paging.page_size = Ok(None);
        let sizes = self.pages().stream.map_ok(|page| page.items.len() as u64);
        sizes.try_fold(0, |sum, size| std::future::ready(Ok(sum + size))).await
    }
}

/// A list, page by page, from [`List::pages`]. It is a [`Stream`], and has [`try_next`](Self::try_next) for
/// programs that use no crate for streams. See [`Items`] for what it guarantees.
#[must_use = "nothing is fetched until the list is read"]
pub struct Pages<T> {
    stream: Pin<Box<dyn Stream<Item = Result<Page<T>>> + Send>>,
}

/// A list, row by row, from [`List::stream`]. It is a [`Stream`], and has [`try_next`](Self::try_next) for
/// programs that use no crate for streams.
///
/// # Guarantees
///
/// The platform pages its lists by offset, newest first as far as is known. The first page says how many
/// rows there are; the others are then fetched at once, and returned in order. Memory does not grow with
/// the list: the pages that are fetched at once are all that is held, and no more are fetched until some
/// have been read.
///
/// Rows that are added while a list is read push others onto the pages that follow. Those are recognized
/// and left out: by their ids, as far back as the [dedup window](List::dedup_window) reaches; and, as long
/// as ids fall from row to row, by not being below the lowest id returned so far.
///
/// What paging by offset cannot promise: a row that is deleted before the place that has been reached moves
/// one row from a page to come onto a page already read, and that row is missed; and rows that are added
/// after the first page was read are not returned.
#[must_use = "nothing is fetched until the list is read"]
pub struct Items<T> {
    pages: Pages<T>,
    page: std::vec::IntoIter<T>,
}

impl<T> Pages<T> {
    /// The next page, or `None` at the end of the list.
    ///
    /// # Errors
    /// Those of every call; and one for which [`is_decode`](Error::is_decode) holds if the list leads to
    /// another host, does not advance, or does not end. After an error the list is at its end.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>> {
        self.stream.try_next().await
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<Page<T>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.stream.poll_next_unpin(context)
    }
}

impl<T: Unpin> Items<T> {
    /// The next row, or `None` at the end of the list.
    ///
    /// # Errors
    /// Those of [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        TryStreamExt::try_next(self).await
    }
}

impl<T: Unpin> Stream for Items<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match task::ready!(self.pages.poll_next_unpin(context)) {
                Some(Ok(page)) => self.page = page.items.into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { client, filter, paging, .. } = self;
        f.debug_struct("List")
            .field("client", client)
            .field("filter", filter)
            .field("paging", paging)
            .finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("left_in_page", &self.page.len()).finish_non_exhaustive()
    }
}
