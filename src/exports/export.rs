//! Export jobs
//!
//! Carry out an export job, item by item. A journal on disk records what was done, so that the
//! job can continue after the program ends.

use std::ffi::{c_char, c_void};
use std::sync::Arc;

use crate::args::{Out, out};
use crate::callback::number;
use crate::guard::call;
use crate::handles;
use crate::objects::Object;
use crate::record::{RecordOut, record};
use crate::text::{Buffer, Form, TextOut, buffer};
use crate::types::{pleo_client, pleo_config, pleo_export, pleo_layout, pleo_response};
use pleo_core::binding::lock;
use pleo_core::{Client, Error, Export, ExportOptions, Response};

/// The item was never given before.
pub const PLEO_EXPORT_NEW: i32 = 0;
/// The item was given before, and no result was recorded: the program may have booked it before it
/// ended. Look up its accountingEntryId in the books before you book it.
pub const PLEO_EXPORT_OFFERED: i32 = 1;
/// The item was exported before, and a bookkeeper exports it again.
pub const PLEO_EXPORT_EXPORTED: i32 = 2;

/// What an export is opened with.
type Opener = fn(&Arc<Client>, ExportOptions) -> Result<Export, Error>;

fn opened(
    client: pleo_client,
    config: pleo_config,
    export: Out<'_, pleo_export>,
    open: impl FnOnce(&Arc<Client>, ExportOptions) -> Result<Export, Error>,
) -> i32 {
    call(|| {
        let mut out = export.required()?;
        let its = handles::client(client)?;
        let options = match config {
            0 => its.export_options(),
            config => {
                let options = handles::config(config)?;
                let options = ExportOptions::from_config(&*lock(&options.config)?)?;
                // Texts are the client's, whatever these say of them.
                handles::use_encoding_of(client)?;
                options
            }
        };
        let export = open(&its, options)?;
        out.set(handles::add(Object::Export(Arc::new(export)))?);
        Ok(())
    })
}

/// Opens the company's oldest export job that is pending or in progress, and starts it if it is
/// pending.
///
/// One program carries out a job at a time. The option export_journal names a file that records
/// which items were given, booked and reported. With it, every booking is reported to Pleo and no
/// booked item is given as new, whenever the program is killed. Without it only the state at Pleo
/// is known: a program that was killed cannot continue its own job unless export_take_over is set.
/// The page Export jobs of the manual describes a job from beginning to end.
///
/// In a child process that the program forks, the functions of this export return
/// PLEO_E_EXPORT_BUSY.
///
/// client: the client that sends the requests. Keep it until the export is freed: without it,
///   functions that use the network return PLEO_E_CANCELLED.
/// config: gives the options export_journal, export_company and export_take_over; copied; 0 for
///   those of the client.
/// export: receives the handle. Freeing it leaves the job as it is: the next pleo_export_open
///   continues it.
/// returns: PLEO_OK; PLEO_E_END if there is no job; PLEO_E_EXPORT_BUSY if another program has the
///   journal, or carries out the job; PLEO_E_MISSING if the key belongs to an organisation and
///   export_company is not set; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CONFIG if an
///   option of config was refused; PLEO_E_PROTOCOL if the response has a job of another company, or
///   no items of a job that has some; or any other status of pleo_request_send.
/// blocks: until its requests have ended, each of which takes timeout_ms at most. There is one for
///   every 100 items, and a few more.
/// source: GET /v3/export-jobs, GET /v3/export-jobs/{jobId}/items, POST /v3/export-job-events; a
///   job expires an hour after its last update: Pleo's Export API 32.1.0.
/// since: 0.1.0
///
/// Example:
///
///     status = pleo_export_open(client, 0, &export);
///     while (status == PLEO_OK && (status = pleo_export_next(export, &item, &again)) == PLEO_OK) {
///         if (again == PLEO_EXPORT_NEW || !find_in_books(item, number)) { book(item, number); }
///         status = pleo_export_booked(export, NULL, 0, number, PLEO_NTS, NULL, 0);
///         pleo_free(item);
///     }
///     if (export != 0 && status == PLEO_E_END) { status = pleo_export_close(export, &summary); }
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_open(
    client: pleo_client,
    config: pleo_config,
    export: *mut pleo_export,
) -> i32 {
    let open: Opener = Export::open;
    opened(client, config, out!(export), open)
}

