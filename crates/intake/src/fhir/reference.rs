//! What a FHIR reference points at.

/// The target of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target<'a> {
    /// A resource within the same resource: `#id`.
    Contained(&'a str),
    /// `Type/id`, perhaps after the address of a server; `base` is empty where none is known, `kind` where it is not said.
    Literal { base: &'a str, kind: &'a str, id: &'a str },
    /// A `urn:uuid:`, `urn:oid:` or other address, which only a `fullUrl` can match.
    Address(&'a str),
    /// `Type?identifier=system|value`.
    Identifier { kind: &'a str, system: &'a str, value: &'a str },
    /// Nothing that can be followed.
    Unusable,
}

/// Reads a reference that stands in an entry whose own server is `base`.
pub(crate) fn target<'a>(reference: &'a str, base: &'a str) -> Target<'a> {
    if let Some(id) = reference.strip_prefix('#') {
        return Target::Contained(id);
    }
    if reference.starts_with("urn:") {
        return Target::Address(reference);
    }
    if let Some((kind, query)) = reference.split_once('?') {
        let kind = kind.rsplit('/').next().unwrap_or_default();
        let identifier = query.split('&').find_map(|part| part.strip_prefix("identifier="));
        return match identifier.map(|i| i.split_once('|').unwrap_or(("", i))) {
            Some((system, value)) if !value.is_empty() => Target::Identifier { kind, system, value },
            _ if reference.contains("://") => Target::Address(reference),
            _ => Target::Unusable,
        };
    }
    // Few references name a version, and looking for one byte costs far less than looking for the words.
    let version = if reference.as_bytes().contains(&b'_') { reference.find("/_history/") } else { None };
    let current = version.map_or(reference, |at| &reference[..at]);
    let Some((front, id)) = current.rsplit_once('/') else {
        return if is_id(current) { Target::Literal { base, kind: "", id: current } } else { Target::Unusable };
    };
    let (server, kind) = front.rsplit_once('/').unwrap_or(("", front));
    if is_id(id) && is_type(kind) {
        let base = if server.is_empty() { base } else { server_name(server) };
        return Target::Literal { base, kind, id };
    }
    if reference.contains("://") { Target::Address(reference) } else { Target::Unusable }
}

/// The server that an entry's `fullUrl` names; empty where it names none.
pub(crate) fn base_of(full_url: &str) -> &str {
    if full_url.is_empty() || full_url.starts_with("urn:") {
        return "";
    }
    match target(full_url, "") {
        Target::Literal { base, kind, .. } if !kind.is_empty() => base,
        _ => "",
    }
}

/// A server's address without its scheme, for the same server often answers to both.
fn server_name(server: &str) -> &str {
    server.strip_prefix("https://").or_else(|| server.strip_prefix("http://")).unwrap_or(server)
}

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 256
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'))
}

fn is_type(kind: &str) -> bool {
    kind.starts_with(|c: char| c.is_ascii_uppercase()) && kind.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_of_every_form() {
        let literal = |base, id| Target::Literal { base, kind: "Patient", id };
        assert_eq!(target("Patient/1", ""), literal("", "1"));
        assert_eq!(target("Patient/1", "a.org/fhir"), literal("a.org/fhir", "1"));
        assert_eq!(target("Patient/1/_history/3", ""), literal("", "1"));
        assert_eq!(target("https://b.org/fhir/Patient/1/_history/3", "a.org"), literal("b.org/fhir", "1"));
        assert_eq!(target("#p", ""), Target::Contained("p"));
        assert_eq!(target("urn:uuid:0-1", "a.org"), Target::Address("urn:uuid:0-1"));
        assert_eq!(target("http://a.org/people/1", ""), Target::Address("http://a.org/people/1"));
        assert_eq!(target("1", ""), Target::Literal { base: "", kind: "", id: "1" });
        assert_eq!(
            target("Patient?identifier=http://x|7", ""),
            Target::Identifier { kind: "Patient", system: "http://x", value: "7" }
        );
        for bad in ["", "Patient?name=x", "a b", "Patient/", "x/1"] {
            assert_eq!(target(bad, ""), Target::Unusable, "{bad}");
        }
    }

    #[test]
    fn the_server_of_an_entry() {
        assert_eq!(base_of("https://a.org/fhir/Observation/1"), "a.org/fhir");
        for none in ["urn:uuid:1", "", "Observation/1", "http://a.org/x/1", "1"] {
            assert_eq!(base_of(none), "", "{none}");
        }
    }
}
