//! The functions of one size in one environment.

use std::collections::BTreeMap;

use minapp_cloud_function::PlanCircle;
use tokio::sync::oneshot;

use super::Place;

/// Whether somebody waits for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    TimeSensitive,
    Batch,
}

#[derive(Debug)]
pub(super) struct Lane {
    pub(super) running: usize,
    /// How many may run at once.
    most: usize,
    /// Those that wait, by a number that grows.
    time_sensitive: BTreeMap<u64, Waiter>,
    batch: BTreeMap<u64, Waiter>,
    /// The size of their arguments.
    pub(super) bytes: usize,
    /// Which kind got the last place for which both waited.
    last: Kind,
}

#[derive(Debug)]
pub(super) struct Waiter {
    pub(super) give: oneshot::Sender<Place>,
    /// Of the argument, in bytes.
    pub(super) size: usize,
}

impl Lane {
    pub(super) fn new(plan: &PlanCircle) -> Self {
        // Documented for the two smaller sizes.
        let most = if *plan == PlanCircle::PPersonal { 10 } else { 100 };
        let (time_sensitive, batch) = Default::default();
        Self { running: 0, most, time_sensitive, batch, bytes: 0, last: Kind::Batch }
    }

    pub(super) fn has_room(&self) -> bool {
        self.running < self.most
    }

    pub(super) fn waiting(&self) -> usize {
        self.time_sensitive.len() + self.batch.len()
    }

    pub(super) fn put(&mut self, kind: Kind, number: u64, waiter: Waiter) {
        self.bytes += waiter.size;
        self.line(kind).insert(number, waiter);
    }

    pub(super) fn remove(&mut self, kind: Kind, number: u64) -> Option<Waiter> {
        let waiter = self.line(kind).remove(&number)?;
        self.bytes -= waiter.size;
        Some(waiter)
    }

    /// Which kind gets the next place, if it can run; `batch` says whether one may that nobody waits for.
    pub(super) fn next_kind(&self, batch: bool) -> Option<Kind> {
        let batch = batch && !self.batch.is_empty();
        match (!self.time_sensitive.is_empty(), batch) {
            _ if !self.has_room() => None,
            (true, true) if self.last == Kind::TimeSensitive => Some(Kind::Batch),
            (true, _) => Some(Kind::TimeSensitive),
            (false, true) => Some(Kind::Batch),
            (false, false) => None,
        }
    }

    /// Takes the first of the kind that gets the next place.
    pub(super) fn take_next(&mut self, batch: bool) -> Option<(Kind, Waiter)> {
        let kind = self.next_kind(batch)?;
        let (_, waiter) = self.line(kind).pop_first()?;
        self.bytes -= waiter.size;
        self.last = kind;
        Some((kind, waiter))
    }

    fn line(&mut self, kind: Kind) -> &mut BTreeMap<u64, Waiter> {
        match kind {
            Kind::TimeSensitive => &mut self.time_sensitive,
            Kind::Batch => &mut self.batch,
        }
    }
}
