using System;

namespace LibPleo
{
    /// <summary>
    /// Marks a class or struct whose members are filled from JSON in one call, by <see cref="PleoResponse.GetRecord{T}"/> or
    /// <see cref="PleoPages.Records{T}"/>. Its fields and properties with a <see cref="PleoFieldAttribute"/> are filled, whatever
    /// their access; the others are left alone. It needs a constructor without parameters.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class PleoRecordAttribute : Attribute
    {
    }

    /// <summary>
    /// Says which JSON value fills a field or property. Its type may be string, bool, a whole number, decimal, DateTime,
    /// DateTimeOffset, the nullable form of one of these, or an array or List of one of these or of a type with
    /// <see cref="PleoRecordAttribute"/> that has no arrays itself.
    /// </summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class PleoFieldAttribute : Attribute
    {
        /// <summary>Names the value.</summary>
        /// <param name="pointer">A JSON Pointer such as "/id", from the record's value, in an array from its item; "" is that itself.</param>
        public PleoFieldAttribute(string pointer)
        {
            Pointer = pointer;
        }

        /// <summary>Where the value is.</summary>
        public string Pointer { get; private set; }

        /// <summary>What of the value the member holds; by its type unless it is set.</summary>
        public PleoValue Kind { get; set; }

        /// <summary>The most bytes that a string has in UTF-8; 255 unless it is set.</summary>
        public int MaxBytes { get; set; }

        /// <summary>Whether a string that is longer is cut at a character, which is no failure then.</summary>
        public bool Cut { get; set; }

        /// <summary>The most items of an array or List. It must be set for these.</summary>
        public int Rows { get; set; }

        /// <summary>
        /// Whether the value may be missing or null: the member then keeps what the constructor gave it. A nullable type may be
        /// without this.
        /// </summary>
        public bool Optional { get; set; }
    }

    /// <summary>What of a JSON value a member of a record holds.</summary>
    public enum PleoValue
    {
        /// <summary>
        /// A text, a boolean or a number, as the member's type is; of a DateTime the moment in UTC, of a DateTimeOffset the moment
        /// with its offset, to the second.
        /// </summary>
        ByType = 0,

        /// <summary>A number; in a string its digits as they were received.</summary>
        Number = 1,

        /// <summary>An amount in its currency's main unit, as GetMoney reads it, in a decimal or a string.</summary>
        Money = 2,

        /// <summary>An amount in its currency's smallest unit, in a whole number, a decimal or a string.</summary>
        Minors = 3,

        /// <summary>The day of a moment by the clock that it is written with: a DateTime at midnight, of Kind Unspecified.</summary>
        Date = 4,

        /// <summary>How many items an array or members an object has, in a whole number.</summary>
        Count = 5,
    }
}
