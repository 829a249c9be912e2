//! Rows of a figure with a name on the left and a value with its interval on a common scale.

use maud::{Markup, html};

use super::axes::{Axes, px, range};
use super::tables::number;
use crate::interval::Estimate;

const ROW: f64 = 26.0;

/// What such a figure says of itself.
pub(crate) struct Words<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    pub(crate) scale: &'a str,
    pub(crate) caption: &'a str,
}

/// Dots with intervals, or bars from 0 with them; `reference` is a dotted line.
pub(crate) fn lines(words: &Words<'_>, rows: &[(String, Estimate)], reference: Option<f64>, is_bars: bool) -> Markup {
    let ends = |e: &Estimate| [e.value, e.interval.map_or(e.value, |i| i.low), e.interval.map_or(e.value, |i| i.high)];
    let held: Vec<f64> = reference.into_iter().chain(is_bars.then_some(0.0)).collect();
    let count = rows.len() as f64;
    let axes = Axes {
        id: words.id.into(),
        title: words.title.into(),
        description: format!("{} The table beside it has the figures.", words.caption),
        x: range(rows.iter().flat_map(|(_, e)| ends(e)), &held),
        y: [0.0, count],
        x_label: words.scale.into(),
        y_label: String::new(),
        width: 640.0,
        height: 60.0 + ROW * count,
        left: 200.0,
    };
    let row = |place: usize, name: &str, e: &Estimate| {
        let y = axes.up(count - place as f64 - 0.5);
        let (from, to) = (axes.across(e.value.min(0.0)), axes.across(e.value.max(0.0)));
        html! {
            text x=(px(axes.left - 10.0)) y=(px(y + 4.5)) text-anchor="end" { (cut(name)) }
            @if is_bars { rect.filled x=(px(from)) width=(px((to - from).max(0.5))) y=(px(y - 7.0)) height="14" {} }
            @if let Some(i) = e.interval {
                line class=(if is_bars { "over" } else { "thin" }) x1=(px(axes.across(i.low))) x2=(px(axes.across(i.high))) y1=(px(y)) y2=(px(y)) {}
            }
            @if !is_bars { circle.dot cx=(px(axes.across(e.value))) cy=(px(y)) r="4.5" { title { (name) ": " (number(e.value)) } } }
        }
    };
    let content = html! {
        @if let Some(at) = reference { path.ideal d=(axes.path([[at, 0.0], [at, count]])) {} }
        @for (place, (name, e)) in rows.iter().enumerate() { (row(place, name, e)) }
    };
    html! { figure.broad tabindex="0" { (axes.draw(&content)) figcaption { (words.caption) } } }
}

/// A name, cut where the drawing has no more room.
pub(crate) fn cut(name: &str) -> String {
    const LONGEST: usize = 26;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    name.chars().take(LONGEST - 1).chain(['…']).collect()
}
