//! Results of an export
//!
//! Report the results of the items, fetch files, end the job.

use std::borrow::Cow;
use std::ffi::c_char;

use crate::args::{Out, Text, out, text};
use crate::guard::call;
use crate::handles;
use crate::objects::Object;
use crate::reading::length;
use crate::types::{pleo_export, pleo_response};
use pleo_core::{EXTERNAL_MAX, Error, Export, REASON_MAX};

/// The text of an entry's id; without one, the item that was given last is meant.
fn entry(entry_id: Text<'_>) -> Result<Option<Cow<'_, str>>, Error> {
    entry_id.optional(EXTERNAL_MAX, "the current item")
}

/// Records that an item is booked. Nothing is sent yet: pleo_export_next, pleo_export_send and
/// pleo_export_close send the results.
///
/// With export_journal set, the result is on disk when the function returns PLEO_OK; without it,
/// the result is only in memory. Call it after the item is durable in your books. If the program
/// ends between the two, the item is given again with PLEO_EXPORT_OFFERED. The same result can be
/// recorded again; another result for the same item is refused. A result can also be recorded after
/// the job has ended.
///
/// export: the export.
/// entry_id: accountingEntryId of the item, at most 2000 bytes; copied. NULL and 0: the item that
///   was given last. An empty text is refused.
/// external_id: the number in your books, which Pleo shows; at most 2000 bytes; copied. No text:
///   the result has none.
/// external_url: where your books show the item; at most 2000 bytes; copied. No text: the result
///   has none.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if the item has another result, if it is neither in this job
///   nor in the journal, or if a text is too long or has a NUL inside; PLEO_E_MISSING if entry_id
///   is NULL and no item was given yet; PLEO_E_FILE or PLEO_E_RESOURCE for the journal: the result
///   is not recorded.
/// since: 0.1.0
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
    let entry_id = text!(entry_id, entry_id_len);
    let id = text!(external_id, external_id_len);
    let url = text!(external_url, external_url_len);
    call(|| {
        let export = handles::export(export)?;
        let entry_id = entry(entry_id)?;
        let (id, url) = (id.text(EXTERNAL_MAX)?, url.text(EXTERNAL_MAX)?);
        export.booked(entry_id.as_deref(), id.as_deref(), url.as_deref())
    })
}

/// Records that an item cannot be booked, and why. The bookkeeper reads the reason in Pleo and can
/// export the item again. Nothing is sent yet, as for pleo_export_booked.
///
/// reason_type must be one of Pleo's types for items: validation_failure, account_unknown,
/// tax_code_unknown, tag_unknown, vendor_unknown, missing_configuration, invalid_configuration,
/// authorization_failure, unexpected_failure, accounting_system_validation_failure,
/// accounting_system_unreachable, accounting_system_timeout, accounting_system_rate_limit,
/// accounting_system_authentication_failure, receipt_download_failure, receipt_upload_failure,
/// receipt_conversion_failure, receipt_file_size_limit_exceeded.
///
/// export: the export.
/// entry_id: accountingEntryId of the item, at most 2000 bytes; copied. NULL and 0: the item that
///   was given last. An empty text is refused.
/// reason_type: one of the types above, at most 2000 bytes; copied.
/// reason: a sentence for the bookkeeper, at most 4000 bytes and 1000 characters; copied. No text:
///   the result has none.
/// returns: PLEO_OK; PLEO_E_ARGUMENT for another reason_type or a reason that is too long; else as
///   pleo_export_booked.
/// source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.
/// since: 0.1.0
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
    let entry_id = text!(entry_id, entry_id_len);
    let kind = text!(reason_type, reason_type_len);
    let reason = text!(reason, reason_len);
    call(|| {
        let export = handles::export(export)?;
        let entry_id = entry(entry_id)?;
        let (kind, reason) = (kind.required(EXTERNAL_MAX)?, reason.text(REASON_MAX)?);
        export.rejected(entry_id.as_deref(), &kind, reason.as_deref())
    })
}

