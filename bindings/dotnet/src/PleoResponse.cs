using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace LibPleo
{
    /// <summary>
    /// An answer of the server, or a value in one. It outlives its client, and a value its answer. Values of its JSON are read
    /// by JSON Pointer (RFC 6901), such as "/data/0/name"; an empty pointer or null is the whole, or in a value that value.
    /// Missing, null and of another type are three failures: <see cref="PleoStatus.Missing"/>, <see cref="PleoStatus.Null"/> and
    /// <see cref="PleoStatus.Type"/>; the members that end in OrNull give null for the first two.
    /// </summary>
    public sealed partial class PleoResponse : PleoObject
    {
        internal PleoResponse(PleoResponseHandle handle, TextCodec codec)
            : base(handle, codec)
        {
        }

        /// <summary>The HTTP status, such as 200.</summary>
        public int HttpStatus
        {
            get { return Number(NativeMethods.pleo_response_status); }
        }

        /// <summary>What the call did to come to this answer.</summary>
        public PleoOrigin Origin
        {
            get { return (PleoOrigin)Number(NativeMethods.pleo_response_origin); }
        }

        /// <summary>The state of the installation in this answer; <see cref="PleoState.Other"/> for one that this version does not know.</summary>
        public PleoState State
        {
            get { return (PleoState)Number(NativeMethods.pleo_response_state); }
        }

        /// <summary>Whom the installation or the key in this answer is for; throws Missing where it names nobody.</summary>
        public PleoSubjectType SubjectType
        {
            get { return (PleoSubjectType)Number(NativeMethods.pleo_response_subject_type); }
        }

        /// <summary>The id of the company or organisation that it is for; throws Missing where it names nobody.</summary>
        public string SubjectId
        {
            get { return ReadText(NativeMethods.pleo_response_subject_field); }
        }

        /// <summary>The name of the member of an object whose value this is; null for an item of an array or a whole answer.</summary>
        public string Name
        {
            get
            {
                byte[] name;
                int status = TryRead(NativeMethods.pleo_response_name_field, out name);
                if (status == (int)PleoStatus.Missing)
                    return null;
                Native.Check(status, Codec);
                return Codec.Decode(name);
            }
        }

        /// <summary>The value of a header, the first if there are several; null if there is none.</summary>
        public string GetHeader(string name)
        {
            TextIn header = Codec.Encode(name, "name");
            byte[] value;
            int status = TryRead((int handle, byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_response_header_field(handle, header.Bytes, header.Length, buffer, size, out needed), out value);
            if (status == (int)PleoStatus.Missing)
                return null;
            Native.Check(status, Codec);
            return TextCodec.Show(value);
        }

        /// <summary>The body: the bytes as they were received.</summary>
        public byte[] GetBody()
        {
            using (var held = new Hold(this))
            {
                IntPtr body;
                int length;
                Native.Check(NativeMethods.pleo_response_body(held.Number, out body, out length), Codec);
                byte[] bytes = new byte[length];
                // It is lent as long as the handle is held.
                if (length > 0)
                    Marshal.Copy(body, bytes, 0, length);
                return bytes;
            }
        }

        /// <summary>The body as text; what is no UTF-8 in it is replaced.</summary>
        public string GetBodyText()
        {
            return TextCodec.Show(GetBody());
        }

        /// <summary>Opens the body for reading piece by piece. The stream ends with this object.</summary>
        public Stream OpenBody()
        {
            return new PieceStream(this, false, NativeMethods.pleo_response_body_piece);
        }

        /// <summary>Opens a text for reading piece by piece, in UTF-8. The stream is of its own, and yours to dispose of.</summary>
        public Stream OpenText(string pointer)
        {
            return new PieceStream(GetValue(pointer), true, (int value, int offset, byte[] buffer, int size, out int copied) =>
                NativeMethods.pleo_response_text_piece(value, null, 0, offset, buffer, size, out copied));
        }

        /// <summary>Opens a value as JSON for reading piece by piece. The stream is of its own, and yours to dispose of.</summary>
        public Stream OpenJson(string pointer)
        {
            return new PieceStream(GetValue(pointer), true, (int value, int offset, byte[] buffer, int size, out int copied) =>
                NativeMethods.pleo_response_json_piece(value, null, 0, offset, buffer, size, out copied));
        }

        /// <summary>A value of the answer, at which pointers then begin. It is yours to dispose of; nothing is copied for it.</summary>
        public PleoResponse GetValue(string pointer)
        {
            TextIn at = Codec.Encode(pointer);
            return new PleoResponse(
                Make<PleoResponseHandle>((int handle, out int made) =>
                    NativeMethods.pleo_response_value(handle, at.Bytes, at.Length, out made)),
                Codec);
        }

        /// <summary>
        /// An item of an array, or the value of a member of an object, by its index from 0 on; null behind the last. It is yours
        /// to dispose of. To go through many, use <see cref="GetItems"/>.
        /// </summary>
        /// <exception cref="PleoException">Missing, Null or Type if there is no array or object; Argument if the index is negative.</exception>
        public PleoResponse GetItem(string pointer, int index)
        {
            TextIn at = Codec.Encode(pointer);
            PleoResponse item = OrNull(MakeOrNull<PleoResponseHandle>((int handle, out int made) =>
                NativeMethods.pleo_response_item(handle, at.Bytes, at.Length, index, out made), PleoStatus.Missing));
            // An array that is not there has no end.
            if (item == null)
                GetCount(pointer);
            return item;
        }

        /// <summary>What stands behind this value in its array or object; null behind the last. It is yours to dispose of.</summary>
        public PleoResponse GetNext()
        {
            return OrNull(MakeOrNull<PleoResponseHandle>(NativeMethods.pleo_response_next, PleoStatus.Missing));
        }

        /// <summary>
        /// The items of an array, or the values of the members of an object, whose names are their <see cref="Name"/>. Each item is
        /// disposed of when the loop goes on, or by the loop itself; GetValue(null) of it makes one to keep.
        /// </summary>
        /// <exception cref="PleoException">Missing, Null or Type if there is no array or object.</exception>
        public IEnumerable<PleoResponse> GetItems(string pointer = null)
        {
            // An array that is not there is no empty one.
            GetCount(pointer);
            return new Sequence(previous => previous == null ? GetItem(pointer, 0) : previous.GetNext(), true);
        }

        /// <summary>The name of a member of an object by its index from 0 on.</summary>
        public string GetMemberName(string pointer, int index)
        {
            TextIn at = Codec.Encode(pointer);
            return ReadText((int handle, byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_response_name_at_field(handle, at.Bytes, at.Length, index, buffer, size, out needed));
        }

        private PleoResponse OrNull(PleoResponseHandle handle)
        {
            return handle == null ? null : new PleoResponse(handle, Codec);
        }

        private delegate int NumberReader(int handle, out int value);

        private int Number(NumberReader reader)
        {
            int value = 0;
            Do(handle => reader(handle, out value));
            return value;
        }
    }
}
