//! `insite etl`: a provider's raw data in, the event store and its quality report out.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use etl::{FhirSource, OmopSource, Settings};

use crate::cohort::{Bars, threads_of};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A recipe, whose section [etl] is read, or a file with that section alone.
    #[arg(value_name = "RECIPE")]
    recipe: Option<PathBuf>,
    /// The same, by name.
    #[arg(long, value_name = "FILE", conflicts_with = "recipe")]
    settings: Option<PathBuf>,
    /// A folder of OMOP CDM 5.3 or 5.4 tables, CSV or Parquet.
    #[arg(long, value_name = "DIR")]
    omop: Option<PathBuf>,
    /// A folder of a FHIR bulk export, NDJSON.
    #[arg(long, value_name = "DIR")]
    fhir: Option<PathBuf>,
    /// With --omop or --fhir: what is done with rows of another number of cells than the header, and with lines that are no
    /// resource, such as the last one of a file that was cut off.
    #[arg(long, value_name = "WHAT", value_enum)]
    bad_rows: Option<BadRows>,
    /// The mapping of a flat table, which names the table; may be given several times.
    #[arg(long, value_name = "MAPPING")]
    flat: Vec<PathBuf>,
    /// The run's folder: `events/` with the store and `events/etl.json` are written there.
    #[arg(long, value_name = "RUN", alias = "run")]
    out: PathBuf,
    /// The folder to which a recipe's paths refer; the recipe's own where not given.
    #[arg(long, value_name = "DIR", requires = "recipe")]
    data: Option<PathBuf>,
    /// Threads to work with; as many as the machine has where not given. The results are the same.
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
    /// Parts of the store; by the size of the input where not given.
    #[arg(long, value_name = "N")]
    parts: Option<usize>,
    /// Memory that each thread may take while sorting; decides the number of parts.
    #[arg(long, value_name = "MB")]
    memory: Option<u64>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum BadRows {
    /// The command fails and names the line (where nothing is said).
    Refuse,
    /// They are counted and left out.
    Drop,
}

impl From<BadRows> for etl::BadRows {
    fn from(word: BadRows) -> Self {
        match word {
            BadRows::Refuse => Self::Refuse,
            BadRows::Drop => Self::Drop,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (settings, base) = settings(arguments)?;
    let events = arguments.out.join("events");
    let threads = threads_of(arguments.threads);
    let report = etl::run(&settings, &base, &events, threads, &Bars::default())?;
    let mut out = io::stdout().lock();
    if report.was_current {
        writeln!(out, "{} is up to date: same settings and input.", events.display())?;
    }
    write!(out, "{}", report.text())?;
    Ok(ExitCode::SUCCESS)
}

/// What is to be read, and from where its paths count.
fn settings(arguments: &Arguments) -> Result<(Settings, PathBuf)> {
    let named = arguments.omop.is_some() || arguments.fhir.is_some() || !arguments.flat.is_empty();
    let (mut settings, base) = match (arguments.recipe.as_ref().or(arguments.settings.as_ref()), named) {
        (Some(_), true) => bail!("either a recipe or --omop, --fhir and --flat: the recipe names its sources itself"),
        (Some(file), false) => {
            // A file named without a folder has an empty parent, which cannot be made absolute.
            let own =
                file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
            let mut settings = read(file)?;
            if let Some(data) = &arguments.data {
                // A mapping belongs to the recipe and stands beside it; the tables are elsewhere.
                let beside = std::path::absolute(&own)?;
                for source in &mut settings.flat {
                    source.mapping = source.mapping.take().map(|mapping| beside.join(mapping));
                }
                (settings, data.clone())
            } else {
                (settings, own)
            }
        }
        (None, _) => (Settings::default(), PathBuf::new()),
    };
    if arguments.bad_rows.is_some() && arguments.omop.is_none() && arguments.fhir.is_none() {
        bail!(
            "--bad-rows belongs to --omop and --fhir; a recipe and the mapping of a flat table say `bad_rows` themselves"
        );
    }
    let bad_rows = arguments.bad_rows.map_or_else(Default::default, etl::BadRows::from);
    if let Some(folder) = &arguments.omop {
        settings.omop = Some(OmopSource { bad_rows, ..OmopSource::new(folder.clone()) });
    }
    if let Some(folder) = &arguments.fhir {
        settings.fhir = Some(FhirSource { folder: folder.clone(), bad_rows });
    }
    for file in &arguments.flat {
        let folder = file.parent().unwrap_or(Path::new(""));
        for mut source in read(file)?.flat {
            source.file = folder.join(&source.file);
            source.mapping = source.mapping.map(|mapping| folder.join(mapping));
            settings.flat.push(source);
        }
    }
    settings.parts = arguments.parts.or(settings.parts);
    settings.memory_mb = arguments.memory.or(settings.memory_mb);
    Ok((settings, base))
}

fn read(file: &Path) -> Result<Settings> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    Ok(Settings::from_toml(&text, file)?)
}
