//! CDS Hooks feedback: what became of cards.
//!
//! Source: CDS Hooks 2.0, section "Feedback".

use assess::{Assessment, ModelAssessment};
use jiff::Timestamp;
use language::messages;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::identity::{self, is_uuid, system, uuid};
use crate::{ExportError, ModelSource, instant, pretty};

/// What a reader made of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reaction {
    /// The card's `uuid`.
    pub card: String,
    /// When, such as `2026-11-22T10:15:30Z`.
    #[serde(with = "moment")]
    pub at: Timestamp,
    /// What.
    pub outcome: ReactionOutcome,
}

/// Whether a card was followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReactionOutcome {
    /// It was followed.
    Accepted {
        /// The `uuid`s of the card's suggestions that were taken up; empty where it had none.
        #[serde(default)]
        suggestions: Vec<String>,
    },
    /// It was not; there is a reason, a comment or both.
    Overridden {
        /// One of the card's reasons.
        #[serde(default)]
        reason: Option<OverrideReason>,
        /// The reader's own words, which may name the patient.
        #[serde(default)]
        comment: Option<String>,
    },
}

/// Why a card is not followed. CDS Hooks has no common set of reasons; these are ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OverrideReason {
    /// Something of the like was done or ordered.
    AlreadyDone,
    /// It is known and followed elsewhere.
    KnownAndFollowed,
    /// The model does not hold for this patient.
    NotThisPatient,
    /// The record is wrong or out of date.
    RecordIsWrong,
    /// The patient does not want it.
    PatientDeclined,
    /// Its harm would outweigh its benefit.
    HarmOutweighsBenefit,
    /// It will be looked at later.
    Later,
    /// The reader judges otherwise.
    OtherJudgement,
}

impl OverrideReason {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::AlreadyDone,
        Self::KnownAndFollowed,
        Self::NotThisPatient,
        Self::RecordIsWrong,
        Self::PatientDeclined,
        Self::HarmOutweighsBenefit,
        Self::Later,
        Self::OtherJudgement,
    ];

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::AlreadyDone => "already-done",
            Self::KnownAndFollowed => "known-and-followed",
            Self::NotThisPatient => "not-this-patient",
            Self::RecordIsWrong => "record-is-wrong",
            Self::PatientDeclined => "patient-declined",
            Self::HarmOutweighsBenefit => "harm-outweighs-benefit",
            Self::Later => "later",
            Self::OtherJudgement => "other-judgement",
        }
    }

    /// Words for a reader.
    #[must_use]
    pub fn display(self) -> &'static str {
        match self {
            Self::AlreadyDone => messages::reason_already_done(),
            Self::KnownAndFollowed => messages::reason_known_and_followed(),
            Self::NotThisPatient => messages::reason_not_this_patient(),
            Self::RecordIsWrong => messages::reason_record_is_wrong(),
            Self::PatientDeclined => messages::reason_patient_declined(),
            Self::HarmOutweighsBenefit => messages::reason_harm_outweighs_benefit(),
            Self::Later => messages::reason_later(),
            Self::OtherJudgement => messages::export_reason_other_judgement(),
        }
    }

    /// As CDS Hooks writes it.
    pub(crate) fn coding(self) -> Value {
        json!({ "code": self.code(), "system": system("override reasons"), "display": self.display() })
    }
}

/// The `uuid` of the card as which a model's result is exported, by the digest of the files that the model was built from:
/// by it a reaction names the card, whether it was exported or not.
///
/// # Errors
/// When the result is hypothetical: there is no card of it.
pub fn card_of(assessment: &Assessment, model: &ModelAssessment, sha256: &str) -> Result<String, ExportError> {
    if !model.supposed.is_empty() {
        return Err(ExportError::Hypothetical(model.model.clone()));
    }
    let source = ModelSource {
        model: model.model.clone(),
        version: model.model_version.clone(),
        sha256: sha256.into(),
        citation: String::new(),
        doi: None,
        status: String::new(),
    };
    Ok(uuid(&["cds card", &identity::result(assessment, model, &source)?]))
}

