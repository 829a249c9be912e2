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
questioned: Array<string>, 
/**
 * What the reader supplies because the record lacks it.
 */
by_hand: Array<HandInput>, 
/**
 * Inputs to suppose otherwise, by name.
 */
what_if: { [key in string]: InputSource }, 
/**
 * To what the assessment belongs.
 */
binding: Binding, };

/**
 * What `whatIf` is asked for: one model, with what the request supposes.
 */
export type WhatIfRequest = { 
/**
 * Name of the model.
 */
model: string, 
/**
 * The output to explain; all where absent, which takes longer. All are scored.
 */
output: string | null, 
/**
 * The patient, the day and what is supposed.
 */
request: AssessRequest, };

/**
 * What `counterfactuals` is asked for: one output of one model.
 */
export type CounterfactualsRequest = { 
/**
 * Name of the model.
 */
model: string, 
/**
 * Name of the output.
 */
output: string, 
/**
 * The reader's own threshold, from 0 to 1; without one the goal is a quieter tier, or the model's threshold.
 */
threshold: number | null, 
/**
 * The patient and the day; what it supposes does not count.
 */
request: AssessRequest, };

/**
 * What `trend` is asked for: one input of one model.
 */
export type TrendRequest = { 
/**
 * Name of the model.
 */
model: string, 
/**
 * Name of the input.
 */
input: string, 
/**
 * The patient and the day.
 */
request: AssessRequest, };

/**
 * What is shown of a measured input over time.
 */
export type TrendNote = { 
/**
 * Name of the input.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * The range of values in which the model holds, in the unit of the first series.
 */
range: [number, number] | null, 
/**
 * Days before the as-of day in which a value is current; any where absent.
 */
lookback_days: number | null, 
/**
 * The series: the input's own, then those that it can be derived from.
 */
series: Array<TrendSeries>, };

/**
 * One concept's readings.
 */
export type TrendSeries = { 
/**
 * Words for a reader.
 */
label: string, 
/**
 * UCUM unit of all values.
 */
unit: string, 
/**
 * The readings, the oldest first.
 */
points: Array<TrendReading>, 
/**
 * How many more have no date, or no usable number.
 */
left_out: number, };

/**
 * A reading.
 */
export type TrendReading = { 
/**
 * The number, in the series' unit.
 */
value: number, 
/**
 * Where the true value lies, where the chart gives only a limit.
 */
limits: [number, number] | null, 
/**
 * Its date as written.
 */
date: string, 
/**
 * Days before the as-of day, by the first day that the date may mean.
 */
days_before: number, 
/**
 * The reference range in the chart's own words and unit.
 */
reference_range: string | null, 
/**
 * Whether the model's value rests on it.
 */
is_used: boolean, 
/**
 * Where it stands.
 */
entry: EntryRef, };

/**
 * What `export` is asked for: one patient's results in a form for another program or for the note.
 */
export type ExportRequest = { 
/**
 * The form.
 */
format: ExportFormat, 
/**
 * Names of the models; where empty those that the page shows, and as a table all.
 */
models: Array<string>, 
/**
 * When it is exported, such as `2026-11-22T10:15:30Z`: the engine has no clock.
 */
made_at: string, 
/**
 * The patient and the day. Where it supposes anything of a model that is exported, nothing is.
 */
request: AssessRequest, };

/**
 * A form of export.
 */
export type ExportFormat = "fhir" | "cds-hooks" | "csv" | "note";

/**
 * Results in a form for another program or for the note.
 */
export type ExportNote = { 
/**
 * A name for a file of it: the day and the form, and nothing of the patient.
 */
file_name: string, 
/**
 * All of it.
 */
text: string, };

/**
 * What `patientKey` is asked for.
 */
export type PatientKeyRequest = { 
/**
 * Index of the patient, as `open` counts them.
 */
patient: number, 
/**
 * The salt of the work file, 64 hexadecimal digits.
 */
salt: string, 
/**
 * To what the answer belongs.
 */
binding: Binding, };

/**
 * An answer, with what it belongs to: the page shows none of another patient, file or visit.
 */
export type Bound<T> = { 
/**
 * What the engine held when it answered.
 */
bound_to: Binding, 
/**
 * The answer.
 */
answer: T, };

/**
 * What counterfactuals were asked for and found.
 */
export type Counterfactuals = { 
/**
 * Name of the model.
 */
model: string, 
/**
 * Name of the output.
 */
output: string, 
/**
 * What they are to reach, as a sentence; what would be reached, where there are none.
 */
goal: string, 
/**
 * The threshold that they are to cross, where they do not go by the tier.
 */
threshold: number | null, 
/**
 * Who says that a decision turns at the threshold; absent where the reader named it.
 */
threshold_source: string | null, 
/**
 * Those found, the nearest first; empty where nothing that can be acted on would do it.
 */
found: Array<Counterfactual>, 
/**
 * Why there are none, where there are none.
 */
none_because: string | null, 
/**
 * What was searched and how far, as a sentence.
 */
searched: string, 
/**
 * What a counterfactual does not say, as a sentence.
 */
caveat: string, 
/**
 * Inputs of the output that may be moved, those first that can be acted on.
 */
movable: Array<MovableNote>, };

/**
 * Changes of few actionable inputs with which the result would stand in another tier, or past the decision threshold.
 */
export type Counterfactual = { 
/**
 * The changes, the largest first.
 */
changes: Array<ChangeNote>, 
/**
 * The value with them, scored again by the model itself.
 */
value: number, 
/**
 * The tier with them, by the alert that the result then calls for.
 */
tier: Tier, 
/**
 * How far it is from the record: the sum of each change in steps of its input.
 */
steps: number, 
/**
 * All of it as a sentence.
 */
in_words: string, };

/**
 * One input changed.
 */
