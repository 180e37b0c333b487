using System;
using System.Collections;
using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>
    /// A list that is fetched page by page. A loop over it enumerates its items and disposes of each, also in First() and
    /// ToList(); GetValue(null) of an item makes one to keep. It can be enumerated once: after a loop was left or has
    /// ended, another loop throws, and <see cref="NextItem"/> returns what is left. After a failure the same page or item
    /// is fetched again, also by another loop; the outcome of a call in which a callback threw is returned the next time.
    /// One thread at a time can fetch. An item has one timeout, however many pages it takes: only empty pages until then
    /// are PleoStatus.Timeout. A list whose cursors repeat, or that gives far more items than its total, fails with
    /// PleoStatus.Protocol.
    /// </summary>
    public sealed class PleoPages : PleoObject, IEnumerable<PleoResponse>
    {
        private const string LoopedTwice = "The list can be enumerated once, and a loop over it has already begun, e.g. by First(), "
            + "Any() or Count(): a second loop would skip items. Continue with NextItem, keep the items of one loop in a "
            + "collection, or create a new list with client.List.";

        private readonly LateOutcomes latePages;
        private readonly ItemSource items;

        internal PleoPages(PleoPagesHandle handle, TextCodec codec)
            : base(handle, codec)
        {
            latePages = new LateOutcomes(this);
            items = new ItemSource(
                this, NativeMethods.pleo_pages_next_item, FillNext, NativeMethods.pleo_pages_current, LoopedTwice);
        }

        /// <summary>The number of items of the pages fetched so far, and of the whole list if the server says so.</summary>
        public PleoProgress Progress
        {
            get
            {
                long done = 0, total = 0;
                Do(handle => NativeMethods.pleo_pages_progress(handle, out done, out total));
                return new PleoProgress(done, total);
            }
        }

        /// <summary>
        /// Returns the next page, with its items in the array "/data"; null after the last. You dispose of it.
        /// </summary>
        /// <exception cref="PleoException">Any failure; the next call fetches the same page again.</exception>
        public PleoResponse NextPage()
        {
            return latePages.Next(NativeMethods.pleo_pages_next);
        }

        /// <summary>Returns the next item, a value of its page; null after the last. You dispose of it.</summary>
        /// <exception cref="PleoException">Any failure; the next call fetches the same item again.</exception>
        public PleoResponse NextItem()
        {
            return items.Next();
        }

        /// <summary>Enumerates the items. An item is finished when the loop asks for the next one.</summary>
        /// <exception cref="InvalidOperationException">
        /// Another loop was left at an item, for example by First() or Any(), or has ended.
        /// </exception>
        public IEnumerator<PleoResponse> GetEnumerator()
        {
            return items.Loop();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        /// <summary>
        /// Enumerates the items as records of a type with <see cref="PleoRecordAttribute"/>, each filled in one call. It is
        /// a loop like one over the list itself. A record is an object of its own, to keep.
        /// </summary>
        /// <exception cref="PleoRecordException">
        /// From the loop: the value of a member is missing or does not fit. The exception has the record, and another loop
        /// continues after it; <see cref="TryRecords{T}"/> continues by itself.
        /// </exception>
        /// <exception cref="InvalidOperationException">
        /// The declaration of the type is invalid, and the message says why; from the loop, as <see cref="GetEnumerator"/>.
        /// </exception>
        public IEnumerable<T> Records<T>() where T : new()
        {
            return items.Records<T>();
        }

        /// <summary>
        /// Enumerates records as <see cref="Records{T}"/>. Members that failed are listed in the record and not thrown.
        /// </summary>
        /// <exception cref="InvalidOperationException">As <see cref="Records{T}"/>.</exception>
        public IEnumerable<PleoRecord<T>> TryRecords<T>() where T : new()
        {
            return items.TryRecords<T>();
        }

        /// <summary>
        /// Fills a record of bytes from the next item; false after the last. Bytes after those of the layout are unchanged.
        /// </summary>
        /// <exception cref="PleoRecordException">
        /// The value of a field is missing or does not fit. The record is filled, and the next call continues with the next
        /// item.
        /// </exception>
        /// <exception cref="PleoException">
        /// Any other failure, Buffer if the record is too short; the next call fetches the same item again.
        /// </exception>
        public bool NextRecord(PleoLayout layout, byte[] record)
        {
            return items.NextRecord(layout, record);
        }

        /// <summary>
        /// Fills a record of bytes as <see cref="NextRecord"/>, and returns the fields that failed; an empty list if none
        /// did.
        /// </summary>
        /// <exception cref="PleoException">
        /// Any other failure, Buffer if the record is too short; the next call fetches the same item again.
        /// </exception>
        public bool TryNextRecord(PleoLayout layout, byte[] record, out IList<PleoFieldFailure> failures)
        {
            return items.TryNextRecord(layout, record, out failures);
        }

        /// <summary>
        /// Returns the item that was given last, as an item or as a record, for values that the record has no member for.
        /// You dispose of it. If several threads fetch items, it is the last one that any of them got.
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
