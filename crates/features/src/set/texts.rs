//! The words that a feature set holds for a reader, to say them in another language.

use super::FeatureSet;
use crate::definition::Kind;

impl FeatureSet {
    /// Hands out every text for a reader: labels of inputs, of concepts and of their options. Names by which expressions and
    /// codes refer to them are none of them.
    pub fn texts(&mut self, each: &mut dyn FnMut(&mut String)) {
        self.inputs.iter_mut().filter_map(|input| input.label.as_mut()).for_each(&mut *each);
        for concept in &mut self.concepts {
            each(&mut concept.label);
            if let Kind::Answer(answer) = &mut concept.kind {
                answer.options.iter_mut().for_each(|option| each(&mut option.label));
            }
        }
    }
}
