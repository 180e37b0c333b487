using System;
using System.Globalization;
using System.Runtime.Serialization;

namespace LibPleo
{
    /// <summary>
    /// A failed call. The message says what happened and what to do. It contains neither the key nor a text of the server.
    /// All details are copied when the exception is made, so that any thread can read it at any time.
    /// </summary>
    [Serializable]
    public class PleoException : Exception
    {
        [NonSerialized]
        private readonly PleoResponse response;

        internal PleoException(PleoStatus status, string message)
            : base(message)
        {
            Status = status;
            ApiType = ApiMessage = RequestId = Report = "";
        }

        /// <summary>The same failure, for a type that says more of it.</summary>
        internal PleoException(PleoException failure)
            : base(failure.Message)
        {
            Status = failure.Status;
            HttpStatus = failure.HttpStatus;
            RetryAfter = failure.RetryAfter;
            CanRetry = failure.CanRetry;
            ApiType = failure.ApiType;
            ApiMessage = failure.ApiMessage;
            RequestId = failure.RequestId;
            Report = failure.Report;
            response = failure.response;
        }

        private PleoException(PleoObject error, TextCodec codec, PleoStatus status)
            : base(Show(error, NativeMethods.pleo_error_message_field))
        {
            int seconds = -1, http = 0, canRetry = 0, known = 0;
            error.Status(handle => NativeMethods.pleo_error_status(handle, out known));
            error.Status(handle => NativeMethods.pleo_error_http_status(handle, out http));
            error.Status(handle => NativeMethods.pleo_error_retry_after_seconds(handle, out seconds));
            error.Status(handle => NativeMethods.pleo_error_can_retry(handle, out canRetry));
            Status = known == 0 ? status : (PleoStatus)known;
            HttpStatus = http;
            RetryAfter = seconds < 0 ? (TimeSpan?)null : TimeSpan.FromSeconds(seconds);
            CanRetry = canRetry != 0;
            ApiType = Show(error, NativeMethods.pleo_error_api_type_field);
            ApiMessage = Show(error, NativeMethods.pleo_error_api_message_field);
            RequestId = Show(error, NativeMethods.pleo_error_request_id_field);
            Report = Show(error, NativeMethods.pleo_error_report_field);
            PleoResponseHandle answer;
            using (var held = new Hold(error))
                Native.TryMake((out int made) => NativeMethods.pleo_error_response(held.Number, out made), out answer);
            response = answer.IsInvalid ? null : new PleoResponse(answer, codec);
        }

        internal PleoException(SerializationInfo info, StreamingContext context)
            : base(info, context)
        {
            Status = (PleoStatus)info.GetInt32("PleoStatus");
            HttpStatus = info.GetInt32("PleoHttpStatus");
            RetryAfter = (TimeSpan?)info.GetValue("PleoRetryAfter", typeof(TimeSpan?));
            CanRetry = info.GetBoolean("PleoCanRetry");
            ApiType = info.GetString("PleoApiType");
            ApiMessage = info.GetString("PleoApiMessage");
            RequestId = info.GetString("PleoRequestId");
            Report = info.GetString("PleoReport");
        }

        /// <summary>The status.</summary>
        public PleoStatus Status { get; private set; }

        /// <summary>The HTTP status of the response that is the failure; 0 if no response was received.</summary>
        public int HttpStatus { get; private set; }

        /// <summary>How long to wait before a retry; null if neither the server nor the client's rate limit says so.</summary>
        public TimeSpan? RetryAfter { get; private set; }

        /// <summary>
        /// True if the failure is transient and the call can safely be retried. It is false for <see
        /// cref="PleoStatus.OutcomeUnknown"/>: find out first whether the request took effect.
        /// </summary>
        public bool CanRetry { get; private set; }

        /// <summary>The type of the API's error, for example VALIDATION_FAILED; empty if there is none.</summary>
        public string ApiType { get; private set; }

        /// <summary>The message of the API's error; empty if there is none.</summary>
        public string ApiMessage { get; private set; }

        /// <summary>The request id of the server, for Pleo's support; empty if there is none.</summary>
        public string RequestId { get; private set; }

        /// <summary>
        /// One text for a support ticket: lines "name: value", with a line feed between them, of at most 4,095 bytes. It has
        /// versions, time, method, path, each attempt, what the API said, proxy and TLS; never the key, a header, a query or a
        /// body. It names hosts, so neither <see cref="Exception.Message"/> nor <see cref="ToString"/> contains it. Empty for
        /// a failure of this layer's own.
        /// </summary>
        public string Report { get; private set; }

        /// <summary>
        /// The response that is the failure, as it was received; null if none was received, or if the exception comes from
        /// another process or domain. It lives as long as the exception unless it is disposed of. Its body may quote the
        /// request: do not log it.
        /// </summary>
        public PleoResponse Response
        {
            get { return response; }
        }

        /// <summary>Adds the details to what is passed to another process or domain, without the response.</summary>
        public override void GetObjectData(SerializationInfo info, StreamingContext context)
        {
            base.GetObjectData(info, context);
            info.AddValue("PleoStatus", (int)Status);
            info.AddValue("PleoHttpStatus", HttpStatus);
            info.AddValue("PleoRetryAfter", RetryAfter, typeof(TimeSpan?));
            info.AddValue("PleoCanRetry", CanRetry);
            info.AddValue("PleoApiType", ApiType);
            info.AddValue("PleoApiMessage", ApiMessage);
            info.AddValue("PleoRequestId", RequestId);
            info.AddValue("PleoReport", Report);
        }

        /// <summary>
        /// Returns the message, the status, the HTTP status, the request id and the stack trace. It contains no text of the
        /// API.
        /// </summary>
        public override string ToString()
        {
            return base.ToString() + Environment.NewLine + string.Format(CultureInfo.InvariantCulture,
                "   Status: {0} ({1}), HTTP {2}, request {3}", Status, (int)Status, HttpStatus, RequestId);
        }

        /// <summary>Makes an exception for what the library knows nothing of.</summary>
        internal static PleoException Of(PleoStatus status, string message)
        {
            return new PleoException(status, message);
        }

        /// <summary>Makes an exception of the calling thread's last failure, and takes that away.</summary>
        internal static PleoException OfThisThread(int status, TextCodec codec)
        {
            PleoErrorHandle taken;
            Native.TryMake(NativeMethods.pleo_error_take, out taken);
            using (var error = new Details(taken))
            {
                return taken.IsInvalid
                    ? new PleoException((PleoStatus)status, PleoLibrary.MeaningOf((PleoStatus)status))
                    : new PleoException(error, codec, (PleoStatus)status);
            }
        }

        private static string Show(PleoObject error, PleoObject.FieldReader reader)
        {
            byte[] bytes;
            error.TryRead(reader, out bytes);
            return TextCodec.Show(bytes);
        }

        private sealed class Details : PleoObject
        {
            internal Details(PleoErrorHandle handle)
                : base(handle, TextCodec.Utf8)
            {
            }
        }
    }
}
