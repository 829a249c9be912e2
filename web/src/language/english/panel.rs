//! A whole list of patients.

use assess::GateVerdict;
use panel::Order;

use crate::format;

pub(crate) const PANEL_OPEN: &str = "A whole list of patients";
pub(crate) const PANEL_OPEN_HINT: &str = "A bulk export (NDJSON, also as .gz or .zip), a folder of records or a large Bundle becomes a ranked list. A folder, an archive, more than 20 files or more than 64 MB is taken as a list.";
pub(crate) const PANEL_CHOOSE_FILES: &str = "Choose files of a list";
pub(crate) const PANEL_CHOOSE_FOLDER: &str = "Choose a folder";
pub(crate) const PANEL_SCORE_ALL: &str = "Score the whole list";
pub(crate) const PANEL_SCORE_ALL_HINT: &str =
    "These are many patients. They can be scored and ranked together, without opening each.";
pub(crate) const PANEL_HEADING: &str = "A list of patients";
pub(crate) const PANEL_SETUP_LEAD: &str = "Nothing is read yet. Everything is read and scored inside this tab; no part of it leaves the computer, and none is kept.";
pub(crate) const PANEL_SETUP_LEAD_SHORT: &str = "The page stays usable meanwhile. Stopping loses nothing.";
pub(crate) const PANEL_MODELS: &str = "Models";
pub(crate) const PANEL_MODELS_HINT: &str = "All are asked unless some are chosen. Fewer models take less time.";
pub(crate) const PANEL_READING: &str = "Reading the list.";
pub(crate) const PANEL_SCORING: &str = "Scoring the list.";
pub(crate) const PANEL_STOPPED: &str = "Stopped. What was done is kept.";
pub(crate) const PANEL_STOP: &str = "Stop";
pub(crate) const PANEL_GO_ON: &str = "Go on";
pub(crate) const PANEL_CLOSE: &str = "Close the list";
pub(crate) const PANEL_BACK: &str = "Back to the list";
pub(crate) const PANEL_OPENING: &str = "Opening the patient.";
pub(crate) const PANEL_FAILED: &str = "The list could not be made";
pub(crate) const PANEL_RESULT: &str = "Result to rank by";
pub(crate) const PANEL_ORDER: &str = "Rank by";
pub(crate) const PANEL_TIER: &str = "How loud";
pub(crate) const PANEL_GATE: &str = "Applicability";
pub(crate) const PANEL_MISSING: &str = "Missing input";
pub(crate) const PANEL_ANY: &str = "Any";
pub(crate) const PANEL_FROM_AGE: &str = "From age";
pub(crate) const PANEL_TO_AGE: &str = "To age";
pub(crate) const PANEL_FIND: &str = "Find by name, birth date or identifier";
pub(crate) const PANEL_NOT_OFFERED: &str = "With patients to whom the model does not offer itself";
pub(crate) const PANEL_FILTERS: &str = "Who is shown";
pub(crate) const PANEL_COLUMNS: &str = "Columns";
pub(crate) const PANEL_TABLE_HINT: &str =
    "Arrow keys, Page Up, Page Down, Home and End move in the table; Enter opens the patient.";
pub(crate) const PANEL_NOBODY: &str = "Nobody is shown: no patient passes the filters.";
pub(crate) const PANEL_SAVE: &str = "Save the list as CSV";
pub(crate) const PANEL_SAVE_HINT: &str = "The file holds names and identifiers. Keep it as you keep records.";
pub(crate) const PANEL_CSV_BANNER: &str = "Demonstration models, not for clinical use.";
pub(crate) const PANEL_PROBLEMS: &str = "What could not be used";
pub(crate) const PANEL_BUDGET: &str = "If so many can be seen a week";
pub(crate) const PANEL_BUDGET_NOTE: &str = "Expected by the model’s own probabilities: the sum of the risks of those seen, over their number and over the sum of all risks shown. It holds as far as the model is calibrated here.";
pub(crate) const PANEL_TIERS_TITLE: &str = "Results by how loud they are";
pub(crate) const PANEL_TIERS_NOTE: &str = "All patients to whom the model offers itself.";
pub(crate) const PANEL_DISTRIBUTION_TITLE: &str = "Distribution of the number";
pub(crate) const PANEL_PATIENTS_AXIS: &str = "Patients";
pub(crate) const PANEL_CHARTS: &str = "Charts";
pub(crate) const PANEL_HEAD: [&str; 8] =
    ["Patient", "Age", "Sex", "Number", "How loud", "How sure", "Missing inputs", "Main reason"];
