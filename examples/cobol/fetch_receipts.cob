       *> Fetches the receipts of an accounting entry into a folder:
       *> fetch_receipts ENTRY FOLDER. Pleo gives links to the files,
       *> which are at another host; they are fetched without the key.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. FETCH-RECEIPTS.
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SPECIAL-NAMES.
           CLASS LETTERS IS "A" THRU "Z" "a" THRU "z".
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-COUNT                  PIC S9(9) COMP-5.
       01 WS-ENTRY                  PIC X(64).
       01 WS-FOLDER                 PIC X(1024).
       01 WS-ID                     PIC X(36).
       01 WS-URL                    PIC X(8192).
       01 WS-SIZE                   PIC S9(18) COMP-5.
       01 WS-MEDIA-TYPE             PIC X(80).
       01 WS-KIND                   PIC X(80).
       01 WS-EXTENSION              PIC X(80).
       01 WS-LENGTH                 PIC S9(4) COMP-5.
       01 WS-PATH                   PIC X(1200).
       01 WS-FETCHED                PIC 9(5) COMP-3 VALUE 0.
       PROCEDURE DIVISION.
           ACCEPT WS-COUNT FROM ARGUMENT-NUMBER
           IF WS-COUNT NOT = 2
               DISPLAY "usage: fetch_receipts ENTRY FOLDER" UPON SYSERR
               MOVE 1 TO RETURN-CODE
               STOP RUN
           END-IF
           ACCEPT WS-ENTRY FROM ARGUMENT-VALUE
           ACCEPT WS-FOLDER FROM ARGUMENT-VALUE
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
                   "GET" "/v1/accounting-entries/{entry}/receipts"
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL "entry" WS-ENTRY
           END-IF
           IF PLEO-OK
               CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
           END-IF
           PERFORM UNTIL NOT PLEO-OK
               PERFORM READ-THE-RECEIPT
               IF PLEO-OK
                   PERFORM FETCH-THE-FILE
               END-IF
               IF PLEO-OK
                   DISPLAY "Receipt       " FUNCTION TRIM(WS-PATH)
                   ADD 1 TO WS-FETCHED
                   CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
               END-IF
           END-PERFORM
           IF PLEO-E-END
               SET PLEO-OK TO TRUE
               IF WS-FETCHED = 0
                   DISPLAY "No receipts"
               END-IF
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       *> All of it, before the file's answer takes the item's place.
       READ-THE-RECEIPT.
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                   "/mimeType" WS-MEDIA-TYPE
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL
                   "/sizeInBytes" WS-SIZE
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/url" WS-URL
           END-IF
           IF PLEO-OK
               PERFORM NAME-THE-FILE
           END-IF.

       *> image/png becomes FOLDER/ID.png.
       NAME-THE-FILE.
           MOVE SPACES TO WS-PATH
           MOVE 0 TO WS-LENGTH
           UNSTRING WS-MEDIA-TYPE DELIMITED BY "/" OR SPACE
               INTO WS-KIND WS-EXTENSION COUNT IN WS-LENGTH
           IF WS-LENGTH = 0
               MOVE "bin" TO WS-EXTENSION
           ELSE
               IF WS-EXTENSION(1:WS-LENGTH) IS NOT LETTERS
                   MOVE "bin" TO WS-EXTENSION
               END-IF
           END-IF
           STRING FUNCTION TRIM(WS-FOLDER) "/" FUNCTION TRIM(WS-ID)
               "." FUNCTION TRIM(WS-EXTENSION)
               DELIMITED BY SIZE INTO WS-PATH.

       *> A link is good for a day. Where it has expired, the receipt is
       *> read anew and gives another, once.
       FETCH-THE-FILE.
           PERFORM FETCH-THE-LINK
           IF PLEO-E-FORBIDDEN OR PLEO-E-NOT-FOUND
                   OR PLEO-E-UNAUTHORIZED
               PERFORM READ-THE-LINK
               IF PLEO-OK
                   PERFORM FETCH-THE-LINK
               END-IF
           END-IF.

       *> The file appears under its name when it is whole.
       FETCH-THE-LINK.
           CALL "PLEO-NEW-LINK" USING PLEO-CONTROL WS-URL
           IF PLEO-OK
               CALL "PLEO-SET-SIZE" USING PLEO-CONTROL WS-SIZE
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-OUTPUT" USING PLEO-CONTROL WS-PATH
           END-IF
           IF PLEO-OK
               CALL "PLEO-SEND" USING PLEO-CONTROL
           END-IF.

       READ-THE-LINK.
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v1/accounting-entries/{entry}/receipts/{receipt}"
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL "entry" WS-ENTRY
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL "receipt" WS-ID
           END-IF
           IF PLEO-OK
               CALL "PLEO-SEND" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                   "/data/url" WS-URL
           END-IF.
       END PROGRAM FETCH-RECEIPTS.
