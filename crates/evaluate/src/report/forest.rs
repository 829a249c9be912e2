//! AUROC by group, with intervals, as a forest plot.

use maud::{Markup, html};

use super::axes::{Axes, px};
use crate::subgroup::{Subgroup, SubgroupTable};
use crate::summary::short;

const ROW: f64 = 28.0;

/// One line for each group; a group that is too small says so.
pub(crate) fn forest(table: &SubgroupTable, number: usize) -> Markup {
    let lowest =
        table.groups.iter().filter_map(|g| g.auroc).map(|a| a.interval.map_or(a.value, |i| i.low)).fold(0.5, f64::min);
    let low = ((lowest * 10.0).floor() / 10.0).max(0.0);
    let count = table.groups.len() as f64;
    let axes = Axes {
        id: format!("forest-{number}"),
        title: format!("AUROC by {}", table.column),
        description: "AUROC of each group with its interval; the table above has the figures.".into(),
        x: [low, 1.0],
        y: [0.0, count],
        x_label: "AUROC".into(),
        y_label: String::new(),
        width: 640.0,
        height: 60.0 + ROW * count,
        left: 190.0,
    };
    let line = |place: usize, group: &Subgroup| {
        let y = axes.up(count - place as f64 - 0.5);
        html! {
            text x=(px(axes.left - 10.0)) y=(px(y + 4.5)) text-anchor="end" { (name(group)) }
            @match group.auroc {
                Some(auroc) => {
                    @if let Some(interval) = auroc.interval {
                        line.thin x1=(px(axes.across(interval.low))) x2=(px(axes.across(interval.high))) y1=(px(y)) y2=(px(y)) {}
                    }
                    circle.dot cx=(px(axes.across(auroc.value))) cy=(px(y)) r="4.5" { title { (name(group)) ": " (short(Some(auroc))) } }
                }
                None => { text.on-ideal x=(px(axes.left + 10.0)) y=(px(y + 4.5)) { "too small to say" } }
            }
        }
    };
    let content = html! { @for (place, group) in table.groups.iter().enumerate() { (line(place, group)) } };
    html! { figure.broad tabindex="0" { (axes.draw(&content)) figcaption { "AUROC by " (table.column) ", 95 % intervals." } } }
}

/// The group's name, cut where the drawing has no more room.
fn name(group: &Subgroup) -> String {
    const LONGEST: usize = 24;
    let name = group.group.as_deref().unwrap_or("(no value)");
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    name.chars().take(LONGEST - 1).chain(['…']).collect()
}
