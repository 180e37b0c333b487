       *> What the scenario records reads of its answer; and of an
       *> employee.
       01 ANSWER-RECORD.
          05 ANSWER-ID              PIC X(36). *> pleo: /id
       *>    pleo: /amount money
          05 ANSWER-AMOUNT          PIC S9(9)V99 COMP-3.
          05 ANSWER-DAY             PIC 9(8). *> pleo: /day date
          05 ANSWER-PAID            PIC 9. *> pleo: /paid bool
          05 ANSWER-NOTE            PIC X(8). *> pleo: /note
       *>    pleo: /lines count
          05 ANSWER-COUNT           PIC 9(3) COMP-3.
          05 ANSWER-LINES           OCCURS 3 TIMES. *> pleo: /lines
             10 ANSWER-N            PIC S9(4) COMP. *> pleo: /n
       01 EMPLOYEE-RECORD.
          05 EMPLOYEE-EMAIL         PIC X(40). *> pleo: /email
          05 EMPLOYEE-CODE          PIC X(9). *> pleo: /code
