### English: the source of all other languages.
###
### A message's variables are declared in the line above it, in the order of the function's arguments: (text) is written already,
### (number) is a whole count that may choose a plural form. CONTRIBUTING.md says how a language is added.

## The language itself

# The language's own name.
language-name = English
# ltr or rtl
language-direction = ltr
# Shown in the footer of a language whose medical terms no clinician has yet reviewed; empty for English.
language-review = { "" }
decimal-sign = { "." }
group-sign = { "," }
# Between members of a list that contain commas.
list-separator = { "; " }
list-comma = { ", " }
# $first (text), $last (text)
list-and = { $first } and { $last }
# $number (text)
percent-of = { $number } %
percent-below = < 0.1 %
percent-above = > 99.9 %
# $day (text), $month (text), $year (text)
date-day = { $day } { $month } { $year }
# $month (text), $year (text)
date-month = { $month } { $year }
# Whether a label begins with a small letter within a sentence: lower or kept (German nouns keep their capitals).
labels-within = lower
choose-language = Language
change-language-hint = The page starts anew in the other language. A patient that is open is closed.
# $name (text)
language-failed = The page could not be shown in { $name }: the file of the language could not be fetched. It is shown in English.


## The frame around every screen.

brand = Insite
brand-note = Clinical risk from the chart, in this browser only
skip-to-main = Skip to the main part
demonstration = Demonstration models: not for clinical use
footer-privacy = The record stays in this browser tab: nothing of it is sent, stored or logged. Closing the patient or the tab forgets it.
footer-purpose = For evaluation and teaching. Insite is not a medical device; decisions remain with the clinician.
close = Close
cancel = Cancel
cancelled = Reading was cancelled. Nothing is open.

## Opening: files, text or a sample.

open-heading = Open a patient’s record
open-lead = See which risks can be told from the chart, how high they are, why, and from which entries.
open-files = Choose files
drop-here = Drop FHIR files anywhere on this page
drop-to-open = Drop to open in this browser
or = or
formats = FHIR R4 JSON: a Bundle, one resource, a list, or NDJSON; several files are read together.
paste-summary = Paste a record as text
paste-label = FHIR JSON or NDJSON
paste-open = Open the pasted text
paste-empty = Paste a record first: the field is empty.
pasted-name = pasted text
starting = Insite is starting …
starting-with-files = The files open as soon as Insite has started.
starting-late = This takes long. On a slow network, wait; if nothing changes, reload the page, and have whoever runs this server copy the folder again.
samples-heading = Try a sample patient
samples-hint = Invented patients, each showing something else.
privacy-label = What happens with the record
reading = Reading the files.
reading-hint = The page stays usable meanwhile. Large files take a few seconds.
failure-heading = This could not be opened
no-patient = No patient was found in what was opened. Open a file that holds a Patient resource or entries about a patient.
# What is promised of the page: a heading, then its sentence.
promises-stays-here = Stays here
promises-stays-here-text = The file is read and scored inside this tab. No part of it leaves the computer, and none is kept.
promises-shows-reasons = Shows its reasons
promises-shows-reasons-text = Every number says what moves it, and opens the very chart entry behind each input.
promises-says-when-not = Says when not to ask it
promises-says-when-not-text = A model that does not hold for the patient refuses; what is missing is named, never filled in.
# Heading while files are read.
# $count (number)
reading-files = { $count ->
    [one] Reading the file
   *[other] Reading { $count } files
}

## Patients: the choice among several, and the banner of the chosen one.

patients-lead = Choose one. Entries of different patients are never mixed.
find-patient = Find by name, identifier or birth date
close-all = Close the files
no-name = No name recorded
no-birth-date = birth date not recorded
no-age = age not known
deceased = Recorded as deceased
incomplete = Record incomplete
banner-label = Patient
as-of = As of
today = Today
other-patient = Other patient
close-patient = Close patient
# Heading of the choice among the patients of the opened files.
# $count (number)
patients-choice-heading = These files hold { $count } patients
patients-shown-none = No patient fits. Change what you look for.
# How many rows of the list are drawn.
# $shown (number), $found (number)
patients-shown-first = The first { $shown } of { $found } are listed. Type to find the others.
# The birth date, between other facts about the patient.
# $date (text)
born = born { $date }
# The age.
# $years (number)
age-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
# The age, where the birth date is not known to the day.
# $years (number)
age-about-years = { $years ->
    [one] about { $years } year
   *[other] about { $years } years
}
sex-not-recorded = sex not recorded
identifier-none = no identifier
# The patient's identifier in the record.
# $id (text)
identifier-known = ID { $id }
# How many measurements and answers the record holds.
# $count (number)
entries-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
# How many diagnoses and problems the record holds.
# $count (number)
entries-conditions = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
# How many drugs the record holds.
# $count (number)
entries-medications = { $count ->
    [one] { $count } medication
   *[other] { $count } medications
}
# $count (number)
entries-procedures = { $count ->
    [one] { $count } procedure
   *[other] { $count } procedures
}
# How many visits and stays the record holds.
# $count (number)
entries-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
# The record holds nothing that counts.
entries-none = no entries

## The list of assessments and what stands beside it.

results-heading = Assessments
record-label = The record
record-heading = What was read
no-answers = No model can answer for this patient with what the record holds. The reasons stand below.
lacking-heading = Would answer with more information
lacking-hint = These models hold for this patient as far as the record tells, but lack an input.

# Under the heading of the list: no model answers.
# $day (text)
results-lead-none = The record as it stood on { $day }.
# $count (number), $day (text)
results-lead-count = { $count ->
    [one] { $count } result from the record as it stood on { $day }.
   *[other] { $count } results, those of most concern first, from the record as it stood on { $day }.
}
# For a screen reader, after scoring.
# $day (text)
scored-as-of-day = Scored as of { $day }.
# How much was read: $size is such as “1.2 MB”.
# $files (number), $size (text)
files-read = { $files ->
    [one] { $files } file, { $size }
   *[other] { $files } files, { $size }
}
# How many models there are.
# $models (number)
models-ready = { $models } models, each checked against its golden patients in this browser
# Heading of models that do not apply.
# $count (number)
not-applicable = { $count ->
    [one] { $count } model does not apply to this patient
   *[other] { $count } models do not apply to this patient
}
# Members of a family of models that are not shown.
# $count (number)
other-versions = Other versions ({ $count })

## One result: how loud, how much, how sure, in words.

see-why = See why
see-details = See details
see-what-it-read = See what it read
ask-anyway = Ask for it anyway
source = Source:
caution-lead = With caution:
missing-lead = Keep in mind:
raises = { " " }(raises it)
lowers = { " " }(lowers it)

# How loudly a result speaks: its class. Also stands in quotation marks within sentences.
tier-interrupt = Act now
tier-banner = Needs attention
tier-passive = For information
# How sure a result is.
verdict-scored = Scored
verdict-caution = Scored with caution
verdict-missing-inputs = Inputs missing
verdict-refused = Does not apply
# Outputs that have no number, and why: $reason is a whole sentence.
# $names (text), $reason (text)
without-number-because = No number for { $names }: { $reason }
# In place of a number: of a model that does not apply, and of any other.
no-value-refused = n/a
no-value-other = –
# A probability as a count of people: “it” is the outcome that the model is of.
people-risk-few = Fewer than 1 in 100 people like this patient would have it happen.
people-risk-most = More than 99 in 100 people like this patient would have it happen.
# $count (number)
people-risk-about = About { $count } in 100 people like this patient would have it happen.
people-survival-few = Fewer than 1 in 100 people like this patient would be alive.
people-survival-most = More than 99 in 100 people like this patient would be alive.
# $count (number)
people-survival-about = About { $count } in 100 people like this patient would be alive.
# Before the labels of what moves a result.
drivers-lead-risk = What moves the risk most
drivers-lead-survival = What moves the chance most
drivers-lead-amount = What moves the result most
# An interval under a headline: $short is the short name of the result, $span is such as “from 2.1 % to 34 %” (from-to, at-least).
# $short (text), $span (text)
interval-note-span = { $short } could lie { $span }.
# $short (text)
interval-note-anywhere = { $short } could lie nearly anywhere.
# Here $open is a list of what is not known.
# $short (text), $span (text), $open (text)
interval-note-span-open = { $short } could lie { $span }, as long as this is not known: { $open }.
# $short (text), $open (text)
interval-note-anywhere-open = { $short } could lie nearly anywhere, as long as this is not known: { $open }.
# The list of what is not known, where it is longer than two.
# $first (text), $second (text), $count (number)
interval-note-list = { $first }, { $second } and { $count } more
# Before missing inputs.
# $count (number)
needs = { $count ->
    [one] One input is missing
   *[other] { $count } inputs are missing
}
# After the first of several sentences, with the space between them.
# $count (number)
and-more = { $count ->
    [one] { " " }And { $count } more reason.
   *[other] { " " }And { $count } more reasons.
}
# Two limits.
# $low (text), $high (text)
from-to = from { $low } to { $high }
# A range that may not reach as far as it should: $range is such as “from 2.1 % to 34 %” (from-to).
# $range (text)
at-least = at least { $range } (not every combination was tried)

## Problems in the files.

problems-heading = Problems in the files
# How many problems of a severity there are: errors, warnings, notes.
# $count (number)
problem-count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
# $count (number)
problem-count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
# $count (number)
problem-count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
# The file of an entry.
# $file (text)
in-file-named = in { $file }

## The guard against the wrong patient, and what stands on paper.

not-this-patient = The answer that came was not of the patient who is open. Nothing of it was shown, and the record was closed. Open it again.
overtaken = This was asked of the record as it was read before. Close the result and open it again.
files-changed = The files are no longer what they were when they were opened, so that the patient cannot be chosen from them. They were closed; open them again.
updating = Updating …
updating-more = What stands here is of before the last change.
out-of-date = Out of date.
out-of-date-more = The last change could not be scored. What stands here is of before it and cannot be printed.
not-printed = Out of date – not printed
not-printed-more = Insite prints a result only while it is of the patient who is open and of the last change. Wait for it, then print.
printed-hypothetical = Hypothetical in part: some values were supposed and are not the record’s.
printed-models = Models:

# On paper: the labels of inputs, as a list.
# $labels (text)
printed-by-hand-labels = Entered by hand, not in the record: { $labels }.

# On paper, within a line: the day for which the record was read.
# $day (text)
printed-as-of = as of { $day }

# On paper: a model’s title and version.
# $title (text), $version (text)
printed-model-version = { $title } { $version }
# On paper: a model’s title and version and the beginning of its SHA-256.
# $title (text), $version (text), $hash (text)
printed-model-hash = { $title } { $version } ({ $hash })

# The program’s name and version.
# $version (text)
printed-program = Insite { $version }

## One model in full: its number, its reasons, what is not known.

back = All assessments
outputs-label = Results of this model: choose the one to explain
interval = Given what is not known:
icon-array-title = A hundred people like this patient
icon-array-open = Pale figures with a broken outline: one way or the other, depending on what is not known.

# The day for which the record was read.
# $day (text)
detail-lead = From the record as it stood on { $day }.

# How many of a hundred people would be alive.
# $count (number)
icon-array-alive = { $count } of 100 people like this patient would be alive.
# $low (number), $high (number)
icon-array-alive-between = Between { $low } and { $high } of 100 people like this patient would be alive.
# How many of a hundred people would have the outcome, which is named elsewhere.
# $count (number)
icon-array-happens = { $count } of 100 people like this patient would have it happen.
# $low (number), $high (number)
icon-array-happens-between = Between { $low } and { $high } of 100 people like this patient would have it happen.

# Before the reasons, which follow as a list.
reasons-lead-refused = The model does not hold for this patient:
# Before the reasons, which follow as a list.
reasons-lead-missing = Keep in mind:
# Before the reasons, which follow as a list.
reasons-lead-caution = Read this result with caution:

# The interval: “from 2.1 % to 34 %”.
# $span (text)
interval-is-span = Given what is not known, the result could lie { $span }.
interval-is-anywhere = Given what is not known, the result could lie nearly anywhere.

## What a number is made of: the strip, the waterfall and its table.

strip-title = The value on its scale
why-heading = What the number is made of
this-patient = This patient
key-raises = raises (solid, arrow to the right)
key-lowers = lowers (hollow, arrow to the left)
points = points
table-summary = The same as a table, with the model’s own scale
column-margin = On the margin
together-heading = What inputs do together

# What contributions are counted against, as the name of a row or a column.
compared-with-reference-patient = Reference patient
# What contributions are counted against, as the name of a row or a column.
compared-with-training-average = Average of the training data
# What contributions are counted against, as the name of a row or a column. The patients are invented.
# $rows (number)
compared-with-synthetic = Average of { $rows } synthetic patients
# What contributions are counted against, as the name of a row or a column. Each group holds at least 10 patients.
# $patients (number)
compared-with-aggregated = Average of { $patients } patients, in groups of at least 10

# “This result” is a risk, a chance of survival, an amount or a score.
not-causes-reference-patient = Each input’s contribution is its Shapley value against the reference patient: how far it moves this result, not what causes the outcome.
not-causes-training-average = Each input’s contribution is its Shapley value against the average of the training data, found on the model’s own scale and carried over to this result: how far it moves this result, not what causes the outcome.
# $rows (number)
not-causes-synthetic = Each input’s contribution is its Shapley value against the average of { $rows } synthetic patients, found on the model’s own scale and carried over to this result: how far it moves this result, not what causes the outcome.
# $patients (number)
not-causes-aggregated = Each input’s contribution is its Shapley value against the average of { $patients } patients, in groups of at least 10, found on the model’s own scale and carried over to this result: how far it moves this result, not what causes the outcome.

# “Both scales”: the margin and the scale of the result.
table-hint-reference-patient = The margin is the scale on which the model adds up. On both scales the contributions sum from the reference patient to this patient.
table-hint-training-average = The margin is the scale on which the model adds up. On both scales the contributions sum from the average of the training data to this patient.
# $rows (number)
table-hint-synthetic = The margin is the scale on which the model adds up. On both scales the contributions sum from the average of { $rows } synthetic patients to this patient.
# $patients (number)
table-hint-aggregated = The margin is the scale on which the model adds up. On both scales the contributions sum from the average of { $patients } patients, in groups of at least 10 to this patient.

# The strip in words: up to three such parts stand one after the other, as a list. The value: “29.0 %”.
# $value (text)
strip-description-value = { $value } for this patient
# The interval: “from 2.1 % to 34 %”.
# $interval (text)
strip-description-interval = { $interval } given what is not known
# $reference (text)
strip-description-reference-patient = { $reference } for the reference patient
# $reference (text)
strip-description-training-average = { $reference } for the average of the training data
# $reference (text), $rows (number)
strip-description-synthetic = { $reference } for the average of { $rows } synthetic patients
# $reference (text), $patients (number)
strip-description-aggregated = { $reference } for the average of { $patients } patients, in groups of at least 10

# Key under the strip; │ is the mark that it explains.
# $value (text)
strip-reference-patient = │ reference { $value }
# $value (text)
strip-reference-training = │ training average { $value }
# $value (text)
strip-reference-cohort = │ cohort average { $value }

# The caption of the picture: the bars lead from one value to the other.
# $reference (text), $value (text)
waterfall-caption-reference-patient = From the reference patient’s { $reference } to this patient’s { $value }, input by input.
# $reference (text), $value (text)
waterfall-caption-training-average = From { $reference }, the average of the training data, to this patient’s { $value }, input by input.
# $reference (text), $rows (number), $value (text)
waterfall-caption-synthetic = From { $reference }, the average of { $rows } synthetic patients, to this patient’s { $value }, input by input.
# $reference (text), $patients (number), $value (text)
waterfall-caption-aggregated = From { $reference }, the average of { $patients } patients, in groups of at least 10, to this patient’s { $value }, input by input.

# After an estimated number; the standard error: “0.12”.
# $error (text)
estimated = estimated, ± { $error }

# Of a probability.
# $error (text)
estimate-hint-points = There are too many inputs to try every combination of them: the contributions are estimated from random orders, the same ones every time. ± is the standard error; the largest is { $error } percentage points.
# Of an amount or a score.
# $error (text)
estimate-hint-amount = There are too many inputs to try every combination of them: the contributions are estimated from random orders, the same ones every time. ± is the standard error; the largest is { $error }.

# What two inputs do together: their names, a signed number, and half of that number.
# $one (text), $other (text), $both (text), $half (text)
together-pair = { $one } and { $other } together: { $both } on the margin, beyond what each does by itself. Half of it, { $half }, is part of the contribution of each.

# An input within the bar of its group: its name, its value, and how far it moves the result.
# $label (text), $value (text), $change (text)
member = { $label } { $value }: { $change }

# In the place of a group’s value: how many inputs it holds.
# $count (number)
together-count = { $count ->
    [one] { $count } input
   *[other] { $count } inputs together
}

# The bar of the rest: always at least two inputs.
# $count (number)
other-inputs = { $count ->
    [one] { $count } other input
   *[other] { $count } other inputs
}

# The reference patient’s value of an input.
# $reference (text)
against = reference { $reference }

# A bar in words: the name of an input, with its value where there is one.
# $label (text), $value (text)
step-value-raises-risk = { $label }, { $value }, raises the risk
# $label (text), $value (text)
step-value-lowers-risk = { $label }, { $value }, lowers the risk
# $label (text), $value (text)
step-value-raises-survival = { $label }, { $value }, raises the chance of survival
# $label (text), $value (text)
step-value-lowers-survival = { $label }, { $value }, lowers the chance of survival
# $label (text), $value (text)
step-value-raises-amount = { $label }, { $value }, raises the result
# $label (text), $value (text)
step-value-lowers-amount = { $label }, { $value }, lowers the result
# The name of an input or of a group, or “4 other inputs”.
# $label (text)
step-raises-risk = { $label } raises the risk
# $label (text)
step-lowers-risk = { $label } lowers the risk
# $label (text)
step-raises-survival = { $label } raises the chance of survival
# $label (text)
step-lowers-survival = { $label } lowers the chance of survival
# $label (text)
step-raises-amount = { $label } raises the result
# $label (text)
step-lowers-amount = { $label } lowers the result

# Heading of the column of changes of a probability.
column-change-points = Change, percentage points
# Heading of the column of changes of an amount or a score.
column-change-amount = Change

## How sure a number is by what was measured of its model.

uncertainty-heading = How sure is this number?
uncertainty-not-reported = Not reported: the source of this model gives no range for a single patient’s number.
disagreement-heading = What other models of the same outcome say
this-model = This model
icon-array-unsure = Half-filled figures: one way or the other, by how sure the model itself is.

# The range, before its limits: “from 2.1 % to 34 %” and a full stop follow.
uncertainty-range-venn-abers = By the model’s calibration, the number lies
uncertainty-range-conformal = This patient’s own outcome is expected
uncertainty-range-refits = Models refitted to samples of the data say
uncertainty-range-not-reported = The number lies
# On a result's card and beside its number: $span is such as “from 2.1 % to 34 %” (from-to).
# $span (text)
uncertainty-line-venn-abers = By the model’s calibration: { $span }.
# $span (text)
uncertainty-line-conformal = Range for a single patient: { $span }.
# $span (text)
uncertainty-line-refits = By refits of the model: { $span }.
# $span (text)
uncertainty-line-not-reported = How sure the model is: { $span }.
# How the range was found.
uncertainty-method-venn-abers = Found by: Venn–Abers pair of calibrated probabilities
uncertainty-method-conformal = Found by: split-conformal interval
uncertainty-method-refits = Found by: refits to bootstrap samples
# What was measured of ranges like this: $found and $wanted are percentages.
# $patients (number), $found (text), $wanted (text)
coverage-measured = Measured on { $patients } patients: { $found } of ranges like this held what they should; { $wanted } was aimed at.
# The range does not stay in the class of the number: classes are such as “Act now” (tier-interrupt).
# $range (text), $own (text)
straddles-class = The whole range is in another class than the number: “{ $range }” instead of “{ $own }”.
# $low (text), $high (text)
straddles-threshold = The range crosses a threshold: at one end it means “{ $low }”, at the other “{ $high }”.
# In the text of a picture: $span is such as “from 2.1 % to 34 %” (from-to).
# $span (text)
pictured-uncertainty = { $span } by how sure the model is
# The people of a picture of a hundred who may be counted or not.
# $low (number), $high (number)
pictured-people-between = By how sure the model is, between { $low } and { $high } of 100.

## What is missing, what it leaves open, and what is entered by hand.

missing-card = What is missing
enter-by-hand = Enter what is missing
by-hand-lead = Entered by hand, not in the record:
by-hand-heading = Entered by hand
by-hand-hint = These values are forgotten when the patient is closed. A value of the record is never replaced by one; suppose another value under “What would change it” for that.
remove = Remove
use-this-value = Use this value
unit = Unit
choose = Choose
needed-heading = Needed for a result
telling-heading = What would tell most, if it were known
further-summary = Other answers that may be given by hand
not-by-hand = It is counted from the entries of the record and cannot be entered: add them to the record.
or-its-parts = Or what it is computed from:
answer-hint = The answer counts for now and for before.
answer-first = Choose an answer first.
lacks-unit = This unit is not known here. Choose another.

# The mean over a cohort of patients with what is not known filled in, and the limits that hold nine tenths of them.
# $mean (text), $low (text), $high (text)
over-cohort = Over what is not known the result is { $mean } on average, and in 9 of 10 from { $low } to { $high }.
# Which classes are possible, such as “Act now” or “For information”.
# $only (text)
possible-tiers-one = Whatever it is, the result stays “{ $only }”.
# $first (text), $second (text)
possible-tiers-two = The result could be “{ $first }” or “{ $second }”.
# $first (text), $second (text), $third (text)
possible-tiers-three = The result could be “{ $first }” or “{ $second }” or “{ $third }”.
# The summary above a form: $label is the name of an input.
# $label (text)
enter = Enter { $label } by hand
# A field that is no number.
# $label (text)
not-a-number = { $label }: enter a number, such as 1.2.
# A number that is not possible. $unit begins with its space, or is empty.
# $label (text), $low (text), $high (text), $unit (text)
out-of-range = { $label }: enter a value from { $low } to { $high }{ $unit }. Check the number and its unit.
# What is possible. $unit begins with its space, or is empty.
# $low (text), $high (text), $unit (text)
possible = From { $low } to { $high }{ $unit }.
# How much a test narrows the range, for a screen reader; the name of the test stands before it.
narrows-by-hardly = narrows the range hardly at all
# $percent (number)
narrows-by-percent = narrows the range by { $percent } %
# A value that was entered.
# $label (text), $shown (text)
entered = { $label } { $shown }

## What a model was given.

column-input = Input
column-value = Value
column-date = Date
column-status = Status
column-entry = Chart entries
inputs-heading = What the model was given
inputs-hint = Open an entry to read it as it stands in the record.
deciding-heading = Only decides whether the model holds
no-entry = none
question = Question this no
accept-again = Take it as no again
yes = yes
no = no
not-known = not known

# How an input’s value came about.
status-present = In the record
status-by-hand = Entered by hand, not in the record
status-not-recorded = Not recorded, taken as no
status-missing-optional = Not in the record; the model answers without it
status-missing = Missing
status-stale = Older than the model allows
status-implausible = Not plausible, not used
status-unit-unknown = Unit not usable, not used
status-supposed = Supposed, not the record's

