//! By what a work file knows a patient: a keyed digest, which nobody without the file's salt can make of an identifier.
//!
//! Source: RFC 2104 (HMAC). It is a pseudonym and not anonymous: whoever has the file and a list of identifiers can try.

use std::fmt;

use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::WorkError;

const BYTES: usize = 32;

/// What makes one file's digests different from every other's: 32 random bytes, as 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9a-f]{64}$")))]
#[serde(try_from = "String", into = "String")]
pub struct Salt(String);

/// A patient's digest, as 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9a-f]{64}$")))]
#[serde(try_from = "String", into = "String")]
pub struct PatientKey(String);

impl Salt {
    /// Of random bytes; the caller draws them.
    #[must_use]
    pub fn new(random: [u8; BYTES]) -> Self {
        Self(hexadecimal(&random))
    }

    /// Its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn bytes(&self) -> Vec<u8> {
        let digit = |at: usize| self.0.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        (0..self.0.len()).step_by(2).filter_map(digit).collect()
    }
}

/// Never its digits: with them a patient could be looked for.
impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

impl PatientKey {
    /// Of a patient's identifier and birth date as the record writes them. With the date, two patients of two sources who
    /// share a short identifier are not one; where it is corrected, alerts speak again.
    ///
    /// # Errors
    /// When there is no identifier.
    pub fn of(salt: &Salt, identifier: &str, birth_date: &str) -> Result<Self, WorkError> {
        if identifier.trim().is_empty() {
            return Err(WorkError::NoIdentifier);
        }
        let Ok(mut digest) = Hmac::<Sha256>::new_from_slice(&salt.bytes()) else { return Err(WorkError::Salt) };
        for part in ["insite patient", identifier, birth_date] {
            // With its length, so that no two pairs of texts run together to the same bytes.
            digest.update(&(part.len() as u64).to_le_bytes());
            digest.update(part.as_bytes());
        }
        Ok(Self(hexadecimal(&digest.finalize().into_bytes())))
    }

    /// Its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first eight digits, to tell patients of a list apart.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.get(..8).unwrap_or(&self.0)
    }
}

impl TryFrom<String> for Salt {
    type Error = WorkError;

    fn try_from(text: String) -> Result<Self, WorkError> {
        if is_digest(&text) { Ok(Self(text)) } else { Err(WorkError::Salt) }
    }
}

impl TryFrom<String> for PatientKey {
    type Error = WorkError;

    fn try_from(text: String) -> Result<Self, WorkError> {
        if is_digest(&text) { Ok(Self(text)) } else { Err(WorkError::Salt) }
    }
}

impl From<Salt> for String {
    fn from(salt: Salt) -> Self {
        salt.0
    }
}

impl From<PatientKey> for String {
    fn from(key: PatientKey) -> Self {
        key.0
    }
}

fn is_digest(text: &str) -> bool {
    text.len() == 2 * BYTES && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn salt() -> Salt {
        Salt::new(std::array::from_fn(|at| u8::try_from(at).unwrap()))
    }

    /// Python: `hmac.new(bytes(range(32)), b"".join(len(p).to_bytes(8, "little") + p for p in parts), "sha256")`.
    #[test]
    fn it_is_the_hmac_of_the_parts_with_their_lengths() {
        let key = PatientKey::of(&salt(), "sample-08", "1965-03-02").unwrap();
        assert_eq!(key.as_str(), "dec9bee62a1ee63bbb9bfc484dbf6262c8293699ae1d2d72afeb203b3544053c");
    }

    #[test]
    fn another_salt_identifier_or_birth_date_is_another_key() {
        let of = |id: &str, born: &str| PatientKey::of(&salt(), id, born).unwrap();
        let one = of("ab", "c");
        assert_eq!(one, of("ab", "c"));
        assert!(one != of("a", "bc") && one != of("abc", "") && one != of("ab", "d"));
        assert_ne!(one, PatientKey::of(&Salt::new([7; 32]), "ab", "c").unwrap());
        assert!(!one.as_str().contains("ab63"));
    }

    #[test]
    fn nobody_has_no_key() {
        assert_eq!(PatientKey::of(&salt(), " ", "1965-03-02"), Err(WorkError::NoIdentifier));
        assert_eq!(Salt::try_from("00".to_owned()), Err(WorkError::Salt));
        assert_eq!(Salt::try_from("G".repeat(64)), Err(WorkError::Salt));
        assert_eq!(format!("{:?}", salt()), "Salt(…)");
    }
}
