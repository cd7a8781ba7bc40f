//! How a list is read: where its pages are, which are under way, and which rows were given before.

use std::{
    collections::{HashSet, VecDeque},
    future::ready,
    sync::Arc,
};

use futures_util::stream::{TryStreamExt, once, try_unfold};
use tokio::task::JoinHandle;
use url::Url;

use crate::{
    Client, Error, Page, Pages, Result,
    call::{Parts, whole},
    operation::{Slice, What},
    pages::{PAGES_AT_ONCE, RECENT_IDS},
    trace,
};

/// The largest page that the platform's other lists take.
const LARGEST: i32 = 1000;

/// How many pages in a row may bring nothing new before a list counts as one that never ends.
const IDLE_PAGES: usize = 100;

/// How a list is to be read.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    size: Result<Option<i32>>,
    pub(crate) offset: i64,
    pub(crate) width: usize,
    pub(crate) remember: usize,
}

impl Default for Reading {
    fn default() -> Self {
        Self { size: Ok(None), offset: 0, width: PAGES_AT_ONCE, remember: RECENT_IDS }
    }
}

impl Reading {
    pub(crate) fn size(&mut self, rows: u32) {
        self.size = match i32::try_from(rows) {
            Ok(rows @ 1..=LARGEST) => Ok(Some(rows)),
            _ => Err(Error::input(format!("a page cannot have {rows} rows: ask for 1 to {LARGEST}"))),
        };
    }

    /// What to ask for when one page alone is wanted.
    pub(crate) fn slice(self) -> Result<Slice> {
        Ok(Slice { limit: self.size?, offset: Some(self.offset).filter(|offset| *offset > 0) })
    }
}

/// What differs between the two lists of the API.
pub(crate) struct Listing<T> {
    pub(crate) client: Client,
    pub(crate) reading: Reading,
    pub(crate) what: Arc<dyn Fn(Slice) -> What + Send + Sync>,
    pub(crate) decode: fn(&Client, &'static str, &Parts) -> Result<Page<T>>,
    pub(crate) id: fn(&T) -> i64,
}

impl<T: Send + 'static> Listing<T> {
    pub(crate) fn pages(self) -> Pages<T> {
        let Reading { size, width, remember, .. } = self.reading.clone();
        let size = match size {
            Ok(size) => size,
            Err(error) => return Pages { stream: Box::pin(once(ready(Err(error)))) },
        };
        let walk = Walk {
            list: Arc::new(self),
            size: (size.unwrap_or(LARGEST), size.is_none()),
            width,
            plan: None,
            under_way: VecDeque::new(),
            given: Given { keep: remember, ..Given::default() },
            idle: 0,
            ended: false,
        };
        Pages { stream: Box::pin(try_unfold(walk, Walk::step)) }
    }

    pub(crate) async fn count(mut self) -> Result<u64> {
        let offset = self.reading.offset;
        let page = self.fetch(Slice { limit: Some(1), offset: Some(offset).filter(|o| *o > 0) }).await?.page;
        if page.meta.total_count > 0 || page.items.is_empty() {
            return Ok(page.meta.total_count.saturating_sub(offset).max(0).unsigned_abs());
        }
        // It does not say.
        self.reading.size = Ok(None);
        let sizes = self.pages().stream.map_ok(|page| page.items.len() as u64);
        sizes.try_fold(0, |sum, size| ready(Ok(sum + size))).await
    }

    async fn fetch(&self, slice: Slice) -> Result<Fetched<T>> {
        self.read(slice, self.ask(slice).await?)
    }

    async fn ask(&self, slice: Slice) -> Result<Parts> {
        Ok(self.client.call(Ok((self.what)(slice)), whole).answer().await?.value)
    }

    fn read(&self, slice: Slice, parts: Parts) -> Result<Fetched<T>> {
        let operation = (self.what)(slice).id();
        let page = (self.decode)(&self.client, operation, &parts)?;
        let next = match page.meta.next.as_deref() {
            None | Some("") => Ok(None),
            Some(next) => follow(self.client.base().url(), next, slice).map(Some),
        };
        let next = next.map_err(|why| Error::unreadable(operation, parts.clone(), why))?;
        Ok(Fetched { page, next, offset: slice.offset.unwrap_or(0), parts, operation })
    }
}

