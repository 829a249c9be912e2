//! What a recipe gets wrong is said with its remedy.

use regress::{Analysis, SurvivalAnalysis};

use crate::{COX, analysis, base, curves};

#[track_caller]
fn is_refused(analysis: &Analysis, words: &str) {
    let said = analysis.run(&base()).unwrap_err().to_string();
    assert!(said.contains(words), "{said}");
}

#[test]
fn settings_are_named_by_their_keys() {
    for (from, to, words) in [
        ("event = \"cause>0\"", "", "Cox regression needs event"),
        ("event = \"cause>0\"", "event = \"cause>0\"\noutcome = \"count\"", "outcome has no meaning in Cox regression"),
        ("event = \"cause>0\"", "event = \"cause\"", "line 3: the cell of the column \"cause\" is neither 0 nor 1"),
        ("treated\"", "treated, offset(age)\"", "offset() has no meaning in Cox regression"),
        ("treated\"", "tretaed\"", "in the term \"tretaed\""),
        ("treated\"", "treated\"\nwhere = [\"age\"]", "where age: write a comparison"),
        ("treated\"", "treated\"\nwhere = [\"age>200\"]", "where age>200: no row is left"),
        ("treated\"", "treated\"\nconfidence = 95.0", "the confidence level is 95"),
        ("small.csv", "nothing.csv", "nothing.csv: "),
        ("\"time\"", "\"entry\"\nentry = \"time\"", "small.csv: line 2: "),
    ] {
        is_refused(&analysis(&COX.replace(from, to)), words);
    }
    let logistic = COX.replace("kind = \"cox\"", "kind = \"logistic\"\noutcome = \"response\"");
    is_refused(&analysis(&logistic), "time has no meaning in logistic regression");
    let nested = "name = \"n\"\nkind = \"poisson\"\nfile = \"small.csv\"\noutcome = \"count\"\nterms = \"age\"\n";
    is_refused(
        &analysis(&format!("{nested}against = \"treated\"")),
        "against: the term treated is not among terms, so the models are not nested",
    );
}

#[test]
fn an_expectation_must_be_one() {
    let expect = |lines: &str| analysis(&format!("{COX}\n[[statistics.expect]]\n{lines}"));
    let age = "term = \"age\"\nfigure = \"estimate\"\n";
    let source = "source = \"R\"";
    for (lines, words) in [
        (
            format!("{age}value = 0.06\ntolerance = -1\n{source}"),
            "both events: the expected estimate of age needs a tole",
        ),
        (format!("{age}value = nan\ntolerance = 1\n{source}"), "must be a finite number"),
        (format!("{age}value = 1\ntolerance = inf\n{source}"), "needs a tolerance"),
        (format!("{age}value = 1\ntolerance = 1\nsource = \" \""), "needs its source"),
        (format!("figure = \"z\"\nvalue = 1\ntolerance = 1\n{source}"), "the expected z needs its term"),
        (format!("term = \"age\"\nfigure = \"theta\"\nvalue = 1\ntolerance = 1\n{source}"), "belongs to no term"),
        (format!("figure = \"theta\"\nvalue = 1\ntolerance = 1\n{source}"), "a theta is expected, but there is none"),
        (
            format!("term = \"aeg\"\nfigure = \"z\"\nvalue = 1\ntolerance = 1\n{source}"),
            "a z of aeg is expected, but there is none; it has the terms age, log(marker), treated",
        ),
    ] {
        is_refused(&expect(&lines), words);
    }
}

#[test]
fn unknown_keys_are_refused() {
    let unknown = |text: &str| toml::from_str::<Analysis>(text).unwrap_err().to_string();
    assert!(unknown(&format!("{COX}term = \"age\"")).contains("unknown field `term`"));
    assert!(unknown(&COX.replace("\"cox\"", "\"coks\"")).contains("unknown variant `coks`"));
    let expect = format!("{COX}[[expect]]\nfigure = \"zed\"\nvalue = 1\ntolerance = 1\nsource = \"R\"");
    assert!(unknown(&expect).contains("unknown variant `zed`"));
}

#[test]
fn curves_that_cannot_be_drawn_are_refused() {
    let of = |lines: &str| curves(&format!("name = \"c\"\nfile = \"small.csv\"\ntime = \"time\"\n{lines}"));
    let is_refused = |analysis: SurvivalAnalysis, words: &str| {
        let said = analysis.run(&base()).unwrap_err().to_string();
        assert!(said.contains(words), "{said}");
    };
    is_refused(
        of("event = \"treated\"\ncompeting = true"),
        "tells no two events apart, it holds 0, 1; leave competing out",
    );
    is_refused(of("event = \"cause>0\"\nstrata = \"group\""), "strata only compares groups");
    is_refused(
        of("event = \"cause\"\ngroup = \"treated\"\nstrata = \"group\"\ncompeting = true"),
        "strata does not go with competing events",
    );
    is_refused(of("event = \"cause>0\"\nat = [nan]"), "at holds a value that is no number");
    is_refused(of("event = \"cause>0\"\nwhere = [\"age>200\"]"), "where age>200: no row is left");
}