# Opens the rest of a list of chart entries.
# $count (number)
more-entries = { $count ->
    [one] { $count } more entry
   *[other] { $count } more entries
}

# Label of a list of chart entries: the input that was read from them.
# $input (text)
entries-of = Chart entries behind { $input }

## A chart entry.

entry-heading = Chart entry
as-written = As it stands in the file
fetching = Fetching the entry …
fact-kind = Kind
fact-what = What
fact-value = Value
fact-range = Reference range
fact-birth-date = Birth date
fact-sex = Administrative sex
fact-date = Date
fact-status = Status
fact-dose = Dose
fact-why-absent = Why there is no value

# The months as they stand in a date: “9 March 2026”, “March 2026”.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# A period without an end: the day on which it began.
# $start (text)
since = since { $start }

## Outcomes with and without a treatment, and doses.

treatment-without = Without
treatment-with = With
treatment-difference = The difference
treatment-no-effect = no effect
treatment-difference-title = The difference and its interval
treatment-needed = Number needed to treat
treatment-notation = NNTB: patients treated for one to benefit. NNTH: patients treated for one to be harmed. ∞: no effect.
treatment-drivers = What makes the difference larger or smaller
treatment-groups = These are averages of groups in a trial, carried over to a patient with such inputs. They are not measured in this patient, and what an input does to the difference is no cause.
treatment-larger = larger
treatment-smaller = smaller
treatment-alike = No input moves the difference.
dose-heading = The dose
dose-not-an-order = A starting estimate, not an order: measurements in this patient decide.
dose-scale-title = The dose among those that were studied
dose-steps-heading = From the present dose
dose-effects = What each input does to the dose
dose-effect = Effect
dose-no-effects = No input moves the dose.
dose-key-model = ● dose by the model
dose-key-range = ▒ range for a single patient
dose-key-present = │ present dose

# Heading: the name of the treatment.
# $treatment (text)
treatment-heading = Without and with { $treatment }

# Heading: an outcome and its horizon, “Severe loss of vision within 2 years”.
# $outcome (text), $horizon (text)
treatment-comparison-within = { $outcome } { $horizon }

# A horizon as it follows an outcome.
# $count (number)
treatment-horizon-months = { $count ->
    [one] within { $count } month
   *[other] within { $count } months
}
# A horizon as it follows an outcome.
# $count (number)
treatment-horizon-years = { $count ->
    [one] within { $count } year
   *[other] within { $count } years
}

# After a large number: so many events or days fewer are expected with the treatment.
treatment-figure-fewer = fewer expected
# After a large number: so many events or days more are expected with the treatment.
treatment-figure-more = more expected
# After a large number of people in 100 who are spared the outcome by the treatment.
treatment-figure-spared = in 100 spared
# After a large number of people in 100 who have the outcome with the treatment only.
treatment-figure-more-in-hundred = more in 100

treatment-sure-not-reported = How sure the difference is, is not reported.
treatment-sure-not-shown = That the treatment makes a difference is not shown.

# Under a picture of a hundred people: without or with the treatment, how many have the outcome, and the outcome.
# $arm (text), $count (number), $outcome (text)
treatment-arm = { $arm }: { $count } of 100 – { $outcome }

# Under the picture with the treatment; the figures of some people are dashed.
treatment-between-none = The counts are the same when rounded to whole people.
# $count (number)
treatment-between-spared = { $count } dashed: spared by the treatment.
# $count (number)
treatment-between-more = { $count } dashed: more with the treatment.

# A difference of an expected amount: so many fewer with the treatment.
# $size (text)
treatment-limit-amount-fewer = { $size } fewer
# A difference of an expected amount: so many more with the treatment.
# $size (text)
treatment-limit-amount-more = { $size } more
# A difference of a risk: so many people in 100 fewer with the treatment.
# $size (text)
treatment-limit-risk-fewer = { $size } in 100 fewer
# A difference of a risk: so many people in 100 more with the treatment.
# $size (text)
treatment-limit-risk-more = { $size } in 100 more

# The line in words; each variable is such a difference: “13.1 in 100 fewer”, “0.5 more”.
# $difference (text), $low (text), $high (text)
treatment-line-interval = { $difference }, interval from { $low } to { $high }
# $difference (text), $low (text), $high (text)
treatment-line-crossing = { $difference }, interval from { $low } to { $high }; no effect lies within the interval
# $difference (text)
treatment-line-alone = { $difference }, without an interval

# How far an input moves a difference of risks, with its sign: “−1.2 in 100”.
# $change (text)
treatment-change-risk = { $change } in 100

# What is compared with (“Reference patient”), its difference (“13.1 in 100 fewer”) and this patient’s.
# $compared (text), $reference (text), $own (text)
treatment-from-to-own = { $compared }: { $reference }. This patient: { $own }. The changes add up to what lies between.

# Above the large figure of a dose; the exact dose with its unit.
# $exact (text)
dose-by-model-rounded = Rounded; the model gives { $exact }.
# Above the large figure of a dose that is not rounded.
dose-by-model-exact = As the model gives it.

# The limits: “from 20 to 41 mg a week”.
# $limits (text)
dose-range-single = The right dose for a single patient: { $limits }.
# The limits: “from 20 to 41 mg a week”. “It” is the dose that the model gives.
# $limits (text)
dose-range-refits = With other patients to learn from it could have been { $limits }.
# “It” is the dose that the model gives.
dose-range-not-reported = How far the right dose for a single patient lies from it is not reported.

# The range: “from 5 to 60 mg a week”.
# $range (text)
dose-studied = Doses { $range } were studied; outside them the model gives none.

# The scale in words: up to four such parts stand one after the other, as a list. The dose has its unit.
# $dose (text)
dose-scale-model = { $dose } by the model
# The limits: “from 20 to 41”.
# $limits (text)
dose-scale-limits = { $limits } for a single patient
# The studied doses: “from 5 to 60”.
# $studied (text)
dose-scale-studied = { $studied } were studied
# The present dose with its unit.
# $present (text)
dose-scale-present = { $present } at present

# Heading of an advice: the present dose and the next, with their units.
# $present (text), $next (text)
dose-next = { $present } → { $next }

# What is compared with (“Reference patient”), its dose and this patient’s.
# $compared (text), $reference (text), $own (text)
dose-from-to-own = { $compared }: { $reference }. This patient: { $own }. The effects add up to what lies between.

## What would change a result, and results of supposed inputs.

what-if-heading = What would change it
what-if-searching = Searching for the smallest changes …
what-if-found-label = Smallest changes found
try-it = Try it
searched-lead = How it was searched:
threshold-source-lead = The threshold:
none-lead = No such change:
own-threshold = A threshold of your own, in per cent
own-threshold-hint = Empty: the level of attention, or the threshold that the model names for this result.
own-threshold-search = Search with it
own-threshold-wrong = Enter a number above 0 and below 100, such as 7.5.
move-heading = Try other values
move-hint = Move an input and see what the model would say. Nothing of it changes the record, and nothing of it is kept.
move-actionable = What can be acted on
move-others = Other inputs, to see what they do
hypothetical-band = Hypothetical – not this patient’s record
hypothetical-end = End of the hypothetical result
back-to-record = Back to the record
back-to-record-done = Back to the record: nothing is supposed any more.
supposed-lead = Supposed instead of the record:
supposed-patient = With what is supposed
calculating = Calculating …
suppose-a-number = Enter a number.
value-not-known = Not known
suppose-yes = Yes
suppose-no = No
slider = slider
hypothetical-caveat = This is what the model would say of a patient with these values. It is no forecast of what happens when a value is changed.

# What the record says, beneath a control.
# $value (text)
in-the-record = In the record: { $value }
# The rest of the name of a button, after “Try it” (try-it), for a screen reader: the change that it tries.
# $change (text)
try-change = : { $change }
# One supposed input.
# $label (text), $supposed (text), $record (text)
instead-of = { $label }: { $supposed } instead of { $record }
# The result of the record beside the hypothetical one.
# $value (text)
result-of-record-value = By the record: { $value }
result-of-record-none = By the record: no number
# The class of a hypothetical result, within the sentences below.
hypothetical-summary-interrupt = act now
hypothetical-summary-banner = needs attention
hypothetical-summary-passive = for information
# What a screen reader is told once values have been moved: $short is the short name of the result, $tier its class.
# $short (text), $value (text), $tier (text)
hypothetical-summary-value = Hypothetical: { $short } { $value }, { $tier }.
# $short (text), $value (text), $tier (text), $record (text)
hypothetical-summary-value-record = Hypothetical: { $short } { $value }, { $tier }. By the record it is { $record }.
# $short (text)
hypothetical-summary-none = Hypothetical: { $short } has no number.
# $short (text), $record (text)
hypothetical-summary-none-record = Hypothetical: { $short } has no number. By the record it is { $record }.
# How a threshold is understood: “it” is the threshold.
threshold-side-survival = The chance of survival is to reach it.
threshold-side-risk = The risk is to fall below it.
# Over the waterfall of a hypothetical result: $with says what $reference is, such as “Reference patient”.
# $reference (text), $with (text), $value (text)
supposed-caption-from = Hypothetical: from { $reference } ({ $with }) to { $value } with what is supposed, input by input.

## Whether a model should be believed for a record.

applicability-heading = Does the model hold for this record?
gate-basis = What it was held against
gate-evidence = Chart entries concerned:
nothing-reported = The source of this model says nothing that the record could be held against. That is no sign that the model holds.

# Whether a model holds for the record: what follows for the reader.
gate-verdict-score = Holds for this record
gate-verdict-caution = Read with caution
gate-verdict-refuse = Should not be used here
gate-verdict-not-reported = Not reported
# What follows from one check; stands beside the name of the check.
check-verdict-score = holds
check-verdict-caution = with caution
check-verdict-refuse = does not hold
check-verdict-not-reported = not reported
# What is held against what the model was made for.
check-kind-population = Population
check-kind-vocabulary = Codes and vocabulary
check-kind-units = Units and codes of measurements
check-kind-history = Length of the history
check-kind-range = Each input’s range
check-kind-joint = All inputs together
check-kind-missingness = What is missing
check-kind-period = Time of the data
# Folded: what could not be held against anything.
# $count (number)
not-reported = { $count ->
    [one] { $count } check could not be made
   *[other] { $count } checks could not be made
}
# On a result's card, where a caution or a refusal gives no reason of its own.
gate-line-open = Open the result for the reasons.

## What stands behind a model.

about-model = About this model
population = For whom it holds
compared-with-label = Compared with
explanation = How it is explained
training = How it was made
version = Version
demonstration-tag = Demonstration
# Before the citation of a model that was trained for this project; it need not be the one of the paper.
citation-trained = Publication
# Before the citation of a published equation.
citation-published = Published in
# Before the place in the source that a trained model is from.
place-trained = Source
# Before the place in the paper where the coefficients of a published equation stand.
place-published = Coefficients
# Before the name of what was scored.
equation-trained = Trained model
equation-published = Equation used

## Settings of the site.

settings-heading = Settings of this site
settings-hint = They hold until the page is closed, for every patient.
setting-hint = Until this is answered, both versions are shown. It can be changed under “Settings of this site”.
setting-unset = Not set: show both
value-sets = Codes of this site
value-sets-hint = A value-set file adds local codes, so that the models recognise them.
file-not-read = The file could not be read from the disk. Choose it again.
add-value-sets = Add a value-set file

# A setting as a question.
setting-question-kfre-calibration = Which calibration of the kidney failure equation holds here?
# $name (text)
setting-question-other = Which value has the setting { $name }?
# Values of settings: where a calibration of an equation holds.
setting-value-north-america = North America
setting-value-international = Elsewhere
# After a value-set file was read.
# $count (number)
value-sets-added = { $count ->
    [one] { $count } file of site codes is in use.
   *[other] { $count } files of site codes are in use.
}

## Checking a model on a site's own patients.

validate-heading = Check a model on your own patients
validate-lead = See how well a model holds for patients whose outcome you know, set the threshold by the alerts that you can answer, and recalibrate it for your site.
validate-open = Check a model on your own patients
validate-open-hint = For a table of patients with known outcomes, or FHIR files with a table of outcomes. It too stays in this browser.
validate-leave = Back to opening a record
validate-privacy = The files are read in a worker of their own inside this tab. Leaving this screen ends it, and nothing is kept.
files-heading = 1. Your patients
files-hint = One CSV table with a header and a row for each patient; or FHIR JSON or NDJSON files together with a CSV table of patient identifiers and outcomes.
choose-patients = Choose files of patients
model-heading = 2. The model
model-label = Model
output-label = What it gives
choose-one = Choose one
mapping-heading = 3. What is where
mapping-hint = Columns with a fitting name are filled in already. Check each one, and its unit: a wrong unit gives wrong figures without an error.
mapping-records = The inputs are found in the records themselves, as for a single patient.
mapping-input = Input of the model
mapping-column = Column of the file
mapping-unit = Unit or value
not-in-file = Not in the file
same-for-all = The same for everybody
input-needed = needed
input-optional = optional
input-rule = for whom the model holds
outcome-heading = 4. What happened
outcome-event = Whether it happened: yes or no
outcome-time = When it happened, or until when it had not
outcome-amount = A measured amount
outcome-kind = What the file says of the outcome
column-outcome = Column of the outcome
column-time = Column of the time
column-event = Column that says whether the event ended the time
time-unit-label = Unit of the time
column-amount = Column of the measured amount
horizon-years = By how many years an event counts
column-subject = Column of patient identifiers
column-day = Column of the day for which to read the record
day-for-all = Day for patients without one
subgroups-summary = Groups to look at by themselves, beside sex and age
run-check = Check the model
running = The patients are being read and measured.
stop-check = Stop and close the files
check-done = The check is done.
warnings-heading = Before you read on
no-warnings = The sample is large enough for the figures below, and nothing else stands out.
who-was-measured = Who was measured
figures-heading = How well the model holds
site-heading = Is the model made for such patients?
left-out = Left out
reason = Reason
patients = Patients
lines = First lines
measure = Measure
value = Value
meaning = What it means
plot-calibration = Calibration
predicted-risk = Predicted risk
observed-risk = Observed risk
plot-decision = Decision curve
net-benefit = Net benefit
threshold = Threshold
plot-roc = ROC curve
false-alarms = Share of false alarms
sensitivity = Sensitivity
specificity = Specificity
ppv = PPV
npv = NPV
plot-burden = Alerts, and what they find
alerts-per-1000 = Alerts per 1,000 patients
share = Share
budget-heading = How many alerts can you answer?
budget-label = Alerts per 1,000 patients that can be answered
no-threshold = No threshold gives so few alerts: the highest value is shared by more patients.
thresholds-heading = What thresholds would mean
subgroups-heading = Groups of patients
group-table = Groups of similar predictions, as a table
observed = Observed
group = Group
events = Events
gap = Gap to the largest group
observed-to-expected = Observed / expected
ratio = Ratio to the largest group
bias = Bias
group-without-value = no value
coverage-heading = The ranges that the model shows
recalibration-heading = Recalibrate for this site
recalibration-hint = Figures are of patients that the recalibration was not fitted to. The overlay file holds the change, the threshold and where they come from; it holds no patient.
values = Values
site-name = Name of your site
site-name-hint = It stands beside every recalibrated result. Do not name a patient.
period = When the patients were seen
with-threshold = Keep a threshold for the number of alerts chosen above
make-overlay = Make the overlay file
overlay-made = The overlay file is ready. Load it under “Settings of this site” when a record is open.
shared-heading = A report for others
shared-hint = Without any count below ten and whatever would give one away. This page itself shows more: do not pass on pictures of it.
shared-json = Report as JSON
shared-csv = Report as CSV
download = Save
copy-text = Text of the file, to copy
amounts-heading = Predicted and measured
predicted = Predicted
measured-amount = Measured
# What the decision curve shows.
decision-described = Net benefit by threshold: of acting on the model (solid), on everybody (dashed) and on nobody (0). The model helps where its line is the highest.
# What the ROC curve shows.
roc-described = Sensitivity against the share of false alarms; the diagonal is chance.
# What the burden plot shows.
burden-described = By the number of alerts per 1,000 patients: the share of those with the event who are found (solid) and the share of alerts that are right (dashed). The upright line is the number of alerts chosen.
# What the amounts plot shows.
amounts-described = Mean measured amount of tenths of the predictions, with 95 % intervals; on the diagonal both are the same.
# What a measure means.
means-auroc = How well those with the event are ranked above the others; 0.5 is chance, 1 is perfect.
means-c = The same over the whole follow-up, by pairs.
means-brier = Mean squared error of the risks; 0 is perfect.
means-scaled = 1 is perfect, 0 no better than giving everybody the mean risk.
means-ratio = 1 is ideal; below it the risks are too high, above it too low.
means-large = 0 is ideal; below it the risks are too high.
means-slope = 1 is ideal; below it the risks are too extreme.
means-ici = Mean distance of predicted and observed risk; 0 is ideal.
means-bias = Mean of predicted less measured; 0 is ideal.
means-rmse = Typical size of the difference.
means-mae = Mean size of the difference.
means-r2 = 1 is perfect, 0 no better than the mean.
means-within = Share of predictions within 20 % of what was measured.
# Settings: overlays of the site.
overlays = Recalibration of this site
overlays-hint = An overlay file moves a model’s values as they were found to fit this site’s own patients. Every result says so.
add-overlay = Load an overlay file
remove-overlays = Go back to the models’ own values

# What the files are: a table of patients.
# $lines (number), $columns (number)
data-found-table = A table of about { $lines } patients with { $columns } columns.
# What the files are: FHIR files, and a table of outcomes beside them.
# $files (number), $lines (number)
data-found-records = { $files ->
    [one] A file of records and a table of outcomes with about { $lines } rows.
   *[other] { $files } files of records and a table of outcomes with about { $lines } rows.
}
# A share of the work that is done.
# $percent (number)
percent-done = { $percent } %
# The kinds of recalibration.
recalibration-none = As the model gives them
recalibration-intercept = New intercept
recalibration-intercept-and-slope = New intercept and slope
recalibration-isotonic = Rising curve
# Who was measured: $read patients are in the files, $used of them could be used.
# $read (number), $used (number)
measured-patients = Of { $read } patients { $used } were measured.
# $read (number), $used (number), $events (number), $others (number)
measured-events = Of { $read } patients { $used } were measured, { $events } with the event and { $others } without.
# $read (number), $used (number), $censored (number)
measured-censored = Of { $read } patients { $used } were measured; { $censored } were not followed to the horizon, and others stand for them.
# $read (number), $used (number), $events (number), $others (number), $censored (number)
measured-events-censored = Of { $read } patients { $used } were measured, { $events } with the event and { $others } without; { $censored } were not followed to the horizon, and others stand for them.
# What a threshold would mean. $alerts is a number; $sensitivity and $ppv are shares with their intervals.
# $threshold (text), $alerts (text), $sensitivity (text), $ppv (text)
threshold-says = From { $threshold } on: { $alerts } alerts per 1,000 patients. They find { $sensitivity } of those with the event, and { $ppv } of the alerts are right.
# $count (number)
groups-not-shown = { $count ->
    [one] { $count } group of fewer than ten patients is not shown.
   *[other] { $count } groups of fewer than ten patients are not shown.
}
# A table of groups: $column is what the patients are grouped by, such as sex.
# $column (text)
by-column = By { $column }
# What the calibration curve shows, for those who do not see it.
# $ratio (text), $slope (text)
calibration-described = Observed against predicted risk: points of groups of equal size with 95 % intervals, and a smooth line. Observed over expected is { $ratio }, the slope is { $slope }. The table below has the groups.
# The verdict on the site; where it ends with a colon, the reasons follow.
site-verdict-not-reported = Not reported: the model’s source says too little, or there are too few patients.
site-verdict-score = Nothing speaks against using the model here.
site-verdict-caution = Use it here with caution:
site-verdict-refuse = It should not be used here as it is:
# The names of times.
time-unit-days = Days
time-unit-months = Months
time-unit-years = Years
# A remark on what the events are held against.
held-against-survival = The model gives a chance of survival: figures below are of the risk, one less that chance.
# Overlays in use: titles of models.
# $titles (text)
overlays-in-use-for = In use for: { $titles }.

## A whole list of patients.

