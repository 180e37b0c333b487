       *> Makes the chart of accounts at Pleo that of the bookkeeping,
       *> from a file in UTF-8 with a line EXTERNAL-ID;CODE;NAME for
       *> each account: sync_accounts FILE. What is no longer in the
       *> file is archived. The exit code is 4 if Pleo refuses accounts.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SYNC-ACCOUNTS.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT CHART ASSIGN TO WS-PATH
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-FILE-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD CHART.
       *> LINE SEQUENTIAL would drop what is no text, cut long lines,
       *> and take a file that cannot be read for one that ends.
       01 CHART-BYTE                PIC X.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-COUNT                  PIC S9(9) COMP-5.
       01 WS-LINE                   PIC 9(5) COMP-3 VALUE 0.
       01 WS-TEXT                   PIC X(3064).
       01 WS-LENGTH                 PIC S9(9) COMP-5.
       01 WS-FAULT                  PIC X(64).
       01 WS-PATH                   PIC X(1024).
       01 WS-FILE-STATUS            PIC XX.
       01 WS-END                    PIC X VALUE "N".
          88 CHART-AT-END VALUE "Y".
       01 WS-COMPANY                PIC X(36).
       *> One account, of the file or of Pleo. Each of these has at most
       *> 255 characters, of up to 4 bytes.
       01 WS-ACCOUNT.
          05 WS-EXTERNAL-ID         PIC X(1020).
          05 WS-ACCOUNT-CODE        PIC X(1020).
          05 WS-NAME                PIC X(1020).
       01 WS-NEXT                   PIC S9(9) COMP-5.
       01 WS-ID-LENGTH              PIC S9(9) COMP-5.
       01 WS-CODE-LENGTH            PIC S9(9) COMP-5.
       01 WS-ARCHIVED               PIC X.
       01 WS-ID                     PIC X(36).
       *> The accounts of the file, which are new until they are found
       *> among those of Pleo.
       01 WS-CHART.
          05 WS-USED                PIC S9(9) COMP-5 VALUE 0.
          05 WS-ROW OCCURS 2000 TIMES INDEXED BY WS-R.
             10 ROW-ACCOUNT.
                15 ROW-EXTERNAL-ID  PIC X(1020).
                15 ROW-CODE         PIC X(1020).
                15 ROW-NAME         PIC X(1020).
             10 ROW-STATE           PIC X.
                88 ROW-IS-NEW VALUE "N".
                88 ROW-IS-THERE VALUE "T".
       *> Those of Pleo, and what there is to do.
       01 WS-AT-PLEO.
          05 WS-KNOWN               PIC S9(9) COMP-5 VALUE 0.
          05 WS-THEIRS OCCURS 8000 TIMES INDEXED BY WS-T.
             10 THEIR-ID            PIC X(36).
             10 THEIR-ROW           PIC S9(9) COMP-5.
       *> As PLEO-KEEP-RESPONSE keeps it.
             10 THEIR-ANSWER        PIC S9(9) COMP-5.
             10 THEIR-ACTION        PIC X.
                88 THEIRS-CHANGE VALUE "C".
                88 THEIRS-ARCHIVE VALUE "A".
                88 THEIRS-LEAVE VALUE "L".
       *> Places of the batch, such as /items/0/name.
       01 WS-ITEM                   PIC 9(4) COMP-3 VALUE 0.
       01 WS-ITEM-EDITED            PIC Z(3)9.
       01 WS-MEMBER                 PIC X(12).
       01 WS-PLACE                  PIC X(40).
       01 WS-REASON                 PIC X(255).
       01 WS-TOTALS.
          05 WS-CREATED             PIC 9(5) COMP-3 VALUE 0.
          05 WS-CHANGED             PIC 9(5) COMP-3 VALUE 0.
          05 WS-ARCHIVES            PIC 9(5) COMP-3 VALUE 0.
          05 WS-UNCHANGED           PIC 9(5) COMP-3 VALUE 0.
          05 WS-FAILED              PIC 9(5) COMP-3 VALUE 0.
       01 WS-EDITED                 PIC Z(4)9.
       PROCEDURE DIVISION.
           ACCEPT WS-COUNT FROM ARGUMENT-NUMBER
           IF WS-COUNT NOT = 1
               DISPLAY "usage: sync_accounts FILE" UPON SYSERR
               MOVE 1 TO RETURN-CODE
               STOP RUN
           END-IF
           ACCEPT WS-PATH FROM ARGUMENT-VALUE
       *> As the file is, whatever PLEO_TEXT_ENCODING says.
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "text_encoding" "utf-8"
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               PERFORM READ-THE-FILE
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-COMPANY
           END-IF
           IF PLEO-OK
               PERFORM COMPARE-WITH-PLEO
           END-IF
           IF PLEO-OK
               PERFORM CREATE-WHAT-IS-NEW
           END-IF
           IF PLEO-OK
               PERFORM CHANGE-WHAT-DIFFERS
                   VARYING WS-T FROM 1 BY 1
                   UNTIL WS-T > WS-KNOWN OR NOT PLEO-OK
           END-IF
           IF PLEO-OK
               PERFORM SHOW-TOTALS
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       COPY ACCOUNTS.

       GIVE-UP.
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CLOSE CHART
           MOVE 1 TO RETURN-CODE
           STOP RUN.

       *> Nothing is changed yet: that might disturb the pages.
       COMPARE-WITH-PLEO.
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
               "POST" "/v1/chart-of-accounts:search"
           IF PLEO-OK
               CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   "/companyId" WS-COMPANY
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL
                   "/excludeIfAssignedToCategory" "N"
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL
                   "/excludeIfAssignedToContraAccount" "N"
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-BODY" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
           END-IF
           PERFORM UNTIL NOT PLEO-OK
               PERFORM READ-THE-ACCOUNT
               IF PLEO-OK
                   PERFORM COMPARE-THE-ACCOUNT
               END-IF
               IF PLEO-OK
                   CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
               END-IF
           END-PERFORM
           IF PLEO-E-END
               SET PLEO-OK TO TRUE
           END-IF.

       READ-THE-ACCOUNT.
           MOVE SPACES TO WS-ACCOUNT
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                   "/externalId" WS-EXTERNAL-ID
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/name" WS-NAME
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-BOOLEAN" USING PLEO-CONTROL
                   "/archived" WS-ARCHIVED
           END-IF
       *> Not every account has a code.
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                   "/code" WS-ACCOUNT-CODE
               IF PLEO-NO-VALUE
                   SET PLEO-OK TO TRUE
               END-IF
           END-IF.

       *> Where one changes while its pages are read, they may give it
       *> twice: the second is passed over.
       COMPARE-THE-ACCOUNT.
           SET WS-T TO 1
           SEARCH WS-THEIRS
               AT END
                   PERFORM REFUSE-SO-MANY
               WHEN WS-T > WS-KNOWN
                   ADD 1 TO WS-KNOWN
                   MOVE WS-ID TO THEIR-ID(WS-T)
                   PERFORM DECIDE-ON-THE-ACCOUNT
               WHEN THEIR-ID(WS-T) = WS-ID
                   CONTINUE
           END-SEARCH.

       DECIDE-ON-THE-ACCOUNT.
           PERFORM FIND-THE-ROW
           SET THEIRS-LEAVE(WS-T) TO TRUE
           EVALUATE TRUE
               WHEN WS-R > WS-USED AND WS-ARCHIVED = "Y"
                   CONTINUE
               WHEN WS-R > WS-USED
                   SET THEIRS-ARCHIVE(WS-T) TO TRUE
               WHEN ROW-ACCOUNT(WS-R) = WS-ACCOUNT
                       AND WS-ARCHIVED = "N"
                   SET ROW-IS-THERE(WS-R) TO TRUE
                   ADD 1 TO WS-UNCHANGED
               WHEN OTHER
                   SET ROW-IS-THERE(WS-R) TO TRUE
                   SET THEIRS-CHANGE(WS-T) TO TRUE
                   SET THEIR-ROW(WS-T) TO WS-R
           END-EVALUATE
           IF NOT THEIRS-LEAVE(WS-T)
               CALL "PLEO-KEEP-RESPONSE" USING PLEO-CONTROL
                   THEIR-ANSWER(WS-T)
           END-IF.

       *> In batches of at most 1000.
       CREATE-WHAT-IS-NEW.
           PERFORM VARYING WS-R FROM 1 BY 1
                   UNTIL WS-R > WS-USED OR NOT PLEO-OK
               IF ROW-IS-NEW(WS-R)
                   IF WS-ITEM = 0
                       PERFORM BEGIN-A-BATCH
                   END-IF
                   IF PLEO-OK
                       PERFORM ADD-AN-ITEM
                   END-IF
                   IF PLEO-OK AND WS-ITEM = 1000
                       PERFORM SEND-THE-BATCH
                   END-IF
               END-IF
           END-PERFORM
           IF PLEO-OK AND WS-ITEM > 0
               PERFORM SEND-THE-BATCH
           END-IF.

       BEGIN-A-BATCH.
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   "/companyId" WS-COMPANY
           END-IF.

       SEND-THE-BATCH.
           MOVE 0 TO WS-ITEM
           CALL "PLEO-CALL" USING PLEO-CONTROL
               "POST" "/v1/chart-of-accounts/batch"
           IF PLEO-OK
               CALL "PLEO-GET-COUNT" USING PLEO-CONTROL
                   "/data/created" WS-COUNT
           END-IF
           IF PLEO-OK
               ADD WS-COUNT TO WS-CREATED
               PERFORM SHOW-WHAT-FAILED
           END-IF.

       ADD-AN-ITEM.
           MOVE "externalId" TO WS-MEMBER
           PERFORM NAME-THE-PLACE
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
               WS-PLACE ROW-EXTERNAL-ID(WS-R)
           IF PLEO-OK
               MOVE "code" TO WS-MEMBER
               PERFORM NAME-THE-PLACE
               PERFORM PUT-THE-CODE
           END-IF
           IF PLEO-OK
               MOVE "name" TO WS-MEMBER
               PERFORM NAME-THE-PLACE
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   WS-PLACE ROW-NAME(WS-R)
           END-IF
           IF PLEO-OK
               MOVE "archived" TO WS-MEMBER
               PERFORM NAME-THE-PLACE
               CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL
                   WS-PLACE "N"
           END-IF
           ADD 1 TO WS-ITEM.

       NAME-THE-PLACE.
           MOVE WS-ITEM TO WS-ITEM-EDITED
           MOVE SPACES TO WS-PLACE
           STRING "/items/" FUNCTION TRIM(WS-ITEM-EDITED) "/" WS-MEMBER
               DELIMITED BY SIZE INTO WS-PLACE.

       *> No code is null, not an empty one.
       PUT-THE-CODE.
           IF ROW-CODE(WS-R) = SPACES
               CALL "PLEO-PUT-NULL" USING PLEO-CONTROL WS-PLACE
           ELSE
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   WS-PLACE ROW-CODE(WS-R)
           END-IF.

       *> None failed, where Pleo does not list them.
       SHOW-WHAT-FAILED.
           CALL "PLEO-FIRST-VALUE" USING PLEO-CONTROL "/data/failed"
           PERFORM UNTIL NOT PLEO-OK
               ADD 1 TO WS-FAILED
               PERFORM SHOW-THE-REASON
               CALL "PLEO-NEXT-VALUE" USING PLEO-CONTROL
           END-PERFORM
           IF PLEO-E-END OR PLEO-NO-VALUE
               SET PLEO-OK TO TRUE
           END-IF.

       SHOW-THE-REASON.
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
               "/request/externalId" WS-EXTERNAL-ID
           IF NOT PLEO-OK
               MOVE "an account without external id"
                   TO WS-EXTERNAL-ID
           END-IF
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
               "/reasons/0" WS-REASON
           EVALUATE TRUE
               WHEN PLEO-OK
                   CONTINUE
               WHEN PLEO-E-BUFFER
                   MOVE "a reason that is too long" TO WS-REASON
               WHEN OTHER
                   MOVE "no reason given" TO WS-REASON
           END-EVALUATE
           DISPLAY FUNCTION TRIM(WS-EXTERNAL-ID) ": "
               FUNCTION TRIM(WS-REASON) UPON SYSERR.

       CHANGE-WHAT-DIFFERS.
           EVALUATE TRUE
               WHEN THEIRS-CHANGE(WS-T)
                   MOVE "N" TO WS-ARCHIVED
                   SET WS-R TO THEIR-ROW(WS-T)
                   PERFORM UPDATE-THE-ACCOUNT
                   ADD 1 TO WS-CHANGED
               WHEN THEIRS-ARCHIVE(WS-T)
                   MOVE "Y" TO WS-ARCHIVED
                   PERFORM UPDATE-THE-ACCOUNT
                   ADD 1 TO WS-ARCHIVES
           END-EVALUATE.

       UPDATE-THE-ACCOUNT.
           CALL "PLEO-USE-RESPONSE" USING PLEO-CONTROL
               THEIR-ANSWER(WS-T)
           IF PLEO-OK
               CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
                   "PUT" "/v1/chart-of-accounts/{id}"
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL
                   "id" THEIR-ID(WS-T)
           END-IF
           IF PLEO-OK
               CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           END-IF
           PERFORM PUT-WHAT-IT-HAS
           IF PLEO-OK AND THEIRS-CHANGE(WS-T)
               PERFORM PUT-WHAT-THE-FILE-HAS
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL
                   "/archived" WS-ARCHIVED
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-BODY" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-SEND" USING PLEO-CONTROL
           END-IF.

       *> Pleo may clear what is left out.
       PUT-WHAT-IT-HAS.
           MOVE "/name" TO WS-PLACE
           PERFORM PUT-A-MEMBER
           MOVE "/code" TO WS-PLACE
           PERFORM PUT-A-MEMBER
           MOVE "/metadata" TO WS-PLACE
           PERFORM PUT-A-MEMBER
           MOVE "/taxCodeExternalId" TO WS-PLACE
           PERFORM PUT-A-MEMBER.

       PUT-A-MEMBER.
           IF PLEO-OK
               CALL "PLEO-GET-TYPE" USING PLEO-CONTROL WS-PLACE
           END-IF
           IF PLEO-OK AND NOT PLEO-JSON-MISSING
               CALL "PLEO-PUT-RESPONSE" USING PLEO-CONTROL
                   WS-PLACE BY CONTENT WS-PLACE
           END-IF.

       PUT-WHAT-THE-FILE-HAS.
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
               "/name" ROW-NAME(WS-R)
           IF PLEO-OK
               MOVE "/code" TO WS-PLACE
               PERFORM PUT-THE-CODE
           END-IF.

       SHOW-TOTALS.
           MOVE WS-CREATED TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "Created       " FUNCTION TRIM(WS-EDITED))
           MOVE WS-CHANGED TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "Changed       " FUNCTION TRIM(WS-EDITED))
           MOVE WS-ARCHIVES TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "Archived      " FUNCTION TRIM(WS-EDITED))
           MOVE WS-UNCHANGED TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "Unchanged     " FUNCTION TRIM(WS-EDITED))
           MOVE WS-FAILED TO WS-EDITED
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "Failed        " FUNCTION TRIM(WS-EDITED))
           IF WS-FAILED > 0
               MOVE 4 TO PLEO-RETURN-CODE
           END-IF.
       END PROGRAM SYNC-ACCOUNTS.