/// Opens a job as pleo_export_open does, and waits until there is one, for a program that runs all
/// day.
///
/// It polls at once, then at intervals that grow from 1 to 15 seconds. A transient failure does not
/// end the wait.
///
/// client: the client that sends the requests, as for pleo_export_open. Keep it until the export
///   is freed.
/// config: as for pleo_export_open; copied; 0 for the options of the client.
/// seconds: how long to wait, 0 to 86400 seconds.
/// export: receives the handle.
/// returns: PLEO_OK; PLEO_E_END if no job appeared in that time; PLEO_E_CANCELLED after
///   pleo_client_cancel; PLEO_E_ARGUMENT if seconds is out of range; else as pleo_export_open.
/// blocks: until a job was found or the time has passed; then as pleo_export_open.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_wait(
    client: pleo_client,
    config: pleo_config,
    seconds: i32,
    export: *mut pleo_export,
) -> i32 {
    opened(client, config, out!(export), |client, options| {
        Export::wait(client, options, seconds)
    })
}

/// Opens a job as pleo_export_open does. If no job is open, it creates a job from all entries that
/// are queued for export, for a program that exports without a bookkeeper.
///
/// That Pleo lets an API key create a job is assumed, not documented.
///
/// client: the client that sends the requests, as for pleo_export_open. Keep it until the export
///   is freed.
/// config: as for pleo_export_open; copied; 0 for the options of the client.
/// export: receives the handle.
/// returns: PLEO_OK; PLEO_E_END if there is no job and no entry is queued; PLEO_E_BAD_REQUEST if
///   accounts have no contra account in Pleo; else as pleo_export_open.
/// blocks: until each of its requests has ended, as pleo_export_open.
/// source: POST /v1/accounting-entries:search: Pleo's accounting entries API 82.3.2; POST
///   /v3/export-jobs: its Export API 32.1.0.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_start(
    client: pleo_client,
    config: pleo_config,
    export: *mut pleo_export,
) -> i32 {
    let start: Opener = Export::start;
    opened(client, config, out!(export), start)
}

fn given(
    export: pleo_export,
    out: Out<'_, pleo_response>,
    get: impl FnOnce(&Export) -> Result<Arc<Response>, Error>,
) -> i32 {
    call(|| {
        let mut out = out.required()?;
        let response = get(&*handles::export(export)?)?;
        out.set(handles::add(Object::Response(response))?);
        Ok(())
    })
}

/// Returns the job as Pleo showed it last: its id, numberOfItems, expiresIn. No request is sent.
///
/// export: the export. The job remains valid when the export is freed.
/// job: receives the handle. JSON Pointers begin at the job, for example "/id".
/// returns: PLEO_OK.
/// source: GET /v3/export-jobs/{jobId}: Pleo's Export API 32.1.0.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_job(export: pleo_export, job: *mut pleo_response) -> i32 {
    given(export, out!(job), Export::job)
}

/// Returns the next item to book, with its bookkeeping data. Items that have a result are not
/// given.
///
/// That the item was given is recorded in the journal before the function returns. The function
/// also sends the results that wait, when there are 100 or half of the job's time has passed since
/// its last update; a transient failure of this is retried later. After a failure the next call
/// gives the same item.
///
/// export: the export. The item remains valid when the export is freed.
/// item: receives the handle of the item. JSON Pointers begin at the item, for example
///   "/accountingEntryId".
/// again: receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or PLEO_EXPORT_EXPORTED; may be NULL.
/// returns: PLEO_OK; PLEO_E_END when all items were given (call pleo_export_close then), or if the
///   export is closed; PLEO_E_EXPORT_ENDED if the job has ended at Pleo, for example by its expiry:
///   the recorded results are kept, and reported with the next job that has these items;
///   PLEO_E_BAD_REQUEST if accounts have no contra account in Pleo: call pleo_export_fail with
///   missing_configuration; PLEO_E_PROTOCOL for an item of another company or without an id;
///   PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if the client was freed;
///   PLEO_E_ARGUMENT if another thread is in a call of this export other than pleo_export_booked or
///   pleo_export_rejected; or any other status of pleo_request_send.
/// blocks: until its requests have ended, each of which takes timeout_ms at most.
/// threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
///   meanwhile.
/// source: GET /v3/export-items: Pleo's Export API 32.1.0.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_next(
    export: pleo_export,
    item: *mut pleo_response,
    again: *mut i32,
) -> i32 {
    let (out, mut again) = (out!(item), out!(again));
    call(|| {
        let mut out = out.required()?;
        let (item, known) = handles::export(export)?.next()?;
        out.set(handles::add(Object::Response(item))?);
        again.set(known as i32);
        Ok(())
    })
}

