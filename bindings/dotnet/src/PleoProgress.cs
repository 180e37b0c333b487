namespace LibPleo
{
    /// <summary>Progress: bytes of the files that a request sends or fetches, or items of a list.</summary>
    public struct PleoProgress
    {
        private readonly long done, total;

        internal PleoProgress(long done, long total)
        {
            this.done = done;
            this.total = total;
        }

        /// <summary>The bytes or items so far.</summary>
        public long Done
        {
            get { return done; }
        }

        /// <summary>All bytes or items; null if it is not known.</summary>
        public long? Total
        {
            get { return total < 0 ? (long?)null : total; }
        }
    }
}
