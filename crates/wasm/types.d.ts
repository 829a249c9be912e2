// Generated from the Rust types by `cargo xtask schema`.

/**
 * What `assess` is asked for.
 */
export type AssessRequest = { 
/**
 * Index of the patient, as `open` counts them.
 */
patient: number, 
/**
 * The day for which the record is read, `YYYY-MM-DD`.
 */
as_of: string, 
/**
 * Models that are asked for even where they would not offer themselves.
 */
asked_for: Array<string>, 
/**
 * The site's settings by name.
 */
settings: { [key in string]: string }, 
/**
 * Inputs whose assumed no the reader does not accept.
 */
questioned: Array<string>, };

/**
 * What was found in the opened files.
 */
export type OpenedNote = { 
/**
 * The patients, in the order in which they appeared.
 */
patients: Array<PatientNote>, 
/**
 * What could not be used.
 */
problems: Array<ProblemNote>, 
/**
 * How many files there were.
 */
files: number, 
/**
 * How many of them could not be read, or broke off.
 */
unreadable_files: number, 
/**
 * What each file was found to be.
 */
formats: Array<string>, 
/**
 * Their size together.
 */
bytes: number, 
/**
 * How many models are ready.
 */
models: number, 
/**
 * Models that do not compute what they must on this machine.
 */
disabled_models: Array<DisabledNote>, };

/**
 * A patient to choose.
 */
export type PatientNote = { 
/**
 * How `assess` calls the patient.
 */
index: number, 
/**
 * The source's identifier.
 */
id: string, 
/**
 * The name to show.
 */
name: string | null, 
/**
 * Birth date, perhaps only year or month.
 */
birth_date: string | null, 
/**
 * `female` or `male`.
 */
sex: string | null, 
/**
 * Whether the patient has died.
 */
deceased: boolean, 
/**
 * Whether part of the input was lost.
 */
incomplete: boolean, 
/**
 * How many entries there are.
 */
entries: Entries, };

/**
 * How many entries a record has.
 */
export type Entries = { 
/**
 * Measurements and answers.
 */
observations: number, 
/**
 * Diagnoses and problems.
 */
conditions: number, 
/**
 * Drugs.
 */
medications: number, 
/**
 * Procedures.
 */
procedures: number, 
/**
 * Visits and stays.
 */
encounters: number, };

/**
 * A model that may not be used on this machine.
 */
export type DisabledNote = { 
/**
 * Name of the model.
 */
model: string, 
/**
 * What did not come out.
 */
because: Array<string>, };

/**
 * What could not be used in the record.
 */
export type ProblemNote = { 
/**
 * `note`, `warning` or `error`.
 */
severity: string, 
/**
 * Stable name of the kind of problem.
 */
code: string, 
/**
 * What is wrong, where, and what to do.
 */
message: string, 
/**
 * The entry concerned.
 */
entry: EntryRef | null, };

/**
 * Where an entry stands in the input.
 */
export type EntryRef = { 
/**
 * The source's own name of the entry, such as `Observation/bp-1`.
 */
name: string, 
/**
 * Index of the input file, counted from 0.
 */
file: number, 
/**
 * First byte of the entry in that file.
 */
start: number, 
/**
 * One past its last byte.
 */
end: number, };

/**
 * Everything that the models say of one patient as the record stood on one day.
 */
export type Assessment = { 
/**
 * Version of this format.
 */
schema: number, 
/**
 * The source's identifier of the patient; empty where there is none.
 */
patient: string, 
/**
 * The day for which the record was read, `YYYY-MM-DD`.
 */
as_of: string, 
/**
 * One for each model, those of most concern first.
 */
models: Array<ModelAssessment>, 
/**
 * What could not be used in the record.
 */
problems: Array<ProblemNote>, };

/**
 * What one model says.
 */
