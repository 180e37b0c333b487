namespace LibPleo
{
    /// <summary>Why an item of an export is rejected, as Pleo names it.</summary>
    public static class PleoItemReason
    {
        /// <summary>What the item has is not as your books take it.</summary>
        public const string ValidationFailure = "validation_failure";

        /// <summary>Its account is none of your books'.</summary>
        public const string AccountUnknown = "account_unknown";

        /// <summary>Its tax code is none of your books'.</summary>
        public const string TaxCodeUnknown = "tax_code_unknown";

        /// <summary>A tag of it is none of your books'.</summary>
        public const string TagUnknown = "tag_unknown";

        /// <summary>Its vendor is none of your books'.</summary>
        public const string VendorUnknown = "vendor_unknown";

        /// <summary>A setting that it takes is missing.</summary>
        public const string MissingConfiguration = "missing_configuration";

        /// <summary>A setting that it takes is wrong.</summary>
        public const string InvalidConfiguration = "invalid_configuration";

        /// <summary>You have no permission to book it.</summary>
        public const string AuthorizationFailure = "authorization_failure";

        /// <summary>What nobody expected.</summary>
        public const string UnexpectedFailure = "unexpected_failure";

        /// <summary>Your books refuse it.</summary>
        public const string AccountingSystemValidationFailure = "accounting_system_validation_failure";

        /// <summary>Your books cannot be reached.</summary>
        public const string AccountingSystemUnreachable = "accounting_system_unreachable";

        /// <summary>Your books do not answer in time.</summary>
        public const string AccountingSystemTimeout = "accounting_system_timeout";

        /// <summary>Your books are asked too often.</summary>
        public const string AccountingSystemRateLimit = "accounting_system_rate_limit";

        /// <summary>Your books do not let the program in.</summary>
        public const string AccountingSystemAuthenticationFailure = "accounting_system_authentication_failure";

        /// <summary>A receipt of it cannot be fetched from Pleo.</summary>
        public const string ReceiptDownloadFailure = "receipt_download_failure";

        /// <summary>A receipt of it cannot be stored in your books.</summary>
        public const string ReceiptUploadFailure = "receipt_upload_failure";

        /// <summary>A receipt of it cannot be converted.</summary>
        public const string ReceiptConversionFailure = "receipt_conversion_failure";

        /// <summary>A receipt of it is too large for your books.</summary>
        public const string ReceiptFileSizeLimitExceeded = "receipt_file_size_limit_exceeded";
    }

    /// <summary>Why an export job fails as a whole, as Pleo names it.</summary>
    public static class PleoJobReason
    {
        /// <summary>Your books cannot be reached.</summary>
        public const string AccountingSystemUnreachable = "accounting_system_unreachable";

        /// <summary>Your books do not answer in time.</summary>
        public const string AccountingSystemTimeout = "accounting_system_timeout";

        /// <summary>Your books are asked too often.</summary>
        public const string AccountingSystemRateLimit = "accounting_system_rate_limit";

        /// <summary>Your books do not let the program in.</summary>
        public const string AccountingSystemAuthenticationFailure = "accounting_system_authentication_failure";

        /// <summary>A setting is missing, such as a contra account in Pleo.</summary>
        public const string MissingConfiguration = "missing_configuration";

        /// <summary>A setting is wrong.</summary>
        public const string InvalidConfiguration = "invalid_configuration";

        /// <summary>What the job has is not as your books take it.</summary>
        public const string ValidationFailure = "validation_failure";

        /// <summary>Pleo does not let the program in.</summary>
        public const string AuthenticationFailure = "authentication_failure";

        /// <summary>You have no permission to carry it out.</summary>
        public const string AuthorizationFailure = "authorization_failure";

        /// <summary>The integration cannot be used.</summary>
        public const string IntegrationUnusable = "integration_unusable";

        /// <summary>A service in between cannot be reached.</summary>
        public const string ServiceUnreachable = "service_unreachable";

        /// <summary>A service in between does not answer in time.</summary>
        public const string ServiceTimeout = "service_timeout";

        /// <summary>Pleo is asked too often.</summary>
        public const string PleoRateLimit = "pleo_rate_limit";

        /// <summary>The job has expired.</summary>
        public const string JobExpired = "job_expired";

        /// <summary>Somebody has cancelled it.</summary>
        public const string CanceledByUser = "canceled_by_user";
    }
}
