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

        /// <summary>
        /// The record. A member that failed has what its constructor set; an array with too many items has the first ones.
        /// </summary>
        public T Value { get; private set; }

        /// <summary>The members that failed; empty if none did.</summary>
        public IList<PleoFieldFailure> Failures { get; private set; }

        /// <summary>Whether no member failed.</summary>
        public bool IsWhole
        {
            get { return Failures.Count == 0; }
        }
    }

    /// <summary>A field of a record that failed.</summary>
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
        /// The name of the field: a member's, in an array "Lines[2].Amount", counted from 0; of a <see cref="PleoLayout"/>
        /// the name in its text, in a table "LINES(3).AMOUNT", counted from 1.
        /// </summary>
        public string Name { get; private set; }

        /// <summary>The status of the field.</summary>
        public PleoFieldStatus Status { get; private set; }

        /// <summary>The name of the field and why it failed. It contains no text of the response.</summary>
        public string Message { get; private set; }

        /// <summary>Returns the message.</summary>
        public override string ToString()
        {
            return Message;
        }
    }
}