pub(crate) const PANEL_TIERS_HEAD: [&str; 6] =
    ["Result", "Act now", "Needs attention", "For information", "Inputs missing", "Does not apply"];

/// What was chosen.
pub(crate) fn panel_chosen(files: usize, bytes: f64) -> String {
    let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    format!("{files}, {}", size(bytes))
}

/// A size in bytes, in words.
pub(crate) fn size(bytes: f64) -> String {
    const MEGA: f64 = 1_000_000.0;
    if bytes >= 1000.0 * MEGA {
        format!("{:.2} GB", bytes / MEGA / 1000.0)
    } else if bytes >= 0.1 * MEGA {
        format!("{:.1} MB", bytes / MEGA)
    } else {
        format!("{:.1} kB", bytes / 1000.0)
    }
}

/// How far the reading is.
pub(crate) fn panel_read(read: f64, bytes: f64, per_second: f64, patients: f64) -> String {
    format!("{} of {} read, {} a second. {patients:.0} patients so far.", size(read), size(bytes), size(per_second))
}

/// How far the scoring is.
pub(crate) fn panel_scored(scored: f64, patients: f64, per_second: f64) -> String {
    format!("{scored:.0} of {patients:.0} patients scored, {per_second:.0} a second.")
}

/// How long it will still take.
pub(crate) fn time_left(seconds: f64) -> String {
    if !seconds.is_finite() {
        String::new()
    } else if seconds < 90.0 {
        format!("About {:.0} seconds left.", seconds.max(1.0))
    } else {
        format!("About {:.0} minutes left.", seconds / 60.0)
    }
}

/// Said when the list is there.
pub(crate) fn panel_done(patients: usize) -> String {
    format!("{patients} patients are scored.")
}

/// The heading above the list.
pub(crate) fn panel_list_heading(patients: usize) -> String {
    if patients == 1 { "1 patient".into() } else { format!("{patients} patients") }
}

/// How many of the list are shown.
pub(crate) fn panel_shown(shown: usize, all: usize) -> String {
    format!("{shown} of {all} patients are shown.")
}

/// What was read and how fast.
pub(crate) fn panel_facts(entries: f64, ignored: f64, scored: f64, seconds: f64) -> String {
    format!(
        "{entries:.0} entries were read; {ignored:.0} more are of types that no model needs. Scored in {seconds:.1} s, {:.0} \
         patients a second.",
        scored / seconds.max(0.001)
    )
}

/// What the budget is expected to bring.
pub(crate) fn panel_budget(chosen: usize, all: usize, expected: f64, ppv: f64, sensitivity: f64) -> String {
    format!(
        "Of the {chosen} at highest risk among {all}, {expected:.1} are expected to have the outcome: {} of those seen \
         (PPV), and {} of all who will have it (sensitivity).",
        format::percent(ppv),
        format::percent(sensitivity)
    )
}

/// What the list is ranked by.
pub(crate) fn panel_order(order: Order) -> &'static str {
    match order {
        Order::Number => "Number, of most concern first",
        Order::Age => "Age, oldest first",
        Order::Name => "Name",
    }
}

/// What the gate found.
pub(crate) fn panel_gate(gate: GateVerdict) -> &'static str {
    match gate {
        GateVerdict::NotReported => "Not reported by the source",
        GateVerdict::Score => "Holds",
        GateVerdict::Caution => "With caution",
        GateVerdict::Refuse => "Does not hold",
    }
}

/// A kind of problem with its number and first places.
pub(crate) fn panel_problem(count: u64, sentence: &str, places: &[(String, u64)]) -> String {
    let places: Vec<String> = places
        .iter()
        .map(|(file, line)| if *line == 0 { file.clone() } else { format!("{file}, line {line}") })
        .collect();
    format!("{count} times: {sentence} First: {}.", places.join("; "))
}

/// A bar of the distribution, for the table behind the figure and its description.
pub(crate) fn panel_bars(low: &str, high: &str, most: usize) -> String {
    format!("From {low} to {high}. The tallest bar stands for {most} patients.")
}

/// A file of the browser's saving.
pub(crate) fn panel_file(model: &str, output: &str) -> String {
    format!("list-{model}-{output}.csv")
}
