       *> Every copybook in one program, and a second control block.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. COPYBOOKS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       COPY PLEO-CONSTANTS.
       COPY PLEO-CALLS.
       01 WS-LEVEL                  PIC S9(9) COMP-5.
          COPY PLEO-LEVELS.
       01 WS-STATUS                 PIC S9(9) COMP-5.
          COPY PLEO-STATUSES REPLACING LEADING ==PLEO== BY ==WS==.
       PROCEDURE DIVISION.
           SET PLEO-E-EXITING TO TRUE
           SET P2-E-RATE-LIMITED TO TRUE
           SET PLEO-LOG-DEBUG TO TRUE
           MOVE PLEO-STATUS TO WS-STATUS
           IF WS-E-EXITING AND PLEO-FAILED AND P2-STATUS = 229
               AND PLEO-NTS = -1 AND WS-LEVEL = 4
               DISPLAY "copybooks"
           END-IF
           STOP RUN.
       END PROGRAM COPYBOOKS.
