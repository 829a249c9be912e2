//! Whether a model should be believed for this record: the verdict, and every check with its findings and its entries.

use assess::{Applicability, CheckKind, EntryRef, GateCheck, GateVerdict, ModelAssessment};
use leptos::prelude::*;

use crate::session::Session;
use crate::words;

/// Entries that are named at once; the others are folded.
const ENTRIES_SHOWN: usize = 6;

/// The checks that could be made, the gravest first, and those that the source says nothing for.
fn sorted(note: &Applicability) -> (Vec<GateCheck>, Vec<GateCheck>) {
    let (mut made, not_made): (Vec<_>, Vec<_>) =
        note.checks.iter().cloned().partition(|check| check.verdict != GateVerdict::NotReported);
    // A stable sort: what is equally grave keeps the gate's order.
    made.sort_by_key(|check| std::cmp::Reverse(check.verdict));
    (made, not_made)
}

/// The chart entries of a check that can be opened, by their names; the others are names alone.
fn entries(model: &ModelAssessment, check: &GateCheck) -> Vec<(String, Option<EntryRef>)> {
    let known = || model.inputs.iter().flat_map(|input| &input.evidence).map(|evidence| &evidence.entry);
    let find = |name: &String| known().find(|entry| entry.name == *name).cloned();
    let mut found: Vec<(String, Option<EntryRef>)> =
        check.evidence.iter().map(|name| (name.clone(), find(name))).collect();
    found.dedup_by(|one, other| one.0 == other.0);
    found
}

/// One sentence for a result's card: the gravest finding and how many more there are; none where nothing speaks up, or
/// where the card says all of it already.
fn gate_line(note: &Applicability, said: &[String]) -> Option<(GateVerdict, String)> {
    let (made, _) = sorted(note);
    let speaks = |check: &&GateCheck| check.verdict >= GateVerdict::Caution;
    let mut findings: Vec<&String> = made.iter().filter(speaks).flat_map(|check| &check.findings).collect();
    let has_any = !findings.is_empty();
    findings.retain(|finding| !said.contains(finding));
    let is_said = has_any && findings.is_empty();
    (note.verdict >= GateVerdict::Caution && !is_said).then(|| {
        let first = findings.first().map(|finding| finding.as_str()).unwrap_or_default();
        (note.verdict, words::gate_line(first, findings.len().saturating_sub(1)))
    })
}

fn look(verdict: GateVerdict) -> (&'static str, &'static str) {
    match verdict {
        GateVerdict::Score => ("gate gate-score", "✓"),
        GateVerdict::Caution => ("gate gate-caution", "!"),
        GateVerdict::Refuse => ("gate gate-refuse", "✕"),
        GateVerdict::NotReported => ("gate gate-silent", "–"),
    }
}

/// The short line on a result's card.
#[component]
pub(crate) fn GateLine(
    applicability: Applicability,
    /// Sentences that the card says elsewhere.
    said: Vec<String>,
) -> impl IntoView {
    gate_line(&applicability, &said).map(|(verdict, line)| {
        let (class, mark) = look(verdict);
        view! {
            <p class=format!("gate-line {class}")>
                <span class="gate-mark" aria-hidden="true">{mark}</span>
                <span>
                    <strong>{words::gate_verdict(verdict)}</strong>
                    ": "
                    {line}
                </span>
            </p>
        }
    })
}

/// The whole of it.
#[component]
pub(crate) fn ApplicabilityPanel(model: ModelAssessment) -> impl IntoView {
    let verdict = model.applicability.verdict;
    let (made, not_made) = sorted(&model.applicability);
    let (class, mark) = look(verdict);
    view! {
        <section class="card applicability" aria-labelledby="applicability-heading">
            <h2 id="applicability-heading">{words::applicability_heading()}</h2>
            <p class=format!("gate-verdict {class}")>
                <span class="gate-mark" aria-hidden="true">{mark}</span>
                <strong>{words::gate_verdict(verdict)}</strong>
            </p>
            {made.is_empty().then(|| view! { <p>{words::nothing_reported()}</p> })}
            {(!made.is_empty())
                .then(|| {
                    view! {
                        <ul class="gate-checks">
                            {made.iter().map(|check| view! { <Check check=check.clone() model=model.clone() /> }).collect_view()}
                        </ul>
                    }
                })}
            {(!not_made.is_empty())
                .then(|| {
                    view! {
                        <details class="behind gate-not-made">
                            <summary>{words::not_reported(not_made.len())}</summary>
                            <ul class="gate-checks">
                                {not_made
                                    .iter()
                                    .map(|check| view! { <Check check=check.clone() model=model.clone() /> })
                                    .collect_view()}
                            </ul>
                        </details>
                    }
                })}
        </section>
    }
}

