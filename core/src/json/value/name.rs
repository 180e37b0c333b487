//! The names of an object's members.

use std::borrow::Cow;

use crate::json::index::Node;
use crate::json::unescape;

/// The name of a member, as it was received.
pub(crate) struct Name<'a> {
    quoted: &'a [u8],
    escaped: bool,
}

impl<'a> Name<'a> {
    /// The name at this place in a text.
    #[inline]
    pub(super) fn of(node: &Node, text: &'a [u8]) -> Self {
        Self {
            quoted: &text[node.start as usize + 1..node.end as usize - 1],
            escaped: node.escaped,
        }
    }

    /// Whether its decoded form equals this text.
    #[inline]
    pub(crate) fn is(&self, text: &str) -> bool {
        // No escape is shorter than its decoded form.
        self.quoted.len() >= text.len()
            && (self.quoted == text.as_bytes() || (self.escaped && self.stands_for(text)))
    }

    #[cold]
    fn stands_for(&self, text: &str) -> bool {
        unescape::unescaped(self.quoted).is_ok_and(|unescaped| unescaped == text)
    }

    /// The decoded text, for a caller that compares it with many; `None` if it is invalid.
    #[inline]
    pub(crate) fn bytes(&self) -> Option<Cow<'_, [u8]>> {
        if self.escaped {
            let unescaped = unescape::unescaped(self.quoted).ok()?;
            return Some(Cow::Owned(unescaped.into_bytes()));
        }
        Some(Cow::Borrowed(self.quoted))
    }
}
