       *> The subprograms of pleo.cob for lists, which come page by
       *> page, and for tasks, which a program need not wait for.

       *> Opens the list that the request asks for, such as GET
       *> /v2/employees or POST /v1/accounting-entries:search. Nothing
       *> is sent yet.
       *>     CALL "PLEO-OPEN-LIST" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-OPEN-LIST.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_free" USING BY VALUE PLEO-H-LIST
               RETURNING W-STATUS
           CALL "pleo_pages_new" USING
               BY VALUE PLEO-H-CLIENT
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE PLEO-H-LIST
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-OPEN-LIST.

       *> Fetches the next item and makes it what PLEO-GET-... reads:
       *> places begin at it, as "/id". PLEO-E-END after the last. After
       *> a failure it fetches the same one again. PLEO-E-TIMEOUT also
       *> where empty pages alone came; PLEO-E-PROTOCOL where the list
       *> goes in a circle, or gives far more than its total.
       *>     CALL "PLEO-FETCH-ITEM" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-FETCH-ITEM.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "pleo_pages_next_item" USING
               BY VALUE PLEO-H-LIST
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-FETCH-ITEM.

       *> Fetches the next page, with its items at "/data".
       *>     CALL "PLEO-FETCH-PAGE" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-FETCH-PAGE.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "pleo_pages_next" USING
               BY VALUE PLEO-H-LIST
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-FETCH-PAGE.

       *> Tells how far a list is: PLEO-DONE items of PLEO-TOTAL.
       *>     CALL "PLEO-LIST-PROGRESS" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-LIST-PROGRESS.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_pages_progress" USING
               BY VALUE PLEO-H-LIST
               BY REFERENCE PLEO-DONE
               BY REFERENCE PLEO-TOTAL
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-LIST-PROGRESS.

       *> Lets the list go, when not all of it is wanted.
       *>     CALL "PLEO-CLOSE-LIST" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CLOSE-LIST.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_free" USING BY VALUE PLEO-H-LIST
               RETURNING W-STATUS
           MOVE 0 TO PLEO-H-LIST
           COPY PLEO-END.
       END PROGRAM PLEO-CLOSE-LIST.

       *> Begins the request as a task, without waiting for it. A
       *> control block has one task at a time; the one before is
       *> cancelled.
       *>     CALL "PLEO-SUBMIT" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SUBMIT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_free" USING BY VALUE PLEO-H-TASK
               RETURNING W-STATUS
           MOVE "N" TO PLEO-FINISHED
           CALL "pleo_request_submit" USING
               BY VALUE PLEO-H-CLIENT
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE PLEO-H-TASK
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-SUBMIT.

       *> Waits until the task has finished, at most so many
       *> milliseconds; 0 only asks, -1 waits as long as it takes. Then
       *> PLEO-TASK-FINISHED is true, or not yet.
       *>     CALL "PLEO-WAIT" USING PLEO-CONTROL 500
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-WAIT.
       COPY PLEO-WORK.
       01 MILLISECONDS              PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL MILLISECONDS.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="N"==.
           MOVE "N" TO PLEO-FINISHED
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL MILLISECONDS W-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_task_wait" USING BY VALUE PLEO-H-TASK
                   BY VALUE W-NUMBER BY REFERENCE W-LENGTH
                   RETURNING PLEO-STATUS
               IF W-LENGTH = 1
                   SET PLEO-TASK-FINISHED TO TRUE
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-WAIT.

       *> Tells how far the task is with the files that it sends or
       *> fetches: PLEO-DONE bytes of PLEO-TOTAL.
       *>     CALL "PLEO-TASK-PROGRESS" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-TASK-PROGRESS.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_task_progress" USING
               BY VALUE PLEO-H-TASK
               BY REFERENCE PLEO-DONE
               BY REFERENCE PLEO-TOTAL
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-TASK-PROGRESS.

       *> Takes what came of the task: the answer, or the failure, as
       *> PLEO-SEND would have given it. PLEO-E-PENDING while it has not
       *> finished, PLEO-E-MISSING if it was taken: then the answer that
       *> is read stays.
       *>     CALL "PLEO-TAKE" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-TAKE.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_task_take" USING
               BY VALUE PLEO-H-TASK
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           IF NOT PLEO-E-PENDING AND NOT PLEO-E-MISSING
                   AND NOT PLEO-E-HANDLE
               CALL "PLEO-I-FORGET" USING PLEO-CONTROL
               CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-TAKE.

       *> Cancels the task. PLEO-WAIT and PLEO-TAKE then tell what came
       *> of it: PLEO-E-CANCELLED, or PLEO-E-OUTCOME-UNKNOWN if it may
       *> have taken effect.
       *>     CALL "PLEO-CANCEL-TASK" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CANCEL-TASK.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_task_cancel" USING
               BY VALUE PLEO-H-TASK
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-CANCEL-TASK.
