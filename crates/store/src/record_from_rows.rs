//! Rows of the store as the person that they were.

use std::borrow::Cow;

use jiff::civil::Date;
use record::{
    Allergy, Comparator, Component, Concept, Condition, Course, Deceased, DrugEvent, Encounter, FamilyHistory,
    Immunization, Medication, Moment, Observation, PartialDate, Procedure, Quantity, Sex, Source, Standing, Value,
};

use crate::codes::codes_from_text;
use crate::moment::moment_from_text;
use crate::person::{Period, Person, joined};
use crate::row::{Kind, Row};

/// The person whose rows these are, in the store's order.
///
/// # Errors
/// Says what in which row (its position, counted from 0) no program of this version wrote.
pub fn person_from_rows(id: &str, rows: impl IntoIterator<Item = Row>) -> Result<Person, (usize, String)> {
    let mut person = Person::default();
    id.clone_into(&mut person.record.patient.id);
    for (at, row) in rows.into_iter().enumerate() {
        add(&mut person, row).map_err(|problem| (at, problem))?;
    }
    person.periods = joined(std::mem::take(&mut person.periods));
    Ok(person)
}

fn add(person: &mut Person, mut row: Row) -> Result<(), String> {
    let record = &mut person.record;
    let row = &mut row;
    match row.kind {
        Kind::Person => {
            let date = |text: &str| PartialDate::parse(text).ok_or_else(|| format!("has the birth date “{text}”"));
            record.patient.birth_date = row.start.as_deref().map(date).transpose()?;
            record.patient.sex = match row.class.as_deref() {
                Some("female") => Some(Sex::Female),
                Some("male") => Some(Sex::Male),
                _ => None,
            };
            record.incomplete = row.standing.as_deref() == Some("incomplete");
            record.patient.source = source(row);
        }
        Kind::Site => person.site = row.text.take(),
        Kind::Race => record.patient.race.push(concept(row)?),
        Kind::Period => {
            let (Some(start), Some(end)) = (day(row.start.as_deref()), day(row.end.as_deref())) else {
                return Err("is an observation period without two days".to_owned());
            };
            person.periods.push(Period { start, end });
        }
        Kind::Death => record.patient.deceased = Some(Deceased { at: moment(row.start.as_deref())? }),
        Kind::Observation => record.observations.push(Observation {
            code: concept(row)?,
            value: value(row)?,
            components: vec![],
            time: moment(row.start.as_deref())?,
            reference_range: row.reference_range.take(),
            standing: standing(row)?,
            source: source(row),
        }),
        Kind::Component => {
            let part = Component { code: concept(row)?, value: value(row)? };
            let whole = record.observations.last_mut().ok_or("is a part of no observation")?;
            whole.components.push(part);
        }
        Kind::Condition => record.conditions.push(Condition {
            code: concept(row)?,
            course: course(row),
            onset: moment(row.start.as_deref())?,
            abatement: moment(row.end.as_deref())?,
            recorded: moment(row.recorded.as_deref())?,
            standing: standing(row)?,
            source: source(row),
        }),
        Kind::Medication => record.medications.push(Medication {
            code: concept(row)?,
            event: DrugEvent::from_name(row.class.as_deref()).unwrap_or_default(),
            course: course(row),
            start: moment(row.start.as_deref())?,
            end: moment(row.end.as_deref())?,
            days_supply: row.days_supply,
            standing: standing(row)?,
            source: source(row),
        }),
        Kind::Procedure => record.procedures.push(Procedure {
            code: concept(row)?,
            performed: moment(row.start.as_deref())?,
            standing: standing(row)?,
            source: source(row),
        }),
        Kind::Encounter => record.encounters.push(Encounter {
            class: row.class.take(),
            code: concept(row)?,
            start: moment(row.start.as_deref())?,
            end: moment(row.end.as_deref())?,
            standing: standing(row)?,
            source: source(row),
        }),
        Kind::Allergy => record.allergies.push(Allergy {
            code: concept(row)?,
            recorded: moment(row.recorded.as_deref())?,
            standing: standing(row)?,
            source: source(row),
        }),
        Kind::Relative => record.family_history.push(FamilyHistory {
            relationship: concept(row)?,
            conditions: vec![],
            standing: standing(row)?,
            source: source(row),
        }),
        Kind::RelativeCondition => {
            let part = concept(row)?;
            record.family_history.last_mut().ok_or("is a part of no relative")?.conditions.push(part);
        }
        Kind::Immunization => record.immunizations.push(Immunization {
            code: concept(row)?,
            occurred: moment(row.start.as_deref())?,
            standing: standing(row)?,
            source: source(row),
        }),
    }
    Ok(())
}

