//! Measures how far the stable weekly doses of the patients of the International Warfarin Pharmacogenetics Consortium lie
//! from those of the two equations, for `models/warfarin-iwpc/uncertainty.json`.
//!
//! `cargo run --release -p catalog --example warfarin_interval -- TABLE.csv`, where `TABLE.csv` is the consortium's public
//! data set (PharmGKB) as a comma-separated table. Only sums and ranks are printed, nobody's row.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, io};

use assess::{Bundle, RowAnswer};

const MODEL: &str = "warfarin-iwpc";
const OUTPUT: &str = "dose_mg_per_week";
/// The share of patients whose stable dose should lie in the interval.
const LEVEL: f64 = 0.9;
const FOLDS: usize = 10;
/// A dose within this share of the stable one counts as near, as in the paper.
const NEAR: f64 = 0.2;

/// A patient on a stable dose, as the model sees them.
struct Patient {
    /// The inputs by name; one that is not there is missing.
    inputs: BTreeMap<&'static str, f64>,
    race: String,
    dose: f64,
}

/// A patient with what an equation gives.
struct Scored<'a> {
    patient: &'a Patient,
    value: f64,
    /// On the scale of square roots, on which the equations were fitted.
    residual: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("name the table: warfarin_interval TABLE.csv")?;
    let bundle =
        catalog::model(MODEL).ok_or("the model is not built in")?.map_err(|off| off.because.join("; "))?.bundle;
    let patients = patients(&bundle, &path)?;
    let knows = |patient: &Patient, name: &str| patient.inputs.contains_key(name);
    let genotypes = |patient: &Patient| usize::from(knows(patient, "cyp2c9")) + usize::from(knows(patient, "vkorc1"));

    let of = |genotypes_used: bool, who: &dyn Fn(&Patient) -> bool| -> Vec<Scored<'_>> {
        patients.iter().filter(|p| who(p)).filter_map(|p| scored(&bundle, p, genotypes_used)).collect()
    };
    let pharmacogenetic = of(true, &|patient| genotypes(patient) == 2);
    let clinical = of(false, &|_| true);
    let one_genotype = of(true, &|patient| genotypes(patient) == 1);
    let limits = report("Pharmacogenetic equation, both genotypes known", &pharmacogenetic);
    report("Clinical equation, genotypes not used", &clinical);
    println!("\nPharmacogenetic equation, one of the genotypes known: {} patients", one_genotype.len());
    println!("  coverage of the interval above {:.3}", coverage(&one_genotype, limits));
    let all: Vec<f64> = [&pharmacogenetic, &clinical, &one_genotype].into_iter().flatten().map(|s| s.value).collect();
    println!("\nDoses that the equations give these patients: {:.2} to {:.2} mg a week", least(&all), most(&all));
    let doses: Vec<f64> = clinical.iter().map(|s| s.patient.dose).collect();
    println!("Their stable doses: {:.2} to {:.2} mg a week", least(&doses), most(&doses));
    Ok(())
}

/// Adults and others on a stable dose of whom age, height and weight are known.
fn patients(bundle: &Bundle, path: &str) -> Result<Vec<Patient>, Box<dyn Error>> {
    let mut table = csv::Reader::from_path(path)?;
    let header: Vec<String> =
        table.headers()?.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
    let option = |of: &str, name: &str| -> Option<f64> {
        bundle.features().options(of).iter().position(|(option, _)| option == name).map(|at| at as f64)
    };
    let mut found = Vec::new();
    for row in table.records() {
        let row = row?;
        let cell = |name: &str| -> Result<&str, io::Error> {
            let at = header.iter().position(|column| column == name);
            at.and_then(|at| row.get(at)).ok_or_else(|| io::Error::other(format!("the table has no column `{name}`")))
        };
        let number = |name: &str| -> Result<Option<f64>, io::Error> { Ok(cell(name)?.parse::<f64>().ok()) };
        if cell("Subject Reached Stable Dose of Warfarin")? != "1" {
            continue;
        }
        // "60 - 69" and "90+": the equation asks for the decade alone.
        let decade = cell("Age")?.chars().next().and_then(|digit| digit.to_digit(10));
        let (Some(dose), Some(decade), Some(height), Some(weight)) =
            (number("Therapeutic Dose of Warfarin")?, decade, number("Height (cm)")?, number("Weight (kg)")?)
        else {
            continue;
        };
        let taken = |name: &str| -> Result<f64, io::Error> { Ok(f64::from(u8::from(cell(name)? == "1"))) };
        let race = cell("Race")?.to_owned();
        let named = match race.as_str() {
            "White" => Some("white"),
            "Asian" => Some("asian"),
            "Black or African American" => Some("black"),
            // The equation's own term.
            _ => None,
        };
        let vkorc1 = cell("VKORC1 -1639 consensus")?.replace('/', "");
        let known = [
            ("race", named.and_then(|name| option("race", name))),
            ("cyp2c9", option("cyp2c9", cell("CYP2C9 consensus")?)),
            ("vkorc1", option("vkorc1", &vkorc1)),
        ];
        let mut inputs = BTreeMap::from([
            ("age", f64::from(decade) * 10.0 + 5.0),
            ("height", height),
            ("weight", weight),
            ("carbamazepine", taken("Carbamazepine (Tegretol)")?),
            ("phenytoin", taken("Phenytoin (Dilantin)")?),
            ("rifampicin", taken("Rifampin or Rifampicin")?),
            ("amiodarone", taken("Amiodarone (Cordarone)")?),
            ("warfarin", 1.0),
            ("pregnancy", 0.0),
        ]);
        inputs.extend(known.into_iter().filter_map(|(name, value)| Some((name, value?))));
        found.push(Patient { inputs, race, dose });
    }
    Ok(found)
}

