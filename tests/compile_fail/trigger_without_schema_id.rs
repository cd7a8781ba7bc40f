//! The platform requires the id of the table.

use minapp_cloud_function::Trigger;

fn main() {
    let _ = Trigger::FlexSchema {};
}
