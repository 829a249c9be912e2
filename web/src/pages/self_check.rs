//! What each model's golden patients gave in this browser, and which models are switched off.

use leptos::prelude::*;

use crate::components::{ShellState, short_hash};
use crate::focus::PAGE_HEADING;
use crate::format;
use crate::messages::CertificateNote;
use crate::session::Session;
use crate::words;

/// The table, those that are switched off first.
#[component]
pub(crate) fn SelfCheckPage() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <nav class="back">
            <button class="link" on:click=move |_| session.leave_aside()>
                <span aria-hidden="true">"← "</span>
                {words::leave_self_check()}
            </button>
        </nav>
        <div class="self-check">
            <h1 id=PAGE_HEADING tabindex="-1">{words::self_check()}</h1>
            <p class="lead">{words::self_check_lead()}</p>
            {move || {
                let certificates = sorted(&session.certificates.get());
                if certificates.is_empty() {
                    return view! { <p role="status">{words::self_check_waiting()}</p> }.into_any();
                }
                view! { <Checked certificates /> }.into_any()
            }}
            <dl class="facts">
                <dt>{words::program_version()}</dt>
                <dd>{env!("CARGO_PKG_VERSION")}</dd>
            </dl>
            <p class="hint">{words::hash_hint()}</p>
            <ShellState />
        </div>
    }
}

/// Those that are switched off first, each part by name.
fn sorted(certificates: &[CertificateNote]) -> Vec<CertificateNote> {
    let mut all = certificates.to_vec();
    all.sort_by(|one, other| (one.passed, &one.model).cmp(&(other.passed, &other.model)));
    all
}

#[component]
fn Checked(certificates: Vec<CertificateNote>) -> impl IntoView {
    let off = certificates.iter().filter(|one| !one.passed).count();
    view! {
        <p class=if off == 0 { "check-result" } else { "check-result check-result-off" }>
            <strong>{words::self_check_result(certificates.len(), off)}</strong>
        </p>
        <table class="card certificates" role="table" aria-label=words::self_check_table()>
            <thead role="rowgroup">
                <tr role="row">
                    {[
                        words::check_model(),
                        words::check_version(),
                        words::check_hash(),
                        words::check_patients(),
                        words::check_difference(),
                        words::check_status(),
                    ]
                        .map(|name| {
                            view! {
                                <th role="columnheader" scope="col">
                                    {name}
                                </th>
                            }
                        })}
                </tr>
            </thead>
            <tbody role="rowgroup">
                {certificates.into_iter().map(|certificate| view! { <Row certificate /> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn Row(certificate: CertificateNote) -> impl IntoView {
    let CertificateNote { model, title, version, sha256, golden_patients, outputs, passed, because, .. } = certificate;
    let absolute = certificate.largest_difference.map_or_else(|| words::no_difference().into(), format::difference);
    let relative = certificate.largest_relative_difference.filter(|share| *share > 0.0).map(format::difference);
    let (class, mark, status) = if passed {
        ("status status-present", "✓", words::check_passed())
    } else {
        ("status status-unusable", "✕", words::check_off())
    };
    view! {
        <tr role="row" class=if passed { "" } else { "certificate-off" }>
            <th role="rowheader" scope="row">
                {title.clone()} <span class="certificate-name place">{model}</span>
            </th>
            <td role="cell" data-label=words::check_version()>
                <span>{version}</span>
            </td>
            <td role="cell" data-label=words::check_hash()>
                <details class="hash">
                    <summary>
                        <span class="place">{short_hash(&sha256)}</span>
                        <span class="visually-hidden">" " {words::full_hash_of(&title)}</span>
                    </summary>
                    <code class="place">{sha256}</code>
                </details>
            </td>
            <td role="cell" data-label=words::check_patients()>
                <span>{words::golden_patients(golden_patients, outputs)}</span>
            </td>
            <td role="cell" data-label=words::check_difference()>
                <span>
                    {absolute}
                    {relative
                        .map(|share| {
                            view! { <span class="certificate-name">{words::relative_difference(&share)}</span> }
                        })}
                </span>
            </td>
            <td role="cell" data-label=words::check_status()>
                <span class=class>
                    <span class="status-mark" aria-hidden="true">{mark}</span>
                    {status}
                </span>
                {because.into_iter().map(|sentence| view! { <span class="remark">{sentence}</span> }).collect_view()}
            </td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::certificate;

    #[test]
    fn what_is_switched_off_comes_first() {
        let all = [certificate("a", true), certificate("b", false), certificate("c", true), certificate("d", false)];
        let names: Vec<String> = sorted(&all).into_iter().map(|one| one.model).collect();
        assert_eq!(names, ["b", "d", "a", "c"]);
    }
}
