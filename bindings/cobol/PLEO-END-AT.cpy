       *> How what reads a value ends: a failure says of which.
           IF W-BAD = 0
               CALL "PLEO-I-FINISH" USING PLEO-CONTROL
           END-IF
           IF NOT PLEO-OK
               CALL "PLEO-I-AT" USING PLEO-CONTROL THE-PLACE
           END-IF
           MOVE PLEO-RETURN-CODE TO RETURN-CODE
           GOBACK.
