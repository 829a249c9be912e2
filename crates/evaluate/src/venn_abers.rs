//! Inductive Venn–Abers predictors (Vovk and Petej, UAI 2014): a score is calibrated twice by isotonic regression, once
//! with the patient added as one without the outcome, once as one with it. Of the two probabilities one is calibrated,
//! whatever the scores are worth; how far they are apart says how much the patients bear.

use serde::{Deserialize, Serialize};

use super::cases::Cases;

/// A step stands for at least so many patients, so that none tells of single ones.
const FEWEST: usize = 10;

/// Both probabilities as step functions of the score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VennAbers {
    /// `[from, p0, p1]`: for scores from `from` on up to the next step; the first holds for all below, too.
    pub steps: Vec<[f64; 3]>,
    /// Patients whose outcome is known.
    pub patients: usize,
}

impl VennAbers {
    /// Of predictions by models that did not see the patients, and what became of these. With follow-up, those censored
    /// before the horizon are represented by others, and a new patient counts as much as one of all. `None` of fewer than
    /// two steps' patients.
    #[must_use]
    pub fn of(cases: &Cases) -> Option<Self> {
        let (levels, patients) = levels(cases);
        (patients >= 2 * FEWEST).then(|| Self { steps: steps(&Sides::of(&levels), &levels), patients })
    }

    /// The pair of each case by steps of the cases of other parts; `parts` are the cases' own. `None` where other parts
    /// hold too few.
    #[must_use]
    pub fn cross_fitted(cases: &Cases, parts: &[usize]) -> Option<Vec<[f64; 2]>> {
        let mut pairs = vec![[0.0, 1.0]; cases.len()];
        let mut names = parts.to_vec();
        names.sort_unstable();
        names.dedup();
        for part in names {
            let (own, others): (Vec<usize>, Vec<usize>) = (0..cases.len()).partition(|row| parts[*row] == part);
            let of_others = Self::of(&cases.rows(&others))?;
            own.into_iter().for_each(|row| pairs[row] = of_others.pair(cases.predictions[row]));
        }
        Some(pairs)
    }

    /// Both probabilities of a score.
    #[must_use]
    pub fn pair(&self, score: f64) -> [f64; 2] {
        let at = self.steps.partition_point(|[from, ..]| *from <= score).saturating_sub(1);
        self.steps.get(at).map_or([0.0, 1.0], |[_, p0, p1]| [*p0, *p1])
    }
}

/// Patients of one score.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Level {
    score: f64,
    block: Block,
    patients: usize,
}

/// Neighbours with a common probability.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Block {
    events: f64,
    weight: f64,
}

impl Block {
    fn and(self, other: Self) -> Self {
        Self { events: self.events + other.events, weight: self.weight + other.weight }
    }

    fn is_at_least(self, other: Self) -> bool {
        self.events * other.weight >= other.events * self.weight
    }

    fn share(self) -> f64 {
        (self.events / self.weight).clamp(0.0, 1.0)
    }
}

/// Scores ascending with their patients, weights of 1 on average over all patients, and the number of patients.
fn levels(cases: &Cases) -> (Vec<Level>, usize) {
    let total: f64 = cases.weights.iter().sum();
    let mean = total / cases.len() as f64;
    let sample = cases.sample();
    let mut levels: Vec<Level> = Vec::new();
    for row in sample.ascending() {
        let (score, weight) = (sample.predictions[row], sample.weights[row] / mean);
        let block = Block { events: if sample.outcomes[row] { weight } else { 0.0 }, weight };
        match levels.last_mut().filter(|last| last.score == score) {
            Some(last) => {
                last.block = last.block.and(block);
                last.patients += 1;
            }
            None => levels.push(Level { score, block, patients: 1 }),
        }
    }
    (levels, sample.len())
}

/// The isotonic regressions of all levels below each place, and of all above it, as stacks that share what they have in
/// common: adding a patient in between then merges only the blocks next to it.
struct Sides {
    below: Stacks,
    above: Stacks,
}

#[derive(Default)]
struct Stacks {
    nodes: Vec<(Block, Option<usize>)>,
    /// The stack's top at each place: below the levels from that number on, or from it on.
    tops: Vec<Option<usize>>,
}

