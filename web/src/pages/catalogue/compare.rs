//! Two models side by side, each of them to be exchanged.

use std::sync::Arc;

use assess::ModelSheet;
use leptos::prelude::*;

use crate::catalogue::Catalogue;
use crate::components::catalogue::SideBySide;
use crate::focus::PAGE_HEADING;
use crate::session::{Screen, Session};
use crate::words;

/// The comparison of `one` with `other`, which may be still to choose.
#[component]
pub(crate) fn ComparePage(one: String, other: String) -> impl IntoView {
    let session = expect_context::<Session>();
    let catalogue = expect_context::<Catalogue>();
    // Kept here, so that another choice does not lead to another screen and away from the list at hand.
    let chosen = [RwSignal::new(one), RwSignal::new(other)];
    Effect::new(move |_| {
        session.models.track();
        chosen.iter().for_each(|model| model.with(|model| catalogue.describe(model)));
    });
    view! {
        <nav class="back catalogue-back">
            <button class="link" on:click=move |_| catalogue.leave()>
                <span aria-hidden="true">"← "</span>
                {words::catalogue_leave()}
            </button>
            <button class="link" on:click=move |_| session.screen.set(Screen::Catalogue)>{words::catalogue_to_list()}</button>
        </nav>
        <div class="catalogue sheet">
            <h1 id=PAGE_HEADING tabindex="-1">{words::catalogue_compare_heading()}</h1>
            <p class="lead">{words::catalogue_compare_lead()}</p>
            <div class="card compare-choice">
                <Choice id="compare-one" label=words::catalogue_first() model=chosen[0] />
                <Choice id="compare-other" label=words::catalogue_second() model=chosen[1] />
            </div>
            {move || {
                let names = chosen.map(|model| model.get());
                if names[0] == names[1] {
                    return view! { <p class="quiet-note" role="status">{words::catalogue_same_model()}</p> }.into_any();
                }
                if names.iter().any(String::is_empty) {
                    return view! { <p class="quiet-note" role="status">{words::catalogue_mark_one_more()}</p> }.into_any();
                }
                let told = catalogue.sheets.with(|sheets| names.map(|name| sheets.get(&name).cloned()));
                match told {
                    [Some(Ok(first)), Some(Ok(second))] => {
                        let sheets: [Arc<ModelSheet>; 2] = [first, second];
                        view! { <SideBySide sheets /> }.into_any()
                    }
                    [Some(Err(_)), _] | [_, Some(Err(_))] => {
                        view! { <p class="quiet-note">{words::catalogue_not_there()}</p> }.into_any()
                    }
                    _ => view! { <p role="status">{words::catalogue_waiting()}</p> }.into_any(),
                }
            }}
        </div>
    }
}

#[component]
fn Choice(id: &'static str, label: &'static str, model: RwSignal<String>) -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <div>
            <label class="field-label" for=id>
                {label}
            </label>
            <select id=id prop:value=model on:change:target=move |event| model.set(event.target().value())>
                <option value="" selected=move || model.with(String::is_empty)>
                    {words::choose_one()}
                </option>
                {move || {
                    let models = session.models.get();
                    let mut named: Vec<_> = models.iter().map(|m| (m.id.clone(), m.title.clone())).collect();
                    named.sort_by(|one, other| one.1.cmp(&other.1));
                    named
                        .into_iter()
                        .map(|(name, title)| {
                            let is_chosen = model.with_untracked(|chosen| *chosen == name);
                            view! {
                                <option value=name selected=is_chosen>
                                    {title}
                                </option>
                            }
                        })
                        .collect_view()
                }}
            </select>
        </div>
    }
}
