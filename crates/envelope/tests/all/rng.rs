//! Randomness that repeats: made from a seed and recorded, or replayed from a vector.

use std::convert::Infallible;

use rand_core::{TryCryptoRng, TryRng};
use sparekey_envelope::hash;

/// Bytes of `SHA-256(seed || 0) || SHA-256(seed || 1) || ...`, or exactly the bytes given.
pub struct TestRng {
    seed: Option<Vec<u8>>,
    bytes: Vec<u8>,
    used: usize,
}

impl TestRng {
    pub fn seeded(seed: &str) -> Self {
        Self {
            seed: Some(seed.as_bytes().to_vec()),
            bytes: Vec::new(),
            used: 0,
        }
    }

    pub fn replay(bytes: Vec<u8>) -> Self {
        Self {
            seed: None,
            bytes,
            used: 0,
        }
    }

    /// What has been drawn so far.
    pub fn drawn(&self) -> &[u8] {
        &self.bytes[..self.used]
    }

    /// Whether a replay was used up.
    pub fn is_used_up(&self) -> bool {
        self.used == self.bytes.len()
    }
}

impl TryRng for TestRng {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_be_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_be_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, dst: &mut [u8]) -> Result<(), Infallible> {
        let end = self.used + dst.len();
        while let (true, Some(seed)) = (self.bytes.len() < end, &self.seed) {
            let block = u32::try_from(self.bytes.len() / 32).unwrap().to_be_bytes();
            self.bytes
                .extend_from_slice(hash(&[seed, &block]).as_bytes());
        }
        dst.copy_from_slice(&self.bytes[self.used..end]);
        self.used = end;
        Ok(())
    }
}

impl TryCryptoRng for TestRng {}
