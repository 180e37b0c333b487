using System;

namespace LibPleo
{
    /// <summary>How the library is called: what makes a handle, what reads a text, what a status comes to.</summary>
    internal static class Native
    {
        /// <summary>A function that makes a handle.</summary>
        internal delegate int Maker(out int made);

        /// <summary>A function that copies a text into a field, and says how long the text is.</summary>
        internal delegate int Reader(byte[] buffer, int size, out int needed);

        /// <summary>Throws what a status stands for.</summary>
        internal static void Check(int status, TextCodec codec)
        {
            if (status != (int)PleoStatus.Ok)
                throw PleoException.OfThisThread(status, codec);
        }

        /// <summary>Makes a handle, or throws.</summary>
        internal static T Make<T>(TextCodec codec, Maker maker) where T : PleoHandle, new()
        {
            T made;
            Check(TryMake(maker, out made), codec);
            return made;
        }

        /// <summary>Makes a handle, which stands for nothing unless the status is Ok.</summary>
        internal static int TryMake<T>(Maker maker, out T made) where T : PleoHandle, new()
        {
            int status = 0;
            NativeLoader.Load();
            made = new T();
            try
            {
            }
            finally
            {
                // Where a Thread.Abort waits: between the number and its owner it would leak.
                int number;
                status = maker(out number);
                made.Put(number);
            }
            return status;
        }

        /// <summary>Reads a text whole: once more, with a buffer of the right size, where the first was too small.</summary>
        internal static int TryRead(Reader reader, out byte[] bytes)
        {
            byte[] buffer = new byte[256];
            NativeLoader.Load();
            for (;;)
            {
                int needed, status = reader(buffer, buffer.Length, out needed);
                // What is read may have changed in between, so that it is looked at again and again.
                if (status == (int)PleoStatus.Buffer && needed > buffer.Length)
                {
                    buffer = new byte[needed];
                    continue;
                }
                bytes = null;
                if (status == (int)PleoStatus.Ok)
                {
                    bytes = new byte[needed];
                    Buffer.BlockCopy(buffer, 0, bytes, 0, needed);
                }
                return status;
            }
        }

        internal static byte[] Read(TextCodec codec, Reader reader)
        {
            byte[] bytes;
            Check(TryRead(reader, out bytes), codec);
            return bytes;
        }
    }
}