panel-open = A whole list of patients
panel-open-hint = A bulk export (NDJSON, also as .gz or .zip), a folder of records, a large Bundle or a table (CSV) becomes a ranked list. A folder, an archive, more than 20 files or more than 64 MB is taken as a list.
panel-choose-files = Choose files of a list
panel-choose-folder = Choose a folder
panel-score-all = Score the whole list
panel-score-all-hint = These are many patients. They can be scored and ranked together, without opening each.
panel-heading = A list of patients
panel-setup-lead = Nothing is read yet. Everything is read and scored inside this tab; no part of it leaves the computer, and none is kept.
panel-setup-lead-short = The page stays usable meanwhile. Stopping loses nothing.
panel-models = Models
panel-models-hint = All are asked unless some are chosen. Fewer models take less time.
panel-reading = Reading the list.
panel-scoring = Scoring the list.
panel-stopped = Stopped. What was done is kept.
panel-stop = Stop
panel-go-on = Go on
panel-close = Close the list
panel-back = Back to the list
panel-opening = Opening the patient.
panel-failed = The list could not be made
panel-result = Result to rank by
panel-order-label = Rank by
panel-tier = How loud
panel-gate-label = Applicability
panel-missing = Missing input
panel-any = Any
panel-from-age = From age
panel-to-age = To age
panel-find = Find by name, birth date or identifier
panel-not-offered = With patients to whom the model does not offer itself
panel-filters = Who is shown
panel-columns = Columns
panel-table-hint = Arrow keys, Page Up, Page Down, Home and End move in the table; Enter opens the patient.
panel-nobody = Nobody is shown: no patient passes the filters.
panel-save = Save the list as CSV
panel-save-hint = The file holds names and identifiers. Keep it as you keep records.
panel-csv-banner = Demonstration models, not for clinical use.
panel-problems = What could not be used
panel-budget-label = If so many can be seen a week
panel-budget-note = Expected by the model’s own probabilities: the sum of the risks of those seen, over their number and over the sum of all risks shown. It holds as far as the model is calibrated here.
panel-tiers-title = Results by how loud they are
panel-tiers-note = All patients to whom the model offers itself.
panel-distribution-title = Distribution of the number
panel-patients-axis = Patients
panel-charts = Charts
# Heads of the columns of the list.
panel-head-patient = Patient
panel-head-age = Age
panel-head-sex = Sex
# The model's number, by which the list is ranked.
panel-head-number = Number
# How loudly the result calls for attention.
panel-head-tier = How loud
# How sure the result is.
panel-head-verdict = How sure
panel-head-missing = Missing inputs
panel-head-reason = Main reason
# Heads of the table that counts patients by how loud each result is.
panel-tiers-head-result = Result
panel-tiers-head-interrupt = Act now
panel-tiers-head-banner = Needs attention
panel-tiers-head-passive = For information
panel-tiers-head-missing = Inputs missing
panel-tiers-head-refused = Does not apply
# How many files were chosen, and their size, such as 1.2 GB.
# $files (number), $size (text)
panel-chosen-files = { $files ->
    [one] { $files } file, { $size }
   *[other] { $files } files, { $size }
}
# $size (text)
size-gigabytes = { $size } GB
# $size (text)
size-megabytes = { $size } MB
# $size (text)
size-kilobytes = { $size } kB
# How far the reading is: sizes such as 1.2 GB.
# $read (text), $bytes (text), $speed (text), $patients (number)
panel-read-so-far = { $read } of { $bytes } read, { $speed } a second. { $patients } patients so far.
# How far the scoring is.
# $scored (number), $patients (number), $speed (number)
panel-scored = { $scored } of { $patients } patients scored, { $speed } a second.
# How long it will still take.
# $seconds (number)
time-left-seconds = { $seconds ->
    [one] About { $seconds } second left.
   *[other] About { $seconds } seconds left.
}
# How long it will still take.
# $minutes (number)
time-left-minutes = { $minutes ->
    [one] About { $minutes } minute left.
   *[other] About { $minutes } minutes left.
}
# Said when the list is there.
# $patients (number)
panel-done = { $patients ->
    [one] { $patients } patient is scored.
   *[other] { $patients } patients are scored.
}
# The heading above the list.
# $patients (number)
panel-list-heading = { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
}
# How many of the list are shown.
# $shown (number), $all (number)
panel-shown = { $shown } of { $all } patients are shown.
# What was read and how fast: entries of the record, seconds with a decimal, patients a second.
# $entries (number), $ignored (number), $seconds (text), $speed (number)
panel-facts-read = { $entries } entries were read; { $ignored } more are of types that no model needs. Scored in { $seconds } s, { $speed } patients a second.
# What is expected if only so many patients can be seen: a number with a decimal, and two percentages.
# $chosen (number), $all (number), $expected (text), $ppv (text), $sensitivity (text)
panel-budget-expected = Of the { $chosen } at highest risk among { $all }, { $expected } are expected to have the outcome: { $ppv } of those seen (PPV), and { $sensitivity } of all who will have it (sensitivity).
# What the list is ranked by.
panel-order-number = Number, of most concern first
panel-order-age = Age, oldest first
panel-order-name = Name
# Whether the model holds for the patient.
panel-gate-not-reported = Not reported by the source
panel-gate-score = Holds
panel-gate-caution = With caution
panel-gate-refuse = Does not hold
# A place of a problem: the line in a file.
# $file (text), $line (text)
panel-problem-place = { $file }, line { $line }
# A kind of problem: how often, a sentence that says what, and the first places.
# $count (number), $sentence (text), $places (text)
panel-problem-times = { $count ->
    [one] { $count } time: { $sentence } First: { $places }.
   *[other] { $count } times: { $sentence } First: { $places }.
}
# The distribution: its limits, and how many patients its tallest bar stands for.
# $low (text), $high (text), $most (number)
panel-bars = From { $low } to { $high }. The tallest bar stands for { $most } patients.
# The first word of the name of the file that is saved: no spaces, and no letters that a file system refuses.
panel-file-stem = list

## The catalogue of models: the list, one model's page, two models side by side.

catalogue-open = The models
catalogue-open-hint = What each model is for, what it was measured to be worth, and where it comes from. No record is needed.
catalogue-open-one = All about this model: use, figures, provenance
catalogue-heading = The models
catalogue-lead = Every model that is built into this page: for whom, from what, how good, from where.
catalogue-leave = Back
catalogue-to-list = All models
catalogue-waiting = The models are being described …
catalogue-filters = Find a model
catalogue-search = Search
catalogue-search-hint = A word of its name, its inputs or its use
catalogue-area = Disease area
catalogue-kind = What it gives
catalogue-made = How it was made
catalogue-any = All
catalogue-published = Published equation
catalogue-trained = Trained for demonstration
catalogue-none-found = No model fits. Take a filter away, or search for fewer letters.
catalogue-clear = Show all models
catalogue-mark = Compare
catalogue-marked = Compare two models
catalogue-mark-two = Mark two models in the list to see them side by side.
catalogue-mark-one-more = Mark one more model.
catalogue-compare = Compare the two
catalogue-unmark = Unmark both
catalogue-switched-off = Switched off in this browser
catalogue-on-this-page = On this page
catalogue-not-reported = Not reported
catalogue-not-there = This model is switched off in this browser, or not built into this page.
catalogue-use-heading = What it is for
catalogue-not-heading = What it is not for
catalogue-status = Status
catalogue-intended-use = Intended use
catalogue-intended-users = Intended users
catalogue-role = Role in a decision
catalogue-population = For whom it holds
catalogue-gives = Outputs
catalogue-offered = When it is shown
catalogue-always-offered = Always
catalogue-alerts = When it calls for attention
catalogue-no-alerts = Never by itself: no published rule for it is built in.
catalogue-out-of-scope = Not for
catalogue-limitations = Known risks and limitations
catalogue-refuses = It refuses where
catalogue-cautious = It is cautious where
catalogue-inputs-heading = Inputs, codes and units
catalogue-inputs-lead = What the model takes, and under which codes it is looked for in a record.
catalogue-input = Input
catalogue-unit = Unit or answers
catalogue-range = Holds for
catalogue-current = Current for
catalogue-codes = Found by
catalogue-needed = Needed?
catalogue-is-needed = needed
catalogue-is-optional = may be missing
catalogue-a-number = a number
catalogue-yes-or-no = yes or no
catalogue-no-limit = no limit stated
catalogue-where-missing = Where an input is missing
catalogue-performance-heading = How good it is
catalogue-nothing-measured = Curves and figures by group are not reported for this model. What its source says stands below, as its card gives it.
catalogue-on-whom = On whom
catalogue-how-many = How many
catalogue-by-when = By when
catalogue-figures = Figures with 95 % intervals
catalogue-measure = Measure
catalogue-value = Value (95 % interval)
catalogue-means = What it means
catalogue-group = Group
catalogue-count = Number
catalogue-events = Events
catalogue-too-few = too few
catalogue-no-name = no value
catalogue-cautions = Before you believe the figures
catalogue-roc-table = ROC curve, as a table
catalogue-calibration-table = Calibration, as a table
catalogue-decision-table = Decision curve, as a table
catalogue-calibration-described = Observed against predicted risk: groups of similar predictions with 95 % intervals, and a smooth line. On the dotted diagonal both are the same.
catalogue-calibration-lines = Observed against predicted risk, as a smooth line. On the dotted diagonal both are the same.
catalogue-act-on-model = Acting on the model
catalogue-act-on-all = Acting on everybody
catalogue-ranges = How sure a single number is
catalogue-reported = As its card reports it
catalogue-attributes-heading = The 31 source attributes
catalogue-attributes-lead = What 45 CFR 170.315(b)(11)(iv)(B) (ONC HTI-1) asks of a predictive decision support intervention, in its order. “Not reported by the source” is an answer.
catalogue-card-language = The model’s card is in English, as its authors wrote it.
catalogue-provenance-heading = Where it comes from
catalogue-citation = Citation
catalogue-place = Place in the source
catalogue-reading = What of the source was read
catalogue-made-on = Made on
catalogue-compared-with = Explained against
catalogue-explanation = How it is explained
catalogue-training = How it was trained
catalogue-not-read-again = The table and page were not read again for this version.
catalogue-certificate-heading = Parity certificate
catalogue-certificate-lead = What the model’s golden patients gave in this browser, when the page loaded.
catalogue-certificate-passed = Passed: it computes here what it must.
catalogue-certificate-off = Switched off: it does not compute here what it must.
catalogue-golden = Golden patients
catalogue-difference = Largest difference
catalogue-sha256 = SHA-256 of its files
catalogue-history-heading = Versions
catalogue-history-lead = The newest first. A hash is of the bundle as it was from that day on.
catalogue-date = Date
catalogue-version = Version
catalogue-change = What changed
catalogue-bundle-hash = SHA-256 of the bundle
catalogue-further-heading = Further fields of the card
catalogue-compare-heading = Two models side by side
catalogue-compare-lead = Figures of two models can be compared only where both were measured on the same people. Read on whom each was measured.
catalogue-first = First model
catalogue-second = Second model
catalogue-property = Property
catalogue-same-model = The same model is chosen twice: choose another.
catalogue-compare-with = Compare with another model
catalogue-both-take = Inputs that both take
catalogue-only-this = Inputs of this one alone
catalogue-no-inputs = none
catalogue-curves = Curves
catalogue-curves-described = Solid: the first model; dashed: the second.
catalogue-no-common-curves = Curves are not reported for both.

# How many models the filters leave.
# $all (number)
catalogue-found-all = { $all ->
    [one] { $all } model
   *[other] { $all } models
}
# How many models the filters leave.
# $shown (number), $all (number)
catalogue-found-some = { $shown } of { $all } models
# The titles of the two models that are marked for comparison.
# $one (text), $other (text)
catalogue-both-marked = Marked: { $one }, and { $other }.
# What kind of answer a model gives.
catalogue-task-risk = Risk of an event
catalogue-task-dose = Dose
catalogue-task-detection = Detection of what is not yet named
catalogue-task-progression = Course of a known disease
catalogue-task-treatment = With and without a treatment
# How loudly a model calls for attention: it interrupts the work.
catalogue-tier-interrupt = Interrupts
# How loudly a model calls for attention: a banner on the page.
catalogue-tier-banner = Banner
# How loudly a model calls for attention: it is noted, no more.
catalogue-tier-passive = Noted
# What the model does where an input is missing.
catalogue-missing-handled = It was trained with missing values and answers without those that may be missing.
catalogue-missing-marginalised = It gives the mean over its reference cohort, given what is known, and a caution.
catalogue-missing-bounded = It gives no value, but the range of it over what is plausible.
catalogue-missing-refused = It gives neither value nor range.
# For how long an entry counts as current.
# $days (number)
catalogue-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
# Two limits of a range or an interval.
# $low (text), $high (text)
catalogue-from-to = { $low } to { $high }
# On whom the model was measured.
catalogue-measured-on-external = Others, of another source than those whom it was made of.
catalogue-measured-on-kept-apart = Others of the same source, kept apart until the model was final.
catalogue-measured-on-held-out-folds = Those whom it was made of, each predicted by models that had not seen it.
# How many were measured: patients, or what the cohort says, such as eyes.
# $rows (number)
catalogue-counts-rows = { $rows }
# How many were measured, and how many of them had the event.
# $rows (number), $events (number)
catalogue-counts-events = { $rows }, { $events } with the event
# How many were measured, and how many of them were lost.
# $rows (number), $lost (number)
catalogue-counts-lost = { $rows }, { $lost } lost to follow-up before the horizon
# How many were measured, how many of them had the event, and how many were lost.
# $rows (number), $events (number), $lost (number)
catalogue-counts-events-lost = { $rows }, { $events } with the event, { $lost } lost to follow-up before the horizon
# By when an event counts.
# $years (number)
catalogue-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
# By when an event counts, in years that are not whole, such as 0.75.
# $years (text)
catalogue-years-fraction = { $years } years
# Measures of a model: the name, then what it means.
catalogue-measure-auroc = AUROC
catalogue-measure-auroc-means = How often someone with the event has the higher number; 0.5 is chance, 1 is perfect.
catalogue-measure-harrell-c = Harrell’s C
catalogue-measure-harrell-c-means = How often whoever has the event earlier has the higher number; 0.5 is chance.
catalogue-measure-uno-c = Uno’s C
catalogue-measure-uno-c-means = The same up to the horizon, whatever the follow-up.
catalogue-measure-average-precision = Average precision
catalogue-measure-average-precision-means = Mean share of right alerts over all thresholds; chance is the share of events.
catalogue-measure-brier = Brier score
catalogue-measure-brier-means = Mean squared distance of number and outcome; 0 is perfect.
catalogue-measure-scaled-brier = Scaled Brier score
catalogue-measure-scaled-brier-means = 1 is perfect; 0 is no better than giving everybody the mean.
catalogue-measure-observed = Observed
catalogue-measure-observed-means = What happened, on average.
catalogue-measure-predicted = Predicted
catalogue-measure-predicted-means = What the model said, on average.
catalogue-measure-observed-to-expected = Observed / expected
catalogue-measure-observed-to-expected-means = 1 is ideal; above it the model says too little.
catalogue-measure-in-the-large = Calibration in the large
catalogue-measure-in-the-large-means = 0 is ideal; above it the model says too little.
catalogue-measure-slope = Calibration slope
catalogue-measure-slope-means = 1 is ideal; below it numbers are too extreme.
catalogue-measure-ici = ICI
catalogue-measure-ici-means = Mean distance of predicted and observed risk; 0 is ideal.
catalogue-measure-root-mean-squared-error = Root mean squared error
catalogue-measure-root-mean-squared-error-means = Typical distance of number and outcome; large errors count more.
catalogue-measure-mean-absolute-error = Mean absolute error
catalogue-measure-mean-absolute-error-means = Mean distance of number and outcome.
catalogue-measure-r-squared = R²
catalogue-measure-r-squared-means = Share of the differences between patients that is explained.
# Heading of the groups of one property, such as sex.
# $property (text)
catalogue-groups-by = By { $property }
# Follows catalogue-calibration-described: the ratio of observed to expected events.
# $ratio (text)
catalogue-calibration-ratio = Observed / expected { $ratio }.
# Follows catalogue-calibration-described: the slope of the calibration.
# $slope (text)
catalogue-calibration-slope = Slope { $slope }.
# How often ranges held what they should, in percent; `how` is a sentence on what was measured.
# $wanted (text), $found (text), $patients (number), $how (text)
catalogue-coverage = Aimed at { $wanted } %, found { $found } %, measured on { $patients } patients. { $how }
# Whom the model was made on, and the years of the data.
# $patients (number), $first (text), $last (text)
catalogue-made-on-patients-years = { $patients } patients, { $first } to { $last }.
# Whom the model was made on.
# $patients (number)
catalogue-made-on-patients = { $patients } patients.
# The years of the data that the model was made on.
# $first (text), $last (text)
catalogue-made-on-years = Data of { $first } to { $last }.
# Marks a model, for a comparison with another.
# $title (text)
catalogue-mark-one = Compare { $title }
# Parts of the model card.
catalogue-section-details-and-output = Details and output
catalogue-section-purpose = Purpose
catalogue-section-cautioned-out-of-scope-use = Cautioned out-of-scope use
catalogue-section-development-details-and-input-features = Development details and input features
catalogue-section-fairness-in-development = Fairness in development
catalogue-section-external-validation = External validation
catalogue-section-quantitative-performance = Quantitative measures of performance
catalogue-section-maintenance = Ongoing maintenance
catalogue-section-update-schedule = Updates and continued validation
catalogue-section-model-card = Model card (after the Coalition for Health AI)
catalogue-section-licence = Licence
# Fields of the model card.
catalogue-field-developer-name-and-contact = Developer and contact
catalogue-field-technical-implementation-funding-source = Funding of the technical implementation
catalogue-field-output-value-description = Value that it gives
catalogue-field-output-type = Kind of output
catalogue-field-intended-patient-population = Intended patients
catalogue-field-tasks-situations-or-populations = Tasks, situations or populations that it is not for
catalogue-field-inclusion-and-exclusion-criteria = Who was included and excluded
catalogue-field-use-of-demographic-and-social-variables = Demographic and social variables as inputs
catalogue-field-external-validation-demographic-representativeness = Demographic representativeness of the external data
catalogue-field-demographic-representativeness = Demographic representativeness of the training data
catalogue-field-relevance-to-deployed-setting = Relevance of the data to where it is used
catalogue-field-approach-to-fair-output = Approach to fair output
catalogue-field-approaches-to-bias = How bias was dealt with
catalogue-field-data-source-and-setting = Source and setting of the external data
catalogue-field-testing-party = Who tested
catalogue-field-external-validation-process = How it was validated
catalogue-field-validity-in-data-of-the-same-source = Validity in data of the same source
catalogue-field-fairness-in-data-of-the-same-source = Fairness in data of the same source
catalogue-field-validity-in-external-data = Validity in external data
catalogue-field-fairness-in-external-data = Fairness in external data
catalogue-field-references-on-effect-on-outcomes = References on its effect on outcomes
catalogue-field-validity-monitoring = How validity is monitored
catalogue-field-validity-in-local-data = Validity in local data
catalogue-field-fairness-monitoring = How fairness is monitored
catalogue-field-fairness-in-local-data = Fairness in local data
catalogue-field-update-process-and-frequency = How and how often it is updated
catalogue-field-correction-frequency = How often it is corrected
catalogue-field-licence-model = The model
catalogue-field-licence-codes = Codes

## The self-check: what each model's golden patients gave in this browser.

self-check = Self-check
self-check-lead = When the page loads, each model is run for patients whose results are known: its golden patients. A model that gives anything else in this browser is switched off before it is used.
self-check-waiting = The models are being checked …
self-check-table = Models and what their golden patients gave here
leave-self-check = Back
program-version = Version of the program
check-model = Model
check-version = Version
check-hash = SHA-256
check-patients = Golden patients
check-difference = Largest difference
check-status = Status
check-passed = Passed
check-off = Switched off
no-difference = not computed
hash-hint = The SHA-256 is of the files that a model was built from. The command “insite models --certificates” prints the same.
see-self-check = See the self-check
# Why, for a clinician.
switched-off-because = It does not compute in this browser what it must, so it gives no result for anyone.

# In the footer, where models are switched off.
# $count (number)
open-self-check-off = { $count ->
    [one] Self-check: { $count } model is switched off
   *[other] Self-check: { $count } models are switched off
}
# What the check came to: every model passed.
# $models (number)
self-check-result-passed = { $models ->
    [one] The model gives what it must in this browser.
   *[other] All { $models } models give what they must in this browser.
}
# Not every model passed: $off of all $models are switched off.
# $off (number), $models (number)
self-check-result-off = { $off ->
    [one] { $off } of { $models } models is switched off: it does not give what it must in this browser.
   *[other] { $off } of { $models } models are switched off: they do not give what they must in this browser.
}
# How many golden patients there are.
# $count (number)
golden-patients-people = { $count ->
    [one] { $count } patient
   *[other] { $count } patients
}
# How many numbers of theirs were compared; stands after a comma.
# $count (number)
golden-patients-numbers = { $count ->
    [one] { $count } number
   *[other] { $count } numbers
}
# The largest difference as a share of what is expected.
# $share (text)
relative-difference = { $share } of the value
# The full SHA-256 of a model, for whoever unfolds it.
# $title (text)
full-hash-of = Full SHA-256 of { $title }
# A model that may not be used here.
# $title (text)
switched-off = This model is switched off: { $title }

## What the program says of itself: that it stopped, or could not start.

panic = Insite has stopped because of a fault of its own. The record is no longer shown. Reload the page to start again.
worker-did-not-start = The scoring program could not be started in this browser. Reload the page.
worker-stopped = The scoring program has stopped. The record was closed; open it again.
answer-not-understood = The page and its scoring program do not fit together: files of two versions are mixed. Reload the page.

## What a model and its results say: values, reasons, ranges, refusals, doses, treatments, a site's own adjustment.

