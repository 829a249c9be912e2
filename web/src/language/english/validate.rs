//! Checking a model on a site's own patients.

use assess::{GateVerdict, Quantity};
use validate::{DataForm, OutcomeKind, RecalibrationKind};

pub(crate) const VALIDATE_HEADING: &str = "Check a model on your own patients";
pub(crate) const VALIDATE_LEAD: &str = "See how well a model holds for patients whose outcome you know, set the threshold by the alerts that you can answer, and recalibrate it for your site.";
pub(crate) const VALIDATE_OPEN: &str = "Check a model on your own patients";
pub(crate) const VALIDATE_OPEN_HINT: &str = "For a table of patients with known outcomes, or FHIR files with a table of outcomes. It too stays in this browser.";
pub(crate) const VALIDATE_LEAVE: &str = "Back to opening a record";
pub(crate) const VALIDATE_PRIVACY: &str =
    "The files are read in a worker of their own inside this tab. Leaving this screen ends it, and nothing is kept.";

pub(crate) const FILES_HEADING: &str = "1. Your patients";
pub(crate) const FILES_HINT: &str = "One CSV table with a header and a row for each patient; or FHIR JSON or NDJSON files together with a CSV table of patient identifiers and outcomes.";
pub(crate) const CHOOSE_PATIENTS: &str = "Choose files of patients";
pub(crate) const MODEL_HEADING: &str = "2. The model";
pub(crate) const MODEL_LABEL: &str = "Model";
pub(crate) const OUTPUT_LABEL: &str = "What it gives";
pub(crate) const CHOOSE_ONE: &str = "Choose one";
pub(crate) const MAPPING_HEADING: &str = "3. What is where";
pub(crate) const MAPPING_HINT: &str = "Columns with a fitting name are filled in already. Check each one, and its unit: a wrong unit gives wrong figures without an error.";
pub(crate) const MAPPING_RECORDS: &str = "The inputs are found in the records themselves, as for a single patient.";
pub(crate) const MAPPING_INPUT: &str = "Input of the model";
pub(crate) const MAPPING_COLUMN: &str = "Column of the file";
pub(crate) const MAPPING_UNIT: &str = "Unit or value";
pub(crate) const NOT_IN_FILE: &str = "Not in the file";
pub(crate) const SAME_FOR_ALL: &str = "The same for everybody";
pub(crate) const INPUT_NEEDED: &str = "needed";
pub(crate) const INPUT_OPTIONAL: &str = "optional";
pub(crate) const INPUT_RULE: &str = "for whom the model holds";
pub(crate) const OUTCOME_HEADING: &str = "4. What happened";
pub(crate) const OUTCOME_EVENT: &str = "Whether it happened: yes or no";
pub(crate) const OUTCOME_TIME: &str = "When it happened, or until when it had not";
pub(crate) const OUTCOME_AMOUNT: &str = "A measured amount";
pub(crate) const OUTCOME_KIND: &str = "What the file says of the outcome";
pub(crate) const COLUMN_OUTCOME: &str = "Column of the outcome";
pub(crate) const COLUMN_TIME: &str = "Column of the time";
pub(crate) const COLUMN_EVENT: &str = "Column that says whether the event ended the time";
pub(crate) const TIME_UNIT: &str = "Unit of the time";
pub(crate) const COLUMN_AMOUNT: &str = "Column of the measured amount";
pub(crate) const HORIZON_YEARS: &str = "By how many years an event counts";
pub(crate) const COLUMN_SUBJECT: &str = "Column of patient identifiers";
pub(crate) const COLUMN_DAY: &str = "Column of the day for which to read the record";
pub(crate) const DAY_FOR_ALL: &str = "Day for patients without one";
pub(crate) const SUBGROUPS_SUMMARY: &str = "Groups to look at by themselves, beside sex and age";
pub(crate) const RUN_CHECK: &str = "Check the model";
pub(crate) const RUNNING: &str = "The patients are being read and measured.";
pub(crate) const STOP_CHECK: &str = "Stop and close the files";
pub(crate) const CHECK_DONE: &str = "The check is done.";

