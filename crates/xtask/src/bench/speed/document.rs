//! Writes docs/page-speed.md and its plot from the last runs' figures.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::tables::{self, figures};

const HEAD: &str = "\
# How fast the page is

Written by `cargo xtask bench page --write-docs` and `cargo xtask bench panel --write-docs`; do not edit by hand. Scoring
models beside other programs is in [benchmarks.md](benchmarks.md).

![How far each goal is met](page-speed.svg)

The built page, served with its production headers, in headless Chromium. Figures of several rounds are medians.
";

/// Widths and heights of the plot, in pixels.
const LINE: usize = 20;
const LABELS: usize = 430;
const BARS: usize = 400;
const TOP: usize = 34;
/// A goal that is met many times over would leave no room for the others.
const MOST_TIMES: f64 = 4.0;

/// Writes the page and the plot.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write(root: &Path, runs: &[Value]) -> Result<()> {
    let put = |name: &str, text: &str| {
        let file = root.join("docs").join(name);
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))
    };
    put("page-speed.svg", &plot(runs))?;
    put("page-speed.md", &text(runs))?;
    println!("docs/page-speed.md and docs/page-speed.svg are of these figures");
    Ok(())
}

fn text(runs: &[Value]) -> String {
    let mut text = HEAD.to_owned();
    for run in runs {
        let words = |name: &str| run[name].as_str().unwrap_or("?");
        let load = |name: &str| run["load"][name].as_f64().unwrap_or(f64::NAN);
        let _ = writeln!(
            text,
            "\n`{}`, {}. Machine: {}; load {:.2} before, {:.2} after. Browser: {}.",
            words("command"),
            words("date"),
            words("machine"),
            load("before"),
            load("after"),
            words("browser")
        );
        text.push_str(&tables::of(run));
    }
    text
}

/// Every goal in a line: how many times over it is met, 1 being the goal.
fn plot(runs: &[Value]) -> String {
    let mut bars = String::new();
    let mut lines = 0;
    let px = |times: f64| times.min(MOST_TIMES) / MOST_TIMES * BARS as f64;
    for section in runs.iter().flat_map(|run| run["sections"].as_array().into_iter().flatten()) {
        let title = section["title"].as_str().unwrap_or_default();
        for figure in figures(section) {
            let Some(times) = figure.goal.map(|goal| goal.share(figure.value)).filter(|times| !times.is_nan()) else {
                continue;
            };
            let (y, colour) = (TOP + lines * LINE, if times >= 1.0 { "#2a6f97" } else { "#c1121f" });
            let _ = writeln!(
                bars,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n<rect x=\"{LABELS}\" y=\"{y}\" width=\"{:.1}\" height=\"{}\" fill=\"{colour}\"/>",
                LABELS - 8,
                y + 11,
                escaped(&format!("{title}: {}", figure.what)),
                px(times),
                LINE - 6
            );
            lines += 1;
        }
    }
    let (width, foot) = (LABELS + BARS + 20, TOP + lines * LINE);
    let goal = LABELS as f64 + px(1.0);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {}\" font-family=\"sans-serif\" font-size=\"10\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"{LABELS}\" y=\"16\">How many times over each goal is met (line: the goal; red: missed; cut at {MOST_TIMES})</text>\n\
         {bars}<path d=\"M{goal:.1} {}V{foot}\" stroke=\"#000\" stroke-width=\"1.5\"/>\n</svg>\n",
        foot + 10,
        TOP - 6
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn run() -> Value {
        json!({ "command": "cargo xtask bench page", "date": "2026-11-26", "machine": "m", "browser": "b",
            "load": { "before": 1.0, "after": 2.0 },
            "sections": [{ "title": "Start", "note": "n", "rows": [
                { "what": "until < done", "value": 3000.0, "unit": "ms", "goal": { "atMost": 1500 } },
                { "what": "files", "value": 5.0, "unit": "files" },
                { "what": "score", "value": 95.0, "unit": "of 100", "goal": { "atLeast": 95 } },
            ] }] })
    }

    #[test]
    fn the_plot_has_a_bar_for_each_goal_half_as_long_where_it_is_half_met() {
        let plot = plot(&[run()]);
        assert_eq!(plot.matches("fill=\"#2a6f97\"").count(), 1);
        assert!(plot.contains("width=\"50.0\" height=\"14\" fill=\"#c1121f\""), "{plot}");
        assert!(plot.contains("Start: until &lt; done") && !plot.contains("files"));
    }

    #[test]
    fn the_document_says_what_was_run_where() {
        let text = text(&[run()]);
        assert!(
            text.contains(
                "`cargo xtask bench page`, 2026-11-26. Machine: m; load 1.00 before, 2.00 after. Browser: b."
            )
        );
        assert!(text.contains("## Start\n\nn\n"));
    }
}