# Units behind a number, as in “12 years”.
unit-years = years
unit-days = days
unit-seconds = seconds
unit-mg-a-week = mg a week
# A probability below 1 %: $label is the outcome, such as “Kidney failure within 5 years”.
# $label (text)
assess-value-fewest = { $label }: fewer than 1 in 100 people like this patient.
# $label (text)
assess-value-most = { $label }: more than 99 in 100 people like this patient.
# $label (text), $count (number)
assess-value-about = { $label }: about { $count } in 100 people like this patient.
# A result that is no probability: its label, and the value with its unit.
# $label (text), $value (text)
assess-value-amount = { $label }: { $value }.
# Why a result is what it is: $quantity says what the result is; $reasons is a list of the messages below, such as “Smoking raises it; Age 71 years raises it”.
# $quantity (text), $reasons (text)
assess-why-reference-patient = { $quantity ->
    [risk] Against the reference patient, what moves the risk most: { $reasons }.
    [survival] Against the reference patient, what moves the chance of survival most: { $reasons }.
   *[amount] Against the reference patient, what moves the result most: { $reasons }.
}
# $quantity (text), $reasons (text)
assess-why-training-average = { $quantity ->
    [risk] Against the average of the training data, what moves the risk most: { $reasons }.
    [survival] Against the average of the training data, what moves the chance of survival most: { $reasons }.
   *[amount] Against the average of the training data, what moves the result most: { $reasons }.
}
# $quantity (text), $count (number), $reasons (text)
assess-why-synthetic = { $quantity ->
    [risk] Against the average of { $count } synthetic patients, what moves the risk most: { $reasons }.
    [survival] Against the average of { $count } synthetic patients, what moves the chance of survival most: { $reasons }.
   *[amount] Against the average of { $count } synthetic patients, what moves the result most: { $reasons }.
}
# $quantity (text), $count (number), $reasons (text)
assess-why-aggregated = { $quantity ->
    [risk] Against the average of { $count } patients of a reference cohort, what moves the risk most: { $reasons }.
    [survival] Against the average of { $count } patients of a reference cohort, what moves the chance of survival most: { $reasons }.
   *[amount] Against the average of { $count } patients of a reference cohort, what moves the result most: { $reasons }.
}
# One reason: what the patient has, or a group of inputs, moves the result. “It” is the result, whatever it is.
# $label (text)
assess-present-raises = { $label } raises it
# $label (text)
assess-present-lowers = { $label } lowers it
# What the patient does not have, such as “no diabetes”.
# $label (text)
assess-absent-raises = no { $label } raises it
# $label (text)
assess-absent-lowers = no { $label } lowers it
# An input that is one of several options, such as “Sex female”.
# $label (text), $option (text)
assess-option-raises = { $label } { $option } raises it
# $label (text), $option (text)
assess-option-lowers = { $label } { $option } lowers it
# $label (text)
assess-unknown-raises = { $label } not known raises it
# $label (text)
assess-unknown-lowers = { $label } not known lowers it
# A number with its unit, such as “Age 71 years”.
# $label (text), $value (text)
assess-number-raises = { $label } { $value } raises it
# $label (text), $value (text)
assess-number-lowers = { $label } { $value } lowers it
# Why a model gives no result.
assess-refused-deceased = The record says that the patient has died.
assess-refused-child = The model is for adults; the patient is under 18 years old.
# An input outside the range of the model: its label, the value with its unit, the smallest value, the largest with its unit.
# $label (text), $value (text), $low (text), $high (text)
assess-refused-range = { $label } is { $value }; the model holds from { $low } to { $high }.
# Caution for a record whose files were not complete.
assess-caution-incomplete = Part of the input is missing or could not be read: later or further entries may be lost with it.
# Stands behind a sentence about an input that is not sure, such as “… may be a different test.”
assess-caution-if-so = If it is so, this model does not hold.
# Results in the record dated after the day for which the result is: that day, and the first such entry by its name in the record.
# $count (number), $date (text), $entry (text)
assess-problem-future-dated = { $count ->
    [one] { $count } result is dated after { $date } and not used, first { $entry }. Check the date, or set a later as-of date.
   *[other] { $count } results are dated after { $date } and not used, first { $entry }. Check the date, or set a later as-of date.
}
assess-problem-birth-date = The birth date lies after the as-of date, so the age is unknown. Check the birth date.
# Where a model looks for an input, in the catalogue: a list of entries such as “condition SNOMED CT 44054006”. $codes are codes by their systems.
assess-found-patient = the patient's own entry
# $note (text)
assess-found-computed = computed: { $note }
# Classes of encounters by their codes, such as “IMP, EMER”.
# $classes (text)
assess-found-visit-class = visit of class { $classes }
# $codes (text)
assess-found-visit-type = visit of type { $codes }
assess-found-any-visit = any visit
# $codes (text)
assess-found-observation = observation { $codes }
# $codes (text)
assess-found-condition = condition { $codes }
# $codes (text)
assess-found-procedure = procedure { $codes }
# Names of drugs, by commas.
# $names (text)
assess-found-drug = drug { $names }
# Codes of no code system that has a name here; it stands among such as “LOINC 2160-0”.
# $codes (text)
assess-found-other-systems = other systems { $codes }
# An item of an index such as Charlson's, and its weight.
# $label (text), $weight (text)
assess-found-index-item = { $label }: { $weight }
# Of which program a trained model is, in the catalogue.
assess-training-fitted = Fitted to data by the recipe of its folder; the coefficients stand in the bundle.
# $program (text), $sha256 (text)
assess-training-imported = Trained with { $program }; imported from the file with SHA-256 { $sha256 }.
# $source (text)
assess-training-rows = It stores rows of its training data, which are public: { $source }
# How a model's results are explained, in the catalogue: against what, and by which method. Coalitions are all subsets of inputs.
assess-method-enumeration = Contributions are Shapley values against the reference patient, found exactly, by all coalitions of inputs.
assess-method-path-dependent = Contributions are Shapley values against the average of the training data, found exactly, by the weights that the trees keep of their training (path-dependent TreeSHAP).
assess-method-patient-trees = Contributions are Shapley values against the reference patient, found exactly (interventional TreeSHAP).
assess-method-patient-scores = Contributions are Shapley values against the reference patient, found exactly, by weights and differences.
assess-method-patient-sample = Contributions are Shapley values against the reference patient, found by a sample of the coalitions of inputs, with a stated error.
assess-method-cohort-trees = Contributions are Shapley values against the average over the reference cohort, found exactly (interventional TreeSHAP).
assess-method-cohort-scores = Contributions are Shapley values against the average over the reference cohort, found exactly, by weights and differences.
assess-method-cohort-coalitions = Contributions are Shapley values against the average over the reference cohort, found by coalitions of inputs: all of them, or where these are too many a sample with a stated error.
# Whom the reference cohort holds; $source is a sentence of the model.
# $count (number), $source (text)
assess-cohort-synthetic = The reference cohort is of { $count } synthetic patients: { $source }
# $patients (number), $groups (number), $source (text)
assess-cohort-aggregated = The reference cohort is of { $patients } patients in { $groups } groups of at least 10: { $source }
# Labels of two inputs or groups of inputs.
# $one (text), $other (text)
assess-pair = What { $one } and { $other } do together is given by their SHAP interaction value.
# A group's label, and the labels of its inputs by commas.
# $label (text), $inputs (text)
assess-group = { $label } is shown as one: the sum of { $inputs }.
assess-range-not-reported = How sure this number is for a single patient is not reported.
# A range of a result, to stand within a sentence. Of probabilities the numbers are people among 100; $high of an amount has its unit.
# $value (text)
assess-limits-risk-one = { $value } in 100 people like this patient
# $low (text), $high (text)
assess-limits-risk = { $low } to { $high } in 100 people like this patient
# $low (text), $high (text)
assess-limits-amount = { $low } to { $high }
# What a range means. $limits is one of the ranges above.
# $patients (number), $limits (text)
assess-range-venn-abers = Held against what became of { $patients } patients, this number stands for { $limits }.
# Of 100 patients $expected (such as 90) are expected in the range; here both ends of the range read alike.
# $expected (text), $value (text)
assess-range-single-one = The outcome of a single patient: of 100 such patients about { $expected } are expected between { $value }.
# $expected (text), $low (text), $high (text)
assess-range-single-risk = The outcome of a single patient: of 100 such patients about { $expected } are expected between { $low } and { $high } in 100 people like this patient.
# Here $high has its unit.
# $expected (text), $low (text), $high (text)
assess-range-single-amount = The outcome of a single patient: of 100 such patients about { $expected } are expected between { $low } and { $high }.
# Here $share is a percentage with its sign, such as “95 %”.
# $limits (text), $share (text), $count (number)
assess-range-refits = With other patients to learn from, the number could have been { $limits } (the middle { $share } of { $count } models).
# A warning, where ranges like this held far less often than they should; $found and $wanted are percentages with their sign.
# $patients (number), $found (text), $wanted (text)
assess-held-rarely-groups = Do not rely on the range of this number: measured on { $patients } patients, ranges like it held in { $found } of the groups of patients, where { $wanted } were aimed at.
# $patients (number), $found (text), $wanted (text)
assess-held-rarely-patients = Do not rely on the range of this number: measured on { $patients } patients, ranges like it held in { $found } of the patients, where { $wanted } were aimed at.
# $patients (number), $found (text), $wanted (text)
assess-held-rarely-repetitions = Do not rely on the range of this number: measured on { $patients } patients, ranges like it held in { $found } of the repetitions, where { $wanted } were aimed at.
# Headings such as “Act now” (tier-interrupt): that of the range, and that of the number.
# $range (text), $own (text)
assess-straddles-wholly = The range of this number lies wholly under another heading than the number: “{ $range }” instead of “{ $own }”.
# $low (text), $high (text)
assess-straddles-threshold = The range of this number reaches over a threshold: at its lower end it would be “{ $low }”, at its upper end “{ $high }”.
# $value (text), $limits (text)
assess-outside-far = The model's own number ({ $value }) lies outside the range that was found for patients with such a number ({ $limits }): where they differ, the range is what was seen.
# $value (text)
assess-outside-slightly = The model's own number, { $value }, lies just outside.
# Several models of one outcome: the range of all of them, and a list of the message below.
# $limits (text), $models (text)
assess-disagreement = Together with other models of the same outcome: { $limits }. { $models }.
# A model's title and its value, in that list.
# $title (text), $value (text)
assess-disagreement-model = { $title }: { $value }
# Headings such as “Act now” (tier-interrupt): here, and of the other model.
# $own (text), $theirs (text)
assess-disagreement-tiers = They do not agree on what follows: “{ $own }” here, “{ $theirs }” there.
# Title of a part of a model that combines several; $kind is one of those below.
# $part (number), $parts (number), $kind (text)
assess-part = Part { $part } of { $parts }: { $kind }
assess-kind-linear = a linear model
assess-kind-trees = decision trees
assess-kind-kernel = a support vector machine
assess-kind-several = several models
# A site is a hospital or practice that has adjusted a model to patients of its own; its settings are the “overlay”.
# What is found where a risk reaches the site's threshold; $share is a percentage with its sign.
# $share (text)
assess-site-finding-risk = The result reaches this site’s threshold, a risk of { $share }.
# Here $value has its unit.
# $value (text)
assess-site-finding-amount = The result reaches this site’s threshold, { $value }.
assess-site-action = Do what this site has agreed for results from its threshold on.
# Here $site is what the site calls itself; $date such as 2026-11-22; $alerts a number.
# $site (text), $date (text), $patients (number), $alerts (text)
assess-site-source = Threshold of { $site }, set on { $date } from { $patients } of its own patients: about { $alerts } alerts per 1,000.
# Here $value is the model's own result: a percentage with its sign, or a value with its unit.
# $site (text), $patients (number), $date (text), $value (text)
assess-site-recalibrated = Recalibrated for this site ({ $site }) with { $patients } of its patients on { $date }; the model’s own value is { $value }.
assess-site-unsure = How sure it is was measured of the model’s own value only; not reported for the value recalibrated for this site.
# Why a site's overlay is not used. $found and $read are numbers of the file format's version.
# $found (number), $read (number)
assess-overlay-schema = the overlay is of format { $found }, this program reads format { $read }: make it again with this program
# Short names of models.
# $wanted (text), $found (text)
assess-overlay-model = the overlay is for the model { $wanted }, not for { $found }
# Versions of the model, such as 1.0.0.
# $wanted (text), $model (text), $found (text)
assess-overlay-version = the overlay is for version { $wanted } of { $model }, and this is version { $found }: check the model on your patients again and make a new overlay
# $model (text)
assess-overlay-other-model-file = the overlay was made for another trained model of the name { $model }: check the model on your patients again and make a new overlay
# Here $present is a list of the model's outputs.
# $model (text), $output (text), $present (text)
assess-overlay-output = { $model } gives no output { $output }; it gives { $present }
assess-overlay-intercept = the overlay's intercept is not one that can be used: make the overlay again
assess-overlay-slope = the overlay's intercept or slope is not one that can be used: make the overlay again
assess-overlay-isotonic = the overlay's isotonic curve is not one that can be used: make the overlay again
assess-overlay-threshold = the overlay's threshold is not one that can be used: make the overlay again
assess-overlay-no-site = the overlay does not say its site: make it again
assess-overlay-no-patients = the overlay does not say its number of patients: make it again
assess-overlay-no-day = the overlay does not say its day: make it again
# A dose outside those that were studied; $source is a sentence that says in whom.
# $dose (text), $unit (text), $low (text), $high (text), $source (text)
assess-dose-refused = The dose would come out as { $dose } { $unit }; only doses from { $low } to { $high } { $unit } were studied. { $source }
# Here $step is a dose with its unit; $because is a text of the model, such as “half a 5 mg tablet”.
# $step (text), $because (text)
assess-dose-steps = Rounded to steps of { $step }: { $because }
# Here $amount is an amount with its unit, such as “5.21 mg”.
# $amount (text)
assess-dose-per-day = { $amount } a day on average
# Advice on the way from the present dose to the model's; doses have their unit, $share is a percentage with its sign.
assess-dose-present-unknown = The present dose is not known. Where the patient takes the drug already, the way from that dose to this one goes in steps.
# $dose (text)
assess-dose-present-right = The present dose, { $dose }, is the model's.
# $present (text), $dose (text)
assess-dose-one-step = From the present { $present } the model's { $dose } is within one step.
# $present (text), $share (text), $dose (text)
assess-dose-no-step = From the present { $present } a change of at most { $share } is smaller than a step in which the drug can be given: the model's { $dose } cannot be approached in such steps.
# $present (text), $share (text), $dose (text), $next (text)
assess-dose-next-step = From the present { $present }, changed by at most { $share } at a time, the next dose towards the model's { $dose } is { $next }.
# Stands behind each of the last three.
assess-dose-unless = Where measurements say that the present dose is right, it stays.
# Here $source is a sentence that says who states this.
# $share (text), $source (text)
assess-dose-largest-step = At most { $share } of the present dose at a time. { $source }
# Stands behind the last.
assess-dose-source-unread = The source was not read for this model: a local protocol goes first.
# An outcome with its horizon, to stand within a sentence: “death within 5 years”.
# $outcome (text), $count (number)
assess-outcome-months = { $count ->
    [one] { $outcome } within { $count } month
   *[other] { $outcome } within { $count } months
}
# $outcome (text), $count (number)
assess-outcome-years = { $count ->
    [one] { $outcome } within { $count } year
   *[other] { $outcome } within { $count } years
}
# Here $years has decimals.
# $outcome (text), $years (text)
assess-outcome-part-years = { $outcome } within { $years } years
# A treatment's effect: $treatment is its name, $outcome an outcome with its horizon, $without and $with the two risks as percentages with their sign, $count patients among 100 with a decimal, $interval one of the intervals below.
# $treatment (text), $outcome (text), $without (text), $with (text), $count (text), $interval (text)
assess-treatment-risk-spared = Without { $treatment } the risk of { $outcome } is { $without }, with it { $with }: of 100 such patients, { $count } are spared { $interval }.
# $treatment (text), $outcome (text), $without (text), $with (text), $count (text), $interval (text)
assess-treatment-risk-more = Without { $treatment } the risk of { $outcome } is { $without }, with it { $with }: of 100 such patients, { $count } more have it { $interval }.
# Here $outcome is what is counted, such as “seizures in 8 weeks”; $without, $with and $change have their unit.
# $treatment (text), $outcome (text), $without (text), $with (text), $change (text), $interval (text)
assess-treatment-amount-fewer = Without { $treatment } the expected number of { $outcome } is { $without }, with it { $with }: { $change } fewer { $interval }.
# $treatment (text), $outcome (text), $without (text), $with (text), $change (text), $interval (text)
assess-treatment-amount-more = Without { $treatment } the expected number of { $outcome } is { $without }, with it { $with }: { $change } more { $interval }.
# The interval of such a difference; $level is a percentage with its sign.
assess-interval-not-reported = (an interval is not reported)
# $level (text), $low (text), $high (text)
assess-interval = ({ $level } interval: { $low } to { $high })
# Of risks, where no effect lies within the interval: from $more more patients with the outcome to $spared fewer, among 100.
# $level (text), $more (text), $spared (text)
assess-interval-spared = ({ $level } interval: from { $more } more to { $spared } spared)
# The same of amounts.
# $level (text), $more (text), $fewer (text)
assess-interval-fewer = ({ $level } interval: from { $more } more to { $fewer } fewer)
assess-treatment-no-test = Whether the effect differs between patients is not reported.
assess-treatment-not-compared = With and without the treatment is not compared: while inputs are missing each number is a mean over completions of this patient, and neither their difference nor who drives it is this patient's.
assess-treatment-no-drivers = For some of the values compared with, the model gives no difference.
# Here $level is a percentage with its sign; $source a sentence of the model.
# $level (text), $count (number), $source (text)
assess-treatment-basis-refits = The intervals are the middle { $level } of the values of { $count } models, each fitted anew to a random sample of the trial's patients; the difference is taken within each of them. { $source }
assess-treatment-basis-recalibrated = The site recalibrated the numbers; the intervals of the model itself do not hold for them.
assess-treatment-basis-none = Intervals of both arms and of their difference are not reported for this model.
# The number needed to treat, in words. $patients chooses the plural form; $shown is the same number as it is written: “1”, “2,000”, or “more than 10,000”. $few and $many are such numbers, too.
# $outcome (text), $patients (number), $shown (text)
assess-needed-benefit = { $patients ->
    [one] For one to be spared { $outcome }, about { $shown } such patient has to be treated.
   *[other] For one to be spared { $outcome }, about { $shown } such patients have to be treated.
}
# $outcome (text), $patients (number), $shown (text), $level (text), $few (text), $many (text)
assess-needed-benefit-interval = { $patients ->
    [one] For one to be spared { $outcome }, about { $shown } such patient has to be treated ({ $level } interval: { $few } to { $many }).
   *[other] For one to be spared { $outcome }, about { $shown } such patients have to be treated ({ $level } interval: { $few } to { $many }).
}
# $outcome (text), $patients (number), $shown (text)
assess-needed-benefit-not-reported = { $patients ->
    [one] For one to be spared { $outcome }, about { $shown } such patient has to be treated; an interval is not reported.
   *[other] For one to be spared { $outcome }, about { $shown } such patients have to be treated; an interval is not reported.
}
# $outcome (text), $patients (number), $shown (text)
assess-needed-harm = { $patients ->
    [one] There is about one more case of { $outcome } when { $shown } such patient is treated.
   *[other] There is about one more case of { $outcome } when { $shown } such patients are treated.
}
# $outcome (text), $patients (number), $shown (text), $level (text), $few (text), $many (text)
assess-needed-harm-interval = { $patients ->
    [one] There is about one more case of { $outcome } when { $shown } such patient is treated ({ $level } interval: { $few } to { $many }).
   *[other] There is about one more case of { $outcome } when { $shown } such patients are treated ({ $level } interval: { $few } to { $many }).
}
# $outcome (text), $patients (number), $shown (text)
assess-needed-harm-not-reported = { $patients ->
    [one] There is about one more case of { $outcome } when { $shown } such patient is treated; an interval is not reported.
   *[other] There is about one more case of { $outcome } when { $shown } such patients are treated; an interval is not reported.
}
# The interval of a number needed to treat that holds “no effect”: $benefit and $harm are numbers of patients treated; $unshown is one of the two clauses below.
# $level (text), $benefit (text), $harm (text), $unshown (text)
assess-needed-reaches-both = The { $level } interval reaches from one spared for every { $benefit } treated, through no effect at all to one more for every { $harm } treated: { $unshown }.
# $level (text), $benefit (text), $unshown (text)
assess-needed-reaches-benefit = The { $level } interval reaches from one spared for every { $benefit } treated, through no effect at all: { $unshown }.
# $level (text), $harm (text), $unshown (text)
assess-needed-reaches-harm = The { $level } interval reaches from no effect at all to one more for every { $harm } treated: { $unshown }.
# $level (text), $unshown (text)
assess-needed-reaches-none = The { $level } interval reaches from no effect at all: { $unshown }.
assess-needed-unshown-help = that the treatment helps a patient like this is not shown
assess-needed-unshown-harm = that the treatment harms a patient like this is not shown
# A number of patients above the largest that is told; $most is 10,000.
# $most (number)
assess-needed-most = more than { $most }
# Altman's notation: number needed to treat for one to benefit (NNTB) or be harmed (NNTH). Keep the abbreviations of treatment-notation.
# $count (text)
assess-needed-nntb = NNTB { $count }
# $count (text)
assess-needed-nnth = NNTH { $count }
# The number, and its interval in brackets.
# $value (text), $interval (text)
assess-needed-notation = { $value } ({ $interval })
# Ends of the interval in that notation, or ∞ for no effect.
# $first (text), $last (text)
assess-needed-notation-range = { $first } to { $last }
# $first (text), $last (text)
assess-needed-notation-through = { $first } to ∞ to { $last }
## The applicability gate: whether a model holds for a record, and for the records of a site

