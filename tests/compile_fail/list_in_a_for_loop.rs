//! A list is a stream of requests, not an iterator.

use minapp_cloud_function::Client;

fn show(client: &Client) {
    for function in client.functions() {
        drop(function);
    }
}

fn main() {
    let _ = show;
}
