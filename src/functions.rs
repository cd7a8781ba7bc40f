//! The list of an app's functions.

use crate::{
    Call, Client, CloudFunction, FunctionPage, Items, Page, Pages, Result,
    call::json,
    operation::{Slice, What},
    pages::{Listing, with_offset, with_size},
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
    slice: Result<Slice>,
}

impl Functions {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, slice: Ok(Slice::default()) }
    }

    /// How many rows to fetch with each call, 1 to 1000. Without it the platform decides: 20, as far
    /// as is documented.
    pub fn page_size(mut self, rows: u32) -> Self {
        self.slice = with_size(self.slice, rows);
        self
    }

    /// How many rows to skip at the beginning.
    pub fn offset(mut self, rows: u32) -> Self {
        self.slice = with_offset(self.slice, rows);
        self
    }

    /// The functions one by one.
    pub fn stream(self) -> Items<CloudFunction> {
        self.listing().items()
    }

    /// The functions page by page.
    pub fn pages(self) -> Pages<CloudFunction> {
        self.listing().pages()
    }

    /// One page alone, as the platform answers it.
    pub fn page(self) -> Call<FunctionPage> {
        let Self { client, slice } = self;
        client.call(slice.map(What::ListFunctions), json)
    }

    fn listing(self) -> Listing<CloudFunction> {
        let Self { client, slice } = self;
        Listing {
            client,
            slice,
            what: Box::new(What::ListFunctions),
            decode: |_, operation, parts| {
                let FunctionPage { objects: items, meta } = json(operation, parts)?;
                Ok(Page { items, meta })
            },
            id: |function| function.id,
        }
    }
}
