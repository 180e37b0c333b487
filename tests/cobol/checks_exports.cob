       *> Export jobs: what can be used when, and who has a job.

       *> Opens with a journal that is new. A file of the last run's
       *> would be of another sandbox.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. OPEN-WITH-JOURNAL.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-FOLDER                 PIC X(200).
       01 WS-JOURNAL                PIC X(256).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           MOVE SPACES TO WS-FOLDER WS-JOURNAL
           ACCEPT WS-FOLDER FROM ENVIRONMENT "TMPDIR"
           STRING FUNCTION TRIM(WS-FOLDER) "/checks.journal"
               DELIMITED BY SIZE INTO WS-JOURNAL
           CALL "CBL_DELETE_FILE" USING WS-JOURNAL
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "export_journal"
               WS-JOURNAL
       *> For files, which are at a host of TLS.
           MOVE SPACES TO WS-FOLDER
           ACCEPT WS-FOLDER FROM ENVIRONMENT "PLEO_SANDBOX_CA"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "ca_file"
               WS-FOLDER
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM OPEN-WITH-JOURNAL.

       *> Each CALL in the wrong place, and with what it does not take.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-EXPORT-ORDER.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       COPY EMPLOYEE-LAYOUT.
       01 WS-LAYOUT                 PIC S9(9) COMP-5.
       01 WS-RECORD                 PIC X(100) VALUE ALL "r".
       01 WS-FIELD                  PIC X(20) VALUE "as it was".
       01 WS-BLANK                  PIC X(36) VALUE SPACES.
       PROCEDURE DIVISION.
           CALL "PLEO-OPEN-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "not open" PLEO-MESSAGE
               "PLEO-OPEN comes first"
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL EMPLOYEE-LAYOUT
               WS-LAYOUT
           CALL "PLEO-GET-LAYOUT-SIZE" USING PLEO-CONTROL WS-LAYOUT
               PLEO-DONE PLEO-TOTAL
           CALL "PLEO-OPEN-EXPORT" USING PLEO-CONTROL
           PERFORM THERE-IS-NONE
           CALL "PLEO-WAIT-EXPORT" USING PLEO-CONTROL 0
           PERFORM THERE-IS-NONE
           CALL "PLEO-START-EXPORT" USING PLEO-CONTROL
           PERFORM THERE-IS-NONE
           CALL "PLEO-WAIT-EXPORT" USING PLEO-CONTROL -1
           CALL "EXPECT" USING "no time" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-WAIT-EXPORT" USING PLEO-CONTROL 86401
           CALL "EXPECT" USING "too long" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           PERFORM NOTHING-IS-OPEN
           CALL "PLEO-DROP-EXPORT" USING PLEO-CONTROL
           CALL "EXPECT" USING "to drop none" PLEO-STATUS-NAME
               "PLEO_OK"

           CALL "SCN-CONTROL" USING "POST" "/sandbox/export"
               '{"count": 1}'
           CALL "PLEO-WAIT-EXPORT" USING PLEO-CONTROL 1
           CALL "SCN-MUST" USING PLEO-CONTROL "export"
           MOVE PLEO-CONTROL TO P2-CONTROL
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-1"
           CALL "EXPECT" USING "nothing was given" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-1" " "
               WS-BLANK
           CALL "EXPECT" USING "a blank entry" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-EXPORT-REJECTED" USING PLEO-CONTROL
               "vendor_unknown" " " WS-BLANK
           CALL "EXPECT" USING "a blank entry" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-1" " "
               "00000000-0000-4000-8000-000000000000"
           CALL "EXPECT" USING "another entry" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-EXPORT-REJECTED" USING PLEO-CONTROL WS-BLANK
           CALL "EXPECT" USING "a blank type" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
       *> One of the other list.
           CALL "PLEO-EXPORT-REJECTED" USING PLEO-CONTROL
               "canceled_by_user"
           CALL "EXPECT" USING "a job's type" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-FAIL-EXPORT" USING PLEO-CONTROL "vendor_unknown"
           CALL "EXPECT" USING "an item's type" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-EXPORT-PROGRESS" USING PLEO-CONTROL
           CALL "EXPECT-NUMBER" USING "no result" PLEO-DONE 0
           CALL "EXPECT-NUMBER" USING "of one" PLEO-TOTAL 1
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "PLEO-NEXT-EXPORT" USING P2-CONTROL
           CALL "EXPECT" USING "a copy" P2-STATUS-NAME "PLEO_E_HANDLE"
           CALL "EXPECT-WITHIN" USING "a copy" P2-MESSAGE
               "It was closed, through a copy"
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           GOBACK.

       THERE-IS-NONE.
           CALL "EXPECT" USING "no job" PLEO-STATUS-NAME "PLEO_E_END"
           IF PLEO-FAILED
               CALL "EXPECT" USING "no job" "a failure" "none"
           END-IF.

       NOTHING-IS-OPEN.
           CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-EXPORT-RECORD" USING PLEO-CONTROL WS-LAYOUT
               WS-RECORD(1:PLEO-DONE)
           PERFORM OPEN-COMES-FIRST
           CALL "EXPECT" USING "record" WS-RECORD(1:3) "rrr"
           CALL "PLEO-USE-EXPORT-ITEM" USING PLEO-CONTROL
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-USE-EXPORT-JOB-ITEM" USING PLEO-CONTROL
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-USE-EXPORT-JOB" USING PLEO-CONTROL
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-GET-FORMER-ID" USING PLEO-CONTROL WS-FIELD
           PERFORM OPEN-COMES-FIRST
           CALL "EXPECT" USING "field" WS-FIELD "as it was"
           CALL "PLEO-FETCH-FILES" USING PLEO-CONTROL "."
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-1"
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-EXPORT-REJECTED" USING PLEO-CONTROL
               "vendor_unknown"
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-SEND-EXPORT" USING PLEO-CONTROL
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-KEEP-EXPORT-ALIVE" USING PLEO-CONTROL
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-CLOSE-EXPORT" USING PLEO-CONTROL
           PERFORM OPEN-COMES-FIRST
           CALL "PLEO-FAIL-EXPORT" USING PLEO-CONTROL
               "missing_configuration"
           PERFORM OPEN-COMES-FIRST
       *> It sets both numbers to 0.
           CALL "PLEO-EXPORT-PROGRESS" USING PLEO-CONTROL
           PERFORM OPEN-COMES-FIRST.

       OPEN-COMES-FIRST.
           CALL "EXPECT" USING "no job" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "EXPECT" USING "no job" PLEO-MESSAGE
               "There is no export job: PLEO-OPEN-EXPORT comes first, "
               & "and must be PLEO-OK.".
       END PROGRAM CHECK-EXPORT-ORDER.

       *> A job that a program IS INITIAL left open keeps no other from
       *> it, and another client of the journal's does.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-EXPORT-LEFT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       01 WS-STATUS-NAME            PIC X(30).
       01 WS-AGAIN                  PIC S9(9) COMP-5.
       PROCEDURE DIVISION.
           CALL "OPEN-WITH-JOURNAL" USING PLEO-CONTROL
           CALL "SCN-CONTROL" USING "POST" "/sandbox/export"
               '{"count": 1}'
           CALL "INITIAL-EXPORT" USING PLEO-CONTROL WS-STATUS-NAME
               WS-AGAIN
           CALL "EXPECT" USING "the first" WS-STATUS-NAME "PLEO_OK"
           CALL "EXPECT-NUMBER" USING "new" WS-AGAIN 0
           CALL "PLEO-SHARE" USING P2-CONTROL PLEO-CONTROL
           CALL "PLEO-OPEN-EXPORT" USING P2-CONTROL
           CALL "EXPECT" USING "another" P2-STATUS-NAME
               "PLEO_E_EXPORT_BUSY"
           IF NOT P2-E-EXPORT-BUSY OR NOT P2-FAILED
               CALL "EXPECT" USING "busy" "no failure" "one"
           END-IF
           CALL "INITIAL-EXPORT" USING PLEO-CONTROL WS-STATUS-NAME
               WS-AGAIN
           CALL "EXPECT" USING "the second" WS-STATUS-NAME "PLEO_OK"
           CALL "EXPECT-NUMBER" USING "offered" WS-AGAIN 1
           CALL "PLEO-CLOSE" USING P2-CONTROL
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "SCN-CONTROL" USING "POST" "/sandbox/reset" " "
           GOBACK.
       END PROGRAM CHECK-EXPORT-LEFT.

       *> Takes an item by a control block of its own, which it leaves.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. INITIAL-EXPORT IS INITIAL.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       LINKAGE SECTION.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==ITS==.
       01 STATUS-NAME               PIC X(30).
       01 THE-AGAIN                 PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING ITS-CONTROL STATUS-NAME THE-AGAIN.
           CALL "PLEO-SHARE" USING PLEO-CONTROL ITS-CONTROL
           CALL "PLEO-OPEN-EXPORT" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-NEXT-EXPORT" USING PLEO-CONTROL
           END-IF
           MOVE PLEO-STATUS-NAME TO STATUS-NAME
           MOVE PLEO-AGAIN TO THE-AGAIN
           GOBACK.
       END PROGRAM INITIAL-EXPORT.
