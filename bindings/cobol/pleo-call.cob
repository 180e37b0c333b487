       *> The subprograms of pleo.cob that ask Pleo. Each lets go of the
       *> answer before, and makes the new one what PLEO-GET-... reads.
       *> Each waits until there is an answer or an error, at the latest
       *> until the option timeout_ms.

       *> Asks whose key it is: PLEO-SUBJECT-TYPE and PLEO-SUBJECT-ID;
       *> the text at "/data/scope" has its permissions.
       *>     CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-INTROSPECT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "pleo_introspect" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-INSTALLATION" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-INTROSPECT.

       *> Checks everything that a call needs, from the options to the
       *> installation. PLEO-OK whatever it found: the number at "/exit"
       *> is an exit code, 0 if all is right. The twelve steps are at
       *> "/steps/0" to "/steps/11", each with the texts "title",
       *> "state" (ok, note, failed or skipped), "found" and "advice".
       *>     CALL "PLEO-CHECK" USING PLEO-CONTROL
       *>     CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/steps/3/found"
       *>         WS-FOUND
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CHECK.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "pleo_client_check" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-CHECK.

       *> Gives the id of the company that the key is for, which most
       *> calls take as company_id. It is asked for once for each key;
       *> PLEO-E-MISSING if the key is an organisation's.
       *>     CALL "PLEO-GET-COMPANY" USING PLEO-CONTROL WS-ID
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-COMPANY.
       COPY PLEO-WORK.
       01 THE-ID                    PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-ID.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           CALL "pleo_client_company_field" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE THE-ID BY VALUE LENGTH OF THE-ID
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-GET-COMPANY.

       *> Creates the installation of this key, with what was built by
       *> PLEO-NEW-JSON and PLEO-PUT-..., or active and without metadata
       *> if nothing was. PLEO-ORIGIN says whether it was created or
       *> found; if the answer is lost, the library looks and sends
       *> nothing twice.
       *>     CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CREATE-INSTALLATION.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           COPY PLEO-WITH-JSON REPLACING ==FUNCTION-NAME==
               BY =="pleo_create_installation"==.
           COPY PLEO-END.
       END PROGRAM PLEO-CREATE-INSTALLATION.

       *> Makes the installation as wanted by the least that is needed:
       *> creates it, changes it or leaves it alone; PLEO-ORIGIN says
       *> which. Safe to run every night.
       *>     CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-ENSURE-INSTALLATION.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           COPY PLEO-WITH-JSON REPLACING ==FUNCTION-NAME==
               BY =="pleo_ensure_installation"==.
           COPY PLEO-END.
       END PROGRAM PLEO-ENSURE-INSTALLATION.

       *> Changes the installation to what was built. Metadata that is
       *> not in it may be lost: PLEO-ENSURE-INSTALLATION keeps it.
       *>     CALL "PLEO-UPDATE-INSTALLATION" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-UPDATE-INSTALLATION.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           COPY PLEO-WITH-JSON REPLACING ==FUNCTION-NAME==
               BY =="pleo_update_installation"==.
           COPY PLEO-END.
       END PROGRAM PLEO-UPDATE-INSTALLATION.

       *> Fetches the installation. PLEO-E-NOT-FOUND if there is none.
       *>     CALL "PLEO-GET-INSTALLATION" USING PLEO-CONTROL
       *>     CALL "PLEO-GET-INSTALLATION" USING PLEO-CONTROL WS-COMPANY
       *> WS-COMPANY: the id of one company of an organisation's key.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-INSTALLATION.
       COPY PLEO-WORK.
       01 COMPANY-ID                PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL COMPANY-ID.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="t"==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           IF W-GIVEN > 1
               CALL "pleo_get_installation" USING
                   BY VALUE PLEO-H-CLIENT
                   BY REFERENCE COMPANY-ID
                   BY VALUE LENGTH OF COMPANY-ID
                   BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
           ELSE
               CALL "pleo_get_installation" USING
                   BY VALUE PLEO-H-CLIENT
                   BY REFERENCE OMITTED BY VALUE 0
                   BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
           END-IF
           CALL "PLEO-I-INSTALLATION" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-GET-INSTALLATION.

       *> Activates the installation; Pleo documents it for OAuth.
       *>     CALL "PLEO-ACTIVATE-INSTALLATION" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-ACTIVATE-INSTALLATION.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "pleo_activate_installation" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-INSTALLATION" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-ACTIVATE-INSTALLATION.

       *> Deletes the installation. PLEO-E-NOT-FOUND if there is none.
       *>     CALL "PLEO-DELETE-INSTALLATION" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-DELETE-INSTALLATION.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "pleo_delete_installation" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-DELETE-INSTALLATION.

       *> Makes any other call of the API, with what was built by
       *> PLEO-NEW-JSON as its body, or none. A path with parts of yours
       *> in it is better made by PLEO-NEW-REQUEST.
       *>     CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/v1/companies"
       *> The method is in capitals.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CALL.
       COPY PLEO-WORK.
       01 THE-METHOD                PIC X ANY LENGTH.
       01 THE-PATH                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-METHOD THE-PATH.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING THE-METHOD W-SIZE
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           SET W-TEXT TO NULL
           MOVE 0 TO W-LENGTH
       *> A look between a CALL that failed and its repetition has no
       *> body, and leaves it.
           IF PLEO-JSON-STATE NOT = "K"
                   OR (THE-METHOD NOT = "GET" AND "HEAD")
               CALL "PLEO-I-PRINT" USING PLEO-CONTROL THE-METHOD
                   THE-PATH W-TEXT W-LENGTH RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "pleo_call" USING BY VALUE PLEO-H-CLIENT
                   BY REFERENCE THE-METHOD BY VALUE W-SIZE
                   BY REFERENCE THE-PATH BY VALUE LENGTH OF THE-PATH
                   BY VALUE W-TEXT BY VALUE W-LENGTH
                   BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
               CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           END-IF
           FREE W-TEXT
           IF W-BAD = 0 AND (THE-METHOD NOT = "GET" AND "HEAD")
               CALL "PLEO-I-SENT" USING PLEO-CONTROL THE-METHOD THE-PATH
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-CALL.

       *> Ends the tasks of this key's that are under way: PLEO-TAKE
       *> then says PLEO-E-CANCELLED.
       *>     CALL "PLEO-CANCEL-ALL" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CANCEL-ALL.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_client_cancel" USING
               BY VALUE PLEO-H-CLIENT
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-CANCEL-ALL.

       *> The JSON that was built, as a text in memory of its own, which
       *> the caller frees: LOW-VALUES and 0 if none was. Returns 1 if
       *> it is not for this method and path.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-PRINT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-METHOD                PIC X ANY LENGTH.
       01 THE-PATH                  PIC X ANY LENGTH.
       01 THE-TEXT                  USAGE POINTER.
       01 ITS-LENGTH                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-METHOD THE-PATH
               THE-TEXT ITS-LENGTH.
           SET THE-TEXT TO NULL
           MOVE 0 TO ITS-LENGTH
           CALL "PLEO-I-FOR-THIS" USING PLEO-CONTROL THE-METHOD THE-PATH
               RETURNING W-STATUS
           IF W-STATUS = 0 AND PLEO-H-JSON NOT = 0
       *> As a rule it fits into this.
               MOVE 1000 TO W-SIZE
               SET PLEO-E-BUFFER TO TRUE
               PERFORM UNTIL NOT PLEO-E-BUFFER
                   FREE THE-TEXT
                   ALLOCATE W-SIZE CHARACTERS
                       RETURNING THE-TEXT
                   CALL "pleo_json_print_field" USING
                       BY VALUE PLEO-H-JSON
                       BY VALUE THE-TEXT BY VALUE W-SIZE
                       BY REFERENCE ITS-LENGTH
                       RETURNING PLEO-STATUS
                   MOVE ITS-LENGTH TO W-SIZE
               END-PERFORM
           END-IF
           MOVE W-STATUS TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-PRINT.

       *> Refuses JSON that lacks what failed to be put, and JSON that
       *> was sent by another CALL, which failed. Returns 1 then.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-FOR-THIS.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-METHOD                PIC X ANY LENGTH.
       01 THE-PATH                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-METHOD THE-PATH.
           MOVE 0 TO RETURN-CODE
           EVALUATE TRUE
               WHEN PLEO-JSON-STATE = "F"
                   SET PLEO-E-ARGUMENT TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "A CALL that built the JSON failed: "
                       & "PLEO-NEW-JSON and build it again; not sent."
                   MOVE 1 TO RETURN-CODE
               WHEN PLEO-JSON-STATE = "K"
                       AND (PLEO-JSON-METHOD NOT = THE-METHOD
                       OR PLEO-JSON-PATH NOT = THE-PATH)
                   SET PLEO-E-ARGUMENT TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "The JSON is that of another CALL that failed: "
                       & "PLEO-NEW-JSON or PLEO-DROP-JSON."
                   MOVE 1 TO RETURN-CODE
           END-EVALUATE
           GOBACK.
       END PROGRAM PLEO-I-FOR-THIS.

       *> Lets go of the JSON that was sent. After a failure it stays,
       *> for the same CALL to be repeated.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-SENT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-METHOD                PIC X ANY LENGTH.
       01 THE-PATH                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-METHOD THE-PATH.
           IF PLEO-OK
               CALL "pleo_free" USING BY VALUE PLEO-H-JSON
                   RETURNING W-STATUS
               MOVE 0 TO PLEO-H-JSON
               MOVE SPACE TO PLEO-JSON-STATE
           END-IF
           IF PLEO-H-JSON NOT = 0 AND PLEO-JSON-STATE NOT = "F"
               MOVE "K" TO PLEO-JSON-STATE
               MOVE THE-METHOD TO PLEO-JSON-METHOD
               MOVE THE-PATH TO PLEO-JSON-PATH
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-SENT.
