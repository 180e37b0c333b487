       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> How a response was obtained (pleo_response_origin).
       *> The server answered; the call reports nothing more.
          88 PLEO-ORIGIN-ANSWERED VALUE 0.
       *> The call created the installation.
          88 PLEO-ORIGIN-CREATED VALUE 1.
       *> The installation exists: it existed before the call, or the
       *> response was lost and a later request found the installation
       *> as requested.
          88 PLEO-ORIGIN-FOUND VALUE 2.
       *> The call changed the installation.
          88 PLEO-ORIGIN-UPDATED VALUE 3.
       *> The installation was already as requested; nothing was
       *> changed.
          88 PLEO-ORIGIN-UNCHANGED VALUE 4.
