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
       *>    1  the report cannot be written
       IDENTIFICATION DIVISION.
       PROGRAM-ID. RECONCILE.
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SPECIAL-NAMES.
           CLASS UNSIGNED-DECIMAL IS "0" THRU "9" "." SPACE.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT LEDGER ASSIGN TO "LEDGER"
               ORGANIZATION IS SEQUENTIAL
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
       *> As the ledger has it, from its first figure or sign on.
       01 WS-OURS                   PIC X(24).
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
             10 WS-L-OURS           PIC X(24).
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
           CALL "EXAMPLE-SHOW" USING
               "RECONCILIATION OF THE LEDGER WITH PLEO"
           CALL "EXAMPLE-SHOW" USING " "
           CALL "EXAMPLE-SHOW" USING WS-HEADING
           OPEN INPUT LEDGER
           IF WS-FILE-STATUS NOT = "00"
               CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
                   "THE LEDGER CANNOT BE OPENED: FILE STATUS "
                   WS-FILE-STATUS)
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
               EVALUATE WS-FILE-STATUS
                   WHEN "00"
                       PERFORM CHECK-THE-RECORD
                   WHEN "10"
                       PERFORM CHECK-THE-END
       *> Shorter than a record.
                   WHEN "04"
                       PERFORM REFUSE-THE-RECORD
                   WHEN OTHER
                       CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
                           "THE LEDGER CANNOT BE READ: FILE STATUS "
                           WS-FILE-STATUS)
                       MOVE 12 TO WS-CODE
               END-EVALUATE
           END-IF.

       *> TEST-NUMVAL takes a sign anywhere, also CR and DB.
       CHECK-THE-RECORD.
           MOVE FUNCTION TRIM(LEDGER-AMOUNT) TO WS-OURS
           IF LEDGER-END NOT = X"0A" OR LEDGER-DATE IS NOT NUMERIC
                   OR FUNCTION TEST-NUMVAL(WS-OURS) NOT = 0
                   OR WS-OURS(2:) IS NOT UNSIGNED-DECIMAL
               PERFORM REFUSE-THE-RECORD
           END-IF.

       REFUSE-THE-RECORD.
           MOVE WS-READ TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "NO RECORD OF THE LEDGER: " WS-EDITED)
           MOVE 12 TO WS-CODE.

       *> Without a record there was no export.
       CHECK-THE-END.
           IF WS-READ = 0
               CALL "EXAMPLE-SHOW" USING
                   "NO RECORDS IN THE LEDGER"
               MOVE 12 TO WS-CODE
           END-IF.

       COMPARE-ONE.
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
               WHEN PLEO-OK
                       AND FUNCTION NUMVAL(WS-OURS) = WS-THEIRS
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
           MOVE LEDGER-AMOUNT TO WS-L-OURS
           CALL "EXAMPLE-SHOW" USING WS-LINE
           MOVE 4 TO WS-CODE.

       ADD-TO-TOTAL.
           SET WS-T TO 1
           SEARCH WS-TOTAL
               AT END
                   CALL "EXAMPLE-SHOW" USING "MORE THAN 50 CURRENCIES"
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
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "STOPPED: " PLEO-STATUS-NAME)
           CALL "EXAMPLE-REPORT" USING PLEO-CONTROL.

       WRITE-TOTALS.
           CALL "EXAMPLE-SHOW" USING " "
           MOVE WS-READ TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "RECORDS READ " WS-EDITED)
           MOVE WS-AGREED TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "AGREED       " WS-EDITED)
           MOVE WS-DIFFERED TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "DIFFERENT    " WS-EDITED)
           MOVE WS-MISSING TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "MISSING      " WS-EDITED)
           PERFORM VARYING WS-T FROM 1 BY 1 UNTIL WS-T > WS-USED
               MOVE WS-T-AMOUNT(WS-T) TO WS-T-EDITED
               CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
                   "TOTAL " WS-T-CURRENCY(WS-T) " " WS-T-EDITED)
           END-PERFORM
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "EXIT CODE " WS-CODE).
       END PROGRAM RECONCILE.
