       *> Carries out Pleo's export job, as a scheduler starts it: takes
       *> its items, books each into a ledger, and reports them:
       *> night_job LEDGER
       *>
       *> The ledger, of books.cob, stands for the books of your system:
       *> a line for each voucher, with its number and the entry that it
       *> is of. The option export_journal (PLEO_EXPORT_JOURNAL) names
       *> the file in which the library writes down what was reported.
       *>
       *> Exit codes for the job scheduler:
       *>    0  all is done, or nothing was to be done
       *>    4  a person should look at what was rejected or refused
       *>    8  it should be started again later
       *>   12  something must be put right first
       *>    1  what came of it cannot be written
       IDENTIFICATION DIVISION.
       PROGRAM-ID. NIGHT-JOB.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY VOUCHER.
       COPY VOUCHER-LAYOUT.
       01 WS-LAYOUT                 PIC S9(9) COMP-5.
       01 WS-BOOKED                 PIC Z(8)9.
       01 WS-REJECTED               PIC Z(8)9.
       01 WS-REFUSED                PIC Z(8)9.
       PROCEDURE DIVISION.
           CALL "BOOKS" USING "OPEN" VOUCHER-RECORD
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL VOUCHER-LAYOUT
                   WS-LAYOUT
           END-IF
           IF PLEO-OK
               CALL "PLEO-OPEN-EXPORT" USING PLEO-CONTROL
           END-IF
           EVALUATE TRUE
               WHEN PLEO-OK
                   PERFORM CARRY-OUT-THE-JOB
               WHEN PLEO-E-END
                   CALL "EXAMPLE-SHOW" USING "nothing to export"
           END-EVALUATE
           CALL "EXAMPLE-JOB-CODE" USING PLEO-CONTROL
       *> What concerns all items is told once, so that the bookkeeper
       *> sees it in Pleo.
           IF PLEO-E-BAD-REQUEST
               CALL "PLEO-FAIL-EXPORT" USING PLEO-CONTROL
                   "missing_configuration"
                   "Accounts lack a contra account."
           END-IF
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           STOP RUN.

       CARRY-OUT-THE-JOB.
           PERFORM CARRY-OUT-AN-ITEM UNTIL NOT PLEO-OK
           IF PLEO-E-END
               CALL "PLEO-CLOSE-EXPORT" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               MOVE PLEO-BOOKED TO WS-BOOKED
               MOVE PLEO-REJECTED TO WS-REJECTED
               MOVE PLEO-REFUSED TO WS-REFUSED
               CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
                   "booked " FUNCTION TRIM(WS-BOOKED)
                   ", rejected " FUNCTION TRIM(WS-REJECTED)
                   ", refused " FUNCTION TRIM(WS-REFUSED))
               IF PLEO-REJECTED > 0 OR PLEO-REFUSED > 0
                   MOVE 4 TO PLEO-RETURN-CODE
               END-IF
           END-IF.

       CARRY-OUT-AN-ITEM.
           CALL "PLEO-EXPORT-RECORD" USING PLEO-CONTROL
               WS-LAYOUT VOUCHER-RECORD
           EVALUATE TRUE
               WHEN NOT PLEO-OK
                   CONTINUE
               WHEN VOUCHER-ACCOUNT = SPACES
                   CALL "PLEO-EXPORT-REJECTED" USING PLEO-CONTROL
                       "account_unknown" "It has no account."
               WHEN OTHER
       *> What was offered before may be booked: the program may have
       *> ended before it could say so.
                   IF NOT PLEO-EXPORT-NEW
                       CALL "BOOKS" USING "FIND" VOUCHER-RECORD
                   END-IF
                   IF VOUCHER-NUMBER = SPACES
                       CALL "BOOKS" USING "ADD" VOUCHER-RECORD
                   END-IF
                   CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL
                       VOUCHER-NUMBER
           END-EVALUATE.
       END PROGRAM NIGHT-JOB.
