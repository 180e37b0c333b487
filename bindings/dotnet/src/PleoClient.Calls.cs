using System;
using System.Threading;
using System.Threading.Tasks;

namespace LibPleo
{
    // Calls, requests, lists and tasks.
    public sealed partial class PleoClient
    {
        private KeptOutcomes kept;

        /// <summary>Returns whom the key is for: its permissions are the string "/data/scope".</summary>
        /// <exception cref="PleoException">Unauthorized for a wrong key; or any failure of the network or the API.</exception>
        public PleoResponse Introspect()
        {
            return Answer(NativeMethods.pleo_introspect);
        }

        /// <summary>
        /// Checks everything that a call needs, from the options to the installation, and returns a report, whatever was
        /// found. The report has "/exit", an exit code, and the array "/steps", whose items have "id", "title", "state"
        /// (ok, note, failed or skipped), "found", "status" and "advice": see pleo_client_check.
        /// </summary>
        /// <exception cref="PleoException">Cancelled; what the check finds is not thrown.</exception>
        public PleoResponse Check()
        {
            return Answer(NativeMethods.pleo_client_check);
        }

        /// <summary>
        /// Returns the id of the company that the key is for, which most calls take as company_id. It is requested once for
        /// each key.
        /// </summary>
        /// <exception cref="PleoException">
        /// Missing if the key belongs to an organisation; or any failure of the network or the API.
        /// </exception>
        public string GetCompany()
        {
            var scope = new CallbackScope();
            byte[] company = null;
            int status = scope.During(() => TryRead(NativeMethods.pleo_client_company_field, out company));
            if (scope.Thrown != null)
                throw CallbackScope.Rethrow(scope.Thrown);
            Native.Check(status, Codec);
            return Codec.Decode(company);
        }

        /// <summary>
        /// Creates the installation of this key. If it exists already, it is returned: <see cref="PleoResponse.Origin"/>
        /// says which. A request that may have taken effect is never sent again.
        /// </summary>
        /// <param name="json">JSON object with "status" and "metadata"; null for the status ACTIVATED alone.</param>
        /// <exception cref="PleoException">
        /// OutcomeUnknown if the response was lost and no installation was found afterwards; or any other failure.
        /// </exception>
        public PleoResponse CreateInstallation(string json = null)
        {
            return Send(NativeMethods.pleo_create_installation, Codec.Encode(json));
        }

        /// <summary>Creates the installation of this key from a JSON document.</summary>
        public PleoResponse CreateInstallation(PleoJson json)
        {
            return Send(NativeMethods.pleo_create_installation, Printed(json));
        }

        /// <summary>Returns the installation of this key.</summary>
        /// <param name="companyId">Id of one company, for a key of an organisation; null for the key's own company.</param>
        /// <exception cref="PleoException">NotFound if there is none; or any other failure.</exception>
        public PleoResponse GetInstallation(string companyId = null)
        {
            return Send(NativeMethods.pleo_get_installation, Codec.Encode(companyId));
        }

        /// <summary>
        /// Updates the installation of this key. Send all of its metadata, or use <see cref="EnsureInstallation(string)"/>:
        /// Pleo does not document whether metadata is merged or replaced.
        /// </summary>
        /// <param name="json">JSON object with "status", "errorCode" and "metadata", as needed.</param>
        public PleoResponse UpdateInstallation(string json)
        {
            return Send(NativeMethods.pleo_update_installation, Codec.Encode(json, "json"));
        }

        /// <summary>Updates the installation of this key from a JSON document.</summary>
        public PleoResponse UpdateInstallation(PleoJson json)
        {
            if (json == null)
                throw new ArgumentNullException("json");
            return Send(NativeMethods.pleo_update_installation, Printed(json));
        }

        /// <summary>
        /// Creates or updates the installation only if it differs from json. It is safe to call it again and again, for
        /// example every night.
        /// </summary>
        /// <param name="json">As for CreateInstallation.</param>
        public PleoResponse EnsureInstallation(string json = null)
        {
            return Send(NativeMethods.pleo_ensure_installation, Codec.Encode(json));
        }

