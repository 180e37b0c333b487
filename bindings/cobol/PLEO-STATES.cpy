       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> The state of an installation, as pleo_response_state gives it.
       *> A state of an installation that this version does not know;
       *> its text is at "/status".
          88 PLEO-STATE-OTHER VALUE 0.
       *> ACTIVATED: the integration works.
          88 PLEO-STATE-ACTIVATED VALUE 1.
       *> INACTIVE: it is switched off.
          88 PLEO-STATE-INACTIVE VALUE 2.
       *> AUTHORIZED: Pleo granted access; the integration is not active
       *> yet.
          88 PLEO-STATE-AUTHORIZED VALUE 3.
       *> PENDING_INTEGRATION: something is still to be done on the
       *> integration's side.
          88 PLEO-STATE-PENDING VALUE 4.
       *> ERROR: it failed; "/errorCode" may say how.
          88 PLEO-STATE-ERROR VALUE 5.
