       *> What the subprograms of pleo-record.cob share. A program of
       *> yours calls none of these.

       *> Whether a record, and an item for its statuses if there is one
       *> (STATUS-SIZE is not 0), are of the size that a layout has.
       *> Gives how many statuses there are, and where they can go until
       *> PLEO-I-STATUSES. Returns 1 if it has a message of its own.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-ROOM.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-BYTES                   PIC S9(9) COMP-5.
       01 W-BAD                     PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-LAYOUT                PIC S9(9) COMP-5.
       01 RECORD-SIZE               PIC S9(9) COMP-5.
       01 STATUS-SIZE               PIC S9(9) COMP-5.
       01 ITS-COUNT                 PIC S9(9) COMP-5.
       01 ITS-ROOM                  USAGE POINTER.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-LAYOUT RECORD-SIZE
               STATUS-SIZE ITS-COUNT ITS-ROOM.
           MOVE 0 TO W-BAD ITS-COUNT PLEO-FAILED-FIELDS
           SET ITS-ROOM TO NULL
           CALL "pleo_layout_size" USING BY VALUE THE-LAYOUT
               BY REFERENCE W-SIZE
               RETURNING PLEO-STATUS
           EVALUATE TRUE
               WHEN NOT PLEO-OK
                   CONTINUE
               WHEN RECORD-SIZE < W-SIZE
                   SET PLEO-E-BUFFER TO TRUE
                   MOVE W-SIZE TO PLEO-LENGTH
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "The record is shorter than the layout's: make "
                       & "the layout again with cobc's -std."
                       RETURNING W-BAD
               WHEN RECORD-SIZE > W-SIZE
                   SET PLEO-E-ARGUMENT TO TRUE
                   MOVE W-SIZE TO PLEO-LENGTH
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "The record is longer than the layout's: make "
                       & "the layout again with cobc's -std."
                       RETURNING W-BAD
               WHEN STATUS-SIZE > 0
                   PERFORM MAKE-ROOM
           END-EVALUATE
           MOVE W-BAD TO RETURN-CODE
           GOBACK.

       MAKE-ROOM.
           CALL "pleo_layout_count" USING BY VALUE THE-LAYOUT
               BY REFERENCE ITS-COUNT
               RETURNING PLEO-STATUS
           IF STATUS-SIZE < ITS-COUNT
               SET PLEO-E-BUFFER TO TRUE
               MOVE ITS-COUNT TO PLEO-LENGTH
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "The layout has more statuses than there is room "
                   & "for; PLEO-LENGTH says how many."
                   RETURNING W-BAD
           ELSE
               MULTIPLY 4 BY ITS-COUNT GIVING W-BYTES
               ALLOCATE W-BYTES CHARACTERS RETURNING ITS-ROOM
           END-IF.
       END PROGRAM PLEO-I-ROOM.

       *> Makes a layout for the control block, and gives its number.
       *> Returns 1 if it has a message of its own.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-LAYOUT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-I                       PIC S9(9) COMP-5.
       01 W-HANDLE                  PIC S9(9) COMP-5.
       01 W-LARGEST                 PIC S9(9) COMP-5.
       01 W-BIG                     PIC S9(18) COMP-5.
       01 W-BAD                     PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-TEXT                  PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-TEXT THE-NUMBER.
       *> The item has to hold any number that there can be, so that
       *> one which is too small shows at once.
           COMPUTE W-LARGEST = 2147483647
           CALL "PLEO-I-FITS" USING PLEO-CONTROL W-LARGEST THE-NUMBER
               RETURNING W-BAD
           PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > 16
               IF PLEO-H-LAYOUT(W-I) = 0
                   EXIT PERFORM
               END-IF
           END-PERFORM
           EVALUATE TRUE
               WHEN NOT PLEO-OK
                   CONTINUE
       *> It would be of another encoding than the answers.
               WHEN PLEO-H-CLIENT = 0
                   SET PLEO-E-HANDLE TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "The control block is not open: PLEO-OPEN "
                       & "comes first, and must be PLEO-OK."
                       RETURNING W-BAD
               WHEN W-I > 16
                   SET PLEO-E-ARGUMENT TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "16 layouts exist already: make each once, "
                       & "or CALL PLEO-DROP-LAYOUT."
                       RETURNING W-BAD
               WHEN OTHER
                   CALL "pleo_layout_new" USING
                       BY VALUE PLEO-H-CONFIG
                       BY REFERENCE THE-TEXT
                       BY VALUE LENGTH OF THE-TEXT
                       BY REFERENCE W-HANDLE
                       RETURNING PLEO-STATUS
           END-EVALUATE
           IF PLEO-OK
               MOVE W-HANDLE TO W-BIG PLEO-H-LAYOUT(W-I)
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-NUMBER
                   RETURNING W-BAD
           END-IF
           MOVE W-BAD TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-LAYOUT.

       *> The same of a file. GnuCOBOL's own READ would change what is
       *> in it, and take a directory for an empty one.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-LOAD.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-READ-ONLY               PIC X VALUE X"01".
       01 W-SHARING                 PIC X VALUE X"00".
       01 W-DEVICE                  PIC X VALUE X"00".
       01 W-READ-ALL                PIC X VALUE X"00".
       01 W-ASK-FOR-SIZE            PIC X VALUE X"80".
       01 W-FILE                    PIC X(4).
       01 W-OFFSET                  PIC 9(18) COMP.
       01 W-COUNT                   PIC 9(9) COMP.
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-TEXT                    PIC X(65536).
       01 W-STATUS                  PIC S9(9) COMP-5.
       01 W-BAD                     PIC S9(9) COMP-5.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 THE-PATH                  PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PATH THE-NUMBER.
           MOVE 0 TO W-BAD W-OFFSET W-COUNT
           CALL "CBL_OPEN_FILE" USING THE-PATH W-READ-ONLY W-SHARING
               W-DEVICE W-FILE RETURNING W-STATUS
           IF W-STATUS = 0
               CALL "CBL_READ_FILE" USING W-FILE W-OFFSET W-COUNT
                   W-ASK-FOR-SIZE W-TEXT RETURNING W-STATUS
               IF W-STATUS = 0 AND W-OFFSET NOT > LENGTH OF W-TEXT
                   MOVE W-OFFSET TO W-SIZE W-COUNT
                   MOVE 0 TO W-OFFSET
                   MOVE LOW-VALUES TO W-TEXT
                   IF W-COUNT > 0
                       CALL "CBL_READ_FILE" USING W-FILE W-OFFSET
                           W-COUNT W-READ-ALL W-TEXT RETURNING W-STATUS
                   END-IF
               ELSE
                   MOVE 1 TO W-STATUS
               END-IF
               CALL "CBL_CLOSE_FILE" USING W-FILE
           END-IF
           IF W-STATUS = 0
               IF W-SIZE = 0
                   MOVE 1 TO W-SIZE
               END-IF
               CALL "PLEO-I-LAYOUT" USING PLEO-CONTROL W-TEXT(1:W-SIZE)
                   THE-NUMBER RETURNING W-BAD
           ELSE
               SET PLEO-E-FILE TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "The layout cannot be read: no such file, no "
                   & "permission, or over 65,536 bytes."
                   RETURNING W-BAD
           END-IF
           MOVE W-BAD TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-LOAD.

       *> Puts the library's statuses into the caller's item, a digit
       *> for each, if there is a record, and lets go of where they are.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-STATUSES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-I                       PIC S9(9) COMP-5.
       01 W-DIGIT                   PIC 9.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       01 ITS-COUNT                 PIC S9(9) COMP-5.
       01 ITS-ROOM                  USAGE POINTER.
       01 THE-STATUSES              PIC X ANY LENGTH.
       01 ALL-OF-THEM.
          05 ONE-STATUS             PIC S9(9) COMP-5
                                    OCCURS 65535 TIMES.
       PROCEDURE DIVISION USING PLEO-CONTROL ITS-COUNT ITS-ROOM
               THE-STATUSES.
           IF PLEO-RECORD-FILLED
               MOVE ALL "0" TO THE-STATUSES
           END-IF
           IF PLEO-E-RECORD
               SET ADDRESS OF ALL-OF-THEM TO ITS-ROOM
               PERFORM VARYING W-I FROM 1 BY 1 UNTIL W-I > ITS-COUNT
                   MOVE ONE-STATUS(W-I) TO W-DIGIT
                   MOVE W-DIGIT TO THE-STATUSES(W-I:1)
               END-PERFORM
           END-IF
           FREE ITS-ROOM
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-STATUSES.
