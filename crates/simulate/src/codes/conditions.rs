//! Diagnoses in ICD-10-CM; some with the SNOMED CT concept that is standard in OMOP, the others unmapped, as in real tables.

use super::{LOCAL, is_same};

/// A diagnosis.
#[derive(Debug, PartialEq)]
pub(crate) struct ConditionCode {
    local: i64,
    /// ICD-10-CM, with its dot.
    pub(crate) icd: &'static str,
    pub(crate) label: &'static str,
    /// OMOP's standard concept and its SNOMED CT identifier.
    pub(crate) standard: Option<(i64, &'static str)>,
}

impl ConditionCode {
    /// The id of the ICD-10-CM code as a source concept.
    pub(crate) fn source_id(&self) -> i64 {
        LOCAL + self.local
    }
}

const fn bare(local: i64, icd: &'static str, label: &'static str) -> ConditionCode {
    ConditionCode { local, icd, label, standard: None }
}

const fn mapped(local: i64, icd: &'static str, label: &'static str, id: i64, snomed: &'static str) -> ConditionCode {
    ConditionCode { local, icd, label, standard: Some((id, snomed)) }
}

/// Every diagnosis that is written. A code that is asked for and does not stand here fails the build.
pub(crate) static CONDITIONS: [ConditionCode; 58] = [
    bare(1, "Z00.00", "General adult medical examination"),
    // The disease.
    bare(2, "E85.82", "Wild-type transthyretin-related (ATTR) amyloidosis"),
    bare(3, "I43", "Cardiomyopathy in diseases classified elsewhere"),
    // Signs.
    bare(10, "G56.00", "Carpal tunnel syndrome, unspecified upper limb"),
    bare(11, "G56.01", "Carpal tunnel syndrome, right upper limb"),
    bare(12, "G56.02", "Carpal tunnel syndrome, left upper limb"),
    bare(13, "G56.03", "Carpal tunnel syndrome, bilateral upper limbs"),
    bare(14, "M48.061", "Spinal stenosis, lumbar region without neurogenic claudication"),
    bare(15, "M48.062", "Spinal stenosis, lumbar region with neurogenic claudication"),
    bare(16, "S46.111A", "Strain of long head of biceps, right arm, initial encounter"),
    bare(17, "S46.112A", "Strain of long head of biceps, left arm, initial encounter"),
    bare(18, "M66.321", "Spontaneous rupture of flexor tendons, right upper arm"),
    mapped(19, "I50.9", "Heart failure, unspecified", 316_139, "84114007"),
    bare(20, "I50.32", "Chronic diastolic heart failure"),
    bare(21, "I50.30", "Diastolic heart failure, unspecified"),
    mapped(22, "I48.91", "Atrial fibrillation, unspecified", 313_217, "49436004"),
    bare(23, "I48.0", "Paroxysmal atrial fibrillation"),
    bare(24, "I48.20", "Chronic atrial fibrillation, unspecified"),
    bare(25, "I44.0", "Atrioventricular block, first degree"),
    bare(26, "I44.1", "Atrioventricular block, second degree"),
    bare(27, "I44.2", "Atrioventricular block, complete"),
    bare(28, "I44.7", "Left bundle-branch block, unspecified"),
    bare(29, "I35.0", "Nonrheumatic aortic stenosis"),
    bare(30, "G62.9", "Polyneuropathy, unspecified"),
    bare(31, "G60.9", "Hereditary and idiopathic neuropathy, unspecified"),
    bare(32, "I95.1", "Orthostatic hypotension"),
    bare(33, "I95.2", "Hypotension due to drugs"),
    bare(34, "I51.7", "Cardiomegaly"),
    bare(35, "R94.31", "Abnormal electrocardiogram"),
    mapped(36, "I10", "Essential (primary) hypertension", 320_128, "59621000"),
    mapped(37, "E11.9", "Type 2 diabetes mellitus without complications", 201_826, "44054006"),
    mapped(38, "M19.90", "Osteoarthritis, unspecified site", 80_180, "396275006"),
    bare(39, "M17.0", "Bilateral primary osteoarthritis of knee"),
    // Background.
    mapped(50, "E78.5", "Hyperlipidemia, unspecified", 432_867, "55822004"),
    mapped(51, "N18.30", "Chronic kidney disease, stage 3 unspecified", 443_597, "433144002"),
    mapped(52, "I25.10", "Atherosclerotic heart disease without angina", 317_576, "53741008"),
    mapped(53, "J45.909", "Unspecified asthma, uncomplicated", 317_009, "195967001"),
    mapped(54, "E03.9", "Hypothyroidism, unspecified", 140_673, "40930008"),
    mapped(55, "K21.9", "Gastro-esophageal reflux disease without esophagitis", 318_800, "235595009"),
    mapped(56, "D64.9", "Anemia, unspecified", 439_777, "271737000"),
    mapped(57, "I63.9", "Cerebral infarction, unspecified", 381_316, "230690007"),
    bare(58, "F41.9", "Anxiety disorder, unspecified"),
    bare(59, "F32.9", "Major depressive disorder, single episode, unspecified"),
    bare(60, "J44.9", "Chronic obstructive pulmonary disease, unspecified"),
    bare(61, "E66.9", "Obesity, unspecified"),
    bare(62, "M81.0", "Age-related osteoporosis without current fracture"),
    mapped(63, "J20.9", "Acute bronchitis, unspecified", 260_139, "10509002"),
    bare(64, "J06.9", "Acute upper respiratory infection, unspecified"),
    bare(65, "N39.0", "Urinary tract infection, site not specified"),
    bare(66, "M54.50", "Low back pain, unspecified"),
    bare(67, "R05.9", "Cough, unspecified"),
    bare(68, "R51.9", "Headache, unspecified"),
    bare(69, "R53.83", "Other fatigue"),
    mapped(70, "R06.00", "Dyspnea, unspecified", 312_437, "267036007"),
    bare(71, "R10.9", "Unspecified abdominal pain"),
    bare(72, "L30.9", "Dermatitis, unspecified"),
    bare(73, "H25.9", "Unspecified age-related cataract"),
    bare(74, "S93.409A", "Sprain of unspecified ligament of unspecified ankle, initial encounter"),
];

/// The diagnosis of that code.
pub(crate) const fn condition(icd: &str) -> &'static ConditionCode {
    let mut at = 0;
    while !is_same(CONDITIONS[at].icd, icd) {
        at += 1;
    }
    &CONDITIONS[at]
}
