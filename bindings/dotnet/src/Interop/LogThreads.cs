using System;
using System.Collections.Generic;
using System.Threading;

namespace LibPleo
{
    /// <summary>
    /// The threads on which the log's lines of Tasks are told. They are not the pool's, where what a program continues with
    /// would wait behind a method that takes long, or that waits for a Task itself. There are as many as methods that are busy
    /// at once, and one that has nothing to do ends after a moment.
    /// </summary>
    internal static class LogThreads
    {
        private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
        private static readonly object Gate = new object();
        private static readonly Queue<Action> Waiting = new Queue<Action>();
        private static int idle, count;

        /// <summary>How many there are.</summary>
        internal static int Count
        {
            get
            {
                lock (Gate)
                    return count;
            }
        }

        /// <summary>Runs what does not throw on one of them.</summary>
        internal static void Run(Action work)
        {
            lock (Gate)
            {
                Waiting.Enqueue(work);
                if (idle >= Waiting.Count)
                {
                    Monitor.Pulse(Gate);
                    return;
                }
                count++;
            }
            try
            {
                new Thread(Work) { IsBackground = true, Name = "LibPleo log" }.Start();
            }
            catch (OutOfMemoryException)
            {
                // The system has no thread left.
                ThreadPool.QueueUserWorkItem(unused => Work());
            }
        }

        private static void Work()
        {
            for (Action work = Next(); work != null; work = Next())
                work();
        }

        // What to do next; null where there was nothing for a moment, and the thread counts no more.
        private static Action Next()
        {
            lock (Gate)
            {
                bool waits = true;
                while (Waiting.Count == 0 && waits)
                {
                    idle++;
                    waits = Monitor.Wait(Gate, Moment);
                    idle--;
                }
                if (Waiting.Count > 0)
                    return Waiting.Dequeue();
                count--;
                return null;
            }
        }
    }
}
