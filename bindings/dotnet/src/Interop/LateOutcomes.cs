using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>
    /// What came of calls in which a callback threw, until it is given; the last of them is the first, since it was asked for
    /// outside of the callback that asked for the others.
    /// </summary>
    internal sealed class LateOutcomes
    {
        private readonly PleoObject owner;
        private readonly Stack<Outcome> all = new Stack<Outcome>();

        internal LateOutcomes(PleoObject owner)
        {
            this.owner = owner;
        }

        /// <summary>Gives what is kept, else what a function gives; null at the end.</summary>
        internal PleoResponse Next(PleoObject.PartMaker maker)
        {
            Outcome outcome = Take();
            if (outcome != null)
                return outcome.Give();
            outcome = Outcome.Of(owner, maker, null, PleoStatus.End);
            if (outcome.Thrown == null)
                return outcome.Give();
            Keep(outcome);
            throw CallbackScope.Rethrow(outcome.Thrown);
        }

        /// <summary>Takes the first; null if there is none.</summary>
        internal Outcome Take()
        {
            using (new Hold(owner))
            {
                lock (all)
                    return all.Count > 0 ? all.Pop() : null;
            }
        }

        internal void Keep(Outcome outcome)
        {
            lock (all)
                all.Push(outcome);
        }
    }
}
