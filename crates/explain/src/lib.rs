//! Explanations of any function of a patient's inputs: what each input contributes, and what missing ones leave open.
//!
//! One algorithm a file. They see numbers and functions; they know no alert policy, no words and no page.

#[cfg(test)]
mod brute_force;
mod cohort;
mod counterfactual;
mod group;
mod interaction;
mod interval;
mod interventional;
mod interventional_interaction;
mod leaf_game;
mod linear;
mod moments;
mod paths;
mod sampled;
mod sequence;
mod shapley;
pub mod tree_shap;
mod value_scale;

pub use cohort::{Cohort, CohortError, MIN_CELL};
pub use counterfactual::{
    Change, Counterfactuals, MOST_TOGETHER, Movable, Move, SearchLimits, Standing, counterfactuals,
};
pub use group::{GroupError, Groups};
pub use interaction::interaction;
pub use interval::{Open, Spread, farther, spread};
pub use interventional::{Interventional, InterventionalError, interventional_of_rows};
pub use interventional_interaction::interventional_interaction;
pub use linear::{linear_equation, linear_scores};
pub use sampled::{Estimate, Sampling, SamplingError, sampled_shapley};
pub use shapley::{MAX_INPUTS, shapley};
pub use value_scale::{ValueScaleError, on_value_scale};
