//! English.
//!
//! Longer than other files of the project: a translator is handed one file with everything in it.

use assess::{Quantity, Status, Tier, Verdict};

use crate::messages::Entries;

// The frame.
pub(crate) const BRAND: &str = "Insite";
pub(crate) const BRAND_NOTE: &str = "Clinical risk from the chart, in this browser only";
pub(crate) const SKIP_TO_MAIN: &str = "Skip to the main part";
pub(crate) const DEMONSTRATION: &str = "Demonstration models: not for clinical use";
pub(crate) const FOOTER_PRIVACY: &str = "The record stays in this browser tab: nothing of it is sent, stored or logged. Closing the patient or the tab forgets it.";
pub(crate) const FOOTER_PURPOSE: &str =
    "For evaluation and teaching. Insite is not a medical device; decisions remain with the clinician.";
pub(crate) const CLOSE: &str = "Close";
pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const CANCELLED: &str = "Reading was cancelled. Nothing is open.";

// The program itself.
pub(crate) const PANIC: &str =
    "Insite has stopped because of a fault of its own. The record is no longer shown. Reload the page to start again.";
pub(crate) const WORKER_DID_NOT_START: &str =
    "The scoring program could not be started in this browser. Reload the page.";
pub(crate) const WORKER_STOPPED: &str = "The scoring program has stopped. The record was closed; open it again.";
pub(crate) const ANSWER_NOT_UNDERSTOOD: &str =
    "The page and its scoring program do not fit together: files of two versions are mixed. Reload the page.";

/// What the console says of a panic: the place and nothing else.
pub(crate) fn console_panic(place: &str) -> String {
    format!("Insite stopped at {place}")
}

// Opening.
pub(crate) const OPEN_HEADING: &str = "Open a patient’s record";
pub(crate) const OPEN_LEAD: &str =
    "See which risks can be told from the chart, how high they are, why, and from which entries.";
pub(crate) const OPEN_FILES: &str = "Choose files";
pub(crate) const DROP_HERE: &str = "Drop FHIR files anywhere on this page";
pub(crate) const DROP_TO_OPEN: &str = "Drop to open in this browser";
pub(crate) const OR: &str = "or";
pub(crate) const FORMATS: &str =
    "FHIR R4 JSON: a Bundle, one resource, a list, or NDJSON; several files are read together.";
pub(crate) const PASTE_SUMMARY: &str = "Paste a record as text";
pub(crate) const PASTE_LABEL: &str = "FHIR JSON or NDJSON";
pub(crate) const PASTE_OPEN: &str = "Open the pasted text";
pub(crate) const PASTE_EMPTY: &str = "Paste a record first: the field is empty.";
pub(crate) const PASTED_NAME: &str = "pasted text";
pub(crate) const SAMPLES_HEADING: &str = "Try a sample patient";
pub(crate) const SAMPLES_HINT: &str = "Invented patients, each showing something else.";
pub(crate) const PRIVACY_LABEL: &str = "What happens with the record";
pub(crate) const PROMISES: &[(&str, &str)] = &[
    ("Stays here", "The file is read and scored inside this tab. No part of it leaves the computer, and none is kept."),
    ("Shows its reasons", "Every number says what moves it, and opens the very chart entry behind each input."),
    (
        "Says when not to ask it",
        "A model that does not hold for the patient refuses; what is missing is named, never filled in.",
    ),
];
pub(crate) const READING: &str = "Reading the files.";
pub(crate) const READING_HINT: &str = "The page stays usable meanwhile. Large files take a few seconds.";
pub(crate) const FAILURE_HEADING: &str = "This could not be opened";
pub(crate) const NO_PATIENT: &str =
    "No patient was found in what was opened. Open a file that holds a Patient resource or entries about a patient.";

/// Heading while files are read.
pub(crate) fn reading_files(count: usize) -> String {
    if count == 1 { "Reading the file".into() } else { format!("Reading {count} files") }
}

// Patients.
pub(crate) const PATIENTS_LEAD: &str = "Choose one. Entries of different patients are never mixed.";
pub(crate) const FIND_PATIENT: &str = "Find by name, identifier or birth date";
pub(crate) const CLOSE_ALL: &str = "Close the files";
pub(crate) const NO_NAME: &str = "No name recorded";
pub(crate) const NO_BIRTH_DATE: &str = "birth date not recorded";
pub(crate) const NO_AGE: &str = "age not known";
pub(crate) const DECEASED: &str = "Recorded as deceased";
pub(crate) const INCOMPLETE: &str = "Record incomplete";
pub(crate) const BANNER_LABEL: &str = "Patient";
pub(crate) const AS_OF: &str = "As of";
pub(crate) const TODAY: &str = "Today";
pub(crate) const OTHER_PATIENT: &str = "Other patient";
pub(crate) const CLOSE_PATIENT: &str = "Close patient";