fn concept(row: &mut Row) -> Result<Concept, String> {
    coded(row.codes.take(), row.text.take())
}

fn coded(codes: Option<String>, text: Option<String>) -> Result<Concept, String> {
    let codings = match codes {
        None => vec![],
        Some(codes) => codes_from_text(&codes).ok_or("has codes that are not `system|code` a line")?,
    };
    Ok(Concept { codings, text })
}

fn moment(text: Option<&str>) -> Result<Option<Moment>, String> {
    let read = |text: &str| moment_from_text(text).ok_or_else(|| format!("has the time “{text}”"));
    text.map(read).transpose()
}

fn day(text: Option<&str>) -> Option<Date> {
    PartialDate::parse(text?)?.day()
}

fn course(row: &Row) -> Course {
    if row.course.as_deref() == Some("past") { Course::Past } else { Course::Current }
}

fn standing(row: &mut Row) -> Result<Standing, String> {
    let reason = Cow::Owned(row.reason.take().unwrap_or_default());
    match row.standing.as_deref() {
        None => Ok(Standing::Counts),
        Some("flagged") => Ok(Standing::Flagged(reason)),
        Some("negates") => Ok(Standing::Negates(reason)),
        Some("excluded") => Ok(Standing::Excluded(reason)),
        Some(other) => Err(format!("has the standing “{other}”")),
    }
}

fn source(row: &mut Row) -> Source {
    Source { file: row.file, start: row.first_byte, end: row.end_byte, name: row.source.take().unwrap_or_default() }
}

fn value(row: &mut Row) -> Result<Value, String> {
    let first = |row: &mut Row| quantity(row.number, row.comparator.as_deref(), row.unit.take());
    let second = |row: &mut Row| quantity(row.number_2, row.comparator_2.as_deref(), row.unit_2.take());
    let words = |row: &mut Row| row.value_text.take().unwrap_or_default();
    Ok(match row.value_kind.as_deref() {
        None => Value::None,
        Some("quantity") => Value::Quantity(first(row)?.ok_or("is a quantity without a number")?),
        Some("coded") => Value::Coded(coded(row.value_codes.take(), row.value_text.take())?),
        Some("boolean") => Value::Boolean(row.value_text.as_deref() == Some("true")),
        Some("text") => Value::Text(words(row)),
        Some("range") => Value::Range { low: first(row)?, high: second(row)? },
        Some("ratio") => match (first(row)?, second(row)?) {
            (Some(numerator), Some(denominator)) => Value::Ratio { numerator, denominator },
            _ => return Err("is a ratio without two numbers".to_owned()),
        },
        Some("absent") => Value::Absent(coded(row.value_codes.take(), row.value_text.take())?),
        Some("unusable") => Value::Unusable(words(row)),
        Some(other) => return Err(format!("has a value of the kind “{other}”")),
    })
}

fn quantity(number: Option<f64>, comparator: Option<&str>, unit: Option<String>) -> Result<Option<Quantity>, String> {
    let comparator = match comparator {
        None => None,
        Some("<") => Some(Comparator::Less),
        Some("<=") => Some(Comparator::LessOrEqual),
        Some(">=") => Some(Comparator::GreaterOrEqual),
        Some(">") => Some(Comparator::Greater),
        Some(other) => return Err(format!("has the comparator “{other}”")),
    };
    Ok(number.map(|value| Quantity { value, comparator, unit }))
}

#[cfg(test)]
mod tests {
    use record::{CodeSystem, Coding, Patient, Record};

