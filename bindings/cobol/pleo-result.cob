       *> The subprograms of pleo.cob that tell Pleo what became of the
       *> items of an export job, and end it. pleo-export.cob opens it
       *> and gives the items.
       *>
       *> A result is in the journal, on the disk, when the CALL is
       *> PLEO-OK, and not sent yet: PLEO-NEXT-EXPORT, PLEO-SEND-EXPORT
       *> and PLEO-CLOSE-EXPORT send what waits, 100 results a request.

       *> Records that an item is booked: call it when your books have
       *> the item for good. If the program ends between the two, the
       *> item is given again with PLEO-EXPORT-OFFERED.
       *>     CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL WS-VOUCHER
       *>     CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL WS-VOUCHER
       *>         WS-URL ITEM-ID
       *> WS-VOUCHER is its number in your books, which Pleo shows, or
       *> blank; WS-URL where your books show it, or blank. ITEM-ID is
       *> the item's accountingEntryId; without it the item that was
       *> given last is meant. The same result twice is PLEO-OK, another
       *> than the one that is recorded PLEO-E-ARGUMENT. It is taken
       *> after the job has ended, too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-EXPORT-BOOKED.
       COPY PLEO-WORK.
       01 EXTERNAL-ID               PIC X ANY LENGTH.
       01 EXTERNAL-URL              PIC X ANY LENGTH.
       01 ENTRY-ID                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL EXTERNAL-ID EXTERNAL-URL
               ENTRY-ID.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="Ttt"==.
           EVALUATE W-GIVEN
               WHEN 2
                   CALL "pleo_export_booked" USING
                       BY VALUE PLEO-H-EXPORT
                       BY REFERENCE OMITTED BY VALUE 0
                       BY REFERENCE EXTERNAL-ID
                       BY VALUE LENGTH OF EXTERNAL-ID
                       BY REFERENCE OMITTED BY VALUE 0
                       RETURNING PLEO-STATUS
               WHEN 3
                   CALL "pleo_export_booked" USING
                       BY VALUE PLEO-H-EXPORT
                       BY REFERENCE OMITTED BY VALUE 0
                       BY REFERENCE EXTERNAL-ID
                       BY VALUE LENGTH OF EXTERNAL-ID
                       BY REFERENCE EXTERNAL-URL
                       BY VALUE LENGTH OF EXTERNAL-URL
                       RETURNING PLEO-STATUS
               WHEN OTHER
                   CALL "pleo_export_booked" USING
                       BY VALUE PLEO-H-EXPORT
                       BY REFERENCE ENTRY-ID
                       BY VALUE LENGTH OF ENTRY-ID
                       BY REFERENCE EXTERNAL-ID
                       BY VALUE LENGTH OF EXTERNAL-ID
                       BY REFERENCE EXTERNAL-URL
                       BY VALUE LENGTH OF EXTERNAL-URL
                       RETURNING PLEO-STATUS
           END-EVALUATE
           COPY PLEO-END.
       END PROGRAM PLEO-EXPORT-BOOKED.

       *> Records that an item cannot be booked, for the bookkeeper to
       *> read in Pleo and to export again.
       *>     CALL "PLEO-EXPORT-REJECTED" USING PLEO-CONTROL
       *>         "account_unknown" "It has no account."
       *>     CALL "PLEO-EXPORT-REJECTED" USING PLEO-CONTROL
       *>         "vendor_unknown" WS-REASON ITEM-ID
       *> The type is one of Pleo's for items, which
       *> pleo_export_rejected in PLEO-CALLS.cpy lists; another is
       *> PLEO-E-ARGUMENT. The reason is a sentence of at most 1000
       *> characters, or blank. ITEM-ID is as for PLEO-EXPORT-BOOKED.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-EXPORT-REJECTED.
       COPY PLEO-WORK.
       01 REASON-TYPE               PIC X ANY LENGTH.
       01 THE-REASON                PIC X ANY LENGTH.
       01 ENTRY-ID                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL REASON-TYPE THE-REASON
               ENTRY-ID.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="Ttt"==.
           EVALUATE W-GIVEN
               WHEN 2
                   CALL "pleo_export_rejected" USING
                       BY VALUE PLEO-H-EXPORT
                       BY REFERENCE OMITTED BY VALUE 0
                       BY REFERENCE REASON-TYPE
                       BY VALUE LENGTH OF REASON-TYPE
                       BY REFERENCE OMITTED BY VALUE 0
                       RETURNING PLEO-STATUS
               WHEN 3
                   CALL "pleo_export_rejected" USING
                       BY VALUE PLEO-H-EXPORT
                       BY REFERENCE OMITTED BY VALUE 0
                       BY REFERENCE REASON-TYPE
                       BY VALUE LENGTH OF REASON-TYPE
                       BY REFERENCE THE-REASON
                       BY VALUE LENGTH OF THE-REASON
                       RETURNING PLEO-STATUS
               WHEN OTHER
                   CALL "pleo_export_rejected" USING
                       BY VALUE PLEO-H-EXPORT
                       BY REFERENCE ENTRY-ID
                       BY VALUE LENGTH OF ENTRY-ID
                       BY REFERENCE REASON-TYPE
                       BY VALUE LENGTH OF REASON-TYPE
                       BY REFERENCE THE-REASON
                       BY VALUE LENGTH OF THE-REASON
                       RETURNING PLEO-STATUS
           END-EVALUATE
           COPY PLEO-END.
       END PROGRAM PLEO-EXPORT-REJECTED.

       *> Sends the results that wait. What Pleo refuses for good is in
       *> the summary of PLEO-CLOSE-EXPORT, and no failure here. What
       *> could not be sent waits for the next CALL.
       *>     CALL "PLEO-SEND-EXPORT" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SEND-EXPORT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_export_send" USING
               BY VALUE PLEO-H-EXPORT
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-SEND-EXPORT.

       *> Keeps the job from expiring while the program works long at
       *> one item: sends what waits, or else tells Pleo that the item
       *> that was given last is in progress. PLEO-NEXT-EXPORT does so
       *> by itself after half of the job's time.
       *>     CALL "PLEO-KEEP-EXPORT-ALIVE" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-KEEP-EXPORT-ALIVE.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_export_keep_alive" USING
               BY VALUE PLEO-H-EXPORT
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-KEEP-EXPORT-ALIVE.

       *> Ends the job: sends the results that wait, tells Pleo that it
       *> is completed, completed with errors, or failed, as they say,
       *> and says in PLEO-BOOKED, PLEO-REJECTED and PLEO-REFUSED what
       *> came of the items. The summary becomes what PLEO-GET-...
       *> reads: the texts "/jobId" and "/status", the numbers, and
       *> lists at "/refused" (results that Pleo did not take, with
       *> "/externalId" where they stand in your books), "/missing" and
       *> "/unmatched".
       *>     CALL "PLEO-CLOSE-EXPORT" USING PLEO-CONTROL
       *> PLEO-E-UNFINISHED if items have no result: nothing was sent.
       *> PLEO-E-EXPORT-ENDED if the job has ended otherwise, with the
       *> summary too. It can be repeated. PLEO-CLOSE does not end a
       *> job.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CLOSE-EXPORT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "pleo_export_close" USING
               BY VALUE PLEO-H-EXPORT
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-SUMMARY" USING PLEO-CONTROL W-HANDLE
               RETURNING W-BAD
           COPY PLEO-END.
       END PROGRAM PLEO-CLOSE-EXPORT.

       *> Ends the job as failed, for what concerns all of it, such as
       *> books that cannot be reached. The results that wait are sent
       *> before; items without one can be exported again. The summary
       *> is read as after PLEO-CLOSE-EXPORT.
       *>     CALL "PLEO-FAIL-EXPORT" USING PLEO-CONTROL
       *>         "accounting_system_unreachable" WS-REASON
       *> The type is one of Pleo's for jobs, which pleo_export_fail in
       *> PLEO-CALLS.cpy lists; another is PLEO-E-ARGUMENT. The reason
       *> may be left out.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-FAIL-EXPORT.
       COPY PLEO-WORK.
       01 REASON-TYPE               PIC X ANY LENGTH.
       01 THE-REASON                PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL REASON-TYPE THE-REASON.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="Tt"==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           IF W-GIVEN > 2
               CALL "pleo_export_fail" USING
                   BY VALUE PLEO-H-EXPORT
                   BY REFERENCE REASON-TYPE
                   BY VALUE LENGTH OF REASON-TYPE
                   BY REFERENCE THE-REASON
                   BY VALUE LENGTH OF THE-REASON
                   BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
           ELSE
               CALL "pleo_export_fail" USING
                   BY VALUE PLEO-H-EXPORT
                   BY REFERENCE REASON-TYPE
                   BY VALUE LENGTH OF REASON-TYPE
                   BY REFERENCE OMITTED BY VALUE 0
                   BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
           END-IF
           CALL "PLEO-I-SUMMARY" USING PLEO-CONTROL W-HANDLE
               RETURNING W-BAD
           COPY PLEO-END.
       END PROGRAM PLEO-FAIL-EXPORT.

       *> Makes the summary, if there is one, the answer that is read: a
       *> job that has ended otherwise has one too. Returns 1 if the
       *> status has its details already. A program of yours does not
       *> call it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-SUMMARY.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       01 W-BIG                     PIC S9(18) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 NEW-HANDLE                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL NEW-HANDLE.
           MOVE 0 TO RETURN-CODE
           IF NOT PLEO-OK AND NOT PLEO-E-EXPORT-ENDED
               GOBACK
           END-IF
       *> What reads the summary clears the failure.
           CALL "PLEO-I-FINISH" USING PLEO-CONTROL
           MOVE 1 TO PLEO-H-DEPTH
           MOVE NEW-HANDLE TO PLEO-H-NOW PLEO-H-RESPONSE(1)
           CALL "pleo_response_int64" USING BY VALUE NEW-HANDLE
               BY REFERENCE "/booked" BY VALUE 7
               BY REFERENCE W-BIG
               RETURNING W-STATUS
           MOVE W-BIG TO PLEO-BOOKED
           CALL "pleo_response_int64" USING BY VALUE NEW-HANDLE
               BY REFERENCE "/rejected" BY VALUE 9
               BY REFERENCE W-BIG
               RETURNING W-STATUS
           MOVE W-BIG TO PLEO-REJECTED
           CALL "pleo_response_count" USING BY VALUE NEW-HANDLE
               BY REFERENCE "/refused" BY VALUE 8
               BY REFERENCE PLEO-REFUSED
               RETURNING W-STATUS
       *> The answer is kept with what else is open.
           CALL "PLEO-I-LIVES" USING PLEO-CONTROL "Y"
           MOVE 1 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-SUMMARY.