export type ModelAssessment = { 
/**
 * Name of the model, such as `prevent`.
 */
model: string, 
/**
 * Version of its bundle.
 */
model_version: string, 
/**
 * Words for a reader.
 */
title: string, 
/**
 * The outcome that it shares with other models, if any.
 */
family: FamilyNote | null, 
/**
 * Whether the model offers itself for this patient, or was asked for.
 */
offered: boolean, 
/**
 * Why it does not offer itself.
 */
not_offered_because: string | null, 
/**
 * Whether this is the member of its family to show, where the family is offered at all.
 */
shown: boolean, 
/**
 * The best verdict of its outputs.
 */
verdict: Verdict, 
/**
 * The loudest tier of its outputs.
 */
tier: Tier, 
/**
 * The equation that was used.
 */
equation: string | null, 
/**
 * What it gives.
 */
outputs: Array<OutputAssessment>, 
/**
 * What it was given, each input with its chart entries.
 */
inputs: Array<InputNote>, };

/**
 * The family of a model.
 */
export type FamilyNote = { 
/**
 * Name of the family.
 */
id: string, 
/**
 * Words for a reader.
 */
title: string, 
/**
 * A setting of the site that decides between members and is not set: its name.
 */
needs_setting: string | null, 
/**
 * The value of the setting for which this member stands.
 */
setting_value: string | null, };

/**
 * One number that a model gives.
 */
export type OutputAssessment = { 
/**
 * Name, such as `cvd_10y`.
 */
output: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * Fewer words.
 */
short: string, 
/**
 * The horizon in years, where there is one.
 */
horizon_years: number | null, 
/**
 * What the number is.
 */
quantity: Quantity, 
/**
 * Whether and how the model answers.
 */
verdict: Verdict, 
/**
 * The number; absent where the model refuses or misses inputs.
 */
value: number | null, 
/**
 * UCUM unit of the value; `1` for probabilities.
 */
unit: string, 
/**
 * The number in words.
 */
in_words: string | null, 
/**
 * Why, in words.
 */
why: string | null, 
/**
 * What the value could be given what is not known.
 */
interval: Interval | null, 
/**
 * Names of inputs that are needed and missing.
 */
missing: Array<string>, 
/**
 * Against what contributions are counted.
 */
compared_with: ComparedWith, 
/**
 * How contributions were found; absent where there are none.
 */
explained_by: ExplainedBy | null, 
/**
 * How good they are, where they are estimated; absent where they are exact.
 */
estimate: EstimateNote | null, 
/**
 * The value of what is compared with.
 */
reference_value: number | null, 
/**
 * The margin: log-odds, log-hazard or whatever scale the model adds up on.
 */
margin: number | null, 
/**
 * The margin of what is compared with.
 */
reference_margin: number | null, 
/**
 * Shapley values of the inputs, the largest first; they sum to `margin` − `reference_margin`.
 */
contributions: Array<Contribution>, 
/**
 * Inputs that are one clinical concept, with the sums of their contributions, the largest first.
 */
groups: Array<GroupContribution>, 
/**
 * What the pairs that the bundle chose do together.
 */
interactions: Array<InteractionNote>, 
/**
 * How loudly the result speaks.
 */
tier: Tier, 
/**
 * What was found and what to do next, where a guideline says so.
 */
alert: AlertNote | null, 
/**
 * Why the model refuses, is cautious or cannot answer, as sentences.
 */
problems: Array<string>, 
/**
 * What else a reader should know of the result, as sentences.
 */
notes: Array<string>, };

/**
 * Whether and how a model answers.
 */
export type Verdict = "scored" | "caution" | "missing_inputs" | "refused";

/**
 * How loudly a result speaks.
 */
export type Tier = "passive" | "banner" | "interrupt";

/**
 * What a number is.
 */
export type Quantity = "risk" | "survival" | "amount";

/**
 * Against what contributions are counted.
 */
export type ComparedWith = "reference_patient" | "training_average" | { "reference_cohort": CohortNote };

/**
 * Whom a reference cohort holds.
 */
