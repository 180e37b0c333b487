using System;

namespace LibPleo
{
    // What became of the items, and of the job.
    public sealed partial class PleoExport
    {
        /// <summary>
        /// Records that an item is booked. The result is in the journal, on the disk, when this returns; nothing is sent yet:
        /// <see cref="NextItem"/>, <see cref="Send"/> and <see cref="Close"/> do that. Call it after your books have the item for good:
        /// if the program ends between the two, the item is given again as <see cref="PleoAgain.Offered"/>. The same result again does
        /// no harm. It is taken after the job has ended, too, and from any thread at any time.
        /// </summary>
        /// <param name="entryId">The item's "/accountingEntryId".</param>
        /// <param name="externalId">Its number in your books, shown in Pleo; null for none.</param>
        /// <param name="externalUrl">Where your books show it; null for none.</param>
        /// <exception cref="PleoException">
        /// Argument if another result is recorded, or the item is none of this job's or journal's; File or Resource for the journal:
        /// the result is not recorded.
        /// </exception>
        public void Booked(string entryId, string externalId = null, string externalUrl = null)
        {
            Booked(Codec.Encode(entryId, "entryId"), Codec.Encode(externalId), Codec.Encode(externalUrl));
        }

        /// <summary>The same with texts as bytes in the client's text_encoding.</summary>
        /// <exception cref="PleoException">As for the other form.</exception>
        public void Booked(string entryId, byte[] externalId, byte[] externalUrl = null)
        {
            Booked(Codec.Encode(entryId, "entryId"), new TextIn(externalId), new TextIn(externalUrl));
        }

        /// <summary>As <see cref="Booked(string, string, string)"/>, of the item that was given last.</summary>
        /// <exception cref="PleoException">As for Booked; Missing if no item was given yet.</exception>
        public void BookedCurrent(string externalId = null, string externalUrl = null)
        {
            Booked(TextIn.None, Codec.Encode(externalId), Codec.Encode(externalUrl));
        }

        /// <summary>The same with texts as bytes in the client's text_encoding.</summary>
        /// <exception cref="PleoException">As for the other form.</exception>
        public void BookedCurrent(byte[] externalId, byte[] externalUrl = null)
        {
            Booked(TextIn.None, new TextIn(externalId), new TextIn(externalUrl));
        }

        /// <summary>
        /// Records that an item cannot be booked, for the bookkeeper to read in Pleo and to export again. As for
        /// <see cref="Booked(string, string, string)"/>, nothing is sent yet.
        /// </summary>
        /// <param name="entryId">The item's "/accountingEntryId".</param>
        /// <param name="reasonType">One of <see cref="PleoItemReason"/>.</param>
        /// <param name="reason">A sentence for the bookkeeper, at most 1000 characters; null for none.</param>
        /// <exception cref="PleoException">As for Booked; Argument for another type.</exception>
        public void Rejected(string entryId, string reasonType, string reason = null)
        {
            Rejected(Codec.Encode(entryId, "entryId"), reasonType, Codec.Encode(reason));
        }

        /// <summary>The same with the reason as bytes in the client's text_encoding.</summary>
        /// <exception cref="PleoException">As for the other form.</exception>
        public void Rejected(string entryId, string reasonType, byte[] reason)
        {
            Rejected(Codec.Encode(entryId, "entryId"), reasonType, new TextIn(reason));
        }

        /// <summary>As <see cref="Rejected(string, string, string)"/>, of the item that was given last.</summary>
        /// <exception cref="PleoException">As for Rejected; Missing if no item was given yet.</exception>
        public void RejectedCurrent(string reasonType, string reason = null)
        {
            Rejected(TextIn.None, reasonType, Codec.Encode(reason));
        }

        /// <summary>The same with the reason as bytes in the client's text_encoding.</summary>
        /// <exception cref="PleoException">As for the other form.</exception>
        public void RejectedCurrent(string reasonType, byte[] reason)
        {
            Rejected(TextIn.None, reasonType, new TextIn(reason));
        }

