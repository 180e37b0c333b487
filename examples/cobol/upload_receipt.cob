       *> Sends a receipt for an accounting entry, and says how far it
       *> is: upload_receipt ENTRY FILE MEDIA-TYPE
       IDENTIFICATION DIVISION.
       PROGRAM-ID. UPLOAD-RECEIPT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-COUNT                  PIC S9(9) COMP-5.
       01 WS-ENTRY                  PIC X(64).
       01 WS-PATH                   PIC X(1024).
       01 WS-TYPE                   PIC X(64).
       01 WS-ID                     PIC X(64).
       01 WS-PERCENT                PIC 9(3) VALUE 0.
       01 WS-BEFORE                 PIC 9(3) VALUE 0.
       01 WS-EDITED                 PIC ZZ9.
       PROCEDURE DIVISION.
           ACCEPT WS-COUNT FROM ARGUMENT-NUMBER
           IF WS-COUNT NOT = 3
               DISPLAY "usage: upload_receipt ENTRY FILE MEDIA-TYPE"
                   UPON SYSERR
               MOVE 1 TO RETURN-CODE
               STOP RUN
           END-IF
           ACCEPT WS-ENTRY FROM ARGUMENT-VALUE
           ACCEPT WS-PATH FROM ARGUMENT-VALUE
           ACCEPT WS-TYPE FROM ARGUMENT-VALUE
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               PERFORM MAKE-THE-REQUEST
           END-IF
       *> A task: this program looks at it now and then, until it has
       *> finished.
           IF PLEO-OK
               CALL "PLEO-SUBMIT" USING PLEO-CONTROL
           END-IF
           MOVE "N" TO PLEO-FINISHED
           PERFORM UNTIL NOT PLEO-OK OR PLEO-TASK-FINISHED
               CALL "PLEO-WAIT" USING PLEO-CONTROL 200
               IF PLEO-OK
                   PERFORM SHOW-PROGRESS
               END-IF
           END-PERFORM
           IF PLEO-OK
               CALL "PLEO-TAKE" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/data/id" WS-ID
           END-IF
           IF PLEO-OK
               DISPLAY "Receipt       " FUNCTION TRIM(WS-ID)
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       *> The file is read piece by piece while it is sent, and goes
       *> under its own name.
       MAKE-THE-REQUEST.
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
               "POST" "/v1/accounting-entries/{entry}/receipts"
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL "entry" WS-ENTRY
           END-IF
           IF PLEO-OK
               CALL "PLEO-ADD-FILE" USING PLEO-CONTROL
                   "file" " " WS-TYPE WS-PATH
           END-IF.

       SHOW-PROGRESS.
           CALL "PLEO-TASK-PROGRESS" USING PLEO-CONTROL
           IF PLEO-OK AND PLEO-TOTAL > 0
               COMPUTE WS-PERCENT = PLEO-DONE * 100 / PLEO-TOTAL
               IF WS-PERCENT NOT = WS-BEFORE
                   MOVE WS-PERCENT TO WS-EDITED WS-BEFORE
                   DISPLAY WS-EDITED " %" UPON SYSERR
               END-IF
           END-IF.
       END PROGRAM UPLOAD-RECEIPT.
