       *> Texts that have no room in the item.

       *> Whole, and in pieces.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-TEXTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-PIECE                  PIC X(4).
       01 WS-ALL                    PIC X(60).
       01 WS-TO                     PIC S9(9) COMP-5.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'t': 'Ærøskøbing', 'o': {'x': [1,2]}}"
           MOVE SPACES TO WS-ALL
           MOVE 1 TO WS-TO
           MOVE 0 TO PLEO-OFFSET
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/t" WS-PIECE
           CALL "EXPECT" USING "whole characters" WS-PIECE "Ær"
           PERFORM UNTIL NOT PLEO-OK OR PLEO-LENGTH = 0
               MOVE WS-PIECE(1:PLEO-LENGTH) TO
                   WS-ALL(WS-TO:PLEO-LENGTH)
               ADD PLEO-LENGTH TO WS-TO
               CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/t"
                   WS-PIECE
           END-PERFORM
           CALL "EXPECT" USING "pieces of a text" WS-ALL "Ærøskøbing"
           MOVE SPACES TO WS-ALL
           MOVE 1 TO WS-TO
           MOVE 0 TO PLEO-OFFSET
           CALL "PLEO-GET-JSON-PIECE" USING PLEO-CONTROL "/o" WS-PIECE
           PERFORM UNTIL NOT PLEO-OK OR PLEO-LENGTH = 0
               MOVE WS-PIECE(1:PLEO-LENGTH) TO
                   WS-ALL(WS-TO:PLEO-LENGTH)
               ADD PLEO-LENGTH TO WS-TO
               CALL "PLEO-GET-JSON-PIECE" USING PLEO-CONTROL "/o"
                   WS-PIECE
           END-PERFORM
           CALL "EXPECT" USING "pieces of JSON" WS-ALL '{"x": [1,2]}'
           CALL "PLEO-GET-JSON" USING PLEO-CONTROL "/o" WS-ALL
           CALL "EXPECT" USING "JSON" WS-ALL '{"x": [1,2]}'
           MOVE 40 TO PLEO-OFFSET
           CALL "PLEO-GET-BODY-PIECE" USING PLEO-CONTROL WS-PIECE
           CALL "EXPECT" USING "the body's end" WS-PIECE "}"
           CALL "PLEO-GET-BODY" USING PLEO-CONTROL WS-ALL
           CALL "EXPECT" USING "the body" WS-ALL
               '{"t": "Ærøskøbing", "o": {"x": [1,2]}}'
           CALL "PLEO-GET-BODY" USING PLEO-CONTROL WS-PIECE
           CALL "EXPECT" USING "no room" PLEO-STATUS-NAME
               "PLEO_E_BUFFER"
           CALL "PLEO-GET-HEADER" USING PLEO-CONTROL "Content-Type"
               WS-ALL
           CALL "EXPECT" USING "a header" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-GET-TYPE" USING PLEO-CONTROL "/o"
           IF PLEO-JSON-OBJECT
               CALL "EXPECT" USING "a kind" "object" "object"
           ELSE
               CALL "EXPECT" USING "a kind" PLEO-MESSAGE "object"
           END-IF
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-TEXTS.
