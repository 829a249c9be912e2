//! CDS Hooks: a card for each model that says something.

use serde_json::Value;

use super::printed;

fn cards(begins: &str, arguments: &[&str]) -> Vec<Value> {
    let text = printed(&[begins], &[&["--as", "cds-hooks"], arguments].concat());
    serde_json::from_str::<Value>(&text).unwrap()["cards"].as_array().unwrap().clone()
}

#[test]
fn a_card_is_one_line_with_what_to_do_next() {
    let cards = cards("01", &[]);
    assert!(!cards.is_empty());
    for card in &cards {
        let summary = card["summary"].as_str().unwrap();
        assert!(summary.starts_with("Demonstration. ") && summary.encode_utf16().count() < 140, "{summary}");
        assert!(["info", "warning", "critical"].contains(&card["indicator"].as_str().unwrap()), "{card}");
        assert!(card["detail"].as_str().unwrap().contains("Record as of 2026-11-22"), "{card}");
        assert_eq!(card["suggestions"].is_array(), card["selectionBehavior"].is_string(), "{card}");
    }
}

#[test]
fn a_model_that_refuses_is_silent_unless_it_is_chosen() {
    // A child of 9: no model of adults holds.
    let all = cards("10", &[]);
    assert!(all.iter().all(|card| card["source"]["topic"]["code"] != "prevent"), "{all:?}");
    let chosen = cards("10", &["--model", "prevent"]);
    assert!(chosen[0]["summary"].as_str().unwrap().contains("refused"), "{chosen:?}");
    assert!(!chosen[0].to_string().contains('%'), "a refusal holds no number");
}
