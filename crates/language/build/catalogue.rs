//! One language's messages, with the variables that each uses.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};

/// What a variable holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words, or a number that is written already.
    Text,
    /// A whole count, which may choose a plural form.
    Number,
}

/// One message.
#[derive(Debug, Default)]
pub(crate) struct Message {
    /// The variables that its comment declares, in the order of arguments.
    pub(crate) declared: Vec<(String, Kind)>,
    /// The variables that its text uses.
    pub(crate) used: BTreeSet<String>,
    /// The keys of each choice by a variable.
    pub(crate) choices: Vec<(String, BTreeSet<String>)>,
    /// The comment's other lines, for the function's documentation.
    pub(crate) comment: Vec<String>,
    /// The text, where it is one piece.
    pub(crate) plain: Option<String>,
}

/// One language.
#[derive(Debug)]
pub(crate) struct Catalogue {
    pub(crate) messages: BTreeMap<String, Message>,
    text: String,
    page_text: String,
}

impl Catalogue {
    /// Reads a language's file.
    pub(crate) fn parse(code: &str, text: &str) -> Result<Self> {
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                let line = |at: usize| text.get(..at).map_or(0, |before| before.matches('\n').count()) + 1;
                let told: Vec<String> =
                    errors.iter().map(|e| format!("languages/{code}.ftl:{}: {}", line(e.pos.start), e.kind)).collect();
                bail!("{}", told.join("\n"));
            }
        };
        let mut messages = BTreeMap::new();
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name.to_owned();
                    let Some(value) = &message.value else { bail!("languages/{code}.ftl: {id} has no text") };
                    let comment = message.comment.iter().flat_map(|comment| comment.content.iter().copied());
                    if messages.insert(id.clone(), read(value, comment)).is_some() {
                        bail!("languages/{code}.ftl: {id} stands twice");
                    }
                }
                Entry::Term(term) => bail!("languages/{code}.ftl: -{} is a term; write it out", term.id.name),
                Entry::Junk { content } => bail!("languages/{code}.ftl: not understood: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
        let body: Vec<Entry<&str>> = resource.body.into_iter().filter_map(without_comments).collect();
        let of_page = body.iter().filter(|entry| !is_elsewhere(entry)).cloned().collect();
        let page_text = serializer::serialize(&Resource { body: of_page });
        Ok(Self { messages, text: serializer::serialize(&Resource { body }), page_text })
    }

    /// The file without its comments.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The same without what neither page nor engine says.
    pub(crate) fn page_text(&self) -> &str {
        &self.page_text
    }

    /// A message's text, where it is one piece.
    pub(crate) fn plain(&self, id: &str) -> Option<String> {
        self.messages.get(id)?.plain.clone()
    }

    /// Messages whose comment does not declare just what they use.
    pub(crate) fn undeclared(&self) -> Vec<String> {
        let is_wrong = |message: &Message| {
            message.declared.len() != message.used.len()
                || !message.declared.iter().all(|(name, _)| message.used.contains(name))
        };
        let wrong = self.messages.iter().filter(|(_, message)| is_wrong(message));
        wrong.map(|(id, m)| format!("en: {id} declares {:?} and uses {:?}", m.declared, m.used)).collect()
    }
}

/// Whether a message is the command's or that of the element on other pages: nobody who opens the page downloads it.
fn is_elsewhere(entry: &Entry<&str>) -> bool {
    matches!(entry, Entry::Message(message) if ["cli-", "element-"].iter().any(|own| message.id.name.starts_with(own)))
}

fn without_comments(entry: Entry<&str>) -> Option<Entry<&str>> {
    match entry {
        Entry::Message(mut message) => {
            message.comment = None;
            Some(Entry::Message(message))
        }
        _ => None,
    }
}

fn read<'a>(value: &Pattern<&str>, comment: impl Iterator<Item = &'a str>) -> Message {
    let mut message = Message::default();
    for line in comment {
        match line.split(',').map(declared).collect::<Option<Vec<_>>>() {
            Some(variables) => message.declared.extend(variables),
            None => message.comment.push(line.to_owned()),
        }
    }
    walk(value, &mut message);
    message.plain = match value.elements.as_slice() {
        [PatternElement::TextElement { value }] => Some((*value).to_owned()),
        [PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) }] => {
            Some((*value).to_owned())
        }
        _ => None,
    };
    message
}

/// `$count (number)`; `None` where the line is words.
fn declared(text: &str) -> Option<(String, Kind)> {
    let (name, kind) = text.trim().strip_prefix('$')?.split_once(' ')?;
    match kind.trim() {
        "(text)" => Some((name.to_owned(), Kind::Text)),
        "(number)" => Some((name.to_owned(), Kind::Number)),
        _ => None,
    }
}

fn walk(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inline_variables(inline, message),
            Expression::Select { selector, variants } => {
                inline_variables(selector, message);
                if let InlineExpression::VariableReference { id } = selector {
                    message.choices.push((id.name.to_owned(), variants.iter().map(key).collect()));
                }
                variants.iter().for_each(|variant| walk(&variant.value, message));
            }
        }
    }
}

fn key(variant: &Variant<&str>) -> String {
    match variant.key {
        VariantKey::Identifier { name } => name.to_owned(),
        VariantKey::NumberLiteral { value } => value.to_owned(),
    }
}

fn inline_variables(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.used.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| inline_variables(argument, message));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                inline_variables(inner, message);
            }
        }
        _ => {}
    }
}
