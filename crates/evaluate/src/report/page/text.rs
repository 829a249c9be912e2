//! The report in lines of plain text, for a terminal or a log.

use std::fmt::{Result, Write};

use super::super::external;
use super::classical::ratio;
use super::data::Fact;
use super::tripod::{ITEMS, answer, sections_of};
use super::{ClassicalTable, Page};
use crate::benefit::BenefitGroups;
use crate::external::ExternalValidation;
use crate::interval::Estimate;
use crate::summary::{p_value, percent, short};

pub(crate) fn text(page: &Page) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    _ = write(&mut out, page);
    out
}

fn head(out: &mut String, heading: &str) -> Result {
    writeln!(out, "\n{heading}\n{}", "-".repeat(heading.chars().count()))
}

fn facts(out: &mut String, heading: &str, facts: &[Fact]) -> Result {
    if facts.is_empty() {
        return Ok(());
    }
    head(out, heading)?;
    facts.iter().try_for_each(|fact| writeln!(out, "{}: {}", fact.name, fact.value))
}

fn write(out: &mut String, page: &Page) -> Result {
    writeln!(out, "{}", page.title)?;
    if let Some(banner) = &page.banner {
        writeln!(out, "! {banner}")?;
    }
    page.about.iter().try_for_each(|paragraph| writeln!(out, "{paragraph}"))?;
    facts(out, "What was done", &page.facts)?;
    people(out, page)?;
    before_the_test(out, page)?;
    if let Some(evaluation) = &page.evaluation {
        head(out, "Final evaluation")?;
        out.push_str(&crate::summary::text(evaluation));
    }
    if !page.external.is_empty() {
        head(out, "External validation")?;
        page.external.iter().try_for_each(|e| validation(out, e))?;
    }
    if let Some(groups) = &page.risk_groups {
        head(out, "Groups of risk")?;
        for g in &groups.groups {
            let end = g.curve.last().map_or_else(|| "-".into(), |p| format!("{} at {}", percent(p.survival), p.time));
            writeln!(
                out,
                "  {:<24} {:>6} rows {:>5} events, without {} at the end: {end}",
                g.name, g.rows, g.events, groups.outcome
            )?;
        }
        if let Some((chi_squared, freedom, p)) = groups.log_rank {
            writeln!(
                out,
                "  log-rank: chi-squared {chi_squared:.2} with {freedom} degrees of freedom, {}",
                p_value(p)
            )?;
        }
    }
    if !page.ranges.is_empty() {
        head(out, "How sure single numbers are")?;
        page.ranges.iter().try_for_each(|range| super::ranges::text(out, range))?;
    }
    page.benefit.iter().try_for_each(|groups| benefit(out, groups))?;
    inputs(out, page)?;
    page.classical.iter().try_for_each(|table| classical(out, table))?;
    facts(out, "How to make it again", &page.provenance)?;
    let sections = sections_of(page);
    let open: Vec<&str> =
        ITEMS.iter().filter(|item| answer(page, item, &sections).is_open()).map(|item| item.number).collect();
    head(out, "TRIPOD+AI")?;
    writeln!(
        out,
        "{} of {} questions answered; to be reported by the authors: {}",
        ITEMS.len() - open.len(),
        ITEMS.len(),
        open.join(", ")
    )
}

fn people(out: &mut String, page: &Page) -> Result {
    const MOST: usize = 20;
    if !page.attrition.is_empty() || !page.splits.is_empty() {
        head(out, "Cohort")?;
    }
    for step in &page.attrition {
        writeln!(out, "  {:<48} -{:<8} {:>8} persons", step.step, step.removed, step.persons)?;
    }
    for split in &page.splits {
        writeln!(
            out,
            "  {:<12} {:>8} persons {:>8} rows {:>7} events  {}",
            split.split, split.persons, split.rows, split.events, split.used_for
        )?;
    }
    if !page.quality.is_empty() {
        let sum = |of: fn(&super::QualityRow) -> u64| page.quality.iter().map(of).sum::<u64>();
        head(out, "Quality of the data")?;
        writeln!(out, "  {} rows read, {} kept, {} dropped", sum(|r| r.read), sum(|r| r.kept), sum(|r| r.dropped))?;
        for row in page.quality.iter().filter(|r| r.dropped > 0).take(MOST) {
            writeln!(out, "  {} ({}): {} dropped: {}", row.table, row.what, row.dropped, row.note)?;
        }
        let more = page.quality.iter().filter(|r| r.dropped > 0).count().saturating_sub(MOST);
        if more > 0 {
            writeln!(out, "  and {more} more reasons, which the page has")?;
        }
    }
    let Some(audit) = &page.leakage else { return Ok(()) };
    head(out, "Leakage")?;
    if audit.findings.is_empty() {
        return writeln!(out, "  {} rules, nothing found", audit.checked.len());
    }
    audit
        .findings
        .iter()
        .try_for_each(|f| writeln!(out, "  {} [{}] {}: {}; {}", f.input, f.severity, f.rule, f.detail, f.action))
}

