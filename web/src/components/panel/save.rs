//! The list as a file, by the browser's own saving.

use leptos::prelude::*;
use panel::Program;

use crate::components::save;
use crate::session::Listing;
use crate::words;

/// The button and what to mind.
#[component]
pub(crate) fn SaveList() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let press = move |_| {
        let (Some(answers), Some(column)) = (listing.answers.get_untracked(), listing.column.get_untracked()) else {
            return;
        };
        let certificates = listing.session().certificates.get_untracked();
        let sha256 = certificates.iter().find(|one| one.model == column.model).map(|one| one.sha256.clone());
        let program = Program {
            banner: words::panel_csv_banner().into(),
            version: env!("CARGO_PKG_VERSION").into(),
            as_of: listing.as_of.get_untracked(),
            model_sha256: sha256.unwrap_or_default(),
        };
        let text = panel::csv(&listing.listed.get_untracked(), &answers, &listing.rows.get_untracked(), &program);
        // Where a browser refuses, nothing is saved and nothing else happens.
        _ = save(&words::panel_file(&column.model, &column.output), &text);
    };
    view! {
        <div class="panel-save">
            <button class="button button-quiet" on:click=press>{words::panel_save()}</button>
            <p class="hint">{words::panel_save_hint()}</p>
        </div>
    }
}
