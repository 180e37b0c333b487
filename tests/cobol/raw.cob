       *> Calls the library's functions as PLEO-CALLS has them: numbers
       *> of 8 bytes both ways, an address, literals that end with a
       *> NUL, handles.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. RAW.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY PLEO-CONSTANTS.
       01 WS-STATUS                 PIC S9(9) COMP-5.
          COPY PLEO-STATUSES.
       01 WS-CONFIG                 PIC S9(9) COMP-5 VALUE 0.
       01 WS-CLIENT                 PIC S9(9) COMP-5 VALUE 0.
       01 WS-RESPONSE               PIC S9(9) COMP-5 VALUE 0.
       01 WS-NEEDED                 PIC S9(9) COMP-5.
       01 WS-MINORS                 PIC S9(18) COMP-5
                                    VALUE -1234567890123456.
       01 WS-BACK                   PIC S9(18) COMP-5.
       01 WS-BUFFER                 PIC X(40).
       01 WS-CURRENCY               PIC X(3) VALUE "EUR".
       01 WS-KEY                    PIC X(128).
       01 WS-URL                    PIC X(80).
       01 WS-ADDRESS                USAGE POINTER.
       01 WS-EDITED                 PIC -(18)9.
       LINKAGE SECTION.
       01 WS-TEXT                   PIC X(11).
       PROCEDURE DIVISION.
           ACCEPT WS-KEY FROM ENVIRONMENT "PLEO_SANDBOX_KEY"
           ACCEPT WS-URL FROM ENVIRONMENT "PLEO_SANDBOX_HTTP"
           CALL "pleo_money_field"
               USING BY REFERENCE WS-CURRENCY
                         BY VALUE LENGTH OF WS-CURRENCY
                     BY VALUE SIZE 8 WS-MINORS
                     BY REFERENCE WS-BUFFER
                         BY VALUE LENGTH OF WS-BUFFER
                     BY REFERENCE WS-NEEDED
               RETURNING WS-STATUS
           END-CALL
           DISPLAY "amount " FUNCTION TRIM(WS-BUFFER)
           CALL "pleo_money_minors"
               USING BY REFERENCE WS-CURRENCY
                         BY VALUE LENGTH OF WS-CURRENCY
                     BY REFERENCE WS-BUFFER
                         BY VALUE LENGTH OF WS-BUFFER
                     BY REFERENCE WS-BACK
               RETURNING WS-STATUS
           END-CALL
           MOVE WS-BACK TO WS-EDITED
           DISPLAY "minors " FUNCTION TRIM(WS-EDITED)
           SET PLEO-E-TIMEOUT TO TRUE
           CALL "pleo_status_name"
               USING BY VALUE WS-STATUS
               RETURNING WS-ADDRESS
           END-CALL
           SET ADDRESS OF WS-TEXT TO WS-ADDRESS
           DISPLAY "address " WS-TEXT
       *> Z"..." ends with a NUL, and PLEO-NTS says so.
           CALL "pleo_money_minors"
               USING BY REFERENCE Z"KWD" BY VALUE PLEO-NTS
                     BY REFERENCE Z"1.500" BY VALUE PLEO-NTS
                     BY REFERENCE WS-BACK
               RETURNING WS-STATUS
           END-CALL
           MOVE WS-BACK TO WS-EDITED
           DISPLAY "literals " FUNCTION TRIM(WS-EDITED)
           PERFORM ASK
           DISPLAY "asked " FUNCTION TRIM(WS-BUFFER)
           MOVE 0 TO RETURN-CODE
           STOP RUN.

       ASK.
           CALL "pleo_config_new"
               USING BY REFERENCE WS-CONFIG
               RETURNING WS-STATUS
           END-CALL
           CALL "pleo_config_set"
               USING BY VALUE WS-CONFIG
                     BY REFERENCE Z"base_url" BY VALUE PLEO-NTS
                     BY REFERENCE WS-URL
                         BY VALUE LENGTH OF WS-URL
               RETURNING WS-STATUS
           END-CALL
           CALL "pleo_client_new"
               USING BY REFERENCE WS-KEY
                         BY VALUE LENGTH OF WS-KEY
                     BY VALUE WS-CONFIG
                     BY REFERENCE WS-CLIENT
               RETURNING WS-STATUS
           END-CALL
           CALL "pleo_introspect"
               USING BY VALUE WS-CLIENT
                     BY REFERENCE WS-RESPONSE
               RETURNING WS-STATUS
           END-CALL
           CALL "pleo_response_field"
               USING BY VALUE WS-RESPONSE
                     BY REFERENCE Z"/data/applicationName"
                         BY VALUE PLEO-NTS
                     BY REFERENCE WS-BUFFER
                         BY VALUE LENGTH OF WS-BUFFER
                     BY REFERENCE OMITTED
               RETURNING WS-STATUS
           END-CALL
           CALL "pleo_free"
               USING BY VALUE WS-RESPONSE
               RETURNING WS-STATUS
           END-CALL
           CALL "pleo_free"
               USING BY VALUE WS-CLIENT
               RETURNING WS-STATUS
           END-CALL
           CALL "pleo_free"
               USING BY VALUE WS-CONFIG
               RETURNING WS-STATUS
           END-CALL.
       END PROGRAM RAW.
