using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Runtime.Serialization;

namespace LibPleo
{
    /// <summary>
    /// Fields of a record failed: their values are missing or do not fit. Its status is <see cref="PleoStatus.Record"/>.
    /// The record is filled, and an item of a list was given: the next call continues after it.
    /// </summary>
    [Serializable]
    public sealed class PleoRecordException : PleoException
    {
        private const int Shown = 3;

        [NonSerialized]
        private readonly object record;

        internal PleoRecordException(string message, object record, IList<PleoFieldFailure> failures)
            : base(PleoStatus.Record, message)
        {
            this.record = record;
            Failures = new ReadOnlyCollection<PleoFieldFailure>(failures);
        }

        /// <summary>Of a type of the program's, whose message names the first of the failures.</summary>
        internal PleoRecordException(object record, IList<PleoFieldFailure> failures)
            : this(record.GetType().Name + ": " + string.Join("; ", failures.Take(Shown)) +
                (failures.Count > Shown ? " (and " + (failures.Count - Shown) + " more)" : ""), record, failures)
        {
        }

        private PleoRecordException(SerializationInfo info, StreamingContext context)
            : base(info, context)
        {
            Failures = new ReadOnlyCollection<PleoFieldFailure>(
                (PleoFieldFailure[])info.GetValue("PleoFailures", typeof(PleoFieldFailure[])));
        }

        /// <summary>
        /// The record as it was filled: an object of the requested type, or the byte[]; null if the exception comes from
        /// another process or domain.
        /// </summary>
        public object Record
        {
            get { return record; }
        }

        /// <summary>The fields that failed.</summary>
        public IList<PleoFieldFailure> Failures { get; private set; }

        /// <summary>Adds the failures to what is passed to another process or domain, without the record.</summary>
        public override void GetObjectData(SerializationInfo info, StreamingContext context)
        {
            base.GetObjectData(info, context);
            info.AddValue("PleoFailures", Failures.ToArray());
        }
    }
}
