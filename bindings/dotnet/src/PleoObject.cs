using System;

namespace LibPleo
{
    /// <summary>
    /// An object that owns a handle of the library. Dispose frees it; otherwise its finaliser does. Any thread can use any
    /// member. If an object is disposed of while another thread uses it, that call ends as usual, and the object is freed
    /// then.
    /// </summary>
    public abstract class PleoObject : IDisposable
    {
        internal readonly PleoHandle Handle;
        private volatile bool disposed;

        internal PleoObject(PleoHandle handle, TextCodec codec)
        {
            Handle = handle;
            Codec = codec;
        }

        internal TextCodec Codec { get; set; }

        /// <summary>Frees the object. Calling it again does nothing.</summary>
        public void Dispose()
        {
            disposed = true;
            Handle.Dispose();
        }

        /// <summary>A SafeHandle that a call still holds lets others begin; an object that is disposed of does not.</summary>
        internal bool IsDisposed
        {
            get { return disposed; }
        }

        /// <summary>Calls a function with the handle's number.</summary>
        internal int Status(Func<int, int> call)
        {
            using (var held = new Hold(this))
                return call(held.Number);
        }

        internal void Do(Func<int, int> call)
        {
            Native.Check(Status(call), Codec);
        }

        /// <summary>A function that copies a text of a handle's into a field.</summary>
        internal delegate int FieldReader(int handle, byte[] buffer, int size, out int needed);

        internal int TryRead(FieldReader reader, out byte[] bytes)
        {
            using (var held = new Hold(this))
                return Native.TryRead((byte[] buffer, int size, out int needed) =>
                    reader(held.Number, buffer, size, out needed), out bytes);
        }

        internal byte[] Read(FieldReader reader)
        {
            byte[] bytes;
            Native.Check(TryRead(reader, out bytes), Codec);
            return bytes;
        }

        internal string ReadText(FieldReader reader)
        {
            return Codec.Decode(Read(reader));
        }

        /// <summary>A function that makes a handle of a handle.</summary>
        internal delegate int PartMaker(int handle, out int made);

        /// <summary>Makes a handle out of this one, or throws.</summary>
        internal T Make<T>(PartMaker maker) where T : PleoHandle, new()
        {
            using (var held = new Hold(this))
                return Native.Make<T>(Codec, (out int made) => maker(held.Number, out made));
        }

        /// <summary>The same; null where the status is the one that means that there is none.</summary>
        internal T MakeOrNull<T>(PartMaker maker, PleoStatus none) where T : PleoHandle, new()
        {
            T made;
            int status;
            using (var held = new Hold(this))
                status = Native.TryMake((out int number) => maker(held.Number, out number), out made);
            if (status == (int)none)
                return null;
            Native.Check(status, Codec);
            return made;
        }
    }
}
