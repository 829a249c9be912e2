//! The order of the list: answers, then models that lack something, then those that do not apply; by families.

use assess::{Assessment, ModelAssessment, Verdict};

/// Models of one outcome, or one model that stands alone.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Family {
    /// Name of the family, or of the model.
    pub(crate) id: String,
    /// Words for a reader.
    pub(crate) title: String,
    /// A setting of the site that would decide between the members shown.
    pub(crate) needs_setting: Option<String>,
    /// The members to show.
    pub(crate) shown: Vec<ModelAssessment>,
    /// The other members, behind "other versions".
    pub(crate) others: Vec<ModelAssessment>,
}

/// The list, in three parts.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Arranged {
    /// Families with an answer.
    pub(crate) answers: Vec<Family>,
    /// Families that would answer if they had more.
    pub(crate) lacking: Vec<Family>,
    /// Families that refuse or do not offer themselves.
    pub(crate) not_applicable: Vec<Family>,
}

/// Arranges an assessment; within each part its own order, by concern, is kept.
pub(crate) fn arrange(assessment: &Assessment) -> Arranged {
    let mut families: Vec<Family> = Vec::new();
    for model in &assessment.models {
        let id = model.family.as_ref().map_or(&model.model, |f| &f.id);
        let at = families.iter().position(|f| f.id == *id).unwrap_or_else(|| {
            let title = model.family.as_ref().map_or(&model.title, |f| &f.title).clone();
            families.push(Family { id: id.clone(), title, needs_setting: None, shown: vec![], others: vec![] });
            families.len() - 1
        });
        let Some(family) = families.get_mut(at) else { continue };
        if model.shown {
            family.shown.push(model.clone());
        } else {
            family.others.push(model.clone());
        }
    }
    let mut arranged = Arranged::default();
    for mut family in families {
        let best = family.shown.iter().filter(|m| m.offered).map(|m| m.verdict).min();
        let asks = family.shown.iter().find_map(|m| m.family.as_ref()?.needs_setting.clone());
        match best {
            Some(Verdict::Scored | Verdict::Caution) => {
                family.needs_setting = asks.filter(|_| family.shown.len() > 1);
                arranged.answers.push(family);
            }
            Some(Verdict::MissingInputs) => arranged.lacking.push(first_only(family)),
            Some(Verdict::Refused) | None => arranged.not_applicable.push(first_only(family)),
        }
    }
    arranged
}

/// Without an answer, members that a setting would decide between say the same: one of them is enough.
fn first_only(mut family: Family) -> Family {
    let rest = family.shown.split_off(family.shown.len().min(1));
    family.others.splice(0..0, rest);
    family
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    fn model(
        name: &str,
        family: &str,
        verdict: Verdict,
        shown: bool,
        offered: bool,
        needs: Option<&str>,
    ) -> ModelAssessment {
        let mut model = fixtures::model(name, family, verdict, vec![]);
        (model.shown, model.offered) = (shown, offered);
        model.family.iter_mut().for_each(|f| f.needs_setting = needs.map(Into::into));
        model
    }

    #[test]
    fn families_stand_together_and_by_what_they_can_say() {
        let models = vec![
            model("k-north", "kidney", Verdict::Scored, true, true, Some("calibration")),
            model("heart", "heart", Verdict::MissingInputs, true, true, None),
            model("k-world", "kidney", Verdict::Scored, true, true, Some("calibration")),
            model("dose", "dose", Verdict::Scored, true, false, None),
            model("child", "child", Verdict::Refused, true, true, None),
            model("heart-full", "heart", Verdict::Scored, false, true, None),
        ];
        let assessment = fixtures::assessment(models);
        let arranged = arrange(&assessment);
        let names = |families: &[Family]| families.iter().map(|f| f.id.clone()).collect::<Vec<_>>();
        assert_eq!(names(&arranged.answers), ["kidney"]);
        assert_eq!(arranged.answers[0].needs_setting.as_deref(), Some("calibration"));
        assert_eq!(arranged.answers[0].shown.len(), 2);
        assert_eq!(names(&arranged.lacking), ["heart"]);
        assert_eq!(arranged.lacking[0].others[0].model, "heart-full");
        assert_eq!(names(&arranged.not_applicable), ["dose", "child"]);
    }

    #[test]
    fn without_an_answer_one_member_speaks_for_its_family() {
        let models = vec![
            model("k-north", "kidney", Verdict::MissingInputs, true, true, Some("calibration")),
            model("k-world", "kidney", Verdict::MissingInputs, true, true, Some("calibration")),
            model("k-north-8", "kidney", Verdict::MissingInputs, false, true, Some("calibration")),
        ];
        let assessment = fixtures::assessment(models);
        let arranged = arrange(&assessment);
        let family = &arranged.lacking[0];
        let others: Vec<&str> = family.others.iter().map(|m| m.model.as_str()).collect();
        assert_eq!((family.shown.len(), others, &family.needs_setting), (1, vec!["k-world", "k-north-8"], &None));
    }
}
