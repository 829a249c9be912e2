//! How far the work is, how fast, how long still; stop and go on.

use leptos::prelude::*;

use crate::focus::PAGE_HEADING;
use crate::session::{Listing, Stage};
use crate::words;

/// The wait.
#[component]
pub(crate) fn ProgressPart() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let sum = move |of: fn(&crate::session::WorkerProgress) -> f64| listing.progress.get().iter().map(of).sum::<f64>();
    let scored = move || sum(|worker| worker.scored);
    let patients = move || sum(|worker| worker.patients);
    // Each worker reads every file: the files are read as far as all of them together, on average.
    let read = move || sum(|worker| worker.read_bytes) / listing.progress.get().len().max(1) as f64;
    let is_scoring = move || listing.is_scoring();
    let share = move || {
        let (done, all) = if is_scoring() { (scored(), patients()) } else { (read(), listing.bytes.get()) };
        if all > 0.0 { (done / all).min(1.0) } else { 0.0 }
    };
    let seconds = move || listing.worked_ms.get() / 1000.0;
    let line = move || {
        let per_second = |done: f64| if seconds() > 0.0 { done / seconds() } else { 0.0 };
        if is_scoring() {
            words::panel_scored(scored(), patients(), per_second(scored()))
        } else {
            words::panel_read(read(), listing.bytes.get(), per_second(read()), patients())
        }
    };
    let left = move || words::time_left(if share() > 0.02 { seconds() * (1.0 - share()) / share() } else { f64::NAN });
    let is_stopped = move || listing.stage.get() == Stage::Stopped;
    let heading = move || match (is_stopped(), is_scoring()) {
        (true, _) => words::panel_stopped(),
        (_, true) => words::panel_scoring(),
        _ => words::panel_reading(),
    };
    view! {
        <section class="reading">
            <h1 id=PAGE_HEADING tabindex="-1">{heading}</h1>
            <p class="hint">{words::panel_setup_lead_short()}</p>
            <div class="reading-row">
                <progress max="100" prop:value=move || (share() * 100.0).round() aria-labelledby=PAGE_HEADING></progress>
                <output class="reading-percent">{move || words::percent_done(share() * 100.0)}</output>
            </div>
            <p>{line}</p>
            <p>{move || (!is_stopped()).then(left)}</p>
            <div class="panel-buttons">
                {move || {
                    if is_stopped() {
                        view! { <button class="button button-primary" on:click=move |_| listing.go_on()>{words::panel_go_on()}</button> }
                            .into_any()
                    } else {
                        view! { <button class="button button-primary" on:click=move |_| listing.stop()>{words::panel_stop()}</button> }
                            .into_any()
                    }
                }}
                <button class="button button-quiet" on:click=move |_| listing.close()>{words::panel_close()}</button>
            </div>
        </section>
    }
}
