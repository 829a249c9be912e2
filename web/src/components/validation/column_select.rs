//! The choice of a column.

use leptos::prelude::*;

use crate::words;

/// A labelled list of the table's columns.
#[component]
pub(crate) fn ColumnSelect(
    #[prop(into)] id: String,
    label: &'static str,
    /// The table's columns.
    columns: Vec<String>,
    /// The column chosen now; empty where none is.
    #[prop(into)]
    chosen: Signal<String>,
    on_choice: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <div class="check-field">
            <label class="field-label" for=id.clone()>{label}</label>
            <select id=id prop:value=chosen on:change:target=move |event| on_choice(event.target().value())>
                <option value="" selected=move || chosen.get().is_empty()>{words::not_in_file()}</option>
                {columns
                    .into_iter()
                    .map(|column| {
                        let own = column.clone();
                        view! {
                            <option value=column.clone() selected=move || chosen.get() == own>{column.clone()}</option>
                        }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}
