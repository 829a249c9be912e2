//! A person as entries of the store: everything but the name.

use record::{
    Comparator, Concept, Course, FamilyHistory, Medication, Moment, Observation, Quantity, Record, Sex, Source,
    Standing, Value,
};

use crate::codes::text_from_codes;
use crate::moment::text_from_moment;
use crate::person::Person;
use crate::row::{Entry, Kind, Row};

/// All entries of a person, in no particular order.
#[must_use]
pub fn entries_from_person(person: &Person) -> Vec<Entry> {
    let mut entries = entries_from_record(&person.record);
    let id = &person.record.patient.id;
    for period in &person.periods {
        let row =
            Row { start: Some(period.start.to_string()), end: Some(period.end.to_string()), ..Row::new(Kind::Period) };
        entries.push(Entry::of(id, row));
    }
    if let Some(site) = &person.site {
        entries.push(Entry::of(id, Row { text: Some(site.clone()), ..Row::new(Kind::Site) }));
    }
    entries
}

/// All entries of a record, in no particular order; whose they are is `record.patient.id`.
#[must_use]
pub fn entries_from_record(record: &Record) -> Vec<Entry> {
    let id = &record.patient.id;
    let mut entries = patient(record);
    entries.extend(record.observations.iter().map(|o| observation(id, o)));
    for c in &record.conditions {
        let mut row = row(Kind::Condition, &c.code, &c.standing, &c.source);
        (row.start, row.end, row.recorded) = (moment(c.onset), moment(c.abatement), moment(c.recorded));
        row.course = course(c.course);
        entries.push(Entry::of(id, row));
    }
    entries.extend(record.medications.iter().map(|m| Entry::of(id, medication(m))));
    for p in &record.procedures {
        let mut row = row(Kind::Procedure, &p.code, &p.standing, &p.source);
        row.start = moment(p.performed);
        entries.push(Entry::of(id, row));
    }
    for e in &record.encounters {
        let mut row = row(Kind::Encounter, &e.code, &e.standing, &e.source);
        (row.start, row.end, row.class) = (moment(e.start), moment(e.end), e.class.clone());
        entries.push(Entry::of(id, row));
    }
    for a in &record.allergies {
        let mut row = row(Kind::Allergy, &a.code, &a.standing, &a.source);
        row.recorded = moment(a.recorded);
        entries.push(Entry::of(id, row));
    }
    entries.extend(record.family_history.iter().map(|relative| family(id, relative)));
    for i in &record.immunizations {
        let mut row = row(Kind::Immunization, &i.code, &i.standing, &i.source);
        row.start = moment(i.occurred);
        entries.push(Entry::of(id, row));
    }
    entries
}

fn patient(record: &Record) -> Vec<Entry> {
    let patient = &record.patient;
    let mut row = Row {
        start: patient.birth_date.map(|d| d.to_string()),
        class: patient.sex.map(|sex| if sex == Sex::Female { "female" } else { "male" }.to_owned()),
        standing: record.incomplete.then(|| "incomplete".to_owned()),
        ..Row::new(Kind::Person)
    };
    place(&mut row, &patient.source);
    let mut entries = vec![Entry::of(&patient.id, row)];
    if let Some(deceased) = &patient.deceased {
        entries.push(Entry::of(&patient.id, Row { start: moment(deceased.at), ..Row::new(Kind::Death) }));
    }
    for race in &patient.race {
        let mut row = Row::new(Kind::Race);
        concept(&mut row, race);
        entries.push(Entry::of(&patient.id, row));
    }
    entries
}

fn observation(person: &str, observation: &Observation) -> Entry {
    let mut head = row(Kind::Observation, &observation.code, &observation.standing, &observation.source);
    head.start = moment(observation.time);
    head.reference_range.clone_from(&observation.reference_range);
    value(&mut head, &observation.value);
    let mut rows = vec![head];
    for component in &observation.components {
        let mut part = Row::new(Kind::Component);
        concept(&mut part, &component.code);
        value(&mut part, &component.value);
        rows.push(part);
    }
    Entry { person: person.to_owned(), rows }
}

