using System;
using System.Runtime.InteropServices;

namespace LibPleo
{
    /// <summary>
    /// A number that stands for something in the library, freed once: by Dispose, else by the finaliser. The number fills
    /// an IntPtr that is never followed.
    /// </summary>
    internal abstract class PleoHandle : SafeHandle
    {
        protected PleoHandle()
            : base(IntPtr.Zero, true)
        {
        }

        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }

        private object[] Kept { get; set; }

        /// <summary>The number. It is sure to be of use only while a <see cref="Hold"/> lasts.</summary>
        internal int Number
        {
            get { return handle.ToInt32(); }
        }

        /// <summary>
        /// Keeps what native code uses as long as this handle is in use: listeners that it may call, and the client whose end
        /// would end this.
        /// </summary>
        internal void Keep(params object[] what)
        {
            Kept = what;
        }

        /// <summary>Takes a number that the library has just given.</summary>
        internal void Put(int number)
        {
            SetHandle(new IntPtr(number));
        }

        protected override bool ReleaseHandle()
        {
            int status = NativeMethods.pleo_free(handle.ToInt32());
            // A process that ends takes everything with it.
            return status == (int)PleoStatus.Ok || status == (int)PleoStatus.Exiting;
        }
    }

    /// <summary>
    /// Holds handles for the time of a call: neither Dispose on another thread nor a finaliser frees them meanwhile.
    /// </summary>
    internal sealed class Hold : IDisposable
    {
        private readonly PleoHandle handle;
        private bool held;

        /// <summary>Holds an object's handle.</summary>
        /// <exception cref="ObjectDisposedException">It is disposed of.</exception>
        internal Hold(PleoObject of)
        {
            if (of == null)
                return;
            if (of.IsDisposed)
                throw Gone(of);
            handle = of.Handle;
            try
            {
                handle.DangerousAddRef(ref held);
            }
            catch (ObjectDisposedException)
            {
                throw Gone(of);
            }
        }

        // Who sees this of an answer has mostly kept what a loop gave, which a bare "disposed" does not lead to.
        private static ObjectDisposedException Gone(PleoObject of)
        {
            string name = of.GetType().Name;
            return of is PleoResponse
                ? new ObjectDisposedException(name, "The response is disposed. An item of a loop is disposed when the loop continues or "
                    + "ends, also in First() and ToList(): read it there, or keep item.GetValue(null).")
                : new ObjectDisposedException(name);
        }

        /// <summary>The handle's number; 0 if there is no object.</summary>
        internal int Number
        {
            get { return handle == null ? 0 : handle.Number; }
        }

        public void Dispose()
        {
            if (!held)
                return;
            held = false;
            handle.DangerousRelease();
        }
    }
}
