       *> The subprograms of pleo.cob that make requests of any kind.
       *> What a request takes is percent-encoded where that is needed.
       *> A control block has one request at a time.

       *> Begins a request. A name in braces in its path is a place for
       *> PLEO-SET-PATH. The request before it is let go.
       *>     CALL "PLEO-NEW-REQUEST" USING PLEO-CONTROL
       *>         "GET" "/v2/employees/{id}"
       *> The method is in capitals.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-NEW-REQUEST.
       COPY PLEO-WORK.
       01 THE-METHOD                PIC X ANY LENGTH.
       01 THE-PATH                  PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-METHOD THE-PATH.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING THE-METHOD W-SIZE
           CALL "pleo_free" USING BY VALUE PLEO-H-REQUEST
               RETURNING W-STATUS
           CALL "pleo_request_new" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE THE-METHOD BY VALUE W-SIZE
               BY REFERENCE THE-PATH BY VALUE LENGTH OF THE-PATH
               BY REFERENCE PLEO-H-REQUEST
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-NEW-REQUEST.

       *> Begins a request of a link that Pleo gives to a file at
       *> another host, such as a receipt's: a GET that is sent as it is
       *> and without the key. 400 to 499, but 429, says that the link
       *> has expired: read the receipt anew. The item must hold all of
       *> it: links are long.
       *>     CALL "PLEO-NEW-LINK" USING PLEO-CONTROL WS-URL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-NEW-LINK.
       COPY PLEO-WORK.
       01 THE-URL                   PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL THE-URL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "PLEO-I-TRIM" USING THE-URL W-SIZE
           CALL "pleo_free" USING BY VALUE PLEO-H-REQUEST
               RETURNING W-STATUS
           CALL "pleo_request_new_link" USING
               BY VALUE PLEO-H-CLIENT
               BY REFERENCE THE-URL BY VALUE W-SIZE
               BY REFERENCE PLEO-H-REQUEST
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-NEW-LINK.

       *> Fills a place of the path.
       *>     CALL "PLEO-SET-PATH" USING PLEO-CONTROL "id" WS-ID
       *> The value is one step of a path: not blank, and without /.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-PATH.
       COPY PLEO-WORK.
       01 ITS-NAME                  PIC X ANY LENGTH.
       01 ITS-VALUE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL ITS-NAME ITS-VALUE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING ITS-NAME W-SIZE
           CALL "pleo_request_set_path" USING
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE ITS-NAME BY VALUE W-SIZE
               BY REFERENCE ITS-VALUE BY VALUE LENGTH OF ITS-VALUE
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-SET-PATH.

       *> Sets a parameter of the query, instead of those of its name
       *> that were set before.
       *>     CALL "PLEO-SET-QUERY" USING PLEO-CONTROL "companyId" WS-ID
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-QUERY.
       COPY PLEO-WORK.
       01 ITS-NAME                  PIC X ANY LENGTH.
       01 ITS-VALUE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL ITS-NAME ITS-VALUE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING ITS-NAME W-SIZE
           CALL "pleo_request_set_query" USING
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE ITS-NAME BY VALUE W-SIZE
               BY REFERENCE ITS-VALUE BY VALUE LENGTH OF ITS-VALUE
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-SET-QUERY.

       *> Adds a parameter, also of a name that is there.
       *>     CALL "PLEO-ADD-QUERY" USING PLEO-CONTROL "statuses"
       *>         "pending"
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-ADD-QUERY.
       COPY PLEO-WORK.
       01 ITS-NAME                  PIC X ANY LENGTH.
       01 ITS-VALUE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL ITS-NAME ITS-VALUE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING ITS-NAME W-SIZE
           CALL "pleo_request_add_query" USING
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE ITS-NAME BY VALUE W-SIZE
               BY REFERENCE ITS-VALUE BY VALUE LENGTH OF ITS-VALUE
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-ADD-QUERY.

       *> Sets a header; a blank value takes it away.
       *>     CALL "PLEO-SET-HEADER" USING PLEO-CONTROL "Accept" WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-HEADER.
       COPY PLEO-WORK.
       01 ITS-NAME                  PIC X ANY LENGTH.
       01 ITS-VALUE                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL ITS-NAME ITS-VALUE.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "PLEO-I-TRIM" USING ITS-NAME W-SIZE
           CALL "pleo_request_set_header" USING
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE ITS-NAME BY VALUE W-SIZE
               BY REFERENCE ITS-VALUE BY VALUE LENGTH OF ITS-VALUE
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-SET-HEADER.

       *> Makes what was built by PLEO-NEW-JSON and PLEO-PUT-... the
       *> body, and uses it up. JSON of which a PUT failed is refused,
       *> or that a CALL sent which failed, and the request is gone:
       *> begin both anew.
       *>     CALL "PLEO-SET-BODY" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-BODY.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FOR-THIS" USING PLEO-CONTROL "PLEO-SET-BODY" " "
               RETURNING W-BAD
           IF W-BAD NOT = 0
       *> Nor is the request sent without its body.
               CALL "pleo_free" USING BY VALUE PLEO-H-REQUEST
                   RETURNING W-STATUS
               MOVE 0 TO PLEO-H-REQUEST
           ELSE
               CALL "pleo_request_set_json" USING
                   BY VALUE PLEO-H-REQUEST
                   BY VALUE PLEO-H-JSON
                   RETURNING PLEO-STATUS
           END-IF
           IF PLEO-OK
               CALL "pleo_free" USING BY VALUE PLEO-H-JSON
                   RETURNING W-STATUS
               MOVE 0 TO PLEO-H-JSON
               MOVE SPACE TO PLEO-JSON-STATE
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-SET-BODY.

       *> Makes a text that is JSON already the body; a blank one takes
       *> the body away.
       *>     CALL "PLEO-SET-BODY-TEXT" USING PLEO-CONTROL WS-TEXT
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-BODY-TEXT.
       COPY PLEO-WORK.
       01 BODY-TEXT                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL BODY-TEXT.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="T"==.
           CALL "PLEO-I-TRIM" USING BODY-TEXT W-LENGTH
           IF W-LENGTH = 0
               CALL "pleo_request_set_body" USING
                   BY VALUE PLEO-H-REQUEST
                   BY REFERENCE OMITTED BY VALUE 0
                   RETURNING PLEO-STATUS
           ELSE
               CALL "pleo_request_set_body" USING
                   BY VALUE PLEO-H-REQUEST
                   BY REFERENCE BODY-TEXT BY VALUE W-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-SET-BODY-TEXT.

       *> Sets a body that is not JSON: WS-LENGTH
       *> bytes of WS-CONTENT, as they are.
       *>     CALL "PLEO-SET-CONTENT" USING PLEO-CONTROL "text/csv"
       *>         WS-CONTENT WS-LENGTH
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-CONTENT.
       COPY PLEO-WORK.
       01 MEDIA-TYPE                PIC X ANY LENGTH.
       01 CONTENT-BYTES             PIC X ANY LENGTH.
       01 CONTENT-LENGTH            PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL MEDIA-TYPE CONTENT-BYTES
               CONTENT-LENGTH.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TTN"==.
           MOVE LENGTH OF CONTENT-BYTES TO W-SIZE
           CALL "PLEO-I-SPAN" USING PLEO-CONTROL CONTENT-LENGTH
               W-SIZE W-LENGTH RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_request_set_content" USING
                   BY VALUE PLEO-H-REQUEST
                   BY REFERENCE MEDIA-TYPE
                   BY VALUE LENGTH OF MEDIA-TYPE
                   BY REFERENCE CONTENT-BYTES BY VALUE W-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-SET-CONTENT.

       *> Makes a file the body: what it has when the request is sent.
       *>     CALL "PLEO-SET-FILE" USING PLEO-CONTROL "application/pdf"
       *>         WS-PATH
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-FILE.
       COPY PLEO-WORK.
       01 MEDIA-TYPE                PIC X ANY LENGTH.
       01 PATH-NAME                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL MEDIA-TYPE PATH-NAME.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TT"==.
           CALL "pleo_request_set_file" USING
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE MEDIA-TYPE BY VALUE LENGTH OF MEDIA-TYPE
               BY REFERENCE PATH-NAME BY VALUE LENGTH OF PATH-NAME
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-SET-FILE.

       *> Adds a part to the body, which becomes a form: WS-LENGTH bytes
       *> of WS-CONTENT. WS-FILE-NAME and WS-TYPE may be blank.
       *>     CALL "PLEO-ADD-PART" USING PLEO-CONTROL "note"
       *>         WS-FILE-NAME WS-TYPE WS-CONTENT WS-LENGTH
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-ADD-PART.
       COPY PLEO-WORK.
       01 PART-NAME                 PIC X ANY LENGTH.
       01 FILE-NAME                 PIC X ANY LENGTH.
       01 MEDIA-TYPE                PIC X ANY LENGTH.
       01 CONTENT-BYTES             PIC X ANY LENGTH.
       01 CONTENT-LENGTH            PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL PART-NAME FILE-NAME
               MEDIA-TYPE CONTENT-BYTES CONTENT-LENGTH.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TTTTN"==.
           MOVE LENGTH OF CONTENT-BYTES TO W-SIZE
           CALL "PLEO-I-SPAN" USING PLEO-CONTROL CONTENT-LENGTH
               W-SIZE W-LENGTH RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_request_add_part" USING
                   BY VALUE PLEO-H-REQUEST
                   BY REFERENCE PART-NAME BY VALUE LENGTH OF PART-NAME
                   BY REFERENCE FILE-NAME BY VALUE LENGTH OF FILE-NAME
                   BY REFERENCE MEDIA-TYPE
                   BY VALUE LENGTH OF MEDIA-TYPE
                   BY REFERENCE CONTENT-BYTES BY VALUE W-LENGTH
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-ADD-PART.

       *> Adds a file to the body, which becomes a form. A blank
       *> WS-FILE-NAME is the last step of the path.
       *>     CALL "PLEO-ADD-FILE" USING PLEO-CONTROL "file"
       *>         WS-FILE-NAME "application/pdf" WS-PATH
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-ADD-FILE.
       COPY PLEO-WORK.
       01 PART-NAME                 PIC X ANY LENGTH.
       01 FILE-NAME                 PIC X ANY LENGTH.
       01 MEDIA-TYPE                PIC X ANY LENGTH.
       01 PATH-NAME                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL PART-NAME FILE-NAME
               MEDIA-TYPE PATH-NAME.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="TTTT"==.
           CALL "pleo_request_add_file" USING
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE PART-NAME BY VALUE LENGTH OF PART-NAME
               BY REFERENCE FILE-NAME BY VALUE LENGTH OF FILE-NAME
               BY REFERENCE MEDIA-TYPE BY VALUE LENGTH OF MEDIA-TYPE
               BY REFERENCE PATH-NAME BY VALUE LENGTH OF PATH-NAME
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-ADD-FILE.

       *> Lets the body of a successful answer go into a file, which
       *> appears under its name when it is whole; left out, the path is
       *> taken back.
       *>     CALL "PLEO-SET-OUTPUT" USING PLEO-CONTROL WS-PATH
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-OUTPUT.
       COPY PLEO-WORK.
       01 PATH-NAME                 PIC X ANY LENGTH.
       PROCEDURE DIVISION USING PLEO-CONTROL PATH-NAME.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="t"==.
           IF W-GIVEN > 1
               CALL "pleo_request_set_output" USING
                   BY VALUE PLEO-H-REQUEST
                   BY REFERENCE PATH-NAME BY VALUE LENGTH OF PATH-NAME
                   RETURNING PLEO-STATUS
           ELSE
               CALL "pleo_request_set_output" USING
                   BY VALUE PLEO-H-REQUEST
                   BY REFERENCE OMITTED BY VALUE 0
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-SET-OUTPUT.

       *> Sets this request's own time in milliseconds, 0 to 86400000,
       *> instead of the option timeout_ms. With 0, as where the job's
       *> own time is used up, nothing is sent: that is PLEO-E-TIMEOUT.
       *>     CALL "PLEO-SET-TIMEOUT" USING PLEO-CONTROL 600000
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-TIMEOUT.
       COPY PLEO-WORK.
       01 MILLISECONDS              PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL MILLISECONDS.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="N"==.
           CALL "PLEO-I-WHOLE" USING PLEO-CONTROL MILLISECONDS W-NUMBER
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_request_set_timeout" USING
                   BY VALUE PLEO-H-REQUEST BY VALUE W-NUMBER
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-SET-TIMEOUT.

       *> Says how many bytes the body of a successful answer must have;
       *> -1 for any number. One of another size is PLEO-E-TRUNCATED,
       *> and the file of PLEO-SET-OUTPUT does not appear.
       *>     CALL "PLEO-SET-SIZE" USING PLEO-CONTROL WS-SIZE
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-SIZE.
       COPY PLEO-WORK.
       01 HOW-MANY                  PIC S9 ANY NUMERIC.
       PROCEDURE DIVISION USING PLEO-CONTROL HOW-MANY.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY =="N"==.
           CALL "PLEO-I-WHOLE-64" USING PLEO-CONTROL HOW-MANY W-BIG
               RETURNING W-BAD
           IF PLEO-OK
               CALL "pleo_request_set_size" USING
                   BY VALUE PLEO-H-REQUEST BY VALUE SIZE 8 W-BIG
                   RETURNING PLEO-STATUS
           END-IF
           COPY PLEO-END.
       END PROGRAM PLEO-SET-SIZE.

       *> Says that sending the request twice does the same as sending
       *> it once: after a failure it is sent again as a GET is, and is
       *> never PLEO-E-OUTCOME-UNKNOWN.
       *>     CALL "PLEO-SET-IDEMPOTENT" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SET-IDEMPOTENT.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "pleo_request_set_idempotent" USING
               BY VALUE PLEO-H-REQUEST BY VALUE 1
               RETURNING PLEO-STATUS
           COPY PLEO-END.
       END PROGRAM PLEO-SET-IDEMPOTENT.

       *> Sends the request. It stays and can be sent again.
       *>     CALL "PLEO-SEND" USING PLEO-CONTROL
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLEO-SEND.
       COPY PLEO-WORK.
       PROCEDURE DIVISION USING PLEO-CONTROL.
           COPY PLEO-BEGIN REPLACING ==ARGUMENTS== BY ==" "==.
           CALL "PLEO-I-FORGET" USING PLEO-CONTROL
           CALL "pleo_request_send" USING
               BY VALUE PLEO-H-CLIENT
               BY VALUE PLEO-H-REQUEST
               BY REFERENCE W-HANDLE
               RETURNING PLEO-STATUS
           CALL "PLEO-I-RESPONSE" USING PLEO-CONTROL W-HANDLE
           COPY PLEO-END.
       END PROGRAM PLEO-SEND.
