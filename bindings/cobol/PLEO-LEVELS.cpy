       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> The level of a line of the log.
       *> A call failed.
          88 PLEO-LOG-ERROR VALUE 1.
       *> A request failed and is retried.
          88 PLEO-LOG-WARN VALUE 2.
       *> A request was sent.
          88 PLEO-LOG-INFO VALUE 3.
       *> A body, in which anything like a secret is masked.
          88 PLEO-LOG-DEBUG VALUE 4.
