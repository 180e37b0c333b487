       *> PLEO-CONTROL: the control block. Every subprogram of pleo.cob
       *> takes one as its first argument. COPY it into your
       *> WORKING-STORAGE, and leave it as it is but for what you set:
       *> INITIALIZE or MOVE SPACES would take its VALUEs away.
       *>
       *> A program that has two keys, or several tasks at once, has a
       *> control block for each:
       *>     COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       *>
       *> It stays where it is: no program goes on with a copy of it. In
       *> one IS INITIAL, or that was CANCELled, it is new, and the next
       *> CALL with it lets go of what the last one left open.
       *>
       *> COMP-5 must stay COMP-5: it is the machine's own order of
       *> bytes, which COMP and BINARY are not.
       01 PLEO-CONTROL.
          05 PLEO-EYE-CATCHER       PIC X(8) VALUE "PLEOCTRL".
          05 PLEO-CONTROL-VERSION   PIC S9(9) COMP-5 VALUE 4.

       *> You set, before PLEO-OPEN ------------------------------------

       *> Where the key is: file:PATH, env:NAME or credential:NAME; or
       *> blank, where the option key says it.
          05 PLEO-KEY-SOURCE        PIC X(256) VALUE SPACES.
       *> A file of options, a line "name = value" for each; or blank.
          05 PLEO-OPTIONS-FILE      PIC X(256) VALUE SPACES.

       *> You set, at any time -----------------------------------------

       *> What every CALL of a PLEO- subprogram leaves in RETURN-CODE,
       *> whether it worked or not: the job's, until you say otherwise.
          05 PLEO-RETURN-CODE       PIC S9(9) COMP-5 VALUE 0.
       *> Where the next piece begins. PLEO-GET-TEXT-PIECE counts it on,
       *> and begins another text at 0.
          05 PLEO-OFFSET            PIC S9(9) COMP-5 VALUE 0.

       *> What came of the last CALL -----------------------------------

          05 PLEO-STATUS            PIC S9(9) COMP-5 VALUE 0.
          COPY PLEO-STATUSES.
       *> libpleo is not loaded or is another version's; see README.md.
          88 PLEO-NO-LIBRARY VALUE -1.
       *> Anything but success and the end of a list.
          88 PLEO-FAILED VALUE -1 1 THRU 16 18 THRU 9999.
       *> What fills records has filled one: all of it, or but for the
       *> fields that failed.
          88 PLEO-RECORD-FILLED VALUE 0 18.
       *> There is no value, or it is null.
          88 PLEO-NO-VALUE VALUE 10 11.
       *> The network, a proxy or TLS.
          88 PLEO-NETWORK-FAILED VALUE 101 THRU 199.
       *> The status's name, such as PLEO_E_KEY.
          05 PLEO-STATUS-NAME       PIC X(30) VALUE SPACES.
       *> What went wrong and what to do; blank after success. What has
       *> no room in 80 columns ends in "..." here, or is what the
       *> status means.
          05 PLEO-MESSAGE           PIC X(80) VALUE SPACES.
          05 PLEO-LONG-MESSAGE      PIC X(1000) VALUE SPACES.
       *> Of the answer, or of the answer that is the failure; 0: none.
          05 PLEO-HTTP-STATUS       PIC S9(9) COMP-5 VALUE 0.
       *> How long to wait before the call is repeated; -1: not said.
          05 PLEO-RETRY-AFTER       PIC S9(9) COMP-5 VALUE -1.
       *> Whether the same call, later, may succeed and is safe.
          05 PLEO-RETRY             PIC X VALUE "N".
          88 PLEO-CAN-RETRY VALUE "Y".
       *> What the API said of its error, cut to these columns, and
       *> the request's id, by which Pleo's support can find it.
          05 PLEO-API-TYPE          PIC X(80) VALUE SPACES.
          05 PLEO-API-MESSAGE       PIC X(1000) VALUE SPACES.
          05 PLEO-REQUEST-ID        PIC X(80) VALUE SPACES.
       *> How long the text is that was read, or that had no room.
          05 PLEO-LENGTH            PIC S9(9) COMP-5 VALUE 0.
       *> How many fields of the record that was filled failed.
          05 PLEO-FAILED-FIELDS     PIC S9(9) COMP-5 VALUE 0.
       *> Why one of them did, by PLEO-NEXT-FAILED.
          05 PLEO-FIELD-STATUS      PIC S9(9) COMP-5 VALUE 0.
          COPY PLEO-FIELDS.

       *> Of the answer ------------------------------------------------

          05 PLEO-ORIGIN            PIC S9(9) COMP-5 VALUE 0.
          COPY PLEO-ORIGINS.
       *> Of an installation, after the calls that give one.
          05 PLEO-STATE             PIC S9(9) COMP-5 VALUE 0.
          COPY PLEO-STATES.
          05 PLEO-STATE-NAME        PIC X(30) VALUE SPACES.
       *> Whom it, or the key, is for.
          05 PLEO-SUBJECT-TYPE      PIC S9(9) COMP-5 VALUE 0.
          COPY PLEO-SUBJECTS.
          05 PLEO-SUBJECT-ID        PIC X(64) VALUE SPACES.
       *> Of a value, by PLEO-GET-TYPE.
          05 PLEO-VALUE-TYPE        PIC S9(9) COMP-5 VALUE 0.
          COPY PLEO-TYPES.
       *> Whether the item of an export job is new, by PLEO-NEXT-EXPORT
       *> and PLEO-EXPORT-RECORD; -1 where they gave none.
          05 PLEO-AGAIN             PIC S9(9) COMP-5 VALUE -1.
          COPY PLEO-EXPORTS.
       *> What came of an export job, by PLEO-CLOSE-EXPORT and
       *> PLEO-FAIL-EXPORT: how many items are booked, how many
       *> rejected, and how many results Pleo refused.
          05 PLEO-BOOKED            PIC S9(9) COMP-5 VALUE 0.
          05 PLEO-REJECTED          PIC S9(9) COMP-5 VALUE 0.
          05 PLEO-REFUSED           PIC S9(9) COMP-5 VALUE 0.

       *> How far it is, by PLEO-TASK-PROGRESS, PLEO-LIST-PROGRESS and
       *> PLEO-EXPORT-PROGRESS -----------------------------------------

          05 PLEO-DONE              PIC S9(18) COMP-5 VALUE 0.
       *> -1 where it is not known.
          05 PLEO-TOTAL             PIC S9(18) COMP-5 VALUE 0.
          05 PLEO-FINISHED          PIC X VALUE "N".
          88 PLEO-TASK-FINISHED VALUE "Y".

       *> The library's handles: leave them alone ----------------------

          05 PLEO-HANDLES.
             10 PLEO-H-CONFIG       PIC S9(9) COMP-5 VALUE 0.
             10 PLEO-H-CLIENT       PIC S9(9) COMP-5 VALUE 0.
             10 PLEO-H-REQUEST      PIC S9(9) COMP-5 VALUE 0.
             10 PLEO-H-JSON         PIC S9(9) COMP-5 VALUE 0.
             10 PLEO-H-LIST         PIC S9(9) COMP-5 VALUE 0.
             10 PLEO-H-TASK         PIC S9(9) COMP-5 VALUE 0.
             10 PLEO-H-EXPORT       PIC S9(9) COMP-5 VALUE 0.
             10 PLEO-H-ERROR        PIC S9(9) COMP-5 VALUE 0.
       *> What is read: the answer, or the value that was entered last.
             10 PLEO-H-NOW          PIC S9(9) COMP-5 VALUE 0.
       *> The answer and the values, in the order they were entered.
             10 PLEO-H-DEPTH        PIC S9(9) COMP-5 VALUE 0.
             10 PLEO-H-RESPONSE     PIC S9(9) COMP-5 VALUE 0
                                    OCCURS 16 TIMES.
             10 PLEO-H-LAYOUT       PIC S9(9) COMP-5 VALUE 0
                                    OCCURS 16 TIMES.
       *> Whether the client is another control block's.
          05 PLEO-SHARED            PIC X VALUE "N".
       *> K: what was built was sent, and that failed. F: a PUT failed.
          05 PLEO-JSON-STATE        PIC X VALUE SPACE.
       *> The CALL that failed: what was built is for no other.
          05 PLEO-JSON-METHOD       PIC X(30) VALUE SPACES.
          05 PLEO-JSON-PATH         PIC X(256) VALUE SPACES.
       *> The piece that was read last, and where it ended.
          05 PLEO-PIECE-OF          PIC X(10) VALUE SPACES.
          05 PLEO-PIECE-PLACE       PIC X(256) VALUE SPACES.
          05 PLEO-PIECE-SIZE        PIC S9(9) COMP-5 VALUE 0.
          05 PLEO-PIECE-END         PIC S9(9) COMP-5 VALUE 0.
