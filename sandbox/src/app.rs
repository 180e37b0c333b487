//! Everything that requests share, and which request goes where.

use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use uuid::Uuid;

use crate::StartError;
use crate::control::faults::Faults;
use crate::control::record::Record;
use crate::exports::Exports;
use crate::fixtures::{self, Picture};
use crate::keys::Keyring;
use crate::links::{Links, Target};
use crate::options::{Environment, Options};
use crate::rate::Buckets;
use crate::request_log::RequestLog;
use crate::rows::Kept;
use crate::store::{Store, locked};
use crate::unknowns::Unknowns;
use crate::{api, control};

/// A sandbox without its sockets.
#[derive(Debug)]
pub(crate) struct App {
    keys: Keyring,
    pub(crate) employees: u32,
    pub(crate) environment: Environment,
    pub(crate) unknowns: Unknowns,
    pub(crate) store: Store,
    kept: Mutex<Kept>,
    pub(crate) exports: Exports,
    pub(crate) links: Links,
    pub(crate) buckets: Buckets,
    pub(crate) faults: Faults,
    pub(crate) record: Record,
    pub(crate) log: RequestLog,
}

impl App {
    /// `files` is the address of the host that files are at.
    pub(crate) fn new(options: Options, files: String) -> Result<Self, StartError> {
        Ok(Self {
            keys: Keyring::new(&options)?,
            employees: options.employees,
            environment: options.environment,
            store: Store::open(options.state)?,
            kept: Mutex::default(),
            exports: Exports::new(options.export_expires_in, options.unknowns.exports.clone()),
            unknowns: options.unknowns,
            links: Links::to(files)?,
            buckets: Buckets::new(options.rate),
            faults: Faults::default(),
            record: Record::default(),
            log: RequestLog::open(options.log)?,
        })
    }

    pub(crate) fn keys(&self) -> &Keyring {
        &self.keys
    }

    /// The file that a link leads to.
    pub(crate) fn picture(&self, target: Target) -> Option<Picture> {
        let made_up = self
            .keys
            .all()
            .find_map(|key| fixtures::receipt(key, target.receipt));
        if let Some(receipt) = made_up {
            return Some(receipt.picture(target.file_type));
        }
        let kept = self.kept();
        let attached = kept.attached.iter();
        let mut attached = attached.filter(|receipt| receipt.id == target.receipt);
        attached.next().map(|receipt| receipt.picture.clone())
    }

    /// What callers keep at Pleo.
    pub(crate) fn kept(&self) -> MutexGuard<'_, Kept> {
        locked(&self.kept)
    }
}

pub(crate) fn router(app: Arc<App>) -> Router {
    control::routes(Arc::clone(&app))
        .merge(api::routes(app))
        .layer(middleware::from_fn(name_request))
}

/// Puts an `x-request-id` on each answer that doesn't bring its own.
async fn name_request(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if let Ok(id) = HeaderValue::try_from(Uuid::new_v4().to_string()) {
        response.headers_mut().entry(X_REQUEST_ID).or_insert(id);
    }
    response
}

const X_REQUEST_ID: header::HeaderName = header::HeaderName::from_static("x-request-id");
