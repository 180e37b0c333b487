//! Lists that come page by page: the cursor is followed, and a page that failed can be asked for
//! again.

use std::sync::{Arc, Mutex, Weak};

use super::state::Client;
use crate::error::Error;
use crate::http::request::Request;
use crate::http::response::Response;
use crate::sys::fork::lock;

/// The most items that Pleo puts into a page.
const LIMIT: &str = "100";

/// A list, from its first page to its last. It ends with its client.
pub struct Pages {
    client: Weak<Client>,
    request: Request,
    position: Mutex<Position>,
}

/// How far a list is.
struct Position {
    next: Next,
    items: u64,
    total: Option<u64>,
    /// Somebody is asking for a page.
    busy: bool,
    /// The next item of the page that is given item by item.
    item: Option<Response>,
}

#[derive(Clone)]
enum Next {
    First,
    After(String),
    None,
}

impl std::fmt::Debug for Pages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pages")
            .field("request", &self.request)
            .finish_non_exhaustive()
    }
}

impl Pages {
    /// A list, as a request asks for it: a GET, or a POST of a search. Without a parameter `limit`
    /// it is 100, the most that Pleo gives; a parameter `after` says where to begin.
    ///
    /// # Errors
    /// [`Error::Argument`] if the request is not whole, goes by `before` or `offset`, or has a file
    /// for its answer.
    pub fn new(client: &Arc<Client>, mut request: Request) -> Result<Self, Error> {
        if request.has_query("before") || request.has_query("offset") {
            return Err(Error::argument(
                "request",
                "pages go on by after; take before and offset out of the query",
            ));
        }
        if request.has_output() {
            return Err(Error::argument(
                "request",
                "pages are read from memory; take the file for its answer away",
            ));
        }
        if !request.has_query("limit") {
            request.set_query("limit", LIMIT)?;
        }
        request.prepare()?;
        let position = Position {
            next: Next::First,
            items: 0,
            total: None,
            busy: false,
            item: None,
        };
        Ok(Self {
            client: Arc::downgrade(client),
            request,
            position: Mutex::new(position),
        })
    }

    /// The next page. After an error, the same one.
    ///
    /// # Errors
    /// [`Error::End`] after the last; [`Error::Cancelled`] if the client was freed;
    /// [`Error::Stuck`] if the list does not go on; else as [`Client::call`].
    pub fn next_page(&self, progress: &dyn Fn(u64, Option<u64>)) -> Result<Response, Error> {
        let turn = self.turn()?;
        let mut request = self.request.clone();
        match &turn.next {
            Next::None => return Err(Error::End),
            Next::First => {}
            Next::After(cursor) => request.replace_query("after", cursor)?,
        }
        let client = self
            .client
            .upgrade()
            .filter(|client| !client.is_freed())
            .ok_or(Error::Cancelled)?;
        let page = client.send(&request)?;
        drop(client);
        let count = page.find("/data")?.as_array()?.count()? as u64;
        let next = next(&page, count, &turn.next)?;
        let (items, total) = {
            let mut position = lock(&self.position)?;
            position.next = next;
            position.item = None;
            position.items += count;
            position.total = page
                .find("/pagination/total")
                .and_then(|total| total.as_int64())
                .ok()
                .and_then(unsigned);
            (position.items, position.total)
        };
        drop(turn);
        progress(items, total);
        Ok(page)
    }

    /// The next item, of the page at hand or of the next one.
    ///
    /// # Errors
    /// As [`Pages::next_page`].
    pub fn next_item(&self, progress: &dyn Fn(u64, Option<u64>)) -> Result<Response, Error> {
        loop {
            if let Some(item) = self.item_at_hand()? {
                return Ok(item);
            }
            let page = self.next_page(progress)?;
            lock(&self.position)?.item = page.item("/data", 0).ok();
        }
    }

    /// The next item, if that takes no other page.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn item_at_hand(&self) -> Result<Option<Response>, Error> {
        let mut position = lock(&self.position)?;
        let item = position.item.take();
        if let Some(item) = &item {
            position.item = item.next().ok();
        }
        Ok(item)
    }

    /// Items so far, and in all where the server says so.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn progress(&self) -> Result<(u64, Option<u64>), Error> {
        let position = lock(&self.position)?;
        Ok((position.items, position.total))
    }

    /// Takes the turn to ask; the lock is not held while the network is waited for.
    fn turn(&self) -> Result<Turn<'_>, Error> {
        let mut position = lock(&self.position)?;
        if position.busy {
            return Err(Error::argument(
                "pages",
                "are in use by another thread, which waits for a page",
            ));
        }
        position.busy = true;
        Ok(Turn {
            pages: self,
            next: position.next.clone(),
        })
    }
}

struct Turn<'a> {
    pages: &'a Pages,
    next: Next,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Ok(mut position) = lock(&self.pages.position) {
            position.busy = false;
        }
    }
}

fn unsigned(number: i64) -> Option<u64> {
    u64::try_from(number).ok()
}

/// Where the list goes on behind a page.
fn next(page: &Response, count: u64, previous: &Next) -> Result<Next, Error> {
    let cursor = page
        .text("/pagination/endCursor")
        .ok()
        .filter(|cursor| !cursor.is_empty());
    let more = match page
        .find("/pagination/hasNextPage")
        .and_then(|more| more.as_boolean())
    {
        Ok(more) => more,
        // It does not say: a cursor does, and one request too many is better than rows too few.
        Err(_) => cursor.is_some() && count > 0,
    };
    match (more, cursor, previous) {
        (false, ..) => Ok(Next::None),
        (true, None, _) => Err(Error::Stuck("the list says that it goes on, and not where")),
        (true, Some(cursor), Next::After(before)) if cursor == *before => Err(Error::Stuck(
            "the list does not go on: its cursor stays where it was",
        )),
        (true, Some(cursor), _) => Ok(Next::After(cursor)),
    }
}