export type ChangeNote = { 
/**
 * Name of the input.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * As the record has it.
 */
from: InputValue, 
/**
 * As it would be.
 */
to: InputValue, 
/**
 * Both in words, with the unit: `156 mmHg` and `128 mmHg`.
 */
in_words: [string, string], 
/**
 * UCUM unit, where there is one.
 */
unit: string | null, };

/**
 * An input that may be moved in a what-if.
 */
export type MovableNote = { 
/**
 * Name of the input.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * As the record has it.
 */
value: InputValue, 
/**
 * UCUM unit, where there is one.
 */
unit: string | null, 
/**
 * Options by name and words, where it is one of several.
 */
options: Array<[string, string]>, 
/**
 * Whether it is a yes/no.
 */
is_yes_no: boolean, 
/**
 * Limits of a number, for a slider: those in which the model holds, else in which a living patient can be.
 */
range: [number, number] | null, 
/**
 * The step of a number.
 */
step: number | null, 
/**
 * Whether a clinician can act on it; others may be moved to see what they do, too.
 */
actionable: boolean, 
/**
 * How it can be acted on, as a sentence.
 */
how: string | null, };

/**
 * What was found in the opened files.
 */
export type OpenedNote = { 
/**
 * SHA-256 of the files, by which the same input is known again.
 */
input_sha256: string, 
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
 * What a model is and what its golden patients gave in this browser.
 */
export type CertificateNote = { 
/**
 * Name of the model.
 */
model: string, 
/**
 * Words for a reader.
 */
title: string, 
/**
 * Version of its bundle.
 */
version: string, 
/**
 * SHA-256 of the files that it was built from, its concepts' among them.
 */
sha256: string, 
/**
 * How many golden patients were run.
 */
golden_patients: number, 
/**
 * How many numbers of theirs were compared.
 */
outputs: number, 
/**
 * The largest absolute difference from what is expected; absent where a number could not be computed.
 */
largest_difference: number | null, 
/**
 * The largest difference as a share of what is expected.
 */
largest_relative_difference: number | null, 
/**
 * Whether the model may be used.
 */
passed: boolean, 
/**
 * What did not come out, as sentences.
 */
because: Array<string>, };

/**
 * Whether a model should be believed for this record, and why.
 */
export type Applicability = { 
/**
 * The gravest verdict of the checks.
 */
verdict: GateVerdict, 
/**
 * Every check in a fixed order, those that passed and those that could not be made, too.
 */
checks: Array<GateCheck>, };

/**
 * One check.
 */
export type GateCheck = { 
/**
 * What was held against what.
 */
kind: CheckKind, 
/**
 * What follows.
 */
verdict: GateVerdict, 
/**
 * What was found, as sentences for a clinician.
 */
findings: Array<string>, 
/**
 * What it was held against, with figures and where they come from.
 */
basis: string, 
/**
 * Names of the inputs concerned.
 */
inputs: Array<string>, 
/**
 * Names of the chart entries concerned.
 */
evidence: Array<string>, };

/**
 * What follows from a check.
 */
export type GateVerdict = "not_reported" | "score" | "caution" | "refuse";

/**
 * What is held against what the model knows of its own data.
 */
export type CheckKind = "population" | "vocabulary" | "units" | "history" | "range" | "joint" | "missingness" | "period";

/**
 * How sure a number is by what was measured of the model, apart from what is missing in the record.
 */
export type UncertaintyNote = { 
/**
 * How the range was found.
 */
method: UncertaintyMethod, 
/**
 * Lower limit on the scale of the value; absent where nothing is reported.
 */
low: number | null, 
/**
 * Upper limit.
 */
high: number | null, 
/**
 * What the range means and what was measured of it, as a sentence; where nothing is reported, that.
 */
in_words: string, 
/**
 * Whether ranges like this held so rarely that the range is not to be relied on: the words say so first, and no picture
 * and no short line shows its limits.
 */
held_rarely: boolean, 
/**
 * How often ranges like this held what they should, where it was measured.
 */
coverage: CoverageNote | null, 
/**
 * The tiers at both limits, where they differ from each other or from the result's own: the range straddles a threshold.
 */
tiers: [Tier, Tier] | null, };

/**
 * How a range was found.
 */
export type UncertaintyMethod = "venn_abers" | "conformal" | "refits" | "not_reported";

/**
 * What was measured of ranges like this.
 */
export type CoverageNote = { 
/**
 * The share that was aimed at, from 0 to 1.
 */
wanted: number, 
/**
 * The share that was found.
 */
found: number, 
/**
 * On how many patients.
 */
patients: number, 
/**
 * On whom and in which sense, as a sentence.
 */
how: string, };

/**
 * What other models of the same outcome say.
 */
export type DisagreementNote = { 
/**
 * Smallest value among them and this one.
 */
low: number, 
/**
 * Largest value.
 */
high: number, 
/**
 * Each other model with its value.
 */
others: Array<OtherValue>, 
/**
 * The disagreement as a sentence.
 */
in_words: string, };

/**
 * Another model's value of the same output.
 */
export type OtherValue = { 
/**
 * Name of the model, or of the part of a model that combines several.
 */
model: string, 
/**
 * Words for a reader.
 */
title: string, 
/**
 * Its value.
 */
value: number, };

/**
 * The result averaged over what is not known, and what knowing each of it would tell.
 */
export type UnknownNote = { 
/**
 * What the bundle does about missing inputs.
 */
policy: MissingPolicy, 
/**
 * The mean over the reference cohort given what is known; absent where the bundle has no cohort, or hardly anyone in
 * it is like the patient.
 */
mean: number | null, 
/**
 * The value below which a twentieth of the cohort lies.
 */
low: number | null, 
/**
 * The value above which a twentieth of the cohort lies.
 */
high: number | null, 
/**
 * Which tiers are possible over what is not known: of the cohort at least one in a hundred; without a cohort those
 * between the limits. The quietest first.
 */
tiers: Array<Tier>, 
/**
 * What knowing each input would do, the most telling first.
 */
tests: Array<TestNote>, 
/**
 * Whether what each test would tell was found for every value that it may have: each one that the cohort has, or, without
 * a cohort, all combinations as of the interval's own `is_exact`. Where false, there were too many: values of the cohort
 * were put in groups of about equal shares, each with its middle value, or a coarser grid was tried, and `tests` are
 * estimates. True where there are no tests.
 */
is_exact: boolean, 
/**
 * Over whom was averaged and how, as a sentence.
 */
basis: string, };

/**
 * What a bundle does about missing inputs.
 */
export type MissingPolicy = "handled" | "marginalised" | "bounded" | "refused";

/**
 * What knowing one input would do.
 */
export type TestNote = { 
/**
 * Name of the input.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * The width of the range that is left on average.
 */
width_when_known: number, 
/**
 * The width now.
 */
width_now: number, 
/**
 * The part of the width that goes on average, from 0 to 1; of an amount whose limits are too far apart to tell
 * anything the part of its orders of magnitude.
 */
narrows: number, 
/**
 * The chance that the tier becomes another one, where there is a cohort to tell.
 */
tier_changes: number | null, 
/**
 * What it would tell, as a sentence.
 */
in_words: string, };

/**
 * The outcome under each arm and the difference.
 */
export type TreatmentNote = { 
/**
 * The treatment in words.
 */
treatment: string, 
/**
 * The comparisons, one for each horizon.
 */
comparisons: Array<ArmsNote>, };

/**
 * One comparison.
 */
export type ArmsNote = { 
/**
 * Name of the output without the treatment.
 */
without_output: string, 
/**
 * Name of the output with it.
 */
with_output: string, 
/**
 * The treatment in words.
 */
treatment: string, 
/**
 * The outcome in words, without the arm.
 */
outcome: string, 
/**
 * The horizon in years, where there is one.
 */
horizon_years: number | null, 
/**
 * What the numbers are: a risk, or an amount. A chance of survival is turned into the risk of its loss.
 */
quantity: Quantity, 
/**
 * UCUM unit of the numbers; `1` for risks.
 */
unit: string, 
/**
 * Without the treatment.
 */
without: ValueNote, 
/**
 * With the treatment.
 */
with: ValueNote, 
/**
 * Without less with: what is spared; below 0 there is more of the outcome with the treatment.
 */
difference: ValueNote, 
/**
 * The difference as a sentence.
 */
in_words: string, 
/**
 * How many such patients are treated for one to be spared; absent for amounts and where the difference is 0.
 */
needed_to_treat: NeededToTreat | null, 
/**
 * Against what drivers are counted.
 */
compared_with: ComparedWith, 
/**
 * The difference of what is compared with; absent where there are no drivers.
 */
reference_difference: number | null, 
/**
 * What makes the difference larger or smaller for this patient, the largest first: Shapley values of the difference,
 * on both scales in its unit, which sum to it less that of what is compared with.
 */
drivers: Array<Contribution>, 
/**
 * Why there are no drivers, where there are none.
 */
drivers_note: string | null, 
/**
 * Whether the effect was shown to differ between patients, as sentences.
 */
heterogeneity: string, 
/**
 * What the intervals are and what was measured of them, as a sentence.
 */
basis: string, };

/**
 * A value with its limits, where the bundle has them.
 */
export type ValueNote = { 
/**
 * The value.
 */
value: number, 
/**
 * Lower limit.
 */
low: number | null, 
/**
 * Upper limit.
 */
high: number | null, };

/**
 * Number needed to treat.
 */
export type NeededToTreat = { 
/**
 * Patients treated for one spared; below 0 the treatment harms one for each so many.
 */
value: number, 
/**
 * The number and its limits as Altman writes them: `NNTB 9 (NNTB 5 to ∞ to NNTH 40)`.
 */
notation: string, 
/**
 * The same in plain words: where the difference's interval holds 0, the limits pass through infinity.
 */
in_words: string, };

/**
 * How much of a drug.
 */
export type DoseNote = { 
/**
 * The dose by the model.
 */
dose: number, 
/**
 * The dose in steps in which it can be given.
 */
rounded: number | null, 
/**
 * The steps as a sentence, with why they are so.
 */
steps: string | null, 
/**
 * UCUM unit.
 */
unit: string, 
/**
 * The same a day, in words, where it is by the week.
 */
per_day: string | null, 
/**
 * The doses that were studied.
 */
studied: [number, number] | null, 
/**
 * In whom, as a sentence.
 */
studied_in: string | null, 
/**
 * The largest change in one step, as a sentence with its source.
 */
largest_step: string | null, 
/**
 * The present dose, where the reader or the record gives it.
 */
present_dose: number | null, 
/**
 * The next dose towards the model's that the largest step allows.
 */
next_dose: number | null, 
/**
 * What to make of the present dose, as a sentence; absent where the bundle does not ask for it.
 */
advice: string | null, 
/**
 * The inputs' effects in units of the dose, the largest first; they sum to the dose less the reference dose.
 */
effects: Array<Contribution>, };

/**
 * A value that a clinician enters because the record lacks it; it never takes the place of a value of the record.
 */
export type HandInput = { 
/**
 * A concept, or `age`, `sex` or `race`: whatever inputs of all models are of it get the value.
 */
of: string, 
/**
 * A number, a yes/no or an option by its name.
 */
value: InputSource, 
/**
 * The unit of a number; the concept's where absent.
 */
unit: string | null, };

/**
 * Something that the record lacks and that may be entered by hand.
 */
export type HandForm = { 
/**
 * How to call it when it is entered; the same for every model that asks for it.
 */
of: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * What kind of answer it takes.
 */
kind: HandKind, };

/**
 * What kind of answer something takes.
 */
export type HandKind = { "number": Array<HandUnit> } | "yes_no" | { "options": Array<HandOption> };

/**
 * A unit and what is possible in it.
 */
export type HandUnit = { 
/**
 * UCUM code.
 */
unit: string, 
/**
 * The smallest value that a living patient can have.
 */
low: number, 
/**
 * The largest.
 */
high: number, };

/**
 * One option.
 */
export type HandOption = { 
/**
 * Its name, as it is entered.
 */
name: string, 
/**
 * Words for a reader.
 */
label: string, };

/**
 * An input's value as people write it.
 */
export type InputSource = boolean | number | string;

/**
 * To what an assessment belongs; with another record or in another visit it must not be shown, printed or kept.
 */
export type Binding = { 
/**
 * SHA-256 of the files that were read, each with its length, in their order.
 */
input_sha256: string, 
/**
 * A number that is drawn anew for each visit.
 */
visit: string, 
/**
 * Index of the patient in the files.
 */
patient: number, };

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
 * What could not be used in the record, or of what was entered by hand.
 */
problems: Array<ProblemNote>, 
/**
 * What may be entered by hand because the record lacks it, each once for all models.
 */
hand_forms: Array<HandForm>, 
/**
 * What the caller bound it to: the files' SHA-256 and the visit; empty where the caller named neither.
 */
bound_to: Binding, };

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
inputs: Array<InputNote>, 
/**
 * Whether it should be believed for this record, and why.
 */