# What a check was held against, where the model's source says nothing: why, as a sentence.
# $why (text)
gate-not-reported = Not reported. { $why }
# A share as people count it. Stands in sentences below, before “patients” or “sites”.
# $count (number)
gate-in-hundred = { $count } in 100
gate-in-hundred-few = fewer than 1 in 100
gate-in-hundred-most = more than 99 in 100
# $count (number)
gate-in-thousand = { $count } in 1,000
gate-in-thousand-few = fewer than 1 in 1,000
# The first few of a list, and how many more there are.
# $shown (text), $more (number)
gate-listed-more = { $shown } and { $more } more
# The next two: entries of a list of the record whose codes are of systems that the model does not know. $list is conditions or procedures; $spoken holds names of code systems such as SNOMED CT, $known those that the model knows, and $concepts what it looks for.
# $fewest (number), $entries (number), $list (text), $spoken (text), $concepts (text), $known (text)
gate-other-codes = { $list ->
    [procedures] This record codes { $fewest } of its { $entries } procedures in { $spoken }. The model knows { $concepts } only in { $known } and cannot see them here.
   *[conditions] This record codes { $fewest } of its { $entries } diagnoses in { $spoken }. The model knows { $concepts } only in { $known } and cannot see them here.
}
# $fewest (number), $entries (number), $list (text), $concepts (text), $known (text)
gate-no-codes = { $list ->
    [procedures] This record codes { $fewest } of its { $entries } procedures in no code system it reads. The model knows { $concepts } only in { $known } and cannot see them here.
   *[conditions] This record codes { $fewest } of its { $entries } diagnoses in no code system it reads. The model knows { $concepts } only in { $known } and cannot see them here.
}
# One of $known above.
gate-own-code-system = a code system of its own
# A caution of one of several outputs of a model: its short name, and the sentence.
# $output (text), $sentence (text)
gate-of-output = { $output }: { $sentence }
# Here $population is a sentence of the model's.
# $population (text)
gate-population-basis = For whom the model was made: { $population }
# How far back records reach. $source is a sentence on where the figures come from, here and below. The others are spans as in gate-span-years, gate-span-months and gate-span-days.
# $p05 (text), $median (text), $here (text), $source (text)
gate-history-basis = In the training data one record in twenty reached back less than { $p05 }, half less than { $median }; this one reaches back { $here }. { $source }
# $p05 (text), $median (text), $source (text)
gate-history-basis-undated = In the training data one record in twenty reached back less than { $p05 }, half less than { $median }; this one has no dated entry. { $source }
# $here (text), $p05 (text)
gate-history-short = This record reaches back only { $here }; records that the model was made from reached back { $p05 } or more. Earlier illness and treatment may be missing.
# $p05 (text)
gate-history-undated = Nothing in this record is dated; records that the model was made from reached back { $p05 } or more. Earlier illness and treatment may be missing.
gate-history-not-reported = The source does not say how far back its records reached.
# A span of 2 years or more, with a decimal.
# $years (text)
gate-span-years = { $years } years
# $months (number)
gate-span-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
# $days (number)
gate-span-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
# All inputs taken together against the training data.
gate-joint-not-reported = The source says nothing of how inputs go together.
gate-joint-no-columns = The record has none of the inputs that could be compared.
gate-joint-no-distance = The source's correlations of the inputs that this record has give no distance: some of them say the same, or contradict each other.
# “Held-out” patients are those whom the model had not seen when it was made. $cautioned and $refused are shares such as “4 in 1,000”.
# $compared (number), $inputs (number), $unseen (number), $further (number), $cautioned (text), $refused (text), $source (text)
gate-joint-basis = { $compared } of { $inputs } inputs together, held against { $unseen } patients whom the model had not seen. Of { $further } further patients whom the model was made for, this check cautioned { $cautioned } and refused { $refused }. { $source }
# $compared (number), $inputs (number), $unseen (number), $further (number), $cautioned (text), $source (text)
gate-joint-basis-cannot-refuse = { $compared } of { $inputs } inputs together, held against { $unseen } patients whom the model had not seen. Of { $further } further patients whom the model was made for, this check cautioned { $cautioned } and could not refuse, for want of held-out patients. { $source }
# Of a model that searches for patients with an illness that nobody has found.
# $compared (number), $inputs (number), $unseen (number), $further (number), $cautioned (text), $source (text)
gate-joint-basis-search = { $compared } of { $inputs } inputs together, held against { $unseen } patients whom the model had not seen. Of { $further } further patients whom the model was made for, this check cautioned { $cautioned } and never refuses, for whom this model looks for is unusual. { $source }
gate-joint-refuse = Almost no patient like this one was in the data that the model was made from, all values taken together.
# The labels of inputs.
# $inputs (text)
gate-joint-refuse-inputs = Almost no patient like this one was in the data that the model was made from, all values taken together. Most unusual: { $inputs }.
gate-joint-caution = Few patients like this one were in the data that the model was made from, all values taken together.
# $inputs (text)
gate-joint-caution-inputs = Few patients like this one were in the data that the model was made from, all values taken together. Most unusual: { $inputs }.
# LOINC is the system of codes of measurements.
# $all (number)
gate-loinc-right = The check digits of { $all } LOINC codes are right.
# $wrong (number), $all (number)
gate-loinc-wrong = The check digits of { $wrong } of { $all } LOINC codes are wrong.
# $wrong (number), $all (number)
gate-loinc-finding = { $wrong } of { $all } LOINC codes in this record are no LOINC codes: measurements may stand under wrong codes.
gate-missing-not-reported = The source does not say how many inputs its patients lacked.
# Here $share is such as “4 in 100”.
# $missing (number), $inputs (number), $share (text), $source (text)
gate-missing-basis = { $missing } of { $inputs } inputs missing; at least so many were missing in at most { $share } patients of the training data. { $source }
# $inputs (number), $share (text), $source (text)
gate-missing-basis-none = none of { $inputs } inputs missing; at least so many were missing in at most { $share } patients of the training data. { $source }
# The labels of inputs, and how many they are.
# $labels (text), $count (number)
gate-missing-together = { $count ->
    [one] { $labels } is missing together, as hardly ever in the data that the model was made from.
   *[other] { $labels } are missing together, as hardly ever in the data that the model was made from.
}
# An entry of the record whose words name a concept. $code holds a code with its system, such as SNOMED CT 57406009.
# $label (text), $code (text)
gate-near-miss = An entry called like “{ $label }” has the code { $code }, which the model does not know: it counts as not there.
# $label (text)
gate-near-miss-without-code = An entry called like “{ $label }” has no code that the model knows: it counts as not there.
gate-period-not-reported = The source does not say from which years its patients are.
# Years of which the training data are; a single year stands alone in $years of the messages below.
# $first (text), $last (text)
gate-years = { $first } to { $last }
# $years (text), $source (text)
gate-period-basis = The patients are of { $years }. { $source }
# $years (text), $since (number)
gate-period-long-ago = The model was made from patients of { $years }, { $since } years ago: diagnosis and treatment were different then.
# $years (text)
gate-period-ago = The model was made from patients of { $years }: treatment may have changed since.
# Here $day is the date for which the record is read.
# $years (text), $day (text)
gate-period-before = The model was made from patients of { $years }; this record is read for { $day }, before that.
gate-range-not-reported = The source does not say how its patients' values were spread.
# $compared (number), $inputs (number), $source (text)
gate-range-basis = { $compared } of { $inputs } inputs held against the middle 95 in 100 of the training data; a caution only where a value lies outside by more than that range's own width. { $source }
# Here $value and $high have the unit behind them.
# $label (text), $value (text), $low (text), $high (text)
gate-range-outside = { $label } is { $value }, outside { $low } to { $high }, where nearly all patients of the training data lay.
# $label (text), $value (text), $low (text), $high (text)
gate-range-far-outside = { $label } is { $value }, far outside { $low } to { $high }, where nearly all patients of the training data lay.
# An input that is one of several options, with the option. It may be $what below.
# $label (text), $option (text)
gate-option = { $label }: { $option }
# Here $share is such as “fewer than 1 in 100”.
# $what (text), $share (text)
gate-rare = { $what }: rare in the training data, { $share } patients.
# $what (text)
gate-unseen = { $what }: hardly anyone in the training data had this, so the model has learnt little of it.
# $what (text), $patients (number)
gate-unseen-of = { $what }: hardly anyone in the training data, of { $patients } patients, had this, so the model has learnt little of it.
# $unusable (number), $readings (number)
gate-units-basis = { $unusable } of { $readings } readings of the model's measurements cannot be used because of their unit or size, by the ranges that living patients have.
# $label (text), $number (text), $unit (text)
gate-units-mixed-up = { $label }: { $number } would be a usual value in { $unit }, not in the unit that stands with it; check which one is meant.
# $label (text)
gate-units-several = { $label }: readings with the same code come in several units; each was converted.
gate-unreadable-not-reported = The source does not say how many of its entries no program can read.
# One list of the record, for gate-unreadable-basis. $share is such as “4 in 100”. “Observations” are measurements and answers.
# $unreadable (number), $entries (number), $list (text), $share (text)
gate-unreadable-list = { $list ->
    [procedures] { $unreadable } of { $entries } procedures without a code that a program can read, { $share } in the training data
    [medications] { $unreadable } of { $entries } drugs without a code that a program can read, { $share } in the training data
    [observations] { $unreadable } of { $entries } measurements and answers without a code that a program can read, { $share } in the training data
   *[conditions] { $unreadable } of { $entries } diagnoses without a code that a program can read, { $share } in the training data
}
# Here $lists joins the messages above by semicolons.
# $lists (text), $source (text)
gate-unreadable-basis = { $lists }. { $source }
# $unreadable (number), $entries (number), $list (text)
gate-unreadable = { $list ->
    [procedures] { $unreadable } of { $entries } procedures in this record carry no code that can be read: what the model does not find may be among them.
    [medications] { $unreadable } of { $entries } drugs in this record carry no code that can be read: what the model does not find may be among them.
    [observations] { $unreadable } of { $entries } measurements and answers in this record carry no code that can be read: what the model does not find may be among them.
   *[conditions] { $unreadable } of { $entries } diagnoses in this record carry no code that can be read: what the model does not find may be among them.
}
gate-usual-not-reported = The source does not say how often each concept stood in its records.
# Here $share is such as “4 in 1,000”.
# $usual (number), $here (number), $share (text), $source (text)
gate-usual-basis = Of { $usual } things that most patients of the training data had, this record has { $here }; at most { $share } of them had so few. { $source }
# $usual (number), $here (number), $source (text)
gate-usual-basis-all = Of { $usual } things that most patients of the training data had, this record has { $here }; at most all of them had so few. { $source }
# $concepts (text)
gate-usual = This record has no entry of { $concepts }, which nearly all patients had from whom the model was made. Perhaps it stands there under another code.

## The gate over the records of a site, such as a hospital

# $patients (number), $records (number), $fewest (number)
gate-site-population = { $patients } of { $records } records are of patients for whom the model was made, with the inputs that it needs; a site is judged from { $fewest } on.
# A concept or an input, with shares such as “4 in 100”: those who have it here (or lack it, in gate-site-missing), and those who are expected to.
# $label (text), $here (text), $expected (text)
gate-site-expected = { $label } ({ $here } patients, expected { $expected })
# Here $concepts lists some of the message above.
# $concepts (text)
gate-site-lost = Seen far less often here than in the data that the model was made from: { $concepts }. This site may use other codes.
# $concepts (text)
gate-site-too-many = Seen far more often here than in the data that the model was made from: { $concepts }. The patients may be different, or codes may mean something else here.
# Here $chance is such as “1 in 100”.
# $concepts (number), $patients (number), $chance (text), $source (text)
gate-site-vocabulary-basis = { $concepts } concepts that carry weight, expected against seen among { $patients } patients; chance explains a finding of this check in { $chance } sites at most. { $source }
# $unreadable (number), $entries (number), $list (text), $share (text)
gate-site-unreadable = { $list ->
    [procedures] { $unreadable } of { $entries } procedures at this site carry no code that can be read; { $share } did in the training data.
    [medications] { $unreadable } of { $entries } drugs at this site carry no code that can be read; { $share } did in the training data.
    [observations] { $unreadable } of { $entries } measurements and answers at this site carry no code that can be read; { $share } did in the training data.
   *[conditions] { $unreadable } of { $entries } diagnoses at this site carry no code that can be read; { $share } did in the training data.
}
# A table of numbers was read, and no charts.
gate-site-units-not-reported = Rows of numbers tell nothing of units.
# $label (text), $unusable (number), $readings (number)
gate-site-units = { $label }: { $unusable } of { $readings } readings cannot be used because of their unit or size. Check the units of this site.
# $unusable (number), $readings (number)
gate-site-units-basis = { $unusable } of { $readings } readings cannot be used because of their unit or size.
# $label (text), $share (text)
gate-site-below = { $label }: { $share } patients here lie below nearly all patients of the training data. Check the unit, and whether patients here are different.
# $label (text), $share (text)
gate-site-above = { $label }: { $share } patients here lie above nearly all patients of the training data. Check the unit, and whether patients here are different.
# $inputs (number), $source (text)
gate-site-range-basis = { $inputs } inputs held against the middle 95 in 100 of the training data. { $source }
# Here $share is such as “4 in 1,000”.
# $cautioned (number), $refused (number), $compared (number), $share (text)
gate-site-joint-basis = All inputs together cautioned { $cautioned } and refused { $refused } of { $compared } patients, where { $share } are expected to be cautioned.
# $share (text)
gate-site-joint = { $share } patients here are unlike those from whom the model was made, all values taken together.
# $inputs (number), $source (text)
gate-site-missing-basis = { $inputs } inputs, missing as expected or more often. { $source }
# Here $inputs lists some of gate-site-expected.
# $inputs (text)
gate-site-missing = Missing far more often here than in the data that the model was made from: { $inputs }.
## What would change a result: other values supposed, and the smallest changes that would make it quieter

# What a list of such changes does not say.
change-caveat = These are changes of what the model reads. It was made from what was observed together, not from what happens when a value is changed: whoever comes to these values may not come to this result.
# Here $known lists the names of the outputs that there are; names are not translated.
# $model (text), $output (text), $known (text)
change-no-output = The model { $model } has no output `{ $output }`: it has { $known }.
# $threshold (text)
change-no-threshold = A threshold lies between 0 and 1, such as 0.075 for 7.5 %; { $threshold } does not.
# Why nothing was searched, or nothing found.
change-no-equation = No equation of the model applies to this record.
change-no-number = The model gives no number for this record, so that nothing can be compared with it.
change-inputs-missing = Inputs are missing, and the number is a mean over what they could be: enter them first.
# “The bundle” is the model with what its makers say of it, such as what a clinician can act on.
change-nothing-movable = Whatever the bundle names as something to act on is not surely known in this record, or is at its limit already.
change-nothing-named = Nothing that this result depends on is named as something that can be acted on.
change-none-found = No change of what can be acted on, within the limits of what can be reached, would do it.
change-nothing-quieter = This result does not ask for attention: there is nothing quieter to reach.
change-names-no-threshold = The model names no threshold for this result at which a decision turns. You can name one.
change-amount-without-goal = This result is an amount, and the model names none that would be the better one.
change-amount-has-no-side = This result is an amount: no side of a threshold is the better one.
# Here $result says what the result is: a risk or a chance of survival within so many years ($years holds the number), one without a time, or an amount. $threshold holds a percentage.
# $result (text), $years (text), $threshold (text)
change-below-already = { $result ->
    [risk-years] In the record the { $years }-year risk is below { $threshold } already.
   *[risk] In the record the risk is below { $threshold } already.
}
# $result (text), $years (text), $threshold (text)
change-reached-already = { $result ->
    [survival-years] In the record the { $years }-year chance of survival is { $threshold } or more already.
   *[survival] In the record the chance of survival is { $threshold } or more already.
}
# Heads of the list of changes.
# $result (text), $years (text)
change-goal-act = { $result ->
    [risk-years] The smallest changes with which the { $years }-year risk would no longer ask to act now:
    [survival-years] The smallest changes with which the { $years }-year chance of survival would no longer ask to act now:
    [risk] The smallest changes with which the risk would no longer ask to act now:
    [survival] The smallest changes with which the chance of survival would no longer ask to act now:
   *[amount] The smallest changes with which the result would no longer ask to act now:
}
# $result (text), $years (text)
change-goal-attention = { $result ->
    [risk-years] The smallest changes with which the { $years }-year risk would no longer need attention:
    [survival-years] The smallest changes with which the { $years }-year chance of survival would no longer need attention:
    [risk] The smallest changes with which the risk would no longer need attention:
    [survival] The smallest changes with which the chance of survival would no longer need attention:
   *[amount] The smallest changes with which the result would no longer need attention:
}
# $result (text), $years (text), $threshold (text)
change-goal-below = { $result ->
    [risk-years] The smallest changes with which the { $years }-year risk would be below { $threshold }:
   *[risk] The smallest changes with which the risk would be below { $threshold }:
}
# $result (text), $years (text), $threshold (text)
change-goal-reach = { $result ->
    [survival-years] The smallest changes with which the { $years }-year chance of survival would reach { $threshold }:
   *[survival] The smallest changes with which the chance of survival would reach { $threshold }:
}
# One change, as a clause behind “If”: the label of an input, the value that is supposed, and the record’s with its unit. Several are joined by list-and and go into $changes of the next four.
# $label (text), $to (text), $from (text)
change-clause = { $label } were { $to } instead of { $from }
# Here $value holds what the result would be: a percentage, or an amount with its unit.
# $changes (text), $result (text), $years (text), $value (text)
change-still-attention = { $result ->
    [risk-years] If { $changes }, the { $years }-year risk would be { $value } and no longer ask to act now, but still need attention.
    [survival-years] If { $changes }, the { $years }-year chance of survival would be { $value } and no longer ask to act now, but still need attention.
    [risk] If { $changes }, the risk would be { $value } and no longer ask to act now, but still need attention.
    [survival] If { $changes }, the chance of survival would be { $value } and no longer ask to act now, but still need attention.
   *[amount] If { $changes }, the result would be { $value } and no longer ask to act now, but still need attention.
}
# $changes (text), $result (text), $years (text), $value (text)
change-no-attention = { $result ->
    [risk-years] If { $changes }, the { $years }-year risk would be { $value } and no longer need attention.
    [survival-years] If { $changes }, the { $years }-year chance of survival would be { $value } and no longer need attention.
    [risk] If { $changes }, the risk would be { $value } and no longer need attention.
    [survival] If { $changes }, the chance of survival would be { $value } and no longer need attention.
   *[amount] If { $changes }, the result would be { $value } and no longer need attention.
}
# $changes (text), $result (text), $years (text), $value (text), $threshold (text)
change-below = { $result ->
    [risk-years] If { $changes }, the { $years }-year risk would be { $value } below { $threshold }.
   *[risk] If { $changes }, the risk would be { $value } below { $threshold }.
}
# $changes (text), $result (text), $years (text), $value (text), $threshold (text)
change-not-below = { $result ->
    [survival-years] If { $changes }, the { $years }-year chance of survival would be { $value } not below { $threshold }.
   *[survival] If { $changes }, the chance of survival would be { $value } not below { $threshold }.
}
# What was searched: $inputs is how many inputs can be acted on, $together how many were changed at once.
# $changes (number), $inputs (number)
change-searched-some = { $inputs ->
    [one] { $changes } changes of { $inputs } input were tried, the smallest first; smaller ones may be left.
   *[other] { $changes } changes of { $inputs } inputs were tried, the smallest first; smaller ones may be left.
}
# $inputs (number)
change-searched-each = { $inputs ->
    [one] Of { $inputs } input, every change of one of them was tried in their steps: there is none smaller.
   *[other] Of { $inputs } inputs, every change of one of them was tried in their steps: there is none smaller.
}
# $inputs (number), $together (number)
change-searched-all = Of { $inputs } inputs, every change of up to { $together } of them together was tried in their steps: there is none smaller.
# $inputs (number), $together (number)
change-searched-each-of-more = Of { $inputs } inputs, every change of one of them was tried in their steps; of up to { $together } together the most promising only, so that a smaller one of these may be left.
# $inputs (number), $all (number), $together (number)
change-searched-all-of-more = Of { $inputs } inputs, every change of up to { $all } of them together was tried in their steps; of up to { $together } together the most promising only, so that a smaller one of these may be left.
# How far an input can be moved: a value with its unit. Stands behind the bundle’s own sentence on how it can be acted on.
# $low (text)
change-down-to = Down to { $low } at most.
# $high (text)
change-up-to = Up to { $high } at most.
# Here $high has the unit behind it.
# $low (text), $high (text)
change-from-to = From { $low } to { $high }.
# Values of inputs within a sentence.
change-value-missing = not known
change-value-yes = “yes”
change-value-no = “no”
# $option (text)
change-value-option = “{ $option }”
# Why something cannot be supposed. $name holds the name of an input, and $known those that there are; names are not translated.
# $model (text), $name (text), $known (text)
change-no-input-of-model = The model { $model } has no input `{ $name }`: it has { $known }.
# $name (text)
change-no-input = No model has an input `{ $name }`.
# true and false are written so, in every language.
# $name (text)
change-suppose-yes-no = `{ $name }` is a yes/no: suppose true or false.
# $name (text), $options (text)
change-suppose-option = `{ $name }` is one of { $options }: suppose one of these.
# $name (text)
change-suppose-number = `{ $name }` is a number: suppose one.
# Here $high has the unit behind it.
# $name (text), $number (text), $low (text), $high (text)
change-suppose-between = `{ $name }` cannot be { $number }: suppose a number from { $low } to { $high }.
# $name (text), $number (text), $low (text)
change-suppose-from = `{ $name }` cannot be { $number }: suppose a number of { $low } or more.
# $name (text), $number (text), $low (text), $unit (text)
change-suppose-from-unit = `{ $name }` cannot be { $number }: suppose a number of { $low } or more { $unit }.
# First among the notes of a result that rests on a supposed value. $label holds an input, the others a value with its unit.
# $label (text), $to (text), $from (text)
change-hypothetical = Hypothetical: { $label } is supposed to be { $to }; in the record it is { $from }.
# $label (text), $to (text), $from (text)
change-hypothetical-by-hand = Hypothetical: { $label } is supposed to be { $to }; entered by hand it is { $from }.
# A remark with the input itself.
# $from (text)
change-supposed = Supposed; in the record it is { $from }.
# $from (text)
change-supposed-by-hand = Supposed; entered by hand it is { $from }.
## What missing inputs leave open, and what a test of them would tell

# What knowing one missing input (a test, say) would do to the range in which the result lies: one of these six sentences stands beside the input.
unknown-hardly-narrows = Would hardly narrow the range.
unknown-leaves-nothing = Would leave next to nothing of the range.
# Here $percent holds a whole number.
# $percent (text)
unknown-narrows-magnitudes = Would take away about { $percent } % of the range’s orders of magnitude.
# Widths of the range now and then, of a probability: numbers with one decimal.
# $now (text), $then (text)
unknown-narrows-points = Would narrow the range from { $now } to about { $then } percentage points.
# Widths of the range now and then, of a number without a unit.
# $now (text), $then (text)
unknown-narrows = Would narrow the range from { $now } to about { $then }.
# Widths of the range now and then, of an amount, with its unit.
# $now (text), $then (text), $unit (text)
unknown-narrows-unit = Would narrow the range from { $now } to about { $then } { $unit }.
# Stands behind one of the sentences above. “What follows” is how loudly the result calls for attention, and so what to do.
unknown-never-changes = It would hardly ever change what follows.
unknown-always-changes = It would nearly always change what follows.
# Here $count holds a whole number, of 100 patients.
# $count (text)
unknown-changes = It would change what follows in about { $count } in 100.
# Over whom a result was averaged. The cohort’s rows are made up (synthetic) or groups of real patients; they count by how well they fit (weighted) or all as in the cohort.
# $rows (number)
unknown-basis-synthetic-weighted = Over the values that { $rows } synthetic patients of the model’s reference cohort have of what is not known, each counting as much as its values go with what is known of this patient, as inputs go together in the training data (a Gaussian copula). The range leaves out one in twenty at either end.
# $rows (number)
unknown-basis-synthetic = Over the values that { $rows } synthetic patients of the model’s reference cohort have of what is not known, each counting as in the cohort, for the model does not say how inputs go together. The range leaves out one in twenty at either end.
# $rows (number)
unknown-basis-groups-weighted = Over the values that { $rows } groups of patients of the model’s reference cohort have of what is not known, each counting as much as its values go with what is known of this patient, as inputs go together in the training data (a Gaussian copula). The range leaves out one in twenty at either end.
# $rows (number)
unknown-basis-groups = Over the values that { $rows } groups of patients of the model’s reference cohort have of what is not known, each counting as in the cohort, for the model does not say how inputs go together. The range leaves out one in twenty at either end.
# Stands behind one of the four above.
unknown-grouped = What a test would tell is estimated: its values were put in groups, each standing by its middle value.
# Stands behind the next message.
unknown-not-every-combination = Not every combination was tried: the range may be wider, and what a test would tell is estimated.
unknown-basis-limits = Over every value that a living patient, and one for whom the model holds, can have of what is not known: there is no cohort that would tell how likely they are.
unknown-unbounded = Something that is not known has no limits, such as an age without any birth date, so no range can be given.
unknown-nobody-alike = Hardly anyone in the model’s reference cohort is like this patient in what is known, so nothing is averaged.
unknown-refused = While an input that it needs is missing, this model gives neither a value nor a range.
unknown-not-explained = No contributions are shown: the number is a mean over completions of this patient, and no single patient’s contributions add up to it.
# Why a mean is a reason for caution. $inputs holds the labels of the missing inputs.
# $inputs (text), $rows (number)
unknown-averaged = Not known: { $inputs }. The number is the mean over { $rows } patients of the reference cohort who are completed by this patient’s known values; it is not this patient’s own.
## What was entered by hand

# Stands with a result that rests on them. $inputs holds the labels of inputs.
# $inputs (text)
hand-remark = Entered by hand, not from the record: { $inputs }.
# Here $name holds the name by which something is entered, such as ldl or age; it is not translated.
# $name (text)
hand-twice = `{ $name }` was entered by hand twice: only the first is used. Enter it once.
# Why what was entered cannot be used: a sentence without its full stop.
# $error (text)
hand-error = { $error }.
# age, sex and race are names, as they are entered: they are not translated.
# $name (text)
hand-not-asked = `{ $name }` was entered by hand, but no model asks for it. Enter a concept that an input is of, or age, sex or race.
# A what-if supposes another value than the record’s, and shows what the result would then be.
# $name (text)
hand-not-used = `{ $name }` was entered by hand and not used: the record has a usable value wherever a model asks for it. Suppose another value in a what-if.
## What was found in the record for one input of a model, and why it is used, doubted or passed over.

# In all of these, $label is an input's name, such as “Creatinine” or “Asthma”, already in the reader's language.

