using System;
using System.Collections.Generic;

namespace LibPleo
{
    // Records filled from an answer.
    public sealed partial class PleoResponse
    {
        /// <summary>Makes a record of a type with <see cref="PleoRecordAttribute"/>, filled in one call.</summary>
        /// <param name="pointer">The value that the members' pointers begin at; null for the whole.</param>
        /// <exception cref="PleoRecordException">A member has no value that fits; the record is in the exception.</exception>
        /// <exception cref="PleoException">Missing if there is no value at the pointer; NotJson.</exception>
        /// <exception cref="InvalidOperationException">The type is not declared as a record is; the message names what is wrong.</exception>
        public T GetRecord<T>(string pointer = null) where T : new()
        {
            return RecordType.WholeOf(TryGetRecord<T>(pointer));
        }

        /// <summary>As <see cref="GetRecord{T}"/>, and members that have no value that fits are in the result instead of an exception.</summary>
        /// <exception cref="PleoException">Missing if there is no value at the pointer; NotJson.</exception>
        /// <exception cref="InvalidOperationException">The type is not declared as a record is; the message names what is wrong.</exception>
        public PleoRecord<T> TryGetRecord<T>(string pointer = null) where T : new()
        {
            return RecordType.Of(typeof(T)).Fill<T>((PleoLayout layout, byte[] record, out int[] failed) =>
            {
                Fill(layout, record, pointer, out failed);
                return true;
            });
        }

        /// <summary>Fills a record of bytes; those behind the layout's stay as they are.</summary>
        /// <param name="layout">Where the values go.</param>
        /// <param name="record">At least as many bytes as the layout has.</param>
        /// <param name="pointer">The value that the layout's pointers begin at; null for the whole.</param>
        /// <exception cref="PleoRecordException">A field has no value that fits; the record is filled all the same.</exception>
        /// <exception cref="PleoException">Missing if there is no value at the pointer; Buffer if the record is too short; NotJson.</exception>
        public void GetRecord(PleoLayout layout, byte[] record, string pointer = null)
        {
            int[] failed;
            Fill(layout, record, pointer, out failed);
            if (failed != null)
                throw layout.FailureOf(record, failed);
        }

        /// <summary>As the GetRecord with a layout, and gives the fields that have no value that fits; none if all have.</summary>
        /// <exception cref="PleoException">Missing if there is no value at the pointer; Buffer if the record is too short; NotJson.</exception>
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
