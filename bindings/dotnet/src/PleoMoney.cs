namespace LibPleo
{
    /// <summary>
    /// Conversions between the main unit of a currency and its minor unit, in which the API counts. Nothing is rounded.
    /// </summary>
    public static class PleoMoney
    {
        /// <summary>Converts an amount from minor units: 12345 of EUR is 123.45, of JPY 12345, of KWD 12.345.</summary>
        /// <param name="currency">A code of ISO 4217, for example "EUR".</param>
        /// <param name="minors">The amount in minor units.</param>
        /// <exception cref="PleoException">Argument if the currency is unknown.</exception>
        public static decimal FromMinors(string currency, long minors)
        {
            TextIn code = TextCodec.Utf8.Encode(currency, "currency");
            byte[] digits = Native.Read(TextCodec.Utf8, (byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_money_field(code.Bytes, code.Length, minors, buffer, size, out needed));
            return ExactDecimal.Parse(TextCodec.Show(digits));
        }

        /// <summary>Converts an amount to minor units.</summary>
        /// <exception cref="PleoException">
        /// Range if it has more decimal places than the currency, or needs more than 64 bits; Argument if the currency is
        /// unknown.
        /// </exception>
        public static long ToMinors(string currency, decimal amount)
        {
            TextIn code = TextCodec.Utf8.Encode(currency, "currency"), digits = ExactDecimal.Digits(amount);
            long minors;
            NativeLoader.Load();
            Native.Check(
                NativeMethods.pleo_money_minors(code.Bytes, code.Length, digits.Bytes, digits.Length, out minors), TextCodec.Utf8);
            return minors;
        }
    }
}
