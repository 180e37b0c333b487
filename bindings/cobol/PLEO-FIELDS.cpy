       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> The status of a field of a record (pleo_response_record).
       *> The field has its value, or its default where the layout
       *> allows that.
          88 PLEO-FIELD-OK VALUE 0.
       *> There is no value at the field's JSON Pointer.
          88 PLEO-FIELD-MISSING VALUE 1.
       *> The value is null.
          88 PLEO-FIELD-NULL VALUE 2.
       *> The value does not have the type that the layout says.
          88 PLEO-FIELD-TYPE VALUE 3.
       *> The number has more digits than the field before or after the
       *> decimal point, or it is negative and the field has no sign, or
       *> the currency of the amount is unknown.
          88 PLEO-FIELD-RANGE VALUE 4.
       *> The text is longer than the field, or the array has more items
       *> than the table has rows.
          88 PLEO-FIELD-BUFFER VALUE 5.
       *> The text has a character that text_encoding lacks, a NUL in a
       *> NUL-terminated field, or half a surrogate pair.
          88 PLEO-FIELD-TEXT VALUE 6.
