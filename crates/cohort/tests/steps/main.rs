//! The steps on event stores that are written by hand.

#[cfg(test)]
mod amounts;
#[cfg(test)]
mod attrition;
#[cfg(test)]
mod future;
#[cfg(test)]
mod leakage;
#[cfg(test)]
mod people;
#[cfg(test)]
mod steps;
