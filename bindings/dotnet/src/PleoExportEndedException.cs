using System;
using System.Runtime.Serialization;

namespace LibPleo
{
    /// <summary>
    /// Thrown by <see cref="PleoExport.Close"/> and <see cref="PleoExport.Fail(string, string)"/> for a job that had ended at Pleo
    /// otherwise; its status is <see cref="PleoStatus.ExportEnded"/>. What was recorded is kept in the journal, and reported within
    /// the next job that has the item.
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
        /// What came of the job, as Close gives it; null if the exception comes from another process or domain. It lives as long as
        /// the exception unless it is disposed of.
        /// </summary>
        public PleoResponse Summary
        {
            get { return summary; }
        }
    }
}
