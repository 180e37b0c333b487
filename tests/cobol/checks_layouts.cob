       *> Layouts, and the records that are filled by them.

       *> Fields of every kind have the bytes that COBOL gives them, and
       *> the copybook's layout is that of the dialect.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-KINDS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY KINDS.
       COPY KINDS REPLACING LEADING ==KD== BY ==WN==.
       COPY KINDS-LAYOUT.
       01 WS-FOLDER                 PIC X(200).
       01 WS-PATH                   PIC X(250).
       01 WS-LAYOUT                 PIC S9(9) COMP-5 VALUE 0.
       01 WS-LOADED                 PIC 9(10) COMP-3 VALUE 0.
       01 WS-BYTES                  PIC 9(5) COMP-3.
       01 WS-UNUSED                 PIC S9(9) COMP-5.
       01 WS-COUNT                  PIC 9(5).
       01 WS-NAME                   PIC X(12).
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL KINDS-LAYOUT
               WS-LAYOUT
           CALL "EXPECT" USING "layout" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-GET-LAYOUT-SIZE" USING PLEO-CONTROL WS-LAYOUT
               WS-BYTES WS-COUNT
           CALL "EXPECT-NUMBER" USING "bytes" WS-BYTES
               LENGTH OF KD-RECORD
           CALL "EXPECT-NUMBER" USING "statuses" WS-COUNT 32
           CALL "PLEO-GET-FIELD-NAME" USING PLEO-CONTROL WS-LAYOUT 1
               WS-NAME
           CALL "EXPECT" USING "the first" WS-NAME "KD-ID"
           CALL "ANSWER-WITH" USING PLEO-CONTROL
               "{'id': 'A-1', 'zoned': -123.45, 'leading': -9999, "
               & "'apart': -12, 'front': 12, 'plain': 42, 'packed': "
               & "-1234567.89, 'tiny': -99, 'large': -999999999999, "
               & "'minors': {'currency': 'DKK', 'minors': -12345}, "
               & "'value': {'currency': 'SEK', 'value': 89696}, 'at': "
               & "'2026-11-29T00:30:00+01:00', 'paid': true, 'rows': "
               & "[{'n': 10, 'name': 'ten'}, {'n': -20, 'name': ''}]}"
           MOVE SPACES TO WN-RECORD
           INITIALIZE WN-RECORD
           MOVE "A-1" TO WN-ID
           MOVE -123.45 TO WN-ZONED
           MOVE -9999 TO WN-LEADING
           MOVE -12 TO WN-APART WN-COMP-4 WN-NATIVE-4
           MOVE 12 TO WN-FRONT
           MOVE 42 TO WN-PLAIN WN-UNSIGNED
           MOVE -1234567.89 TO WN-PACKED WN-COMP-9
           MOVE -99 TO WN-COMP-2 WN-NATIVE-2
           MOVE -999999999999 TO WN-COMP-12 WN-NATIVE-18
           MOVE -123.45 TO WN-MINORS
           MOVE -12345 TO WN-COUNTED
           MOVE 896.96 TO WN-VALUE
           MOVE "DKK" TO WN-CURRENCY
           MOVE 20261129 TO WN-DATE
           MOVE 003000 TO WN-TIME
           MOVE "Y" TO WN-PAID
           MOVE 1 TO WN-SWITCH
           MOVE "none" TO WN-NONE
           MOVE 2 TO WN-COUNT
           MOVE 10 TO WN-NUMBER(1)
           MOVE -20 TO WN-NUMBER(2)
           MOVE "ten" TO WN-NAME(1)
           PERFORM FILL-AND-COMPARE
           PERFORM LOAD-IT
           MOVE WS-LOADED TO WS-LAYOUT
           PERFORM FILL-AND-COMPARE
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       FILL-AND-COMPARE.
           MOVE ALL "?" TO KD-RECORD
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL " " WS-LAYOUT
               KD-RECORD
           CALL "EXPECT" USING "filled" PLEO-LONG-MESSAGE " "
           CALL "EXPECT-NUMBER" USING "failed" PLEO-FAILED-FIELDS 0
           CALL "EXPECT" USING "the text" KD-ID WN-ID
           CALL "EXPECT-NUMBER" USING "zoned" KD-ZONED WN-ZONED
           CALL "EXPECT-NUMBER" USING "packed" KD-PACKED WN-PACKED
           CALL "EXPECT-NUMBER" USING "COMP" KD-COMP-9 WN-COMP-9
           CALL "EXPECT-NUMBER" USING "COMP-5" KD-NATIVE-18
               WN-NATIVE-18
           CALL "EXPECT" USING "all bytes" KD-RECORD WN-RECORD.

       *> run.sh puts the files there.
       LOAD-IT.
           MOVE SPACES TO WS-FOLDER
           ACCEPT WS-FOLDER FROM ENVIRONMENT "PLEO_TEST_LAYOUTS"
           MOVE SPACES TO WS-PATH
           STRING WS-FOLDER DELIMITED BY SPACE "/KINDS.layout"
               DELIMITED BY SIZE INTO WS-PATH
           CALL "PLEO-LOAD-LAYOUT" USING PLEO-CONTROL WS-PATH WS-LOADED
           CALL "EXPECT" USING "loaded" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-LOAD-LAYOUT" USING PLEO-CONTROL WS-FOLDER
               WS-UNUSED
           CALL "EXPECT" USING "a folder" PLEO-STATUS-NAME
               "PLEO_E_FILE"
           CALL "PLEO-LOAD-LAYOUT" USING PLEO-CONTROL "no such file"
               WS-UNUSED
           CALL "EXPECT" USING "no file" PLEO-STATUS-NAME "PLEO_E_FILE"
           MOVE SPACES TO WS-PATH
           STRING WS-FOLDER DELIMITED BY SPACE "/EMPTY.layout"
               DELIMITED BY SIZE INTO WS-PATH
           CALL "PLEO-LOAD-LAYOUT" USING PLEO-CONTROL WS-PATH
               WS-UNUSED
           CALL "EXPECT" USING "an empty file" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           MOVE SPACES TO WS-PATH
           STRING WS-FOLDER DELIMITED BY SPACE "/LONG.layout"
               DELIMITED BY SIZE INTO WS-PATH
           CALL "PLEO-LOAD-LAYOUT" USING PLEO-CONTROL WS-PATH
               WS-UNUSED
           CALL "EXPECT" USING "a long file" PLEO-STATUS-NAME
               "PLEO_E_FILE".
       END PROGRAM CHECK-KINDS.

       *> Layouts that are none, that are too many, and that are gone.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-LAYOUTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       COPY ROWS.
       01 WS-FIRST                  PIC S9(9) COMP-5.
       01 WS-TINY                   PIC S9(9) COMP-3.
       01 WS-LF                     PIC X VALUE X"0A".
       01 WS-TEXT                   PIC X(60).
       PROCEDURE DIVISION.
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ROWS-LAYOUT
               WS-LAYOUT
           CALL "EXPECT-WITHIN" USING "not open" PLEO-MESSAGE
               "PLEO-OPEN comes first"
           CALL "SCN-OPEN" USING PLEO-CONTROL
           STRING "record 5" WS-LF "A /a text char 0 6"
               DELIMITED BY SIZE INTO WS-TEXT
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL WS-TEXT WS-LAYOUT
           CALL "EXPECT" USING "wrong" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-WITHIN" USING "where" PLEO-LONG-MESSAGE
               "line 2, column "
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL " " WS-LAYOUT
           CALL "EXPECT" USING "blank" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "EXPECT-NUMBER" USING "no number" WS-LAYOUT 0

           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ROWS-LAYOUT
               WS-FIRST
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ROWS-LAYOUT
               WS-TINY
           CALL "EXPECT" USING "no room" PLEO-STATUS-NAME
               "PLEO_E_RANGE"
           PERFORM 15 TIMES
               CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ROWS-LAYOUT
                   WS-LAYOUT
               CALL "EXPECT" USING "one of 16" PLEO-STATUS-NAME
                   "PLEO_OK"
           END-PERFORM
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ROWS-LAYOUT
               WS-LAYOUT
           CALL "EXPECT-WITHIN" USING "too many" PLEO-MESSAGE
               "PLEO-DROP-LAYOUT"
           CALL "SCN-OPEN" USING P2-CONTROL
           CALL "PLEO-DROP-LAYOUT" USING P2-CONTROL WS-FIRST
           CALL "EXPECT" USING "another's" P2-STATUS-NAME
               "PLEO_E_HANDLE"
           MOVE WS-FIRST TO WS-LAYOUT
           CALL "PLEO-DROP-LAYOUT" USING PLEO-CONTROL WS-FIRST
           CALL "EXPECT" USING "dropped" PLEO-STATUS-NAME "PLEO_OK"
           CALL "EXPECT-NUMBER" USING "dropped" WS-FIRST 0
           CALL "PLEO-DROP-LAYOUT" USING PLEO-CONTROL WS-FIRST
           CALL "EXPECT" USING "dropped 0" PLEO-STATUS-NAME "PLEO_OK"
           PERFORM IT-IS-GONE
           CALL "PLEO-DROP-LAYOUT" USING PLEO-CONTROL WS-LAYOUT
           CALL "EXPECT" USING "dropped twice" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           CALL "PLEO-NEW-LAYOUT" USING PLEO-CONTROL ROWS-LAYOUT
               WS-LAYOUT
           CALL "EXPECT" USING "room again" PLEO-STATUS-NAME "PLEO_OK"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "SCN-OPEN" USING PLEO-CONTROL
           PERFORM IT-IS-GONE
           CALL "PLEO-CLOSE" USING P2-CONTROL
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           GOBACK.

       IT-IS-GONE.
           MOVE ALL "?" TO WS-RECORD
           CALL "PLEO-GET-RECORD" USING PLEO-CONTROL " " WS-LAYOUT
               WS-RECORD
           CALL "EXPECT" USING "gone" PLEO-STATUS-NAME "PLEO_E_HANDLE"
           CALL "EXPECT-WITHIN" USING "why" PLEO-MESSAGE
               "The layout was dropped, or the record"
           CALL "EXPECT" USING "as it was" WS-RECORD(1:3) "???".
       END PROGRAM CHECK-LAYOUTS.
