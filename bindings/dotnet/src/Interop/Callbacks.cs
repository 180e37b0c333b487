using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
#if NETSTANDARD2_0
using System.Runtime.ExceptionServices;
#endif
using System.Threading;

namespace LibPleo
{
    /// <summary>
    /// The way from the library to the program's delegates. The library has one function of each type, which lives as long
    /// as the process, and a number; what stands behind the number lives as long as the handles that keep its
    /// <see cref="Listener"/>. A number behind which nothing stands any more does nothing.
    /// </summary>
    internal static class Callbacks
    {
        internal static readonly NativeMethods.pleo_log_cb Log = OnLog;
        internal static readonly NativeMethods.pleo_progress_cb Progress = OnProgress;

        private static readonly Dictionary<int, WeakReference> Listeners = new Dictionary<int, WeakReference>();
        private static int last;

        [ThreadStatic]
        private static Exception pending;

        /// <summary>A delegate of the program's, with the number by which the library knows it.</summary>
        internal sealed class Listener
        {
            internal readonly Delegate Action;
            private readonly int number;

            internal Listener(Delegate action)
            {
                Action = action;
                number = Interlocked.Increment(ref last);
                lock (Listeners)
                    Listeners.Add(number, new WeakReference(this));
            }

            ~Listener()
            {
                lock (Listeners)
                    Listeners.Remove(number);
            }

            internal IntPtr Context
            {
                get { return new IntPtr(number); }
            }
        }

        /// <summary>What a callback threw on this thread; null if none did. It is asked for once.</summary>
        internal static Exception Thrown()
        {
            Exception thrown = pending;
            pending = null;
            return thrown;
        }

        /// <summary>Throws what a callback threw on this thread.</summary>
        internal static void Rethrow()
        {
            Exception thrown = Thrown();
            if (thrown == null)
                return;
#if NETSTANDARD2_0
            ExceptionDispatchInfo.Capture(thrown).Throw();
#endif
            throw thrown;
        }

        private static void OnLog(IntPtr context, int level, IntPtr line, int length)
        {
            Run<Action<PleoLogLevel, string>>(context, action =>
            {
                byte[] bytes = new byte[length];
                Marshal.Copy(line, bytes, 0, length);
                action((PleoLogLevel)level, TextCodec.Show(bytes));
            });
        }

        private static void OnProgress(IntPtr context, long done, long total)
        {
            Run<Action<PleoProgress>>(context, action => action(new PleoProgress(done, total)));
        }

        // No exception may leave a callback: the first one is kept until the call has returned, and what would follow in
        // that call is passed over.
        private static void Run<T>(IntPtr context, Action<T> run) where T : class
        {
            if (pending != null)
                return;
            try
            {
            }
            finally
            {
                // Where a Thread.Abort waits: it would be thrown again behind the catch, through the library's own frames.
                try
                {
                    Listener listener = Find(context.ToInt32());
                    T action = listener == null ? null : listener.Action as T;
                    if (action != null)
                        run(action);
                }
                catch (Exception thrown)
                {
                    pending = thrown;
                }
            }
        }

        private static Listener Find(int number)
        {
            WeakReference reference;
            lock (Listeners)
            {
                if (!Listeners.TryGetValue(number, out reference))
                    return null;
            }
            return (Listener)reference.Target;
        }
    }
}
