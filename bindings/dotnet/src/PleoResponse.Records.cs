using System;
using System.Collections.Generic;

namespace LibPleo
{
    // Records filled from an answer.
    public sealed partial class PleoResponse
    {
        /// <summary>Returns a record of a type with <see cref="PleoRecordAttribute"/>, filled in one call.</summary>
        /// <param name="pointer">The value that the pointers of the members begin at; null for the whole value.</param>
        /// <exception cref="PleoRecordException">
        /// The value of a member is missing or does not fit. The exception has the record.
        /// </exception>
        /// <exception cref="PleoException">Missing if there is no value at the pointer; NotJson.</exception>
        /// <exception cref="InvalidOperationException">
        /// The declaration of the type is invalid. The message says why.
        /// </exception>
        public T GetRecord<T>(string pointer = null) where T : new()
        {
            return RecordType.WholeOf(TryGetRecord<T>(pointer));
        }

        /// <summary>
        /// Returns a record as <see cref="GetRecord{T}"/>. Members that failed are listed in the result and not thrown.
        /// </summary>
        /// <exception cref="PleoException">Missing if there is no value at the pointer; NotJson.</exception>
        /// <exception cref="InvalidOperationException">
        /// The declaration of the type is invalid. The message says why.
        /// </exception>
        public PleoRecord<T> TryGetRecord<T>(string pointer = null) where T : new()
        {
            return RecordType.Of(typeof(T)).Fill<T>((PleoLayout layout, byte[] record, out int[] failed) =>
            {
                Fill(layout, record, pointer, out failed);
                return true;
            });
        }

        /// <summary>Fills a record of bytes. Bytes after those of the layout are unchanged.</summary>
        /// <param name="layout">The layout of the record.</param>
        /// <param name="record">At least as many bytes as the layout has.</param>
        /// <param name="pointer">The value that the pointers of the layout begin at; null for the whole value.</param>
        /// <exception cref="PleoRecordException">
        /// The value of a field is missing or does not fit. The record is filled.
        /// </exception>
        /// <exception cref="PleoException">
        /// Missing if there is no value at the pointer; Buffer if the record is too short; NotJson.
        /// </exception>
        public void GetRecord(PleoLayout layout, byte[] record, string pointer = null)
        {
            int[] failed;
            Fill(layout, record, pointer, out failed);
            if (failed != null)
                throw layout.FailureOf(record, failed);
        }

        /// <summary>Fills a record of bytes, and returns the fields that failed; an empty list if none did.</summary>
        /// <exception cref="PleoException">
        /// Missing if there is no value at the pointer; Buffer if the record is too short; NotJson.
        /// </exception>
        public IList<PleoFieldFailure> TryGetRecord(PleoLayout layout, byte[] record, string pointer = null)
        {
            int[] failed;
            Fill(layout, record, pointer, out failed);
            return layout.FailuresOf(failed);
        }

        /// <summary>Fills a record; `failed` are the statuses of its fields if any failed, else null.</summary>
        internal void Fill(PleoLayout layout, byte[] record, string pointer, out int[] failed)
        {
            PleoLayout.Check(layout, record);
            TextIn at = Codec.Encode(pointer);
            int status = layout.Fill((int number, int[] statuses) => Status(handle =>
            {
                int count;
                return NativeMethods.pleo_response_record(handle, at.Bytes, at.Length, number, record, record.Length, statuses,
                    statuses.Length, out count);
            }), out failed);
            if (failed == null)
                Native.Check(status, Codec);
        }
    }
}
