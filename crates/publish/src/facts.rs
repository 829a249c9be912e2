//! Texts with places for what a run found: `{{/evaluation/auroc/value:2}}` becomes `0.87`.

use serde_json::Value;

use crate::error::PublishError;

/// Decimals where a placeholder names none.
const DECIMALS: usize = 3;

/// The text with every placeholder filled in. A placeholder is a JSON pointer into the facts, then perhaps `:n` (so many
/// decimals) or `:%` (percent with one decimal).
///
/// # Errors
/// Names the placeholder that the facts do not answer.
pub fn filled(text: &str, facts: &Value, place: &str) -> Result<String, PublishError> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(from) = rest.find("{{") {
        filled += &rest[..from];
        let after = &rest[from + 2..];
        let to = after.find("}}").ok_or_else(|| PublishError::Placeholder {
            place: place.to_owned(),
            problem: format!("`{{{{{}` is not closed by `}}}}`", after.chars().take(40).collect::<String>()),
        })?;
        filled += &answer(after[..to].trim(), facts, place)?;
        rest = &after[to + 2..];
    }
    filled += rest;
    Ok(filled)
}

fn answer(asked: &str, facts: &Value, place: &str) -> Result<String, PublishError> {
    let (pointer, format) = asked.split_once(':').unwrap_or((asked, ""));
    let value = facts.pointer(pointer).filter(|value| !value.is_null() && pointer.starts_with('/'));
    let value = value.ok_or_else(|| PublishError::UnknownFact {
        place: place.to_owned(),
        pointer: pointer.to_owned(),
        known: known(facts, pointer),
    })?;
    let wrong = |problem: String| PublishError::Placeholder { place: place.to_owned(), problem };
    match value {
        Value::String(text) if format.is_empty() => Ok(text.clone()),
        Value::Bool(yes) if format.is_empty() => Ok(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Number(number) => {
            if let (Some(whole), "") = (number.as_u64(), format) {
                return Ok(thousands(whole));
            }
            let value = number.as_f64().unwrap_or(f64::NAN);
            match format {
                "" => Ok(format!("{value:.DECIMALS$}")),
                "%" => Ok(format!("{:.1} %", value * 100.0)),
                digits => match digits.parse::<usize>() {
                    Ok(digits) if digits <= 12 => Ok(format!("{value:.digits$}")),
                    _ => Err(wrong(format!("`{asked}`: after `:` stands a number of decimals up to 12, or `%`"))),
                },
            }
        }
        Value::String(_) | Value::Bool(_) => Err(wrong(format!("`{asked}`: only numbers have decimals"))),
        _ => Err(wrong(format!("`{pointer}` is a group of facts; name one of them: {}", keys(value)))),
    }
}

/// What is known where the pointer leaves the facts.
fn known(facts: &Value, pointer: &str) -> String {
    let mut at = facts;
    for part in pointer.split('/').skip(1) {
        match at.get(part).or_else(|| part.parse::<usize>().ok().and_then(|index| at.get(index))) {
            Some(next) if !next.is_null() => at = next,
            _ => break,
        }
    }
    keys(at)
}

fn keys(value: &Value) -> String {
    let names: Vec<String> = match value {
        Value::Object(fields) => fields.keys().cloned().collect(),
        Value::Array(items) => (0..items.len()).map(|at| at.to_string()).collect(),
        _ => vec![],
    };
    if names.is_empty() { "nothing below that".to_owned() } else { names.join(", ") }
}

fn thousands(whole: u64) -> String {
    let digits = whole.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn facts_are_written_as_people_write_them() {
        let facts =
            json!({"n": 1_234_567, "auroc": {"value": 0.86591}, "name": "Cox", "groups": [{"n": 12}], "no": null});
        let check = |text: &str, expected: &str| assert_eq!(filled(text, &facts, "card").unwrap(), expected);
        check("{{/n}} persons", "1,234,567 persons");
        check("AUC {{/auroc/value}}, {{ /auroc/value:1 }}, {{/auroc/value:%}}", "AUC 0.866, 0.9, 86.6 %");
        check("{{/name}} of {{/groups/0/n}}; {no}", "Cox of 12; {no}");
        let error = |text: &str| filled(text, &facts, "card, (7)(i)").unwrap_err().to_string();
        assert!(error("{{/auroc/low}}").contains("knows nothing at `{{/auroc/low}}`; it knows value"));
        assert!(error("{{/no}}").contains("it knows auroc, groups, n, name, no"));
        assert!(error("{{n}}").contains("knows nothing"));
        assert!(error("{{/n").contains("not closed"));
        assert!(error("{{/auroc}}").contains("name one of them: value"));
        assert!(error("{{/n:x}}").contains("decimals"));
    }
}
