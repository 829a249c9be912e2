//! Observation: measurements and answers, with their components.

use language::messages;
use record::{Component, Observation, Quantity, Severity, Standing, Value};

use super::datatypes::{ConceptJson, PeriodJson, QuantityJson, ReferenceJson, When, concept};
use super::loose::{Flag, Kind, List, Loose, Number, Present, Text, Texts};
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

/// Ends the reason where the value is right and of a type that no model needs.
/// That a value is of a type that is not read, in the order of the fields below.
const NOT_READ: [fn() -> &'static str; 6] = [
    messages::intake_value_sampled_data,
    messages::intake_value_time_of_day,
    messages::intake_value_date,
    messages::intake_value_period,
    messages::intake_value_attachment,
    messages::intake_value_reference,
];

/// Adds to a struct's fields those of FHIR's `value[x]`, and gathers them.
macro_rules! with_value {
    ($declare:ident! { $name:ident { $($fields:tt)* } }) => {
        $declare! {
            $name {
                $($fields)*
                value_quantity: Loose<QuantityJson<'a>>,
                value_codeable_concept: Loose<ConceptJson<'a>>,
                value_string: Text<'a>,
                value_boolean: Flag,
                value_integer: Number,
                value_decimal: Number,
                value_range: Loose<Box<RangeJson<'a>>>,
                value_ratio: Loose<Box<RatioJson<'a>>>,
                value_sampled_data: Present,
                value_time: Present,
                value_date_time: Present,
                value_period: Present,
                value_attachment: Present,
                value_reference: Present,
                data_absent_reason: Loose<ConceptJson<'a>>,
            }
        }
        impl $name<'_> {
            /// What was found; a value that is there and cannot be used says why.
            fn value(&self) -> Value {
                if let Some(value) = quantity_value(&self.value_quantity, &self.data_absent_reason)
                    .or_else(|| coded_value(&self.value_codeable_concept))
                    .or_else(|| number_value("valueInteger", self.value_integer))
                    .or_else(|| number_value("valueDecimal", self.value_decimal))
                    .or_else(|| boolean_value(self.value_boolean))
                    .or_else(|| range_value(&self.value_range))
                    .or_else(|| ratio_value(&self.value_ratio))
                    .or_else(|| self.value_string.owned().map(Value::Text))
                {
                    return value;
                }
                let others = [
                    self.value_sampled_data,
                    self.value_time,
                    self.value_date_time,
                    self.value_period,
                    self.value_attachment,
                    self.value_reference,
                ];
                if let Some((_, said)) = others.iter().zip(NOT_READ).find(|(present, _)| present.0) {
                    return Value::Unusable(said().to_owned());
                }
                self.data_absent_reason.get().map_or(Value::None, |reason| Value::Absent(reason.concept()))
            }
        }
    };
}

macro_rules! component_json {
    ($name:ident { $($field:ident : $type:ty),* $(,)? }) => {
        #[derive(Debug, Default, serde::Deserialize)]
        #[serde(default, rename_all = "camelCase")]
        pub(crate) struct $name<'a> {
            #[serde(borrow)]
            code: Loose<ConceptJson<'a>>,
            $($field: $type,)*
        }
    };
}

with_value! { component_json! { ComponentJson {} } }

with_value! {
    resource_json! {
        ObservationJson {
            status: Text<'a>,
            code: Loose<ConceptJson<'a>>,
            effective_date_time: Text<'a>,
            effective_instant: Text<'a>,
            effective_period: Loose<PeriodJson<'a>>,
            effective_timing: Loose<TimingJson<'a>>,
            issued: Text<'a>,
            focus: List<ReferenceJson<'a>>,
            component: List<ComponentJson<'a>>,
            // R5.
            triggered_by: Present,
            reference_range: List<ReferenceRangeJson<'a>>,
        }
    }
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct RangeJson<'a> {
    #[serde(borrow)]
    low: Loose<QuantityJson<'a>>,
    high: Loose<QuantityJson<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct RatioJson<'a> {
    #[serde(borrow)]
    numerator: Loose<QuantityJson<'a>>,
    denominator: Loose<QuantityJson<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct TimingJson<'a> {
    #[serde(borrow)]
    event: Texts<'a>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct ReferenceRangeJson<'a> {
    #[serde(borrow)]
    low: Loose<QuantityJson<'a>>,
    high: Loose<QuantityJson<'a>>,
    text: Text<'a>,
}

impl ReferenceRangeJson<'_> {
    fn words(&self) -> Option<String> {
        if let Some(text) = self.text.owned() {
            return Some(text);
        }
        let low = self.low.get().and_then(|q| q.quantity().ok());
        let high = self.high.get().and_then(|q| q.quantity().ok());
        let unit =
            high.as_ref().or(low.as_ref()).and_then(|q| q.unit.clone()).map(|u| format!(" {u}")).unwrap_or_default();
        match (low, high) {
            (Some(low), Some(high)) => Some(format!("{}–{}{unit}", low.value, high.value)),
            (Some(low), None) => Some(format!("≥ {}{unit}", low.value)),
            (None, Some(high)) => Some(format!("≤ {}{unit}", high.value)),
            (None, None) => None,
        }
    }
}

