       *> What the subprograms of pleo.cob work with. No text of the
       *> caller's is ever copied into it.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 W-GIVEN                   PIC S9(9) COMP-5.
       01 W-WANTED                  PIC S9(9) COMP-5.
       01 W-SIZE                    PIC S9(9) COMP-5.
       01 W-BAD                     PIC S9(9) COMP-5.
       01 W-STATUS                  PIC S9(9) COMP-5.
       01 W-HANDLE                  PIC S9(9) COMP-5.
       01 W-NUMBER                  PIC S9(9) COMP-5.
       01 W-LENGTH                  PIC S9(9) COMP-5.
       01 W-BIG                     PIC S9(18) COMP-5.
       01 W-DIGITS                  PIC X(64).
       01 W-WIDE                    PIC S9(19)V9(12)
                                    SIGN LEADING SEPARATE.
       01 W-TEXT                    USAGE POINTER.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
