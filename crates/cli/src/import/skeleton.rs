//! A bundle with everything that the model says filled in, and everything that only a person knows left open.
//!
//! An open field is `null`, which the build refuses: a bundle cannot be shipped half described.

use std::fmt::Write;

use anyhow::Result;
use model::ModelFile;
use model::trees::TreeEnsemble;
use serde_json::{Value, json};

/// No patient yet: expected values come from the library, not from here.
pub(super) const GOLDEN: &str = r#"{
  "tolerance_note": null,
  "cases": []
}
"#;

const CARD: &str = include_str!("card.toml");
/// The last part of a card: the version that [`bundle`] names, to be dated and described.
const HISTORY: &str = "\n[[history]]\ndate = \"\"\nversion = \"0.1.0\"\nwhat = \"\"\nbundle_sha256 = \"\"\n";

/// `card.toml` with every field empty.
pub(super) fn card(id: &str, why_public: Option<&str>) -> String {
    // A JSON string without control characters is a TOML string.
    let text = |value: &str| Value::from(value.replace(char::is_control, " ")).to_string();
    let mut card = CARD.replacen("model = \"\"", &format!("model = {}", text(id)), 1);
    if let Some(why) = why_public {
        card += &format!(
            "training_rows = {}\n",
            text(&format!("The model stores rows of its training data, which is public: {why}"))
        );
    }
    card + HISTORY
}

/// `bundle.json`: an input and a term for each column, an output for each that the model gives.
pub(super) fn bundle(id: &str, file: &ModelFile<TreeEnsemble>, why_public: Option<&str>) -> Result<String> {
    let open = Value::Null;
    let mut text = String::from("{\n");
    let mut field = |name: &str, value: &Value| writeln!(text, "  {}: {value},", Value::from(name));
    field("schema", &json!(1))?;
    field("id", &json!(id))?;
    field("version", &json!("0.1.0"))?;
    for name in ["title", "summary", "field", "task"] {
        field(name, &open)?;
    }
    field("citation", &json!({"text": open, "doi": open, "where": open, "read": open}))?;
    field("population", &json!({"text": open, "refuse": [], "caution": []}))?;
    field("reference_patient", &open)?;
    why_public.iter().try_for_each(|why| field("instances_are_public", &json!(why)))?;
    let names = input_names(&file.columns);
    let inputs = names.iter().map(|name| json!({"name": name, "of": open, "reference": open}));
    text += &format!("  \"inputs\": [\n{}\n  ],\n", lines(inputs, "    "));
    let terms = file.columns.iter().zip(&names).map(|(column, input)| json!({"name": column, "expression": input}));
    let outputs = file.outputs.iter().map(|output| {
        // What a number that is no probability counts, only a person knows.
        let is_probability = import::is_probability(
            &file.predictor,
            output.margin,
            output.link,
            output.calibration.as_ref(),
            file.columns.len(),
        );
        let unit = if is_probability { json!("1") } else { Value::Null };
        json!({"id": open, "label": open, "short": open, "unit": unit, "trained": output.name})
    });
    write!(
        text,
        "  \"equations\": [\n    {{\n      \"id\": \"trained\",\n      \"label\": null,\n      \"terms\": [\n{}\n      ],\n      \"outputs\": [\n{}\n      ]\n    }}\n  ],\n  \"alerts\": []\n}}\n",
        lines(terms, "        "),
        lines(outputs, "        ")
    )?;
    Ok(text)
}

fn lines(values: impl Iterator<Item = Value>, indent: &str) -> String {
    values.map(|value| format!("{indent}{value}")).collect::<Vec<_>>().join(",\n")
}

/// Names that an expression can read, each once: what is no letter or digit becomes `_`.
fn input_names(columns: &[String]) -> Vec<String> {
    const TAKEN: [&str; 15] =
        ["and", "or", "not", "if", "known", "min", "max", "ln", "exp", "sqrt", "pow", "abs", "floor", "value", ""];
    let mut names: Vec<String> = Vec::new();
    for column in columns {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
        let mut stem: String = column.chars().map(plain).collect();
        stem = stem.trim_matches('_').to_owned();
        if TAKEN.contains(&stem.as_str()) || stem.starts_with(|c: char| c.is_ascii_digit()) {
            stem = format!("column_{stem}");
        }
        let free = |name: &String| !names.contains(name);
        let name = std::iter::once(stem.clone()).chain((2..).map(|n| format!("{stem}_{n}"))).find(free);
        names.extend(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn keys(card: &str) -> BTreeSet<(String, String)> {
        let table: toml::Table = card.parse().unwrap();
        let of = |(name, value): (&String, &toml::Value)| match value {
            toml::Value::Table(inner) => inner.keys().map(|key| (name.clone(), key.clone())).collect::<Vec<_>>(),
            _ => vec![(String::new(), name.clone())],
        };
        table.iter().flat_map(of).collect()
    }

    #[test]
    fn the_card_has_the_fields_that_every_card_has() {
        let expected = keys(include_str!("../../../../models/kfre-4-north-america/card.toml"));
        assert_eq!(keys(&card("x", None)), expected);
        let with_reason = keys(&card("x", Some("a \"public\"\nset")));
        let added: Vec<_> = with_reason.difference(&expected).collect();
        assert_eq!(added, [&("licence".to_owned(), "training_rows".to_owned())]);
    }

    #[test]
    fn names_can_stand_in_expressions() {
        let columns = ["Hb A1c (%)", "hb a1c", "hb_a1c", "min", "2nd", "lambda", "é", "_"].map(str::to_owned);
        let expected = ["hb_a1c", "hb_a1c_2", "hb_a1c_3", "column_min", "column_2nd", "lambda", "column_", "column__2"];
        assert_eq!(input_names(&columns), expected);
    }
}
