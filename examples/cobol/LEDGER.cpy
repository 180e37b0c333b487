       *> A record of the ledger file, which export_entries writes and
       *> reconcile reads. It ends in a line feed, X"0A".
       01 LEDGER-RECORD.
          05 LEDGER-ID              PIC X(36).
          05 LEDGER-DATE            PIC 9(8).
          05 LEDGER-CURRENCY        PIC X(3).
          05 LEDGER-AMOUNT          PIC -(19)9.9(3).
          05 LEDGER-NOTE            PIC X(40).
          05 LEDGER-END             PIC X.
