//! The shared state of requests, and their routes.

use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use uuid::Uuid;

use crate::StartError;
use crate::announce::Addresses;
use crate::clock::Clock;
use crate::console::Console;
use crate::control::faults::Faults;
use crate::control::record::Record;
use crate::exports::Exports;
use crate::fixtures::{self, Picture};
use crate::keyring::Keyring;
use crate::links::{Links, Target};
use crate::options::{Environment, Options};
use crate::rate::Buckets;
use crate::request_log::RequestLog;
use crate::rows::Kept;
use crate::store::{Store, locked};
use crate::unknowns::{Played, Unknowns};
use crate::{api, console, control};

/// A sandbox without its sockets.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) addresses: Arc<Addresses>,
    keys: Keyring,
    pub(crate) clock: Clock,
    pub(crate) employees: u32,
    pub(crate) environment: Environment,
    /// The behaviour that is played where Pleo's is unknown.
    pub(crate) played: Played,
    pub(crate) store: Store,
    kept: Mutex<Kept>,
    pub(crate) exports: Exports,
    pub(crate) links: Links,
    pub(crate) buckets: Buckets,
    pub(crate) faults: Faults,
    pub(crate) record: Record,
    pub(crate) log: RequestLog,
    pub(crate) console: Console,
}

impl App {
    pub(crate) fn new(options: Options, addresses: Arc<Addresses>) -> Result<Self, StartError> {
        let played = Played::from(options.unknowns.clone());
        Ok(Self {
            keys: Keyring::new(&options)?,
            clock: Clock::default(),
            employees: options.employees,
            environment: options.environment,
            store: Store::open(options.state)?,
            kept: Mutex::default(),
            exports: Exports::new(options.export_expires_in, played.clone()),
            played,
            links: Links::to(addresses.files.clone())?,
            buckets: Buckets::new(options.rate),
            faults: Faults::default(),
            record: Record::default(),
            log: RequestLog::open(options.log)?,
            console: Console::default(),
            addresses,
        })
    }

    pub(crate) fn keys(&self) -> &Keyring {
        &self.keys
    }

    /// The behaviour that is played now.
    pub(crate) fn unknowns(&self) -> Arc<Unknowns> {
        self.played.now()
    }

    /// The file of a link.
    pub(crate) fn picture(&self, target: Target) -> Option<Picture> {
        let made_up = self
            .keys
            .all()
            .iter()
            .find_map(|key| fixtures::receipt(key, target.receipt));
        if let Some(receipt) = made_up {
            return Some(receipt.picture(target.file_type));
        }
        let kept = self.kept();
        let attached = kept.attached.iter();
        let mut attached = attached.filter(|receipt| receipt.id == target.receipt);
        attached.next().map(|receipt| receipt.picture.clone())
    }

    /// The data that callers store at Pleo.
    pub(crate) fn kept(&self) -> MutexGuard<'_, Kept> {
        locked(&self.kept)
    }
}

pub(crate) fn router(app: Arc<App>) -> Router {
    control::routes(Arc::clone(&app))
        .merge(console::routes(Arc::clone(&app)))
        .merge(api::routes(app))
        .layer(middleware::from_fn(name_request))
}

/// The id of a request, unless its response has its own.
#[derive(Clone, Debug)]
pub(crate) struct RequestId(pub(crate) Uuid);

/// Sets `x-request-id` on each response that does not have one.
async fn name_request(mut request: Request, next: Next) -> Response {
    let id = Uuid::new_v4();
    request.extensions_mut().insert(RequestId(id));
    let mut response = next.run(request).await;
    if let Ok(id) = HeaderValue::try_from(id.to_string()) {
        response.headers_mut().entry(X_REQUEST_ID).or_insert(id);
    }
    response
}

pub(crate) const X_REQUEST_ID: header::HeaderName = header::HeaderName::from_static("x-request-id");
