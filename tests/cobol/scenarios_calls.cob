       *> Scenarios of what comes of calls: installations, failures.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-CREATE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/program"
               "scenarios"
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-ORIGIN" USING "origin" PLEO-CONTROL
           CALL "SCN-REPORT" USING "state" PLEO-STATE-NAME
           EVALUATE TRUE
               WHEN PLEO-SUBJECT-COMPANY
                   CALL "SCN-REPORT" USING "subject"
                       "PLEO_SUBJECT_COMPANY"
               WHEN PLEO-SUBJECT-ORGANISATION
                   CALL "SCN-REPORT" USING "subject"
                       "PLEO_SUBJECT_ORGANISATION"
               WHEN OTHER
                   CALL "SCN-NUMBER" USING "subject" PLEO-SUBJECT-TYPE
           END-EVALUATE
           CALL "SCN-TEXT-AT" USING "program" PLEO-CONTROL
               "/metadata/program"
           CALL "SCN-COUNTED" USING "created" "/sandbox/created"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-CREATE.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-ENSURE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-ORIGIN" USING "first" PLEO-CONTROL
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-ORIGIN" USING "second" PLEO-CONTROL
           CALL "SCN-COUNTED" USING "created" "/sandbox/created"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-ENSURE.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-GET.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-GET-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "before" PLEO-STATUS-NAME
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/program"
               "scenarios"
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-GET-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "after" PLEO-STATUS-NAME
           CALL "SCN-TEXT-AT" USING "program" PLEO-CONTROL
               "/metadata/program"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-GET.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-UPDATE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/program"
               "scenarios"
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "INACTIVE"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/program"
               "updated"
           CALL "PLEO-UPDATE-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-ORIGIN" USING "origin" PLEO-CONTROL
           CALL "SCN-REPORT" USING "state" PLEO-STATE-NAME
           CALL "SCN-TEXT-AT" USING "program" PLEO-CONTROL
               "/metadata/program"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-UPDATE.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-DELETE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/program"
               "scenarios"
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-DELETE-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "first" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "http" PLEO-HTTP-STATUS
           CALL "PLEO-DELETE-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "second" PLEO-STATUS-NAME
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-DELETE.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-WRONG-KEY.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL
               "PLEO_SANDBOX_KEY_REVOKED"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "http" PLEO-HTTP-STATUS
           IF PLEO-CAN-RETRY
               CALL "SCN-NUMBER" USING "can_retry" 1
           ELSE
               CALL "SCN-NUMBER" USING "can_retry" 0
           END-IF
           ACCEPT WS-KEY FROM ENVIRONMENT "PLEO_SANDBOX_KEY_REVOKED"
           CALL "SCN-SHOWN" USING "shown" PLEO-LONG-MESSAGE WS-KEY
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-WRONG-KEY.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-NO-PERMISSION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL
               "PLEO_SANDBOX_KEY_READONLY"
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "http" PLEO-HTTP-STATUS
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-NO-PERMISSION.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-COMPANY.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           PERFORM 2 TIMES
               MOVE SPACES TO WS-ID
               CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-ID
           END-PERFORM
           CALL "SCN-REPORT" USING "id" WS-ID
           CALL "SCN-COUNTED" USING "requests" "/sandbox/count"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY_ORG"
           CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-ID
           CALL "SCN-REPORT" USING "organisation" PLEO-STATUS-NAME
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-COMPANY.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-NOT-FOUND.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           MOVE ALL "00000000-0000-0000-0000-000000000000" TO WS-ID
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v2/employees/{id}"
           CALL "PLEO-SET-PATH" USING PLEO-CONTROL "id" WS-ID
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "http" PLEO-HTTP-STATUS
           CALL "SCN-REPORT" USING "type" PLEO-API-TYPE
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-NOT-FOUND.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-UNPROCESSABLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "SCN-FAULT" USING
               '{"path": "/v1/installations/me", "method": "'
               & 'POST", "statu'
               & 's": 422, "headers": {"x-request-id": "request-422"}, '
               & '"body": "{\"type\": \"VALIDATION_FAILED\",'
               & ' \"message\": '
               & '\"Ærøskøbing is no state\"}"}'
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "http" PLEO-HTTP-STATUS
           CALL "SCN-REPORT" USING "type" PLEO-API-TYPE
           CALL "SCN-REPORT" USING "message" PLEO-API-MESSAGE
           CALL "SCN-REPORT" USING "request" PLEO-REQUEST-ID
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-UNPROCESSABLE.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-FAILURE-REPORT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-LINE                   PIC X(1000).
       01 WS-NAME                   PIC X(20).
       01 WS-VALUE                  PIC X(980).
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "SCN-FAULT" USING
               '{"path": "/v2/employees", "statu'
               & 's": 422, "headers": {"x-request-id": "request-422"}, '
               & '"body": "{\"type\": \"VALIDATION_FAILED\",'
               & ' \"message\": '
               & '\"Ærøskøbing is no state\"}"}'
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET"
               "/v2/employees?email=hush"
           MOVE 0 TO WS-COUNT
           MOVE SPACES TO WS-TEXT
           CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LINE
           PERFORM UNTIL WS-LINE = SPACES
               ADD 1 TO WS-COUNT
               MOVE SPACES TO WS-NAME WS-VALUE
               UNSTRING WS-LINE DELIMITED BY ": "
                   INTO WS-NAME WS-VALUE
               IF WS-NAME = "status" OR "path" OR "api_message"
                       OR "request_id"
                   CALL "SCN-REPORT" USING FUNCTION TRIM(WS-NAME)
                       WS-VALUE
               END-IF
               MOVE WS-LINE TO WS-TEXT(WS-COUNT * 90 - 89:90)
               CALL "PLEO-NEXT-REPORT-LINE" USING PLEO-CONTROL WS-LINE
           END-PERFORM
           CALL "SCN-NUMBER" USING "lines" WS-COUNT
           ACCEPT WS-KEY FROM ENVIRONMENT "PLEO_SANDBOX_KEY"
           MOVE 0 TO WS-COUNT
           INSPECT WS-TEXT TALLYING WS-COUNT FOR ALL "hush"
               ALL FUNCTION TRIM(WS-KEY)
           IF WS-COUNT > 0
               CALL "SCN-NUMBER" USING "shown" 1
           ELSE
               CALL "SCN-NUMBER" USING "shown" 0
           END-IF
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-FAILURE-REPORT.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-RATE-LIMITED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "attempts" "1"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 429,'
               & '"headers": {"retry-after": "7"}}'
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "wait" PLEO-RETRY-AFTER
           IF PLEO-CAN-RETRY
               CALL "SCN-NUMBER" USING "can_retry" 1
           ELSE
               CALL "SCN-NUMBER" USING "can_retry" 0
           END-IF
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-RATE-LIMITED.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-REPEATED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 503,'
               & '"headers": {"retry-after": "0"}}'
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-COUNTED" USING "requests"
               "/sandbox/count?path=/v1/introspect"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-REPEATED.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-TIMEOUT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "timeout_ms" "300"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "delay_ms": 60000}'
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "http" PLEO-HTTP-STATUS
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-TIMEOUT.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-UNKNOWN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "attempts" "1"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "SCN-FAULT" USING
               '{"path": "/v1/vendors", "drop": true, "after": true}'
           CALL "SCN-VENDOR" USING PLEO-CONTROL
           CALL "PLEO-CALL" USING PLEO-CONTROL "POST" "/v1/vendors"
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           IF PLEO-CAN-RETRY
               CALL "SCN-NUMBER" USING "can_retry" 1
           ELSE
               CALL "SCN-NUMBER" USING "can_retry" 0
           END-IF
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-UNKNOWN.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-TLS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-ONLY PIC X(5) VALUE "false".
       01 WS-STATUS-NAME PIC X(30).
       PROCEDURE DIVISION.
           ACCEPT WS-TEXT FROM ENVIRONMENT "PLEO_SANDBOX_HTTPS"
           ACCEPT WS-PATH FROM ENVIRONMENT "PLEO_SANDBOX_CA"
           PERFORM ASK
           CALL "SCN-REPORT" USING "trusted" WS-STATUS-NAME
           MOVE "true" TO WS-ONLY
           ACCEPT WS-PATH FROM ENVIRONMENT "PLEO_SCENARIO_OTHER_CA"
           PERFORM ASK
           CALL "SCN-REPORT" USING "untrusted" WS-STATUS-NAME
           MOVE "false" TO WS-ONLY
           ACCEPT WS-TEXT FROM ENVIRONMENT "PLEO_SANDBOX_OTHER_NAME"
           ACCEPT WS-PATH FROM ENVIRONMENT "PLEO_SANDBOX_CA"
           PERFORM ASK
           CALL "SCN-REPORT" USING "other_host" WS-STATUS-NAME
           GOBACK.

       ASK.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "base_url" WS-TEXT
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "ca_file" WS-PATH
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "ca_only" WS-ONLY
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           MOVE PLEO-STATUS-NAME TO WS-STATUS-NAME
           CALL "PLEO-CLOSE" USING PLEO-CONTROL.
       END PROGRAM SCN-TLS.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-ERRORS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-OPTION PIC X(30).
       01 WS-VALUE PIC X(30).
       01 WS-STATUS-NAME PIC X(30).
       PROCEDURE DIVISION.
           MOVE "attempts" TO WS-OPTION
           MOVE "1" TO WS-VALUE
           MOVE "v1/introspect" TO WS-PATH
           PERFORM ASK
           CALL "SCN-REPORT" USING "argument" WS-STATUS-NAME
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "no_such_option"
               "1"
           CALL "SCN-REPORT" USING "option" PLEO-STATUS-NAME
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL "a:b"
           CALL "SCN-REPORT" USING "key" PLEO-STATUS-NAME
           CALL "PLEO-OPEN" USING PLEO-CONTROL "file:/nowhere/key"
           CALL "SCN-REPORT" USING "file" PLEO-STATUS-NAME
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           MOVE "/v1/introspect" TO WS-PATH
           MOVE "base_url" TO WS-OPTION
           MOVE "http://127.0.0.1:1" TO WS-VALUE
           PERFORM ASK
           CALL "SCN-REPORT" USING "connect" WS-STATUS-NAME
           MOVE "attempts" TO WS-OPTION
           MOVE "1" TO WS-VALUE
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "drop": true}'
           PERFORM ASK
           CALL "SCN-REPORT" USING "reset" WS-STATUS-NAME
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "torn": true,'
               & '"status": 200, "body": "{}"}'
           PERFORM ASK
           CALL "SCN-REPORT" USING "truncated" WS-STATUS-NAME
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 302,'
               & '"headers": {"location": "/"}}'
           PERFORM ASK
           CALL "SCN-REPORT" USING "redirect" WS-STATUS-NAME
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 500}'
           PERFORM ASK
           CALL "SCN-REPORT" USING "server" WS-STATUS-NAME
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 200,'
               & '"body": "<html>"}'
           PERFORM ASK
           CALL "SCN-REPORT" USING "not_json" WS-STATUS-NAME
           MOVE "max_response_bytes" TO WS-OPTION
           MOVE "1024" TO WS-VALUE
           MOVE "/v2/employees" TO WS-PATH
           PERFORM ASK
           CALL "SCN-REPORT" USING "too_large" WS-STATUS-NAME
           GOBACK.

       ASK.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "attempts" "1"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL WS-OPTION WS-VALUE
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" WS-PATH
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/a" WS-TEXT
           END-IF
           MOVE PLEO-STATUS-NAME TO WS-STATUS-NAME
           CALL "PLEO-CLOSE" USING PLEO-CONTROL.
       END PROGRAM SCN-ERRORS.