    use super::*;
    use crate::row::Entry;
    use crate::rows_from_record::entries_from_person;

    fn code(code: &str) -> Concept {
        let coding = Coding { system: CodeSystem::Loinc, code: code.into(), display: Some("a|b".into()) };
        Concept { codings: vec![coding], text: Some("words".into()) }
    }

    fn everything() -> Person {
        let at = |text: &str| Moment::parse(text);
        let number = |value: f64| Quantity { value, comparator: Some(Comparator::Less), unit: Some("mg/dL".into()) };
        let observation = |value: Value| Observation {
            code: code("1"),
            components: vec![Component { code: code("2"), value: value.clone() }],
            value,
            time: at("2020-01-02T03:04:05+01:00"),
            reference_range: Some("1-2".into()),
            standing: Standing::Flagged("preliminary".into()),
            source: Source { file: 1, start: 2, end: 3, name: "Observation/1".into() },
        };
        let values = [
            Value::None,
            Value::Quantity(number(0.1 + 0.2)),
            Value::Coded(code("3")),
            Value::Boolean(true),
            Value::Text(String::new()),
            Value::Range { low: None, high: Some(number(2.0)) },
            Value::Ratio { numerator: number(1.0), denominator: number(2.0) },
            Value::Absent(Concept::default()),
            Value::Unusable("why".into()),
        ];
        let record = Record {
            patient: Patient {
                id: "p".into(),
                birth_date: PartialDate::parse("1960-05"),
                sex: Some(Sex::Female),
                deceased: Some(Deceased { at: None }),
                race: vec![code("4")],
                ..Patient::default()
            },
            observations: values.into_iter().map(observation).collect(),
            conditions: vec![Condition {
                code: code("5"),
                course: Course::Past,
                onset: at("1999"),
                abatement: at("2001-02"),
                recorded: at("2002-03-04"),
                standing: Standing::Negates("refuted".into()),
                source: Source::default(),
            }],
            medications: vec![Medication { code: code("6"), days_supply: Some(30.0), ..Medication::default() }],
            procedures: vec![Procedure { standing: Standing::Excluded("x".into()), ..Procedure::default() }],
            encounters: vec![Encounter { class: Some("EMER".into()), ..Encounter::default() }],
            allergies: vec![Allergy { recorded: at("2001"), ..Allergy::default() }],
            family_history: vec![FamilyHistory { conditions: vec![code("7"), code("8")], ..FamilyHistory::default() }],
            immunizations: vec![Immunization { occurred: at("2003"), ..Immunization::default() }],
            incomplete: true,
        };
        let period = |from: &str, to: &str| Period { start: from.parse().unwrap(), end: to.parse().unwrap() };
        let periods = vec![period("2000-01-01", "2001-01-01"), period("2002-01-01", "2003-01-01")];
        Person { record, periods, site: Some("north".into()) }
    }

    #[test]
    fn a_person_comes_back_whole() {
        let person = everything();
        let rows = entries_from_person(&person).into_iter().flat_map(|entry| entry.rows);
        assert_eq!(person_from_rows("p", rows), Ok(person));
    }

    #[test]
    fn what_nobody_wrote_is_refused_with_its_row() {
        let rows = |row: Row| person_from_rows("p", [Row::new(Kind::Person), row]);
        assert_eq!(rows(Row::new(Kind::Component)), Err((1, "is a part of no observation".into())));
        let row = Row { value_kind: Some("x".into()), ..Row::new(Kind::Observation) };
        assert!(rows(row).unwrap_err().1.contains("of the kind “x”"));
        assert!(rows(Row::new(Kind::Period)).is_err());
        let row = Row { start: Some("yesterday".into()), ..Row::new(Kind::Condition) };
        assert!(rows(row).unwrap_err().1.contains("yesterday"));
    }

    #[test]
    fn the_order_of_entries_is_total() {
        let mut entries = entries_from_person(&everything());
        entries.sort_by(Entry::order);
        let sorted = entries.clone();
        entries.reverse();
        entries.sort_by(Entry::order);
        assert_eq!(entries, sorted);
    }
}
