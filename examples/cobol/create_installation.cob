       *> Checks the key and creates its installation, or finds that it
       *> is there; safe to run again and again.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CREATE-INSTALLATION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-ID                     PIC X(36).
       PROCEDURE DIVISION.
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
       *> A wrong key shows here, before anything is changed.
           IF PLEO-OK
               CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               PERFORM BUILD-WANTED
           END-IF
           IF PLEO-OK
               CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           END-IF
           IF PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
           END-IF
           IF PLEO-OK
               PERFORM SHOW-IT
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       BUILD-WANTED.
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   "/status" "ACTIVATED"
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   "/metadata/program" "create_installation"
           END-IF
           IF PLEO-OK
               CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL
                   "/metadata/library" "libpleo"
           END-IF.

       SHOW-IT.
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "Installation  " WS-ID)
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "State         " PLEO-STATE-NAME)
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "Company       " PLEO-SUBJECT-ID)
           EVALUATE TRUE
               WHEN PLEO-ORIGIN-CREATED
                   CALL "EXAMPLE-SHOW" USING
                       "Origin        created by this call"
               WHEN PLEO-ORIGIN-UPDATED
                   CALL "EXAMPLE-SHOW" USING
                       "Origin        changed by this call"
               WHEN OTHER
                   CALL "EXAMPLE-SHOW" USING
                       "Origin        there already"
           END-EVALUATE.
       END PROGRAM CREATE-INSTALLATION.