/// What became of cards, in the order given, as the body that a CDS service takes at its feedback endpoint.
///
/// # Errors
/// When a reaction names no card, or overrides one without saying why: says which, counted from 1.
pub fn feedback(reactions: &[Reaction]) -> Result<String, ExportError> {
    let all = reactions.iter().enumerate().map(|(at, reaction)| one(at + 1, reaction));
    pretty(&json!({ "feedback": all.collect::<Result<Vec<_>, _>>()? }))
}

fn one(number: usize, reaction: &Reaction) -> Result<Value, ExportError> {
    let Reaction { card, at, outcome } = reaction;
    if !is_uuid(card) {
        return Err(ExportError::NoCard(number));
    }
    let mut said = json!({ "card": card, "outcomeTimestamp": instant(*at) });
    match outcome {
        ReactionOutcome::Accepted { suggestions } => {
            said["outcome"] = json!("accepted");
            said["acceptedSuggestions"] = suggestions.iter().map(|id| json!({ "id": id })).collect();
        }
        ReactionOutcome::Overridden { reason, comment } => {
            let comment = comment.as_deref().map(str::trim).filter(|comment| !comment.is_empty());
            said["outcome"] = json!("overridden");
            if reason.is_none() && comment.is_none() {
                return Err(ExportError::NoReason(number));
            }
            if let Some(reason) = reason {
                said["overrideReason"]["reason"] = reason.coding();
            }
            if let Some(comment) = comment {
                said["overrideReason"]["userComment"] = json!(comment);
            }
        }
    }
    Ok(said)
}

/// A moment as text: everything else does without jiff's own feature for it.
mod moment {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(at: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(at)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(|_| de::Error::custom("`at` must be a moment such as 2026-11-22T10:15:30Z"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARD: &str = "4e0a3a1e-3d9e-8f4f-9f52-5a44f6b7d0aa";

    fn read(text: &str) -> Vec<Reaction> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn reactions_are_told_as_the_specification_says() {
        let reactions = read(&format!(
            r#"[{{"card":"{CARD}","at":"2026-11-22T10:15:30.25Z","outcome":{{"accepted":{{"suggestions":["s-1"]}}}}}},
                {{"card":"{CARD}","at":"2026-11-22T10:16:00+01:00","outcome":{{"overridden":
                  {{"reason":"patient-declined","comment":" Asked twice. "}}}}}},
                {{"card":"{CARD}","at":"2026-11-22T10:17:00Z","outcome":{{"overridden":{{"comment":"Known."}}}}}}]"#
        ));
        let said: Value = serde_json::from_str(&feedback(&reactions).unwrap()).unwrap();
        assert_eq!(
            said["feedback"][0],
            json!({ "card": CARD, "outcome": "accepted", "acceptedSuggestions": [{ "id": "s-1" }],
                    "outcomeTimestamp": "2026-11-22T10:15:30Z" })
        );
        assert_eq!(
            said["feedback"][1],
            json!({ "card": CARD, "outcome": "overridden", "outcomeTimestamp": "2026-11-22T09:16:00Z",
                    "overrideReason": { "userComment": "Asked twice.", "reason": {
                        "code": "patient-declined", "display": "The patient does not want it",
                        "system": system("override reasons") } } })
        );
        assert_eq!(said["feedback"][2]["overrideReason"], json!({ "userComment": "Known." }));
    }

    #[test]
    fn a_reaction_without_a_card_or_a_reason_is_refused_by_its_number() {
        let mut reactions = read(&format!(
            r#"[{{"card":"{CARD}","at":"2026-11-22T10:17:00Z","outcome":{{"accepted":{{}}}}}},
                {{"card":"{CARD}","at":"2026-11-22T10:17:00Z","outcome":{{"overridden":{{"comment":" "}}}}}}]"#
        ));
        assert_eq!(feedback(&reactions), Err(ExportError::NoReason(2)));
        reactions[0].card = "7".into();
        assert_eq!(feedback(&reactions), Err(ExportError::NoCard(1)));
    }

    #[test]
    fn codes_are_those_that_are_read() {
        for reason in OverrideReason::ALL {
            assert_eq!(serde_json::to_value(reason).unwrap(), json!(reason.code()));
        }
    }
}
