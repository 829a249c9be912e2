//! A Rust function for each message.

use crate::catalogue::{Catalogue, Kind, Message};

/// The text of the module `messages`.
pub(crate) fn of(source: &Catalogue) -> String {
    source.messages.iter().map(|(id, message)| function(id, message)).collect()
}

fn function(id: &str, message: &Message) -> String {
    let name = id.replace('-', "_");
    let text = message.plain.as_deref().unwrap_or(id).replace('`', "'");
    let mut doc = message.comment.iter().map(|line| format!("/// {line}\n")).collect::<String>();
    if doc.is_empty() {
        doc = format!("/// {text:?}\n");
    }
    if message.declared.is_empty() {
        return format!("{doc}#[must_use]\npub fn {name}() -> &'static str {{ plain({id:?}) }}\n");
    }
    let argument = |(name, kind): &(String, Kind)| match kind {
        Kind::Text => format!("{}: &str", snake(name)),
        Kind::Number => format!("{}: impl Count", snake(name)),
    };
    let given = |(name, kind): &(String, Kind)| match kind {
        Kind::Text => format!("({name:?}, text({}))", snake(name)),
        Kind::Number => format!("({name:?}, number({}))", snake(name)),
    };
    let arguments = message.declared.iter().map(argument).collect::<Vec<_>>().join(", ");
    let given = message.declared.iter().map(given).collect::<Vec<_>>().join(", ");
    format!("{doc}#[must_use]\npub fn {name}({arguments}) -> String {{ filled({id:?}, [{given}]) }}\n")
}

fn snake(name: &str) -> String {
    name.replace('-', "_")
}
