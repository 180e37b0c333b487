       *> The subprograms of pleo.cob that read what has no room in one
       *> item. PLEO-OFFSET is where the next piece begins: each counts
       *> it on, and each new answer and value sets it to 0. As the last
       *> piece left it, it counts for that text alone, and another one
       *> is begun at 0.

       *> Reads the beginning of a text, as much as WS-TEXT holds in
       *> whole characters. PLEO-LENGTH is how long the whole is: if it
       *> is more than WS-TEXT has, that was cut.
       *>     CALL "PLEO-GET-TEXT-CUT" USING PLEO-CONTROL "/note"
       *>         WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-TEXT-CUT.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "pleo_response_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           IF PLEO-E-BUFFER
               CALL "pleo_response_text_piece" USING
                   BY VALUE PLEO-H-NOW
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY VALUE 0
                   BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
                   BY REFERENCE W-LENGTH
                   RETURNING PLEO-STATUS
               IF PLEO-OK AND W-LENGTH < LENGTH OF THE-FIELD
                   MOVE SPACES TO THE-FIELD(W-LENGTH + 1:)
               END-IF
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-TEXT-CUT.

       *> Reads as much of a text as WS-TEXT holds, in whole characters,
       *> from PLEO-OFFSET on; PLEO-LENGTH is how much it was, and 0 at
       *> the end.
       *>     CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/note"
       *>         WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-TEXT-PIECE.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "PLEO-I-PIECE" USING PLEO-CONTROL "text" THE-PLACE
           CALL "pleo_response_text_piece" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY VALUE PLEO-OFFSET
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           CALL "PLEO-I-PIECE-READ" USING PLEO-CONTROL THE-FIELD
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-TEXT-PIECE.

       *> Reads a piece of any value as JSON.
       *>     CALL "PLEO-GET-JSON-PIECE" USING PLEO-CONTROL "/metadata"
       *>         WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-JSON-PIECE.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "PLEO-I-PIECE" USING PLEO-CONTROL "JSON" THE-PLACE
           CALL "pleo_response_json_piece" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY VALUE PLEO-OFFSET
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           CALL "PLEO-I-PIECE-READ" USING PLEO-CONTROL THE-FIELD
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-JSON-PIECE.

       *> Reads a piece of the body: the bytes as they were received,
       *> wherever that cuts them.
       *>     CALL "PLEO-GET-BODY-PIECE" USING PLEO-CONTROL WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-BODY-PIECE.
       COPY PLEO-WORK.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           CALL "PLEO-I-PIECE" USING PLEO-CONTROL "body" " "
           CALL "pleo_response_body_piece" USING
               BY VALUE PLEO-H-NOW
               BY VALUE PLEO-OFFSET
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           CALL "PLEO-I-PIECE-READ" USING PLEO-CONTROL THE-FIELD
           COPY PLEO-END.
       END PROGRAM PLEO-GET-BODY-PIECE.

       *> Sees to it that PLEO-OFFSET is not another text's: one that a
       *> program has set stays.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-PIECE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-PLACE                   PIC X(256).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 WHAT                      PIC X ANY LENGTH.
       01 THE-PLACE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL WHAT THE-PLACE.
           CALL "PLEO-I-TRIM" USING THE-PLACE W-SIZE
           MOVE THE-PLACE TO W-PLACE
           IF PLEO-PIECE-OF NOT = WHAT OR PLEO-PIECE-SIZE NOT = W-SIZE
                   OR PLEO-PIECE-PLACE NOT = W-PLACE
               IF PLEO-OFFSET = PLEO-PIECE-END
                   MOVE 0 TO PLEO-OFFSET
               END-IF
               MOVE WHAT TO PLEO-PIECE-OF
               MOVE W-PLACE TO PLEO-PIECE-PLACE
               MOVE W-SIZE TO PLEO-PIECE-SIZE
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-PIECE.

       *> Counts on, and fills the field with blanks.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-PIECE-READ.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-FIELD.
           IF PLEO-OK
               ADD PLEO-LENGTH TO PLEO-OFFSET
               IF PLEO-LENGTH < LENGTH OF THE-FIELD
                   MOVE SPACES TO THE-FIELD(PLEO-LENGTH + 1:)
               END-IF
           END-IF
           MOVE PLEO-OFFSET TO PLEO-PIECE-END
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-PIECE-READ.
