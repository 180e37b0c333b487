       *> Shows whose key it is and what it permits.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. WHOAMI.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-APPLICATION            PIC X(256).
       01 WS-SUBJECT                PIC X(14).
       01 WS-SCOPE                  PIC X(4096).
       01 WS-PERMISSION             PIC X(80).
       01 WS-NEXT                   PIC S9(9) COMP-5 VALUE 1.
       PROCEDURE DIVISION.
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               PERFORM SHOW-IT
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       *> Pleo need not name the application, nor whom the key is for.
       SHOW-IT.
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
               "/data/applicationName" WS-APPLICATION
           IF PLEO-OK
               CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
                   "Application   " WS-APPLICATION)
           END-IF
           IF PLEO-OK OR PLEO-E-MISSING
               PERFORM SHOW-SUBJECT
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL
                   "/data/scope" WS-SCOPE
               IF PLEO-OK
                   PERFORM SHOW-PERMISSIONS
               END-IF
           END-IF.

       SHOW-SUBJECT.
           IF PLEO-SUBJECT-ID NOT = SPACES
               EVALUATE TRUE
                   WHEN PLEO-SUBJECT-COMPANY
                       MOVE "Company" TO WS-SUBJECT
                   WHEN PLEO-SUBJECT-ORGANISATION
                       MOVE "Organisation" TO WS-SUBJECT
                   WHEN OTHER
                       MOVE "Subject" TO WS-SUBJECT
               END-EVALUATE
               CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
                   WS-SUBJECT PLEO-SUBJECT-ID)
           END-IF.

       SHOW-PERMISSIONS.
           CALL "EXAMPLE-SHOW" USING "Permissions"
           PERFORM UNTIL WS-NEXT > PLEO-LENGTH
               UNSTRING WS-SCOPE DELIMITED BY ALL SPACE
                   INTO WS-PERMISSION WITH POINTER WS-NEXT
               CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
                   "  " WS-PERMISSION)
           END-PERFORM.
       END PROGRAM WHOAMI.
