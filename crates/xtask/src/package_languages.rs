//! Writes `languages/` of the npm package: a module for each language, with what the element says and what the engine is given
//! to speak it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use serde_json::{Map, Value, json};

/// Messages of the element, and those of the page that it shares.
const OWN: &str = "element-";
const SHARED: [&str; 12] = [
    "decimal-sign",
    "demonstration",
    "export-dates",
    "find-sex-female",
    "find-sex-male",
    "language-direction",
    "no",
    "unit-days",
    "unit-mg-a-week",
    "unit-seconds",
    "unit-years",
    "yes",
];

/// Writes them below `folder`; English is part of the engine, so that its module holds the element's words alone.
///
/// # Errors
/// When a file cannot be read or written, or a message is more than the element can say.
pub(crate) fn write(root: &Path, folder: &Path) -> Result<Vec<&'static str>> {
    fs::create_dir_all(folder.join("languages"))?;
    let codes: Vec<&str> = language::LANGUAGES.iter().map(|language| language.code).collect();
    for code in &codes {
        let source = language::source(code)?;
        let (text, of_models) = match *code {
            language::SOURCE => ("", "{}".to_owned()),
            _ => {
                let path = root.join(format!("models/languages/{code}.json"));
                let texts: Value =
                    serde_json::from_slice(&fs::read(&path)?).with_context(|| path.display().to_string())?;
                (language::page_source(code)?, texts.to_string())
            }
        };
        let words = words(source).with_context(|| format!("languages/{code}.ftl"))?;
        let module = json!({ "code": code, "words": words, "text": text, "ofModels": of_models });
        fs::write(folder.join(format!("languages/{code}.js")), format!("export default {module};\n"))?;
    }
    Ok(codes)
}

/// The element's messages by their names: a text with its variables in braces, or one for each plural form of `count`.
fn words(source: &str) -> Result<Map<String, Value>> {
    let resource = parser::parse(source).map_err(|(_, errors)| anyhow::anyhow!("{errors:?}"))?;
    let mut words = Map::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let (id, Some(pattern)) = (message.id.name, &message.value) else { continue };
        if id.starts_with(OWN) || SHARED.contains(&id) {
            words.insert(id.to_owned(), said(pattern).with_context(|| id.to_owned())?);
        }
    }
    Ok(words)
}

fn said(pattern: &Pattern<&str>) -> Result<Value> {
    if let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] = &pattern.elements[..]
    {
        if !matches!(selector, InlineExpression::VariableReference { id } if id.name == "count") {
            bail!("the element chooses by `$count` alone");
        }
        let form = |variant: &fluent_syntax::ast::Variant<&str>| match variant.key {
            VariantKey::Identifier { name } => Ok((name.to_owned(), Value::String(text(&variant.value)?))),
            VariantKey::NumberLiteral { value } => bail!("the element has plural forms and no [{value}]"),
        };
        return Ok(Value::Object(variants.iter().map(form).collect::<Result<_>>()?));
    }
    Ok(Value::String(text(pattern)?))
}

fn text(pattern: &Pattern<&str>) -> Result<String> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Ok((*value).to_owned()),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            Ok(format!("{{{}}}", id.name))
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            Ok(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned())
        }
        PatternElement::Placeable { .. } => bail!("the element knows variables and plain text alone"),
    };
    pattern.elements.iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_texts_or_plural_forms() {
        let source = "element-a = a { $b } { \"\\u200F\" }c\nelement-d = { $count ->\n    [one] one\n   *[other] { $count }\n}\nother = x\nyes = y\n";
        let words = Value::Object(words(source).unwrap());
        assert_eq!(
            words,
            json!({ "element-a": "a {b} \u{200f}c", "element-d": { "one": "one", "other": "{count}" }, "yes": "y" })
        );
        let by_words = "element-a = { $b ->\n   *[x] y\n}\n";
        assert!(super::words(by_words).is_err());
    }

    /// What the element's files ask for is there, in each language.
    #[test]
    fn every_language_has_what_the_element_says() {
        let scripts = ["element.js", "index.js", "language.js", "view.js"].map(|name| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wasm/npm").join(name);
            fs::read_to_string(path).unwrap()
        });
        let is_name = |text: &str| text.starts_with(OWN) && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let asked: Vec<&str> =
            scripts.iter().flat_map(|script| script.split('"')).filter(|text| is_name(text)).collect();
        assert!(asked.len() > 25, "{asked:?}");
        for language in language::LANGUAGES {
            let words = words(language::source(language.code).unwrap()).unwrap();
            for id in asked.iter().chain(&SHARED) {
                assert!(words.contains_key(*id), "{}: {id}", language.code);
            }
            let unasked: Vec<&String> =
                words.keys().filter(|id| id.starts_with(OWN) && !asked.contains(&id.as_str())).collect();
            assert!(unasked.is_empty(), "nothing says {unasked:?}");
        }
    }
}