applicability: Applicability, 
/**
 * The outcome with and without a treatment, where the model is of one.
 */
treatment: TreatmentNote | null, 
/**
 * Inputs that are not the record's but supposed in a what-if, by name; such a result is hypothetical.
 */
supposed: Array<string>, };

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
notes: Array<string>, 
/**
 * How sure the number is by what was measured of the model; absent where there is no number.
 */
uncertainty: UncertaintyNote | null, 
/**
 * What other models of the outcome say, where there are any.
 */
disagreement: DisagreementNote | null, 
/**
 * What is not known leaves open: missing inputs and a no that is not sure; absent where everything is known.
 */
unknown: UnknownNote | null, 
/**
 * How much of a drug, where the number is a dose.
 */
dose: DoseNote | null, };

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
 * Whether every combination was tried: of all options, and of numbers of both limits, nine values between them, and
 * wherever a term bends or a tree splits. Of trees that read a number as it is the range is then exact, even of fewer
 * values between the limits, for nothing changes between two splits; so it is where only options are open. Of a smooth
 * model an extreme may lie between two values that were tried. Where false, combinations would have been too many: a
 * coarser grid was tried and its extremes followed input by input, and the range is at least from `low` to `high`.
 */
is_exact: boolean, 
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
width_when_known: number, 
/**
 * The part of the width that goes on average, from 0 to 1; where the limits are too far apart to tell anything the
 * part of their orders of magnitude.
 */
