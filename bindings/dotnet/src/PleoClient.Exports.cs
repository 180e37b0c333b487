using System;
using System.Collections.Generic;

namespace LibPleo
{
    // Exports.
    public sealed partial class PleoClient
    {
        // Exports that were opened while a log method threw, by the options that they were opened with.
        private readonly List<KeyValuePair<PleoOptions, PleoExport>> lateExports = new List<KeyValuePair<PleoOptions, PleoExport>>();

        private delegate int ExportOpener(int client, int config, out int made);

        /// <summary>
        /// Opens the company's oldest export job that is pending or in progress, and starts it if it is pending. One program carries
        /// out a job at a time. Where a log method throws, the next call that opens an export with the same options gives what was
        /// opened.
        /// </summary>
        /// <param name="options">
        /// Whose export_journal, export_company and export_take_over count; null for those of the client.
        /// </param>
        /// <returns>
        /// The export, which is yours to dispose of; null if there is no job: a bookkeeper starts one in Pleo, and one that nobody
        /// carries out expires after an hour.
        /// </returns>
        /// <exception cref="PleoException">
        /// ExportBusy if another program has the journal or the job; File or Resource for the journal; Protocol if the job is not the
        /// company's or its items are not listed; any other failure.
        /// </exception>
        public PleoExport OpenExport(PleoOptions options = null)
        {
            return Opened(options, NativeMethods.pleo_export_open);
        }

        /// <summary>
        /// As <see cref="OpenExport"/>, and waits for a job if there is none, for a program that runs all day. It asks at once, and then
        /// at intervals that grow from a second to fifteen; <see cref="CancelCalls"/> ends it.
        /// </summary>
        /// <param name="time">How long to wait at most, to the second: from none to a day.</param>
        /// <param name="options">As for OpenExport.</param>
        /// <returns>As of OpenExport; null if no job came in that time.</returns>
        /// <exception cref="PleoException">As for OpenExport; Argument for less than zero or more than a day; Cancelled.</exception>
        public PleoExport WaitForExport(TimeSpan time, PleoOptions options = null)
        {
            int seconds = Milliseconds.Seconds(time);
            return Opened(options, (int client, int config, out int made) =>
                NativeMethods.pleo_export_wait(client, config, seconds, out made));
        }

        /// <summary>
        /// As <see cref="OpenExport"/>, and starts a job of the entries that are queued for export if there is no job, for a program
        /// that exports without a bookkeeper. That Pleo lets an API key start a job is not documented.
        /// </summary>
        /// <param name="options">As for OpenExport.</param>
        /// <returns>As of OpenExport; null if no entry is queued.</returns>
        /// <exception cref="PleoException">As for OpenExport; BadRequest if accounts have no contra account in Pleo.</exception>
        public PleoExport StartExport(PleoOptions options = null)
        {
            return Opened(options, NativeMethods.pleo_export_start);
        }

        private PleoExport Opened(PleoOptions options, ExportOpener opener)
        {
            using (var client = new Hold(this))
            using (var config = new Hold(options))
            {
                PleoExport export = TakeLate(options);
                if (export != null)
                    return export;
                var scope = new CallbackScope();
                PleoExportHandle made = null;
                int status = scope.During(() =>
                    Native.TryMake((out int number) => opener(client.Number, config.Number, out number), out made));
                if (status == (int)PleoStatus.Ok)
                {
                    made.Keep(Handle);
                    export = new PleoExport(made, Codec);
                }
                if (scope.Thrown != null)
                {
                    // It would have the journal, and the job, until it is collected.
                    if (export != null)
                        KeepLate(options, export);
                    throw CallbackScope.Rethrow(scope.Thrown);
                }
                if (status != (int)PleoStatus.End)
                    Native.Check(status, Codec);
                return export;
            }
        }

        private PleoExport TakeLate(PleoOptions options)
        {
            lock (lateExports)
            {
                int at = lateExports.FindIndex(late => late.Key == options);
                if (at < 0)
                    return null;
                PleoExport export = lateExports[at].Value;
                lateExports.RemoveAt(at);
                return export;
            }
        }

        private void KeepLate(PleoOptions options, PleoExport export)
        {
            lock (lateExports)
                lateExports.Add(new KeyValuePair<PleoOptions, PleoExport>(options, export));
        }
    }
}
