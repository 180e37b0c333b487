       *> A record with a layout that is written by hand.
       01 WS-LAYOUT                 PIC S9(9) COMP-5 VALUE 0.
       01 WS-LONGER.
          05 WS-RECORD.
             10 WS-ID               PIC X(8).
             10 WS-SUM              PIC S9(5)V99 COMP-3.
             10 WS-N                PIC 9(3).
             10 WS-MAYBE            PIC X(5).
             10 WS-ROW OCCURS 2 TIMES.
                15 WS-CODE          PIC S9(2).
                15 WS-NAME-OF-ROW   PIC X(3).
          05 FILLER                 PIC X VALUE "?".
       01 WS-STATUSES.
          05 WS-FIELD-STATUS        PIC 9 OCCURS 12 TIMES.
       01 ROWS-LAYOUT.
          05 FILLER PIC X(10) VALUE "record 30 ".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(40) VALUE "ID /id text char 0 8".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(40) VALUE "SUM /sum money packed 8 4 scale=2".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(40) VALUE "N /n number zoned 12 3 sign=none".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(40) VALUE "MAYBE /maybe text char 15 5".
          05 FILLER PIC X(26) VALUE "null=default default=none".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(40) VALUE "table ROWS /rows 20 5 2".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(40) VALUE "  CODE /code number zoned 0 2".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(40) VALUE "  NAME /name text char 2 3".
          05 FILLER PIC X VALUE X"0A".
          05 FILLER PIC X(3) VALUE "end".
          05 FILLER PIC X(9) VALUE SPACES.
