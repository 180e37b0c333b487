       *> Values of answers, requests, lists and tasks.

       *> Going through an answer.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-PARTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(80).
       01 WS-ALL                    PIC X(80) VALUE SPACES.
       01 WS-TO                     PIC S9(9) COMP-5 VALUE 1.
       01 WS-ANSWER                 PIC S9(9) COMP-5.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-LEAVE" USING PLEO-CONTROL
           CALL "EXPECT" USING "nothing to leave" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'rows': [{'n': 'a', 'k': {'x': 1, 'y': 2}}, {'n': 'b" &
               "', 'k': {}}, {'n': 'c', 'k': {'z': 3}}], 'none': []}"
           CALL "PLEO-FIRST-VALUE" USING PLEO-CONTROL "/rows"
           PERFORM UNTIL NOT PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/n" WS-TEXT
               PERFORM ADD-IT
               CALL "PLEO-FIRST-VALUE" USING PLEO-CONTROL "/k"
               PERFORM UNTIL NOT PLEO-OK
                   CALL "PLEO-GET-NAME" USING PLEO-CONTROL WS-TEXT
                   PERFORM ADD-IT
                   CALL "PLEO-NEXT-VALUE" USING PLEO-CONTROL
               END-PERFORM
               CALL "EXPECT" USING "the end inside" PLEO-STATUS-NAME
                   "PLEO_E_END"
               CALL "PLEO-NEXT-VALUE" USING PLEO-CONTROL
           END-PERFORM
           CALL "EXPECT" USING "the end" PLEO-STATUS-NAME "PLEO_E_END"
           CALL "EXPECT" USING "all parts" WS-ALL "axybcz"
           CALL "PLEO-FIRST-VALUE" USING PLEO-CONTROL "/none"
           CALL "EXPECT" USING "no items" PLEO-STATUS-NAME "PLEO_E_END"
           CALL "PLEO-FIRST-VALUE" USING PLEO-CONTROL "/gone"
           CALL "EXPECT" USING "no array" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "PLEO-ENTER-ITEM" USING PLEO-CONTROL "/rows" 3
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/n" WS-TEXT
           CALL "EXPECT" USING "the third" WS-TEXT "c"
           CALL "PLEO-ENTER" USING PLEO-CONTROL "/k"
           CALL "PLEO-GET-MEMBER-NAME" USING PLEO-CONTROL " " 1 WS-TEXT
           CALL "EXPECT" USING "a name by its number" WS-TEXT "z"
           CALL "PLEO-LEAVE" USING PLEO-CONTROL
           CALL "PLEO-LEAVE" USING PLEO-CONTROL
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/rows" WS-TO
           CALL "EXPECT-NUMBER" USING "the whole again" WS-TO 3
           CALL "PLEO-ENTER-ITEM" USING PLEO-CONTROL "/rows" 4
           CALL "EXPECT" USING "no fourth" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "PLEO-ENTER-ITEM" USING PLEO-CONTROL "/rows" 0
           CALL "EXPECT" USING "no zeroth" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           PERFORM 15 TIMES
               CALL "PLEO-ENTER" USING PLEO-CONTROL " "
               CALL "EXPECT" USING "deeper" PLEO-STATUS-NAME "PLEO_OK"
           END-PERFORM
           CALL "PLEO-ENTER" USING PLEO-CONTROL " "
           CALL "EXPECT" USING "too deep" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"

           CALL "PLEO-KEEP-RESPONSE" USING PLEO-CONTROL WS-ANSWER
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/rows" WS-TO
           CALL "EXPECT" USING "kept elsewhere" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "PLEO-USE-RESPONSE" USING PLEO-CONTROL WS-ANSWER
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/rows" WS-TO
           CALL "EXPECT-NUMBER" USING "kept" WS-TO 3
           CALL "EXPECT-NUMBER" USING "kept" WS-ANSWER 0
           MOVE 12345 TO WS-ANSWER
           CALL "PLEO-USE-RESPONSE" USING PLEO-CONTROL WS-ANSWER
           CALL "EXPECT" USING "never kept" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       ADD-IT.
           STRING WS-TEXT DELIMITED BY SPACE INTO WS-ALL
               WITH POINTER WS-TO.
       END PROGRAM CHECK-PARTS.

       *> Requests of each kind, as the sandbox received them.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-REQUESTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(2000).
       01 WS-ID                     PIC X(60) VALUE "a b/c".
       01 WS-LONG                   PIC X(1500) VALUE ALL "long ".
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v2/employees/{id}"
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT" USING "a place left" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-SET-PATH" USING PLEO-CONTROL "id" WS-ID
           CALL "EXPECT" USING "no step of a path" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "PUT"
               "/v1/installations/me"
       *> However long the item of a name is.
           MOVE "a" TO WS-TEXT
           CALL "PLEO-SET-QUERY" USING PLEO-CONTROL WS-TEXT "x y"
           CALL "PLEO-ADD-QUERY" USING PLEO-CONTROL WS-TEXT "&"
           MOVE "X-Batch" TO WS-TEXT
           CALL "PLEO-SET-HEADER" USING PLEO-CONTROL WS-TEXT "N42"
           CALL "PLEO-SET-TIMEOUT" USING PLEO-CONTROL -1
           CALL "EXPECT" USING "no time" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-SET-TIMEOUT" USING PLEO-CONTROL 86400001
           CALL "EXPECT" USING "over a day" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-SET-TIMEOUT" USING PLEO-CONTROL 30000
           MOVE "x" TO WS-TEXT
           PERFORM BUILD-IT
           CALL "PLEO-SET-BODY" USING PLEO-CONTROL
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT" USING "sent" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-RESPONSE" USING PLEO-CONTROL "/copy"
               "/metadata"
           CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT-WITHIN" USING "a copy" WS-TEXT '"name":"x"'
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/sandbox/last"
           CALL "EXPECT" USING "a body for GET" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-DROP-JSON" USING PLEO-CONTROL
           PERFORM LOOK
           CALL "EXPECT-WITHIN" USING "the query" WS-TEXT
               "a=x%20y&a=%26"
           CALL "EXPECT-WITHIN" USING "the header" WS-TEXT "N42"

           MOVE WS-LONG TO WS-TEXT
           PERFORM BUILD-IT
           CALL "PLEO-CALL" USING PLEO-CONTROL "PUT"
               "/v1/installations/me"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/metadata/name"
               WS-TEXT
           CALL "EXPECT" USING "a long body" WS-TEXT WS-LONG

           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "PUT"
               "/v1/installations/me"
           CALL "PLEO-SET-BODY-TEXT" USING PLEO-CONTROL
               '{"status": "ACTIVATED"}      '
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT" USING "a body as text" PLEO-STATUS-NAME
               "PLEO_OK"
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "POST"
               "/sandbox/files"
           CALL "PLEO-SET-CONTENT" USING PLEO-CONTROL "text/csv"
               "a,b,c  " 6
           CALL "PLEO-SEND" USING PLEO-CONTROL
           PERFORM LOOK
           CALL "EXPECT-WITHIN" USING "content" WS-TEXT "text/csv"
           CALL "EXPECT-WITHIN" USING "content" WS-TEXT "a,b,c "
           CALL "PLEO-SET-CONTENT" USING PLEO-CONTROL "text/csv"
               "a,b,c" 6
           CALL "EXPECT" USING "no such content" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-ADD-PART" USING PLEO-CONTROL "note" "n.txt"
               "text/plain" "some text" 4
           CALL "PLEO-SEND" USING PLEO-CONTROL
           PERFORM LOOK
           CALL "EXPECT-WITHIN" USING "a part" WS-TEXT "n.txt"
           CALL "PLEO-SET-FILE" USING PLEO-CONTROL "text/plain"
               "/nowhere/file"
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT" USING "no file" PLEO-STATUS-NAME
               "PLEO_E_FILE"

       *> Of a made-up host nothing is asked: a link is looked at first.
           CALL "PLEO-NEW-LINK" USING PLEO-CONTROL
               "http://files.example/a"
           CALL "EXPECT" USING "a link over http" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-NEW-LINK" USING PLEO-CONTROL
               "https://files.example/a?s=1   "
           CALL "EXPECT" USING "a link" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-SET-QUERY" USING PLEO-CONTROL "a" "b"
           CALL "EXPECT" USING "a link as it is" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-SET-SIZE" USING PLEO-CONTROL -2
           CALL "EXPECT" USING "no size" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "POST"
               "/v1/installations/me"
           CALL "PLEO-SET-BODY-TEXT" USING PLEO-CONTROL
               '{"status": "ACTIVATED"}'
           CALL "PLEO-SET-SIZE" USING PLEO-CONTROL 1
           CALL "PLEO-SET-IDEMPOTENT" USING PLEO-CONTROL
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT" USING "of another size" PLEO-STATUS-NAME
               "PLEO_E_TRUNCATED"
           CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-ID(1:10)
           CALL "EXPECT" USING "a short field" PLEO-STATUS-NAME
               "PLEO_E_BUFFER"
           CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-ID
           CALL "EXPECT" USING "the company" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "the key's company" WS-ID PLEO-SUBJECT-ID
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       BUILD-IT.
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status"
               "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/name"
               WS-TEXT.

       LOOK.
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/sandbox/last"
           CALL "PLEO-GET-BODY" USING PLEO-CONTROL WS-TEXT.
       END PROGRAM CHECK-REQUESTS.

       *> Lists by pages and items, and tasks.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-LISTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-COUNT                  PIC 9(5) VALUE 0.
       01 WS-ALL                    PIC 9(5) VALUE 0.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v2/employees"
           CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           CALL "PLEO-FETCH-PAGE" USING PLEO-CONTROL
           PERFORM UNTIL NOT PLEO-OK
               CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/data"
                   WS-COUNT
               ADD WS-COUNT TO WS-ALL
               CALL "PLEO-FETCH-PAGE" USING PLEO-CONTROL
           END-PERFORM
           CALL "EXPECT" USING "the last page" PLEO-STATUS-NAME
               "PLEO_E_END"
           IF PLEO-FAILED
               CALL "EXPECT" USING "the end is no failure" "no" "yes"
           END-IF
           CALL "EXPECT-NUMBER" USING "all items" WS-ALL 1000
           CALL "PLEO-LIST-PROGRESS" USING PLEO-CONTROL
           CALL "EXPECT-NUMBER" USING "items so far" PLEO-DONE 1000
           CALL "PLEO-CLOSE-LIST" USING PLEO-CONTROL
           CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
           CALL "EXPECT" USING "a closed list" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"

           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "delay_ms": 60000}'
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v1/introspect"
           CALL "PLEO-SUBMIT" USING PLEO-CONTROL
           CALL "PLEO-WAIT" USING PLEO-CONTROL 0
           CALL "EXPECT" USING "under way" PLEO-FINISHED "N"
           CALL "PLEO-TASK-PROGRESS" USING PLEO-CONTROL
           CALL "EXPECT" USING "its progress" PLEO-STATUS-NAME
               "PLEO_OK"
           CALL "PLEO-CANCEL-ALL" USING PLEO-CONTROL
           CALL "PLEO-WAIT" USING PLEO-CONTROL -1
           CALL "EXPECT" USING "finished" PLEO-FINISHED "Y"
           CALL "PLEO-TAKE" USING PLEO-CONTROL
           CALL "EXPECT" USING "cancelled" PLEO-STATUS-NAME
               "PLEO_E_CANCELLED"
       *> It may not have been asked for.
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-LISTS.

       *> JSON stays for the CALL to be repeated, until one worked.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-REPEATED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(80).
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" "1"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           PERFORM BUILD-IT
           PERFORM IT-FAILS
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-CAN-RETRY
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-WAS-SENT
           PERFORM BUILD-IT
           PERFORM IT-FAILS
           CALL "PLEO-UPDATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-CAN-RETRY
           CALL "PLEO-UPDATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-WAS-SENT
           CALL "PLEO-DELETE-INSTALLATION" USING PLEO-CONTROL
           PERFORM BUILD-IT
           PERFORM IT-FAILS
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-CAN-RETRY
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-WAS-SENT
           PERFORM BUILD-IT
           PERFORM IT-FAILS
           CALL "PLEO-CALL" USING PLEO-CONTROL "PUT"
               "/v1/installations/me"
           PERFORM IT-CAN-RETRY
       *> These leave it alone.
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET"
               "/v1/installations/me"
           CALL "EXPECT" USING "a look" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CALL" USING PLEO-CONTROL "PUT"
               "/v1/installations/me"
           PERFORM IT-WAS-SENT
           PERFORM BUILD-IT
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "PUT"
               "/v1/installations/me"
           CALL "PLEO-SET-BODY" USING PLEO-CONTROL
           PERFORM IT-FAILS
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT" USING "it may pass" PLEO-RETRY "Y"
           CALL "PLEO-SEND" USING PLEO-CONTROL
           PERFORM IT-WAS-SENT
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       BUILD-IT.
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status"
               "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/r" "x".

       IT-FAILS.
           CALL "SCN-FAULT" USING '{"status":429,"headers":'
               & '{"retry-after":"0"}}'.

       IT-CAN-RETRY.
           CALL "EXPECT" USING "it may pass" PLEO-RETRY "Y"
           CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT" USING "JSON stays" WS-TEXT
               '{"status":"ACTIVATED","metadata":{"r":"x"}}'.

       IT-WAS-SENT.
           CALL "EXPECT" USING "repeated" PLEO-STATUS-NAME "PLEO_OK"
           MOVE SPACES TO WS-TEXT
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/metadata/r"
               WS-TEXT
           CALL "EXPECT" USING "with its JSON" WS-TEXT "x"
           CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT" USING "used up" PLEO-STATUS-NAME
               "PLEO_E_HANDLE".
       END PROGRAM CHECK-REPEATED.
