       *> How every subprogram of pleo.cob begins: nothing is read of
       *> or written to what cannot be a control block. ARGUMENTS is
       *> how many there are at least.
           MOVE NUMBER-OF-CALL-PARAMETERS TO W-GIVEN
       *> The arguments end before one that is OMITTED: its address must
       *> not be used.
           PERFORM VARYING W-WANTED FROM 2 BY 1 UNTIL W-WANTED > W-GIVEN
               CALL "C$PARAMSIZE" USING W-WANTED RETURNING W-SIZE
               IF W-SIZE = 0
                   SUBTRACT 1 FROM W-WANTED GIVING W-GIVEN
               END-IF
           END-PERFORM
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
