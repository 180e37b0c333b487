using System;

namespace LibPleo
{
    /// <summary>
    /// A request under way. Dispose cancels it. For a program that asks now and then; <see cref="PleoClient.SendAsync"/> makes a
    /// Task of a request.
    /// </summary>
    public sealed class PleoTask : PleoObject
    {
        private const int ForEver = -1;
        private static readonly TimeSpan Infinite = TimeSpan.FromMilliseconds(ForEver);

        internal PleoTask(PleoTaskHandle handle, TextCodec codec)
            : base(handle, codec)
        {
        }

        /// <summary>Whether it has finished.</summary>
        public bool IsFinished
        {
            get { return WaitFor(0); }
        }

        /// <summary>How far it is with the files that it sends or fetches, in bytes.</summary>
        public PleoProgress Progress
        {
            get
            {
                long done = 0, total = 0;
                Do(handle => NativeMethods.pleo_task_progress(handle, out done, out total));
                return new PleoProgress(done, total);
            }
        }

        /// <summary>Waits until it has finished.</summary>
        public void Wait()
        {
            WaitFor(ForEver);
        }

        /// <summary>
        /// Waits until it has finished, at most so long; whether it has. Zero only asks, and so does a negative time, which is what
        /// remains behind a deadline; but -1 millisecond, Timeout.InfiniteTimeSpan, waits to the end, as everywhere in .NET.
        /// </summary>
        public bool Wait(TimeSpan time)
        {
            // No request takes the 24 days that the library's milliseconds hold.
            if (time == Infinite || time.TotalMilliseconds > int.MaxValue)
                return WaitFor(ForEver);
            return WaitFor(time < TimeSpan.Zero ? 0 : Milliseconds.Of(time));
        }

        /// <summary>Cancels it; Wait and Take tell what came of that. A result that it has already stays.</summary>
        public void Cancel()
        {
            Do(NativeMethods.pleo_task_cancel);
        }

        /// <summary>Takes the result, once.</summary>
        /// <exception cref="PleoException">
        /// Pending while it has not finished, Missing if the result was taken, Cancelled or OutcomeUnknown after a cancel, or what
        /// Send would have thrown.
        /// </exception>
        public PleoResponse Take()
        {
            return new PleoResponse(Make<PleoResponseHandle>(NativeMethods.pleo_task_take), Codec);
        }

        internal bool WaitFor(int milliseconds)
        {
            int finished = 0;
            Do(handle => NativeMethods.pleo_task_wait(handle, milliseconds, out finished));
            return finished != 0;
        }
    }
}
