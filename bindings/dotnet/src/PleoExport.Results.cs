using System;

namespace LibPleo
{
    // What became of the items, and of the job.
    public sealed partial class PleoExport
    {
        /// <summary>
        /// Records that an item is booked. The result is in the journal and on the disk when this returns. It is sent
        /// later, by <see cref="NextItem"/>, <see cref="Send"/> or <see cref="Close"/>. Call it when your books have the
        /// item for good: if the program ends between the two, the item is given again as <see cref="PleoAgain.Offered"/>.
        /// The same result can be recorded again. A result can also be recorded after the job has ended, and by any thread
        /// at any time.
        /// </summary>
        /// <param name="entryId">The "/accountingEntryId" of the item.</param>
        /// <param name="externalId">The number in your books, which Pleo shows, at most 2000 bytes; null for none.</param>
        /// <param name="externalUrl">Where your books show the item, at most 2000 bytes; null for none.</param>
        /// <exception cref="PleoException">
        /// Argument if another result is recorded, or if the item is neither in this job nor in the journal; File or
        /// Resource for the journal: the result is not recorded.
        /// </exception>
        public void Booked(string entryId, string externalId = null, string externalUrl = null)
        {
            Booked(Codec.Encode(entryId, "entryId"), Codec.Encode(externalId), Codec.Encode(externalUrl));
        }

        /// <summary>Records that an item is booked, with texts as bytes in the client's text_encoding.</summary>
        /// <exception cref="PleoException">As for the form with strings.</exception>
        public void Booked(string entryId, byte[] externalId, byte[] externalUrl = null)
        {
            Booked(Codec.Encode(entryId, "entryId"), new TextIn(externalId), new TextIn(externalUrl));
        }

        /// <summary>
        /// Records that the item that was given last is booked, as <see cref="Booked(string, string, string)"/>.
        /// </summary>
        /// <exception cref="PleoException">As Booked; Missing if no item was given yet.</exception>
        public void BookedCurrent(string externalId = null, string externalUrl = null)
        {
            Booked(TextIn.None, Codec.Encode(externalId), Codec.Encode(externalUrl));
        }

        /// <summary>
        /// Records that the item that was given last is booked, with texts as bytes in the client's text_encoding.
        /// </summary>
        /// <exception cref="PleoException">As for the form with strings.</exception>
        public void BookedCurrent(byte[] externalId, byte[] externalUrl = null)
        {
            Booked(TextIn.None, new TextIn(externalId), new TextIn(externalUrl));
        }

        /// <summary>
        /// Records that an item cannot be booked, and why. The bookkeeper reads the reason in Pleo and can export the item
        /// again. It is sent later, as <see cref="Booked(string, string, string)"/>.
        /// </summary>
        /// <param name="entryId">The "/accountingEntryId" of the item.</param>
        /// <param name="reasonType">One of <see cref="PleoItemReason"/>.</param>
        /// <param name="reason">A sentence for the bookkeeper, at most 1000 characters; null for none.</param>
        /// <exception cref="PleoException">As Booked; Argument for another type.</exception>
        public void Rejected(string entryId, string reasonType, string reason = null)
        {
            Rejected(Codec.Encode(entryId, "entryId"), reasonType, Codec.Encode(reason));
        }

        /// <summary>Records that an item cannot be booked, with the reason as bytes in the client's text_encoding.</summary>
        /// <exception cref="PleoException">As for the form with strings.</exception>
        public void Rejected(string entryId, string reasonType, byte[] reason)
        {
            Rejected(Codec.Encode(entryId, "entryId"), reasonType, new TextIn(reason));
        }

        /// <summary>
        /// Records that the item that was given last cannot be booked, as <see cref="Rejected(string, string, string)"/>.
        /// </summary>
        /// <exception cref="PleoException">As Rejected; Missing if no item was given yet.</exception>
        public void RejectedCurrent(string reasonType, string reason = null)
        {
            Rejected(TextIn.None, reasonType, Codec.Encode(reason));
        }

        /// <summary>
        /// Records that the item that was given last cannot be booked, with the reason as bytes in the client's
        /// text_encoding.
        /// </summary>
        /// <exception cref="PleoException">As for the form with strings.</exception>
        public void RejectedCurrent(string reasonType, byte[] reason)
        {
            Rejected(TextIn.None, reasonType, new TextIn(reason));
        }

        /// <summary>
        /// Sends the results that wait, at most 100 in a request. A result that Pleo refuses for good is in the summary of
        /// <see cref="Close"/>, and is not a failure here.
        /// </summary>
        /// <exception cref="PleoException">
        /// ExportEnded, or any other failure: results that were not sent wait for the next call.
        /// </exception>
        public void Send()
        {
            Act(NativeMethods.pleo_export_send);
        }

        /// <summary>
        /// Keeps the job from expiring while the program works at one item for a long time: sends the results that wait, or
        /// else reports an item as in progress. <see cref="NextItem"/> does the same after half of the job's time.
        /// </summary>
        /// <exception cref="PleoException">As <see cref="Send"/>.</exception>
        public void KeepAlive()
        {
            Act(NativeMethods.pleo_export_keep_alive);
        }

