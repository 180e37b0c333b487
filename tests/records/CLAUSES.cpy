000100*    Every clause that a layout can be made of, and every way to
000200*    leave something out.
000300 01  CLAUSES-RECORD.
000400*> pleo: /id
000500     05  CUSTOMER-ID             PIC X(36).
000600     05  FILLER                  PIC X.
000700*    pleo: /name text
000800*    pleo: long=cut
000900     05  CUSTOMER-NAME           PIC X(12) VALUE SPACES.
001000/    pleo: /initials
001100     05  INITIALS                PICTURE IS A(3).
001200     05  PLACE-CODE              PIC X(3)9(2). *> pleo: /place
001300     05  CUSTOMER-STATE          PIC X. *> pleo: /state
001400         88  STATE-OPEN          VALUE "O".
001500         88  STATE-CLOSED        VALUES ARE "C" "D" THRU "F".
001600     05  FILLER                  PIC X(3).
001700*>   pleo: /account
001800     05  ACCOUNT.
001900         10  NUMBER-OF           PIC 9(8). *> pleo: /number
002000*        pleo: /balance
002100         10  BALANCE             PIC S9(7)V9(2) SIGN IS TRAILING.
002200         10  LIMIT-OF            PIC S9(5)
002300*            pleo: /limit
002400             SIGN IS LEADING SEPARATE CHARACTER.
002500         10  OPENED              PIC 9(8). *> pleo: /opened date
002600     05  PACKED-GROUP            USAGE IS COMP-3.
002700         10  PACKED-ODD          PIC S9(5)V99. *> pleo: /odd
002800         10  PACKED-EVEN         PIC 9(4). *> pleo: /even
002900*        pleo: "/long number" number
003000         10  PACKED-LONG         PIC S9(18).
003100     05  SIGNED-GROUP            SIGN TRAILING SEPARATE.
003200         10  SIGNED-ONE          PIC S9(3). *> pleo: /one
003300         10  UNSIGNED-ONE        PIC 9(3). *> pleo: /two
003400         10  LEADING-ONE         PIC S9(3)
003500                                 LEADING. *> pleo: /three
003600     05  BINARY-GROUP. *> pleo: /b
003700*        pleo: /comp
003800         10  B-COMP              PIC S9(4) COMPUTATIONAL.
003900         10  B-BINARY            PIC 9(2) BINARY. *> pleo: /two
004000*        pleo: /seven
004100         10  B-COMP-4            PIC S9(5)V9(2) USAGE COMP-4.
004200*        pleo: /packed
004300         10  B-PACKED            PIC S9(3) PACKED-DECIMAL.
004400         10  B-COMP-5            PIC S9(2) COMP-5. *> pleo: /n
004500         10  B-CHAR    BINARY-CHAR UNSIGNED. *> pleo: /char
004600         10  B-SHORT   USAGE BINARY-SHORT.   *> pleo: /short
004700         10  B-LONG    BINARY-LONG SIGNED.   *> pleo: /long
004800         10  B-DOUBLE  BINARY-DOUBLE.        *> pleo: /double
004900*    pleo: -
005000     05  LEFT-OUT.
005100         10  L-FLOAT             COMP-1.
005200         10  L-DOUBLE            COMP-2.
005300         10  L-EDITED            PIC ZZ,ZZ9.99CR.
005400         10  L-SUM               PIC +(6)9.
005500         10  L-DAY               PIC 99/99/9(4).
005600         10  L-TABLE             OCCURS 2 TIMES.
005700             15  L-INNER         PIC 9(3) COMP-3 OCCURS 3.
005800         10  L-LONG              PIC 9(20).
005900         10  L-RIGHT             PIC X(7) JUSTIFIED RIGHT.
006000         10  L-BLANK             PIC 9(4) BLANK WHEN ZERO.
006100     05  BY-PARTS                PIC X(8). *> pleo: -
006200     05  BY-DATE REDEFINES BY-PARTS.
006300         10  BY-YEAR             PIC 9(4). *> pleo: /year
006400         10  BY-MONTH            PIC 9(2). *> pleo: /month
006500     05  BY-TEXT REDEFINES BY-PARTS PIC X(6). *> pleo: -
006600*>   pleo: /lines
006700     05  LINE-ITEM OCCURS 3 TIMES
006800             ASCENDING KEY IS LINE-NO
006900             INDEXED BY LINE-INDEX.
007000         10  LINE-NO             PIC 9(3) COMP. *> pleo: /no
007100         10  LINE-TEXT           PIC X(9). *> pleo: /text
007200         10  FILLER              PIC X.
007300         10  LINE-SUM. *> pleo: /sum
007400*            pleo: /net
007500             15  SUM-NET         PIC S9(5)V99 COMP-3.
007600             15  SUM-TAX         PIC S9(5)V99. *> pleo: /tax
007700         10  FILLER              PIC X(2).
007800*    pleo: /tags text missing=default
007900     05  TAG                     PIC X(4) OCCURS 3.
008000*    pleo: /rates
008100     05  RATE                    PIC S9V9(5) COMP-3
008200             OCCURS 2 TIMES VALUE ZERO.
008300     05  LAST-ONE      PIC S9(9)V9(9) COMP-5. *> pleo: /last
008400     05  FILLER                  PIC X(2).
008500     66  ID-AND-NAME RENAMES CUSTOMER-ID THRU CUSTOMER-NAME.
