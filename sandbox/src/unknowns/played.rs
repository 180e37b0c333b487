//! What is played by now.

use std::sync::{Arc, PoisonError, RwLock};

use super::Unknowns;

/// The choices that count, which the console changes while the sandbox runs. Clones share them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Played(Arc<RwLock<Arc<Unknowns>>>);

impl From<Unknowns> for Played {
    fn from(unknowns: Unknowns) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(unknowns))))
    }
}

impl Played {
    /// The choices as they are now.
    pub(crate) fn now(&self) -> Arc<Unknowns> {
        let unknowns = self.0.read();
        Arc::clone(&unknowns.unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Unknowns) -> T) -> T {
        let unknowns = self.0.write();
        let mut unknowns = unknowns.unwrap_or_else(PoisonError::into_inner);
        change(Arc::make_mut(&mut unknowns))
    }
}
