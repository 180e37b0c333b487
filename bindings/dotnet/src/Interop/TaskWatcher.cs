using System.Collections.Generic;
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
        private static readonly List<WatchedTask> All = new List<WatchedTask>();
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

        /// <summary>Watches a client's task, which belongs to the watcher from now on.</summary>
        internal static Task<PleoResponse> Watch(PleoClient client, PleoTask task, CancellationToken cancellation)
        {
            var watched = new WatchedTask(client, task, cancellation);
            try
            {
                watched.FollowToken();
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
                watched.GiveUp();
                throw;
            }
            return watched.Task;
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
                WatchedTask[] now;
                lock (Gate)
                {
                    running = All.Count > 0;
                    if (!running)
                        return;
                    now = All.ToArray();
                }
                for (int at = 0; at < now.Length; at++)
                {
                    if (!now[at].HasFinished(at == turn % now.Length ? Round : 0))
                        continue;
                    lock (Gate)
                        All.Remove(now[at]);
                    now[at].Complete();
                }
            }
        }
    }
}
