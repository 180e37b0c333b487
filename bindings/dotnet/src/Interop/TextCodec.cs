using System;
using System.Text;

namespace LibPleo
{
    /// <summary>
    /// Turns strings into the bytes that a client's texts consist of, and back. That is UTF-8, by hand: no marshaller
    /// and no code page of the machine has a part in it.
    /// </summary>
    internal sealed class TextCodec
    {
        /// <summary>Of everything, unless the option text_encoding says otherwise.</summary>
        internal static readonly TextCodec Utf8 = new TextCodec(new UTF8Encoding(false, true));

        /// <summary>
        /// Of what has another text_encoding: all of them have ASCII in common. What goes beyond it is for the members that
        /// take and give bytes, since .NET need not know the encoding.
        /// </summary>
        internal static readonly TextCodec Ascii = new TextCodec(
            Encoding.GetEncoding("us-ascii", new EncoderExceptionFallback(), new DecoderExceptionFallback()));

        private static readonly Encoding Latin1 = Encoding.GetEncoding("iso-8859-1");
        private readonly Encoding encoding;

        private TextCodec(Encoding encoding)
        {
            this.encoding = encoding;
        }

        internal static TextCodec Of(string textEncoding)
        {
            return string.Equals(textEncoding, "utf-8", StringComparison.OrdinalIgnoreCase) ? Utf8 : Ascii;
        }

        /// <summary>
        /// Decodes what is only shown, such as an error's message: it never fails. What is no UTF-8 is of a client with another
        /// text_encoding, and most of those have the letters of Western Europe where Latin-1 has them.
        /// </summary>
        internal static string Show(byte[] bytes)
        {
            if (bytes == null)
                return "";
            try
            {
                return Utf8.encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                return Latin1.GetString(bytes);
            }
        }

        /// <summary>A text that must be there.</summary>
        internal TextIn Encode(string text, string argument)
        {
            if (text == null)
                throw new ArgumentNullException(argument);
            return Encode(text);
        }

        /// <summary>A text that may be null, for none.</summary>
        internal TextIn Encode(string text)
        {
            if (text == null)
                return TextIn.None;
            try
            {
                return new TextIn(encoding.GetBytes(text));
            }
            catch (EncoderFallbackException inner)
            {
                if (this == Ascii)
                    throw Beyond(inner);
                throw new ArgumentException("A text contains half of a surrogate pair.", inner);
            }
        }

        internal string Decode(byte[] bytes)
        {
            try
            {
                return bytes == null ? null : encoding.GetString(bytes);
            }
            catch (DecoderFallbackException inner)
            {
                if (this == Ascii)
                    throw Beyond(inner);
                throw new FormatException("The bytes are not UTF-8.", inner);
            }
        }

        private static Exception Beyond(Exception inner)
        {
            return new InvalidOperationException(
                "With a text_encoding other than utf-8, a string must be ASCII; use the members that take and return byte[].",
                inner);
        }
    }

    /// <summary>A text as a function takes it: bytes and how many they are.</summary>
    internal struct TextIn
    {
        /// <summary>There is no text.</summary>
        internal static readonly TextIn None = new TextIn();

        /// <summary>Null if there is none; never empty, since an empty array may be passed as no address.</summary>
        internal readonly byte[] Bytes;
        internal readonly int Length;

        internal TextIn(byte[] bytes)
        {
            Length = bytes == null ? 0 : bytes.Length;
            Bytes = bytes == null || bytes.Length > 0 ? bytes : new byte[1];
        }

        /// <summary>Bytes that must be there.</summary>
        internal static TextIn Of(byte[] bytes, string argument)
        {
            if (bytes == null)
                throw new ArgumentNullException(argument);
            return new TextIn(bytes);
        }
    }
}
