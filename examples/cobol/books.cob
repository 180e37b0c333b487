       *> What stands for the books of your system in night_job: a file
       *> of vouchers, the ledger, that the command line names. ACTION
       *> is OPEN before all others; FIND for the number of the voucher
       *> of an entry, if there is one; ADD to book another voucher. If
       *> the ledger cannot be used the run ends with 12.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. BOOKS.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
       *> It is written as it stands: LINE SEQUENTIAL takes the blanks
       *> off a line, and does not tell of a disk that is full.
           SELECT OPTIONAL LEDGER ASSIGN TO WS-PATH
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-FILE-STATUS.
           SELECT LINES-OF-IT ASSIGN TO WS-PATH
               ORGANIZATION IS LINE SEQUENTIAL
               FILE STATUS IS WS-FILE-STATUS.
           SELECT BYTES-OF-IT ASSIGN TO WS-PATH
               ORGANIZATION IS SEQUENTIAL
               FILE STATUS IS WS-FILE-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD LEDGER.
       COPY VOUCHER REPLACING LEADING ==VOUCHER== BY ==LEDGER==.
       FD LINES-OF-IT.
       COPY VOUCHER REPLACING LEADING ==VOUCHER== BY ==LINE==.
       FD BYTES-OF-IT.
       01 THE-BYTE                  PIC X.
          88 BYTE-ENDS-LINE VALUE X"0A".
       WORKING-STORAGE SECTION.
       01 WS-ARGUMENTS              PIC S9(9) COMP-5.
       01 WS-PATH                   PIC X(1024).
       01 WS-FILE-STATUS            PIC XX VALUE SPACES.
          88 LEDGER-OK VALUE "00".
          88 LEDGER-AT-END VALUE "10".
       01 WS-NEXT                   PIC 9(7).
       01 WS-LAST                   PIC X.
       01 WS-LINES                  PIC 9(7) VALUE 0.
       01 WS-UNFINISHED             PIC 9(7) VALUE 0.
       01 WS-NEEDS-END              PIC 9 VALUE 0.
       LINKAGE SECTION.
       01 THE-ACTION                PIC X ANY LENGTH.
       COPY VOUCHER.
       PROCEDURE DIVISION USING THE-ACTION VOUCHER-RECORD.
           EVALUATE THE-ACTION
               WHEN "OPEN"
                   PERFORM OPEN-THE-LEDGER
               WHEN "FIND"
                   PERFORM FIND-THE-VOUCHER
               WHEN "ADD"
                   PERFORM FIND-THE-VOUCHER
                   PERFORM ADD-THE-VOUCHER
           END-EVALUATE
           MOVE 0 TO RETURN-CODE
           GOBACK.

       OPEN-THE-LEDGER.
           ACCEPT WS-ARGUMENTS FROM ARGUMENT-NUMBER
           IF WS-ARGUMENTS = 1
               ACCEPT WS-PATH FROM ARGUMENT-VALUE
               OPEN EXTEND LEDGER
               CLOSE LEDGER
           END-IF
           IF LEDGER-OK
               PERFORM FIND-AN-UNFINISHED-LINE
           END-IF
           IF NOT LEDGER-OK
               DISPLAY "usage: night_job LEDGER, a file that can be "
                   "written" UPON SYSERR
               MOVE 12 TO RETURN-CODE
               STOP RUN
           END-IF.

       *> A run that was killed may have left the last line without
       *> its end. It is no voucher, and the next one must not be
       *> written into it.
       FIND-AN-UNFINISHED-LINE.
           OPEN INPUT BYTES-OF-IT
           MOVE X"0A" TO WS-LAST
           READ BYTES-OF-IT
           PERFORM UNTIL NOT LEDGER-OK
               MOVE THE-BYTE TO WS-LAST
               IF BYTE-ENDS-LINE
                   ADD 1 TO WS-LINES
               END-IF
               READ BYTES-OF-IT
           END-PERFORM
           CLOSE BYTES-OF-IT
           IF WS-LAST NOT = X"0A"
               MOVE 1 TO WS-NEEDS-END
               ADD 1 TO WS-LINES GIVING WS-UNFINISHED
           END-IF.

       FIND-THE-VOUCHER.
           MOVE SPACES TO VOUCHER-NUMBER
           MOVE 1 TO WS-NEXT
           OPEN INPUT LINES-OF-IT
           READ LINES-OF-IT
           PERFORM UNTIL NOT LEDGER-OK
               IF LINE-ENTRY = VOUCHER-ENTRY
                       AND WS-NEXT NOT = WS-UNFINISHED
                   MOVE LINE-NUMBER TO VOUCHER-NUMBER
               END-IF
               ADD 1 TO WS-NEXT
               READ LINES-OF-IT
           END-PERFORM
           IF NOT LEDGER-AT-END
               PERFORM GIVE-UP
           END-IF
           CLOSE LINES-OF-IT.

       *> COMMIT has what was written put on the disk, by fdatasync;
       *> CLOSE alone leaves that to the system. Whether it failed
       *> GnuCOBOL does not tell: of a disk that is full WRITE does.
       ADD-THE-VOUCHER.
           STRING "V" WS-NEXT DELIMITED BY SIZE INTO VOUCHER-NUMBER
           MOVE X"0A" TO VOUCHER-END
           IF WS-NEEDS-END = 1
               OPEN EXTEND BYTES-OF-IT
               MOVE X"0A" TO THE-BYTE
               WRITE THE-BYTE
               IF NOT LEDGER-OK
                   PERFORM GIVE-UP
               END-IF
               CLOSE BYTES-OF-IT
               MOVE 0 TO WS-NEEDS-END
           END-IF
           OPEN EXTEND LEDGER
           WRITE LEDGER-RECORD FROM VOUCHER-RECORD
           IF NOT LEDGER-OK
               PERFORM GIVE-UP
           END-IF
           COMMIT
           CLOSE LEDGER.

       GIVE-UP.
           DISPLAY "The ledger cannot be read or written: FILE STATUS "
               WS-FILE-STATUS UPON SYSERR
           CLOSE LEDGER LINES-OF-IT BYTES-OF-IT
           MOVE 12 TO RETURN-CODE
           STOP RUN.
       END PROGRAM BOOKS.
