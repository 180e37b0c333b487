using System;
using System.IO;

namespace LibPleo
{
    /// <summary>Reads what an answer has in pieces, so that nothing large is held twice.</summary>
    internal sealed class PieceStream : Stream
    {
        /// <summary>A function that copies a piece from an offset on; nothing with Ok is the end.</summary>
        internal delegate int Reader(int handle, int offset, byte[] buffer, int size, out int copied);

        private readonly PleoResponse source;
        private readonly bool owned;
        private readonly Reader reader;
        private readonly byte[] piece = new byte[16384];
        private int offset, from, until;
        private bool closed;

        /// <summary>owned: whether the answer is disposed of with the stream.</summary>
        internal PieceStream(PleoResponse source, bool owned, Reader reader)
        {
            this.source = source;
            this.owned = owned;
            this.reader = reader;
        }

        public override bool CanRead
        {
            get { return !closed; }
        }

        public override bool CanSeek
        {
            get { return false; }
        }

        public override bool CanWrite
        {
            get { return false; }
        }

        public override long Length
        {
            get { throw new NotSupportedException(); }
        }

        public override long Position
        {
            get { return offset - (until - from); }
            set { throw new NotSupportedException(); }
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (buffer == null)
                throw new ArgumentNullException("buffer");
            if (offset < 0 || count < 0 || offset > buffer.Length - count)
                throw new ArgumentOutOfRangeException("offset", "The offset and the count do not lie within the buffer.");
            if (closed)
                throw new ObjectDisposedException("Stream");
            if (count > 0 && from == until)
                Fill();
            int taken = Math.Min(count, until - from);
            Buffer.BlockCopy(piece, from, buffer, offset, taken);
            from += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin)
        {
            throw new NotSupportedException();
        }

        public override void SetLength(long value)
        {
            throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            throw new NotSupportedException();
        }

        protected override void Dispose(bool disposing)
        {
            closed = true;
            if (disposing && owned)
                source.Dispose();
            base.Dispose(disposing);
        }

        // A buffer of its own, since a piece is whole characters and the caller's may be too small for one.
        private void Fill()
        {
            int copied = 0;
            source.Do(handle => reader(handle, offset, piece, piece.Length, out copied));
            from = 0;
            until = copied;
            offset += copied;
        }
    }
}
