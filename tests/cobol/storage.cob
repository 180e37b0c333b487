       *> Items without storage, which the run time's own checks of
       *> addresses would not let pass: it is compiled without -debug.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. STORAGE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONTROL.
       01 WS-RECORD                 PIC X(4).
       01 WS-LAYOUT                 PIC S9(9) COMP-5 VALUE 0.
       01 WS-TEXT                   PIC X(80) BASED.
       01 WS-NUMBER                 PIC S9(9) COMP-5 BASED.
       LINKAGE SECTION.
       01 NOT-PASSED                PIC X(4).
       PROCEDURE DIVISION.
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
               NOT-PASSED
           DISPLAY FUNCTION TRIM(PLEO-MESSAGE)
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-LAYOUT
               WS-RECORD WS-TEXT
           DISPLAY FUNCTION TRIM(PLEO-MESSAGE)
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-NUMBER
               WS-RECORD
           DISPLAY FUNCTION TRIM(PLEO-MESSAGE)
           CALL "PLEO-INTROSPECT" USING WS-TEXT
           DISPLAY "RETURN-CODE " RETURN-CODE
           ALLOCATE WS-NUMBER INITIALIZED
           CALL "PLEO-FETCH-RECORD" USING PLEO-CONTROL WS-NUMBER
               WS-RECORD
           DISPLAY PLEO-STATUS-NAME
           FREE WS-NUMBER
           MOVE 0 TO RETURN-CODE
           STOP RUN.
