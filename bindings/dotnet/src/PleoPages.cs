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
            if (!mayLoop)
                throw LoopedTwice();
            var own = new object();
            loop = own;
            return new Sequence(previous => NextOf(own), false).GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        private PleoResponse NextOf(object asking)
        {
            if (asking != loop)
                throw LoopedTwice();
            // A failure is of no item: another loop may ask again.
            mayLoop = true;
            PleoResponse item = NextItem();
            mayLoop = false;
            return item;
        }

        private static InvalidOperationException LoopedTwice()
        {
            return new InvalidOperationException("The list is gone through once, and a loop over it was begun already, as by First(), "
                + "Any() or Count(): another one would pass over items. Go on with NextItem, keep the items of one loop in a "
                + "collection of your own, or begin a new list with client.List.");
        }

        private PleoResponse Next(Stack<Outcome> late, PartMaker maker)
        {
            using (new Hold(this))
            {
                lock (late)
                {
                    if (late.Count > 0)
                        return late.Pop().Give();
                }
            }
            Outcome outcome = Outcome.Of(this, maker, null, PleoStatus.End);
            if (outcome.Thrown == null)
                return outcome.Give();
            lock (late)
                late.Push(outcome);
            throw CallbackScope.Rethrow(outcome.Thrown);
        }
    }
}
