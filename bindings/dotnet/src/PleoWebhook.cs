using System;

namespace LibPleo
{
    /// <summary>Verification of webhooks.</summary>
    public static class PleoWebhook
    {
        /// <summary>
        /// Verifies the signature and the age of a webhook (Standard Webhooks, version 1). It returns if the webhook can be
        /// trusted, and throws if not.
        /// </summary>
        /// <param name="secret">
        /// The secret of the subscription, with or without "whsec_". The copies made here are wiped.
        /// </param>
        /// <param name="id">The header webhook-id.</param>
        /// <param name="timestamp">The header webhook-timestamp.</param>
        /// <param name="signature">The header webhook-signature: one signature, or several separated by spaces.</param>
        /// <param name="body">The body exactly as it was received, before it is parsed.</param>
        /// <param name="tolerance">
        /// How far the timestamp may be from this machine's clock, for example five minutes; null for any age.
        /// </param>
        /// <exception cref="PleoException">
        /// Signature if the webhook must not be trusted; Argument if an argument, for example the secret, is invalid.
        /// </exception>
        public static void Verify(string secret, string id, string timestamp, string signature, byte[] body, TimeSpan? tolerance)
        {
            Verify(Secret.Of(secret), id, timestamp, signature, body, tolerance);
        }

        /// <summary>Verifies a webhook with a secret in bytes, which you can wipe.</summary>
        public static void Verify(byte[] secret, string id, string timestamp, string signature, byte[] body, TimeSpan? tolerance)
        {
            Verify(Secret.Of(secret), id, timestamp, signature, body, tolerance);
        }

        private static void Verify(
            Secret secret, string id, string timestamp, string signature, byte[] body, TimeSpan? tolerance)
        {
            using (secret)
            {
                int seconds = tolerance == null ? -1 : Seconds(tolerance.Value);
                TextIn name = TextCodec.Utf8.Encode(id), time = TextCodec.Utf8.Encode(timestamp);
                TextIn signed = TextCodec.Utf8.Encode(signature), content = new TextIn(body);
                NativeLoader.Load();
                Native.Check(
                    NativeMethods.pleo_webhook_verify(secret.Bytes, secret.Length, name.Bytes, name.Length, time.Bytes, time.Length,
                        signed.Bytes, signed.Length, content.Bytes, content.Length, seconds),
                    TextCodec.Utf8);
            }
        }

        private static int Seconds(TimeSpan tolerance)
        {
            if (tolerance < TimeSpan.Zero || tolerance.TotalSeconds > int.MaxValue)
                throw new ArgumentOutOfRangeException("tolerance", tolerance, "Give a time from zero to 68 years, or null for a webhook of any age.");
            return (int)tolerance.TotalSeconds;
        }
    }
}
