//! FHIR's data types, as far as the record needs them.

use language::messages;
use record::{Coding, Comparator, Concept, Moment, Quantity};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::loose::{Flag, Kind, List, Loose, Number, Text, Texts};
use super::terminology::code_system_from_uri;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CodingJson<'a> {
    #[serde(borrow)]
    pub(crate) system: Text<'a>,
    pub(crate) code: Text<'a>,
    pub(crate) display: Text<'a>,
}

impl CodingJson<'_> {
    pub(crate) fn coding(&self) -> Option<Coding> {
        let code = self.code.owned()?;
        let system = code_system_from_uri(self.system.get().unwrap_or_default());
        Some(Coding { system, code, display: self.display.owned() })
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ConceptJson<'a> {
    #[serde(borrow)]
    pub(crate) coding: List<CodingJson<'a>>,
    pub(crate) text: Text<'a>,
}

impl ConceptJson<'_> {
    pub(crate) fn concept(&self) -> Concept {
        // Room for no more than there are: records hold very many of these.
        let mut codings = Vec::with_capacity(self.coding.items.len());
        codings.extend(self.coding.items.iter().filter_map(CodingJson::coding));
        // A coding without a code still has words.
        let text = self
            .text
            .owned()
            .or_else(|| codings.is_empty().then(|| self.coding.items.iter().find_map(|c| c.display.owned())).flatten());
        Concept { codings, text }
    }

    /// The code of a status: the first coding's, else the text.
    pub(crate) fn status(&self) -> Option<&str> {
        self.coding.items.iter().find_map(|c| c.code.get()).or_else(|| self.text.get())
    }
}

pub(crate) fn concept(json: &Loose<ConceptJson<'_>>) -> Concept {
    json.get().map(ConceptJson::concept).unwrap_or_default()
}

/// A code that one FHIR version writes as a string and another as a Coding, a CodeableConcept or a list of these.
#[derive(Debug, Default)]
pub(crate) struct AnyCode {
    pub(crate) code: Option<String>,
    /// How it was written, where it was there.
    pub(crate) kind: Option<Kind>,
}

impl AnyCode {
    pub(crate) fn get(&self) -> Option<&str> {
        self.code.as_deref()
    }
}

impl<'de> Deserialize<'de> for AnyCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct CodingOrConcept<'a> {
            #[serde(borrow)]
            code: Text<'a>,
            coding: List<CodingJson<'a>>,
            text: Text<'a>,
        }
        struct AnyCodeVisitor;
        impl<'de> Visitor<'de> for AnyCodeVisitor {
            type Value = AnyCode;
            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("any JSON value")
            }
            fn visit_str<E>(self, text: &str) -> Result<AnyCode, E> {
                Ok(AnyCode { code: Some(text.trim().to_owned()), kind: Some(Kind::Text) })
            }
            fn visit_unit<E>(self) -> Result<AnyCode, E> {
                Ok(AnyCode::default())
            }
            fn visit_bool<E>(self, _: bool) -> Result<AnyCode, E> {
                Ok(AnyCode { code: None, kind: Some(Kind::Boolean) })
            }
            fn visit_i64<E>(self, _: i64) -> Result<AnyCode, E> {
                Ok(AnyCode { code: None, kind: Some(Kind::Number) })
            }
            fn visit_u64<E>(self, _: u64) -> Result<AnyCode, E> {
                Ok(AnyCode { code: None, kind: Some(Kind::Number) })
            }
            fn visit_f64<E>(self, _: f64) -> Result<AnyCode, E> {
                Ok(AnyCode { code: None, kind: Some(Kind::Number) })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<AnyCode, A::Error> {
                let any = CodingOrConcept::deserialize(MapAccessDeserializer::new(map))?;
                let code = any.code.owned().or_else(|| any.coding.items.iter().find_map(|c| c.code.owned()));
                Ok(AnyCode { code: code.or_else(|| any.text.owned()), kind: Some(Kind::Object) })
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<AnyCode, A::Error> {
                let mut first = None;
                while let Some(each) = seq.next_element::<AnyCode>()? {
                    first = first.or(each.code);
                }
                Ok(AnyCode { code: first, kind: Some(Kind::Array) })
            }
        }
        deserializer.deserialize_any(AnyCodeVisitor)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct IdentifierJson<'a> {
    #[serde(borrow)]
    pub(crate) system: Text<'a>,
    pub(crate) value: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReferenceJson<'a> {
    #[serde(borrow)]
    pub(crate) reference: Text<'a>,
    #[serde(rename = "type")]
    pub(crate) kind: Text<'a>,
    pub(crate) identifier: Loose<IdentifierJson<'a>>,
    pub(crate) display: Text<'a>,
}

