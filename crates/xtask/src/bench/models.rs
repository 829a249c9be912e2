//! `cargo xtask bench [models]`: trains models with the peers, times everybody on them and says who is how much faster.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::engine::{self, Engine};
use super::figures::{self, Setting};
use super::{brotli_size, document, instructions, machine, table};
use crate::toolbox::{self, Browser, Node};
use crate::{progress, workspace};

const WHY_PYTHON: &str = "XGBoost, LightGBM, scikit-learn, shap and ONNX Runtime are the benchmark's peers";
const FEWEST_ROUNDS: u32 = 5;
const COLUMNS: u32 = 200;
/// The models whose ratios have goals, with how many rows each explanation is timed on: tests/bench/workload.py.
const SIZES: &[(&str, u32)] = &[("S", 10_000), ("M", 2_000), ("L", 1_000)];
const OTHERS: &[&str] = &["forest", "svm", "logistic"];
/// What decides how the models come out: a change of any of these trains them again.
const TRAINING: &[&str] = &["workload.py", "prepare.py", "others.py", "exact_shap.py", "requirements.txt"];

// Stands twice in the command, so it makes no group of its own name.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Options {
    /// Write every figure to this file.
    #[arg(long)]
    json: Option<PathBuf>,
    /// How many rounds are kept, after one that warms up.
    #[arg(long, default_value_t = FEWEST_ROUNDS, value_parser = clap::value_parser!(u32).range(i64::from(FEWEST_ROUNDS)..))]
    rounds: u32,
    /// Only these of the three sizes and the other families.
    #[arg(long, value_delimiter = ',', value_parser = ["S", "M", "L", "others"])]
    only: Vec<String>,
    /// Write docs/benchmarks.md and its plot.
    #[arg(long)]
    write_docs: bool,
    /// Count the instructions of the kernels instead of timing, and fail on more than the stored counts allow.
    #[arg(long, conflicts_with_all = ["json", "only", "write_docs"])]
    check: bool,
    /// With --check: store the counts found.
    #[arg(long, requires = "check")]
    write: bool,
}

/// Runs the benchmark of the models.
///
/// # Errors
/// When a peer cannot be set up, a step fails, or the counts of `--check` are exceeded.
pub(super) fn run(options: &Options) -> Result<()> {
    let root = workspace::root()?;
    if options.check {
        return instructions::check(&root, options.write);
    }
    let (node, browser) = (Node::ensure()?, Browser::ensure()?);
    let python = toolbox::ensure_python(&root.join("tests/bench/requirements.txt"), WHY_PYTHON)?;
    let onnxruntime_web = toolbox::ensure_onnxruntime_web(&root, &node)?;
    toolbox::ensure_journey_packages(&root, &node)?;
    let engine = engine::build(&root, &node)?;

    let is_asked = |name: &str| options.only.is_empty() || options.only.iter().any(|only| only == name);
    let sizes: Vec<&(&str, u32)> = SIZES.iter().filter(|(name, _)| is_asked(name)).collect();
    let others = if is_asked("others") { OTHERS } else { &[] };
    let work = trained(&root, &python, &sizes, !others.is_empty())?;
    let insite = build_command(&root)?;
    for (name, _) in &sizes {
        let folder = work.join(name);
        compile(&insite, &folder.join("model.json"), &folder.join("model.bin"))?;
    }
    for name in others {
        compile(&insite, &work.join(format!("{name}.onnx")), &work.join(format!("{name}.bin")))?;
    }

    let (plan, samples) = (work.join("plan.json"), work.join("samples.json"));
    let bench = root.join("tests/bench");
    let models =
        sizes.iter().map(|(name, rows)| size_in_plan(name, *rows)).chain(others.iter().map(|name| other_in_plan(name)));
    let content = json!({
        "work": work, "engine": engine.folder, "ort": onnxruntime_web, "bench": bench, "python": python,
        "rounds": options.rounds, "models": models.collect::<Vec<_>>(),
    });
    fs::write(&plan, serde_json::to_vec_pretty(&content)?)?;
    let mut timing = Command::new(&node.program);
    timing.arg(bench.join("run.mjs")).args([&plan, &samples]).env("INSITE_CHROMIUM", &browser.chromium);
    progress::require(&format!("timing every side in turn, {} rounds", options.rounds), &mut timing)?;

    let names: Vec<&str> = sizes.iter().map(|(name, _)| *name).collect();
    let figures = figures::from_samples(&read(&samples)?, &setting(&work, &engine, &names, others, options)?)?;
    print!("{}", table::of(&figures));
    let file = options.json.clone().unwrap_or_else(|| work.join("figures.json"));
    fs::write(&file, serde_json::to_vec_pretty(&figures)?)
        .with_context(|| format!("{} cannot be written", file.display()))?;
    println!("every figure stands in {}", file.display());
    if options.write_docs {
        document::write(&root, &python, &file, &figures)?;
    }
    let wrong = figures::wrong(&figures);
    ensure!(wrong.is_empty(), "{}", wrong.join("; "));
    Ok(())
}