narrows: number, };

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
 * Words for the value, where it is an option.
 */
value_label: string | null, 
/**
 * The reference patient's value; missing where an average is compared with.
 */
reference: InputValue, 
/**
 * Words for the reference patient's value, where it is an option.
 */
reference_label: string | null, 
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
status: "present" | "not_recorded" | "missing" | "stale" | "implausible" | "unit_unknown" | "by_hand" | "supposed", 
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
 * What may be entered by hand so that it has a value, by the names of the assessment's forms: itself first, then what
 * it can be computed from.
 */
by_hand: Array<string>, 
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
 * What kind of answer it gives.
 */
task: Task, 
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
golden_patients: number, };

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
 * Words for the options, in their order.
 */
option_labels: Array<string>, 
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
 * UCUM unit; `1` for probabilities.
 */
unit: string, 
/**
 * What the number is.
 */
quantity: Quantity, 
/**
 * The horizon in years, where there is one.
 */
horizon_years: number | null, };

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

/**
 * What kind of answer a model gives.
 */
export type Task = "risk" | "dose" | "detection" | "progression" | "treatment";

/**
 * A model's page.
 */
export type ModelSheet = { 
/**
 * The model, described.
 */
note: ModelNote, 
/**
 * When it is cautious, as sentences.
 */
cautions: Array<string>, 
/**
 * When it is shown without being asked for; absent where it always is.
 */
offered_when: string | null, 
/**
 * What becomes of missing inputs.
 */
missing: MissingPolicy, 
/**
 * When a result calls for attention.
 */
alerts: Array<AlertRule>, 
/**
 * On whom it was made, as far as its source says.
 */
made_on: MadeOn | null, 
/**
 * How sure a single number is, output by output, as far as it was measured.
 */
ranges: Array<RangeNote>, 
/**
 * What was measured of it; absent where no figures of that form are there.
 */
performance: Performance | null, 
/**
 * Its card.
 */
card: CardNote, };

/**
 * When a result calls for attention.
 */
export type AlertRule = { 
/**
 * The output.
 */
output: string, 
/**
 * How urgent.
 */
tier: Tier, 
/**
 * What is found.
 */
finding: string, 
/**
 * What to do.
 */
action: string, 
/**
 * Who says so.
 */
source: string, };

/**
 * On whom a model was made.
 */
export type MadeOn = { 
/**
 * Where the figures come from, as a sentence.
 */
source: string, 
/**
 * How many patients.
 */
patients: number | null, 
/**
 * First and last year of the data.
 */
years: [number, number] | null, };

/**
 * How sure a single number of one output is.
 */
export type RangeNote = { 
/**
 * The output; with the equation before it where equations differ.
 */
output: string, 
/**
 * What the range is made of, or that nothing is reported, as a sentence.
 */
in_words: string, 
/**
 * What was measured of ranges like it.
 */
coverage: CoverageNote | null, };

/**
 * A model card, complete.
 */
