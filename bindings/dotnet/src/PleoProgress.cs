namespace LibPleo
{
    /// <summary>How far something is: bytes of the files that a request sends or fetches, or items of a list.</summary>
    public struct PleoProgress
    {
        private readonly long done, total;

        internal PleoProgress(long done, long total)
        {
            this.done = done;
            this.total = total;
        }

        /// <summary>So many are done.</summary>
        public long Done
        {
            get { return done; }
        }

        /// <summary>Of so many; null where that is not known.</summary>
        public long? Total
        {
            get { return total < 0 ? (long?)null : total; }
        }
    }
}
