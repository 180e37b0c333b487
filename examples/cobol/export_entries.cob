       *> Writes the accounting entries of a period to standard output,
       *> in records of fixed width: id, date, currency, amount, note.
       *> export_entries FROM UNTIL: days such as 2025-01-31, of which
       *> the last one is not included.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXPORT-ENTRIES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY LEDGER.
       COPY ENTRY.
       COPY ENTRY-LAYOUT.
       01 WS-LAYOUT                 PIC S9(9) COMP-5.
       01 WS-AMOUNT                 PIC S9(19)V9(3) COMP-3.
       01 WS-COUNT                  PIC S9(9) COMP-5.
       01 WS-FROM                   PIC X(32).
       01 WS-UNTIL                  PIC X(32).
       01 WS-MIDNIGHT               PIC X(64).
       01 WS-COMPANY                PIC X(36).
       01 WS-CONTROLS.
          05 FILLER                 PIC X(16) VALUE
             X"000102030405060708090A0B0C0D0E0F".
          05 FILLER                 PIC X(17) VALUE
             X"101112131415161718191A1B1C1D1E1F7F".
       PROCEDURE DIVISION.
           ACCEPT WS-COUNT FROM ARGUMENT-NUMBER
           IF WS-COUNT NOT = 2
               DISPLAY "usage: export_entries FROM UNTIL" UPON SYSERR
               MOVE 1 TO RETURN-CODE
               STOP RUN
           END-IF
           ACCEPT WS-FROM FROM ARGUMENT-VALUE
           ACCEPT WS-UNTIL FROM ARGUMENT-VALUE
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-COMPANY
           END-IF
           IF PLEO-OK
               PERFORM BUILD-THE-SEARCH
           END-IF
           IF PLEO-OK
               CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ENTRY-LAYOUT
                   WS-LAYOUT
           END-IF
           IF PLEO-OK
               PERFORM FETCH-THE-ENTRY
           END-IF
           PERFORM UNTIL NOT PLEO-OK
               PERFORM FILL-THE-RECORD
               IF PLEO-OK
                   CALL "EXAMPLE-WRITE" USING LEDGER-RECORD
                   PERFORM FETCH-THE-ENTRY
               END-IF
           END-PERFORM
           IF PLEO-E-END
               SET PLEO-OK TO TRUE
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       BUILD-THE-SEARCH.
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
               "POST" "/v1/accounting-entries:search"
           IF PLEO-OK
               CALL "PLEO-SET-QUERY" USING PLEO-CONTROL
                   "company_id" WS-COMPANY
           END-IF
           IF PLEO-OK
               CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL
                   "/includeDeleted" "N"
           END-IF
           IF PLEO-OK
               MOVE SPACES TO WS-MIDNIGHT
               STRING FUNCTION TRIM(WS-FROM) "T00:00:00Z"
                   DELIMITED BY SIZE INTO WS-MIDNIGHT
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   "/performedAtStart" WS-MIDNIGHT
           END-IF
           IF PLEO-OK
               MOVE SPACES TO WS-MIDNIGHT
               STRING FUNCTION TRIM(WS-UNTIL) "T00:00:00Z"
                   DELIMITED BY SIZE INTO WS-MIDNIGHT
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   "/performedAtEnd" WS-MIDNIGHT
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-BODY" USING PLEO-CONTROL
           END-IF.

       FETCH-THE-ENTRY.
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
               ENTRY-RECORD.

       *> A record is one line, also where the note has more.
       FILL-THE-RECORD.
           MOVE ENTRY-ID TO LEDGER-ID
           MOVE ENTRY-DATE TO LEDGER-DATE
           MOVE ENTRY-CURRENCY TO LEDGER-CURRENCY
           MOVE ENTRY-NOTE TO LEDGER-NOTE
           INSPECT LEDGER-NOTE CONVERTING WS-CONTROLS TO SPACES
           MOVE X"0A" TO LEDGER-END
           CALL "PLEO-MINORS-TO-AMOUNT" USING PLEO-CONTROL
               ENTRY-CURRENCY ENTRY-MINORS WS-AMOUNT
           MOVE WS-AMOUNT TO LEDGER-AMOUNT.
       END PROGRAM EXPORT-ENTRIES.
