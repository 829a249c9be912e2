//! What the model's golden patients gave in this browser.

use leptos::prelude::*;

use crate::format;
use crate::language::words::{self as all_words, catalogue as words};
use crate::session::Session;

/// The certificate of `model`.
#[component]
pub(crate) fn CertificateCard(model: String) -> impl IntoView {
    let session = expect_context::<Session>();
    let found = move || session.certificates.with(|all| all.iter().find(|one| one.model == model).cloned());
    view! {
        <section class="card sheet-part" aria-labelledby="certificate-heading">
            <h2 id="certificate-heading" tabindex="-1">
                {words::CERTIFICATE_HEADING}
            </h2>
            <p class="hint">{words::CERTIFICATE_LEAD}</p>
            {move || match found() {
                None => view! { <p role="status">{all_words::SELF_CHECK_WAITING}</p> }.into_any(),
                Some(one) => {
                    let (class, mark, status) = if one.passed {
                        ("status status-present", "✓ ", words::CERTIFICATE_PASSED)
                    } else {
                        ("status status-unusable", "✕ ", words::CERTIFICATE_OFF)
                    };
                    let absolute =
                        one.largest_difference.map_or_else(|| all_words::NO_DIFFERENCE.into(), format::difference);
                    let relative = one.largest_relative_difference.filter(|share| *share > 0.0).map(format::difference);
                    view! {
                        <p>
                            <span class=class>
                                <span class="status-mark" aria-hidden="true">
                                    {mark}
                                </span>
                                {status}
                            </span>
                        </p>
                        {one.because.into_iter().map(|because| view! { <p>{because}</p> }).collect_view()}
                        <dl class="facts">
                            <dt>{words::VERSION}</dt>
                            <dd>{one.version}</dd>
                            <dt>{words::GOLDEN}</dt>
                            <dd>{all_words::golden_patients(one.golden_patients, one.outputs)}</dd>
                            <dt>{words::DIFFERENCE}</dt>
                            <dd>
                                {absolute}
                                {relative.map(|share| format!(" ({})", all_words::relative_difference(&share)))}
                            </dd>
                            <dt>{words::SHA256}</dt>
                            <dd>
                                <code class="place">{one.sha256}</code>
                            </dd>
                        </dl>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}
