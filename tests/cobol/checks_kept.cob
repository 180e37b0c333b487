       *> What stays as it was after a failure, and what is not lost.

       *> Options that could have no effect any more.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-OPTIONS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       01 WS-TEXT                   PIC X(40).
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" "7"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" "1"
           PERFORM IT-IS-OPEN
           CALL "PLEO-RESET-OPTION" USING PLEO-CONTROL "attempts"
           PERFORM IT-IS-OPEN
           CALL "PLEO-GET-OPTION" USING PLEO-CONTROL "attempts" WS-TEXT
           CALL "EXPECT" USING "in force" WS-TEXT "7"
           CALL "PLEO-SET-OPTION" USING P2-CONTROL "attempts" "1"
           CALL "PLEO-SHARE" USING P2-CONTROL PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "options of its own" P2-MESSAGE
               "without options"
           CALL "PLEO-CLOSE" USING P2-CONTROL
           CALL "PLEO-SHARE" USING P2-CONTROL PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING P2-CONTROL "attempts" "1"
           CALL "EXPECT-WITHIN" USING "shared" P2-MESSAGE
               "Options take effect at PLEO-OPEN"
           CALL "PLEO-GET-OPTION" USING P2-CONTROL "attempts" WS-TEXT
           CALL "EXPECT" USING "shared" WS-TEXT "7"
           CALL "PLEO-CLOSE" USING P2-CONTROL
           CALL "PLEO-GET-OPTION" USING PLEO-CONTROL "attempts" WS-TEXT
           CALL "EXPECT" USING "still there" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "still open" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" "1"
           CALL "EXPECT" USING "closed" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       IT-IS-OPEN.
           CALL "EXPECT" USING "open" PLEO-STATUS-NAME "PLEO_E_ARGUMENT"
           CALL "EXPECT-WITHIN" USING "open" PLEO-MESSAGE
               "Options take effect at PLEO-OPEN".
       END PROGRAM CHECK-OPTIONS.

       *> Where several fields are given, all are or none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-ALL-OR-NONE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-DATE                   PIC 9(8).
       01 WS-TIME                   PIC 9(6).
       01 WS-OFFSET                 PIC S9(4).
       01 WS-SHORT-DATE             PIC 9(6).
       01 WS-SHORT-TIME             PIC 9(4).
       01 WS-SHORT-OFFSET           PIC 9(1).
       01 WS-WHEN                   PIC X(25)
                                    VALUE "2026-11-25T16:47:00+01:00".
       01 WS-NAME                   PIC X(30).
       01 WS-SHORT-NAME             PIC X(3).
       01 WS-MEANING                PIC X(80).
       01 WS-SHORT-MEANING          PIC X(3).
       01 WS-VERSION                PIC X(20).
       01 WS-SHORT-VERSION          PIC X(2).
       01 WS-NUMBER                 PIC S9(9).
       01 WS-SHORT-NUMBER           PIC S9(2).
       01 WS-AMOUNT                 PIC S9(9)V99 COMP-3.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'at': '2026-11-25T16:47:00+01:00', 'sum': {'currency'"
               & ": 'EUR', 'minors': 1}}"
           PERFORM FILL-THEM
           CALL "PLEO-READ-TIME" USING PLEO-CONTROL WS-WHEN WS-DATE
               WS-SHORT-TIME
           PERFORM NO-ROOM
           CALL "PLEO-READ-TIME" USING PLEO-CONTROL WS-WHEN
               WS-SHORT-DATE WS-TIME
           PERFORM NO-ROOM
           CALL "PLEO-READ-LOCAL-TIME" USING PLEO-CONTROL WS-WHEN
               WS-DATE WS-TIME WS-SHORT-OFFSET
           PERFORM NO-ROOM
           CALL "PLEO-READ-LOCAL-TIME" USING PLEO-CONTROL WS-WHEN
               WS-DATE WS-SHORT-TIME WS-OFFSET
           PERFORM NO-ROOM
           CALL "PLEO-READ-LOCAL-TIME" USING PLEO-CONTROL WS-WHEN
               WS-SHORT-DATE WS-TIME WS-OFFSET
           PERFORM NO-ROOM
           CALL "PLEO-GET-TIME" USING PLEO-CONTROL "/at" WS-DATE
               WS-SHORT-TIME
           PERFORM NO-ROOM
           CALL "EXPECT-WITHIN" USING "which" PLEO-MESSAGE "(at /at)"
           CALL "PLEO-GET-LOCAL-TIME" USING PLEO-CONTROL "/at" WS-DATE
               WS-TIME WS-SHORT-OFFSET
           PERFORM NO-ROOM
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/sum"
               WS-SHORT-VERSION WS-AMOUNT
           PERFORM NO-ROOM
           CALL "EXPECT-WITHIN" USING "which" PLEO-MESSAGE "(at /sum)"
           CALL "PLEO-EXPLAIN" USING PLEO-CONTROL 4 WS-NAME
               WS-SHORT-MEANING
           PERFORM NO-ROOM
           CALL "PLEO-EXPLAIN" USING PLEO-CONTROL 4 WS-SHORT-NAME
               WS-MEANING
           PERFORM NO-ROOM
           CALL "PLEO-GET-VERSION" USING PLEO-CONTROL WS-SHORT-VERSION
               WS-NUMBER
           PERFORM NO-ROOM
           CALL "PLEO-GET-VERSION" USING PLEO-CONTROL WS-VERSION
               WS-SHORT-NUMBER
           PERFORM NO-ROOM
           CALL "PLEO-READ-LOCAL-TIME" USING PLEO-CONTROL WS-WHEN
               WS-DATE WS-TIME WS-OFFSET
           CALL "EXPECT-NUMBER" USING "with room" WS-DATE 20261125
           CALL "EXPECT-NUMBER" USING "with room" WS-TIME 164700
           CALL "EXPECT-NUMBER" USING "with room" WS-OFFSET 60
           CALL "PLEO-EXPLAIN" USING PLEO-CONTROL 4 WS-NAME WS-MEANING
           CALL "EXPECT" USING "with room" WS-NAME "PLEO_E_KEY"
           CALL "PLEO-GET-VERSION" USING PLEO-CONTROL WS-VERSION
               WS-NUMBER
           CALL "EXPECT" USING "with room" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       FILL-THEM.
           MOVE 7 TO WS-DATE WS-TIME WS-OFFSET WS-SHORT-DATE
               WS-SHORT-TIME WS-SHORT-OFFSET WS-NUMBER WS-SHORT-NUMBER
               WS-AMOUNT
           MOVE "xx" TO WS-NAME WS-SHORT-NAME WS-MEANING
               WS-SHORT-MEANING WS-VERSION WS-SHORT-VERSION.

       NO-ROOM.
           IF NOT PLEO-E-RANGE AND NOT PLEO-E-BUFFER
               CALL "EXPECT" USING "no room" PLEO-STATUS-NAME
                   "PLEO_E_RANGE"
           END-IF
           IF WS-DATE = 7 AND WS-TIME = 7 AND WS-OFFSET = 7
                   AND WS-SHORT-DATE = 7 AND WS-SHORT-TIME = 7
                   AND WS-SHORT-OFFSET = 7 AND WS-NUMBER = 7
                   AND WS-SHORT-NUMBER = 7 AND WS-AMOUNT = 7
                   AND WS-NAME = "xx" AND WS-SHORT-NAME = "xx"
                   AND WS-MEANING = "xx" AND WS-SHORT-MEANING = "xx"
                   AND WS-VERSION = "xx" AND WS-SHORT-VERSION = "xx"
               CALL "EXPECT" USING "as it was" "yes" "yes"
           ELSE
               CALL "EXPECT" USING "as it was" "no" "yes"
               PERFORM FILL-THEM
           END-IF.
       END PROGRAM CHECK-ALL-OR-NONE.

       *> An answer stays where no other takes its place.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-ANSWERS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(40).
       01 WS-LINE                   PIC X(400).
       01 WS-ANSWER                 PIC S9(9) COMP-5 VALUE 12345.
       01 WS-SMALL                  PIC 9 VALUE 7.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "log_lines" "10"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           PERFORM A-LINE-OF-THE-LOG
           CALL "ANSWER-WITH" USING PLEO-CONTROL "{'o': {'t': 'kept'}}"
           CALL "PLEO-ENTER" USING PLEO-CONTROL "/o"
           CALL "PLEO-USE-RESPONSE" USING PLEO-CONTROL WS-ANSWER
           CALL "EXPECT" USING "none such" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           PERFORM IT-IS-THERE
           CALL "PLEO-USE-FAILED-RESPONSE" USING PLEO-CONTROL
           CALL "EXPECT" USING "no failure" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           PERFORM IT-IS-THERE
           CALL "PLEO-KEEP-RESPONSE" USING PLEO-CONTROL WS-SMALL
           CALL "EXPECT" USING "no room" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           PERFORM IT-IS-THERE
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "delay_ms": 60000}'
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v1/introspect"
           CALL "PLEO-SUBMIT" USING PLEO-CONTROL
           CALL "PLEO-TAKE" USING PLEO-CONTROL
           CALL "EXPECT" USING "under way" PLEO-STATUS-NAME
               "PLEO_E_PENDING"
           PERFORM IT-IS-THERE
           CALL "PLEO-CANCEL-TASK" USING PLEO-CONTROL
           CALL "PLEO-WAIT" USING PLEO-CONTROL -1
           CALL "PLEO-TAKE" USING PLEO-CONTROL
           CALL "EXPECT" USING "its failure" PLEO-STATUS-NAME
               "PLEO_E_CANCELLED"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/t" WS-TEXT
           CALL "EXPECT" USING "in its place" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
       *> It may not have been asked for.
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       A-LINE-OF-THE-LOG.
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "PLEO-GET-LOG-LINE" USING PLEO-CONTROL WS-TEXT(1:4)
           CALL "EXPECT" USING "a short field" PLEO-STATUS-NAME
               "PLEO_E_BUFFER"
           CALL "PLEO-GET-LOG-LINE" USING PLEO-CONTROL WS-LINE
           CALL "EXPECT-WITHIN" USING "the same line" WS-LINE
               "/v1/introspect"
           CALL "PLEO-GET-LOG-LINE" USING PLEO-CONTROL WS-LINE
           CALL "EXPECT" USING "the only one" PLEO-STATUS-NAME
               "PLEO_E_END".

       IT-IS-THERE.
           MOVE SPACES TO WS-TEXT
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/t" WS-TEXT
           CALL "EXPECT" USING "the answer" WS-TEXT "kept".
       END PROGRAM CHECK-ANSWERS.

       *> JSON that was sent and failed is for no other CALL.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-SAME-CALL.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(40).
       01 WS-PATH                   PIC X(60).
       PROCEDURE DIVISION.
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" "1"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           PERFORM IT-FAILS
           CALL "PLEO-CALL" USING PLEO-CONTROL "POST"
               "/v1/other:activate"
           PERFORM IT-IS-REFUSED
           CALL "PLEO-CALL" USING PLEO-CONTROL "PUT"
               "/v1/installations/me"
           PERFORM IT-IS-REFUSED
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           CALL "PLEO-UPDATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "POST" "/v1/x"
           CALL "PLEO-SET-BODY" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "no request" PLEO-MESSAGE
               "PLEO-NEW-REQUEST comes first"
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/v2/employees"
           CALL "EXPECT" USING "a look" PLEO-STATUS-NAME "PLEO_OK"
       *> The same, as an item.
           MOVE "/v1/installations/me" TO WS-PATH
           CALL "PLEO-CALL" USING PLEO-CONTROL "POST" WS-PATH
           CALL "EXPECT" USING "repeated" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/metadata/name"
               WS-TEXT
           CALL "EXPECT" USING "with its JSON" WS-TEXT "of A"

           PERFORM IT-FAILS
           CALL "PLEO-DROP-JSON" USING PLEO-CONTROL
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "EXPECT" USING "dropped" PLEO-STATUS-NAME "PLEO_OK"
           CALL "SCN-FAULT" USING
               '{"path": "/v1/installations/me", "status": 429}'
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "INACTIVE"
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-UPDATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "EXPECT" USING "its JSON" PLEO-STATE-NAME "INACTIVE"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       IT-FAILS.
           CALL "SCN-FAULT" USING
               '{"path": "/v1/installations/me", "status": 500}'
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status"
               "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/name"
               "of A"
           CALL "PLEO-CALL" USING PLEO-CONTROL "POST"
               "/v1/installations/me"
           CALL "EXPECT" USING "it failed" PLEO-STATUS-NAME
               "PLEO_E_OUTCOME_UNKNOWN".

       IT-IS-REFUSED.
           CALL "EXPECT" USING "another's" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-WITHIN" USING "another's" PLEO-MESSAGE
               "The JSON is that of another CALL".
       END PROGRAM CHECK-SAME-CALL.

       *> A control block that is new in the storage of one that was
       *> left open.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-INITIAL.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       PROCEDURE DIVISION.
           CALL "INITIAL-ONE" USING PLEO-CONTROL
           PERFORM IT-IS-OPEN
           CALL "INITIAL-ONE" USING P2-CONTROL
           PERFORM IT-WAS-LET-GO
           CALL "CANCELLED-ONE" USING PLEO-CONTROL
           PERFORM IT-IS-OPEN
           CANCEL "CANCELLED-ONE"
           CALL "CANCELLED-ONE" USING P2-CONTROL
           PERFORM IT-WAS-LET-GO
           GOBACK.

       IT-IS-OPEN.
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "left open" PLEO-STATUS-NAME "PLEO_OK".

       IT-WAS-LET-GO.
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "let go" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "PLEO-INTROSPECT" USING P2-CONTROL
           CALL "EXPECT" USING "the new one" P2-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CLOSE" USING P2-CONTROL
           CALL "EXPECT" USING "closed" P2-STATUS-NAME "PLEO_OK".
       END PROGRAM CHECK-INITIAL.

       *> They open, and give a copy of their control block.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. INITIAL-ONE IS INITIAL.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==OWN==.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "SCN-OPEN" USING OWN-CONTROL
           CALL "PLEO-NEW-REQUEST" USING OWN-CONTROL "GET"
               "/v2/employees"
           CALL "PLEO-SEND" USING OWN-CONTROL
           MOVE OWN-CONTROL TO PLEO-CONTROL
           GOBACK.
       END PROGRAM INITIAL-ONE.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. CANCELLED-ONE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==OWN==.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "SCN-OPEN" USING OWN-CONTROL
           CALL "PLEO-NEW-REQUEST" USING OWN-CONTROL "GET"
               "/v2/employees"
           CALL "PLEO-SEND" USING OWN-CONTROL
           MOVE OWN-CONTROL TO PLEO-CONTROL
           GOBACK.
       END PROGRAM CANCELLED-ONE.

       *> The report of a failure, line by line, for fields of any size;
       *> the control block stays as it is.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-REPORT-LINES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-LINE                   PIC X(80).
       01 WS-LONG                   PIC X(1000).
       01 WS-SHORT                  PIC X(30).
       01 WS-TINY                   PIC X(2).
       01 WS-SEEN                   PIC X(20) VALUE SPACES.
       01 WS-LINES                  PIC S9(4) COMP-5 VALUE 0.
       01 WS-INDENTED               PIC S9(4) COMP-5 VALUE 0.
       01 WS-CODE                   PIC S9(4) COMP-5.
       01 WS-BYTES                  PIC S9(9) COMP-5.
       01 WS-ALL                    PIC S9(9) COMP-5.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LINE
           CALL "EXPECT" USING "nothing failed" WS-LINE " "
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 422, "body": "'
               & '{\"message\": \"a bcd efgh ijklm nopqrs tuvwxyz a'
               & ' bcd efgh ijklm nopqrs tuvwxyz a bcd efgh\"}"}'
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           MOVE 9 TO PLEO-RETURN-CODE
           CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LINE
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "RETURN-CODE" WS-CODE 9
           MOVE 0 TO PLEO-RETURN-CODE RETURN-CODE
           CALL "EXPECT-WITHIN" USING "the first line" WS-LINE
               "library: libpleo "
           PERFORM UNTIL WS-LINE = SPACES
               ADD 1 TO WS-LINES
               EVALUATE TRUE
                   WHEN WS-LINE(1:13) = "api_message: "
                       CALL "EXPECT" USING "a long line" WS-LINE
                           "api_message: a bcd efgh ijklm nopqrs " &
                           "tuvwxyz a bcd efgh ijklm nopqrs tuvwxyz a"
                       MOVE "next" TO WS-SEEN
                   WHEN WS-SEEN = "next"
                       CALL "EXPECT" USING "goes on" WS-LINE
                           "  bcd efgh"
                       MOVE "both" TO WS-SEEN
               END-EVALUATE
               IF WS-LINE(1:2) = SPACES
                   ADD 1 TO WS-INDENTED
               END-IF
               CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LINE
           END-PERFORM
           CALL "EXPECT" USING "both parts" WS-SEEN "both"
           SUBTRACT WS-INDENTED FROM WS-LINES
           CALL "EXPECT-NUMBER" USING "lines" WS-LINES 18
           CALL "EXPECT" USING "as it was" PLEO-STATUS-NAME
               "PLEO_E_UNPROCESSABLE"
           CALL "EXPECT-NUMBER" USING "as it was" PLEO-STATUS 222
       *> Once more, in one line each, and in parts of two bytes: no
       *> byte is lost.
           MOVE 0 TO WS-ALL WS-BYTES
           CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LONG
           PERFORM UNTIL WS-LONG = SPACES
               INSPECT WS-LONG TALLYING WS-ALL FOR CHARACTERS
               INSPECT WS-LONG REPLACING ALL SPACE BY LOW-VALUE
               INSPECT WS-LONG TALLYING WS-BYTES FOR ALL LOW-VALUE
               CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LONG
           END-PERFORM
           SUBTRACT WS-BYTES FROM WS-ALL
           MOVE 0 TO WS-BYTES
           CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-TINY
           PERFORM UNTIL WS-TINY = SPACES
               INSPECT WS-TINY REPLACING ALL SPACE BY LOW-VALUE
               IF WS-TINY(1:1) NOT = LOW-VALUE
                   ADD 1 TO WS-BYTES
               END-IF
               IF WS-TINY(2:1) NOT = LOW-VALUE
                   ADD 1 TO WS-BYTES
               END-IF
               CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-TINY
           END-PERFORM
           CALL "EXPECT-NUMBER" USING "every byte" WS-BYTES WS-ALL
       *> What the binding refuses has no report of the failure before.
           CALL "PLEO-USE-RESPONSE" USING PLEO-CONTROL "x"
           MOVE SPACES TO WS-SHORT
           CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-SHORT
           CALL "EXPECT" USING "its own" WS-SHORT
               "status: PLEO_E_ARGUMENT (1)"
           CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-SHORT
           CALL "EXPECT" USING "its message" WS-SHORT(1:27)
               "message: PLEO-USE-RESPONSE:"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LINE
           CALL "EXPECT" USING "nothing failed now" WS-LINE " "
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-REPORT-LINES.
