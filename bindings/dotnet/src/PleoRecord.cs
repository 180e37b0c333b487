using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace LibPleo
{
    /// <summary>A record as it was filled, with the fields that failed.</summary>
    public sealed class PleoRecord<T>
    {
        internal PleoRecord(T value, IList<PleoFieldFailure> failures)
        {
            Value = value;
            Failures = new ReadOnlyCollection<PleoFieldFailure>(failures);
        }

        /// <summary>The record. A member that failed has what its constructor gave it; an array with too many items has the first.</summary>
        public T Value { get; private set; }

        /// <summary>The members that failed; empty if none did.</summary>
        public IList<PleoFieldFailure> Failures { get; private set; }

        /// <summary>Whether no member failed.</summary>
        public bool IsWhole
        {
            get { return Failures.Count == 0; }
        }
    }

    /// <summary>A field of a record whose value does not fit.</summary>
    [Serializable]
    public sealed class PleoFieldFailure
    {
        internal PleoFieldFailure(string name, PleoFieldStatus status, string message)
        {
            Name = name;
            Status = status;
            Message = message;
        }

        /// <summary>
        /// Its name: a member's, in an array as "Lines[2].Amount", from 0 on; of a <see cref="PleoLayout"/> as its text names it, in
        /// a table as "LINES(3).AMOUNT", from 1 on.
        /// </summary>
        public string Name { get; private set; }

        /// <summary>What came of it.</summary>
        public PleoFieldStatus Status { get; private set; }

        /// <summary>Its name and what is wrong. No text of the answer's.</summary>
        public string Message { get; private set; }

        /// <summary>The message.</summary>
        public override string ToString()
        {
            return Message;
        }
    }
}
