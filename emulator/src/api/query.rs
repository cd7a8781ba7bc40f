//! Queries of lists, and links to the neighbouring pages.

use std::str::FromStr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use minapp_cloud_function::types::PageMeta;

use super::response::Refusal;
use crate::store::PageRange;

const DEFAULT_LIMIT: u32 = 20;
const MAX_LIMIT: u32 = 1000;

/// The parameters in the query of a request. Unknown ones are ignored.
#[derive(Debug)]
pub(super) struct Query(Vec<(String, String)>);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(form_urlencoded::parse(query.as_bytes()).into_owned().collect()))
    }
}

impl Query {
    /// A parameter's value; the last one if it is repeated.
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn integer(&self, name: &str) -> Result<Option<i64>, Refusal> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let integer = value.parse();
        integer.map(Some).map_err(|_| Refusal::bad_request(format!("{name}: `{value}` is not an integer")))
    }

    /// A parameter that accepts only the known values.
    pub(super) fn one_of<T: FromStr>(&self, name: &str, known: &[&str]) -> Result<Option<T>, Refusal> {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.parse().map(Some).map_err(|_| {
            Refusal::bad_request(format!(
                "{name}: no such value `{value}`; it is one of {}",
                known.join(", ")
            ))
        })
    }

    /// `limit` and `offset`.
    pub(super) fn page_range(&self) -> Result<PageRange, Refusal> {
        let limit = self.integer("limit")?.unwrap_or(DEFAULT_LIMIT.into());
        let limit = u32::try_from(limit).ok().filter(|limit| (1..=MAX_LIMIT).contains(limit));
        let limit =
            limit.ok_or_else(|| Refusal::bad_request(format!("limit: must be from 1 to {MAX_LIMIT}")))?;
        let offset = self.integer("offset")?.unwrap_or(0);
        let offset = u64::try_from(offset).map_err(|_| Refusal::bad_request("offset: must be 0 or more"))?;
        Ok(PageRange { limit, offset })
    }

    /// The `meta` of a page. The links to its neighbours have the same filters.
    pub(super) fn meta(&self, path: &str, range: PageRange, total: u64) -> PageMeta {
        let limit = u64::from(range.limit);
        let next = range.offset.checked_add(limit).filter(|next| *next < total);
        let previous = (range.offset > 0).then(|| range.offset.saturating_sub(limit));
        let mut meta = PageMeta::default();
        meta.limit = range.limit.into();
        meta.offset = i64::try_from(range.offset).unwrap_or(i64::MAX);
        meta.total_count = i64::try_from(total).unwrap_or(i64::MAX);
        meta.next = next.map(|offset| self.page(path, range.limit, offset));
        meta.previous = previous.map(|offset| self.page(path, range.limit, offset));
        meta
    }

    fn page(&self, path: &str, limit: u32, offset: u64) -> String {
        let mut query = form_urlencoded::Serializer::new(format!("{path}?limit={limit}&offset={offset}"));
        for (key, value) in self.0.iter().filter(|(key, _)| key != "limit" && key != "offset") {
            query.append_pair(key, value);
        }
        query.finish()
    }
}
