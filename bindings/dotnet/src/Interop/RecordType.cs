using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace LibPleo
{
    /// <summary>Fills a record; `failed` are the statuses of its fields if any failed, else null. False if there is none.</summary>
    internal delegate bool RecordFiller(PleoLayout layout, byte[] record, out int[] failed);

    /// <summary>
    /// A type of the program's that is a record: what its attributes say, as a layout that is made once, and how its objects are
    /// made of the bytes that are filled by it. Those are in UTF-8 whatever the client's text_encoding is.
    /// </summary>
    internal sealed class RecordType
    {
        private const int MostBytes = 65535, MostFields = 500;
        private static readonly Dictionary<Type, RecordType> Known = new Dictionary<Type, RecordType>();

        private readonly RecordMembers members;
        private readonly PleoLayout layout;
        // The bytes of the last record, for the next.
        private byte[] spare;

        private RecordType(Type type)
        {
            members = RecordMembers.Of(type, false);
            if (members.Size > MostBytes)
            {
                throw new InvalidOperationException(type.Name + " takes " + members.Size.ToString(CultureInfo.InvariantCulture) +
                    " bytes, and a record has at most 65535: fewer Rows, or a smaller MaxBytes of its strings, which is 255 unless it is set");
            }
            var text = new LayoutText(members.Size);
            members.AddTo(text, "", 0);
            if (text.Count > MostFields)
            {
                throw new InvalidOperationException(type.Name + " takes " + text.Count.ToString(CultureInfo.InvariantCulture) +
                    " fields, and a record has at most 500: a DateTime takes 2, a DateTimeOffset 4, an array 2 and those of its items");
            }
            try
            {
                layout = new PleoLayout(text.ToString());
            }
            catch (PleoException refused)
            {
                throw new InvalidOperationException(type.Name + " is not a record: " + refused.Message, refused);
            }
        }

        /// <summary>What a type says of itself.</summary>
        /// <exception cref="InvalidOperationException">It is not declared as a record is.</exception>
        internal static RecordType Of(Type type)
        {
            lock (Known)
            {
                RecordType known;
                if (!Known.TryGetValue(type, out known))
                    Known[type] = known = new RecordType(type);
                return known;
            }
        }

        /// <summary>Makes a record; null where there is none.</summary>
        internal PleoRecord<T> Fill<T>(RecordFiller filler)
        {
            byte[] bytes = Interlocked.Exchange(ref spare, null) ?? new byte[layout.Size];
            int[] failed;
            PleoRecord<T> record = null;
            if (filler(layout, bytes, out failed))
            {
                var failures = new List<PleoFieldFailure>();
                record = new PleoRecord<T>((T)members.Read(new RecordBytes(bytes, failed, failures), 0, 0, null), failures);
            }
            spare = bytes;
            return record;
        }

        /// <summary>A record without failures, or an exception.</summary>
        internal static T WholeOf<T>(PleoRecord<T> record)
        {
            if (!record.IsWhole)
                throw new PleoRecordException(record.Value, record.Failures);
            return record.Value;
        }
    }
}
