//! CDS Hooks 2.0: a card for each model that says something.
//!
//! Source: CDS Hooks 2.0, section "CDS Service Response".

use assess::{ModelAssessment, OutputAssessment, Tier, Verdict};
use serde_json::{Value, json};

use crate::feedback::OverrideReason;
use crate::identity::{self, system, uuid};
use crate::source::ModelSource;
use crate::{BANNER, Export, ExportError, PROGRAM, PROGRAM_VERSION, is_shown, words};

/// A summary is shorter than 140 characters, which a browser counts as units of UTF-16.
const SUMMARY_UNITS: usize = 139;

/// The response of a CDS service. A model that refuses is silent, unless it was chosen by name.
pub(crate) fn cards(export: &Export<'_>) -> Result<Value, ExportError> {
    let chosen = export.chosen(|model| is_shown(model) && model.verdict != Verdict::Refused)?;
    let cards = chosen.into_iter().map(|(model, source)| card(export, model, source));
    Ok(json!({ "cards": cards.collect::<Result<Vec<_>, _>>()? }))
}

fn card(export: &Export<'_>, model: &ModelAssessment, source: &ModelSource) -> Result<Value, ExportError> {
    let result = identity::result(export.assessment, model, source)?;
    let lead = lead(model);
    let tier = lead.map_or(Tier::Passive, |output| output.tier);
    let mut from = json!({
        "label": format!("{PROGRAM} {PROGRAM_VERSION}: {} {}", model.model, model.model_version),
        "topic": { "system": system("models"), "code": model.model, "display": model.title },
    });
    if let Some(url) = source.url() {
        from["url"] = json!(url);
    }
    let reasons: Vec<Value> = OverrideReason::ALL.iter().map(|reason| reason.coding()).collect();
    let mut card = json!({
        "uuid": uuid(&["cds card", &result]),
        "summary": summary(model, source, lead),
        "indicator": match tier {
            Tier::Passive => "info",
            Tier::Banner => "warning",
            Tier::Interrupt => "critical",
        },
        "detail": detail(export, model, source)?,
        "source": from,
        "overrideReasons": reasons,
    });
    let suggestions = suggestions(model, &result);
    if !suggestions.is_empty() {
        card["suggestions"] = Value::Array(suggestions);
        card["selectionBehavior"] = json!("any");
    }
    Ok(card)
}

/// The output that speaks loudest, the first of equals; of those with a number where there is one.
fn lead(model: &ModelAssessment) -> Option<&OutputAssessment> {
    let outputs = model.outputs.iter().rev();
    outputs.max_by_key(|output| (words::value(output).is_some(), output.tier, std::cmp::Reverse(output.verdict)))
}

/// One line; where it is a demonstration, that first.
fn summary(model: &ModelAssessment, source: &ModelSource, lead: Option<&OutputAssessment>) -> String {
    let said = match lead {
        Some(output) if words::value(output).is_some() => {
            let found = output.alert.as_ref().map(|alert| alert.finding.clone());
            found.or_else(|| output.in_words.clone()).unwrap_or_else(|| output.label.clone())
        }
        _ => format!("{}: {}.", model.title, words::verdict(model.verdict)),
    };
    let mark = if source.is_demonstration() { "Demonstration. " } else { "" };
    shortened(&format!("{mark}{said}"))
}

/// The words that fit.
fn shortened(text: &str) -> String {
    let units = |text: &str| text.encode_utf16().count();
    if units(text) <= SUMMARY_UNITS {
        return text.to_owned();
    }
    let (mut kept, mut used) = (String::new(), 1);
    for letter in text.chars() {
        used += letter.len_utf16();
        if used > SUMMARY_UNITS {
            break;
        }
        kept.push(letter);
    }
    let end = kept.rfind(' ').filter(|end| *end > 0).unwrap_or(kept.len());
    kept.truncate(end);
    kept + "…"
}

