       *> What the scenarios work with.
       COPY PLEO-CONTROL.
       01 WS-KEY                    PIC X(128).
       01 WS-TEXT                   PIC X(2000).
       01 WS-PATH                   PIC X(256).
       01 WS-ID                     PIC X(36).
       01 WS-NUMBER                 PIC S9(18) COMP-3.
       01 WS-COUNT                  PIC S9(9) COMP-5.
