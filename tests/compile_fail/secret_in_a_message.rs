//! A secret has no `Display`, and its text is private.

use minapp_cloud_function::Secret;

fn main() {
    let secret = Secret::from("hush");
    println!("{secret}");
    println!("{}", secret.0);
}
