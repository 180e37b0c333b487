       01  VOUCHER-LAYOUT.
           05  FILLER          PIC X(10) VALUE
               "record 102".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(47) VALUE
               "VOUCHER-ENTRY /accountingEntryId text char 9 36".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(44) VALUE
               "VOUCHER-DATE /date date zoned 46 8 sign=none".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(54) VALUE
               "VOUCHER-CURRENCY /amount/inWalletCurrency/currency tex".
           05  FILLER          PIC X(11) VALUE
               "t char 55 3".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(54) VALUE
               "VOUCHER-AMOUNT /amount/inWalletCurrency money char 59 ".
           05  FILLER          PIC X(2) VALUE
               "21".
           05  FILLER          PIC X VALUE X"0A".
           05  FILLER          PIC X(54) VALUE
               "VOUCHER-ACCOUNT /accountingEntryLines/0/account/code t".
           05  FILLER          PIC X(43) VALUE
               "ext char 81 20 missing=default null=default".
           05  FILLER          PIC X VALUE X"0A".
