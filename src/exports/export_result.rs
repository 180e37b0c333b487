//! Results of an export
//!
//! Report the results of the items, fetch files, end the job.

use std::borrow::Cow;
use std::ffi::c_char;

use crate::args::{Text, maybe, optional, path_of, required, text};
use crate::guard::call;
use crate::handles;
use crate::objects::Object;
use crate::reading::length;
use crate::types::{pleo_export, pleo_response};
use pleo_core::{EXTERNAL_MAX, Error, Export, REASON_MAX};

/// The text of an entry's id; without one, the item that was given last is meant.
unsafe fn entry<'a>((pointer, length): Text) -> Result<Option<Cow<'a, str>>, Error> {
    // SAFETY: the same promise.
    unsafe {
        optional(
            pointer,
            length,
            "entry_id",
            EXTERNAL_MAX,
            "the item given last",
        )
    }
}

/// Records that an item is booked. The result is in the journal, on the disk, when the function
/// returns PLEO_OK; nothing is sent yet: pleo_export_next, pleo_export_send and pleo_export_close
/// do that.
///
/// Call it after your books have the item for good. If the program ends between the two, the item
/// is given again with PLEO_EXPORT_OFFERED.
///
/// entry_id: the item's accountingEntryId; absent for the item that was given last. external_id:
/// its number in your books, shown in Pleo, at most 2000 bytes; absent for none. external_url:
/// where your books show it, at most 2000 bytes; absent for none. Returns PLEO_OK, also for the
/// same result again; PLEO_E_ARGUMENT if another result is recorded for the item, if the item is
/// neither in this job nor in the journal, or for a text that is too long; PLEO_E_MISSING without
/// entry_id before an item was given; PLEO_E_FILE or PLEO_E_RESOURCE for the journal: the result is
/// not recorded; PLEO_E_TEXT, PLEO_E_HANDLE. A result is also taken after the job has ended. Since
/// 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_booked(
    export: pleo_export,
    entry_id: *const c_char,
    entry_id_len: i32,
    external_id: *const c_char,
    external_id_len: i32,
    external_url: *const c_char,
    external_url_len: i32,
) -> i32 {
    call(|| {
        let export = handles::export(export)?;
        // SAFETY: the header's promise.
        let (entry_id, id, url) = unsafe {
            (
                entry((entry_id, entry_id_len))?,
                text(external_id, external_id_len, "external_id", EXTERNAL_MAX)?,
                text(external_url, external_url_len, "external_url", EXTERNAL_MAX)?,
            )
        };
        export.booked(entry_id.as_deref(), id.as_deref(), url.as_deref())
    })
}

/// Records that an item cannot be booked, for the bookkeeper to read in Pleo and to export again.
/// As for pleo_export_booked, nothing is sent yet.
///
/// entry_id: as for pleo_export_booked. reason_type: one of Pleo's types for items:
/// validation_failure, account_unknown, tax_code_unknown, tag_unknown, vendor_unknown,
/// missing_configuration, invalid_configuration, authorization_failure, unexpected_failure,
/// accounting_system_validation_failure, accounting_system_unreachable, accounting_system_timeout,
/// accounting_system_rate_limit, accounting_system_authentication_failure,
/// receipt_download_failure, receipt_upload_failure, receipt_conversion_failure,
/// receipt_file_size_limit_exceeded. reason: a sentence for the bookkeeper, at most 1000
/// characters; absent for none. Returns as pleo_export_booked, and PLEO_E_ARGUMENT for any other
/// reason_type. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_rejected(
    export: pleo_export,
    entry_id: *const c_char,
    entry_id_len: i32,
    reason_type: *const c_char,
    reason_type_len: i32,
    reason: *const c_char,
    reason_len: i32,
) -> i32 {
    call(|| {
        let export = handles::export(export)?;
        // SAFETY: the header's promise.
        let (entry_id, kind, reason) = unsafe {
            (
                entry((entry_id, entry_id_len))?,
                required(reason_type, reason_type_len, "reason_type", EXTERNAL_MAX)?,
                text(reason, reason_len, "reason", REASON_MAX)?,
            )
        };
        export.rejected(entry_id.as_deref(), &kind, reason.as_deref())
    })
}

/// Sends the results that wait, 100 a request. A result that Pleo refuses for good is in the
/// summary of pleo_export_close, and no failure here.
///
/// Returns PLEO_OK, also if none waits; PLEO_E_EXPORT_ENDED; PLEO_E_FILE or PLEO_E_RESOURCE for the
/// journal; PLEO_E_CANCELLED, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as pleo_request_send: what was
/// not sent waits for the next call. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a
/// time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_send(export: pleo_export) -> i32 {
    call(|| handles::export(export)?.send())
}

