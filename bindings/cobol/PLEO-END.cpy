       *> How every subprogram of pleo.cob ends: the details of a
       *> failure go into the control block, unless it has a message of
       *> the binding's own (W-BAD is 1), and what the C function
       *> returned stays out of RETURN-CODE.
           IF W-BAD = 0
               CALL "PLEO-I-FINISH" USING PLEO-CONTROL
           END-IF
           MOVE PLEO-RETURN-CODE TO RETURN-CODE
           GOBACK.
