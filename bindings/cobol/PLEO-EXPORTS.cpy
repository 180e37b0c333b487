       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> Whether an item of an export is new (pleo_export_next).
       *> The item was never given before.
          88 PLEO-EXPORT-NEW VALUE 0.
       *> The item was given before, and no result was recorded: the
       *> program may have booked it before it ended. Look up its
       *> accountingEntryId in the books before you book it.
          88 PLEO-EXPORT-OFFERED VALUE 1.
       *> The item was exported before, and a bookkeeper exports it
       *> again.
          88 PLEO-EXPORT-EXPORTED VALUE 2.
