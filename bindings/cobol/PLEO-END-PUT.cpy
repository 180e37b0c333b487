       *> How what builds JSON ends: a failure is remembered, so that
       *> what lacks it is not sent.
           IF NOT PLEO-OK
               MOVE "F" TO PLEO-JSON-STATE
           END-IF
           COPY PLEO-END.
