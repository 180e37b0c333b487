using System;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;

namespace LibPleo
{
    /// <summary>The binding's own copy of a key or password: it stays where it is in memory, and is wiped.</summary>
    internal sealed class Secret : IDisposable
    {
        // It replaces what is no text instead of failing: an exception of the encoding would quote a character.
        private static readonly Encoding Utf8 = new UTF8Encoding(false, false);
        private readonly byte[] bytes;
        private GCHandle pin;

        private Secret(int size)
        {
            if (size < 0)
                return;
            bytes = new byte[Math.Max(size, 1)];
            pin = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        }

        internal byte[] Bytes
        {
            get { return bytes; }
        }

        internal int Length { get; private set; }

        internal static Secret Of(string text)
        {
            var made = new Secret(text == null ? -1 : Utf8.GetMaxByteCount(text.Length));
            if (text != null)
                made.Length = Utf8.GetBytes(text, 0, text.Length, made.bytes, 0);
            return made;
        }

        internal static Secret Of(char[] text)
        {
            var made = new Secret(text == null ? -1 : Utf8.GetMaxByteCount(text.Length));
            if (text != null)
                made.Length = Utf8.GetBytes(text, 0, text.Length, made.bytes, 0);
            return made;
        }

        internal static Secret Of(byte[] text)
        {
            return text == null ? new Secret(-1) : Of(text, 0, text.Length);
        }

        internal static Secret Of(byte[] text, int offset, int count)
        {
            if (text == null)
                throw new ArgumentNullException("text");
            if (offset < 0 || count < 0 || offset > text.Length - count)
                throw new ArgumentOutOfRangeException("offset", "The offset and the count do not lie within the record.");
            var made = new Secret(count) { Length = count };
            Buffer.BlockCopy(text, offset, made.bytes, 0, count);
            return made;
        }

        internal static Secret Of(SecureString text)
        {
            if (text == null)
                return new Secret(-1);
            char[] chars = new char[text.Length];
            GCHandle pinned = GCHandle.Alloc(chars, GCHandleType.Pinned);
            IntPtr plain = IntPtr.Zero;
            try
            {
                plain = Marshal.SecureStringToGlobalAllocUnicode(text);
                Marshal.Copy(plain, chars, 0, chars.Length);
                return Of(chars);
            }
            finally
            {
                if (plain != IntPtr.Zero)
                    Marshal.ZeroFreeGlobalAllocUnicode(plain);
                Array.Clear(chars, 0, chars.Length);
                pinned.Free();
            }
        }

        public void Dispose()
        {
            if (!pin.IsAllocated)
                return;
            Array.Clear(bytes, 0, bytes.Length);
            pin.Free();
        }
    }
}
