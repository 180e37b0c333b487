//! Sources with parts cut out, doubled and swapped: they have a layout or are refused, and nothing
//! else happens.

use crate::copybook::{self, Dialect, Format};
use crate::{layout, pascal};

const COPYBOOK: &[u8] = include_bytes!("../../../tests/records/CLAUSES.cpy");
const UNIT: &[u8] = include_bytes!("../../../tests/records/Fields.pas");

/// How many sources of each kind.
const ROUNDS: usize = 3000;

/// Numbers that look like chance and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// A source with some of its parts in other places.
    fn mangled(&mut self, source: &[u8]) -> Vec<u8> {
        let mut mangled = source.to_vec();
        for _ in 0..=self.below(3) {
            let from = self.below(mangled.len());
            let to = (from + self.below(40)).min(mangled.len());
            let part = mangled[from..to].to_vec();
            match self.below(4) {
                0 => drop(mangled.drain(from..to)),
                1 => mangled[from] = b" .;:'\"{}()[]$*>-=9/\n\xFF"[self.below(21)],
                _ => {
                    let at = self.below(mangled.len());
                    mangled.splice(at..at, part);
                }
            }
        }
        mangled
    }
}

#[test]
fn mangled_copybooks_are_read_or_refused() {
    let mut numbers = Numbers(1);
    let mut refused = 0;
    for round in 0..ROUNDS {
        let options = copybook::Options {
            dialect: [Dialect::Default, Dialect::Ibm, Dialect::Mf][round % 3],
            format: if round % 5 == 0 {
                Format::Free
            } else {
                Format::Fixed
            },
            ebcdic_sign: round % 2 == 0,
            record: None,
        };
        let made = copybook::read(&numbers.mangled(COPYBOOK), &options);
        refused += usize::from(
            made.and_then(|(items, _)| layout::text(&items, ""))
                .is_err(),
        );
    }
    assert!(refused > ROUNDS / 4 && refused < ROUNDS, "{refused}");
}

#[test]
fn mangled_units_are_read_or_refused() {
    let mut numbers = Numbers(2);
    let mut refused = 0;
    for _ in 0..ROUNDS {
        let source = numbers.mangled(UNIT);
        let made = pascal::read(&String::from_utf8_lossy(&source), None, None);
        refused += usize::from(made.and_then(|items| layout::text(&items, "")).is_err());
    }
    assert!(refused > ROUNDS / 4 && refused < ROUNDS, "{refused}");
}
