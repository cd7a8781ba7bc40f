//! Streams of pages and of rows.

use std::{
    fmt,
    pin::Pin,
    task::{self, Context, Poll},
};

use futures_core::Stream;
use futures_util::stream::{StreamExt, TryStreamExt};

use crate::{Result, types::PageMeta};

/// One page of a list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page<T> {
    /// The rows. [`List::pages`](crate::List::pages) leaves out rows that an earlier page had.
    pub items: Vec<T>,
    /// The offset and limit of the page and the total number of rows, as the platform sent them.
    pub meta: PageMeta,
}

/// A list, page by page, from [`crate::List::pages`]. It is a [`Stream`], and has [`try_next`](Self::try_next) for
/// programs that use no crate for streams. See [`Items`] for what it guarantees.
#[must_use = "nothing is fetched until the stream is polled"]
pub struct Pages<T> {
    pub(super) stream: Pin<Box<dyn Stream<Item = Result<Page<T>>> + Send>>,
}

/// A list, row by row, from [`crate::List::stream`]. It is a [`Stream`], and has [`try_next`](Self::try_next) for
/// programs that use no crate for streams.
///
/// # Guarantees
///
/// The platform pages its lists by offset, apparently newest first. The first page says how many rows
/// there are; several of the others are then fetched at once, and returned in order. Memory does not grow
/// with the list: it holds only the pages being fetched, and further pages wait until you take some.
///
/// Rows that are added while a list is read push others onto the pages that follow. Those are recognized
/// and left out: by their ids, as far back as the [dedup window](crate::List::dedup_window) reaches; and, as long
/// as ids fall from row to row, by not being below the lowest id returned so far.
///
/// Paging by offset has limits. If a row before the current offset is deleted, one row moves onto a page that
/// was already fetched, and is missed. Rows that are added after the first page was fetched are not returned.
#[must_use = "nothing is fetched until the stream is polled"]
pub struct Items<T> {
    pages: Pages<T>,
    page: std::vec::IntoIter<T>,
}

impl<T> Items<T> {
    pub(super) fn new(pages: Pages<T>) -> Self {
        Self { pages, page: Vec::new().into_iter() }
    }
}

impl<T> Pages<T> {
    /// Returns the next page, or `None` at the end of the list.
    ///
    /// # Errors
    /// Those of every call; and one for which [`is_pagination`](crate::Error::is_pagination) holds if the list leads to
    /// another host, does not advance, or does not end. After an error the stream ends.
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
    /// Returns the next row, or `None` at the end of the list.
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
