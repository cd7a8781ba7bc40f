//! A call can move between threads, and its value with it.

use std::{marker::PhantomData, rc::Rc};

use minapp_cloud_function::Function;

fn show(greet: &Function) {
    let _ = greet.invoke::<PhantomData<Rc<()>>>("");
}

fn main() {
    let _ = show;
}
