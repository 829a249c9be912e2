//! JSON types that forgive: a field of the wrong type is noted or left out, and never costs the whole resource.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use language::messages;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Stands in place of a number that is too large to be read, which would cost the whole entry.
pub(crate) const TOO_LARGE: &str = "a number too large to be read";

/// What stands in a field that should hold something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Boolean,
    Array,
    Object,
    /// A number beyond what can be read.
    TooLarge,
}

impl Kind {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Text => messages::intake_kind_text(),
            Self::Number => messages::intake_kind_number(),
            Self::Boolean => messages::intake_kind_boolean(),
            Self::Array => messages::intake_kind_list(),
            Self::Object => messages::intake_kind_object(),
            Self::TooLarge => messages::intake_kind_too_large(),
        }
    }
}

/// A string, borrowed from the input where it has no escapes; numbers and booleans are taken as their text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Text<'a>(pub(crate) Option<Cow<'a, str>>);

impl Text<'_> {
    /// The text, without surrounding blanks; `None` where nothing stands there.
    pub(crate) fn get(&self) -> Option<&str> {
        let text = self.0.as_deref()?;
        // Nearly all texts are bare already; looking at their ends costs less than trimming them.
        let is_bare = |b: &u8| *b > b' ' && b.is_ascii();
        let bytes = text.as_bytes();
        if bytes.first().is_some_and(is_bare) && bytes.last().is_some_and(is_bare) {
            return Some(text);
        }
        Some(text.trim()).filter(|t| !t.is_empty())
    }

    pub(crate) fn owned(&self) -> Option<String> {
        self.get().map(str::to_owned)
    }

    pub(crate) fn is(&self, text: &str) -> bool {
        self.get() == Some(text)
    }
}

/// A number, or what stands in its place.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) enum Number {
    #[default]
    Missing,
    Is(f64),
    Wrong(Kind),
}

/// A boolean, or what stands in its place.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) enum Flag {
    #[default]
    Missing,
    Is(bool),
    Wrong(Kind),
}

impl Flag {
    pub(crate) fn is_true(self) -> bool {
        self == Self::Is(true)
    }
}

/// An object of type `T`, or what stands in its place.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Loose<T> {
    #[default]
    Missing,
    Is(T),
    Wrong(Kind),
}

impl<T> Loose<T> {
    pub(crate) fn get(&self) -> Option<&T> {
        if let Self::Is(it) = self { Some(it) } else { None }
    }
}

/// Objects of type `T`: a list, or one object that stands where a list should. Elements of other types are left out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct List<T> {
    pub(crate) items: Vec<T>,
    /// A list stood here, rather than one object.
    pub(crate) was_list: bool,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new(), was_list: false }
    }
}

/// Whether a field is there at all; its content is skipped.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Present(pub(crate) bool);

impl<'de> Deserialize<'de> for Present {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self(true))
    }
}

