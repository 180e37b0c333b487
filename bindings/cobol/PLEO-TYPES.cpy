       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> The type of a JSON value (pleo_response_type).
       *> No value at this JSON Pointer.
          88 PLEO-JSON-MISSING VALUE 0.
       *> null
          88 PLEO-JSON-NULL VALUE 1.
       *> true or false
          88 PLEO-JSON-BOOLEAN VALUE 2.
       *> A number.
          88 PLEO-JSON-NUMBER VALUE 3.
       *> A string.
          88 PLEO-JSON-STRING VALUE 4.
       *> An array.
          88 PLEO-JSON-ARRAY VALUE 5.
       *> An object.
          88 PLEO-JSON-OBJECT VALUE 6.
