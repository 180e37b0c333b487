using System;

namespace LibPleo
{
    /// <summary>
    /// Marks a class or struct whose members are filled from JSON in one call, by <see cref="PleoResponse.GetRecord{T}"/>
    /// or <see cref="PleoPages.Records{T}"/>. Fields and properties with a <see cref="PleoFieldAttribute"/> are filled,
    /// whatever their access; the others are unchanged. The type needs a constructor without parameters.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class PleoRecordAttribute : Attribute
    {
    }

    /// <summary>
    /// Says which JSON value fills a field or property. Its type can be string, bool, a whole number, decimal, DateTime,
    /// DateTimeOffset, the nullable form of one of these, or an array or List of one of these or of a type with <see
    /// cref="PleoRecordAttribute"/> that has no arrays itself.
    /// </summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class PleoFieldAttribute : Attribute
    {
        /// <summary>Sets the JSON Pointer to the value.</summary>
        /// <param name="pointer">
        /// For example "/id". It begins at the value of the record, in an array at its item; "" is that value itself.
        /// </param>
        public PleoFieldAttribute(string pointer)
        {
            Pointer = pointer;
        }

        /// <summary>The JSON Pointer to the value.</summary>
        public string Pointer { get; private set; }

        /// <summary>What the member holds of the value; by default according to its type.</summary>
        public PleoValue Value { get; set; }

        /// <summary>The maximum length of a string in bytes of UTF-8; 255 by default.</summary>
        public int MaxBytes { get; set; }

        /// <summary>Whether a longer string is truncated at a character, which is not a failure.</summary>
        public bool Cut { get; set; }

        /// <summary>The maximum number of items of an array or List. It must be set for these.</summary>
        public int Rows { get; set; }

        /// <summary>
        /// Whether the value may be missing or null: the member then keeps what the constructor set. A nullable type does
        /// not need it.
        /// </summary>
        public bool Optional { get; set; }
    }

    /// <summary>What a member of a record holds of a JSON value.</summary>
    public enum PleoValue
    {
        /// <summary>
        /// A string, a boolean or a number, according to the type of the member; for a DateTime the point in time in UTC, for a
        /// DateTimeOffset with its offset, to the second.
        /// </summary>
        ByType = 0,

        /// <summary>A number; in a string its digits exactly as they were received.</summary>
        Number = 1,

        /// <summary>An amount in the main unit of its currency, as GetMoney, in a decimal or a string.</summary>
        Money = 2,

        /// <summary>An amount in minor units of its currency, in a whole number, a decimal or a string.</summary>
        Minors = 3,

        /// <summary>The date in the time zone in which it is written: a DateTime at midnight, of Kind Unspecified.</summary>
        Date = 4,

        /// <summary>The number of items of an array, or of members of an object, in a whole number.</summary>
        Count = 5,
    }
}
