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
        private const string LoopedTwice = "The list is gone through once, and a loop over it was begun already, as by First(), "
            + "Any() or Count(): another one would pass over items. Go on with NextItem, keep the items of one loop in a "
            + "collection of your own, or begin a new list with client.List.";

        private readonly LateOutcomes latePages;
        private readonly ItemSource items;

        internal PleoPages(PleoPagesHandle handle, TextCodec codec)
            : base(handle, codec)
        {
            latePages = new LateOutcomes(this);
            items = new ItemSource(
                this, NativeMethods.pleo_pages_next_item, FillNext, NativeMethods.pleo_pages_current, LoopedTwice);
        }

        /// <summary>How far it is: items of the pages so far, and of the whole list where the server says so.</summary>
        public PleoProgress Progress
        {
            get
            {
                long done = 0, total = 0;
                Do(handle => NativeMethods.pleo_pages_progress(handle, out done, out total));
                return new PleoProgress(done, total);
            }
        }

        /// <summary>Fetches the next page, with its items in the array at "/data"; null behind the last. It is yours to dispose of.</summary>
        /// <exception cref="PleoException">Any failure; the next call fetches the same page again.</exception>
        public PleoResponse NextPage()
        {
            return latePages.Next(NativeMethods.pleo_pages_next);
        }

        /// <summary>Fetches the next item, as a value of its page; null behind the last. It is yours to dispose of.</summary>
        /// <exception cref="PleoException">Any failure; the next call fetches the same item again.</exception>
        public PleoResponse NextItem()
        {
            return items.Next();
        }

        /// <summary>Goes through the items. An item counts as done with when its loop asks for the next one.</summary>
        /// <exception cref="InvalidOperationException">Another loop was left at an item, as by First() or Any(), or is at the end.</exception>
        public IEnumerator<PleoResponse> GetEnumerator()
        {
            return items.Loop();
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
            return items.Records<T>();
        }

        /// <summary>As <see cref="Records{T}"/>, and members that have no value that fits are in the record instead of an exception.</summary>
        /// <exception cref="InvalidOperationException">As for <see cref="Records{T}"/>.</exception>
        public IEnumerable<PleoRecord<T>> TryRecords<T>() where T : new()
        {
            return items.TryRecords<T>();
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
            return items.NextRecord(layout, record);
        }

        /// <summary>As <see cref="NextRecord"/>, and gives the fields that have no value that fits; none if all have.</summary>
        /// <exception cref="PleoException">Any other failure, Buffer if the record is too short; the next call fetches the same item again.</exception>
        public bool TryNextRecord(PleoLayout layout, byte[] record, out IList<PleoFieldFailure> failures)
        {
            return items.TryNextRecord(layout, record, out failures);
        }

        /// <summary>
        /// The item that was given last, as an item or as a record, for what the record has no member for. It is yours to dispose
        /// of. While several threads ask for items it is the last of any.
        /// </summary>
        /// <exception cref="PleoException">Missing if none was given yet.</exception>
        public PleoResponse GetCurrent()
        {
            return items.Current();
        }

        private static int FillNext(int handle, int layout, byte[] record, int size, int[] statuses, int count)
        {
            int failed;
            return NativeMethods.pleo_pages_next_record(handle, layout, record, size, statuses, count, out failed);
        }
    }
}
