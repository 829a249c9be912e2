//! A bundle apart from its trees' bytes, so that a program can carry those as plain data and borrow them.

use model::trees::Forest;
use model::{Combination, Model, ModelFile, Part, Predictor, WidePart};

use super::Bundle;

/// A bundle whose trees are numbers into a list of their bytes: for storage, not for use.
pub type PackedBundle = Bundle<u32>;

impl Bundle {
    /// The bundle without its trees' bytes, and those in the order of their numbers.
    #[must_use]
    pub fn pack(self) -> (PackedBundle, Vec<Vec<u8>>) {
        let mut forests = Vec::new();
        let mut number = |forest: Forest| {
            forests.push(forest.bytes().to_vec());
            Some(forests.len() as u32 - 1)
        };
        let trained = self.trained.clone().and_then(|file| file_with(file, &mut number));
        (self.with_trained(trained), forests)
    }
}

impl PackedBundle {
    /// The bundle with its trees, borrowed from the program's own data and laid out when they are first used; `None`
    /// where there are not as many as it had.
    #[must_use]
    pub fn unpack(self, forests: &[&'static [u8]]) -> Option<Bundle> {
        let mut forest = |at: u32| forests.get(at as usize).map(|bytes| Forest::from_static(bytes));
        let trained = match self.trained.clone() {
            None => None,
            Some(file) => Some(file_with(file, &mut forest)?),
        };
        Some(self.with_trained(trained))
    }
}

impl<T> Bundle<T> {
    fn with_trained<U>(self, trained: Option<ModelFile<U>>) -> Bundle<U> {
        Bundle {
            about: self.about,
            features: self.features,
            offer: self.offer,
            children: self.children,
            refuse: self.refuse,
            caution: self.caution,
            notes: self.notes,
            equations: self.equations,
            alerts: self.alerts,
            golden: self.golden,
            trained,
            instances_are_public: self.instances_are_public,
            cohort: self.cohort,
            groups: self.groups,
            pairs: self.pairs,
            missing: self.missing,
            applicability: self.applicability,
            uncertainty: self.uncertainty,
            actionable: self.actionable,
            impossible: self.impossible,
            thresholds: self.thresholds,
            dose: self.dose,
            treatment: self.treatment,
            overlays: self.overlays,
        }
    }
}

/// What becomes of each of a model's forests.
type Change<'a, T, U> = &'a mut dyn FnMut(T) -> Option<U>;

fn file_with<T, U>(file: ModelFile<T>, change: Change<'_, T, U>) -> Option<ModelFile<U>> {
    let ModelFile { ir, written_by, source_sha256, columns, predictor, outputs, stores_instances, notes } = file;
    let predictor = predictor_with(predictor, change)?;
    Some(ModelFile { ir, written_by, source_sha256, columns, predictor, outputs, stores_instances, notes })
}

fn predictor_with<T, U>(predictor: Predictor<T>, change: Change<'_, T, U>) -> Option<Predictor<U>> {
    Some(match predictor {
        Predictor::Linear(linear) => Predictor::Linear(linear),
        Predictor::Scores(scores) => Predictor::Scores(scores),
        Predictor::Kernel(machine) => Predictor::Kernel(machine),
        Predictor::Trees(trees) => Predictor::Trees(change(trees)?),
        Predictor::Pipeline(steps, then) => Predictor::Pipeline(steps, Box::new(predictor_with(*then, change)?)),
        Predictor::Combination(combination) => Predictor::Combination(Box::new(match *combination {
            Combination::SoftVote(parts) => Combination::SoftVote(parts_with(parts, change)?),
            Combination::Stack { parts, passed_through, last } => Combination::Stack {
                parts: parts_with(parts, change)?,
                passed_through,
                last: Box::new(model_with(*last, change)?),
            },
            Combination::Wide { parts, passed_through, last } => {
                let mut part = |p: WidePart<T>| {
                    Some(WidePart { predictor: predictor_with(p.predictor, change)?, outputs: p.outputs })
                };
                let parts = parts.into_iter().map(&mut part).collect::<Option<Vec<_>>>()?;
                Combination::Wide { parts, passed_through, last: predictor_with(last, change)? }
            }
        })),
    })
}

fn parts_with<T, U>(parts: Vec<Part<T>>, change: Change<'_, T, U>) -> Option<Vec<Part<U>>> {
    parts.into_iter().map(|part| Some(Part { model: model_with(part.model, change)?, weight: part.weight })).collect()
}

fn model_with<T, U>(model: Model<T>, change: Change<'_, T, U>) -> Option<Model<U>> {
    let Model { predictor, margin, link, calibration } = model;
    Some(Model { predictor: predictor_with(predictor, change)?, margin, link, calibration })
}
