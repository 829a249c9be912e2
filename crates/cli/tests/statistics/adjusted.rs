//! P values beside those adjusted by R 4.2.2's `p.adjust`, of its own fits of the same rows
//! (iterated to 1e-14).

use serde_json::Value;

use crate::{COX, Folder, close, says};

#[test]
fn p_values_of_a_table_are_adjusted() {
    let folder = Folder::new("adjusted");
    let logistic = "regress logistic small.csv --outcome response --terms age,log(marker),treated";
    for (method, of_logistic, of_cox) in [
        ("holm", [0.06928278596, 0.90685029566, 0.05523954173], [0.05407518639, 0.39230031167, 0.39230031167]),
        ("hochberg", [0.06928278596, 0.90685029566, 0.05523954173], [0.05407518639, 0.36153328462, 0.36153328462]),
        ("bh", [0.05196208947, 0.90685029566, 0.05196208947], [0.05407518639, 0.36153328462, 0.29422523376]),
        ("by", [0.0952638307, 1.0, 0.0952638307], [0.09913784172, 0.66281102180, 0.53941292855]),
        ("bonferroni", [0.10392417894, 1.0, 0.05523954173], [0.05407518639, 1.0, 0.58845046751]),
    ] {
        let document = folder.json(&format!("{logistic} --adjust {method}"));
        assert_eq!(document["coefficients"][0]["adjusted_p"], Value::Null, "the intercept is no test");
        assert_eq!(document["coefficients"][1]["adjusted_by"], method);
        let cox = folder.json(&format!("{COX} --adjust {method}"));
        for at in 0..3 {
            close(&document, &format!("/coefficients/{}/adjusted_p", at + 1), of_logistic[at]);
            close(&cox, &format!("/coefficients/{at}/adjusted_p"), of_cox[at]);
        }
    }
    let said = folder.passes(&format!("{logistic} --adjust bonferroni"));
    says(&said, &["p bonferroni", "  0.0184       0.0552", "  0.0450            -"]);
    assert!(folder.json(logistic).pointer("/coefficients/1/adjusted_p").is_none(), "only where asked for");
    folder.is_refused(&format!("{logistic} --adjust tukey"), &["holm, hochberg, bh, by, bonferroni"]);
}
