//! The tables: where each comes from, what its CSV must hash to, and under which licence it is passed on.

/// One public research table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    /// Its name in R, which is also the file's: `pbc` becomes `pbc.csv`.
    pub(super) name: &'static str,
    /// The R package that holds it.
    pub(super) package: &'static str,
    /// SHA-256 of the CSV, byte for byte what `write.csv(…, row.names = FALSE, na = "")` of R 4.2 writes.
    pub(super) sha256: &'static str,
    /// One line: what it is.
    pub(super) title: &'static str,
    /// The first publication of the data.
    pub(super) citation: &'static str,
}

/// An R package as Debian ships it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Package {
    /// Its name in R.
    pub(super) name: &'static str,
    /// Its name in Debian.
    pub(super) debian: &'static str,
    /// The version whose tables were pinned.
    pub(super) version: &'static str,
    /// Under which it is passed on.
    pub(super) licence: &'static str,
}

pub(super) const PACKAGES: &[Package] = &[
    Package { name: "survival", debian: "r-cran-survival", version: "3.5-3", licence: "LGPL 2 or later" },
    Package { name: "MASS", debian: "r-cran-mass", version: "7.3-58.2", licence: "GPL 2 or 3" },
];

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "rotterdam",
        package: "survival",
        sha256: "59598780fb4c4fd26a4a32289d514fbc499f7366b753ceb2b89bbe3a3db46cde",
        title: "primary breast cancer, Rotterdam tumour bank, 2,982 women",
        citation: "Royston P, Altman DG. BMC Med Res Methodol 2013;13:33; Foekens JA, et al. Cancer Res 2000;60:636-643",
    },
    Table {
        name: "gbsg",
        package: "survival",
        sha256: "60d364fc7bd2362441cbd238c2034a6da18840eaeea2f37e25babf05d65024fd",
        title: "node-positive breast cancer, German Breast Cancer Study Group trial 2, 686 women",
        citation: "Schumacher M, et al. J Clin Oncol 1994;12:2086-2093",
    },
    Table {
        name: "pbc",
        package: "survival",
        sha256: "1dbab06d2db283e0e6b6b0fef1d0d5eab8cac227286eef9f2e9419e8f9994c8f",
        title: "primary biliary cholangitis, Mayo Clinic, 418 patients",
        citation: "Therneau TM, Grambsch PM. Modeling Survival Data. Springer 2000; Dickson ER, et al. Hepatology 1989;10:1-7",
    },
    Table {
        name: "diabetic",
        package: "survival",
        sha256: "808f3ebc8c745262dfd529a3e44c8dacff25fe6f196e49e08241c13ab89bfd27",
        title: "laser coagulation in high-risk diabetic retinopathy, 394 eyes of 197 patients",
        citation: "Huster WJ, Brookmeyer R, Self SG. Biometrics 1989;45:145-156",
    },
    Table {
        name: "cgd",
        package: "survival",
        sha256: "c1535ef344352661fe715a7e00c813555bc2f5422ff67d6c1a91368ad1914645",
        title: "interferon gamma in chronic granulomatous disease, 128 patients, recurrent infections",
        citation: "International Chronic Granulomatous Disease Cooperative Study Group. N Engl J Med 1991;324:509-516",
    },
    Table {
        name: "colon",
        package: "survival",
        sha256: "2b00b5369a8617989f2df739cf1b254f6b5d7be6a4f5d00db9aa542918f1135d",
        title: "adjuvant levamisole and fluorouracil in stage C colon cancer, 929 patients",
        citation: "Moertel CG, et al. Ann Intern Med 1995;122:321-326",
    },
    Table {
        name: "flchain",
        package: "survival",
        sha256: "09865a7fb99809deecbcd78b3898a83ac96f53e5d8c3b235196feb5ac9745e84",
        title: "serum free light chains and mortality, Olmsted County, 7,874 residents",
        citation: "Dispenzieri A, et al. Mayo Clin Proc 2012;87:517-523",
    },
    Table {
        name: "Pima.tr",
        package: "MASS",
        sha256: "9cefcb41b8902ab9eb3e3d196a5b4818cfeaac54d77c50c7cdbe28f7fde06c07",
        title: "diabetes by oral glucose tolerance test, Pima women, 200 for training",
        citation: "Smith JW, et al. Proc Symp Comput Appl Med Care 1988:261-265; Ripley BD. Pattern Recognition and Neural Networks. 1996",
    },
    Table {
        name: "Pima.te",
        package: "MASS",
        sha256: "29ac5a9c590f3b5070eba65e01b33716a3a89bc345d7cbdc1d12310fcef39685",
        title: "diabetes by oral glucose tolerance test, Pima women, 332 for testing",
        citation: "Smith JW, et al. Proc Symp Comput Appl Med Care 1988:261-265; Ripley BD. Pattern Recognition and Neural Networks. 1996",
    },
    Table {
        name: "epil",
        package: "MASS",
        sha256: "c40f453b8989f6fcd92e93f1b236247666c58020582b2eec38b98db820ba68c3",
        title: "progabide in partial epilepsy, 59 patients, seizures in four periods of two weeks",
        citation: "Thall PF, Vail SC. Biometrics 1990;46:657-671",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_pinned_and_its_package_known() {
        for table in TABLES {
            assert!(PACKAGES.iter().any(|package| package.name == table.package), "{}", table.name);
            assert_eq!(table.sha256.len(), 64, "{}", table.name);
            assert!(table.sha256.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)), "{}", table.name);
            assert_eq!(TABLES.iter().filter(|other| other.name.eq_ignore_ascii_case(table.name)).count(), 1);
        }
    }
}