/// Sends the results that wait, at most 100 in a request.
///
/// A result that Pleo refuses for good is not a failure here: it is in the summary of
/// pleo_export_close. After a failure the results that were not sent wait for the next call.
///
/// export: the export.
/// returns: PLEO_OK, also if no result waits or the export is closed; PLEO_E_EXPORT_ENDED if the
///   job has ended at Pleo; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if the
///   client was freed; PLEO_E_ARGUMENT if another thread is in a call of this export other than
///   pleo_export_booked or pleo_export_rejected; or any other status of pleo_request_send.
/// blocks: until its requests have ended, each of which takes timeout_ms at most.
/// threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
///   meanwhile.
/// source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_send(export: pleo_export) -> i32 {
    call(|| handles::export(export)?.send())
}

/// Keeps the job from expiring while the program works at one item for a long time.
///
/// It sends the results that wait. If no result waits, it reports an item without a result as in
/// progress. pleo_export_next does the same when half of the job's time has passed since its last
/// update; the job's time is its member expiresIn, in seconds, usually 3600.
///
/// export: the export.
/// returns: as pleo_export_send.
/// blocks: until its requests have ended, each of which takes timeout_ms at most.
/// threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
///   meanwhile.
/// source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0. That an update of items
///   extends the job's time is assumed, not documented.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_keep_alive(export: pleo_export) -> i32 {
    call(|| handles::export(export)?.keep_alive())
}

/// Fetches the files of an item, for example its receipts, into a directory: all of them or none.
///
/// The files are fetched by their links, without the API key. A file is named by the
/// accountingEntryId, a hyphen, a number from 1, and the extension of its media type: "ID-1.pdf".
/// Files of the same names are replaced.
///
/// export: the export.
/// item: the item, a handle of pleo_export_next; used only during the call; 0 for the item that was
///   given last.
/// directory: path of a directory that exists; at most 8192 bytes. A relative path is resolved
///   against the working directory.
/// count: receives the number of files, 0 or more; may be NULL.
/// returns: PLEO_OK, also if the item has no files; PLEO_E_MISSING if item is 0 and no item was
///   given yet; PLEO_E_FILE or PLEO_E_RESOURCE if the directory does not exist or a file cannot be
///   written; PLEO_E_TRUNCATED if a file does not have the size that Pleo says; PLEO_E_PROTOCOL if
///   the item has no id or a file has no link; PLEO_E_CANCELLED if the client was freed; or any
///   other status of pleo_request_send for a link.
/// blocks: until all files are fetched, each after timeout_ms at the latest.
/// source: links are valid for 24 hours after the item was fetched: Pleo's Export API 32.1.0.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_fetch_files(
    export: pleo_export,
    item: pleo_response,
    directory: *const c_char,
    directory_len: i32,
    count: *mut i32,
) -> i32 {
    let (directory, mut count) = (text!(directory, directory_len), out!(count));
    call(|| {
        let export = handles::export(export)?;
        let item = match item {
            0 => export.current()?,
            item => handles::response(item)?,
        };
        count.set(length(export.fetch_files(&item, &directory.path()?)?));
        Ok(())
    })
}

