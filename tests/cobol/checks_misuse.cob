       *> What programs do by mistake: arguments left out, CALLs in the
       *> wrong order, a control block that was written over, items
       *> that are no number's.

       *> An OMITTED argument is none: its address is never used.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-OMITTED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-TEXT                   PIC X(80).
       01 WS-NUMBER                 PIC 9(9).
       PROCEDURE DIVISION.
           MOVE "env:PLEO_SANDBOX_KEY" TO PLEO-KEY-SOURCE
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-OPEN" USING PLEO-CONTROL OMITTED
           CALL "EXPECT" USING "the block's source" PLEO-STATUS-NAME
               "PLEO_OK"
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-GET-INSTALLATION" USING PLEO-CONTROL OMITTED
           CALL "EXPECT" USING "no company" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL "proxy" OMITTED
           PERFORM IT-LACKS-ONE
           CALL "PLEO-SET-OPTION" USING PLEO-CONTROL OMITTED "none"
           PERFORM IT-LACKS-ONE
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL OMITTED WS-TEXT
           PERFORM IT-LACKS-ONE
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" OMITTED
           PERFORM IT-LACKS-ONE
           CALL "PLEO-GET-COUNT" USING PLEO-CONTROL " " OMITTED
           PERFORM IT-LACKS-ONE
           CALL "PLEO-READ-TIME" USING PLEO-CONTROL "2026-11-25"
               OMITTED WS-NUMBER
           PERFORM IT-LACKS-ONE
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-1" OMITTED
               "950aac1e-c175-54ce-ae55-a4bf603dcbd4"
           CALL "EXPECT-WITHIN" USING "after OMITTED" PLEO-MESSAGE
               "argument 4 follows OMITTED"
           CALL "PLEO-EXPORT-BOOKED" USING PLEO-CONTROL "V-1" OMITTED
               OMITTED
           CALL "EXPECT" USING "both OMITTED" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       IT-LACKS-ONE.
           CALL "EXPECT-WITHIN" USING "OMITTED" PLEO-MESSAGE
               "too few arguments".
       END PROGRAM CHECK-OMITTED.

       *> What is not there yet, or no longer.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-ORDER.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       01 WS-TEXT                   PIC X(80).
       01 WS-ANSWER                 PIC S9(9) COMP-5 VALUE 7.
       PROCEDURE DIVISION.
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           PERFORM IT-IS-NOT-THERE
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/id" WS-TEXT
           PERFORM IT-IS-NOT-THERE
           CALL "PLEO-KEEP-RESPONSE" USING PLEO-CONTROL WS-ANSWER
           PERFORM IT-IS-NOT-THERE
           CALL "EXPECT-NUMBER" USING "none to keep" WS-ANSWER 7
           CALL "PLEO-SEND" USING PLEO-CONTROL
           PERFORM IT-IS-NOT-THERE
           CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
           PERFORM IT-IS-NOT-THERE
           CALL "PLEO-TAKE" USING PLEO-CONTROL
           PERFORM IT-IS-NOT-THERE
           CALL "PLEO-PUT-NULL" USING PLEO-CONTROL "/a"
           PERFORM IT-IS-NOT-THERE
           CALL "PLEO-SHARE" USING P2-CONTROL PLEO-CONTROL
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "PLEO-INTROSPECT" USING P2-CONTROL
           CALL "EXPECT" USING "its key is gone" P2-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "PLEO-CLOSE" USING P2-CONTROL
           CALL "EXPECT" USING "closed" P2-STATUS-NAME "PLEO_OK"

           CALL "SCN-OPEN" USING PLEO-CONTROL
           CANCEL "PLEO-OPEN"
           CANCEL "PLEO-INTROSPECT"
           CANCEL "PLEO-I-BEGIN"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT" USING "after a CANCEL" PLEO-STATUS-NAME
               "PLEO_OK"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       IT-IS-NOT-THERE.
           CALL "EXPECT" USING "not there" PLEO-STATUS-NAME
               "PLEO_E_HANDLE".
       END PROGRAM CHECK-ORDER.

       *> A table or MOVE of the program's that reaches into the block.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-OVERWRITTEN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-BOTH.
          COPY PLEO-CONTROL REPLACING ==01== BY ==03==.
          03 WS-BEHIND              PIC X(100) VALUE ALL "b".
       01 WS-BEFORE                 PIC X(100) VALUE ALL "b".
       PROCEDURE DIVISION.
           MOVE SPACES TO PLEO-HANDLES
           PERFORM IT-IS-SEEN
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "overwritten" PLEO-MESSAGE
               "overwritten"
           MOVE HIGH-VALUES TO PLEO-HANDLES
           PERFORM IT-IS-SEEN
           INITIALIZE PLEO-HANDLES
           MOVE 17 TO PLEO-H-DEPTH
           PERFORM IT-IS-SEEN
           INITIALIZE PLEO-HANDLES
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "EXPECT" USING "put right" PLEO-STATUS-NAME "PLEO_OK"
           GOBACK.

       IT-IS-SEEN.
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "overwritten" PLEO-MESSAGE
               "overwritten"
           CALL "EXPECT" USING "what is behind" WS-BEHIND
               WS-BEFORE.
       END PROGRAM CHECK-OVERWRITTEN.

       *> JSON that lacks what a PUT could not put is not sent.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-UNNOTICED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-CENTS                  PIC S9(7)V9(3) VALUE 1.005.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           PERFORM LACKING
           CALL "PLEO-CREATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           CALL "PLEO-UPDATE-INSTALLATION" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           PERFORM SEND-IT
           PERFORM IT-IS-REFUSED
       *> It stays so, whatever is put afterwards.
           MOVE 1 TO WS-CENTS
           CALL "PLEO-PUT-AMOUNT" USING PLEO-CONTROL "/a" "EUR"
               WS-CENTS
           CALL "EXPECT" USING "put" PLEO-STATUS-NAME "PLEO_OK"
           PERFORM SEND-IT
           PERFORM IT-IS-REFUSED
           CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL "POST"
               "/v1/installations/me"
           CALL "PLEO-SET-BODY" USING PLEO-CONTROL
           PERFORM IT-IS-REFUSED
           CALL "PLEO-SEND" USING PLEO-CONTROL
           CALL "EXPECT-WITHIN" USING "no request" PLEO-MESSAGE
               "PLEO-NEW-REQUEST comes first"
           PERFORM IT-IS-CLEARED

           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/a" OMITTED
           CALL "PLEO-PUT-NULL" USING PLEO-CONTROL "/b"
           PERFORM SEND-IT
           PERFORM IT-IS-REFUSED
           PERFORM IT-IS-CLEARED
           CALL "PLEO-PARSE-JSON" USING PLEO-CONTROL "{"
           PERFORM SEND-IT
           PERFORM IT-IS-REFUSED
           PERFORM IT-IS-CLEARED
       *> Nor is nothing sent, where PLEO-NEW-JSON was forgotten.
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status"
               "ACTIVATED"
           PERFORM SEND-IT
           PERFORM IT-IS-REFUSED
           CALL "PLEO-DROP-JSON" USING PLEO-CONTROL
           CALL "PLEO-CALL" USING PLEO-CONTROL "GET"
               "/v2/employees"
           CALL "EXPECT" USING "dropped" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       LACKING.
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-AMOUNT" USING PLEO-CONTROL "/a" "EUR"
               WS-CENTS
           CALL "EXPECT" USING "not put" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status"
               "ACTIVATED".

       SEND-IT.
           CALL "PLEO-CALL" USING PLEO-CONTROL "POST"
               "/v1/installations/me".

       IT-IS-REFUSED.
           CALL "EXPECT" USING "lacking" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-WITHIN" USING "lacking" PLEO-MESSAGE
               "PLEO-NEW-JSON".

       IT-IS-CLEARED.
           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-TEXT" USING PLEO-CONTROL "/status"
               "ACTIVATED"
           CALL "PLEO-REMOVE" USING PLEO-CONTROL "/none"
           PERFORM SEND-IT
           CALL "EXPECT" USING "anew" PLEO-STATUS-NAME "PLEO_OK".
       END PROGRAM CHECK-UNNOTICED.

       *> Items that would round, and what is no number's.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-ITEMS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-SINGLE                 COMP-1 VALUE 7.
       01 WS-DOUBLE                 COMP-2 VALUE 7.
       01 WS-EDITED                 PIC Z(9)9.99-.
       01 WS-GROUP.
          05 WS-LETTERS             PIC X(8) VALUE "lettersx".
          05 WS-MORE                PIC X(60) VALUE ALL "m".
       01 WS-SCALED                 PIC S9(3)PPP.
       01 WS-CHAR                   BINARY-CHAR UNSIGNED.
       01 WS-WORDS                  PIC 9(4) COMP-5.
       01 WS-DATE                   PIC 9(8) VALUE 7.
       01 WS-TIME                   PIC 9(6) VALUE 7.
       01 WS-OFFSET                 PIC S9(4) VALUE 7.
       01 WS-TEXT                   PIC X(80).
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'n': 16777217, 'rate': 0.1, 'eur': {'currency': 'EUR'"
               & ", 'minors': 123456789}, 'k': 123000, 'h': 300, 'w': "
               & "60000, 'long': 0.100000000000000000000000000000000000"
               & "00000000000000000000000000001, 'at': '2026-01-01T00:0"
               & "0:00.0000000000000000000000000000000000000000000000Z'"
               & "}"
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/n" WS-SINGLE
           PERFORM IT-IS-NO-NUMBER
           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/rate" WS-DOUBLE
           PERFORM IT-IS-NO-NUMBER
           CALL "PLEO-GET-AMOUNT" USING PLEO-CONTROL "/eur" WS-TEXT
               WS-SINGLE
           PERFORM IT-IS-NO-NUMBER
           MOVE 1 TO WS-EDITED
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/n" WS-EDITED
           PERFORM IT-IS-NO-NUMBER
           CALL "EXPECT" USING "edited" WS-EDITED "         1.00 "
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/h" WS-GROUP
           PERFORM IT-IS-NO-NUMBER
           CALL "EXPECT" USING "a group" WS-LETTERS "lettersx"
           IF WS-SINGLE = 7 AND WS-DOUBLE = 7
               CALL "EXPECT" USING "as it was" "yes" "yes"
           ELSE
               CALL "EXPECT" USING "as it was" "no" "yes"
           END-IF
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/k" WS-SCALED
           CALL "EXPECT-NUMBER" USING "PPP" WS-SCALED 123000
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/h" WS-SCALED
           CALL "EXPECT" USING "PPP" PLEO-STATUS-NAME "PLEO_E_RANGE"
           CALL "EXPECT-NUMBER" USING "PPP" WS-SCALED 123000
           MOVE 9 TO WS-CHAR
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/h" WS-CHAR
           CALL "EXPECT" USING "a byte" PLEO-STATUS-NAME "PLEO_E_RANGE"
           CALL "EXPECT-NUMBER" USING "a byte" WS-CHAR 9
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/w" WS-WORDS
           CALL "EXPECT-NUMBER" USING "two bytes" WS-WORDS 60000

           CALL "PLEO-GET-DECIMAL" USING PLEO-CONTROL "/long" WS-SCALED
           CALL "EXPECT" USING "over 64 digits" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           CALL "EXPECT-WITHIN" USING "over 64 digits" PLEO-MESSAGE
               "PLEO-GET-DIGITS"
           CALL "PLEO-GET-TIME" USING PLEO-CONTROL "/at" WS-DATE
               WS-TIME
           CALL "EXPECT" USING "a long time" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-GET-LOCAL-TIME" USING PLEO-CONTROL "/at" WS-DATE
               WS-TIME WS-OFFSET
           CALL "EXPECT" USING "a long time" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-NUMBER" USING "a long time" WS-DATE 7

           CALL "PLEO-ENTER-ITEM" USING PLEO-CONTROL " " 0
           CALL "EXPECT-WITHIN" USING "item 0" PLEO-MESSAGE "from 1."
           CALL "PLEO-GET-MEMBER-NAME" USING PLEO-CONTROL " " 0 WS-TEXT
           CALL "EXPECT-WITHIN" USING "member 0" PLEO-MESSAGE
               "from 1."
           CALL "PLEO-GET-MEMBER-NAME" USING PLEO-CONTROL " " 1 WS-TEXT
           CALL "EXPECT" USING "member 1" WS-TEXT "n"

           CALL "PLEO-NEW-JSON" USING PLEO-CONTROL
           CALL "PLEO-PUT-DECIMAL" USING PLEO-CONTROL "/a" WS-DOUBLE
           CALL "EXPECT-WITHIN" USING "COMP-2" PLEO-MESSAGE "COMP-"
           CALL "PLEO-PUT-NUMBER" USING PLEO-CONTROL "/a" "17"
           CALL "EXPECT-WITHIN" USING "PIC X" PLEO-MESSAGE
               "must be a number"
           CALL "PLEO-PUT-BOOLEAN" USING PLEO-CONTROL "/a" "NULL"
           CALL "EXPECT" USING "more than Y or N" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-PRINT-JSON" USING PLEO-CONTROL WS-TEXT
           CALL "EXPECT" USING "nothing was put" WS-TEXT "null"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       IT-IS-NO-NUMBER.
           CALL "EXPECT" USING "no number's" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-WITHIN" USING "no number's" PLEO-MESSAGE
               "must be a number".
       END PROGRAM CHECK-ITEMS.
