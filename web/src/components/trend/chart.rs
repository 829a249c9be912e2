//! The chart of an input's readings. Everything lies by shares of the drawing, which keeps letters, points and lines at their
//! size however wide it is.

use assess::TrendReading;
use leptos::prelude::*;

use super::paper::{Paper, share};
use crate::format;
use crate::words;

/// Beyond this share of the width a point's figure stands to its left, and beyond this of the height above it.
const RIGHT_SIDE: f64 = 60.0;
const UPPER_SIDE: f64 = 25.0;

#[component]
pub(super) fn Chart(
    heading: String,
    /// In words.
    unit: String,
    points: Vec<TrendReading>,
    range: Option<[f64; 2]>,
    lookback_days: Option<i32>,
) -> impl IntoView {
    let paper = Paper::new(&points);
    let value = |of: fn(f64, f64) -> f64, from: f64| format::number(points.iter().map(|p| p.value).fold(from, of));
    let (least, most) = (value(f64::min, f64::INFINITY), value(f64::max, f64::NEG_INFINITY));
    let [first, last] = [points.first(), points.last()].map(|p| p.map(|p| format::date(&p.date)).unwrap_or_default());
    let described = words::trend_described(points.len(), &first, &last, &least, &most);
    // A lookback that reaches beyond the chart needs no edge.
    let edge = lookback_days.map(f64::from).filter(|days| *days < paper.days).map(|days| share(paper.across(days)));
    let limits = range.into_iter().flatten().filter(move |limit| paper.shows(*limit));
    let has_limits = range.is_some_and(|limits| limits.into_iter().any(|limit| paper.shows(limit)));
    let place = |p: &TrendReading| [share(paper.across(f64::from(p.days_before))), share(paper.down(p.value))];
    view! {
        <div class="trend-chart">
            <p class="trend-unit" aria-hidden="true">{unit.clone()}</p>
            <svg class="trend-axis" aria-hidden="true">
                {paper
                    .lines()
                    .into_iter()
                    .map(|line| {
                        view! {
                            <text class="plot-tick" x="100%" y=share(paper.down(line)) dy="0.35em" text-anchor="end">
                                {format::number(line)}
                            </text>
                        }
                    })
                    .collect_view()}
            </svg>
            <svg class="trend-drawing" role="img" aria-label=heading>
                <desc>{described}</desc>
                {edge.clone().map(|x| view! { <rect class="trend-old" x="0" y="0" width=x height="100%" /> })}
                {paper
                    .lines()
                    .into_iter()
                    .map(|line| {
                        let y = share(paper.down(line));
                        view! { <line class="plot-grid" x1="0" x2="100%" y1=y.clone() y2=y /> }
                    })
                    .collect_view()}
                {limits
                    .map(|limit| {
                        let y = share(paper.down(limit));
                        view! { <line class="trend-limit" x1="0" x2="100%" y1=y.clone() y2=y /> }
                    })
                    .collect_view()}
                // Line by line: the points of one long line cannot be shares.
                {points
                    .iter()
                    .zip(points.iter().skip(1))
                    .map(|(from, to)| {
                        let ([x1, y1], [x2, y2]) = (place(from), place(to));
                        view! { <line class="trend-line" x1=x1 y1=y1 x2=x2 y2=y2 /> }
                    })
                    .collect_view()}
                {points
                    .iter()
                    .map(|p| {
                        let [x, y] = place(p);
                        let (class, size) = if p.is_used { ("trend-used", "7") } else { ("trend-point", "4") };
                        view! { <circle class=class cx=x cy=y r=size /> }
                    })
                    .collect_view()}
                {points.iter().filter(|p| p.is_used).map(|p| view! { <Used paper point=p.clone() /> }).collect_view()}
            </svg>
            <p class="trend-times" aria-hidden="true">
                <span>{first}</span>
                <span>{words::trend_as_of()}</span>
            </p>
        </div>
        <p class="hint" aria-hidden="true">
            {words::trend_key_used()}
            {edge.map(|_| view! { " · " {words::trend_key_old()} })}
            {has_limits.then(|| view! { " · " {words::trend_key_limit()} })}
        </p>
    }
}

/// The figure beside the value that is used, where there is room for it.
#[component]
fn Used(paper: Paper, point: TrendReading) -> impl IntoView {
    let (across, down) = (paper.across(f64::from(point.days_before)), paper.down(point.value));
    let (side, anchor) = if across > RIGHT_SIDE { ("-0.25em", "end") } else { ("0.25em", "start") };
    let rise = if down > UPPER_SIDE { "-0.9em" } else { "1.6em" };
    view! {
        <text class="trend-figure" x=share(across) y=share(down) dx=side dy=rise text-anchor=anchor>
            {format::number(point.value)}
        </text>
    }
}
