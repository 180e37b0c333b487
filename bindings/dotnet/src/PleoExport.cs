using System;
using System.Collections;
using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>
    /// An export job in progress, from <see cref="PleoClient.OpenExport"/>: book its items and report each. The option
    /// export_journal names a file that records what was given, booked and reported: with it every booking is reported to
    /// Pleo and no booked item is given as new, whenever the program is killed. Without it only the state at Pleo is known.
    /// Dispose leaves the job as it is, and the next OpenExport continues it. A loop enumerates the items as one over <see
    /// cref="PleoPages"/>: each is given once, and disposed of by the loop; after a failure the same item is given again.
    /// One thread at a time can fetch items, send, close or fail. Each of these makes several requests, which end by
    /// timeout_ms each.
    /// </summary>
    public sealed partial class PleoExport : PleoObject, IEnumerable<PleoResponse>
    {
        private const int NoneGiven = -1;
        private const string LoopedTwice = "A loop over the export was begun already, as by First(), Any() or Count(): another one "
            + "would pass over items, which Close then says are unfinished. Go on with NextItem; or dispose of the export and open it "
            + "again, which gives every item anew that has no result.";

        private readonly ItemSource items;
        // What is known of the item that was given last.
        private volatile int again = NoneGiven;

        internal PleoExport(PleoExportHandle handle, TextCodec codec)
            : base(handle, codec)
        {
            items = new ItemSource(this, Next, FillNext, NativeMethods.pleo_export_current, LoopedTwice);
        }

        /// <summary>The number of items of the job that have a result, and of all of its items.</summary>
        public PleoProgress Progress
        {
            get
            {
                long done = 0, total = 0;
                Do(handle => NativeMethods.pleo_export_progress(handle, out done, out total));
                return new PleoProgress(done, total);
            }
        }

        /// <summary>
        /// Whether the item that was given last is new, was given before, or was exported before. One that is <see
        /// cref="PleoAgain.Offered"/> may be in your books: look up its "/accountingEntryId" before you book it.
        /// </summary>
        /// <exception cref="PleoException">Missing if none was given yet.</exception>
        public PleoAgain Again
        {
            get
            {
                if (again == NoneGiven)
                    throw PleoException.Of(PleoStatus.Missing, "No item of the export was given yet.");
                return (PleoAgain)again;
            }
        }

        /// <summary>
        /// The external id of the item that was given last, from an earlier export, which is the number in your books; null
        /// if it was not exported before, or without an external id.
        /// </summary>
        public string FormerExternalId
        {
            get { return Codec.Decode(GetFormerExternalIdBytes()); }
        }

        /// <summary>Returns that external id as bytes in the client's text_encoding, which is UTF-8 by default.</summary>
        public byte[] GetFormerExternalIdBytes()
        {
            byte[] id;
            int status = TryRead(NativeMethods.pleo_export_former_field, out id);
            if (status == (int)PleoStatus.Missing)
                return null;
            Native.Check(status, Codec);
            return id;
        }

        /// <summary>
        /// Returns the next item to book, from GET /v3/export-items; null after the last: call <see cref="Close"/> then.
        /// Results that wait are sent, at most 100 in a request, and the job is kept from expiring. You dispose of it.
        /// </summary>
        /// <exception cref="PleoException">
        /// ExportEnded if the job has ended at Pleo, for example by its expiry; BadRequest if accounts have no contra
        /// account in Pleo: call <see cref="Fail(string, string)"/> with missing_configuration; Protocol for an item of
        /// another company; File or Resource for the journal; any other failure. The next call gives the same item.
        /// </exception>
        public PleoResponse NextItem()
        {
            return items.Next();
        }

        /// <summary>Enumerates the items. <see cref="Again"/> says what is known of each.</summary>
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
        /// a loop like one over the export itself. A record is an object of its own, to keep.
        /// </summary>
        /// <exception cref="PleoRecordException">
        /// From the loop: the value of a member is missing or does not fit. The item was given, and has no result yet: <see
        /// cref="GetCurrent"/> returns it, and another loop continues after it; <see cref="TryRecords{T}"/> continues by
        /// itself.
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
        /// Any other failure, Buffer if the record is too short; the next call gives the same item.
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
        /// Any other failure, Buffer if the record is too short; the next call gives the same item.
        /// </exception>
        public bool TryNextRecord(PleoLayout layout, byte[] record, out IList<PleoFieldFailure> failures)
        {
            return items.TryNextRecord(layout, record, out failures);
        }

        /// <summary>
        /// Returns the item that was given last, as an item or as a record. You dispose of it. If several threads fetch
        /// items in turn, it is the last one that any of them got; <see cref="Again"/> and <see cref="BookedCurrent(string,
        /// string)"/> refer to the same.
        /// </summary>
        /// <exception cref="PleoException">Missing if none was given yet.</exception>
        public PleoResponse GetCurrent()
        {
            return items.Current();
        }

        /// <summary>
        /// Returns the job item of the item that was given last, from GET /v3/export-jobs/{jobId}/items when the job was
        /// opened: its status at Pleo. You dispose of it.
        /// </summary>
        /// <exception cref="PleoException">Missing if none was given yet.</exception>
        public PleoResponse GetJobItem()
        {
            return Part(NativeMethods.pleo_export_job_item);
        }

        /// <summary>Returns the job as Pleo showed it last: "/id", "/numberOfItems", "/expiresIn". You dispose of it.</summary>
        public PleoResponse GetJob()
        {
            return Part(NativeMethods.pleo_export_job);
        }

        private PleoResponse Part(PartMaker maker)
        {
            return new PleoResponse(Make<PleoResponseHandle>(maker), Codec);
        }

        private int Next(int handle, out int item)
        {
            int known, status = NativeMethods.pleo_export_next(handle, out item, out known);
            if (status == (int)PleoStatus.Ok)
                again = known;
            return status;
        }

        private int FillNext(int handle, int layout, byte[] record, int size, int[] statuses, int count)
        {
            int failed, known;
            int status = NativeMethods.pleo_export_next_record(
                handle, layout, record, size, statuses, count, out failed, out known);
            // A record with a field that failed was given all the same.
            if (status == (int)PleoStatus.Ok || status == (int)PleoStatus.Record)
                again = known;
            return status;
        }
    }
}
