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
        /// Waits until it has finished, at most so long; whether it has. As everywhere in .NET -1 millisecond, which is
        /// Timeout.InfiniteTimeSpan, is for ever.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">It is less than that, or more than int.MaxValue milliseconds.</exception>
        public bool Wait(TimeSpan time)
        {
            int milliseconds = Milliseconds.Of(time);
            if (milliseconds < 0 && time != TimeSpan.FromMilliseconds(ForEver))
                throw new ArgumentOutOfRangeException("time", time, "Give a time that is not negative, or -1 ms to wait for ever.");
            if (time.TotalMilliseconds > int.MaxValue)
                throw new ArgumentOutOfRangeException("time", time, "Give a time of at most 24 days.");
            return WaitFor(milliseconds);
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
