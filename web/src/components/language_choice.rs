//! The languages to choose from, each by its own name.

use language::{LANGUAGES, spoken};
use leptos::prelude::*;

use crate::spoken as page;
use crate::words;

/// A way to each language; the page starts anew in it.
#[component]
pub(crate) fn LanguageChoice() -> impl IntoView {
    let review = words::language_review();
    view! {
        <nav class="languages" aria-label=words::choose_language()>
            <ul>
                {LANGUAGES
                    .iter()
                    .map(|language| {
                        let is_spoken = language.code == spoken().code;
                        view! {
                            <li>
                                <a
                                    href=format!("?lang={}", language.code)
                                    lang=language.code
                                    hreflang=language.code
                                    aria-current=is_spoken.then_some("true")
                                >
                                    {language.name}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <p class="hint">{words::change_language_hint()}</p>
            {(!review.is_empty()).then(|| view! { <p class="hint">{review}</p> })}
            {page::failed().map(|name| view! { <p role="alert">{words::language_failed(name)}</p> })}
        </nav>
    }
}
