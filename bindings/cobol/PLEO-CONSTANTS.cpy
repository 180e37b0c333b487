       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> Numbers that a program hands to the library or compares with
       *> what it gives.
       01 PLEO-CONSTANTS.
       *> As a length: the text ends with a NUL.
          05 PLEO-NTS
             PIC S9(9) COMP-5 VALUE -1.
       *> The version of this header as a number: major * 1000000 +
       *> minor * 1000 + patch.
          05 PLEO-HEADER-VERSION-NUMBER
             PIC S9(9) COMP-5 VALUE 1000.
       *> The version of the binary interface that this header
       *> describes. A library with another one is not for it.
          05 PLEO-HEADER-ABI-VERSION
             PIC S9(9) COMP-5 VALUE 0.
