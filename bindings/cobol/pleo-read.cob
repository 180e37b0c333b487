       *> The subprograms of pleo.cob that read the answer: the last one
       *> that came, or the value that was entered (pleo-value.cob).
       *> A place is a JSON Pointer: a / before each name, and numbers
       *> from 0 on for the items of an array, such as "/data/0/name".
       *> A blank place, " ", is the whole.

       *> Reads a text. PLEO-LENGTH is its length; 0 if it is empty.
       *>     CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-ID
       *> PLEO-E-MISSING if there is none, PLEO-E-NULL if it is null,
       *> PLEO-E-TYPE if it is no text, PLEO-E-BUFFER if WS-ID is too
       *> short, and PLEO-LENGTH says what it takes: PLEO-GET-TEXT-CUT
       *> reads what there is room for.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-TEXT.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "pleo_response_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-TEXT.

       *> Reads a whole number; PLEO-E-RANGE if it is not whole or has
       *> no room in WS-NUMBER.
       *>     CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL
       *>         "/sizeInBytes" WS-NUMBER
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-NUMBER.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TR"==.
           CALL "pleo_response_int64" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-BIG
               RETURNING PLEO-STATUS
           IF PLEO-OK
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-NUMBER
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-NUMBER.

       *> Reads a number with its decimals, such as an exchange rate;
       *> PLEO-E-RANGE if WS-RATE has not places enough.
       *>     CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/rate" WS-RATE
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-DECIMAL.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TR"==.
           CALL "pleo_response_decimal_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           IF PLEO-E-BUFFER
               CALL "PLEO-I-MANY-DIGITS" USING PLEO-CONTROL
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-WIDE" USING PLEO-CONTROL W-DIGITS W-WIDE
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-STORE" USING PLEO-CONTROL W-WIDE THE-NUMBER
                   "N" RETURNING W-BAD
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-DECIMAL.

       *> Reads a number as text, digit by digit as it was received.
       *>     CALL "PLEO-GET-DIGITS" USING PLEO-CONTROL "/rate" WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-DIGITS.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "pleo_response_decimal_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-DIGITS.

       *> Reads an amount of money, with as many decimals as its
       *> currency has: 12345 of EUR as 123.45, of JPY as 12345, of KWD
       *> as 12.345. Both of Pleo's shapes are read: with "minors", as
       *> entries have it, and with "value", as export items do.
       *>     CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL
       *>         "/transactionValue" WS-CURRENCY WS-AMOUNT
       *> WS-AMOUNT such as PIC S9(11)V99 COMP-3; PLEO-E-RANGE if it has
       *> not places enough, or the currency is unknown. PIC
       *> S9(19)V9(4) COMP-3 holds any.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-AMOUNT.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-CURRENCY              PIC X ANY LENGTH.
       01 THE-AMOUNT                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-CURRENCY
               THE-AMOUNT.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TFR"==.
           MOVE 0 TO W-HANDLE
           CALL "pleo_response_value" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           IF PLEO-OK
               CALL "pleo_response_money_field" USING BY VALUE W-HANDLE
                   BY REFERENCE OMITTED BY VALUE 0
                   BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
                   BY REFERENCE OMITTED
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-WIDE" USING PLEO-CONTROL W-DIGITS W-WIDE
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               PERFORM READ-THE-CURRENCY
           END-IF
           CALL "pleo_free" USING BY VALUE W-HANDLE
               RETURNING W-STATUS
           COPY PLEO-END-AT.

       *> Neither field is changed unless both can be.
       READ-THE-CURRENCY.
           CALL "pleo_response_field" USING BY VALUE W-HANDLE
               BY REFERENCE "/currency" BY VALUE 9
               BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
       *> Read by itself, so that the message has the caller's place.
           IF PLEO-OK AND PLEO-LENGTH > LENGTH OF THE-CURRENCY
               CALL "pleo_response_value" USING BY VALUE W-HANDLE
                   BY REFERENCE "/currency" BY VALUE 9
                   BY REFERENCE W-NUMBER
                   RETURNING PLEO-STATUS
               CALL "pleo_response_field" USING BY VALUE W-NUMBER
                   BY REFERENCE OMITTED BY VALUE 0
                   BY REFERENCE THE-CURRENCY
                   BY VALUE LENGTH OF THE-CURRENCY
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
               CALL "pleo_free" USING BY VALUE W-NUMBER
                   RETURNING W-STATUS
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-STORE" USING PLEO-CONTROL W-WIDE
                   THE-AMOUNT "N" RETURNING W-BAD
           END-IF
           IF PLEO-OK
               MOVE W-DIGITS TO THE-CURRENCY
           END-IF.
       END PROGRAM PLEO-GET-AMOUNT.

       *> Reads a boolean as Y or N.
       *>     CALL "PLEO-GET-BOOLEAN" USING PLEO-CONTROL "/archived"
       *>         WS-FLAG
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-BOOLEAN.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "pleo_response_boolean" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-NUMBER
               RETURNING PLEO-STATUS
           IF PLEO-OK
               IF W-NUMBER = 1
                   MOVE "Y" TO THE-FIELD
               ELSE
                   MOVE "N" TO THE-FIELD
               END-IF
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-BOOLEAN.

       *> Reads a date and time by the clock of UTC: YYYYMMDD, HHMMSS. A
       *> date alone is its first moment.
       *>     CALL "PLEO-GET-TIME" USING PLEO-CONTROL "/createdAt"
       *>         WS-DATE WS-TIME
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-TIME.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-DATE                  PIC S9 ANY NUMERIC.
       01 THE-TIME                  PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-DATE
               THE-TIME.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TRR"==.
           CALL "pleo_response_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           IF PLEO-E-BUFFER
               CALL "PLEO-I-NO-TIME" USING PLEO-CONTROL RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "PLEO-READ-TIME" USING PLEO-CONTROL
                   W-DIGITS THE-DATE THE-TIME
               MOVE 1 TO W-BAD
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-TIME.

       *> Reads a date and time as the clock there showed them, and by
       *> how many minutes that clock is ahead of UTC.
       *>     CALL "PLEO-GET-LOCAL-TIME" USING PLEO-CONTROL "/createdAt"
       *>         WS-DATE WS-TIME WS-OFFSET
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-LOCAL-TIME.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-DATE                  PIC S9 ANY NUMERIC.
       01 THE-TIME                  PIC S9 ANY NUMERIC.
       01 THE-OFFSET                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-DATE
               THE-TIME THE-OFFSET.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TRRR"==.
           CALL "pleo_response_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           IF PLEO-E-BUFFER
               CALL "PLEO-I-NO-TIME" USING PLEO-CONTROL RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "PLEO-READ-LOCAL-TIME" USING PLEO-CONTROL
                   W-DIGITS THE-DATE THE-TIME THE-OFFSET
               MOVE 1 TO W-BAD
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-LOCAL-TIME.

       *> Reads any value as JSON; a blank place is the whole answer.
       *>     CALL "PLEO-GET-JSON" USING PLEO-CONTROL "/data" WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-JSON.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "pleo_response_json_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-JSON.

       *> Reads the whole body, in the encoding of the option
       *> text_encoding.
       *>     CALL "PLEO-GET-BODY" USING PLEO-CONTROL WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-BODY.
       COPY PLEO-WORK.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           CALL "pleo_response_body_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-GET-BODY.

       *> Reads a header of the answer.
       *>     CALL "PLEO-GET-HEADER" USING PLEO-CONTROL "Date" WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-HEADER.
       COPY PLEO-WORK.
       01 HEADER-NAME               PIC X ANY LENGTH.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL HEADER-NAME THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "pleo_response_header_field" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE HEADER-NAME BY VALUE LENGTH OF HEADER-NAME
               BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-GET-HEADER.

       *> Counts the items of an array or the members of an object.
       *>     CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/data" WS-COUNT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-COUNT.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE THE-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TR"==.
           CALL "pleo_response_count" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE W-NUMBER
               RETURNING PLEO-STATUS
           IF PLEO-OK
               MOVE W-NUMBER TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-NUMBER
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-COUNT.

       *> Tells in PLEO-VALUE-TYPE what a value is: PLEO-JSON-STRING and
       *> so on, PLEO-JSON-MISSING if there is none.
       *>     CALL "PLEO-GET-TYPE" USING PLEO-CONTROL "/data"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-TYPE.
       COPY PLEO-WORK.
       01 THE-PLACE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-PLACE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "pleo_response_type" USING
               BY VALUE PLEO-H-NOW
               BY REFERENCE THE-PLACE BY VALUE LENGTH OF THE-PLACE
               BY REFERENCE PLEO-VALUE-TYPE
               RETURNING PLEO-STATUS
           COPY PLEO-END-AT.
       END PROGRAM PLEO-GET-TYPE.
