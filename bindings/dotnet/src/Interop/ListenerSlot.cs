using System;
using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>
    /// The method that options or a request have for the library to call. A client or a list takes over the one that its
    /// options or its request have at some moment of its making, a call the one that its request has at its beginning; while
    /// one of them goes on, each method that it may have taken is kept.
    /// </summary>
    internal sealed class ListenerSlot
    {
        private readonly List<Callbacks.Listener> kept = new List<Callbacks.Listener>();
        private int uses;

        /// <summary>Puts a method in the place of the one before; null for none.</summary>
        /// <param name="method">The method.</param>
        /// <param name="set">Tells the library of it, with its number.</param>
        internal void Set(Delegate method, Action<IntPtr> set)
        {
            Callbacks.Listener listener = method == null ? null : new Callbacks.Listener(method);
            lock (kept)
            {
                set(listener == null ? IntPtr.Zero : listener.Context);
                if (uses == 0)
                    kept.Clear();
                if (listener != null)
                    kept.Add(listener);
            }
        }

        /// <summary>Begins a making or a call.</summary>
        internal Use Begin()
        {
            lock (kept)
                uses++;
            return new Use(this);
        }

        internal sealed class Use : IDisposable
        {
            private readonly ListenerSlot slot;

            internal Use(ListenerSlot slot)
            {
                this.slot = slot;
            }

            /// <summary>All that may have been taken over by now.</summary>
            internal Callbacks.Listener[] Listeners
            {
                get
                {
                    lock (slot.kept)
                        return slot.kept.ToArray();
                }
            }

            public void Dispose()
            {
                lock (slot.kept)
                {
                    slot.uses--;
                    if (slot.uses == 0 && slot.kept.Count > 1)
                        slot.kept.RemoveRange(0, slot.kept.Count - 1);
                }
            }
        }
    }
}
