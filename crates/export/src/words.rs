//! Sentences that several exports share.

use assess::{
    Assessment, EvidenceNote, GateVerdict, InputNote, InputValue, ModelAssessment, OutputAssessment, Status, Tier,
    Verdict, number_in_words, unit_in_words,
};
use jiff::Span;
use jiff::civil::Date;
use language::{decimal, messages};

use crate::ExportError;

/// A value of an output.
pub(crate) fn quantity(output: &OutputAssessment, value: f64) -> String {
    if output.quantity.is_probability() {
        return percent(value);
    }
    match output.unit.as_str() {
        "1" => number_in_words(value),
        unit => format!("{} {}", number_in_words(value), unit_in_words(unit)),
    }
}

/// A probability; one that is not 0 or 1 is never rounded to it.
pub(crate) fn percent(value: f64) -> String {
    match value * 100.0 {
        percent if percent > 0.0 && percent < 0.05 => messages::export_percent_below().into(),
        percent if (99.95..100.0).contains(&percent) => messages::export_percent_above().into(),
        percent => messages::percent_of(&decimal(&format!("{percent:.1}"))),
    }
}

/// The number of an output; none where the model refuses, whatever the assessment holds.
pub(crate) fn value(output: &OutputAssessment) -> Option<f64> {
    value_of(output.verdict, output.value)
}

/// The number that goes with a verdict.
pub(crate) fn value_of(verdict: Verdict, value: Option<f64>) -> Option<f64> {
    value.filter(|value| matches!(verdict, Verdict::Scored | Verdict::Caution) && value.is_finite())
}

/// Whether and how a model answers.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Scored => messages::export_verdict_scored(),
        Verdict::Caution => messages::export_verdict_caution(),
        Verdict::MissingInputs => messages::export_verdict_missing_inputs(),
        Verdict::Refused => messages::export_verdict_refused(),
    }
}

/// How loudly a result speaks: a code and words.
pub(crate) fn tier(tier: Tier) -> (&'static str, &'static str) {
    match tier {
        Tier::Passive => ("passive", messages::export_tier_passive()),
        Tier::Banner => ("banner", messages::export_tier_banner()),
        Tier::Interrupt => ("interrupt", messages::export_tier_interrupt()),
    }
}

/// The day for which the record was read.
pub(crate) fn as_of(assessment: &Assessment) -> Result<Date, ExportError> {
    assessment.as_of.parse().map_err(|_| ExportError::NoDay)
}

/// The last day of a horizon: by the calendar where it is of whole months, else by days of which a year has 365.25.
#[must_use]
pub fn by_when(from: Date, horizon_years: Option<f64>) -> Option<Date> {
    let years = horizon_years?;
    let months = years * 12.0;
    let nearest = (months + 0.5).floor();
    let is_whole = (months - nearest).abs() < 1e-9;
    let count = if is_whole { nearest } else { (years * 365.25 + 0.5).floor() };
    if !(0.0..100_000.0).contains(&count) {
        return None;
    }
    let count = count as i64;
    let span = if is_whole { Span::new().try_months(count) } else { Span::new().try_days(count) };
    from.checked_add(span.ok()?).ok()
}

/// Inputs that are not the record's, each with its value; `None` where there are none.
pub(crate) fn all_by_hand(model: &ModelAssessment) -> Option<String> {
    let inputs: Vec<String> = by_hand(model).map(input).collect();
    (!inputs.is_empty()).then(|| inputs.join(messages::list_separator()))
}

/// Labels of the inputs that an output misses, as a list; `None` where it misses none or is refused whatever they are.
pub(crate) fn all_missing(model: &ModelAssessment, output: &OutputAssessment) -> Option<String> {
    let labels = missing(model, output);
    (output.verdict != Verdict::Refused && !labels.is_empty()).then(|| labels.join(messages::list_comma()))
}

/// An input with its value.
pub(crate) fn input(input: &InputNote) -> String {
    let unit = input.unit.as_deref().filter(|unit| *unit != "1").map(unit_in_words);
    let shown = match &input.value {
        InputValue::Boolean(true) => messages::yes().to_owned(),
        InputValue::Boolean(false) => messages::no().to_owned(),
        InputValue::Option(option) => input.value_label.clone().unwrap_or_else(|| option.clone()),
        InputValue::Missing(()) => messages::not_known().to_owned(),
        InputValue::Number(value) => match unit {
            Some(unit) => format!("{} {unit}", number_in_words(*value)),
            None => number_in_words(*value),
        },
    };
    messages::export_is(&input.label, &shown)
}

/// Inputs that are not the record's, by hand or computed from something that was entered.
pub(crate) fn by_hand(model: &ModelAssessment) -> impl Iterator<Item = &InputNote> {
    model.inputs.iter().filter(|input| input.status == Status::ByHand)
}

