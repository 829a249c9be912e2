//! A file that the page made: saved by the browser, or copied as text where that is not allowed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::check::Check;
use crate::words;

/// The file's name, a button that saves it, and its text.
#[component]
pub(crate) fn MadeFile() -> impl IntoView {
    let check = expect_context::<Check>();
    move || {
        check.made.get().map(|made| {
            let (name, label, text) = (made.name.clone(), made.name.clone(), made.text.clone());
            view! {
                <section class="card check-part check-made" aria-label=label role="status">
                    <p>
                        <span class="place">{name}</span>
                    </p>
                    <button class="button button-primary" on:click=move |_| _ = save(&made.name, &made.text)>{words::download()}</button>
                    <details>
                        <summary>{words::copy_text()}</summary>
                        <pre class="source" tabindex="0">{text}</pre>
                    </details>
                </section>
            }
        })
    }
}

/// Hands the file to the browser's own saving; nothing goes over the network. Where a browser refuses, the text is there.
pub(crate) fn save(name: &str, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&text.into());
    let kind = BlobPropertyBag::new();
    kind.set_type(if name.ends_with(".csv") { "text/csv" } else { "application/json" });
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document().create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}