/// Keeps the job from expiring while the program works long at one item: sends what waits, or else
/// tells Pleo that an item without a result is in progress. pleo_export_next does so by itself
/// after half of the job's time, expiresIn.
///
/// Returns as pleo_export_send. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_keep_alive(export: pleo_export) -> i32 {
    call(|| handles::export(export)?.keep_alive())
}

/// Fetches the files of an item, such as its receipts, by their links, without the key: all of them
/// or none.
///
/// item: of pleo_export_next; 0 for the item that was given last. folder: the path of a folder that
/// exists; files of the same names there are replaced. Each is named by the accountingEntryId, a
/// hyphen, its number from 1 on, and the ending of its type, such as ".pdf". count: where the number
/// of files goes; may be NULL. Returns PLEO_OK; PLEO_E_MISSING with 0 before an item was given;
/// PLEO_E_FILE, PLEO_E_RESOURCE, PLEO_E_PROTOCOL, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as
/// pleo_request_send of a link. Since 0.1.0. Blocks: each file until timeout_ms at the latest. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_fetch_files(
    export: pleo_export,
    item: pleo_response,
    folder: *const c_char,
    folder_len: i32,
    count: *mut i32,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let count = unsafe { maybe(count) };
        let export = handles::export(export)?;
        let item = match item {
            0 => export.current()?,
            item => handles::response(item)?,
        };
        // SAFETY: as above.
        let folder = unsafe { path_of((folder, folder_len), "folder") }?;
        let files = export.fetch_files(&item, &folder)?;
        if let Some(mut count) = count {
            count.set(length(files));
        }
        Ok(())
    })
}

/// Ends the job: sends the results that wait, then tells Pleo that the job is completed, completed
/// with errors, or failed, as the results say, and looks until Pleo shows it.
///
/// summary: where a handle of a JSON object goes; freed with pleo_free; may be NULL. Its members:
/// jobId and status, texts; booked and rejected, how many items Pleo has as exported and as failed;
/// refused, the results that Pleo did not take: an array of objects with accountingEntryId,
/// externalId, type and message, of which one with an externalId is in your books, so that a person
/// must decide what to do; missing, the ids of items without bookkeeping data, which were rejected;
/// unmatched, the ids of entries with bookkeeping data that are not items of the job, which were
/// not given. Returns PLEO_OK, also when the call is repeated; PLEO_E_UNFINISHED if items have no
/// result: nothing was sent, and each needs one, or the export must be opened again, which gives
/// them once more; PLEO_E_EXPORT_ENDED if the job has ended in another way, with the summary;
/// PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_PROTOCOL if Pleo takes the event and does
/// not show it; PLEO_E_CANCELLED, PLEO_E_HANDLE; else as pleo_request_send: it can be repeated.
/// Since 0.1.0. Blocks: each of its requests until timeout_ms at the latest. Any thread, one at a
/// time.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_close(
    export: pleo_export,
    summary: *mut pleo_response,
) -> i32 {
    ended(export, summary, Export::close)
}

/// Ends the job as failed, for what concerns all of it, such as books that cannot be reached. The
/// results that wait are sent before; items without one can be exported again.
///
/// reason_type: one of Pleo's types for jobs: accounting_system_unreachable,
/// accounting_system_timeout, accounting_system_rate_limit,
/// accounting_system_authentication_failure, missing_configuration, invalid_configuration,
/// validation_failure, authentication_failure, authorization_failure, integration_unusable,
/// service_unreachable, service_timeout, pleo_rate_limit, job_expired, canceled_by_user. reason: a
/// sentence for the bookkeeper, at most 1000 characters; absent for none. summary: as for
/// pleo_export_close; may be NULL. Returns as pleo_export_close, but never PLEO_E_UNFINISHED;
/// PLEO_E_EXPORT_ENDED also after pleo_export_close has ended the job; PLEO_E_ARGUMENT for any
/// other reason_type. Since 0.1.0. Blocks as pleo_export_close. Any thread, one at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_fail(
    export: pleo_export,
    reason_type: *const c_char,
    reason_type_len: i32,
    reason: *const c_char,
    reason_len: i32,
    summary: *mut pleo_response,
) -> i32 {
    ended(export, summary, |export| {
        // SAFETY: the header's promise.
        let (kind, reason) = unsafe {
            (
                required(reason_type, reason_type_len, "reason_type", EXTERNAL_MAX)?,
                text(reason, reason_len, "reason", REASON_MAX)?,
            )
        };
        export.fail(&kind, reason.as_deref())
    })
}

/// Ends a job. Its summary is given with whatever came of it.
fn ended(
    export: pleo_export,
    summary: *mut pleo_response,
    end: impl FnOnce(&Export) -> Result<(), Error>,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let summary = unsafe { maybe(summary) };
        let export = handles::export(export)?;
        let outcome = end(&export);
        if let Some(mut out) = summary
            && matches!(outcome, Ok(()) | Err(Error::ExportEnded { .. }))
        {
            out.set(handles::add(Object::Response(export.summary()?))?);
        }
        outcome
    })
}
