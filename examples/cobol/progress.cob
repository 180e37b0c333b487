       *> Writes every employee of the company to standard output, in
       *> records of fixed width: id, email, code. It shows how far it
       *> is. An operator stops it by the file that PLEO_STOP_FILE
       *> names, which is looked for before each page; Ctrl-C ends it at
       *> once.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PROGRESS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-RECORD.
          05 WS-ID                  PIC X(36).
          05 WS-EMAIL               PIC X(40).
          05 WS-CODE                PIC X(24).
          05 WS-LINE-FEED           PIC X.
       01 WS-COMPANY                PIC X(36).
       01 WS-STOP-FILE              PIC X(256) VALUE SPACES.
       01 WS-DETAILS                PIC X(32).
       01 WS-BEFORE                 PIC S9(18) COMP-5 VALUE 0.
       01 WS-DONE                   PIC Z(17)9.
       01 WS-TOTAL                  PIC -(17)9.
       PROCEDURE DIVISION.
           ACCEPT WS-STOP-FILE FROM ENVIRONMENT "PLEO_STOP_FILE"
               ON EXCEPTION CONTINUE
           END-ACCEPT
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-COMPANY
           END-IF
           IF PLEO-OK
               CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
                   "GET" "/v2/employees"
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-QUERY" USING PLEO-CONTROL
                   "companyId" WS-COMPANY
           END-IF
           IF PLEO-OK
               CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
           END-IF
           PERFORM UNTIL NOT PLEO-OK
               PERFORM FILL-THE-RECORD
               IF PLEO-OK
                   CALL "EXAMPLE-WRITE" USING WS-RECORD
                   CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
               END-IF
           END-PERFORM
           IF PLEO-E-END
               SET PLEO-OK TO TRUE
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       FILL-THE-RECORD.
           MOVE SPACES TO WS-RECORD
           MOVE X"0A" TO WS-LINE-FEED
           PERFORM SHOW-PROGRESS
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/email"
                   WS-EMAIL
           END-IF
       *> Not everybody has a code.
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/code" WS-CODE
               IF PLEO-NO-VALUE
                   SET PLEO-OK TO TRUE
               END-IF
           END-IF.

       *> PLEO-DONE grows page by page.
       SHOW-PROGRESS.
           CALL "PLEO-LIST-PROGRESS" USING PLEO-CONTROL
           IF PLEO-OK AND PLEO-DONE NOT = WS-BEFORE
               MOVE PLEO-DONE TO WS-BEFORE WS-DONE
               MOVE PLEO-TOTAL TO WS-TOTAL
       *> The server need not say how many there are.
               IF PLEO-TOTAL < 0
                   DISPLAY FUNCTION TRIM(WS-DONE) UPON SYSERR
               ELSE
                   DISPLAY FUNCTION TRIM(WS-DONE) " of "
                       FUNCTION TRIM(WS-TOTAL) UPON SYSERR
               END-IF
               PERFORM LOOK-FOR-STOP
           END-IF.

       LOOK-FOR-STOP.
           IF WS-STOP-FILE NOT = SPACES
               CALL "CBL_CHECK_FILE_EXIST" USING WS-STOP-FILE
                   WS-DETAILS
               IF RETURN-CODE = 0
                   DISPLAY "Stopped by the operator." UPON SYSERR
                   MOVE 4 TO PLEO-RETURN-CODE
                   CALL "EXAMPLE-END" USING PLEO-CONTROL
               END-IF
           END-IF.
       END PROGRAM PROGRESS.
