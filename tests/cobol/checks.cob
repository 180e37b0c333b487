       *> The tests of the binding itself: the last line is
       *> "N passed, M failed".
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECKS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 SCN-NAME                  PIC X(20) EXTERNAL.
       COPY COUNTS.
       01 WS-PASSED                 PIC Z(3)9.
       01 WS-FAILED                 PIC Z(3)9.
       PROCEDURE DIVISION.
           MOVE "checks" TO SCN-NAME
           MOVE 0 TO CHK-PASSED CHK-FAILED
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           CALL "CHECK-RECORD"
           CALL "CHECK-BLANKS"
           CALL "CHECK-RETURN-CODE"
           CALL "CHECK-LIFE"
           CALL "CHECK-FAILURES"
           CALL "CHECK-MESSAGES"
           CALL "CHECK-NUMBERS"
           CALL "CHECK-SENT"
           CALL "CHECK-COMMA"
           CALL "CHECK-TEXTS"
           CALL "CHECK-PARTS"
           CALL "CHECK-REQUESTS"
           CALL "CHECK-OMITTED"
           CALL "CHECK-ORDER"
           CALL "CHECK-OVERWRITTEN"
           CALL "CHECK-UNNOTICED"
           CALL "CHECK-ITEMS"
           CALL "CHECK-LISTS"
           CALL "CHECK-ARGUMENTS"
           CALL "CHECK-REPEATED"
           CALL "CHECK-PIECES"
           CALL "CHECK-OPTIONS"
           CALL "CHECK-ALL-OR-NONE"
           CALL "CHECK-ANSWERS"
           CALL "CHECK-SAME-CALL"
           CALL "CHECK-INITIAL"
           CALL "CHECK-REPORT-LINES"
           CALL "CHECK-REPORTS"
           CALL "CHECK-PROFILES"
           CALL "CHECK-KINDS"
           CALL "CHECK-LAYOUTS"
           CALL "CHECK-FAILED"
           CALL "CHECK-RECORDS"
           CALL "CHECK-EXPORT-ORDER"
           CALL "CHECK-EXPORT-ITEMS"
           CALL "CHECK-EXPORT-ENDS"
           CALL "CHECK-EXPORT-LEFT"
           MOVE CHK-PASSED TO WS-PASSED
           MOVE CHK-FAILED TO WS-FAILED
           DISPLAY FUNCTION TRIM(WS-PASSED) " passed, "
               FUNCTION TRIM(WS-FAILED) " failed"
           IF CHK-FAILED > 0
               MOVE 1 TO RETURN-CODE
           ELSE
               MOVE 0 TO RETURN-CODE
           END-IF
           STOP RUN.
       END PROGRAM CHECKS.
