       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> The state of an installation (pleo_response_state).
       *> A state that this version of the library does not know; it is
       *> the string at "/status".
          88 PLEO-STATE-OTHER VALUE 0.
       *> ACTIVATED: the integration works.
          88 PLEO-STATE-ACTIVATED VALUE 1.
       *> INACTIVE: the integration is switched off.
          88 PLEO-STATE-INACTIVE VALUE 2.
       *> AUTHORIZED: Pleo granted access; the integration is not active
       *> yet.
          88 PLEO-STATE-AUTHORIZED VALUE 3.
       *> PENDING_INTEGRATION: the integration has something left to do.
          88 PLEO-STATE-PENDING VALUE 4.
       *> ERROR: the integration failed; "/errorCode" can say how.
          88 PLEO-STATE-ERROR VALUE 5.
