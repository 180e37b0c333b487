       *> What the test programs share: opening towards the sandbox, and
       *> its controls.

       *> The options that every test begins with. It sets more of them,
       *> and opens.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-OPTIONS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-TEXT                   PIC X(256).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           ACCEPT WS-TEXT FROM ENVIRONMENT "PLEO_SANDBOX_HTTP"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "base_url" WS-TEXT
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "proxy" "none"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "requests_per_minute" "0"
           CALL "SCN-MUST" USING PLEO-CONTROL "options"
           GOBACK.
       END PROGRAM SCN-OPTIONS.

       *> Opens with the key that a variable of the environment holds.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-OPEN-AS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-KEY                    PIC X(128).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 VARIABLE-NAME             PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL VARIABLE-NAME.
           MOVE SPACES TO WS-KEY
           ACCEPT WS-KEY FROM ENVIRONMENT VARIABLE-NAME
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL WS-KEY
           CALL "SCN-MUST" USING PLEO-CONTROL "open"
           GOBACK.
       END PROGRAM SCN-OPEN-AS.

       *> Opens with the full key and no more options.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-OPEN.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           GOBACK.
       END PROGRAM SCN-OPEN.

       *> What does not work here, no test is about.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-MUST.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 SCN-NAME                  PIC X(20) EXTERNAL.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 WHAT                      PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL WHAT.
           IF NOT PLEO-OK
               DISPLAY FUNCTION TRIM(SCN-NAME) " failed " WHAT ": "
                   FUNCTION TRIM(PLEO-STATUS-NAME) ": "
                   FUNCTION TRIM(PLEO-LONG-MESSAGE)
               MOVE 1 TO RETURN-CODE
               STOP RUN
           END-IF
           GOBACK.
       END PROGRAM SCN-MUST.

       *> A call of the sandbox's controls.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-CONTROL.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       LINKAGE SECTION.
       01 THE-METHOD                PIC X ANY LENGTH.
       01 THE-PATH                  PIC X ANY LENGTH.
       01 THE-JSON                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING THE-METHOD THE-PATH THE-JSON.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           IF THE-JSON NOT = SPACES
               CALL "PLEO-PARSE-JSON" USING PLEO-CONTROL THE-JSON
               CALL "SCN-MUST" USING PLEO-CONTROL "control"
           END-IF
           CALL "PLEO-CALL" USING PLEO-CONTROL THE-METHOD THE-PATH
           CALL "SCN-MUST" USING PLEO-CONTROL "control"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-CONTROL.

       *> Begins the search for the accounting entries of the key's
       *> company.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-SEARCH.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-COMPANY                PIC X(36).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-COMPANY
           CALL "SCN-MUST" USING PLEO-CONTROL "company"
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "POST"
               "/v1/accounting-entries:search"
           CALL "PLEO-SET-QUERY" USING PLEO-CONTROL "company_id"
               WS-COMPANY
           CALL "PLEO-SET-BODY-TEXT" USING PLEO-CONTROL
               '{"includeDeleted": false}'
           CALL "SCN-MUST" USING PLEO-CONTROL "search"
           GOBACK.
       END PROGRAM SCN-SEARCH.

       *> Builds a vendor of the key's company.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-VENDOR.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-COMPANY                PIC X(36).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-COMPANY
           CALL "SCN-MUST" USING PLEO-CONTROL "company"
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/companyId"
               WS-COMPANY
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/name" "x"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/defaultCurrency"
               "DKK"
           CALL "SCN-MUST" USING PLEO-CONTROL "vendor"
           GOBACK.
       END PROGRAM SCN-VENDOR.

       *> Scripts what comes of the next request.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-FAULT.
       DATA DIVISION.
       LINKAGE SECTION.
       01 THE-JSON                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING THE-JSON.
           CALL "SCN-CONTROL" USING "POST" "/sandbox/next" THE-JSON
           GOBACK.
       END PROGRAM SCN-FAULT.

       *> Ends the job of an export as a bookkeeper does who cancels it.
       *> What is read is another answer then.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-CANCEL-JOB.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-ID                     PIC X(36).
       01 WS-JSON                   PIC X(200).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "PLEO-USE-EXPORT-JOB" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
           CALL "SCN-MUST" USING PLEO-CONTROL "job"
           MOVE SPACES TO WS-JSON
           STRING '{"jobId": "' WS-ID '", "event": "failed", '
               '"failureReasonType": "canceled_by_user"}'
               DELIMITED BY SIZE INTO WS-JSON
           CALL "SCN-CONTROL" USING "POST" "/v3/export-job-events"
               WS-JSON
           GOBACK.
       END PROGRAM SCN-CANCEL-JOB.
