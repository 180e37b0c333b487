       *> The subprograms by which a COBOL program uses Pleo's API: this
       *> file opens and closes, and tells what failed; pleo-option.cob
       *> has options, pleo-call.cob asks Pleo, pleo-request.cob makes
       *> requests of any kind, pleo-list.cob has lists and tasks,
       *> pleo-export.cob and pleo-result.cob carry out export jobs,
       *> pleo-read.cob, pleo-piece.cob and pleo-value.cob read answers,
       *> pleo-json.cob builds what is sent, and pleo-convert.cob has
       *> money, dates and webhooks. Compile all of them with your
       *> program: README.md says how.
       *>
       *> For all of them: the first argument is the control block. Look
       *> at PLEO-STATUS behind each CALL. On anything but PLEO-OK
       *> fields of yours are as they were, all of them. A text is a
       *> PIC X item, a group or a literal of any length; blanks and
       *> LOW-VALUES behind it are no part of it, and one of blanks or
       *> LOW-VALUES alone is none. A number is a numeric item of any
       *> PICTURE and USAGE but COMP-1 and COMP-2, or a literal of at
       *> most 9 digits without a point. What is neither is refused. An
       *> argument that is OMITTED, and those behind it, are left out.
       *> What a subprogram gives is never rounded or cut: what has no
       *> room is PLEO-E-BUFFER for a text, PLEO-E-RANGE for a number.

       *> Opens: from here on the other subprograms know the key.
       *> Nothing goes out to the network yet.
       *>     CALL "PLEO-OPEN" USING PLEO-CONTROL
       *>     CALL "PLEO-OPEN" USING PLEO-CONTROL WS-SOURCE
       *> WS-SOURCE, or PLEO-KEY-SOURCE without it: where the key is,
       *> "file:PATH" (a file of this user's or root's, with no access
       *> for others), "env:NAME" or "credential:NAME". Where neither
       *> says it, the option key does. Options are those of
       *> PLEO-OPTIONS-FILE, and of PLEO-LOAD-OPTIONS and
       *> PLEO-SET-OPTION before.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-OPEN.
       COPY PLEO-WORK.
       01 KEY-SOURCE                PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL KEY-SOURCE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="t"==.
           CALL "PLEO-I-CONFIG" USING PLEO-CONTROL RETURNING W-BAD
           EVALUATE TRUE
               WHEN NOT PLEO-OK
                   CONTINUE
               WHEN W-GIVEN > 1
                   CALL "pleo_client_new_from" USING
                       BY REFERENCE KEY-SOURCE
                       BY VALUE LENGTH OF KEY-SOURCE
                       BY VALUE PLEO-H-CONFIG
                       BY REFERENCE PLEO-H-CLIENT
                       RETURNING PLEO-STATUS
               WHEN PLEO-KEY-SOURCE = SPACES OR LOW-VALUES
                   CALL "pleo_client_new_from" USING
                       BY REFERENCE OMITTED BY VALUE 0
                       BY VALUE PLEO-H-CONFIG
                       BY REFERENCE PLEO-H-CLIENT
                       RETURNING PLEO-STATUS
               WHEN OTHER
                   CALL "pleo_client_new_from" USING
                       BY REFERENCE PLEO-KEY-SOURCE
                       BY VALUE LENGTH OF PLEO-KEY-SOURCE
                       BY VALUE PLEO-H-CONFIG
                       BY REFERENCE PLEO-H-CLIENT
                       RETURNING PLEO-STATUS
           END-EVALUATE
           COPY PLEO-END.
       END PROGRAM PLEO-OPEN.

       *> Opens with a key that the program has itself.
       *>     CALL "PLEO-OPEN-WITH-KEY" USING PLEO-CONTROL WS-KEY
       *> WS-KEY is read where it is, and nothing beside it. The library
       *> keeps a copy of its own until PLEO-CLOSE, so wipe yours at
       *> once: MOVE LOW-VALUES TO WS-KEY.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-OPEN-WITH-KEY.
       COPY PLEO-WORK.
       01 THE-KEY                   PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-KEY.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "PLEO-I-CONFIG" USING PLEO-CONTROL RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_client_new" USING
                   BY REFERENCE THE-KEY BY VALUE LENGTH OF THE-KEY
                   BY VALUE PLEO-H-CONFIG
                   BY REFERENCE PLEO-H-CLIENT
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-OPEN-WITH-KEY.

       *> The options that a client is made with. Returns 1 if there is
       *> one already.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-I-CONFIG.
       DATA DIVISION.
       LINKAGE SECTION.
       COPY PLEO-CONTROL.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           IF PLEO-H-CLIENT NOT = 0
               SET PLEO-E-ARGUMENT TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "This control block is open already: CALL "
                   & "PLEO-CLOSE first, or use another."
               MOVE 1 TO RETURN-CODE
               GOBACK
           END-IF
           CALL "PLEO-I-OPTIONS" USING PLEO-CONTROL
           IF PLEO-OK AND PLEO-OPTIONS-FILE NOT = SPACES
                   AND LOW-VALUES
               CALL "pleo_config_load" USING BY VALUE PLEO-H-CONFIG
                   BY REFERENCE PLEO-OPTIONS-FILE
                   BY VALUE LENGTH OF PLEO-OPTIONS-FILE
                   BY REFERENCE OMITTED BY VALUE 0
                   RETURNING PLEO-STATUS
           END-IF
           MOVE 0 TO RETURN-CODE
           GOBACK.
       END PROGRAM PLEO-I-CONFIG.

       *> Uses another key from now on.
       *>     CALL "PLEO-CHANGE-KEY" USING PLEO-CONTROL WS-KEY
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CHANGE-KEY.
       COPY PLEO-WORK.
       01 THE-KEY                   PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-KEY.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "pleo_client_set_key" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE THE-KEY BY VALUE LENGTH OF THE-KEY
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-CHANGE-KEY.

       *> Opens a second control block on the key and options of one
       *> that is open, for a program with several tasks or lists at
       *> once. No options may have been set in the second; it is closed
       *> first.
       *>     COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==P2==.
       *>     CALL "PLEO-SHARE" USING P2-CONTROL PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SHARE.
       COPY PLEO-WORK.
       COPY PLEO-CONTROL REPLACING LEADING ==PLEO== BY ==FROM==.
       PROCEDURE DIVISION USING PLEO-CONTROL FROM-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="C"==.
           CALL "C$PARAMSIZE" USING 2 RETURNING W-SIZE
           IF PLEO-H-CLIENT NOT = 0 OR PLEO-H-CONFIG NOT = 0
                   OR W-SIZE < LENGTH OF FROM-CONTROL
                   OR FROM-EYE-CATCHER NOT = PLEO-EYE-CATCHER
                   OR FROM-H-CLIENT = 0
               SET PLEO-E-ARGUMENT TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "PLEO-SHARE takes a control block without options "
                   & "and one that is open."
                   RETURNING W-BAD
           ELSE
               MOVE FROM-H-CLIENT TO PLEO-H-CLIENT
               MOVE FROM-H-CONFIG TO PLEO-H-CONFIG
               MOVE "Y" TO PLEO-SHARED
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-SHARE.

       *> Ends: lets go of everything that the control block stands
       *> for, cancels its task, and wipes the library's copy of the
       *> key. Options are at their defaults again. To close what is
       *> not open does nothing.
       *>     CALL "PLEO-CLOSE" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-CLOSE.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-LET-GO" USING PLEO-HANDLES PLEO-SHARED
               RETURNING PLEO-STATUS
           INITIALIZE PLEO-HANDLES
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           MOVE "N" TO PLEO-SHARED
           MOVE SPACE TO PLEO-JSON-STATE
           *> pleo_free leaves no message.
           IF NOT PLEO-OK
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "This control block is a copy of one that "
                   & "was closed."
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-CLOSE.

       *> Puts the last failure's status and details into the control
       *> block again, when calls that worked have cleared them: clean
       *> up first, report afterwards. PLEO-E-MISSING if there was none.
       *> It is the library's failure: what a subprogram refuses by
       *> itself, such as a CALL with too few arguments, is not kept.
       *>     CALL "PLEO-RECALL-FAILURE" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-RECALL-FAILURE.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           IF PLEO-H-ERROR = 0
               SET PLEO-E-MISSING TO TRUE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "Nothing has failed since PLEO-OPEN."
                   RETURNING W-BAD
           ELSE
               CALL "pleo_error_status" USING BY VALUE PLEO-H-ERROR
                   BY REFERENCE PLEO-STATUS RETURNING W-STATUS
               CALL "PLEO-I-DETAILS" USING PLEO-CONTROL
               MOVE 1 TO W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-RECALL-FAILURE.

       *> Makes the answer that was the last failure the one that is
       *> read: its headers, body and JSON. The body is the server's and
       *> may quote what it was sent; keep it out of logs.
       *>     CALL "PLEO-USE-FAILED-RESPONSE" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-USE-FAILED-RESPONSE.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           SET PLEO-E-MISSING TO TRUE
           IF PLEO-H-ERROR NOT = 0
               CALL "pleo_error_response" USING
                   BY VALUE PLEO-H-ERROR
                   BY REFERENCE W-HANDLE RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-FORGET" USING PLEO-CONTROL
               CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           ELSE
               CALL "PLEO-I-REFUSE" USING PLEO-CONTROL
                   "The last failure came without a response."
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-USE-FAILED-RESPONSE.

       *> What a status means: its name, and a line of 80 columns.
       *>     CALL "PLEO-EXPLAIN" USING PLEO-CONTROL WS-STATUS WS-NAME
       *>         WS-MEANING
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-EXPLAIN.
       COPY PLEO-WORK.
       01 STATUS-NUMBER             PIC S9 ANY NUMERIC.
       01 ITS-NAME                  PIC X ANY LENGTH.
       01 ITS-MEANING               PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL STATUS-NUMBER ITS-NAME
               ITS-MEANING.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="NFF"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL STATUS-NUMBER W-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_status_name_field" USING BY VALUE W-NUMBER
                   BY REFERENCE W-DIGITS BY VALUE LENGTH OF W-DIGITS
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
       *> Neither field is changed unless both can be.
           IF PLEO-OK AND PLEO-LENGTH > LENGTH OF ITS-NAME
               CALL "pleo_status_name_field" USING BY VALUE W-NUMBER
                   BY REFERENCE ITS-NAME BY VALUE LENGTH OF ITS-NAME
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "pleo_status_meaning_field" USING
                   BY VALUE W-NUMBER
                   BY REFERENCE ITS-MEANING
                   BY VALUE LENGTH OF ITS-MEANING
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               MOVE W-DIGITS TO ITS-NAME
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-EXPLAIN.

       *> The library's version, as text such as "0.1.0" and as number
       *> (major * 1000000 + minor * 1000 + patch).
       *>     CALL "PLEO-GET-VERSION" USING PLEO-CONTROL WS-TEXT WS-N
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-VERSION.
       COPY PLEO-WORK.
       01 ITS-TEXT                  PIC X ANY LENGTH.
       01 ITS-NUMBER                PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL ITS-TEXT ITS-NUMBER.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="FR"==.
           CALL "pleo_version_number" RETURNING W-NUMBER
           MOVE W-NUMBER TO W-BIG
           CALL "PLEO-I-FITS" USING PLEO-CONTROL W-NUMBER ITS-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_version_field" USING
                   BY REFERENCE ITS-TEXT BY VALUE LENGTH OF ITS-TEXT
                   BY REFERENCE PLEO-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "PLEO-I-GIVE" USING PLEO-CONTROL W-BIG ITS-NUMBER
                   RETURNING W-BAD
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-GET-VERSION.

       *> Reads the oldest line of the log that the option log_lines
       *> keeps, and lets it go. PLEO-E-END if there is none.
       *>     CALL "PLEO-GET-LOG-LINE" USING PLEO-CONTROL WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-GET-LOG-LINE.
       COPY PLEO-WORK.
       01 LOG-LINE                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL LOG-LINE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="F"==.
           CALL "pleo_client_log_field" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE LOG-LINE BY VALUE LENGTH OF LOG-LINE
               BY REFERENCE PLEO-LENGTH
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-GET-LOG-LINE.
