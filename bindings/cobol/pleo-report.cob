       *> The report of a failure, for support.

       *> Reads the next line of the report of the failure that the
       *> control block shows: the first CALL after a failure gives the
       *> first line, and SPACES follow the last. A report has
       *> versions, time, method, path, each attempt, what the API said,
       *> proxy and TLS; never the key, a header, a query or a body.
       *>
       *> A line that the field has no room for goes on in the next
       *> ones, which begin with two spaces. PLEO-STATUS and the rest of
       *> the control block stay as they are, unless an argument is
       *> wrong. A field of 80 columns suits most terminals and lists.
       *>     CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LINE
       *>     PERFORM UNTIL WS-LINE = SPACES
       *>         DISPLAY FUNCTION TRIM(WS-LINE TRAILING) UPON SYSERR
       *>         CALL "PLEO-NEXT-REPORT-LINE"
       *>             USING PLEO-CONTROL WS-LINE
       *>     END-PERFORM
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-NEXT-REPORT-LINE.
       COPY PLEO-WORK.
       01 REPORT-LINE               PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL REPORT-LINE.
           MOVE 0 TO W-NUMBER
           IF NUMBER-OF-CALL-PARAMETERS > 0
               IF PLEO-EYE-CATCHER = "PLEOCTRL"
                   MOVE PLEO-STATUS TO W-NUMBER
               END-IF
           END-IF
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           MOVE W-NUMBER TO PLEO-STATUS
           CALL "PLEO-I-REPORT-LINE" USING PLEO-CONTROL REPORT-LINE
               RETURNING W-STATUS
           MOVE 1 TO W-BAD
           COPY PLEO-END.
       END PROGRAM PLEO-NEXT-REPORT-LINE.

       *> The next line of a report, or the next part of a long line.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-REPORT-LINE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-REPORT                  PIC X(4096).
       01 W-SIZE                    PIC S9(9) COMP-5.
       *> Where the next line begins; 0: no report is being read.
       01 W-NEXT                    PIC S9(9) COMP-5 VALUE 0.
       01 W-GOES-ON                 PIC X VALUE "N".
       *> The failure whose report is being read.
       01 W-FAILURE.
          05 W-ERROR                PIC S9(9) COMP-5 VALUE 0.
          05 W-NUMBER               PIC S9(9) COMP-5 VALUE 0.
          05 W-BEGINNING            PIC X(80) VALUE SPACES.
       01 W-STATUS                  PIC S9(9) COMP-5.
       01 W-ITS-STATUS              PIC S9(9) COMP-5.
       01 W-MESSAGE                 PIC X(1000).
       01 W-LENGTH                  PIC S9(9) COMP-5.
       01 W-END                     PIC S9(9) COMP-5.
       01 W-ROOM                    PIC S9(9) COMP-5.
       01 W-CUT                     PIC S9(9) COMP-5.
       01 W-INDENT                  PIC S9(9) COMP-5.
       01 W-DIGITS                  PIC ---9.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-LINE                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-LINE.
           MOVE SPACES TO THE-LINE
           MOVE 0 TO RETURN-CODE
           IF PLEO-OK
               MOVE 0 TO W-NEXT
               GOBACK
           END-IF
           IF W-NEXT = 0 OR W-ERROR NOT = PLEO-H-ERROR
                   OR W-NUMBER NOT = PLEO-STATUS
                   OR W-BEGINNING NOT = PLEO-LONG-MESSAGE(1:80)
               PERFORM BEGIN-REPORT
           END-IF
           IF W-NEXT > W-SIZE
               MOVE 0 TO W-NEXT
           ELSE
               PERFORM GIVE-LINE
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.

       BEGIN-REPORT.
           MOVE PLEO-H-ERROR TO W-ERROR
           MOVE PLEO-STATUS TO W-NUMBER
           MOVE PLEO-LONG-MESSAGE TO W-BEGINNING
           MOVE 1 TO W-NEXT
           MOVE "N" TO W-GOES-ON
           MOVE 0 TO W-SIZE W-LENGTH W-ITS-STATUS
           MOVE SPACES TO W-MESSAGE
           IF W-ERROR NOT = 0
               CALL "pleo_error_status" USING BY VALUE W-ERROR
                   BY REFERENCE W-ITS-STATUS RETURNING W-STATUS
               CALL "pleo_error_message_field" USING BY VALUE W-ERROR
                   BY REFERENCE W-MESSAGE
                   BY VALUE LENGTH OF W-MESSAGE
                   BY REFERENCE W-LENGTH RETURNING W-STATUS
           END-IF
       *> A failure of the binding's own leaves the one before it there.
           IF W-LENGTH > 0 AND W-ITS-STATUS = PLEO-STATUS
               IF PLEO-E-HANDLE OR PLEO-LONG-MESSAGE(1:W-LENGTH)
                       = W-MESSAGE(1:W-LENGTH)
                   CALL "pleo_error_report_field" USING
                       BY VALUE W-ERROR
                       BY REFERENCE W-REPORT
                       BY VALUE LENGTH OF W-REPORT
                       BY REFERENCE W-SIZE RETURNING W-STATUS
               END-IF
           END-IF
           IF W-SIZE = 0
               MOVE PLEO-STATUS TO W-DIGITS
               STRING "status: " DELIMITED BY SIZE
                   PLEO-STATUS-NAME DELIMITED BY SPACE
                   " (" FUNCTION TRIM(W-DIGITS) ")" X"0A" "message: "
                   PLEO-LONG-MESSAGE DELIMITED BY SIZE
                   INTO W-REPORT WITH POINTER W-NEXT
               CALL "PLEO-I-TRIM" USING W-REPORT(1:W-NEXT - 1) W-SIZE
               MOVE 1 TO W-NEXT
           END-IF.

       GIVE-LINE.
           MOVE 0 TO W-INDENT
           IF W-GOES-ON = "Y" AND LENGTH OF THE-LINE > 20
               MOVE 2 TO W-INDENT
           END-IF
           COMPUTE W-ROOM = LENGTH OF THE-LINE - W-INDENT
           MOVE W-NEXT TO W-END
           PERFORM UNTIL W-END > W-SIZE
               IF W-REPORT(W-END:1) = X"0A"
                   EXIT PERFORM
               END-IF
               ADD 1 TO W-END
           END-PERFORM
           COMPUTE W-CUT = W-END - W-NEXT
           IF W-CUT > W-ROOM
               PERFORM CUT-LINE
               MOVE "Y" TO W-GOES-ON
           ELSE
               MOVE "N" TO W-GOES-ON
           END-IF
           MOVE W-REPORT(W-NEXT:W-CUT) TO THE-LINE(W-INDENT + 1:)
           ADD W-CUT TO W-NEXT
           IF W-GOES-ON = "N"
               ADD 1 TO W-NEXT
           ELSE
               PERFORM UNTIL W-REPORT(W-NEXT:1) NOT = SPACE
                   ADD 1 TO W-NEXT
               END-PERFORM
           END-IF.

       *> At a space if there is one in the second half, else within a
       *> word, and never within a character of UTF-8.
       CUT-LINE.
           MOVE W-ROOM TO W-CUT
           PERFORM UNTIL W-CUT <= W-ROOM / 2
               IF W-REPORT(W-NEXT + W-CUT:1) = SPACE
                   EXIT PERFORM
               END-IF
               SUBTRACT 1 FROM W-CUT
           END-PERFORM
           IF W-CUT <= W-ROOM / 2
               MOVE W-ROOM TO W-CUT
               PERFORM UNTIL W-CUT < 2 OR W-CUT < W-ROOM - 3
                       OR W-REPORT(W-NEXT + W-CUT:1) < X"80"
                       OR W-REPORT(W-NEXT + W-CUT:1) > X"BF"
                   SUBTRACT 1 FROM W-CUT
               END-PERFORM
           END-IF.
       END PROGRAM PLEO-I-REPORT-LINE.
