//! Export jobs
//!
//! Carry out an export job, item by item. A journal on disk records what was done, so that the
//! job can continue after the program ends.

use std::ffi::{c_char, c_void};
use std::sync::Arc;

use crate::args::{Buffer, Out, maybe};
use crate::callback::number;
use crate::guard::call;
use crate::handles;
use crate::objects::Object;
use crate::record::RecordOut;
use crate::text::{Form, TextOut};
use crate::types::{pleo_client, pleo_config, pleo_export, pleo_layout, pleo_response};
use pleo_core::binding::lock;
use pleo_core::{Client, Error, Export, ExportOptions, Response};

/// The item was never offered before.
pub const PLEO_EXPORT_NEW: i32 = 0;
/// The item was offered before, and no result was recorded: the program may have booked it before
/// it ended. Look its accountingEntryId up in your books before you book it.
pub const PLEO_EXPORT_OFFERED: i32 = 1;
/// The item was exported before, and is to be exported again.
pub const PLEO_EXPORT_EXPORTED: i32 = 2;

/// What an export is opened with.
type Opener = fn(&Arc<Client>, ExportOptions) -> Result<Export, Error>;

fn opened(
    client: pleo_client,
    config: pleo_config,
    export: *mut pleo_export,
    open: impl FnOnce(&Arc<Client>, ExportOptions) -> Result<Export, Error>,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(export, "export") }?;
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
/// pending. One program carries out a job at a time.
///
/// The journal, a file that the option export_journal names, makes sure that what this program has
/// booked is reported to Pleo and not offered as new again, whatever ends the program. Without one,
/// only the state at Pleo tells what was done, and a program that was killed cannot go on with its
/// own job unless export_take_over is set. docs/export.md has the whole life of a job.
///
/// config: whose options export_journal, export_company and export_take_over count; 0 for those of
/// the client. The client must be freed after the export. export: where the handle goes; freed with
/// pleo_free, which leaves the job as it is: the next pleo_export_open goes on with it. Returns
/// PLEO_OK; PLEO_E_END if there is no job: a bookkeeper starts one in Pleo, and one that nobody
/// carries out expires after an hour; PLEO_E_EXPORT_BUSY if another program has the journal or the
/// job; PLEO_E_MISSING if the key is an organisation's and export_company is not set; PLEO_E_FILE
/// or PLEO_E_RESOURCE for the journal; PLEO_E_PROTOCOL if the job is not the company's or its items
/// are not listed; PLEO_E_CONFIG, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as pleo_request_send. Since
/// 0.1.0. Blocks: each of its requests until timeout_ms at the latest, one for each 100 items and a
/// few more. Any thread. An example:
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
    opened(client, config, export, open)
}

/// As pleo_export_open, and waits for a job if there is none, for a program that runs all day.
///
/// seconds: how long to wait at most, 0 to 86400. It asks at once, and then at intervals that grow
/// from a second to fifteen. Returns as pleo_export_open; PLEO_E_END if no job came in that time;
/// PLEO_E_CANCELLED after pleo_client_cancel. Since 0.1.0. Blocks for that time and that of
/// pleo_export_open. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_wait(
    client: pleo_client,
    config: pleo_config,
    seconds: i32,
    export: *mut pleo_export,
) -> i32 {
    opened(client, config, export, |client, options| {
        Export::wait(client, options, seconds)
    })
}

/// As pleo_export_open, and starts a job of the entries that are queued for export if there is no
/// job, for a program that exports without a bookkeeper.
///
/// Returns as pleo_export_open; PLEO_E_END if no entry is queued; PLEO_E_BAD_REQUEST if accounts
/// have no contra account in Pleo. That Pleo lets an API key start a job is not documented. Since
/// 0.1.0. Blocks as pleo_export_open. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_start(
    client: pleo_client,
    config: pleo_config,
    export: *mut pleo_export,
) -> i32 {
    let start: Opener = Export::start;
    opened(client, config, export, start)
}

fn given(
    export: pleo_export,
    (out, name): (*mut pleo_response, &'static str),
    get: impl FnOnce(&Export) -> Result<Arc<Response>, Error>,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(out, name) }?;
        let response = get(&*handles::export(export)?)?;
        out.set(handles::add(Object::Response(response))?);
        Ok(())
    })
}

/// Makes a handle of the job, as Pleo showed it last: its id, numberOfItems, expiresIn.
///
/// job: where the handle goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_job(export: pleo_export, job: *mut pleo_response) -> i32 {
    given(export, (job, "job"), Export::job)
}

