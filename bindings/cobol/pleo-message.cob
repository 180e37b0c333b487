       *> What a program is told of a failure. A program of yours calls
       *> none of these.

       *> Puts a message of the binding's own to the status that was
       *> set. Returns 1, so that PLEO-END leaves it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-REFUSE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 MESSAGE-TEXT              PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL MESSAGE-TEXT.
           EVALUATE TRUE
               WHEN PLEO-NO-LIBRARY
                   MOVE "PLEO-NO-LIBRARY" TO PLEO-STATUS-NAME
       *> The library may not be there to be asked.
               WHEN PLEO-E-ARGUMENT
                   MOVE "PLEO_E_ARGUMENT" TO PLEO-STATUS-NAME
               WHEN OTHER
                   CALL "pleo_status_name_field" USING
                       BY VALUE PLEO-STATUS
                       BY REFERENCE PLEO-STATUS-NAME
                       BY VALUE LENGTH OF PLEO-STATUS-NAME
                       BY REFERENCE OMITTED
                       RETURNING W-STATUS
           END-EVALUATE
           MOVE MESSAGE-TEXT TO PLEO-MESSAGE PLEO-LONG-MESSAGE
           MOVE SPACES TO PLEO-API-TYPE PLEO-API-MESSAGE
               PLEO-REQUEST-ID
           MOVE -1 TO PLEO-RETRY-AFTER
           MOVE "N" TO PLEO-RETRY
           MOVE 1 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-REFUSE.

       *> Reads the details of the failure that the control block keeps.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-DETAILS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       01 W-NUMBER                  PIC S9(9) COMP-5.
       01 W-LENGTH                  PIC S9(9) COMP-5.
       01 W-TEXT                    PIC X(1000).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           MOVE SPACES TO PLEO-STATUS-NAME PLEO-LONG-MESSAGE
               PLEO-API-MESSAGE
           CALL "pleo_status_name_field" USING BY VALUE PLEO-STATUS
               BY REFERENCE PLEO-STATUS-NAME
               BY VALUE LENGTH OF PLEO-STATUS-NAME
               BY REFERENCE OMITTED
               RETURNING W-STATUS
           MOVE 0 TO W-LENGTH
           CALL "pleo_error_message_field" USING BY VALUE PLEO-H-ERROR
               BY REFERENCE PLEO-LONG-MESSAGE
               BY VALUE LENGTH OF PLEO-LONG-MESSAGE
               BY REFERENCE W-LENGTH
               RETURNING W-STATUS
           IF PLEO-E-HANDLE AND W-LENGTH > 0
               CALL "PLEO-I-NAME-HANDLE" USING PLEO-LONG-MESSAGE
                   W-LENGTH
           END-IF
           CALL "PLEO-I-SHORTEN" USING PLEO-CONTROL W-LENGTH
           CALL "pleo_error_http_status" USING BY VALUE PLEO-H-ERROR
               BY REFERENCE W-NUMBER
               RETURNING W-STATUS
       *> That a value is missing says nothing of the answer it is in.
           IF W-NUMBER NOT = 0
               MOVE W-NUMBER TO PLEO-HTTP-STATUS
           END-IF
           CALL "pleo_error_retry_after_seconds"
               USING BY VALUE PLEO-H-ERROR
               BY REFERENCE PLEO-RETRY-AFTER
               RETURNING W-STATUS
           CALL "pleo_error_can_retry" USING BY VALUE PLEO-H-ERROR
               BY REFERENCE W-NUMBER
               RETURNING W-STATUS
           MOVE "N" TO PLEO-RETRY
           IF W-NUMBER = 1
               SET PLEO-CAN-RETRY TO TRUE
           END-IF
           MOVE SPACES TO W-TEXT
           CALL "pleo_error_api_type_field" USING BY VALUE PLEO-H-ERROR
               BY REFERENCE W-TEXT
               BY VALUE LENGTH OF W-TEXT
               BY REFERENCE OMITTED
               RETURNING W-STATUS
           MOVE W-TEXT TO PLEO-API-TYPE
           CALL "pleo_error_api_message_field" USING
               BY VALUE PLEO-H-ERROR
               BY REFERENCE PLEO-API-MESSAGE
               BY VALUE LENGTH OF PLEO-API-MESSAGE
               BY REFERENCE OMITTED
               RETURNING W-STATUS
           MOVE SPACES TO W-TEXT
           CALL "pleo_error_request_id_field" USING
               BY VALUE PLEO-H-ERROR
               BY REFERENCE W-TEXT
               BY VALUE LENGTH OF W-TEXT
               BY REFERENCE OMITTED
               RETURNING W-STATUS
           MOVE W-TEXT TO PLEO-REQUEST-ID
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-DETAILS.

       *> The whole message in 80 columns. One that has no room is what
       *> the status means with a host's name before it, or it tells
       *> more than that at its beginning, which then stays. Where there
       *> is no message it is what the status means.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-SHORTEN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-COUNT                   PIC S9(9) COMP-5.
       01 W-MEANING                 PIC X(80).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 ITS-LENGTH                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL ITS-LENGTH.
           MOVE PLEO-LONG-MESSAGE TO PLEO-MESSAGE
           IF ITS-LENGTH > LENGTH OF PLEO-MESSAGE OR < 1
               MOVE SPACES TO W-MEANING
               CALL "pleo_status_meaning_field" USING
                   BY VALUE PLEO-STATUS
                   BY REFERENCE W-MEANING
                   BY VALUE LENGTH OF W-MEANING
                   BY REFERENCE OMITTED
                   RETURNING W-STATUS
               CALL "PLEO-I-TRIM" USING W-MEANING W-SIZE
               MOVE 0 TO W-COUNT
               IF W-SIZE > 0
                   INSPECT PLEO-LONG-MESSAGE TALLYING W-COUNT
                       FOR ALL W-MEANING(1:W-SIZE)
               END-IF
       *> Cut at a blank, which is never within a character.
               MOVE 77 TO W-SIZE
               PERFORM UNTIL PLEO-LONG-MESSAGE(W-SIZE:1) = SPACE
                       OR W-SIZE < 2
                   SUBTRACT 1 FROM W-SIZE
               END-PERFORM
               IF W-COUNT > 0 OR PLEO-LONG-MESSAGE = SPACES
                       OR W-SIZE < 2
                   MOVE W-MEANING TO PLEO-MESSAGE
                   IF PLEO-LONG-MESSAGE = SPACES
                       MOVE W-MEANING TO PLEO-LONG-MESSAGE
                   END-IF
               ELSE
                   MOVE PLEO-LONG-MESSAGE(1:W-SIZE) TO PLEO-MESSAGE
                   MOVE "..." TO PLEO-MESSAGE(W-SIZE + 1:)
               END-IF
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-SHORTEN.

       *> The library speaks of its handles, such as "pages must be
       *> pleo_pages, but is 0, which is not a handle". A program here
       *> knows none of them: it is told which CALL has to come first.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-NAME-HANDLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-COUNT                   PIC S9(9) COMP-5.
       01 W-HANDLE                  PIC X(20).
       01 W-NEW-TEXT                PIC X(80).
       LINKAGE SECTION.
       01 THE-TEXT                  PIC X(1000).
       01 ITS-LENGTH                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING THE-TEXT ITS-LENGTH.
           MOVE 0 TO W-COUNT
           INSPECT THE-TEXT TALLYING W-COUNT FOR ALL "but is 0,"
           MOVE SPACES TO W-HANDLE W-NEW-TEXT
           UNSTRING THE-TEXT DELIMITED BY " " INTO W-HANDLE
           IF W-COUNT = 0
               IF W-HANDLE = "layout"
                   MOVE "The layout was dropped, or the record that it "
                       & "was made with was closed." TO W-NEW-TEXT
               ELSE
                   MOVE "It was closed, through a copy of this record "
                       & "or the one it shares with." TO W-NEW-TEXT
               END-IF
           ELSE
               EVALUATE W-HANDLE
                   WHEN "layout"
                       MOVE "There is no layout: PLEO-NEW-LAYOUT "
                           & "comes first, and must be PLEO-OK."
                           TO W-NEW-TEXT
                   WHEN "client"
                       MOVE "The control block is not open: PLEO-OPEN "
                           & "comes first, and must be PLEO-OK."
                           TO W-NEW-TEXT
                   WHEN "request"
                       MOVE "There is no request: PLEO-NEW-REQUEST "
                           & "comes first, and must be PLEO-OK."
                           TO W-NEW-TEXT
                   WHEN "pages"
                       MOVE "There is no list: PLEO-OPEN-LIST "
                           & "comes first, and must be PLEO-OK."
                           TO W-NEW-TEXT
                   WHEN "export"
                       MOVE "There is no export job: PLEO-OPEN-EXPORT "
                           & "comes first, and must be PLEO-OK."
                           TO W-NEW-TEXT
                   WHEN "task"
                       MOVE "There is no task: PLEO-SUBMIT "
                           & "comes first, and must be PLEO-OK."
                           TO W-NEW-TEXT
                   WHEN "json"
                       MOVE "There is no JSON: PLEO-NEW-JSON begins "
                           & "it, and the CALL that sends ends it."
                           TO W-NEW-TEXT
                   WHEN "response"
                       MOVE "There is no response: the CALL for it "
                           & "comes first, and must be PLEO-OK."
                           TO W-NEW-TEXT
               END-EVALUATE
           END-IF
           IF W-NEW-TEXT NOT = SPACES
               MOVE W-NEW-TEXT TO THE-TEXT
               CALL "PLEO-I-TRIM" USING THE-TEXT ITS-LENGTH
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-NAME-HANDLE.

       *> Says which value a message is of, where the library does not
       *> and there is room.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-AT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-COUNT                   PIC S9(9) COMP-5.
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-NEXT                    PIC S9(9) COMP-5.
       01 W-TOTAL                   PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-PLACE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE.
           MOVE 0 TO W-COUNT RETURN-CODE
           INSPECT PLEO-LONG-MESSAGE TALLYING W-COUNT FOR ALL "(at "
           CALL "PLEO-I-TRIM" USING THE-PLACE W-SIZE
           CALL "PLEO-I-TRIM" USING PLEO-LONG-MESSAGE W-NEXT
           ADD W-NEXT W-SIZE 6 GIVING W-TOTAL
           IF W-COUNT > 0 OR W-SIZE = 0 OR PLEO-E-HANDLE
                   OR W-TOTAL > LENGTH OF PLEO-LONG-MESSAGE
               GOBACK
           END-IF
           ADD 1 TO W-NEXT
           STRING " (at " THE-PLACE(1:W-SIZE) ")" DELIMITED BY SIZE
               INTO PLEO-LONG-MESSAGE WITH POINTER W-NEXT
           IF W-TOTAL NOT > LENGTH OF PLEO-MESSAGE
               MOVE PLEO-LONG-MESSAGE TO PLEO-MESSAGE
           END-IF
           GOBACK.
       END PROGRAM PLEO-I-AT.