export type CohortNote = { 
/**
 * Whether its rows are nobody's or stand for groups of patients.
 */
kind: CohortKind, 
/**
 * How many rows it has.
 */
rows: number, 
/**
 * How many patients its rows stand for; of a synthetic cohort as many as rows.
 */
patients: number, };

/**
 * What the rows of a reference cohort are. They are never single patients'.
 */
export type CohortKind = "synthetic" | "aggregated";

/**
 * By which method contributions were found.
 */
export type ExplainedBy = "coalitions" | "path_dependent_trees" | "interventional_trees" | "linear" | "sampling";

/**
 * How good an estimated explanation is.
 */
export type EstimateNote = { 
/**
 * The largest standard error of a contribution or of the reference margin, on the scale of the margin.
 */
standard_error: number, 
/**
 * The same on the scale of the value.
 */
standard_error_to_value: number, 
/**
 * How often the model was evaluated.
 */
evaluations: number, };

/**
 * What the inputs of one clinical concept contribute together: exactly the sum of their contributions.
 */
export type GroupContribution = { 
/**
 * Name of the group.
 */
group: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * Names of its inputs, which stand among the contributions, too.
 */
inputs: Array<string>, 
/**
 * On the scale of the margin.
 */
contribution: number, 
/**
 * On the scale of the value.
 */
contribution_to_value: number, 
/**
 * At most this is the standard error on the scale of the margin, where it is estimated: the sum of the members'.
 */
standard_error: number | null, 
/**
 * The same on the scale of the value.
 */
standard_error_to_value: number | null, };

/**
 * What two inputs, or groups of inputs, do together beyond what each does by itself.
 */
export type InteractionNote = { 
/**
 * Names of the two.
 */
pair: [string, string], 
/**
 * Words for a reader, in the same order.
 */
labels: [string, string], 
/**
 * SHAP interaction value on the scale of the margin. As much is part of the contribution of each of the two, so that
 * together they do twice this beyond what each does by itself.
 */
interaction: number, };

/**
 * What a value could be given what is not known.
 */
export type Interval = { 
/**
 * Smallest value.
 */
low: number, 
/**
 * Largest value.
 */
high: number, 
/**
 * Whether it is narrow enough to tell a reader anything.
 */
informative: boolean, 
/**
 * The inputs that are not known, the one that would narrow the interval most first.
 */
open: Array<OpenInput>, };

/**
 * An input that is not known.
 */
export type OpenInput = { 
/**
 * Its name.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * The width that is left on average once it is known.
 */
width_when_known: number, };

/**
 * What one input contributes.
 */
export type Contribution = { 
/**
 * Name of the input.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * The patient's value.
 */
value: InputValue, 
/**
 * The reference patient's value; missing where an average is compared with.
 */
reference: InputValue, 
/**
 * UCUM unit of both, where there is one.
 */
unit: string | null, 
/**
 * On the scale of the margin.
 */
contribution: number, 
/**
 * On the scale of the value; these sum to the value minus the reference value.
 */
contribution_to_value: number, 
/**
 * The standard error on the scale of the margin, where it is estimated; absent where it is exact.
 */
standard_error: number | null, 
/**
 * The standard error on the scale of the value.
 */
standard_error_to_value: number | null, 
/**
 * Names of the chart entries behind it.
 */
evidence: Array<string>, };

/**
 * An input's value.
 */
export type InputValue = boolean | number | string | null;

/**
 * An input as the model was given it.
 */
export type InputNote = { 
/**
 * Its name.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * The value.
 */
value: InputValue, 
/**
 * The value in words, where it is an option.
 */
value_label: string | null, 
/**
 * UCUM unit, where there is one.
 */
unit: string | null, 
/**
 * How the value came about.
 */
status: "present" | "not_recorded" | "missing" | "stale" | "implausible" | "unit_unknown", 
/**
 * Whether it takes part in an equation, or only decides whether the model applies.
 */
in_equation: boolean, 
/**
 * The model answers without it, too.
 */
optional: boolean, 
/**
 * A no that was taken for granted, or an answer that is not sure.
 */
can_question: boolean, 
/**
 * The chart entries behind it, the deciding one first.
 */
evidence: Array<EvidenceNote>, 
/**
 * Reasons for caution and other things to know, as sentences.
 */
remarks: Array<string>, };

