       *> The same by libcurl: the answer goes into a stream in memory,
       *> and the status is found by its name.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. BENCH-THEIRS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-BASE                   PIC X(100).
       01 WS-KEY                    PIC X(100).
       01 WS-BUNDLE                 PIC X(200).
       01 WS-TEXT                   PIC X(9).
       01 WS-URL                    PIC X(200).
       01 WS-USER                   PIC X(110).
       01 WS-COUNT                  PIC 9(7) COMP-5.
       01 WS-STATE                  PIC X(20).
       01 WS-AT                     PIC 9(9) COMP-5.
       01 WS-BODY                   PIC X(60) VALUE
           '{"status":"ACTIVATED","metadata":{"program":"bench"}}'.
       01 CURL                      USAGE POINTER.
       01 HEADERS                   USAGE POINTER.
       01 STREAM                    USAGE POINTER.
       01 ANSWER                    USAGE POINTER.
       01 ANSWER-LENGTH             PIC 9(18) COMP-5.
       01 HTTP-STATUS               PIC S9(18) COMP-5.
       01 RC                        PIC S9(9) COMP-5.
       LINKAGE SECTION.
       01 LS-ANSWER                 PIC X(8192).
       PROCEDURE DIVISION.
           ACCEPT WS-BASE FROM ENVIRONMENT "BENCH_BASE"
           ACCEPT WS-KEY FROM ENVIRONMENT "BENCH_KEY"
           ACCEPT WS-BUNDLE FROM ENVIRONMENT "BENCH_CA_FILE"
           ACCEPT WS-TEXT FROM ENVIRONMENT "BENCH_COUNT"
           MOVE FUNCTION NUMVAL(WS-TEXT) TO WS-COUNT
           STRING FUNCTION TRIM(WS-BASE) "/v1/installations/me" X"00"
               DELIMITED BY SIZE INTO WS-URL
           STRING FUNCTION TRIM(WS-KEY) ":" X"00"
               DELIMITED BY SIZE INTO WS-USER
           INSPECT WS-BODY REPLACING FIRST "  " BY X"0020"
           INSPECT WS-BUNDLE REPLACING FIRST "  " BY X"0020"
           CALL "curl_global_init" USING BY VALUE 3 RETURNING RC
           CALL "curl_easy_init" RETURNING CURL
           CALL "curl_slist_append" USING BY VALUE SIZE 8 0
               BY REFERENCE Z"Content-Type: application/json"
               RETURNING HEADERS
           PERFORM SET-OPTIONS
           PERFORM WS-COUNT TIMES
               PERFORM ONE-CALL
               IF RC NOT = 0 OR WS-STATE NOT = "ACTIVATED"
                   DISPLAY "FAILED " RC " " HTTP-STATUS
                   MOVE 12 TO RETURN-CODE
                   EXIT PERFORM
               END-IF
           END-PERFORM
           CALL "curl_easy_cleanup" USING BY VALUE CURL
               RETURNING OMITTED
           STOP RUN.

      *> The numbers are those of curl.h: URL, USERPWD, HTTPHEADER,
      *> POSTFIELDS, CAINFO, NOSIGNAL, TIMEOUT.
       SET-OPTIONS.
           CALL "curl_easy_setopt" USING BY VALUE CURL 10002
               BY REFERENCE WS-URL RETURNING RC
           CALL "curl_easy_setopt" USING BY VALUE CURL 10005
               BY REFERENCE WS-USER RETURNING RC
           CALL "curl_easy_setopt" USING BY VALUE CURL 10023
               BY VALUE HEADERS RETURNING RC
           CALL "curl_easy_setopt" USING BY VALUE CURL 10015
               BY REFERENCE WS-BODY RETURNING RC
           CALL "curl_easy_setopt" USING BY VALUE CURL 10065
               BY REFERENCE WS-BUNDLE RETURNING RC
           CALL "curl_easy_setopt" USING BY VALUE CURL 99
               BY VALUE SIZE 8 1 RETURNING RC
           CALL "curl_easy_setopt" USING BY VALUE CURL 13
               BY VALUE SIZE 8 60 RETURNING RC.

      *> WRITEDATA is a stream, which libcurl writes to by itself.
       ONE-CALL.
           CALL "open_memstream" USING ANSWER ANSWER-LENGTH
               RETURNING STREAM
           CALL "curl_easy_setopt" USING BY VALUE CURL 10001
               BY VALUE STREAM RETURNING RC
           CALL "curl_easy_perform" USING BY VALUE CURL RETURNING RC
           CALL "fclose" USING BY VALUE STREAM RETURNING OMITTED
           MOVE SPACES TO WS-STATE
           IF RC = 0
      *>       CURLINFO_RESPONSE_CODE
               CALL "curl_easy_getinfo" USING BY VALUE CURL 2097154
                   BY REFERENCE HTTP-STATUS RETURNING RC
               SET ADDRESS OF LS-ANSWER TO ANSWER
               IF HTTP-STATUS = 200
                   MOVE 1 TO WS-AT
                   INSPECT LS-ANSWER(1:ANSWER-LENGTH) TALLYING WS-AT
                       FOR CHARACTERS BEFORE INITIAL '"status":"'
                   UNSTRING LS-ANSWER(WS-AT + 10:40)
                       DELIMITED BY '"' INTO WS-STATE
               END-IF
           END-IF
           CALL "free" USING BY VALUE ANSWER RETURNING OMITTED.
       END PROGRAM BENCH-THEIRS.
