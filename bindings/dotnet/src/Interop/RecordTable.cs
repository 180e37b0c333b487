using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace LibPleo
{
    /// <summary>An array or List: a table of a layout, and how many items there were.</summary>
    internal sealed class RecordTable : RecordItem
    {
        private const int CountSize = 4;
        private readonly Type type, itemType;
        private readonly RecordItem item;
        private readonly PleoFieldAttribute declared;
        private readonly int rows;
        private readonly bool optional;

        internal RecordTable(Type type, Type itemType, PleoFieldAttribute declared)
        {
            if (declared.Rows < 1)
                throw new ArgumentException("it needs Rows, the maximum number of its items, e.g. [PleoField(\"/lines\", Rows = 20)]");
            this.type = type;
            this.itemType = itemType;
            this.declared = declared;
            rows = declared.Rows;
            optional = declared.Optional;
            item = itemType.IsDefined(typeof(PleoRecordAttribute), true)
                ? (RecordItem)RecordMembers.Of(itemType, true)
                : RecordValue.Of(itemType, declared, false);
            Size = (int)Math.Min(int.MaxValue, (long)rows * item.Size + CountSize);
            Statuses = (int)Math.Min(int.MaxValue, (long)rows * item.Statuses + 2);
        }

        internal override object Empty
        {
            get { return null; }
        }

        /// <summary>What an array or List consists of; null if a type is neither.</summary>
        internal static Type ItemOf(Type type)
        {
            if (type.IsArray && type.GetArrayRank() == 1)
                return type.GetElementType();
            return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;
        }

        internal override void AddTo(LayoutText text, string pointer, int offset)
        {
            text.Add("table", text.NewName(), LayoutText.Quoted(pointer), offset + CountSize, item.Size, rows);
            item.AddTo(text, "", 0);
            text.Add("end");
            text.Add(text.NewName(), LayoutText.Quoted(pointer), "count", "native", offset, CountSize);
        }

        internal override bool TryRead(RecordBytes record, int offset, int status, string name, out object value)
        {
            value = null;
            PleoFieldStatus failed = record.StatusOf(status, 1);
            bool isAbsent = failed == PleoFieldStatus.Missing || failed == PleoFieldStatus.Null;
            if (failed != PleoFieldStatus.Ok && !(isAbsent && optional))
                record.Failed(name, failed, Meaning(failed));
            // Of too many items the first are there.
            if (failed != PleoFieldStatus.Ok && failed != PleoFieldStatus.Buffer)
                return false;
            int count = Math.Min(rows, BitConverter.ToInt32(record.Bytes, offset));
            IList items = type.IsArray ? Array.CreateInstance(itemType, count) : (IList)Activator.CreateInstance(type);
            for (int row = 0; row < count; row++)
            {
                object one;
                string whole = name == null ? null : name + "[" + row.ToString(CultureInfo.InvariantCulture) + "]";
                if (!item.TryRead(record, offset + CountSize + row * item.Size, status + 1 + row * item.Statuses, whole, out one))
                    one = item.Empty;
                if (type.IsArray)
                    items[row] = one;
                else
                    items.Add(one);
            }
            value = items;
            return true;
        }

        private string Meaning(PleoFieldStatus failed)
        {
            switch (failed)
            {
                case PleoFieldStatus.Missing: return RecordValue.IsMissing(declared);
                case PleoFieldStatus.Null: return RecordValue.IsNull;
                case PleoFieldStatus.Buffer:
                    return "it has more items than its Rows of " + rows.ToString(CultureInfo.InvariantCulture);
                default: return "the value is not an array";
            }
        }
    }
}
