//! A call that nobody awaits is not sent.

#![deny(unused_must_use)]

use minapp_cloud_function::{Client, Function};

async fn forgets(client: &Client, greet: &Function) {
    greet.delete();
    greet.invoke::<String>("");
    greet.invoke_detached("");
    greet.update().remark("forgotten");
    client.create("greet", "exports.main = async () => null");
    client.functions();
    Client::builder();
}

fn main() {
    let _ = forgets;
}