/// Heading of the choice.
pub(crate) fn patients_heading(count: usize) -> String {
    format!("These files hold {count} patients")
}

/// How many rows of the list are drawn.
pub(crate) fn patients_shown(shown: usize, found: usize) -> String {
    if found == 0 {
        "No patient fits. Change what you look for.".into()
    } else {
        format!("The first {shown} of {found} are listed. Type to find the others.")
    }
}

/// The birth date.
pub(crate) fn born(date: &str) -> String {
    format!("born {date}")
}

/// The age.
pub(crate) fn age(years: i32, is_exact: bool) -> String {
    let years = if years == 1 { "1 year".to_owned() } else { format!("{years} years") };
    if is_exact { years } else { format!("about {years}") }
}

/// The sex.
pub(crate) fn sex(sex: Option<&str>) -> String {
    match sex {
        Some(known) => known.to_owned(),
        None => "sex not recorded".into(),
    }
}

/// The identifier.
pub(crate) fn identifier(id: &str) -> String {
    if id.is_empty() { "no identifier".into() } else { format!("ID {id}") }
}

/// How much a record holds.
pub(crate) fn entries(entries: &Entries) -> String {
    let counts = [
        (entries.observations, "result", "results"),
        (entries.conditions, "condition", "conditions"),
        (entries.medications, "medication", "medications"),
        (entries.procedures, "procedure", "procedures"),
        (entries.encounters, "visit", "visits"),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| format!("{n} {}", if n == 1 { one } else { many }))
        .collect();
    if said.is_empty() { "no entries".into() } else { said.join(", ") }
}

// The list.
pub(crate) const RESULTS_HEADING: &str = "Assessments";
pub(crate) const RECORD_LABEL: &str = "The record";
pub(crate) const RECORD_HEADING: &str = "What was read";
pub(crate) const NO_ANSWERS: &str =
    "No model can answer for this patient with what the record holds. The reasons stand below.";
pub(crate) const LACKING_HEADING: &str = "Would answer with more information";
pub(crate) const LACKING_HINT: &str =
    "These models hold for this patient as far as the record tells, but lack an input.";
pub(crate) const SEE_WHY: &str = "See why";
pub(crate) const SEE_DETAILS: &str = "See details";
pub(crate) const SEE_WHAT_IT_READ: &str = "See what it read";
pub(crate) const ASK_ANYWAY: &str = "Ask for it anyway";
pub(crate) const SOURCE: &str = "Source:";
pub(crate) const CAUTION_LEAD: &str = "With caution:";
pub(crate) const MISSING_LEAD: &str = "Keep in mind:";
pub(crate) const RAISES: &str = " (raises it)";
pub(crate) const LOWERS: &str = " (lowers it)";
pub(crate) const STRIP_TITLE: &str = "The value on its scale";

/// Under the heading of the list.
pub(crate) fn results_lead(answers: usize, as_of: &str) -> String {
    match answers {
        0 => format!("The record as it stood on {as_of}."),
        1 => format!("1 result from the record as it stood on {as_of}."),
        n => format!("{n} results, those of most concern first, from the record as it stood on {as_of}."),
    }
}

/// For a screen reader, after scoring.
pub(crate) fn scored_as_of(day: &str) -> String {
    format!("Scored as of {}.", crate::format::date(day))
}

/// How much was read.
pub(crate) fn files_read(files: usize, size: &str) -> String {
    if files == 1 { format!("1 file, {size}") } else { format!("{files} files, {size}") }
}

/// How many models there are.
pub(crate) fn models_ready(models: usize) -> String {
    format!("{models} models, each checked against its golden patients in this browser")
}

/// A model that failed its check.
pub(crate) fn model_disabled(model: &str) -> String {
    format!("The model {model} is disabled: it does not compute here what it must.")
}

/// Heading of models that do not apply.
pub(crate) fn not_applicable(count: usize) -> String {
    if count == 1 {
        "1 model does not apply to this patient".into()
    } else {
        format!("{count} models do not apply to this patient")
    }
}

