//! The readings behind an input over time: a chart with the value that is used, and the same as a table of chart entries.

use assess::{InputNote, TrendNote, TrendReading, TrendSeries};
use leptos::ev;
use leptos::html::Details;
use leptos::prelude::*;

use crate::format;
use crate::session::Session;
use crate::words;

const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 190.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 20.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 34.0;
/// Of a few readings the chart shows more around them than they span.
const MARGIN: f64 = 0.08;

/// What unfolds to the chart; the readings are asked for when it is opened.
#[component]
pub(crate) fn Trend(model: String, input: InputNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let found = RwSignal::new(None::<Result<TrendNote, String>>);
    let details = NodeRef::<Details>::new();
    let InputNote { input: name, label, .. } = input;
    let ask = move |_: ev::Event| {
        if details.get_untracked().is_some_and(|details| details.open()) && found.with_untracked(Option::is_none) {
            session.trend(model.clone(), name.clone(), move |answer| found.set(answer));
        }
    };
    view! {
        <details class="trend" node_ref=details on:toggle=ask>
            <summary>
                {words::trend_open()} <span class="visually-hidden">": " {label}</span>
            </summary>
            {move || match found.get() {
                None => view! { <p class="hint">{words::fetching()}</p> }.into_any(),
                Some(Err(message)) => view! { <p class="field-error">{message}</p> }.into_any(),
                Some(Ok(note)) if note.series.is_empty() => view! { <p class="hint">{words::trend_none()}</p> }.into_any(),
                Some(Ok(note)) => {
                    let TrendNote { series, range, lookback_days, .. } = note;
                    series
                        .into_iter()
                        .enumerate()
                        .map(|(at, series)| {
                            // The model's range is in the unit of the input itself.
                            view! { <Series series range=range.filter(|_| at == 0) lookback_days /> }
                        })
                        .collect_view()
                        .into_any()
                }
            }}
        </details>
    }
}

#[component]
fn Series(series: TrendSeries, range: Option<[f64; 2]>, lookback_days: Option<i32>) -> impl IntoView {
    let TrendSeries { label, unit, points, left_out } = series;
    let heading = words::trend_heading(&label, &unit_or_number(&unit));
    view! {
        <figure class="trend-series">
            <figcaption>{heading.clone()}</figcaption>
            {(points.len() > 1).then(|| view! { <Chart heading points=points.clone() range lookback_days /> })}
            <Readings label points />
            {(left_out > 0).then(|| view! { <p class="hint">{words::trend_left_out(left_out)}</p> })}
        </figure>
    }
}

fn unit_or_number(unit: &str) -> String {
    if unit == "1" { words::trend_number().to_owned() } else { format::unit(unit) }
}

/// Where readings lie on the paper: days before the as-of day, and values.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Paper {
    days: f64,
    low: f64,
    high: f64,
}

impl Paper {
    fn new(points: &[TrendReading]) -> Self {
        let of = |pick: fn(&TrendReading) -> f64| points.iter().map(pick);
        let (low, high) =
            (of(|p| p.value).fold(f64::INFINITY, f64::min), of(|p| p.value).fold(f64::NEG_INFINITY, f64::max));
        let around = if high > low { (high - low) * MARGIN } else { (high.abs() * MARGIN).max(MARGIN) };
        Self { days: of(|p| f64::from(p.days_before)).fold(1.0, f64::max), low: low - around, high: high + around }
    }

    /// Time runs to the right; the as-of day is the right end.
    fn across(self, days_before: f64) -> f64 {
        WIDTH - RIGHT - (days_before / self.days).clamp(0.0, 1.0) * (WIDTH - LEFT - RIGHT)
    }

    fn up(self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        HEIGHT - BOTTOM - share.clamp(0.0, 1.0) * (HEIGHT - TOP - BOTTOM)
    }
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}

