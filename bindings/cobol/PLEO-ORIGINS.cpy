       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> What came of a call, as pleo_response_origin gives it.
       *> The server answered; there is nothing more to be said of where
       *> the answer comes from.
          88 PLEO-ORIGIN-ANSWERED VALUE 0.
       *> The installation was created by this call.
          88 PLEO-ORIGIN-CREATED VALUE 1.
       *> The installation was there already, or the answer was lost and
       *> a look afterwards showed it.
          88 PLEO-ORIGIN-FOUND VALUE 2.
       *> The installation was changed by this call.
          88 PLEO-ORIGIN-UPDATED VALUE 3.
       *> Everything was as wanted; nothing was changed.
          88 PLEO-ORIGIN-UNCHANGED VALUE 4.
