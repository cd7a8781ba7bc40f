//! Pages of lists.

/// Which rows of a list to return.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageRange {
    pub(crate) limit: u32,
    pub(crate) offset: u64,
}

/// The rows of a page, and how many the whole list has.
#[derive(Debug)]
pub(crate) struct Rows<T> {
    pub(crate) rows: Vec<T>,
    pub(crate) total: u64,
}
