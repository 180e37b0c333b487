using System;
using System.Runtime.Serialization;

namespace LibPleo
{
    /// <summary>
    /// Thrown by <see cref="PleoExport.Close"/> and <see cref="PleoExport.Fail(string, string)"/> if the job has ended at
    /// Pleo in another way. Its status is <see cref="PleoStatus.ExportEnded"/>. Recorded results are kept in the journal,
    /// and reported with the next job that has these items.
    /// </summary>
    [Serializable]
    public sealed class PleoExportEndedException : PleoException
    {
        [NonSerialized]
        private readonly PleoResponse summary;

        internal PleoExportEndedException(PleoException failure, PleoResponse summary)
            : base(failure)
        {
            this.summary = summary;
        }

        private PleoExportEndedException(SerializationInfo info, StreamingContext context)
            : base(info, context)
        {
        }

        /// <summary>
        /// The summary of the job, as Close returns it; null if the exception comes from another process or domain. It
        /// lives as long as the exception unless it is disposed of.
        /// </summary>
        public PleoResponse Summary
        {
            get { return summary; }
        }
    }
}
