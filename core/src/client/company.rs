//! The company that a key is for: most paths of the API need its id.

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
    /// The id of the company that the key is for, from introspection or else from the installation.
    /// Requested once per key.
    ///
    /// # Errors
    /// [`Error::Missing`] if the key is an organisation's, or no response names its company; else
    /// as [`Client::call`].
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
        // A key that may not introspect may still read its installation.
        Err(error)
            if matches!(
                error.status(),
                Status::BadRequest | Status::Forbidden | Status::NotFound
            ) => {}
        Err(error) => return Err(error),
    }
    named_in(&call.run(&PreparedRequest::look(), call.deadline).await?)
}

/// The company that a response names.
fn named_in(answer: &Response) -> Result<String, Error> {
    match answer.subject()? {
        (SubjectType::Company, id) => Ok(id),
        (SubjectType::Organisation, _) => Err(Error::NoCompany),
        (SubjectType::Other, _) => {
            Err(Error::Missing("company in what the API says about the key"))
        }
    }
}
