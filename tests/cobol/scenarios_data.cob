       *> Scenarios of what goes in and comes out: texts, keys, values,
       *> amounts, times.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-UTF8.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-TOWN PIC X(30) VALUE "Ærøskøbing €".
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET"
               "/v2/employees?limit=1"
           CALL "SCN-TEXT-AT" USING "read" PLEO-CONTROL
               "/data/0/lastName"
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/town"
               WS-TOWN
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-GET-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-TEXT-AT" USING "sent" PLEO-CONTROL "/metadata/town"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-UTF8.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-CODE-PAGE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-TOWN PIC X(30).
       01 WS-BYTES PIC X(12) VALUE X"C672F8736BF862696E672080".
       01 WS-REFUSED PIC X(30).
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "text_encoding" "windows-1252"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET"
               "/v2/employees?limit=1"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/data/0/lastName"
               WS-TOWN
           CALL "SCN-BYTES" USING "read" WS-TOWN PLEO-LENGTH
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "ACTIVATED"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/metadata/town"
               WS-BYTES
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET"
               "/v2/employees?limit=4"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/data/3/jobTitle"
               WS-TOWN
           MOVE PLEO-STATUS-NAME TO WS-REFUSED
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-GET-INSTALLATION" USING PLEO-CONTROL
           CALL "SCN-TEXT-AT" USING "sent" PLEO-CONTROL "/metadata/town"
           CALL "SCN-REPORT" USING "refused" WS-REFUSED
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-CODE-PAGE.

       *> Reports the bytes of a text, in hexadecimal.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-BYTES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-HEX PIC X(80).
       01 WS-DIGITS PIC X(16) VALUE "0123456789ABCDEF".
       01 WS-I PIC S9(9) COMP-5.
       01 WS-BYTE PIC S9(9) COMP-5.
       01 WS-HIGH PIC S9(9) COMP-5.
       01 WS-LOW PIC S9(9) COMP-5.
       LINKAGE SECTION.
       01 ITS-NAME PIC X ANY LENGTH.
       01 ITS-TEXT PIC X ANY LENGTH.
       01 ITS-LENGTH PIC S9(9) COMP-5.
       PROCEDURE DIVISION USING ITS-NAME ITS-TEXT ITS-LENGTH.
           MOVE SPACES TO WS-HEX
           PERFORM VARYING WS-I FROM 1 BY 1 UNTIL WS-I > ITS-LENGTH
               COMPUTE WS-BYTE = FUNCTION ORD(ITS-TEXT(WS-I:1)) - 1
               DIVIDE WS-BYTE BY 16 GIVING WS-HIGH REMAINDER WS-LOW
               MOVE WS-DIGITS(WS-HIGH + 1:1) TO WS-HEX(2 * WS-I - 1:1)
               MOVE WS-DIGITS(WS-LOW + 1:1) TO WS-HEX(2 * WS-I:1)
           END-PERFORM
           CALL "SCN-REPORT" USING ITS-NAME WS-HEX
           GOBACK.
       END PROGRAM SCN-BYTES.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-NOTES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-READ PIC S9(9) COMP-5 VALUE 0.
       01 WS-NOTES.
          05 WS-NOTE PIC X(40) OCCURS 200.
          05 WS-LENGTH PIC S9(9) COMP-5 OCCURS 200.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "text_encoding" "windows-1252"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "text_unmappable" "transliterate"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "SCN-SEARCH" USING PLEO-CONTROL
           CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
           MOVE 0 TO WS-COUNT
           CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
           PERFORM UNTIL NOT PLEO-OK
               ADD 1 TO WS-COUNT
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/note"
                   WS-NOTE(WS-COUNT)
               IF PLEO-OK
                   ADD 1 TO WS-READ
                   MOVE PLEO-LENGTH TO WS-LENGTH(WS-COUNT)
               END-IF
               IF PLEO-OK OR PLEO-NO-VALUE
                   CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
               END-IF
           END-PERFORM
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "SCN-NUMBER" USING "read" WS-READ
           CALL "SCN-BYTES" USING "town" WS-NOTE(4) WS-LENGTH(4)
           CALL "SCN-BYTES" USING "emoji" WS-NOTE(10) WS-LENGTH(10)
           CALL "SCN-BYTES" USING "merchant" WS-NOTE(13) WS-LENGTH(13)
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
               "text_encoding" "windows-1252"
           CALL "SCN-OPEN-AS" USING PLEO-CONTROL "PLEO_SANDBOX_KEY"
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 422, "body": '
               & '"{\"message\": \"東 is no town\"}"}'
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-REPORT" USING "message" PLEO-API-MESSAGE
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-NOTES.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-KEY-IN-GROUP.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-RECORD.
          05 WS-BEFORE PIC X(16) VALUE ALL "X".
          05 WS-MIDDLE PIC X(128).
          05 WS-BEHIND PIC X(16) VALUE ALL "X".
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           MOVE SPACES TO WS-MIDDLE
           ACCEPT WS-MIDDLE FROM ENVIRONMENT "PLEO_SANDBOX_KEY"
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL WS-MIDDLE
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/sandbox/last"
           CALL "SCN-TEXT-AT" USING "seen" PLEO-CONTROL
               "/headers/authorization"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-KEY-IN-GROUP.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-KEY-TRIMMED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       PROCEDURE DIVISION.
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           ACCEPT WS-TEXT FROM ENVIRONMENT "PLEO_SANDBOX_KEY"
           MOVE SPACES TO WS-KEY
           STRING FUNCTION TRIM(WS-TEXT) X"0D0A" DELIMITED BY SIZE
               INTO WS-KEY
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL WS-KEY
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-KEY-TRIMMED.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-SHORT-BUFFER.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-SHORT PIC X(10) VALUE ALL "x".
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-SHORT
           CALL "SCN-REPORT" USING "status" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "needed" PLEO-LENGTH
           IF WS-SHORT = ALL "x"
               CALL "SCN-NUMBER" USING "untouched" 1
           ELSE
               CALL "SCN-NUMBER" USING "untouched" 0
           END-IF
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-SHORT-BUFFER.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-VALUES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-FLAG PIC X.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 200,'
               & '"body": "{\"empty\": \"\", \"null\": null, \"numb'
               & 'er\": 1, \"yes\": true, \"list\": [1, 2]}"}'
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/v1/introspect"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/empty" WS-TEXT
           CALL "SCN-REPORT" USING "empty" PLEO-STATUS-NAME
           CALL "SCN-NUMBER" USING "length" PLEO-LENGTH
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/null" WS-TEXT
           CALL "SCN-REPORT" USING "null" PLEO-STATUS-NAME
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/missing" WS-TEXT
           CALL "SCN-REPORT" USING "missing" PLEO-STATUS-NAME
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/number" WS-TEXT
           CALL "SCN-REPORT" USING "type" PLEO-STATUS-NAME
           CALL "PLEO-GET-BOOLEAN" USING PLEO-CONTROL "/yes" WS-FLAG
           EVALUATE WS-FLAG
               WHEN "Y" CALL "SCN-NUMBER" USING "yes" 1
               WHEN "N" CALL "SCN-NUMBER" USING "yes" 0
               WHEN OTHER CALL "SCN-REPORT" USING "yes" PLEO-STATUS-NAME
           END-EVALUATE
           MOVE -1 TO WS-NUMBER
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL "/list" WS-NUMBER
           CALL "SCN-NUMBER" USING "items" WS-NUMBER
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-VALUES.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-AMOUNTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-CURRENCY PIC X(3).
       01 WS-NONE PIC S9(15) COMP-3.
       01 WS-TWO PIC S9(13)V99 COMP-3.
       01 WS-THREE PIC S9(12)V999 COMP-3.
       01 WS-LARGE PIC S9(17)V99 COMP-3.
       01 WS-BIG PIC S9(18) COMP-5.
       01 WS-NONE-EDITED PIC -(15)9.
       01 WS-TWO-EDITED PIC -(13)9.99.
       01 WS-THREE-EDITED PIC -(12)9.999.
       01 WS-LARGE-EDITED PIC -(17)9.99.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "SCN-FAULT" USING
               '{"path": "/v1/introspect", "status": 200, "body": "{'
               & '\"dkk\": {\"currency\": \"DKK\", \"minors\": 12345},'
               & ' \"jpy\": {\"currency\": \"JPY\", \"minors\": 12345}'
               & ', \"kwd\": {\"currency\": \"KWD\", \"minors\": 12345'
               & '}, \"negative\": {\"currency\": \"DKK\", \"minors\":'
               & ' -1}, \"large\": {\"currency\": \"DKK\", \"minors\":'
               & ' 1234567890123456789}, \"cents\": {\"currency\":'
               & ' \"SEK\", \"value\": 89696}, \"other\": {'
               & '\"currency\": \"QQQ\", \"minors\": 1}, \"bare\": '
               & '12345678901234567890}"}'
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET" "/v1/introspect"
           MOVE 0 TO WS-TWO
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/dkk" WS-CURRENCY
               WS-TWO
           MOVE WS-TWO TO WS-TWO-EDITED
           CALL "SCN-REPORT" USING "dkk" WS-TWO-EDITED
           MOVE 0 TO WS-NONE
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/jpy" WS-CURRENCY
               WS-NONE
           MOVE WS-NONE TO WS-NONE-EDITED
           CALL "SCN-REPORT" USING "jpy" WS-NONE-EDITED
           MOVE 0 TO WS-THREE
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/kwd" WS-CURRENCY
               WS-THREE
           MOVE WS-THREE TO WS-THREE-EDITED
           CALL "SCN-REPORT" USING "kwd" WS-THREE-EDITED
           MOVE 0 TO WS-TWO
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/negative"
               WS-CURRENCY
               WS-TWO
           MOVE WS-TWO TO WS-TWO-EDITED
           CALL "SCN-REPORT" USING "negative" WS-TWO-EDITED
           MOVE 0 TO WS-LARGE
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/large"
               WS-CURRENCY
               WS-LARGE
           MOVE WS-LARGE TO WS-LARGE-EDITED
           CALL "SCN-REPORT" USING "large" WS-LARGE-EDITED
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/bare" WS-BIG
           CALL "SCN-REPORT" USING "beyond" PLEO-STATUS-NAME
           MOVE 0 TO WS-TWO
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/cents"
               WS-CURRENCY WS-TWO
           MOVE WS-TWO TO WS-TWO-EDITED
           CALL "SCN-REPORT" USING "value" WS-TWO-EDITED
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/other"
               WS-CURRENCY WS-TWO
           CALL "SCN-REPORT" USING "unknown" PLEO-STATUS-NAME
           MOVE -12.345 TO WS-THREE
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status" "ACTIVATED"
           CALL "PLEO-PUT-AMOUNT" USING PLEO-CONTROL "/metadata/limit"
               "KWD" WS-THREE
           CALL "PLEO-CALL" USING PLEO-CONTROL "POST"
               "/v1/installations/me"
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL
               "/metadata/limit/minors" WS-BIG
           CALL "SCN-NUMBER" USING "sent" WS-BIG
           MOVE 0.001 TO WS-THREE
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-AMOUNT" USING PLEO-CONTROL "/metadata/limit"
               "DKK" WS-THREE
           CALL "SCN-REPORT" USING "fraction" PLEO-STATUS-NAME
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.
       END PROGRAM SCN-AMOUNTS.

       IDENTIFICATION DIVISION.
       PROGRAM-ID. SCN-TIMES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY SCENARIO.
       01 WS-READ PIC X(30) VALUE SPACES.
       01 WS-DATE PIC 9(8) VALUE 0.
       01 FILLER REDEFINES WS-DATE.
          05 WS-YEAR PIC X(4).
          05 WS-MONTH PIC X(2).
          05 WS-DAY PIC X(2).
       01 WS-TIME PIC 9(6) VALUE 0.
       01 FILLER REDEFINES WS-TIME.
          05 WS-HOUR PIC X(2).
          05 WS-MINUTE PIC X(2).
          05 WS-SECOND PIC X(2).
       PROCEDURE DIVISION.
           CALL "PLEO-READ-TIME" USING PLEO-CONTROL
               "2026-11-25T16:47:00+01:00" WS-DATE WS-TIME
           STRING WS-YEAR "-" WS-MONTH "-" WS-DAY " " WS-HOUR ":"
               WS-MINUTE ":" WS-SECOND DELIMITED BY SIZE INTO WS-READ
           CALL "SCN-REPORT" USING "read" WS-READ
           CALL "PLEO-WRITE-TIME" USING PLEO-CONTROL WS-DATE WS-TIME 0
               WS-READ
           CALL "SCN-REPORT" USING "written" WS-READ
           GOBACK.
       END PROGRAM SCN-TIMES.
