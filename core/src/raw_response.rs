//! A response as it was received. Failures contain one, so every module may import this.

/// Status, headers and body of a response.
pub struct RawResponse {
    /// The HTTP status.
    pub status: u16,
    /// The headers, as `http/headers.rs` packs them.
    pub(crate) headers: Vec<u8>,
    /// The body as it was received.
    pub body: Vec<u8>,
}

impl RawResponse {
    /// A response without headers.
    #[must_use]
    pub fn new(status: u16, body: Vec<u8>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body,
        }
    }
}

impl std::fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Headers and body are the customer's data.
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .field("length", &self.body.len())
            .finish_non_exhaustive()
    }
}
