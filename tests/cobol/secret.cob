       *> Opens with a key that is put together here, asks, and with the
       *> argument "wiped" wipes it and closes. Then it waits, so that
       *> its memory can be looked at.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SECRET.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 SCN-NAME                  PIC X(20) EXTERNAL.
       COPY PLEO-CONTROL.
       01 WS-GROUP.
          05 FILLER                 PIC X(8) VALUE ALL "<".
          05 WS-KEY                 PIC X(64).
          05 FILLER                 PIC X(8) VALUE ALL ">".
       01 WS-I                      PIC S9(9) COMP-5.
       01 WS-ARGUMENT               PIC X(8).
       01 WS-LINE                   PIC X(8).
       01 WS-SET-PTRACER            PIC S9(9) COMP-5 VALUE 1499557217.
       01 WS-ANY                    PIC S9(18) COMP-5 VALUE -1.
       PROCEDURE DIVISION.
       *> With Yama, as on Ubuntu, gcore may otherwise not attach
       *> unless root runs it.
           CALL "prctl" USING BY VALUE WS-SET-PTRACER WS-ANY
           MOVE "secret" TO SCN-NAME
           ACCEPT WS-ARGUMENT FROM ARGUMENT-VALUE
           CALL "SCN-OPTIONS" USING PLEO-CONTROL
       *> Nowhere in the program or its environment is it as a whole.
           MOVE SPACES TO WS-KEY
           PERFORM VARYING WS-I FROM 1 BY 1 UNTIL WS-I > 40
               MOVE FUNCTION CHAR(98 + FUNCTION MOD(WS-I * 7, 26))
                   TO WS-KEY(WS-I:1)
           END-PERFORM
           CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL WS-KEY
           CALL "SCN-MUST" USING PLEO-CONTROL "open"
           CALL "PLEO-INTROSPECT" USING PLEO-CONTROL
           IF WS-ARGUMENT = "wiped"
               MOVE LOW-VALUES TO WS-KEY
               CALL "PLEO-CLOSE" USING PLEO-CONTROL
           END-IF
           DISPLAY PLEO-HTTP-STATUS
           ACCEPT WS-LINE
           MOVE 0 TO RETURN-CODE
           STOP RUN.
       END PROGRAM SECRET.
