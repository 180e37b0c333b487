       *> The scenario of records.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-RECORDS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       COPY ANSWER.
       COPY ANSWER-LAYOUT.
       COPY EMPLOYEE-LAYOUT.
       01 WS-LAYOUT PIC S9(9) COMP-5.
       01 WS-STATUSES PIC X(10).
       01 WS-FIELD PIC S9(9) COMP-5 VALUE 0.
       01 WS-NAME PIC X(30).
       01 WS-EDITED PIC -(9)9.99.
       01 WS-SUM PIC S9(9) COMP-5 VALUE 0.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ANSWER-LAYOUT
               WS-LAYOUT
           CALL "SCN-MUST" USING PLEO-CONTROL "layout"
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 200, "body": "{'
               & '\"id\": \"A-1\", \"amount\": {\"currency\": \"DKK\",'
               & ' \"minors\": -12345}, \"day\": \"2026-11-29T00:30:00'
               & '+01:00\", \"paid\": true, \"note\": \"far too long\"'
               & ', \"lines\": [{\"n\": 10}, {\"n\": -20}]}"}'
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/v1/introspect"
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL " " WS-LAYOUT
               ANSWER-RECORD WS-STATUSES
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "failed" PLEO-FAILED-FIELDS
           CALL "PLEO-NEXT-FAILED" USING PLEO-CONTROL WS-LAYOUT
               WS-STATUSES WS-FIELD WS-NAME
           IF WS-NAME = "ANSWER-NOTE"
               CALL "SCN-NUMBER" USING "note" PLEO-FIELD-STATUS
           END-IF
           CALL "SCN-REPORT" USING "id" ANSWER-ID
           MOVE ANSWER-AMOUNT TO WS-EDITED
           CALL "SCN-REPORT" USING "amount" WS-EDITED
           CALL "SCN-NUMBER" USING "day" ANSWER-DAY
           CALL "SCN-NUMBER" USING "paid" ANSWER-PAID
           CALL "SCN-NUMBER" USING "lines" ANSWER-COUNT
           CALL "SCN-NUMBER" USING "first" ANSWER-N(1)
           CALL "SCN-NUMBER" USING "second" ANSWER-N(2)
           CALL "SCN-NUMBER" USING "third" ANSWER-N(3)
           PERFORM READ-THE-LIST
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       READ-THE-LIST.
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL EMPLOYEE-LAYOUT
               WS-LAYOUT
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v2/employees"
           CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           CALL "SCN-MUST" USING PLEO-CONTROL "list"
           MOVE 0 TO WS-COUNT
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
               EMPLOYEE-RECORD
           PERFORM UNTIL NOT PLEO-OK
               ADD 1 TO WS-COUNT
               ADD FUNCTION NUMVAL(EMPLOYEE-CODE) TO WS-SUM
               IF WS-COUNT = 1000
                   PERFORM LOOK-AT-THE-LAST
               END-IF
               CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
                   EMPLOYEE-RECORD
           END-PERFORM
           CALL "SCN-NUMBER" USING "items" WS-COUNT
           CALL "SCN-REPORT" USING "last" WS-NAME
           CALL "SCN-REPORT" USING "current" WS-TEXT
           CALL "SCN-NUMBER" USING "sum" WS-SUM.

       LOOK-AT-THE-LAST.
           MOVE EMPLOYEE-EMAIL TO WS-NAME
           CALL "PLEO-USE-ITEM" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/email" WS-TEXT.
       END PROGRAM SCN-RECORDS.
