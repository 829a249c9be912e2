//! Of the bundles of one outcome, the one to show.

use std::cmp::Reverse;

use crate::assess::Request;
use crate::assessment::{FamilyNote, ModelAssessment, Verdict};
use crate::bundle::Bundle;

/// What a reader should know of a bundle's family.
pub(crate) fn note(bundle: &Bundle, request: &Request) -> Option<FamilyNote> {
    let family = bundle.about.family.as_ref()?;
    let unset = family.setting.as_ref().filter(|s| !request.settings.contains_key(&s.name));
    Some(FamilyNote {
        id: family.id.clone(),
        title: family.title.clone(),
        needs_setting: unset.map(|s| s.name.clone()),
        setting_value: family.setting.as_ref().map(|s| s.value.clone()),
    })
}

/// Marks in each family the member to show: one that was asked for, else the most complete that applies.
///
/// A member whose setting has another value is never shown unasked. Where the setting is not set, the members of each
/// value compete among themselves, and the page asks.
pub(crate) fn choose(models: &mut [ModelAssessment], bundles: &[&Bundle], request: &Request) {
    let standings: Vec<Option<(String, Option<String>, Standing)>> = models
        .iter()
        .zip(bundles)
        .map(|(model, bundle)| {
            let family = bundle.about.family.as_ref()?;
            let chosen =
                family.setting.as_ref().is_none_or(|s| request.settings.get(&s.name).is_none_or(|v| *v == s.value));
            let standing = Standing {
                asked: request.asked_for.contains(&model.model),
                chosen,
                offered: model.offered,
                verdict: Reverse(model.verdict.min_for_choice()),
                missing: Reverse(if answers(model) { 0 } else { missing(model) }),
                rank: family.rank,
            };
            Some((family.id.clone(), family.setting.as_ref().map(|s| s.value.clone()), standing))
        })
        .collect();
    for (model, own) in models.iter_mut().zip(&standings) {
        let Some((family, value, standing)) = own else { continue };
        let rivals = standings.iter().flatten().filter(|(f, v, _)| f == family && v == value).map(|(.., s)| s);
        let is_best = rivals.max().is_none_or(|best| best == standing);
        model.shown = is_best && (standing.chosen || standing.asked);
    }
}

/// What decides between the members of a family, the most important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    asked: bool,
    chosen: bool,
    offered: bool,
    verdict: Reverse<Verdict>,
    /// Where none answers, the one that needs least is nearest to an answer.
    missing: Reverse<usize>,
    rank: u32,
}

fn answers(model: &ModelAssessment) -> bool {
    matches!(model.verdict, Verdict::Scored | Verdict::Caution)
}

fn missing(model: &ModelAssessment) -> usize {
    model.outputs.iter().map(|o| o.missing.len()).min().unwrap_or(0)
}

impl Verdict {
    /// A cautious answer is as good as any when variants compete.
    fn min_for_choice(self) -> Self {
        if self == Self::Caution { Self::Scored } else { self }
    }
}