pub(crate) const WARNINGS_HEADING: &str = "Before you read on";
pub(crate) const NO_WARNINGS: &str = "The sample is large enough for the figures below, and nothing else stands out.";
pub(crate) const PATIENTS_HEADING: &str = "Who was measured";
pub(crate) const FIGURES_HEADING: &str = "How well the model holds";
pub(crate) const SITE_HEADING: &str = "Is the model made for such patients?";
pub(crate) const LEFT_OUT: &str = "Left out";
pub(crate) const REASON: &str = "Reason";
pub(crate) const PATIENTS: &str = "Patients";
pub(crate) const LINES: &str = "First lines";
pub(crate) const MEASURE: &str = "Measure";
pub(crate) const VALUE: &str = "Value";
pub(crate) const MEANING: &str = "What it means";
pub(crate) const PLOT_CALIBRATION: &str = "Calibration";
pub(crate) const PREDICTED_RISK: &str = "Predicted risk";
pub(crate) const OBSERVED_RISK: &str = "Observed risk";
pub(crate) const PLOT_DECISION: &str = "Decision curve";
pub(crate) const NET_BENEFIT: &str = "Net benefit";
pub(crate) const THRESHOLD: &str = "Threshold";
pub(crate) const PLOT_ROC: &str = "ROC curve";
pub(crate) const FALSE_ALARMS: &str = "Share of false alarms";
pub(crate) const SENSITIVITY: &str = "Sensitivity";
pub(crate) const SPECIFICITY: &str = "Specificity";
pub(crate) const PPV: &str = "PPV";
pub(crate) const NPV: &str = "NPV";
pub(crate) const PLOT_BURDEN: &str = "Alerts, and what they find";
pub(crate) const ALERTS_PER_1000: &str = "Alerts per 1,000 patients";
pub(crate) const SHARE: &str = "Share";
pub(crate) const BUDGET_HEADING: &str = "How many alerts can you answer?";
pub(crate) const BUDGET_LABEL: &str = "Alerts per 1,000 patients that can be answered";
pub(crate) const NO_THRESHOLD: &str = "No threshold gives so few alerts: the highest value is shared by more patients.";
pub(crate) const THRESHOLDS_HEADING: &str = "What thresholds would mean";
pub(crate) const SUBGROUPS_HEADING: &str = "Groups of patients";
pub(crate) const GROUP_TABLE: &str = "Groups of similar predictions, as a table";
pub(crate) const OBSERVED: &str = "Observed";
pub(crate) const GROUP: &str = "Group";
pub(crate) const EVENTS: &str = "Events";
pub(crate) const GAP: &str = "Gap to the largest group";
pub(crate) const OBSERVED_TO_EXPECTED: &str = "Observed / expected";
pub(crate) const RATIO: &str = "Ratio to the largest group";
pub(crate) const BIAS: &str = "Bias";
pub(crate) const NO_VALUE: &str = "no value";
pub(crate) const COVERAGE_HEADING: &str = "The ranges that the model shows";
pub(crate) const RECALIBRATION_HEADING: &str = "Recalibrate for this site";
pub(crate) const RECALIBRATION_HINT: &str = "Figures are of patients that the recalibration was not fitted to. The overlay file holds the change, the threshold and where they come from; it holds no patient.";
pub(crate) const VALUES: &str = "Values";
pub(crate) const SITE_NAME: &str = "Name of your site";
pub(crate) const SITE_NAME_HINT: &str = "It stands beside every recalibrated result. Do not name a patient.";
pub(crate) const PERIOD: &str = "When the patients were seen";
pub(crate) const WITH_THRESHOLD: &str = "Keep a threshold for the number of alerts chosen above";
pub(crate) const MAKE_OVERLAY: &str = "Make the overlay file";
pub(crate) const OVERLAY_MADE: &str =
    "The overlay file is ready. Load it under “Settings of this site” when a record is open.";
pub(crate) const SHARED_HEADING: &str = "A report for others";
pub(crate) const SHARED_HINT: &str = "Without any count below ten and whatever would give one away. This page itself shows more: do not pass on pictures of it.";
pub(crate) const SHARED_JSON: &str = "Report as JSON";
pub(crate) const SHARED_CSV: &str = "Report as CSV";
pub(crate) const DOWNLOAD: &str = "Save";
pub(crate) const COPY_TEXT: &str = "Text of the file, to copy";
pub(crate) const AMOUNTS_HEADING: &str = "Predicted and measured";
pub(crate) const PREDICTED: &str = "Predicted";
pub(crate) const MEASURED: &str = "Measured";

/// What the files are.
pub(crate) fn data_found(form: DataForm, files: usize, columns: usize, lines: usize) -> String {
    match form {
        DataForm::Table => format!("A table of about {lines} patients with {columns} columns."),
        DataForm::Records => {
            format!("{} and a table of outcomes with about {lines} rows.", record_files(files.saturating_sub(1)))
        }
    }
}

/// A share of the work that is done.
pub(crate) fn percent_done(percent: f64) -> String {
    format!("{percent:.0} %")
}

/// The kinds of recalibration.
pub(crate) fn recalibration(kind: RecalibrationKind) -> &'static str {
    match kind {
        RecalibrationKind::None => "As the model gives them",
        RecalibrationKind::Intercept => "New intercept",
        RecalibrationKind::InterceptAndSlope => "New intercept and slope",
        RecalibrationKind::Isotonic => "Rising curve",
    }
}

/// Who was measured, in a sentence.
pub(crate) fn measured(
    read: usize,
    used: usize,
    events: Option<usize>,
    non_events: Option<usize>,
    censored: usize,
) -> String {
    let events = match (events, non_events) {
        (Some(events), Some(others)) => format!(", {events} with the event and {others} without"),
        _ => String::new(),
    };
    let censored = if censored > 0 {
        format!("; {censored} were not followed to the horizon, and others stand for them")
    } else {
        String::new()
    };
    format!("Of {read} patients {used} were measured{events}{censored}.")
}

