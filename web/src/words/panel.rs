//! A whole list of patients.

use assess::GateVerdict;
use language::{decimal, messages};
use panel::Order;

use crate::format;

pub(crate) fn panel_head() -> [&'static str; 8] {
    [
        messages::panel_head_patient(),
        messages::panel_head_age(),
        messages::panel_head_sex(),
        messages::panel_head_number(),
        messages::panel_head_tier(),
        messages::panel_head_verdict(),
        messages::panel_head_missing(),
        messages::panel_head_reason(),
    ]
}

pub(crate) fn panel_tiers_head() -> [&'static str; 6] {
    [
        messages::panel_tiers_head_result(),
        messages::panel_tiers_head_interrupt(),
        messages::panel_tiers_head_banner(),
        messages::panel_tiers_head_passive(),
        messages::panel_tiers_head_missing(),
        messages::panel_tiers_head_refused(),
    ]
}

/// What was chosen.
pub(crate) fn panel_chosen(files: usize, bytes: f64) -> String {
    messages::panel_chosen_files(files, &size(bytes))
}

/// A size in bytes, in words.
pub(crate) fn size(bytes: f64) -> String {
    const MEGA: f64 = 1_000_000.0;
    if bytes >= 1000.0 * MEGA {
        messages::size_gigabytes(&decimal(&format!("{:.2}", bytes / MEGA / 1000.0)))
    } else if bytes >= 0.1 * MEGA {
        messages::size_megabytes(&decimal(&format!("{:.1}", bytes / MEGA)))
    } else {
        messages::size_kilobytes(&decimal(&format!("{:.1}", bytes / 1000.0)))
    }
}

/// How far the reading is.
pub(crate) fn panel_read(read: f64, bytes: f64, per_second: f64, patients: f64) -> String {
    messages::panel_read_so_far(&size(read), &size(bytes), &size(per_second), patients)
}

/// How long it will still take.
pub(crate) fn time_left(seconds: f64) -> String {
    if !seconds.is_finite() {
        String::new()
    } else if seconds < 90.0 {
        messages::time_left_seconds(seconds.max(1.0))
    } else {
        messages::time_left_minutes(seconds / 60.0)
    }
}

/// What was read and how fast.
pub(crate) fn panel_facts(entries: f64, ignored: f64, scored: f64, seconds: f64) -> String {
    let per_second = scored / seconds.max(0.001);
    messages::panel_facts_read(entries, ignored, &decimal(&format!("{seconds:.1}")), per_second)
}

/// What the budget is expected to bring.
pub(crate) fn panel_budget(chosen: usize, all: usize, expected: f64, ppv: f64, sensitivity: f64) -> String {
    let expected = decimal(&format!("{expected:.1}"));
    messages::panel_budget_expected(chosen, all, &expected, &format::percent(ppv), &format::percent(sensitivity))
}

/// What the list is ranked by.
pub(crate) fn panel_order(order: Order) -> &'static str {
    match order {
        Order::Number => messages::panel_order_number(),
        Order::Age => messages::panel_order_age(),
        Order::Name => messages::panel_order_name(),
    }
}

/// What the gate found.
pub(crate) fn panel_gate(gate: GateVerdict) -> &'static str {
    match gate {
        GateVerdict::NotReported => messages::panel_gate_not_reported(),
        GateVerdict::Score => messages::panel_gate_score(),
        GateVerdict::Caution => messages::panel_gate_caution(),
        GateVerdict::Refuse => messages::panel_gate_refuse(),
    }
}

/// A kind of problem with its number and first places.
pub(crate) fn panel_problem(count: u64, sentence: &str, places: &[(String, u64)]) -> String {
    let place = |(file, line): &(String, u64)| match line {
        0 => file.clone(),
        line => messages::panel_problem_place(file, &line.to_string()),
    };
    let places: Vec<String> = places.iter().map(place).collect();
    messages::panel_problem_times(count, sentence, &places.join(messages::list_separator()))
}

/// A file of the browser's saving.
pub(crate) fn panel_file(model: &str, output: &str) -> String {
    format!("{}-{model}-{output}.csv", messages::panel_file_stem())
}
