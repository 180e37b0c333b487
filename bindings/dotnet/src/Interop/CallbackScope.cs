using System;
#if NETSTANDARD2_0
using System.Runtime.ExceptionServices;
#else
using System.Reflection;
#endif

namespace LibPleo
{
    /// <summary>
    /// A call of the library in which the program's methods are called back. The library calls them on the thread of the call
    /// that they are about, so that what one throws is kept with the innermost call of its thread, and seen by no other.
    /// </summary>
    internal class CallbackScope
    {
        [ThreadStatic]
        private static CallbackScope current;

        private volatile Exception thrown;

        /// <summary>The innermost call of this thread; null outside of any.</summary>
        internal static CallbackScope Current
        {
            get { return current; }
        }

        /// <summary>What the first method that threw in this call has thrown; null if none has.</summary>
        internal Exception Thrown
        {
            get { return thrown; }
        }

        /// <summary>Calls the library within this scope.</summary>
        internal T During<T>(Func<T> call)
        {
            CallbackScope outer = current;
            current = this;
            try
            {
                return call();
            }
            finally
            {
                current = outer;
            }
        }

        /// <summary>
        /// Runs what may throw. No exception may leave a callback: the first one is kept until the call has ended, and what would
        /// follow in the call is passed over.
        /// </summary>
        internal void Guard(Action action)
        {
            if (thrown != null)
                return;
            try
            {
            }
            finally
            {
                // Where a Thread.Abort waits: it would be thrown again behind the catch, through the library's own frames.
                try
                {
                    action();
                }
                catch (Exception failure)
                {
                    thrown = failure;
                }
            }
        }

        /// <summary>Runs a method of the program's, at once or later.</summary>
        internal virtual void Run(Action method)
        {
            method();
        }

#if NETSTANDARD2_0
        /// <summary>Throws an exception again with the stack that it has: `throw Rethrow(thrown)`.</summary>
        internal static Exception Rethrow(Exception thrown)
        {
            ExceptionDispatchInfo.Capture(thrown).Throw();
            return thrown;
        }
#else
        // .NET Framework has the class from 4.5 on; on 4.0 the stack begins anew.
        private static readonly Type DispatchInfo = Type.GetType("System.Runtime.ExceptionServices.ExceptionDispatchInfo");

        /// <summary>Throws an exception again with the stack that it has: `throw Rethrow(thrown)`.</summary>
        internal static Exception Rethrow(Exception thrown)
        {
            MethodInfo capture = DispatchInfo == null ? null : DispatchInfo.GetMethod("Capture");
            if (capture != null)
                ((Action)Delegate.CreateDelegate(typeof(Action), capture.Invoke(null, new object[] { thrown }), "Throw"))();
            return thrown;
        }
#endif
    }
}
