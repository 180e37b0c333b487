       *> The subprograms of pleo.cob that carry out Pleo's export job:
       *> this file opens it and gives its items, pleo-result.cob tells
       *> Pleo what became of them. docs/export.md has the whole life of
       *> a job, README.md the loop.
       *>
       *> The options export_journal, export_company and
       *> export_take_over are set before PLEO-OPEN, as others are. The
       *> journal is a file in which the library writes what was
       *> offered and booked, so that no item is offered as new twice,
       *> whatever ends the program; without one, only the state at
       *> Pleo tells what was done.

       *> Opens the company's oldest export job that is pending or in
       *> progress, and starts it if it is pending. PLEO-E-END if there
       *> is none: that is no failure. PLEO-E-EXPORT-BUSY if another
       *> program has the journal or the job. A control block has one
       *> job at a time; the one before is let go first, as by
       *> PLEO-DROP-EXPORT.
       *>     CALL "PLEO-OPEN-EXPORT" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-OPEN-EXPORT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-DROP-EXPORT" USING PLEO-CONTROL
           CALL "pleo_export_open" USING
               BY VALUE PLEO-H-CLIENT BY VALUE 0
               BY REFERENCE PLEO-H-EXPORT
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-OPEN-EXPORT.

       *> The same, and waits for a job if there is none, at most so
       *> many seconds, 0 to 86400: for a program that runs all day.
       *>     CALL "PLEO-WAIT-EXPORT" USING PLEO-CONTROL 3600
       *> PLEO-E-END if none came in that time.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-WAIT-EXPORT.
       COPY PLEO-WORK.
       01 THE-SECONDS               PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-SECONDS.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="N"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-SECONDS W-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               CALL "PLEO-I-DROP-EXPORT" USING PLEO-CONTROL
               CALL "pleo_export_wait" USING
                   BY VALUE PLEO-H-CLIENT BY VALUE 0
                   BY VALUE W-NUMBER
                   BY REFERENCE PLEO-H-EXPORT
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-WAIT-EXPORT.

       *> As PLEO-OPEN-EXPORT, and starts a job of the entries that are
       *> queued for export if there is no job: for a program that
       *> exports without a bookkeeper. PLEO-E-END if none is queued.
       *>     CALL "PLEO-START-EXPORT" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-START-EXPORT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-DROP-EXPORT" USING PLEO-CONTROL
           CALL "pleo_export_start" USING
               BY VALUE PLEO-H-CLIENT BY VALUE 0
               BY REFERENCE PLEO-H-EXPORT
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-START-EXPORT.

       *> Gives the next item that is to be booked and makes it what
       *> PLEO-GET-... reads: places begin at it, as
       *> "/accountingEntryId". Items of which a result is recorded are
       *> not given. PLEO-E-END when all were given: PLEO-CLOSE-EXPORT
       *> is next. After a failure it gives the same one again.
       *>     CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
       *> PLEO-AGAIN says what is known of the item:
       *>   PLEO-EXPORT-NEW       it was never offered before
       *>   PLEO-EXPORT-OFFERED   it was, and no result was recorded:
       *>                         the program may have booked it before
       *>                         it ended. Look its id up in your
       *>                         books before you book it
       *>   PLEO-EXPORT-EXPORTED  it was exported before, and is to be
       *>                         exported again: PLEO-GET-FORMER-ID
       *> PLEO-E-EXPORT-ENDED if the job has ended at Pleo; what was
       *> recorded is kept, for the next job that has the item.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-NEXT-EXPORT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           MOVE -1 TO PLEO-AGAIN
           CALL "pleo_export_next" USING
               BY VALUE PLEO-H-EXPORT
               BY REFERENCE W-HANDLE
               BY REFERENCE W-NUMBER
               RETURNING PLEO-STATUS
           IF PLEO-OK
               MOVE W-NUMBER TO PLEO-AGAIN
           END-IF
           CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-NEXT-EXPORT.

       *> The same, with the item in a record. With PLEO-E-RECORD the
       *> item was given too, and PLEO-AGAIN is of it. If not
       *> PLEO-RECORD-FILLED, no item was given and the record is as it
       *> was. There is no answer to be read then, but by
       *> PLEO-USE-EXPORT-ITEM.
       *>     CALL "PLEO-EXPORT-RECORD" USING PLEO-CONTROL
       *>         WS-LAYOUT ITEM-RECORD WS-STATUSES
       *> Layout, record and statuses are as for PLEO-FETCH-RECORD.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-EXPORT-RECORD.
       COPY PLEO-WORK.
       01 THE-LAYOUT                PIC S9 ANY NUMERIC.
       01 THE-RECORD                PIC X ANY LENGTH.
       01 THE-STATUSES              PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-LAYOUT THE-RECORD
               THE-STATUSES.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="NFf"==.
           MOVE -1 TO PLEO-AGAIN
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
               CALL "pleo_export_next_record" USING
                   BY VALUE PLEO-H-EXPORT
                   BY VALUE W-HANDLE
                   BY REFERENCE THE-RECORD
                   BY VALUE LENGTH OF THE-RECORD
                   BY VALUE W-TEXT BY VALUE W-NUMBER
                   BY REFERENCE PLEO-FAILED-FIELDS
                   BY REFERENCE W-SIZE
                   RETURNING PLEO-STATUS
               IF PLEO-RECORD-FILLED
                   MOVE W-SIZE TO PLEO-AGAIN
               END-IF
               IF W-LENGTH > 0
                   CALL "PLEO-I-STATUSES" USING PLEO-CONTROL W-NUMBER
                       W-TEXT THE-STATUSES
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-EXPORT-RECORD.

       *> Makes the item that was given last what PLEO-GET-... reads.
       *> PLEO-E-MISSING if none was; then the answer that is read
       *> stays, as with the two that follow.
       *>     CALL "PLEO-USE-EXPORT-ITEM" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-USE-EXPORT-ITEM.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_export_current" USING
               BY VALUE PLEO-H-EXPORT
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           IF PLEO-OK
               CALL "PLEO-I-FORGET" USING PLEO-CONTROL
               CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-USE-EXPORT-ITEM.

       *> The same of that item's job item, as the job had it when it
       *> was opened: "/status" and so on.
       *>     CALL "PLEO-USE-EXPORT-JOB-ITEM" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-USE-EXPORT-JOB-ITEM.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_export_job_item" USING
               BY VALUE PLEO-H-EXPORT
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           IF PLEO-OK
               CALL "PLEO-I-FORGET" USING PLEO-CONTROL
               CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-USE-EXPORT-JOB-ITEM.

       *> The same of the job, as Pleo showed it last: "/id",
       *> "/numberOfItems" and so on.
       *>     CALL "PLEO-USE-EXPORT-JOB" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-USE-EXPORT-JOB.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_export_job" USING
               BY VALUE PLEO-H-EXPORT
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           IF PLEO-OK
               CALL "PLEO-I-FORGET" USING PLEO-CONTROL
               CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-USE-EXPORT-JOB.

       *> Reads the external id under which the item that was given last
       *> was booked before: with PLEO-EXPORT-EXPORTED, its number in
       *> your books. PLEO-E-MISSING if it has none.
       *>     CALL "PLEO-GET-FORMER-ID" USING PLEO-CONTROL WS-VOUCHER
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-FORMER-ID.
       COPY PLEO-WORK.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           CALL "pleo_export_former_field" USING
               BY VALUE PLEO-H-EXPORT
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-GET-FORMER-ID.

       *> Fetches the files of the item that was given last, such as its
       *> receipts, into a directory that exists: all of them or none.
       *> Files of the same names there are replaced. Each is named
       *> <accountingEntryId>-<n>.<ending>, n from 1 on. PLEO-DONE and
       *> PLEO-TOTAL say how many there are.
       *>     CALL "PLEO-FETCH-FILES" USING PLEO-CONTROL
       *>         "receipts"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-FETCH-FILES.
       COPY PLEO-WORK.
       01 THE-FOLDER                PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-FOLDER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "pleo_export_fetch_files" USING
               BY VALUE PLEO-H-EXPORT BY VALUE 0
               BY REFERENCE THE-FOLDER BY VALUE LENGTH OF THE-FOLDER
               BY REFERENCE W-NUMBER
               RETURNING PLEO-STATUS
           IF PLEO-OK
               MOVE W-NUMBER TO PLEO-DONE PLEO-TOTAL
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-FETCH-FILES.

       *> Tells how far the export is: PLEO-DONE items of PLEO-TOTAL
       *> have a result.
       *>     CALL "PLEO-EXPORT-PROGRESS" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-EXPORT-PROGRESS.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_export_progress" USING
               BY VALUE PLEO-H-EXPORT
               BY REFERENCE PLEO-DONE
               BY REFERENCE PLEO-TOTAL
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-EXPORT-PROGRESS.

       *> Lets go of the job without ending it, and of its journal: the
       *> next PLEO-OPEN-EXPORT goes on with it. PLEO-CLOSE does the
       *> same. Results that were not sent are sent then, if there is a
       *> journal; without one they are lost.
       *>     CALL "PLEO-DROP-EXPORT" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-DROP-EXPORT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-DROP-EXPORT" USING PLEO-CONTROL
           COPY PLEO-END.
       END PROGRAM PLEO-DROP-EXPORT.

       *> What they share. A program of yours does not call it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-DROP-EXPORT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "pleo_free" USING BY VALUE PLEO-H-EXPORT
               RETURNING W-STATUS
           MOVE 0 TO PLEO-H-EXPORT RETURN-CODE
           MOVE -1 TO PLEO-AGAIN
           GOBACK.
       END PROGRAM PLEO-I-DROP-EXPORT.
