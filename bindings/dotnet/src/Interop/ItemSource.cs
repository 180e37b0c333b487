using System;
using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>Fills a record from the next item.</summary>
    internal delegate int NextRecordFunction(int handle, int layout, byte[] record, int size, int[] statuses, int count);

    /// <summary>
    /// The items of a list or an export, each given once: one by one or in a loop, as answers or as records. What came of it when a
    /// callback threw is given the next time.
    /// </summary>
    internal sealed class ItemSource
    {
        private readonly PleoObject owner;
        private readonly PleoObject.PartMaker next, current;
        private readonly NextRecordFunction nextRecord;
        private readonly string loopedTwice;
        private readonly LateOutcomes late;
        // The loop that goes on, and whether another one would pass over nothing.
        private object loop;
        private bool mayLoop = true;

        /// <param name="owner">Whose items they are.</param>
        /// <param name="next">Gives the next item.</param>
        /// <param name="nextRecord">Fills a record from it.</param>
        /// <param name="current">Gives the item that was given last.</param>
        /// <param name="loopedTwice">What is said to a second loop, and what to do instead.</param>
        internal ItemSource(
            PleoObject owner, PleoObject.PartMaker next, NextRecordFunction nextRecord, PleoObject.PartMaker current, string loopedTwice)
        {
            this.owner = owner;
            this.next = next;
            this.nextRecord = nextRecord;
            this.current = current;
            this.loopedTwice = loopedTwice;
            late = new LateOutcomes(owner);
        }

        /// <summary>The next item; null behind the last.</summary>
        internal PleoResponse Next()
        {
            return late.Next(next);
        }

        /// <summary>The item that was given last.</summary>
        internal PleoResponse Current()
        {
            return new PleoResponse(owner.Make<PleoResponseHandle>(current), owner.Codec);
        }

        /// <summary>A loop over the items.</summary>
        internal IEnumerator<PleoResponse> Loop()
        {
            object own = BeginLoop();
            return new Sequence(previous => NextOf(own), false).GetEnumerator();
        }

        /// <summary>The items as records without failures.</summary>
        internal IEnumerable<T> Records<T>()
        {
            RecordType type = RecordType.Of(typeof(T));
            return new RecordSequence<T>(() => Advancing((out T record) =>
            {
                PleoRecord<T> filled = type.Fill<T>(Fill);
                record = filled == null ? default(T) : RecordType.WholeOf(filled);
                return filled != null;
            }));
        }

        /// <summary>The items as records, with the failures of each.</summary>
        internal IEnumerable<PleoRecord<T>> TryRecords<T>()
        {
            RecordType type = RecordType.Of(typeof(T));
            return new RecordSequence<PleoRecord<T>>(() => Advancing((out PleoRecord<T> record) =>
            {
                record = type.Fill<T>(Fill);
                return record != null;
            }));
        }

        /// <summary>Fills a record of bytes, without failures; false behind the last item.</summary>
        internal bool NextRecord(PleoLayout layout, byte[] record)
        {
            int[] failed;
            bool given = Fill(layout, record, out failed);
            if (failed != null)
                throw layout.FailureOf(record, failed);
            return given;
        }

        /// <summary>The same, with the failures.</summary>
        internal bool TryNextRecord(PleoLayout layout, byte[] record, out IList<PleoFieldFailure> failures)
        {
            int[] failed;
            bool given = Fill(layout, record, out failed);
            failures = layout.FailuresOf(failed);
            return given;
        }

        // A new loop over records.
        private RecordAdvance<T> Advancing<T>(RecordAdvance<T> advance)
        {
            object own = BeginLoop();
            return (out T record) =>
            {
                BeginStep(own);
                bool given = advance(out record);
                mayLoop = false;
                return given;
            };
        }

        // Fills a record from the next item. Gives false behind the last; `failed` are the statuses of its fields if any failed.
        private bool Fill(PleoLayout layout, byte[] record, out int[] failed)
        {
            PleoLayout.Check(layout, record);
            Outcome kept = late.Take();
            if (kept != null)
                return FillLate(kept, layout, record, out failed);
            var scope = new CallbackScope();
            int[] statusesOfFields = null;
            int status = scope.During(() => layout.Fill((int number, int[] statuses) => owner.Status(handle =>
                nextRecord(handle, number, record, record.Length, statuses, statuses.Length)), out statusesOfFields));
            failed = statusesOfFields;
            bool ended = status == (int)PleoStatus.End, given = status == (int)PleoStatus.Ok || failed != null;
            PleoException failure = given || ended ? null : PleoException.OfThisThread(status, owner.Codec);
            if (scope.Thrown != null)
            {
                // The item is not lost with what a log method threw.
                late.Keep(given ? Outcome.Of(owner, current) : new Outcome(null, failure, null));
                throw CallbackScope.Rethrow(scope.Thrown);
            }
            if (failure != null)
                throw failure;
            return given;
        }

        private bool FillLate(Outcome kept, PleoLayout layout, byte[] record, out int[] failed)
        {
            failed = null;
            PleoResponse item = kept.Give();
            if (item == null)
                return false;
            bool given = false;
            try
            {
                item.Fill(layout, record, null, out failed);
                given = true;
            }
            finally
            {
                if (given)
                    item.Dispose();
                else
                    late.Keep(kept);
            }
            return true;
        }

        private PleoResponse NextOf(object asking)
        {
            BeginStep(asking);
            PleoResponse item = Next();
            mayLoop = false;
            return item;
        }

        private object BeginLoop()
        {
            if (!mayLoop)
                throw LoopedTwice();
            return loop = new object();
        }

        private void BeginStep(object asking)
        {
            if (asking != loop)
                throw LoopedTwice();
            // A failure is of no item, or of one that it gave: another loop may ask again.
            mayLoop = true;
        }

        private InvalidOperationException LoopedTwice()
        {
            return new InvalidOperationException(loopedTwice);
        }
    }
}
