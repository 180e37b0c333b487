       *> Every kind of field that CHECK-KINDS fills.
       01 KD-RECORD.
          05 KD-ID                  PIC X(6). *> pleo: /id
          05 FILLER                 PIC X(2).
          05 KD-ZONED               PIC S9(5)V99. *> pleo: /zoned
       *>    pleo: /leading
          05 KD-LEADING             PIC S9(4) SIGN LEADING.
       *>    pleo: /apart
          05 KD-APART               PIC S9(4) SIGN TRAILING SEPARATE.
       *>    pleo: /front
          05 KD-FRONT               PIC S9(4) SIGN LEADING SEPARATE.
          05 KD-PLAIN               PIC 9(4). *> pleo: /plain
       *>    pleo: /packed
          05 KD-PACKED              PIC S9(7)V99 COMP-3.
          05 KD-UNSIGNED            PIC 9(4) COMP-3. *> pleo: /plain
          05 KD-COMP-2              PIC S9(2) COMP. *> pleo: /tiny
          05 KD-COMP-4              PIC S9(4) COMP. *> pleo: /apart
       *>    pleo: /packed
          05 KD-COMP-9              PIC S9(7)V99 COMP.
          05 KD-COMP-12             PIC S9(12) COMP. *> pleo: /large
          05 KD-NATIVE-2            PIC S9(2) COMP-5. *> pleo: /tiny
       *>    pleo: /apart
          05 KD-NATIVE-4            PIC S9(4) COMP-5.
       *>    pleo: /large
          05 KD-NATIVE-18           PIC S9(18) COMP-5.
       *>    pleo: /minors money
          05 KD-MINORS              PIC S9(9)V99 COMP-3.
       *>    pleo: /minors minors
          05 KD-COUNTED             PIC S9(9) COMP-5.
       *>    pleo: /value money
          05 KD-VALUE               PIC S9(9)V99.
       *>    pleo: /minors/currency
          05 KD-CURRENCY            PIC X(3).
          05 KD-DATE                PIC 9(8). *> pleo: /at date
          05 KD-TIME                PIC 9(6). *> pleo: /at time
          05 KD-PAID                PIC X. *> pleo: /paid bool
          05 KD-SWITCH              PIC 9. *> pleo: /paid bool
       *>    pleo: /none missing=default default=none
          05 KD-NONE                PIC X(8).
       *>    pleo: /rows count
          05 KD-COUNT               PIC 9(3) COMP-3.
          05 KD-ROW                 OCCURS 3 TIMES. *> pleo: /rows
             10 KD-NUMBER           PIC S9(3) COMP-3. *> pleo: /n
             10 FILLER              PIC X.
             10 KD-NAME             PIC X(4). *> pleo: /name
