//! The same bytes, whatever the number of threads; other people for another seed.

use simulate::{Form, Settings, simulate};

use crate::{Population, fresh};

#[test]
fn threads_change_no_byte() {
    for form in [Form::OmopCsv, Form::OmopParquet, Form::FhirNdjson] {
        let write =
            |threads| Population::write(&format!("threads-{}-{threads}", form.word()), 900, form, threads, 0.05);
        let one = write(1);
        for threads in [2, 5] {
            let several = write(threads);
            assert_eq!(one.summary, several.summary);
            assert!(one.files() == several.files(), "{} with {threads} threads", form.word());
        }
    }
}

#[test]
fn a_person_does_not_depend_on_who_else_is_drawn() {
    let (few, many) =
        (Population::write("few", 150, Form::OmopCsv, 2, 0.05), Population::write("many", 500, Form::OmopCsv, 2, 0.05));
    for (name, bytes) in few.files() {
        if name != "truth.json" {
            assert!(many.files()[&name].starts_with(&bytes), "{name}");
        }
    }
}

#[test]
fn another_seed_gives_other_people() {
    let one = Population::write("seed-11", 50, Form::OmopCsv, 1, 0.05);
    let out = fresh("seed-12");
    let settings =
        Settings { persons: 50, form: Form::OmopCsv, out: out.clone(), seed: 12, threads: 1, prevalence: 0.05 };
    simulate(&settings, &|_, _| {}).unwrap();
    assert_ne!(std::fs::read(out.join("truth.csv")).unwrap(), one.files()["truth.csv"]);
    std::fs::remove_dir_all(out).unwrap();
}