/// Returns the next item to book in a record, as pleo_export_next does in a handle.
///
/// export: the export.
/// layout: the layout of the record; used only during the call.
/// buffer: receives the record. The first bytes, as many as pleo_layout_size returns, are written;
///   the others are unchanged.
/// statuses: receives a PLEO_FIELD_ constant for each field, in the order of
///   pleo_layout_count; may be NULL, with status_count 0.
/// failed: receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.
/// again: receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or PLEO_EXPORT_EXPORTED; may be NULL.
/// returns: PLEO_OK; PLEO_E_RECORD if a field failed: the record is written, as
///   pleo_response_record says, the item counts as given, and pleo_export_current returns it;
///   PLEO_E_BUFFER if size or status_count is too small: no item was given; else as
///   pleo_export_next.
/// blocks: until its requests have ended, each of which takes timeout_ms at most.
/// threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
///   meanwhile.
/// source: GET /v3/export-items: Pleo's Export API 32.1.0.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_next_record(
    export: pleo_export,
    layout: pleo_layout,
    buffer: *mut c_void,
    size: i32,
    statuses: *mut i32,
    status_count: i32,
    failed: *mut i32,
    again: *mut i32,
) -> i32 {
    let record = record!(buffer, size, statuses, status_count, failed);
    let mut again = out!(again);
    call(|| {
        let export = handles::export(export)?;
        let layout = handles::layout(layout)?;
        // All of it is checked before an item is taken.
        let record = RecordOut::new(&layout, record)?;
        let (item, known) = export.next()?;
        again.set(known as i32);
        record.fill(&item, "")
    })
}

/// Returns the item that was given last.
///
/// export: the export. The item remains valid when the export is freed.
/// item: receives the handle of the item.
/// returns: PLEO_OK; PLEO_E_MISSING if no item was given yet.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_current(export: pleo_export, item: *mut pleo_response) -> i32 {
    given(export, out!(item), Export::current)
}

/// Returns the job item of the item that was given last: its status at Pleo when the job was
/// opened. No request is sent.
///
/// export: the export. The job item remains valid when the export is freed.
/// job_item: receives the handle. JSON Pointers begin at the job item, for example "/status".
/// returns: PLEO_OK; PLEO_E_MISSING if no item was given yet.
/// source: GET /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_job_item(
    export: pleo_export,
    job_item: *mut pleo_response,
) -> i32 {
    given(export, out!(job_item), Export::job_item)
}

fn former(form: Form, export: pleo_export, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        out.put(handles::export(export)?.former()?.as_bytes())
    })
}

/// Copies the external id that an earlier export recorded for the current item, NUL-terminated:
/// the number in your books.
///
/// The current item is the one that was given last. With PLEO_EXPORT_EXPORTED there is an id unless
/// the earlier export gave none; with PLEO_EXPORT_OFFERED there is one if the item was exported
/// before.
///
/// export: the export.
/// returns: PLEO_OK; PLEO_E_MISSING if no item was given yet, if the item was not exported before,
///   or if it was exported without an external id; PLEO_E_BUFFER if the buffer is too small;
///   PLEO_E_TEXT if the id has a character that text_encoding lacks while text_unmappable is error.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_former_text(
    export: pleo_export,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    former(Form::Text, export, buffer!(buffer, size, needed))
}

/// Copies the external id that an earlier export recorded for the current item into a fixed-width
/// field, padded with spaces to size bytes.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_former_field(
    export: pleo_export,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    former(Form::Field, export, buffer!(buffer, size, needed))
}

/// Returns how many items of the job have a result, and how many there are.
///
/// export: the export.
/// done: receives the number of items that have a result, recorded by the program or shown by Pleo.
/// total: receives the number of all items of the job.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_progress(
    export: pleo_export,
    done: *mut i64,
    total: *mut i64,
) -> i32 {
    let (done, total) = (out!(done), out!(total));
    call(|| {
        let (mut done, mut total) = (done.required()?, total.required()?);
        let progress = handles::export(export)?.progress()?;
        done.set(number(progress.0));
        total.set(number(progress.1));
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use pleo_core::Again;

    #[test]
    fn the_constants_are_the_cores() {
        for (constant, again) in [
            (PLEO_EXPORT_NEW, Again::New),
            (PLEO_EXPORT_OFFERED, Again::Offered),
            (PLEO_EXPORT_EXPORTED, Again::Exported),
        ] {
            assert_eq!(constant, again as i32);
        }
    }
}
