//! Outcomes with and without a treatment, and doses, for people.

use std::io::{self, Write};

use assess::{ArmsNote, Contribution, DoseNote, OutputAssessment, TreatmentNote, number_in_words, unit_in_words};
use language::{decimal, messages};

/// Every comparison of a treatment.
pub(super) fn treatment(out: &mut impl Write, treatment: &TreatmentNote) -> io::Result<()> {
    treatment.comparisons.iter().try_for_each(|arms| comparison(out, arms))?;
    // The same of every comparison.
    let Some(arms) = treatment.comparisons.first() else { return Ok(()) };
    writeln!(out, "  {}", arms.heterogeneity)?;
    writeln!(out, "  {}", arms.basis)
}

fn comparison(out: &mut impl Write, arms: &ArmsNote) -> io::Result<()> {
    writeln!(out, "  {}", arms.in_words)?;
    if let Some(needed) = &arms.needed_to_treat {
        writeln!(out, "    {} {}", needed.notation, needed.in_words)?;
    }
    let scale = if arms.quantity.is_probability() { 100.0 } else { 1.0 };
    if let Some(reference) = arms.reference_difference {
        let (own, reference) = (scale * arms.difference.value, scale * reference);
        let [own, reference] = [own, reference].map(|value| decimal(&format!("{value:.2}")));
        let said = if arms.quantity.is_probability() { messages::cli_drivers_in_100 } else { messages::cli_drivers };
        writeln!(out, "    {}", said(&reference, &own))?;
        let drivers = arms.drivers.iter().filter(|driver| driver.contribution_to_value != 0.0);
        drivers.map(|driver| change(driver, scale)).try_for_each(|line| writeln!(out, "      {line}"))?;
    }
    if let Some(note) = &arms.drivers_note {
        writeln!(out, "    {note}")?;
    }
    Ok(())
}

/// A dose; its interval stands with the output.
pub(super) fn dose(out: &mut impl Write, dose: &DoseNote, output: &OutputAssessment) -> io::Result<()> {
    let with_unit = |dose: f64| format!("{} {}", number_in_words(dose), unit_in_words(&output.unit));
    let shown = dose.rounded.unwrap_or(dose.dose);
    let per_day = dose.per_day.as_ref().map(|day| format!(", {day}")).unwrap_or_default();
    writeln!(out, "    {}", messages::cli_dose(&format!("{}{per_day}", with_unit(shown))))?;
    if let Some([low, high]) = dose.studied {
        writeln!(out, "    {}", messages::cli_doses_studied(&number_in_words(low), &with_unit(high)))?;
    }
    for sentence in [&dose.steps, &dose.advice, &dose.largest_step].into_iter().flatten() {
        writeln!(out, "    {sentence}")?;
    }
    if let Some(reference) = output.reference_value {
        writeln!(out, "    {}", messages::cli_dose_effects(&with_unit(reference)))?;
    }
    let effects = dose.effects.iter().filter(|effect| effect.contribution_to_value != 0.0);
    effects.map(|effect| change(effect, 1.0)).try_for_each(|line| writeln!(out, "      {line}"))
}

fn change(contribution: &Contribution, scale: f64) -> String {
    let error = contribution.standard_error_to_value.map(|error| format!(" \u{b1} {:.2}", scale * error));
    let change = format!("{:+8.2}{}", scale * contribution.contribution_to_value, error.unwrap_or_default());
    format!("{} {}", decimal(&change), contribution.label)
}
