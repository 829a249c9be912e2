//! All models, to be searched, narrowed down, opened and compared.

use assess::ModelNote;
use leptos::prelude::*;

use crate::catalogue::{Catalogue, Filter};
use crate::components::catalogue::{CompareBar, Filters, ModelEntry};
use crate::focus::PAGE_HEADING;
use crate::session::Session;
use crate::words;

/// The list.
#[component]
pub(crate) fn CataloguePage() -> impl IntoView {
    let session = expect_context::<Session>();
    let catalogue = expect_context::<Catalogue>();
    view! {
        <nav class="back">
            <button class="link" on:click=move |_| catalogue.leave()>
                <span aria-hidden="true">"← "</span>
                {words::catalogue_leave()}
            </button>
        </nav>
        <div class="catalogue">
            <h1 id=PAGE_HEADING tabindex="-1">{words::catalogue_heading()}</h1>
            <p class="lead">{words::catalogue_lead()}</p>
            {move || {
                let models = session.models.get();
                if models.is_empty() {
                    return view! { <p role="status">{words::catalogue_waiting()}</p> }.into_any();
                }
                let all = models.len();
                let shown = Memo::new(move |_| {
                    let filter = catalogue.filter.get();
                    session.models.with(|models| passing(models, &filter))
                });
                view! {
                    <Filters models=models.clone() />
                    <p class="catalogue-count" role="status">
                        {move || words::catalogue::found(shown.with(Vec::len), all)}
                    </p>
                    <CompareBar />
                    <Show when=move || shown.with(Vec::is_empty)>
                        <div class="card catalogue-none">
                            <p>{words::catalogue_none_found()}</p>
                            <button
                                class="button button-quiet"
                                on:click=move |_| catalogue.filter.set(Filter::default())
                            >
                                {words::catalogue_clear()}
                            </button>
                        </div>
                    </Show>
                    <ul class="model-list">
                        <For each=move || shown.get() key=|note| note.id.clone() let:note>
                            <ModelEntry note />
                        </For>
                    </ul>
                }
                    .into_any()
            }}
        </div>
    }
}

/// The models that pass, by what they are of and then by name.
fn passing(models: &[ModelNote], filter: &Filter) -> Vec<ModelNote> {
    let mut found: Vec<ModelNote> = models.iter().filter(|note| filter.holds(note)).cloned().collect();
    // Published models before those that only show how the program works.
    found.sort_by_key(|note| (!note.training.is_empty(), note.field.clone(), note.title.clone()));
    found
}
