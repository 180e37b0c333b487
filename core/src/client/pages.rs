//! Lists that come page by page: the cursor is followed, and a page that failed can be asked for
//! again.

use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::time::Instant;

use super::cursors::Cursors;
use super::state::Client;
use crate::error::Error;
use crate::http::request::Request;
use crate::http::response::Response;
use crate::status::Status;
use crate::sys::fork::lock;
use crate::transport::progress::Progress;

/// The most items that Pleo puts into a page.
const LIMIT: &str = "100";

/// How many items more than twice its total a list may give: it may grow while it is read.
const GROWTH: u64 = 1000;

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
    /// The largest total so far that is surely the list's: what a first page says that has fewer.
    most: Option<u64>,
    cursors: Cursors,
    /// Somebody is asking for a page.
    busy: bool,
    /// The next item of the page that is given item by item.
    item: Option<Response>,
    /// The item that was given last.
    current: Option<Arc<Response>>,
}

#[derive(Clone)]
enum Next {
    First,
    After(String),
    None,
}

/// What a page is fetched for.
#[derive(Clone, Copy, PartialEq)]
enum For {
    Page,
    Item,
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
    /// it is 100, the most that Pleo is known to take; a parameter `after` says where to begin.
    ///
    /// # Errors
    /// [`Error::Argument`] if the request is not whole, goes by `before` or `offset`, or has a file
    /// for its answer.
    pub fn new(client: &Arc<Client>, mut request: Request) -> Result<Self, Error> {
        if request.has_query("before") || request.has_query("offset") {
            return Err(Error::argument(
                "request",
                "must not contain before or offset: a list uses after to get its next page",
            ));
        }
        if request.is_link() {
            return Err(Error::argument(
                "request",
                "is for a link, which returns a file and not a list",
            ));
        }
        if request.has_output() {
            return Err(Error::argument(
                "request",
                "must not write its response to a file: a list is read from memory; unset the \
                 output file",
            ));
        }
        if !request.has_query("limit") {
            request.set_query("limit", LIMIT)?;
        }
        request.prepare()?;
        let mut cursors = Cursors::default();
        if let Some(begin) = request.query("after") {
            cursors.add(&begin);
        }
        let position = Position {
            next: Next::First,
            items: 0,
            total: None,
            most: None,
            cursors,
            busy: false,
            item: None,
            current: None,
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
    /// [`Error::Stuck`] if the list does not go on, or gives a cursor again; else as
    /// [`Client::call`].
    pub fn next_page(&self, progress: &dyn Fn(u64, Option<u64>)) -> Result<Arc<Response>, Error> {
        let progress = Progress::new(progress);
        let turn = self.turn(lock(&self.position)?)?;
        let client = self.client()?;
        let deadline = client.deadline(&self.request);
        self.fetch(turn, &client, deadline, For::Page, progress)?
            .ok_or_else(|| Error::Internal("a page was fetched and is not there".into()))
    }

    /// The next item, of the page at hand or of the next one that has any: all of them by one
    /// deadline. After an error, the same one.
    ///
    /// # Errors
    /// [`Error::NoItem`] if pages without items came until the deadline; else as
    /// [`Pages::next_page`].
    pub fn next_item(&self, progress: &dyn Fn(u64, Option<u64>)) -> Result<Arc<Response>, Error> {
        let progress = Progress::new(progress);
        let mut deadline = None;
        for empty in 0.. {
            // In one look: between two, another thread could put its page in the place of an item.
            let mut position = lock(&self.position)?;
            if let Some(item) = position.take_item() {
                return Ok(item);
            }
            let turn = self.turn(position)?;
            let client = self.client()?;
            let deadline = *deadline.get_or_insert_with(|| client.deadline(&self.request));
            if empty > 0 && Instant::now() >= deadline {
                return Err(self.no_item(empty));
            }
            match self.fetch(turn, &client, deadline, For::Item, progress) {
                Ok(Some(item)) => return Ok(item),
                Ok(None) => {}
                Err(error) if empty > 0 && is_late(&error) => {
                    return Err(self.no_item(empty));
                }
                Err(error) => return Err(error),
            }
        }
        Err(Error::Internal("pages ran out of numbers".into()))
    }

    /// Fetches a page, and gives it, or its first item if it has any. All of the list's state is
    /// settled before the turn ends and `progress` is told, which may ask the list for more.
    fn fetch(
        &self,
        turn: Turn<'_>,
        client: &Client,
        deadline: Instant,
        given: For,
        progress: Progress<'_>,
    ) -> Result<Option<Arc<Response>>, Error> {
        let mut request = self.request.clone();
        match &turn.next {
            Next::None => return Err(Error::End),
            Next::First => {}
            Next::After(cursor) => request.replace_query("after", cursor)?,
        }
        #[cfg(feature = "test-hooks")]
        crate::test_hooks::pass_gate();
        let page = client.send_until(&request, deadline, &|_, _| ())?;
        let count = count(&page).map_err(|error| Error::NoList(Box::new(error)))?;
        let first = match given {
            For::Page => None,
            For::Item => page.item("/data", 0).ok(),
        };
        let (result, items, total) = {
            let mut position = lock(&self.position)?;
            position.go_on(&page, count, &turn.next)?;
            position.item = first;
            let result = match given {
                For::Page => Some(Arc::new(page)),
                For::Item => position.take_item(),
            };
            (result, position.items, position.total)
        };
        drop(turn);
        progress.tell(items, total)?;
        Ok(result)
    }

    fn no_item(&self, pages: u64) -> Error {
        Error::NoItem {
            pages,
            own_time: self.request.timeout.is_some(),
        }
    }

    fn client(&self) -> Result<Arc<Client>, Error> {
        self.client
            .upgrade()
            .filter(|client| !client.is_freed())
            .ok_or(Error::Cancelled)
    }

    /// The next item, if that takes no other page.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn item_at_hand(&self) -> Result<Option<Arc<Response>>, Error> {
        Ok(lock(&self.position)?.take_item())
    }

    /// The item that was given last.
    ///
    /// # Errors
    /// [`Error::Missing`] if none was; [`Error::Forked`].
    pub fn current(&self) -> Result<Arc<Response>, Error> {
        let position = lock(&self.position)?;
        position
            .current
            .clone()
            .ok_or(Error::Missing("current item; get the next item first"))
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
    fn turn(&self, mut position: MutexGuard<'_, Position>) -> Result<Turn<'_>, Error> {
        if position.busy {
            return Err(Error::argument(
                "pages",
                "is in use: another thread is waiting for a page of this list; wait for it, then \
                 ask again",
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

impl Position {
    fn take_item(&mut self) -> Option<Arc<Response>> {
        let item = Arc::new(self.item.take()?);
        self.item = item.next().ok();
        self.current = Some(Arc::clone(&item));
        Some(item)
    }

    /// Goes on behind a page, if the list does; else nothing is changed.
    fn go_on(&mut self, page: &Response, count: u64, previous: &Next) -> Result<(), Error> {
        let total = page
            .find("/pagination/total")
            .and_then(|total| total.as_int64())
            .ok()
            .and_then(|total| u64::try_from(total).ok());
        // A total that is no more than the page has may be the page's.
        let is_lists = |total: &u64| self.most.is_some() || (self.items == 0 && *total > count);
        let most = self.most.max(total.filter(is_lists));
        let next = next(page, count)?;
        if let Next::After(cursor) = &next {
            if let Next::After(before) = previous
                && cursor == before
            {
                return Err(Error::Stuck(
                    "the list does not advance: the server returned the same cursor again; tell \
                     Pleo",
                ));
            }
            if self.cursors.has(cursor) {
                return Err(Error::Stuck(
                    "the list goes in a circle: the server returned an earlier cursor again; \
                     start a new list, or tell Pleo",
                ));
            }
            if most.is_some_and(|most| self.items > most.saturating_mul(2) + GROWTH) {
                return Err(Error::Stuck(
                    "the list does not end: it has returned more than twice its total; start a \
                     new list, or tell Pleo",
                ));
            }
            self.cursors.add(cursor);
        }
        self.next = next;
        self.items += count;
        self.total = total;
        self.most = most;
        Ok(())
    }
}

/// How many items a page has.
fn count(page: &Response) -> Result<u64, Error> {
    const ITEMS: &str = "/data";
    let items = page.find(ITEMS).and_then(|items| items.as_array()?.count());
    Ok(items.map_err(|error| error.at(ITEMS))? as u64)
}

/// Whether a page did not come, or could not be asked for, by the deadline.
fn is_late(error: &Error) -> bool {
    matches!(error.status(), Status::Timeout | Status::LocalRateLimit)
}

/// Where a list goes on behind a page, as the page says.
fn next(page: &Response, count: u64) -> Result<Next, Error> {
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
    match (more, cursor) {
        (false, _) => Ok(Next::None),
        (true, None) => Err(Error::Stuck(
            "the list says that it has more pages, but has no \
             cursor for them; tell Pleo",
        )),
        (true, Some(cursor)) => Ok(Next::After(cursor)),
    }
}

#[cfg(test)]
mod tests;
