using System;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace LibPleo
{
    /// <summary>The text of a layout in the making. Its names are numbers: what fails is told by the names of members.</summary>
    internal sealed class LayoutText
    {
        private readonly StringBuilder lines = new StringBuilder();

        /// <summary>How many names were given: as many fields and tables there are.</summary>
        internal int Count { get; private set; }

        internal LayoutText(int size)
        {
            Add("record", size);
        }

        internal void Add(params object[] words)
        {
            foreach (object word in words)
                lines.Append(Convert.ToString(word, CultureInfo.InvariantCulture)).Append(' ');
            lines.Append('\n');
        }

        /// <summary>A name that is not used yet.</summary>
        internal string NewName()
        {
            return "F" + (++Count).ToString(CultureInfo.InvariantCulture);
        }

        internal static string Quoted(string pointer)
        {
            return "\"" + pointer.Replace("\"", "\"\"") + "\"";
        }

        public override string ToString()
        {
            return lines.ToString();
        }
    }

    /// <summary>A record's bytes, with what came of its fields, and where failures go.</summary>
    internal sealed class RecordBytes
    {
        internal readonly byte[] Bytes;
        private readonly int[] statuses;
        private readonly IList<PleoFieldFailure> failures;

        internal RecordBytes(byte[] bytes, int[] statuses, IList<PleoFieldFailure> failures)
        {
            Bytes = bytes;
            this.statuses = statuses;
            this.failures = failures;
        }

        /// <summary>Whether a field failed at all, so that names are wanted.</summary>
        internal bool HasFailures
        {
            get { return statuses != null; }
        }

        /// <summary>The first failure among a value's statuses.</summary>
        internal PleoFieldStatus StatusOf(int first, int count)
        {
            for (int at = first; statuses != null && at < first + count; at++)
            {
                if (statuses[at] != (int)PleoFieldStatus.Ok)
                    return (PleoFieldStatus)statuses[at];
            }
            return PleoFieldStatus.Ok;
        }

        internal void Failed(string name, PleoFieldStatus status, string what)
        {
            failures.Add(new PleoFieldFailure(name, status, name + ": " + what));
        }
    }

    /// <summary>What fills a member, or an item of an array: some fields of a layout, or a table.</summary>
    internal abstract class RecordItem
    {
        /// <summary>How many bytes it has.</summary>
        internal int Size { get; set; }

        /// <summary>How many statuses it has.</summary>
        internal int Statuses { get; set; }

        /// <summary>Adds its lines to a layout, with the pointer and offset that they begin at.</summary>
        internal abstract void AddTo(LayoutText text, string pointer, int offset);

        /// <summary>
        /// Reads it. `name` is only there if a field failed. False if it failed, or is absent and may be: what it fills keeps what
        /// it has.
        /// </summary>
        internal abstract bool TryRead(RecordBytes record, int offset, int status, string name, out object value);

        /// <summary>What an item of an array is that failed.</summary>
        internal abstract object Empty { get; }
    }

    /// <summary>The members of a type that are filled.</summary>
    internal sealed class RecordMembers : RecordItem
    {
        private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public |
            BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        private readonly Type type;
        private readonly List<Member> members = new List<Member>();

        private RecordMembers(Type type)
        {
            this.type = type;
        }

        /// <summary>Reads what a type says of itself.</summary>
        /// <exception cref="InvalidOperationException">It is not declared as a record is; the message names the member.</exception>
        internal static RecordMembers Of(Type type, bool inArray)
        {
            if (!type.IsDefined(typeof(PleoRecordAttribute), true))
                throw new InvalidOperationException(type.Name + " is not a record: it lacks [PleoRecord]");
            if (!type.IsValueType && (type.IsAbstract || type.GetConstructor(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, Type.EmptyTypes, null) == null))
                throw new InvalidOperationException(type.Name + " is not a record: it has no constructor without parameters");
            var record = new RecordMembers(type);
            record.AddMembersOf(type, inArray);
            if (record.members.Count == 0)
                throw new InvalidOperationException(type.Name + " is not a record: no member has [PleoField]");
            return record;
        }

        internal override object Empty
        {
            get { return Made(); }
        }

        internal override void AddTo(LayoutText text, string pointer, int offset)
        {
            foreach (Member member in members)
                member.Item.AddTo(text, pointer + member.Pointer, offset + member.Offset);
        }

        internal override bool TryRead(RecordBytes record, int offset, int status, string name, out object value)
        {
            value = Read(record, offset, status, name);
            return true;
        }

        internal object Read(RecordBytes record, int offset, int status, string name)
        {
            object made = Made();
            foreach (Member member in members)
            {
                object value;
                string whole = !record.HasFailures ? null : name == null ? member.Info.Name : name + "." + member.Info.Name;
                if (member.Item.TryRead(record, offset + member.Offset, status + member.Status, whole, out value))
                    member.Set(made, value);
            }
            return made;
        }

        private object Made()
        {
            try
            {
                return Activator.CreateInstance(type, true);
            }
            catch (TargetInvocationException failed)
            {
                // From the program's own constructor.
                throw CallbackScope.Rethrow(failed.InnerException);
            }
        }

        // Those of a base come first.
        private void AddMembersOf(Type declaring, bool inArray)
        {
            if (declaring.BaseType != null)
                AddMembersOf(declaring.BaseType, inArray);
            foreach (MemberInfo info in declaring.GetMembers(Declared))
            {
                var declared = (PleoFieldAttribute)Attribute.GetCustomAttribute(info, typeof(PleoFieldAttribute), false);
                if (declared == null)
                    continue;
                try
                {
                    Add(new Member(info, declared, inArray));
                }
                catch (ArgumentException wrong)
                {
                    throw new InvalidOperationException(type.Name + "." + info.Name + ": " + wrong.Message, wrong);
                }
            }
        }

        private void Add(Member member)
        {
            member.Offset = Size;
            member.Status = Statuses;
            // What a table with 2^31 bytes would begin again at 0.
            Size = (int)Math.Min(int.MaxValue, (long)Size + member.Item.Size);
            Statuses = (int)Math.Min(int.MaxValue, (long)Statuses + member.Item.Statuses);
            members.Add(member);
        }

        private sealed class Member
        {
            internal readonly MemberInfo Info;
            internal readonly string Pointer;
            internal readonly RecordItem Item;
            internal int Offset;
            internal int Status;

            internal Member(MemberInfo info, PleoFieldAttribute declared, bool inArray)
            {
                Info = info;
                Pointer = Checked(declared.Pointer);
                var field = info as FieldInfo;
                var property = info as PropertyInfo;
                bool isStatic = field != null ? field.IsStatic : (property.GetSetMethod(true) ?? property.GetGetMethod(true)).IsStatic;
                if (isStatic)
                    throw new ArgumentException("it is static, and a record is an object");
                if (field != null ? field.IsInitOnly : !property.CanWrite || property.GetIndexParameters().Length > 0)
                    throw new ArgumentException("it is read-only; a property needs a set, which may be private");
                Item = ItemOf(field != null ? field.FieldType : property.PropertyType, declared, inArray);
            }

            internal void Set(object record, object value)
            {
                var field = Info as FieldInfo;
                if (field != null)
                {
                    field.SetValue(record, value);
                    return;
                }
                try
                {
                    ((PropertyInfo)Info).SetValue(record, value, null);
                }
                catch (TargetInvocationException failed)
                {
                    // From the program's own property.
                    throw CallbackScope.Rethrow(failed.InnerException);
                }
            }

            private static RecordItem ItemOf(Type type, PleoFieldAttribute declared, bool inArray)
            {
                Type item = RecordTable.ItemOf(type);
                if (item == null && declared.Rows != 0)
                    throw new ArgumentException("Rows is for an array or a List");
                if (item == null)
                    return RecordValue.Of(type, declared, declared.Optional);
                if (inArray)
                    throw new ArgumentException("a record in an array has no arrays itself; leave it out, and read it from the response");
                return new RecordTable(type, item, declared);
            }

            // What the library says of a wrong pointer names the layout's lines, which nobody wrote.
            private static string Checked(string pointer)
            {
                if (pointer == null || (pointer != "" && pointer[0] != '/'))
                    throw new ArgumentException("its pointer must be empty or begin with /, e.g. \"/id\"");
                for (int at = 0; at < pointer.Length; at++)
                {
                    if (pointer[at] == '~' && (at + 1 == pointer.Length || (pointer[at + 1] != '0' && pointer[at + 1] != '1')))
                        throw new ArgumentException("in its pointer a ~ must be written as ~0, and a / within a name as ~1");
                    if (pointer[at] == '\n' || pointer[at] == '\r')
                        throw new ArgumentException("its pointer must not contain a line break");
                }
                return pointer;
            }
        }
    }
}
