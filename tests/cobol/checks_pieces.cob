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

       *> Pieces: PLEO-OFFSET is never another text's.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-PIECES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-PIECE                  PIC X(4).
       01 WS-PLACE                  PIC X(300).
       01 WS-LEFT                   PIC S9(9) COMP-5 VALUE -1.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           PERFORM ANSWER
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/a" WS-PIECE
           CALL "EXPECT" USING "a text" WS-PIECE "abcd"
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/b" WS-PIECE
           CALL "EXPECT" USING "another text" WS-PIECE "ABCD"
       *> The same place in an item that is longer.
           MOVE "/b" TO WS-PLACE
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL WS-PLACE
               WS-PIECE
           CALL "EXPECT" USING "and on" WS-PIECE "EFGH"
           CALL "PLEO-GET-JSON-PIECE" USING PLEO-CONTROL "/b" WS-PIECE
           CALL "EXPECT" USING "as JSON" WS-PIECE '"ABC'
           CALL "PLEO-GET-BODY-PIECE" USING PLEO-CONTROL WS-PIECE
           CALL "EXPECT" USING "the body" WS-PIECE '{"a"'
           CALL "PLEO-GET-BODY-PIECE" USING PLEO-CONTROL WS-PIECE
           CALL "EXPECT" USING "the body" WS-PIECE ': "a'
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/a" WS-PIECE
           PERFORM ANSWER
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/a" WS-PIECE
           CALL "EXPECT" USING "another answer" WS-PIECE "abcd"
           CALL "PLEO-ENTER-ITEM" USING PLEO-CONTROL "/rows" 1
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/a" WS-PIECE
           CALL "EXPECT" USING "a value" WS-PIECE "0123"
           CALL "PLEO-NEXT-VALUE" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/a" WS-PIECE
           CALL "EXPECT" USING "the next value" WS-PIECE "4567"
           CALL "PLEO-LEAVE" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/a" WS-PIECE
           CALL "EXPECT" USING "the whole again" WS-PIECE "abcd"
       *> What the program sets counts, for another text too.
           MOVE 6 TO PLEO-OFFSET
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/b" WS-PIECE
           CALL "EXPECT" USING "from 6 on" WS-PIECE "GHI"
           CALL "EXPECT-NUMBER" USING "from 6 on" PLEO-LENGTH 3
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL "/b" WS-PIECE
           CALL "EXPECT-NUMBER" USING "the end" PLEO-LENGTH 0
           PERFORM A-LONG-PLACE
           PERFORM A-BLANK-IN-A-NAME
           PERFORM CUT-IT
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       ANSWER.
           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'a': 'abcdefghi', 'b': 'ABCDEFGHI', 'rows': [{'a': '0"
               & "123xx'}, {'a': '4567xx'}], 'short': 'ab', 'aa': 'Ær"
               & "ø', 'o': {'n ': [1, 2]}}".

       *> Longer than the control block has room for: it ends.
       A-LONG-PLACE.
           MOVE ALL "/none" TO WS-PLACE
           CALL "PLEO-GET-TEXT-PIECE" USING PLEO-CONTROL WS-PLACE
               WS-PIECE
           CALL "EXPECT" USING "a long place" PLEO-STATUS-NAME
               "PLEO_E_MISSING".

       *> Blanks behind a place are no part of it.
       A-BLANK-IN-A-NAME.
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/o/n " WS-LEFT
           CALL "EXPECT" USING "a blank" PLEO-STATUS-NAME
               "PLEO_E_MISSING"
           CALL "PLEO-ENTER-ITEM" USING PLEO-CONTROL "/o" 1
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL " " WS-LEFT
           CALL "EXPECT-NUMBER" USING "by its number" WS-LEFT 2
           CALL "PLEO-LEAVE" USING PLEO-CONTROL.

       CUT-IT.
           CALL "PLEO-GET-TEXT-CUT" USING PLEO-CONTROL "/a" WS-PIECE
           CALL "EXPECT" USING "cut" WS-PIECE "abcd"
           CALL "EXPECT" USING "cut" PLEO-STATUS-NAME "PLEO_OK"
           CALL "EXPECT" USING "cut" PLEO-MESSAGE " "
           CALL "EXPECT-NUMBER" USING "cut" PLEO-LENGTH 9
           CALL "PLEO-GET-TEXT-CUT" USING PLEO-CONTROL "/short" WS-PIECE
           CALL "EXPECT" USING "not cut" WS-PIECE "ab"
           CALL "EXPECT-NUMBER" USING "not cut" PLEO-LENGTH 2
           CALL "PLEO-GET-TEXT-CUT" USING PLEO-CONTROL "/aa" WS-PIECE
           CALL "EXPECT" USING "whole characters" WS-PIECE "Ær"
           CALL "PLEO-GET-TEXT-CUT" USING PLEO-CONTROL "/rows" WS-PIECE
           CALL "EXPECT" USING "no text" PLEO-STATUS-NAME "PLEO_E_TYPE"
           CALL "EXPECT" USING "no text" WS-PIECE "Ær".
       END PROGRAM CHECK-PIECES.
