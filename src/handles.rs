//! Handles: from numbers to objects and back.
//!
//! A handle is 4 bits of type and a running number of 27 bits. A handle is never used as an
//! address: a freed or never issued number is not in the table, which is an error and nothing
//! worse. A number is issued again only when the counter of its type has wrapped around.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use pleo_core::binding::{Encoding, lock};
use pleo_core::{Client, Error, Export, Json, Layout, Response, Task};

use crate::failure::Failure;
use crate::guard::{encoding, set_encoding};
use crate::objects::{Kind, Listed, Object, Options, Prepared};

const NUMBER_BITS: u32 = 27;
const NUMBER_MASK: u32 = (1 << NUMBER_BITS) - 1;

/// Threads that use different handles rarely contend for one lock.
const SHARDS: usize = 64;

/// An object, and the encoding of the texts that pass through its handle.
type Stored = (Object, Encoding);

type Shard = Mutex<BTreeMap<i32, Stored>>;

static TABLE: [Shard; SHARDS] = [const { Mutex::new(BTreeMap::new()) }; SHARDS];

/// The last number issued, per type; the first entry is unused.
static COUNTERS: [AtomicU32; 16] = [const { AtomicU32::new(0) }; 16];

fn shard(handle: i32) -> &'static Shard {
    // The low bits change from one number to the next.
    &TABLE[(handle.cast_unsigned() as usize) % SHARDS]
}

/// Issues a handle for an object; its texts are in the encoding of the call.
///
/// # Errors
/// [`Error::Forked`]; [`Error::Resource`] if every number of the type is in use.
pub(crate) fn add(object: Object) -> Result<i32, Error> {
    add_in(encoding(), object)
}

/// As [`add`], for an object with texts for people.
///
/// # Errors
/// As for [`add`].
pub(crate) fn add_shown(object: Object) -> Result<i32, Error> {
    add_in(encoding().for_display(), object)
}

fn add_in(encoding: Encoding, object: Object) -> Result<i32, Error> {
    let kind = object.kind() as u32;
    for _ in 0..=NUMBER_MASK {
        let number = COUNTERS[kind as usize]
            .fetch_add(1, Ordering::Relaxed)
            .wrapping_add(1)
            & NUMBER_MASK;
        let handle = ((kind << NUMBER_BITS) | number).cast_signed();
        if number == 0 {
            continue;
        }
        if let Entry::Vacant(place) = lock(shard(handle))?.entry(handle) {
            place.insert((object, encoding));
            return Ok(handle);
        }
    }
    Err(Error::Resource("handle numbers"))
}

/// Removes a handle; other threads that use the object keep it alive until they are done.
///
/// # Errors
/// [`Error::Handle`] if it is invalid, [`Error::Forked`].
pub(crate) fn remove(handle: i32) -> Result<Object, Error> {
    let removed = lock(shard(handle))?.remove(&handle);
    removed.map(|(object, _)| object).ok_or(Error::Handle {
        argument: "handle",
        expected: "a live handle",
        got: NOT_LIVE,
    })
}

const NOT_LIVE: &str = "a handle that was freed or never issued";

fn find(handle: i32, argument: &'static str, expected: Kind) -> Result<Object, Error> {
    let found = lock(shard(handle))?.get(&handle).cloned();
    let got = match found {
        Some((object, encoding)) if object.kind() == expected => {
            set_encoding(match &object {
                // The encoding of options may change, so it is read from them.
                Object::Config(options) => lock(&options.config)?.encoding(),
                _ => encoding,
            });
            #[cfg(feature = "test-hooks")]
            if expected == Kind::Client {
                pleo_core::test_hooks::pass_gate();
            }
            return Ok(object);
        }
        Some((object, _)) => object.kind().described(),
        None if handle == 0 => "0, which is not a handle",
        None => NOT_LIVE,
    };
    Err(Error::Handle {
        argument,
        expected: expected.described(),
        got,
    })
}

/// Sets the encoding of a call that creates something for a client; 0 keeps UTF-8.
///
/// # Errors
/// As for a client's handle.
pub(crate) fn use_encoding_of(client: i32) -> Result<(), Error> {
    if client == 0 {
        Ok(())
    } else {
        self::client(client).map(drop)
    }
}

macro_rules! finders {
    ($($(#[$doc:meta])* $name:ident: $kind:ident -> $object:ty;)*) => {
        $(
            $(#[$doc])*
            pub(crate) fn $name(handle: i32) -> Result<$object, Error> {
                match find(handle, stringify!($name), Kind::$kind)? {
                    Object::$kind(object) => Ok(object),
                    _ => Err(Error::Internal("a handle's type and its object differ".into())),
                }
            }
        )*
    };
}

finders! {
    /// The client of a handle.
    client: Client -> Arc<Client>;
    /// The options of a handle.
    config: Config -> Arc<Options>;
    /// The answer of a handle.
    response: Response -> Arc<Response>;
    /// The failure of a handle.
    error: Error -> Arc<Failure>;
    /// The JSON text of a handle.
    json: Json -> Arc<Mutex<Json>>;
    /// The request of a handle.
    request: Request -> Arc<Prepared>;
    /// The task of a handle.
    task: Task -> Arc<Task>;
    /// The list of a handle.
    pages: Pages -> Arc<Listed>;
    /// The layout of a handle.
    layout: Layout -> Arc<Layout>;
    /// The export of a handle.
    export: Export -> Arc<Export>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object() -> Object {
        Object::Config(Arc::default())
    }

    #[test]
    fn a_freed_number_is_not_given_again_soon() {
        let first = add(object()).unwrap();
        assert!(remove(first).is_ok());
        for _ in 0..200_000 {
            let next = add(object()).unwrap();
            assert_ne!(next, first);
            assert!(config(first).is_err() && remove(first).is_err());
            assert!(remove(next).is_ok());
        }
    }

    #[test]
    fn the_message_names_the_kind_wanted_and_got() {
        let handle = add(object()).unwrap();
        let text = client(handle).unwrap_err().to_string();
        assert_eq!(text, "client must be a pleo_client, but is a pleo_config");
        assert!(
            client(0)
                .unwrap_err()
                .to_string()
                .ends_with("0, which is not a handle")
        );
        assert!(remove(handle).is_ok());
        assert!(
            config(handle)
                .err()
                .unwrap()
                .to_string()
                .ends_with(NOT_LIVE)
        );
        for made_up in [-1, i32::MIN, i32::MAX, 1, 0x7800_0001] {
            assert!(config(made_up).is_err() && remove(made_up).is_err());
        }
    }

    #[test]
    fn numbers_go_round_and_pass_over_those_in_use() {
        // The counter of another type would be shared with other tests; errors are used by none.
        let error = || Object::Error(Arc::new(Failure::now(Error::Null)));
        let kept = add(error()).unwrap();
        let number = kept.cast_unsigned() & NUMBER_MASK;
        COUNTERS[Kind::Error as usize].store(NUMBER_MASK - 1, Ordering::Relaxed);
        let last = add(error()).unwrap();
        assert_eq!(last.cast_unsigned() & NUMBER_MASK, NUMBER_MASK);
        assert!(last > 0);
        COUNTERS[Kind::Error as usize].store(number - 1, Ordering::Relaxed);
        let next = add(error()).unwrap();
        assert_eq!(
            next.cast_unsigned() & NUMBER_MASK,
            number + 1,
            "the one in use is passed over"
        );
        for handle in [kept, last, next] {
            drop(remove(handle));
        }
    }
}
