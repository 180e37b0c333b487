using System;
using System.Globalization;
using System.Text;

namespace LibPleo
{
    /// <summary>From digits to decimal and back without rounding, which decimal.Parse would do in silence.</summary>
    internal static class ExactDecimal
    {
        private const int MostPlaces = 28, MostDigits = 29, FewDigits = 18;
        private static readonly string Largest = decimal.MaxValue.ToString(CultureInfo.InvariantCulture);

        /// <summary>The value of a JSON number.</summary>
        /// <exception cref="OverflowException">A decimal does not hold it exactly.</exception>
        internal static decimal Parse(string number)
        {
            bool negative = number.StartsWith("-", StringComparison.Ordinal);
            int exponentAt = number.IndexOfAny(new[] { 'e', 'E' });
            string mantissa = number.Substring(negative ? 1 : 0, (exponentAt < 0 ? number.Length : exponentAt) - (negative ? 1 : 0));
            int point = mantissa.IndexOf('.');
            string digits = mantissa.Replace(".", "").TrimStart('0');
            int written = point < 0 ? 0 : mantissa.Length - point - 1;
            // Zero keeps its decimal places, as every number does: an amount of 0.00 is shown as 0.00.
            if (digits.Length == 0)
                return new decimal(0, 0, 0, false, (byte)Math.Min(written, MostPlaces));
            long exponent = 0;
            if (exponentAt >= 0 && !long.TryParse(number.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
                throw Beyond(number);
            if (exponent > int.MaxValue || exponent < int.MinValue)
                throw Beyond(number);
            long places = written - exponent;
            // What is over and is a zero goes, all of it at once: a number may have a million of them.
            long over = Math.Min(places, Math.Max(places - MostPlaces, digits.Length - MostDigits));
            Shorten(ref digits, ref places, over);
            // The largest numbers with 29 digits are beyond a decimal, and one digit shorter within it.
            if (digits.Length == MostDigits && places > 0 && string.CompareOrdinal(digits, Largest) > 0)
                Shorten(ref digits, ref places, 1);
            if (places > MostPlaces || digits.Length - Math.Min(places, 0) > MostDigits)
                throw Beyond(number);
            if (places < 0)
            {
                digits += new string('0', (int)-places);
                places = 0;
            }
            decimal whole;
            if (!decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out whole))
                throw Beyond(number);
            int[] bits = decimal.GetBits(whole);
            return new decimal(bits[0], bits[1], bits[2], negative, (byte)places);
        }

        /// <summary>The same of its bytes.</summary>
        /// <exception cref="OverflowException">A decimal does not hold it exactly.</exception>
        internal static decimal Parse(byte[] bytes, int offset, int count)
        {
            decimal value;
            // Nearly all numbers have few digits, and no exponent.
            return count <= FewDigits && TryPlain(bytes, offset, count, out value)
                ? value
                : Parse(Encoding.ASCII.GetString(bytes, offset, count));
        }

        private static bool TryPlain(byte[] bytes, int offset, int count, out decimal value)
        {
            bool negative = bytes[offset] == '-', isPlaces = false;
            ulong digits = 0;
            byte places = 0;
            value = 0;
            for (int at = offset + (negative ? 1 : 0); at < offset + count; at++)
            {
                if (bytes[at] == '.')
                {
                    isPlaces = true;
                    continue;
                }
                if (bytes[at] < '0' || bytes[at] > '9')
                    return false;
                digits = digits * 10 + bytes[at] - '0';
                if (isPlaces)
                    places++;
            }
            value = new decimal((int)digits, (int)(digits >> 32), 0, negative && digits != 0, places);
            return true;
        }

        /// <summary>The digits of a decimal, with a point whatever the culture.</summary>
        internal static TextIn Digits(decimal value)
        {
            return new TextIn(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
        }

        private static void Shorten(ref string digits, ref long places, long most)
        {
            int kept = digits.Length;
            while (most-- > 0 && kept > 1 && digits[kept - 1] == '0')
                kept--;
            places -= digits.Length - kept;
            digits = digits.Substring(0, kept);
        }

        private static OverflowException Beyond(string number)
        {
            return new OverflowException("A decimal does not hold this number exactly; read its digits with GetDecimalText: " +
                (number.Length > 60 ? number.Substring(0, 60) + "…" : number));
        }
    }
}
