       *> The subprograms of pleo.cob that turn what the API has into
       *> what programs have and back, and check webhooks. They need no
       *> open control block.

       *> How much so many of a currency's smallest unit are.
       *>     CALL "PLEO-MINORS-TO-AMOUNT" USING PLEO-CONTROL "EUR"
       *>         WS-MINORS WS-AMOUNT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-MINORS-TO-AMOUNT.
       COPY PLEO-WORK.
       01 THE-CURRENCY              PIC X ANY LENGTH.
       01 THE-MINORS                PIC S9 ANY NUMERIC.
       01 THE-AMOUNT                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-CURRENCY THE-MINORS
               THE-AMOUNT.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TNR"==.
           CALL "PLEO-I-TRIM" USING THE-CURRENCY W-SIZE
           CALL "PLEO-I-WHOLE-64" USING PLEO-CONTROL THE-MINORS W-BIG
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_money_field" USING
                   BY REFERENCE THE-CURRENCY BY VALUE W-SIZE
                   BY VALUE SIZE 8 W-BIG
                   BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
                   BY REFERENCE OMITTED
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-WIDE" USING PLEO-CONTROL W-DIGITS W-WIDE
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-STORE" USING PLEO-CONTROL W-WIDE THE-AMOUNT
                   "N" RETURNING W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-MINORS-TO-AMOUNT.

       *> How many of its currency's smallest unit an amount is.
       *>     CALL "PLEO-AMOUNT-TO-MINORS" USING PLEO-CONTROL "EUR"
       *>         WS-AMOUNT WS-MINORS
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-AMOUNT-TO-MINORS.
       COPY PLEO-WORK.
       01 THE-CURRENCY              PIC X ANY LENGTH.
       01 THE-AMOUNT                PIC S9 ANY NUMERIC.
       01 THE-MINORS                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-CURRENCY THE-AMOUNT
               THE-MINORS.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TNR"==.
           CALL "PLEO-I-TRIM" USING THE-CURRENCY W-SIZE
           CALL "PLEO-I-DIGITS" USING PLEO-CONTROL THE-AMOUNT W-DIGITS
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_money_minors" USING
                   BY REFERENCE THE-CURRENCY BY VALUE W-SIZE
                   BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
                   BY REFERENCE W-BIG
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-MINORS
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-AMOUNT-TO-MINORS.

       *> Turns a text such as "2026-11-25T16:47:00+01:00" into the date
       *> and time of UTC, YYYYMMDD and HHMMSS.
       *>     CALL "PLEO-READ-TIME" USING PLEO-CONTROL WS-TEXT WS-DATE
       *>         WS-TIME
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-READ-TIME.
       COPY PLEO-WORK.
       01 THE-TEXT                  PIC X ANY LENGTH.
       01 THE-DATE                  PIC S9 ANY NUMERIC.
       01 THE-TIME                  PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-TEXT THE-DATE THE-TIME.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TRR"==.
           CALL "PLEO-I-TRIM" USING THE-TEXT W-SIZE
           CALL "pleo_time_read_utc" USING
               BY REFERENCE THE-TEXT BY VALUE W-SIZE
               BY REFERENCE W-NUMBER
               BY REFERENCE W-LENGTH
               RETURNING PLEO-STATUS
           IF PLEO-OK
               CALL "PLEO-I-FITS" USING PLEO-CONTROL W-NUMBER THE-DATE
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               MOVE W-LENGTH TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-TIME
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               MOVE W-NUMBER TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-DATE
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-READ-TIME.

       *> The same as the clock there showed them, and by how many
       *> minutes that clock is ahead of UTC.
       *>     CALL "PLEO-READ-LOCAL-TIME" USING PLEO-CONTROL WS-TEXT
       *>         WS-DATE WS-TIME WS-OFFSET
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-READ-LOCAL-TIME.
       COPY PLEO-WORK.
       01 THE-TEXT                  PIC X ANY LENGTH.
       01 THE-DATE                  PIC S9 ANY NUMERIC.
       01 THE-TIME                  PIC S9 ANY NUMERIC.
       01 THE-OFFSET                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-TEXT THE-DATE THE-TIME
               THE-OFFSET.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TRRR"==.
           CALL "PLEO-I-TRIM" USING THE-TEXT W-GIVEN
           CALL "pleo_time_read" USING
               BY REFERENCE THE-TEXT BY VALUE W-GIVEN
               BY REFERENCE W-NUMBER
               BY REFERENCE W-LENGTH
               BY REFERENCE W-SIZE
               RETURNING PLEO-STATUS
           IF PLEO-OK
               CALL "PLEO-I-FITS" USING PLEO-CONTROL W-NUMBER THE-DATE
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-FITS" USING PLEO-CONTROL W-LENGTH THE-TIME
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               MOVE W-SIZE TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-OFFSET
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               MOVE W-NUMBER TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-DATE
                   RETURNING W-BAD
               MOVE W-LENGTH TO W-BIG
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG THE-TIME
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-READ-LOCAL-TIME.

       *> Refuses a text that is longer than a date and time. Returns 1.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-NO-TIME.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           SET PLEO-E-ARGUMENT TO TRUE
           CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
               "The text is too long for a date and time; read "
               & "it with PLEO-GET-TEXT."
           MOVE 1 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-NO-TIME.

       *> Writes a date and time as the API has them. WS-OFFSET: by how
       *> many minutes that clock is ahead of UTC; 0 for UTC.
       *>     CALL "PLEO-WRITE-TIME" USING PLEO-CONTROL WS-DATE WS-TIME
       *>         WS-OFFSET WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-WRITE-TIME.
       COPY PLEO-WORK.
       01 THE-DATE                  PIC S9 ANY NUMERIC.
       01 THE-TIME                  PIC S9 ANY NUMERIC.
       01 THE-OFFSET                PIC S9 ANY NUMERIC.
       01 THE-FIELD                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-DATE THE-TIME
               THE-OFFSET THE-FIELD.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="NNNF"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-DATE W-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-TIME W-LENGTH
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-WHOLE" USING PLEO-CONTROL THE-OFFSET W-SIZE
                   RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "pleo_time_field" USING BY VALUE W-NUMBER
                   BY VALUE W-LENGTH BY VALUE W-SIZE
                   BY REFERENCE THE-FIELD BY VALUE LENGTH OF THE-FIELD
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-WRITE-TIME.

       *> Whether a webhook comes from Pleo; PLEO-E-SIGNATURE if it is
       *> not to be trusted.
       *>     CALL "PLEO-VERIFY-WEBHOOK" USING PLEO-CONTROL WS-SECRET
       *>         WS-ID WS-TIMESTAMP WS-SIGNATURE WS-BODY WS-LENGTH 300
       *> WS-SECRET: the text that begins with whsec_. WS-ID,
       *> WS-TIMESTAMP, WS-SIGNATURE: the headers webhook-id and so on.
       *> WS-BODY: WS-LENGTH bytes of it, as received. Last how many
       *> seconds the timestamp may be from this machine's clock;
       *> negative for no matter.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-VERIFY-WEBHOOK.
       COPY PLEO-WORK.
       01 THE-SECRET                PIC X ANY LENGTH.
       01 THE-ID                    PIC X ANY LENGTH.
       01 THE-TIMESTAMP             PIC X ANY LENGTH.
       01 THE-SIGNATURE             PIC X ANY LENGTH.
       01 THE-BODY                  PIC X ANY LENGTH.
       01 BODY-LENGTH               PIC S9 ANY NUMERIC.
       01 TOLERANCE                 PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-SECRET THE-ID
               THE-TIMESTAMP THE-SIGNATURE THE-BODY BODY-LENGTH
               TOLERANCE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TTTTTNN"==.
           MOVE LENGTH OF THE-BODY TO W-SIZE
           CALL "PLEO-I-SPAN" USING PLEO-CONTROL BODY-LENGTH
               W-SIZE W-LENGTH RETURNING W-BAD
           IF PLEO-OK
               CALL "PLEO-I-WHOLE" USING PLEO-CONTROL TOLERANCE
                   W-NUMBER RETURNING W-BAD
           END-IF
           IF PLEO-OK
           *> The library takes each as exactly these bytes.
               CALL "PLEO-I-TRIM" USING THE-SECRET W-GIVEN
               CALL "PLEO-I-TRIM" USING THE-ID W-WANTED
               CALL "PLEO-I-TRIM" USING THE-TIMESTAMP W-SIZE
               CALL "PLEO-I-TRIM" USING THE-SIGNATURE W-HANDLE
               CALL "pleo_webhook_verify" USING
                   BY REFERENCE THE-SECRET BY VALUE W-GIVEN
                   BY REFERENCE THE-ID BY VALUE W-WANTED
                   BY REFERENCE THE-TIMESTAMP BY VALUE W-SIZE
                   BY REFERENCE THE-SIGNATURE BY VALUE W-HANDLE
                   BY REFERENCE THE-BODY BY VALUE W-LENGTH
                   BY VALUE W-NUMBER
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-VERIFY-WEBHOOK.
