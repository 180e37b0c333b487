//! The table's rows for exports. The first choice is the most plausible one, the last the most awkward
//! with which an export can still be finished.

use super::{Unknown, none_of};

unknowns! {
/// A choice for everything that is unknown of exports.
ExportUnknowns
choices {
    /// Null among the tags, files, attendees and reconciled entries of an export item.
    "null-elements" null_elements: NullElements {
        /// there is none
        None = "none",
        /// behind the others
        Last = "last",
        /// before the others
        First = "first",
    }
    /// The dates of an invoice, which are specified as both.
    "invoice-dates" invoice_dates: InvoiceDates {
        /// `2025-01-31T00:00:00Z`
        DateTime = "date-time",
        /// `2025-01-31`
        Date = "date",
    }
    /// What `value` counts for a currency without hundredths.
    "money-value" money_value: MoneyValue {
        /// its smallest unit: 1500 JPY is 1500
        Minors = "minors",
        /// hundredths: 1500 JPY is 150000, and 1.234 KWD is 123.4
        Hundredths = "hundredths",
    }
    /// How the number in `value` is written.
    "value-form" value_form: ValueForm {
        /// `89696`
        Integer = "integer",
        /// the same, but net amounts and taxes are not rounded: `71756.8`
        Fraction = "fraction",
        /// `89696.0`
        Decimal = "decimal",
        /// `8.9696e+4`
        Exponent = "exponent",
    }
    /// The suppliers' currencies. Wallets are in DKK.
    "supplier-currencies" supplier_currencies: SupplierCurrencies {
        /// DKK, JPY and KWD
        Current = "current",
        /// those that Pleo lists and ISO 4217 no longer does, or that are no money: LTL, BYR, XAU and others
        Odd = "odd",
        /// every other one is UNDEFINED
        Undefined = "undefined",
    }
    /// The sign of refunds.
    "refunds" refunds: Refunds {
        /// negative
        Negative = "negative",
        /// positive
        Positive = "positive",
    }
    /// Export items without a `job_id`, which is not required.
    "no-job-id" no_job_id: NoJobId {
        /// 400
        BadRequest = "bad-request",
        /// 404
        NotFound = "not-found",
        /// those of the open job
        OpenJob = "open-job",
    }
    /// Export items of a job that is not there.
    "items-of-unknown-job" items_of_unknown_job: ItemsOfUnknownJob {
        /// 404
        NotFound = "not-found",
        /// 422
        Unprocessable = "unprocessable",
        /// an empty list
        Empty = "empty",
    }
    /// Export items of a pending job: Pleo names such jobs, but the words of its 422 ask for a running one.
    "items-of-pending-job" items_of_pending_job: ItemsOfPendingJob {
        /// given
        Give = "give",
        /// 422 until the job has started
        Refuse = "refuse",
    }
    /// The export items of what is successful already, while the job goes on.
    "done-items" done_items: DoneItems {
        /// listed
        Keep = "keep",
        /// no longer listed
        Drop = "drop",
    }
    /// A job of no entries, or of entries that the company does not have.
    "job-entries" job_entries: JobEntries {
        /// 400
        BadRequest = "bad-request",
        /// 404
        NotFound = "not-found",
        /// 422
        Unprocessable = "unprocessable",
        /// a job of the others
        LeaveOut = "leave-out",
    }
    /// A job of entries that are exported already.
    "exported-entries" exported_entries: ExportedEntries {
        /// they are exported again
        Again = "again",
        /// as entries that the company does not have
        Refuse = "refuse",
    }
    /// A job of entries that a bookkeeper has queued.
    "queued-entries" queued_entries: QueuedEntries {
        /// as of any others, which takes them out of the queue
        Take = "take",
        /// as entries that the company does not have
        Refuse = "refuse",
    }
    /// An update of items before the event `started`.
    "early-items" early_items: EarlyItems {
        /// done, and the job stays pending
        Take = "take",
        /// done, and the job is in progress
        Start = "start",
        /// 422
        Refuse = "refuse",
    }
    /// The event `completed` while items are not successful.
    "early-completed" early_completed: EarlyCompleted {
        /// completed; items without a result are abandoned
        Abandon = "abandon",
        /// completed; the items stay as they are
        Keep = "keep",
        /// completed_with_errors
        WithErrors = "with-errors",
        /// 422
        Refuse = "refuse",
    }
    /// An event for what the job is already.
    "repeated-event" repeated_event: RepeatedEvent {
        /// 202
        Take = "take",
        /// 422
        Refuse = "refuse",
    }
    /// An event for a job that is not there.
    "unknown-job-event" unknown_job_event: UnknownJobEvent {
        /// 404
        NotFound = "not-found",
        /// 422
        Unprocessable = "unprocessable",
    }
    /// A reason of failure with an event that is not `failed`.
    "stray-reason" stray_reason: StrayReason {
        /// ignored
        Ignore = "ignore",
        /// 400
        Refuse = "refuse",
    }
    /// The body of the 202 to an event.
    "event-answer" event_answer: EventAnswer {
        /// none, and no media type
        Empty = "empty",
        /// `{}`
        Object = "object",
        /// the job
        Job = "job",
    }
    /// When a job shows an event that was accepted.
    "event-shown" event_shown: EventShown {
        /// at once
        AtOnce = "at-once",
        /// from the second look on
        Later = "later",
    }
    /// Whether a pending job expires.
    "pending-job" pending_job: PendingJob {
        /// like one in progress
        Expires = "expires",
        /// never
        Stays = "stays",
    }
    /// Whether an update of items keeps a job from expiring.
    "items-extend" items_extend: ItemsExtend {
        /// yes
        Yes = "yes",
        /// no, events alone do
        No = "no",
    }
    /// Whether reading a job or its items keeps it from expiring.
    "reads-extend" reads_extend: ReadsExtend {
        /// no
        No = "no",
        /// yes
        Yes = "yes",
    }
    /// What a job is that has expired.
    "expired-job" expired_job: ExpiredJob {
        /// failed, with `job_expired`
        Failed = "failed",
        /// completed_with_errors
        WithErrors = "with-errors",
        /// no longer there
        Gone = "gone",
    }
    /// An update of items of which one is not in the job.
    "unknown-item" unknown_item: UnknownItem {
        /// 200, named among the errors; the others are updated
        Error = "error",
        /// 404, and nothing is updated
        NotFound = "not-found",
        /// 400, and nothing is updated
        BadRequest = "bad-request",
    }
    /// What is in the `data` of an update of items.
    "updated-items" updated_items: UpdatedItems {
        /// the items that were updated
        Named = "named",
        /// those that have not failed
        NotFailed = "not-failed",
        /// all items of the job
        All = "all",
    }
    /// Optional members that an update of an item leaves out.
    "item-members" item_members: ItemMembers {
        /// kept
        Keep = "keep",
        /// cleared
        Clear = "clear",
    }
    /// An update of a successful item with another status.
    "undone-item" undone_item: UndoneItem {
        /// done
        Take = "take",
        /// EXPORT_ENTRY_STATUS_UPDATE_FAILED among the errors
        Error = "error",
    }
    /// An item that an update names twice.
    "same-item" same_item: SameItem {
        /// the last one counts
        Last = "last",
        /// 400
        Refuse = "refuse",
    }
    /// An update of no items.
    "no-items" no_items: NoItems {
        /// 200, and nothing is done
        Take = "take",
        /// 400
        Refuse = "refuse",
    }
    /// An update of an item with the status `pending` or `abandoned`.
    "odd-results" odd_results: OddResults {
        /// done
        Take = "take",
        /// EXPORT_ENTRY_STATUS_UPDATE_FAILED among the errors
        Error = "error",
    }
    /// The `exportStatus` of an entry that is in no job, or was not exported by the last one.
    "export-status" export_status: ExportStatus {
        /// CREATED
        Created = "created",
        /// NOT_EXPORTED
        NotExported = "not-exported",
    }
}
numbers {}
areas {}
}
