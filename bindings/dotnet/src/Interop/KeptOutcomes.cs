using System.Runtime.CompilerServices;

namespace LibPleo
{
    /// <summary>
    /// Outcomes of calls in which a method of the program's threw, by whose they are: a thread's, the last of each, or a
    /// Task's. They go with their owner.
    /// </summary>
    internal sealed class KeptOutcomes
    {
        private readonly ConditionalWeakTable<object, Outcome> all = new ConditionalWeakTable<object, Outcome>();

        internal void Put(object owner, Outcome outcome)
        {
            lock (all)
            {
                Outcome before = Take(owner);
                if (before != null && before.Answer != null)
                    before.Answer.Dispose();
                all.Add(owner, outcome);
            }
        }

        /// <summary>Takes an outcome out; null if there is none.</summary>
        internal Outcome Take(object owner)
        {
            lock (all)
            {
                Outcome outcome;
                if (all.TryGetValue(owner, out outcome))
                    all.Remove(owner);
                return outcome;
            }
        }
    }
}
