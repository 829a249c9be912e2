//! What the model's golden patients gave in this browser.

use leptos::prelude::*;

use crate::format;
use crate::session::Session;
use crate::words;

/// The certificate of `model`.
#[component]
pub(crate) fn CertificateCard(model: String) -> impl IntoView {
    let session = expect_context::<Session>();
    let found = move || session.certificates.with(|all| all.iter().find(|one| one.model == model).cloned());
    view! {
        <section class="card sheet-part" aria-labelledby="certificate-heading">
            <h2 id="certificate-heading" tabindex="-1">
                {words::catalogue_certificate_heading()}
            </h2>
            <p class="hint">{words::catalogue_certificate_lead()}</p>
            {move || match found() {
                None => view! { <p role="status">{words::self_check_waiting()}</p> }.into_any(),
                Some(one) => {
                    let (class, mark, status) = if one.passed {
                        ("status status-present", "✓ ", words::catalogue_certificate_passed())
                    } else {
                        ("status status-unusable", "✕ ", words::catalogue_certificate_off())
                    };
                    let absolute =
                        one.largest_difference.map_or_else(|| words::no_difference().into(), format::difference);
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
                            <dt>{words::catalogue_version()}</dt>
                            <dd>{one.version}</dd>
                            <dt>{words::catalogue_golden()}</dt>
                            <dd>{words::golden_patients(one.golden_patients, one.outputs)}</dd>
                            <dt>{words::catalogue_difference()}</dt>
                            <dd>
                                {absolute}
                                {relative.map(|share| format!(" ({})", words::relative_difference(&share)))}
                            </dd>
                            <dt>{words::catalogue_sha256()}</dt>
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