/// Members of a family that are not shown.
pub(crate) fn other_versions(count: usize) -> String {
    format!("Other versions ({count})")
}

/// How loudly a result speaks.
pub(crate) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => "Act now",
        Tier::Banner => "Needs attention",
        Tier::Passive => "For information",
    }
}

/// How sure a result is.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Scored => "Scored",
        Verdict::Caution => "Scored with caution",
        Verdict::MissingInputs => "Inputs missing",
        Verdict::Refused => "Does not apply",
    }
}

/// Outputs that have no number, and why.
pub(crate) fn without_number(names: &[String], reason: &str) -> String {
    format!("No number for {}: {reason}", names.join(", "))
}

/// In place of a number.
pub(crate) fn no_value(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refused => "n/a",
        _ => "–",
    }
}

/// A probability as a count of people.
pub(crate) fn people(quantity: Quantity, value: f64) -> String {
    let percent = value * 100.0;
    let count = if percent < 0.95 {
        "Fewer than 1 in 100 people".to_owned()
    } else if percent > 99.05 {
        "More than 99 in 100 people".to_owned()
    } else {
        format!("About {percent:.0} in 100 people")
    };
    match quantity {
        Quantity::Risk => format!("{count} like this patient would have it happen."),
        Quantity::Survival => format!("{count} like this patient would be alive."),
        Quantity::Amount => String::new(),
    }
}

/// Before the labels of what moves a result.
pub(crate) fn drivers_lead(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Risk => "What moves the risk most",
        Quantity::Survival => "What moves the chance most",
        Quantity::Amount => "What moves the result most",
    }
}

/// An interval under a headline.
pub(crate) fn interval_note(short: &str, span: Option<&str>, open: &[String]) -> String {
    let span = span.unwrap_or("nearly anywhere");
    let open = match open {
        [] => return format!("{short} could lie {span}."),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [one, two, rest @ ..] => format!("{one}, {two} and {} more", rest.len()),
    };
    format!("{short} could lie {span}, as long as this is not known: {open}.")
}

/// Before missing inputs.
pub(crate) fn needs(count: usize) -> String {
    if count == 1 { "One input is missing".into() } else { format!("{count} inputs are missing") }
}

/// After the first of several sentences.
pub(crate) fn and_more(count: usize) -> String {
    if count == 1 { " And 1 more reason.".into() } else { format!(" And {count} more reasons.") }
}

/// Two limits.
pub(crate) fn from_to(low: &str, high: &str) -> String {
    format!("from {low} to {high}")
}

