using System;
using System.Collections;
using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>
    /// A list that comes page by page. A loop over it goes through its items, each disposed of when the loop goes on, also in
    /// First() and ToList(); GetValue(null) of it makes one to keep. It is gone through once: where a loop was left, or has come
    /// to the end, another one throws, and <see cref="NextItem"/> gives what is left. After a failure the same page or item is
    /// fetched again, also by another loop; what came of it when a method that is called back threw is given the next time, be it
    /// a failure. One thread at a time may ask for more. An item has one deadline, whatever number of pages it takes: empty ones
    /// alone until then are PleoStatus.Timeout. A list whose cursors go in a circle, or that gives far more than its total, is
    /// PleoStatus.Protocol.
    /// </summary>
    public sealed class PleoPages : PleoObject, IEnumerable<PleoResponse>
    {
        // What came of calls in which a callback threw; the last of them is the first of the list, since it was asked for outside
        // of the callback that asked for the others.
        private readonly Stack<Outcome> latePages = new Stack<Outcome>(), lateItems = new Stack<Outcome>();
        // The loop that goes on, and whether another one would pass over nothing.
        private object loop;
        private bool mayLoop = true;

        internal PleoPages(PleoPagesHandle handle, TextCodec codec)
            : base(handle, codec)
        {
        }

        /// <summary>How far it is: items of the pages so far, and of the whole list where the server says so.</summary>
        public PleoProgress Progress
        {
            get
            {
                long items = 0, total = 0;
                Do(handle => NativeMethods.pleo_pages_progress(handle, out items, out total));
                return new PleoProgress(items, total);
            }
        }

        /// <summary>Fetches the next page, with its items in the array at "/data"; null behind the last. It is yours to dispose of.</summary>
        /// <exception cref="PleoException">Any failure; the next call fetches the same page again.</exception>
        public PleoResponse NextPage()
        {
            return Next(latePages, NativeMethods.pleo_pages_next);
        }

        /// <summary>Fetches the next item, as a value of its page; null behind the last. It is yours to dispose of.</summary>
        /// <exception cref="PleoException">Any failure; the next call fetches the same item again.</exception>
        public PleoResponse NextItem()
        {
            return Next(lateItems, NativeMethods.pleo_pages_next_item);
        }

        /// <summary>Goes through the items. An item counts as done with when its loop asks for the next one.</summary>
        /// <exception cref="InvalidOperationException">Another loop was left at an item, as by First() or Any(), or is at the end.</exception>
        public IEnumerator<PleoResponse> GetEnumerator()
        {
            object own = BeginLoop();
            return new Sequence(previous => NextOf(own), false).GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        /// <summary>
        /// Goes through the items, each as a record of a type with <see cref="PleoRecordAttribute"/>, filled in one call. It is a loop
        /// as one over the list itself; a record is an object of its own, to keep.
        /// </summary>
        /// <exception cref="PleoRecordException">
        /// From the loop: a member has no value that fits. The record is in the exception, and another loop goes on behind it;
        /// <see cref="TryRecords{T}"/> goes on itself.
        /// </exception>
        /// <exception cref="InvalidOperationException">
        /// The type is not declared as a record is, which the message names; from the loop, as <see cref="GetEnumerator"/>.
        /// </exception>
        public IEnumerable<T> Records<T>() where T : new()
        {
            RecordType type = RecordType.Of(typeof(T));
            return new RecordSequence<T>(() => Advancing((out T record) =>
            {
                PleoRecord<T> filled = type.Fill<T>(Fill);
                record = filled == null ? default(T) : RecordType.WholeOf(filled);
                return filled != null;
            }));
        }

        /// <summary>As <see cref="Records{T}"/>, and members that have no value that fits are in the record instead of an exception.</summary>
        /// <exception cref="InvalidOperationException">As for <see cref="Records{T}"/>.</exception>
        public IEnumerable<PleoRecord<T>> TryRecords<T>() where T : new()
        {
            RecordType type = RecordType.Of(typeof(T));
            return new RecordSequence<PleoRecord<T>>(() => Advancing((out PleoRecord<T> record) =>
            {
                record = type.Fill<T>(Fill);
                return record != null;
            }));
        }

        /// <summary>
        /// Fills a record of bytes from the next item; those behind the layout's stay as they are. Gives false behind the last.
        /// </summary>
        /// <exception cref="PleoRecordException">
        /// A field has no value that fits; the record is filled all the same, and the next call goes on with the next item.
        /// </exception>
        /// <exception cref="PleoException">Any other failure, Buffer if the record is too short; the next call fetches the same item again.</exception>
        public bool NextRecord(PleoLayout layout, byte[] record)
        {
            int[] failed;
            bool given = Fill(layout, record, out failed);
            if (failed != null)
                throw layout.FailureOf(record, failed);
            return given;
        }

        /// <summary>As <see cref="NextRecord"/>, and gives the fields that have no value that fits; none if all have.</summary>
        /// <exception cref="PleoException">Any other failure, Buffer if the record is too short; the next call fetches the same item again.</exception>
        public bool TryNextRecord(PleoLayout layout, byte[] record, out IList<PleoFieldFailure> failures)
        {
            int[] failed;
            bool given = Fill(layout, record, out failed);
            failures = layout.FailuresOf(failed);
            return given;
        }

        /// <summary>
        /// The item that was given last, as an item or as a record, for what the record has no member for. It is yours to dispose
        /// of. While several threads ask for items it is the last of any.
        /// </summary>
        /// <exception cref="PleoException">Missing if none was given yet.</exception>
        public PleoResponse GetCurrent()
        {
            return new PleoResponse(Make<PleoResponseHandle>(NativeMethods.pleo_pages_current), Codec);
        }

        // A new loop over records.
        private RecordAdvance<T> Advancing<T>(RecordAdvance<T> next)
        {
            object own = BeginLoop();
            return (out T record) =>
            {
                BeginStep(own);
                bool given = next(out record);
                mayLoop = false;
                return given;
            };
        }

        // Fills a record from the next item. Gives false behind the last; `failed` are the statuses of its fields if any failed.
        private bool Fill(PleoLayout layout, byte[] record, out int[] failed)
        {
            PleoLayout.Check(layout, record);
            Outcome late = TakeLate(lateItems);
            if (late != null)
                return FillLate(late, layout, record, out failed);
            var scope = new CallbackScope();
            int[] statusesOfFields = null;
            int status = scope.During(() => layout.Fill((int number, int[] statuses) => Status(handle =>
            {
                int count;
                return NativeMethods.pleo_pages_next_record(
                    handle, number, record, record.Length, statuses, statuses.Length, out count);
            }), out statusesOfFields));
            failed = statusesOfFields;
            bool ended = status == (int)PleoStatus.End, given = status == (int)PleoStatus.Ok || failed != null;
            PleoException failure = given || ended ? null : PleoException.OfThisThread(status, Codec);
            if (scope.Thrown != null)
            {
                // The item is not lost with what a log method threw.
                Keep(lateItems, given ? Outcome.Of(this, NativeMethods.pleo_pages_current) : new Outcome(null, failure, null));
                throw CallbackScope.Rethrow(scope.Thrown);
            }
            if (failure != null)
                throw failure;
            return given;
        }

        private bool FillLate(Outcome late, PleoLayout layout, byte[] record, out int[] failed)
        {
            failed = null;
            PleoResponse item = late.Give();
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
                    Keep(lateItems, late);
            }
            return true;
        }

        private PleoResponse NextOf(object asking)
        {
            BeginStep(asking);
            PleoResponse item = NextItem();
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

        private static InvalidOperationException LoopedTwice()
        {
            return new InvalidOperationException("The list is gone through once, and a loop over it was begun already, as by First(), "
                + "Any() or Count(): another one would pass over items. Go on with NextItem, keep the items of one loop in a "
                + "collection of your own, or begin a new list with client.List.");
        }

        private PleoResponse Next(Stack<Outcome> late, PartMaker maker)
        {
            Outcome outcome = TakeLate(late);
            if (outcome != null)
                return outcome.Give();
            outcome = Outcome.Of(this, maker, null, PleoStatus.End);
            if (outcome.Thrown == null)
                return outcome.Give();
            Keep(late, outcome);
            throw CallbackScope.Rethrow(outcome.Thrown);
        }

        private Outcome TakeLate(Stack<Outcome> late)
        {
            using (new Hold(this))
            {
                lock (late)
                    return late.Count > 0 ? late.Pop() : null;
            }
        }

        private static void Keep(Stack<Outcome> late, Outcome outcome)
        {
            lock (late)
                late.Push(outcome);
        }
    }
}
