       *> The subprograms of pleo.cob that read what has no room in one
       *> item.

       *> Reads as much of a text as WS-TEXT holds, in whole characters,
       *> from PLEO-OFFSET on, which it counts up; PLEO-LENGTH is how
       *> much it was, and 0 at the end.
       *>     MOVE 0 TO PLEO-OFFSET
       *>     CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/note"
       *>         WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-TEXT-PIECE.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "pleo_response_text_piece" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY VALUE PLEO-OFFSET
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           IF PLEO-OK
               ADD PLEO-LENGTH TO PLEO-OFFSET
               IF PLEO-LENGTH < LENGTH OF THE-FIELD
                   MOVE SPACES TO THE-FIELD(PLEO-LENGTH + 1:)
               END-IF
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-TEXT-PIECE.

       *> The same piece by piece, as PLEO-GET-TEXT-PIECE.
       *>     CALL "PLEO-GET-JSON-PIECE" USING PLEO-CONTROL "/x" WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-JSON-PIECE.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "pleo_response_json_piece" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY VALUE PLEO-OFFSET
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           IF PLEO-OK
               ADD PLEO-LENGTH TO PLEO-OFFSET
               IF PLEO-LENGTH < LENGTH OF THE-FIELD
                   MOVE SPACES TO THE-FIELD(PLEO-LENGTH + 1:)
               END-IF
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-JSON-PIECE.

       *> The same piece by piece: the bytes as they were received,
       *> wherever that cuts them.
       *>     CALL "PLEO-GET-BODY-PIECE" USING PLEO-CONTROL WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-BODY-PIECE.
       COPY PLEO-WORK.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           CALL "pleo_response_body_piece" USING
               BY VALUE PLEO-H-NOW
               BY VALUE PLEO-OFFSET
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           IF PLEO-OK
               ADD PLEO-LENGTH TO PLEO-OFFSET
               IF PLEO-LENGTH < LENGTH OF THE-FIELD
                   MOVE SPACES TO THE-FIELD(PLEO-LENGTH + 1:)
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-GET-BODY-PIECE.
