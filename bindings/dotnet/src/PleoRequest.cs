using System;

namespace LibPleo
{
    /// <summary>
    /// A request in the making, which can be sent any number of times. What it takes is percent-encoded. Each member gives
    /// the request back, so that they can be chained; each throws a <see cref="PleoException"/> for a value that cannot be
    /// sent, and nothing is changed then.
    /// </summary>
    public sealed class PleoRequest : PleoObject
    {
        /// <summary>The progress method, as long as a call or a list may take it over.</summary>
        internal readonly ListenerSlot Listeners = new ListenerSlot();

        /// <summary>Begins a request.</summary>
        /// <param name="client">Whose text_encoding the request's texts are in; null for UTF-8.</param>
        /// <param name="method">GET, HEAD, POST, PUT, PATCH or DELETE.</param>
        /// <param name="path">Begins with a /; a name in braces is a place for <see cref="SetPath"/>, as in "/v1/companies/{id}".</param>
        public PleoRequest(PleoClient client, string method, string path)
            : base(Made(client, method, path), client == null ? TextCodec.Utf8 : client.Codec)
        {
        }

        private PleoRequest(PleoRequestHandle handle, TextCodec codec)
            : base(handle, codec)
        {
        }

        /// <summary>Fills a place of the path with one step.</summary>
        public PleoRequest SetPath(string name, string value)
        {
            return With(NativeMethods.pleo_request_set_path, name, value);
        }

        /// <summary>Sets a parameter of the query, instead of those of its name that were set before.</summary>
        public PleoRequest SetQuery(string name, string value)
        {
            return With(NativeMethods.pleo_request_set_query, name, value);
        }

        /// <summary>Adds a parameter to the query, also of a name that is there: an array is its name repeated.</summary>
        public PleoRequest AddQuery(string name, string value)
        {
            return With(NativeMethods.pleo_request_add_query, name, value);
        }

        /// <summary>Sets a header; null takes it away. Those that the library sets itself are refused.</summary>
        public PleoRequest SetHeader(string name, string value)
        {
            TextIn header = Codec.Encode(name, "name"), text = Codec.Encode(value);
            Do(request => NativeMethods.pleo_request_set_header(request, header.Bytes, header.Length, text.Bytes, text.Length));
            return this;
        }

        /// <summary>Sets the body: JSON, checked at once; null for none.</summary>
        public PleoRequest SetBody(string json)
        {
            return SetBody(Codec.Encode(json));
        }

        /// <summary>Sets the body: JSON in the client's text_encoding, checked at once; null for none.</summary>
        public PleoRequest SetBody(byte[] json)
        {
            return SetBody(new TextIn(json));
        }

        /// <summary>Sets the body: JSON that was built, as it is now.</summary>
        public PleoRequest SetBody(PleoJson json)
        {
            if (json == null)
                throw new ArgumentNullException("json");
            using (var built = new Hold(json))
                Do(request => NativeMethods.pleo_request_set_json(request, built.Number));
            return this;
        }

        /// <summary>Sets the body: bytes of another kind than JSON.</summary>
        public PleoRequest SetContent(string mediaType, byte[] content)
        {
            TextIn media = Codec.Encode(mediaType, "mediaType"), bytes = TextIn.Of(content, "content");
            Do(request => NativeMethods.pleo_request_set_content(
                request, media.Bytes, media.Length, bytes.Bytes, bytes.Length));
            return this;
        }

        /// <summary>Sets the body: what a file has when the request is sent. It is read piece by piece.</summary>
        public PleoRequest SetFile(string mediaType, string path)
        {
            return With(NativeMethods.pleo_request_set_file, mediaType, path, "mediaType", "path");
        }

        /// <summary>Adds a part to the body, which becomes a form. A file name or media type may be null.</summary>
        public PleoRequest AddPart(string name, string fileName, string mediaType, byte[] content)
        {
            return Add(NativeMethods.pleo_request_add_part, name, fileName, mediaType, TextIn.Of(content, "content"));
        }

        /// <summary>Adds a part with what a file has when the request is sent; without a file name it has the file's own.</summary>
        public PleoRequest AddFile(string name, string fileName, string mediaType, string path)
        {
            return Add(NativeMethods.pleo_request_add_file, name, fileName, mediaType, Codec.Encode(path, "path"));
        }

        /// <summary>
        /// Lets the body of a successful answer go into a file, which appears under its name when it is whole; null for the answer
        /// again.
        /// </summary>
        public PleoRequest SetOutput(string path)
        {
            TextIn file = Codec.Encode(path);
            Do(request => NativeMethods.pleo_request_set_output(request, file.Bytes, file.Length));
            return this;
        }

        /// <summary>
        /// Sets this request's own time, instead of the option timeout_ms. With zero, as where a program's own time is used up,
        /// nothing is sent: sending it fails with Timeout.
        /// </summary>
        /// <exception cref="PleoException">Argument if it is negative, or more than a day.</exception>
        public PleoRequest SetTimeout(TimeSpan time)
        {
            int milliseconds = Milliseconds.Of(time);
            Do(request => NativeMethods.pleo_request_set_timeout(request, milliseconds));
            return this;
        }

        /// <summary>
        /// Says how many bytes the body of a successful answer must have; -1 for any number. One of another size fails with
        /// Truncated, and the file of <see cref="SetOutput"/> does not appear.
        /// </summary>
        public PleoRequest SetSize(long bytes)
        {
            Do(request => NativeMethods.pleo_request_set_size(request, bytes));
            return this;
        }

        /// <summary>
        /// Says that sending this request twice does the same as sending it once: it is then sent again after a failure as a GET
        /// is, and never fails with OutcomeUnknown.
        /// </summary>
        public PleoRequest SetIdempotent(bool idempotent = true)
        {
            Do(request => NativeMethods.pleo_request_set_idempotent(request, idempotent ? 1 : 0));
            return this;
        }

        /// <summary>
        /// Names a method that is told how far the request is while Send or a list sends it, on that thread; null for none. An
        /// IProgress's Report will do. What it throws is thrown by that call when it has ended, and
        /// <see cref="PleoClient.TakeAnswer()"/> gives its answer. A task is asked instead: <see cref="PleoTask.Progress"/>.
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
