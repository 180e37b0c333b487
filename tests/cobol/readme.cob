       *> The README's pieces of program, which run.sh makes copybooks
       *> of: the list, the JSON, what a nightly job does, a file that
       *> is fetched, a task, and an export job.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. README.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-EMAIL                  PIC X(24).
       01 WS-TITLE                  PIC X(12).
       01 WS-LEDGER                 PIC X(20) VALUE "L-1".
       01 WS-SECONDS                PIC S9(9) COMP-5.
       01 WS-LINE                   PIC X(80).
       COPY STAFF.
       COPY STAFF-LAYOUT.
       01 WS-LAYOUT                 PIC S9(9) COMP-5.
       01 WS-STATUSES               PIC X(3).
       01 WS-NUMBER                 PIC 9(3).
       01 WS-NAME                   PIC X(12).
       01 WS-TRIES                  PIC 9(2) COMP-3 VALUE 0.
       COPY VOUCHER.
       COPY VOUCHER-LAYOUT.
       01 WS-URL                    PIC X(8192).
       01 WS-SIZE                   PIC S9(18) COMP-5.
       01 WS-VOUCHER                PIC 9(7) VALUE 0.
       01 WS-ENTRY                  PIC X(36) VALUE SPACES.
       PROCEDURE DIVISION.
           MOVE "file:pleo.key" TO PLEO-KEY-SOURCE
           MOVE "pleo.options" TO PLEO-OPTIONS-FILE
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               PERFORM BUILD-IT
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                   "/metadata/ledger" WS-EMAIL
           END-IF
           IF PLEO-OK
               DISPLAY "LEDGER " WS-EMAIL
               PERFORM READ-IT
               PERFORM FILL-THEM
               CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL VOUCHER-LAYOUT
                   WS-LAYOUT
               PERFORM CARRY-OUT
               IF PLEO-OK
                   DISPLAY "BOOKED " PLEO-BOOKED
                   PERFORM FIND-RECEIPT
               END-IF
               IF PLEO-OK
                   DISPLAY "FETCHED"
                   PERFORM SEND-WITHOUT-WAITING
               END-IF
               IF PLEO-OK
                   CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                       "/data/0/email" WS-EMAIL
                   DISPLAY "TOOK " WS-EMAIL
               END-IF
           ELSE
               PERFORM REPORT-IT
               PERFORM PRINT-REPORT
           END-IF
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           STOP RUN.

       BUILD-IT.
       COPY README-BUILD.
           CONTINUE.

       READ-IT.
       COPY README-LIST.
           CONTINUE.

       FILL-THEM.
       COPY README-RECORDS.
           CONTINUE.

       COPY README-FAILED.

       USE-IT.
           DISPLAY WS-EMAIL WS-TITLE "*".

       COPY README-NIGHT.

       COPY README-REPORT.

       COPY README-FETCH.

       COPY README-TASK.

       DO-SOMETHING-ELSE.
           CONTINUE.

       COPY README-EXPORT.

       COPY README-REJECT.

       *> The receipt of the entry that was booked first.
       FIND-RECEIPT.
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v1/accounting-entries/{entry}/receipts"
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL
                   "entry" WS-ENTRY
           END-IF
           IF PLEO-OK
               CALL "PLEO-SEND" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-ENTER" USING PLEO-CONTROL "/data/0"
           END-IF
           IF PLEO-OK
               PERFORM FETCH-RECEIPT
           END-IF.

       *> There are no books; all is booked anew.
       FIND-IT.
           MOVE SPACES TO VOUCHER-NUMBER.

       BOOK-IT.
           IF WS-ENTRY = SPACES
               MOVE VOUCHER-ENTRY TO WS-ENTRY
           END-IF
           ADD 1 TO WS-VOUCHER
           STRING "V" WS-VOUCHER DELIMITED BY SIZE INTO VOUCHER-NUMBER.
