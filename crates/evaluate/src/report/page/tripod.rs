//! The TRIPOD+AI checklist (Collins et al., BMJ 2024;385:e078378), item by item in words of our own: where this report
//! answers it, what the authors say, or that they still have to.

use maud::{Markup, html};

use super::Page;

/// One item of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its number, such as `18a`.
    pub number: &'static str,
    /// The part of an article it belongs to.
    pub part: &'static str,
    /// What is asked, in short.
    pub asks: &'static str,
    /// The sections of the report that may answer it, by identifier; all are named that are there.
    sections: &'static [&'static str],
}

/// How an item stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What the authors say.
    pub said: Option<String>,
    /// Sections of this report that answer it: identifier and heading.
    pub sections: Vec<(&'static str, &'static str)>,
}

impl Answer {
    /// Whether nothing answers it yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.said.is_none() && self.sections.is_empty()
    }
}

const fn item(number: &'static str, part: &'static str, asks: &'static str, sections: &'static [&'static str]) -> Item {
    Item { number, part, asks, sections }
}

/// The 27 items with their parts.
pub const ITEMS: [Item; 52] = [
    item("1", "Title", "Names a prediction model developed or evaluated, the people and the outcome", &[]),
    item("2", "Abstract", "An abstract as TRIPOD+AI for abstracts asks", &[]),
    item("3a", "Introduction", "The clinical setting, why a model is wanted, models that exist", &[]),
    item("3b", "Introduction", "For whom it is meant, where in care, who will use it", &[]),
    item("3c", "Introduction", "Known inequalities of health between groups of people", &[]),
    item("4", "Introduction", "What the study sets out to do: development, evaluation or both", &[]),
    item("5a", "Methods", "Sources of the data, why these, how far they represent the people meant", &["recipe"]),
    item("5b", "Methods", "Dates: start and end of accrual, end of follow-up", &["cohort"]),
    item("6a", "Methods", "The setting: level of care, number and place of centres", &[]),
    item("6b", "Methods", "Who could take part", &["cohort"]),
    item("6c", "Methods", "Treatments received, and how they were dealt with", &[]),
    item(
        "7",
        "Methods",
        "Preparation and checking of the data, and whether alike in all groups",
        &["quality", "leakage"],
    ),
    item("8a", "Methods", "The outcome, its horizon, how and when it was ascertained", &["recipe"]),
    item("8b", "Methods", "Who judged the outcome, where it needs judgement", &[]),
    item("8c", "Methods", "Blinding of that judgement", &[]),
    item("9a", "Methods", "How the inputs were chosen before modelling", &[]),
    item("9b", "Methods", "Each input: definition, how and when measured", &["inputs"]),
    item("9c", "Methods", "Who judged the inputs, where they need judgement", &[]),
    item("10", "Methods", "How the size of the study came about and whether it suffices", &["learning"]),
    item("11", "Methods", "Missing values: how they were handled, what was left out and why", &["inputs"]),
    item("12a", "Methods", "How the data served development and evaluation, and how they were parted", &["cohort"]),
    item("12b", "Methods", "How inputs enter the model: shape, scaling, transformation", &["inputs"]),
    item(
        "12c",
        "Methods",
        "The kind of model, every step of building it, tuning, internal validation",
        &["candidates", "optimism"],
    ),
    item("12d", "Methods", "Differences between clusters such as hospitals, how handled and measured", &["groups"]),
    item(
        "12e",
        "Methods",
        "All measures and plots of performance, and how models were compared",
        &["methods", "candidates"],
    ),
    item("12f", "Methods", "Updating after evaluation, such as recalibration", &["external"]),
    item("12g", "Methods", "How predictions were computed for the evaluation", &["provenance"]),
    item("13", "Methods", "Class imbalance: what was done about it, and recalibration after it", &[]),
    item("14", "Methods", "Fairness: what was done for it and why", &["groups"]),
    item("15", "Methods", "What the model gives out; how thresholds were found", &["usefulness"]),
    item("16", "Methods", "How development and evaluation data differ", &["cohort", "external"]),
    item("17", "Methods", "Ethical approval and consent", &[]),
    item("18a", "Open science", "Funding, and the funders' part", &[]),
    item("18b", "Open science", "Conflicts of interest", &[]),
    item("18c", "Open science", "Where the protocol is", &[]),
    item("18d", "Open science", "Registration", &[]),
    item("18e", "Open science", "Whether and where the data are to be had", &["provenance"]),
    item("18f", "Open science", "Whether and where the code is to be had", &["provenance"]),
    item("19", "Patients and public", "How patients and the public were involved", &[]),
    item("20a", "Results", "The flow of people, with and without the outcome, and follow-up", &["cohort", "people"]),
    item("20b", "Results", "What the people are like, overall and by source, with missing values", &["inputs"]),
    item("20c", "Results", "How those of the evaluation compare with those of the development", &["inputs"]),
    item("21", "Results", "People and events in each analysis", &["cohort"]),
    item("22", "Results", "The full model, so that others can predict with it", &["classical", "provenance"]),
    item(
        "23a",
        "Results",
        "Performance with intervals, also in groups; plots",
        &["discrimination", "calibration", "groups"],
    ),
    item("23b", "Results", "Differences of performance between clusters", &["groups"]),
    item("24", "Results", "The updated model and its performance", &["external"]),
    item("25", "Discussion", "What the results mean, fairness included, beside earlier studies", &[]),
    item("26", "Discussion", "Limitations and what they do to bias, uncertainty and reach", &["cautions"]),
    item("27a", "Discussion", "Poor or missing input at the time of use: how it is recognised and handled", &[]),
    item("27b", "Discussion", "What users must do and know", &[]),
    item("27c", "Discussion", "Next steps of research", &[]),
];

/// How an item stands in a page with these sections (identifier, heading).
#[must_use]
pub fn answer(page: &Page, item: &Item, sections: &[(&'static str, &'static str)]) -> Answer {
    let said = page.tripod.get(item.number).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let is_of_clusters = matches!(item.number, "12d" | "23b");
    let is_answer = |section: &&(&'static str, &'static str)| {
        item.sections.contains(&section.0) && (!is_of_clusters || has_clusters(page))
    };
    Answer { said, sections: sections.iter().filter(is_answer).copied().collect() }
}

/// Whether performance is shown by site.
fn has_clusters(page: &Page) -> bool {
    const NAMES: [&str; 6] = ["site", "hospital", "centre", "center", "clinic", "country"];
    let is_cluster = |column: &str| NAMES.iter().any(|name| column.to_lowercase().contains(name));
    page.evaluation.iter().flat_map(|e| &e.subgroups).any(|table| is_cluster(&table.column))
}

/// Numbers that the authors answered and the checklist has not: typing errors of a recipe.
#[must_use]
pub fn unknown_items(page: &Page) -> Vec<&str> {
    let is_known = |number: &&String| ITEMS.iter().any(|item| item.number == number.as_str());
    page.tripod.keys().filter(|number| !is_known(number)).map(String::as_str).collect()
}

/// Identifiers and headings of the sections that this page has, without what they hold.
#[must_use]
pub fn sections_of(page: &Page) -> Vec<(&'static str, &'static str)> {
    let e = page.evaluation.as_ref();
    let has_site = e.is_some_and(|e| !e.subgroups.is_empty());
    [
        (!page.facts.is_empty(), "recipe", "What was done"),
        (!page.attrition.is_empty() || !page.splits.is_empty(), "cohort", "Who is in the cohort"),
        (!page.inputs.is_empty(), "inputs", "Inputs of the model"),
        (!page.quality.is_empty(), "quality", "Quality of the data"),
        (page.leakage.is_some(), "leakage", "Leakage"),
        (page.candidates.is_some(), "candidates", "Models compared"),
        (page.learning_curve.is_some(), "learning", "Learning curve"),
        (page.optimism.is_some(), "optimism", "Optimism"),
        (e.is_some_and(|e| !e.cautions.is_empty()), "cautions", "Before you read on"),
        (e.is_some(), "people", "Who was evaluated"),
        (e.is_some(), "discrimination", "Discrimination"),
        (e.is_some(), "calibration", "Calibration"),
        (e.is_some(), "usefulness", "Usefulness"),
        (has_site, "groups", "Groups of people"),
        (e.is_some(), "methods", "How it was computed"),
        (page.validations().next().is_some(), "external", "External validation"),
        (!page.classical.is_empty(), "classical", "Classical statistics"),
        (!page.provenance.is_empty(), "provenance", "How to make it again"),
    ]
    .into_iter()
    .filter_map(|(is_there, id, heading)| is_there.then_some((id, heading)))
    .collect()
}

/// The checklist as a table.
pub(crate) fn checklist(page: &Page) -> Markup {
    let sections = sections_of(page);
    let answers: Vec<(&Item, Answer)> = ITEMS.iter().map(|item| (item, answer(page, item, &sections))).collect();
    let open = answers.iter().filter(|(_, answer)| answer.is_open()).count();
    html! {
        p { "Of " (ITEMS.len()) " questions in 27 items " b { (open) } " are to be reported by the authors. For the other "
            b { (ITEMS.len() - open) } " there is an answer of theirs or a section of this report, which may answer only a part: "
            "authors must check each. Titles are ours; the wording that counts is that of "
            "Collins et al., BMJ 2024;385:e078378." }
        div.wide tabindex="0" role="group" aria-label="Table" { table.checklist {
            caption { "TRIPOD+AI 2024: what is asked, and where it is answered." }
            thead { tr { th scope="col" { "Item" } th.text scope="col" { "Part" } th.text scope="col" { "What is asked" } th.text scope="col" { "Answered" } } }
            tbody { @for (item, answer) in &answers { tr {
                th scope="row" { (item.number) }
                td.text { (item.part) }
                td.text { (item.asks) }
                td.text { (answered(answer)) }
            } } }
        } }
    }
}

fn answered(answer: &Answer) -> Markup {
    html! {
        @if let Some(said) = &answer.said { (said) }
        @if !answer.sections.is_empty() {
            @if answer.said.is_some() { " " }
            "See "
            @for (place, (id, heading)) in answer.sections.iter().enumerate() {
                @if place > 0 { ", " }
                a href=(format!("#{id}")) { (heading) }
            }
            "."
        }
        @if answer.is_open() { span.open { "To be reported by the authors" } }
    }
}
