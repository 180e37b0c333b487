using System;
using System.Threading;
using System.Threading.Tasks;

namespace LibPleo
{
    // Calls, requests, lists and tasks.
    public sealed partial class PleoClient
    {
        private KeptOutcomes kept;

        /// <summary>Asks who the key is; its permissions are the text at "/data/scope".</summary>
        /// <exception cref="PleoException">The key is wrong, or any other failure of the network or the API.</exception>
        public PleoResponse Introspect()
        {
            return Answer(NativeMethods.pleo_introspect);
        }

        /// <summary>
        /// Checks everything that a call needs, from the options to the installation, and returns the report whatever it found,
        /// as pleo_client_check says: "/exit", an exit code, and at "/steps" the steps, each with "id", "title", "state" (ok,
        /// note, failed or skipped), "found", "status" and "advice".
        /// </summary>
        /// <exception cref="PleoException">Cancelled; nothing that the check finds.</exception>
        public PleoResponse Check()
        {
            return Answer(NativeMethods.pleo_client_check);
        }

        /// <summary>
        /// Gives the id of the company that the key is for, which most calls take as company_id. It is asked for once for each
        /// key.
        /// </summary>
        /// <exception cref="PleoException">Missing if the key is an organisation's; any failure of the network or the API.</exception>
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
        /// Creates the installation of this key. Where there is one already it is found, and nothing is sent twice;
        /// <see cref="PleoResponse.Origin"/> says which.
        /// </summary>
        /// <param name="json">"status" and "metadata" as wanted; null for ACTIVATED alone.</param>
        /// <exception cref="PleoException">Any failure; OutcomeUnknown if the answer was lost and a look shows nothing.</exception>
        public PleoResponse CreateInstallation(string json = null)
        {
            return Send(NativeMethods.pleo_create_installation, Codec.Encode(json));
        }

        /// <summary>Creates the installation of this key from JSON that was built.</summary>
        public PleoResponse CreateInstallation(PleoJson json)
        {
            return Send(NativeMethods.pleo_create_installation, Printed(json));
        }

        /// <summary>Fetches the installation of this key.</summary>
        /// <param name="companyId">The UUID of one company of an organisation's key; null for the key's own.</param>
        /// <exception cref="PleoException">NotFound if there is none, or any other failure.</exception>
        public PleoResponse GetInstallation(string companyId = null)
        {
            return Send(NativeMethods.pleo_get_installation, Codec.Encode(companyId));
        }

        /// <summary>Changes the installation of this key. Send all of its metadata, or use <see cref="EnsureInstallation(string)"/>.</summary>
        /// <param name="json">"status", and "errorCode" and "metadata" as wanted.</param>
        public PleoResponse UpdateInstallation(string json)
        {
            return Send(NativeMethods.pleo_update_installation, Codec.Encode(json, "json"));
        }

        /// <summary>Changes the installation of this key by JSON that was built.</summary>
        public PleoResponse UpdateInstallation(PleoJson json)
        {
            if (json == null)
                throw new ArgumentNullException("json");
            return Send(NativeMethods.pleo_update_installation, Printed(json));
        }

        /// <summary>
        /// Makes the installation as wanted by the least that is needed: creates it, changes it, or leaves it alone. Safe to run
        /// every night.
        /// </summary>
        /// <param name="json">As for CreateInstallation.</param>
        public PleoResponse EnsureInstallation(string json = null)
        {
            return Send(NativeMethods.pleo_ensure_installation, Codec.Encode(json));
        }

        /// <summary>The same with JSON that was built.</summary>
        public PleoResponse EnsureInstallation(PleoJson json)
        {
            return Send(NativeMethods.pleo_ensure_installation, Printed(json));
        }

        /// <summary>Activates the installation of this key; Pleo documents it for OAuth.</summary>
        public PleoResponse ActivateInstallation()
        {
            return Answer(NativeMethods.pleo_activate_installation);
        }

        /// <summary>Deletes the installation of this key. The answer has no body.</summary>
        /// <exception cref="PleoException">NotFound if there was none, or any other failure.</exception>
        public PleoResponse DeleteInstallation()
        {
            return Answer(NativeMethods.pleo_delete_installation);
        }

        /// <summary>Makes any other request of the API.</summary>
        /// <param name="method">GET, HEAD, POST, PUT, PATCH or DELETE.</param>
        /// <param name="path">Begins with a /, percent-encoded, with its query if any.</param>
        /// <param name="json">The body; null for none.</param>
        /// <exception cref="PleoException">Every answer but a 2xx, and any failure of the network.</exception>
        public PleoResponse Call(string method, string path, string json = null)
        {
            TextIn verb = Codec.Encode(method, "method"), place = Codec.Encode(path, "path"), body = Codec.Encode(json);
            return Answer((int client, out int made) => NativeMethods.pleo_call(
                client, verb.Bytes, verb.Length, place.Bytes, place.Length, body.Bytes, body.Length, out made));
        }