/// Whether a chart entry is none: what was entered by hand stands in its place.
pub(crate) fn is_by_hand(evidence: &EvidenceNote) -> bool {
    evidence.entry.name.starts_with("by-hand/")
}

/// Labels of the inputs that an output misses.
pub(crate) fn missing<'a>(model: &'a ModelAssessment, output: &'a OutputAssessment) -> Vec<&'a str> {
    let label = |name: &'a String| {
        let input = model.inputs.iter().find(|input| input.input == *name);
        input.map_or(name.as_str(), |input| input.label.as_str())
    };
    output.missing.iter().map(label).collect()
}

/// What a reader must know with an output, each sentence once: why it is not simply there, how sure it is, what is open.
pub(crate) fn remarks(model: &ModelAssessment, output: &OutputAssessment) -> Vec<String> {
    let mut said: Vec<String> = vec![];
    let mut say = |sentence: String| {
        if !sentence.is_empty() && !said.contains(&sentence) {
            said.push(sentence);
        }
    };
    output.problems.iter().chain(&output.notes).cloned().for_each(&mut say);
    if output.verdict == Verdict::Refused {
        return said;
    }
    let cautions = model.applicability.checks.iter().filter(|check| check.verdict == GateVerdict::Caution);
    let concerns = |inputs: &[String]| {
        inputs.is_empty() || inputs.iter().any(|name| output.contributions.iter().any(|c| c.input == *name))
    };
    cautions.filter(|check| concerns(&check.inputs)).flat_map(|c| c.findings.clone()).for_each(&mut say);
    output.uncertainty.iter().map(|note| note.in_words.clone()).for_each(&mut say);
    output.disagreement.iter().map(|note| note.in_words.clone()).for_each(&mut say);
    if let Some(interval) = output.interval.as_ref().filter(|interval| interval.informative) {
        let [low, high] = [interval.low, interval.high].map(|limit| quantity(output, limit));
        say(match interval.is_exact {
            true => messages::export_left_open(&low, &high),
            false => messages::export_left_open_at_least(&low, &high),
        });
    }
    let test = output.unknown.iter().flat_map(|unknown| &unknown.tests).next();
    test.map(|test| messages::export_most_telling(&test.label, &test.in_words)).into_iter().for_each(&mut say);
    if let Some(dose) = &output.dose {
        [&dose.steps, &dose.studied_in, &dose.largest_step, &dose.advice]
            .into_iter()
            .flatten()
            .cloned()
            .for_each(&mut say);
    }
    let arms = model.treatment.iter().flat_map(|treatment| &treatment.comparisons);
    let is_arm = |arms: &&assess::ArmsNote| arms.without_output == output.output || arms.with_output == output.output;
    for arms in arms.filter(is_arm) {
        say(arms.in_words.clone());
        arms.needed_to_treat.iter().map(|needed| needed.in_words.clone()).for_each(&mut say);
        say(arms.heterogeneity.clone());
    }
    said
}

/// Markup of XML in a text made harmless.
pub(crate) fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_horizon_ends_by_the_calendar() {
        let from = date(2024, 2, 29);
        assert_eq!(by_when(from, Some(5.0)), Some(date(2029, 2, 28)));
        assert_eq!(by_when(from, Some(0.75)), Some(date(2024, 11, 29)));
        // 8 weeks: 0.1533 years are 56 days.
        assert_eq!(by_when(from, Some(8.0 * 7.0 / 365.25)), Some(date(2024, 4, 25)));
        assert_eq!(by_when(from, None), None);
        assert_eq!(by_when(from, Some(f64::NAN)), None);
        assert_eq!(by_when(from, Some(1e300)), None);
    }

    #[test]
    fn no_probability_is_rounded_to_certainty() {
        let shown = [0.0, 0.0001, 0.1537, 0.99999, 1.0].map(percent);
        assert_eq!(shown, ["0.0 %", "below 0.1 %", "15.4 %", "above 99.9 %", "100.0 %"]);
    }

    #[test]
    #[cfg(not(target_arch = "wasm32"))]
    fn percentages_and_days_are_the_languages_own() {
        assert_eq!(language::day("2026-09-01"), "2026-09-01");
        for (code, percentages, days) in [
            (
                "de",
                ["unter 0,1\u{a0}%", "15,4\u{a0}%", "über 99,9\u{a0}%"],
                ["1. September 2026", "September 2026", "2026"],
            ),
            (
                "fr",
                ["moins de 0,1\u{a0}%", "15,4\u{a0}%", "plus de 99,9\u{a0}%"],
                ["1 septembre 2026", "septembre 2026", "2026"],
            ),
        ] {
            language::speak(code, language::source(code).unwrap(), Default::default()).unwrap();
            assert_eq!([0.0001, 0.1537, 0.99999].map(percent), percentages);
            assert_eq!(["2026-09-01", "2026-09", "2026"].map(language::day), days);
        }
    }
}
