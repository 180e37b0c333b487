       *> BENCH-COUNT calls that create an installation and read its
       *> status, through the subprograms.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. BENCH-OURS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-BASE                   PIC X(100).
       01 WS-TEXT                   PIC X(9).
       01 WS-COUNT                  PIC 9(7) COMP-5.
       01 WS-STATE                  PIC X(20).
       01 WS-BODY                   PIC X(60) VALUE
           '{"status":"ACTIVATED","metadata":{"program":"bench"}}'.
       PROCEDURE DIVISION.
           ACCEPT WS-BASE FROM ENVIRONMENT "BENCH_BASE"
           ACCEPT WS-TEXT FROM ENVIRONMENT "BENCH_COUNT"
           MOVE FUNCTION NUMVAL(WS-TEXT) TO WS-COUNT
           MOVE "env:BENCH_KEY" TO PLEO-KEY-SOURCE
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "base_url" WS-BASE
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "requests_per_minute" "0"
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           PERFORM WS-COUNT TIMES
               IF PLEO-OK
                   CALL "PLEO-PARSE-JSON" USING PLEO-CONTROL WS-BODY
                   CALL "PLEO-CREATE-INSTALLATION"
                       USING PLEO-CONTROL
               END-IF
               IF PLEO-OK
                   CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                       "/status" WS-STATE
               END-IF
               IF NOT PLEO-OK OR WS-STATE NOT = "ACTIVATED"
                   DISPLAY PLEO-MESSAGE
                   MOVE 12 TO PLEO-RETURN-CODE
                   EXIT PERFORM
               END-IF
           END-PERFORM
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           STOP RUN.
       END PROGRAM BENCH-OURS.
