//! `insite remap`: codes of charts are lost or mistaken, more and more of them; what becomes of a model, and when its gate
//! says so.

mod codes;
mod measure;
mod people;
mod told;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use jiff::civil::Date;
use store::Progress;

use crate::cohort::{Bars, threads_of};
use crate::score::expand;
use crate::text;
use codes::{Codes, Way, systems};
use measure::{Asked, Measured};
use told::Told;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Files or folders of patients' records (FHIR R4 JSON or NDJSON); instead of --run, and then without outcomes.
    files: Vec<PathBuf>,
    /// The folder of a run, in which `insite train` or `insite cohort` has left a cohort and its events.
    #[arg(long, value_name = "DIR", conflicts_with = "files", required_unless_present = "files")]
    run: Option<PathBuf>,
    /// The split of the cohort.
    #[arg(long, default_value = "test", requires = "run")]
    split: String,
    /// The model.
    #[arg(long, value_name = "ID")]
    model: String,
    /// How many patients of the cohort to draw; further ones with the outcome are taken for the area under the curve alone.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    patients: usize,
    /// How often codes are drawn anew.
    #[arg(long, value_name = "N", default_value_t = 5)]
    repetitions: u64,
    /// In how many equal steps all codes are reached.
    #[arg(long, value_name = "N", default_value_t = 10)]
    steps: u32,
    /// The seed of everything that is drawn.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// With files: the day for which records are read; today where not given.
    #[arg(long, value_name = "DATE", conflicts_with = "run")]
    as_of: Option<Date>,
    /// A folder for `remapping.json`, `remapping.csv` and `remapping.svg`; the table alone is printed where not given.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Threads to work with; as many as the machine has where not given. The results are the same.
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let models = text::models();
    let bundle = models.iter().map(|model| &model.bundle).find(|bundle| bundle.about.id == arguments.model);
    let bundle =
        bundle.with_context(|| format!("there is no model {}; `insite models` lists them", arguments.model))?;
    let output = bundle.outputs().first().map(|(id, ..)| (*id).to_owned()).unwrap_or_default();
    if arguments.steps == 0 || arguments.repetitions == 0 || arguments.patients == 0 {
        bail!("--patients, --repetitions and --steps are 1 or more");
    }
    let threads = threads_of(arguments.threads);
    let people = match &arguments.run {
        Some(run) => people::of_run(run, &arguments.split, arguments.patients, arguments.seed, threads)?,
        None => {
            let as_of = arguments.as_of.unwrap_or_else(|| jiff::Zoned::now().date());
            people::of_files(&expand(&arguments.files)?, as_of)?
        }
    };
    let codes = Codes::of(people.iter().map(|person| &person.record));
    let asked = Asked { bundle, output: &output, people: &people, threads };
    let bars = Bars::default();
    let settings = Way::ALL.len() as u64 * u64::from(arguments.steps + 1) * arguments.repetitions;
    bars.begin("changing codes and scoring", Some(settings));
    let mut rows: Vec<Measured> = vec![];
    for way in Way::ALL {
        for step in 0..=arguments.steps {
            let share = f64::from(step) / f64::from(arguments.steps);
            for repetition in 0..arguments.repetitions {
                let hit = codes.hit(way, share, arguments.seed, repetition);
                rows.push(asked.measured(&hit, way, share, repetition));
                bars.advance(1);
            }
        }
    }
    bars.end();
    let told = Told {
        model: bundle.about.id.clone(),
        model_version: bundle.about.version.clone(),
        output,
        seed: arguments.seed,
        repetitions: arguments.repetitions,
        drawn: people.iter().filter(|person| person.is_drawn).count(),
        cases: people.iter().filter(|person| person.outcome == Some(true)).count(),
        others: people.iter().filter(|person| person.outcome == Some(false)).count(),
        codes: codes.count(),
        systems: systems(&codes),
        rows,
    };
    told.print()?;
    if let Some(folder) = &arguments.out {
        told.write(folder)?;
    }
    Ok(ExitCode::SUCCESS)
}
