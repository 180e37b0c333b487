//! Lists
//!
//! Lists of the API, fetched page by page or item by item.

use std::ffi::c_void;
use std::sync::Arc;

use crate::args::{Out, maybe};
use crate::callback::number;
use crate::guard::call;
use crate::handles;
use crate::objects::{Listed, Object};
use crate::record::RecordOut;
use crate::types::{pleo_client, pleo_layout, pleo_pages, pleo_request, pleo_response};
use pleo_core::Error;
use pleo_core::Pages;
use pleo_core::Response;

/// Begins a list that comes page by page, such as GET /v2/employees or POST
/// /v1/accounting-entries:search. Nothing is sent yet.
///
/// request: copied. Without a parameter limit it is 100, the most that Pleo is known to take; a parameter
/// after says where to begin. pages: where the handle goes; freed with pleo_free. A client that is
/// freed ends its pages. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of its path is not filled, it
/// goes by before or offset, or it has a file for its answer; PLEO_E_HANDLE. Since 0.1.0. Any
/// thread. An example:
///
///     pleo_request_new(client, "GET", PLEO_NTS, "/v2/employees", PLEO_NTS, &request);
///     pleo_pages_new(client, request, &pages);
///     while ((status = pleo_pages_next(pages, &page)) == PLEO_OK) {
///         pleo_response_count(page, "/data", PLEO_NTS, &count);
///         pleo_free(page);
///     }
///     if (status != PLEO_E_END) { report(status); }
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_new(
    client: pleo_client,
    request: pleo_request,
    pages: *mut pleo_pages,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(pages, "pages") }?;
        let client = handles::client(client)?;
        let (request, progress) = handles::request(request)?.copy()?;
        let listed = Listed {
            pages: Pages::new(&client, request)?,
            progress,
        };
        out.set(handles::add(Object::Pages(Arc::new(listed)))?);
        Ok(())
    })
}

/// Asks a list for a page or an item.
type Ask = fn(&Pages, &dyn Fn(u64, Option<u64>)) -> Result<Arc<Response>, Error>;

fn told(listed: &Listed, ask: Ask) -> Result<Arc<Response>, Error> {
    ask(&listed.pages, &|done, total| {
        listed.progress.tell(done, total)
    })
}

/// The next item; without the network, if there is one at hand.
fn next_item(listed: &Listed) -> Result<Arc<Response>, Error> {
    match listed.pages.item_at_hand()? {
        Some(item) => Ok(item),
        None => told(listed, Pages::next_item),
    }
}

/// Makes a handle of what a list gives.
fn given(
    pages: pleo_pages,
    (response, argument): (*mut pleo_response, &'static str),
    get: impl FnOnce(&Listed) -> Result<Arc<Response>, Error>,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(response, argument) }?;
        let given = get(&*handles::pages(pages)?)?;
        out.set(handles::add(Object::Response(given))?);
        Ok(())
    })
}

/// Fetches the next page of a list. After a failure it fetches the same page again.
///
/// response: where the page goes, with its items in the array at "/data"; freed with pleo_free.
/// Returns PLEO_OK; PLEO_E_END after the last; PLEO_E_PROTOCOL if the list says that it goes on and
/// gives no cursor, one that it gave before, or more items than twice its total and 1000; the page
/// that says so is fetched again by the next call. PLEO_E_CANCELLED if its client was freed;
/// PLEO_E_ARGUMENT if another thread waits for a page of it; or any status of the network or the
/// API. A cursor that comes back is noticed at once if it is one of the first 16384, else after a
/// few rounds. A list that gives the same items under ever new cursors is noticed by its total
/// alone, and only if its first page says a total larger than that page. Since 0.1.0. Blocks until
/// timeout_ms at the latest. Any thread, one at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_next(pages: pleo_pages, response: *mut pleo_response) -> i32 {
    given(pages, (response, "response"), |listed| {
        told(listed, Pages::next_page)
    })
}

/// Fetches the next item of a list, with other pages where that is needed. After a failure it
/// fetches the same one again. What pleo_pages_next fetches is another page, whatever items of the
/// one before were left.
///
/// item: where the item goes, as a value of its page (see pleo_response_value), so that pointers
/// begin at it: "/id"; freed with pleo_free. Returns as pleo_pages_next; PLEO_E_TIMEOUT also if the
/// server gave empty pages alone until timeout_ms, and the next call goes on where the list is.
/// Since 0.1.0. Blocks until timeout_ms at the latest, whatever number of pages it takes. Any
/// thread, one at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_next_item(pages: pleo_pages, item: *mut pleo_response) -> i32 {
    given(pages, (item, "item"), next_item)
}

/// As pleo_pages_next_item, with the item in a record instead of a handle: fetches the next item
/// of a list and fills a record from it.
///
/// layout, buffer, size, statuses, status_count, failed: as for pleo_response_record. Returns
/// PLEO_OK; PLEO_E_RECORD if a field failed, and the item was given all the same: the record is
/// filled as pleo_response_record says, the next call goes on with the next item, and
/// pleo_pages_current gives this one. After any other status nothing was given or written. Else
/// as pleo_pages_next_item, and PLEO_E_BUFFER if size is less than the record's or status_count
/// less than the layout's. Since 0.1.0. Blocks as pleo_pages_next_item. Any thread, one at a time.
/// An example:
///
///     while ((status = pleo_pages_next_record(pages, layout, &record, sizeof record, NULL, 0, NULL)) == PLEO_OK) {
///         fwrite(&record, sizeof record, 1, file);
///     }
///     if (status != PLEO_E_END) { report(status); }
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_next_record(
    pages: pleo_pages,
    layout: pleo_layout,
    buffer: *mut c_void,
    size: i32,
    statuses: *mut i32,
    status_count: i32,
    failed: *mut i32,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let failed = unsafe { maybe(failed) };
        let listed = handles::pages(pages)?;
        let layout = handles::layout(layout)?;
        // SAFETY: as above. All of it is checked before an item is taken.
        let record =
            unsafe { RecordOut::new(&layout, (buffer, size), (statuses, status_count), failed) }?;
        record.fill(&*next_item(&listed)?, "")
    })
}

/// Makes a handle of the item that pleo_pages_next_item or pleo_pages_next_record gave last, for
/// what the record has no field for. The list keeps the whole page of that item in memory for it,
/// until it gives an item of another page or is freed; also after PLEO_E_END.
///
/// item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none was
/// given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; with several on one list
/// it is the last item of any of them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_current(pages: pleo_pages, item: *mut pleo_response) -> i32 {
    given(pages, (item, "item"), |listed| listed.pages.current())
}

/// Tells how far a list is.
///
/// items: those of the pages so far. total: those of the whole list; -1 where the server does not
/// say. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_progress(
    pages: pleo_pages,
    items: *mut i64,
    total: *mut i64,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise. Both results are zeroed before either can be the failure.
        let (items, total) = unsafe { (Out::new(items, "items"), Out::new(total, "total")) };
        let (mut items, mut total) = (items?, total?);
        let progress = handles::pages(pages)?.pages.progress()?;
        items.set(number(progress.0));
        total.set(progress.1.map_or(-1, number));
        Ok(())
    })
}
