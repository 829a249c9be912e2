//! One measurement: of what, on whom, with which figures, curves and groups.

use assess::{Measure, MeasuredFigure, MeasuredGroup, MeasuredGroups, Measurement};
use leptos::prelude::*;

use super::curves::{CalibrationCurves, DecisionCurves, RocCurves};
use crate::components::validation::figures::number;
use crate::words;

/// A figure with its interval.
pub(super) fn said(figure: MeasuredFigure) -> String {
    match figure.low.zip(figure.high) {
        Some((low, high)) => {
            format!("{} ({})", number(figure.value), words::catalogue::from_to(&number(low), &number(high)))
        }
        None => number(figure.value),
    }
}

/// A measure of a measurement, where it is reported.
pub(super) fn figure(of: &Measurement, measure: Measure) -> Option<String> {
    of.measures.iter().find(|one| one.measure == measure).map(|one| said(one.figure))
}

/// The measurement; `titles` are its outputs in words.
#[component]
pub(crate) fn Measured(of: Measurement, #[prop(into)] id: String, titles: String) -> impl IntoView {
    let named = titles;
    let described = words::catalogue::calibration_described(
        figure(&of, Measure::ObservedToExpected).as_deref(),
        figure(&of, Measure::Slope).as_deref(),
    );
    let has_curves = !of.roc.is_empty() || of.calibration.is_some() || !of.decision.is_empty();
    let (roc, decision) = (of.roc.clone(), of.decision.clone());
    view! {
        <h3>{named.clone()}</h3>
        <dl class="facts">
            <dt>{words::catalogue_on_whom()}</dt>
            <dd class="sentences">
                <p>{words::catalogue::measured_on(of.measured_on)}</p>
                <p lang=language::SOURCE dir="ltr">{of.cohort.clone()}</p>
            </dd>
            {of.horizon_years.map(|years| view! { <dt>{words::catalogue_by_when()}</dt> <dd>{words::catalogue::years(years)}</dd> })}
            <dt>{words::catalogue_how_many()}</dt>
            <dd>{words::catalogue::counts(of.rows, of.events, of.censored)}</dd>
        </dl>
        {(!of.cautions.is_empty())
            .then(|| {
                view! {
                    <div class="reasons-box">
                        <p>
                            <strong>{words::catalogue_cautions()}</strong>
                        </p>
                        <ul lang=language::SOURCE dir="ltr">{of.cautions.iter().map(|c| view! { <li>{c.clone()}</li> }).collect_view()}</ul>
                    </div>
                }
            })}
        <Figures of=of.clone() name=named.clone() />
        {has_curves
            .then(|| {
                view! {
                    <div class="plots">
                        {(!roc.is_empty())
                            .then(|| view! { <RocCurves id=format!("{id}-roc") curves=vec![roc.clone()] /> })}
                        {of
                            .calibration
                            .clone()
                            .map(|points| {
                                view! {
                                    <CalibrationCurves
                                        id=format!("{id}-calibration")
                                        points=vec![points]
                                        description=described
                                    />
                                }
                            })}
                        {(!decision.is_empty())
                            .then(|| view! { <DecisionCurves id=format!("{id}-decision") curves=vec![decision.clone()] /> })}
                    </div>
                }
            })}
        {of.subgroups.clone().into_iter().map(|table| view! { <Groups table of=named.clone() /> }).collect_view()}
    }
}

#[component]
fn Figures(of: Measurement, name: String) -> impl IntoView {
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=format!("{}: {name}", words::catalogue_figures())>
            <table>
                <caption>{words::catalogue_figures()}</caption>
                <thead>
                    <tr>
                        {[words::catalogue_measure(), words::catalogue_value(), words::catalogue_means()].map(|head| view! { <th scope="col">{head}</th> })}
                    </tr>
                </thead>
                <tbody>
                    {of
                        .measures
                        .into_iter()
                        .map(|one| {
                            let (name, means) = words::catalogue::measure(one.measure);
                            view! {
                                <tr>
                                    <th scope="row">{name}</th>
                                    <td>{said(one.figure)}</td>
                                    <td>{means}</td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Groups(table: MeasuredGroups, of: String) -> impl IntoView {
    let name = words::catalogue::groups_by(&table.by);
    let label = format!("{name}: {of}");
    let heads = [
        words::catalogue_group(),
        words::catalogue_count(),
        words::catalogue_events(),
        "AUROC",
        words::observed_to_expected(),
    ];
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=label>
            <table>
                <caption>{name}</caption>
                <thead>
                    <tr>{heads.map(|head| view! { <th scope="col">{head}</th> })}</tr>
                </thead>
                <tbody>{table.groups.into_iter().map(|group| view! { <Group group /> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Group(group: MeasuredGroup) -> impl IntoView {
    let count = |n: Option<usize>| n.map_or_else(|| words::catalogue_too_few().to_owned(), |n| n.to_string());
    let figure = |f: Option<MeasuredFigure>| f.map_or_else(|| words::catalogue_too_few().to_owned(), said);
    view! {
        <tr>
            <th scope="row">{group.group.as_ref().map_or_else(|| words::catalogue_no_name().into(), |name| words::catalogue::group(name))}</th>
            <td>{count(group.rows)}</td>
            <td>{count(group.events)}</td>
            <td>{figure(group.auroc)}</td>
            <td>{figure(group.observed_to_expected)}</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_stands_beside_its_number() {
        let figure = MeasuredFigure { value: 0.7217, low: Some(0.6685), high: Some(0.775) };
        assert_eq!(said(figure), "0.722 (0.669 to 0.775)");
        assert_eq!(said(MeasuredFigure { low: None, ..figure }), "0.722");
    }
}
