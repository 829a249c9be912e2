//! Observation: measurements and answers, with their components.

use record::{Component, Observation, Quantity, Severity, Standing, Value};

use super::datatypes::{ConceptJson, PeriodJson, QuantityJson, ReferenceJson, When, concept};
use super::loose::{Flag, Kind, List, Loose, Number, Present, Text, Texts};
use super::resource::{Entry, Head, resource_json};
use crate::chart::Writer;

/// Ends the reason where the value is right and of a type that no model needs.
const NOT_READ: &str = ", which is not read";

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
                    (self.value_sampled_data, "sampled data"),
                    (self.value_time, "a time of day"),
                    (self.value_date_time, "a date"),
                    (self.value_period, "a period"),
                    (self.value_attachment, "an attachment"),
                    (self.value_reference, "a reference"),
                ];
                if let Some((_, what)) = others.iter().find(|(present, _)| present.0) {
                    return Value::Unusable(format!("the value is {what}{NOT_READ}"));
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
        let when = When::of(&self.effective_date_time)
            .or(&self.effective_instant)
            .or_start(&self.effective_period)
            .or_end(&self.effective_period)
            .or(self.effective_timing.get().and_then(|t| t.event.0.first()).unwrap_or(&Text(None)))
            .or(&self.issued);
        let standing = if self.focus.items.is_empty() {
            standing_from_status(self.status.get())
        } else {
            Standing::Excluded("about something other than the patient".into())
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
            time: writer.moment(when, "its time"),
            reference_range: self.reference_range.items.iter().find_map(ReferenceRangeJson::words),
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        let values = std::iter::once(&observation.value).chain(observation.components.iter().map(|c| &c.value));
        for value in values {
            if let Value::Unusable(why) = value {
                let severity = if why.ends_with(NOT_READ) { Severity::Note } else { Severity::Warning };
                writer.problem(severity, "value-unusable", |place| format!("{place} is not used: {why}."));
            }
        }
        writer.record().observations.push(observation);
    }
}

fn standing_from_status(status: Option<&str>) -> Standing {
    match status {
        None | Some("final" | "amended" | "corrected" | "appended") => Standing::Counts,
        Some("preliminary") => Standing::Flagged("preliminary".into()),
        Some("registered") => Standing::Excluded("registered, no result yet".into()),
        Some("cancelled") => Standing::Excluded("cancelled".into()),
        Some("entered-in-error") => Standing::Excluded("entered in error".into()),
        Some("unknown") => Standing::Flagged("status unknown".into()),
        Some(_) => Standing::Flagged("status not understood".into()),
    }
}

fn unusable(field: &str, kind: Kind, wanted: &str) -> Value {
    Value::Unusable(format!("{field} is {}, not {wanted}", kind.words()))
}

fn quantity_value(json: &Loose<QuantityJson<'_>>, absent: &Loose<ConceptJson<'_>>) -> Option<Value> {
    match json {
        Loose::Missing => None,
        Loose::Wrong(kind) => Some(unusable("valueQuantity", *kind, "a quantity")),
        // A unit without a value, beside a reason for that, is no value.
        Loose::Is(q) if q.value == Number::Missing && absent.get().is_some() => None,
        Loose::Is(q) => Some(q.quantity().map_or_else(Value::Unusable, Value::Quantity)),
    }
}

fn coded_value(json: &Loose<ConceptJson<'_>>) -> Option<Value> {
    match json {
        Loose::Missing => None,
        Loose::Wrong(kind) => Some(unusable("valueCodeableConcept", *kind, "a coded answer")),
        Loose::Is(concept) => Some(Value::Coded(concept.concept())),
    }
}

fn number_value(field: &str, number: Number) -> Option<Value> {
    match number {
        Number::Missing => None,
        Number::Wrong(kind) => Some(unusable(field, kind, "a number")),
        Number::Is(value) if value.is_finite() => {
            Some(Value::Quantity(Quantity { value, comparator: None, unit: None }))
        }
        Number::Is(_) => Some(Value::Unusable("the value is too large to be a measurement".to_owned())),
    }
}

fn boolean_value(flag: Flag) -> Option<Value> {
    match flag {
        Flag::Missing => None,
        Flag::Is(flag) => Some(Value::Boolean(flag)),
        Flag::Wrong(kind) => Some(unusable("valueBoolean", kind, "true or false")),
    }
}

fn range_value(json: &Loose<Box<RangeJson<'_>>>) -> Option<Value> {
    let range = match json {
        Loose::Missing => return None,
        Loose::Wrong(kind) => return Some(unusable("valueRange", *kind, "a range")),
        Loose::Is(range) => range,
    };
    let end = |json: &Loose<QuantityJson<'_>>| json.get().map(QuantityJson::quantity).transpose();
    Some(match (end(&range.low), end(&range.high)) {
        (Ok(None), Ok(None)) => Value::Unusable("the range has no ends".to_owned()),
        (Ok(low), Ok(high)) => Value::Range { low, high },
        (Err(why), _) | (_, Err(why)) => Value::Unusable(why),
    })
}

fn ratio_value(json: &Loose<Box<RatioJson<'_>>>) -> Option<Value> {
    let ratio = match json {
        Loose::Missing => return None,
        Loose::Wrong(kind) => return Some(unusable("valueRatio", *kind, "a ratio")),
        Loose::Is(ratio) => ratio,
    };
    let part = |json: &Loose<QuantityJson<'_>>| {
        json.get().map_or_else(|| Err("the ratio lacks a part".to_owned()), QuantityJson::quantity)
    };
    Some(match (part(&ratio.numerator), part(&ratio.denominator)) {
        (Ok(numerator), Ok(denominator)) => Value::Ratio { numerator, denominator },
        (Err(why), _) | (_, Err(why)) => Value::Unusable(why),
    })
}
