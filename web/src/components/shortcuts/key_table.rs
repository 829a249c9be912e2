//! The keys with what each does.

use leptos::prelude::*;

use crate::keys::{AFTER_PREFIX, Action, KEYS, PREFIX};
use crate::words;

/// A row for each thing that a key does.
#[component]
pub(super) fn KeyTable() -> impl IntoView {
    let singles = KEYS.into_iter().filter(|(_, does)| *does != Action::Prefix).map(|(key, does)| (vec![key], does));
    let after = AFTER_PREFIX.into_iter().map(|(key, does)| (vec![PREFIX, key], does));
    // Enter does it everywhere, and is told where it is looked for.
    let open = (vec!["Enter"], Action::Open);
    let (mut rows, rest): (Vec<_>, Vec<_>) =
        singles.partition(|(_, does)| matches!(does, Action::Next | Action::Previous));
    rows.push(open);
    rows.extend(rest);
    rows.extend(after);
    view! {
        <table class="key-table">
            <caption class="visually-hidden">{words::shortcuts_heading()}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::shortcuts_key()}</th>
                    <th scope="col">{words::shortcuts_does()}</th>
                </tr>
            </thead>
            <tbody>
                {rows
                    .into_iter()
                    .map(|(keys, does)| {
                        view! {
                            <tr>
                                <th scope="row">
                                    <Keys keys />
                                </th>
                                <td>{words::shortcut(does)}</td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}

/// One key, or one after the other.
#[component]
fn Keys(keys: Vec<&'static str>) -> impl IntoView {
    keys.into_iter()
        .enumerate()
        .map(|(at, key)| {
            view! {
                {(at > 0).then(|| view! { " " {words::shortcuts_then()} " " })}
                <kbd>{key}</kbd>
            }
        })
        .collect_view()
}
