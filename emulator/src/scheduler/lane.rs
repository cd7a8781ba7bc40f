//! The functions of one size in one environment: how many run, and the queues of jobs that wait.

use std::collections::BTreeMap;

use minapp_cloud_function::types::PlanCircle;
use tokio::sync::oneshot;

/// Whether a caller waits for the result of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    TimeSensitive,
    Batch,
}

/// `P` is the permit that a waiting job gets.
#[derive(Debug)]
pub(super) struct Lane<P> {
    pub(super) running: usize,
    /// How many may run at once.
    most: usize,
    /// The jobs that wait, by ascending number.
    time_sensitive: BTreeMap<u64, Waiter<P>>,
    batch: BTreeMap<u64, Waiter<P>>,
    /// The size of their arguments.
    pub(super) bytes: usize,
    /// Which kind got the last permit that both waited for.
    last: Kind,
}

#[derive(Debug)]
pub(super) struct Waiter<P> {
    pub(super) give: oneshot::Sender<P>,
    /// The size of the argument, in bytes.
    pub(super) size: usize,
}

impl<P> Lane<P> {
    pub(super) fn new(plan: &PlanCircle) -> Self {
        // The documented limits of the two smaller sizes.
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

    pub(super) fn put(&mut self, kind: Kind, number: u64, waiter: Waiter<P>) {
        self.bytes += waiter.size;
        self.queue(kind).insert(number, waiter);
    }

    pub(super) fn remove(&mut self, kind: Kind, number: u64) -> Option<Waiter<P>> {
        let waiter = self.queue(kind).remove(&number)?;
        self.bytes -= waiter.size;
        Some(waiter)
    }

    /// Which kind gets the next permit, if it can run; `batch` says whether a batch job may.
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

    /// Takes the first job of the kind that gets the next permit.
    pub(super) fn take_next(&mut self, batch: bool) -> Option<(Kind, Waiter<P>)> {
        let kind = self.next_kind(batch)?;
        let (_, waiter) = self.queue(kind).pop_first()?;
        self.bytes -= waiter.size;
        self.last = kind;
        Some((kind, waiter))
    }

    fn queue(&mut self, kind: Kind) -> &mut BTreeMap<u64, Waiter<P>> {
        match kind {
            Kind::TimeSensitive => &mut self.time_sensitive,
            Kind::Batch => &mut self.batch,
        }
    }
}