impl Stacks {
    fn push(&mut self, mut block: Block, mut top: Option<usize>, violates: impl Fn(Block, Block) -> bool) -> usize {
        while let Some((next, under)) = top.map(|at| self.nodes[at]).filter(|(next, _)| violates(*next, block)) {
            block = block.and(next);
            top = under;
        }
        self.nodes.push((block, top));
        self.nodes.len() - 1
    }
}

impl Sides {
    fn of(levels: &[Level]) -> Self {
        let (mut below, mut above) = (Stacks::default(), Stacks::default());
        let mut top = None;
        below.tops.push(top);
        for level in levels {
            top = Some(below.push(level.block, top, Block::is_at_least));
            below.tops.push(top);
        }
        top = None;
        above.tops.push(top);
        for level in levels.iter().rev() {
            top = Some(above.push(level.block, top, |next, block| block.is_at_least(next)));
            above.tops.push(top);
        }
        above.tops.reverse();
        Self { below, above }
    }

    /// The probability of a block between the levels before `before` and those from `after` on.
    fn probability(&self, before: usize, mut block: Block, after: usize) -> f64 {
        let (mut low, mut high) = (self.below.tops[before], self.above.tops[after]);
        loop {
            if let Some((next, under)) = low.map(|at| self.below.nodes[at]).filter(|(next, _)| next.is_at_least(block))
            {
                (block, low) = (block.and(next), under);
            } else if let Some((next, under)) =
                high.map(|at| self.above.nodes[at]).filter(|(next, _)| block.is_at_least(*next))
            {
                (block, high) = (block.and(next), under);
            } else {
                return block.share();
            }
        }
    }

    /// Both probabilities of a patient whose score lies between the levels before `at` and those from it on.
    fn between(&self, at: usize) -> [f64; 2] {
        [0.0, 1.0].map(|events| self.probability(at, Block { events, weight: 1.0 }, at))
    }

    /// Both probabilities of a patient with the score of a level.
    fn tied(&self, at: usize, level: &Level) -> [f64; 2] {
        [0.0, 1.0].map(|events| self.probability(at, level.block.and(Block { events, weight: 1.0 }), at + 1))
    }
}

/// Steps of at least [`FEWEST`] patients, each with the lowest and the highest probability within it: what a single score
/// would be given always lies inside. Limits are rounded outwards, so that no step tells what one patient's outcome was.
fn steps(sides: &Sides, levels: &[Level]) -> Vec<[f64; 3]> {
    let mut steps: Vec<[f64; 3]> = Vec::new();
    let mut from = (levels.first().map_or(0.0, |level| rounded(level.score)), 0);
    let (mut patients, mut left) = (0, levels.iter().map(|level| level.patients).sum::<usize>());
    let (mut least, mut most) = (0.0_f64, 0.0_f64);
    for (at, level) in levels.iter().enumerate() {
        patients += level.patients;
        left -= level.patients;
        let next = levels.get(at + 1);
        let edge = next.map(|next| rounded(0.5 * (level.score + next.score)));
        // A rounded edge that does not part these two scores is none.
        let parts = edge.zip(next).is_some_and(|(edge, next)| level.score < edge && edge <= next.score);
        if next.is_some() && !(patients >= FEWEST && left >= FEWEST && parts) {
            continue;
        }
        let inside = from.1..at + 1;
        let pairs = inside
            .clone()
            .map(|i| sides.tied(i, &levels[i]))
            .chain((inside.start..=inside.end).map(|i| sides.between(i)));
        let (mut low, mut high) = (1.0_f64, 0.0_f64);
        for [p0, p1] in pairs {
            (low, high) = (low.min(p0), high.max(p1));
        }
        (least, most) = (least.max(outwards(low, libm::floor)), most.max(outwards(high, libm::ceil)));
        if steps.last().is_none_or(|[_, p0, p1]| (*p0, *p1) != (least, most)) {
            steps.push([from.0, least, most]);
        }
        from = (edge.unwrap_or(f64::INFINITY), at + 1);
        patients = 0;
    }
    steps
}