/// Ends the job: sends the results that wait, then tells Pleo that the job is completed, completed
/// with errors or failed, and reads the job until Pleo shows it.
///
/// The job is completed if all items are exported, completed with errors if some are, and failed if
/// none is. If any item has no result, the function sends nothing and returns
/// PLEO_E_UNFINISHED. Record a result for each and close again; or
/// free the export and open it again, which gives these items once more. After a failure it can be
/// called again.
///
/// The summary is a JSON object:
///
/// - jobId and status: strings, the job and its status at Pleo.
/// - booked and rejected: numbers of the items that Pleo has as exported and as failed.
/// - refused: array of the results that Pleo did not take: objects with the strings
///   accountingEntryId, externalId, type and message. A result with an externalId is in your books:
///   a person must decide what to do.
/// - missing: array of the ids of items without bookkeeping data. The library has rejected them.
/// - unmatched: array of the ids of at most 1000 entries with bookkeeping data that are not items
///   of the job. They were not given.
///
/// export: the export. The summary remains valid when the export is freed.
/// summary: receives the handle of the summary, with PLEO_OK and with PLEO_E_EXPORT_ENDED; may be
///   NULL.
/// returns: PLEO_OK, also if this export has closed the job already; PLEO_E_UNFINISHED if items
///   have no result; PLEO_E_EXPORT_ENDED if the job has ended in another way; PLEO_E_PROTOCOL if
///   Pleo accepts the end of the job and does not show it; PLEO_E_FILE or PLEO_E_RESOURCE for the
///   journal; PLEO_E_CANCELLED if the client was freed; PLEO_E_ARGUMENT if another thread is in a
///   call of this export; or any other status of pleo_request_send.
/// blocks: until each of its requests has ended, each after timeout_ms at the latest, and until
///   Pleo shows the end of the job, for which it polls for about 20 seconds at most.
/// threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
///   meanwhile.
/// source: POST /v3/export-job-events: Pleo's Export API 32.1.0.
/// since: 0.1.0
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_close(
    export: pleo_export,
    summary: *mut pleo_response,
) -> i32 {
    ended(export, out!(summary), Export::close)
}

/// Ends the job as failed, for a reason that concerns all of it, for example an accounting system
/// that cannot be reached.
///
/// The results that wait are sent first. Items without a result can be exported again.
///
/// reason_type must be one of Pleo's types for jobs: accounting_system_unreachable,
/// accounting_system_timeout, accounting_system_rate_limit,
/// accounting_system_authentication_failure, missing_configuration, invalid_configuration,
/// validation_failure, authentication_failure, authorization_failure, integration_unusable,
/// service_unreachable, service_timeout, pleo_rate_limit, job_expired, canceled_by_user.
///
/// export: the export. The summary remains valid when the export is freed.
/// reason_type: one of the types above, at most 2000 bytes.
/// reason: a sentence for the bookkeeper, at most 4000 bytes and 1000 characters. No text: the job
///   has no reason.
/// summary: receives the handle of the summary, as for pleo_export_close; may be NULL.
/// returns: PLEO_OK, also if this export has failed the job already; PLEO_E_ARGUMENT for another
///   reason_type or a reason that is too long; PLEO_E_EXPORT_ENDED if the job has ended in another
///   way, also by pleo_export_close; else as pleo_export_close, without PLEO_E_UNFINISHED.
/// blocks: until each of its requests has ended, as pleo_export_close.
/// threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
///   meanwhile.
/// source: POST /v3/export-job-events: Pleo's Export API 32.1.0.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_export_fail(
    export: pleo_export,
    reason_type: *const c_char,
    reason_type_len: i32,
    reason: *const c_char,
    reason_len: i32,
    summary: *mut pleo_response,
) -> i32 {
    let kind = text!(reason_type, reason_type_len);
    let reason = text!(reason, reason_len);
    ended(export, out!(summary), |export| {
        let (kind, reason) = (kind.required(EXTERNAL_MAX)?, reason.text(REASON_MAX)?);
        export.fail(&kind, reason.as_deref())
    })
}

/// Ends a job. Its summary is given with whatever came of it.
fn ended(
    export: pleo_export,
    summary: Out<'_, pleo_response>,
    end: impl FnOnce(&Export) -> Result<(), Error>,
) -> i32 {
    call(|| {
        let export = handles::export(export)?;
        let outcome = end(&export);
        if let Some(mut out) = summary.optional()
            && matches!(outcome, Ok(()) | Err(Error::ExportEnded { .. }))
        {
            out.set(handles::add(Object::Response(export.summary()?))?);
        }
        outcome
    })
}
