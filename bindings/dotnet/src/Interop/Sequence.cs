using System;
using System.Collections;
using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>
    /// Answers one after the other, each disposed of when the next is asked for. Unlike an iterator that the compiler makes
    /// it does not end with a failure: MoveNext then asks for the same one again, and never takes a failure for the end.
    /// </summary>
    internal sealed class Sequence : IEnumerable<PleoResponse>
    {
        private readonly Func<PleoResponse, PleoResponse> next;
        private readonly bool fromPrevious;

        /// <summary>
        /// next: gives what follows one, or the first for null; null behind the last. fromPrevious: it needs the one before,
        /// of which the program may have disposed itself, so that it is asked one ahead.
        /// </summary>
        internal Sequence(Func<PleoResponse, PleoResponse> next, bool fromPrevious)
        {
            this.next = next;
            this.fromPrevious = fromPrevious;
        }

        public IEnumerator<PleoResponse> GetEnumerator()
        {
            return new Cursor(next, fromPrevious);
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        private sealed class Cursor : IEnumerator<PleoResponse>
        {
            private readonly Func<PleoResponse, PleoResponse> next;
            private readonly bool fromPrevious;
            private PleoResponse ahead;
            private bool ended;

            internal Cursor(Func<PleoResponse, PleoResponse> next, bool fromPrevious)
            {
                this.next = next;
                this.fromPrevious = fromPrevious;
            }

            public PleoResponse Current { get; private set; }

            object IEnumerator.Current
            {
                get { return Current; }
            }

            public bool MoveNext()
            {
                if (ended)
                    return false;
                PleoResponse following = Current == null || !fromPrevious ? next(null) : ahead;
                // Should this fail, the next time begins with the same one.
                PleoResponse behind = fromPrevious && following != null ? next(following) : null;
                ahead = null;
                Drop();
                ahead = behind;
                Current = following;
                ended = following == null;
                return !ended;
            }

            public void Reset()
            {
                throw new NotSupportedException();
            }

            public void Dispose()
            {
                ended = true;
                Drop();
            }

            private void Drop()
            {
                if (Current != null)
                    Current.Dispose();
                if (ahead != null)
                    ahead.Dispose();
                Current = ahead = null;
            }
        }
    }
}
