       *> The subprograms of pleo.cob that go through an answer value by
       *> value, and keep answers.

       *> Goes into a value: places begin at it until PLEO-LEAVE. Values
       *> may be entered within values, up to 15.
       *>     CALL "PLEO-ENTER" USING PLEO-CONTROL "/metadata"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-ENTER.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "pleo_response_value" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-PUSH" USING PLEO-CONTROL W-HANDLE
               RETURNING W-BAD
           COPY PLEO-END.
       END PROGRAM PLEO-ENTER.

       *> Goes into an item of an array, or the value of a member of an
       *> object, by its number: 1 is the first, as in a table.
       *>     CALL "PLEO-ENTER-ITEM" USING PLEO-CONTROL "/data" WS-N
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-ENTER-ITEM.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TN"==.
           CALL "PLEO-I-INDEX" USING PLEO-CONTROL THE-NUMBER W-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_response_item" USING BY VALUE PLEO-H-NOW
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY VALUE W-NUMBER BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
               IF PLEO-OK
                   CALL "PLEO-I-PUSH" USING PLEO-CONTROL W-HANDLE
                       RETURNING W-BAD
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-ENTER-ITEM.

       *> Goes into the first item of an array, or member of an object;
       *> PLEO-E-END if it has none. Then PLEO-NEXT-VALUE goes on:
       *>     CALL "PLEO-FIRST-VALUE" USING PLEO-CONTROL "/data"
       *>     PERFORM UNTIL NOT PLEO-OK
       *>         CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
       *>         ...
       *>         CALL "PLEO-NEXT-VALUE" USING PLEO-CONTROL
       *>     END-PERFORM
       *>     IF NOT PLEO-E-END
       *>         PERFORM REPORT-FAILURE
       *>     END-IF
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-FIRST-VALUE.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "pleo_response_count" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-NUMBER
               RETURNING PLEO-STATUS
           IF PLEO-OK AND W-NUMBER = 0
               CALL "PLEO-I-END" USING PLEO-CONTROL RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "pleo_response_item" USING BY VALUE PLEO-H-NOW
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY VALUE 0 BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
               IF PLEO-OK
                   CALL "PLEO-I-PUSH" USING PLEO-CONTROL W-HANDLE
                       RETURNING W-BAD
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-FIRST-VALUE.

       *> Goes from a value to what stands behind it. Behind the last it
       *> leaves, and says PLEO-E-END.
       *>     CALL "PLEO-NEXT-VALUE" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-NEXT-VALUE.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-WITHIN" USING PLEO-CONTROL RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_response_next" USING BY VALUE PLEO-H-NOW
                   BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
               IF PLEO-OK OR PLEO-E-MISSING
                   CALL "PLEO-I-POP" USING PLEO-CONTROL
               END-IF
               IF PLEO-OK
                   CALL "PLEO-I-PUSH" USING PLEO-CONTROL W-HANDLE
                       RETURNING W-BAD
               END-IF
               IF PLEO-E-MISSING
                   CALL "PLEO-I-END" USING PLEO-CONTROL RETURNING W-BAD
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-NEXT-VALUE.

       *> Leaves the value that was entered last.
       *>     CALL "PLEO-LEAVE" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-LEAVE.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-WITHIN" USING PLEO-CONTROL RETURNING W-BAD
           IF PLEO-OK
               CALL "PLEO-I-POP" USING PLEO-CONTROL
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-LEAVE.

       *> Reads the name of the member whose value this is.
       *>     CALL "PLEO-GET-NAME" USING PLEO-CONTROL WS-NAME
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-NAME.
       COPY PLEO-WORK.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           CALL "pleo_response_name_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-GET-NAME.

       *> Reads the name of a member of an object by its number, from 1.
       *>     CALL "PLEO-GET-MEMBER-NAME" USING PLEO-CONTROL "/metadata"
       *>         WS-NUMBER WS-NAME
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-MEMBER-NAME.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-NUMBER
               THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TNF"==.
           CALL "PLEO-I-INDEX" USING PLEO-CONTROL THE-NUMBER W-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_response_name_at_field"
                   USING BY VALUE PLEO-H-NOW
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY VALUE W-NUMBER
                   BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-GET-MEMBER-NAME.

       *> Takes the answer out of the control block, so that another
       *> call does not let it go: WS-ANSWER, PIC S9(9) COMP-5, stands
       *> for it until PLEO-USE-RESPONSE, which PLEO-CLOSE does not do.
       *>     CALL "PLEO-KEEP-RESPONSE" USING PLEO-CONTROL WS-ANSWER
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-KEEP-RESPONSE.
       COPY PLEO-WORK.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="R"==.
           IF PLEO-H-DEPTH < 1
               SET PLEO-E-HANDLE TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "There is no response to keep: none came, or it "
                   & "was let go." RETURNING W-BAD
           ELSE
               MOVE PLEO-H-RESPONSE(1) TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-NUMBER
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               PERFORM UNTIL PLEO-H-DEPTH < 2
                   CALL "PLEO-I-POP" USING PLEO-CONTROL
               END-PERFORM
               MOVE 0 TO PLEO-H-DEPTH PLEO-H-NOW
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-KEEP-RESPONSE.

       *> Makes an answer that was kept the one that is read again. The
       *> one before is let go, unless there is none such.
       *>     CALL "PLEO-USE-RESPONSE" USING PLEO-CONTROL WS-ANSWER
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-USE-RESPONSE.
       COPY PLEO-WORK.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="B"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-NUMBER W-HANDLE
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_response_status" USING BY VALUE W-HANDLE
                   BY REFERENCE W-NUMBER
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-FORGET" USING PLEO-CONTROL
               CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
               MOVE 0 TO THE-NUMBER
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-USE-RESPONSE.

       *> A number that counts from 1 becomes one from 0. Returns 1 if
       *> it is none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-INDEX.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-ITEM                  PIC S9 ANY NUMERIC.
       01 THE-INDEX                 PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-ITEM THE-INDEX.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-ITEM THE-INDEX
               RETURNING W-STATUS
           IF PLEO-OK
               IF THE-INDEX > 0
                   SUBTRACT 1 FROM THE-INDEX
               ELSE
                   SET PLEO-E-ARGUMENT TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "Items and members are counted from 1."
                   MOVE 1 TO W-STATUS
               END-IF
           END-IF
           MOVE W-STATUS TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-INDEX.

       *> A value, or an answer, becomes what is read. Returns 1 if
       *> there is no room for more values.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-PUSH.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 NEW-HANDLE                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL NEW-HANDLE.
           MOVE 0 TO RETURN-CODE
           IF PLEO-OK
               IF PLEO-H-DEPTH = 16
                   CALL "pleo_free" USING BY VALUE NEW-HANDLE
                       RETURNING W-STATUS
                   SET PLEO-E-ARGUMENT TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "15 values are entered already: CALL PLEO-LEAVE."
                   MOVE 1 TO RETURN-CODE
               ELSE
                   ADD 1 TO PLEO-H-DEPTH
                   MOVE NEW-HANDLE TO PLEO-H-NOW
                       PLEO-H-RESPONSE(PLEO-H-DEPTH)
                   MOVE 0 TO PLEO-OFFSET PLEO-PIECE-END
               END-IF
           END-IF
           GOBACK.
       END PROGRAM PLEO-I-PUSH.

       *> The opposite.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-POP.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           CALL "pleo_free" USING BY VALUE PLEO-H-NOW
               RETURNING W-STATUS
           MOVE 0 TO PLEO-H-NOW PLEO-OFFSET PLEO-PIECE-END
           SUBTRACT 1 FROM PLEO-H-DEPTH
           IF PLEO-H-DEPTH > 0
               MOVE PLEO-H-RESPONSE(PLEO-H-DEPTH) TO PLEO-H-NOW
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-POP.

       *> Whether a value was entered: 0, or 1 and what is wrong.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-WITHIN.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           MOVE 0 TO RETURN-CODE
           IF PLEO-H-DEPTH < 2
               SET PLEO-E-ARGUMENT TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "No value of the response was entered."
               MOVE 1 TO RETURN-CODE
           END-IF
           GOBACK.
       END PROGRAM PLEO-I-WITHIN.

       *> The end of the values.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-END.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           SET PLEO-E-END TO TRUE
           CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
               "There are no more items."
           MOVE 1 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-END.
