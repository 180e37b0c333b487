       *> Records that are filled: from an answer, and from the items
       *> of a list.

       *> Fields that fail, and what is told of them.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-FAILED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY ROWS.
       01 WS-TOLD                   PIC X(200).
       01 WS-NEXT                   PIC S9(9) COMP-5.
       01 WS-NUMBER                 PIC 9(3).
       01 WS-NAME                   PIC X(20).
       01 WS-SHORT-NAME             PIC X(3).
       01 WS-STATUS                 PIC 9.
       01 WS-OLD                    PIC X(30).
       01 WS-BYTES                  PIC 9(5).
       01 WS-TINY                   PIC 9.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "text_encoding" "windows-1252"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ROWS-LAYOUT
               WS-LAYOUT
           CALL "EXPECT" USING "layout" PLEO-STATUS-NAME "PLEO_OK"

           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'a': [{'id': 'Købmænd', 'sum': {'currency': 'DKK', "
               & "'minors': 1}, 'n': 7, 'maybe': null, 'rows': []}]}"
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL "/a/0" WS-LAYOUT
               WS-RECORD WS-STATUSES
           CALL "EXPECT" USING "all filled" PLEO-STATUS-NAME "PLEO_OK"
           CALL "EXPECT" USING "none failed" WS-STATUSES "000000000000"
           CALL "EXPECT" USING "in its encoding" WS-ID
               X"4BF8626DE66E64"
           CALL "EXPECT" USING "the default" WS-MAYBE "none"
           MOVE 0 TO WS-NUMBER
           CALL "PLEO-NEXT-FAILED" USING PLEO-CONTROL WS-LAYOUT
               WS-STATUSES WS-NUMBER WS-NAME
           CALL "EXPECT" USING "no failure" PLEO-STATUS-NAME
               "PLEO_E_END"

           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'a': [{'id': '東', 'sum': {'currency': 'DKK', "
               & "'minors': 12345678}, 'n': -7, 'maybe': 'abcdef', "
               & "'rows': [{'name': 'abcd', 'code': 1}, {'name': null"
               & ", 'code': 'x'}, {}]}]}"
           MOVE ALL "?" TO WS-RECORD WS-STATUSES
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL "/a/0" WS-LAYOUT
               WS-RECORD WS-STATUSES
           CALL "EXPECT" USING "failed" PLEO-STATUS-NAME
               "PLEO_E_RECORD"
           IF PLEO-RECORD-FILLED AND PLEO-FAILED
               CALL "EXPECT" USING "condition" "true" "true"
           ELSE
               CALL "EXPECT" USING "condition" "false" "true"
           END-IF
           CALL "EXPECT-WITHIN" USING "the first" PLEO-MESSAGE "ID: "
           CALL "EXPECT-WITHIN" USING "where" PLEO-LONG-MESSAGE
               "(at /id)"
           CALL "EXPECT-NUMBER" USING "how many" PLEO-FAILED-FIELDS 8
           CALL "EXPECT" USING "statuses" WS-STATUSES "644550532000"
           CALL "EXPECT" USING "blank" WS-ID " "
           CALL "EXPECT-NUMBER" USING "zero" WS-SUM 0
           CALL "EXPECT-NUMBER" USING "a row" WS-CODE(1) 1
           PERFORM TELL-ALL
           CALL "EXPECT" USING "names" WS-TOLD
               "ID=6 SUM=4 N=4 MAYBE=5 ROWS=5 ROWS(1).NAME=5 "
               & "ROWS(2).CODE=3 ROWS(2).NAME=2 "

           MOVE 0 TO WS-NUMBER
           CALL "PLEO-NEXT-FAILED" USING PLEO-CONTROL WS-LAYOUT
               WS-STATUSES WS-NUMBER WS-NAME
           MOVE "abc" TO WS-SHORT-NAME
           MOVE 5 TO WS-NUMBER
           CALL "PLEO-NEXT-FAILED" USING PLEO-CONTROL WS-LAYOUT
               WS-STATUSES WS-NUMBER WS-SHORT-NAME
           CALL "EXPECT" USING "a short name" PLEO-STATUS-NAME
               "PLEO_E_BUFFER"
           CALL "EXPECT" USING "a short name" WS-SHORT-NAME "abc"
           CALL "EXPECT-NUMBER" USING "a short name" WS-NUMBER 5
           COMPUTE WS-NEXT = 2147483647
           CALL "PLEO-NEXT-FAILED" USING PLEO-CONTROL WS-LAYOUT
               WS-STATUSES WS-NEXT WS-NAME
           CALL "EXPECT" USING "behind the last" PLEO-STATUS-NAME
               "PLEO_E_END"
           CALL "PLEO-GET-FIELD-NAME" USING PLEO-CONTROL WS-LAYOUT 10
               WS-NAME
           CALL "EXPECT" USING "beyond" PLEO-STATUS-NAME
               "PLEO_E_MISSING"

           MOVE WS-RECORD TO WS-OLD
           MOVE "abc" TO WS-STATUSES
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL "/a/1" WS-LAYOUT
               WS-RECORD WS-STATUSES
           PERFORM AS-IT-WAS
           CALL "EXPECT" USING "no value" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL "/a/0" WS-LAYOUT
               WS-RECORD(1:29) WS-STATUSES
           PERFORM AS-IT-WAS
           CALL "EXPECT" USING "too short" PLEO-STATUS-NAME
               "PLEO_E_BUFFER"
           CALL "EXPECT-WITHIN" USING "too short" PLEO-MESSAGE
               "shorter than the layout's: make the layout again"
           CALL "EXPECT-NUMBER" USING "too short" PLEO-LENGTH 30
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL "/a/0" WS-LAYOUT
               WS-LONGER WS-STATUSES
           PERFORM AS-IT-WAS
           CALL "EXPECT-WITHIN" USING "too long" PLEO-MESSAGE
               "longer than the layout's"
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL "/a/0" WS-LAYOUT
               WS-RECORD WS-STATUSES(1:8)
           PERFORM AS-IT-WAS
           CALL "EXPECT" USING "few statuses" PLEO-STATUS-NAME
               "PLEO_E_BUFFER"
           CALL "EXPECT-NUMBER" USING "few statuses" PLEO-LENGTH 9
           MOVE 0 TO WS-BYTES
           CALL "PLEO-GET-LAYOUT-SIZE" USING PLEO-CONTROL WS-LAYOUT
               WS-TINY WS-BYTES
           CALL "EXPECT" USING "no room" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "EXPECT-NUMBER" USING "no room" WS-BYTES 0
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       TELL-ALL.
           MOVE SPACES TO WS-TOLD
           MOVE 1 TO WS-NEXT
           MOVE 0 TO WS-NUMBER
           CALL "PLEO-NEXT-FAILED" USING PLEO-CONTROL WS-LAYOUT
               WS-STATUSES WS-NUMBER WS-NAME
           PERFORM UNTIL NOT PLEO-OK
               MOVE PLEO-FIELD-STATUS TO WS-STATUS
               STRING WS-NAME DELIMITED BY SPACE "=" WS-STATUS " "
                   DELIMITED BY SIZE INTO WS-TOLD WITH POINTER WS-NEXT
               CALL "PLEO-NEXT-FAILED" USING PLEO-CONTROL WS-LAYOUT
                   WS-STATUSES WS-NUMBER WS-NAME
           END-PERFORM
           CALL "EXPECT" USING "the end" PLEO-STATUS-NAME "PLEO_E_END".

       AS-IT-WAS.
           CALL "EXPECT" USING "record as it was" WS-RECORD WS-OLD
           CALL "EXPECT" USING "statuses as they were" WS-STATUSES
               "abc"
           CALL "EXPECT-NUMBER" USING "none failed" PLEO-FAILED-FIELDS
               0.
       END PROGRAM CHECK-FAILED.

       *> The items of a list in records: one that failed was given too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-RECORDS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       01 WS-RECORD.
          05 WS-EMAIL               PIC X(24).
          05 WS-CODE                PIC X(2).
       01 WS-LAYOUT-TEXT.
          05 FILLER PIC X(9) VALUE "record 26".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(30) VALUE "EMAIL /email text char 0 24".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(32) VALUE "CODE /code text char 24 2".
       01 WS-LAYOUT                 PIC S9(10) VALUE 0.
       01 WS-STATUSES               PIC X(2).
       01 WS-TEXT                   PIC X(24).
       01 WS-GIVEN                  PIC 9(4) VALUE 0.
       01 WS-FAILED                 PIC 9(4) VALUE 0.
       01 WS-BLANK                  PIC 9(4) VALUE 0.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-SHARE" USING P2-CONTROL PLEO-CONTROL
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL WS-LAYOUT-TEXT
               WS-LAYOUT
           CALL "SCN-MUST" USING PLEO-CONTROL "layout"
           CALL "PLEO-USE-ITEM" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "no list" PLEO-MESSAGE
               "PLEO-OPEN-LIST comes first"
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
               WS-RECORD
           CALL "EXPECT-WITHIN" USING "no list" PLEO-MESSAGE
               "PLEO-OPEN-LIST comes first"

           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v2/employees"
           CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "PLEO-USE-ITEM" USING PLEO-CONTROL
           CALL "EXPECT" USING "no item" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/data/authMethod"
               WS-TEXT
           CALL "EXPECT" USING "the answer stays" WS-TEXT "API_KEY"
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
               WS-RECORD(1:25)
           CALL "EXPECT" USING "too short" PLEO-STATUS-NAME
               "PLEO_E_BUFFER"
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL 0 WS-RECORD
           CALL "EXPECT-WITHIN" USING "no layout" PLEO-MESSAGE
               "PLEO-NEW-LAYOUT comes first"

           PERFORM FETCH-IT
           CALL "EXPECT" USING "the first" WS-EMAIL
               "employee0@example.com"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/email" WS-TEXT
           CALL "EXPECT" USING "no answer is read" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           SET PLEO-OK TO TRUE
           PERFORM UNTIL NOT PLEO-RECORD-FILLED
               ADD 1 TO WS-GIVEN
               ADD PLEO-FAILED-FIELDS TO WS-FAILED
               IF WS-CODE = SPACES
                   ADD 1 TO WS-BLANK
               END-IF
               PERFORM LOOK-AT-IT
               PERFORM FETCH-IT
           END-PERFORM
           CALL "EXPECT" USING "the end" PLEO-STATUS-NAME "PLEO_E_END"
           CALL "EXPECT-NUMBER" USING "given" WS-GIVEN 1000
           CALL "EXPECT-NUMBER" USING "failed" WS-FAILED 900
           CALL "EXPECT-NUMBER" USING "blank" WS-BLANK 900
           CALL "EXPECT" USING "statuses of the last" WS-STATUSES "05"
           CALL "PLEO-CLOSE" USING P2-CONTROL
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       FETCH-IT.
           MOVE ALL "?" TO WS-RECORD
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
               WS-RECORD WS-STATUSES.

       *> The item is the one of the record, and the layout is good for
       *> another control block while the list goes on.
       LOOK-AT-IT.
           IF WS-GIVEN = 1 OR 101 OR 1000
               CALL "PLEO-USE-ITEM" USING PLEO-CONTROL
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/email" WS-TEXT
               CALL "EXPECT" USING "the same item" WS-TEXT WS-EMAIL
           END-IF
           IF WS-GIVEN = 101
               CALL "EXPECT" USING "a failure" WS-STATUSES "05"
               CALL "PLEO-CALL" USING P2-CONTROL "GET"
                   "/v2/employees?limit=2"
               MOVE ALL "?" TO WS-RECORD
               CALL "PLEO-GET-RECORD" USING P2-CONTROL "/data/1"
                   WS-LAYOUT WS-RECORD
               CALL "EXPECT" USING "another's" P2-STATUS-NAME "PLEO_OK"
               CALL "EXPECT" USING "another's" WS-RECORD
                   "employee1@example.com   1"
           END-IF.
       END PROGRAM CHECK-RECORDS.
