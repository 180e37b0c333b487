//! The company that a key is for: most calls of the API want its id.

use std::sync::Arc;

use super::call::Call;
use super::state::{Client, Company};
use crate::error::Error;
use crate::http::prepared::PreparedRequest;
use crate::http::response::{Response, SubjectType};
use crate::status::Status;
use crate::sys::fork::lock;
use crate::transport::wait::{Wait, at_once};

impl Client {
    /// The id of the company that the key is for, as introspection or else the installation names
    /// it. It is asked for once for each key.
    ///
    /// # Errors
    /// [`Error::Missing`] if the key is an organisation's, or nobody says whose it is; else as
    /// [`Client::call`].
    pub fn company(&self) -> Result<String, Error> {
        let key = self.credential()?;
        let known = lock(&self.company)?
            .as_ref()
            .filter(|known| std::ptr::eq(known.key.as_ptr(), Arc::as_ptr(&key)))
            .map(|known| known.id.clone());
        if let Some(id) = known {
            return Ok(id);
        }
        let call = self.begin()?;
        let id = at_once(|| company_of(&call))?;
        *lock(&self.company)? = Some(Company {
            key: Arc::downgrade(&key),
            id: id.clone(),
        });
        Ok(id)
    }
}

async fn company_of(call: &Call<'_, impl Wait>) -> Result<String, Error> {
    match call
        .run(&PreparedRequest::introspection(), call.deadline)
        .await
    {
        Ok(answer) => match named_in(&answer) {
            Err(Error::Missing(_)) => {}
            named => return named,
        },
        // What a key may not ask, the installation still says.
        Err(error)
            if matches!(
                error.status(),
                Status::BadRequest | Status::Forbidden | Status::NotFound
            ) => {}
        Err(error) => return Err(error),
    }
    named_in(&call.run(&PreparedRequest::look(), call.deadline).await?)
}

/// The company that an answer names.
fn named_in(answer: &Response) -> Result<String, Error> {
    match answer.subject()? {
        (SubjectType::Company, id) => Ok(id),
        (SubjectType::Organisation, _) => Err(Error::NoCompany),
        (SubjectType::Other, _) => {
            Err(Error::Missing("company in what the API says about the key"))
        }
    }
}
