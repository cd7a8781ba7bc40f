//! Going through lists, page by page or row by row.
//!
//! The platform cuts its lists by offset, newest first as far as can be told. When rows are added
//! while a list is read, rows that were already given are pushed onto the pages that follow; they are
//! recognised by their ids and left out, as far back as the [`RECENT_IDS`] last rows. What cutting by
//! offset cannot promise: a row that is deleted before the place that has been reached pulls one row
//! up from the next page to the one already read, and that row is then missed; and rows added after
//! the first page was read are not given.

use std::{
    collections::{HashSet, VecDeque},
    fmt,
    future::ready,
    pin::Pin,
    task::{self, Context, Poll},
};

use futures_core::Stream;
use futures_util::stream::{StreamExt, TryStreamExt, once, try_unfold};
use url::Url;

use crate::{
    Client, Error, PageMeta, Result,
    call::{Parts, whole},
    operation::{Slice, What},
};

/// How many of the last rows of a list are remembered, so that none of them is given twice.
pub const RECENT_IDS: usize = 4096;

/// How many pages in a row may bring nothing new before a list counts as one that never ends.
const IDLE_PAGES: usize = 100;

/// One page of a list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page<T> {
    /// The rows, without those that an earlier page has already given.
    pub items: Vec<T>,
    /// Where in the list the page is, as the platform says.
    pub meta: PageMeta,
}

/// A list, page by page. It is a [`Stream`], and has [`try_next`](Self::try_next) for those who would
/// rather not depend on a crate for streams.
#[must_use = "nothing is fetched until the list is read"]
pub struct Pages<T> {
    stream: Pin<Box<dyn Stream<Item = Result<Page<T>>> + Send>>,
}

/// A list, row by row. It is a [`Stream`], and has [`try_next`](Self::try_next) for those who would
/// rather not depend on a crate for streams. One page is held at a time.
#[must_use = "nothing is fetched until the list is read"]
pub struct Items<T> {
    pages: Pages<T>,
    page: std::vec::IntoIter<T>,
}

/// What the two lists of the API have in common.
pub(crate) struct Listing<T> {
    pub(crate) client: Client,
    pub(crate) slice: Result<Slice>,
    pub(crate) what: Box<dyn Fn(Slice) -> What + Send>,
    pub(crate) decode: fn(&Client, &'static str, &Parts) -> Result<Page<T>>,
    pub(crate) id: fn(&T) -> i64,
}

impl<T: Send + 'static> Listing<T> {
    pub(crate) fn pages(self) -> Pages<T> {
        let Self { client, slice, what, decode, id } = self;
        match slice {
            Err(error) => Pages { stream: Box::pin(once(ready(Err(error)))) },
            Ok(slice) => {
                let walk =
                    Walk { client, what, decode, id, next: Some(slice), recent: Recent::default(), idle: 0 };
                Pages { stream: Box::pin(try_unfold(walk, Walk::step)) }
            }
        }
    }

    pub(crate) fn items(self) -> Items<T> {
        Items { pages: self.pages(), page: Vec::new().into_iter() }
    }
}

/// A list in the middle of being read.
struct Walk<T> {
    client: Client,
    what: Box<dyn Fn(Slice) -> What + Send>,
    decode: fn(&Client, &'static str, &Parts) -> Result<Page<T>>,
    id: fn(&T) -> i64,
    /// What to ask for next, or nothing at the end.
    next: Option<Slice>,
    recent: Recent,
    /// How many pages in a row have brought nothing new.
    idle: usize,
}

impl<T: Send + 'static> Walk<T> {
    async fn step(mut self) -> Result<Option<(Page<T>, Self)>> {
        let Some(slice) = self.next else { return Ok(None) };
        let what = (self.what)(slice);
        let operation = what.id();
        let parts = self.client.call(Ok(what), whole).answer().await?.value;
        let mut page = (self.decode)(&self.client, operation, &parts)?;

        page.items.retain(|item| self.recent.is_new((self.id)(item)));
        self.idle = if page.items.is_empty() { self.idle + 1 } else { 0 };
        let lost = |why: String| Error::unreadable(operation, parts.clone(), why);
        self.next = match page.meta.next.as_deref() {
            None | Some("") => None,
            Some(_) if self.idle >= IDLE_PAGES => {
                return Err(lost(format!(
                    "the list does not end: {IDLE_PAGES} pages in a row brought nothing new"
                )));
            }
            Some(next) => Some(follow(self.client.base(), next, slice).map_err(lost)?),
        };
        Ok(Some((page, self)))
    }
}

/// Reads where the next page begins out of `meta.next`. The page is then asked for like the first, so
/// that the access token goes nowhere but to the base URL.
fn follow(base: &Url, next: &str, slice: Slice) -> Result<Slice, String> {
    let url = base.join(next).map_err(|error| format!("`meta.next` is no address: {error}"))?;
    if url.origin() != base.origin() {
        let elsewhere = url.origin().ascii_serialization();
        return Err(format!("`meta.next` leads to {elsewhere}, where the access token must not go"));
    }
    let read =
        |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let offset = read("offset").and_then(|text| text.parse::<i64>().ok());
    let offset = offset.ok_or("`meta.next` does not say at which `offset` the next page begins")?;
    if offset <= slice.offset.unwrap_or(0) {
        return Err(format!("the list does not advance: `meta.next` leads back to offset {offset}"));
    }
    let limit = read("limit").and_then(|text| text.parse().ok()).filter(|limit| *limit > 0);
    Ok(Slice { limit: limit.or(slice.limit), offset: Some(offset) })
}

/// The ids of the last rows.
#[derive(Default)]
struct Recent {
    order: VecDeque<i64>,
    ids: HashSet<i64>,
}

impl Recent {
    fn is_new(&mut self, id: i64) -> bool {
        if !self.ids.insert(id) {
            return false;
        }
        self.order.push_back(id);
        if self.order.len() > RECENT_IDS
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        true
    }
}

impl<T> Pages<T> {
    /// The next page, or `None` at the end of the list.
    ///
    /// # Errors
    /// Those of every call; and one for which [`is_decode`](Error::is_decode) holds if the list leads
    /// to another host, does not advance, or does not end. After an error the list is at its end.
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

pub(crate) fn with_size(slice: Result<Slice>, rows: u32) -> Result<Slice> {
    match i32::try_from(rows) {
        Ok(limit @ 1..=1000) => slice.map(|slice| Slice { limit: Some(limit), ..slice }),
        _ => slice.and(Err(Error::input(format!("a page cannot have {rows} rows: ask for 1 to 1000")))),
    }
}

pub(crate) fn with_offset(slice: Result<Slice>, rows: u32) -> Result<Slice> {
    slice.map(|slice| Slice { offset: Some(rows.into()), ..slice })
}