/// What the model gives the patient, with or without their genotypes; `None` where it refuses, as for a child.
fn scored<'a>(bundle: &Bundle, patient: &'a Patient, with_genotypes: bool) -> Option<Scored<'a>> {
    let is_used = |name: &str| with_genotypes || !matches!(name, "cyp2c9" | "vkorc1");
    let input = |name: &str| patient.inputs.get(name).filter(|_| is_used(name)).copied().unwrap_or(f64::NAN);
    let row: Vec<f64> = bundle.features().inputs().iter().map(|i| input(&i.name)).collect();
    match bundle.answer_row(OUTPUT, &row) {
        RowAnswer::Value(value) => {
            let residual = libm::sqrt(patient.dose) - libm::sqrt(value);
            Some(Scored { patient, value, residual })
        }
        _ => None,
    }
}

/// Prints what was measured, and gives how far the interval reaches below and above.
fn report(title: &str, scored: &[Scored<'_>]) -> [f64; 2] {
    let limits = reach(scored.iter());
    println!("\n{title}: {} patients", scored.len());
    println!("  {:.0} % interval on square roots: {:.4} below, {:.4} above", LEVEL * 100.0, limits[0], limits[1]);
    let near = scored.iter().filter(|s| (s.value - s.patient.dose).abs() <= NEAR * s.patient.dose).count();
    println!("  within {:.0} % of the stable dose: {:.3}", NEAR * 100.0, near as f64 / scored.len() as f64);
    let error = scored.iter().map(|s| (s.value - s.patient.dose).abs()).sum::<f64>() / scored.len() as f64;
    println!("  mean absolute error {error:.2} mg a week");
    // Every tenth patient, and tenths of the table as it stands, in which neighbours are of one source.
    let count = scored.len();
    held_out("every tenth patient", scored, |at| at % FOLDS);
    held_out("tenths of the table in its order", scored, |at| at * FOLDS / count);
    let mut groups: BTreeMap<String, Vec<&Scored<'_>>> = BTreeMap::new();
    for each in scored {
        groups.entry(format!("race {}", each.patient.race)).or_default().push(each);
        let dose = match each.value {
            value if value < 21.0 => "dose below 21",
            value if value < 49.0 => "dose from 21 to 49",
            _ => "dose of 49 and more",
        };
        groups.entry(dose.into()).or_default().push(each);
    }
    for (name, members) in groups {
        let inside = members.iter().filter(|s| is_inside(s, limits)).count();
        println!("  coverage, {name}: {:.3} of {}", inside as f64 / members.len() as f64, members.len());
    }
    limits
}

/// Coverage of each fold by the interval of all others.
fn held_out(title: &str, scored: &[Scored<'_>], fold_of: impl Fn(usize) -> usize) {
    let mut shares = Vec::new();
    let mut inside = 0;
    for fold in 0..FOLDS {
        let is_held_out = |at: usize| fold_of(at) == fold;
        let limits = reach(scored.iter().enumerate().filter(|(at, _)| !is_held_out(*at)).map(|(_, s)| s));
        let own: Vec<&Scored<'_>> =
            scored.iter().enumerate().filter(|(at, _)| is_held_out(*at)).map(|(_, s)| s).collect();
        let held = own.iter().filter(|s| is_inside(s, limits)).count();
        inside += held;
        shares.push(held as f64 / own.len() as f64);
    }
    let whole = inside as f64 / scored.len() as f64;
    println!("  coverage held out, {title}: {whole:.3} (from {:.3} to {:.3})", least(&shares), most(&shares));
}

/// How far the interval reaches below and above: the ranks of the residuals by which a further patient's lies within with
/// at least the wanted probability.
fn reach<'a>(scored: impl Iterator<Item = &'a Scored<'a>>) -> [f64; 2] {
    let mut residuals: Vec<f64> = scored.map(|s| s.residual).collect();
    residuals.sort_by(f64::total_cmp);
    let outside = (1.0 - LEVEL) / 2.0 * (residuals.len() + 1) as f64;
    let low = (libm::floor(outside) as usize).max(1) - 1;
    [-residuals[low], residuals[residuals.len() - 1 - low]]
}

fn is_inside(scored: &Scored<'_>, [below, above]: [f64; 2]) -> bool {
    (-below..=above).contains(&scored.residual)
}

fn coverage(scored: &[Scored<'_>], limits: [f64; 2]) -> f64 {
    scored.iter().filter(|s| is_inside(s, limits)).count() as f64 / scored.len() as f64
}

fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

fn most(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}
