       *> Each argument of each subprogram, with items of every kind.

       *> Behind each kind stand the letters of PLEO-BEGIN that take it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-ARGUMENTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-ITEMS.
          05 WS-TEXT                PIC X(20) VALUE "text".
          05 WS-LETTERS             PIC A(20) VALUE "letters".
          05 WS-GROUP.
             10 WS-IN-GROUP         PIC 9(4) COMP VALUE 7.
             10 FILLER              PIC X(20) VALUE SPACES.
          05 WS-DIGITS              PIC 9(5) VALUE 7.
          05 WS-SIGNED              PIC S9(5) VALUE -7.
          05 WS-APART               PIC S9(5) SIGN TRAILING SEPARATE
                                    VALUE -7.
          05 WS-CENTS               PIC 9(3)V99 VALUE 7.
          05 WS-SCALED              PIC 9(3)PP VALUE 700.
          05 WS-BINARY              PIC S9(9) COMP VALUE 7.
          05 WS-NATIVE              PIC S9(9) COMP-5 VALUE 7.
          05 WS-LONG                PIC S9(18) COMP-5 VALUE 7.
          05 WS-BYTES               PIC 9(4) COMP-X VALUE 7.
          05 WS-PACKED              PIC S9(5) COMP-3 VALUE 7.
          05 WS-PACKED-SCALED       PIC S9(5)PP COMP-3 VALUE 700.
          05 WS-SINGLE              COMP-1 VALUE 7.
          05 WS-DOUBLE              COMP-2 VALUE 7.
          05 WS-EDITED              PIC Z(8)9 VALUE "        7".
          05 WS-PARTED              PIC XXBXX VALUE "07 07".
          05 WS-ADDRESS             USAGE POINTER.
       01 WS-LONG-TEXT              PIC X(3000) VALUE "EUR".
       PROCEDURE DIVISION.
           SET WS-ADDRESS TO ADDRESS OF WS-ITEMS
           CALL "ARGUMENT" USING WS-ITEMS "X" "TF" WS-TEXT
           CALL "ARGUMENT" USING WS-ITEMS "X(3000)" "TF" WS-LONG-TEXT
           CALL "ARGUMENT" USING WS-ITEMS "X(2:3)" "TF" WS-TEXT(2:3)
           CALL "ARGUMENT" USING WS-ITEMS "A" "TF" WS-LETTERS
           CALL "ARGUMENT" USING WS-ITEMS "a group" "TF" WS-GROUP
           CALL "ARGUMENT" USING WS-ITEMS "9" "TNRB" WS-DIGITS
           CALL "ARGUMENT" USING WS-ITEMS "9(2:3)" "TF" WS-DIGITS(2:3)
           CALL "ARGUMENT" USING WS-ITEMS "S9" "NRB" WS-SIGNED
           CALL "ARGUMENT" USING WS-ITEMS "SEPARATE" "NRB" WS-APART
           CALL "ARGUMENT" USING WS-ITEMS "9V99" "NRB" WS-CENTS
           CALL "ARGUMENT" USING WS-ITEMS "9PP" "NRB" WS-SCALED
           CALL "ARGUMENT" USING WS-ITEMS "COMP" "NRB" WS-BINARY
           CALL "ARGUMENT" USING WS-ITEMS "COMP-5" "NRB" WS-NATIVE
           CALL "ARGUMENT" USING WS-ITEMS "8 bytes" "NRB" WS-LONG
           CALL "ARGUMENT" USING WS-ITEMS "COMP-X" "NRB" WS-BYTES
           CALL "ARGUMENT" USING WS-ITEMS "COMP-3" "NRB" WS-PACKED
           CALL "ARGUMENT" USING WS-ITEMS "P" " " WS-PACKED-SCALED
           CALL "ARGUMENT" USING WS-ITEMS "COMP-1" " " WS-SINGLE
           CALL "ARGUMENT" USING WS-ITEMS "COMP-2" " " WS-DOUBLE
           CALL "ARGUMENT" USING WS-ITEMS "Z9" "T" WS-EDITED
           CALL "ARGUMENT" USING WS-ITEMS "XBX" "T" WS-PARTED
       *> To GnuCOBOL it is a number of 8 bytes.
           CALL "ARGUMENT" USING WS-ITEMS "POINTER" "NRB" WS-ADDRESS
           CALL "ARGUMENT" USING WS-ITEMS "literal" "T" "literal"
           CALL "ARGUMENT" USING WS-ITEMS '"17"' "T" "17"
           CALL "ARGUMENT" USING WS-ITEMS "CONTENT" "T"
               BY CONTENT WS-TEXT
           CALL "ARGUMENT" USING WS-ITEMS "CONTENT" "N"
               BY CONTENT WS-PACKED
           CALL "ARGUMENT" USING WS-ITEMS "50" "N" 50
           CALL "ARGUMENT" USING WS-ITEMS "-50" "N" -50
           CALL "ARGUMENT" USING WS-ITEMS "9 digits" "N" 999999999
           CALL "ARGUMENT" USING WS-ITEMS "LENGTH" "N" LENGTH OF WS-TEXT
           CALL "ARGUMENT" USING WS-ITEMS "12.34" " " 12.34
           CALL "ARGUMENT" USING WS-ITEMS "-12.34" " " -12.34
           CALL "ARGUMENT" USING WS-ITEMS "0.1" " " 0.1
           CALL "ARGUMENT" USING WS-ITEMS "1.0" " " 1.0
           CALL "ARGUMENT" USING WS-ITEMS "11 digits" " " 12345678901
           GOBACK.
       END PROGRAM CHECK-ARGUMENTS.

       *> Passes an item to whatever does not take it, which leaves all
       *> items alone, and then to whatever does. The programs
       *> ARGUMENTS-T and so on are made by arguments.awk.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ARGUMENT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-LETTERS                 PIC X(5) VALUE "TFNRB".
       01 W-PROGRAM                 PIC X(11) VALUE "ARGUMENTS-".
       01 W-I                       PIC S9(9) COMP-5.
       01 W-COUNT                   PIC S9(9) COMP-5.
       01 W-BEFORE                  PIC X(300).
       LINKAGE SECTION.
       01 ALL-ITEMS                 PIC X ANY LENGTH.
       01 WHAT                      PIC X ANY LENGTH.
       01 TAKEN-BY                  PIC X ANY LENGTH.
       01 IT                        PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING ALL-ITEMS WHAT TAKEN-BY IT.
           MOVE ALL-ITEMS TO W-BEFORE
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > 5
               PERFORM COUNT-IT
               IF W-COUNT = 0
                   CALL W-PROGRAM USING IT WHAT "N"
               END-IF
           END-PERFORM
           CALL "EXPECT" USING "as it was" ALL-ITEMS W-BEFORE
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > 5
               PERFORM COUNT-IT
               IF W-COUNT > 0
                   CALL W-PROGRAM USING IT WHAT "Y"
               END-IF
           END-PERFORM
           MOVE W-BEFORE TO ALL-ITEMS
           GOBACK.

       COUNT-IT.
           MOVE W-LETTERS(W-I:1) TO W-PROGRAM(11:1)
           MOVE 0 TO W-COUNT
           INSPECT TAKEN-BY TALLYING W-COUNT
               FOR ALL W-LETTERS(W-I:1).
       END PROGRAM ARGUMENT.

       *> Whether a CALL was refused for that argument, if it was to be.
       *> Blanks behind a text are never too much.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ARGUMENT-WAS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-LENGTH                  PIC S9(9) COMP-5.
       01 W-REFUSED                 PIC X.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 BEGINS-WITH                 PIC X ANY LENGTH.
       01 WHAT                      PIC X ANY LENGTH.
       01 IS-RIGHT                  PIC X.
       PROCEDURE DIVISION USING PLEO-CONTROL BEGINS-WITH WHAT IS-RIGHT.
           CALL "PLEO-I-TRIM" USING BEGINS-WITH W-LENGTH
           MOVE "N" TO W-REFUSED
           IF PLEO-MESSAGE(1:W-LENGTH) = BEGINS-WITH
               MOVE "Y" TO W-REFUSED
           END-IF
           IF W-REFUSED = IS-RIGHT
               CALL "EXPECT" USING WHAT PLEO-MESSAGE BEGINS-WITH
           ELSE
               CALL "EXPECT" USING WHAT "as it is" "as it is"
           END-IF
           MOVE 0 TO W-LENGTH
           INSPECT PLEO-LONG-MESSAGE TALLYING W-LENGTH
               FOR ALL "is longer than"
           IF W-LENGTH > 0
               CALL "EXPECT" USING BEGINS-WITH PLEO-MESSAGE WHAT
           END-IF
           IF W-REFUSED = "Y"
               CALL "EXPECT" USING WHAT PLEO-STATUS-NAME
                   "PLEO_E_ARGUMENT"
               CALL "PLEO-I-TRIM" USING PLEO-MESSAGE W-LENGTH
               CALL "EXPECT" USING "the end" PLEO-MESSAGE(W-LENGTH:1)
                   "."
           END-IF
           GOBACK.
       END PROGRAM ARGUMENT-WAS.
