using System;
using System.Threading;

namespace LibPleo
{
    /// <summary>
    /// A request in progress, for a program that polls; <see cref="PleoClient.SendAsync"/> makes a Task of a request.
    /// Dispose cancels it, and so does its finaliser: keep it until you have taken its result.
    /// </summary>
    public sealed class PleoTask : PleoObject
    {
        private const int ForEver = -1;
        private static readonly TimeSpan Infinite = TimeSpan.FromMilliseconds(ForEver);

        // What a log method threw in a line about this request, until Take throws it; then what the request ended with.
        private Exception thrown;
        private Outcome kept;

        internal PleoTask(PleoTaskHandle handle, TextCodec codec)
            : base(handle, codec)
        {
        }

        /// <summary>Whether the task has finished.</summary>
        public bool IsFinished
        {
            get { return WaitFor(0); }
        }

        /// <summary>The progress of the files that it sends or fetches, in bytes.</summary>
        public PleoProgress Progress
        {
            get
            {
                long done = 0, total = 0;
                Do(handle => NativeMethods.pleo_task_progress(handle, out done, out total));
                return new PleoProgress(done, total);
            }
        }

        /// <summary>Waits until the task has finished, without limit.</summary>
        public void Wait()
        {
            WaitFor(ForEver);
        }

        /// <summary>
        /// Waits for at most this time and returns whether the task has finished. Zero or a negative time polls; -1
        /// millisecond, Timeout.InfiniteTimeSpan, waits without limit, as everywhere in .NET.
        /// </summary>
        public bool Wait(TimeSpan time)
        {
            if (time == Infinite)
                return WaitFor(ForEver);
            // No request takes the 24 days that the library's milliseconds hold, to which a longer time is cut.
            return WaitFor(time < TimeSpan.Zero ? 0 : Milliseconds.Of(time));
        }

        /// <summary>Cancels the task; Wait and Take return its outcome. A task that has finished keeps its result.</summary>
        public void Cancel()
        {
            Do(NativeMethods.pleo_task_cancel);
        }

        /// <summary>
        /// Returns the result, once. If a log callback threw an exception in a line about this request, the first Take
        /// throws it, and the next one returns the result.
        /// </summary>
        /// <exception cref="PleoException">
        /// Pending if the task has not finished; Missing if the result was taken; Cancelled or OutcomeUnknown after a
        /// cancel; otherwise as Send.
        /// </exception>
        public PleoResponse Take()
        {
            Outcome outcome = Interlocked.Exchange(ref kept, null);
            if (outcome != null)
                return outcome.Give();
            outcome = Outcome.Of(this, NativeMethods.pleo_task_take);
            Note(outcome.Thrown);
            if (outcome.Status == PleoStatus.Pending)
                return outcome.Give();
            Exception first = Interlocked.Exchange(ref thrown, null);
            if (first == null)
                return outcome.Give();
            Interlocked.Exchange(ref kept, outcome);
            throw CallbackScope.Rethrow(first);
        }

        /// <summary>Waits within a scope, where the log's lines are told.</summary>
        internal bool WaitFor(int milliseconds, CallbackScope scope)
        {
            int finished = 0;
            int status = scope.During(() => Status(handle => NativeMethods.pleo_task_wait(handle, milliseconds, out finished)));
            Native.Check(status, Codec);
            return finished != 0;
        }

        private bool WaitFor(int milliseconds)
        {
            var scope = new CallbackScope();
            try
            {
                return WaitFor(milliseconds, scope);
            }
            finally
            {
                Note(scope.Thrown);
            }
        }

        // The first one counts, as in a call.
        private void Note(Exception failure)
        {
            if (failure != null)
                Interlocked.CompareExchange(ref thrown, failure, null);
        }
    }
}