fn medication(medication: &Medication) -> Row {
    let mut row = row(Kind::Medication, &medication.code, &medication.standing, &medication.source);
    (row.start, row.end) = (moment(medication.start), moment(medication.end));
    row.course = course(medication.course);
    row.days_supply = medication.days_supply;
    row.class = medication.event.name().map(str::to_owned);
    row
}

fn family(person: &str, relative: &FamilyHistory) -> Entry {
    let mut rows = vec![row(Kind::Relative, &relative.relationship, &relative.standing, &relative.source)];
    for condition in &relative.conditions {
        let mut part = Row::new(Kind::RelativeCondition);
        concept(&mut part, condition);
        rows.push(part);
    }
    Entry { person: person.to_owned(), rows }
}

fn row(kind: Kind, code: &Concept, standing: &Standing, source: &Source) -> Row {
    let mut row = Row::new(kind);
    concept(&mut row, code);
    row.reason = standing.reason().map(str::to_owned);
    row.standing = match standing {
        Standing::Counts => None,
        Standing::Flagged(_) => Some("flagged".to_owned()),
        Standing::Negates(_) => Some("negates".to_owned()),
        Standing::Excluded(_) => Some("excluded".to_owned()),
    };
    place(&mut row, source);
    row
}

fn place(row: &mut Row, source: &Source) {
    row.source = (!source.name.is_empty()).then(|| source.name.clone());
    (row.file, row.first_byte, row.end_byte) = (source.file, source.start, source.end);
}

fn concept(row: &mut Row, concept: &Concept) {
    row.codes = (!concept.codings.is_empty()).then(|| text_from_codes(&concept.codings));
    row.text.clone_from(&concept.text);
}

fn moment(moment: Option<Moment>) -> Option<String> {
    moment.as_ref().map(text_from_moment)
}

fn course(course: Course) -> Option<String> {
    (course == Course::Past).then(|| "past".to_owned())
}

fn value(row: &mut Row, value: &Value) {
    let kind = match value {
        Value::None => return,
        Value::Quantity(quantity) => {
            first(row, quantity);
            "quantity"
        }
        Value::Coded(answer) => {
            answered(row, answer);
            "coded"
        }
        Value::Boolean(yes) => {
            row.value_text = Some(yes.to_string());
            "boolean"
        }
        Value::Text(text) => {
            row.value_text = Some(text.clone());
            "text"
        }
        Value::Range { low, high } => {
            low.iter().for_each(|quantity| first(row, quantity));
            high.iter().for_each(|quantity| second(row, quantity));
            "range"
        }
        Value::Ratio { numerator, denominator } => {
            first(row, numerator);
            second(row, denominator);
            "ratio"
        }
        Value::Absent(why) => {
            answered(row, why);
            "absent"
        }
        Value::Unusable(why) => {
            row.value_text = Some(why.clone());
            "unusable"
        }
    };
    row.value_kind = Some(kind.to_owned());
}

fn answered(row: &mut Row, answer: &Concept) {
    row.value_codes = (!answer.codings.is_empty()).then(|| text_from_codes(&answer.codings));
    row.value_text.clone_from(&answer.text);
}

fn first(row: &mut Row, quantity: &Quantity) {
    row.number = Some(quantity.value);
    row.comparator = comparator(quantity.comparator);
    row.unit.clone_from(&quantity.unit);
}

fn second(row: &mut Row, quantity: &Quantity) {
    row.number_2 = Some(quantity.value);
    row.comparator_2 = comparator(quantity.comparator);
    row.unit_2.clone_from(&quantity.unit);
}

fn comparator(comparator: Option<Comparator>) -> Option<String> {
    let word = match comparator? {
        Comparator::Less => "<",
        Comparator::LessOrEqual => "<=",
        Comparator::GreaterOrEqual => ">=",
        Comparator::Greater => ">",
    };
    Some(word.to_owned())
}
