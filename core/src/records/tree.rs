//! Finds the values of fields in a JSON value: their pointers, merged into one tree by member
//! names.

use std::ops::Range;

use crate::error::Error;
use crate::json::pointer::{array_index, steps};
use crate::json::value::Value;
use crate::limits::DEPTH_MAX;

/// No value.
const NONE: u32 = u32::MAX;

/// How many values are kept without allocation.
const PLACES: usize = 64;

/// A step of pointers.
struct Node {
    name: Box<str>,
    /// The name as the index of an array.
    index: Option<usize>,
    children: Range<usize>,
    targets: Range<usize>,
}

/// The pointers of a record or of a table's rows. Each node comes after its parent, and siblings
/// are adjacent; the first is the value that pointers start from.
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The targets of the pointers, as numbers of the caller.
    targets: Vec<usize>,
}

/// A node that is being built.
#[derive(Default)]
struct Draft {
    name: Box<str>,
    children: Vec<usize>,
    targets: Vec<usize>,
}

/// A tree that is being built.
pub(super) struct Drafts(Vec<Draft>);

impl Default for Drafts {
    fn default() -> Self {
        Self(vec![Draft::default()])
    }
}

impl Drafts {
    /// Adds a pointer.
    ///
    /// # Errors
    /// [`Error::Argument`] if it is invalid, or deeper than any response.
    pub(super) fn add(&mut self, pointer: &str, target: usize) -> Result<(), Error> {
        let mut node = 0;
        for (depth, step) in steps(pointer)?.enumerate() {
            if depth == DEPTH_MAX {
                return Err(Error::argument(
                    "pointer",
                    format!("leads deeper than {DEPTH_MAX} levels, the limit"),
                ));
            }
            let children = &self.0[node].children;
            let known = children.iter().find(|child| *self.0[**child].name == *step);
            if let Some(child) = known {
                node = *child;
                continue;
            }
            let child = self.0.len();
            self.0.push(Draft {
                name: step.into(),
                ..Draft::default()
            });
            self.0[node].children.push(child);
            node = child;
        }
        self.0[node].targets.push(target);
        Ok(())
    }

    /// The finished tree.
    pub(super) fn finish(mut self) -> Tree {
        let mut tree = Tree {
            nodes: Vec::with_capacity(self.0.len()),
            targets: Vec::new(),
        };
        let mut order = vec![0];
        for at in 0..self.0.len() {
            let draft = std::mem::take(&mut self.0[order[at]]);
            let (children, targets) = (order.len(), tree.targets.len());
            order.extend(draft.children);
            tree.targets.extend(draft.targets);
            tree.nodes.push(Node {
                index: array_index(&draft.name),
                name: draft.name,
                children: children..order.len(),
                targets: targets..tree.targets.len(),
            });
        }
        tree
    }
}

impl Tree {
    /// Visits every target once, with its value.
    pub(super) fn visit<'a>(
        &self,
        root: Value<'a>,
        mut visit: impl FnMut(usize, Option<Value<'a>>),
    ) {
        let mut few = [NONE; PLACES];
        let mut many = Vec::new();
        if self.nodes.len() > PLACES {
            many.resize(self.nodes.len(), NONE);
        }
        let places = match &mut *many {
            [] => &mut few,
            many => many,
        };
        places[0] = root.number();
        for (at, node) in self.nodes.iter().enumerate() {
            let value = (places[at] != NONE).then(|| root.at_number(places[at]));
            if let Some(value) = value
                && !node.children.is_empty()
            {
                let range = node.children.clone();
                find(value, &self.nodes[range.clone()], &mut places[range]);
            }
            for target in &self.targets[node.targets.clone()] {
                visit(*target, value);
            }
        }
    }
}

/// Finds the values of some members or items; of equal names the last counts.
fn find(value: Value<'_>, wanted: &[Node], places: &mut [u32]) {
    // Members are usually in the order of the layout.
    let mut expected = 0;
    for (name, member) in value.members() {
        let Some(name) = name.bytes() else { continue };
        let (before, behind) = wanted.split_at(expected);
        let found = match position(behind, &name) {
            Some(at) => Some(expected + at),
            None => position(before, &name),
        };
        if let Some(at) = found {
            places[at] = member;
            expected = at + 1;
        }
    }
    if wanted.iter().any(|node| node.index.is_some()) {
        for (at, item) in value.array_items().enumerate() {
            let found = wanted.iter().position(|node| node.index == Some(at));
            if let Some(found) = found {
                places[found] = item.number();
            }
        }
    }
}

/// The node with this name.
fn position(nodes: &[Node], name: &[u8]) -> Option<usize> {
    nodes.iter().position(|node| node.name.as_bytes() == name)
}
