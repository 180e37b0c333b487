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
        /// Opens the company's oldest export job that is pending or in progress, and starts it if it is pending. One
        /// program carries out a job at a time. If a log callback throws, the next call that opens an export with the same
        /// options returns what was opened.
        /// </summary>
        /// <param name="options">
        /// Gives export_journal, export_company and export_take_over; null for those of the client.
        /// </param>
        /// <returns>The export, which you dispose of; null if there is no job.</returns>
        /// <exception cref="PleoException">
        /// ExportBusy if another program has the journal or the job; Missing if the key belongs to an organisation and
        /// export_company is not set; File or Resource for the journal; Protocol if the response has a job of another
        /// company, or no items of a job that has some; any other failure.
        /// </exception>
        public PleoExport OpenExport(PleoOptions options = null)
        {
            return Opened(options, NativeMethods.pleo_export_open);
        }

        /// <summary>
        /// Opens an export job as <see cref="OpenExport"/>, and waits until there is one, for a program that runs all day.
        /// It polls at once, then at intervals that grow from 1 to 15 seconds; <see cref="CancelCalls"/> ends it.
        /// </summary>
        /// <param name="time">How long to wait, from zero to one day, to the second.</param>
        /// <param name="options">As for OpenExport.</param>
        /// <returns>As of OpenExport; null if no job appeared in that time.</returns>
        /// <exception cref="PleoException">
        /// As OpenExport; Argument for a negative time or more than one day; Cancelled.
        /// </exception>
        public PleoExport WaitForExport(TimeSpan time, PleoOptions options = null)
        {
            int seconds = Milliseconds.Seconds(time);
            return Opened(options, (int client, int config, out int made) =>
                NativeMethods.pleo_export_wait(client, config, seconds, out made));
        }

        /// <summary>
        /// Opens an export job as <see cref="OpenExport"/>. Without an open job it creates one of the entries that are
        /// queued for export, for a program that exports without a bookkeeper. That Pleo lets an API key create a job is
        /// assumed, not documented.
        /// </summary>
        /// <param name="options">As for OpenExport.</param>
        /// <returns>As of OpenExport; null if no entry is queued.</returns>
        /// <exception cref="PleoException">As OpenExport; BadRequest if accounts have no contra account in Pleo.</exception>
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