# $label (text)
find-computed-from-orders = { $label }: computed from orders, not from what a pharmacy handed over; whether it was fetched is not known.
# A fill is a supply of a drug that a pharmacy handed over.
# $label (text)
find-no-fill = { $label }: no fill with its days of supply before this day, so there is no adherence to speak of.
# $label (text), $days (number)
find-no-fill-within = { $label }: no fill with its days of supply within { $days } days before this day, so there is no adherence to speak of.
# Entries of a drug in the record.
# $label (text), $count (number)
find-fills-not-counted = { $count ->
    [one] { $label }: { $count } entry does not state a day or days of supply, or is not settled, and was not counted.
   *[other] { $label }: { $count } entries do not state a day or days of supply, or are not settled, and were not counted.
}
# Here, $reported is what the laboratory reported, with its unit: “<5 mg/L”.
# $label (text), $reported (text)
find-limit-used = { $label }: reported only as { $reported }; the limit itself was used.
# Here, $reason is why a result or an answer is not settled: “preliminary”, “status unknown”.
# $label (text), $reason (text)
find-result-flagged = { $label }: the result is { $reason }.
# The same, of one of several results.
# $label (text), $reason (text)
find-a-result-flagged = { $label }: a result is { $reason }.
# $label (text)
find-result-undated = { $label }: the result has no date.
# $label (text), $date (text), $days (number)
find-value-old = { $label }: the latest usable value is of { $date }, more than { $days } days old.
# $label (text)
find-two-values = { $label }: two different values stand at the same time; the higher one was used.
# Here, $why is a whole sentence that says why the newer entry could not be used.
# $why (text)
find-newer-passed-over = A newer entry was passed over. { $why }
# $label (text)
find-limits-used = { $label }: a limit was used where only a limit is reported.
# A remark beside an entry of the record.
find-answer-not-known = not one of the answers that the model knows
# Here, $answer is an option of the model, such as a smoking status.
# $label (text), $answer (text)
find-two-answers = { $label }: two different answers stand at the same time; “{ $answer }” was used.
# $label (text)
find-answer-undated = { $label }: the answer has no date.
# $label (text), $date (text), $days (number)
find-answer-old = { $label }: the latest answer is of { $date }, more than { $days } days old.
# $label (text)
find-newer-answer-unread = { $label }: a newer answer could not be read, so an earlier one was used.
# $label (text)
find-answer-not-used = { $label }: the recorded answer is none that the model knows, so it was not used.
# Here, $answers are the answers as the record writes them, each in quotation marks, with commas between.
# $label (text), $answers (text)
find-answer-not-used-said = { $label }: the recorded answer ({ $answers }) is none that the model knows, so it was not used.
# Words of the record, in quotation marks.
# $words (text)
find-quoted = “{ $words }”
# Facts about the patient: their names as inputs, and their values.
find-age = Age
find-sex = Sex
find-race = Race
find-birth-date = Birth date
find-sex-female = female
find-sex-male = male
# The categories of race of the US Office of Management and Budget, as records of the USA state them.
find-race-white = White
find-race-black = Black or African American
find-race-asian = Asian
find-race-other = other
find-race-mixed = more than one
find-birth-after = The birth date lies after the as-of date: age cannot be told.
# $years (number)
find-birth-too-early = The birth date makes the patient older than { $years } years: check it.
find-birth-in-part = The birth date is known only in part, so the age is known only within limits.
# Remarks beside entries of the record.
find-undated = without a date, so not counted
find-not-settled = not settled, so not counted
find-unknown-length = of unknown length, so not counted
find-unknown-supply = of no known days of supply, so not counted
# $label (text), $count (number)
find-entries-not-counted = { $count ->
    [one] { $label }: { $count } entry is undated or not settled, and was not counted.
   *[other] { $label }: { $count } entries are undated or not settled, and were not counted.
}
# $label (text)
find-questioned = { $label }: not recorded, and called into question by the reader.
# $label (text)
find-date-in-part = { $label }: a date is known only in part; its first day was used.
# $label (text)
find-none-recorded = { $label }: none recorded.
# $label (text), $days (number)
find-none-recorded-within = { $label }: none recorded within { $days } days.
# Exposure: time during which the patient took the drug.
# $label (text)
find-no-exposure = { $label }: no exposure recorded.
# $label (text), $days (number)
find-no-exposure-within = { $label }: no exposure recorded within { $days } days.
# $label (text), $count (number)
find-lengths-not-counted = { $count ->
    [one] { $label }: { $count } entry does not say for how long the drug was taken, and was not counted.
   *[other] { $label }: { $count } entries do not say for how long the drug was taken, and were not counted.
}
# $label (text)
find-no-problem-list = { $label }: the record carries no problem list up to this day.
# $label (text)
find-no-medication-list = { $label }: the record carries no medication list up to this day.
# $label (text)
find-no-procedure-list = { $label }: the record carries no list of procedures up to this day.
# $label (text)
find-no-visit-list = { $label }: the record carries no list of visits up to this day.
# $label (text), $count (number)
find-unreadable-problems = { $count ->
    [one] { $label }: { $count } entry on the problem list carries no code that can be read; it may be of it.
   *[other] { $label }: { $count } entries on the problem list carry no code that can be read; they may be of it.
}
# $label (text), $count (number)
find-unreadable-medications = { $count ->
    [one] { $label }: { $count } entry on the medication list carries no code that can be read; it may be of it.
   *[other] { $label }: { $count } entries on the medication list carry no code that can be read; they may be of it.
}
# $label (text), $count (number)
find-unreadable-procedures = { $count ->
    [one] { $label }: { $count } entry on the list of procedures carries no code that can be read; it may be of it.
   *[other] { $label }: { $count } entries on the list of procedures carry no code that can be read; they may be of it.
}
# $label (text), $count (number)
find-unreadable-visits = { $count ->
    [one] { $label }: { $count } entry on the list of visits carries no code that can be read; it may be of it.
   *[other] { $label }: { $count } entries on the list of visits carry no code that can be read; they may be of it.
}
# An index adds up conditions, as the Charlson index does.
# $label (text)
find-index-no-list = { $label }: the record carries no list up to this day on which its conditions would stand.
# $label (text), $count (number)
find-index-unreadable = { $count ->
    [one] { $label }: { $count } entry carries no code that can be read; it may be a condition that counts.
   *[other] { $label }: { $count } entries carry no code that can be read; they may be conditions that count.
}
# $label (text)
find-index-none = { $label }: none of its conditions is recorded.
# Here, $conditions are those that count, each with its weight, with commas between.
# $label (text), $conditions (text)
find-index-counted = { $label }: { $conditions }.
# A condition and its weight.
# $name (text), $weight (text)
find-index-member = { $name } { $weight }
# A condition that does not count beside a graver form of itself.
# $name (text)
find-superseded = { $name } (superseded)
# What an entry of a drug tells: that someone takes it, ordered it, handed it over, or gave it.
find-drug-stated = stated
find-drug-ordered = ordered
find-drug-dispensed = dispensed
find-drug-given = given
# Answers.
find-yes = yes
find-no = no
# Here, $reason is what the entry is said to be: “provisional”, “unconfirmed”.
# $label (text), $reason (text)
find-recorded-as = { $label }: recorded as { $reason }, which is not a yes; taken as no, which is not sure.
# $label (text)
find-questioned-no = { $label }: not recorded, and called into question by the reader; taken as no, which is not sure.
# $label (text)
find-taken-as-no = { $label }: not recorded, taken as no.
# $label (text)
find-doubt-no-problem-list = { $label }: the record carries no problem list; taken as no, which is not sure.
# $label (text)
find-doubt-no-medication-list = { $label }: the record carries no medication list; taken as no, which is not sure.
# $label (text), $count (number)
find-doubt-unreadable-conditions = { $count ->
    [one] { $label }: { $count } of the conditions in the record carries no code that can be read; taken as no, which is not sure.
   *[other] { $label }: { $count } of the conditions in the record carry no code that can be read; taken as no, which is not sure.
}
# $label (text), $count (number)
find-doubt-unreadable-drugs = { $count ->
    [one] { $label }: { $count } of the drugs in the record carries no code that can be read; taken as no, which is not sure.
   *[other] { $label }: { $count } of the drugs in the record carry no code that can be read; taken as no, which is not sure.
}
# Remarks beside entries: why they are no yes, or how they were recognised. All also follow “recorded as”.
find-past = past, not current
find-too-long-ago = too long ago to count
find-supply-in-doubt = dispensed for a time that is not stated, or is just over
find-recorded-as-no = recorded as no
find-by-name = recognised by its name
# An entry of the record without code and words.
find-unnamed = unnamed entry
# Here, $value is a number with its unit.
# $label (text), $date (text), $value (text)
find-newer-by-other-method = { $label }: a newer value by another method, of { $date }, is { $value }; the preferred method's was used.
# $label (text), $value (text)
find-computed-impossible = { $label }: the computed value { $value } is not possible, so it was not used.
# $label (text)
find-ratio-of-zero = { $label }: a ratio whose lower number is zero was not used.
# $label (text)
find-range-not-used = { $label }: a range, not one number, was not used.
# $label (text)
find-no-value = { $label }: the laboratory gave no value (no reason stated).
# Here, $reason stands in the record.
# $label (text), $reason (text)
find-no-value-because = { $label }: the laboratory gave no value ({ $reason }).
# Here, $why is a clause that says what is wrong with the value: “the quantity has no value”.
# $label (text), $why (text)
find-unusable = { $label }: { $why }
# $label (text)
find-words-not-used = { $label }: words where a number belongs were not used.
# $label (text)
find-without-value = { $label }: an entry without a value was not used.
# Here, $unit is a UCUM unit.
# $label (text), $unit (text)
find-without-unit = { $label }: a value without a unit was not used; it should be in { $unit }.
# Here, $why is a whole sentence about the unit.
# $label (text), $why (text)
find-not-converted = { $label }: the value was not used: { $why }
# Here, $value and $high have their unit, $low is a bare number.
# $label (text), $value (text), $low (text), $high (text)
find-not-possible = { $label }: { $value } is not possible (expected { $low } to { $high }), so it was not used; check the value and its unit.
# A range as the record writes it; either end may be empty.
# $low (text), $high (text)
find-range = { $low } to { $high }
# $label (text), $count (number)
find-stays-not-counted = { $count ->
    [one] { $label }: { $count } stay has no known length, such as no end up to this day, and was not counted.
   *[other] { $label }: { $count } stays have no known length, such as no end up to this day, and were not counted.
}
# $label (text), $count (number)
find-visits-without-kind = { $count ->
    [one] { $label }: { $count } visit does not say of which kind it is.
   *[other] { $label }: { $count } visits do not say of which kind they are.
}
# An input's name with what is taken of it, one of the next: “asthma: number of entries”.
# $label (text), $what (text)
find-label = { $label }: { $what }
# The same, of the last days only.
# $label (text), $what (text), $days (number)
find-label-last-days = { $label }: { $what }, last { $days } days
find-takes-count = number of entries
find-takes-days-since = days since the latest
find-takes-count-dates = days with an entry
find-takes-days-since-first = days since the first
# $times (number)
find-takes-at-least = { $times ->
    [one] on at least { $times } day
   *[other] on at least { $times } days
}
# $times (number), $days (number)
find-takes-at-least-within = on at least { $times } days within { $days } days of each other
find-takes-pdc = proportion of days covered
find-takes-mpr = medication possession ratio
find-takes-episodes = episodes of exposure
find-takes-days-exposed = days of exposure
find-takes-days-since-exposure = days since the last exposure
find-takes-stay-days = nights
find-takes-longest-stay-days = nights of the longest stay
# Of what someone entered by hand. $expected is one of the three below.
# $label (text), $expected (text)
find-by-hand-kind = { $label }, entered by hand: { $expected } is expected; enter that
find-by-hand-a-number = a number
find-by-hand-yes-or-no = yes or no
find-by-hand-one-of = one of its options
# $label (text), $options (text)
find-by-hand-option = { $label }, entered by hand: there is no such option; choose one of { $options }
# Here, $why is a whole sentence about the unit.
# $label (text), $why (text), $units (text)
find-by-hand-unit = { $label }, entered by hand: { $why } Choose one of { $units }
# Here, $value and $high have their unit, $low is a bare number.
# $label (text), $value (text), $low (text), $high (text)
find-by-hand-range = { $label }, entered by hand: { $value } is not possible (expected { $low } to { $high }); check the value and its unit
# A remark beside a value.
find-by-hand-remark = entered by hand, not in the record
# Here, $value as it was entered: “1.2 mg/dL”.
# $label (text), $value (text)
find-by-hand-not-used = { $label }: { $value } was entered by hand, too, and was not used, for the record has a value.
# $label (text)
find-by-hand-note = { $label }: entered by hand, not from the record.
## What reading a record found: problems with files and entries, and why an entry is not simply used.

# In all of these, $place or $name is an entry of the record, such as “Observation/123” or “Entry 4”, and $file is a file's number
# from 1. Words such as Patient, Bundle and OperationOutcome are names of FHIR and stay as they are.

# After twenty problems of a kind. $code is the kind's key, such as “no-code”.
# $count (number), $code (text)
intake-more-of-kind = { $count ->
    [one] And { $count } more problem of this kind (“{ $code }”).
   *[other] And { $count } more problems of this kind (“{ $code }”).
}
# Here, $what is one of the kinds of file below, $advice one of the sentences after them.
# $file (text), $what (text), $advice (text)
intake-file-refused = File { $file } is { $what }, not a FHIR record. { $advice }
intake-file-empty = an empty file
intake-file-utf16 = text in UTF-16
intake-file-blank = a file of blanks only
intake-file-html = a web page (HTML)
intake-file-fhir-xml = FHIR in XML
intake-file-cda = a CDA document (XML)
intake-file-xml = XML
intake-file-pdf = a PDF
intake-file-archive = a compressed archive
intake-file-binary = binary data
intake-file-hl7v2 = HL7 version 2 messages
intake-file-csv = a table (CSV)
intake-file-not-json = text that is not JSON
intake-advice-again = Export the record again and open the new file.
intake-advice-utf8 = Save it as UTF-8 and open it again.
intake-advice-sign-in = This is often a login or error page saved in place of the record: sign in, export again, and open that file.
intake-advice-save-json = Only FHIR in JSON is read: save it as JSON and open it again.
intake-advice-export-fhir = Only FHIR R4 in JSON is read: export the record as FHIR.
intake-advice-export-json = Only FHIR R4 in JSON is read: export the record as FHIR in JSON.
intake-advice-unpack = Unpack it and open the files inside.
# What a file was found to be.
intake-format-ndjson = FHIR NDJSON
intake-format-not-fhir = JSON that is not FHIR
intake-format-list = FHIR JSON, list of resources
# $kind (text)
intake-format-json = FHIR JSON, { $kind }
# In place of the kind above.
intake-format-unknown-type = unknown resource type
# Here, $bundle is FHIR's word for the kind of Bundle, such as “collection”.
# $kind (text), $bundle (text)
intake-format-bundle = FHIR JSON, { $kind } ({ $bundle })
# An entry without a name, by its number.
# $number (text)
intake-entry = Entry { $number }
# Here, $kind is FHIR's name of the type, such as “Observation”.
# $kind (text), $number (text)
intake-entry-of-kind = { $kind } (entry { $number })
# A place in a file, which stands within the sentences below.
# $file (text), $line (text), $byte (text)
intake-place = file { $file }, line { $line }, byte { $byte }
# Here, $at is a place: “file 1, line 2, byte 40”.
# $name (text), $at (text)
intake-not-utf8 = { $name } at { $at } is not in UTF-8; it is read as Latin-1, so accented letters may be wrong.
# Here, $why is what the JSON parser says, in English, or the message after this one.
# $name (text), $number (text), $at (text), $why (text)
intake-entry-broken = { $name }, entry { $number }, at { $at } is not valid JSON ({ $why }) and is not used; the rest stands.
intake-could-not-be-read = it could not be read
# $file (text), $at (text), $number (text)
intake-truncated = File { $file } breaks off at { $at }, in or after entry { $number }: what came before is used, what came after is lost. Export the record again.
# $file (text), $at (text)
intake-trailing-text = File { $file } goes on after its end, { $at }: the rest is not read.
# $at (text)
intake-not-a-resource = What stands at { $at } is not a FHIR resource and is not used.
# $file (text)
intake-operation-outcome = File { $file } is an OperationOutcome: the server's message that something went wrong, not a record.
# $file (text)
intake-json-cds-hooks = File { $file } is a CDS Hooks message. Only FHIR R4 resources are read: export the record as FHIR in JSON.
# $file (text)
intake-json-smart = File { $file } is a SMART configuration. Only FHIR R4 resources are read: export the record as FHIR in JSON.
# $file (text)
intake-json-token = File { $file } is an answer to a login. Only FHIR R4 resources are read: export the record as FHIR in JSON.
# $file (text)
intake-json-not-fhir = File { $file } is JSON but not FHIR: it has no resourceType. Only FHIR R4 resources are read: export the record as FHIR in JSON.
# $depth (number), $at (text)
intake-nested-too-deep = Bundles are nested more than { $depth } deep at { $at }: the inner ones are not read.
# $at (text)
intake-list-broken = The list of entries is not well-formed at { $at }: what stands there is stepped over.
# $name (text), $at (text)
intake-entry-not-fhir = { $name } at { $at } is JSON but not a FHIR resource: it has no resourceType. It is not used.
# $number (text), $file (text)
intake-unknown-type = Entry { $number } of file { $file } has a resourceType that FHIR does not have, and is not used.
# $name (text)
intake-drugs-differ = { $name } stands in the input more than once with different drugs, and nothing tells which is newer: both count. Check which one is right.
# $name (text)
intake-contained-broken = A resource contained in { $name } could not be read and is not used.
# $name (text)
intake-not-about-patient = { $name } is about something other than a patient and is not used.
# $name (text)
intake-no-subject = { $name } does not say which patient it is about and is not used.
# $name (text)
intake-duplicate = { $name } stands in the input more than once and is counted once.
# $name (text)
intake-duplicate-differs = { $name } stands in the input more than once with different content, and nothing tells which is newer: each counts as an entry of its own. Check which one is right.
# $name (text)
intake-older-version = { $name } stands in the input in several versions: only the newest counts.
# $file (text)
intake-more-pages = File { $file } is a page of search results and names a next page that is not found in the input: open all pages together.
# A report that names its results.
# $name (text), $count (number)
intake-results-absent = { $count ->
    [one] { $name } refers to { $count } of its results that is not in the input.
   *[other] { $name } refers to { $count } of its results that are not in the input.
}
# $name (text)
intake-patient-ambiguous = { $name } and the entries like it may be about more than one of the patients in the input, and are not used.
intake-no-patient = No patient can be scored from this input: it holds no Patient resource and no entry about one.
# $name (text)
intake-patient-conflict = { $name } stands in the input more than once with another birth date, sex or family name. These may be different people, so neither they nor their entries are used: open their files apart.
# $name (text)
intake-patient-missing = There is no Patient resource for { $name } and the entries like it: age and sex are not known.
# Here, $version is a version of FHIR, such as R5.
# $version (text)
intake-other-version = Part of the input is FHIR { $version }, not R4: what both versions say alike is read, the rest is left out.
# $place (text)
intake-medication-unresolved = { $place } refers to a drug that is not in the input: only its words are used.
# $place (text)
intake-days-supply-unusable = { $place } gives the days of supply as something that is not a time: the supply is taken as not stated.
# $place (text)
intake-no-code = { $place } does not say what it is about: it has neither a code nor words.
# Dates that cannot be read.
# $place (text)
intake-undated-recorded = { $place } gives when it was recorded as something that is not a date: it is taken as undated.
# $place (text)
intake-undated-onset = { $place } gives its onset as something that is not a date: it is taken as undated.
# $place (text)
intake-undated-end = { $place } gives its end as something that is not a date: it is taken as undated.
# $place (text)
intake-undated-start = { $place } gives its start as something that is not a date: it is taken as undated.
# $place (text)
intake-undated-time = { $place } gives its time as something that is not a date: it is taken as undated.
# $place (text)
intake-undated-given = { $place } gives when it was given as something that is not a date: it is taken as undated.
# $place (text)
intake-undated-dispensed = { $place } gives when it was dispensed as something that is not a date: it is taken as undated.
# $place (text)
intake-undated-ordered = { $place } gives when it was ordered as something that is not a date: it is taken as undated.
# $place (text)
intake-birth-date-missing = { $place } has no birth date: nothing that needs the age can be scored.
# $place (text)
intake-birth-date-withheld = { $place } has no birth date (the source says that it is withheld or unknown): nothing that needs the age can be scored.
# $place (text)
intake-birth-date-invalid = The birth date of { $place } is not a date: nothing that needs the age can be scored.
# $place (text)
intake-birth-date-partial = The birth date of { $place } gives no day, so the age is known only to the year or month.
# $place (text)
intake-sex-differs = { $place } states one sex at birth and another as administrative gender: the sex at birth is used.
# $place (text)
intake-death-invalid = { $place } has a time of death that is not a date; the patient is taken as deceased.
# $place (text)
intake-deceased-unclear = { $place } does not say with true or false whether the patient is deceased.
# Here, $why is one of the clauses below.
# $place (text), $why (text)
intake-value-unusable = { $place } is not used: { $why }.
intake-value-sampled-data = the value is sampled data, which is not read
intake-value-time-of-day = the value is a time of day, which is not read
intake-value-date = the value is a date, which is not read
intake-value-period = the value is a period, which is not read
intake-value-attachment = the value is an attachment, which is not read
intake-value-reference = the value is a reference, which is not read
intake-value-too-large = the value is too large to be read as a number
intake-quantity-without-value = the quantity has no value
intake-comparator-unknown = the value has a comparator that is not known
intake-range-without-ends = the range has no ends
intake-ratio-without-part = the ratio lacks a part
# Here, $kind is what stands there, one of the six kinds below.
# $kind (text)
intake-value-no-number = the value is { $kind }, not a number
# Here, $field is a field of FHIR, such as “valueQuantity”, $wanted one of the words after the kinds.
# $field (text), $kind (text), $wanted (text)
intake-value-of-kind = { $field } is { $kind }, not { $wanted }
intake-kind-text = text
intake-kind-number = a bare number
intake-kind-boolean = true or false
intake-kind-list = a list
intake-kind-object = an object
intake-kind-too-large = too large to be read
intake-wanted-quantity = a quantity
intake-wanted-coded = a coded answer
intake-wanted-number = a number
intake-wanted-boolean = true or false
intake-wanted-range = a range
intake-wanted-ratio = a ratio
# Why an entry is not simply used, as a remark beside it. Those of results also follow “the result is”, those of conditions
# “recorded as”.
intake-standing-entered-in-error = entered in error
intake-standing-refuted = refuted
intake-standing-unconfirmed = unconfirmed
intake-standing-presumed = presumed
intake-standing-resolved = resolved
intake-standing-inactive = inactive
intake-standing-provisional = provisional
# A diagnosis that is one of several possible ones.
intake-standing-differential = differential
intake-standing-verification-unknown = verification unknown
intake-standing-verification-not-understood = verification not understood
intake-standing-report-entered-in-error = its report was entered in error
intake-standing-report-cancelled = its report was cancelled
intake-standing-report-registered = its report is only registered
intake-standing-report-partial = its report is partial
intake-standing-report-preliminary = its report is preliminary
intake-standing-report-unknown = the status of its report is unknown
intake-standing-planned = planned only
intake-standing-cancelled = cancelled
intake-standing-status-unknown = status unknown
intake-standing-status-not-understood = status not understood
intake-standing-health-unknown = health of the relative unknown
intake-standing-not-taken = not taken
intake-standing-partial = partial
intake-standing-not-done = not done
intake-standing-not-known-whether-taken = not known whether taken
intake-standing-intended = intended only
intake-standing-draft = a draft
intake-standing-not-given = not given
intake-standing-not-handed-over-yet = not handed over yet
intake-standing-not-handed-over = not handed over
intake-standing-order-not-to-give = an order not to give the drug
intake-standing-proposal = a proposal
intake-standing-plan = a plan
intake-standing-option = an option
intake-standing-other-subject = about something other than the patient
intake-standing-preliminary = preliminary
intake-standing-registered = registered, no result yet
intake-standing-in-preparation = in preparation
intake-standing-in-progress = in progress
intake-standing-on-hold = on hold
intake-standing-stopped = stopped before its end
intake-standing-deleted = deleted in the source
intake-standing-replaced = replaced by another version of the same entry
## Problems with the files of a list of patients: what was found, what became of it and what to do.

