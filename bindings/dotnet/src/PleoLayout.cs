using System;
using System.Collections.Generic;
using System.Threading;

namespace LibPleo
{
    /// <summary>
    /// Where the values of an answer go in a record of bytes, and how, for programs whose records have a fixed form, such as those
    /// of files. It never changes, and any number of threads may fill records by it at once. Its text is in the language of
    /// libpleo's docs/records.md. For a class or struct of the program's use <see cref="PleoRecordAttribute"/>.
    /// </summary>
    public sealed class PleoLayout : PleoObject
    {
        // The statuses of the last record, for the next: a layout with a large table has many.
        private int[] spare;

        /// <summary>Makes a layout. Its records have texts in the text_encoding of the options, in UTF-8 without any.</summary>
        /// <exception cref="PleoException">Argument with the line and column of what is wrong.</exception>
        public PleoLayout(string text, PleoOptions options = null)
            : this(PleoOptions.CodecOf(options).Encode(text, "text"), options)
        {
        }

        /// <summary>Makes a layout of a text in the text_encoding of the options, in UTF-8 without any.</summary>
        /// <exception cref="PleoException">As for the other form.</exception>
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

        /// <summary>How many bytes a record has.</summary>
        public int Size { get; private set; }

        /// <summary>How many fields a record has, and for a table one, and one for each field of each row.</summary>
        public int Count { get; private set; }

        /// <summary>The name of a field by its index, from 0 on; in a table as "LINES(3).AMOUNT".</summary>
        /// <exception cref="PleoException">Missing if there are not as many; Argument if the index is negative.</exception>
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
