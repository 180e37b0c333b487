//! Parts of a request, with failures in Pleo's form.

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::reply::Failure;

/// The query, as far as `T` names its parameters; others are ignored.
#[derive(Debug)]
pub(super) struct Params<T>(pub(super) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Params<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match Query::from_request_parts(parts, state).await {
            Ok(Query(query)) => Ok(Self(query)),
            Err(_) => Err(Failure::invalid_parameter(
                "A query parameter has not the right form",
            )),
        }
    }
}

/// The ids in a path.
#[derive(Debug)]
pub(super) struct Ids<const N: usize>(pub(super) [Uuid; N]);

impl<S: Send + Sync, const N: usize> FromRequestParts<S> for Ids<N> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let wrong = || Failure::invalid_parameter("An id in the path is not a UUID");
        let Path(ids) = Path::<Vec<Uuid>>::from_request_parts(parts, state)
            .await
            .map_err(|_| wrong())?;
        ids.try_into().map(Self).map_err(|_| wrong())
    }
}
