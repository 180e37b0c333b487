using System;
using System.Collections;
using System.Collections.Generic;

namespace LibPleo
{
    /// <summary>Gives the next record; false behind the last.</summary>
    internal delegate bool RecordAdvance<T>(out T record);

    /// <summary>
    /// Records one after the other. Unlike an iterator that the compiler makes it does not end with a failure: MoveNext then goes
    /// on, and never takes a failure for the end.
    /// </summary>
    internal sealed class RecordSequence<T> : IEnumerable<T>
    {
        private readonly Func<RecordAdvance<T>> begin;

        internal RecordSequence(Func<RecordAdvance<T>> begin)
        {
            this.begin = begin;
        }

        public IEnumerator<T> GetEnumerator()
        {
            return new Cursor(begin());
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        private sealed class Cursor : IEnumerator<T>
        {
            private readonly RecordAdvance<T> advance;
            private bool ended;

            internal Cursor(RecordAdvance<T> advance)
            {
                this.advance = advance;
            }

            public T Current { get; private set; }

            object IEnumerator.Current
            {
                get { return Current; }
            }

            public bool MoveNext()
            {
                Current = default(T);
                if (ended)
                    return false;
                T record;
                ended = !advance(out record);
                Current = record;
                return !ended;
            }

            public void Reset()
            {
                throw new NotSupportedException();
            }

            public void Dispose()
            {
                ended = true;
            }
        }
    }
}
