//! How well the model did where it was measured, and how sure a single number is.

use std::io::{self, Write};

use assess::{Measure, MeasuredFigure, MeasuredOn, Measurement, ModelSheet};

pub(super) fn print(out: &mut impl Write, sheet: &ModelSheet) -> io::Result<()> {
    writeln!(out, "Performance")?;
    match &sheet.performance {
        None => writeln!(
            out,
            "  No figures are carried with this model; what its source reports stands under (7) of the source attributes."
        )?,
        Some(performance) => performance.measured.iter().try_for_each(|one| measurement(out, one))?,
    }
    if !sheet.ranges.is_empty() {
        writeln!(out, "\nHow sure a single number is")?;
    }
    for range in &sheet.ranges {
        writeln!(out, "  {:<22} {}", range.output, range.in_words)?;
        if let Some(c) = &range.coverage {
            let (wanted, found) = (100.0 * c.wanted, 100.0 * c.found);
            writeln!(
                out,
                "  {:<22} wanted {wanted:.0} %, found {found:.0} % of {} patients; {}",
                "", c.patients, c.how
            )?;
        }
    }
    Ok(())
}

fn measurement(out: &mut impl Write, one: &Measurement) -> io::Result<()> {
    let on = match one.measured_on {
        MeasuredOn::External => "others, of another source",
        MeasuredOn::KeptApart => "others of the same source, kept apart",
        MeasuredOn::HeldOutFolds => "held-out folds of the training patients",
    };
    let horizon = one.horizon_years.map(|years| format!(" by {years} years")).unwrap_or_default();
    writeln!(out, "  {}{horizon}: measured on {on}. {}", one.outputs.join(", "), one.cohort)?;
    let events = one.events.map(|n| format!(", {n} with the event")).unwrap_or_default();
    let censored = one.censored.map(|n| format!(", {n} lost to follow-up before")).unwrap_or_default();
    writeln!(out, "    {} measured{events}{censored}", one.rows)?;
    for note in &one.measures {
        writeln!(out, "    {:<28} {}", name(note.measure), said(note.figure))?;
    }
    for table in &one.subgroups {
        writeln!(out, "    by {}: how many, events, AUROC, observed over expected", table.by.replace('_', " "))?;
        for group in &table.groups {
            let count = |n: Option<usize>| n.map_or_else(|| "< 10".to_owned(), |n| n.to_string());
            let figure = |f: Option<MeasuredFigure>| f.map_or_else(|| "too few".to_owned(), said);
            let (rows, events) = (count(group.rows), group.events.map_or_else(|| "–".into(), |n| n.to_string()));
            let named = group.group.as_deref().unwrap_or("(no value)");
            let (auroc, ratio) = (figure(group.auroc), figure(group.observed_to_expected));
            writeln!(out, "      {named:<24} {rows:>6} {events:>6}  {auroc}  {ratio}")?;
        }
    }
    one.cautions.iter().try_for_each(|caution| writeln!(out, "    ! {caution}"))
}

fn name(measure: Measure) -> &'static str {
    match measure {
        Measure::Auroc => "AUROC",
        Measure::HarrellC => "Harrell's C",
        Measure::UnoC => "Uno's C",
        Measure::AveragePrecision => "Average precision",
        Measure::Brier => "Brier score",
        Measure::ScaledBrier => "Scaled Brier score",
        Measure::Observed => "Observed",
        Measure::Predicted => "Predicted, mean",
        Measure::ObservedToExpected => "Observed over expected",
        Measure::InTheLarge => "Calibration in the large",
        Measure::Slope => "Calibration slope",
        Measure::Ici => "ICI",
        Measure::RootMeanSquaredError => "Root mean squared error",
        Measure::MeanAbsoluteError => "Mean absolute error",
        Measure::RSquared => "R squared",
    }
}

fn said(figure: MeasuredFigure) -> String {
    let interval =
        figure.low.zip(figure.high).map(|(low, high)| format!(" ({low:.3} to {high:.3})")).unwrap_or_default();
    format!("{:.3}{interval}", figure.value)
}