/// Gives the next item that is to be booked: the bookkeeping data as GET /v3/export-items has it.
/// Items of which a result is recorded are not given. That the item was offered is in the journal
/// before the function returns. When 100 results wait they are sent, and the job is kept from
/// expiring.
///
/// item: where the item goes; freed with pleo_free. again: where one of PLEO_EXPORT_NEW,
/// PLEO_EXPORT_OFFERED and PLEO_EXPORT_EXPORTED goes; may be NULL. Returns PLEO_OK; PLEO_E_END when
/// all items were given: call pleo_export_close; PLEO_E_EXPORT_ENDED if the job has ended at Pleo,
/// as after an hour without a result: what was recorded is kept, and reported within the next job
/// that has the item; PLEO_E_BAD_REQUEST if accounts have no contra account in Pleo: call
/// pleo_export_fail with missing_configuration; PLEO_E_PROTOCOL for an item of another company;
/// PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT; else as pleo_request_send. After a failure the next call gives the same item.
/// Since 0.1.0. Blocks: each of its requests until timeout_ms at the latest. Any thread, one at a
/// time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_next(
    export: pleo_export,
    item: *mut pleo_response,
    again: *mut i32,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let (out, again) = unsafe { (Out::new(item, "item"), maybe(again)) };
        let mut out = out?;
        let (item, known) = handles::export(export)?.next()?;
        out.set(handles::add(Object::Response(item))?);
        if let Some(mut again) = again {
            again.set(known as i32);
        }
        Ok(())
    })
}

/// As pleo_export_next, with the item in a record instead of a handle.
///
/// layout, buffer, size, statuses, status_count, failed: as for pleo_response_record. Returns as
/// pleo_export_next; PLEO_E_RECORD if a field failed, and the item was given all the same: the
/// record is filled as pleo_response_record says, and pleo_export_current gives the item;
/// PLEO_E_BUFFER if size is less than the record's or status_count less than the layout's: nothing
/// was given then. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a time.
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
    call(|| {
        // SAFETY: the header's promise.
        let (failed, again) = unsafe { (maybe(failed), maybe(again)) };
        let export = handles::export(export)?;
        let layout = handles::layout(layout)?;
        // SAFETY: as above. All of it is checked before an item is taken.
        let record =
            unsafe { RecordOut::new(&layout, (buffer, size), (statuses, status_count), failed) }?;
        let (item, known) = export.next()?;
        if let Some(mut again) = again {
            again.set(known as i32);
        }
        record.fill(&item, "")
    })
}

/// Makes a handle of the item that was given last.
///
/// item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none was
/// given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_current(export: pleo_export, item: *mut pleo_response) -> i32 {
    given(export, (item, "item"), Export::current)
}

/// Makes a handle of the job item of the item that was given last, as GET
/// /v3/export-jobs/{jobId}/items had it when the job was opened: its status at Pleo.
///
/// job_item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none
/// was given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_job_item(
    export: pleo_export,
    job_item: *mut pleo_response,
) -> i32 {
    given(export, (job_item, "job_item"), Export::job_item)
}

fn former(form: Form, export: pleo_export, (buffer, size, needed): Buffer) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let out = unsafe { TextOut::new(form, buffer, size, needed) }?;
        out.put(handles::export(export)?.former()?.as_bytes())
    })
}

/// Copies the external id under which the item that was given last was booked before, ended with a
/// NUL: the number in your books. There is one with PLEO_EXPORT_EXPORTED, and with
/// PLEO_EXPORT_OFFERED if the item was exported before.
///
/// Returns PLEO_OK; PLEO_E_MISSING if it was not exported before, or without an external id;
/// PLEO_E_BUFFER, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_former_text(
    export: pleo_export,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    former(Form::Text, export, (buffer, size, needed))
}

/// As pleo_export_former_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_former_field(
    export: pleo_export,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    former(Form::Field, export, (buffer, size, needed))
}

/// Tells how far the export is.
///
/// done: items of the job that have a result. total: all of its items. Returns PLEO_OK,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_progress(
    export: pleo_export,
    done: *mut i64,
    total: *mut i64,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise. Both results are zeroed before either can be the failure.
        let (done, total) = unsafe { (Out::new(done, "done"), Out::new(total, "total")) };
        let (mut done, mut total) = (done?, total?);
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
