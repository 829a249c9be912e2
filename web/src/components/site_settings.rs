//! The site's own choices: which calibration holds, and its own value sets.

use leptos::prelude::*;

use super::one_file::{OneFile, Read};
use crate::session::Session;
use crate::words;

/// Settings known to the page, with their values.
const SETTINGS: &[(&str, &[&str])] = &[("kfre_calibration", &["north-america", "international"])];

/// The panel, folded.
#[component]
pub(crate) fn SiteSettings() -> impl IntoView {
    view! {
        <details class="settings">
            <summary>{words::settings_heading()}</summary>
            <p class="hint">{words::settings_hint()}</p>
            {SETTINGS.iter().map(|(name, values)| view! { <Setting name values /> }).collect_view()}
            <ValueSets />
            <Overlays />
        </details>
    }
}

#[component]
fn Setting(name: &'static str, values: &'static [&'static str]) -> impl IntoView {
    let session = expect_context::<Session>();
    let present = move || session.settings.with(|s| s.get(name).cloned()).unwrap_or_default();
    let id = format!("setting-{name}");
    view! {
        <label class="field-label" for=id.clone()>{words::setting_question(name)}</label>
        <select id=id prop:value=present on:change:target=move |event| session.set_setting(name, event.target().value())>
            <option value="" selected=move || present().is_empty()>{words::setting_unset()}</option>
            {values
                .iter()
                .map(|value| {
                    view! {
                        <option value=*value selected=move || present() == *value>{words::setting_value(value)}</option>
                    }
                })
                .collect_view()}
        </select>
    }
}

#[component]
fn ValueSets() -> impl IntoView {
    let session = expect_context::<Session>();
    let take = move |read: Read| match read {
        Ok((_, text)) => session.add_site_value_sets(text),
        Err(why) => session.site_note.set(Some(Err(why))),
    };
    view! {
        <p class="field-label">{words::value_sets()}</p>
        <p class="hint">{words::value_sets_hint()}</p>
        <OneFile label=words::add_value_sets() take />
        <p role="status">
            {move || match session.site_note.get() {
                None => String::new(),
                Some(Ok(())) => words::value_sets_added(session.site_value_sets.with(Vec::len)),
                Some(Err(message)) => message,
            }}
        </p>
    }
}

/// Overlays that recalibrate models for this site.
#[component]
fn Overlays() -> impl IntoView {
    let session = expect_context::<Session>();
    let take = move |read: Read| match read {
        Ok((_, text)) => session.add_overlay(text),
        Err(why) => session.overlay_note.set(Some(why)),
    };
    let titles = move || session.overlays.get().into_iter().map(|(title, _)| title).collect::<Vec<_>>();
    view! {
        <p class="field-label">{words::overlays()}</p>
        <p class="hint">{words::overlays_hint()}</p>
        <OneFile label=words::add_overlay() take />
        <p role="status">
            {move || session.overlay_note.get().or_else(|| Some(titles()).filter(|t| !t.is_empty()).map(|t| words::overlays_in_use(&t)))}
        </p>
        <Show when=move || !session.overlays.with(Vec::is_empty)>
            <button class="button button-quiet" on:click=move |_| session.clear_overlays()>{words::remove_overlays()}</button>
        </Show>
    }
}
