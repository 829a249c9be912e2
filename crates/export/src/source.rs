//! What a model was built from and what its maker says of it, as every export names it.

use assess::{Bundle, CardNote};

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
    /// The card's own word on what the model is and is not, a sentence.
    pub status: String,
}

impl ModelSource {
    /// Of a bundle, the digest of its files and its card.
    #[must_use]
    pub fn of(bundle: &Bundle, sha256: &str, card: &CardNote) -> Self {
        let about = &bundle.about;
        Self {
            model: about.id.clone(),
            version: about.version.clone(),
            sha256: sha256.into(),
            citation: about.citation.text.clone(),
            doi: Some(about.citation.doi.clone()).filter(|doi| doi.starts_with("10.")),
            status: card.status.clone(),
        }
    }

    /// Whether it is for no care; so is a model whose card says nothing.
    pub(crate) fn is_demonstration(&self) -> bool {
        self.status.trim().is_empty() || self.status.to_lowercase().contains("demonstration")
    }

    /// Where to read of it.
    pub(crate) fn url(&self) -> Option<String> {
        self.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_a_demonstration_unless_its_card_says_what_it_is_for() {
        let source = |status: &str| ModelSource {
            model: "m".into(),
            version: "1".into(),
            sha256: String::new(),
            citation: String::new(),
            doi: Some("10.1/x".into()),
            status: status.into(),
        };
        assert!(source(" ").is_demonstration() && source("Synthetic demonstration: for teaching.").is_demonstration());
        assert!(!source("Cleared as class IIa.").is_demonstration());
        assert_eq!(source("").url().as_deref(), Some("https://doi.org/10.1/x"));
    }
}
