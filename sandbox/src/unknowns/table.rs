//! The table. The first choice is the most plausible one, the last the most awkward.

use super::{ExportUnknowns, Unknown, none_of};

unknowns! {
/// A choice for everything that is unknown. `Unknowns::default()` has the most plausible.
Unknowns
choices {
    /// What a second create of an installation answers.
    "second-create" second_create: SecondCreate {
        /// 200 with the one there is
        Same = "same",
        /// 409
        Conflict = "conflict",
        /// 400
        BadRequest = "bad-request",
    }
    /// What a read answers without an installation.
    "get-without" get_without: GetWithout {
        /// 404
        NotFound = "not-found",
        /// 400
        BadRequest = "bad-request",
        /// 200 with `null`
        Null = "null",
    }
    /// Metadata in an update of an installation; without metadata it stays as it is.
    "put" put: Put {
        /// the new takes the place of the old
        Replace = "replace",
        /// names that the update does not mention stay
        Merge = "merge",
    }
    /// The `Retry-After` of a 429.
    "retry-after" retry_after: RetryAfter {
        /// a number
        Seconds = "seconds",
        /// an HTTP date
        Date = "date",
        /// no such header
        None = "none",
    }
    /// The body of a failure, except of exports.
    "failures" failures: Failures {
        /// `{type, message}`, as exports have it
        Envelope = "envelope",
        /// the same with the type in lower case
        LowerCase = "lower-case",
        /// `{}`
        Object = "object",
        /// none
        Empty = "empty",
        /// a page, as a gateway sends it
        Html = "html",
    }
    /// A method that a path does not take.
    "other-methods" other_methods: OtherMethods {
        /// 405
        NotAllowed = "405",
        /// 404
        NotFound = "404",
    }
    /// Optional members without a value.
    "optional" optional: Optional {
        /// null where Pleo specifies null, else left out; export items have both
        Nullable = "nullable",
        /// left out everywhere
        Absent = "absent",
        /// null everywhere
        Null = "null",
    }
    /// Members of answers that nobody has seen.
    "new-members" new_members: NewMembers {
        /// there are none
        None = "none",
        /// each object has one
        Some = "some",
    }
    /// How points in time are written.
    "times" times: Times {
        /// `2025-01-31T12:00:00Z`
        Seconds = "seconds",
        /// with nine digits of a second
        Fractions = "fractions",
        /// with `+00:00` in place of `Z`
        Offset = "offset",
    }
    /// A body in another media type than is specified, such as one without its charset.
    "content-type" content_type: ContentType {
        /// taken
        Any = "any",
        /// 415
        Exact = "exact",
    }
    /// Parameters and members of a request that are not specified.
    "extra" extra: Extra {
        /// ignored
        Ignore = "ignore",
        /// 400
        Refuse = "refuse",
    }
    /// A member of a request that is null although it may only be left out.
    "null" null: Null {
        /// as if left out
        Ignore = "ignore",
        /// 400
        Refuse = "refuse",
    }
    /// No body where Pleo does not require one.
    "no-body" no_body: NoBody {
        /// 400
        Refuse = "refuse",
        /// as if it were `{}`
        Take = "take",
    }
    /// No company in the query.
    "company-missing" company_missing: CompanyMissing {
        /// 400
        BadRequest = "bad-request",
        /// the company of the key, if it is a company's
        Own = "own",
        /// 403
        Forbidden = "forbidden",
    }
    /// A company or organisation that the key has nothing to do with.
    "company-foreign" company_foreign: CompanyForeign {
        /// 403
        Forbidden = "forbidden",
        /// 404
        NotFound = "not-found",
        /// an empty list, or 404 where none is asked for
        Empty = "empty",
    }
    /// Paging that contradicts itself, and sorting by what is not there.
    "paging" paging: Paging {
        /// 400
        Refuse = "refuse",
        /// the first of the contradicting parameters counts, such sorting is ignored
        Ignore = "ignore",
    }
    /// The characters of cursors of entries, receipts, tags and tax codes.
    "cursors" cursors: Cursors {
        /// `A–Z 2–7 = ~`, as elsewhere
        Base32 = "base32",
        /// also `+ / & %`
        Special = "special",
    }
    /// `startCursor` on the first page, `endCursor` on the last, and `total`.
    "page-ends" page_ends: PageEnds {
        /// `total` and cursors are always there
        Given = "given",
        /// left out where they lead nowhere, `total` always
        Absent = "absent",
    }
    /// The status of a create of a tax code or a tag group.
    "created" created: Created {
        /// 201
        Created = "201",
        /// 200
        Ok = "200",
    }
    /// The answer to a delete of a tax code or a tag.
    "deleted" deleted: Deleted {
        /// 204
        NoContent = "no-content",
        /// 200 with `{}`
        Object = "object",
        /// 200 with `true`
        True = "true",
        /// 200 with a media type and nothing else
        Empty = "empty",
    }
    /// A tax code or tag group whose code is there already.
    "duplicate" duplicate: Duplicate {
        /// 409
        Conflict = "conflict",
        /// made once more
        New = "new",
    }
    /// A delete of a tax code, tag or tag group that entries use.
    "delete-used" delete_used: DeleteUsed {
        /// 409; 400 for several tags
        Conflict = "conflict",
        /// deleted
        Delete = "delete",
    }
    /// Optional members that an update leaves out.
    "left-out" left_out: LeftOut {
        /// cleared
        Clear = "clear",
        /// kept
        Keep = "keep",
    }
    /// The name in a search for accounts, tags or vendors.
    "text-search" text_search: TextSearch {
        /// a part of it, whatever the case
        Part = "part",
        /// the whole of it
        Exact = "exact",
    }
    /// An account that is there already with the same members.
    "same-account" same_account: SameAccount {
        /// 200 with the one there is
        Same = "same",
        /// 409
        Conflict = "conflict",
    }
    /// The same in a batch.
    "batch-same" batch_same: BatchSame {
        /// among the failed
        Failed = "failed",
        /// among the created
        Created = "created",
    }
    /// A batch of which nothing is created.
    "batch-none" batch_none: BatchNone {
        /// 201
        Created = "created",
        /// 400
        BadRequest = "bad-request",
    }
    /// An empty name of an account or a vendor.
    "empty-name" empty_name: EmptyName {
        /// 400; NAME_EMPTY in a batch
        Refuse = "refuse",
        /// taken
        Take = "take",
    }
    /// The `taxCodeExternalId` of an account that is no tax code's `code`.
    "unknown-tax-code" unknown_tax_code: UnknownTaxCode {
        /// 400; OTHER in a batch
        Refuse = "refuse",
        /// taken
        Take = "take",
    }
    /// What of a vendor there may not be twice.
    "same-vendor" same_vendor: SameVendor {
        /// its external id
        ExternalId = "external-id",
        /// its name
        Name = "name",
        /// its code
        Code = "code",
    }
    /// A vendor that is created without an external id.
    "vendor-without-id" vendor_without_id: VendorWithoutId {
        /// a draft
        Draft = "draft",
        /// active
        Active = "active",
    }
    /// A vendor that is archived twice, or activated although it is no draft.
    "vendor-state-again" vendor_state_again: VendorStateAgain {
        /// 204
        Done = "done",
        /// 409
        Conflict = "conflict",
    }
    /// Amounts of a tax code that is not there.
    "taxes-of-unknown" taxes_of_unknown: TaxesOfUnknown {
        /// 404
        NotFound = "not-found",
        /// left out of the answer
        LeftOut = "left-out",
    }
    /// Amounts of several currencies in one calculation.
    "mixed-currencies" mixed_currencies: MixedCurrencies {
        /// each in its own
        Each = "each",
        /// 400
        Refuse = "refuse",
    }
    /// How a tax is rounded that ends on half of the smallest unit.
    "rounding" rounding: Rounding {
        /// away from zero
        HalfUp = "half-up",
        /// to the even neighbour
        HalfEven = "half-even",
    }
    /// The tax of a code of the type reverse.
    "reverse-tax" reverse_tax: ReverseTax {
        /// given, with gross and net both the amount
        Own = "own",
        /// 0
        Zero = "zero",
    }
    /// Whether codes of tags that differ in their case are the same.
    "tag-code-case" tag_code_case: TagCodeCase {
        /// no
        Sensitive = "sensitive",
        /// yes
        Insensitive = "insensitive",
    }
    /// Tags that are not there, when several are archived or deleted.
    "unknown-tags" unknown_tags: UnknownTags {
        /// 404 and nothing is done
        NotFound = "not-found",
        /// passed over
        Skip = "skip",
    }
    /// The name of the group in an aggregation of tags.
    "group-name" group_name: GroupName {
        /// its name
        Name = "name",
        /// the company's id, as Pleo words it
        Company = "company",
    }
    /// `endpointAuth` of a subscription in answers.
    "endpoint-auth" endpoint_auth: EndpointAuth {
        /// without password and token
        WithoutSecrets = "without-secrets",
        /// left out
        Absent = "absent",
        /// whole
        Whole = "whole",
    }
    /// A subscription to an event that Pleo does not name, or with an address that is not HTTPS.
    "odd-subscription" odd_subscription: OddSubscription {
        /// 400
        Refuse = "refuse",
        /// taken
        Take = "take",
    }
    /// A subscription that was deleted, when it is read.
    "deleted-subscription" deleted_subscription: DeletedSubscription {
        /// 404
        Gone = "gone",
        /// 200 with `deletedAt` and `deletedBy`
        Kept = "kept",
    }
    /// The secret of a subscription.
    "secret" secret: Secret {
        /// `whsec_` and 24 bytes in Base64
        Given = "given",
        /// 404
        NotFound = "not-found",
        /// an object without it
        Absent = "absent",
    }
    /// Which end of a period belongs to it, in a search for accounting entries.
    "period-ends" period_ends: PeriodEnds {
        /// its start
        Start = "start",
        /// its end
        End = "end",
    }
    /// More than one period in a search for accounting entries.
    "two-periods" two_periods: TwoPeriods {
        /// 400
        Refuse = "refuse",
        /// only one counts
        One = "one",
    }
    /// A search for accounting entries or receipts without `includeDeleted`.
    "include-deleted" include_deleted: IncludeDeleted {
        /// 400
        Refuse = "refuse",
        /// as if it were false
        False = "false",
    }
    /// An accounting entry that was deleted, when it is read without `include_deleted`.
    "deleted-entry" deleted_entry: DeletedEntry {
        /// 404
        NotFound = "not-found",
        /// 200 with `deletedAt`
        Given = "given",
    }
    /// `accountCode` in a search for accounting entries.
    "account-code" account_code: AccountCode {
        /// as when a single one is read
        Given = "given",
        /// left out
        LeftOut = "left-out",
    }
    /// `accountId` of an accounting entry without an account.
    "unknown-account" unknown_account: UnknownAccount {
        /// without a value
        NoValue = "no-value",
        /// the nil UUID
        Nil = "nil",
    }
    /// `mimeType` of a receipt, and `type` of a file of an export item.
    "mime-type" mime_type: MimeType {
        /// that of the file
        True = "true",
        /// `unknown`
        Unknown = "unknown",
    }
    /// What the host of the files answers to a link that is dead, or was never given.
    "dead-link" dead_link: DeadLink {
        /// 403
        Forbidden = "403",
        /// 404
        NotFound = "404",
    }
}
numbers {
    /// How long a page is that no `limit` is asked for, from 1 to 100.
    "page-size" page_size = 100, 10;
    /// The most tag groups of a company; 0 for no limit.
    "most-tag-groups" most_tag_groups = 5, 0;
    /// The most tags of a group that are not archived.
    "most-tags" most_tags = 10000, 10;
}
areas {
    /// What is unknown of exports.
    exports: ExportUnknowns;
}
}
