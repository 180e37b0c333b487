       *> How every subprogram of pleo.cob begins: nothing is read of
       *> or written to what cannot be a control block. ARGUMENTS is
       *> how many there are at least.
           MOVE NUMBER-OF-CALL-PARAMETERS TO W-GIVEN
           IF W-GIVEN < 1
               MOVE 16 TO RETURN-CODE
               GOBACK
           END-IF
           MOVE ARGUMENTS TO W-WANTED
           CALL "C$PARAMSIZE" USING 1 RETURNING W-SIZE
           CALL "PLEO-I-BEGIN" USING PLEO-CONTROL
               W-GIVEN W-WANTED W-SIZE RETURNING W-BAD
           IF W-BAD NOT = 0
               IF W-BAD = 1
                   MOVE PLEO-RETURN-CODE TO RETURN-CODE
               ELSE
                   MOVE W-BAD TO RETURN-CODE
               END-IF
               GOBACK
           END-IF
