       *> How the subprograms of pleo.cob turn numbers of every USAGE
       *> and PICTURE into what the library takes, and back: by their
       *> digits, so that DECIMAL-POINT IS COMMA changes nothing. A
       *> program of yours calls none of these.
       *>
       *> An item of ANY NUMERIC is used in COMPUTE, and on the left of
       *> a comparison with a number that has decimals: elsewhere
       *> GnuCOBOL 3.1 may take it for the S9 of its PICTURE. And the
       *> first program of a file must compute if any other does.

       *> Stores a number in an item of the caller's, or leaves that as
       *> it is and returns 1 where it has not places enough. ONLY-TRY:
       *> Y leaves it as it is in any case.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-STORE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-BEFORE                  PIC X(40).
       01 W-LENGTH                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-VALUE                 PIC S9(19)V9(12)
                                    SIGN LEADING SEPARATE.
       01 THE-ITEM                  PIC S9 ANY NUMERIC.
       01 ONLY-TRY                  PIC X.
       01 ITS-BYTES                 PIC X(40).
       PROCEDURE DIVISION USING PLEO-CONTROL THE-VALUE THE-ITEM
               ONLY-TRY.
           SET ADDRESS OF ITS-BYTES TO ADDRESS OF THE-ITEM
           MOVE FUNCTION BYTE-LENGTH(THE-ITEM) TO W-LENGTH
           IF W-LENGTH > LENGTH OF W-BEFORE
               PERFORM REFUSE-THE-NUMBER
               GOBACK
           END-IF
           MOVE ITS-BYTES(1:W-LENGTH) TO W-BEFORE
           MOVE 0 TO RETURN-CODE
           COMPUTE THE-ITEM = THE-VALUE
               ON SIZE ERROR
                   MOVE 1 TO RETURN-CODE
           END-COMPUTE
       *> Decimals that were cut, and a sign that was lost, are no size
       *> error.
           IF RETURN-CODE = 0 AND THE-ITEM NOT = THE-VALUE
               MOVE 1 TO RETURN-CODE
           END-IF
           IF RETURN-CODE = 1 OR ONLY-TRY = "Y"
               MOVE W-BEFORE(1:W-LENGTH) TO ITS-BYTES(1:W-LENGTH)
           END-IF
           IF RETURN-CODE = 1
               PERFORM REFUSE-THE-NUMBER
           END-IF
           GOBACK.

       REFUSE-THE-NUMBER.
           SET PLEO-E-RANGE TO TRUE
           CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
               "The item has too few digits, or no sign for a "
               & "negative number"
           MOVE 1 TO RETURN-CODE.
       END PROGRAM PLEO-I-STORE.

       *> The same for a whole number.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-GIVE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-WIDE                    PIC S9(19)V9(12)
                                    SIGN LEADING SEPARATE.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-NUMBER                PIC S9(18) COMP-5.
       01 THE-ITEM                  PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-NUMBER THE-ITEM.
       *> A MOVE would take 18 digits of it.
           COMPUTE W-WIDE = THE-NUMBER
           CALL "PLEO-I-STORE" USING PLEO-CONTROL W-WIDE THE-ITEM "N"
               RETURNING W-STATUS
           MOVE W-STATUS TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-GIVE.

       *> Whether a whole number has room in an item, which stays as it
       *> is: where several are given, all are or none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-FITS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-WIDE                    PIC S9(19)V9(12)
                                    SIGN LEADING SEPARATE.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-NUMBER                PIC S9(9) COMP-5.
       01 THE-ITEM                  PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-NUMBER THE-ITEM.
           COMPUTE W-WIDE = THE-NUMBER
           CALL "PLEO-I-STORE" USING PLEO-CONTROL W-WIDE THE-ITEM "Y"
               RETURNING W-STATUS
           MOVE W-STATUS TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-FITS.

       *> Turns decimal digits as JSON has them, an exponent among them,
       *> into a number; returns 1 where they are too many.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-WIDE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-DIGITS                  PIC X(64).
       01 W-COUNT                   PIC S9(9) COMP-5.
       *> How many of the digits stand before the point.
       01 W-POINT                   PIC S9(9) COMP-5.
       01 W-SEEN                    PIC X.
       01 W-EXPONENT                PIC S9(9) COMP-5.
       01 W-DOWN                    PIC X.
       01 W-I                       PIC S9(9) COMP-5.
       01 W-TO                      PIC S9(9) COMP-5.
       01 W-DIGIT                   PIC 9.
       01 W-OUT.
          05 W-OUT-SIGN             PIC X.
          05 W-OUT-DIGITS           PIC X(31).
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-TEXT                  PIC X(64).
       01 THE-VALUE                 PIC X(32).
       PROCEDURE DIVISION USING PLEO-CONTROL THE-TEXT THE-VALUE.
           MOVE 0 TO RETURN-CODE
           MOVE "+" TO W-OUT-SIGN
           MOVE ZEROS TO W-OUT-DIGITS
           MOVE 0 TO W-COUNT W-POINT W-EXPONENT
           MOVE "N" TO W-SEEN W-DOWN
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > 64
               EVALUATE THE-TEXT(W-I:1)
                   WHEN "-"
                       MOVE "-" TO W-OUT-SIGN
                   WHEN "."
                       MOVE "Y" TO W-SEEN
                       MOVE W-COUNT TO W-POINT
                   WHEN "e" WHEN "E"
                       PERFORM READ-THE-EXPONENT
                       EXIT PERFORM
                   WHEN SPACE
                       EXIT PERFORM
                   WHEN OTHER
                       ADD 1 TO W-COUNT
                       MOVE THE-TEXT(W-I:1) TO W-DIGITS(W-COUNT:1)
               END-EVALUATE
           END-PERFORM
           IF W-SEEN = "N"
               MOVE W-COUNT TO W-POINT
           END-IF
           IF W-DOWN = "Y"
               SUBTRACT W-EXPONENT FROM W-POINT
           ELSE
               ADD W-EXPONENT TO W-POINT
           END-IF
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > W-COUNT
               MOVE 19 TO W-TO
               SUBTRACT W-POINT FROM W-TO
               ADD W-I TO W-TO
               IF W-DIGITS(W-I:1) NOT = "0"
                   IF W-TO < 1 OR W-TO > 31
                       MOVE 1 TO RETURN-CODE
                       EXIT PERFORM
                   END-IF
                   MOVE W-DIGITS(W-I:1) TO W-OUT-DIGITS(W-TO:1)
               END-IF
           END-PERFORM
           IF RETURN-CODE = 0
               MOVE W-OUT TO THE-VALUE
           ELSE
               CALL "PLEO-I-MANY-DIGITS" USING PLEO-CONTROL
               MOVE 1 TO RETURN-CODE
           END-IF
           GOBACK.

       *> Nothing of a number that is so large or small has room.
       READ-THE-EXPONENT.
           ADD 1 TO W-I
           PERFORM VARYING W-I FROM W-I BY 1 UNTIL W-I > 64
               EVALUATE THE-TEXT(W-I:1)
                   WHEN "-"
                       MOVE "Y" TO W-DOWN
                   WHEN "+"
                       CONTINUE
                   WHEN SPACE
                       EXIT PERFORM
                   WHEN OTHER
                       MOVE THE-TEXT(W-I:1) TO W-DIGIT
                       IF W-EXPONENT < 100000
                           MULTIPLY 10 BY W-EXPONENT
                           ADD W-DIGIT TO W-EXPONENT
                       END-IF
               END-EVALUATE
           END-PERFORM.
       END PROGRAM PLEO-I-WIDE.

       *> Refuses a number with more digits than can be turned. Returns
       *> 1.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-MANY-DIGITS.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           SET PLEO-E-RANGE TO TRUE
           CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
               "The number has more than 19 digits, or 12 "
               & "decimals: use PLEO-GET-DIGITS."
           MOVE 1 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-MANY-DIGITS.

       *> Turns an item of the caller's into decimal digits with a
       *> point; returns 1 if it holds no number, or one with more
       *> places than these.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-DIGITS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-WIDE                    PIC S9(19)V9(12)
                                    SIGN LEADING SEPARATE.
       01 W-PARTS REDEFINES W-WIDE.
          05 W-SIGN                 PIC X.
          05 W-WHOLE                PIC X(19).
          05 W-DECIMALS             PIC X(12).
       01 W-FIRST                   PIC S9(9) COMP-5.
       01 W-LAST                    PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-ITEM                  PIC S9 ANY NUMERIC.
       01 THE-TEXT                  PIC X(64).
       PROCEDURE DIVISION USING PLEO-CONTROL THE-ITEM THE-TEXT.
           IF THE-ITEM NOT NUMERIC
               CALL "PLEO-I-NOT-NUMERIC" USING PLEO-CONTROL
               MOVE 1 TO RETURN-CODE
               GOBACK
           END-IF
           MOVE 0 TO RETURN-CODE
           COMPUTE W-WIDE = THE-ITEM
               ON SIZE ERROR
                   MOVE 1 TO RETURN-CODE
           END-COMPUTE
           IF RETURN-CODE = 1 OR THE-ITEM NOT = W-WIDE
               SET PLEO-E-RANGE TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "The number has more than 19 digits, or 12 "
                   & "decimals: use PLEO-PUT-DIGITS."
               MOVE 1 TO RETURN-CODE
               GOBACK
           END-IF
           MOVE SPACES TO THE-TEXT
           MOVE 1 TO W-FIRST
           PERFORM UNTIL W-FIRST = 19 OR W-WHOLE(W-FIRST:1) NOT = "0"
               ADD 1 TO W-FIRST
           END-PERFORM
           MOVE 12 TO W-LAST
           PERFORM UNTIL W-LAST = 0
               IF W-DECIMALS(W-LAST:1) NOT = "0"
                   EXIT PERFORM
               END-IF
               SUBTRACT 1 FROM W-LAST
           END-PERFORM
           IF W-LAST = 0
               STRING W-SIGN W-WHOLE(W-FIRST:) DELIMITED BY SIZE
                   INTO THE-TEXT
           ELSE
               STRING W-SIGN W-WHOLE(W-FIRST:) "."
                   W-DECIMALS(1:W-LAST) DELIMITED BY SIZE
                   INTO THE-TEXT
           END-IF
           GOBACK.
       END PROGRAM PLEO-I-DIGITS.

       *> Turns an item of the caller's into a whole number of 64 bits;
       *> returns 1 if it is none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-WHOLE-64.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-WIDE                    PIC S9(19)V9(12)
                                    SIGN LEADING SEPARATE.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-ITEM                  PIC S9 ANY NUMERIC.
       01 THE-NUMBER                USAGE BINARY-DOUBLE SIGNED.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-ITEM THE-NUMBER.
           MOVE 0 TO RETURN-CODE
           IF THE-ITEM NOT NUMERIC
               CALL "PLEO-I-NOT-NUMERIC" USING PLEO-CONTROL
               MOVE 1 TO RETURN-CODE
               GOBACK
           END-IF
           COMPUTE THE-NUMBER = THE-ITEM
               ON SIZE ERROR
                   MOVE 1 TO RETURN-CODE
           END-COMPUTE
           COMPUTE W-WIDE = THE-NUMBER
           IF RETURN-CODE = 1 OR THE-ITEM NOT = W-WIDE
               SET PLEO-E-RANGE TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "The number is not an integer, or over 64 bits."
               MOVE 1 TO RETURN-CODE
           END-IF
           GOBACK.
       END PROGRAM PLEO-I-WHOLE-64.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-NOT-NUMERIC.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           SET PLEO-E-ARGUMENT TO TRUE
           CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
               "The item contains no number: MOVE one to it first."
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-NOT-NUMERIC.

       *> The same of 32 bits.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-WHOLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       01 W-BIG                     PIC S9(18) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-ITEM                  PIC S9 ANY NUMERIC.
       01 THE-NUMBER                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-ITEM THE-NUMBER.
           CALL "PLEO-I-WHOLE-64" USING PLEO-CONTROL THE-ITEM W-BIG
               RETURNING W-STATUS
           IF W-STATUS = 0 AND
                   (W-BIG > 2147483647 OR < -2147483647)
               SET PLEO-E-RANGE TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "The number does not fit 32 bits."
               MOVE 1 TO W-STATUS
           END-IF
           IF W-STATUS = 0
               MOVE W-BIG TO THE-NUMBER
           END-IF
           MOVE W-STATUS TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-WHOLE.

       *> How many bytes of an item are meant; returns 1 if it has not
       *> so many.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-SPAN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-STATUS                  PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-ITEM                  PIC S9 ANY NUMERIC.
       01 ITS-SIZE                  PIC S9(9) COMP-5.
       01 THE-LENGTH                PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-ITEM ITS-SIZE
               THE-LENGTH.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-ITEM THE-LENGTH
               RETURNING W-STATUS
           IF W-STATUS = 0 AND
                   (THE-LENGTH < 0 OR > ITS-SIZE)
               SET PLEO-E-ARGUMENT TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "The length is negative, or above the item's size."
               MOVE 1 TO W-STATUS
           END-IF
           MOVE W-STATUS TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-SPAN.
