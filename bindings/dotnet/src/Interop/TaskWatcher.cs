using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace LibPleo
{
    /// <summary>
    /// Makes Tasks of the library's tasks. The library tells nobody that one has finished, so that one thread watches all of
    /// them, as long as there are any.
    /// </summary>
    internal static class TaskWatcher
    {
        /// <summary>So many milliseconds at most is one seen late when many are watched. A single one is waited for.</summary>
        private const int Round = 10;

        private static readonly object Gate = new object();
        private static readonly List<Watched> All = new List<Watched>();
        private static bool running;

        /// <summary>Whether the watching thread is there.</summary>
        internal static bool IsRunning
        {
            get
            {
                lock (Gate)
                    return running;
            }
        }

        private sealed class Watched
        {
            internal readonly TaskCompletionSource<PleoResponse> Source = new TaskCompletionSource<PleoResponse>();
            internal PleoTask Task;
            internal CancellationToken Token;
            internal CancellationTokenRegistration Cancellation;
            internal Exception Failure, Thrown;
        }

        /// <summary>
        /// Cancels a source and says by which token, as those who catch it ask. .NET Framework has that from 4.6 on; there is
        /// none before.
        /// </summary>
        private static readonly Func<TaskCompletionSource<PleoResponse>, CancellationToken, bool> CancelBy = CancelByToken();

        private static Func<TaskCompletionSource<PleoResponse>, CancellationToken, bool> CancelByToken()
        {
            MethodInfo method = typeof(TaskCompletionSource<PleoResponse>).GetMethod(
                "TrySetCanceled", new[] { typeof(CancellationToken) });
            return method == null
                ? (source, token) => source.TrySetCanceled()
                : (Func<TaskCompletionSource<PleoResponse>, CancellationToken, bool>)Delegate.CreateDelegate(
                    typeof(Func<TaskCompletionSource<PleoResponse>, CancellationToken, bool>), method);
        }

        /// <summary>A Task for a token that is cancelled already.</summary>
        internal static Task<PleoResponse> Cancelled(CancellationToken token)
        {
            var source = new TaskCompletionSource<PleoResponse>();
            CancelBy(source, token);
            return source.Task;
        }

        /// <summary>Watches a task, which belongs to the watcher from now on.</summary>
        internal static Task<PleoResponse> Watch(PleoTask task, CancellationToken cancellation)
        {
            var watched = new Watched { Task = task, Token = cancellation };
            try
            {
                // .NET Framework refuses it if the token's source is disposed of.
                watched.Cancellation = cancellation.Register(() => Cancel(task));
                lock (Gate)
                {
                    All.Add(watched);
                    Start();
                }
            }
            catch
            {
                lock (Gate)
                    All.Remove(watched);
                watched.Cancellation.Dispose();
                task.Dispose();
                throw;
            }
            return watched.Source.Task;
        }

        private static void Cancel(PleoTask task)
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

        private static void Start()
        {
            if (running)
                return;
            var thread = new Thread(Run) { IsBackground = true, Name = "LibPleo tasks" };
            // What the first caller has in its context (a culture, an identity) is not for all that follow.
            bool flows = !ExecutionContext.IsFlowSuppressed();
            AsyncFlowControl flow = flows ? ExecutionContext.SuppressFlow() : default(AsyncFlowControl);
            try
            {
                thread.Start();
                running = true;
            }
            finally
            {
                if (flows)
                    flow.Undo();
            }
        }

        private static void Run()
        {
            for (int turn = 0;; turn++)
            {
                Watched[] now;
                lock (Gate)
                {
                    running = All.Count > 0;
                    if (!running)
                        return;
                    now = All.ToArray();
                }
                for (int at = 0; at < now.Length; at++)
                {
                    if (!HasFinished(now[at], at == turn % now.Length ? Round : 0))
                        continue;
                    lock (Gate)
                        All.Remove(now[at]);
                    Complete(now[at]);
                }
            }
        }

        private static bool HasFinished(Watched watched, int milliseconds)
        {
            try
            {
                int finished = 0;
                int status = watched.Task.Status(task => NativeMethods.pleo_task_wait(task, milliseconds, out finished));
                // What a log method throws ends no request: it may take effect. The Task fails with it when that has ended.
                watched.Thrown = watched.Thrown ?? Callbacks.Thrown();
                Native.Check(status, watched.Task.Codec);
                return finished != 0;
            }
            catch (Exception failure)
            {
                watched.Failure = failure;
                return true;
            }
        }

        private static void Complete(Watched watched)
        {
            PleoResponse response = null;
            Exception failure = watched.Failure;
            try
            {
                if (failure == null)
                    response = watched.Task.Take();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
            watched.Cancellation.Dispose();
            watched.Task.Dispose();
            var known = failure as PleoException;
            bool cancelled = known != null && known.Status == PleoStatus.Cancelled;
            if (watched.Thrown != null)
            {
                if (response != null)
                    response.Dispose();
                failure = watched.Thrown;
                cancelled = false;
            }
            // What the program continues with may take long, and is not for this thread.
            ThreadPool.QueueUserWorkItem(unused => Finish(watched, response, failure, cancelled));
        }

        private static void Finish(Watched watched, PleoResponse response, Exception failure, bool cancelled)
        {
            if (failure == null)
                watched.Source.SetResult(response);
            else if (!cancelled)
                watched.Source.SetException(failure);
            else if (watched.Token.IsCancellationRequested)
                CancelBy(watched.Source, watched.Token);
            else
                watched.Source.SetCanceled();
        }
    }
}
