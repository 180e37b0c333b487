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
       01 WS-MEDIA-TYPE             PIC X(255).
       01 WS-KIND                   PIC X(255).
       01 WS-EXTENSION              PIC X(255).
       01 WS-NEXT                   PIC S9(9) COMP-5.
       01 WS-LENGTH                 PIC S9(9) COMP-5.
       01 WS-PATH                   PIC X(1400).
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
                   CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
                       "Receipt       " WS-PATH)
                   ADD 1 TO WS-FETCHED
                   CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
               END-IF
           END-PERFORM
           IF PLEO-E-END
               SET PLEO-OK TO TRUE
               IF WS-FETCHED = 0
                   CALL "EXAMPLE-SHOW" USING "No receipts"
               END-IF
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       *> All of it, before the file's answer takes the item's place.
       READ-THE-RECEIPT.
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
       *> PLEO-SET-PATH takes no id with a / in it: it is a file's name
       *> too, and must not lead out of the folder.
           IF PLEO-OK
               PERFORM ASK-FOR-THE-RECEIPT
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL
                   "/sizeInBytes" WS-SIZE
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/url" WS-URL
           END-IF
           IF PLEO-OK
               PERFORM READ-THE-EXTENSION
           END-IF
           IF PLEO-OK
               MOVE SPACES TO WS-PATH
               STRING FUNCTION TRIM(WS-FOLDER) "/" FUNCTION TRIM(WS-ID)
                   "." FUNCTION TRIM(WS-EXTENSION)
                   DELIMITED BY SIZE INTO WS-PATH
           END-IF.

       *> image/png makes png; what has other than letters behind its
       *> first / makes bin, as does no media type.
       READ-THE-EXTENSION.
           MOVE "bin" TO WS-EXTENSION
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
               "/mimeType" WS-MEDIA-TYPE
           IF PLEO-OK
               MOVE 1 TO WS-NEXT
               UNSTRING WS-MEDIA-TYPE DELIMITED BY "/"
                   INTO WS-KIND WITH POINTER WS-NEXT
               COMPUTE WS-LENGTH = PLEO-LENGTH - WS-NEXT + 1
               IF WS-LENGTH > 0
                   IF WS-MEDIA-TYPE(WS-NEXT:WS-LENGTH) IS LETTERS
                       MOVE WS-MEDIA-TYPE(WS-NEXT:WS-LENGTH)
                           TO WS-EXTENSION
                   END-IF
               END-IF
           END-IF
           IF PLEO-NO-VALUE
               SET PLEO-OK TO TRUE
           END-IF.

       *> A link is good for a day. Where it has expired, the receipt is
       *> read anew and gives another, once.
       FETCH-THE-FILE.
           PERFORM FETCH-THE-LINK
           IF PLEO-HTTP-STATUS >= 400 AND PLEO-HTTP-STATUS < 500
                   AND NOT PLEO-E-RATE-LIMITED
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

       ASK-FOR-THE-RECEIPT.
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "GET"
               "/v1/accounting-entries/{entry}/receipts/{receipt}"
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL "entry" WS-ENTRY
           END-IF
           IF PLEO-OK
               CALL "PLEO-SET-PATH" USING PLEO-CONTROL "receipt" WS-ID
           END-IF.

       READ-THE-LINK.
           PERFORM ASK-FOR-THE-RECEIPT
           IF PLEO-OK
               CALL "PLEO-SEND" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                   "/data/url" WS-URL
           END-IF.
       END PROGRAM FETCH-RECEIPTS.