/// The strip in words.
pub(crate) fn strip_description(value: Option<&str>, reference: Option<&str>, interval: Option<&str>) -> String {
    let parts = [
        value.map(|value| format!("{value} for this patient")),
        interval.map(|interval| format!("{interval} given what is not known")),
        reference.map(|reference| format!("{reference} for the reference patient")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Under the strip.
pub(crate) fn strip_reference(value: &str) -> String {
    format!("│ reference {value}")
}

// Settings.
pub(crate) const SETTINGS_HEADING: &str = "Settings of this site";
pub(crate) const SETTINGS_HINT: &str = "They hold until the page is closed, for every patient.";
pub(crate) const SETTING_HINT: &str =
    "Until this is answered, both versions are shown. It can be changed under “Settings of this site”.";
pub(crate) const SETTING_UNSET: &str = "Not set: show both";
pub(crate) const VALUE_SETS: &str = "Codes of this site";
pub(crate) const VALUE_SETS_HINT: &str = "A value-set file adds local codes, so that the models recognise them.";
pub(crate) const FILE_NOT_READ: &str = "The file could not be read from the disk. Choose it again.";
pub(crate) const ADD_VALUE_SETS: &str = "Add a value-set file";

/// A setting as a question.
pub(crate) fn setting_question(name: &str) -> String {
    match name {
        "kfre_calibration" => "Which calibration of the kidney failure equation holds here?".into(),
        other => format!("Which value has the setting {other}?"),
    }
}

/// A setting's value.
pub(crate) fn setting_value(value: &str) -> String {
    match value {
        "north-america" => "North America".into(),
        "international" => "Elsewhere".into(),
        other => other.to_owned(),
    }
}

/// After a value-set file was read.
pub(crate) fn value_sets_added(count: usize) -> String {
    if count == 1 {
        "1 file of site codes is in use.".into()
    } else {
        format!("{count} files of site codes are in use.")
    }
}

// Problems.
pub(crate) const PROBLEMS_HEADING: &str = "Problems in the files";

/// How many problems there are of a severity.
pub(crate) fn problem_count(severity: &str, count: usize) -> String {
    let (one, many) = match severity {
        "error" => ("error", "errors"),
        "warning" => ("warning", "warnings"),
        _ => ("note", "notes"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The file of an entry.
pub(crate) fn in_file(file: &str) -> String {
    if file.is_empty() { String::new() } else { format!("in {file}") }
}

// The detail.
pub(crate) const BACK: &str = "All assessments";
pub(crate) const OUTPUTS_LABEL: &str = "Results of this model: choose the one to explain";
pub(crate) const INTERVAL: &str = "Given what is not known:";
pub(crate) const WHY_HEADING: &str = "What the number is made of";
pub(crate) const NOT_CAUSES: &str = "Each input’s contribution is its Shapley value against the reference patient: how far it moves this result, not what causes the outcome.";
pub(crate) const REFERENCE_PATIENT: &str = "Reference patient";
pub(crate) const THIS_PATIENT: &str = "This patient";
pub(crate) const KEY_RAISES: &str = "raises (solid, arrow to the right)";
pub(crate) const KEY_LOWERS: &str = "lowers (hollow, arrow to the left)";
pub(crate) const POINTS: &str = "points";
pub(crate) const TABLE_SUMMARY: &str = "The same as a table, with the model’s own scale";
pub(crate) const TABLE_HINT: &str = "The margin is the scale on which the model adds up. On both scales the contributions sum from the reference patient to this patient.";
pub(crate) const COLUMN_INPUT: &str = "Input";
pub(crate) const COLUMN_VALUE: &str = "Value";
pub(crate) const COLUMN_DATE: &str = "Date";
pub(crate) const COLUMN_STATUS: &str = "Status";
pub(crate) const COLUMN_ENTRY: &str = "Chart entries";
pub(crate) const COLUMN_MARGIN: &str = "On the margin";
pub(crate) const INPUTS_HEADING: &str = "What the model was given";
pub(crate) const INPUTS_HINT: &str = "Open an entry to read it as it stands in the record.";
pub(crate) const DECIDING_HEADING: &str = "Only decides whether the model holds";
pub(crate) const NO_ENTRY: &str = "none";
pub(crate) const QUESTION: &str = "Question this no";
pub(crate) const ACCEPT_AGAIN: &str = "Take it as no again";
pub(crate) const YES: &str = "yes";
pub(crate) const NO: &str = "no";
pub(crate) const NOT_KNOWN: &str = "not known";
pub(crate) const NARROW_LEAD: &str = "What would narrow it most, if it were known:";
pub(crate) const ICON_ARRAY_TITLE: &str = "A hundred people like this patient";
pub(crate) const ICON_ARRAY_OPEN: &str = "Half-filled figures: one way or the other, depending on what is not known.";

/// Under the heading of a detail.
pub(crate) fn detail_lead(as_of: &str) -> String {
    format!("From the record as it stood on {as_of}.")
}

/// The icon array in words.
pub(crate) fn icon_array(quantity: Quantity, value: f64, interval: Option<(f64, f64)>) -> String {
    let count = |p: f64| format!("{:.0}", p * 100.0);
    let people = match interval {
        Some((low, high)) if count(low) != count(high) => format!("Between {} and {}", count(low), count(high)),
        _ => count(value),
    };
    match quantity {
        Quantity::Survival => format!("{people} of 100 people like this patient would be alive."),
        _ => format!("{people} of 100 people like this patient would have it happen."),
    }
}

/// Above the waterfall.
pub(crate) fn waterfall_caption(reference: &str, value: &str) -> String {
    format!("From the reference patient’s {reference} to this patient’s {value}, input by input.")
}

/// The bar of the rest.
pub(crate) fn other_inputs(count: usize) -> String {
    format!("{count} other inputs")
}

/// The reference patient's value of an input.
pub(crate) fn against(reference: &str) -> String {
    format!("reference {reference}")
}

/// A bar in words.
pub(crate) fn step(label: &str, value: Option<&str>, raises: bool, quantity: Quantity) -> String {
    let what = match quantity {
        Quantity::Risk => "the risk",
        Quantity::Survival => "the chance of survival",
        Quantity::Amount => "the result",
    };
    let direction = if raises { "raises" } else { "lowers" };
    match value {
        Some(value) => format!("{label}, {value}, {direction} {what}"),
        None => format!("{label} {direction} {what}"),
    }
}

/// Heading of the column of changes.
pub(crate) fn column_change(quantity: Quantity) -> &'static str {
    if quantity.is_probability() { "Change, percentage points" } else { "Change" }
}

/// A margin.
pub(crate) fn margin(margin: f64) -> String {
    format!("{margin:.4}").replace('-', "−")
}

/// A change of the margin.
pub(crate) fn margin_change(change: f64) -> String {
    format!("{change:+.4}").replace('-', "−")
}

/// Before the reasons of a verdict.
pub(crate) fn reasons_lead(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refused => "The model does not hold for this patient:",
        Verdict::MissingInputs => "Keep in mind:",
        Verdict::Scored | Verdict::Caution => "Read this result with caution:",
    }
}

/// The interval of a result.
pub(crate) fn interval_is(span: Option<&str>) -> String {
    format!("Given what is not known, the result could lie {}.", span.unwrap_or("nearly anywhere"))
}

/// A width in percentage points.
pub(crate) fn points_wide(points: f64) -> String {
    format!("{points:.1} percentage points wide")
}

/// A width in a unit.
pub(crate) fn wide(width: &str) -> String {
    format!("{width} wide")
}

/// Inputs that would narrow an interval too wide for numbers, the best first.
pub(crate) fn narrows_most(labels: &[String]) -> String {
    format!("What would narrow it most, if it were known: {}.", labels.join(", then "))
}

/// What is left once an input is known.
pub(crate) fn narrows_to(left: &str) -> String {
    format!(": would leave an interval about {left}")
}

/// How an input's value came about.
pub(crate) fn status(status: Status, is_optional: bool) -> &'static str {
    match status {
        Status::Present => "In the record",
        Status::NotRecorded => "Not recorded, taken as no",
        Status::Missing if is_optional => "Not in the record; the model has a term for that",
        Status::Missing => "Missing",
        Status::Stale => "Older than the model allows",
        Status::Implausible => "Not plausible, not used",
        Status::UnitUnknown => "Unit not usable, not used",
    }
}

/// Folded entries.
pub(crate) fn more_entries(count: usize) -> String {
    if count == 1 { "1 more entry".into() } else { format!("{count} more entries") }
}

/// Label of a list of entries.
pub(crate) fn entries_of(input: &str) -> String {
    format!("Chart entries behind {input}")
}

// Behind a model.
pub(crate) const ABOUT_MODEL: &str = "About this model";
pub(crate) const POPULATION: &str = "For whom it holds";
pub(crate) const CITATION: &str = "Published in";
pub(crate) const COEFFICIENTS: &str = "Coefficients";
pub(crate) const CARD_SUMMARY: &str = "The model’s card";
pub(crate) const EQUATION: &str = "Equation used";
pub(crate) const VERSION: &str = "Version";

// A chart entry.
pub(crate) const ENTRY_HEADING: &str = "Chart entry";
pub(crate) const AS_WRITTEN: &str = "As it stands in the file";
pub(crate) const FETCHING: &str = "Fetching the entry …";
pub(crate) const FACT_KIND: &str = "Kind";
pub(crate) const FACT_WHAT: &str = "What";
pub(crate) const FACT_VALUE: &str = "Value";
pub(crate) const FACT_RANGE: &str = "Reference range";
pub(crate) const FACT_BIRTH_DATE: &str = "Birth date";
pub(crate) const FACT_SEX: &str = "Administrative sex";
pub(crate) const FACT_DATE: &str = "Date";
pub(crate) const FACT_STATUS: &str = "Status";
pub(crate) const FACT_DOSE: &str = "Dose";
pub(crate) const FACT_WHY_ABSENT: &str = "Why there is no value";
pub(crate) const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An open-ended period.
pub(crate) fn since(start: &str) -> String {
    format!("since {start}")
}

/// A code system's usual name.
pub(crate) fn code_system(address: &str) -> &str {
    match address {
        "http://loinc.org" => "LOINC",
        "http://snomed.info/sct" => "SNOMED CT",
        "http://www.nlm.nih.gov/research/umls/rxnorm" => "RxNorm",
        "http://hl7.org/fhir/sid/icd-10-cm" => "ICD-10-CM",
        "http://hl7.org/fhir/sid/icd-10" => "ICD-10",
        "http://hl7.org/fhir/sid/cvx" => "CVX",
        _ => "",
    }
}
