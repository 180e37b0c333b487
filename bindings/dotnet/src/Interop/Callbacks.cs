using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;

namespace LibPleo
{
    /// <summary>
    /// The way from the library to the program's delegates. The library has one function of each type, which lives as long
    /// as the process, and a number; what stands behind the number lives as long as what keeps its <see cref="Listener"/>. A
    /// number behind which nothing stands any more does nothing.
    /// </summary>
    internal static class Callbacks
    {
        internal static readonly NativeMethods.pleo_log_cb Log = OnLog;
        internal static readonly NativeMethods.pleo_progress_cb Progress = OnProgress;

        private static readonly Dictionary<int, WeakReference> Listeners = new Dictionary<int, WeakReference>();
        private static int last;

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

        private static void OnLog(IntPtr context, int level, IntPtr line, int length)
        {
            Tell<Action<PleoLogLevel, string>>(context, method =>
            {
                // Copied now: the line is lent until this function returns, and the method may run later.
                byte[] bytes = new byte[length];
                Marshal.Copy(line, bytes, 0, length);
                string text = TextCodec.Show(bytes);
                return () => method((PleoLogLevel)level, text);
            });
        }

        private static void OnProgress(IntPtr context, long done, long total)
        {
            Tell<Action<PleoProgress>>(context, method => () => method(new PleoProgress(done, total)));
        }

        // The library calls back in calls that are made within a scope, and in no others.
        private static void Tell<T>(IntPtr context, Func<T, Action> prepare) where T : class
        {
            CallbackScope scope = CallbackScope.Current;
            if (scope == null)
                return;
            scope.Guard(() =>
            {
                Listener listener = Find(context.ToInt32());
                T method = listener == null ? null : listener.Action as T;
                if (method != null)
                    scope.Run(prepare(method));
            });
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
