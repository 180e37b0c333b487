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

        /// <summary>next: gives what follows one, or the first for null; null behind the last.</summary>
        internal Sequence(Func<PleoResponse, PleoResponse> next)
        {
            this.next = next;
        }

        public IEnumerator<PleoResponse> GetEnumerator()
        {
            return new Cursor(next);
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        private sealed class Cursor : IEnumerator<PleoResponse>
        {
            private readonly Func<PleoResponse, PleoResponse> next;
            private bool ended;

            internal Cursor(Func<PleoResponse, PleoResponse> next)
            {
                this.next = next;
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
                PleoResponse following = next(Current);
                Drop();
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
                Current = null;
            }
        }
    }
}