impl<'a> Entry<'a> for ObservationJson<'a> {
    const KIND: &'static str = "Observation";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        if self.triggered_by.0 {
            writer.saw_version(Version::R5);
        }
        let when = When::of(&self.effective_date_time)
            .or(&self.effective_instant)
            .or_start(&self.effective_period)
            .or_end(&self.effective_period)
            .or(self.effective_timing.get().and_then(|t| t.event.0.first()).unwrap_or(&Text(None)))
            .or(&self.issued);
        let standing = if self.focus.items.is_empty() {
            standing_from_status(self.status.get())
        } else {
            Standing::Excluded(messages::intake_standing_other_subject().into())
        };
        let observation = Observation {
            code: concept(&self.code),
            value: self.value(),
            components: self
                .component
                .items
                .iter()
                .map(|c| Component { code: concept(&c.code), value: c.value() })
                .collect(),
            time: writer.moment(when, messages::intake_undated_time),
            reference_range: self.reference_range.items.iter().find_map(ReferenceRangeJson::words),
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        let values = std::iter::once(&observation.value).chain(observation.components.iter().map(|c| &c.value));
        for value in values {
            if let Value::Unusable(why) = value {
                let is_not_read = NOT_READ.iter().any(|said| said() == why);
                let severity = if is_not_read { Severity::Note } else { Severity::Warning };
                writer.problem(severity, "value-unusable", |place| messages::intake_value_unusable(place, why));
            }
        }
        writer.record().observations.push(observation);
    }
}

fn standing_from_status(status: Option<&str>) -> Standing {
    match status {
        None | Some("final" | "amended" | "corrected" | "appended") => Standing::Counts,
        Some("preliminary") => Standing::Flagged(messages::intake_standing_preliminary().into()),
        Some("registered") => Standing::Excluded(messages::intake_standing_registered().into()),
        Some("cancelled") => Standing::Excluded(messages::intake_standing_cancelled().into()),
        Some("entered-in-error") => Standing::Excluded(messages::intake_standing_entered_in_error().into()),
        Some("unknown") => Standing::Flagged(messages::intake_standing_status_unknown().into()),
        Some(_) => Standing::Flagged(messages::intake_standing_status_not_understood().into()),
    }
}

fn unusable(field: &str, kind: Kind, wanted: &str) -> Value {
    Value::Unusable(messages::intake_value_of_kind(field, kind.words(), wanted))
}

fn quantity_value(json: &Loose<QuantityJson<'_>>, absent: &Loose<ConceptJson<'_>>) -> Option<Value> {
    match json {
        Loose::Missing => None,
        Loose::Wrong(kind) => Some(unusable("valueQuantity", *kind, messages::intake_wanted_quantity())),
        // A unit without a value, beside a reason for that, is no value.
        Loose::Is(q) if q.value == Number::Missing && absent.get().is_some() => None,
        Loose::Is(q) => Some(q.quantity().map_or_else(Value::Unusable, Value::Quantity)),
    }
}

fn coded_value(json: &Loose<ConceptJson<'_>>) -> Option<Value> {
    match json {
        Loose::Missing => None,
        Loose::Wrong(kind) => Some(unusable("valueCodeableConcept", *kind, messages::intake_wanted_coded())),
        Loose::Is(concept) => Some(Value::Coded(concept.concept())),
    }
}

fn number_value(field: &str, number: Number) -> Option<Value> {
    match number {
        Number::Missing => None,
        Number::Wrong(Kind::TooLarge) => Some(Value::Unusable(messages::intake_value_too_large().to_owned())),
        Number::Wrong(kind) => Some(unusable(field, kind, messages::intake_wanted_number())),
        Number::Is(value) if value.is_finite() => {
            Some(Value::Quantity(Quantity { value, comparator: None, unit: None }))
        }
        Number::Is(_) => Some(Value::Unusable(messages::intake_value_too_large().to_owned())),
    }
}

