       *> What the examples share: how they begin, and how they end.

       *> Opens with the key in the file that PLEO_KEY_FILE names, else
       *> in PLEO_API_KEY. Options such as base_url or ca_file come from
       *> PLEO_BASE_URL, PLEO_CA_FILE and so on; without them it talks
       *> to Pleo's production.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXAMPLE-OPEN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-FILE                   PIC X(251).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "from_environment" "true"
       *> Where PLEO_TEXT_ENCODING names a code page, no character that
       *> it lacks ends the run.
           IF PLEO-OK
               CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
                   "text_unmappable" "transliterate"
           END-IF
           IF PLEO-OK
               MOVE SPACES TO WS-FILE
               ACCEPT WS-FILE FROM ENVIRONMENT "PLEO_KEY_FILE"
                   ON EXCEPTION CONTINUE
               END-ACCEPT
               IF WS-FILE = SPACES
                   MOVE "env:PLEO_API_KEY" TO PLEO-KEY-SOURCE
               ELSE
                   MOVE SPACES TO PLEO-KEY-SOURCE
                   STRING "file:" WS-FILE DELIMITED BY SIZE
                       INTO PLEO-KEY-SOURCE
               END-IF
               CALL "PLEO-OPEN" USING PLEO-CONTROL
           END-IF
           GOBACK.
       END PROGRAM EXAMPLE-OPEN.

       *> Says on standard error what failed, with a report for support.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXAMPLE-REPORT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-SECONDS                PIC Z(8)9.
       01 WS-LINE                   PIC X(80).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           IF NOT PLEO-OK
               DISPLAY FUNCTION TRIM(PLEO-STATUS-NAME) ": "
                   FUNCTION TRIM(PLEO-LONG-MESSAGE) UPON SYSERR
               IF PLEO-API-TYPE NOT = SPACES OR
                       PLEO-API-MESSAGE NOT = SPACES
                   DISPLAY "The API says: "
                       FUNCTION TRIM(PLEO-API-TYPE) ": "
                       FUNCTION TRIM(PLEO-API-MESSAGE) UPON SYSERR
               END-IF
               IF PLEO-RETRY-AFTER >= 0
                   MOVE PLEO-RETRY-AFTER TO WS-SECONDS
                   DISPLAY "Repeat it after "
                       FUNCTION TRIM(WS-SECONDS) " s." UPON SYSERR
               END-IF
               DISPLAY "Report for support:" UPON SYSERR
               CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LINE
               PERFORM UNTIL WS-LINE = SPACES
                   DISPLAY FUNCTION TRIM(WS-LINE TRAILING) UPON SYSERR
                   CALL "PLEO-NEXT-REPORT-LINE"
                       USING PLEO-CONTROL WS-LINE
               END-PERFORM
           END-IF
           GOBACK.
       END PROGRAM EXAMPLE-REPORT.

       *> Reports a failure, closes, and ends the run: with the status
       *> as exit code, or with PLEO-RETURN-CODE where nothing failed.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXAMPLE-END.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           IF NOT PLEO-OK
               CALL "EXAMPLE-REPORT" USING PLEO-CONTROL
               MOVE PLEO-STATUS TO PLEO-RETURN-CODE
           END-IF
       *> It leaves PLEO-RETURN-CODE in RETURN-CODE.
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           STOP RUN.
       END PROGRAM EXAMPLE-END.

       *> Reports a failure, if there is one, and makes it the exit code
       *> of a scheduler's job: 8 if it should be started again later,
       *> 12 if something must be put right first.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXAMPLE-JOB-CODE.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           IF PLEO-FAILED
               CALL "EXAMPLE-REPORT" USING PLEO-CONTROL
               MOVE 12 TO PLEO-RETURN-CODE
               IF PLEO-CAN-RETRY OR PLEO-E-EXPORT-BUSY
                       OR PLEO-E-EXPORT-ENDED
                   MOVE 8 TO PLEO-RETURN-CODE
               END-IF
           END-IF
           GOBACK.
       END PROGRAM EXAMPLE-JOB-CODE.

       *> Writes a text to standard output as it is; if that cannot be,
       *> the run ends with 1. DISPLAY does not tell: of a disk that is
       *> full it says nothing.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXAMPLE-WRITE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-DONE                   PIC S9(18) COMP-5.
       01 WS-LEFT                   PIC S9(18) COMP-5.
       01 WS-WRITTEN                PIC S9(18) COMP-5.
       LINKAGE SECTION.
       01 THE-TEXT                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING THE-TEXT.
           MOVE 0 TO WS-DONE
           MOVE LENGTH OF THE-TEXT TO WS-LEFT
           PERFORM UNTIL WS-LEFT = 0
               CALL "write" USING BY VALUE 1
                   BY REFERENCE THE-TEXT(WS-DONE + 1:)
                   BY VALUE SIZE 8 WS-LEFT
                   RETURNING WS-WRITTEN
               IF WS-WRITTEN <= 0
                   DISPLAY "Standard output cannot be written: no "
                       "room, or closed." UPON SYSERR
                   MOVE 1 TO RETURN-CODE
                   STOP RUN
               END-IF
               ADD WS-WRITTEN TO WS-DONE
               SUBTRACT WS-WRITTEN FROM WS-LEFT
           END-PERFORM
           GOBACK.
       END PROGRAM EXAMPLE-WRITE.

       *> Writes a line to standard output, without the blanks behind
       *> the text.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXAMPLE-SHOW.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-LINE                   PIC X(4200).
       01 WS-NEXT                   PIC S9(9) COMP-5.
       LINKAGE SECTION.
       01 THE-TEXT                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING THE-TEXT.
           MOVE 1 TO WS-NEXT
           STRING FUNCTION TRIM(THE-TEXT TRAILING) X"0A"
               DELIMITED BY SIZE INTO WS-LINE WITH POINTER WS-NEXT
           CALL "EXAMPLE-WRITE" USING WS-LINE(1:WS-NEXT - 1)
           GOBACK.
       END PROGRAM EXAMPLE-SHOW.