        /// <summary>Begins a request, for what <see cref="Call"/> is too plain for; see <see cref="PleoRequest"/>.</summary>
        public PleoRequest NewRequest(string method, string path)
        {
            return new PleoRequest(this, method, path);
        }

        /// <summary>
        /// Begins a request of a link that the API gives to a file at another host, such as a receipt's: a GET that is sent as it
        /// is and without the key. An answer of 400 to 499 but 429 says that the link has expired.
        /// </summary>
        /// <param name="url">https, and not at the API's own host.</param>
        public PleoRequest NewLink(string url)
        {
            return PleoRequest.OfLink(this, url);
        }

        /// <summary>Begins a JSON text for this client; see <see cref="PleoJson"/>.</summary>
        public PleoJson NewJson()
        {
            return new PleoJson(this);
        }

        /// <summary>Sends a request.</summary>
        /// <exception cref="PleoException">Every answer but a 2xx, any failure of the network, or a request that is not whole.</exception>
        public PleoResponse Send(PleoRequest request)
        {
            using (var sent = Of(request))
            using (request.Listeners.Begin())
                return Answer((int client, out int made) => NativeMethods.pleo_request_send(client, sent.Number, out made));
        }

        /// <summary>
        /// Begins a list that comes page by page, such as GET /v2/employees. The request is copied; nothing is sent yet.
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

        /// <summary>Begins a GET list that comes page by page, by its path alone.</summary>
        public PleoPages List(string path)
        {
            using (var request = NewRequest("GET", path))
                return List(request);
        }

        /// <summary>
        /// Begins a request without waiting for it. The request is copied, and may be changed or disposed of at once. Keep the
        /// task: one that is dropped is cancelled by its finaliser, at whatever moment that runs. To begin a request and not look
        /// after it, use <see cref="SendAsync"/>, whose Task goes on without being referred to.
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
        /// Sends a request as a Task. No thread of the pool waits: the library has one thread for all requests that are under
        /// way, and this binding one that watches them, both only while there are any. A log method runs on threads of its own, one
        /// line of a Task at a time and those of several at once, before the Task ends. The client is not freed by its finaliser
        /// as long as there is a Task of it.
        /// </summary>
        /// <param name="request">Copied; it may be changed or disposed of at once.</param>
        /// <param name="cancellation">
        /// Cancels the request. The Task is then cancelled, by this token (which .NET Framework before 4.6 cannot say); but it fails
        /// with <see cref="PleoStatus.OutcomeUnknown"/> if the request may have taken effect, and a result that is there already stays.
        /// </param>
        /// <returns>
        /// The answer, which is yours to dispose of, or the failure as a <see cref="PleoException"/>; or what a log method threw in
        /// a line about this request, whose answer <see cref="TakeAnswer(Task{PleoResponse})"/> gives then.
        /// </returns>
        /// <exception cref="PleoException">The request is not whole, or the machine has no thread left: nothing is sent.</exception>
        public Task<PleoResponse> SendAsync(PleoRequest request, CancellationToken cancellation = default(CancellationToken))
        {
            if (cancellation.IsCancellationRequested)
                return WatchedTask.Cancelled(cancellation);
            return TaskWatcher.Watch(this, Submit(request), cancellation);
        }

        /// <summary>Makes any request of the API as a Task; see <see cref="Call"/> and <see cref="SendAsync"/>.</summary>
        public Task<PleoResponse> CallAsync(
            string method, string path, string json = null, CancellationToken cancellation = default(CancellationToken))
        {
            using (var request = NewRequest(method, path))
                return SendAsync(json == null ? request : request.SetBody(json), cancellation);
        }

        /// <summary>
        /// Gives the answer of a call of this thread's that threw what a log or progress method had thrown, once: the call itself
        /// was carried out. Only the last such answer is kept, until it is taken; the client may be disposed of meanwhile.
        /// </summary>
        /// <exception cref="PleoException">Missing if there is none; or the failure that the call ended with.</exception>
        public PleoResponse TakeAnswer()
        {
            return Taken(Thread.CurrentThread);
        }

        /// <summary>The same for a Task of <see cref="SendAsync"/> or <see cref="CallAsync"/> that failed with what a log method threw.</summary>
        public PleoResponse TakeAnswer(Task<PleoResponse> task)
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
                throw PleoException.Of(PleoStatus.Missing, "No answer is kept: there is one only behind a call of this client that "
                    + "threw what a log or progress method had thrown, in the thread that made the call, and once.");
            }
            return outcome.Give();
        }
    }
}
