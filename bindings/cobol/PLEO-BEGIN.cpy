       *> How every subprogram of pleo.cob begins: nothing is read of
       *> or written to what cannot be a control block, and no argument
       *> is used that is not of the kind that is meant. ARGUMENTS has a
       *> letter for each that stands behind the control block, a small
       *> one where it may be left out:
       *>   T  a text that is read
       *>   F  a field that takes a text
       *>   N  a number that is read
       *>   R  an item that takes a number
       *>   B  an item whose number is read and changed
       *>   C  another control block
           MOVE NUMBER-OF-CALL-PARAMETERS TO W-GIVEN
           IF W-GIVEN < 1
               MOVE 16 TO RETURN-CODE
               GOBACK
           END-IF
           CALL "PLEO-I-BEGIN" USING PLEO-CONTROL W-GIVEN ARGUMENTS
               RETURNING W-BAD
           IF W-BAD NOT = 0
               IF W-BAD = 1
                   MOVE PLEO-RETURN-CODE TO RETURN-CODE
               ELSE
                   MOVE W-BAD TO RETURN-CODE
               END-IF
               GOBACK
           END-IF
