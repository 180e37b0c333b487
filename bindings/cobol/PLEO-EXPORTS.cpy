       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> Whether an item of an export job is new, as pleo_export_next
       *> gives it.
       *> The item was never offered before.
          88 PLEO-EXPORT-NEW VALUE 0.
       *> The item was offered before, and no result was recorded: the
       *> program may have booked it before it ended. Look its
       *> accountingEntryId up in your books before you book it.
          88 PLEO-EXPORT-OFFERED VALUE 1.
       *> The item was exported before, and is to be exported again.
          88 PLEO-EXPORT-EXPORTED VALUE 2.