#[component]
fn Chart(
    heading: String,
    points: Vec<TrendReading>,
    range: Option<[f64; 2]>,
    lookback_days: Option<i32>,
) -> impl IntoView {
    let paper = Paper::new(&points);
    let path: Vec<String> = points
        .iter()
        .map(|p| format!("{:.1} {:.1}", paper.across(f64::from(p.days_before)), paper.up(p.value)))
        .collect();
    let value = |of: fn(f64, f64) -> f64, from: f64| format::number(points.iter().map(|p| p.value).fold(from, of));
    let (least, most) = (value(f64::min, f64::INFINITY), value(f64::max, f64::NEG_INFINITY));
    let [first, last] = [points.first(), points.last()].map(|p| p.map(|p| format::date(&p.date)).unwrap_or_default());
    let described = words::trend_described(points.len(), &first, &last, &least, &most);
    // A lookback that reaches beyond the chart needs no edge.
    let edge = lookback_days.map(f64::from).filter(|days| *days < paper.days).map(|days| paper.across(days));
    let limits = range.into_iter().flatten().filter(move |limit| paper.low < *limit && *limit < paper.high);
    view! {
        <svg class="trend-chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=heading>
            <desc>{described}</desc>
            {edge
                .map(|x| {
                    view! { <rect class="trend-old" x=px(LEFT) y=px(TOP) width=px(x - LEFT) height=px(HEIGHT - TOP - BOTTOM) /> }
                })}
            {limits
                .map(|limit| {
                    let y = px(paper.up(limit));
                    view! { <line class="trend-limit" x1=px(LEFT) x2=px(WIDTH - RIGHT) y1=y.clone() y2=y /> }
                })
                .collect_view()}
            <line class="plot-grid" x1=px(LEFT) x2=px(WIDTH - RIGHT) y1=px(HEIGHT - BOTTOM) y2=px(HEIGHT - BOTTOM) />
            <text class="plot-tick" x=px(LEFT - 7.0) y=px(TOP + 5.0) text-anchor="end">{format::number(paper.high)}</text>
            <text class="plot-tick" x=px(LEFT - 7.0) y=px(HEIGHT - BOTTOM) text-anchor="end">{format::number(paper.low)}</text>
            <text class="plot-tick" x=px(LEFT) y=px(HEIGHT - 10.0)>{first}</text>
            <text class="plot-tick" x=px(WIDTH - RIGHT) y=px(HEIGHT - 10.0) text-anchor="end">{words::trend_as_of()}</text>
            <polyline class="trend-line" points=path.join(" ") />
            {points
                .iter()
                .map(|p| {
                    let (x, y) = (px(paper.across(f64::from(p.days_before))), px(paper.up(p.value)));
                    let (class, size) = if p.is_used { ("trend-used", "6") } else { ("trend-point", "3.5") };
                    view! { <circle class=class cx=x cy=y r=size /> }
                })
                .collect_view()}
        </svg>
        <p class="hint" aria-hidden="true">
            {words::trend_key_used()}
            {edge.map(|_| view! { " · " {words::trend_key_old()} })}
            {range.map(|_| view! { " · " {words::trend_key_limit()} })}
        </p>
    }
}

/// The readings, the latest first; each opens its chart entry.
#[component]
fn Readings(label: String, points: Vec<TrendReading>) -> impl IntoView {
    let session = expect_context::<Session>();
    let row = move |point: TrendReading| {
        let TrendReading { value, limits, date, reference_range, is_used, entry, .. } = point;
        let shown = limits.map_or_else(
            || format::number(value),
            |[low, high]| words::from_to(&format::number(low), &format::number(high)),
        );
        view! {
            <tr>
                <td>
                    <button class="link" on:click=move |_| session.show_entry(&entry)>{format::date(&date)}</button>
                </td>
                <td class="number">{shown} {is_used.then(|| view! { " " <strong>{words::trend_used()}</strong> })}</td>
                <td>{reference_range.unwrap_or_else(|| words::trend_no_reference().to_owned())}</td>
            </tr>
        }
    };
    view! {
        <div class="trend-table">
            <table>
                <caption class="visually-hidden">{words::trend_table(&label)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::column_date()}</th>
                        <th scope="col">{words::column_value()}</th>
                        <th scope="col">{words::trend_reference()}</th>
                    </tr>
                </thead>
                <tbody>{points.into_iter().rev().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use assess::EntryRef;

    use super::*;

    fn reading(value: f64, days_before: i32) -> TrendReading {
        let entry = EntryRef { name: String::new(), file: 0, start: 0, end: 0 };
        let date = "2026-01-01".to_owned();
        TrendReading { value, limits: None, date, days_before, reference_range: None, is_used: false, entry }
    }

    #[test]
    fn the_latest_reading_is_on_the_right_and_the_highest_at_the_top() {
        let paper = Paper::new(&[reading(2.0, 100), reading(4.0, 50), reading(3.0, 0)]);
        assert!(paper.across(100.0) < paper.across(50.0) && paper.across(0.0) == WIDTH - RIGHT);
        assert!(paper.up(4.0) < paper.up(3.0) && paper.up(3.0) < paper.up(2.0));
    }

    #[test]
    fn equal_readings_lie_in_the_middle() {
        let paper = Paper::new(&[reading(0.0, 3), reading(0.0, 0)]);
        assert!((paper.up(0.0) - f64::midpoint(TOP, HEIGHT - BOTTOM)).abs() < 1e-9);
    }
}