export type CardNote = { 
/**
 * What the model is and is not, in one sentence.
 */
status: string, 
/**
 * What of the source was read.
 */
reading_of_the_source: string, 
/**
 * The 31 source attributes, in the nine parts and the order of the regulation.
 */
source_attributes: Array<CardSection>, 
/**
 * What the card says beyond them.
 */
further: Array<CardSection>, 
/**
 * The versions, the newest first.
 */
history: Array<VersionNote>, };

/**
 * A table of the card.
 */
export type CardSection = { 
/**
 * Its name, such as `purpose`.
 */
section: string, 
/**
 * Its place in the regulation, such as `(2)`; absent beyond the regulation.
 */
place: string | null, 
/**
 * Its fields.
 */
fields: Array<CardField>, };

/**
 * A field of the card.
 */
export type CardField = { 
/**
 * Its name, such as `intended_use`.
 */
field: string, 
/**
 * Its place in the regulation, such as `(2)(i)`; absent beyond the regulation.
 */
place: string | null, 
/**
 * What it says; "not reported by the source" is an answer.
 */
text: string, };

/**
 * A version, for a reader.
 */
export type VersionNote = { 
/**
 * The day, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Version of the bundle from then on.
 */
version: string, 
/**
 * What changed, as sentences.
 */
what: string, 
/**
 * SHA-256 of `bundle.json` as it was from then on.
 */
bundle_sha256: string, };

/**
 * The whole file.
 */
export type Performance = { 
/**
 * Version of the form.
 */
schema: number, 
/**
 * Each measurement: of which outputs, on whom, with which result.
 */
measured: Array<Measurement>, };

/**
 * One table of patients on whom outputs were measured.
 */
export type Measurement = { 
/**
 * The outputs that it is about; of a treatment those with and without it, each patient by the arm that was theirs.
 */
outputs: Array<string>, 
/**
 * How these patients stand to those whom the model was made of.
 */
measured_on: MeasuredOn, 
/**
 * Who they are, as a sentence.
 */
cohort: string, 
/**
 * By when the event counts, in years; absent where nobody was followed.
 */
horizon_years: number | null, 
/**
 * How many: patients, or what `cohort` says, such as eyes.
 */
rows: number, 
/**
 * How many of them had the event (by the horizon); absent where they were not counted or the outcome is a number.
 */
events: number | null, 
/**
 * How many were lost to follow-up before the horizon, for whom others stand.
 */
censored: number | null, 
/**
 * The measures.
 */
measures: Array<MeasureNote>, 
/**
 * The ROC curve: share of false alarms, sensitivity.
 */
roc: Array<[number, number]>, 
/**
 * Observed against predicted risk.
 */
calibration: CalibrationPoints | null, 
/**
 * The decision curve: threshold, net benefit of acting on the model, of acting on everybody.
 */
decision: Array<[number, number, number]>, 
/**
 * Groups of patients.
 */
subgroups: Array<MeasuredGroups>, 
/**
 * What a reader must know before believing the figures, as sentences.
 */
cautions: Array<string>, };

/**
 * How patients stand to those whom the model was made of.
 */
export type MeasuredOn = "external" | "kept_apart" | "held_out_folds";

/**
 * A number with its 95 % interval, where one can be given.
 */
export type MeasuredFigure = { 
/**
 * The number.
 */
value: number, 
/**
 * Lower end of the interval.
 */
low: number | null, 
/**
 * Upper end.
 */
high: number | null, };

/**
 * A measure.
 */
export type MeasureNote = { 
/**
 * Which one.
 */
measure: Measure, 
/**
 * What came out.
 */
figure: MeasuredFigure, };

/**
 * What is measured.
 */
export type Measure = "auroc" | "harrell_c" | "uno_c" | "average_precision" | "brier" | "scaled_brier" | "observed" | "predicted" | "observed_to_expected" | "in_the_large" | "slope" | "ici" | "root_mean_squared_error" | "mean_absolute_error" | "r_squared";

/**
 * Observed against predicted risk.
 */
export type CalibrationPoints = { 
/**
 * Groups of patients with similar predictions.
 */
groups: Array<CalibrationGroup>, 
/**
 * The smooth line, ascending.
 */
line: Array<LinePoint>, };

/**
 * One point of the smooth line.
 */
export type LinePoint = { 
/**
 * Predicted risk.
 */
predicted: number, 
/**
 * Smoothed observed risk, with a pointwise interval where one can be given.
 */
observed: MeasuredFigure, };

/**
 * Patients with similar predictions.
 */
export type CalibrationGroup = { 
/**
 * How many.
 */
rows: number, 
/**
 * Mean predicted risk.
 */
predicted: number, 
/**
 * Observed risk.
 */
observed: MeasuredFigure, };

/**
 * Groups by one property.
 */
export type MeasuredGroups = { 
/**
 * The property, as the recipe names it.
 */
by: string, 
/**
 * The groups, in reading order.
 */
groups: Array<MeasuredGroup>, };

/**
 * One group.
 */
export type MeasuredGroup = { 
/**
 * Its name; absent for patients without a value.
 */
group: string | null, 
/**
 * How many; absent of fewer than ten.
 */
rows: number | null, 
/**
 * How many had the event; absent of fewer than ten patients.
 */
events: number | null, 
/**
 * Area under the ROC curve; absent where too few had the event or were without it.
 */
auroc: MeasuredFigure | null, 
/**
 * Observed over expected events, likewise.
 */
observed_to_expected: MeasuredFigure | null, };

/**
 * Which output is checked, and what of the files is what.
 */
