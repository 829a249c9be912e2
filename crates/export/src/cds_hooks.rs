//! CDS Hooks 2.0: a card for each model that says something.
//!
//! Source: CDS Hooks 2.0, section "CDS Service Response".

use assess::{ModelAssessment, OutputAssessment, Tier, Verdict};
use language::messages;
use serde_json::{Value, json};

use crate::feedback::OverrideReason;
use crate::identity::{self, system, uuid};
use crate::source::ModelSource;
use crate::{Export, ExportError, PROGRAM, PROGRAM_VERSION, is_shown, words};

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
        _ => messages::export_is_sentence(&model.title, words::verdict(model.verdict)),
    };
    if !source.is_demonstration() {
        return shortened(&said);
    }
    shortened(&format!("{} {said}", messages::export_demonstration_mark()))
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
    let banner = markdown(messages::export_banner());
    let mut lines = vec![format!("**{banner}**"), String::new(), markdown(&source.status), String::new()];
    for output in &model.outputs {
        let (value, verdict) = (words::value(output), words::verdict(output.verdict));
        let shown = value.map(|value| words::quantity(output, value));
        let until = words::by_when(as_of, output.horizon_years).map(|day| language::day(&day.to_string()));
        let shown = match (shown, until) {
            (Some(shown), Some(day)) => {
                messages::export_with_verdict(&messages::export_by_day_short(&shown, &day), verdict)
            }
            (Some(shown), None) => messages::export_with_verdict(&shown, verdict),
            (None, _) => verdict.to_owned(),
        };
        lines.push(format!("- {}", messages::export_card_is(&markdown(&output.label), &markdown(&shown))));
        let mut under =
            |what: &str, text: &str| lines.push(format!("  - {}", messages::export_is(what, &markdown(text))));
        if let Some(alert) = output.alert.as_ref().filter(|_| value.is_some()) {
            under(messages::export_found(), &alert.finding);
            under(messages::export_next(), &format!("{} ({})", alert.action, alert.source));
        }
        if let Some(why) = output.why.as_ref().filter(|_| value.is_some()) {
            under(messages::export_because(), why);
        }
        if let Some(missing) = words::all_missing(model, output) {
            under(messages::export_missing(), &missing);
        }
        words::remarks(model, output).iter().for_each(|remark| under(messages::export_keep_in_mind(), remark));
    }
    if let Some(by_hand) = words::all_by_hand(model) {
        let label = markdown(messages::export_by_hand_label());
        lines.push(format!("- {}", messages::export_card_is(&label, &markdown(&by_hand))));
    }
    lines.push(String::new());
    let digest = export.assessment.bound_to.input_sha256.as_str();
    let foot = messages::export_card_foot(
        &model.model,
        &model.model_version,
        &source.sha256,
        &language::day(&export.assessment.as_of),
        if digest.is_empty() { messages::not_known() } else { digest },
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
