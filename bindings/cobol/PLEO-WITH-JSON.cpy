       *> How a subprogram of pleo.cob calls a function that takes what
       *> was built and gives an installation.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "PLEO-I-PRINT" USING PLEO-CONTROL FUNCTION-NAME " "
               W-TEXT W-LENGTH RETURNING W-BAD
           IF PLEO-OK
               CALL FUNCTION-NAME USING BY VALUE PLEO-H-CLIENT
                   BY VALUE W-TEXT BY VALUE W-LENGTH
                   BY REFERENCE W-HANDLE
                   RETURNING PLEO-STATUS
               CALL "PLEO-I-INSTALLATION" USING PLEO-CONTROL
                   W-HANDLE
           END-IF
           FREE W-TEXT
           IF W-BAD = 0
               CALL "PLEO-I-SENT" USING PLEO-CONTROL FUNCTION-NAME " "
           END-IF
