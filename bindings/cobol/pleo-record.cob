       *> The subprograms of pleo.cob that fill a record of the
       *> program's in one CALL. A layout says which value goes where
       *> and how; pleo-layout makes it of the record's copybook.
       *> README.md has an example, docs/records.md the language.
       *>
       *> PLEO-RECORD-FILLED: the record was filled, and all its fields
       *> hold their values (PLEO-OK), or PLEO-FAILED-FIELDS of them do
       *> not (PLEO-E-RECORD): these hold their defaults, else blanks or
       *> zero, and the message names the first.
       *>
       *> WS-STATUSES, which may be left out, takes a digit for each
       *> field in the order of the layout, 0 for one that holds its
       *> value, else what PLEO-FIELDS.cpy has condition names for:
       *>     01 WS-STATUSES.
       *>        05 WS-FIELD-STATUS PIC 9 OCCURS 12 TIMES.
       *> A table has one of its own, and then one for each field of
       *> each row.

       *> Makes a layout of its text, and gives a number that stands for
       *> it until PLEO-DROP-LAYOUT or PLEO-CLOSE. It never changes, and
       *> other control blocks may use it. Texts are in the encoding of
       *> this one's options. A control block has room for 16. WS-LAYOUT
       *> is PIC S9(9) COMP-5, or has 10 digits.
       *>     COPY ENTRY-LAYOUT.
       *>     CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ENTRY-LAYOUT
       *>         WS-LAYOUT
       *> PLEO-E-ARGUMENT with line and column of what is wrong.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-NEW-LAYOUT.
       COPY PLEO-WORK.
       01 THE-TEXT                  PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-TEXT THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TR"==.
           CALL "PLEO-I-LAYOUT" USING PLEO-CONTROL THE-TEXT THE-NUMBER
               RETURNING W-BAD
           COPY PLEO-END.
       END PROGRAM PLEO-NEW-LAYOUT.

       *> The same of a text in a file.
       *>     CALL "PLEO-LOAD-LAYOUT" USING PLEO-CONTROL "entry.layout"
       *>         WS-LAYOUT
       *> PLEO-E-FILE if it cannot be read.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-LOAD-LAYOUT.
       COPY PLEO-WORK.
       01 THE-PATH                  PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PATH THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TR"==.
           CALL "PLEO-I-LOAD" USING PLEO-CONTROL THE-PATH THE-NUMBER
               RETURNING W-BAD
           COPY PLEO-END.
       END PROGRAM PLEO-LOAD-LAYOUT.

       *> Lets a layout go, before PLEO-CLOSE does, by the control block
       *> that it was made with. WS-LAYOUT is 0 then; to drop 0 does
       *> nothing.
       *>     CALL "PLEO-DROP-LAYOUT" USING PLEO-CONTROL WS-LAYOUT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-DROP-LAYOUT.
       COPY PLEO-WORK.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="B"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-NUMBER W-HANDLE
               RETURNING W-BAD
           IF PLEO-OK AND W-HANDLE NOT = 0
               PERFORM VARYING W-NUMBER FROM 1 BY 1 UNTIL W-NUMBER > 16
                   IF PLEO-H-LAYOUT(W-NUMBER) = W-HANDLE
                       EXIT PERFORM
                   END-IF
               END-PERFORM
               IF W-NUMBER > 16
                   SET PLEO-E-HANDLE TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "This control block has no such layout, or no "
                       & "more." RETURNING W-BAD
               ELSE
                   CALL "pleo_free" USING BY VALUE W-HANDLE
                       RETURNING PLEO-STATUS
                   MOVE 0 TO PLEO-H-LAYOUT(W-NUMBER) THE-NUMBER
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-DROP-LAYOUT.

       *> How many bytes the records of a layout have, and how many
       *> statuses.
       *>     CALL "PLEO-GET-LAYOUT-SIZE" USING PLEO-CONTROL WS-LAYOUT
       *>         WS-BYTES WS-COUNT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-LAYOUT-SIZE.
       COPY PLEO-WORK.
       01 THE-LAYOUT                PIC S9 ANY NUMERIC.
       01 ITS-BYTES                 PIC S9 ANY NUMERIC.
       01 ITS-STATUSES              PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-LAYOUT ITS-BYTES
               ITS-STATUSES.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="NRR"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-LAYOUT W-HANDLE
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_layout_count" USING BY VALUE W-HANDLE
                   BY REFERENCE W-NUMBER
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "pleo_layout_size" USING BY VALUE W-HANDLE
                   BY REFERENCE W-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
       *> Neither item is changed unless both can be.
           IF PLEO-OK
               CALL "PLEO-I-FITS" USING PLEO-CONTROL W-NUMBER
                   ITS-STATUSES RETURNING W-BAD
           END-IF
           IF PLEO-OK
               MOVE W-LENGTH TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG ITS-BYTES
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               MOVE W-NUMBER TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG ITS-STATUSES
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-GET-LAYOUT-SIZE.

       *> Reads the name of the field that a status is of, by its
       *> number, from 1; in a table with its row, as LINES(3).AMOUNT.
       *>     CALL "PLEO-GET-FIELD-NAME" USING PLEO-CONTROL WS-LAYOUT
       *>         WS-NUMBER WS-NAME
       *> PLEO-E-MISSING if there are not as many.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-FIELD-NAME.
       COPY PLEO-WORK.
       01 THE-LAYOUT                PIC S9 ANY NUMERIC.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-LAYOUT THE-NUMBER
               THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="NNF"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-LAYOUT W-HANDLE
               RETURNING W-BAD
           IF PLEO-OK
               CALL "PLEO-I-INDEX" USING PLEO-CONTROL THE-NUMBER
                   W-NUMBER RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "pleo_layout_name_field" USING BY VALUE W-HANDLE
                   BY VALUE W-NUMBER
                   BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-GET-FIELD-NAME.

       *> Finds the next field that failed, behind the one of WS-NUMBER,
       *> which is 0 before the first: its number, its name, and in
       *> PLEO-FIELD-STATUS why. PLEO-E-END if there is none.
       *>     CALL "PLEO-NEXT-FAILED" USING PLEO-CONTROL WS-LAYOUT
       *>         WS-STATUSES WS-NUMBER WS-NAME
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-NEXT-FAILED.
       COPY PLEO-WORK.
       01 THE-LAYOUT                PIC S9 ANY NUMERIC.
       01 THE-STATUSES              PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-LAYOUT THE-STATUSES
               THE-NUMBER THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="NTBF"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-LAYOUT W-HANDLE
               RETURNING W-BAD
           IF PLEO-OK
               CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-NUMBER
                   W-NUMBER RETURNING W-BAD
           END-IF
           IF PLEO-OK
               EVALUATE TRUE
                   WHEN W-NUMBER < 0
                       MOVE 0 TO W-NUMBER
                   WHEN W-NUMBER > LENGTH OF THE-STATUSES
                       MOVE LENGTH OF THE-STATUSES TO W-NUMBER
               END-EVALUATE
               ADD 1 TO W-NUMBER
               PERFORM UNTIL W-NUMBER > LENGTH OF THE-STATUSES
                   IF THE-STATUSES(W-NUMBER:1) IS NUMERIC
                           AND THE-STATUSES(W-NUMBER:1) NOT = "0"
                       EXIT PERFORM
                   END-IF
                   ADD 1 TO W-NUMBER
               END-PERFORM
               IF W-NUMBER > LENGTH OF THE-STATUSES
                   SET PLEO-E-END TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "No other field failed." RETURNING W-BAD
               ELSE
                   PERFORM GIVE-IT
               END-IF
           END-IF
           COPY PLEO-END.

       GIVE-IT.
           CALL "PLEO-I-FITS" USING PLEO-CONTROL W-NUMBER THE-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               MOVE W-NUMBER TO W-SIZE
               SUBTRACT 1 FROM W-SIZE
               CALL "pleo_layout_name_field" USING BY VALUE W-HANDLE
                   BY VALUE W-SIZE
                   BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               MOVE W-NUMBER TO W-BIG
               MOVE THE-STATUSES(W-NUMBER:1) TO PLEO-FIELD-STATUS
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-NUMBER
                   RETURNING W-BAD
           END-IF.
       END PROGRAM PLEO-NEXT-FAILED.

       *> Fills a record from the answer; a blank place is the whole.
       *>     CALL "PLEO-GET-RECORD" USING PLEO-CONTROL "/data/0"
       *>         WS-LAYOUT ENTRY-RECORD WS-STATUSES
       *> If not PLEO-RECORD-FILLED the record is as it was:
       *> PLEO-E-BUFFER if it, or WS-STATUSES, is too short, with the
       *> size that it must have in PLEO-LENGTH, PLEO-E-ARGUMENT if it
       *> is longer than those of the layout. That was made of another
       *> copybook then, or for another -std than cobc's.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-RECORD.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-LAYOUT                PIC S9 ANY NUMERIC.
       01 THE-RECORD                PIC X ANY LENGTH.
       01 THE-STATUSES              PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-LAYOUT
               THE-RECORD THE-STATUSES.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TNFf"==.
           MOVE LENGTH OF THE-RECORD TO W-SIZE
           MOVE 0 TO W-LENGTH
           IF W-GIVEN > 4
               MOVE LENGTH OF THE-STATUSES TO W-LENGTH
           END-IF
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-LAYOUT W-HANDLE
               RETURNING W-BAD
           IF PLEO-OK
               CALL "PLEO-I-ROOM" USING PLEO-CONTROL W-HANDLE W-SIZE
                   W-LENGTH W-NUMBER W-TEXT RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "pleo_response_record" USING
                   BY VALUE PLEO-H-NOW
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY VALUE W-HANDLE
                   BY REFERENCE THE-RECORD
                   BY VALUE LENGTH OF THE-RECORD
                   BY VALUE W-TEXT BY VALUE W-NUMBER
                   BY REFERENCE PLEO-FAILED-FIELDS
                   RETURNING PLEO-STATUS
               IF W-LENGTH > 0
                   CALL "PLEO-I-STATUSES" USING PLEO-CONTROL W-NUMBER
                       W-TEXT THE-STATUSES
               END-IF
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-RECORD.

       *> As PLEO-FETCH-ITEM, with the item in a record: fetches the
       *> next item of the list and fills the record from it. With
       *> PLEO-E-RECORD the item was given too, and the next CALL goes
       *> on behind it. If not PLEO-RECORD-FILLED, no item was given and
       *> the record is as it was. There is no answer to be read then,
       *> but by PLEO-USE-ITEM.
       *>     CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
       *>         ENTRY-RECORD WS-STATUSES
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-FETCH-RECORD.
       COPY PLEO-WORK.
       01 THE-LAYOUT                PIC S9 ANY NUMERIC.
       01 THE-RECORD                PIC X ANY LENGTH.
       01 THE-STATUSES              PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-LAYOUT THE-RECORD
               THE-STATUSES.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="NFf"==.
           MOVE LENGTH OF THE-RECORD TO W-SIZE
           MOVE 0 TO W-LENGTH
           IF W-GIVEN > 3
               MOVE LENGTH OF THE-STATUSES TO W-LENGTH
           END-IF
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-LAYOUT W-HANDLE
               RETURNING W-BAD
           IF PLEO-OK
               CALL "PLEO-I-ROOM" USING PLEO-CONTROL W-HANDLE W-SIZE
                   W-LENGTH W-NUMBER W-TEXT RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-FORGET" USING PLEO-CONTROL
               CALL "pleo_pages_next_record" USING
                   BY VALUE PLEO-H-LIST
                   BY VALUE W-HANDLE
                   BY REFERENCE THE-RECORD
                   BY VALUE LENGTH OF THE-RECORD
                   BY VALUE W-TEXT BY VALUE W-NUMBER
                   BY REFERENCE PLEO-FAILED-FIELDS
                   RETURNING PLEO-STATUS
               IF W-LENGTH > 0
                   CALL "PLEO-I-STATUSES" USING PLEO-CONTROL W-NUMBER
                       W-TEXT THE-STATUSES
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-FETCH-RECORD.

       *> Makes the item that the list gave last what PLEO-GET-...
       *> reads, for what the record has no field for. PLEO-E-MISSING if
       *> it gave none; then the answer that is read stays.
       *>     CALL "PLEO-USE-ITEM" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-USE-ITEM.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_pages_current" USING
               BY VALUE PLEO-H-LIST
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           IF PLEO-OK
               CALL "PLEO-I-FORGET" USING PLEO-CONTROL
               CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-USE-ITEM.
