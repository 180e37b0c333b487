//! A disk for tests that loses whatever was not synced.

use std::collections::BTreeSet;
use std::io::{self, Cursor, ErrorKind, Read};
use std::sync::{Arc, Mutex};

use super::*;

/// The unit that is written or lost as a whole.
const BLOCK: usize = 512;

pub(super) const URL: &str = "https://external.example";
pub(super) const COMPANY: &str = "company-1";

/// Opens the journal on a disk.
pub(super) fn open(disk: &Disk) -> Result<Journal, Error> {
    Journal::on(Box::new(disk.clone()), URL, COMPANY)
}

/// A disk that stops after a number of steps, with its content.
#[derive(Clone)]
pub(super) struct Disk(Arc<Mutex<State>>);

#[derive(Clone)]
pub(super) struct State {
    /// What a program reads.
    pub(super) current: Vec<u8>,
    /// What certainly exists after a stop of the machine.
    pub(super) durable: Vec<u8>,
    /// The blocks of `current` that may or may not exist.
    pub(super) dirty: BTreeSet<usize>,
    pub(super) steps: usize,
    /// The step at which it stops for good.
    pub(super) stop: usize,
    /// The step at which a sync fails; the next sync does not report that.
    pub(super) sync_fails: usize,
    /// The maximum length of the file.
    pub(super) room: usize,
}

impl Disk {
    pub(super) fn new(content: Vec<u8>, stop: usize) -> Self {
        Self(Arc::new(Mutex::new(State {
            durable: content.clone(),
            current: content,
            dirty: BTreeSet::new(),
            steps: 0,
            stop,
            sync_fails: usize::MAX,
            room: usize::MAX,
        })))
    }

    pub(super) fn state(&self) -> State {
        self.0.lock().unwrap().clone()
    }

    pub(super) fn set(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.0.lock().unwrap());
    }

    fn step(&self, work: impl FnOnce(&mut State) -> io::Result<()>) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        if state.steps == state.stop {
            return Err(ErrorKind::Other.into());
        }
        state.steps += 1;
        work(&mut state)
    }

    /// Every possible content after a stop of the machine.
    pub(super) fn remains(&self) -> BTreeSet<Vec<u8>> {
        let State {
            current,
            durable,
            dirty,
            ..
        } = self.state();
        let mut lengths = BTreeSet::from([current.len(), durable.len()]);
        let (from, to) = (
            current.len().min(durable.len()),
            current.len().max(durable.len()),
        );
        lengths.extend((from..to).filter(|length| length % BLOCK == 0));
        let dirty: Vec<_> = dirty.into_iter().collect();
        assert!(dirty.len() < 8, "too many to try");
        let mut found = BTreeSet::new();
        for length in lengths {
            for kept in 0..1_usize << dirty.len() {
                let mut content = durable.clone();
                content.resize(length, 0);
                for (at, block) in dirty.iter().enumerate() {
                    if kept >> at & 1 == 1 {
                        copy_block(&current, *block, &mut content);
                    }
                }
                found.insert(content);
            }
        }
        found
    }
}

/// Copies the common part of a block.
fn copy_block(from: &[u8], block: usize, to: &mut [u8]) {
    let start = block * BLOCK;
    let end = (start + BLOCK).min(from.len()).min(to.len());
    if start < end {
        to[start..end].copy_from_slice(&from[start..end]);
    }
}

impl Medium for Disk {
    fn length(&self) -> io::Result<u64> {
        Ok(self.state().current.len() as u64)
    }

    fn reader(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(Cursor::new(self.state().current)))
    }

    fn append(&mut self, end: u64, bytes: &[u8]) -> io::Result<()> {
        self.step(|state| {
            assert_eq!(state.current.len() as u64, end);
            let start = state.current.len();
            let room = state.room.saturating_sub(start).min(bytes.len());
            state.current.extend_from_slice(&bytes[..room]);
            let end = state.current.len();
            state.dirty.extend(start / BLOCK..end.div_ceil(BLOCK));
            if room < bytes.len() {
                return Err(ErrorKind::StorageFull.into());
            }
            Ok(())
        })
    }

    fn sync(&mut self) -> io::Result<()> {
        self.step(|state| {
            let fails = state.steps == state.sync_fails;
            let dirty = std::mem::take(&mut state.dirty);
            state.durable.resize(state.current.len(), 0);
            if fails {
                return Err(ErrorKind::Other.into());
            }
            for block in dirty {
                copy_block(&state.current, block, &mut state.durable);
            }
            Ok(())
        })
    }

    fn sync_all(&mut self) -> io::Result<()> {
        self.sync()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.step(|state| {
            state.current.truncate(usize::try_from(length).unwrap());
            let blocks = state.current.len().div_ceil(BLOCK);
            state.dirty.retain(|block| *block < blocks);
            Ok(())
        })
    }

    fn replace(&mut self, content: &[u8]) -> io::Result<bool> {
        self.step(|state| {
            state.current = content.to_vec();
            state.durable = content.to_vec();
            state.dirty.clear();
            Ok(())
        })
        .map(|()| true)
    }
}
