using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace LibPleo
{
    /// <summary>
    /// A task of the library's that becomes a Task. The watching thread asks it, and runs nothing of the program's: the log's
    /// lines are told on other threads, one after the other, and the Task ends behind them, on the pool. So a line that takes
    /// long, or waits for another Task, holds up its own Task alone.
    /// </summary>
    internal sealed class WatchedTask : CallbackScope
    {
        private readonly TaskCompletionSource<PleoResponse> source = new TaskCompletionSource<PleoResponse>();
        private readonly Queue<Action> steps = new Queue<Action>();
        private readonly PleoClient client;
        private readonly PleoTask task;
        private readonly CancellationToken token;
        private CancellationTokenRegistration cancellation;
        private Exception lost;
        private bool stepping;

        internal WatchedTask(PleoClient client, PleoTask task, CancellationToken token)
        {
            this.client = client;
            this.task = task;
            this.token = token;
        }

        internal Task<PleoResponse> Task
        {
            get { return source.Task; }
        }

        /// <summary>Cancels the task when the token is.</summary>
        internal void FollowToken()
        {
            // .NET Framework refuses it if the token's source is disposed of.
            cancellation = token.Register(Cancel);
        }

        /// <summary>Ends it before it is watched.</summary>
        internal void GiveUp()
        {
            cancellation.Dispose();
            task.Dispose();
        }

        /// <summary>Waits at most so long; whether it has finished.</summary>
        internal bool HasFinished(int milliseconds)
        {
            try
            {
                return task.WaitFor(milliseconds, this);
            }
            catch (Exception failure)
            {
                lost = failure;
                return true;
            }
        }

        /// <summary>Lets the Task end, once its lines are told.</summary>
        internal void Complete()
        {
            Outcome outcome;
            try
            {
                outcome = lost == null ? Outcome.Of(task, NativeMethods.pleo_task_take, this) : new Outcome(null, lost, null);
            }
            catch (Exception failure)
            {
                outcome = new Outcome(null, failure, null);
            }
            GiveUp();
            Action end = () => ThreadPool.QueueUserWorkItem(unused => Finish(outcome));
            lock (steps)
            {
                if (stepping)
                {
                    steps.Enqueue(end);
                    return;
                }
            }
            end();
        }

        internal override void Run(Action method)
        {
            // As of a call: a client that is disposed of is told nothing more.
            Action line = () => Guard(() =>
            {
                if (!client.IsDisposed)
                    method();
            });
            lock (steps)
            {
                steps.Enqueue(line);
                if (stepping)
                    return;
                stepping = true;
            }
            LogThreads.Run(TakeSteps);
        }

        private void TakeSteps()
        {
            for (;;)
            {
                Action step;
                lock (steps)
                {
                    stepping = steps.Count > 0;
                    if (!stepping)
                        return;
                    step = steps.Dequeue();
                }
                step();
            }
        }

        private void Finish(Outcome outcome)
        {
            if (Thrown != null)
            {
                // What the log threw ended no request: what came of it stays to be taken.
                client.Kept.Put(source.Task, outcome);
                source.SetException(Thrown);
            }
            else if (outcome.Failure == null)
                source.SetResult(outcome.Answer);
            else if (outcome.Status != PleoStatus.Cancelled)
                source.SetException(outcome.Failure);
            else if (token.IsCancellationRequested)
                CancelBy(source, token);
            else
                source.SetCanceled();
        }

        private void Cancel()
        {
            try
            {
                task.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has finished just now.
            }
        }

        /// <summary>A Task for a token that is cancelled already.</summary>
        internal static Task<PleoResponse> Cancelled(CancellationToken token)
        {
            var source = new TaskCompletionSource<PleoResponse>();
            CancelBy(source, token);
            return source.Task;
        }

        // A Task says by which token it was cancelled, as those who catch that ask.
#if NETSTANDARD2_0
        private static void CancelBy(TaskCompletionSource<PleoResponse> source, CancellationToken token)
        {
            source.TrySetCanceled(token);
        }
#else
        // .NET Framework has that from 4.6 on; there is none before.
        private static readonly MethodInfo SetCanceledBy =
            typeof(TaskCompletionSource<PleoResponse>).GetMethod("TrySetCanceled", new[] { typeof(CancellationToken) });

        private static void CancelBy(TaskCompletionSource<PleoResponse> source, CancellationToken token)
        {
            if (SetCanceledBy == null)
                source.TrySetCanceled();
            else
                SetCanceledBy.Invoke(source, new object[] { token });
        }
#endif
    }
}
