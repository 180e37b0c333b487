using System;

namespace LibPleo
{
    /// <summary>
    /// A request, which can be sent any number of times. Path and query parameters are percent-encoded by the library. Each
    /// member returns the request, so that calls can be chained. It throws a <see cref="PleoException"/> for an invalid
    /// value.
    /// </summary>
    public sealed class PleoRequest : PleoObject
    {
        /// <summary>The progress method, as long as a call or a list may take it over.</summary>
        internal readonly ListenerSlot Listeners = new ListenerSlot();

        /// <summary>Creates a request.</summary>
        /// <param name="client">Gives the text_encoding of the texts; null for UTF-8.</param>
        /// <param name="method">GET, HEAD, POST, PUT, PATCH or DELETE, in upper case.</param>
        /// <param name="path">
        /// Begins with one "/"; at most 8192 bytes. A name in braces is a placeholder for <see cref="SetPath"/>:
        /// "/v1/companies/{id}".
        /// </param>
        public PleoRequest(PleoClient client, string method, string path)
            : base(Made(client, method, path), client == null ? TextCodec.Utf8 : client.Codec)
        {
        }

        private PleoRequest(PleoRequestHandle handle, TextCodec codec)
            : base(handle, codec)
        {
        }

        /// <summary>
        /// Sets the value of a placeholder in the path: one segment, not empty, "." or "..", and without "/" and backslash.
        /// </summary>
        public PleoRequest SetPath(string name, string value)
        {
            return With(NativeMethods.pleo_request_set_path, name, value);
        }

        /// <summary>Sets a query parameter. All values that were set or added for this name are replaced.</summary>
        public PleoRequest SetQuery(string name, string value)
        {
            return With(NativeMethods.pleo_request_set_query, name, value);
        }

        /// <summary>Adds a query parameter. If the name is set already, both values are sent, as an array is.</summary>
        public PleoRequest AddQuery(string name, string value)
        {
            return With(NativeMethods.pleo_request_add_query, name, value);
        }

        /// <summary>
        /// Sets a header; null removes it. Headers that the library sets itself, for example Authorization, are refused.
        /// </summary>
        public PleoRequest SetHeader(string name, string value)
        {
            TextIn header = Codec.Encode(name, "name"), text = Codec.Encode(value);
            Do(request => NativeMethods.pleo_request_set_header(request, header.Bytes, header.Length, text.Bytes, text.Length));
            return this;
        }

        /// <summary>Sets a JSON body, which is checked now; null for no body.</summary>
        public PleoRequest SetBody(string json)
        {
            return SetBody(Codec.Encode(json));
        }

        /// <summary>Sets a JSON body in the client's text_encoding, which is checked now; null for no body.</summary>
        public PleoRequest SetBody(byte[] json)
        {
            return SetBody(new TextIn(json));
        }

        /// <summary>Sets a JSON body: a copy of the document as it is now.</summary>
        public PleoRequest SetBody(PleoJson json)
        {
            if (json == null)
                throw new ArgumentNullException("json");
            using (var built = new Hold(json))
                Do(request => NativeMethods.pleo_request_set_json(request, built.Number));
            return this;
        }

        /// <summary>Sets a body of any media type, at most 64 MiB.</summary>
        public PleoRequest SetContent(string mediaType, byte[] content)
        {
            TextIn media = Codec.Encode(mediaType, "mediaType"), bytes = TextIn.Of(content, "content");
            Do(request => NativeMethods.pleo_request_set_content(
                request, media.Bytes, media.Length, bytes.Bytes, bytes.Length));
            return this;
        }

        /// <summary>Sets a body from a file of any size, which is read when the request is sent.</summary>
        public PleoRequest SetFile(string mediaType, string path)
        {
            return With(NativeMethods.pleo_request_set_file, mediaType, path, "mediaType", "path");
        }

        /// <summary>
        /// Adds a part to a multipart/form-data body; at most 100 parts of at most 64 MiB. The file name or media type can
        /// be null.
        /// </summary>
        public PleoRequest AddPart(string name, string fileName, string mediaType, byte[] content)
        {
            return Add(NativeMethods.pleo_request_add_part, name, fileName, mediaType, TextIn.Of(content, "content"));
        }

        /// <summary>
        /// Adds a part to a multipart/form-data body from a file, which is read when the request is sent. Without a file
        /// name it has that of the file.
        /// </summary>
        public PleoRequest AddFile(string name, string fileName, string mediaType, string path)
        {
            return Add(NativeMethods.pleo_request_add_file, name, fileName, mediaType, Codec.Encode(path, "path"));
        }

