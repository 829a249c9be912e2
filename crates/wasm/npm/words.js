// Every text of the element. What a model says of a patient comes with the assessment.

export const words = {
  heading: "Risk assessment",
  demonstration: "Demonstration models: not for clinical use",
  reading: "The record is being read …",
  patients: (count) => `This record holds ${count} patients. Choose one.`,
  noPatient: "There is no patient in this record.",
  noSuchModel: (names) => `There is no model named ${names.join(", ")}.`,
  nobody: "No name",
  born: (day) => `born ${day}`,
  asOf: (day) => `as of ${day}`,
  none: "No model applies to this patient.",
  interrupt: "Act now",
  banner: "Look at this",
  caution: "Read with caution",
  missing: (count) =>
    count === 1
      ? "1 input is missing: it is not in the record, or cannot be used. Without it there is no result."
      : `${count} inputs are missing: they are not in the record, or cannot be used. Without them there is no result.`,
  why: "Why",
  input: "Input",
  value: "Value",
  effect: "What it does",
  raises: (amount) => `raises it by ${amount}`,
  lowers: (amount) => `lowers it by ${amount}`,
  points: "points",
  next: "What next",
  source: "Source",
  others: (count) => (count === 1 ? "1 model does not apply" : `${count} models do not apply`),
  problems: (count) => (count === 1 ? "1 entry of the record could not be used" : `${count} entries of the record could not be used`),
  of: (title) => `: ${title}`,
  yes: "yes",
  no: "no",
};
