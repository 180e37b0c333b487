       *> Numbers, amounts, dates and texts in items of every kind.

       *> What is read fits exactly, or the item stays as it was.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-NUMBERS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-FIVE                   PIC 9(5) VALUE 7.
       01 WS-SIGNED                 PIC S9(5) VALUE 7.
       01 WS-PACKED                 PIC S9(5) COMP-3 VALUE 7.
       01 WS-BINARY                 PIC S9(9) COMP VALUE 7.
       01 WS-NATIVE                 PIC S9(18) COMP-5 VALUE 7.
       01 WS-APART                  PIC S9(5) SIGN LEADING SEPARATE.
       01 WS-CENTS                  PIC S9(7)V99 COMP-3 VALUE 7.
       01 WS-RATE                   PIC S9(3)V9(6) COMP-3 VALUE 7.
       01 WS-LONG                   PIC S9(19)V9(3) COMP-3.
       01 WS-CURRENCY               PIC X(3).
       01 WS-CUR                    PIC X(2) VALUE "zz".
       01 WS-TEXT                   PIC X(40).
       01 WS-FLAG                   PIC X VALUE "?".
       01 WS-DATE                   PIC 9(8).
       01 WS-TIME                   PIC 9(6).
       01 WS-OFFSET                 PIC S9(4).
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'n': 12345, 'big': 123456, 'minus': -12345, 'e': 1.2" &
               "e3, 'down': 1.5E-3, 'rate': 7.460038, 'zero': 0.0, 'm" &
               "ost': 9223372036854775807, 'over': 123456789012345678" &
               "90, 'fine': 0.0000000000001, 'eur': {'currency': 'EUR" &
               "', 'minors': -98765}, 'no': false, 'at': '2026-01-01T" &
               "00:30:00+01:00', 'day': '2026-02-28', 'bad': 'no date" &
               "', 'nil': null, 'fraction': 1.5}"
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/n" WS-FIVE
           CALL "EXPECT-NUMBER" USING "DISPLAY" WS-FIVE 12345
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/big" WS-FIVE
           CALL "EXPECT" USING "no room" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "EXPECT-NUMBER" USING "no room" WS-FIVE 12345
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/minus" WS-FIVE
           CALL "EXPECT" USING "no sign" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "EXPECT-NUMBER" USING "no sign" WS-FIVE 12345
           CALL "EXPECT-WITHIN" USING "no sign" PLEO-MESSAGE "no sign"
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/minus" WS-SIGNED
           CALL "EXPECT-NUMBER" USING "signed" WS-SIGNED -12345
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/minus" WS-APART
           CALL "EXPECT-NUMBER" USING "sign apart" WS-APART -12345
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/minus" WS-PACKED
           CALL "EXPECT-NUMBER" USING "COMP-3" WS-PACKED -12345
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/big" WS-PACKED
           CALL "EXPECT-NUMBER" USING "COMP-3, no room" WS-PACKED -12345
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/minus" WS-BINARY
           CALL "EXPECT-NUMBER" USING "COMP" WS-BINARY -12345
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/most" WS-NATIVE
           CALL "EXPECT-NUMBER" USING "COMP-5" WS-NATIVE
               9223372036854775807
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/e" WS-FIVE
           CALL "EXPECT-NUMBER" USING "an exponent" WS-FIVE 1200
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/fraction"
               WS-FIVE
           CALL "EXPECT" USING "not whole" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/over" WS-NATIVE
           CALL "EXPECT" USING "over 64 bits" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "PLEO-GET-DIGITS" USING PLEO-CONTROL "/over" WS-TEXT
           CALL "EXPECT" USING "digits" WS-TEXT "12345678901234567890"

           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/rate" WS-RATE
           CALL "EXPECT-NUMBER" USING "a rate" PLEO-STATUS 0
           COMPUTE WS-BINARY = WS-RATE * 1000000
           CALL "EXPECT-NUMBER" USING "a rate" WS-BINARY 7460038
           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/rate" WS-CENTS
           CALL "EXPECT" USING "decimals cut" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "EXPECT-NUMBER" USING "decimals cut" WS-CENTS 7
           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/down" WS-RATE
           COMPUTE WS-BINARY = WS-RATE * 1000000
           CALL "EXPECT-NUMBER" USING "a small one" WS-BINARY 1500
           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/zero" WS-RATE
           CALL "EXPECT-NUMBER" USING "zero" WS-RATE 0
           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/fine" WS-RATE
           CALL "EXPECT" USING "13 decimals" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/over" WS-LONG
           CALL "EXPECT" USING "20 digits" PLEO-STATUS-NAME
               "PLEO_E_RANGE"

           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/eur"
               WS-CURRENCY WS-CENTS
           COMPUTE WS-BINARY = WS-CENTS * 100
           CALL "EXPECT-NUMBER" USING "an amount" WS-BINARY -98765
           CALL "EXPECT" USING "its currency" WS-CURRENCY "EUR"
           MOVE 1 TO WS-CENTS
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/eur"
               WS-CUR WS-CENTS
           CALL "EXPECT" USING "no room for the currency"
               PLEO-STATUS-NAME "PLEO_E_BUFFER"
           CALL "EXPECT" USING "no room for the currency" WS-CUR "zz"
           CALL "EXPECT-NUMBER" USING "no room for the currency"
               WS-CENTS 1
           MOVE "xxx" TO WS-CURRENCY
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/eur"
               WS-CURRENCY WS-FIVE
           CALL "EXPECT" USING "an amount, no room"
               PLEO-STATUS-NAME "PLEO_E_RANGE"
           CALL "EXPECT" USING "an amount, no room" WS-CURRENCY "xxx"
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/nil"
               WS-CURRENCY WS-CENTS
           CALL "EXPECT" USING "a null amount" PLEO-STATUS-NAME
               "PLEO_E_NULL"
           IF PLEO-NO-VALUE
               CALL "EXPECT" USING "no value" "yes" "yes"
           ELSE
               CALL "EXPECT" USING "no value" "no" "yes"
           END-IF
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/gone"
               WS-CURRENCY WS-CENTS
           CALL "EXPECT" USING "no amount" PLEO-STATUS-NAME
               "PLEO_E_MISSING"

           CALL "PLEO-GET-BOOLEAN" USING PLEO-CONTROL "/no" WS-FLAG
           CALL "EXPECT" USING "a boolean" WS-FLAG "N"
           CALL "PLEO-GET-TIME" USING PLEO-CONTROL "/at" WS-DATE
               WS-TIME
           CALL "EXPECT-NUMBER" USING "UTC" WS-DATE 20251231
           CALL "EXPECT-NUMBER" USING "UTC" WS-TIME 233000
           CALL "PLEO-GET-LOCAL-TIME" USING PLEO-CONTROL "/at" WS-DATE
               WS-TIME WS-OFFSET
           CALL "EXPECT-NUMBER" USING "its clock" WS-DATE 20260101
           CALL "EXPECT-NUMBER" USING "its clock" WS-TIME 3000
           CALL "EXPECT-NUMBER" USING "its clock" WS-OFFSET 60
           CALL "PLEO-GET-TIME" USING PLEO-CONTROL "/day" WS-DATE
               WS-TIME
           CALL "EXPECT-NUMBER" USING "a day" WS-DATE 20260228
           CALL "PLEO-GET-TIME" USING PLEO-CONTROL "/bad" WS-DATE
               WS-TIME
           CALL "EXPECT" USING "no date" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-NUMBER" USING "no date" WS-DATE 20260228
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-NUMBERS.

       *> What is sent is what the item has, to the last digit.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-SENT.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-CENTS                  PIC S9(7)V99 COMP-3 VALUE -12.50.
       01 WS-RATE                   PIC 9V9(6) VALUE 7.460000.
       01 WS-LARGE                  PIC S9(17)V99 COMP-3
                                    VALUE 12345678901234567.89.
       01 WS-FINE                   PIC 9V9(14) VALUE 0.00000000000001.
       01 WS-MOST                   USAGE BINARY-DOUBLE
                                    VALUE -9223372036854775807.
       01 WS-DATE                   PIC 9(8) VALUE 20261125.
       01 WS-TIME                   PIC 9(6) VALUE 164700.
       01 WS-MINORS                 PIC S9(18) COMP-3 VALUE 0.
       01 WS-NO-NUMBER              PIC X(5) VALUE SPACES.
       01 WS-PACKED REDEFINES WS-NO-NUMBER PIC S9(9) COMP-3.
       01 WS-TEXT                   PIC X(400).
       PROCEDURE DIVISION.
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-AMOUNT" USING PLEO-CONTROL "/a" "EUR"
               WS-CENTS
           CALL "PLEO-PUT-AMOUNT" USING PLEO-CONTROL "/b" "DKK"
               WS-LARGE
           CALL "PLEO-PUT-DECIMAL" USING PLEO-CONTROL "/c" WS-RATE
           CALL "PLEO-PUT-DIGITS" USING PLEO-CONTROL "/d" "7.4600"
           CALL "PLEO-PUT-NUMBER" USING PLEO-CONTROL "/e" WS-MOST
           CALL "PLEO-PUT-NUMBER" USING PLEO-CONTROL "/f" 0
           CALL "PLEO-PUT-TIME" USING PLEO-CONTROL "/g" WS-DATE WS-TIME
           CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL "/h" "N"
           CALL "PLEO-PUT-NULL" USING PLEO-CONTROL "/i"
           CALL "PLEO-PUT-JSON" USING PLEO-CONTROL "/j" "[] "
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/j/-" 'a"b '
           CALL "PLEO-PUT-EXACT-TEXT" USING PLEO-CONTROL "/k" "ab  " 3
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/l" "gone"
           CALL "PLEO-REMOVE" USING PLEO-CONTROL "/l"
           CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT" USING "what was built" WS-TEXT
               '{"a":{"currency":"EUR","minors":-1250},"b":{"currency' &
               '":"DKK","minors":1234567890123456789},"c":7.46,"d":7.' &
               '4600,"e":-9223372036854775807,"f":0,"g":"2026-11-25T1' &
               '6:47:00Z","h":false,"i":null,"j":["a\"b"],"k":"ab "}'

           CALL "PLEO-PUT-NUMBER" USING PLEO-CONTROL "/e" WS-CENTS
           CALL "EXPECT" USING "not whole" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "PLEO-PUT-DECIMAL" USING PLEO-CONTROL "/c" WS-FINE
           CALL "EXPECT" USING "14 decimals" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "PLEO-PUT-NUMBER" USING PLEO-CONTROL "/e" WS-PACKED
           CALL "EXPECT" USING "no number" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-WITHIN" USING "no number" PLEO-MESSAGE
               "MOVE one to it first"
           CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL "/h" "1"
           CALL "EXPECT" USING "no boolean" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-PUT-EXACT-TEXT" USING PLEO-CONTROL "/k" "ab" 3
           CALL "EXPECT" USING "more than it has" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           MOVE 20261131 TO WS-DATE
           CALL "PLEO-PUT-TIME" USING PLEO-CONTROL "/g" WS-DATE WS-TIME
           CALL "EXPECT" USING "no date" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           MOVE SPACES TO WS-TEXT(201:)
           CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT-WITHIN" USING "nothing is changed" WS-TEXT
               '"g":"2026-11-25T16:47:00Z","h":false'
           CALL "PLEO-AMOUNT-TO-MINORS" USING PLEO-CONTROL "EUR"
               WS-CENTS WS-MINORS
           CALL "EXPECT-NUMBER" USING "minors" WS-MINORS -1250
           CALL "PLEO-MINORS-TO-AMOUNT" USING PLEO-CONTROL "EUR"
               99 WS-CENTS
           COMPUTE WS-MINORS = WS-CENTS * 100
           CALL "EXPECT-NUMBER" USING "an amount" WS-MINORS 99
           CALL "PLEO-READ-LOCAL-TIME" USING PLEO-CONTROL
               "2026-11-25T16:47:00-05:30" WS-DATE WS-TIME WS-MINORS
           CALL "EXPECT-NUMBER" USING "an offset" WS-MINORS -330
           CALL "PLEO-WRITE-TIME" USING PLEO-CONTROL WS-DATE WS-TIME
               WS-MINORS WS-TEXT
           CALL "EXPECT" USING "an offset" WS-TEXT
               "2026-11-25T16:47:00-05:30"
           CALL "PLEO-PARSE-JSON" USING PLEO-CONTROL "{'a'"
           CALL "EXPECT" USING "no JSON" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-SENT.

       *> DECIMAL-POINT IS COMMA in the caller.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-COMMA.
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SPECIAL-NAMES.
           DECIMAL-POINT IS COMMA.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-AMOUNT                 PIC S9(7)V99 COMP-3 VALUE 1234,56.
       01 WS-RATE                   PIC 9V9(6) VALUE 7,460038.
       01 WS-CURRENCY               PIC X(3).
       01 WS-EDITED                 PIC -(6)9,99.
       01 WS-TEXT                   PIC X(200).
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-AMOUNT" USING PLEO-CONTROL "/a" "EUR"
               WS-AMOUNT
           CALL "PLEO-PUT-DECIMAL" USING PLEO-CONTROL "/b" WS-RATE
           CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT" USING "comma, sent" WS-TEXT
               '{"a":{"currency":"EUR","minors":123456},"b":7.460038}'
           CALL "PLEO-DROP-JSON" USING PLEO-CONTROL
           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'a': {'currency': 'EUR', 'minors': -654321}, 'b': 1." &
               "5}"
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/a" WS-CURRENCY
               WS-AMOUNT
           MOVE WS-AMOUNT TO WS-EDITED
           CALL "EXPECT" USING "comma, read" WS-EDITED "  -6543,21"
           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/b" WS-RATE
           MOVE WS-RATE TO WS-EDITED
           CALL "EXPECT" USING "comma, read" WS-EDITED "      1,50"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM CHECK-COMMA.
