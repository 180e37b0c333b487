       *> Whether the arguments of a CALL are what the subprogram takes.
       *> An item comes as an address alone, and 50 in COMP-5 would be
       *> the text "2". But GnuCOBOL keeps a description of each. A
       *> program of yours calls none of these.

       *> Looks at what was passed to the subprogram that calls
       *> PLEO-I-BEGIN, which calls this, by the letters of PLEO-BEGIN.
       *> GIVEN ends before an argument that is OMITTED: its address
       *> must not be used. Gives the first one's size, and which is
       *> wrong, from 1 on, and how, or blanks.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-ARGUMENTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-POINTER                 USAGE POINTER.
       01 W-I                       PIC S9(9) COMP-5.
       01 W-LAST                    PIC S9(9) COMP-5.
       01 W-PASSED                  PIC S9(9) COMP-5.
       01 W-TYPE                    PIC S9(9) COMP-5.
          88 TYPE-TEXT VALUE 1 33 34.
          88 TYPE-EDITED VALUE 35 36.
          88 TYPE-DISPLAY VALUE 16.
          88 TYPE-BINARY VALUE 17 27.
          88 TYPE-PACKED VALUE 18.
       01 W-SIGN                    PIC S9(9) COMP-5.
       01 W-SCALE                   PIC S9(9) COMP-5.
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-FIXED                   PIC S9(9) COMP-5.
       LINKAGE SECTION.
       01 GIVEN                     PIC S9(9) COMP-5.
       01 LETTERS                   PIC X ANY LENGTH.
       01 FIRST-SIZE                PIC S9(9) COMP-5.
       01 WRONG-NUMBER              PIC 9.
       01 WRONG-HOW                 PIC X(46).
       *> How cob_global and cob_module begin in libcob.h of GnuCOBOL 3
       *> and 4, where "positions must not change": the program that
       *> runs; the one that called it, and the fields it passes.
       01 COB-GLOBAL.
          05 FILLER                 USAGE POINTER.
          05 COB-RUNNING            USAGE POINTER.
       01 COB-MODULE.
          05 COB-CALLER             USAGE POINTER.
          05 COB-PASSES             USAGE POINTER.
       01 COB-FIELDS.
          05 COB-FIELD              USAGE POINTER OCCURS 9 TIMES.
       *> How cob_field begins there: how many bytes, and where.
       01 COB-ARGUMENT.
          05 FILLER                 USAGE POINTER.
          05 COB-BYTES              USAGE POINTER.
       PROCEDURE DIVISION USING GIVEN LETTERS FIRST-SIZE WRONG-NUMBER
               WRONG-HOW.
           MOVE 0 TO FIRST-SIZE RETURN-CODE
           MOVE SPACES TO WRONG-HOW
           CALL "cob_get_global_ptr" RETURNING W-POINTER
           SET ADDRESS OF COB-GLOBAL TO W-POINTER
           SET ADDRESS OF COB-MODULE TO COB-RUNNING
       *> From here to PLEO-I-BEGIN, the subprogram and its caller.
           PERFORM 3 TIMES
               IF COB-CALLER = NULL
                   GOBACK
               END-IF
               SET ADDRESS OF COB-MODULE TO COB-CALLER
           END-PERFORM
           SET ADDRESS OF COB-FIELDS TO COB-PASSES
           ADD LENGTH OF LETTERS 1 GIVING W-LAST
           MOVE GIVEN TO W-PASSED
           PERFORM VARYING W-I FROM 1 BY 1
                   UNTIL W-I > GIVEN OR W-I > W-LAST
               IF COB-FIELD(W-I) = NULL
                   SUBTRACT 1 FROM W-I GIVING GIVEN
               ELSE
                   PERFORM LOOK-AT-IT
               END-IF
               IF WRONG-HOW NOT = SPACES
                   MOVE W-I TO WRONG-NUMBER
                   GOBACK
               END-IF
           END-PERFORM
           IF GIVEN = 0
               GOBACK
           END-IF
           PERFORM VARYING W-I FROM GIVEN BY 1 UNTIL W-I NOT < W-LAST
               IF LETTERS(W-I:1) NOT = SPACE
                       AND LETTERS(W-I:1) IS ALPHABETIC-UPPER
                   MOVE 0 TO WRONG-NUMBER
                   MOVE "too few arguments" TO WRONG-HOW
               END-IF
           END-PERFORM
       *> Else it would be ignored silently.
           PERFORM VARYING W-I FROM GIVEN BY 1 UNTIL W-I > W-PASSED
                   OR W-I > W-LAST OR WRONG-HOW NOT = SPACES
               IF W-I > GIVEN AND COB-FIELD(W-I) NOT = NULL
                   MOVE W-I TO WRONG-NUMBER
                   MOVE "follows OMITTED: pass "" "" there instead."
                       TO WRONG-HOW
               END-IF
           END-PERFORM
           GOBACK.

       LOOK-AT-IT.
           SET ADDRESS OF COB-ARGUMENT TO COB-FIELD(W-I)
           IF COB-BYTES = NULL
               MOVE "has no storage: BASED, or not passed to you."
                   TO WRONG-HOW
           ELSE
               PERFORM LOOK-AT-WHAT-IT-IS
           END-IF.

       LOOK-AT-WHAT-IT-IS.
           IF W-I = 1
               CALL "cob_get_field_size" USING BY VALUE COB-FIELD(1)
                   RETURNING FIRST-SIZE
           ELSE
               CALL "cob_get_field_type" USING BY VALUE COB-FIELD(W-I)
                   RETURNING W-TYPE
               EVALUATE LETTERS(W-I - 1:1)
                   WHEN "T" WHEN "t"
                       PERFORM IT-IS-A-TEXT
                   WHEN "F" WHEN "f"
                       PERFORM IT-TAKES-A-TEXT
                   WHEN "N"
                       PERFORM IT-IS-A-NUMBER
                   WHEN "R" WHEN "B"
                       PERFORM IT-IS-A-NUMBER
                       PERFORM IT-CAN-CHANGE
               END-EVALUATE
           END-IF.

       *> Of the numbers only what DISPLAY shows as it stands.
       IT-IS-A-TEXT.
           IF NOT TYPE-TEXT AND NOT TYPE-EDITED
               CALL "cob_get_field_sign" USING BY VALUE COB-FIELD(W-I)
                   RETURNING W-SIGN
               CALL "cob_get_field_scale" USING BY VALUE COB-FIELD(W-I)
                   RETURNING W-SCALE
               IF NOT TYPE-DISPLAY OR W-SIGN NOT = 0 OR W-SCALE NOT = 0
                   MOVE "must be a text: MOVE it to PIC X or edited."
                       TO WRONG-HOW
               END-IF
           END-IF.

       IT-TAKES-A-TEXT.
           IF TYPE-TEXT
               PERFORM IT-CAN-CHANGE
           ELSE
               MOVE "must be PIC X or a group: it takes a text."
                   TO WRONG-HOW
           END-IF.

       IT-CAN-CHANGE.
           CALL "cob_get_field_constant" USING BY VALUE COB-FIELD(W-I)
               RETURNING W-FIXED
           IF W-FIXED NOT = 0
               MOVE "returns a value: pass an item BY REFERENCE."
                   TO WRONG-HOW
           END-IF.

       IT-IS-A-NUMBER.
           EVALUATE TRUE
               WHEN TYPE-DISPLAY
                   CONTINUE
               WHEN TYPE-BINARY
                   PERFORM IT-HAS-ITS-POINT
               WHEN TYPE-PACKED
       *> With a P in its PICTURE it is computed as 0.
                   CALL "cob_get_field_scale"
                       USING BY VALUE COB-FIELD(W-I) RETURNING W-SCALE
                   IF W-SCALE < 0
                       MOVE "is COMP-3 with P, which GnuCOBOL misreads."
                           TO WRONG-HOW
                   END-IF
               WHEN OTHER
                   MOVE "must be a number: DISPLAY, COMP-3 or COMP."
                       TO WRONG-HOW
           END-EVALUATE.

       *> GnuCOBOL 3.1 passes the literal 12.34 as 1234, in 8 bytes: as
       *> one of more than 9 digits without a point.
       IT-HAS-ITS-POINT.
           CALL "cob_get_field_constant" USING BY VALUE COB-FIELD(W-I)
               RETURNING W-FIXED
           CALL "cob_get_field_size" USING BY VALUE COB-FIELD(W-I)
               RETURNING W-SIZE
           CALL "cob_get_field_scale" USING BY VALUE COB-FIELD(W-I)
               RETURNING W-SCALE
           IF W-FIXED NOT = 0 AND W-SIZE = 8 AND W-SCALE = 0
               MOVE "must be an item: a literal loses its decimals."
                   TO WRONG-HOW
           END-IF.
       END PROGRAM PLEO-I-ARGUMENTS.
