//! What the list is narrowed by: words, disease area, what a model gives, how it was made.

use std::collections::BTreeSet;
use std::sync::Arc;

use assess::ModelNote;
use assess::source::Task;
use leptos::prelude::*;

use crate::catalogue::{Catalogue, Made};
use crate::words;

const TASKS: [Task; 5] = [Task::Risk, Task::Detection, Task::Progression, Task::Treatment, Task::Dose];

/// The fields; each works as it is changed.
#[component]
pub(crate) fn Filters(models: Arc<Vec<ModelNote>>) -> impl IntoView {
    let catalogue = expect_context::<Catalogue>();
    let areas: BTreeSet<String> = models.iter().map(|note| note.field.clone()).collect();
    let areas: Vec<(String, String)> =
        areas.into_iter().map(|field| (field.clone(), words::catalogue::area(&field))).collect();
    let named = |task: Task| format!("{task:?}");
    let tasks: Vec<(String, String)> = TASKS
        .into_iter()
        .filter(|task| models.iter().any(|note| note.task == *task))
        .map(|task| (named(task), words::catalogue::task(task).to_owned()))
        .collect();
    let made = [Made::Published, Made::Trained].map(|made| {
        (
            format!("{made:?}"),
            match made {
                Made::Published => words::catalogue_published().to_owned(),
                Made::Trained => words::catalogue_trained().to_owned(),
            },
        )
    });
    view! {
        <search class="card catalogue-filters" aria-label=words::catalogue_filters()>
            <div>
                <label class="field-label" for="catalogue-search">
                    {words::catalogue_search()}
                </label>
                <input
                    type="search"
                    id="catalogue-search"
                    data-find=""
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="catalogue-search-hint"
                    prop:value=move || catalogue.filter.with(|f| f.words.clone())
                    on:input:target=move |event| catalogue.filter.update(|f| f.words = event.target().value())
                />
                <p class="hint" id="catalogue-search-hint">{words::catalogue_search_hint()}</p>
            </div>
            <Select
                id="catalogue-area"
                label=words::catalogue_area()
                options=areas
                value=Signal::derive(move || catalogue.filter.with(|f| f.area.clone()).unwrap_or_default())
                choose=move |value: String| catalogue.filter.update(|f| f.area = (!value.is_empty()).then_some(value))
            />
            <Select
                id="catalogue-kind"
                label=words::catalogue_kind()
                options=tasks
                value=Signal::derive(move || catalogue.filter.with(|f| f.task).map(named).unwrap_or_default())
                choose=move |value: String| {
                    let task = TASKS.into_iter().find(|task| named(*task) == value);
                    catalogue.filter.update(|f| f.task = task);
                }
            />
            <Select
                id="catalogue-made"
                label=words::catalogue_made()
                options=made.to_vec()
                value=Signal::derive(move || {
                    catalogue.filter.with(|f| f.made).map(|made| format!("{made:?}")).unwrap_or_default()
                })
                choose=move |value: String| {
                    let made = [Made::Published, Made::Trained].into_iter().find(|made| format!("{made:?}") == value);
                    catalogue.filter.update(|f| f.made = made);
                }
            />
        </search>
    }
}

#[component]
fn Select(
    id: &'static str,
    label: &'static str,
    /// Values with their words.
    options: Vec<(String, String)>,
    value: Signal<String>,
    choose: impl Fn(String) + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <div>
            <label class="field-label" for=id>
                {label}
            </label>
            <select id=id prop:value=value on:change:target=move |event| choose(event.target().value())>
                <option value="">{words::catalogue_any()}</option>
                {options
                    .into_iter()
                    .map(|(name, text)| {
                        let is_chosen = value.with_untracked(|value| *value == name);
                        view! {
                            <option value=name selected=is_chosen>
                                {text}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}
