using System;
using System.Globalization;
using System.Runtime.Serialization;

namespace LibPleo
{
    /// <summary>
    /// A call that failed. The message says what happened and what to do about it; it has no key and no text of a third
    /// party. All details are copied when it is made, so that it may be read on any thread at any time.
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
            ApiType = ApiMessage = RequestId = "";
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
        }

        /// <summary>What failed.</summary>
        public PleoStatus Status { get; private set; }

        /// <summary>The HTTP status of the answer that is the failure; 0 if none came.</summary>
        public int HttpStatus { get; private set; }

        /// <summary>How long to wait before the call is repeated; null where neither the server nor the client's own pace says so.</summary>
        public TimeSpan? RetryAfter { get; private set; }

        /// <summary>
        /// Whether the same call, repeated later, may succeed without anybody changing anything, and is safe to repeat. It is
        /// false for <see cref="PleoStatus.OutcomeUnknown"/>: look first.
        /// </summary>
        public bool CanRetry { get; private set; }

        /// <summary>The type that the API gave its error, such as VALIDATION_FAILED; empty if it gave none.</summary>
        public string ApiType { get; private set; }

        /// <summary>The message that the API gave its error; empty if it gave none.</summary>
        public string ApiMessage { get; private set; }

        /// <summary>The id that the server gave the failed request, by which Pleo's support can find it; empty if it gave none.</summary>
        public string RequestId { get; private set; }

        /// <summary>
        /// The failed answer itself, as it was received; null if none came, or if the exception comes from another process or
        /// domain. It lives as long as the exception unless it is disposed of. Keep its body out of logs: it is the server's, and
        /// may quote what it was sent.
        /// </summary>
        public PleoResponse Response
        {
            get { return response; }
        }

        /// <summary>Adds the details to what is passed on to another process or domain; the answer itself is not.</summary>
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
        }

        /// <summary>The message, status, HTTP status and request id, and where it was thrown. No text of the API's.</summary>
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
