       *> Makes any request of the API: any_call METHOD PATH [JSON]
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ANY-CALL.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-COUNT                  PIC S9(9) COMP-5.
       01 WS-METHOD                 PIC X(16).
       01 WS-PATH                   PIC X(8192).
       01 WS-JSON                   PIC X(65536).
       01 WS-PIECE                  PIC X(4096).
       01 WS-HTTP                   PIC 999.
       PROCEDURE DIVISION.
           ACCEPT WS-COUNT FROM ARGUMENT-NUMBER
           IF WS-COUNT < 2 OR > 3
               DISPLAY "usage: any_call METHOD PATH [JSON]" UPON SYSERR
               MOVE 1 TO RETURN-CODE
               STOP RUN
           END-IF
           ACCEPT WS-METHOD FROM ARGUMENT-VALUE
           ACCEPT WS-PATH FROM ARGUMENT-VALUE
           CALL "EXAMPLE-OPEN" USING PLEO-CONTROL
           IF PLEO-OK AND WS-COUNT = 3
               ACCEPT WS-JSON FROM ARGUMENT-VALUE
               CALL "PLEO-PARSE-JSON" USING PLEO-CONTROL WS-JSON
           END-IF
           IF PLEO-OK
               CALL "PLEO-CALL" USING PLEO-CONTROL WS-METHOD WS-PATH
           END-IF
           IF PLEO-OK
               PERFORM SHOW-IT
           END-IF
           CALL "EXAMPLE-END" USING PLEO-CONTROL.

       SHOW-IT.
           MOVE PLEO-HTTP-STATUS TO WS-HTTP
           CALL "EXAMPLE-SHOW" USING FUNCTION CONCATENATE(
               "HTTP " WS-HTTP)
           CALL "PLEO-GET-BODY-PIECE" USING PLEO-CONTROL WS-PIECE
           PERFORM UNTIL NOT PLEO-OK OR PLEO-LENGTH = 0
               CALL "EXAMPLE-WRITE" USING WS-PIECE(1:PLEO-LENGTH)
               CALL "PLEO-GET-BODY-PIECE" USING PLEO-CONTROL WS-PIECE
           END-PERFORM
           IF PLEO-OFFSET > 0
               CALL "EXAMPLE-WRITE" USING X"0A"
           END-IF.
       END PROGRAM ANY-CALL.
