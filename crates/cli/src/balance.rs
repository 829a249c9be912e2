//! `insite balance`: whether the rows of two treatments can be compared, by propensity scores and standardised differences.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use regress::{Arm, BalanceAnalysis, BalanceFinding, Bin};

use crate::regress::as_options;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A CSV file with a header; a value that is not known is an empty cell or NA.
    table: PathBuf,
    /// Who was treated: a column of 0 and 1, or which of its values counts, as in arm=drug.
    #[arg(long, value_name = "COLUMN[=VALUE]")]
    treatment: String,
    /// What was known before treatment, such as "age,sex=f,log(bili),factor(stage)".
    #[arg(long)]
    terms: String,
    /// Only rows for which this holds, such as age>=18; may be given several times.
    #[arg(long = "where", value_name = "CONDITION")]
    conditions: Vec<String>,
    /// One JSON object instead of text.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let analysis = BalanceAnalysis {
        file: arguments.table.clone(),
        treatment: arguments.treatment.clone(),
        terms: arguments.terms.clone(),
        conditions: arguments.conditions.clone(),
    };
    let finding = analysis.run(Path::new("")).map_err(as_options)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if arguments.json {
        writeln!(out, "{}", serde_json::to_string(&finding)?)?;
    } else {
        text(&mut out, &finding)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn text(out: &mut impl Write, finding: &BalanceFinding) -> io::Result<()> {
    writeln!(out, "Balance of {}: {}", finding.treatment, finding.file)?;
    writeln!(out, "{}", finding.rows.said())?;
    writeln!(
        out,
        "\nPropensity scores\n{:<8} {:>6} {:>8} {:>8} {:>23} {:>15} {:>15}",
        "group", "rows", "lowest", "highest", "outside common support", "largest weight", "effective rows"
    )?;
    for (name, arm) in [("treated", &finding.treated), ("control", &finding.control)] {
        let Arm { rows, lowest_score, highest_score, share_outside, largest_weight, effective_rows } = arm;
        let outside = format!("{:.1} %", 100.0 * share_outside);
        writeln!(
            out,
            "{name:<8} {rows:>6} {lowest_score:>8.4} {highest_score:>8.4} {outside:>23} {largest_weight:>15.4} \
             {effective_rows:>15.2}"
        )?;
    }
    match finding.common_support {
        Some((low, high)) => writeln!(out, "Common support {low:.4} to {high:.4}")?,
        None => writeln!(out, "No common support: the groups' scores do not meet, so they cannot be compared.")?,
    }
    bars(out, &finding.histogram)?;
    writeln!(out, "\nStandardised differences; weighted by the inverse probability of treatment, stabilised")?;
    let wide = finding.terms.iter().map(|line| line.term.chars().count()).max().unwrap_or(0).max(4);
    writeln!(
        out,
        "{:<wide$} {:>10} {:>10} {:>11} {:>12} {:>12} {:>11}",
        "term", "treated", "control", "difference", "weighted t.", "weighted c.", "difference"
    )?;
    for line in &finding.terms {
        writeln!(
            out,
            "{:<wide$} {:>10.4} {:>10.4} {:>11} {:>12.4} {:>12.4} {:>11}",
            line.term,
            line.treated_mean,
            line.control_mean,
            difference(line.standardised),
            line.weighted_treated_mean,
            line.weighted_control_mean,
            difference(line.weighted_standardised)
        )?;
    }
    Ok(())
}

/// Nothing where neither group varies.
fn difference(value: f64) -> String {
    if value.is_finite() { format!("{value:.4}") } else { "-".into() }
}

/// The scores of both groups beside each other; each group's bars are shares of its own rows.
fn bars(out: &mut impl Write, bins: &[Bin]) -> io::Result<()> {
    const WIDE: usize = 30;
    let treated: usize = bins.iter().map(|bin| bin.treated).sum();
    let control: usize = bins.iter().map(|bin| bin.control).sum();
    // Of any row there is at least a mark.
    let bar = |count: usize, all: usize| "#".repeat((count * WIDE).div_ceil(all.max(1)));
    writeln!(out, "{:<12} {:>7} {:<WIDE$} {:>7}", "score", "treated", "", "control")?;
    for bin in bins {
        let range = format!("{:.1} to {:.1}", bin.low, bin.high);
        let (left, right) = (bar(bin.treated, treated), bar(bin.control, control));
        let line = format!("{range:<12} {:>7} {left:<WIDE$} {:>7} {right}", bin.treated, bin.control);
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
