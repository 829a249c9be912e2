//! What can be done with an alert, as buttons.

use alerts::{Did, Kind};
use leptos::prelude::*;

use crate::alert_work::{AlertWork, Question, Row, is_quiet};
use crate::components::Shortcuts;
use crate::words;

/// The buttons; nothing where nothing can be kept. They wait while the results are not of the last change.
#[component]
pub(crate) fn AlertActions(row: Row) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let waits = move || !work.session.may_leave();
    let (is_quiet, is_listed) = (is_quiet(&row.decision), row.listed);
    let about = row.line.short.clone();
    let shortcuts = expect_context::<Shortcuts>();
    let button = move |words: &'static str, key: Option<&'static str>, does: Box<dyn Fn() + Send + Sync>| {
        view! {
            <button
                class="button button-small"
                disabled=waits
                aria-keyshortcuts=move || key.and_then(|key| shortcuts.named(key))
                on:click=move |_| does()
            >
                {words}
                <span class="visually-hidden">": " {about.clone()}</span>
            </button>
        }
    };
    let with = |does: fn(AlertWork, &Row)| -> Box<dyn Fn() + Send + Sync> {
        let row = row.clone();
        Box::new(move || does(work, &row))
    };
    let take_back = |work: AlertWork, row: &Row| {
        if let Some(id) = &row.id {
            work.undo(id, Kind::Answer);
        }
    };
    row.id.is_some().then(|| {
        view! {
            <p class="alert-actions">
                {if is_quiet {
                    view! {
                        {button(words::show_again(), None, with(|work, row| work.act(row, Did::ShownAgain)))}
                        {button(words::take_back(), None, with(take_back))}
                    }
                        .into_any()
                } else {
                    view! {
                        {button(words::acknowledge(), Some("a"), with(|work, row| work.act(row, Did::Acknowledged)))}
                        {button(words::snooze(), Some("s"), with(|work, row| work.ask(row.clone(), Question::Snooze)))}
                        {button(
                            words::override_alert(),
                            Some("o"),
                            with(|work, row| work.ask(row.clone(), Question::Override)),
                        )}
                    }
                        .into_any()
                }}
                {if is_listed {
                    button(words::take_off_worklist(), None, with(|work, row| work.act(row, Did::Unlisted)))
                } else {
                    button(words::add_to_worklist(), None, with(|work, row| work.ask(row.clone(), Question::List)))
                }}
            </p>
        }
    })
}
