       01 CHK-PASSED                PIC 9(4) EXTERNAL.
       01 CHK-FAILED                PIC 9(4) EXTERNAL.
