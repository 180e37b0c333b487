       *> The subprograms of pleo.cob that build what is sent. A place
       *> is as for reading, and what it leads through is made:
       *> "/items/0" makes an array, "/items/-" adds to it. A call that
       *> sends what was built uses it up if it works; if it fails, the
       *> same call can be repeated with it.

       *> Begins to build JSON. What was built before and not sent is
       *> let go.
       *>     CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-NEW-JSON.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_free" USING BY VALUE PLEO-H-JSON
               RETURNING W-STATUS
           CALL "pleo_json_new" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE PLEO-H-JSON
               RETURNING PLEO-STATUS
           MOVE SPACE TO PLEO-JSON-STATE
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-NEW-JSON.

       *> Lets go of what was built, when it is not to be sent.
       *>     CALL "PLEO-DROP-JSON" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-DROP-JSON.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_free" USING BY VALUE PLEO-H-JSON
               RETURNING W-STATUS
           MOVE 0 TO PLEO-H-JSON
           MOVE SPACE TO PLEO-JSON-STATE
           COPY PLEO-END.
       END PROGRAM PLEO-DROP-JSON.

       *> Begins with a text that is JSON already.
       *>     CALL "PLEO-PARSE-JSON" USING PLEO-CONTROL WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PARSE-JSON.
       COPY PLEO-WORK.
       01 THE-TEXT                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-TEXT.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "pleo_free" USING BY VALUE PLEO-H-JSON
               RETURNING W-STATUS
           CALL "PLEO-I-TRIM" USING THE-TEXT W-LENGTH
           CALL "pleo_json_parse" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE THE-TEXT BY VALUE W-LENGTH
               BY REFERENCE PLEO-H-JSON
               RETURNING PLEO-STATUS
           MOVE SPACE TO PLEO-JSON-STATE
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PARSE-JSON.

       *> Puts a text, without the blanks behind it.
       *>     CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/ledger"
       *>         WS-LEDGER
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-TEXT.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-TEXT                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-TEXT.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "pleo_json_set_field" USING
               BY VALUE PLEO-H-JSON
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE THE-TEXT BY VALUE LENGTH OF THE-TEXT
               RETURNING PLEO-STATUS
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-TEXT.

       *> Puts WS-LENGTH bytes of a text as they are, blanks too.
       *>     CALL "PLEO-PUT-EXACT-TEXT" USING PLEO-CONTROL "/name"
       *>         WS-TEXT WS-LENGTH
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-EXACT-TEXT.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-TEXT                  PIC X ANY LENGTH.
       01 TEXT-LENGTH               PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-TEXT
               TEXT-LENGTH.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TTN"==.
           MOVE LENGTH OF THE-TEXT TO W-SIZE
           CALL "PLEO-I-SPAN" USING PLEO-CONTROL TEXT-LENGTH
               W-SIZE W-LENGTH RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_json_set_text" USING BY VALUE PLEO-H-JSON
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY REFERENCE THE-TEXT BY VALUE W-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-EXACT-TEXT.

       *> Puts a whole number.
       *>     CALL "PLEO-PUT-NUMBER" USING PLEO-CONTROL
       *>         "/metadata/lines" WS-NUMBER
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-NUMBER.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TN"==.
           CALL "PLEO-I-WHOLE-64" USING PLEO-CONTROL THE-NUMBER W-BIG
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_json_set_int64" USING BY VALUE PLEO-H-JSON
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY VALUE SIZE 8 W-BIG
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-NUMBER.

       *> Puts a number with its decimals.
       *>     CALL "PLEO-PUT-DECIMAL" USING PLEO-CONTROL "/rate" WS-RATE
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-DECIMAL.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TN"==.
           CALL "PLEO-I-DIGITS" USING PLEO-CONTROL THE-NUMBER W-DIGITS
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_json_set_decimal" USING BY VALUE PLEO-H-JSON
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-DECIMAL.

       *> Puts a number by a text of its digits, such as "7.4600", of
       *> which none is lost.
       *>     CALL "PLEO-PUT-DIGITS" USING PLEO-CONTROL "/rate" WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-DIGITS.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-TEXT                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-TEXT.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "pleo_json_set_decimal" USING
               BY VALUE PLEO-H-JSON
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE THE-TEXT BY VALUE LENGTH OF THE-TEXT
               RETURNING PLEO-STATUS
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-DIGITS.

       *> Puts an amount of money; PLEO-E-RANGE if it has a fraction of
       *> the currency's smallest unit.
       *>     CALL "PLEO-PUT-AMOUNT" USING PLEO-CONTROL
       *>         "/metadata/limit" "EUR" WS-AMOUNT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-AMOUNT.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-CURRENCY              PIC X ANY LENGTH.
       01 THE-AMOUNT                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-CURRENCY
               THE-AMOUNT.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TTN"==.
           CALL "PLEO-I-TRIM" USING THE-CURRENCY W-SIZE
           CALL "PLEO-I-DIGITS" USING PLEO-CONTROL THE-AMOUNT W-DIGITS
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_json_set_money" USING BY VALUE PLEO-H-JSON
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY REFERENCE THE-CURRENCY BY VALUE W-SIZE
                   BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-AMOUNT.

       *> Puts true or false, by Y or N.
       *>     CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL "/archived" "N"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-BOOLEAN.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FLAG                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FLAG.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING THE-FLAG W-LENGTH
           EVALUATE W-LENGTH ALSO THE-FLAG(1:1)
               WHEN 1 ALSO "Y" MOVE 1 TO W-NUMBER
               WHEN 1 ALSO "N" MOVE 0 TO W-NUMBER
               WHEN OTHER
                   SET PLEO-E-ARGUMENT TO TRUE
                   CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                       "A boolean must be Y or N." RETURNING W-BAD
           END-EVALUATE
           IF PLEO-OK
               CALL "pleo_json_set_boolean" USING BY VALUE PLEO-H-JSON
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY VALUE W-NUMBER
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-BOOLEAN.

       *> Puts a date and time of UTC.
       *>     CALL "PLEO-PUT-TIME" USING PLEO-CONTROL
       *>         "/performedAtStart" WS-DATE WS-TIME
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-TIME.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-DATE                  PIC S9 ANY NUMERIC.
       01 THE-TIME                  PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-DATE
               THE-TIME.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TNN"==.
           CALL "PLEO-WRITE-TIME" USING PLEO-CONTROL THE-DATE THE-TIME
               0 W-DIGITS
           IF PLEO-OK
               CALL "pleo_json_set_field" USING BY VALUE PLEO-H-JSON
                   BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
                   BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
                   RETURNING PLEO-STATUS
           ELSE
               MOVE 1 TO W-BAD
           END-IF
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-TIME.

       *> Puts null.
       *>     CALL "PLEO-PUT-NULL" USING PLEO-CONTROL "/code"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-NULL.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "pleo_json_set_null" USING
               BY VALUE PLEO-H-JSON
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               RETURNING PLEO-STATUS
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-NULL.

       *> Puts what a text of JSON says.
       *>     CALL "PLEO-PUT-JSON" USING PLEO-CONTROL "/status"
       *>         '["COMPLETED"]'
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-JSON.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-TEXT                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-TEXT.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING THE-TEXT W-LENGTH
           CALL "pleo_json_set_json" USING
               BY VALUE PLEO-H-JSON
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE THE-TEXT BY VALUE W-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-JSON.

       *> Puts a copy of a value of the answer.
       *>     CALL "PLEO-PUT-RESPONSE" USING PLEO-CONTROL "/metadata"
       *>         "/data/metadata"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PUT-RESPONSE.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 ANSWER-PLACE              PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE ANSWER-PLACE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "pleo_json_set_value" USING
               BY VALUE PLEO-H-JSON
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY VALUE PLEO-H-NOW
               BY REFERENCE ANSWER-PLACE BY VALUE LENGTH OF ANSWER-PLACE
               RETURNING PLEO-STATUS
           COPY PLEO-END-PUT.
       END PROGRAM PLEO-PUT-RESPONSE.

       *> Takes a value out again.
       *>     CALL "PLEO-REMOVE" USING PLEO-CONTROL "/metadata/ledger"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-REMOVE.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "pleo_json_remove" USING
               BY VALUE PLEO-H-JSON
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               RETURNING PLEO-STATUS
       *> What is not there is not sent either.
           IF NOT PLEO-OK AND NOT PLEO-E-MISSING
               MOVE "F" TO PLEO-JSON-STATE
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-REMOVE.

       *> Shows what was built; PLEO-LENGTH is its length.
       *>     CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-PRINT-JSON.
       COPY PLEO-WORK.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           CALL "pleo_json_print_field" USING
               BY VALUE PLEO-H-JSON
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-PRINT-JSON.
