namespace LibPleo
{
    /// <summary>Pleo's types for the rejection of an item of an export.</summary>
    public static class PleoItemReason
    {
        /// <summary>The item is invalid for the accounting system.</summary>
        public const string ValidationFailure = "validation_failure";

        /// <summary>The accounting system does not have its account.</summary>
        public const string AccountUnknown = "account_unknown";

        /// <summary>The accounting system does not have its tax code.</summary>
        public const string TaxCodeUnknown = "tax_code_unknown";

        /// <summary>The accounting system does not have one of its tags.</summary>
        public const string TagUnknown = "tag_unknown";

        /// <summary>The accounting system does not have its vendor.</summary>
        public const string VendorUnknown = "vendor_unknown";

        /// <summary>A setting that it needs is missing.</summary>
        public const string MissingConfiguration = "missing_configuration";

        /// <summary>A setting that it needs is invalid.</summary>
        public const string InvalidConfiguration = "invalid_configuration";

        /// <summary>The program has no permission to book it.</summary>
        public const string AuthorizationFailure = "authorization_failure";

        /// <summary>An unexpected failure.</summary>
        public const string UnexpectedFailure = "unexpected_failure";

        /// <summary>The accounting system refuses the item as invalid.</summary>
        public const string AccountingSystemValidationFailure = "accounting_system_validation_failure";

        /// <summary>The accounting system cannot be reached.</summary>
        public const string AccountingSystemUnreachable = "accounting_system_unreachable";

        /// <summary>The accounting system timed out.</summary>
        public const string AccountingSystemTimeout = "accounting_system_timeout";

        /// <summary>Too many requests to the accounting system.</summary>
        public const string AccountingSystemRateLimit = "accounting_system_rate_limit";

        /// <summary>The accounting system refuses the credentials of the program.</summary>
        public const string AccountingSystemAuthenticationFailure = "accounting_system_authentication_failure";

        /// <summary>One of its receipts cannot be fetched from Pleo.</summary>
        public const string ReceiptDownloadFailure = "receipt_download_failure";

        /// <summary>One of its receipts cannot be stored in the accounting system.</summary>
        public const string ReceiptUploadFailure = "receipt_upload_failure";

        /// <summary>One of its receipts cannot be converted.</summary>
        public const string ReceiptConversionFailure = "receipt_conversion_failure";

        /// <summary>One of its receipts is too large for the accounting system.</summary>
        public const string ReceiptFileSizeLimitExceeded = "receipt_file_size_limit_exceeded";
    }

    /// <summary>Pleo's types for the failure of an export job as a whole.</summary>
    public static class PleoJobReason
    {
        /// <summary>The accounting system cannot be reached.</summary>
        public const string AccountingSystemUnreachable = "accounting_system_unreachable";

        /// <summary>The accounting system timed out.</summary>
        public const string AccountingSystemTimeout = "accounting_system_timeout";

        /// <summary>Too many requests to the accounting system.</summary>
        public const string AccountingSystemRateLimit = "accounting_system_rate_limit";

        /// <summary>The accounting system refuses the credentials of the program.</summary>
        public const string AccountingSystemAuthenticationFailure = "accounting_system_authentication_failure";

        /// <summary>A setting is missing, for example a contra account in Pleo.</summary>
        public const string MissingConfiguration = "missing_configuration";

        /// <summary>A setting is invalid.</summary>
        public const string InvalidConfiguration = "invalid_configuration";

        /// <summary>The items are invalid for the accounting system.</summary>
        public const string ValidationFailure = "validation_failure";

        /// <summary>Pleo refuses the credentials of the program.</summary>
        public const string AuthenticationFailure = "authentication_failure";

        /// <summary>The program has no permission to carry it out.</summary>
        public const string AuthorizationFailure = "authorization_failure";

        /// <summary>The integration cannot be used.</summary>
        public const string IntegrationUnusable = "integration_unusable";

        /// <summary>An intermediate service cannot be reached.</summary>
        public const string ServiceUnreachable = "service_unreachable";

        /// <summary>An intermediate service timed out.</summary>
        public const string ServiceTimeout = "service_timeout";

        /// <summary>Too many requests to Pleo.</summary>
        public const string PleoRateLimit = "pleo_rate_limit";

        /// <summary>The job has expired.</summary>
        public const string JobExpired = "job_expired";

        /// <summary>A user cancelled the job.</summary>
        public const string CanceledByUser = "canceled_by_user";
    }
}
