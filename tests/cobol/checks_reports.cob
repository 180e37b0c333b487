       *> The check of everything that a call needs, and profiles in
       *> files of options.

       *> A report is PLEO-OK whatever it says, and read as an answer.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-REPORTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-EXIT                   PIC S9(4) COMP-5.
       01 WS-TEXT                   PIC X(200).
       01 WS-STATE                  PIC X(8).
       01 WS-STEPS                  PIC S9(4) COMP-5.
       PROCEDURE DIVISION.
           CALL "SCN-OPEN" USING PLEO-CONTROL
           CALL "PLEO-ENSURE-INSTALLATION" USING PLEO-CONTROL
           CALL "PLEO-CHECK" USING PLEO-CONTROL
           CALL "EXPECT-NUMBER" USING "a check" PLEO-STATUS 0
           CALL "EXPECT-NUMBER" USING "a check" PLEO-HTTP-STATUS 200
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/exit" WS-EXIT
           CALL "EXPECT-NUMBER" USING "all is right" WS-EXIT 0
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/steps/11/found"
               WS-TEXT
           CALL "EXPECT" USING "the last step" WS-TEXT "ACTIVATED"
           MOVE 0 TO WS-STEPS
           CALL "PLEO-FIRST-VALUE" USING PLEO-CONTROL "/steps"
           PERFORM UNTIL NOT PLEO-OK
               CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/state" WS-STATE
               IF WS-STATE = "ok" OR "note"
                   ADD 1 TO WS-STEPS
               END-IF
               CALL "PLEO-NEXT-VALUE" USING PLEO-CONTROL
           END-PERFORM
           CALL "EXPECT-NUMBER" USING "steps" WS-STEPS 12
           CALL "PLEO-CLOSE" USING PLEO-CONTROL

           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL "pls_nobodys"
           CALL "PLEO-CHECK" USING PLEO-CONTROL
           CALL "EXPECT-NUMBER" USING "a wrong key" PLEO-STATUS 0
           CALL "PLEO-GET-NUMBER" USING PLEO-CONTROL "/exit" WS-EXIT
           CALL "EXPECT-NUMBER" USING "a wrong key" WS-EXIT 6
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/steps/8/found"
               WS-TEXT
           CALL "EXPECT-WITHIN" USING "its cause" WS-TEXT "(401)"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/steps/8/advice"
               WS-TEXT
           CALL "EXPECT-WITHIN" USING "its remedy" WS-TEXT "new key"
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/steps/9/state"
               WS-STATE
           CALL "EXPECT" USING "what needs it" WS-STATE "skipped"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "PLEO-CHECK" USING PLEO-CONTROL
           CALL "EXPECT" USING "without a client" PLEO-STATUS-NAME
               "PLEO_E_HANDLE"
           GOBACK.
       END PROGRAM CHECK-REPORTS.

       *> A profile of a file of options names the key of its company.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHECK-PROFILES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-FOLDER                 PIC X(200).
       01 WS-PATH                   PIC X(256).
       01 WS-COMMAND                PIC X(600).
       01 WS-PROFILE                PIC X(20).
       01 WS-COUNT                  PIC 9(4).
       01 WS-TEXT                   PIC X(200).
       PROCEDURE DIVISION.
           ACCEPT WS-FOLDER FROM ENVIRONMENT "TMPDIR"
           STRING FUNCTION TRIM(WS-FOLDER) "/profiles.options"
               DELIMITED BY SIZE INTO WS-PATH
           STRING "printf '%s\n' 'attempts = 2' '[profile acme]' "
               "'key = env:PLEO_SANDBOX_KEY' '[profile b]' >"
               FUNCTION TRIM(WS-PATH) X"00"
               DELIMITED BY SIZE INTO WS-COMMAND
           CALL "SYSTEM" USING WS-COMMAND

           MOVE 1 TO WS-COUNT
           PERFORM UNTIL NOT PLEO-OK
               CALL "PLEO-GET-PROFILE" USING PLEO-CONTROL WS-PATH
                   WS-COUNT WS-PROFILE
               ADD 1 TO WS-COUNT
           END-PERFORM
           CALL "EXPECT" USING "the last" PLEO-STATUS-NAME "PLEO_E_END"
           CALL "EXPECT-NUMBER" USING "profiles" WS-COUNT 4
           CALL "EXPECT" USING "the second" WS-PROFILE "b"
           MOVE 0 TO WS-COUNT
           CALL "PLEO-GET-PROFILE" USING PLEO-CONTROL WS-PATH
               WS-COUNT WS-PROFILE
           CALL "EXPECT-WITHIN" USING "number 0" PLEO-MESSAGE
               "counted from 1"

           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-LOAD-OPTIONS" USING PLEO-CONTROL WS-PATH "acme"
           CALL "EXPECT-NUMBER" USING "a profile" PLEO-STATUS 0
           CALL "PLEO-GET-OPTION" USING PLEO-CONTROL "attempts" WS-TEXT
           CALL "EXPECT" USING "for all" WS-TEXT "2"
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           CALL "EXPECT-NUMBER" USING "its key" PLEO-STATUS 0
           CALL "PLEO-CHECK" USING PLEO-CONTROL
           CALL "PLEO-GET-TEXT" USING PLEO-CONTROL "/steps/2/found"
               WS-TEXT
           CALL "EXPECT-WITHIN" USING "its key" WS-TEXT
               "env:PLEO_SANDBOX_KEY, "
           CALL "PLEO-LOAD-OPTIONS" USING PLEO-CONTROL WS-PATH "acme"
           CALL "EXPECT-WITHIN" USING "open already" PLEO-MESSAGE
               "Options take effect at PLEO-OPEN"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL

           CALL "SCN-OPTIONS" USING PLEO-CONTROL
           CALL "PLEO-LOAD-OPTIONS" USING PLEO-CONTROL WS-PATH "c"
           CALL "EXPECT-WITHIN" USING "none of it" PLEO-MESSAGE
               "its profiles are acme, b"
           MOVE SPACES TO WS-PROFILE
           CALL "PLEO-LOAD-OPTIONS" USING PLEO-CONTROL WS-PATH
               WS-PROFILE
           CALL "EXPECT" USING "a blank one" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-LOAD-OPTIONS" USING PLEO-CONTROL WS-PATH
           CALL "EXPECT-NUMBER" USING "without one" PLEO-STATUS 0
           CALL "PLEO-OPEN" USING PLEO-CONTROL
           CALL "EXPECT" USING "no source" PLEO-STATUS-NAME
               "PLEO_E_ARGUMENT"
           CALL "PLEO-CLOSE" USING PLEO-CONTROL
           CALL "CBL_DELETE_FILE" USING WS-PATH
           GOBACK.
       END PROGRAM CHECK-PROFILES.