        /// <summary>
        /// Sends the results that wait, 100 a request. One that Pleo refuses for good is in the summary of <see cref="Close"/>, and no
        /// failure here.
        /// </summary>
        /// <exception cref="PleoException">ExportEnded, or any other failure: what was not sent waits for the next call.</exception>
        public void Send()
        {
            Act(NativeMethods.pleo_export_send);
        }

        /// <summary>
        /// Keeps the job from expiring while the program works long at one item: sends what waits, or else tells Pleo that the item
        /// that was given last is in progress. <see cref="NextItem"/> does so by itself after half of the job's time.
        /// </summary>
        /// <exception cref="PleoException">As for <see cref="Send"/>.</exception>
        public void KeepAlive()
        {
            Act(NativeMethods.pleo_export_keep_alive);
        }

        /// <summary>
        /// Fetches the files of an item, such as its receipts, by their links and without the key: all of them or none. Gives how many
        /// there are.
        /// </summary>
        /// <param name="item">An item that <see cref="NextItem"/> or a loop gave.</param>
        /// <param name="folder">
        /// A folder that exists. Each file is named "ID-N.ENDING", by the accountingEntryId, its number from 1 on and its type; one of the
        /// same name is replaced.
        /// </param>
        /// <exception cref="PleoException">File or Resource for a file; Protocol if a file has no link; any failure of the network.</exception>
        public int FetchFiles(PleoResponse item, string folder)
        {
            if (item == null)
                throw new ArgumentNullException("item");
            return Fetch(item, folder);
        }

        /// <summary>The same of the item that was given last.</summary>
        /// <exception cref="PleoException">As for the other form; Missing if no item was given yet.</exception>
        public int FetchFiles(string folder)
        {
            return Fetch(null, folder);
        }

        /// <summary>
        /// Ends the job: sends the results that wait, then tells Pleo that it is completed, completed with errors, or failed, as the
        /// results say, and looks until Pleo shows it. It may be repeated, after a failure and after its end.
        /// </summary>
        /// <returns>
        /// The summary: "/jobId", "/status", "/booked", "/rejected"; at "/refused" results that Pleo did not take, each with
        /// "/accountingEntryId", "/type", "/message", and "/externalId" if it stands in your books, which is for a person to decide; at
        /// "/missing" the ids of items without bookkeeping data, which were rejected; at "/unmatched" those of data of no item of the
        /// job, which were not given. It is yours to dispose of.
        /// </returns>
        /// <exception cref="PleoExportEndedException">The job has ended otherwise. It has the summary.</exception>
        /// <exception cref="PleoException">
        /// Unfinished if items have no result, and nothing was sent; Protocol if Pleo takes the event and does not show it; any other
        /// failure.
        /// </exception>
        public PleoResponse Close()
        {
            return End(NativeMethods.pleo_export_close);
        }

        /// <summary>
        /// Ends the job as failed, for what concerns all of it, such as books that cannot be reached. The results that wait are sent
        /// before; items without one can be exported again.
        /// </summary>
        /// <param name="reasonType">One of <see cref="PleoJobReason"/>.</param>
        /// <param name="reason">A sentence for the bookkeeper, at most 1000 characters; null for none.</param>
        /// <returns>The summary, as of <see cref="Close"/>.</returns>
        /// <exception cref="PleoExportEndedException">The job has ended otherwise. It has the summary.</exception>
        /// <exception cref="PleoException">Argument for another type; any other failure but Unfinished as of Close.</exception>
        public PleoResponse Fail(string reasonType, string reason = null)
        {
            return Fail(reasonType, Codec.Encode(reason));
        }

        /// <summary>The same with the reason as bytes in the client's text_encoding.</summary>
        /// <exception cref="PleoException">As for the other form.</exception>
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

        private int Fetch(PleoResponse item, string folder)
        {
            TextIn path = Codec.Encode(folder, "folder");
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