panel-read-file-not-json = A file is not FHIR in JSON and is not read. Only FHIR R4 as NDJSON or JSON is: export it so, or leave it out.
panel-read-document-broken = A file is damaged, and what it holds of several patients cannot be told apart: it is not used. Export it again, or open it by itself.
panel-read-document-too-large = A file is one JSON document of more than 128 MB and is not used. Export the list as NDJSON, one resource a line.
panel-read-line-too-long = A line is longer than 64 MB and is not used. Export that file again.
panel-read-line-broken = A line is not valid JSON and is not used. Where it may have been a diagnosis, a drug or a procedure, nothing is taken as absent for the patients of its file.
panel-read-not-fhir = An entry is JSON but not a FHIR resource: it has no resourceType. It is not used.
panel-read-nested-bundle = A Bundle stands within a Bundle of several patients and is not used. Export its entries by themselves.
panel-read-not-patient = An entry is about something other than a patient and is not used.
panel-read-unlinked = An entry names its patient by an identifier, or within itself, and is not part of the list. Opened by itself the file is read.
panel-read-no-subject = An entry does not say which patient it is about and is not used.
panel-read-no-record = A patient stands in the files more than once with another birth date, sex or family name, or with nothing that can be used: they are not part of the list. Open their files apart.
panel-read-file-unreadable = A file could not be read from the disk. It may have been moved or changed: choose the files again.
# The heading of a column: people who are spared an outcome by a treatment. Here, $outcome is such as “stroke”, $treatment a drug.
# $outcome (text), $treatment (text)
panel-read-spared = { $outcome }: spared by { $treatment }
# The first line of the list saved as CSV. Here, $banner is the sentence that says whether the models are for use.
# $banner (text), $date (text), $program (text), $model (text), $version (text), $hash (text)
panel-read-csv-head = { $banner } As of { $date }. insite { $program }; model { $model } { $version }, SHA-256 { $hash }.
## A check of a model on a site's own patients: who is left out, what the figures mean, what does not go together.

# Warnings above the figures. Here, $percent is a whole number without its sign.
# $count (number), $all (number), $percent (text)
validation-left-out = { $count } of { $all } patients ({ $percent } %) are left out; if they differ from the others, every figure is off. See who and why.
# $count (number), $all (number), $percent (text)
validation-refused = The model refuses { $count } of { $all } patients ({ $percent } %): it was not made for much of this population, or a unit is not what it should be.
# Here, $inputs are labels of inputs, with commas between.
# $count (number), $inputs (text)
validation-implausible = { $count ->
    [one] { $count } value is one that no living patient can have and was not used ({ $inputs }). Check the units.
   *[other] { $count } values are ones that no living patient can have and were not used ({ $inputs }). Check the units.
}
# $inputs (text)
validation-unchecked = The file does not say for whom the model does not hold by: { $inputs }. Patients whom it would refuse for that may be among those measured.
# $count (number)
validation-repeated = { $count ->
    [one] { $count } row is of a patient who has another row. Intervals take rows for different people and are too narrow.
   *[other] { $count } rows are of patients who have another row. Intervals take rows for different people and are too narrow.
}
# Here, $columns are names of the table's columns.
# $columns (text)
validation-no-groups = Columns with more than 50 different values are no groups and were left out: { $columns }. Cut a number into bands first.
# Here, $fewest is the smallest number that suffices.
# $count (number), $fewest (number)
validation-few-patients = { $count } patients: fewer than { $fewest } are too few for a claim. Read the intervals, not the values.
# $events (number), $others (number), $fewest (number)
validation-almost-nothing = { $events } patients with the event and { $others } without: fewer than { $fewest } of either say almost nothing. Collect more before deciding anything.
# $events (number), $others (number)
validation-few-events = { $events } patients with the event and { $others } without: too few for a claim about discrimination or calibration. Read the intervals, not the values; a recalibration from so few may be worse than none.
validation-few-events-for-slope = A slope fitted to so few patients is uncertain: the intercept alone is the safer recalibration.
# $events (number), $others (number)
validation-few-events-for-curve = { $events } patients with the event and { $others } without: too few for the smooth calibration curve; its bends may be chance.
validation-nobody = No patient could be measured: see who is left out and why.
validation-score = The model gives a score and no probability: there is no calibration to measure and nothing to recalibrate.
validation-no-probability = a value is no probability
# Whether the ranges that the model shows held. Here, $share and $wanted are percentages with their sign.
# $within (number), $all (number), $share (text)
validation-within-shown = The measured amount lay within the range shown in { $within } of { $all } patients ({ $share }).
# $within (number), $all (number), $share (text), $wanted (text)
validation-within-shown-meant = The measured amount lay within the range shown in { $within } of { $all } patients ({ $share }). They are meant to hold { $wanted }.
# $within (number), $all (number), $share (text)
validation-within-mean = The measured amount lay within the range in { $within } of { $all } patients ({ $share }). The range is of the mean, not of a single patient’s amount, so most may lie outside.
# $share (text), $all (number), $low (text), $high (text)
validation-risk = { $share } of { $all } patients had the event; the mean limits of their ranges are { $low } and { $high }.
# Patients are put in ten groups of equal size, by prediction.
# $share (text), $all (number), $low (text), $high (text), $within (number), $groups (number)
validation-risk-and-tenths = { $share } of { $all } patients had the event; the mean limits of their ranges are { $low } and { $high }. In { $within } of { $groups } tenths by prediction the interval of the observed risk meets the limits of that tenth.
# Why a recalibration cannot be had. Each stands beside the recalibration's name, and after “this recalibration”.
# $fewest (number), $events (number), $others (number)
validation-fit-needs-events = needs at least { $fewest } patients with the event and { $fewest } without; there are { $events } and { $others }
# $wanted (number), $wanted-events (number), $patients (number), $events (number), $others (number)
validation-fit-needs-for-curve = needs at least { $wanted } patients with a known outcome, { $wanted-events } of them with the event and { $wanted-events } without; there are { $patients }, { $events } and { $others }
# $fewest (number), $count (number)
validation-fit-needs-patients = needs at least { $fewest } patients; there are { $count }
validation-fit-no-spread = could not be fitted: the predictions do not spread, or tell the outcomes apart perfectly
validation-fit-slope-falls = the slope is not above 0: higher predictions did not go with more events
validation-fit-slope-uncertain = fewer than 100 patients of either outcome: the slope is uncertain
validation-fit-risk-falls = could not be fitted: the observed risk does not rise with the prediction
validation-fit-for-probabilities = is for probabilities
validation-fit-amounts = could not be fitted: the predictions do not go with the amounts
# $reason (text)
validation-recalibration-refused = this recalibration { $reason }
# $events (number), $others (number), $fewest (number)
validation-too-small = too small: { $events } with the event, { $others } without; a measure needs at least { $fewest } of each
# Why patients or rows of a table are left out; each is counted.
validation-line-no-text = the line is not text of a table
validation-other-fields = another number of fields than the header
# A column whose cell cannot be read.
# $name (text)
validation-column = column { $name }
validation-the-outcome = the outcome
validation-the-day = the day
validation-no-outcome = no outcome is stated
validation-no-day = no day is stated for which to read the record
validation-not-in-table = the table of outcomes does not hold the patient
validation-not-in-records = the records do not hold the patient of the table
validation-more-than-once = the table holds the patient more than once
validation-names-nobody = the row names no patient
validation-no-equation = no equation of the model applies
# $label (text)
validation-impossible = { $label }: a value that no living patient can have
# $label (text)
validation-missing = { $label } is missing
# A refusal without the patient's own value. Here, $high has its unit.
# $label (text), $low (text), $high (text)
validation-outside-range = { $label } is outside the range from { $low } to { $high }.
# $low (text), $high (text), $unit (text), $source (text)
validation-dose-outside = The dose would be outside the range: only doses from { $low } to { $high } { $unit } were studied. { $source }
# Why a check cannot begin.
validation-no-file = there is no file; give a table with a header, or FHIR files and a table of outcomes
validation-no-outcomes = the files hold records and no outcomes; add a table with a patient identifier and an outcome
validation-several-tables = there are several tables; give one: of inputs and outcomes, or of outcomes beside FHIR files
validation-header-unread = the table’s first line cannot be read as a header
validation-table-empty = the table is empty; its first line must be a header
# $name (text)
validation-two-columns = two columns of the table are called { $name }; rename one
validation-day-format = the day must be written like 2026-11-22
validation-say-identifiers = say which column of the outcome table holds the patients’ identifiers
validation-wrong-budget = a budget is more than 0 and at most 1000 alerts per 1,000 patients
validation-wrong-threshold = a threshold of a probability is from 0 to 1
validation-wants-event = the model gives a probability: give whether the event happened, not an amount
validation-wants-amount = the model gives an amount: give whether the event happened, or a measured amount, not times
validation-no-horizon = the output states no horizon: say by how many years an event counts
# $model (text), $output (text), $present (text)
validation-no-output = { $model } gives no output { $output }; it gives { $present }
# $column (text), $present (text)
validation-no-column = there is no column { $column } in the table; there are: { $present }
# $model (text), $input (text)
validation-no-input = { $model } has no input { $input }
# Here, $problem is one of the next, or a sentence about a unit.
# $input (text), $problem (text)
validation-input-problem = input { $input }: { $problem }
validation-has-no-unit = it has no unit; leave the unit out
# $input (text), $expected (text)
validation-wrong-always = input { $input }: the value for everybody is not one that can be read; write { $expected }
validation-yes-or-no = yes or no
validation-a-number = a number
# Here, $problem is a sentence about a unit.
# $problem (text)
validation-outcome-unit = the outcome: { $problem }
# Why a recalibration cannot be kept.
validation-name-site = name the site: the name stands beside every recalibrated result
validation-nothing-to-keep = there is nothing to keep: choose a recalibration, a number of alerts, or both
validation-not-fitted = this recalibration was not fitted
validation-threshold-needs-events = a threshold from a number of alerts needs events, not amounts
validation-no-threshold = no threshold is within the number of alerts: even the highest value is shared by more
# $fewest (number)
validation-too-few-to-share = fewer than { $fewest } patients were measured: nothing of them may leave the site

## An input's readings over time

trend-open = Over time
trend-none = No reading with a date and a usable number is in the record.
# $label (text), $unit (text)
trend-heading = { $label }, { $unit }
# In place of a unit, where there is none.
trend-number = number
# $count (number), $first (text), $last (text), $least (text), $most (text)
trend-described = { $count ->
    [one] 1 reading, { $first } to { $last }, from { $least } to { $most }. The table below has it.
   *[other] { $count } readings, { $first } to { $last }, from { $least } to { $most }. The table below has them.
}
# At the right end of the time axis.
trend-as-of = as-of day
trend-key-used = ● the value that is used
trend-key-old = ▒ too old to be used
trend-key-limit = ┄ limits within which the model holds
# Beside the value that the model was given.
trend-used = (used)
trend-reference = Reference range, as the laboratory wrote it
trend-no-reference = not given
# $label (text)
trend-table = Readings: { $label }
# $count (number)
trend-left-out = { $count ->
    [one] 1 more entry has no date or no usable number.
   *[other] { $count } more entries have no date or no usable number.
}

## Alerts, what a reader does with them, and what is kept of it.

alert-next = Next:
alert-reasons = Show the reasons
acknowledge = Acknowledge
snooze = Snooze …
override-alert = Override …
show-again = Show again
take-back = Take back
undo = Undo
undone = Taken back.
add-to-worklist = Add to worklist …
take-off-worklist = Take off the worklist
unlisted = Taken off the worklist.
card-quiet = Its alert does not stand out: what became of it stands with the alerts of this page.
quiet-hint = Each of these was answered and is not repeated yet. Any of them speaks again at once when its result has become worse, and can be shown again by you.
snooze-legend = For how long?
snooze-confirm = Snooze
override-legend = Why is it not followed?
override-comment = In your own words (optional)
override-confirm = Override
choose-a-reason = Choose a reason.
own-words-hint = Your words stay in your work file. They leave it with the feedback only if you say so there. They may name the patient, so keep the file where records may be kept.
worklist-note = A note by which you know the patient again (optional)
worklist-note-hint = The work file holds no name of its own accord: without a note, you can tell patients apart by a short code only. The note never leaves the file.
worklist-confirm = Add to worklist
work-heading = My work
work-open-page = Open my work
work-entry-hint = Alerts that you acknowledged, snoozed or overrode, your worklist, and your rules: open the file in which you saved them.
work-lead = What you did with alerts. Nothing of it is kept unless you save it as a file and open the file next time.
leave-work = Back
work-file-heading = Work file
work-save = Save my work
work-open = Open a work file
work-saved = The file was handed to the browser, which saves it where it saves downloads.
work-not-saved = The browser did not save the file. Allow downloads for this page and try again.
work-not-now = This cannot be written down while the results are not of the last change. Wait for them and try again.
work-no-random = This browser draws no random numbers, so that no work file can be begun.
work-file-hint = Patients stand in the file under codes that only this file can make of their identifiers. That hides them from a reader, not from somebody who has the file and a list of patients: keep it where records may be kept.
keep-work = Keep what I have
discard-work = Discard it and open the file
worklist-heading = Worklist
worklist-empty = Nothing is on the worklist. Each alert of a patient can be put on it.
is-open-patient = This is the patient who is open.
rules-heading = Quiet rules and alert budget
rules-hint = The values at the start are this program’s own, no guideline’s. Set those of your site. An alert that asks to be answered can only be quiet for a short time, whatever is set.
rule-quiet-days = Days without repetition after it was acknowledged or overridden
rule-rise-points = Percentage points by which a risk must rise to speak again
rule-rise-part = Per cent of what it was by which a result must change to speak again
rule-snooze-days = Longest snooze in days
budget-legend = Alert budget for one patient
budget-hint = How many alerts may stand out. The others stand under “For information” and say so. One that stood out already keeps its place for these days. Empty: no limit.
budget-days = Days over which they are counted (1 for a day, 7 for a week)
budget-banner = Alerts that need attention, at most
budget-interrupt = Alerts to act on now, at most
leaving-heading = Feedback and tally
feedback-heading = CDS Hooks feedback
feedback-hint = What became of each alert, for the service that takes feedback on cards. Alerts are named by the cards of the export; no patient is named. An acknowledged alert counts as accepted, a snoozed one as put off.
with-comments = With my own words, which may name patients
feedback-save = Save the feedback
tally-heading = Tally
tally-hint = How often alerts stood out and what became of them, by month, model and reason. It holds no patient, no day, no words of yours, and no count of fewer than ten patients.
tally-save-csv = Save the tally as CSV
tally-save-json = Save the tally as JSON
# Heading of the alerts that speak.
# $count (number)
alerts-heading = { $count ->
    [0] No alert speaks
    [one] 1 alert
   *[other] { $count } alerts, in the order of consequence
}
# In place of alerts.
# $count (number)
all-quiet = { $count ->
    [one] The only alert is quiet. It stands at the end of this page.
   *[other] All { $count } alerts are quiet. They stand at the end of this page.
}
# $count (number)
quiet-heading = Quiet ({ $count })
# Why nothing can be done with the alerts; a clause without its full stop.
# $why (text)
nothing-kept = Alerts of this patient cannot be acknowledged or put off: { $why }.
# The facts of an alert in a line: what, by when, because of what.
# $figure (text)
alert-risk = Chance { $figure }
# $figure (text)
alert-survival = Chance of survival { $figure }
# $short (text), $figure (text)
alert-amount = { $short } is { $figure }
# $facts (text)
alert-line = { $facts }.
# $facts (text), $day (text)
alert-line-by = { $facts } by { $day }.
# $facts (text), $because (text)
alert-line-because = { $facts }, because: { $because }.
# $facts (text), $day (text), $because (text)
alert-line-by-because = { $facts } by { $day }, because: { $because }.
# What was done, after it was done.
# $short (text)
did-acknowledged = Acknowledged: { $short }.
# $day (text), $short (text)
did-snoozed = Snoozed until { $day }: { $short }.
# $reason (text), $short (text)
did-overridden = Overridden ({ $reason }): { $short }.
# $short (text)
did-shown-again = Shown again: { $short }.
# $short (text)
did-listed = On the worklist: { $short }.
# $short (text)
did-unlisted = Off the worklist: { $short }.
# $day (text), $figure (text)
again-rose = It speaks again: when it was answered on { $day }, it was { $figure }.
# $day (text)
again-louder = It speaks again: it is more urgent than when it was answered on { $day }.
# $day (text)
again-other-version = It speaks again: the model has changed since it was answered on { $day }.
# $day (text)
again-quiet-over = It speaks again: it was answered on { $day }, some time ago.
# $day (text)
again-snooze-over = It speaks again: the snooze of { $day } is over.
again-asked = It speaks again because you asked for it.
# $most (number), $days (number)
demoted = { $days ->
    [one] It would stand out, but the alert budget allows { $most } within a day.
   *[other] It would stand out, but the alert budget allows { $most } within { $days } days.
}
# $reason (text), $since (text), $until (text)
quiet-overridden = Overridden ({ $reason }) on { $since }. It speaks again on { $until }, or earlier if it is worse.
# $since (text), $until (text)
quiet-acknowledged = Acknowledged on { $since }. It speaks again on { $until }, or earlier if it is worse.
# $since (text), $until (text)
quiet-snoozed = Snoozed on { $since } until { $until }, or earlier if it is worse.
question-snooze = Snooze this alert
question-override = Override this alert
question-list = Add to worklist
# $days (number), $until (text)
snooze-choice = { $days ->
    [one] 1 day, until { $until }
   *[other] { $days } days, until { $until }
}
# $longest (number)
snooze-hint-interrupt = { $longest ->
    [one] An alert to act on now can be snoozed for 1 day at most.
   *[other] An alert to act on now can be snoozed for { $longest } days at most.
}
# $longest (number)
snooze-hint-other = { $longest ->
    [one] Your rules allow 1 day at most. It speaks earlier if its result is worse.
   *[other] Your rules allow { $longest } days at most. It speaks earlier if its result is worse.
}
reason-already-done = Already done or ordered
reason-known-and-followed = Known and followed elsewhere
reason-not-this-patient = Does not hold for this patient
reason-record-is-wrong = The record is wrong or out of date
reason-patient-declined = The patient does not want it
reason-harm-outweighs-benefit = Harm would outweigh benefit
reason-later = To be looked at later
reason-other-judgement = I judge otherwise
# $count (number)
on-worklist = { $count ->
    [0] Nothing is on the worklist.
    [one] 1 alert is on the worklist.
   *[other] { $count } alerts are on the worklist.
}
# $count (number)
unsaved = { $count ->
    [0] Nothing waits to be saved.
    [one] 1 change is not saved.
   *[other] { $count } changes are not saved.
}
# $count (number)
open-work = { $count ->
    [0] My work
    [one] My work (1 not saved)
   *[other] My work ({ $count } not saved)
}
# $name (text), $done (number)
work-is-file = { $done ->
    [one] { $name }, with 1 entry.
   *[other] { $name }, with { $done } entries.
}
# $done (number)
work-is-begun = { $done ->
    [one] Begun in this tab, with 1 entry. It is in no file yet.
   *[other] Begun in this tab, with { $done } entries. It is in no file yet.
}
# $name (text), $done (number)
work-opened = { $done ->
    [one] Opened { $name } with 1 entry.
   *[other] Opened { $name } with { $done } entries.
}
# $why (text)
work-not-opened = The file was not opened: { $why }.
# $count (number)
would-discard = { $count ->
    [one] Opening the file would discard 1 change that is not saved.
   *[other] Opening the file would discard { $count } changes that are not saved.
}
# $name (text)
saved-as = { $name } was handed to the browser.
# $why (text)
rule-not-taken = The value was not taken: { $why }.
# A patient without a note, by a short code.
# $short (text)
patient-by-key = Patient { $short }
# $title (text), $label (text), $figure (text), $day (text)
listed = { $title }: { $label }, { $figure } on { $day }.
## Results saved as files or copied for the note.

export-heading = Save or copy
export-hint = What leaves this page holds the results and the patient’s identifier. Keep it where the record may be kept.
export-copy = Copy for the note
export-fhir = Save as FHIR
export-cds-hooks = Save as CDS Hooks cards
export-csv = Save as a table (CSV)
export-print = Print
export-copied = Copied. Paste it into the note.
export-not-copied = The browser did not allow copying. The text stands below and is selected: copy it with Ctrl+C, or ⌘C on a Mac.
export-text = Text for the note
export-not-saved = The browser did not allow saving. Nothing was saved.
export-supposed = Some values are supposed. Nothing hypothetical is saved or copied: go back to the record’s values first.
export-stale = The results changed or are out of date, so that nothing was saved or copied. Wait for them, then try again.
# $file (text)
export-saved = Saved as { $file }.
## What is kept of the program on this computer, and the offer of a newer version.

shell-heading = Without a network
shell-version = Version of the files
shell-state = State
shell-kept = The program is kept on this computer and opens without a network. No record ever is.
shell-keeping = The program's files are being checked and kept …
shell-failed = Not kept: a file could not be fetched, or differs from the build. The page needs the network to open.
shell-none = Not kept: this browser keeps nothing of this page. It needs the network to open.
shell-waits = A newer version is ready. It begins when no patient is open: from the first page, or the next time.
update-label = Newer version
update-ready = A newer version of Insite is ready.
update-hint = The page starts anew with it; files of this site that were opened must be opened again.
update-use = Use the newer version
stays-label = Demonstration note and patient
# $others (number)
close-other-pages = { $others ->
    [one] Insite is open in one more tab, perhaps with a patient. Close that tab first, then press again.
   *[other] Insite is open in { $others } more tabs, perhaps with a patient. Close these tabs first, then press again.
}

## What results say where they leave the page: the clinical note, cards of CDS Hooks, narratives and notes of FHIR.