export type ValidationRequest = { 
/**
 * The model.
 */
model: string, 
/**
 * The output.
 */
output: string, 
/**
 * Of a table: where the inputs are, by input. An input that is not named is not in the table.
 */
inputs: { [key in string]: InputChoice }, 
/**
 * What happened.
 */
outcome: OutcomeChoice, 
/**
 * By when an event counts, in years; the output's own horizon where absent.
 */
horizon_years: number | null, 
/**
 * The column that says who a row is; with records, the patients' identifiers.
 */
subject: string | null, 
/**
 * With records: the column of the day for which each record is read.
 */
as_of_column: string | null, 
/**
 * With records: the day for all whose row states none, `YYYY-MM-DD`.
 */
as_of: string | null, 
/**
 * Columns of groups to look at by themselves, beside sex and age.
 */
subgroups: Array<string>, 
/**
 * Thresholds to show.
 */
thresholds: Array<number>, 
/**
 * Alerts per 1,000 patients that can be answered.
 */
budget_per_1000: number | null, };

/**
 * Where an input is.
 */
export type InputChoice = { "column": { 
/**
 * Its name.
 */
column: string, 
/**
 * Its unit; the input's own where absent.
 */
unit: string | null, } } | { "always": { 
/**
 * The value.
 */
value: string, } };

/**
 * What happened to the patients, and in which columns it stands.
 */
export type OutcomeChoice = { "event": { 
/**
 * Its column: 0 and 1, no and yes, false and true.
 */
column: string, } } | { "event_by_time": { 
/**
 * The column of times.
 */
time: string, 
/**
 * The column that says whether the event ended the time.
 */
event: string, 
/**
 * The unit of the times.
 */
unit: TimeUnit, } } | { "amount": { 
/**
 * Its column.
 */
column: string, 
/**
 * Its unit; the output's own where absent.
 */
unit: string | null, } };

/**
 * In what times are counted.
 */
export type TimeUnit = "days" | "months" | "years";

/**
 * What the site chooses and says of itself.
 */
export type OverlayRequest = { 
/**
 * What is made of the values.
 */
recalibration: RecalibrationKind, 
/**
 * Alerts per 1,000 patients that can be answered: sets the threshold on the recalibrated values.
 */
budget_per_1000: number | null, 
/**
 * What the site calls itself.
 */
site: string, 
/**
 * When the patients were seen, in its words.
 */
period: string, 
/**
 * The day, `YYYY-MM-DD`.
 */
created: string, 
/**
 * The program and version.
 */
program: string, };

/**
 * What was given.
 */
export type DataNote = { 
/**
 * How the files are taken together.
 */
form: DataForm, 
/**
 * Each file, in the order given.
 */
files: Array<FileNote>, 
/**
 * The columns of the table.
 */
columns: Array<string>, 
/**
 * The table's lines after the header, at a rough count.
 */
lines: number, };

/**
 * How files are taken together.
 */
export type DataForm = "table" | "records";

/**
 * One file.
 */
export type FileNote = { 
/**
 * What it is.
 */
kind: FileKind, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Its SHA-256, in hexadecimal.
 */
sha256: string, };

/**
 * What a file is.
 */
export type FileKind = "table" | "records";

/**
 * What must be said of the files before a check of an output, and what their columns seem to be.
 */
export type Plan = { 
/**
 * What the model's number is.
 */
quantity: Quantity, 
/**
 * UCUM unit of the number.
 */
unit: string, 
/**
 * The output's own horizon in years, where it has one.
 */
horizon_years: number | null, 
/**
 * The inputs that the output, or a rule of it, reads.
 */
inputs: Array<PlanInput>, 
/**
 * What the columns seem to be.
 */
guess: Guess, };

/**
 * One input.
 */
export type PlanInput = { 
/**
 * Its name.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * UCUM unit, where it has one.
 */
unit: string | null, 
/**
 * What a cell may say, where it is no number: options by name, or `yes` and `no`.
 */
options: Array<string>, 
/**
 * The output does not answer without it.
 */
is_needed: boolean, 
/**
 * It only decides whether, or by which equation, the model answers.
 */
is_rule: boolean, };

/**
 * What the columns of a table seem to be.
 */
export type Guess = { 
/**
 * Inputs that a column seems to hold, by input.
 */
inputs: { [key in string]: InputChoice }, 
/**
 * Where the outcome seems to be.
 */
outcome: OutcomeChoice | null, 
/**
 * The column of identifiers.
 */
subject: string | null, 
/**
 * The column of days.
 */
as_of_column: string | null, };

/**
 * Everything that is said of a model in a site's own patients.
 */
export type ValidationReport = { 
/**
 * Version of this form: 1.
 */
schema: number, 
/**
 * The model.
 */
model: string, 
/**
 * Its version.
 */
model_version: string, 
/**
 * Words for a reader.
 */
title: string, 
/**
 * The output.
 */
output: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * What the model's number is.
 */
quantity: Quantity, 
/**
 * UCUM unit of the number.
 */
unit: string, 
/**
 * What it was held against.
 */
outcome: OutcomeKind, 
/**
 * By when an event counts, in years, where the outcome has times.
 */
horizon_years: number | null, 
/**
 * SHA-256 of the files, in their order.
 */
data_sha256: Array<string>, 
/**
 * Patients in, patients used.
 */
rows: RowCounts, 
/**
 * Patients left out, by reason, the most frequent first; each is counted once.
 */
excluded: Array<ExcludedNote>, 
/**
 * Inputs of rules that the files do not hold: whom these rules would refuse cannot be told.
 */
unchecked: Array<string>, 
/**
 * Values that no living patient can have and that were not used, by input.
 */
implausible: Array<GroupNote>, 
/**
 * What the sample is too small for, and what else a reader must know first.
 */
warnings: Array<WarningNote>, 
/**
 * Observed risk.
 */
observed: Figure | null, 
/**
 * Mean predicted risk.
 */
predicted: number | null, 
/**
 * Area under the ROC curve, with DeLong's interval; with times at the horizon.
 */
auroc: Figure | null, 
/**
 * Harrell's C, with times.
 */
harrell_c: Figure | null, 
/**
 * Uno's C up to the horizon, with times.
 */
uno_c: Figure | null, 
/**
 * Brier score.
 */
brier: Figure | null, 
/**
 * Scaled Brier score: 1 is perfect, 0 no better than the prevalence.
 */
scaled_brier: Figure | null, 
/**
 * Calibration.
 */
calibration: CalibrationNote | null, 
/**
 * ROC curve: share of false alarms and sensitivity.
 */
roc: Array<[number, number]>, 
/**
 * What the thresholds that were asked for would mean.
 */
thresholds: Array<ThresholdNote>, 
/**
 * What the threshold of each number of alerts would mean, ascending.
 */
burden: Array<BurdenNote>, 
/**
 * What the budget that was asked for would mean.
 */
budget: BurdenNote | null, 
/**
 * Decision curve.
 */
decision: Array<DecisionNote>, 
/**
 * Groups of patients.
 */
subgroups: Array<SubgroupTableNote>, 
/**
 * Where a number was held against a number.
 */
amounts: AmountNote | null, 
/**
 * How often the bundle's own ranges held; absent where it reports none.
 */
coverage: CoverageFound | null, 
/**
 * Whether the model should be believed at this site, by all its patients together.
 */
site: SiteApplicability, 
/**
 * What the site could make of the model's values, the values as they are first.
 */
recalibrations: Array<RecalibrationNote>, };

