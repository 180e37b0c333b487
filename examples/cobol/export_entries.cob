       *> Writes every accounting entry to standard output, in records
       *> of fixed width: id, date, currency, amount, note.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXPORT-ENTRIES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY LEDGER.
       01 WS-AMOUNT                 PIC S9(19)V9(3) COMP-3.
       01 WS-TIME                   PIC 9(6).
       PROCEDURE DIVISION.
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
                   "POST" "/v1/accounting-entries:search"
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-BODY-TEXT" USING PLEO-CONTROL "{}"
           END-IF
           IF PLEO-OK
               CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
           END-IF
           PERFORM UNTIL NOT PLEO-OK
               PERFORM FILL-THE-RECORD
               IF PLEO-OK
                   DISPLAY LEDGER-RECORD
                   CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
               END-IF
           END-PERFORM
           IF PLEO-E-END
               SET PLEO-OK TO TRUE
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       *> A field that Pleo leaves null stays blank.
       FILL-THE-RECORD.
           MOVE SPACES TO LEDGER-RECORD
           MOVE 0 TO LEDGER-DATE
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" LEDGER-ID
           IF PLEO-OK OR PLEO-E-NULL
               CALL "PLEO-GET-TIME" USING PLEO-CONTROL "/date"
                   LEDGER-DATE WS-TIME
           END-IF
           IF PLEO-OK OR PLEO-E-NULL
               CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/amount"
                   LEDGER-CURRENCY WS-AMOUNT
               IF PLEO-OK
                   MOVE WS-AMOUNT TO LEDGER-AMOUNT
               END-IF
           END-IF
       *> As much of it as there is room for, and no half a character.
           IF PLEO-OK OR PLEO-E-NULL
               CALL "PLEO-GET-TEXT-CUT" USING PLEO-CONTROL "/note"
                   LEDGER-NOTE
           END-IF
           IF PLEO-E-NULL
               SET PLEO-OK TO TRUE
           END-IF.
       END PROGRAM EXPORT-ENTRIES.
