       *> The control block: what is none, what is closed, what is
       *> blank, and what becomes of RETURN-CODE.

       *> What a program may pass by mistake.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-RECORD.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==SW==
           ==COMP-5== BY ==COMP==.
       01 WS-GROUP.
          05 WS-BEFORE              PIC X(5) VALUE ALL "b".
          05 WS-SHORT               PIC X(20) VALUE ALL "s".
          05 WS-BEHIND              PIC X(5000) VALUE ALL "a".
       01 WS-TEXT                   PIC X(80).
       01 WS-CODE                   PIC S9(9) COMP-5.
       PROCEDURE DIVISION.
           CALL "PLEO-OPEN" USING SW-CONTROL
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "swapped" WS-CODE 0
           IF SW-E-ARGUMENT
               CALL "EXPECT" USING "swapped" "true" "true"
           ELSE
               CALL "EXPECT" USING "swapped" "false" "true"
           END-IF
           CALL "EXPECT-WITHIN" USING "swapped" SW-MESSAGE "COMP-5"
           CALL "EXPECT" USING "swapped" SW-LONG-MESSAGE SW-MESSAGE

           INITIALIZE PLEO-CONTROL
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           CALL "EXPECT" USING "no eye-catcher" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-WITHIN" USING "no eye-catcher" PLEO-MESSAGE
               "COPY PLEO-CONTROL, never INITIALIZE"
           MOVE ALL "?" TO PLEO-CONTROL
           CALL "PLEO-SEND" USING PLEO-CONTROL
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "no eye-catcher" WS-CODE 0
           CALL "EXPECT" USING "no eye-catcher" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"

           CALL "PLEO-OPEN" USING WS-SHORT
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "too short" WS-CODE 16
           CALL "EXPECT" USING "too short" WS-SHORT
               "ssssssssssssssssssss"
           CALL "EXPECT" USING "too short" WS-BEHIND(1:3) "aaa"
           CALL "PLEO-OPEN"
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "nothing passed" WS-CODE 16

           INITIALIZE PLEO-CONTROL ALL TO VALUE
           SUBTRACT 1 FROM PLEO-CONTROL-VERSION
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "another version" PLEO-MESSAGE
               "compile both again"
           ADD 1 TO PLEO-CONTROL-VERSION
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id"
           CALL "EXPECT" USING "too few arguments" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-WITHIN" USING "too few arguments"
               PLEO-MESSAGE "too few arguments"
           CALL "EXPECT-WITHIN" USING "of which" PLEO-MESSAGE
               "PLEO-GET-TEXT: "
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-TEXT
           CALL "EXPECT" USING "not open" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           GOBACK.
       END PROGRAM CHECK-RECORD.

       *> SPACES and LOW-VALUES are both nothing.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-BLANKS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-LOW                    PIC X(40) VALUE LOW-VALUES.
       01 WS-HALF.
          05 WS-HALF-TEXT           PIC X(6) VALUE "ledger".
          05 FILLER                 PIC X(20) VALUE LOW-VALUES.
       01 WS-TEXT                   PIC X(200).
       01 WS-KEY                    PIC X(100) VALUE LOW-VALUES.
       PROCEDURE DIVISION.
           MOVE LOW-VALUES TO PLEO-KEY-SOURCE PLEO-OPTIONS-FILE
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           MOVE PLEO-MESSAGE TO WS-TEXT
           CALL "EXPECT" USING "no source" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           MOVE SPACES TO PLEO-KEY-SOURCE PLEO-OPTIONS-FILE
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           CALL "EXPECT" USING "no source" PLEO-MESSAGE WS-TEXT
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL WS-KEY
           CALL "EXPECT" USING "no key" PLEO-STATUS-NAME "PLEO_E_KEY"

           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" "7"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" WS-LOW
           CALL "EXPECT" USING "no option's value" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" " "
           CALL "EXPECT" USING "a blank option" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-GET-OPTION" USING PLEO-CONTROL "attempts" WS-TEXT
           CALL "EXPECT" USING "option as before" WS-TEXT "7"
           CALL "PLEO-RESET-OPTION" USING PLEO-CONTROL "attempts"
           CALL "PLEO-GET-OPTION" USING PLEO-CONTROL "attempts" WS-TEXT
           CALL "EXPECT" USING "option's default" WS-TEXT "3"
           MOVE LOW-VALUES TO WS-KEY
           ACCEPT WS-KEY FROM ENVIRONMENT "PLEO_SANDBOX_KEY"
           INSPECT WS-KEY REPLACING ALL SPACE BY LOW-VALUE
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL WS-KEY
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "a key and LOW-VALUES"
               PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-GET-INSTALLATION" USING PLEO-CONTROL WS-LOW
           CALL "EXPECT" USING "no company" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"

           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/a" WS-HALF
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/b" WS-LOW
           CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT" USING "texts and LOW-VALUES" WS-TEXT
               '{"a":"ledger","b":""}'
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v2/employees/{id}"
           CALL "PLEO-SET-PATH" USING PLEO-CONTROL "id" WS-LOW
           CALL "EXPECT" USING "no place's value" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v2/employees"
           CALL "PLEO-SET-BODY-TEXT" USING PLEO-CONTROL WS-LOW
           CALL "PLEO-SET-OUTPUT" USING PLEO-CONTROL "/nowhere/a"
           CALL "PLEO-SET-OUTPUT" USING PLEO-CONTROL WS-LOW
           CALL "EXPECT" USING "no path" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-SET-OUTPUT" USING PLEO-CONTROL
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT" USING "no body" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-BLANKS.

       *> A failure that is handled is not the job's, unless it is meant
       *> to be.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-RETURN-CODE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-CODE                   PIC S9(9) COMP-5.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL
               "PLEO_SANDBOX_KEY_REVOKED"
           MOVE 77 TO RETURN-CODE
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "failed" WS-CODE 0
           CALL "EXPECT-NUMBER" USING "failed" PLEO-STATUS 211
           MOVE 4 TO PLEO-RETURN-CODE
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "the program's" WS-CODE 4
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "the program's" WS-CODE 4
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "the program's" WS-CODE 4
           MOVE 8 TO RETURN-CODE
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
               RETURNING OMITTED
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "left alone" WS-CODE 8
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           MOVE RETURN-CODE TO WS-CODE
           CALL "EXPECT-NUMBER" USING "at the end" WS-CODE 4
           GOBACK.
       END PROGRAM CHECK-RETURN-CODE.

       *> Opening, sharing, changing and closing.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-LIFE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       01 WS-KEY                    PIC X(128).
       01 WS-TEXT                   PIC X(80).
       01 WS-NUMBER                 PIC 9(9).
       PROCEDURE DIVISION.
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "EXPECT" USING "closing nothing" PLEO-STATUS-NAME
               "PLEO_OK"
           CALL "PLEO-SHARE" USING P2-CONTROL PLEO-CONTROL
           CALL "EXPECT" USING "sharing nothing" P2-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "opened twice" PLEO-MESSAGE
               "open already"
           CALL "PLEO-SHARE" USING P2-CONTROL PLEO-CONTROL
           CALL "PLEO-INTROSPECT" USING P2-CONTROL
           CALL "EXPECT" USING "shared" P2-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CLOSE" USING P2-CONTROL
           CALL "EXPECT" USING "shared" P2-STATUS-NAME "PLEO_OK"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "still open" PLEO-STATUS-NAME "PLEO_OK"

           ACCEPT WS-KEY FROM ENVIRONMENT "PLEO_SANDBOX_KEY_ORG"
           CALL "PLEO-CHANGE-KEY" USING PLEO-CONTROL WS-KEY
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           IF PLEO-SUBJECT-ORGANISATION
               CALL "EXPECT" USING "another key" "yes" "yes"
           ELSE
               CALL "EXPECT" USING "another key" "no" "yes"
           END-IF
           CALL "PLEO-CHANGE-KEY" USING PLEO-CONTROL "a:b"
           CALL "EXPECT" USING "no key" PLEO-STATUS-NAME "PLEO_E_KEY"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "the key before" PLEO-STATUS-NAME
               "PLEO_OK"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "closed" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "PLEO-GET-OPTION" USING PLEO-CONTROL "proxy" WS-TEXT
           CALL "EXPECT" USING "options are gone" WS-TEXT "system"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "proxy_password"
               "secret"
           CALL "PLEO-GET-OPTION" USING PLEO-CONTROL "proxy_password"
               WS-TEXT
           CALL "EXPECT" USING "a secret" PLEO-STATUS-NAME
               "PLEO_E_CONFIG"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "PLEO-GET-VERSION" USING PLEO-CONTROL WS-TEXT WS-NUMBER
           CALL "EXPECT" USING "version" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-EXPLAIN" USING PLEO-CONTROL 214 WS-KEY WS-TEXT
           CALL "EXPECT" USING "a status" WS-KEY "PLEO_E_NOT_FOUND"
           CALL "EXPECT-WITHIN" USING "a status" WS-TEXT "404"
           GOBACK.
       END PROGRAM CHECK-LIFE.

       *> What is told of failures, and when.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-FAILURES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(400).
       01 WS-MESSAGE                PIC X(1000).
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-USE-FAILED-RESPONSE" USING PLEO-CONTROL
           CALL "EXPECT" USING "no failure yet" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "PLEO-RECALL-FAILURE" USING PLEO-CONTROL
           CALL "EXPECT" USING "no failure yet" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET"
               "/v2/employees/00000000-0000-0000-0000-000000000000"
           CALL "EXPECT" USING "a failure" PLEO-STATUS-NAME
               "PLEO_E_NOT_FOUND"
           MOVE PLEO-LONG-MESSAGE TO WS-MESSAGE
           CALL "EXPECT-NUMBER" USING "its HTTP status"
               PLEO-HTTP-STATUS 404
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "success" PLEO-LONG-MESSAGE " "
           CALL "EXPECT" USING "success" PLEO-API-TYPE " "
           CALL "EXPECT-NUMBER" USING "success" PLEO-RETRY-AFTER -1
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/data/scope"
               WS-TEXT
           CALL "PLEO-RECALL-FAILURE" USING PLEO-CONTROL
           CALL "EXPECT" USING "recalled" PLEO-STATUS-NAME
               "PLEO_E_NOT_FOUND"
           CALL "EXPECT" USING "recalled" PLEO-LONG-MESSAGE WS-MESSAGE
           CALL "EXPECT" USING "recalled" PLEO-API-TYPE
               "EMPLOYEE_NOT_FOUND"
           CALL "PLEO-USE-FAILED-RESPONSE" USING PLEO-CONTROL
           CALL "EXPECT-NUMBER" USING "its answer" PLEO-HTTP-STATUS 404
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/type" WS-TEXT
           CALL "EXPECT" USING "its answer" WS-TEXT
               "EMPLOYEE_NOT_FOUND"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/none" WS-TEXT
           CALL "EXPECT-NUMBER" USING "a value that is missing"
               PLEO-HTTP-STATUS 404
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           CALL "EXPECT" USING "refused here" PLEO-API-TYPE " "
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-FAILURES.

       *> What stands in the 80 columns of PLEO-MESSAGE.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-MESSAGES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       01 WS-TEXT                   PIC X(80).
       01 WS-MEANING                PIC X(80).
       PROCEDURE DIVISION.
       *> A failure of which the library keeps nothing.
           SET PLEO-E-NOT-FOUND TO TRUE
           CALL "PLEO-I-FINISH" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "no message" PLEO-MESSAGE "404"
           CALL "EXPECT" USING "no message" PLEO-LONG-MESSAGE
               PLEO-MESSAGE
           SET PLEO-E-HANDLE TO TRUE
           CALL "PLEO-I-FINISH" USING PLEO-CONTROL
           CALL "PLEO-EXPLAIN" USING P2-CONTROL PLEO-STATUS WS-TEXT
               WS-MEANING
           CALL "EXPECT" USING "no message" PLEO-MESSAGE WS-MEANING
       *> Not what the status means, which is "see the message".
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "base_url"
               "https://a b"
           CALL "EXPECT" USING "a long message" PLEO-MESSAGE
               "option base_url contains a space, a control "
               & "character, a non-ASCII character ..."
           CALL "EXPECT-WITHIN" USING "a long message"
               PLEO-LONG-MESSAGE "\; give https://host"
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL "made-up"
           CALL "EXPECT" USING "a refused option" PLEO-LONG-MESSAGE
               "option base_url was last set to an invalid "
               & "value; set it again, or reset it"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "base_url"
               "https://localhost:1"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" "1"
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL "made-up"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "a long message" PLEO-LONG-MESSAGE
               "localhost:1: No connection to the host; check "
               & "the network, the firewall and option proxy."
           CALL "EXPECT" USING "with a host" PLEO-MESSAGE
               "No connection to the host; check the network, "
               & "the firewall and option proxy."

       *> A CALL that was forgotten, or whose failure was.
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "no request" PLEO-MESSAGE
               "PLEO-NEW-REQUEST comes first"
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "get" "/v1/x"
           CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "no request" PLEO-MESSAGE
               "PLEO-NEW-REQUEST comes first"
           CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "no list" PLEO-MESSAGE
               "PLEO-OPEN-LIST comes first"
           CALL "PLEO-WAIT" USING PLEO-CONTROL 0
           CALL "EXPECT-WITHIN" USING "no task" PLEO-MESSAGE
               "PLEO-SUBMIT comes first"
           CALL "PLEO-PUT-NULL" USING PLEO-CONTROL "/x"
           CALL "EXPECT-WITHIN" USING "no JSON" PLEO-MESSAGE
               "PLEO-NEW-JSON begins it"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-TEXT
           CALL "EXPECT-WITHIN" USING "no answer" PLEO-MESSAGE
               "There is no response"
           MOVE PLEO-CONTROL TO P2-CONTROL
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "closed" PLEO-MESSAGE
               "PLEO-OPEN comes first"
           CALL "EXPECT" USING "closed" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "EXPECT" USING "closed" PLEO-LONG-MESSAGE PLEO-MESSAGE
           CALL "PLEO-INTROSPECT" USING P2-CONTROL
           CALL "EXPECT-WITHIN" USING "a stale copy" P2-MESSAGE
               "It was closed"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-MESSAGES.
