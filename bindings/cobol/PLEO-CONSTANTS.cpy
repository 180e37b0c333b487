       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> Constants that are passed to the library or compared with its
       *> results.
       01 PLEO-CONSTANTS.
       *> As a length: the text is NUL-terminated.
          05 PLEO-NTS
             PIC S9(9) COMP-5 VALUE -1.
       *> The version of this header as a number: major * 1000000 +
       *> minor * 1000 + patch.
          05 PLEO-HEADER-VERSION-NUMBER
             PIC S9(9) COMP-5 VALUE 1000.
       *> The version of the binary interface of this header. It must
       *> equal pleo_abi_version().
          05 PLEO-HEADER-ABI-VERSION
             PIC S9(9) COMP-5 VALUE 1.
