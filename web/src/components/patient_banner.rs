//! Whose record is open: always in sight, with the day for which it is read and the way to close it.

use leptos::prelude::*;

use super::HandBanner;
use crate::format;
use crate::messages::PatientNote;
use crate::session::{Listing, Session, today};
use crate::words;

/// Stands while a patient is chosen.
#[component]
pub(crate) fn PatientBanner() -> impl IntoView {
    let session = expect_context::<Session>();
    move || session.patient.get().map(|patient| view! { <Banner patient /> })
}

#[component]
fn Banner(patient: PatientNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let birth_date = patient.birth_date.clone();
    let age = move || match birth_date.as_deref().and_then(|birth| format::age_years(birth, &session.as_of.get())) {
        Some((years, is_exact)) => words::age(years, is_exact),
        None => words::no_age().into(),
    };
    let born =
        patient.birth_date.as_deref().map_or_else(|| words::no_birth_date().into(), |d| words::born(&format::date(d)));
    let listing = expect_context::<Listing>();
    let has_others = session.opened.with_untracked(|o| o.as_ref().is_some_and(|o| o.patients.len() > 1));
    view! {
        <section class="banner" aria-label=words::banner_label()>
            <div class="wrap banner-row">
                <div class="banner-who">
                    <p class="banner-name">{patient.name.clone().unwrap_or_else(|| words::no_name().into())}</p>
                    <p class="banner-facts">
                        <span>{age}</span>
                        <span>{words::sex(patient.sex.as_deref())}</span>
                        <span>{born}</span>
                        <span>{words::identifier(&patient.id)}</span>
                        <span class="paper-only">{move || words::printed_as_of(&format::date(&session.as_of.get()))}</span>
                        {patient.deceased.then(|| view! { <strong class="banner-flag">{words::deceased()}</strong> })}
                        {patient.incomplete.then(|| view! { <strong class="banner-flag">{words::incomplete()}</strong> })}
                    </p>
                </div>
                <div class="banner-tools">
                    <label class="as-of">
                        <span>{words::as_of()}</span>
                        <input
                            type="date"
                            autocomplete="off"
                            id="as-of"
                            required
                            min="1900-01-01"
                            max="2999-12-31"
                            prop:value=session.as_of
                            on:change:target=move |event| session.set_as_of(event.target().value())
                        />
                    </label>
                    <Show when=move || session.as_of.get() != today()>
                        <button class="button button-quiet" on:click=move |_| session.set_as_of(today())>
                            {words::today()}
                        </button>
                    </Show>
                    {has_others
                        .then(|| {
                            view! {
                                <button class="button button-quiet" data-back="" on:click=move |_| session.choose_another()>
                                    {words::other_patient()}
                                </button>
                            }
                        })}
                    <Show when=move || listing.is_there()>
                        <button class="button button-quiet" data-back="" on:click=move |_| listing.back()>
                            {words::panel_back()}
                        </button>
                    </Show>
                    <button class="button button-quiet" on:click=move |_| session.close()>{words::close_patient()}</button>
                </div>
            </div>
            <div class="wrap">
                <HandBanner />
            </div>
        </section>
    }
}