/// The folder with the trained models, trained now unless the same recipe has been followed before.
fn trained(root: &Path, python: &Path, sizes: &[&(&str, u32)], others: bool) -> Result<PathBuf> {
    let bench = root.join("tests/bench");
    let mut hash = Sha256::new();
    for name in TRAINING {
        hash.update(fs::read(bench.join(name)).with_context(|| format!("tests/bench/{name} cannot be read"))?);
    }
    let key: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let work = workspace::target(root).join("insite/bench").join(key);
    let names = sizes.iter().map(|(name, _)| *name).chain(others.then_some("others"));
    let only = names.collect::<Vec<_>>().join(",");
    let mut prepare = Command::new(python);
    // Bytecode would be written beside the sources.
    prepare.arg("-B").arg(bench.join("prepare.py")).arg(&work).args(["--only", &only]);
    progress::require("training the models, unless they are there (some minutes, once)", &mut prepare)?;
    Ok(work)
}

fn build_command(root: &Path) -> Result<PathBuf> {
    let mut build = workspace::cargo(root);
    build.args(["build", "--locked", "--release", "--package", "cli"]);
    progress::require("building the command that imports models", &mut build)?;
    Ok(workspace::target(root).join("release/insite"))
}

fn compile(insite: &Path, model: &Path, compiled: &Path) -> Result<()> {
    let mut import = Command::new(insite);
    let names: Vec<String> = (1..=COLUMNS).map(|at| format!("column-{at}")).collect();
    import.arg("import").arg(model).arg("--compiled").arg(compiled).args(["--columns", &names.join(",")]);
    // A support vector machine stores rows: these are made up.
    import.args(["--public-instances", "made-up rows of the benchmark"]);
    let name = model.file_name().unwrap_or_default().to_string_lossy();
    let folder = model.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    progress::require(&format!("importing {folder}/{name}"), &mut import)?;
    if !compiled.is_file() {
        bail!("`insite import --compiled` ended well, but {} is not there", compiled.display());
    }
    Ok(())
}

fn size_in_plan(name: &str, explained_rows: u32) -> Value {
    json!({
        "name": name, "columns": COLUMNS, "explains": true, "explained_rows": explained_rows, "rows": "rows.f32",
        "compiled": format!("{name}/model.bin"), "onnx": format!("{name}/model.onnx"),
        "margins": format!("{name}/margins.f32"), "reference": format!("{name}/reference.f64"),
    })
}

fn other_in_plan(name: &str) -> Value {
    let is_forest = name == "forest";
    json!({
        "name": name, "columns": COLUMNS, "explains": is_forest, "explained_rows": 1_000,
        "rows": if is_forest { "filled.f32" } else { "rows.f32" },
        "compiled": format!("{name}.bin"), "onnx": format!("{name}.onnx"), "margins": format!("{name}.f32"),
    })
}

fn setting(work: &Path, engine: &Engine, sizes: &[&str], others: &[&str], options: &Options) -> Result<Setting> {
    let mut models = BTreeMap::new();
    for name in sizes {
        let mut facts = read(&work.join(name).join("facts.json"))?;
        let compiled = work.join(name).join("model.bin");
        facts["bytes"] = fs::metadata(&compiled)?.len().into();
        facts["brotli"] = brotli_size::of(&compiled)?.into();
        models.insert((*name).to_owned(), facts);
    }
    let other_facts = if others.is_empty() { Value::Null } else { read(&work.join("others.json"))? };
    let mut command = "cargo xtask bench".to_owned();
    if !options.only.is_empty() {
        command.push_str(&format!(" --only {}", options.only.join(",")));
    }
    if options.rounds != FEWEST_ROUNDS {
        command.push_str(&format!(" --rounds {}", options.rounds));
    }
    Ok(Setting {
        models,
        others: other_facts,
        engine_wasm_brotli: engine.wasm_brotli,
        engine_script_brotli: engine.script_brotli,
        machine: machine::in_words(),
        date: machine::date(),
        command,
        rounds: options.rounds,
    })
}

fn read(file: &Path) -> Result<Value> {
    let content = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_slice(&content).with_context(|| format!("{} is not JSON", file.display()))
}