        /// <summary>
        /// Writes the body of a successful response into a file, which is replaced atomically when the body is complete;
        /// null keeps the body in memory again.
        /// </summary>
        public PleoRequest SetOutput(string path)
        {
            TextIn file = Codec.Encode(path);
            Do(request => NativeMethods.pleo_request_set_output(request, file.Bytes, file.Length));
            return this;
        }

        /// <summary>
        /// Sets a timeout for this request, instead of the option timeout_ms. With zero nothing is sent: it fails with
        /// Timeout.
        /// </summary>
        /// <exception cref="PleoException">Argument if it is negative, or more than a day.</exception>
        public PleoRequest SetTimeout(TimeSpan time)
        {
            int milliseconds = Milliseconds.Of(time);
            Do(request => NativeMethods.pleo_request_set_timeout(request, milliseconds));
            return this;
        }

        /// <summary>
        /// Sets the size in bytes that the body of a successful response must have; -1 for any size. A body of another size
        /// fails with Truncated, and the file of <see cref="SetOutput"/> is not written.
        /// </summary>
        public PleoRequest SetSize(long bytes)
        {
            Do(request => NativeMethods.pleo_request_set_size(request, bytes));
            return this;
        }

        /// <summary>
        /// Declares that sending this request twice has the same effect as sending it once: it is retried as a GET is, and
        /// never fails with OutcomeUnknown.
        /// </summary>
        public PleoRequest SetIdempotent(bool idempotent = true)
        {
            Do(request => NativeMethods.pleo_request_set_idempotent(request, idempotent ? 1 : 0));
            return this;
        }

        /// <summary>
        /// Sets a progress callback, which runs while Send or a list sends the request, on that thread; null for none. The
        /// Report method of an IProgress can be passed. An exception of it is thrown by that call when it has ended, and
        /// <see cref="PleoClient.TakeResponse()"/> then returns the response. A task calls no callback: see <see
        /// cref="PleoTask.Progress"/>.
        /// </summary>
        public PleoRequest OnProgress(Action<PleoProgress> progress)
        {
            Listeners.Set(progress, context => Do(request =>
                NativeMethods.pleo_request_on_progress(request, progress == null ? null : Callbacks.Progress, context)));
            return this;
        }

        private static PleoRequestHandle Made(PleoClient client, string method, string path)
        {
            TextCodec codec = client == null ? TextCodec.Utf8 : client.Codec;
            TextIn verb = codec.Encode(method, "method"), place = codec.Encode(path, "path");
            using (var held = new Hold(client))
            {
                return Native.Make<PleoRequestHandle>(codec, (out int made) => NativeMethods.pleo_request_new(
                    held.Number, verb.Bytes, verb.Length, place.Bytes, place.Length, out made));
            }
        }

        /// <summary>A request of a link, for <see cref="PleoClient.NewLink"/>.</summary>
        internal static PleoRequest OfLink(PleoClient client, string url)
        {
            TextIn place = client.Codec.Encode(url, "url");
            using (var held = new Hold(client))
            {
                return new PleoRequest(Native.Make<PleoRequestHandle>(client.Codec, (out int made) =>
                    NativeMethods.pleo_request_new_link(held.Number, place.Bytes, place.Length, out made)), client.Codec);
            }
        }

        private delegate int Setter(int request, byte[] name, int nameLength, byte[] value, int valueLength);

        private delegate int Adder(int request, byte[] name, int nameLength, byte[] fileName, int fileNameLength,
            byte[] mediaType, int mediaTypeLength, byte[] content, int contentLength);

        private PleoRequest With(
            Setter setter, string name, string value, string nameArgument = "name", string valueArgument = "value")
        {
            TextIn key = Codec.Encode(name, nameArgument), text = Codec.Encode(value, valueArgument);
            Do(request => setter(request, key.Bytes, key.Length, text.Bytes, text.Length));
            return this;
        }

        private PleoRequest SetBody(TextIn json)
        {
            Do(request => NativeMethods.pleo_request_set_body(request, json.Bytes, json.Length));
            return this;
        }

        private PleoRequest Add(Adder adder, string name, string fileName, string mediaType, TextIn content)
        {
            TextIn part = Codec.Encode(name, "name"), file = Codec.Encode(fileName), media = Codec.Encode(mediaType);
            Do(request => adder(request, part.Bytes, part.Length, file.Bytes, file.Length, media.Bytes, media.Length,
                content.Bytes, content.Length));
            return this;
        }
    }
}
