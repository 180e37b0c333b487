       *> A nightly job: compares the ledger, a file of fixed-width
       *> records as export_entries writes it, with the accounting
       *> entries that Pleo has, and writes a report. The ledger is the
       *> file that DD_LEDGER names.
       *>
       *> Exit codes for the job scheduler:
       *>    0  every record agrees
       *>    4  it ran to its end; the report lists what differs
       *>    8  it did not, by a fault that passes: run it again later
       *>   12  it did not, and somebody has to look: key, options, file
       IDENTIFICATION DIVISION.
       PROGRAM-ID. RECONCILE.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT LEDGER ASSIGN TO "LEDGER"
               ORGANIZATION IS LINE SEQUENTIAL
               FILE STATUS IS WS-FILE-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD LEDGER.
       COPY LEDGER.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-FILE-STATUS            PIC XX.
       01 WS-END                    PIC X VALUE "N".
          88 LEDGER-AT-END VALUE "Y".
       01 WS-CODE                   PIC 99 VALUE 0.
       01 WS-OURS                   PIC S9(19)V9(3) COMP-3.
       01 WS-THEIRS                 PIC S9(19)V9(3) COMP-3.
       01 WS-CURRENCY               PIC X(3).
       01 WS-COUNTS.
          05 WS-READ                PIC 9(7) COMP-3 VALUE 0.
          05 WS-AGREED              PIC 9(7) COMP-3 VALUE 0.
          05 WS-DIFFERED            PIC 9(7) COMP-3 VALUE 0.
          05 WS-MISSING             PIC 9(7) COMP-3 VALUE 0.
       01 WS-EDITED                 PIC Z(6)9.
       01 WS-LINE.
          05 WS-L-ID                PIC X(36).
          05 FILLER                 PIC X VALUE SPACE.
          05 WS-L-WHAT              PIC X(9).
          05 FILLER                 PIC X VALUE SPACE.
          05 WS-L-LEDGER.
             10 WS-L-CURRENCY       PIC X(3).
             10 WS-L-OURS           PIC -(19)9.9(3).
          05 FILLER                 PIC X VALUE SPACE.
          05 WS-L-PLEO.
             10 WS-L-THEIR-CURRENCY PIC X(3).
             10 WS-L-THEIRS         PIC -(19)9.9(3).
       01 WS-HEADING.
          05 FILLER                 PIC X(37) VALUE "ENTRY".
          05 FILLER                 PIC X(10) VALUE "IS".
          05 FILLER                 PIC X(28) VALUE "LEDGER".
          05 FILLER                 PIC X(4) VALUE "PLEO".
       *> Totals by currency; no two currencies are added.
       01 WS-TOTALS.
          05 WS-USED                PIC S9(4) COMP VALUE 0.
          05 WS-TOTAL OCCURS 50 TIMES INDEXED BY WS-T.
             10 WS-T-CURRENCY       PIC X(3).
             10 WS-T-AMOUNT         PIC S9(19)V9(3) COMP-3.
       01 WS-T-EDITED               PIC -(19)9.9(3).
       PROCEDURE DIVISION.
           DISPLAY "RECONCILIATION OF THE LEDGER WITH PLEO"
           DISPLAY " "
           DISPLAY WS-HEADING
           OPEN INPUT LEDGER
           IF WS-FILE-STATUS NOT = "00"
               DISPLAY "THE LEDGER CANNOT BE OPENED: FILE STATUS "
                   WS-FILE-STATUS
               MOVE 12 TO RETURN-CODE
               STOP RUN
           END-IF
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF NOT PLEO-OK
               PERFORM GIVE-UP
           END-IF
           PERFORM READ-LEDGER
           PERFORM UNTIL LEDGER-AT-END OR WS-CODE > 4
               PERFORM COMPARE-ONE
               PERFORM READ-LEDGER
           END-PERFORM
           CLOSE LEDGER
           PERFORM WRITE-TOTALS
       *> PLEO-CLOSE leaves it in RETURN-CODE.
           MOVE WS-CODE TO PLEO-RETURN-CODE
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           STOP RUN.

       READ-LEDGER.
           IF WS-CODE <= 4
               READ LEDGER
                   AT END SET LEDGER-AT-END TO TRUE
                   NOT AT END ADD 1 TO WS-READ
               END-READ
               IF WS-FILE-STATUS NOT = "00" AND NOT = "10"
                   DISPLAY "THE LEDGER CANNOT BE READ: FILE STATUS "
                       WS-FILE-STATUS
                   MOVE 12 TO WS-CODE
               END-IF
               IF NOT LEDGER-AT-END AND LEDGER-DATE IS NOT NUMERIC
                   MOVE WS-READ TO WS-EDITED
                   DISPLAY "NO RECORD OF THE LEDGER: " WS-EDITED
                   MOVE 12 TO WS-CODE
               END-IF
           END-IF.

       COMPARE-ONE.
           MOVE LEDGER-AMOUNT TO WS-OURS
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
               "GET" "/v1/accounting-entries/{id}"
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL "id" LEDGER-ID
           END-IF
           IF PLEO-OK
               CALL "PLEO-SEND" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL
                   "/data/transactionValue" WS-CURRENCY WS-THEIRS
           END-IF
           EVALUATE TRUE
               WHEN PLEO-OK AND WS-OURS = WS-THEIRS
                       AND LEDGER-CURRENCY = WS-CURRENCY
                   ADD 1 TO WS-AGREED
                   PERFORM ADD-TO-TOTAL
               WHEN PLEO-OK
                   MOVE "DIFFERENT" TO WS-L-WHAT
                   MOVE WS-CURRENCY TO WS-L-THEIR-CURRENCY
                   MOVE WS-THEIRS TO WS-L-THEIRS
                   ADD 1 TO WS-DIFFERED
                   PERFORM WRITE-LINE
               WHEN PLEO-E-NOT-FOUND
                   MOVE "MISSING" TO WS-L-WHAT
                   MOVE SPACES TO WS-L-PLEO
                   ADD 1 TO WS-MISSING
                   PERFORM WRITE-LINE
               WHEN OTHER
                   PERFORM GIVE-UP
           END-EVALUATE.

       WRITE-LINE.
           MOVE LEDGER-ID TO WS-L-ID
           MOVE LEDGER-CURRENCY TO WS-L-CURRENCY
           MOVE WS-OURS TO WS-L-OURS
           DISPLAY WS-LINE
           MOVE 4 TO WS-CODE.

       ADD-TO-TOTAL.
           SET WS-T TO 1
           SEARCH WS-TOTAL
               AT END
                   DISPLAY "MORE THAN 50 CURRENCIES"
                   MOVE 12 TO WS-CODE
               WHEN WS-T > WS-USED
                   ADD 1 TO WS-USED
                   MOVE WS-CURRENCY TO WS-T-CURRENCY(WS-T)
                   MOVE WS-THEIRS TO WS-T-AMOUNT(WS-T)
               WHEN WS-T-CURRENCY(WS-T) = WS-CURRENCY
                   ADD WS-THEIRS TO WS-T-AMOUNT(WS-T)
           END-SEARCH.

       *> The job cannot go on. Whether it is of any use to run it again
       *> unchanged is what PLEO-CAN-RETRY says.
       GIVE-UP.
           IF PLEO-CAN-RETRY
               MOVE 8 TO WS-CODE
           ELSE
               MOVE 12 TO WS-CODE
           END-IF
           DISPLAY "STOPPED: " PLEO-STATUS-NAME
           CALL "EXAMPLE-REPORT" USING PLEO-CONTROL.

       WRITE-TOTALS.
           DISPLAY " "
           MOVE WS-READ TO WS-EDITED
           DISPLAY "RECORDS READ " WS-EDITED
           MOVE WS-AGREED TO WS-EDITED
           DISPLAY "AGREED       " WS-EDITED
           MOVE WS-DIFFERED TO WS-EDITED
           DISPLAY "DIFFERENT    " WS-EDITED
           MOVE WS-MISSING TO WS-EDITED
           DISPLAY "MISSING      " WS-EDITED
           PERFORM VARYING WS-T FROM 1 BY 1 UNTIL WS-T > WS-USED
               MOVE WS-T-AMOUNT(WS-T) TO WS-T-EDITED
               DISPLAY "TOTAL " WS-T-CURRENCY(WS-T) " " WS-T-EDITED
           END-PERFORM
           DISPLAY "EXIT CODE " WS-CODE.
       END PROGRAM RECONCILE.
