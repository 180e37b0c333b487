       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> The level of a line of the log, as a function of yours is
       *> given it.
       *> A call failed.
          88 PLEO-LOG-ERROR VALUE 1.
       *> A request failed and is made again.
          88 PLEO-LOG-WARN VALUE 2.
       *> A request was made.
          88 PLEO-LOG-INFO VALUE 3.
       *> A body, with what looks like a secret masked.
          88 PLEO-LOG-DEBUG VALUE 4.
