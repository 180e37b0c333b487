       *> How sync_accounts reads its file. All of it is read before
       *> anything is sent: an account whose line cannot be read would
       *> be archived.
       READ-THE-FILE.
           OPEN INPUT CHART
           IF WS-FILE-STATUS NOT = "00"
               PERFORM REFUSE-THE-FILE
           END-IF
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           PERFORM UNTIL CHART-AT-END OR NOT PLEO-OK
               PERFORM READ-A-LINE
       *> Behind the last line feed there is none.
               IF WS-LENGTH > 0 OR NOT CHART-AT-END
                   PERFORM CHECK-THE-TEXT
                   PERFORM SPLIT-THE-LINE
                   PERFORM ADD-A-ROW
               END-IF
           END-PERFORM
           CLOSE CHART
           IF PLEO-OK
               CALL "PLEO-DROP-JSON" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK AND WS-USED = 0
               DISPLAY FUNCTION TRIM(WS-PATH) ": no accounts in it; "
                   "all that Pleo has would be archived" UPON SYSERR
               PERFORM GIVE-UP
           END-IF.

       *> To its end of LF or CRLF, or that of the file. A byte order
       *> mark before the first is passed over.
       READ-A-LINE.
           ADD 1 TO WS-LINE
           MOVE SPACES TO WS-TEXT
           MOVE 0 TO WS-LENGTH
           PERFORM READ-A-BYTE
           PERFORM UNTIL CHART-AT-END OR CHART-BYTE = X"0A"
               IF WS-LENGTH = LENGTH OF WS-TEXT - 1
                   PERFORM REFUSE-THE-LENGTH
               END-IF
               ADD 1 TO WS-LENGTH
               MOVE CHART-BYTE TO WS-TEXT(WS-LENGTH:1)
               IF WS-LINE = 1 AND WS-LENGTH = 3
                       AND WS-TEXT(1:3) = X"EFBBBF"
                   MOVE SPACES TO WS-TEXT
                   MOVE 0 TO WS-LENGTH
               END-IF
               PERFORM READ-A-BYTE
           END-PERFORM
           IF NOT CHART-AT-END AND WS-LENGTH > 0
               IF WS-TEXT(WS-LENGTH:1) = X"0D"
                   MOVE SPACE TO WS-TEXT(WS-LENGTH:1)
                   SUBTRACT 1 FROM WS-LENGTH
               END-IF
           END-IF.

       READ-A-BYTE.
           READ CHART
               AT END SET CHART-AT-END TO TRUE
           END-READ
           IF WS-FILE-STATUS NOT = "00" AND NOT = "10"
               PERFORM REFUSE-THE-FILE
           END-IF.

       *> That it is UTF-8 the library sees, where it is put into JSON.
       CHECK-THE-TEXT.
           MOVE 0 TO WS-COUNT
           INSPECT WS-TEXT TALLYING WS-COUNT
               FOR ALL X"0D" ALL X"00"
           IF WS-COUNT > 0
               MOVE "has a CR or NUL within it" TO WS-FAULT
               PERFORM REFUSE-THE-LINE
           END-IF
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/name" WS-TEXT
           IF PLEO-E-TEXT
               MOVE "is not UTF-8" TO WS-FAULT
               PERFORM REFUSE-THE-LINE
           END-IF.

       *> The name is what stands behind the second semicolon.
       SPLIT-THE-LINE.
           MOVE SPACES TO WS-ACCOUNT
           MOVE 1 TO WS-NEXT
           UNSTRING WS-TEXT DELIMITED BY ";"
               INTO WS-EXTERNAL-ID COUNT IN WS-ID-LENGTH
                   WS-ACCOUNT-CODE COUNT IN WS-CODE-LENGTH
               WITH POINTER WS-NEXT
           IF WS-NEXT > WS-LENGTH + 1
               MOVE "is not EXTERNAL-ID;CODE;NAME" TO WS-FAULT
               PERFORM REFUSE-THE-LINE
           END-IF
           MOVE WS-TEXT(WS-NEXT:) TO WS-NAME
           IF WS-ID-LENGTH > LENGTH OF WS-EXTERNAL-ID
                   OR WS-CODE-LENGTH > LENGTH OF WS-ACCOUNT-CODE
                   OR WS-LENGTH - WS-NEXT >= LENGTH OF WS-NAME
               PERFORM REFUSE-THE-LENGTH
           END-IF
           IF WS-EXTERNAL-ID = SPACES
               MOVE "has no external id" TO WS-FAULT
               PERFORM REFUSE-THE-LINE
           END-IF.

       ADD-A-ROW.
           PERFORM FIND-THE-ROW
           IF WS-R <= WS-USED
               MOVE "has the external id of another" TO WS-FAULT
               PERFORM REFUSE-THE-LINE
           END-IF
           IF WS-USED = 2000
               PERFORM REFUSE-SO-MANY
           END-IF
           ADD 1 TO WS-USED
           MOVE WS-ACCOUNT TO ROW-ACCOUNT(WS-R)
           SET ROW-IS-NEW(WS-R) TO TRUE.

       *> That of the external id; behind the last, if there is none.
       FIND-THE-ROW.
           PERFORM VARYING WS-R FROM 1 BY 1 UNTIL WS-R > WS-USED
                   OR ROW-EXTERNAL-ID(WS-R) = WS-EXTERNAL-ID
               CONTINUE
           END-PERFORM.

       REFUSE-THE-LENGTH.
           MOVE "has more than Pleo takes" TO WS-FAULT
           PERFORM REFUSE-THE-LINE.

       REFUSE-THE-LINE.
           MOVE WS-LINE TO WS-EDITED
           DISPLAY FUNCTION TRIM(WS-PATH) ": line "
               FUNCTION TRIM(WS-EDITED) " " FUNCTION TRIM(WS-FAULT)
               UPON SYSERR
           PERFORM GIVE-UP.

       REFUSE-THE-FILE.
           DISPLAY FUNCTION TRIM(WS-PATH) ": file status "
               WS-FILE-STATUS UPON SYSERR
           PERFORM GIVE-UP.

       REFUSE-SO-MANY.
           DISPLAY "There are more accounts than this program has "
               "room for." UPON SYSERR
           PERFORM GIVE-UP.