        /// <summary>Creates or updates the installation only if it differs from a JSON document.</summary>
        public PleoResponse EnsureInstallation(PleoJson json)
        {
            return Send(NativeMethods.pleo_ensure_installation, Printed(json));
        }

        /// <summary>Activates the installation of this key. Pleo documents this for OAuth.</summary>
        public PleoResponse ActivateInstallation()
        {
            return Answer(NativeMethods.pleo_activate_installation);
        }

        /// <summary>Deletes the installation of this key. The response has no body.</summary>
        /// <exception cref="PleoException">NotFound if there was none; or any other failure.</exception>
        public PleoResponse DeleteInstallation()
        {
            return Answer(NativeMethods.pleo_delete_installation);
        }

        /// <summary>Sends any other request with an optional JSON body, and waits for the response.</summary>
        /// <param name="method">GET, HEAD, POST, PUT, PATCH or DELETE, in upper case.</param>
        /// <param name="path">Begins with one "/"; with its query, percent-encoded; at most 8192 bytes.</param>
        /// <param name="json">The body, at most 64 MiB; null for no body.</param>
        /// <exception cref="PleoException">An HTTP status other than 200 to 299, or any failure of the network.</exception>
        public PleoResponse Call(string method, string path, string json = null)
        {
            TextIn verb = Codec.Encode(method, "method"), place = Codec.Encode(path, "path"), body = Codec.Encode(json);
            return Answer((int client, out int made) => NativeMethods.pleo_call(
                client, verb.Bytes, verb.Length, place.Bytes, place.Length, body.Bytes, body.Length, out made));
        }

        /// <summary>
        /// Creates a request, for path and query parameters, headers or bodies other than JSON; see <see
        /// cref="PleoRequest"/>.
        /// </summary>
        public PleoRequest NewRequest(string method, string path)
        {
            return new PleoRequest(this, method, path);
        }

        /// <summary>
        /// Creates a request for a link: a URL that the API returns for a file on another host, for example the url of a
        /// receipt. The request is a GET without the API key. An HTTP status of 400 to 499, other than 429, means that the
        /// link has expired.
        /// </summary>
        /// <param name="url">https, with another host or port than the option base_url; at most 8192 bytes.</param>
        public PleoRequest NewLink(string url)
        {
            return PleoRequest.OfLink(this, url);
        }

        /// <summary>Creates a JSON document for this client; see <see cref="PleoJson"/>.</summary>
        public PleoJson NewJson()
        {
            return new PleoJson(this);
        }

        /// <summary>Sends a request and waits for the response.</summary>
        /// <exception cref="PleoException">
        /// An HTTP status other than 200 to 299, any failure of the network, or Argument if a placeholder has no value.
        /// </exception>
        public PleoResponse Send(PleoRequest request)
        {
            using (var sent = Of(request))
            using (request.Listeners.Begin())
                return Answer((int client, out int made) => NativeMethods.pleo_request_send(client, sent.Number, out made));
        }

        /// <summary>
        /// Creates a list whose pages are fetched one by one, for example of GET /v2/employees. The request is copied.
        /// Nothing is sent yet.
        /// </summary>
        public PleoPages List(PleoRequest request)
        {
            using (var sent = Of(request))
            using (ListenerSlot.Use progress = request.Listeners.Begin())
            {
                var handle = Make<PleoPagesHandle>((int client, out int made) =>
                    NativeMethods.pleo_pages_new(client, sent.Number, out made));
                handle.Keep(Handle, progress.Listeners);
                return new PleoPages(handle, Codec);
            }
        }

        /// <summary>Creates a list of a GET request by its path.</summary>
        public PleoPages List(string path)
        {
            using (var request = NewRequest("GET", path))
                return List(request);
        }

        /// <summary>
        /// Starts a request without waiting for the response. The request is copied, and can be changed or disposed of at
        /// once. Keep the task: one that is not referred to any more is cancelled by its finaliser. To start a request
        /// without keeping anything, use <see cref="SendAsync"/>, whose Task needs no reference.
        /// </summary>
        public PleoTask Submit(PleoRequest request)
        {
            using (var sent = Of(request))
            {
                var handle = Make<PleoTaskHandle>((int client, out int made) =>
                    NativeMethods.pleo_request_submit(client, sent.Number, out made));
                handle.Keep(Handle);
                return new PleoTask(handle, Codec);
            }
        }