        /// <summary>
        /// Fetches the files of an item, for example its receipts, by their links and without the API key: all of them or
        /// none. Returns the number of files.
        /// </summary>
        /// <param name="item">An item that <see cref="NextItem"/> or a loop gave.</param>
        /// <param name="directory">
        /// Path of a directory that exists. Each file is named "ID-N.EXTENSION", by the accountingEntryId, a number from 1
        /// and its media type; a file of the same name is replaced.
        /// </param>
        /// <exception cref="PleoException">
        /// File or Resource for a file; Protocol if a file has no link; any failure of the network.
        /// </exception>
        public int FetchFiles(PleoResponse item, string directory)
        {
            if (item == null)
                throw new ArgumentNullException("item");
            return Fetch(item, directory);
        }

        /// <summary>Fetches the files of the item that was given last.</summary>
        /// <exception cref="PleoException">As for the form with an item; Missing if no item was given yet.</exception>
        public int FetchFiles(string directory)
        {
            return Fetch(null, directory);
        }

        /// <summary>
        /// Ends the job: sends the results that wait, then tells Pleo that the job is completed, completed with errors or
        /// failed, and reads the job until Pleo shows it. It can be called again after a failure, and after the end.
        /// </summary>
        /// <returns>
        /// The summary, which you dispose of: "/jobId", "/status", "/booked", "/rejected"; in "/refused" the results that
        /// Pleo did not take, each with "/accountingEntryId", "/type", "/message", and "/externalId" if it is in your
        /// books, for a person to decide; in "/missing" the ids of items without bookkeeping data, which were rejected; in
        /// "/unmatched" the ids of entries with bookkeeping data that are not items of the job, which were not given.
        /// </returns>
        /// <exception cref="PleoExportEndedException">The job has ended in another way. It has the summary.</exception>
        /// <exception cref="PleoException">
        /// Unfinished if items have no result: nothing was sent; Protocol if Pleo accepts the end of the job and does not
        /// show it; any other failure.
        /// </exception>
        public PleoResponse Close()
        {
            return End(NativeMethods.pleo_export_close);
        }

        /// <summary>
        /// Ends the job as failed, for a reason that concerns all of it, for example an accounting system that cannot be
        /// reached. The results that wait are sent before; items without a result can be exported again.
        /// </summary>
        /// <param name="reasonType">One of <see cref="PleoJobReason"/>.</param>
        /// <param name="reason">A sentence for the bookkeeper, at most 1000 characters; null for none.</param>
        /// <returns>The summary, as of <see cref="Close"/>.</returns>
        /// <exception cref="PleoExportEndedException">The job has ended in another way. It has the summary.</exception>
        /// <exception cref="PleoException">Argument for another type; otherwise as Close, without Unfinished.</exception>
        public PleoResponse Fail(string reasonType, string reason = null)
        {
            return Fail(reasonType, Codec.Encode(reason));
        }

        /// <summary>Ends the job as failed, with the reason as bytes in the client's text_encoding.</summary>
        /// <exception cref="PleoException">As for the form with a string.</exception>
        public PleoResponse Fail(string reasonType, byte[] reason)
        {
            return Fail(reasonType, new TextIn(reason));
        }

        private void Booked(TextIn entry, TextIn id, TextIn url)
        {
            Do(handle => NativeMethods.pleo_export_booked(
                handle, entry.Bytes, entry.Length, id.Bytes, id.Length, url.Bytes, url.Length));
        }

        private void Rejected(TextIn entry, string reasonType, TextIn reason)
        {
            TextIn type = Codec.Encode(reasonType, "reasonType");
            Do(handle => NativeMethods.pleo_export_rejected(
                handle, entry.Bytes, entry.Length, type.Bytes, type.Length, reason.Bytes, reason.Length));
        }

        private int Fetch(PleoResponse item, string directory)
        {
            TextIn path = Codec.Encode(directory, "directory");
            int count = 0;
            using (var held = new Hold(item))
                Act(handle => NativeMethods.pleo_export_fetch_files(handle, held.Number, path.Bytes, path.Length, out count));
            return count;
        }

        private PleoResponse Fail(string reasonType, TextIn reason)
        {
            TextIn type = Codec.Encode(reasonType, "reasonType");
            return End((int handle, out int summary) => NativeMethods.pleo_export_fail(
                handle, type.Bytes, type.Length, reason.Bytes, reason.Length, out summary));
        }

        // A call that may be repeated without harm, so that nothing of it need be kept when a log method throws.
        private void Act(Func<int, int> call)
        {
            var scope = new CallbackScope();
            int status = scope.During(() => Status(call));
            if (scope.Thrown != null)
                throw CallbackScope.Rethrow(scope.Thrown);
            Native.Check(status, Codec);
        }

        // The same for a call that gives the summary.
        private PleoResponse End(PartMaker end)
        {
            Outcome outcome = Outcome.Of(this, end);
            if (outcome.Thrown != null)
            {
                if (outcome.Answer != null)
                    outcome.Answer.Dispose();
                throw CallbackScope.Rethrow(outcome.Thrown);
            }
            if (outcome.Status == PleoStatus.ExportEnded)
                throw new PleoExportEndedException((PleoException)outcome.Failure, outcome.Answer);
            return outcome.Give();
        }
    }
}
