using System;

namespace LibPleo
{
    /// <summary>
    /// Dates and times of RFC 3339, as the API writes them, to the second. .NET has no leap second: 23:59:60 is read as the
    /// next second, or as the last one that .NET has.
    /// </summary>
    public static class PleoTime
    {
        private static readonly TimeSpan MostOffset = TimeSpan.FromHours(14);
        private static readonly DateTime LastSecond = new DateTime(9999, 12, 31, 23, 59, 59);

        /// <summary>Reads a date and time with its offset from UTC. A date without a time is 00:00:00 UTC.</summary>
        /// <exception cref="PleoException">Argument if there is no such date and time.</exception>
        public static DateTimeOffset Read(string text)
        {
            TextIn from = TextCodec.Utf8.Encode(text, "text");
            int date, time, minutes;
            NativeLoader.Load();
            Native.Check(NativeMethods.pleo_time_read(from.Bytes, from.Length, out date, out time, out minutes), TextCodec.Utf8);
            return WithOffset(date, time, minutes) ?? ReadUtc(text);
        }

        /// <summary>Reads a date and time and converts it to UTC.</summary>
        /// <exception cref="PleoException">
        /// Argument if there is no such date and time; Range outside the years 1 to 9999.
        /// </exception>
        public static DateTime ReadUtc(string text)
        {
            TextIn from = TextCodec.Utf8.Encode(text, "text");
            int date, time;
            NativeLoader.Load();
            Native.Check(NativeMethods.pleo_time_read_utc(from.Bytes, from.Length, out date, out time), TextCodec.Utf8);
            return Moment(date, time, DateTimeKind.Utc);
        }

        /// <summary>Writes a date and time with its offset, with Z for UTC. A fraction of a second is dropped.</summary>
        public static string Write(DateTimeOffset value)
        {
            int date = value.Year * 10000 + value.Month * 100 + value.Day;
            int time = value.Hour * 10000 + value.Minute * 100 + value.Second;
            return TextCodec.Show(Native.Read(TextCodec.Utf8, (byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_time_field(date, time, (int)value.Offset.TotalMinutes, buffer, size, out needed)));
        }

        /// <summary>Writes a date and time in UTC or local time, according to its Kind.</summary>
        /// <exception cref="ArgumentException">
        /// Its Kind is Unspecified, as of a value from a database: its time zone is not known.
        /// </exception>
        public static string Write(DateTime value)
        {
            if (value.Kind == DateTimeKind.Unspecified)
            {
                throw new ArgumentException("A DateTime of Kind Unspecified has no time zone: give "
                    + "DateTime.SpecifyKind(value, DateTimeKind.Utc) or …Local, or a DateTimeOffset.", "value");
            }
            return Write(new DateTimeOffset(value));
        }

        /// <summary>
        /// A moment by a clock so many minutes ahead of UTC; null where .NET has no clock that is further away from UTC, or shows
        /// what is no date there.
        /// </summary>
        internal static DateTimeOffset? WithOffset(int date, int time, int minutes)
        {
            TimeSpan offset = TimeSpan.FromMinutes(minutes);
            if (offset.Duration() > MostOffset)
                return null;
            DateTime clock = Moment(date, time, DateTimeKind.Unspecified);
            if (clock.Ticks - offset.Ticks < 0 || clock.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
                return null;
            return new DateTimeOffset(clock, offset);
        }

        /// <summary>A moment as numbers have it, YYYYMMDD and HHMMSS.</summary>
        internal static DateTime Moment(int date, int time, DateTimeKind kind)
        {
            int second = time % 100;
            var moment = new DateTime(
                date / 10000, date / 100 % 100, date % 100, time / 10000, time / 100 % 100, Math.Min(second, 59), kind);
            return second < 60 || moment == LastSecond ? moment : moment.AddSeconds(1);
        }
    }
}
