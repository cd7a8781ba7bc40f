//! The list of an app's functions.

use std::sync::Arc;

use crate::{
    Call, Client, CloudFunction, FunctionPage, Page, Result,
    call::json,
    operation::What,
    pages::reading,
    walk::{Listing, Reading},
};

/// A list of functions that has not been fetched yet, from [`Client::functions`].
///
/// ```
/// # async fn show(client: minapp_cloud_function::Client) -> minapp_cloud_function::Result<()> {
/// let mut functions = client.functions().stream();
/// while let Some(function) = functions.try_next().await? {
///     println!("{} {}", function.name, function.updated_at);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "nothing is fetched until the list is read"]
pub struct Functions {
    client: Client,
    reading: Reading,
}

impl Functions {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, reading: Reading::default() }
    }

    /// One page alone, as the platform answers it.
    pub fn page(self) -> Call<FunctionPage> {
        let Self { client, reading } = self;
        client.call(reading.slice().map(What::ListFunctions), json)
    }

    fn listing(self) -> Listing<CloudFunction> {
        let Self { client, reading } = self;
        Listing {
            client,
            reading,
            what: Arc::new(What::ListFunctions),
            decode: |_, operation, parts| {
                let FunctionPage { objects: items, meta } = json(operation, parts)?;
                Ok(Page { items, meta })
            },
            id: |function| function.id,
        }
    }
}

reading!(Functions, CloudFunction);
