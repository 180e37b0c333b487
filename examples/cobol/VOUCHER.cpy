       *> A line of night_job's ledger: a voucher, its number and what
       *> of an export item it is of. PLEO-EXPORT-RECORD fills it
       *> from the item; the number and the line's end are the
       *> program's. VOUCHER-LAYOUT.cpy was made of it, and has to be
       *> made anew when it changes:
       *>     bin/pleo-layout
       *>         --from copybook --to cobol --name VOUCHER-LAYOUT
       *>         examples/cobol/VOUCHER.cpy
       01 VOUCHER-RECORD.
          05 VOUCHER-NUMBER         PIC X(8). *> pleo: -
          05 FILLER                 PIC X.
       *>    pleo: /accountingEntryId
          05 VOUCHER-ENTRY          PIC X(36).
          05 FILLER                 PIC X.
          05 VOUCHER-DATE           PIC 9(8). *> pleo: /date date
          05 FILLER                 PIC X.
       *>    pleo: /amount/inWalletCurrency/currency
          05 VOUCHER-CURRENCY       PIC X(3).
          05 FILLER                 PIC X.
       *> As text, with the decimals of its currency.
       *>    pleo: /amount/inWalletCurrency money
          05 VOUCHER-AMOUNT         PIC X(21).
          05 FILLER                 PIC X.
       *> Pleo may send an item without one.
       *>    pleo: /accountingEntryLines/0/account/code
       *>    pleo: missing=default null=default
          05 VOUCHER-ACCOUNT        PIC X(20).
          05 VOUCHER-END            PIC X. *> pleo: -