/// A page and where it leads.
struct Fetched<T> {
    page: Page<T>,
    next: Option<Slice>,
    offset: i64,
    parts: Parts,
    operation: &'static str,
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

/// A list in the middle of being read.
struct Walk<T> {
    list: Arc<Listing<T>>,
    /// The size to ask for, and whether it is only a guess.
    size: (i32, bool),
    /// How many pages to fetch side by side.
    width: usize,
    /// Where the next page to be fetched begins, after which nothing is known yet; `None` before the
    /// first page.
    plan: Option<Plan>,
    /// Pages under way, in their order, with where they begin.
    under_way: VecDeque<(i64, Task)>,
    given: Given,
    /// How many pages in a row have brought nothing new.
    idle: usize,
    ended: bool,
}

/// Pages to fetch: one every `stride` rows, as long as they begin before `end`.
#[derive(Clone, Copy)]
struct Plan {
    slice: Slice,
    stride: i64,
    end: i64,
}

impl<T: Send + 'static> Walk<T> {
    async fn step(mut self) -> Result<Option<(Page<T>, Self)>> {
        if self.ended {
            return Ok(None);
        }
        let fetched = match self.plan {
            None => self.first().await?,
            Some(mut plan) => {
                self.fill(&mut plan);
                self.plan = Some(plan);
                let Some((_, mut task)) = self.under_way.pop_front() else { return Ok(None) };
                task.finish(&self.list).await?
            }
        };
        self.advance(&fetched);
        let Fetched { mut page, parts, operation, .. } = fetched;
        if parts.throttled {
            self.width = (self.width / 2).max(1);
        }
        self.given.keep = self.given.keep.max((self.width + 1) * page.items.len());
        self.given.keep_new(&mut page.items, self.list.id);
        self.idle = if page.items.is_empty() { self.idle + 1 } else { 0 };
        if self.idle >= IDLE_PAGES && !self.ended {
            let why = format!("the list does not end: {IDLE_PAGES} pages in a row brought nothing new");
            return Err(Error::unreadable(operation, parts, why));
        }
        Ok(Some((page, self)))
    }

    async fn first(&self) -> Result<Fetched<T>> {
        let (size, is_guess) = self.size;
        let offset = Some(self.list.reading.offset).filter(|offset| *offset > 0);
        match self.list.fetch(Slice { limit: Some(size), offset }).await {
            Err(error) if is_guess && error.is_bad_request() => {
                self.list.fetch(Slice { limit: None, offset }).await
            }
            other => other,
        }
    }

    /// Sees to it that what is fetched next is where a page leads to.
    fn advance(&mut self, page: &Fetched<T>) {
        let Some(next) = page.next else {
            // Whatever the total says, the platform says that this is the last page.
            self.ended = true;
            self.under_way.clear();
            return;
        };
        let expected = match (self.under_way.front(), self.plan) {
            (Some((offset, _)), _) => Some(*offset),
            (None, Some(plan)) => plan.slice.offset,
            (None, None) => None,
        };
        if expected != next.offset {
            self.under_way.clear();
            let stride = next.offset.unwrap_or(0) - page.offset;
            self.plan = Some(Plan { slice: next, stride, end: page.page.meta.total_count });
        }
    }

    /// Fetches as many pages side by side as there is room for; at least one, since the last page has
    /// said that there is one.
    fn fill(&mut self, plan: &mut Plan) {
        let begins = |plan: &Plan| plan.slice.offset.unwrap_or(0);
        while self.under_way.is_empty() || (self.under_way.len() < self.width && begins(plan) < plan.end) {
            self.under_way.push_back((begins(plan), Task::start(self.list.clone(), plan.slice)));
            plan.slice.offset = Some(begins(plan).saturating_add(plan.stride));
        }
    }
}

/// A page under way, in a task of its own: its time does not run out while the one who reads the list is
/// busy with other rows. It is read into rows only when its turn has come, so that no more than one page
/// is held in that form, which takes the most room.
struct Task {
    slice: Slice,
    answer: JoinHandle<Result<Parts>>,
}

impl Task {
    fn start<T: Send + 'static>(list: Arc<Listing<T>>, slice: Slice) -> Self {
        Self { slice, answer: trace::spawn(async move { list.ask(slice).await }) }
    }

    async fn finish<T: Send + 'static>(&mut self, list: &Listing<T>) -> Result<Fetched<T>> {
        let answer = (&mut self.answer).await.unwrap_or_else(|error| {
            Err(Error::input("the page was not fetched, since the program is ending").because(error))
        });
        list.read(self.slice, answer?)
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.answer.abort();
    }
}

/// The rows that were given last.
#[derive(Default)]
struct Given {
    /// How many are remembered.
    keep: usize,
    order: VecDeque<i64>,
    ids: HashSet<i64>,
    lowest: Option<i64>,
    /// Whether ids have been seen to fall from row to row, and never to rise.
    falls: Option<bool>,
}

impl Given {
    /// Leaves only the rows that were not given before.
    fn keep_new<T>(&mut self, rows: &mut Vec<T>, id: fn(&T) -> i64) {
        for pair in rows.windows(2) {
            match id(&pair[0]).cmp(&id(&pair[1])) {
                std::cmp::Ordering::Greater => self.falls = self.falls.or(Some(true)),
                std::cmp::Ordering::Less => self.falls = Some(false),
                std::cmp::Ordering::Equal => {}
            }
        }
        rows.retain(|row| self.is_new(id(row)));
    }

    fn is_new(&mut self, id: i64) -> bool {
        if self.ids.contains(&id) {
            return false;
        }
        match self.lowest {
            // Given so long ago that it is remembered no more.
            Some(lowest) if id >= lowest && self.falls == Some(true) => return false,
            Some(lowest) if id >= lowest => self.falls = Some(false),
            Some(_) => self.falls = self.falls.or(Some(true)),
            None => {}
        }
        self.lowest = self.lowest.min(Some(id)).or(Some(id));
        self.ids.insert(id);
        self.order.push_back(id);
        while self.order.len() > self.keep
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        true
    }
}
