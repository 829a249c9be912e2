//! The start of a check, its progress, and the way out.

use leptos::prelude::*;

use crate::check::Check;
use crate::words;

/// The button; while work goes on, a bar with a way to stop.
#[component]
pub(crate) fn RunStep() -> impl IntoView {
    let check = expect_context::<Check>();
    let can_run = move || check.plan.with(Option::is_some) && check.progress.with(Option::is_none);
    view! {
        <div class="check-run">
            {move || {
                check
                    .failure
                    .get()
                    .map(|message| view! { <p class="field-error" role="alert">{message}</p> })
            }}
            <Show when=can_run>
                <button class="button button-primary" on:click=move |_| check.run()>{words::run_check()}</button>
            </Show>
            <Show when=move || check.progress.with(Option::is_some)>
                <Progress />
            </Show>
        </div>
    }
}

#[component]
fn Progress() -> impl IntoView {
    let check = expect_context::<Check>();
    let percent = move || (check.progress.get().unwrap_or(0.0) * 100.0).round();
    view! {
        <p class="hint" id="check-progress">{words::running()}</p>
        <div class="reading-row">
            <progress max="100" prop:value=percent aria-labelledby="check-progress"></progress>
            <output class="reading-percent">{move || words::percent_done(percent())}</output>
        </div>
        <button class="button button-quiet" on:click=move |_| check.close()>{words::stop_check()}</button>
    }
}