/// What a threshold would mean.
pub(crate) fn threshold_says(threshold: &str, alerts: &str, sensitivity: &str, ppv: &str) -> String {
    format!(
        "From {threshold} on: {alerts} alerts per 1,000 patients. They find {sensitivity} of those with the event, and {ppv} of the alerts are right."
    )
}

/// Groups that are not shown.
pub(crate) fn groups_not_shown(count: usize) -> String {
    if count == 1 {
        "1 group of fewer than ten patients is not shown.".into()
    } else {
        format!("{count} groups of fewer than ten patients are not shown.")
    }
}

/// A table of groups.
pub(crate) fn by_column(column: &str) -> String {
    format!("By {column}")
}

/// What a curve shows, for those who do not see it.
pub(crate) fn calibration_described(ratio: &str, slope: &str) -> String {
    format!(
        "Observed against predicted risk: points of groups of equal size with 95 % intervals, and a smooth line. Observed over expected is {ratio}, the slope is {slope}. The table below has the groups."
    )
}

/// What the decision curve shows.
pub(crate) const DECISION_DESCRIBED: &str = "Net benefit by threshold: of acting on the model (solid), on everybody (dashed) and on nobody (0). The model helps where its line is the highest.";
/// What the ROC curve shows.
pub(crate) const ROC_DESCRIBED: &str = "Sensitivity against the share of false alarms; the diagonal is chance.";
/// What the burden plot shows.
pub(crate) const BURDEN_DESCRIBED: &str = "By the number of alerts per 1,000 patients: the share of those with the event who are found (solid) and the share of alerts that are right (dashed). The upright line is the number of alerts chosen.";
/// What the amounts plot shows.
pub(crate) const AMOUNTS_DESCRIBED: &str =
    "Mean measured amount of tenths of the predictions, with 95 % intervals; on the diagonal both are the same.";

/// What a measure means.
pub(crate) const MEANS_AUROC: &str =
    "How well those with the event are ranked above the others; 0.5 is chance, 1 is perfect.";
pub(crate) const MEANS_C: &str = "The same over the whole follow-up, by pairs.";
pub(crate) const MEANS_BRIER: &str = "Mean squared error of the risks; 0 is perfect.";
pub(crate) const MEANS_SCALED: &str = "1 is perfect, 0 no better than giving everybody the mean risk.";
pub(crate) const MEANS_RATIO: &str = "1 is ideal; below it the risks are too high, above it too low.";
pub(crate) const MEANS_LARGE: &str = "0 is ideal; below it the risks are too high.";
pub(crate) const MEANS_SLOPE: &str = "1 is ideal; below it the risks are too extreme.";
pub(crate) const MEANS_ICI: &str = "Mean distance of predicted and observed risk; 0 is ideal.";
pub(crate) const MEANS_BIAS: &str = "Mean of predicted less measured; 0 is ideal.";
pub(crate) const MEANS_RMSE: &str = "Typical size of the difference.";
pub(crate) const MEANS_MAE: &str = "Mean size of the difference.";
pub(crate) const MEANS_R2: &str = "1 is perfect, 0 no better than the mean.";
pub(crate) const MEANS_WITHIN: &str = "Share of predictions within 20 % of what was measured.";

/// The verdict on the site.
pub(crate) fn site_verdict(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::NotReported => "Not reported: the model’s source says too little, or there are too few patients.",
        GateVerdict::Score => "Nothing speaks against using the model here.",
        GateVerdict::Caution => "Use it here with caution:",
        GateVerdict::Refuse => "It should not be used here as it is:",
    }
}

/// The names of times.
pub(crate) fn time_unit(unit: &str) -> &'static str {
    match unit {
        "days" => "Days",
        "months" => "Months",
        _ => "Years",
    }
}

/// A remark on what the events are held against.
pub(crate) fn held_against(quantity: Quantity, outcome: OutcomeKind) -> Option<&'static str> {
    (quantity == Quantity::Survival && outcome != OutcomeKind::Amount)
        .then_some("The model gives a chance of survival: figures below are of the risk, one less that chance.")
}

/// Settings: overlays of the site.
pub(crate) const OVERLAYS: &str = "Recalibration of this site";
pub(crate) const OVERLAYS_HINT: &str =
    "An overlay file moves a model’s values as they were found to fit this site’s own patients. Every result says so.";
pub(crate) const ADD_OVERLAY: &str = "Load an overlay file";
pub(crate) const REMOVE_OVERLAYS: &str = "Go back to the models’ own values";

/// Overlays in use.
pub(crate) fn overlays_in_use(titles: &[String]) -> String {
    format!("In use for: {}.", titles.join("; "))
}

fn record_files(count: usize) -> String {
    if count == 1 { "A file of records".into() } else { format!("{count} files of records") }
}
