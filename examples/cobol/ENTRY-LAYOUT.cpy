       01  ENTRY-LAYOUT.
           05  FILLER          PIC X(9) VALUE
               "record 95".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(27) VALUE
               "ENTRY-ID /id text char 0 36".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(49) VALUE
               "ENTRY-DATE /performedAt date zoned 36 8 sign=none".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(54) VALUE
               "ENTRY-CURRENCY /transactionValue/currency text char 44".
           05  FILLER          PIC X(2) VALUE
               " 3".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(49) VALUE
               "ENTRY-MINORS /transactionValue minors native 47 8".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(54) VALUE
               "ENTRY-NOTE /note text char 55 40 long=cut missing=defa".
           05  FILLER          PIC X(16) VALUE
               "ult null=default".
           05  FILLER          PIC X VALUE X"0A".