fn boolean_value(flag: Flag) -> Option<Value> {
    match flag {
        Flag::Missing => None,
        Flag::Is(flag) => Some(Value::Boolean(flag)),
        Flag::Wrong(kind) => Some(unusable("valueBoolean", kind, messages::intake_wanted_boolean())),
    }
}

fn range_value(json: &Loose<Box<RangeJson<'_>>>) -> Option<Value> {
    let range = match json {
        Loose::Missing => return None,
        Loose::Wrong(kind) => return Some(unusable("valueRange", *kind, messages::intake_wanted_range())),
        Loose::Is(range) => range,
    };
    let end = |json: &Loose<QuantityJson<'_>>| json.get().map(QuantityJson::quantity).transpose();
    Some(match (end(&range.low), end(&range.high)) {
        (Ok(None), Ok(None)) => Value::Unusable(messages::intake_range_without_ends().to_owned()),
        (Ok(low), Ok(high)) => Value::Range { low, high },
        (Err(why), _) | (_, Err(why)) => Value::Unusable(why),
    })
}

fn ratio_value(json: &Loose<Box<RatioJson<'_>>>) -> Option<Value> {
    let ratio = match json {
        Loose::Missing => return None,
        Loose::Wrong(kind) => return Some(unusable("valueRatio", *kind, messages::intake_wanted_ratio())),
        Loose::Is(ratio) => ratio,
    };
    let part = |json: &Loose<QuantityJson<'_>>| {
        json.get().map_or_else(|| Err(messages::intake_ratio_without_part().to_owned()), QuantityJson::quantity)
    };
    Some(match (part(&ratio.numerator), part(&ratio.denominator)) {
        (Ok(numerator), Ok(denominator)) => Value::Ratio { numerator, denominator },
        (Err(why), _) | (_, Err(why)) => Value::Unusable(why),
    })
}

#[cfg(test)]
mod tests {
    use record::{CodeSystem, Comparator, Concept};

    use super::*;
    use crate::testing::{codes, open_with};

    #[track_caller]
    fn read(fields: &str) -> Observation {
        open_with("Observation", fields).0.observations.remove(0)
    }