        /// <summary>
        /// Sends a request as a Task. It blocks no thread of the pool: the library has one thread for all requests in
        /// progress, and this binding one that waits for them, both only while there are requests. A log callback runs on
        /// threads of its own, one line of a Task at a time, before the Task ends. The finaliser does not free the client
        /// while it has a Task.
        /// </summary>
        /// <param name="request">Copied; it can be changed or disposed of at once.</param>
        /// <param name="cancellation">
        /// Cancels the request. The Task is then cancelled by this token (which .NET Framework before 4.6 cannot report);
        /// it fails with <see cref="PleoStatus.OutcomeUnknown"/> if the request may have taken effect. A Task that has
        /// ended is not changed.
        /// </param>
        /// <returns>
        /// The response, which you dispose of; or a <see cref="PleoException"/>; or what a log callback threw in a line
        /// about this request: <see cref="TakeResponse(Task{PleoResponse})"/> then returns the response.
        /// </returns>
        /// <exception cref="PleoException">
        /// Argument if a placeholder has no value, Resource if no thread can be started. Nothing is sent then.
        /// </exception>
        public Task<PleoResponse> SendAsync(PleoRequest request, CancellationToken cancellation = default(CancellationToken))
        {
            if (cancellation.IsCancellationRequested)
                return WatchedTask.Cancelled(cancellation);
            return TaskWatcher.Watch(this, Submit(request), cancellation);
        }

        /// <summary>Sends any request of the API as a Task; see <see cref="Call"/> and <see cref="SendAsync"/>.</summary>
        public Task<PleoResponse> CallAsync(
            string method, string path, string json = null, CancellationToken cancellation = default(CancellationToken))
        {
            using (var request = NewRequest(method, path))
                return SendAsync(json == null ? request : request.SetBody(json), cancellation);
        }

        /// <summary>
        /// Returns the response of the last call of this thread that threw an exception of a log or progress callback,
        /// once. Only the last one is kept, until it is taken. The client can be disposed of meanwhile.
        /// </summary>
        /// <exception cref="PleoException">Missing if there is none; or the failure of that call.</exception>
        public PleoResponse TakeResponse()
        {
            return Taken(Thread.CurrentThread);
        }

        /// <summary>
        /// Returns the response of a Task of <see cref="SendAsync"/> or <see cref="CallAsync"/> that failed with an
        /// exception of a log callback.
        /// </summary>
        public PleoResponse TakeResponse(Task<PleoResponse> task)
        {
            if (task == null)
                throw new ArgumentNullException("task");
            return Taken(task);
        }

        /// <summary>What calls and Tasks ended with that threw what a method of the program's had thrown.</summary>
        internal KeptOutcomes Kept
        {
            get { return LazyInitializer.EnsureInitialized(ref kept, () => new KeptOutcomes()); }
        }

        private static Hold Of(PleoRequest request)
        {
            if (request == null)
                throw new ArgumentNullException("request");
            return new Hold(request);
        }

        private static TextIn Printed(PleoJson json)
        {
            return json == null ? TextIn.None : new TextIn(json.ToBytes());
        }

        private delegate int Sender(int client, byte[] text, int length, out int made);

        private PleoResponse Send(Sender sender, TextIn text)
        {
            return Answer((int client, out int made) => sender(client, text.Bytes, text.Length, out made));
        }

        private PleoResponse Answer(PartMaker maker)
        {
            Outcome outcome = Outcome.Of(this, maker);
            if (outcome.Thrown == null)
                return outcome.Give();
            Kept.Put(Thread.CurrentThread, outcome);
            throw CallbackScope.Rethrow(outcome.Thrown);
        }

        private PleoResponse Taken(object owner)
        {
            Outcome outcome = Kept.Take(owner);
            if (outcome == null)
            {
                throw PleoException.Of(PleoStatus.Missing, "No response is kept: there is one only after a call of this client that "
                    + "rethrew an exception of a log or progress method; take it once, in the thread of the call.");
            }
            return outcome.Give();
        }
    }
}