fn before_the_test(out: &mut String, page: &Page) -> Result {
    if let Some(table) = &page.candidates {
        head(out, "Models compared before the test")?;
        writeln!(out, "  {} by {}", table.metric, table.judged_by)?;
        for c in &table.rows {
            let value = c.mean.map_or_else(|| "-".into(), |m| format!("{m:.3}"));
            let error = c.standard_error.map(|e| format!(" ± {e:.3}")).unwrap_or_default();
            writeln!(out, "  {} {:<24} {value}{error}  {}", if c.is_chosen { '*' } else { ' ' }, c.name, c.note)?;
        }
    }
    if let Some(curve) = &page.learning_curve {
        head(out, "Learning curve")?;
        for p in &curve.points {
            let training = p.training.map_or(String::new(), |s| format!("{:.3} in them, ", s.mean));
            writeln!(
                out,
                "  {:>8} rows: {} {training}{:.3} in {}",
                p.rows, curve.metric, p.validation.mean, curve.judged_in
            )?;
        }
    }
    let Some(table) = &page.optimism else { return Ok(()) };
    head(out, "Optimism")?;
    for r in &table.measures {
        writeln!(out, "  {:<28} {:.3} less {:.3} is {}", r.measure, r.apparent, r.optimism, short(Some(r.corrected)))?;
    }
    writeln!(out, "  {} bootstrap samples, {} left out", table.replicates, table.left_out)
}

/// Also of the evaluation of a table.
pub(crate) fn validation(out: &mut String, e: &ExternalValidation) -> Result {
    let by = e.horizon.map(|h| format!(" by {h}")).unwrap_or_default();
    writeln!(out, "  {}: {} rows, {} with the event{by}, AUROC {}", e.name, e.rows, e.events, short(Some(e.auroc)))?;
    if let Some(c) = e.harrell_c {
        writeln!(out, "  Harrell's C {c:.3}{}", e.uno_c.map(|c| format!(", Uno's C {c:.3}")).unwrap_or_default())?;
    }
    writeln!(out, "  recalibration fitted to {}", e.fitted_to)?;
    for state in &e.states {
        let (observed_to_expected, slope, ici) = external::calibration(state);
        let update = state.update.map(|u| format!(" ({:+.4} + {:.4} × {})", u.intercept, u.slope, u.scale.words()));
        writeln!(out, "  {}{}", external::name(state), update.unwrap_or_default())?;
        writeln!(out, "    observed / expected {}, slope {}", short(Some(observed_to_expected)), short(slope))?;
        writeln!(out, "    ICI {ici:.3}, Brier {:.3}, scaled Brier {:.3}", state.brier, state.scaled_brier)?;
    }
    Ok(())
}

fn benefit(out: &mut String, groups: &BenefitGroups) -> Result {
    head(out, &format!("Benefit of {}", groups.treatment))?;
    for g in groups.groups.iter().chain([&groups.overall]) {
        let observed = g.observed.map_or_else(|| "not observed".into(), |o: Estimate| short(Some(o)));
        writeln!(
            out,
            "  {:<24} {:>5} treated {:>5} others: predicted {:.3}, observed {observed}",
            g.name, g.treated, g.controls, g.predicted
        )?;
    }
    Ok(())
}

fn inputs(out: &mut String, page: &Page) -> Result {
    const MOST: usize = 20;
    if let Some(table) = &page.importance {
        head(out, &format!("Loss of {} without each input", table.metric))?;
        for row in table.inputs.iter().take(MOST) {
            writeln!(out, "  {:<36} {:.4} ± {:.4}", row.input, row.mean, row.standard_deviation)?;
        }
    }
    let Some(summary) = &page.shap else { return Ok(()) };
    head(out, &format!("Mean contributions to the {}", summary.scale))?;
    for i in summary.inputs.iter().take(MOST) {
        let direction = i.direction.map_or_else(|| "-".into(), |d| format!("{d:+.2}"));
        writeln!(out, "  {:<36} {:.4}  direction {direction}", i.input, i.mean_absolute)?;
    }
    Ok(())
}

fn classical(out: &mut String, table: &ClassicalTable) -> Result {
    head(out, &table.title)?;
    writeln!(out, "  {}", table.caption)?;
    for row in &table.rows {
        let as_ratio = table.ratio.as_ref().map(|name| format!("  {name} {}", short(Some(ratio(row.estimate)))));
        writeln!(
            out,
            "  {:<28} {} se {:.4} z {:.2} {}{}",
            row.term,
            short(Some(row.estimate)),
            row.standard_error,
            row.z,
            p_value(row.p),
            as_ratio.unwrap_or_default()
        )?;
    }
    table.tests.iter().try_for_each(|t| writeln!(out, "  {}: {:.2}, {}", t.test, t.statistic, p_value(t.p)))
}