#[component]
fn Check(check: GateCheck, model: ModelAssessment) -> impl IntoView {
    let (class, mark) = look(check.verdict);
    let mut shown = entries(&model, &check);
    let rest = shown.split_off(shown.len().min(ENTRIES_SHOWN));
    let GateCheck { kind, verdict, findings, basis, .. } = check;
    view! {
        <li class=class>
            <p class="gate-check">
                <span class="gate-mark" aria-hidden="true">{mark}</span>
                <span>
                    <strong>{words::check_kind(kind)}</strong>
                    ": "
                    {words::check_verdict(verdict)}
                </span>
            </p>
            {(!findings.is_empty())
                .then(|| {
                    view! {
                        <ul class="gate-findings">
                            {findings.into_iter().map(|finding| view! { <li>{finding}</li> }).collect_view()}
                        </ul>
                    }
                })}
            {(!shown.is_empty())
                .then(|| {
                    view! {
                        <p class="gate-entries">
                            <span>{words::gate_evidence()}</span>
                            {shown.into_iter().map(|entry| view! { <Entry entry /> }).collect_view()}
                        </p>
                    }
                })}
            {(!rest.is_empty())
                .then(|| {
                    view! {
                        <details class="more-entries">
                            <summary>{words::more_entries(rest.len())}</summary>
                            <p class="gate-entries">
                                {rest.into_iter().map(|entry| view! { <Entry entry /> }).collect_view()}
                            </p>
                        </details>
                    }
                })}
            {(!basis.is_empty()).then(|| view! { <Basis kind basis /> })}
        </li>
    }
}

#[component]
fn Basis(kind: CheckKind, basis: String) -> impl IntoView {
    view! {
        <details class="gate-basis">
            <summary>
                {words::gate_basis()} <span class="visually-hidden">": " {words::check_kind(kind)}</span>
            </summary>
            <p>{basis}</p>
        </details>
    }
}

#[component]
fn Entry(entry: (String, Option<EntryRef>)) -> impl IntoView {
    let session = expect_context::<Session>();
    match entry {
        (name, Some(place)) => {
            view! { <button class="link" on:click=move |_| session.show_entry(&place)>{name}</button> }.into_any()
        }
        (name, None) => view! { <span class="place">{name}</span> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    fn check(kind: CheckKind, verdict: GateVerdict, findings: &[&str]) -> GateCheck {
        let findings = findings.iter().map(|f| (*f).into()).collect();
        GateCheck { kind, verdict, findings, basis: String::new(), inputs: vec![], evidence: vec![] }
    }

    #[test]
    fn the_gravest_check_comes_first_and_those_without_a_source_stand_apart() {
        let checks = vec![
            check(CheckKind::Population, GateVerdict::Score, &[]),
            check(CheckKind::Units, GateVerdict::NotReported, &[]),
            check(CheckKind::Range, GateVerdict::Caution, &["Age 91 is above 95 in 100 patients."]),
            check(CheckKind::Vocabulary, GateVerdict::Refuse, &["No code of heart failure.", "No code of diabetes."]),
        ];
        let note = Applicability { verdict: GateVerdict::Refuse, checks };
        let (made, not_made) = sorted(&note);
        let kinds = |checks: &[GateCheck]| checks.iter().map(|c| c.kind).collect::<Vec<_>>();
        assert_eq!(kinds(&made), [CheckKind::Vocabulary, CheckKind::Range, CheckKind::Population]);
        assert_eq!(kinds(&not_made), [CheckKind::Units]);
        let (verdict, line) = gate_line(&note, &[]).unwrap();
        assert_eq!((verdict, line.as_str()), (GateVerdict::Refuse, "No code of heart failure. And 2 more reasons."));
        let said: Vec<String> = ["No code of heart failure.", "No code of diabetes."].map(Into::into).into();
        let (_, line) = gate_line(&note, &said).unwrap();
        assert_eq!(line, "Age 91 is above 95 in 100 patients.");
        let all = [said, vec![line]].concat();
        assert_eq!(gate_line(&note, &all), None);
    }

    #[test]
    fn a_card_says_nothing_where_nothing_speaks_up() {
        for verdict in [GateVerdict::NotReported, GateVerdict::Score] {
            assert_eq!(gate_line(&Applicability { verdict, checks: vec![] }, &[]), None);
        }
        let bare = Applicability { verdict: GateVerdict::Caution, checks: vec![] };
        assert!(gate_line(&bare, &[]).is_some_and(|(_, line)| !line.is_empty()));
    }

    #[test]
    fn entries_that_an_input_rests_on_can_be_opened_and_others_are_named() {
        let mut model = fixtures::model("m", "f", assess::Verdict::Scored, vec![]);
        model.inputs = vec![fixtures::input("age", &["Patient/p", "Observation/a"])];
        let mut range = check(CheckKind::Range, GateVerdict::Caution, &[]);
        range.evidence = vec!["Observation/a".into(), "Observation/elsewhere".into()];
        let found = entries(&model, &range);
        assert_eq!(found[0].1.as_ref().map(|e| e.name.as_str()), Some("Observation/a"));
        assert_eq!(found[1], ("Observation/elsewhere".into(), None));
    }
}