/**
 * A chart entry behind a value.
 */
export type EvidenceNote = { 
/**
 * Where it stands.
 */
entry: EntryRef, 
/**
 * What it is, in its own words.
 */
what: string, 
/**
 * Its value as written.
 */
value: string, 
/**
 * Its unit as written.
 */
unit: string | null, 
/**
 * Its date as written.
 */
date: string | null, 
/**
 * Why it is not simply usable.
 */
remark: string | null, };

/**
 * What was found and what to do next.
 */
export type AlertNote = { 
/**
 * What was found.
 */
finding: string, 
/**
 * What to do next.
 */
action: string, 
/**
 * The guideline that says so.
 */
source: string, };

/**
 * A model, described.
 */
export type ModelNote = { 
/**
 * Name, such as `prevent`.
 */
id: string, 
/**
 * Version of the bundle.
 */
version: string, 
/**
 * Words for a reader.
 */
title: string, 
/**
 * One sentence for a clinician.
 */
summary: string, 
/**
 * The specialty.
 */
field: string, 
/**
 * The outcome that it shares with other models.
 */
family: Family | null, 
/**
 * For whom it holds.
 */
population: string, 
/**
 * When it refuses, as sentences.
 */
refuses: Array<string>, 
/**
 * Where it was published.
 */
citation: Citation, 
/**
 * Who the reference patient is.
 */
reference_patient: string, 
/**
 * Of a trained model: what trained it, what file it was imported from, what it stores of its training data and
 * what else a reader should know, as sentences. Empty for a published equation.
 */
training: Array<string>, 
/**
 * How its numbers are explained and against what, which inputs are shown as one and which pairs' interactions are
 * given, as sentences.
 */
explanation: Array<string>, 
/**
 * What it takes.
 */
inputs: Array<ModelInputNote>, 
/**
 * What it gives.
 */
outputs: Array<ModelOutputNote>, 
/**
 * How many golden patients it must reproduce wherever it is loaded.
 */
golden_patients: number, 
/**
 * The model card, as written.
 */
card: string, };

/**
 * An input, described.
 */
export type ModelInputNote = { 
/**
 * Name.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * UCUM unit, where there is one.
 */
unit: string | null, 
/**
 * Names of the options, where it is one of several.
 */
options: Array<string>, 
/**
 * Days in which a value is current.
 */
lookback_days: number | null, 
/**
 * Range in which the model holds.
 */
range: [number, number] | null, 
/**
 * The model answers without it, too.
 */
optional: boolean, 
/**
 * Where it is looked for, the most preferred first.
 */
found_by: Array<string>, };

/**
 * An output, described.
 */
export type ModelOutputNote = { 
/**
 * Name.
 */
output: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * UCUM unit.
 */
unit: string, };

/**
 * Bundles of one outcome.
 */
export type Family = { 
/**
 * Name of the family.
 */
id: string, 
/**
 * Words for a reader.
 */
title: string, 
/**
 * A more complete variant has a higher rank and is preferred.
 */
rank: number, 
/**
 * A setting of the site that must have this value.
 */
setting: SettingValue | null, };

/**
 * A setting of the site and one of its values.
 */
export type SettingValue = { 
/**
 * Name of the setting.
 */
name: string, 
/**
 * The value.
 */
value: string, };

/**
 * Where a model was published.
 */
export type Citation = { 
/**
 * Authors, title, journal, year, volume, pages.
 */
text: string, 
/**
 * Digital object identifier.
 */
doi: string, 
/**
 * Table and page of the coefficients.
 */
where: string, 
/**
 * Whether that table was read again when the bundle was made.
 */
read: boolean, };

