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
               ORGANIZATION IS LINE SEQUENTIAL
               FILE STATUS IS WS-FILE-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD CHART.
       01 CHART-LINE                PIC X(3062).
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-COUNT                  PIC S9(9) COMP-5.
       01 WS-LINE                   PIC 9(5) COMP-3 VALUE 0.
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
       01 WS-ARCHIVED               PIC X.
       01 WS-ID                     PIC X(36).
       *> The accounts as they are to be, and what there is to do: first
       *> those of the file, then those that Pleo alone has.
       01 WS-CHART.
          05 WS-ROOM                PIC S9(4) COMP VALUE 2000.
          05 WS-USED                PIC S9(4) COMP VALUE 0.
          05 WS-OF-FILE             PIC S9(4) COMP VALUE 0.
          05 WS-ROW OCCURS 4000 TIMES INDEXED BY WS-R.
             10 ROW-ACCOUNT.
                15 ROW-EXTERNAL-ID  PIC X(1020).
                15 ROW-CODE         PIC X(1020).
                15 ROW-NAME         PIC X(1020).
       *> Pleo's, as PLEO-KEEP-ANSWER keeps it.
             10 ROW-AT-PLEO         PIC S9(9) COMP-5.
             10 ROW-ACTION          PIC X.
                88 ROW-CREATE VALUE "N".
                88 ROW-CHANGE VALUE "C".
                88 ROW-ARCHIVE VALUE "A".
                88 ROW-LEAVE VALUE "L".
       *> Places of the batch, such as /items/0/name.
       01 WS-ITEM                   PIC 9(4) COMP-3 VALUE 0.
       01 WS-ITEM-EDITED            PIC Z(3)9.
       01 WS-MEMBER                 PIC X(12).
       01 WS-PLACE                  PIC X(40).
       01 WS-REASON                 PIC X(80).
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
           PERFORM READ-THE-FILE
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
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
                   VARYING WS-R FROM 1 BY 1
                   UNTIL WS-R > WS-USED OR NOT PLEO-OK
           END-IF
           IF PLEO-OK
               PERFORM SHOW-TOTALS
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       *> All of it, before anything is changed: an account whose line
       *> cannot be read would be archived. Each is new, until it is
       *> found among those of Pleo.
       READ-THE-FILE.
           OPEN INPUT CHART
           IF WS-FILE-STATUS NOT = "00"
               DISPLAY FUNCTION TRIM(WS-PATH) ": file status "
                   WS-FILE-STATUS UPON SYSERR
               PERFORM GIVE-UP
           END-IF
           PERFORM UNTIL CHART-AT-END
               READ CHART
                   AT END SET CHART-AT-END TO TRUE
                   NOT AT END PERFORM SPLIT-THE-LINE
               END-READ
               IF WS-FILE-STATUS NOT = "00" AND NOT = "10"
                   PERFORM REFUSE-THE-LINE
               END-IF
           END-PERFORM
           CLOSE CHART
           IF WS-USED = 0
               DISPLAY FUNCTION TRIM(WS-PATH) ": no accounts in it; "
                   "all that Pleo has would be archived" UPON SYSERR
               PERFORM GIVE-UP
           END-IF
           MOVE WS-USED TO WS-OF-FILE
           MOVE 4000 TO WS-ROOM.

       *> The name is what stands behind the second semicolon.
       SPLIT-THE-LINE.
           ADD 1 TO WS-LINE
           MOVE SPACES TO WS-ACCOUNT
           MOVE 1 TO WS-NEXT
           UNSTRING CHART-LINE DELIMITED BY ";"
               INTO WS-EXTERNAL-ID WS-ACCOUNT-CODE
               WITH POINTER WS-NEXT
           IF WS-NEXT > LENGTH OF CHART-LINE
               PERFORM REFUSE-THE-LINE
           END-IF
           MOVE CHART-LINE(WS-NEXT:) TO WS-NAME
           PERFORM ADD-A-ROW
           SET ROW-CREATE(WS-R) TO TRUE.

       REFUSE-THE-LINE.
           MOVE WS-LINE TO WS-EDITED
           DISPLAY FUNCTION TRIM(WS-PATH) ": line "
               FUNCTION TRIM(WS-EDITED)
               " is not EXTERNAL-ID;CODE;NAME" UPON SYSERR
           PERFORM GIVE-UP.

       ADD-A-ROW.
           IF WS-USED = WS-ROOM
               DISPLAY "There are more accounts than this program has "
                   "room for." UPON SYSERR
               PERFORM GIVE-UP
           END-IF
           ADD 1 TO WS-USED
           SET WS-R TO WS-USED
           MOVE WS-ACCOUNT TO ROW-ACCOUNT(WS-R).

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
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
               "/externalId" WS-EXTERNAL-ID
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

       COMPARE-THE-ACCOUNT.
           SET WS-R TO 1
           SEARCH WS-ROW
               WHEN WS-R > WS-OF-FILE
                   IF WS-ARCHIVED = "N"
                       PERFORM ADD-A-ROW
                       SET ROW-ARCHIVE(WS-R) TO TRUE
                       CALL "PLEO-KEEP-ANSWER" USING PLEO-CONTROL
                           ROW-AT-PLEO(WS-R)
                   END-IF
               WHEN ROW-EXTERNAL-ID(WS-R) = WS-EXTERNAL-ID
                   IF ROW-ACCOUNT(WS-R) = WS-ACCOUNT
                           AND WS-ARCHIVED = "N"
                       SET ROW-LEAVE(WS-R) TO TRUE
                       ADD 1 TO WS-UNCHANGED
                   ELSE
                       SET ROW-CHANGE(WS-R) TO TRUE
                       CALL "PLEO-KEEP-ANSWER" USING PLEO-CONTROL
                           ROW-AT-PLEO(WS-R)
                   END-IF
           END-SEARCH.

       *> In batches of at most 1000.
       CREATE-WHAT-IS-NEW.
           PERFORM VARYING WS-R FROM 1 BY 1
                   UNTIL WS-R > WS-OF-FILE OR NOT PLEO-OK
               IF ROW-CREATE(WS-R)
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

       SHOW-WHAT-FAILED.
           CALL "PLEO-FIRST-VALUE" USING PLEO-CONTROL "/data/failed"
           PERFORM UNTIL NOT PLEO-OK
               ADD 1 TO WS-FAILED
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                   "/request/externalId" WS-EXTERNAL-ID
               IF PLEO-OK
                   CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                       "/reasons/0" WS-REASON
               END-IF
               IF PLEO-OK
                   DISPLAY FUNCTION TRIM(WS-EXTERNAL-ID) ": "
                       FUNCTION TRIM(WS-REASON) UPON SYSERR
                   CALL "PLEO-NEXT-VALUE" USING PLEO-CONTROL
               END-IF
           END-PERFORM
           IF PLEO-E-END
               SET PLEO-OK TO TRUE
           END-IF.

       CHANGE-WHAT-DIFFERS.
           EVALUATE TRUE
               WHEN ROW-CHANGE(WS-R)
                   MOVE "N" TO WS-ARCHIVED
                   PERFORM UPDATE-THE-ACCOUNT
                   ADD 1 TO WS-CHANGED
               WHEN ROW-ARCHIVE(WS-R)
                   MOVE "Y" TO WS-ARCHIVED
                   PERFORM UPDATE-THE-ACCOUNT
                   ADD 1 TO WS-ARCHIVES
           END-EVALUATE.

       UPDATE-THE-ACCOUNT.
           CALL "PLEO-USE-ANSWER" USING PLEO-CONTROL ROW-AT-PLEO(WS-R)
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
           END-IF
           IF PLEO-OK
               CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
                   "PUT" "/v1/chart-of-accounts/{id}"
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL "id" WS-ID
           END-IF
           IF PLEO-OK
               CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   "/name" ROW-NAME(WS-R)
           END-IF
           IF PLEO-OK
               MOVE "/code" TO WS-PLACE
               PERFORM PUT-THE-CODE
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL
                   "/archived" WS-ARCHIVED
           END-IF
           IF PLEO-OK
               PERFORM PUT-WHAT-IT-HAS
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-BODY" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-SEND" USING PLEO-CONTROL
           END-IF.

       *> Pleo may clear what is left out.
       PUT-WHAT-IT-HAS.
           CALL "PLEO-GET-TYPE" USING PLEO-CONTROL "/metadata"
           IF PLEO-OK AND NOT PLEO-JSON-MISSING
               CALL "PLEO-PUT-ANSWER" USING PLEO-CONTROL
                   "/metadata" "/metadata"
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TYPE" USING PLEO-CONTROL
                   "/taxCodeExternalId"
           END-IF
           IF PLEO-OK AND NOT PLEO-JSON-MISSING
               CALL "PLEO-PUT-ANSWER" USING PLEO-CONTROL
                   "/taxCodeExternalId" "/taxCodeExternalId"
           END-IF.

       SHOW-TOTALS.
           MOVE WS-CREATED TO WS-EDITED
           DISPLAY "Created       " FUNCTION TRIM(WS-EDITED)
           MOVE WS-CHANGED TO WS-EDITED
           DISPLAY "Changed       " FUNCTION TRIM(WS-EDITED)
           MOVE WS-ARCHIVES TO WS-EDITED
           DISPLAY "Archived      " FUNCTION TRIM(WS-EDITED)
           MOVE WS-UNCHANGED TO WS-EDITED
           DISPLAY "Unchanged     " FUNCTION TRIM(WS-EDITED)
           MOVE WS-FAILED TO WS-EDITED
           DISPLAY "Failed        " FUNCTION TRIM(WS-EDITED)
           IF WS-FAILED > 0
               MOVE 4 TO PLEO-RETURN-CODE
           END-IF.
       END PROGRAM SYNC-ACCOUNTS.
