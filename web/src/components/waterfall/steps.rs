//! The arithmetic of the waterfall: from the value compared with, line by line, to this patient's. A line is an input, or
//! the inputs of one concept together.

use assess::Factor;

/// Lines with a bar of their own; the rest are drawn together.
const OWN_BARS: usize = 8;

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step {
    /// The line; `None` for the rest together.
    pub(crate) factor: Option<Factor>,
    /// How many inputs the bar stands for.
    pub(crate) inputs: usize,
    /// The value before the bar.
    pub(crate) from: f64,
    /// The value after it.
    pub(crate) to: f64,
}

/// The bars, the largest change first. They lead from `reference` to `reference` plus the sum of all lines.
///
/// Lines that change nothing have no bar. A single line too many gets a bar of its own: a "rest" of one would hide
/// its name for nothing.
pub(crate) fn steps(reference: f64, factors: &[Factor]) -> Vec<Step> {
    let mut moving: Vec<&Factor> = factors.iter().filter(|c| c.contribution_to_value != 0.0).collect();
    moving.sort_by(|a, b| {
        let sizes = b.contribution_to_value.abs().total_cmp(&a.contribution_to_value.abs());
        sizes.then_with(|| a.name.cmp(&b.name))
    });
    let own = if moving.len() <= OWN_BARS + 1 { moving.len() } else { OWN_BARS };
    let (shown, rest) = moving.split_at(own);
    let mut at = reference;
    let mut steps = Vec::new();
    for factor in shown {
        let to = at + factor.contribution_to_value;
        steps.push(Step { factor: Some((*factor).clone()), inputs: factor.members.len(), from: at, to });
        at = to;
    }
    if !rest.is_empty() {
        let to = at + rest.iter().map(|c| c.contribution_to_value).sum::<f64>();
        let inputs = rest.iter().map(|factor| factor.members.len()).sum();
        steps.push(Step { factor: None, inputs, from: at, to });
    }
    steps
}

/// Smallest and largest value on the axis: all bars, with a margin, and never beyond what a probability can be.
pub(crate) fn span(reference: f64, steps: &[Step], is_probability: bool) -> (f64, f64) {
    let values = steps.iter().flat_map(|s| [s.from, s.to]).chain([reference]);
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
    let margin = ((high - low) * 0.06).max(1e-6);
    let (low, high) = (low - margin, high + margin);
    if is_probability { (low.max(0.0), high.min(1.0)) } else { (low, high) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{contribution, factor, output};
    use assess::{GroupContribution, Tier, Verdict};

    fn factors(values: &[f64]) -> Vec<Factor> {
        values.iter().enumerate().map(|(at, value)| factor(&format!("input-{at:02}"), *value)).collect()
    }

    #[test]
    fn bars_lead_from_the_reference_to_the_value() {
        let steps = steps(0.05, &factors(&[0.02, -0.01, 0.04]));
        let changes: Vec<f64> = steps.iter().map(|s| s.to - s.from).collect();
        assert!(
            (changes[0] - 0.04).abs() < 1e-12 && (changes[1] - 0.02).abs() < 1e-12 && (changes[2] + 0.01).abs() < 1e-12
        );
        assert!((steps.last().unwrap().to - 0.10).abs() < 1e-12);
        assert!(steps.windows(2).all(|pair| pair[0].to == pair[1].from));
    }

    #[test]
    fn many_inputs_end_in_one_bar_for_the_rest() {
        let values: Vec<f64> = (1..=12).map(|v| f64::from(v) * 0.001).collect();
        let steps = steps(0.0, &factors(&values));
        assert_eq!(steps.len(), 9);
        let rest = steps.last().unwrap();
        assert_eq!((rest.factor.is_none(), rest.inputs), (true, 4));
        assert!((rest.to - 0.078).abs() < 1e-12);
    }

    #[test]
    fn the_rest_of_three_hundred_inputs_ends_at_the_value() {
        // Parts of both signs, of a fixed order that looks like none, as a trained model with many inputs gives them.
        let values: Vec<f64> = (0_u32..300).map(|at| (f64::from(at * 7919 % 601) - 300.0) * 1e-5).collect();
        let whole = 0.12 + values.iter().sum::<f64>();
        let steps = steps(0.12, &factors(&values));
        let rest = steps.last().unwrap();
        assert_eq!((steps.len(), rest.inputs), (9, 292 - values.iter().filter(|v| **v == 0.0).count()));
        assert!((rest.to - whole).abs() < 1e-12);
        assert!(steps.windows(2).all(|pair| pair[0].to == pair[1].from));
        let smallest_shown = (steps[7].to - steps[7].from).abs();
        assert!(values.iter().filter(|v| v.abs() > smallest_shown + 1e-12).count() < 8);
    }

    /// Ten inputs of which three are one concept: eight lines, each with its bar, and none for the rest.
    #[test]
    fn a_group_is_one_bar_and_counts_as_its_members_in_the_rest() {
        let grouped = |size: f64, inputs: usize| {
            let mut output = output("o", Verdict::Scored, Tier::Passive);
            output.contributions =
                (0..inputs).map(|at| contribution(&format!("i{at:02}"), 0.001 * (at + 1) as f64)).collect();
            for member in &mut output.contributions[..3] {
                member.contribution_to_value = size;
            }
            let members = ["i00", "i01", "i02"].map(str::to_owned).to_vec();
            output.groups = vec![GroupContribution {
                group: "g".into(),
                label: "Group".into(),
                inputs: members,
                contribution: 0.0,
                contribution_to_value: 3.0 * size,
                standard_error: None,
                standard_error_to_value: None,
            }];
            steps(0.0, &output.factors())
        };
        let loud = grouped(0.1, 10);
        assert_eq!((loud.len(), loud[0].inputs), (8, 3));
        assert!(loud[0].factor.as_ref().is_some_and(|f| f.is_group && f.members.len() == 3));
        assert!((loud.last().unwrap().to - (0.3 + 0.049)).abs() < 1e-12);
        // The quietest of ten lines: with the one before it among the rest, four inputs in two lines.
        let quiet = grouped(0.0001, 12);
        let rest = quiet.last().unwrap();
        assert_eq!((quiet.len(), rest.inputs, rest.factor.is_none()), (9, 4, true));
        assert!((rest.to - (0.0003 + 0.072)).abs() < 1e-12);
    }

    #[test]
    fn a_rest_of_one_keeps_its_name_and_nothing_moves_nothing() {
        assert_eq!(steps(0.0, &factors(&[1.0; 9])).len(), 9);
        assert!(steps(0.0, &factors(&[1.0; 9])).iter().all(|s| s.factor.is_some()));
        assert!(steps(0.2, &factors(&[0.0, 0.0])).is_empty());
    }

    #[test]
    fn the_axis_holds_every_bar_and_no_impossible_probability() {
        let bars = steps(0.01, &factors(&[0.5, 0.48]));
        let (low, high) = span(0.01, &bars, true);
        assert!((0.0..=0.01).contains(&low) && high == 1.0);
        let (low, _) = span(0.01, &bars, false);
        assert!(low < 0.0);
    }
}
