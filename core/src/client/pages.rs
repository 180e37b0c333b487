//! Paginated lists: follows the cursor; a page that failed can be requested again.

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

/// How many items beyond twice its total a list may return: it may grow while it is read.
const GROWTH: u64 = 1000;

/// A paginated list. It ends with its client.
pub struct Pages {
    client: Weak<Client>,
    request: Request,
    position: Mutex<Position>,
}

/// The position in a list.
struct Position {
    next: Next,
    items: u64,
    total: Option<u64>,
    /// The largest total that is certainly the list's, not the page's: a first page with fewer
    /// items reports it.
    most: Option<u64>,
    cursors: Cursors,
    /// A thread is requesting a page.
    busy: bool,
    /// The next item of the current page.
    item: Option<Response>,
    /// The item that was returned last.
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
    /// Makes a list of a GET, or of the POST of a search. The parameter `limit` defaults to 100,
    /// the most that Pleo is known to accept; a parameter `after` says where to begin.
    ///
    /// # Errors
    /// [`Error::Argument`] if the request is incomplete, has the parameter `before` or `offset`, or
    /// writes its response to a file.
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

    /// Returns the next page; after an error, the same one again.
    ///
    /// # Errors
    /// [`Error::End`] after the last; [`Error::Cancelled`] if the client was freed;
    /// [`Error::Stuck`] if the list does not advance or returns a cursor again; else as
    /// [`Client::call`].
    pub fn next_page(&self, progress: &dyn Fn(u64, Option<u64>)) -> Result<Arc<Response>, Error> {
        let progress = Progress::new(progress);
        let turn = self.turn(lock(&self.position)?)?;
        let client = self.client()?;
        let deadline = client.deadline(&self.request);
        self.fetch(turn, &client, deadline, For::Page, progress)?
            .ok_or_else(|| Error::Internal("a page was fetched and is not there".into()))
    }

    /// Returns the next item of the current page, or of the next page that has any, within one
    /// deadline for all of them; after an error, the same one again.
    ///
    /// # Errors
    /// [`Error::NoItem`] if only empty pages came until the deadline; else as [`Pages::next_page`].
    pub fn next_item(&self, progress: &dyn Fn(u64, Option<u64>)) -> Result<Arc<Response>, Error> {
        let progress = Progress::new(progress);
        let mut deadline = None;
        for empty in 0.. {
            // Under one lock: otherwise another thread could fetch a page in between.
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
                    return Err(error.with_cause(self.no_item(empty)));
                }
                Err(error) => return Err(error),
            }
        }
        Err(Error::Internal("pages ran out of numbers".into()))
    }

    /// Fetches a page, and returns it or its first item, if it has any. The list's state is final
    /// before the turn ends and before `progress` is called, which may request more of the list.
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

    /// The next item, if it is in the current page.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn item_at_hand(&self) -> Result<Option<Arc<Response>>, Error> {
        Ok(lock(&self.position)?.take_item())
    }

    /// The item that was returned last.
    ///
    /// # Errors
    /// [`Error::Missing`] if there is none; [`Error::Forked`].
    pub fn current(&self) -> Result<Arc<Response>, Error> {
        let position = lock(&self.position)?;
        position
            .current
            .clone()
            .ok_or(Error::Missing("current item; get the next item first"))
    }

    /// Items so far, and in total where the server reports that.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub fn progress(&self) -> Result<(u64, Option<u64>), Error> {
        let position = lock(&self.position)?;
        Ok((position.items, position.total))
    }

    /// Takes the turn to request; the lock is not held while the request waits.
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

    /// Advances past a page, if the list goes on; else changes nothing.
    fn go_on(&mut self, page: &Response, count: u64, previous: &Next) -> Result<(), Error> {
        let total = page
            .find("/pagination/total")
            .and_then(|total| total.as_int64())
            .ok()
            .and_then(|total| u64::try_from(total).ok());
        // A total that does not exceed the page's items may be the page's own.
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

/// Whether a page did not arrive, or could not be requested, before the deadline.
fn is_late(error: &Error) -> bool {
    matches!(error.status(), Status::Timeout | Status::LocalRateLimit)
}

/// Where a list continues after a page, as the page reports.
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
        // Without that, a cursor says so: one request too many is better than missing rows.
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
