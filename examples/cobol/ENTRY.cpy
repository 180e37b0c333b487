       *> What export_entries reads of an accounting entry. Its comments
       *> say what each field is filled with; ENTRY-LAYOUT.cpy was made
       *> of it, and has to be made anew when it changes:
       *>     bin/pleo-layout
       *>         --from copybook --to cobol --name ENTRY-LAYOUT
       *>         examples/cobol/ENTRY.cpy
       01 ENTRY-RECORD.
          05 ENTRY-ID               PIC X(36). *> pleo: /id
       *> The day as Pleo writes it.
       *>    pleo: /performedAt date
          05 ENTRY-DATE             PIC 9(8).
       *>    pleo: /transactionValue/currency
          05 ENTRY-CURRENCY         PIC X(3).
       *> Eight bytes hold all that there are, which S9(15)V9(3) COMP-3
       *> does not.
       *>    pleo: /transactionValue minors
          05 ENTRY-MINORS           PIC S9(18) COMP-5.
       *> As much of the note as there is room for, and no half a
       *> character; without one it stays blank.
       *>    pleo: /note long=cut missing=default null=default
          05 ENTRY-NOTE             PIC X(40).
