{ Every type that a layout can be made of, and ways to leave something out. }
unit Fields;

interface

const
  LineCount = 3;
  NameLength = $14;

type
  TShort = string[NameLength];
  TCode = packed array[1..4] of AnsiChar;

  TMoney = packed record
    Amount: Currency;  // pleo: /amount number
    { pleo: /currency }
    Code: array[1..3] of AnsiChar;
  end;

  TLine = packed record
    No: SmallInt;      // pleo: /no
    Text: string[9];   (* pleo: /text *)
    Sum: TMoney;       // pleo: /sum
  end;

  TFields = packed record
    Id: array[0..36] of AnsiChar;  // pleo: /id text cstr
    { pleo: /name
      text long=cut }
    Name: TShort;
    State: Char;                   // pleo: /state
    Code: TCode;                   // pleo: /code
    Padded: array[0..5] of Char;   // pleo: /padded
    Closed: Boolean;               // pleo: /closed
    B1: Byte;                      // pleo: /b/one
    S1: ShortInt;                  // pleo: /s/one
    B2: Word;                      // pleo: /b/two
    S2: SmallInt;                  // pleo: /s/two
    B4: Cardinal;                  // pleo: /b/four
    S4: LongInt;                   // pleo: /s/four
    L4: LongWord;                  // pleo: /b/long
    S8: Int64;                     // pleo: /s/eight
    B8: QWord;                     // pleo: /b/eight
    Whole: Integer;                // pleo: /whole
    Minors: Int64;                 // pleo: /minors number scale=2
    Balance: Currency;             // pleo: /balance
    Counted: Comp;                 // pleo: /counted
    // pleo: /opened date
    Opened: LongInt;
    X, { pleo: /x }
    Y: SmallInt; { pleo: /y }
    Rate: Double;                  // pleo: -
    Grid: array[1..2] of array[1..3] of Word;  // pleo: -
    Total: packed record           // pleo: /total
      Net: TMoney;                 // pleo: /net
      Tax: TMoney;                 // pleo: /tax
    end;
    Lines: array[1..LineCount] of TLine;  // pleo: /lines
    // pleo: /tags text missing=default
    Tags: array[0..LineCount - 2] of string[4];
    Rates: array[1..2] of packed record  // pleo: /rates
      Day: array[1..8] of AnsiChar;      // pleo: /day date
      Value: Int64                       // pleo: /value number scale=6
    end;
  end;

implementation

end.
