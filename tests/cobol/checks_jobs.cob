       *> The items of an export job, and how it ends.

       *> An item in a record, and what is known of it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-EXPORT-ITEMS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-ITEM-LAYOUT            PIC X(100) VALUE
          "record 36" & X"0A" & "ID /accountingEntryId text char 0 36".
       01 WS-NONE-LAYOUT            PIC X(100) VALUE
          "record 36" & X"0A" & "NONE /none text char 0 36 default=x".
       01 WS-LAYOUT                 PIC S9(9) COMP-5.
       01 WS-OTHER                  PIC S9(9) COMP-5.
       01 WS-RECORD                 PIC X(36).
       01 WS-FIRST                  PIC X(36).
       01 WS-TEXT                   PIC X(36).
       01 WS-SHORT                  PIC X(35) VALUE ALL "s".
       01 WS-STATUSES               PIC X.
       01 WS-FOLDER                 PIC X(200).
       01 WS-FILE                   PIC X(256).
       01 WS-FILE-ABOUT             PIC X(16).
       01 WS-STATUS                 PIC S9(9) COMP-5.
       01 WS-COUNT                  PIC S9(9) COMP-5 VALUE 0.
       PROCEDURE DIVISION.
           CALL "OPEN-WITH-JOURNAL" USING PLEO-CONTROL
           CALL "SCN-CONTROL" USING "POST" "/sandbox/export"
               '{"count": 3}'
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL WS-ITEM-LAYOUT
               WS-LAYOUT
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL WS-NONE-LAYOUT
               WS-OTHER
           CALL "PLEO-OPEN-EXPORT" USING PLEO-CONTROL
           CALL "SCN-MUST" USING PLEO-CONTROL "export"
           CALL "PLEO-USE-EXPORT-JOB" USING PLEO-CONTROL
           CALL "PLEO-USE-EXPORT-ITEM" USING PLEO-CONTROL
           PERFORM NONE-IS-GIVEN
           CALL "PLEO-USE-EXPORT-JOB-ITEM" USING PLEO-CONTROL
           PERFORM NONE-IS-GIVEN
           CALL "PLEO-GET-FORMER-ID" USING PLEO-CONTROL WS-TEXT
           PERFORM NONE-IS-GIVEN
           CALL "PLEO-FETCH-FILES" USING PLEO-CONTROL "."
           PERFORM NONE-IS-GIVEN

           CALL "PLEO-EXPORT-RECORD" USING PLEO-CONTROL WS-LAYOUT
               WS-SHORT
           CALL "EXPECT" USING "too short" PLEO-STATUS-NAME
               "PLEO_E_BUFFER"
           CALL "EXPECT-NUMBER" USING "none" PLEO-AGAIN -1
           PERFORM NONE-STILL
           CALL "PLEO-EXPORT-RECORD" USING PLEO-CONTROL WS-LAYOUT
               WS-RECORD WS-STATUSES
           CALL "EXPECT" USING "the first" PLEO-STATUS-NAME "PLEO_OK"
           CALL "EXPECT" USING "its status" WS-STATUSES "0"
           IF NOT PLEO-EXPORT-NEW
               CALL "EXPECT-NUMBER" USING "new" PLEO-AGAIN 0
           END-IF
           CALL "PLEO-USE-EXPORT-JOB-ITEM" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/status" WS-TEXT
           CALL "EXPECT" USING "the job item" WS-TEXT "pending"
           CALL "PLEO-USE-EXPORT-ITEM" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/accountingEntryId"
               WS-FIRST
           CALL "EXPECT" USING "the same" WS-RECORD WS-FIRST
           MOVE "as it was" TO WS-TEXT
           CALL "PLEO-GET-FORMER-ID" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT" USING "never before" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "EXPECT" USING "never before" WS-TEXT "as it was"
           PERFORM FETCH-ITS-FILES

           CALL "PLEO-EXPORT-RECORD" USING PLEO-CONTROL WS-OTHER
               WS-RECORD WS-STATUSES
           CALL "EXPECT" USING "no value" PLEO-STATUS-NAME
               "PLEO_E_RECORD"
           CALL "EXPECT" USING "no value" WS-STATUSES "1"
           CALL "EXPECT" USING "no value" WS-RECORD "x"
           CALL "EXPECT-NUMBER" USING "given all the same" PLEO-AGAIN 0
           CALL "PLEO-EXPORT-REJECTED" USING PLEO-CONTROL
               "vendor_unknown" "no vendor"
           CALL "EXPECT" USING "rejected" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-1"
               "https://erp.example/V-1" WS-FIRST
           CALL "EXPECT" USING "one before" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-SEND-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "sent" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           CALL "PLEO-KEEP-EXPORT-ALIVE" USING PLEO-CONTROL
           CALL "EXPECT" USING "kept alive" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "the end" PLEO-STATUS-NAME "PLEO_E_END"
           CALL "EXPECT-NUMBER" USING "none" PLEO-AGAIN -1
           PERFORM ANOTHER-RUN
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       NONE-IS-GIVEN.
           CALL "EXPECT" USING "none was given" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           PERFORM NONE-STILL.

       *> The job is what is read still.
       NONE-STILL.
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/companyId" WS-TEXT
           CALL "EXPECT" USING "the answer" PLEO-STATUS-NAME "PLEO_OK".

       FETCH-ITS-FILES.
           CALL "PLEO-FETCH-FILES" USING PLEO-CONTROL "/nowhere"
           CALL "EXPECT" USING "no folder" PLEO-STATUS-NAME
               "PLEO_E_FILE"
           MOVE SPACES TO WS-FOLDER WS-FILE
           ACCEPT WS-FOLDER FROM ENVIRONMENT "TMPDIR"
           CALL "PLEO-FETCH-FILES" USING PLEO-CONTROL WS-FOLDER
           CALL "EXPECT" USING "files" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/files" WS-COUNT
           CALL "EXPECT-NUMBER" USING "files" PLEO-DONE WS-COUNT
           CALL "EXPECT-NUMBER" USING "files" PLEO-TOTAL WS-COUNT
           STRING FUNCTION TRIM(WS-FOLDER) "/" WS-FIRST "-1.xml"
               DELIMITED BY SIZE INTO WS-FILE
           CALL "CBL_CHECK_FILE_EXIST" USING WS-FILE WS-FILE-ABOUT
               RETURNING WS-STATUS
           CALL "EXPECT-NUMBER" USING "the file" WS-STATUS 0
           CALL "CBL_DELETE_FILE" USING WS-FILE.

       *> The third one was offered and has no result.
       ANOTHER-RUN.
           CALL "PLEO-OPEN-EXPORT" USING PLEO-CONTROL
           CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           IF NOT PLEO-EXPORT-OFFERED
               CALL "EXPECT-NUMBER" USING "offered" PLEO-AGAIN 1
           END-IF
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-3"
           CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           CALL "PLEO-CLOSE-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "closed" PLEO-STATUS-NAME "PLEO_OK"
           CALL "EXPECT-NUMBER" USING "booked" PLEO-BOOKED 2
           CALL "EXPECT-NUMBER" USING "rejected" PLEO-REJECTED 1
           CALL "EXPECT-NUMBER" USING "refused" PLEO-REFUSED 0
           CALL "PLEO-CLOSE-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "and again" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/status" WS-TEXT
           CALL "EXPECT" USING "the summary" WS-TEXT
               "completed_with_errors".
       END PROGRAM CHECK-EXPORT-ITEMS.

       *> A job that ends otherwise, and what Pleo refuses.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-EXPORT-ENDS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(40).
       01 WS-NUMBER                 PIC S9(9) COMP-5.
       01 WS-ENTRY                  PIC X(36).
       01 WS-JSON                   PIC X(300).
       PROCEDURE DIVISION.
           CALL "OPEN-WITH-JOURNAL" USING PLEO-CONTROL
           CALL "SCN-CONTROL" USING "POST" "/sandbox/export"
               '{"count": 1}'
           CALL "PLEO-OPEN-EXPORT" USING PLEO-CONTROL
           CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/accountingEntryId"
               WS-ENTRY
           CALL "SCN-MUST" USING PLEO-CONTROL "item"
           CALL "PLEO-CLOSE-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "unfinished" PLEO-STATUS-NAME
               "PLEO_E_UNFINISHED"
           IF NOT PLEO-E-UNFINISHED OR NOT PLEO-FAILED
               CALL "EXPECT" USING "unfinished" "no failure" "one"
           END-IF
           CALL "SCN-CANCEL-JOB" USING PLEO-CONTROL
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-1"
           CALL "EXPECT" USING "kept" PLEO-STATUS-NAME "PLEO_OK"
           MOVE 7 TO PLEO-BOOKED PLEO-REJECTED PLEO-REFUSED
           CALL "PLEO-CLOSE-EXPORT" USING PLEO-CONTROL
           PERFORM IT-HAS-ENDED
           MOVE 7 TO PLEO-BOOKED PLEO-REJECTED PLEO-REFUSED
           CALL "PLEO-FAIL-EXPORT" USING PLEO-CONTROL
               "accounting_system_timeout"
           PERFORM IT-HAS-ENDED
           CALL "PLEO-DROP-EXPORT" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/status" WS-TEXT
           CALL "EXPECT" USING "the summary stays" WS-TEXT "failed"
           CALL "PLEO-RECALL-FAILURE" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "recalled" PLEO-LONG-MESSAGE
               "canceled_by_user"
           PERFORM START-ONE
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       IT-HAS-ENDED.
           CALL "EXPECT" USING "ended" PLEO-STATUS-NAME
               "PLEO_E_EXPORT_ENDED"
           CALL "EXPECT-WITHIN" USING "why" PLEO-LONG-MESSAGE
               "canceled_by_user"
           IF NOT PLEO-E-EXPORT-ENDED OR NOT PLEO-FAILED
               CALL "EXPECT" USING "ended" "no failure" "one"
           END-IF
           CALL "EXPECT-NUMBER" USING "booked" PLEO-BOOKED 0
           CALL "EXPECT-NUMBER" USING "rejected" PLEO-REJECTED 0
           CALL "EXPECT-NUMBER" USING "refused" PLEO-REFUSED 0
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/status" WS-TEXT
           CALL "EXPECT" USING "the summary" WS-TEXT "failed".

       *> An entry that is queued makes a job. What was booked for the
       *> job that ended is told within it.
       START-ONE.
           MOVE SPACES TO WS-JSON
           STRING '{"path": "/v1/accounting-entries:search", '
               '"status": 200, "body": "{\"data\": [{\"id\": \"'
               WS-ENTRY '\"}], \"pagination\": {\"hasNextPage\": '
               'false}}"}' DELIMITED BY SIZE INTO WS-JSON
           CALL "SCN-FAULT" USING WS-JSON
           CALL "PLEO-START-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "started" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "not once more" PLEO-STATUS-NAME
               "PLEO_E_END"
           CALL "SCN-REFUSE" USING WS-ENTRY
           CALL "SCN-REFUSE" USING WS-ENTRY
           CALL "PLEO-CLOSE-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "closed" PLEO-STATUS-NAME "PLEO_OK"
           CALL "EXPECT-NUMBER" USING "refused" PLEO-REFUSED 1
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/refused"
               WS-NUMBER
           CALL "EXPECT-NUMBER" USING "refused" WS-NUMBER 1
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
               "/refused/0/externalId" WS-TEXT
           CALL "EXPECT" USING "in the books" WS-TEXT "V-1".
       END PROGRAM CHECK-EXPORT-ENDS.

       *> The next update of items is answered with an error of the one.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-REFUSE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-JSON                   PIC X(400).
       LINKAGE SECTION.
       01 THE-ENTRY                 PIC X(36).
       PROCEDURE DIVISION USING THE-ENTRY.
           MOVE SPACES TO WS-JSON
           STRING '{"method": "PUT", "status": 200, "body": '
               '"{\"data\": [], \"errors\": [{\"accountingEntryId\": '
               '\"' THE-ENTRY '\", \"type\": \"not_good\", '
               '\"message\": \"no\"}]}"}'
               DELIMITED BY SIZE INTO WS-JSON
           CALL "SCN-FAULT" USING WS-JSON
           GOBACK.
       END PROGRAM SCN-REFUSE.
