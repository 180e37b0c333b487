//! The objects of handles.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use pleo_core::binding::lock;
use pleo_core::{
    Client, Config, Error, Export, Json, Layout, Pages, Request, Response, Sections, Task,
};

use crate::callback::Progress;
use crate::failure::Failure;

/// Options, and the file whose profiles are being listed.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) config: Mutex<Config>,
    pub(crate) walk: Mutex<Option<Walk>>,
}

/// A file of options, as read when its first profile was listed.
pub(crate) struct Walk {
    pub(crate) path: PathBuf,
    pub(crate) sections: Arc<Sections>,
}

/// A request and its progress callback.
pub(crate) struct Prepared {
    pub(crate) request: Mutex<Request>,
    pub(crate) progress: Mutex<Progress>,
}

impl Prepared {
    /// A copy, so that later changes do not affect a request in progress.
    pub(crate) fn copy(&self) -> Result<(Request, Progress), Error> {
        Ok((lock(&self.request)?.clone(), *lock(&self.progress)?))
    }
}

/// A list and its progress callback.
pub(crate) struct Listed {
    pub(crate) pages: Pages,
    pub(crate) progress: Progress,
}

/// The object of a handle.
#[derive(Clone)]
pub(crate) enum Object {
    Client(Arc<Client>),
    Config(Arc<Options>),
    Response(Arc<Response>),
    Error(Arc<Failure>),
    Json(Arc<Mutex<Json>>),
    Request(Arc<Prepared>),
    Task(Arc<Task>),
    Pages(Arc<Listed>),
    Layout(Arc<Layout>),
    Export(Arc<Export>),
}

/// The types, as the bits of a handle.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(crate) enum Kind {
    Client = 1,
    Config = 2,
    Response = 3,
    Error = 4,
    Json = 5,
    Request = 6,
    Task = 7,
    Pages = 8,
    Layout = 9,
    Export = 10,
}

impl Object {
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Object::Client(_) => Kind::Client,
            Object::Config(_) => Kind::Config,
            Object::Response(_) => Kind::Response,
            Object::Error(_) => Kind::Error,
            Object::Json(_) => Kind::Json,
            Object::Request(_) => Kind::Request,
            Object::Task(_) => Kind::Task,
            Object::Pages(_) => Kind::Pages,
            Object::Layout(_) => Kind::Layout,
            Object::Export(_) => Kind::Export,
        }
    }
}

impl Kind {
    pub(crate) fn described(self) -> &'static str {
        match self {
            Kind::Client => "a pleo_client",
            Kind::Config => "a pleo_config",
            Kind::Response => "a pleo_response",
            Kind::Error => "a pleo_error",
            Kind::Json => "a pleo_json",
            Kind::Request => "a pleo_request",
            Kind::Task => "a pleo_task",
            Kind::Pages => "pleo_pages",
            Kind::Layout => "a pleo_layout",
            Kind::Export => "a pleo_export",
        }
    }
}
