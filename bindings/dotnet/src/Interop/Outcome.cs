using System;

namespace LibPleo
{
    /// <summary>
    /// What a call for an answer ended with, apart from what the program's methods threw in it: where one did, the outcome is
    /// kept, so that no answer is lost with the exception.
    /// </summary>
    internal sealed class Outcome
    {
        /// <summary>The answer; null if there is none.</summary>
        internal readonly PleoResponse Answer;

        /// <summary>The failure; null if there is an answer, or neither.</summary>
        internal readonly Exception Failure;

        /// <summary>What a method of the program's threw during the call; null if none did.</summary>
        internal readonly Exception Thrown;

        internal Outcome(PleoResponse answer, Exception failure, Exception thrown)
        {
            Answer = answer;
            Failure = failure;
            Thrown = thrown;
        }

        /// <summary>Makes a call.</summary>
        /// <param name="source">Whose call it is.</param>
        /// <param name="maker">The function.</param>
        /// <param name="scope">Where its callbacks run; null for here.</param>
        /// <param name="none">The status that means that there is no answer, which is no failure.</param>
        internal static Outcome Of(
            PleoObject source, PleoObject.PartMaker maker, CallbackScope scope = null, PleoStatus none = PleoStatus.Ok)
        {
            scope = scope ?? new CallbackScope();
            PleoResponseHandle made = null;
            int status;
            using (var held = new Hold(source))
            {
                status = scope.During(() =>
                    Native.TryMake((out int number) => maker(held.Number, out number), out made));
            }
            bool failed = status != (int)PleoStatus.Ok && status != (int)none;
            return new Outcome(
                made.IsInvalid ? null : new PleoResponse(made, source.Codec),
                failed ? PleoException.OfThisThread(status, source.Codec) : null,
                scope.Thrown);
        }

        /// <summary>The status of the failure; Ok if there is none, or another kind of exception.</summary>
        internal PleoStatus Status
        {
            get
            {
                var known = Failure as PleoException;
                return known == null ? PleoStatus.Ok : known.Status;
            }
        }

        /// <summary>Gives the answer, or throws the failure.</summary>
        internal PleoResponse Give()
        {
            if (Failure != null)
                throw Failure;
            return Answer;
        }
    }
}
