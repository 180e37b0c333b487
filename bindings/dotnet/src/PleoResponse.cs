using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace LibPleo
{
    /// <summary>
    /// A response, or a value of one. It stays valid when its client or the response is freed. Values are found by JSON
    /// Pointers (RFC 6901), for example "/data/0/name"; an empty pointer or null is the whole value. A missing value, null
    /// and a value of another type are three failures: <see cref="PleoStatus.Missing"/>, <see cref="PleoStatus.Null"/> and
    /// <see cref="PleoStatus.Type"/>. Members that end in OrNull return null for the first two.
    /// </summary>
    public sealed partial class PleoResponse : PleoObject
    {
        internal PleoResponse(PleoResponseHandle handle, TextCodec codec)
            : base(handle, codec)
        {
        }

        /// <summary>The HTTP status, for example 200.</summary>
        public int HttpStatus
        {
            get { return Number(NativeMethods.pleo_response_status); }
        }

        /// <summary>What the call did to the installation.</summary>
        public PleoOrigin Origin
        {
            get { return (PleoOrigin)Number(NativeMethods.pleo_response_origin); }
        }

        /// <summary>
        /// The state of the installation in this response; <see cref="PleoState.Other"/> if this version does not know it.
        /// </summary>
        public PleoState State
        {
            get { return (PleoState)Number(NativeMethods.pleo_response_state); }
        }

        /// <summary>
        /// Whether the installation or the key in this response belongs to a company or an organisation. Throws Missing if
        /// the response names neither.
        /// </summary>
        public PleoSubjectType SubjectType
        {
            get { return (PleoSubjectType)Number(NativeMethods.pleo_response_subject_type); }
        }

        /// <summary>The id of that company or organisation. Throws Missing if the response names neither.</summary>
        public string SubjectId
        {
            get { return ReadText(NativeMethods.pleo_response_subject_field); }
        }

        /// <summary>
        /// The name of the object member whose value this is; null for an item of an array or a whole response.
        /// </summary>
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

        /// <summary>
        /// Returns the value of a header, the first one if there are several; null if there is none. The name is
        /// case-insensitive.
        /// </summary>
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

        /// <summary>Returns a copy of the body, the bytes as they were received.</summary>
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

        /// <summary>Returns the body as text. Bytes that are not UTF-8 are replaced.</summary>
        public string GetBodyText()
        {
            return TextCodec.Show(GetBody());
        }

        /// <summary>Opens the body as a stream, which ends with this object.</summary>
        public Stream OpenBody()
        {
            return new PieceStream(this, false, NativeMethods.pleo_response_body_piece);
        }

        /// <summary>Opens a string as a stream in UTF-8, which you dispose of. It is independent of this object.</summary>
        public Stream OpenText(string pointer)
        {
            return new PieceStream(GetValue(pointer), true, (int value, int offset, byte[] buffer, int size, out int copied) =>
                NativeMethods.pleo_response_text_piece(value, null, 0, offset, buffer, size, out copied));
        }

        /// <summary>
        /// Opens a value of any type as a stream of JSON text, which you dispose of. It is independent of this object.
        /// </summary>
        public Stream OpenJson(string pointer)
        {
            return new PieceStream(GetValue(pointer), true, (int value, int offset, byte[] buffer, int size, out int copied) =>
                NativeMethods.pleo_response_json_piece(value, null, 0, offset, buffer, size, out copied));
        }

        /// <summary>
        /// Returns a value as a response of its own, at which pointers then begin. Nothing is copied. You dispose of it.
        /// </summary>
        public PleoResponse GetValue(string pointer)
        {
            TextIn at = Codec.Encode(pointer);
            return new PleoResponse(
                Make<PleoResponseHandle>((int handle, out int made) =>
                    NativeMethods.pleo_response_value(handle, at.Bytes, at.Length, out made)),
                Codec);
        }

        /// <summary>
        /// Returns an item of an array, or the value of a member of an object, by index, 0 for the first; null after the
        /// last. You dispose of it. To read many, use <see cref="GetItems"/>.
        /// </summary>
        /// <exception cref="PleoException">
        /// Missing, Null or Type if there is no array or object; Argument if the index is negative.
        /// </exception>
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

        /// <summary>
        /// Returns the value that follows this one in its array or object; null after the last. You dispose of it.
        /// </summary>
        public PleoResponse GetNext()
        {
            return OrNull(MakeOrNull<PleoResponseHandle>(NativeMethods.pleo_response_next, PleoStatus.Missing));
        }

        /// <summary>
        /// Enumerates the items of an array, or the values of an object's members, whose names are their <see
        /// cref="Name"/>. The loop disposes of each item; GetValue(null) of an item makes one to keep.
        /// </summary>
        /// <exception cref="PleoException">Missing, Null or Type if there is no array or object.</exception>
        public IEnumerable<PleoResponse> GetItems(string pointer = null)
        {
            // An array that is not there is no empty one.
            GetCount(pointer);
            return new Sequence(previous => previous == null ? GetItem(pointer, 0) : previous.GetNext(), true);
        }

        /// <summary>Returns the name of a member of an object by index, 0 for the first.</summary>
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
