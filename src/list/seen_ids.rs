//! Which rows of a list have been returned before.

use std::collections::{HashSet, VecDeque};

/// The ids of the rows that were returned last.
#[derive(Default)]
pub(super) struct SeenIds {
    /// How many ids to keep.
    pub(super) window: usize,
    order: VecDeque<i64>,
    ids: HashSet<i64>,
    lowest: Option<i64>,
    /// Whether ids have been seen to fall from row to row, and never to rise.
    falls: Option<bool>,
}

impl SeenIds {
    pub(super) fn new(window: usize) -> Self {
        Self { window, ..Self::default() }
    }

    /// Leaves only the rows that have not been returned before, and takes note of them.
    pub(super) fn retain_new<T>(&mut self, rows: &mut Vec<T>, id: fn(&T) -> i64) {
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
            // Returned so long ago that its id has left the window.
            Some(lowest) if id >= lowest && self.falls == Some(true) => return false,
            Some(lowest) if id >= lowest => self.falls = Some(false),
            Some(_) => self.falls = self.falls.or(Some(true)),
            None => {}
        }
        self.lowest = self.lowest.min(Some(id)).or(Some(id));
        self.ids.insert(id);
        self.order.push_back(id);
        while self.order.len() > self.window
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        true
    }
}
