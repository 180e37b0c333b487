namespace LibPleo
{
    /// <summary>Amounts, between a currency's main unit and its smallest, in which the API has them. Nothing is rounded.</summary>
    public static class PleoMoney
    {
        /// <summary>12345 of EUR is 123.45, of JPY 12345, of KWD 12.345.</summary>
        /// <param name="currency">A code of ISO 4217 such as "EUR".</param>
        /// <param name="minors">How many of its smallest unit.</param>
        /// <exception cref="PleoException">Argument if there is no such code.</exception>
        public static decimal FromMinors(string currency, long minors)
        {
            TextIn code = TextCodec.Utf8.Encode(currency, "currency");
            byte[] digits = Native.Read(TextCodec.Utf8, (byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_money_field(code.Bytes, code.Length, minors, buffer, size, out needed));
            return ExactDecimal.Parse(TextCodec.Show(digits));
        }

        /// <summary>How many of its currency's smallest unit an amount is.</summary>
        /// <exception cref="PleoException">Range if it has a fraction of that, or does not fit; Argument if there is no such code.</exception>
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
