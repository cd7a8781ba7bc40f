//! Rewrites progenitor's code before it is compiled, and counts what it rewrites: code that looks
//! otherwise than expected fails the build rather than slipping through.

use quote::ToTokens;
use syn::{parse_quote, visit_mut::VisitMut};

use super::document::Document;

/// The header that progenitor adds to every request with the document's version; the platform has no such header.
const VERSION_HEADER: &str = "\"api-version\"";

/// Has the mocks match a function's name as the client sends it: percent-encoded, and not as a pattern.
pub fn mocks(code: &str) -> Result<String, String> {
    let raw_name = "$\" , value . to_string ()))";
    if !code.contains(raw_name) {
        return Err("progenitor no longer writes names into patterns as they are".into());
    }
    Ok(code.replace(raw_name, "$\" , crate :: mock :: path_pattern (value)))"))
}

/// Has the client build requests and leave the sending to the library; makes the types of responses
/// lenient, and all types open for growth.
pub fn client(mut code: syn::File, document: &Document) -> Result<syn::File, String> {
    let mut rewrite = Rewrite { document, operations: 0, problems: Vec::new() };
    rewrite.visit_file_mut(&mut code);
    let Rewrite { operations, mut problems, .. } = rewrite;
    if operations != document.operations {
        problems.push(format!("{operations} of {} operations were rewritten", document.operations));
    }
    if code.to_token_stream().to_string().contains(VERSION_HEADER) {
        problems.push(format!("the header {VERSION_HEADER} is still sent"));
    }
    if problems.is_empty() {
        return Ok(code);
    }
    Err(format!("progenitor's code is not what this crate rewrites:\n  {}", problems.join("\n  ")))
}

struct Rewrite<'a> {
    document: &'a Document,
    operations: usize,
    problems: Vec<String>,
}

impl VisitMut for Rewrite<'_> {
    fn visit_impl_item_fn_mut(&mut self, operation: &mut syn::ImplItemFn) {
        if operation.sig.asyncness.take().is_none() {
            return;
        }
        self.operations += 1;
        operation.sig.output = parse_quote!(-> Result<::reqwest::Request, Error>);
        let statements = &mut operation.block.stmts;
        let text = |statement: &syn::Stmt| statement.to_token_stream().to_string();
        statements.retain(|statement| !text(statement).contains(VERSION_HEADER));
        // What comes after the request would send it.
        let request = statements.iter().position(|statement| text(statement).contains("let mut request"));
        statements.truncate(request.map_or(0, |at| at + 1));
        let mut urls = 0;
        for statement in statements.iter_mut() {
            let syn::Stmt::Local(syn::Local { init: Some(init), .. }) = statement else { continue };
            let (expression, text) = (&init.expr, init.expr.to_token_stream().to_string());
            if text.contains("HeaderMap :: with_capacity") {
                // Without room for the header that is left out.
                init.expr = parse_quote!(::reqwest::header::HeaderMap::new());
            } else if text.starts_with("format !") && text.contains("self . baseurl") {
                init.expr = parse_quote!(self.baseurl.with_path(&#expression));
                urls += 1;
            }
        }
        statements.push(parse_quote!(return Ok(request);));
        let name = &operation.sig.ident;
        if request.is_none() {
            self.problems.push(format!("`{name}` builds no request"));
        }
        if urls != 1 {
            self.problems.push(format!("`{name}` puts the base URL into {urls} URLs"));
        }
    }

    fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
        // The constructors take the base URL as text, which would be parsed for every call.
        item.items.retain(|item| {
            !matches!(item, syn::ImplItem::Fn(f) if f.sig.ident == "new" || f.sig.ident == "new_with_client")
        });
        syn::visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_item_enum_mut(&mut self, item: &mut syn::ItemEnum) {
        item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars1", derive(::schemars::JsonSchema))]));
        item.attrs.push(parse_quote!(#[non_exhaustive]));
    }

    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        if item.ident == "Client" {
            for field in item.fields.iter_mut().filter(|f| f.ident.as_ref().is_some_and(|f| f == "baseurl")) {
                field.ty = parse_quote!(crate::call::base_url::BaseUrl);
            }
            return;
        }
        if item.fields.iter().any(|field| field.ident.is_none()) {
            return;
        }
        if !item.attrs.iter().any(|derives| derives.to_token_stream().to_string().contains("Default")) {
            item.attrs.push(parse_quote!(#[derive(Default)]));
        }
        item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars1", derive(::schemars::JsonSchema))]));
        item.attrs.push(parse_quote!(#[non_exhaustive]));
        let schema = item.ident.to_string();
        if self.document.in_responses.contains(&schema) {
            item.fields.iter_mut().for_each(|field| self.make_lenient(&schema, field));
        }
    }
}

impl Rewrite<'_> {
    /// Decodes a field of a response: null or nothing for what is not essential, `100.0` for an integer.
    fn make_lenient(&self, schema: &str, field: &mut syn::Field) {
        let is_essential = self.document.is_essential(schema, &wire_name(field));
        let shape = field.ty.to_token_stream().to_string().replace(' ', "");
        let with = |path: &str| -> syn::Attribute { parse_quote!(#[serde(deserialize_with = #path)]) };
        let how = match shape.rsplit("::").next().unwrap_or_default() {
            unit @ ("Milliseconds" | "Seconds") => {
                field.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars1", schemars(with = "f64"))]));
                let module = format!("crate::types::wire::{}", unit.to_lowercase());
                Some(parse_quote!(#[serde(with = #module)]))
            }
            "i64" if is_essential => Some(with("crate::types::wire::integer")),
            "i64" => Some(with("crate::types::wire::integer_or_default")),
            "Option<i64>" => Some(with("crate::types::wire::integer_or_none")),
            name if self.document.shorthands.contains(name) => {
                Some(with(&format!("crate::types::wire::{}", snake_case(name))))
            }
            _ if is_essential || shape.contains("Option<") => None,
            _ => Some(with("crate::types::wire::or_default")),
        };
        field.attrs.extend(how);
        if !is_essential {
            field.attrs.push(parse_quote!(#[serde(default)]));
            let default = default_in_words(&shape);
            let note = format!("{default} if a response leaves it out.");
            field.attrs.push(parse_quote!(#[doc = ""]));
            field.attrs.push(parse_quote!(#[doc = #note]));
        }
    }
}

/// The default of a type, as the beginning of a sentence.
fn default_in_words(shape: &str) -> &'static str {
    let (outer, _) = shape.split_once('<').unwrap_or((shape, ""));
    match outer.rsplit("::").next().unwrap_or_default() {
        "Option" => "`None`",
        "i64" => "0",
        "f64" => "0.0",
        "String" | "Vec" | "Secret" => "Empty",
        "Json" => "`null`",
        "Milliseconds" | "Seconds" => "Zero",
        "Timestamp" => "The Unix epoch",
        _ => "The default",
    }
}

/// The name of a field in JSON.
fn wire_name(field: &syn::Field) -> String {
    let mut name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // Other arguments of `serde` are of no interest here, and neither are their errors.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = meta.value()?.parse::<syn::LitStr>()?.value();
            if meta.path.is_ident("rename") {
                name = value;
            }
            Ok(())
        });
    }
    name
}

/// `FunctionError` as `function_error`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}
