//! Observed by predicted benefit, as a figure and a table.

use maud::{Markup, html};

use super::super::axes::{Axes, px, range};
use super::super::tables::{cell, plain, shared};
use crate::benefit::{BenefitGroup, BenefitGroups};
use crate::summary::percent;

pub(crate) fn benefit(groups: &BenefitGroups, number_of: usize) -> Markup {
    let row = |g: &BenefitGroup| {
        vec![
            cell(&g.name),
            cell(g.treated.to_string()),
            cell(g.controls.to_string()),
            cell(percent(g.predicted).replace('-', "−")),
            shared(g.risk_treated),
            shared(g.risk_controls),
            shared(g.observed),
        ]
    };
    let rows: Vec<Vec<Markup>> = groups.groups.iter().chain([&groups.overall]).map(row).collect();
    let by = groups.horizon.map(|h| format!(" by {h}")).unwrap_or_default();
    let caption = format!(
        "Risk of {}{by} without {} less risk with it: predicted (mean of the group) and observed. Benefit is observed \
         only where treatment was given at random.",
        groups.outcome, groups.treatment
    );
    let heads =
        ["Predicted benefit", "Treated", "Others", "Predicted", "Risk, treated", "Risk, others", "Observed benefit"];
    html! {
        h3 { (groups.treatment) }
        (figure(groups, number_of))
        (plain(&caption, &heads, &rows))
    }
}

fn figure(groups: &BenefitGroups, number_of: usize) -> Markup {
    let seen: Vec<(f64, crate::interval::Estimate)> =
        groups.groups.iter().filter_map(|g| g.observed.map(|o| (g.predicted, o))).collect();
    let ends = seen.iter().flat_map(|(p, o)| {
        [*p, o.value, o.interval.map_or(o.value, |i| i.low), o.interval.map_or(o.value, |i| i.high)]
    });
    let y = range(ends, &[0.0]);
    let x = range(seen.iter().map(|s| s.0), &[0.0]);
    let axes = Axes {
        id: format!("benefit-{number_of}"),
        title: format!("Benefit of {}", groups.treatment),
        description: "Observed against predicted benefit in groups, with intervals; the table below has the figures."
            .into(),
        x,
        y,
        x_label: "Predicted benefit (risk without less risk with)".into(),
        y_label: "Observed benefit".into(),
        width: 560.0,
        height: 380.0,
        left: 66.0,
    };
    let (from, to) = (x[0].max(y[0]), x[1].min(y[1]));
    let content = html! {
        path.axis d=(axes.path([[x[0], 0.0], [x[1], 0.0]])) {}
        path.ideal d=(axes.path([[from, from], [to, to]])) {}
        @if let Some(overall) = groups.overall.observed {
            path.two d=(axes.path([[x[0], overall.value], [x[1], overall.value]])) {}
        }
        @for (predicted, observed) in &seen {
            @if let Some(i) = observed.interval { path.thin d=(axes.path([[*predicted, i.low], [*predicted, i.high]])) {} }
            circle.dot cx=(px(axes.across(*predicted))) cy=(px(axes.up(observed.value))) r="5" {}
        }
    };
    html! {
        figure.broad tabindex="0" {
            (axes.draw(&content))
            figcaption { "Observed against predicted benefit in groups, 95 % intervals. Dotted: ideal. Dashed: everybody together. "
                "Above the level line the treated did better." }
        }
    }
}
