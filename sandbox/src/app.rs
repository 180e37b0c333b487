//! Everything that requests share, and which request goes where.

use std::sync::Arc;

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
use crate::keys::Keyring;
use crate::options::{GetWithout, Options, Put, RetryAfter, SecondCreate};
use crate::rate::Buckets;
use crate::request_log::RequestLog;
use crate::store::Store;
use crate::{api, control};

/// The choices that handlers look at.
#[derive(Debug)]
pub(crate) struct Behaviour {
    pub(crate) employees: u32,
    pub(crate) second_create: SecondCreate,
    pub(crate) get_without: GetWithout,
    pub(crate) put: Put,
    pub(crate) retry_after: RetryAfter,
}

/// A sandbox without its sockets.
#[derive(Debug)]
pub(crate) struct App {
    keys: Keyring,
    pub(crate) behaviour: Behaviour,
    pub(crate) store: Store,
    pub(crate) exports: Exports,
    pub(crate) buckets: Buckets,
    pub(crate) faults: Faults,
    pub(crate) record: Record,
    pub(crate) log: RequestLog,
}

impl App {
    pub(crate) fn new(options: Options) -> Result<Self, StartError> {
        Ok(Self {
            keys: Keyring::new(&options)?,
            behaviour: Behaviour {
                employees: options.employees,
                second_create: options.second_create,
                get_without: options.get_without,
                put: options.put,
                retry_after: options.retry_after,
            },
            store: Store::open(options.state)?,
            exports: Exports::new(options.export_expires_in),
            buckets: Buckets::new(options.rate),
            faults: Faults::default(),
            record: Record::default(),
            log: RequestLog::open(options.log)?,
        })
    }

    pub(crate) fn keys(&self) -> &Keyring {
        &self.keys
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