/// R5's choice of a concept or a reference.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CodeableReferenceJson<'a> {
    #[serde(borrow)]
    pub(crate) concept: Loose<ConceptJson<'a>>,
    pub(crate) reference: Loose<ReferenceJson<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PeriodJson<'a> {
    #[serde(borrow)]
    pub(crate) start: Text<'a>,
    pub(crate) end: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MetaJson<'a> {
    #[serde(borrow, rename = "lastUpdated")]
    pub(crate) last_updated: Text<'a>,
    pub(crate) profile: Texts<'a>,
    pub(crate) tag: List<CodingJson<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ExtensionJson<'a> {
    #[serde(borrow)]
    pub(crate) url: Text<'a>,
    #[serde(rename = "valueCode")]
    pub(crate) value_code: Text<'a>,
    #[serde(rename = "valueString")]
    pub(crate) value_string: Text<'a>,
    #[serde(rename = "valueCoding")]
    pub(crate) value_coding: Loose<CodingJson<'a>>,
    #[serde(rename = "valueCodeableConcept")]
    pub(crate) value_concept: Loose<ConceptJson<'a>>,
    #[serde(rename = "valueBoolean")]
    pub(crate) value_boolean: Flag,
    pub(crate) extension: List<ExtensionJson<'a>>,
}

impl ExtensionJson<'_> {
    /// The code that the extension carries, whichever type it has.
    pub(crate) fn code(&self) -> Option<&str> {
        self.value_code
            .get()
            .or_else(|| self.value_coding.get().and_then(|c| c.code.get()))
            .or_else(|| self.value_concept.get().and_then(ConceptJson::status))
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct QuantityJson<'a> {
    pub(crate) value: Number,
    #[serde(borrow)]
    pub(crate) comparator: Text<'a>,
    pub(crate) unit: Text<'a>,
    pub(crate) system: Text<'a>,
    pub(crate) code: Text<'a>,
}

impl QuantityJson<'_> {
    /// The quantity, or the reason why it cannot be used.
    pub(crate) fn quantity(&self) -> Result<Quantity, String> {
        let value = match self.value {
            Number::Is(value) if value.is_finite() => value,
            Number::Is(_) => return Err(messages::intake_value_too_large().to_owned()),
            Number::Wrong(Kind::TooLarge) => return Err(messages::intake_value_too_large().to_owned()),
            Number::Missing => return Err(messages::intake_quantity_without_value().to_owned()),
            Number::Wrong(kind) => return Err(messages::intake_value_no_number(kind.words())),
        };
        let comparator = match self.comparator.get() {
            None => None,
            Some("<") => Some(Comparator::Less),
            Some("<=") => Some(Comparator::LessOrEqual),
            Some(">=") => Some(Comparator::GreaterOrEqual),
            Some(">") => Some(Comparator::Greater),
            Some(_) => return Err(messages::intake_comparator_unknown().to_owned()),
        };
        Ok(Quantity { value, comparator, unit: self.unit_text() })
    }

    /// The UCUM code where there is one, else the code or the words for the unit.
    fn unit_text(&self) -> Option<String> {
        let is_ucum = self
            .system
            .get()
            .is_some_and(|s| s.starts_with("http://unitsofmeasure.org") || s == "urn:oid:2.16.840.1.113883.6.8");
        match (is_ucum, self.system.get()) {
            // A code of another system says less than the words do.
            (false, Some(_)) => self.unit.owned().or_else(|| self.code.owned()),
            _ => self.code.owned().or_else(|| self.unit.owned()),
        }
    }
}

/// When something is true or happened: a moment, or text that is no date.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) enum When {
    #[default]
    Unknown,
    At(Moment),
    Invalid,
}

impl When {
    pub(crate) fn of(text: &Text<'_>) -> Self {
        text.get().map_or(Self::Unknown, |text| Moment::parse(text).map_or(Self::Invalid, Self::At))
    }

    pub(crate) fn start(period: &Loose<PeriodJson<'_>>) -> Self {
        period.get().map_or(Self::Unknown, |p| Self::of(&p.start))
    }

    pub(crate) fn end(period: &Loose<PeriodJson<'_>>) -> Self {
        period.get().map_or(Self::Unknown, |p| Self::of(&p.end))
    }

    /// This, or the date in `text` where nothing is said here. Text that is no date is not replaced.
    pub(crate) fn or(self, text: &Text<'_>) -> Self {
        if self == Self::Unknown { Self::of(text) } else { self }
    }

    /// This, or the start of `period` where nothing is said here.
    pub(crate) fn or_start(self, period: &Loose<PeriodJson<'_>>) -> Self {
        if self == Self::Unknown { Self::start(period) } else { self }
    }

    /// This, or the end of `period` where nothing is said here.
    pub(crate) fn or_end(self, period: &Loose<PeriodJson<'_>>) -> Self {
        if self == Self::Unknown { Self::end(period) } else { self }
    }
}