/// What a guideline says to do next, each once, for a reader to accept.
fn suggestions(model: &ModelAssessment, result: &str) -> Vec<Value> {
    let mut actions: Vec<&str> = vec![];
    for output in model.outputs.iter().filter(|output| words::value(output).is_some()) {
        if let Some(alert) = output.alert.as_ref().filter(|alert| !actions.contains(&alert.action.as_str())) {
            actions.push(&alert.action);
        }
    }
    let one = |action: &&str| json!({ "label": action, "uuid": uuid(&["cds suggestion", result, action]) });
    actions.iter().map(one).collect()
}

fn detail(export: &Export<'_>, model: &ModelAssessment, source: &ModelSource) -> Result<String, ExportError> {
    let as_of = words::as_of(export.assessment)?;
    let mut lines = vec![format!("**{}**", markdown(BANNER)), String::new(), markdown(&source.status), String::new()];
    for output in &model.outputs {
        let until = words::by_when(as_of, output.horizon_years).map(|day| format!(" by {day}")).unwrap_or_default();
        let shown = words::value(output).map(|value| words::quantity(output, value));
        let shown = match shown {
            Some(shown) => format!("{shown}{until} ({})", words::verdict(output.verdict)),
            None => words::verdict(output.verdict).to_owned(),
        };
        lines.push(format!("- **{}**: {}", markdown(&output.label), markdown(&shown)));
        let mut under = |what: &str, text: &str| lines.push(format!("  - {what}: {}", markdown(text)));
        let has_value = words::value(output).is_some();
        if let Some(alert) = output.alert.as_ref().filter(|_| has_value) {
            under("Found", &alert.finding);
            under("Next", &format!("{} ({})", alert.action, alert.source));
        }
        if let Some(why) = output.why.as_ref().filter(|_| has_value) {
            under("Because", why);
        }
        let missing = words::missing(model, output);
        if output.verdict != Verdict::Refused && !missing.is_empty() {
            under("Missing", &missing.join(", "));
        }
        words::remarks(model, output).iter().for_each(|remark| under("Keep in mind", remark));
    }
    let by_hand: Vec<String> = words::by_hand(model).map(words::input).collect();
    if !by_hand.is_empty() {
        lines.push(format!("- **Entered by hand, not from the record**: {}", markdown(&by_hand.join("; "))));
    }
    lines.push(String::new());
    let foot = format!(
        "{} {}, SHA-256 {}. Record as of {}; SHA-256 of its files {}.",
        model.model,
        model.model_version,
        source.sha256,
        export.assessment.as_of,
        Some(export.assessment.bound_to.input_sha256.as_str())
            .filter(|digest| !digest.is_empty())
            .unwrap_or("not known")
    );
    lines.push(markdown(&foot));
    Ok(lines.join("\n"))
}

/// A text that GitHub's Markdown shows as it is: no markup, no link, no HTML.
fn markdown(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => safe.extend(['\\', letter]),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_shorter_than_140_characters_and_ends_with_a_word() {
        let long = "Kidney failure within 5 years ".repeat(9);
        let short = shortened(&long);
        let kept = short.strip_suffix('…').unwrap();
        assert!(short.encode_utf16().count() < 140 && long[kept.len()..].starts_with(' '), "{short}");
        // No further word would fit.
        let next = long[kept.len() + 1..].split(' ').next().unwrap();
        assert!(long.starts_with(kept) && format!("{kept} {next}…").chars().count() >= 140);
        assert_eq!(shortened("Short."), "Short.");
        // One word without an end, of letters that are two units each.
        let short = shortened(&"\u{1F9EA}".repeat(200));
        assert!(short.encode_utf16().count() < 140 && short.chars().count() > 60);
    }

    #[test]
    fn text_of_a_record_is_no_markup() {
        assert_eq!(markdown("<b>*x*</b> [y](z)\n# h"), "&lt;b&gt;\\*x\\*&lt;/b&gt; \\[y\\](z) \\# h");
    }
}