/**
 * What the model's number was held against.
 */
export type OutcomeKind = "event" | "event_by_time" | "amount";

/**
 * A value with its 95 % interval, where one can be given.
 */
export type Figure = { 
/**
 * The value.
 */
value: number, 
/**
 * Lower limit.
 */
low: number | null, 
/**
 * Upper limit.
 */
high: number | null, };

/**
 * Patients in, patients used.
 */
export type RowCounts = { 
/**
 * Rows of the table, or patients of the records and of the outcome table together.
 */
read: number, 
/**
 * Measured.
 */
used: number, 
/**
 * With the event (by the horizon); absent for amounts.
 */
events: number | null, 
/**
 * Known to be without it.
 */
non_events: number | null, 
/**
 * Whose follow-up ended before the horizon; others stand for them.
 */
censored: number, };

/**
 * Patients left out for one reason.
 */
export type ExcludedNote = { 
/**
 * The reason.
 */
reason: ExclusionReason, 
/**
 * In words, with the input, column or rule.
 */
because: string, 
/**
 * How many.
 */
rows: number, 
/**
 * Of a table, the first lines, from 1.
 */
lines: number[], };

/**
 * Why patients are left out.
 */
export type ExclusionReason = "broken_line" | "unreadable" | "no_outcome" | "no_record" | "several_outcomes" | "no_day" | "refused" | "implausible" | "missing_inputs" | "no_value";

/**
 * A name and how many patients it concerns.
 */
export type GroupNote = { 
/**
 * The name.
 */
name: string, 
/**
 * How many.
 */
rows: number, };

/**
 * Something to know before believing the figures.
 */
export type WarningNote = { 
/**
 * Stable name of the kind.
 */
code: string, 
/**
 * One sentence or two.
 */
text: string, 
/**
 * Who says so, where it is a rule from the literature.
 */
source: string | null, };

/**
 * Calibration; what cannot be fitted is absent.
 */
export type CalibrationNote = { 
/**
 * Observed events over expected ones.
 */
observed_to_expected: Figure | null, 
/**
 * Intercept beside a slope of 1; absent with times.
 */
in_the_large: Figure | null, 
/**
 * Slope.
 */
slope: Figure | null, 
/**
 * Mean distance of predicted and smoothed observed risk.
 */
ici: number | null, 
/**
 * Groups of similar predictions, ascending.
 */
groups: Array<LimitsNote>, 
/**
 * The smooth line: predicted, observed, lower and upper limit (with times without limits), ascending.
 */
line: Array<[number | null, number | null, number | null, number | null]>, };

/**
 * One group of similar predictions.
 */
export type LimitsNote = { 
/**
 * Patients in it.
 */
rows: number, 
/**
 * Those with the event; absent for amounts.
 */
events: number | null, 
/**
 * Mean prediction.
 */
predicted: number, 
/**
 * Observed risk, or mean amount.
 */
observed: Figure | null, };

/**
 * What a threshold would mean. A share of nobody is absent.
 */
export type ThresholdNote = { 
/**
 * An alert is shown from here on; of a survival, the least risk.
 */
threshold: number, 
/**
 * Alerts per 1,000 patients.
 */
alerts_per_1000: Figure, 
/**
 * Those with the event who are flagged.
 */
sensitivity: Figure | null, 
/**
 * Those without it who are not.
 */
specificity: Figure | null, 
/**
 * The flagged who have the event.
 */
ppv: Figure | null, 
/**
 * The others who do not.
 */
npv: Figure | null, };

/**
 * What a number of alerts would mean.
 */
export type BurdenNote = { 
/**
 * Alerts per 1,000 patients that can be answered.
 */
budget_per_1000: number, 
/**
 * The lowest threshold within them; absent where even the highest prediction is shared by too many.
 */
row: ThresholdNote | null, };

/**
 * Net benefits at one threshold, in true positives per patient.
 */
export type DecisionNote = { 
/**
 * The risk from which one would act.
 */
threshold: number, 
/**
 * Of acting where the prediction reaches it.
 */
model: number, 
/**
 * Of acting on everybody.
 */
all: number, };

/**
 * The groups of one column.
 */
export type SubgroupTableNote = { 
/**
 * The column, or what was cut into bands.
 */
column: string, 
/**
 * Its groups of ten patients and more.
 */
groups: Array<SubgroupNote>, 
/**
 * Groups of fewer than ten patients, which are not shown.
 */
groups_not_shown: number, };

/**
 * One group. What it is too small for is absent.
 */