    fn quantity(value: f64, unit: &str) -> Value {
        Value::Quantity(Quantity { value, comparator: None, unit: Some(unit.to_owned()) })
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let ucum = r#""unit":"millimetres of mercury","system":"http://unitsofmeasure.org","code":"mm[Hg]""#;
        for (fields, expected) in [
            (format!(r#""valueQuantity":{{"value":120,{ucum}}}"#), quantity(120.0, "mm[Hg]")),
            (r#""valueQuantity":{"value":7.2,"unit":"mmol/L"}"#.to_owned(), quantity(7.2, "mmol/L")),
            (
                r#""valueQuantity":{"value":7.2,"unit":"mmol/L","system":"http://x","code":"258813002"}"#.to_owned(),
                quantity(7.2, "mmol/L"),
            ),
            (
                r#""valueQuantity":{"value":5,"comparator":"<","code":"mg/L"}"#.to_owned(),
                Value::Quantity(Quantity {
                    value: 5.0,
                    comparator: Some(Comparator::Less),
                    unit: Some("mg/L".to_owned()),
                }),
            ),
            (r#""valueInteger":3"#.to_owned(), Value::Quantity(Quantity { value: 3.0, comparator: None, unit: None })),
            (r#""valueBoolean":false"#.to_owned(), Value::Boolean(false)),
            (r#""valueString":" Trace ""#.to_owned(), Value::Text("Trace".to_owned())),
            (
                r#""valueCodeableConcept":{"text":"never"}"#.to_owned(),
                Value::Coded(Concept { codings: Vec::new(), text: Some("never".to_owned()) }),
            ),
            (
                r#""dataAbsentReason":{"text":"unknown"}"#.to_owned(),
                Value::Absent(Concept { codings: Vec::new(), text: Some("unknown".to_owned()) }),
            ),
            (r#""status":"final""#.to_owned(), Value::None),
        ] {
            assert_eq!(read(&fields).value, expected, "{fields}");
        }
        let Value::Range { low: Some(low), high: None } = read(r#""valueRange":{"low":{"value":1}}"#).value else {
            panic!("not a range")
        };
        assert!(low.value == 1.0 && low.unit.is_none());
        let ratio = read(r#""valueRatio":{"numerator":{"value":1},"denominator":{"value":128}}"#).value;
        assert!(matches!(ratio, Value::Ratio { denominator, .. } if denominator.value == 128.0));
    }

    #[test]
    fn a_wrong_value_is_unusable_and_the_rest_stands() {
        for (fields, reason) in [
            (r#""valueQuantity":{"value":"7.2","unit":"mmol/L"}"#, "the value is text, not a number"),
            (r#""valueQuantity":"7.2 mmol/L""#, "valueQuantity is text, not a quantity"),
            (r#""valueQuantity":{"unit":"mmol/L"}"#, "the quantity has no value"),
            (r#""valueQuantity":{"value":null}"#, "the quantity has no value"),
            (r#""valueQuantity":{"value":5,"comparator":"about"}"#, "the value has a comparator that is not known"),
            (r#""valueInteger":"3""#, "valueInteger is text, not a number"),
            (r#""valueBoolean":"true""#, "valueBoolean is text, not true or false"),
            (r#""valueRange":{}"#, "the range has no ends"),
            (r#""valueRatio":{"numerator":{"value":1}}"#, "the ratio lacks a part"),
            (r#""valueSampledData":{"data":"1 2"}"#, "the value is sampled data, which is not read"),
            (r#""valueDateTime":"2020-01-01""#, "the value is a date, which is not read"),
        ] {
            let (record, problems) = open_with("Observation", &format!(r#""code":{{"text":"c"}},{fields}"#));
            assert_eq!(record.observations[0].value, Value::Unusable(reason.to_owned()), "{fields}");
            assert_eq!(record.observations[0].code.words(), Some("c"));
            assert_eq!(codes(&problems), ["value-unusable"], "{fields}");
            assert!(problems[0].message.starts_with("Observation/x is not used: "));
        }
    }

    #[test]
    fn components_are_read_like_the_whole() {
        let panel = read(
            r#""component":[
                {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":130,"code":"mm[Hg]"}},
                {"code":{"text":"diastolic"},"dataAbsentReason":{"text":"not measured"}},
                {"code":{"text":"broken"},"valueQuantity":{"value":"80"}}]"#,
        );
        assert_eq!(panel.value, Value::None);
        assert!(panel.components[0].code.has(&CodeSystem::Loinc, "8480-6"));
        assert_eq!(panel.components[0].value, quantity(130.0, "mm[Hg]"));
        assert!(matches!(panel.components[1].value, Value::Absent(_)));
        assert!(matches!(panel.components[2].value, Value::Unusable(_)));
    }

    #[test]
    fn the_status_decides_whether_it_counts() {
        for status in ["final", "amended", "corrected"] {
            assert_eq!(read(&format!(r#""status":"{status}""#)).standing, Standing::Counts, "{status}");
        }
        for status in ["entered-in-error", "cancelled", "registered"] {
            assert!(read(&format!(r#""status":"{status}""#)).standing.is_excluded(), "{status}");
        }
        for status in ["preliminary", "unknown", "whatever"] {
            assert!(matches!(read(&format!(r#""status":"{status}""#)).standing, Standing::Flagged(_)), "{status}");
        }
        assert!(read(r#""focus":[{"reference":"Patient/child"}]"#).standing.is_excluded());
    }

    #[test]
    fn the_time_is_what_the_result_is_true_for() {
        for (fields, date) in [
            (r#""effectiveDateTime":"2024-03-01T23:30:00-08:00","issued":"2024-03-09T00:00:00Z""#, Some("2024-03-01")),
            (r#""effectivePeriod":{"start":"2024-02"},"issued":"2024-03-09T00:00:00Z""#, Some("2024-02")),
            (r#""issued":"2024-03-09T00:00:00Z""#, Some("2024-03-09")),
            (r#""effectiveDateTime":"yesterday","issued":"2024-03-09T00:00:00Z""#, None),
            (r#""status":"final""#, None),
        ] {
            assert_eq!(read(fields).time.map(|t| t.to_string()).as_deref(), date, "{fields}");
        }
        let (_, problems) = open_with("Observation", r#""effectiveDateTime":"yesterday""#);
        assert_eq!(codes(&problems), ["date-invalid"]);
    }

    #[test]
    fn reference_ranges_have_words() {
        let range = |json: &str| read(&format!(r#""referenceRange":[{json}]"#)).reference_range;
        assert_eq!(
            range(r#"{"low":{"value":3.5,"unit":"g/dL"},"high":{"value":5,"unit":"g/dL"}}"#).as_deref(),
            Some("3.5–5 g/dL")
        );
        assert_eq!(range(r#"{"high":{"value":5}}"#).as_deref(), Some("≤ 5"));
        assert_eq!(range(r#"{"text":"negative"}"#).as_deref(), Some("negative"));
        assert_eq!(range("{}"), None);
    }
}
