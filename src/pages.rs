//! Going through lists, page by page or row by row.

use std::{
    fmt,
    pin::Pin,
    task::{self, Context, Poll},
};

use futures_core::Stream;
use futures_util::stream::{StreamExt, TryStreamExt};

use crate::{PageMeta, Result};

/// How many of the last rows of a list are remembered unless set otherwise, so that none of them is
/// given twice.
pub const RECENT_IDS: usize = 4096;

/// How many pages of a list are fetched side by side unless set otherwise.
pub const PAGES_AT_ONCE: usize = 12;

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
/// rather not depend on a crate for streams. See [`Items`] for what can be relied on.
#[must_use = "nothing is fetched until the list is read"]
pub struct Pages<T> {
    pub(crate) stream: Pin<Box<dyn Stream<Item = Result<Page<T>>> + Send>>,
}

/// A list, row by row. It is a [`Stream`], and has [`try_next`](Self::try_next) for those who would
/// rather not depend on a crate for streams.
///
/// # What can be relied on
///
/// The platform cuts its lists by offset, newest first as far as can be told. The first page says how
/// many rows there are; the others are then fetched side by side, and given in their order. Memory does
/// not grow with the list: as many pages as are fetched at once are held, and no more are fetched until
/// some have been taken.
///
/// When rows are added while a list is read, rows that were already given are pushed onto the pages
/// that follow. They are recognised and left out: by their ids, as far back as the last
/// [`RECENT_IDS`] rows or the rows under way, whichever is more; and, as long as ids fall from row to
/// row, by not being below the lowest id given before.
///
/// What cutting by offset cannot promise: a row that is deleted before the place that has been reached
/// pulls one row up from a page to come to the one already read, and that row is missed; and rows that
/// are added after the first page was read are not given.
#[must_use = "nothing is fetched until the list is read"]
pub struct Items<T> {
    pages: Pages<T>,
    page: std::vec::IntoIter<T>,
}

impl<T> From<Pages<T>> for Items<T> {
    fn from(pages: Pages<T>) -> Self {
        Self { pages, page: Vec::new().into_iter() }
    }
}

impl<T> Pages<T> {
    /// The next page, or `None` at the end of the list.
    ///
    /// # Errors
    /// Those of every call; and one for which [`is_decode`](crate::Error::is_decode) holds if the list
    /// leads to another host, does not advance, or does not end. After an error the list is at its end.
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

/// What the two lists of the API have in common: how they are read. `$list` has a field `reading` and a
/// method `listing`.
macro_rules! reading {
    ($list:ident, $item:ty) => {
        impl $list {
            /// How many rows to fetch with each call, 1 to 1000. Without this 1000 are asked for, which
            /// the platform's other lists take; if it refuses (400), it is left to the platform.
            pub fn page_size(mut self, rows: u32) -> Self {
                self.reading.size(rows);
                self
            }

            /// How many rows to skip at the beginning.
            pub fn offset(mut self, rows: u32) -> Self {
                self.reading.offset = rows.into();
                self
            }

            /// How many pages to fetch side by side, at least one; [`PAGES_AT_ONCE`](crate::PAGES_AT_ONCE)
            /// without this. It is halved each time that the platform asks for less (429).
            pub fn concurrency(mut self, pages: usize) -> Self {
                self.reading.width = pages.max(1);
                self
            }

            /// How many of the last rows to remember, so that none of them is given twice;
            /// [`RECENT_IDS`](crate::RECENT_IDS) without this. Never less than the rows under way.
            pub fn remember(mut self, rows: usize) -> Self {
                self.reading.remember = rows;
                self
            }

            /// The rows one by one.
            pub fn stream(self) -> crate::Items<$item> {
                self.pages().into()
            }

            /// The rows page by page.
            pub fn pages(self) -> crate::Pages<$item> {
                self.listing().pages()
            }

            /// All rows. Memory grows with the list.
            ///
            /// # Errors
            /// Those of [`Pages::try_next`](crate::Pages::try_next).
            pub async fn collect(self) -> Result<Vec<$item>> {
                futures_util::TryStreamExt::try_collect(self.stream()).await
            }

            /// The first row, which is the newest as far as can be told.
            ///
            /// # Errors
            /// Those of every call.
            pub async fn first(self) -> Result<Option<$item>> {
                self.page_size(1).concurrency(1).stream().try_next().await
            }

            /// How many rows there are, from the offset on: as many as the platform says at this moment
            /// or, if it does not, as many as can be read.
            ///
            /// # Errors
            /// Those of every call.
            pub async fn count(self) -> Result<u64> {
                self.listing().count().await
            }
        }
    };
}
pub(crate) use reading;