export type SubgroupNote = { 
/**
 * Its name; absent for the patients without one.
 */
group: string | null, 
/**
 * Patients.
 */
rows: number, 
/**
 * Those with the event; absent for amounts.
 */
events: number | null, 
/**
 * Why measures are absent.
 */
too_small: string | null, 
/**
 * Observed risk, or mean amount.
 */
observed: Figure | null, 
/**
 * Mean prediction.
 */
predicted: number | null, 
/**
 * Area under the ROC curve.
 */
auroc: Figure | null, 
/**
 * The area less that of the largest group.
 */
auroc_gap: Figure | null, 
/**
 * Observed over expected events.
 */
observed_to_expected: Figure | null, 
/**
 * That ratio over the one of the largest group.
 */
ratio_gap: Figure | null, 
/**
 * Calibration slope.
 */
slope: Figure | null, 
/**
 * Of amounts: mean of predicted less observed.
 */
bias: Figure | null, 
/**
 * Of amounts: that mean less the one of the largest group.
 */
bias_gap: Figure | null, };

/**
 * A number held against a number.
 */
export type AmountNote = { 
/**
 * Mean of predicted less observed.
 */
bias: Figure, 
/**
 * Mean absolute difference.
 */
mean_absolute_error: number, 
/**
 * Root of the mean squared difference.
 */
rmse: number, 
/**
 * 1 less the squared differences over those from the mean: 1 is perfect, 0 no better than the mean.
 */
r_squared: number | null, 
/**
 * Intercept of observed on predicted; 0 is ideal.
 */
intercept: Figure | null, 
/**
 * Slope of observed on predicted; 1 is ideal.
 */
slope: Figure | null, 
/**
 * Predictions within 20 % of what was observed.
 */
within_20_percent: Figure | null, 
/**
 * Limits between which 95 % of differences lie, if they are normal (Bland and Altman 1986).
 */
limits_of_agreement: [number, number] | null, 
/**
 * Tenths of the predictions.
 */
groups: Array<LimitsNote>, };

/**
 * How often the bundle's own ranges held.
 */
export type CoverageFound = { 
/**
 * How the ranges are found.
 */
method: UncertaintyMethod, 
/**
 * The share that should be held, where the bundle states one.
 */
wanted: number | null, 
/**
 * Patients with a range.
 */
patients: number, 
/**
 * Of amounts: the share of outcomes within.
 */
outcomes_within: Figure | null, 
/**
 * Of probabilities: the observed risk of all, and the means of the lower and of the upper limits.
 */
observed: Figure | null, 
/**
 * The means of the limits.
 */
mean_limits: [number, number], 
/**
 * Of probabilities: in how many of the tenths by prediction the observed risk lies within the mean limits.
 */
groups_within: [number, number] | null, 
/**
 * What this says, as a sentence.
 */
in_words: string, };

/**
 * The ways to move the model's values.
 */
export type RecalibrationKind = "none" | "intercept" | "intercept_and_slope" | "isotonic";

/**
 * One way to move the model's values, and what became of them in patients that it was not fitted to.
 */
export type RecalibrationNote = { 
/**
 * Which.
 */
kind: RecalibrationKind, 
/**
 * Why it cannot be had; absent where it can.
 */
refused: string | null, 
/**
 * What to know before choosing it.
 */
caution: string | null, 
/**
 * Added, on the scale.
 */
intercept: number | null, 
/**
 * Multiplies, on the scale.
 */
slope: number | null, 
/**
 * Points of the curve.
 */
points: number | null, 
/**
 * Measures; of what is fitted, each patient judged by a fit to nine other tenths.
 */
measured: Measured | null, 
/**
 * The smooth calibration line afterwards: predicted and observed.
 */
line: Array<[number, number]>, };

/**
 * What was measured; a figure that does not apply is absent.
 */
export type Measured = { 
/**
 * Brier score.
 */
brier: number | null, 
/**
 * Observed over expected events.
 */
observed_to_expected: number | null, 
/**
 * Calibration slope.
 */
slope: number | null, 
/**
 * Integrated calibration index: mean distance of predicted and smoothed observed risk.
 */
ici: number | null, 
/**
 * Of amounts: mean of predicted less observed.
 */
bias: number | null, 
/**
 * Of amounts: root of the mean squared difference.
 */
rmse: number | null, };

/**
 * Whether a model should be believed at a site.
 */
export type SiteApplicability = { 
/**
 * Name of the model.
 */
model: string, 
/**
 * The gravest verdict of the checks; `NotReported` with too few patients.
 */
verdict: GateVerdict, 
/**
 * Records that were looked at.
 */
records: number, 
/**
 * Those of patients for whom the model was made, and whom it would answer: only they are counted.
 */
patients: number, 
/**
 * Every check in a fixed order.
 */
checks: Array<GateCheck>, 
/**
 * Each concept that carries weight, expected against seen.
 */
concepts: Array<SiteConcept>, 
/**
 * Each input, expected against seen.
 */
inputs: Array<SiteInput>, };

/**
 * How often a concept stands in the site's records.
 */
export type SiteConcept = { 
/**
 * Its name.
 */
concept: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * Its part in the model, from 0 to 1.
 */
weight: number, 
/**
 * Share of the training patients with an entry of it.
 */
expected: number, 
/**
 * Share of the site's patients with an entry of it.
 */
seen: number, 
/**
 * The probability of a share as far off by chance: exact, two-sided, multiplied by the number of concepts.
 */
chance: number, 
/**
 * What follows.
 */
verdict: GateVerdict, };

/**
 * How an input is filled at the site.
 */
export type SiteInput = { 
/**
 * Its name.
 */
input: string, 
/**
 * Words for a reader.
 */
label: string, 
/**
 * Share of the training patients without a value.
 */
expected_missing: number | null, 
/**
 * Share of the site's patients without a value.
 */
missing: number, 
/**
 * Of the values that are there, the share below the middle 95 in 100 of the training data.
 */
below: number | null, 
/**
 * The share above it.
 */
above: number | null, };

