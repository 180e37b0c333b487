       *> What the subprograms of pleo.cob share. A program of yours
       *> calls none of these.

       *> Whether the first argument is a control block, the library is
       *> there, and the others are what LETTERS says. Returns 0; 1 if
       *> not, with status and message in the control block; 16 if what
       *> was passed is too short for them to be written.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-BEGIN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONSTANTS.
       01 W-VERSION                 PIC S9(9) COMP-5 VALUE -1.
       01 W-LOADED                  PIC X VALUE "N".
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-WRONG                   PIC 9.
       01 W-HOW                     PIC X(46).
       01 W-CALLER                  PIC X(31).
       01 W-MESSAGE                 PIC X(80).
       *> The number 4 with its bytes in the other order.
       01 W-SWAPPED                 PIC S9(9) COMP-5 VALUE 67108864.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 GIVEN                     PIC S9(9) COMP-5.
       01 LETTERS                   PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL GIVEN LETTERS.
           CALL "PLEO-I-ARGUMENTS" USING GIVEN LETTERS W-SIZE
               W-WRONG W-HOW
           IF W-SIZE < LENGTH OF PLEO-CONTROL
               MOVE 16 TO RETURN-CODE
               GOBACK
           END-IF
           MOVE SPACES TO W-MESSAGE
           PERFORM FIND-WHAT-IS-WRONG
           IF W-MESSAGE NOT = SPACES
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL W-MESSAGE
               MOVE 1 TO RETURN-CODE
       *> In the caller's order of bytes it is PLEO-E-ARGUMENT.
               IF PLEO-CONTROL-VERSION = W-SWAPPED
                   MOVE 16777216 TO PLEO-STATUS
               END-IF
               GOBACK
           END-IF
           IF PLEO-HANDLES = LOW-VALUES
               CALL "PLEO-I-LIVES" USING PLEO-CONTROL "N"
           END-IF
           SET PLEO-OK TO TRUE
           MOVE 0 TO RETURN-CODE
           GOBACK.

       FIND-WHAT-IS-WRONG.
           SET PLEO-E-ARGUMENT TO TRUE
           EVALUATE TRUE
               WHEN PLEO-EYE-CATCHER NOT = "PLEOCTRL"
                   MOVE 0 TO PLEO-RETURN-CODE
                   MOVE "No control block, or its VALUEs are lost: "
                       & "COPY PLEO-CONTROL, never INITIALIZE it"
                       TO W-MESSAGE
               WHEN PLEO-CONTROL-VERSION = W-SWAPPED
                   MOVE 0 TO PLEO-RETURN-CODE
                   MOVE "The bytes of its numbers are swapped: in "
                       & "PLEO-CONTROL COMP-5 must stay COMP-5."
                       TO W-MESSAGE
               WHEN PLEO-CONTROL-VERSION NOT = 4
                   MOVE "PLEO-CONTROL.cpy and pleo.cob differ in their "
                       & "version: compile both again."
                       TO W-MESSAGE
       *> What lies beyond the table is not the control block's.
               WHEN PLEO-H-DEPTH < 0 OR PLEO-H-DEPTH > 16
                   MOVE "The end of PLEO-CONTROL was overwritten: does "
                       & "a table or MOVE reach into it?"
                       TO W-MESSAGE
               WHEN OTHER
                   IF W-LOADED = "N"
                       PERFORM FIND-THE-LIBRARY
                   END-IF
                   IF W-LOADED = "Y" AND W-HOW NOT = SPACES
                       PERFORM TELL-OF-THE-ARGUMENT
                   END-IF
           END-EVALUATE.

       FIND-THE-LIBRARY.
           CALL "pleo_abi_version" RETURNING W-VERSION
               ON EXCEPTION MOVE -1 TO W-VERSION
           END-CALL
           IF W-VERSION = PLEO-HEADER-ABI-VERSION
               MOVE "Y" TO W-LOADED
           ELSE
               SET PLEO-NO-LIBRARY TO TRUE
               IF W-VERSION = -1
                   MOVE "libpleo is not loaded: link with it, or set "
                       & "COB_PRE_LOAD, COB_LIBRARY_PATH."
                       TO W-MESSAGE
               ELSE
                   MOVE "This libpleo is of another version than "
                       & "pleo.cob: use its own copybooks."
                       TO W-MESSAGE
               END-IF
           END-IF.

       TELL-OF-THE-ARGUMENT.
           MOVE FUNCTION MODULE-CALLER-ID TO W-CALLER
           IF W-WRONG = 0
               STRING W-CALLER DELIMITED BY SPACE
                   ": too few arguments; README.md lists them."
                   DELIMITED BY SIZE INTO W-MESSAGE
           ELSE
               STRING W-CALLER DELIMITED BY SPACE
                   ": argument " W-WRONG " " W-HOW
                   DELIMITED BY SIZE INTO W-MESSAGE
           END-IF
       *> What was to be put is not there.
           IF W-CALLER(1:9) = "PLEO-PUT-"
                   OR W-CALLER = "PLEO-PARSE-JSON" OR "PLEO-REMOVE"
               MOVE "F" TO PLEO-JSON-STATE
           END-IF.
       END PROGRAM PLEO-I-BEGIN.

       *> Puts the details of a failure into the control block, and
       *> clears them after a success.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-FINISH.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       01 W-ERROR                   PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           IF PLEO-OK
               IF PLEO-STATUS-NAME NOT = "PLEO_OK"
                   MOVE "PLEO_OK" TO PLEO-STATUS-NAME
                   MOVE SPACES TO PLEO-MESSAGE PLEO-LONG-MESSAGE
                       PLEO-API-TYPE PLEO-API-MESSAGE PLEO-REQUEST-ID
                   MOVE -1 TO PLEO-RETRY-AFTER
                   MOVE "N" TO PLEO-RETRY
               END-IF
           ELSE
               CALL "pleo_error_take" USING BY REFERENCE W-ERROR
                   RETURNING W-STATUS
       *> Without one it must not be an older failure that is told.
               IF W-STATUS NOT = 0
                   MOVE 0 TO W-ERROR
               END-IF
               CALL "pleo_free" USING BY VALUE PLEO-H-ERROR
                   RETURNING W-STATUS
               MOVE W-ERROR TO PLEO-H-ERROR
               CALL "PLEO-I-DETAILS" USING PLEO-CONTROL
           END-IF
           CALL "PLEO-I-LIVES" USING PLEO-CONTROL "Y"
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-FINISH.

       *> Remembers what a control block has open. One in the same
       *> storage that is new, of a program IS INITIAL or that was
       *> CANCELled, cannot close what the one before it left: that is
       *> let go here. IN-USE: N for one that has nothing open.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-LIVES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-I                       PIC S9(9) COMP-5.
       01 W-UNUSED                  PIC S9(9) COMP-5.
       01 W-COUNT                   PIC S9(9) COMP-5 VALUE 0.
       01 W-BLOCKS.
          05 W-BLOCK OCCURS 200 TIMES.
             10 W-WHERE             USAGE POINTER.
             10 W-HANDLES           PIC X(168).
             10 W-SHARED            PIC X.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 IN-USE                    PIC X.
       PROCEDURE DIVISION USING PLEO-CONTROL IN-USE.
           MOVE 0 TO W-UNUSED RETURN-CODE
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > W-COUNT
               IF W-WHERE(W-I) = ADDRESS OF PLEO-CONTROL
                   EXIT PERFORM
               END-IF
               IF W-HANDLES(W-I) = LOW-VALUES
                   MOVE W-I TO W-UNUSED
               END-IF
           END-PERFORM
           IF IN-USE = "N"
               IF W-I NOT > W-COUNT
                       AND W-HANDLES(W-I) NOT = LOW-VALUES
                   CALL "PLEO-I-LET-GO" USING W-HANDLES(W-I)
                       W-SHARED(W-I)
                   MOVE LOW-VALUES TO W-HANDLES(W-I)
                   MOVE 0 TO RETURN-CODE
               END-IF
               GOBACK
           END-IF
           IF W-I > W-COUNT AND PLEO-HANDLES NOT = LOW-VALUES
               IF W-UNUSED > 0
                   MOVE W-UNUSED TO W-I
               ELSE
       *> More than these are not remembered.
                   IF W-COUNT < 200
                       ADD 1 TO W-COUNT
                   END-IF
               END-IF
               IF W-I NOT > W-COUNT
                   SET W-WHERE(W-I) TO ADDRESS OF PLEO-CONTROL
               END-IF
           END-IF
           IF W-I NOT > W-COUNT
               MOVE PLEO-HANDLES TO W-HANDLES(W-I)
               MOVE PLEO-SHARED TO W-SHARED(W-I)
           END-IF
           GOBACK.
       END PROGRAM PLEO-I-LIVES.

       *> Lets go of all that PLEO-HANDLES stand for. Returns what the
       *> library says of the client.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-LET-GO.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-I                       PIC S9(9) COMP-5.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       01 HANDLES.
          05 H-CONFIG               PIC S9(9) COMP-5.
          05 H-CLIENT               PIC S9(9) COMP-5.
       *> Request, JSON, list, task, export job and failure.
          05 H-OTHER                PIC S9(9) COMP-5 OCCURS 6 TIMES.
          05 H-NOW                  PIC S9(9) COMP-5.
          05 H-DEPTH                PIC S9(9) COMP-5.
          05 H-RESPONSE             PIC S9(9) COMP-5 OCCURS 16 TIMES.
          05 H-LAYOUT               PIC S9(9) COMP-5 OCCURS 16 TIMES.
       01 IS-SHARED                 PIC X.
       PROCEDURE DIVISION USING HANDLES IS-SHARED.
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > H-DEPTH
               CALL "pleo_free" USING BY VALUE H-RESPONSE(W-I)
                   RETURNING W-STATUS
           END-PERFORM
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > 16
               CALL "pleo_free" USING BY VALUE H-LAYOUT(W-I)
                   RETURNING W-STATUS
           END-PERFORM
           PERFORM VARYING W-I FROM 6 BY -1 UNTIL W-I = 0
               CALL "pleo_free" USING BY VALUE H-OTHER(W-I)
                   RETURNING W-STATUS
           END-PERFORM
           MOVE 0 TO W-STATUS
           IF IS-SHARED NOT = "Y"
               CALL "pleo_free" USING BY VALUE H-CONFIG
                   RETURNING W-STATUS
               CALL "pleo_free" USING BY VALUE H-CLIENT
                   RETURNING W-STATUS
           END-IF
           MOVE W-STATUS TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-LET-GO.

       *> Lets the answer go, with the values that were entered.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-FORGET.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           PERFORM UNTIL PLEO-H-DEPTH < 1
               CALL "pleo_free" USING
                   BY VALUE PLEO-H-RESPONSE(PLEO-H-DEPTH)
                   RETURNING W-STATUS
               MOVE 0 TO PLEO-H-RESPONSE(PLEO-H-DEPTH)
               SUBTRACT 1 FROM PLEO-H-DEPTH
           END-PERFORM
           MOVE 0 TO PLEO-H-NOW PLEO-HTTP-STATUS PLEO-ORIGIN
               PLEO-STATE PLEO-SUBJECT-TYPE PLEO-OFFSET PLEO-PIECE-END
           MOVE SPACES TO PLEO-STATE-NAME PLEO-SUBJECT-ID
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-FORGET.

       *> Makes a handle, if there is one, the answer that is read.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-RESPONSE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 NEW-HANDLE                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL NEW-HANDLE.
           IF PLEO-OK
               MOVE 1 TO PLEO-H-DEPTH
               MOVE NEW-HANDLE TO PLEO-H-NOW PLEO-H-RESPONSE(1)
               CALL "pleo_response_status" USING BY VALUE NEW-HANDLE
                   BY REFERENCE PLEO-HTTP-STATUS
                   RETURNING W-STATUS
               CALL "pleo_response_origin" USING BY VALUE NEW-HANDLE
                   BY REFERENCE PLEO-ORIGIN
                   RETURNING W-STATUS
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-RESPONSE.

       *> The same for what tells of an installation or a key.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-INSTALLATION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 NEW-HANDLE                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL NEW-HANDLE.
           CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL NEW-HANDLE
           IF PLEO-OK
       *> An answer without them is no failure.
               CALL "pleo_response_state" USING BY VALUE NEW-HANDLE
                   BY REFERENCE PLEO-STATE
                   RETURNING W-STATUS
               CALL "pleo_state_name_field" USING BY VALUE PLEO-STATE
                   BY REFERENCE PLEO-STATE-NAME
                   BY VALUE LENGTH OF PLEO-STATE-NAME
                   BY REFERENCE OMITTED
                   RETURNING W-STATUS
               IF PLEO-STATE-NAME = SPACES
                   CALL "pleo_response_field" USING
                       BY VALUE NEW-HANDLE
                       BY REFERENCE "/status" BY VALUE 7
                       BY REFERENCE PLEO-STATE-NAME
                       BY VALUE LENGTH OF PLEO-STATE-NAME
                       BY REFERENCE OMITTED
                       RETURNING W-STATUS
               END-IF
               CALL "pleo_response_subject_type" USING
                   BY VALUE NEW-HANDLE
                   BY REFERENCE PLEO-SUBJECT-TYPE
                   RETURNING W-STATUS
               CALL "pleo_response_subject_field" USING
                   BY VALUE NEW-HANDLE
                   BY REFERENCE PLEO-SUBJECT-ID
                   BY VALUE LENGTH OF PLEO-SUBJECT-ID
                   BY REFERENCE OMITTED
                   RETURNING W-STATUS
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-INSTALLATION.

       *> How long a text is without the blanks and LOW-VALUES behind
       *> it, for what the library takes byte by byte.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-TRIM.
       DATA DIVISION.
       LINKAGE SECTION.
       01 THE-TEXT                  PIC X ANY LENGTH.
       01 ITS-LENGTH                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING THE-TEXT ITS-LENGTH.
           MOVE LENGTH OF THE-TEXT TO ITS-LENGTH
           PERFORM UNTIL ITS-LENGTH < 1
               IF THE-TEXT(ITS-LENGTH:1) NOT = SPACE AND LOW-VALUE
                   EXIT PERFORM
               END-IF
               SUBTRACT 1 FROM ITS-LENGTH
           END-PERFORM
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-TRIM.
