       *> How the tests of the binding compare.

       *> Compares two numbers.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXPECT-NUMBER.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY COUNTS.
       01 W-GOT                     PIC S9(19)V9(12).
       01 W-WANTED                  PIC S9(19)V9(12).
       LINKAGE SECTION.
       01 WHAT                      PIC X ANY LENGTH.
       01 GOT                       PIC S9 ANY NUMERIC.
       01 WANTED                    PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING WHAT GOT WANTED.
           COMPUTE W-GOT = GOT
           COMPUTE W-WANTED = WANTED
           IF W-GOT = W-WANTED
               ADD 1 TO CHK-PASSED
           ELSE
               ADD 1 TO CHK-FAILED
               DISPLAY "FAIL " WHAT ": got " W-GOT ", wanted " W-WANTED
           END-IF
           GOBACK.
       END PROGRAM EXPECT-NUMBER.

       *> Compares two texts.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXPECT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY COUNTS.
       LINKAGE SECTION.
       01 WHAT                      PIC X ANY LENGTH.
       01 GOT                       PIC X ANY LENGTH.
       01 WANTED                    PIC X ANY LENGTH.
       PROCEDURE DIVISION USING WHAT GOT WANTED.
           IF GOT = WANTED
               ADD 1 TO CHK-PASSED
           ELSE
               ADD 1 TO CHK-FAILED
               DISPLAY "FAIL " WHAT ": got [" FUNCTION TRIM(GOT)
                   "], wanted [" WANTED "]"
           END-IF
           GOBACK.
       END PROGRAM EXPECT.

       *> Whether a text has another in it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EXPECT-WITHIN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY COUNTS.
       01 W-COUNT                   PIC S9(9) COMP-5.
       LINKAGE SECTION.
       01 WHAT                      PIC X ANY LENGTH.
       01 GOT                       PIC X ANY LENGTH.
       01 WANTED                    PIC X ANY LENGTH.
       PROCEDURE DIVISION USING WHAT GOT WANTED.
           MOVE 0 TO W-COUNT
           INSPECT GOT TALLYING W-COUNT FOR ALL WANTED
           IF W-COUNT > 0
               ADD 1 TO CHK-PASSED
           ELSE
               ADD 1 TO CHK-FAILED
               DISPLAY "FAIL " WHAT ": [" FUNCTION TRIM(GOT)
                   "] has no [" WANTED "]"
           END-IF
           GOBACK.
       END PROGRAM EXPECT-WITHIN.

       *> Makes GET /v1/introspect answer with a body, and asks.
       *> In the body ' stands for ".
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ANSWER-WITH.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-BODY                    PIC X(2000).
       01 W-JSON                    PIC X(4000).
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==SB==.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-BODY                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-BODY.
           MOVE THE-BODY TO W-BODY
           INSPECT W-BODY REPLACING ALL "'" BY '"'
           CALL "SCN-OPEN" USING SB-CONTROL
           CALL "PLEO-NEW-JSON" USING SB-CONTROL
           CALL "PLEO-PUT-TEXT" USING SB-CONTROL "/path"
               "/v1/introspect"
           CALL "PLEO-PUT-NUMBER" USING SB-CONTROL "/status" 200
           CALL "PLEO-PUT-TEXT" USING SB-CONTROL "/body" W-BODY
           CALL "PLEO-CALL" USING SB-CONTROL "POST" "/sandbox/next"
           CALL "SCN-MUST" USING SB-CONTROL "a fault"
           CALL "PLEO-CLOSE" USING SB-CONTROL
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/v1/introspect"
           CALL "SCN-MUST" USING PLEO-CONTROL "an answer"
           GOBACK.
       END PROGRAM ANSWER-WITH.
