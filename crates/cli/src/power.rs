//! `insite power`: how many a two-sided test needs, or what power so many give.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Result, bail};
use serde_json::{Value, json};
use statistics::power::{
    log_rank_events, log_rank_power, two_means_power, two_means_size, two_proportions_power, two_proportions_size,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    design: Design,
}

#[derive(Debug, clap::Subcommand)]
enum Design {
    /// Two equal groups, compared by their proportions (chi-squared test without continuity correction).
    TwoProportions {
        /// The proportion of one group, from 0 to 1.
        #[arg(long, value_name = "SHARE")]
        first: f64,
        /// The proportion of the other group, from 0 to 1.
        #[arg(long, value_name = "SHARE")]
        second: f64,
        #[command(flatten)]
        groups: Groups,
    },
    /// Two equal groups, compared by their means (t test).
    TwoMeans {
        /// The difference of the means, in the unit of --sd.
        #[arg(long, allow_negative_numbers = true)]
        difference: f64,
        /// The standard deviation within a group; 1 where the difference is given in standard deviations.
        #[arg(long, default_value = "1")]
        sd: f64,
        #[command(flatten)]
        groups: Groups,
    },
    /// Two groups, compared by their survival (log-rank test): the number of events.
    Survival {
        /// The hazard of one group over that of the other.
        #[arg(long)]
        hazard_ratio: f64,
        /// The share of one group among all, from 0 to 1.
        #[arg(long, default_value = "0.5")]
        share: f64,
        /// The share of all who have the event while observed, from 0 to 1: tells how many people give the events.
        #[arg(long, value_name = "SHARE")]
        event_share: Option<f64>,
        /// So many events are had: what is their power?
        #[arg(long, required_unless_present = "power", conflicts_with = "power")]
        events: Option<f64>,
        #[command(flatten)]
        test: Test,
    },
}

#[derive(Debug, clap::Args)]
struct Groups {
    /// So many are in each group: what is their power?
    #[arg(long, required_unless_present = "power", conflicts_with = "power")]
    size: Option<f64>,
    #[command(flatten)]
    test: Test,
}

#[derive(Debug, clap::Args)]
struct Test {
    /// This power is wanted, such as 0.8: how many does it need?
    #[arg(long)]
    power: Option<f64>,
    /// Of the two-sided test.
    #[arg(long, default_value = "0.05")]
    significance: f64,
    /// One JSON object instead of text.
    #[arg(long)]
    json: bool,
}

/// A question with both its sides.
struct Answer {
    title: String,
    /// The design's own numbers.
    of: Value,
    power: f64,
    /// As computed; a whole number where it was given.
    size: f64,
    is_size_asked: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    match &arguments.design {
        Design::TwoProportions { first, second, groups } => {
            let (p, q, level) = (*first, *second, groups.test.significance);
            let title = format!("Two proportions, {p} and {q}");
            let of = json!({"design": "two-proportions", "first": p, "second": q});
            let size = |power| two_proportions_size(p, q, level, power);
            let answer = answer(title, of, groups.size, &groups.test, size, |n| two_proportions_power(p, q, n, level))?;
            print_groups(&mut out, &answer, &groups.test)?;
        }
        Design::TwoMeans { difference, sd, groups } => {
            if !(*sd > 0.0 && sd.is_finite()) {
                bail!("--sd is {sd}, but must be greater than 0");
            }
            let (effect, level) = (difference / sd, groups.test.significance);
            let title = format!("Two means, {difference} apart, with a standard deviation of {sd}");
            let of = json!({"design": "two-means", "difference": difference, "sd": sd});
            let size = |power| two_means_size(effect, level, power);
            let answer = answer(title, of, groups.size, &groups.test, size, |n| two_means_power(effect, n, level))?;
            print_groups(&mut out, &answer, &groups.test)?;
        }
        Design::Survival { hazard_ratio, share, event_share, events, test } => {
            if let Some(event_share) = event_share.filter(|share| !(*share > 0.0 && *share <= 1.0)) {
                bail!("--event-share is {event_share}, but must be above 0 and at most 1");
            }
            let (ratio, share, level) = (*hazard_ratio, *share, test.significance);
            let title = format!("Survival, a hazard ratio of {ratio}, a share of {share} in one group");
            let of = json!({"design": "survival", "hazard_ratio": ratio, "share": share});
            let size = |power| log_rank_events(ratio, share, level, power);
            let answer = answer(title, of, *events, test, size, |n| log_rank_power(ratio, share, n, level))?;
            print_events(&mut out, &answer, *event_share, test)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The size from the power that was given, or the power from the size.
fn answer(
    title: String,
    of: Value,
    given: Option<f64>,
    test: &Test,
    size_of: impl Fn(f64) -> Result<f64, statistics::Error>,
    power_of: impl Fn(f64) -> Result<f64, statistics::Error>,
) -> Result<Answer> {
    let (power, size) = match (test.power, given) {
        (Some(power), None) => (power, size_of(power)?),
        (None, Some(size)) => (power_of(size)?, size),
        _ => bail!("give either the power or the number that there are"),
    };
    Ok(Answer { title, of, power, size, is_size_asked: given.is_none() })
}

fn print_groups(out: &mut impl Write, answer: &Answer, test: &Test) -> Result<()> {
    let each = answer.size.ceil();
    if test.json {
        let more = json!({"size_per_group": answer.size, "whole_size_per_group": each, "size": 2.0 * each});
        return print_json(out, answer, test, more);
    }
    print_title(out, answer, test)?;
    if answer.is_size_asked {
        writeln!(
            out,
            "A power of {} needs {:.2} in each group: {each}, {} in all",
            answer.power,
            answer.size,
            2.0 * each
        )?;
    } else {
        writeln!(out, "{} in each group have a power of {:.4}", answer.size, answer.power)?;
    }
    Ok(())
}

fn print_events(out: &mut impl Write, answer: &Answer, event_share: Option<f64>, test: &Test) -> Result<()> {
    let whole = answer.size.ceil();
    let people = event_share.map(|share| (answer.size / share).ceil());
    if test.json {
        let more = json!({
            "events": answer.size, "whole_events": whole, "event_share": event_share, "people": people,
        });
        return print_json(out, answer, test, more);
    }
    print_title(out, answer, test)?;
    if answer.is_size_asked {
        writeln!(out, "A power of {} needs {:.2} events: {whole}", answer.power, answer.size)?;
    } else {
        writeln!(out, "{} events have a power of {:.4}", answer.size, answer.power)?;
    }
    if let Some((people, share)) = people.zip(event_share) {
        writeln!(out, "With the event in a share of {share}, {people} people give so many events")?;
    }
    Ok(())
}

fn print_title(out: &mut impl Write, answer: &Answer, test: &Test) -> Result<()> {
    Ok(writeln!(out, "{}; two-sided significance {}", answer.title, test.significance)?)
}

fn print_json(out: &mut impl Write, answer: &Answer, test: &Test, more: Value) -> Result<()> {
    let mut document = json!({"significance": test.significance, "power": answer.power});
    for part in [&answer.of, &more] {
        if let (Some(document), Some(part)) = (document.as_object_mut(), part.as_object()) {
            document.extend(part.clone());
        }
    }
    Ok(writeln!(out, "{document}")?)
}