# What every export says first.
export-banner = Demonstration models: not a medical device, not for clinical use.
# How days are written in exports: iso (2026-11-22) or words (as date-day).
export-dates = iso
# A label and what stands behind it: an output and its value, an input and its value.
# $label (text), $value (text)
export-is = { $label }: { $value }
# The same as a sentence.
# $label (text), $value (text)
export-is-sentence = { $label }: { $value }.
# The same in Markdown: the stars make the label bold.
# $label (text), $value (text)
export-card-is = **{ $label }**: { $value }
# A result with the day by which it is to be expected.
# $value (text), $day (text)
export-by-day = { $value }, by { $day }
# $value (text), $day (text)
export-by-day-short = { $value } by { $day }
# A result with how sure it is: one of the verdicts below.
# $value (text), $verdict (text)
export-with-verdict = { $value } ({ $verdict })
# Whether and how a model answers; within a line.
export-verdict-scored = scored
export-verdict-caution = scored with caution
export-verdict-missing-inputs = not scored: inputs missing
export-verdict-refused = refused: the model does not apply
# How loudly a result speaks, behind the name of its tier.
export-tier-passive = stands in the list
export-tier-banner = stands out
export-tier-interrupt = asks to be answered
# A probability that must not be rounded to 0 or 1.
export-percent-below = below 0.1 %
export-percent-above = above 99.9 %
# What the record leaves open: two limits of the result.
# $low (text), $high (text)
export-left-open = Over what the record leaves open: { $low } to { $high }.
# The same where not every combination was tried.
# $low (text), $high (text)
export-left-open-at-least = Over what the record leaves open: at least { $low } to { $high }.
# The test that would tell most, and a sentence on what it would tell.
# $label (text), $sentence (text)
export-most-telling = Most telling, if known: { $label }. { $sentence }
# First line of the note.
# $program (text)
export-note-title = { $program }: results of models
# $patient (text)
export-note-patient = Patient: { $patient }
# In place of the patient’s identifier.
export-without-identifier = without identifier
# The day for which the record was read.
# $day (text)
export-note-as-of = Record as of: { $day }
# $digest (text)
export-note-digest = SHA-256 of its files: { $digest }
# A moment in UTC, such as 2026-11-26T15:39:33Z.
# $moment (text)
export-note-made = Made: { $moment }
# $setting (text)
export-note-needs-setting = The site has not set { $setting }; another version may hold.
# Inputs that are not the record’s, in capital letters where the language has them.
# $inputs (text)
export-note-by-hand = ENTERED BY HAND, not from the record: { $inputs }.
# $inputs (text)
export-by-hand = Entered by hand, not from the record: { $inputs }.
export-by-hand-label = Entered by hand, not from the record
# An input with its value.
# $input (text)
export-input-by-hand = { $input }, entered by hand, not from the record
# Heading of what a reader must know with a result; in cards a label before each sentence.
export-keep-in-mind = Keep in mind
export-keep-in-mind-heading = Keep in mind:
# A setting of the site by which the model would not have offered itself.
# $reason (text)
export-note-asked-for = Asked for; it would not offer itself: { $reason }
# What the model’s card says it is; the card is in English.
# $status (text)
export-note-status = Status of the model: { $status }
# $model (text), $version (text), $digest (text), $day (text)
export-note-model = Model { $model } { $version }, SHA-256 { $digest }, as of { $day }
# Headings, in capital letters where the language has them.
export-note-refusals = MODELS THAT DO NOT APPLY
export-note-unused = WHAT COULD NOT BE USED IN THE RECORD
# A model that does not apply: its title, name and version.
# $title (text), $model (text), $version (text)
export-note-refused = { $title } ({ $model } { $version })
# Labels before what an output says.
export-in-words = In words
export-found = Found
export-next = Next
export-because = Because
export-from-the-chart = From the chart
export-missing = Missing
# $labels (text)
export-missing-sentence = Missing: { $labels }.
# A chart entry with its value, and its day.
# $entry (text), $day (text)
export-entry-of-day = { $entry } of { $day }
# Before the summary of a card.
export-demonstration-mark = Demonstration.
# Last line of a card.
# $model (text), $version (text), $digest (text), $day (text), $files (text)
export-card-foot = { $model } { $version }, SHA-256 { $digest }. Record as of { $day }; SHA-256 of its files { $files }.
# Why an alert is not followed, as another program reads it; the others are those of the page (reason-…).
export-reason-other-judgement = Judged otherwise
# In place of the patient, in FHIR.
export-fhir-no-patient = A patient without identifier in the source
export-fhir-device = Clinical risk scoring software
# What a reported issue is about: no model, but what was read.
export-issue-record = The record
# Names of reported issues.
export-issue-unused = Part of the record was not used
export-issue-refused = The model does not apply
export-issue-missing = Inputs are missing
export-issue-unit = A unit is absent, unknown or of another kind
export-issue-implausible = A value is not possible in a living patient
export-issue-stale = A value is too old
export-issue-caution = The result is to be read with caution
# Which outputs a model refuses, and why: whole sentences.
# $title (text), $outputs (text), $reasons (text)
export-issue-refuses = { $title } refuses: { $outputs }. { $reasons }
# $title (text), $labels (text)
export-issue-cannot = { $title } cannot answer without: { $labels }.
# What a model was built from: its name, version, status and citation.
# $model (text), $version (text), $status (text), $citation (text)
export-provenance-model = Model { $model } { $version }: { $status } { $citation }
export-provenance-reader = The reader who entered values by hand; not named
# $day (text)
export-provenance-record = The files of the record, read as of { $day }
# Why nothing was exported; within a sentence. Names of models are not translated.
# $model (text)
export-error-no-such-model = there is no model { $model } in the assessment; name one that was scored
# $model (text)
export-error-no-source = what the model { $model } was built from is not known; hand its version and hash to the export
# $model (text)
export-error-hypothetical = the result of { $model } is hypothetical and does not leave the program; go back to the record's and export that
export-error-no-day = the as-of date of the assessment is no day; score the record again
# Reactions are counted from 1.
# $number (text)
export-error-no-card = reaction { $number }: `card` must be the uuid of a card, 36 characters in lower case
# $number (text)
export-error-no-reason = reaction { $number }: an overridden card takes a reason, a comment or both
# $why (text)
export-error-write = the export could not be written: { $why }

## What the command prints for people: `insite score`, `what-if`, `counterfactuals`, `gate`, `panel`, `alerts`. Names of inputs, models and options of the command are not translated.

# $patient (text), $day (text)
cli-patient = Patient { $patient }, as of { $day }
cli-demonstration = Demonstration models: not for clinical use.
cli-hypothetical = HYPOTHETICAL: not this patient's record. Demonstration models: not for clinical use.
# $models (text)
cli-not-shown = Not shown (other versions, or not offered; ask with --model): { $models }
# Verdicts behind a model's title; the others are export-verdict-….
cli-verdict-missing-inputs = inputs missing
cli-verdict-refused = does not apply
# $setting (text)
cli-needs-setting = The site has not set { $setting }; use --setting { $setting }=VALUE.
# Two limits, in brackets behind a value.
# $low (text), $high (text)
cli-range = { $low } to { $high }
# The same where not every combination was tried.
# $low (text), $high (text)
cli-range-at-least = at least { $low } to { $high }
# Names of inputs.
# $names (text)
cli-missing = missing: { $names }
# $low (text), $high (text)
cli-over-unknown = over what is not known: { $low } to { $high }
# $label (text), $sentence (text)
cli-most-telling = most telling, if known: { $label }. { $sentence }
# $error (text)
cli-estimated = Contributions are estimated, ± { $error } (standard error of the least sure).
# A group's label, and the labels of its inputs.
# $label (text), $labels (text)
cli-sum-of = { $label }: the sum of { $labels }.
# Labels of two inputs, and a number with its sign.
# $one (text), $other (text), $both (text)
cli-together = { $one } and { $other } together: { $both } on the margin beyond what each does by itself.
# Severities of problems of the input.
cli-severity-error = error
cli-severity-warning = warning
cli-severity-note = note
# A difference of outcomes with and without a treatment: that of the reference, and the patient's own, in people among 100.
# $reference (text), $own (text)
cli-drivers-in-100 = What drives the difference, from { $reference } of those compared with to { $own } in 100:
# The same of an amount.
# $reference (text), $own (text)
cli-drivers = What drives the difference, from { $reference } of those compared with to { $own }:
# A dose with its unit.
# $dose (text)
cli-dose = Dose: { $dose }.
# $low (text), $high (text)
cli-doses-studied = Doses from { $low } to { $high } were studied.
# $reference (text)
cli-dose-effects = What each input does to it, from { $reference } of the one compared with:
# Headings of the columns of what-if.
cli-input = Input
cli-in-the-record = In the record
cli-supposed = Supposed
cli-result = Result
cli-by-the-record = By the record
cli-nothing-supposed = (what is supposed is what the record says)
# Headings of the columns of counterfactuals: how far the changes are, the result with them, the changes.
cli-steps = Steps
cli-scored-again = Scored again
cli-changes = Changes
# $because (text)
cli-no-change = None. { $because }
# A model's title, name and version.
# $title (text), $model (text), $version (text), $day (text)
cli-gate-model = { $title } [{ $model } { $version }], as of { $day }
# $patient (text), $because (text)
cli-gate-not-offered = Patient { $patient }: not offered. { $because }
# $patient (text), $verdict (text)
cli-gate-patient = Patient { $patient }: { $verdict }
# $patients (number), $records (number), $verdict (text)
cli-gate-site = Site, { $patients } of { $records } patients: { $verdict }
# $kinds (text)
cli-gate-not-reported = not reported by the model's source: { $kinds }
# What the gate says of a model.
cli-gate-verdict-not-reported = not reported
cli-gate-verdict-score = score
cli-gate-verdict-caution = score with caution
cli-gate-verdict-refuse = refuse
# What the gate checks, as members of a list.
cli-kind-population = population
cli-kind-vocabulary = vocabulary
cli-kind-units = units
cli-kind-history = history
cli-kind-range = range
cli-kind-joint = joint
cli-kind-missingness = missingness
cli-kind-period = period
# $patients (text), $entries (text), $day (text), $ignored (text)
cli-panel-head = { $patients } patients with { $entries } entries, as of { $day }; { $ignored } entries are of types that no model needs.
# How many were scored, and how loudly.
# $scored (text), $interrupt (text), $banner (text), $passive (text), $missing (text), $refused (text)
cli-panel-counts = { $scored } scored ({ $interrupt } interrupt, { $banner } banner, { $passive } passive), { $missing } with inputs missing, { $refused } refused
# A kind of problem: how often, a sentence that says what, and the first places.
# $count (number), $sentence (text), $places (text)
cli-problem-times = { $count ->
    [one] 1 time: { $sentence } First at { $places }.
   *[other] { $count } times: { $sentence } First at { $places }.
}
# Stands before the sentence about how the list was made; the same as cli-demonstration but within a line.
cli-panel-banner = Demonstration models, not for clinical use.
# $seconds (text), $threads (number), $rate (text)
cli-panel-speed = { $threads ->
    [one] { $seconds } s with 1 thread, { $rate } patients a second
   *[other] { $seconds } s with { $threads } threads, { $rate } patients a second
}
cli-alerts-none = No alert.
# How loudly an alert speaks, in capital letters where the language has them.
cli-alert-interrupt = ACT NOW
cli-alert-banner = ATTENTION
cli-alert-passive = information
cli-alert-quiet = quiet
cli-alert-listed = [on the worklist]
# What was found and the value, perhaps by when; then perhaps why; and what to do next.
# $what (text), $next (text)
cli-alert-line = { $what }. Next: { $next }
# $what (text), $because (text), $next (text)
cli-alert-line-because = { $what }, because: { $because }. Next: { $next }
# Why an alert speaks although it was answered, or is quiet.
# $figure (text), $since (text)
cli-again-rose = again: it was { $figure } when it was answered on { $since }
# $since (text)
cli-again-louder = again: it is of a louder tier than when it was answered on { $since }
# $since (text)
cli-again-other-version = again: the model has another version since { $since }
# $since (text)
cli-again-quiet-over = again: the days of quiet since { $since } are over
# $since (text)
cli-again-snooze-over = again: the snooze of { $since } is over
cli-again-asked = again: it was asked for
# $most (number), $days (number)
cli-demoted = { $days ->
    [one] stands in the list: { $most } may stand out within 1 day, and as many do
   *[other] stands in the list: { $most } may stand out within { $days } days, and as many do
}
# $reason (text), $since (text), $until (text)
cli-quiet-overridden = overridden ({ $reason }) on { $since }; speaks again on { $until }, or when it is worse
# $since (text), $until (text)
cli-quiet-acknowledged = acknowledged on { $since }; speaks again on { $until }, or when it is worse
# $since (text), $until (text)
cli-quiet-snoozed = snoozed on { $since }; speaks again on { $until }, or when it is worse
# A place in a file.
# $file (text), $line (text)
cli-place = { $file } line { $line }

## Sizes, measures and groups in tables of the page.

# A size below 1,000 bytes.
# $size (text)
size-bytes = { $size } B
# Names of measures in the check of a model on a site's own patients, shorter than in the catalogue.
check-measure-brier = Brier
check-measure-scaled-brier = Scaled Brier
check-measure-rmse = RMSE
check-measure-slope = Slope
check-measure-within = Within 20 %
# Properties by which patients are grouped, within a heading such as “By sex”.
group-sex = sex
group-age-bands = age in bands
group-treatment = treatment
group-values-missing = values missing
# Bands of a number, such as of age.
# $edge (text)
band-below = below { $edge }
# $low (text), $high (text)
band-between = { $low } to below { $high }
# $edge (text)
band-over = { $edge } and over
# Patients of whom so many values are missing.
# $count (text)
group-missing = { $count } missing
# What must be known before figures are believed: of all predictions together.
validation-all-the-same = All predictions are the same: nobody is told apart, and calibration slope and curve do not exist. Check the column.
# $rows (text), $different (text)
validation-ties = Ties: { $rows } rows share { $different } different predictions. A tie counts half in the areas, and equal predictions are flagged together.
# $count (text)
validation-at-the-edge = { $count } predictions are exactly 0 or 1. They have no margin; for intercept and slope they are taken 0.000001 away.

## Why a work file of alerts is not read or a rule not taken: clauses within a sentence.

work-error-not-work = this is not a work file of Insite; choose the file that “Save my work” wrote
# $found (text), $read (text)
work-error-newer = this work file is of format { $found }, and this program reads up to { $read }; open it with the newer program
# $line (text), $column (text)
work-error-damaged = the work file is damaged at line { $line }, column { $column }; open an earlier copy of it
# Here $what is one of the next, which go on with the sentence.
# $entry (text), $what (text)
work-error-entry = entry { $entry } of the work file’s log { $what }; open an earlier copy of it
work-entry-no-result = names no result
work-entry-no-number = holds no number
work-entry-no-day = is of no day
work-entry-snoozed = is snoozed until a day that cannot be
work-entry-long = holds a text that is too long
# Here $tier is one of the next three, and $what one of the rules below.
# $tier (text), $what (text)
work-error-rule = { $tier }: { $what }
work-tier-interrupt = alerts to act on now
work-tier-banner = alerts that need attention
work-tier-passive = alerts for information
# $most (text)
work-rule-quiet = quiet may last 0 to { $most } days
# $most (text)
work-rule-snooze = the longest snooze may be 1 to { $most } days
work-rule-points = a rise must be above 0 and at most 100 percentage points
work-rule-part = a rise must be above 0 and at most 1000 per cent of what it was
work-error-budget = the alert budget counts 0 to 100 alerts over 1 to 31 days
# $most (text)
work-error-snooze = an alert of this kind can be snoozed for 1 to { $most } days
# $most (text)
work-error-long = a note may have { $most } characters; write a shorter one
work-error-no-identifier = the record holds no identifier of the patient, so that nothing can be kept of the alerts
work-error-salt = the salt must be 64 hexadecimal digits
work-error-no-number = the result is no number, and nothing can be kept of it
# $why (text)
work-error-write = it could not be written: { $why }

## The element <insite-assessment> on other pages, which reads these messages from files of the package: plain text, variables, and one choice by a count.

element-heading = Risk assessment
element-reading = The record is being read …
# $count (number)
element-patients = { $count ->
    [one] This record holds { $count } patient. Choose one.
   *[other] This record holds { $count } patients. Choose one.
}
element-no-patient = There is no patient in this record.
# Names of models are not translated.
# $names (text)
element-no-such-model = There is no model named { $names }.
element-nobody = No name
# $day (text)
element-born = born { $day }
# $day (text)
element-as-of = as of { $day }
element-none = No model applies to this patient.
# How loudly a result speaks, and that it is not sure.
element-interrupt = Act now
element-banner = Look at this
element-caution = Read with caution
# Before a list of inputs.
# $count (number)
element-missing = { $count ->
    [one] { $count } input is missing: it is not in the record, or cannot be used. Without it there is no result.
   *[other] { $count } inputs are missing: they are not in the record, or cannot be used. Without them there is no result.
}
element-why = Why
# Columns: the input, its value, what it does to the result.
element-input = Input
element-value = Value
element-effect = What it does
# “It” is the result.
# $amount (text)
element-raises = raises it by { $amount }
# $amount (text)
element-lowers = lowers it by { $amount }
# Percentage points, behind a number.
# $number (text)
element-points = { $number } points
# A number that is smaller than is shown, such as 0.1.
# $number (text)
element-less-than = <{ $number }
# Before what a guideline says to do.
element-next = What next:
# $source (text)
element-source = Source: { $source }
# $count (number)
element-others = { $count ->
    [one] { $count } model does not apply
   *[other] { $count } models do not apply
}
# $count (number)
element-problems = { $count ->
    [one] { $count } entry of the record could not be used
   *[other] { $count } entries of the record could not be used
}
# Behind “Why”: which result the reasons are of.
# $title (text)
element-of = : { $title }
# A label and a text behind it.
# $label (text), $said (text)
element-is = { $label }: { $said }
# What went wrong.
element-error = An internal error stopped this step.
# A status of HTTP, such as 404.
# $status (text)
element-error-status = The module could not be fetched (status { $status }).
element-error-differs = The module could not be fetched, or differs from the build.
element-error-stopped = The worker stopped. Open the record again.
element-error-closed = The record was closed.

## Names of the further fields of a model card, after the Coalition for Health AI.

catalogue-field-card-name = Name
catalogue-field-card-release-stage = Release stage
catalogue-field-card-global-availability = Global availability
catalogue-field-card-regulatory-status = Regulatory status
catalogue-field-card-model-type = Model type
catalogue-field-card-foundation-models = Foundation models
catalogue-field-card-input-data-source = Input data source
catalogue-field-card-output-and-input-data-types = Output and input data types
catalogue-field-card-clinical-risk-level = Clinical risk level
catalogue-field-card-known-biases-or-ethical-considerations = Known biases or ethical considerations
catalogue-field-card-out-of-scope = Out of scope
catalogue-field-card-outcomes = Outcomes
catalogue-field-card-bias-mitigation = Bias mitigation
catalogue-field-card-security-and-privacy = Security and privacy
catalogue-field-card-transparency = Transparency
catalogue-field-card-stakeholders-consulted = Stakeholders consulted
catalogue-field-card-usefulness = Usefulness
catalogue-field-card-fairness = Fairness
catalogue-field-card-safety = Safety
catalogue-field-card-evaluation-references = Evaluation references
catalogue-field-card-clinical-trial = Clinical trial
catalogue-field-card-peer-reviewed-publication = Peer reviewed publication
catalogue-field-card-reimbursement-status = Reimbursement status
catalogue-field-card-patient-consent-or-disclosure = Patient consent or disclosure
## Readings over time, in a row of their own

# $range (text)
trend-reference-of-used = Reference range of the value that is used, as the laboratory wrote it: { $range }

## Keys

shortcuts-heading = Keyboard shortcuts
shortcuts-lead = These keys do what the buttons of the same names do. They do nothing while you type in a field, or while a dialog such as this one is open.
shortcuts-switch = Single keys are on
shortcuts-switch-hint = Turn them off where you steer by voice, or where another program needs these keys. The choice holds until this page is closed. The tabulator and the buttons always work.
shortcuts-now-on = Single keys are on.
shortcuts-now-off = Single keys are off.
shortcuts-key = Key
shortcuts-does = What it does
# Between two keys that are pressed one after the other.
shortcuts-then = then
# After the first of two keys.
shortcuts-prefix = Now l for the list of patients, c for the models, w for my work, s for the self-check.
# Why a key did nothing.
shortcuts-no-alert = No alert has the focus. Press j until one has it.
shortcuts-alert-is-quiet = This alert is quiet already.
shortcuts-nothing-opens = Nothing can be opened here.
shortcuts-no-further = There is nothing further in this direction.
shortcuts-no-way-back = There is no way back from here.
shortcuts-nothing-to-undo = Nothing was done with an alert that could be undone.
shortcuts-no-search = There is no search field here.
shortcuts-no-list = There is no list of patients.
# What a key does.
shortcut-next = To the next alert, result, model or patient
shortcut-previous = To the one before
shortcut-open = Open what has the focus
shortcut-back = Back
shortcut-acknowledge = Acknowledge the alert that has the focus
shortcut-snooze = Snooze it: asks for how long
shortcut-override = Override it: asks why
shortcut-undo = Undo what was done last with an alert
shortcut-find = To the search field
shortcut-print = Print
shortcut-help = Show these keys
shortcut-go-list = To the list of patients
shortcut-go-catalogue = To the models
shortcut-go-work = To my work
shortcut-go-self-check = To the self-check

## A table of patients as a list

# What is wrong with the mapping of a table.
# $error (text)
table-not-a-mapping = the file is no mapping of a table that this program knows: { $error }. Choose the columns again and save a new one
table-no-patient-column = choose the column that says who each row is
table-no-input = choose at least one column with something that a model reads
# $input (text)
table-unknown-input = no model reads “{ $input }”: take it out of the mapping
# $label (text), $units (text)
table-unit-missing = choose the unit of { $label }: { $units }
# $label (text), $unit (text), $units (text)
table-unit-wrong = { $label } is never given in { $unit }: choose one of { $units }
# What could not be used of a table. $column is the column's name, $sentence one of the sentences below.
# $column (text), $sentence (text)
table-read-in-column = Column “{ $column }”: { $sentence }
table-read-column = The mapping names this column and the table does not have it, so that nothing of the table was read. Choose the columns again, or correct the header.
table-read-encoding = The table is in UTF-16. Save it as CSV in UTF-8 and choose it again.
table-read-quote = A quotation mark is opened and never closed, and nothing behind it was read. Close it, or leave out the quotation marks.
table-read-fields = A row has another number of cells than the header and was left out. Put cells that hold the separator in quotation marks.
table-read-patient = A row does not say whose it is and was left out. Fill in who it is.
table-read-duplicate = Another row is of the same patient, and no column says of which day each is: only the first was read. Choose the column of the day, or leave one row for each patient.
table-read-day = A day cannot be read, and what depends on it was left out. Write 2026-11-22 or 22.11.2026, or say how days with slashes are meant.
table-read-cell = A cell is neither empty nor what the column holds, and was left out. Write a number, yes or no, or one of the options; leave the cell empty where nothing is known.
table-read-implausible = No living patient has such a value in the unit that was chosen: it is not used. Check the unit of the column, then the value.

## The columns of a table of patients

table-heading = What is in which column
table-columns-hint = Columns with a fitting name are filled in already. Check each one. Every unit has to be said, and a cell that is empty is not known: it is never taken as 0 or as no.
table-patient = Who the row is
table-name = Name
table-birth-date = Birth date
table-day = Day of the values; without one, the day above
table-dates = Days with slashes, such as 03/04/2026
table-dates-none = There are none
table-dates-day-first = The day comes first
table-dates-month-first = The month comes first
table-decimal = Decimal sign
table-decimal-point = Point: 1.5
table-decimal-comma = Comma: 1,5
table-unit-choose = Choose the unit
# $count (number)
table-further = { $count ->
    [one] 1 further input
   *[other] { $count } further inputs
}
table-save-mapping = Save these columns as a file
table-open-mapping = Open such a file
# $file (text)
table-mapping-saved = Saved as { $file }. It holds names of columns and units, and nothing of a patient.
table-mapping-opened = The columns are those of the file.
# $columns (text)
table-mapping-lacks = The table does not have these columns of the file: { $columns }. Choose them anew.
