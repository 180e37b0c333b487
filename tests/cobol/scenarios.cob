       *> The scenarios in COBOL: scenarios [NAME...]. What each does,
       *> and what it has to give, is in tests/scenarios/table.txt.
       *> Each is a program whose name is SCN- and the scenario's.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCENARIOS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 SCN-NAME                  PIC X(20) EXTERNAL.
       01 WS-ALL.
          05 FILLER PIC X(20) VALUE "create".
          05 FILLER PIC X(20) VALUE "ensure".
          05 FILLER PIC X(20) VALUE "get".
          05 FILLER PIC X(20) VALUE "update".
          05 FILLER PIC X(20) VALUE "delete".
          05 FILLER PIC X(20) VALUE "wrong_key".
          05 FILLER PIC X(20) VALUE "no_permission".
          05 FILLER PIC X(20) VALUE "company".
          05 FILLER PIC X(20) VALUE "not_found".
          05 FILLER PIC X(20) VALUE "unprocessable".
          05 FILLER PIC X(20) VALUE "failure_report".
          05 FILLER PIC X(20) VALUE "rate_limited".
          05 FILLER PIC X(20) VALUE "repeated".
          05 FILLER PIC X(20) VALUE "timeout".
          05 FILLER PIC X(20) VALUE "unknown".
          05 FILLER PIC X(20) VALUE "tls".
          05 FILLER PIC X(20) VALUE "errors".
          05 FILLER PIC X(20) VALUE "utf8".
          05 FILLER PIC X(20) VALUE "code_page".
          05 FILLER PIC X(20) VALUE "notes".
          05 FILLER PIC X(20) VALUE "key_in_group".
          05 FILLER PIC X(20) VALUE "rotated_key".
          05 FILLER PIC X(20) VALUE "key_trimmed".
          05 FILLER PIC X(20) VALUE "short_buffer".
          05 FILLER PIC X(20) VALUE "values".
          05 FILLER PIC X(20) VALUE "amounts".
          05 FILLER PIC X(20) VALUE "times".
          05 FILLER PIC X(20) VALUE "pages".
          05 FILLER PIC X(20) VALUE "records".
          05 FILLER PIC X(20) VALUE "export".
          05 FILLER PIC X(20) VALUE "export_job".
          05 FILLER PIC X(20) VALUE "export_resume".
          05 FILLER PIC X(20) VALUE "export_again".
          05 FILLER PIC X(20) VALUE "export_ended".
          05 FILLER PIC X(20) VALUE "export_busy".
          05 FILLER PIC X(20) VALUE "export_unfinished".
          05 FILLER PIC X(20) VALUE "circle".
          05 FILLER PIC X(20) VALUE "cancelled".
          05 FILLER PIC X(20) VALUE "task".
          05 FILLER PIC X(20) VALUE "files".
          05 FILLER PIC X(20) VALUE "log".
          05 FILLER PIC X(20) VALUE "webhook".
          05 FILLER PIC X(20) VALUE "open_close".
          05 FILLER PIC X(20) VALUE "stale_handle".
          05 FILLER PIC X(20) VALUE "handler_fails".
          05 FILLER PIC X(20) VALUE "looped_twice".
          05 FILLER PIC X(20) VALUE "take_twice".
          05 FILLER PIC X(20) VALUE "log_throws".
          05 FILLER PIC X(20) VALUE "odd_types".
          05 FILLER PIC X(20) VALUE "far_times".
          05 FILLER PIC X(20) VALUE "neighbour".
          05 FILLER PIC X(20) VALUE "zero_limits".
          05 FILLER PIC X(20) VALUE "many_events".
       01 WS-NAMES REDEFINES WS-ALL.
          05 WS-ONE PIC X(20) OCCURS 53 TIMES.
       01 WS-I                      PIC S9(9) COMP-5.
       01 WS-ARGUMENTS              PIC S9(9) COMP-5.
       01 WS-PROGRAM                PIC X(30).
       PROCEDURE DIVISION.
           ACCEPT WS-ARGUMENTS FROM ARGUMENT-NUMBER
           IF WS-ARGUMENTS = 0
               PERFORM VARYING WS-I FROM 1 BY 1 UNTIL WS-I > 53
                   MOVE WS-ONE(WS-I) TO SCN-NAME
                   PERFORM RUN-IT
               END-PERFORM
           END-IF
           PERFORM WS-ARGUMENTS TIMES
               ACCEPT SCN-NAME FROM ARGUMENT-VALUE
               PERFORM RUN-IT
           END-PERFORM
           MOVE 0 TO RETURN-CODE
           STOP RUN.

       RUN-IT.
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           MOVE SPACES TO WS-PROGRAM
           STRING "SCN-" FUNCTION UPPER-CASE(SCN-NAME)
               DELIMITED BY SIZE INTO WS-PROGRAM
           INSPECT WS-PROGRAM REPLACING ALL "_" BY "-"
           CALL WS-PROGRAM
               ON EXCEPTION
                   DISPLAY "there is no scenario " SCN-NAME UPON SYSERR
                   MOVE 1 TO RETURN-CODE
                   STOP RUN
           END-CALL.
       END PROGRAM SCENARIOS.

       *> A line of the report: a text.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-REPORT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 SCN-NAME                  PIC X(20) EXTERNAL.
       LINKAGE SECTION.
       01 FACT                      PIC X ANY LENGTH.
       01 ITS-VALUE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING FACT ITS-VALUE.
           DISPLAY FUNCTION TRIM(SCN-NAME) " " FACT " "
               FUNCTION TRIM(ITS-VALUE)
           GOBACK.
       END PROGRAM SCN-REPORT.

       *> The same: a number.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-NUMBER.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-EDITED                 PIC -(18)9.
       LINKAGE SECTION.
       01 FACT                      PIC X ANY LENGTH.
       01 ITS-VALUE                 PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING FACT ITS-VALUE.
           MOVE ITS-VALUE TO WS-EDITED
           CALL "SCN-REPORT" USING FACT WS-EDITED
           GOBACK.
       END PROGRAM SCN-NUMBER.

       *> The same: whence an installation is.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-ORIGIN.
       DATA DIVISION.
       LINKAGE SECTION.
       01 FACT                      PIC X ANY LENGTH.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING FACT PLEO-CONTROL.
           EVALUATE TRUE
               WHEN NOT PLEO-OK
                   CALL "SCN-REPORT" USING FACT PLEO-STATUS-NAME
               WHEN PLEO-ORIGIN-CREATED
                   CALL "SCN-REPORT" USING FACT "PLEO_ORIGIN_CREATED"
               WHEN PLEO-ORIGIN-FOUND
                   CALL "SCN-REPORT" USING FACT "PLEO_ORIGIN_FOUND"
               WHEN PLEO-ORIGIN-UPDATED
                   CALL "SCN-REPORT" USING FACT "PLEO_ORIGIN_UPDATED"
               WHEN PLEO-ORIGIN-UNCHANGED
                   CALL "SCN-REPORT" USING FACT "PLEO_ORIGIN_UNCHANGED"
               WHEN OTHER
                   CALL "SCN-NUMBER" USING FACT PLEO-ORIGIN
           END-EVALUATE
           GOBACK.
       END PROGRAM SCN-ORIGIN.

       *> The same: a text of the answer, or why there is none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-TEXT-AT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-TEXT                   PIC X(2000).
       LINKAGE SECTION.
       01 FACT                      PIC X ANY LENGTH.
       COPY PLEO-CONTROL.
       01 THE-PLACE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING FACT PLEO-CONTROL THE-PLACE.
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL THE-PLACE WS-TEXT
           IF PLEO-OK
               CALL "SCN-REPORT" USING FACT WS-TEXT
           ELSE
               CALL "SCN-REPORT" USING FACT PLEO-STATUS-NAME
           END-IF
           GOBACK.
       END PROGRAM SCN-TEXT-AT.

       *> The same: whether a text has the key in it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-SHOWN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-COUNT                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       01 FACT                      PIC X ANY LENGTH.
       01 THE-TEXT                  PIC X ANY LENGTH.
       01 THE-KEY                   PIC X ANY LENGTH.
       PROCEDURE DIVISION USING FACT THE-TEXT THE-KEY.
           MOVE 0 TO WS-COUNT
           INSPECT THE-TEXT TALLYING WS-COUNT
               FOR ALL FUNCTION TRIM(THE-KEY)
           CALL "SCN-NUMBER" USING FACT WS-COUNT
           GOBACK.
       END PROGRAM SCN-SHOWN.

       *> Reports a number that the sandbox counts.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-COUNTED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(20).
       LINKAGE SECTION.
       01 FACT                      PIC X ANY LENGTH.
       01 THE-PATH                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING FACT THE-PATH.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" THE-PATH
           CALL "PLEO-GET-BODY" USING PLEO-CONTROL WS-TEXT
           CALL "SCN-MUST" USING PLEO-CONTROL "count"
           CALL "SCN-REPORT" USING FACT WS-TEXT
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-COUNTED.
