using System;
using System.Collections.Generic;
using System.Threading;

namespace LibPleo
{
    /// <summary>
    /// A layout for records of bytes: where each value of a response is stored, and in which format, as in files of
    /// fixed-width records. It never changes, and several threads can fill records by it at once. Its text is in the
    /// language of libpleo's docs/records.md. For a class or struct use <see cref="PleoRecordAttribute"/>.
    /// </summary>
    public sealed class PleoLayout : PleoObject
    {
        // The statuses of the last record, for the next: a layout with a large table has many.
        private int[] spare;

        /// <summary>
        /// Creates a layout. Texts in its records are in the text_encoding of the options, or in UTF-8 without options.
        /// </summary>
        /// <exception cref="PleoException">Argument if the text is invalid: the message has line and column.</exception>
        public PleoLayout(string text, PleoOptions options = null)
            : this(PleoOptions.CodecOf(options).Encode(text, "text"), options)
        {
        }

        /// <summary>Creates a layout from a text in the text_encoding of the options, or in UTF-8 without options.</summary>
        /// <exception cref="PleoException">Argument if the text is invalid: the message has line and column.</exception>
        public PleoLayout(byte[] text, PleoOptions options = null)
            : this(TextIn.Of(text, "text"), options)
        {
        }

        private PleoLayout(TextIn text, PleoOptions options)
            : base(Made(text, options), PleoOptions.CodecOf(options))
        {
            int size = 0, count = 0;
            Do(handle => NativeMethods.pleo_layout_size(handle, out size));
            Do(handle => NativeMethods.pleo_layout_count(handle, out count));
            Size = size;
            Count = count;
        }

        /// <summary>The size of a record in bytes.</summary>
        public int Size { get; private set; }

        /// <summary>
        /// The number of statuses of a record: one for each field; a table has one of its own, then one for each field of
        /// each row.
        /// </summary>
        public int Count { get; private set; }

        /// <summary>
        /// Returns the name of the field of a status by index, 0 for the first; in a table "LINES(3).AMOUNT".
        /// </summary>
        /// <exception cref="PleoException">Missing if there is no such index; Argument if the index is negative.</exception>
        public string GetName(int index)
        {
            return TextCodec.Show(Read((int handle, byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_layout_name_field(handle, index, buffer, size, out needed)));
        }

        /// <summary>Throws unless there are both.</summary>
        internal static void Check(PleoLayout layout, byte[] record)
        {
            if (layout == null)
                throw new ArgumentNullException("layout");
            if (record == null)
                throw new ArgumentNullException("record");
        }

        /// <summary>A function that fills a record by a layout, whose number it is given, with the statuses of its fields.</summary>
        internal delegate int Filler(int layout, int[] statuses);

        /// <summary>Fills a record, and gives the status. `failed` are the statuses of its fields if any failed, else null.</summary>
        internal int Fill(Filler filler, out int[] failed)
        {
            int[] statuses = Interlocked.Exchange(ref spare, null) ?? new int[Count];
            int status;
            using (var held = new Hold(this))
                status = filler(held.Number, statuses);
            failed = status == (int)PleoStatus.Record ? (int[])statuses.Clone() : null;
            spare = statuses;
            return status;
        }

        /// <summary>What to throw of the record whose filling was this thread's last failure.</summary>
        internal PleoRecordException FailureOf(byte[] record, int[] statuses)
        {
            string message = PleoException.OfThisThread((int)PleoStatus.Record, Codec).Message;
            return new PleoRecordException(message, record, FailuresOf(statuses));
        }

        /// <summary>The failures among statuses; none are null.</summary>
        internal IList<PleoFieldFailure> FailuresOf(int[] statuses)
        {
            var failures = new List<PleoFieldFailure>();
            for (int index = 0; statuses != null && index < statuses.Length; index++)
            {
                var status = (PleoFieldStatus)statuses[index];
                if (status == PleoFieldStatus.Ok)
                    continue;
                string name = GetName(index);
                failures.Add(new PleoFieldFailure(name, status, name + ": " + MeaningOf(status)));
            }
            return failures;
        }

        private static string MeaningOf(PleoFieldStatus status)
        {
            switch (status)
            {
                case PleoFieldStatus.Missing: return "there is no value";
                case PleoFieldStatus.Null: return "the value is null";
                case PleoFieldStatus.Type: return "the value is of another type";
                case PleoFieldStatus.Range: return "the number does not fit";
                case PleoFieldStatus.Buffer: return "it is longer than the field or table";
                default: return "the text has a character that the field cannot hold";
            }
        }

        private static PleoLayoutHandle Made(TextIn text, PleoOptions options)
        {
            using (var held = new Hold(options))
                return Native.Make<PleoLayoutHandle>(PleoOptions.CodecOf(options), (out int made) =>
                    NativeMethods.pleo_layout_new(held.Number, text.Bytes, text.Length, out made));
        }
    }
}
