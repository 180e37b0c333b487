//! Authentication: API keys, traces of them in texts, signatures of webhooks.

pub(crate) mod api_key;
pub(crate) mod key_source;
pub(crate) mod redact;
pub mod webhook;
