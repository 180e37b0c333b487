using System;
using System.Collections;
using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>
    /// An export job that is carried out, of <see cref="PleoClient.OpenExport"/>: its items are gone through, booked, and reported.
    /// The option export_journal names a file that makes sure that what was booked is reported to Pleo and not given as new again,
    /// whatever ends the program; without it only the state at Pleo tells what was done. Dispose leaves the job as it is, and the
    /// next OpenExport goes on with it.
    /// A loop goes through the items as one over <see cref="PleoPages"/>: each is given once, and disposed of when the loop goes on;
    /// after a failure the same item is given again. One thread at a time may ask for more, send, close or fail. Each of these
    /// makes several requests, of which each ends by timeout_ms.
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

        /// <summary>How far it is: items of the job that have a result, and all of its items.</summary>
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
        /// What is known of the item that was given last. One that was <see cref="PleoAgain.Offered"/> before may be in your books:
        /// look its "/accountingEntryId" up before you book it.
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
        /// The external id under which the item that was given last was booked before, with <see cref="PleoAgain.Exported"/> the
        /// number in your books; null if it was not exported before, or without one.
        /// </summary>
        public string FormerExternalId
        {
            get { return Codec.Decode(GetFormerExternalIdBytes()); }
        }

        /// <summary>The same as bytes in the client's text_encoding, which is UTF-8 unless it is set.</summary>
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
        /// Gives the next item that is to be booked, as GET /v3/export-items has it; null behind the last, and then it is time to
        /// <see cref="Close"/>. Results that wait are sent, 100 a request, and the job is kept from expiring. It is yours to dispose of.
        /// </summary>
        /// <exception cref="PleoException">
        /// ExportEnded if the job has ended at Pleo, as after an hour without a result; BadRequest if accounts have no contra account
        /// in Pleo, which is told by <see cref="Fail(string, string)"/>; Protocol for an item of another company; File or Resource
        /// for the journal; any other failure. The next call gives the same item.
        /// </exception>
        public PleoResponse NextItem()
        {
            return items.Next();
        }

        /// <summary>Goes through the items. What is known of each is <see cref="Again"/>.</summary>
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
        /// as one over the export itself; a record is an object of its own, to keep.
        /// </summary>
        /// <exception cref="PleoRecordException">
        /// From the loop: a member has no value that fits. The item was given, and has no result yet: <see cref="GetCurrent"/> gives it,
        /// and another loop goes on behind it; <see cref="TryRecords{T}"/> goes on itself.
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
        /// <exception cref="PleoException">Any other failure, Buffer if the record is too short; the next call gives the same item.</exception>
        public bool NextRecord(PleoLayout layout, byte[] record)
        {
            return items.NextRecord(layout, record);
        }

        /// <summary>As <see cref="NextRecord"/>, and gives the fields that have no value that fits; none if all have.</summary>
        /// <exception cref="PleoException">Any other failure, Buffer if the record is too short; the next call gives the same item.</exception>
        public bool TryNextRecord(PleoLayout layout, byte[] record, out IList<PleoFieldFailure> failures)
        {
            return items.TryNextRecord(layout, record, out failures);
        }

        /// <summary>
        /// The item that was given last, as an item or as a record. It is yours to dispose of. Where several threads ask for items in
        /// turn it is the last of any, and so is what <see cref="Again"/> and <see cref="BookedCurrent(string, string)"/> are of.
        /// </summary>
        /// <exception cref="PleoException">Missing if none was given yet.</exception>
        public PleoResponse GetCurrent()
        {
            return items.Current();
        }

        /// <summary>
        /// The job item of the item that was given last, as GET /v3/export-jobs/{jobId}/items had it when the job was opened: its
        /// status at Pleo. It is yours to dispose of.
        /// </summary>
        /// <exception cref="PleoException">Missing if none was given yet.</exception>
        public PleoResponse GetJobItem()
        {
            return Part(NativeMethods.pleo_export_job_item);
        }

        /// <summary>The job, as Pleo showed it last: "/id", "/numberOfItems", "/expiresIn". It is yours to dispose of.</summary>
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
