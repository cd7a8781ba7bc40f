//! What becomes of progenitor's code before it is compiled.

use quote::ToTokens;
use syn::{parse_quote, visit_mut::VisitMut};

/// Without these an answer is of no use; everything else may be missing or null.
const VITAL: [&str; 6] = ["id", "name", "code", "objects", "meta", "access_token"];

/// Has the generated client make requests, and leaves the sending to `transport`; makes the generated types
/// open for growth, and lenient where they are answers.
pub struct Generated;

impl VisitMut for Generated {
    fn visit_impl_item_fn_mut(&mut self, operation: &mut syn::ImplItemFn) {
        if operation.sig.asyncness.take().is_none() {
            return;
        }
        operation.sig.output = parse_quote!(-> Result<::reqwest::Request, Error>);
        let lines = &mut operation.block.stmts;
        let text = |line: &syn::Stmt| line.to_token_stream().to_string();
        // A header with the document's version, which the platform does not know.
        lines.retain(|line| !text(line).contains("\"api-version\""));
        // What comes after the request would send it.
        let request = lines.iter().position(|line| text(line).contains("let mut request"));
        lines.truncate(request.map_or(0, |at| at + 1));
        for line in lines.iter_mut() {
            let syn::Stmt::Local(syn::Local { init: Some(init), .. }) = line else { continue };
            let (expression, text) = (&init.expr, init.expr.to_token_stream().to_string());
            if text.contains("HeaderMap :: with_capacity") {
                // Without room for the header that is left out.
                init.expr = parse_quote!(::reqwest::header::HeaderMap::new());
            } else if text.starts_with("format !") {
                init.expr = parse_quote!(self.baseurl.with_path(&#expression));
            }
        }
        lines.push(parse_quote!(return Ok(request);));
    }

    fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
        // The constructors take the base URL as a text, which would be parsed for every call.
        item.items.retain(|item| {
            !matches!(item, syn::ImplItem::Fn(f) if f.sig.ident == "new" || f.sig.ident == "new_with_client")
        });
        syn::visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_item_enum_mut(&mut self, item: &mut syn::ItemEnum) {
        item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
        item.attrs.push(parse_quote!(#[non_exhaustive]));
    }

    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        if item.ident == "Client" {
            for field in item.fields.iter_mut().filter(|f| f.ident.as_ref().is_some_and(|f| f == "baseurl")) {
                field.ty = parse_quote!(crate::base::Base);
            }
            return;
        }
        if item.fields.iter().any(|field| field.ident.is_none()) {
            return;
        }
        if !item.attrs.iter().any(|derives| derives.to_token_stream().to_string().contains("Default")) {
            item.attrs.push(parse_quote!(#[derive(Default)]));
        }
        item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
        item.attrs.push(parse_quote!(#[non_exhaustive]));
        let is_answer = !item.ident.to_string().ends_with("Request");
        for field in item.fields.iter_mut().filter(|_| is_answer) {
            let vital = field.ident.as_ref().is_some_and(|name| VITAL.iter().any(|vital| name == vital));
            let shape = field.ty.to_token_stream().to_string().replace(' ', "");
            let read = |path: &str| -> syn::Attribute { parse_quote!(#[serde(deserialize_with = #path)]) };
            let how = match shape.rsplit("::").next().unwrap_or_default() {
                unit @ ("Milliseconds" | "Seconds") => {
                    field.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(with = "f64"))]));
                    let module = format!("crate::wire::{}", unit.to_lowercase());
                    Some(parse_quote!(#[serde(with = #module)]))
                }
                "i64" if vital => Some(read("crate::wire::integer")),
                "i64" => Some(read("crate::wire::integer_or_default")),
                "Option<i64>" => Some(read("crate::wire::integer_or_none")),
                "FunctionError" => Some(read("crate::wire::function_error")),
                _ if vital || shape.contains("Option<") => None,
                _ => Some(read("crate::wire::or_default")),
            };
            field.attrs.extend(how);
            if !vital {
                field.attrs.push(parse_quote!(#[serde(default)]));
            }
        }
    }
}
