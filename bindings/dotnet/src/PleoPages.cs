using System.Collections;
using System.Collections.Generic;
using System.Threading;

namespace LibPleo
{
    /// <summary>
    /// A list that comes page by page. A loop over it goes through its items, each disposed of when the loop goes on, also in
    /// First() and ToList(); GetValue(null) of it makes one to keep. It is gone through once. After a failure the same page or
    /// item is fetched again; what was fetched when a method that is called back threw is given the next time. One thread at a
    /// time may ask for more. An item has one deadline, whatever number of pages it takes: empty ones alone until then are
    /// PleoStatus.Timeout. A list whose cursors go in a circle, or that gives far more than its total, is PleoStatus.Protocol.
    /// </summary>
    public sealed class PleoPages : PleoObject, IEnumerable<PleoResponse>
    {
        // What was fetched when a callback threw, and whether that is a page.
        private PleoResponse late;
        private bool lateIsPage;

        internal PleoPages(PleoPagesHandle handle, TextCodec codec)
            : base(handle, codec)
        {
        }

        /// <summary>How far it is: items of the pages so far, and of the whole list where the server says so.</summary>
        public PleoProgress Progress
        {
            get
            {
                long items = 0, total = 0;
                Do(handle => NativeMethods.pleo_pages_progress(handle, out items, out total));
                return new PleoProgress(items, total);
            }
        }

        /// <summary>Fetches the next page, with its items in the array at "/data"; null behind the last. It is yours to dispose of.</summary>
        /// <exception cref="PleoException">Any failure; the next call fetches the same page again.</exception>
        public PleoResponse NextPage()
        {
            return Next(true, NativeMethods.pleo_pages_next);
        }

        /// <summary>Fetches the next item, as a value of its page; null behind the last. It is yours to dispose of.</summary>
        /// <exception cref="PleoException">Any failure; the next call fetches the same item again.</exception>
        public PleoResponse NextItem()
        {
            return Next(false, NativeMethods.pleo_pages_next_item);
        }

        /// <summary>Goes on through the items.</summary>
        public IEnumerator<PleoResponse> GetEnumerator()
        {
            return new Sequence(previous => NextItem(), false).GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        private PleoResponse Next(bool page, PartMaker maker)
        {
            using (new Hold(this))
            {
                PleoResponse kept = Interlocked.Exchange(ref late, null);
                if (kept != null && lateIsPage == page)
                    return kept;
                if (kept != null)
                    kept.Dispose();
            }
            var handle = MakeOrNull<PleoResponseHandle>(maker, PleoStatus.End, made =>
            {
                lateIsPage = page;
                late = new PleoResponse(made, Codec);
            });
            return handle == null ? null : new PleoResponse(handle, Codec);
        }
    }
}
