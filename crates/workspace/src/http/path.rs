//! Ids in paths. A text that is no id names no object: 404, as for a missing one.

use crate::refusal::Refusal;
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use sparekey_protocol::Id;
use std::str::FromStr;

/// The named parts of a path, in order.
pub struct PathTexts(Vec<String>);

impl PathTexts {
    fn find<T: FromStr>(&self, position: usize) -> Result<T, Refusal> {
        self.0
            .get(position)
            .and_then(|text| text.parse().ok())
            .ok_or_else(Refusal::not_found)
    }

    /// The id at this position.
    ///
    /// # Errors
    /// [`Refusal`] 404.
    pub fn id(&self, position: usize) -> Result<Id, Refusal> {
        self.find(position)
    }

    /// The number at this position, in plain decimal.
    ///
    /// # Errors
    /// [`Refusal`] 404.
    pub fn number<T: FromStr + ToString>(&self, position: usize) -> Result<T, Refusal> {
        let number: T = self.find(position)?;
        let plain = self
            .0
            .get(position)
            .is_some_and(|text| *text == number.to_string());
        if plain {
            Ok(number)
        } else {
            Err(Refusal::not_found())
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for PathTexts {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let params = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|_| Refusal::not_found())?;
        Ok(Self(
            params.iter().map(|(_, value)| value.to_owned()).collect(),
        ))
    }
}
