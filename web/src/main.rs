//! The page.
//!
//! The page and its worker are the same module. wasm-bindgen runs `main` in both, and only the page has a document.

#![allow(
    unreachable_pub,
    reason = "`#[component]` writes a `pub` type of properties whatever the component's own visibility"
)]

mod alert_work;
mod app;
mod catalogue;
mod check;
mod components;
mod covered;
mod entry_facts;
#[cfg(test)]
mod fixtures;
mod focus;
mod format;
mod keys;
mod messages;
mod pages;
mod panic;
mod samples;
mod session;
mod shell;
mod spoken;
mod words;
mod worker;

// Its exports are the worker's interface: without a mention the linker would leave them out.
use wasm as _;

fn main() {
    panic::report_by_place_only();
    if web_sys::window().is_some() {
        spoken::begin();
        leptos::mount::mount_to_body(app::App);
    }
}