/// Three significant digits.
fn rounded(score: f64) -> f64 {
    if score == 0.0 {
        return 0.0;
    }
    let digits = 2 - libm::floor(libm::log10(score.abs())) as i32;
    // Multiplied or divided by a whole power of ten, which is exact: the result is the nearest number to a short decimal.
    let power = libm::pow(10.0, f64::from(digits.abs()));
    if digits >= 0 { libm::round(score * power) / power } else { libm::round(score / power) * power }
}

/// Four decimals, away from the middle; what is a rounding error beside them stays.
fn outwards(probability: f64, to: fn(f64) -> f64) -> f64 {
    let scaled = probability * 10_000.0;
    let near = libm::round(scaled);
    (if (scaled - near).abs() < 1e-6 { near } else { to(scaled) }) / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::super::cases::FollowUp;
    use super::super::made_up::MadeUp;
    use super::*;

    /// Isotonic regression by the definition: the largest mean from below of the smallest to above.
    fn isotonic(rows: &[(f64, f64, f64)], score: f64) -> f64 {
        let mut scores: Vec<f64> = rows.iter().map(|r| r.0).collect();
        scores.sort_by(f64::total_cmp);
        scores.dedup();
        let mean = |from: f64, to: f64| {
            let inside = rows.iter().filter(|r| (from..=to).contains(&r.0));
            let (sum, weight) = inside.fold((0.0, 0.0), |(s, w), r| (s + r.1 * r.2, w + r.2));
            sum / weight
        };
        let smallest = |from: f64| {
            scores.iter().filter(|to| **to >= score).map(|to| mean(from, *to)).fold(f64::INFINITY, f64::min)
        };
        scores.iter().filter(|from| **from <= score).map(|from| smallest(*from)).fold(f64::NEG_INFINITY, f64::max)
    }

    fn brute_force(rows: &[(f64, f64, f64)], score: f64) -> [f64; 2] {
        [0.0, 1.0].map(|label| {
            let mut with = rows.to_vec();
            with.push((score, label, 1.0));
            isotonic(&with, score)
        })
    }

    fn rows_of(cases: &Cases) -> Vec<(f64, f64, f64)> {
        cases.sample().iter().map(|(p, y, w)| (p, f64::from(u8::from(y)), w)).collect()
    }

    /// The pair at a score without steps.
    fn exact(levels: &[Level], sides: &Sides, score: f64) -> [f64; 2] {
        let at = levels.partition_point(|level| level.score < score);
        match levels.get(at).filter(|level| level.score == score) {
            Some(level) => sides.tied(at, level),
            None => sides.between(at),
        }
    }

    fn some(count: usize) -> Cases {
        let all = MadeUp::new().survival();
        Cases { follow_up: None, ..all.rows(&(0..count).collect::<Vec<_>>()) }
    }

    /// Refitted for each score and either label, among them scores that patients have, weights and censoring.
    #[test]
    fn equals_two_isotonic_regressions() {
        let tied = {
            let mut cases = some(90);
            cases.predictions.iter_mut().for_each(|p| *p = libm::round(*p * 20.0) / 20.0);
            cases
        };
        let followed = MadeUp::new().survival().rows(&(0..120).collect::<Vec<_>>());
        assert!(followed.follow_up.is_some());
        for cases in [some(60), tied, followed] {
            let cases = Cases { weights: vec![1.0; cases.len()], ..cases };
            let (levels, _) = levels(&cases);
            let (sides, rows) = (Sides::of(&levels), rows_of(&cases));
            let scores = (0..=40).map(|i| f64::from(i) / 40.0).chain(cases.predictions.iter().copied());
            for score in scores {
                let (found, expected) = (exact(&levels, &sides, score), brute_force(&rows, score));
                for (f, e) in found.iter().zip(expected) {
                    assert!((f - e).abs() < 1e-12, "at {score}: {found:?}, expected {expected:?}");
                }
            }
        }
    }

    /// The package venn-abers 1.5.4 of PyPI, calibrated with the same 300 people, at scores that some of them have.
    #[test]
    fn equals_the_package_venn_abers() {
        let cases = MadeUp::new().yes_or_no();
        let (levels, patients) = levels(&cases);
        let sides = Sides::of(&levels);
        assert_eq!(patients, 300);
        for (score, expected) in [
            (0.05, [0.153_846_153_846_153_85, 0.228_571_428_571_428_56]),
            (0.2, [0.266_666_666_666_666_66, 0.3]),
            (0.35, [0.341_463_414_634_146_37, 0.365_079_365_079_365_06]),
            (0.5, [0.444_444_444_444_444_4, 0.5]),
            (0.61, [0.636_363_636_363_636_4, 0.683_333_333_333_333_3]),
            (0.8, [0.684_210_526_315_789_5, 0.710_526_315_789_473_7]),
            (0.97, [0.875, 0.923_076_923_076_923_1]),
        ] {
            let found = exact(&levels, &sides, score);
            assert!(found.iter().zip(expected).all(|(f, e)| (f - e).abs() < 1e-12), "at {score}: {found:?}");
        }
    }

    /// What a single score would be given lies within its step, the pair rises with the score, and edges are short numbers.
    #[test]
    fn steps_hold_every_pair_within_them() {
        let cases = Cases { weights: vec![1.0; 200], ..some(200) };
        let (levels, _) = levels(&cases);
        let sides = Sides::of(&levels);
        let found = VennAbers::of(&cases).unwrap();
        assert_eq!(found.patients, 200);
        assert!(found.steps.len() > 3 && found.steps.len() <= 20, "{}", found.steps.len());
        let mut before = [0.0, 0.0];
        for score in (0..=1000).map(|i| f64::from(i) / 1000.0).chain([0.0, 1.0]) {
            let ([p0, p1], [low, high]) = (exact(&levels, &sides, score), found.pair(score));
            assert!(p0 <= p1 && low <= p0 + 1e-12 && p1 <= high + 1e-12, "at {score}: {low} {p0} {p1} {high}");
            if score > 0.0 && before[0] <= low {
                assert!(before[1] <= high);
            }
            before = [low, high];
        }
        for pair in found.steps.windows(2) {
            assert!(pair[0][0] < pair[1][0] && pair[0][1] <= pair[1][1] && pair[0][2] <= pair[1][2]);
            let within = |p: &&f64| (pair[0][0]..pair[1][0]).contains(*p);
            assert!(cases.predictions.iter().filter(within).count() >= 9, "a step of few patients");
            assert!(format!("{}", pair[1][0]).trim_start_matches(['0', '.']).len() <= 3, "{}", pair[1][0]);
        }
    }

    /// By hand: nobody below a half has it, everybody above, ten each.
    #[test]
    fn perfect_scores_are_as_sure_as_their_number() {
        let cases = Cases {
            predictions: (0..20).map(|i| if i < 10 { 0.25 } else { 0.75 }).collect(),
            outcomes: (0..20).map(|i| i >= 10).collect(),
            weights: vec![1.0; 20],
            follow_up: None,
        };
        let found = VennAbers::of(&cases).unwrap();
        // A patient added at 0.25 with the outcome: 1 of 11; just below 0.5 all of both sides may pool with it.
        let [p0, p1] = found.pair(0.25);
        assert_eq!(p0, 0.0);
        assert!(p1 >= 1.0 / 11.0, "{p1}");
        assert_eq!(found.pair(0.9)[1], 1.0);
        assert!(VennAbers::of(&cases.rows(&(0..19).collect::<Vec<_>>())).is_none());
    }

    /// Nobody is censored: weights of censoring change nothing.
    #[test]
    fn full_follow_up_is_a_yes_or_no() {
        let plain = Cases { weights: vec![1.0; 100], ..some(100) };
        let times = plain.outcomes.iter().map(|happened| if *happened { 1.0 } else { 9.0 }).collect();
        let follow_up = FollowUp { times, events: plain.outcomes.clone(), horizon: 5.0 };
        let followed = Cases { follow_up: Some(follow_up), ..plain.clone() };
        assert_eq!(VennAbers::of(&followed), VennAbers::of(&plain));
    }
}
