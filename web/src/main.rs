//! The page.
//!
//! It draws and asks; what reads records and scores is another module, the engine, which only its workers run.

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
mod early;
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

fn main() {
    panic::report_by_place_only();
    spoken::begin();
    leptos::mount::mount_to_body(app::App);
}
