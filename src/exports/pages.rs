//! Lists
//!
//! Lists of the API, fetched page by page or item by item.

use std::ffi::c_void;
use std::sync::Arc;

use crate::args::{Out, out};
use crate::callback::number;
use crate::guard::call;
use crate::handles;
use crate::objects::{Listed, Object};
use crate::record::{RecordOut, record};
use crate::types::{pleo_client, pleo_layout, pleo_pages, pleo_request, pleo_response};
use pleo_core::Error;
use pleo_core::Pages;
use pleo_core::Response;

/// Creates a list whose pages are fetched one by one. Nothing is sent yet.
///
/// The request is a GET, for example /v2/employees, or a POST of a search, for example
/// /v1/accounting-entries:search. The response must have its items in the array /data and its
/// cursor in /pagination/endCursor.
///
/// client: the client that sends the requests. The list does not keep it alive: after the client is
///   freed, the list returns PLEO_E_CANCELLED.
/// request: copied, with its progress callback; it can be changed or freed afterwards. If
///   its query has no "limit", limit=100 is sent. "after" is the cursor at which the list begins.
/// pages: receives the handle.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if a placeholder has no value, if the query has before or
///   offset, if the request has an output file, if it is a link's, or if a GET has a body.
/// source: limit is at most 100 for accounting entries and receipts: Pleo's accounting entries API
///   82.3.2.
/// since: 0.1.0
///
/// Example:
///
///     pleo_request_new(client, PLEO_STR("GET"), PLEO_STR("/v2/employees"), &request);
///     pleo_pages_new(client, request, &pages);
///     while ((status = pleo_pages_next(pages, &page)) == PLEO_OK) {
///         pleo_response_count(page, PLEO_STR("/data"), &count);
///         pleo_free(page);
///     }
///     if (status != PLEO_E_END) { report(status); }
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_new(
    client: pleo_client,
    request: pleo_request,
    pages: *mut pleo_pages,
) -> i32 {
    let out = out!(pages);
    call(|| {
        let mut out = out.required()?;
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
    out: Out<'_, pleo_response>,
    get: impl FnOnce(&Listed) -> Result<Arc<Response>, Error>,
) -> i32 {
    call(|| {
        let mut out = out.required()?;
        let given = get(&*handles::pages(pages)?)?;
        out.set(handles::add(Object::Response(given))?);
        Ok(())
    })
}

/// Fetches the next page of a list. After a failure the next call fetches the same page again.
///
/// The library detects a list that never ends. A repeated cursor is detected at once if it is among
/// the first 16384 of the list, otherwise after the list has repeated itself a few times. If the
/// server gives items again under new cursors, this is detected only if the first page gives a
/// total larger than that page, and only after up to twice that total plus 1000 items.
///
/// pages: the list. The page remains valid when the list is freed.
/// response: receives the handle of the page. Its items are in the array /data.
/// returns: PLEO_OK; PLEO_E_END after the last page; PLEO_E_CANCELLED if the client was freed;
///   PLEO_E_ARGUMENT if another thread is fetching a page of this list; PLEO_E_MISSING, PLEO_E_NULL
///   or PLEO_E_TYPE if the response has no array /data, PLEO_E_NOT_JSON if it is not JSON: this
///   path gives no list; PLEO_E_PROTOCOL if the list says that it continues and gives no cursor, or
///   if it does not end; or any other status of pleo_request_send.
/// blocks: until the timeout of the request, or else timeout_ms, at the latest.
/// threads: one thread at a time.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_next(pages: pleo_pages, response: *mut pleo_response) -> i32 {
    given(pages, out!(response), |listed| {
        told(listed, Pages::next_page)
    })
}

/// Fetches the next item of a list. It fetches pages only as needed; after a failure the next call
/// continues with the same item.
///
/// pleo_pages_next on the same list fetches the next page, and skips the items that are left of the
/// current one.
///
/// pages: the list. The item remains valid when the list is freed.
/// item: receives the handle of the item, a value of its page (see pleo_response_value). JSON
///   Pointers begin at the item, for example "/id".
/// returns: as pleo_pages_next; PLEO_E_TIMEOUT also if the server sent only empty pages until the
///   timeout: the next call continues where the list is.
/// blocks: until the timeout of the request, or else timeout_ms, at the latest, however many pages
///   it fetches.
/// threads: one thread at a time.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_next_item(pages: pleo_pages, item: *mut pleo_response) -> i32 {
    given(pages, out!(item), next_item)
}

/// Fetches the next item of a list and writes it into a record.
///
/// pages: the list.
/// layout: the layout of the record; used only during the call.
/// buffer: receives the record. The first bytes, as many as pleo_layout_size returns, are written;
///   the others are unchanged.
/// statuses: receives a PLEO_FIELD_ constant for each field, in the order of
///   pleo_layout_count; may be NULL, with status_count 0.
/// failed: receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.
/// returns: PLEO_OK; PLEO_E_RECORD if a field failed: the record is written, as
///   pleo_response_record says, the next call continues with the next item, and pleo_pages_current
///   returns this one; PLEO_E_BUFFER if size or status_count is too small; else as
///   pleo_pages_next_item. After any status other than PLEO_OK and PLEO_E_RECORD no item was given
///   and nothing is written.
/// blocks: until the timeout of the request, or else timeout_ms, at the latest, however many pages
///   it fetches.
/// threads: one thread at a time.
/// since: 0.1.0
///
/// Example:
///
///     while ((status = pleo_pages_next_record(
///                 pages, layout, &record, sizeof record, NULL, 0, NULL)) == PLEO_OK) {
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
    let record = record!(buffer, size, statuses, status_count, failed);
    call(|| {
        let listed = handles::pages(pages)?;
        let layout = handles::layout(layout)?;
        // All of it is checked before an item is taken.
        let record = RecordOut::new(&layout, record)?;
        record.fill(&*next_item(&listed)?, "")
    })
}

/// Returns the item that pleo_pages_next_item or pleo_pages_next_record gave last, for values that
/// the record has no field for.
///
/// The list keeps the page of that item in memory until it gives an item of another page or is
/// freed, also after PLEO_E_END. If several threads use the list, it is the last item that any of
/// them got.
///
/// pages: the list. The item remains valid when the list is freed.
/// item: receives the handle of the item, a value of its page.
/// returns: PLEO_OK; PLEO_E_MISSING if no item was given yet.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_current(pages: pleo_pages, item: *mut pleo_response) -> i32 {
    given(pages, out!(item), |listed| listed.pages.current())
}

/// Returns how many items the pages that were fetched so far have, and how many the list has.
///
/// pages: the list.
/// items: receives the number of items of the pages fetched so far.
/// total: receives the number of items of the whole list, as the last page says; -1 if it does not.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_pages_progress(
    pages: pleo_pages,
    items: *mut i64,
    total: *mut i64,
) -> i32 {
    let (items, total) = (out!(items), out!(total));
    call(|| {
        let (mut items, mut total) = (items.required()?, total.required()?);
        let progress = handles::pages(pages)?.pages.progress()?;
        items.set(number(progress.0));
        total.set(progress.1.map_or(-1, number));
        Ok(())
    })
}
