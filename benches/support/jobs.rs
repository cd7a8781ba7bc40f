//! A list of jobs, as the platform answers it.

use std::fmt::Write;

/// The path of the list of the function `greet`, as it is asked for.
pub const PATH: &str = "/oserve/v1.3/cloud-function/greet/job/";

/// The page that begins at `offset`, of a list of `total` jobs with falling ids.
pub fn page(offset: usize, limit: usize, total: usize) -> String {
    let end = total.min(offset + limit);
    let mut text = String::with_capacity((end - offset) * 320 + 200);
    text += "{\"meta\":{";
    write!(text, "\"limit\":{limit},\"offset\":{offset},\"total_count\":{total},\"previous\":null,\"next\":")
        .expect("a string");
    match end < total {
        true => write!(text, "\"{PATH}?limit={limit}&offset={end}\"").expect("a string"),
        false => text += "null",
    }
    text += "},\"objects\":[";
    for row in offset..end {
        if row > offset {
            text.push(',');
        }
        let (id, second) = (10_000_000 - row, 1_537_505_171 - row);
        write!(
            text,
            "{{\"created_at\":{second}.419368,\"finished_at\":{second}.605735,\"id\":{id},\
             \"mem_usage\":78336000,\"service_type\":\"time_sensitive\",\"source\":\"open_api\",\
             \"started_at\":{second}.5807,\"status\":\"fulfilled\",\"user_log_url\":\
             \"https://logs.example.com/ticket_{id}.log?X-Amz-Expires=86400&X-Amz-Signature=0f3b{id}\"}}"
        )
        .expect("a string");
    }
    text += "]}";
    text
}

/// The page that a request asks for by its `limit` and `offset`.
pub fn answer(target: &str, total: usize) -> String {
    let read = |name: &str| {
        let pairs = target.split(['?', '&']).filter_map(|pair| pair.split_once('='));
        pairs.filter(|(key, _)| *key == name).find_map(|(_, value)| value.parse().ok())
    };
    page(read("offset").unwrap_or(0), read("limit").unwrap_or(20), total)
}