fn drain_map<'de, A: MapAccess<'de>>(mut map: A) -> Result<(), A::Error> {
    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

fn drain_seq<'de, A: SeqAccess<'de>>(mut seq: A) -> Result<(), A::Error> {
    while seq.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

/// The `Visitor` methods that are alike for every type here: what a value of a wrong kind becomes.
macro_rules! otherwise {
    ($wrong:expr; $($kind:ident),*) => {
        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("any JSON value")
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
        $(otherwise!(@$kind $wrong);)*
    };
    (@text $wrong:expr) => {
        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok($wrong(Kind::Text))
        }
    };
    (@number $wrong:expr) => {
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok($wrong(Kind::Number))
        }
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok($wrong(Kind::Number))
        }
        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok($wrong(Kind::Number))
        }
    };
    (@boolean $wrong:expr) => {
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok($wrong(Kind::Boolean))
        }
    };
    (@array $wrong:expr) => {
        fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
            drain_seq(seq)?;
            Ok($wrong(Kind::Array))
        }
    };
    (@object $wrong:expr) => {
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
            drain_map(map)?;
            Ok($wrong(Kind::Object))
        }
    };
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor<'a>(PhantomData<&'a ()>);
        impl<'de: 'a, 'a> Visitor<'de> for TextVisitor<'a> {
            type Value = Text<'a>;
            otherwise!(|_| Text(None); array, object);
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Some(Cow::Borrowed(text))))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Some(Cow::Owned(text.to_owned()))))
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
                Ok(Text(Some(Cow::Borrowed(if flag { "true" } else { "false" }))))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
                Ok(Text(Some(Cow::Owned(number.to_string()))))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
                Ok(Text(Some(Cow::Owned(number.to_string()))))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
                Ok(Text(Some(Cow::Owned(number.to_string()))))
            }
        }
        deserializer.deserialize_any(TextVisitor(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberVisitor;
        impl<'de> Visitor<'de> for NumberVisitor {
            type Value = Number;
            otherwise!(Number::Wrong; boolean, array, object);
            fn visit_str<E>(self, text: &str) -> Result<Number, E> {
                Ok(Number::Wrong(if text == TOO_LARGE { Kind::TooLarge } else { Kind::Text }))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Number, E> {
                Ok(Number::Is(number))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Number, E> {
                Ok(Number::Is(number as f64))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Number, E> {
                Ok(Number::Is(number as f64))
            }
        }
        deserializer.deserialize_any(NumberVisitor)
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FlagVisitor;
        impl<'de> Visitor<'de> for FlagVisitor {
            type Value = Flag;
            otherwise!(Flag::Wrong; text, number, array, object);
            fn visit_bool<E>(self, flag: bool) -> Result<Flag, E> {
                Ok(Flag::Is(flag))
            }
        }
        deserializer.deserialize_any(FlagVisitor)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Loose<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LooseVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for LooseVisitor<T> {
            type Value = Loose<T>;
            otherwise!(Loose::Wrong; text, number, boolean, array);
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Loose::Is)
            }
        }
        deserializer.deserialize_any(LooseVisitor(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
            type Value = List<T>;
            otherwise!(|_| List::default(); text, number, boolean);
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element::<Loose<T>>()? {
                    if let Loose::Is(item) = item {
                        items.push(item);
                    }
                }
                Ok(List { items, was_list: true })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                let item = T::deserialize(MapAccessDeserializer::new(map))?;
                Ok(List { items: vec![item], was_list: false })
            }
        }
        deserializer.deserialize_any(ListVisitor(PhantomData))
    }
}

/// Strings: a list of them, or one that stands where a list should.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Texts<'a>(pub(crate) Vec<Text<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Texts<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextsVisitor<'a>(PhantomData<&'a ()>);
        impl<'de: 'a, 'a> Visitor<'de> for TextsVisitor<'a> {
            type Value = Texts<'a>;
            otherwise!(|_| Texts::default(); number, boolean, object);
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Texts(vec![Text(Some(Cow::Borrowed(text)))]))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Texts(vec![Text(Some(Cow::Owned(text.to_owned())))]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Texts(items))
            }
        }
        deserializer.deserialize_any(TextsVisitor(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Sample<'a> {
        #[serde(borrow)]
        text: Text<'a>,
        number: Number,
        flag: Flag,
        inner: Loose<Inner<'a>>,
        list: List<Inner<'a>>,
        texts: Texts<'a>,
    }

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Inner<'a> {
        #[serde(borrow)]
        code: Text<'a>,
    }

    #[test]
    fn no_wrong_type_fails_the_whole() {
        for wrong in ["null", "1", "-2.5", "true", "\"x\"", "[1,[2],{}]", "{\"a\":{\"b\":[1]}}", "\"\\u00e9\""] {
            for field in ["text", "number", "flag", "inner", "list", "texts"] {
                let json = format!("{{\"{field}\":{wrong},\"other\":{wrong}}}");
                assert!(serde_json::from_str::<Sample<'_>>(&json).is_ok(), "{json}");
            }
        }
    }

    #[test]
    fn the_right_types_are_read_and_borrowed() {
        let json =
            r#"{"text":" a ","number":2,"flag":true,"inner":{"code":"c"},"list":[{"code":7},3],"texts":["x",null]}"#;
        let sample: Sample<'_> = serde_json::from_str(json).unwrap();
        assert!(matches!(sample.text.0, Some(Cow::Borrowed(" a "))));
        assert!(sample.text.is("a"));
        assert_eq!(sample.number, Number::Is(2.0));
        assert!(sample.flag.is_true());
        assert!(sample.inner.get().is_some_and(|i| i.code.is("c")));
        assert_eq!(sample.list.items.len(), 1);
        assert!(sample.list.items[0].code.is("7"));
        assert_eq!(sample.texts.0.len(), 2);
    }

    #[test]
    fn text_in_a_number_is_told_apart() {
        let sample: Sample<'_> = serde_json::from_str(r#"{"number":"7.2","flag":"true","inner":"x"}"#).unwrap();
        assert_eq!(sample.number, Number::Wrong(Kind::Text));
        assert_eq!(sample.flag, Flag::Wrong(Kind::Text));
        assert_eq!(sample.inner, Loose::Wrong(Kind::Text));
    }
}
