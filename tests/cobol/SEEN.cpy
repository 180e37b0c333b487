       *> How often each employee of a list was seen.
       01 SEEN-COUNTS EXTERNAL.
          05 SEEN-COUNT PIC S9(9) COMP-5 OCCURS 1000 TIMES.
