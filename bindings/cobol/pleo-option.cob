       *> The subprograms of pleo.cob that set and read options.

       *> Sets an option for the next PLEO-OPEN; the table in the
       *> library's README.md has them. A blank value is refused, and a
       *> control block that is open: its options stay.
       *>     CALL "PLEO-SET-OPTION" USING PLEO-CONTROL
       *>         "timeout_ms" "30000"
       *> The value is a text: of a number pass a DISPLAY item without
       *> sign and point.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-OPTION.
       COPY PLEO-WORK.
       01 OPTION-NAME               PIC X ANY LENGTH.
       01 OPTION-VALUE              PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL OPTION-NAME OPTION-VALUE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING OPTION-NAME W-SIZE
           CALL "PLEO-I-BEFORE-OPEN" USING PLEO-CONTROL RETURNING W-BAD
           CALL "PLEO-I-TRIM" USING OPTION-VALUE W-LENGTH
           IF PLEO-OK
               CALL "pleo_config_set" USING BY VALUE PLEO-H-CONFIG
                   BY REFERENCE OPTION-NAME BY VALUE W-SIZE
                   BY REFERENCE OPTION-VALUE BY VALUE W-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-SET-OPTION.

       *> Sets an option back to its default.
       *>     CALL "PLEO-RESET-OPTION" USING PLEO-CONTROL "timeout_ms"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-RESET-OPTION.
       COPY PLEO-WORK.
       01 OPTION-NAME               PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL OPTION-NAME.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "PLEO-I-TRIM" USING OPTION-NAME W-SIZE
           CALL "PLEO-I-BEFORE-OPEN" USING PLEO-CONTROL RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_config_set" USING BY VALUE PLEO-H-CONFIG
                   BY REFERENCE OPTION-NAME BY VALUE W-SIZE
                   BY REFERENCE OMITTED BY VALUE 0
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-RESET-OPTION.

       *> Sets options from a file for the next PLEO-OPEN, a line
       *> "name = value" for each: those before the first line
       *> "[profile NAME]", which are for all, and those of the profile
       *> that is named. PLEO-E-CONFIG if there is none of that name.
       *>     CALL "PLEO-LOAD-OPTIONS" USING PLEO-CONTROL
       *>         "pleo.options" WS-PROFILE
       *> With the line "key = file:PATH" in the profile PLEO-OPEN needs
       *> no source.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-LOAD-OPTIONS.
       COPY PLEO-WORK.
       01 FILE-NAME                 PIC X ANY LENGTH.
       01 THE-PROFILE               PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL FILE-NAME THE-PROFILE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="Tt"==.
           CALL "PLEO-I-BEFORE-OPEN" USING PLEO-CONTROL RETURNING W-BAD
           IF PLEO-OK
               IF W-GIVEN > 2
                   CALL "PLEO-I-TRIM" USING THE-PROFILE W-SIZE
                   CALL "pleo_config_load" USING BY VALUE PLEO-H-CONFIG
                       BY REFERENCE FILE-NAME
                       BY VALUE LENGTH OF FILE-NAME
                       BY REFERENCE THE-PROFILE BY VALUE W-SIZE
                       RETURNING PLEO-STATUS
               ELSE
                   CALL "pleo_config_load" USING BY VALUE PLEO-H-CONFIG
                       BY REFERENCE FILE-NAME
                       BY VALUE LENGTH OF FILE-NAME
                       BY REFERENCE OMITTED BY VALUE 0
                       RETURNING PLEO-STATUS
               END-IF
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-LOAD-OPTIONS.

       *> Gives the name of a profile in a file of options, by its
       *> number: 1 is the first. PLEO-E-END behind the last.
       *>     CALL "PLEO-GET-PROFILE" USING PLEO-CONTROL
       *>         "pleo.options" WS-N WS-PROFILE
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-PROFILE.
       COPY PLEO-WORK.
       01 FILE-NAME                 PIC X ANY LENGTH.
       01 THE-NUMBER                PIC S9 ANY NUMERIC.
       01 THE-PROFILE               PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL FILE-NAME THE-NUMBER
               THE-PROFILE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TNF"==.
           CALL "PLEO-I-OPTIONS" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "PLEO-I-INDEX" USING PLEO-CONTROL THE-NUMBER
                   W-NUMBER RETURNING W-BAD
           END-IF
           IF PLEO-OK
               CALL "pleo_config_profile_field" USING
                   BY VALUE PLEO-H-CONFIG
                   BY REFERENCE FILE-NAME BY VALUE LENGTH OF FILE-NAME
                   BY VALUE W-NUMBER
                   BY REFERENCE THE-PROFILE
                   BY VALUE LENGTH OF THE-PROFILE
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-GET-PROFILE.

       *> Reads an option's value, as it was set or its default; a
       *> secret is never given.
       *>     CALL "PLEO-GET-OPTION" USING PLEO-CONTROL "proxy" WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-OPTION.
       COPY PLEO-WORK.
       01 OPTION-NAME               PIC X ANY LENGTH.
       01 OPTION-VALUE              PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL OPTION-NAME OPTION-VALUE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TF"==.
           CALL "PLEO-I-TRIM" USING OPTION-NAME W-SIZE
           CALL "PLEO-I-OPTIONS" USING PLEO-CONTROL
           IF PLEO-OK
               CALL "pleo_config_get_field" USING
                   BY VALUE PLEO-H-CONFIG
                   BY REFERENCE OPTION-NAME BY VALUE W-SIZE
                   BY REFERENCE OPTION-VALUE
                   BY VALUE LENGTH OF OPTION-VALUE
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-GET-OPTION.

       *> Sees to it that there is a set of options.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-OPTIONS.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           IF PLEO-H-CONFIG = 0
               CALL "pleo_config_new" USING
                   BY REFERENCE PLEO-H-CONFIG
                   RETURNING PLEO-STATUS
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-OPTIONS.

       *> The same, for options to be set in it. Returns 1 if they could
       *> have no effect any more.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-BEFORE-OPEN.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           IF PLEO-H-CLIENT NOT = 0
               SET PLEO-E-ARGUMENT TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "Options take effect at PLEO-OPEN: CALL PLEO-CLOSE "
                   & "and set all of them again."
               MOVE 1 TO RETURN-CODE
           ELSE
               CALL "PLEO-I-OPTIONS" USING PLEO-CONTROL
               MOVE 0 TO RETURN-CODE
           END-IF
           GOBACK.
       END PROGRAM PLEO-I-BEFORE-OPEN.
