//! What a model was built from and what its maker says of it, as every export names it.

use assess::Bundle;

/// A model beyond its results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelSource {
    /// Name of the model.
    pub model: String,
    /// Version of its bundle.
    pub version: String,
    /// SHA-256 of the files that it was built from, in hexadecimal digits.
    pub sha256: String,
    /// Where it was published.
    pub citation: String,
    /// Digital object identifier of that; absent where there is none.
    pub doi: Option<String>,
    /// The card's own word on what the model is for; absent where the card has none.
    pub status: Option<String>,
}

impl ModelSource {
    /// Of a bundle, the digest of its files and its card as written.
    #[must_use]
    pub fn of(bundle: &Bundle, sha256: &str, card: &str) -> Self {
        let about = &bundle.about;
        Self {
            model: about.id.clone(),
            version: about.version.clone(),
            sha256: sha256.into(),
            citation: about.citation.text.clone(),
            doi: Some(about.citation.doi.clone()).filter(|doi| doi.starts_with("10.")),
            status: status(card),
        }
    }

    /// The status; where the card has none the model is taken for a demonstration.
    pub(crate) fn status(&self) -> &str {
        self.status.as_deref().unwrap_or("Demonstration: its card does not say what it is for")
    }

    /// Whether it is for no care.
    pub(crate) fn is_demonstration(&self) -> bool {
        self.status().to_lowercase().contains("demonstration")
    }

    /// Where to read of it.
    pub(crate) fn url(&self) -> Option<String> {
        self.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"))
    }
}

/// The line `status = "…"` of a card. A basic string of TOML on one line is a string of JSON.
fn status(card: &str) -> Option<String> {
    let written = card.lines().find_map(|line| line.strip_prefix("status = "))?;
    serde_json::from_str(written.trim()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_without_a_status_is_a_demonstration() {
        let mut source = ModelSource {
            model: "m".into(),
            version: "1".into(),
            sha256: String::new(),
            citation: String::new(),
            doi: None,
            status: status("[model_card]\nrelease_stage = \"x\"\n"),
        };
        assert!(source.status.is_none() && source.is_demonstration());
        source.status = status("# A card.\nstatus = \"Cleared as \\\"class IIa\\\".\"\n");
        assert_eq!(source.status(), "Cleared as \"class IIa\".");
        assert!(!source.is_demonstration());
    }
}
