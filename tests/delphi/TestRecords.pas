// Records filled from answers: every type of a field, what fails, and what no layout can be made of.
unit TestRecords;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestEveryType;
procedure TestFailedFields;
procedure TestManyFields;
procedure TestSmallRecords;
procedure TestLeftOut;
procedure TestDeclarations;
procedure TestLayouts;
procedure TestRecordEncodings;

implementation

uses
  SysUtils, Pleo, PleoRaw, PleoRecords, Check, Report, TestObjects;

type
  TEvery = packed record
    Padded: array[0..5] of AnsiChar;
    Ended: array[1..6] of AnsiChar;
    Letter: AnsiChar;
    Short: string[10];
    S1: ShortInt;
    B1: Byte;
    S2: SmallInt;
    B2: Word;
    S4: Integer;
    B4: Cardinal;
    S8: Int64;
    Minors, Value, Number: Currency;
    Cents, Smallest: Int64;
    Day, Time: Integer;
    Date: array[0..7] of AnsiChar;
    Digits: array[0..5] of AnsiChar;
    Yes, No: Boolean;
    Gap: Double;
    Missing, Null: Byte;
    Rows: array[1..3] of packed record
      No: SmallInt;
      Text: string[3];
    end;
    Tags: array[0..1] of string[4];
    Behind: array[0..3] of AnsiChar;
  end;

const
  EVERY = '{"of": {"padded": "abc", "ended": "abcde", "letter": "x", "short": "0123456789", "s1": -128, "b1": 255, '
    + '"s2": -32768, "b2": 65535, "s4": -2147483648, "b4": 4294967295, "s8": -9223372036854775808, '
    + '"minors": {"currency": "KWD", "minors": 1234567}, "value": {"currency": "DKK", "value": -5}, "number": 1.2345, '
    + '"at": "2026-11-29T00:30:15+01:00", "yes": true, "no": false, "null": null, '
    + '"rows": [{"no": 1, "text": "one"}, {"no": -2, "text": ""}], "tags": ["a", "bcde"]}}';

var
  Answer: IPleoResponse;
  Every_: TEvery;
  Layout: IPleoLayout;

function EveryLayout(const Config: IPleoConfig): IPleoLayout;
var
  Builder: IPleoLayoutBuilder;
begin
  Builder := NewPleoLayoutBuilder(Every_, SizeOf(Every_), 'fill=00');
  Builder.Add('Padded', '/padded', Every_.Padded);
  Builder.Add('Ended', '/ended', Every_.Ended, 'text cstr');
  Builder.Add('Letter', '/letter', Every_.Letter);
  Builder.Add('Short', '/short', Every_.Short);
  Builder.Add('S1', '/s1', Every_.S1);
  Builder.Add('B1', '/b1', Every_.B1);
  Builder.Add('S2', '/s2', Every_.S2);
  Builder.Add('B2', '/b2', Every_.B2);
  Builder.Add('S4', '/s4', Every_.S4);
  Builder.Add('B4', '/b4', Every_.B4);
  Builder.Add('S8', '/s8', Every_.S8);
  Builder.Add('Minors', '/minors', Every_.Minors, 'money');
  Builder.Add('Value', '/value', Every_.Value, 'money');
  Builder.Add('Number', '/number', Every_.Number);
  Builder.Add('Cents', '/value', Every_.Cents, '  money  scale=2  ');
  Builder.Add('Smallest', '/minors', Every_.Smallest, 'minors native');
  Builder.Add('Day', '/at', Every_.Day, 'date utc=yes');
  Builder.Add('Time', '/at', Every_.Time, 'time');
  Builder.Add('Date', '/at', Every_.Date, 'date');
  Builder.Add('Digits', '/s2', Every_.Digits, 'number zoned sign=leading-separate');
  Builder.Add('Yes', '/yes', Every_.Yes);
  Builder.Add('No', '/no', Every_.No);
  Builder.Add('Missing', '/missing', Every_.Missing, 'missing=default default=7');
  Builder.Add('Null', '/null', Every_.Null, 'null=default');
  Builder.BeginTable('Rows', '/rows', Every_.Rows, SizeOf(Every_.Rows), SizeOf(Every_.Rows[1]));
  Builder.Add('No', '/no', Every_.Rows[1].No);
  Builder.Add('Text', '/text', Every_.Rows[1].Text);
  Builder.EndTable;
  Builder.BeginTable('Tags', '/tags', Every_.Tags, SizeOf(Every_.Tags), SizeOf(Every_.Tags[0]));
  Builder.Add('Tag', '', Every_.Tags[0]);
  Builder.EndTable;
  Builder.Add('a "name"', '/rows', Every_.Behind, 'count char default="a b"');
  Result := Builder.NewLayout(Config);
end;

procedure TestEveryType;
{$IFDEF FPC}
var
  Largest: UInt64;
  Builder: IPleoLayoutBuilder;
{$ENDIF}
begin
  Answer := Answered(EVERY);
  FillChar(Every_, SizeOf(Every_), '#');
  Answer.FillRecord(EveryLayout(nil), Every_, SizeOf(Every_), '/of');
  AreEqual('abc   ', string(Every_.Padded), 'characters with blanks behind them');
  AreEqual('abcde', string(PAnsiChar(@Every_.Ended[1])), 'characters with a NUL behind them');
  AreEqual('x', string(Every_.Letter), 'a character');
  AreEqual('0123456789', string(Every_.Short), 'a short string');
  AreEqual(Low(ShortInt), Every_.S1, 'the least ShortInt');
  AreEqual(High(Byte), Every_.B1, 'the largest Byte');
  AreEqual(Low(SmallInt), Every_.S2, 'the least SmallInt');
  AreEqual(High(Word), Every_.B2, 'the largest Word');
  AreEqual(Low(Integer), Every_.S4, 'the least Integer');
  AreEqual(High(Cardinal), Every_.B4, 'the largest Cardinal');
  AreEqual(Low(Int64), Every_.S8, 'the least Int64');
  AreEqual('1234.567', PleoFromCurrency(Every_.Minors), 'an amount by its minors');
  AreEqual('-0.05', PleoFromCurrency(Every_.Value), 'an amount by its value');
  AreEqual('1.2345', PleoFromCurrency(Every_.Number), 'a number in Currency');
  AreEqual(-5, Every_.Cents, 'an amount with two decimals');
  AreEqual(1234567, Every_.Smallest, 'minor units');
  AreEqual(20261128, Every_.Day, 'a day of UTC');
  AreEqual(3015, Every_.Time, 'a time as it is written');
  AreEqual('20261129', string(Every_.Date), 'a day as it is written');
  AreEqual('-32768', string(Every_.Digits), 'digits as COBOL has them');
  IsTrue(Every_.Yes and not Every_.No, 'booleans');
  IsTrue(Every_.Gap = 0, 'what is in no field');
  AreEqual(7, Every_.Missing, 'the default of a value that is missing');
  AreEqual(0, Every_.Null, 'what null leaves');
  AreEqual(1, Every_.Rows[1].No, 'the first row');
  AreEqual('one', string(Every_.Rows[1].Text), 'its text');
  AreEqual(-2, Every_.Rows[2].No, 'the second row');
  AreEqual('', string(Every_.Rows[2].Text), 'its text, which is empty');
  AreEqual(0, Every_.Rows[3].No, 'a row without an item');
  AreEqual('abcde', string(Every_.Tags[0]) + string(Every_.Tags[1]), 'a table of texts');
  AreEqual('2   ', string(Every_.Behind), 'a name, a default and a count with blanks');
  {$IFDEF FPC}
  Builder := NewPleoLayoutBuilder(Largest, SizeOf(Largest));
  Builder.Add('Largest', '/0', Largest);
  Answered('[18446744073709551615]').FillRecord(Builder.NewLayout, Largest, SizeOf(Largest));
  IsTrue(Largest = High(UInt64), 'the largest UInt64');
  {$ENDIF}
  Answer := nil;
end;

var
  Caught: EPleoRecordError;

procedure NameBehindLast; begin Caught.FieldName(Caught.Failed); end;
procedure StatusBeforeFirst; begin Caught.FieldStatus(-1); end;

// What failed: its names and statuses.
function Failures(const Layout: IPleoLayout; out Rec; Size: Integer): string;
var
  Index: Integer;
begin
  Result := '';
  try
    Answer.FillRecord(Layout, Rec, Size);
  except
    on E: EPleoRecordError do
    begin
      AreEqual(PLEO_E_RECORD, E.Status, 'the status');
      IsTrue(Pos(E.FieldName(0) + ': ', string(E.Message)) = 1, 'its message: ' + string(E.Message));
      for Index := 0 to E.Failed - 1 do
        Result := Result + E.FieldName(Index) + '=' + Number(E.FieldStatus(Index)) + ' ';
      Caught := E;
      Raises(NameBehindLast, PLEO_E_MISSING, 'counted from 0.', 'a name that is not there');
      Raises(StatusBeforeFirst, PLEO_E_MISSING, 'no failed field -1', 'a status that is not there');
    end;
  end;
end;

type
  TSix = packed record
    Missing, Null, Kind: Integer;
    Large: Byte;
    Long: array[0..3] of AnsiChar;
    Ended: array[0..3] of AnsiChar;
    Good: SmallInt;
    Rows: array[1..2] of Byte;
  end;

procedure TestFailedFields;
var
  Six: TSix;
  Builder: IPleoLayoutBuilder;
begin
  Builder := NewPleoLayoutBuilder(Six, SizeOf(Six));
  Builder.Add('Missing', '/missing', Six.Missing, 'default=-1');
  Builder.Add('Null', '/null', Six.Null);
  Builder.Add('Kind', '/kind', Six.Kind);
  Builder.Add('Large', '/large', Six.Large);
  Builder.Add('Long', '/long', Six.Long);
  Builder.Add('Ended', '/nul', Six.Ended, 'text cstr');
  Builder.Add('Good', '/good', Six.Good);
  Builder.BeginTable('Rows', '/rows', Six.Rows, SizeOf(Six.Rows), SizeOf(Six.Rows[1]));
  Builder.Add('It', '', Six.Rows[1]);
  Builder.EndTable;
  Answer := Answered('{"null": null, "kind": "7", "large": 256, "long": "abcde", "nul": "\u0000", "good": -3, '
    + '"rows": [4, -5, 6]}');
  FillChar(Six, SizeOf(Six), '#');
  AreEqual('Missing=1 Null=2 Kind=3 Large=4 Long=5 Ended=6 Rows=5 Rows(2).It=4 ',
    Failures(Builder.NewLayout, Six, SizeOf(Six)), 'failed fields');
  AreEqual(-1, Six.Missing, 'its default');
  AreEqual(0, Six.Null, 'zero');
  AreEqual(0, Six.Large, 'zero again');
  AreEqual('    ', string(Six.Long), 'blanks');
  IsTrue((Six.Ended[0] = #0) and (Six.Ended[3] = #0), 'NULs');
  AreEqual(-3, Six.Good, 'a field that is good');
  AreEqual(4, Six.Rows[1], 'a row that is good');
  Answer := nil;
end;

// More fields than are counted without memory of their own.
procedure TestManyFields;
var
  Table: packed array[1..300] of Byte;
  Builder: IPleoLayoutBuilder;
  Index, Sum: Integer;
  Json: string;
begin
  Builder := NewPleoLayoutBuilder(Table, SizeOf(Table));
  Builder.BeginTable('T', '', Table, SizeOf(Table), 1);
  Builder.Add('B', '', Table[1]);
  Builder.EndTable;
  Json := '[1000';
  for Index := 2 to 300 do
    Json := Json + ',' + Number(Index mod 2);
  Answer := Answered(Json + ']');
  AreEqual('T(1).B=4 ', Failures(Builder.NewLayout, Table, SizeOf(Table)), 'one of three hundred fields');
  Sum := 0;
  for Index := 1 to 300 do
    Inc(Sum, Table[Index]);
  AreEqual(149, Sum, 'the other ones');
  Answer := Answered('[999, 0, 1, -1]');
  AreEqual('T(1).B=4 T(4).B=4 ', Failures(Builder.NewLayout, Table, SizeOf(Table)), 'two of them');
  Answer := nil;
end;

procedure FillSmall; begin Answer.FillRecord(Layout, Every_, SizeOf(Every_) - 1); end;
procedure FillLarge; begin Answer.FillRecord(Layout, Every_, SizeOf(Every_) + 1); end;
procedure FillNegative; begin Answer.FillRecord(Layout, Every_, -1); end;
procedure FillMissing; begin Answer.FillRecord(Layout, Every_, SizeOf(Every_), '/none'); end;
procedure FillWithout; begin Answer.FillRecord(nil, Every_, SizeOf(Every_)); end;
procedure FillIt; begin Answer.FillRecord(Layout, Every_, SizeOf(Every_)); end;

procedure TestSmallRecords;
var
  Large: array[0..3] of Byte;
  Builder: IPleoLayoutBuilder;
begin
  Layout := EveryLayout(nil);
  Answer := Answered(EVERY);
  FillChar(Every_, SizeOf(Every_), '#');
  Raises(FillSmall, PLEO_E_BUFFER, '', 'a record that is too small');
  Raises(FillLarge, PLEO_E_ARGUMENT, 'make the layout for that record', 'a record that is too large');
  Raises(FillNegative, PLEO_E_ARGUMENT, 'size', 'a size below zero');
  Raises(FillMissing, PLEO_E_MISSING, '/none', 'a pointer that leads nowhere');
  Raises(FillWithout, PLEO_E_HANDLE, '', 'no layout');
  AreEqual('######', string(Every_.Padded), 'nothing was written');
  FillChar(Large, SizeOf(Large), 9);
  Builder := NewPleoLayoutBuilder(Large, 2);
  Builder.Add('First', '/0', Large[0]);
  Answered('[5]').FillRecord(Builder.NewLayout, Large, 2);
  IsTrue((Large[0] = 5) and (Large[1] = 0) and (Large[2] = 9) and (Large[3] = 9), 'nothing behind the record is written');
  Layout := nil;
  Answer := nil;
end;

// What no field is added for is written too: as a value of its type.
procedure TestLeftOut;
var
  Row: record
    Flag, Own: Boolean;
    Number, Mine: Integer;
    Rate: Double;
  end;
  Builder: IPleoLayoutBuilder;

  procedure Fill(const Words: string);
  begin
    if Words = '' then
      Builder := NewPleoLayoutBuilder(Row, SizeOf(Row))
    else
      Builder := NewPleoLayoutBuilder(Row, SizeOf(Row), Words);
    Builder.Add('Flag', '/flag', Row.Flag);
    Builder.Add('Number', '/number', Row.Number);
    FillChar(Row, SizeOf(Row), 1);
    Answered('{"flag": true, "number": 7}').FillRecord(Builder.NewLayout, Row, SizeOf(Row));
    IsTrue(Row.Flag and (Row.Number = 7), 'the fields that were added');
  end;

begin
  Fill('');
  IsTrue(not Row.Own and (Row.Mine = 0) and (Row.Rate = 0), 'zero');
  Fill('fill=20');
  IsTrue((Ord(Row.Own) = 32) and (Row.Mine = $20202020), 'blanks');
end;

// --- What no layout can be made of

var
  Making: IPleoLayoutBuilder;
  Other: TEvery;

procedure AddOther; begin Making.Add('X', '/x', Other.S4); end;
procedure AddPartly; begin Making.Add('X', '/x', PInteger(PAnsiChar(@Every_) + SizeOf(Every_) - 3)^); end;
procedure AddOption; begin Making.Add('X', '/x', Every_.S4, 'missing default'); end;
procedure AddText; begin Making.Add('X', '/x', Every_.S4, 'text char'); end;
procedure AddPacked; begin Making.Add('X', '/x', Every_.Minors, 'money packed'); end;
procedure AddNumber; begin Making.Add('X', '/x', Every_.Yes, 'number'); end;
procedure AddRows; begin Making.BeginTable('X', '/x', Every_.Rows, SizeOf(Every_.Rows), 5); end;
procedure AddNoRow; begin Making.BeginTable('X', '/x', Every_.Rows, SizeOf(Every_.Rows), 0); end;
procedure MakeIt; begin Making.NewLayout; end;
procedure MakeFromText; begin NewPleoLayout('record 4'#10'A /a text char 0 5'); end;
procedure MakeFromLines; begin NewPleoLayout('record 4'#13#10'A'#9'/a text char 0 4'#13#10'B /b text char 0 4'#13#10'#'); end;
procedure MakeFromNoFields; begin NewPleoLayout('record 4'); end;
procedure MakeFromMuch; begin NewPleoLayout('record 4 #' + string(StringOfChar('#', 200))); end;
procedure MakeFromNothing; begin NewPleoLayout(''); end;

// Whether the message is these words, all of it.
procedure Says(Test: TTest; const Words: string);
begin
  try
    Test;
    IsTrue(False, Words);
  except
    on E: EPleoError do
      AreEqual(Words, string(E.Message), 'the message');
  end;
end;

procedure AddSecondRow;
begin
  Making.BeginTable('X', '/x', Every_.Rows, SizeOf(Every_.Rows), SizeOf(Every_.Rows[1]));
  Making.Add('Y', '/y', Every_.Rows[2].No);
end;

procedure AddOutside; begin Making.Add('Y', '/y', Every_.S4); end;
procedure AddInside; begin Making.BeginTable('Y', '/y', Every_.Tags, SizeOf(Every_.Tags), SizeOf(Every_.Tags[0])); end;

procedure TestDeclarations;
begin
  Making := NewPleoLayoutBuilder(Every_, SizeOf(Every_));
  Raises(AddOther, PLEO_E_ARGUMENT, 'X is not in the record', 'a field of another record');
  Raises(AddPartly, PLEO_E_ARGUMENT, 'X is not in the record', 'a field that ends behind the record');
  Raises(AddText, PLEO_E_ARGUMENT, 'X cannot be stored so: write one of these stores, or none: native be le',
    'text in an Integer');
  Raises(AddOption, PLEO_E_ARGUMENT, 'an option has a = and a word behind it. What stands there is default', 'no option');
  Raises(AddPacked, PLEO_E_ARGUMENT, 'or none: native', 'packed digits in Currency');
  Raises(AddNumber, PLEO_E_ARGUMENT, 'nothing but a bool', 'a number in a Boolean');
  Raises(AddRows, PLEO_E_ARGUMENT, 'no whole number of rows', 'rows of another size');
  Raises(AddNoRow, PLEO_E_ARGUMENT, 'no whole number of rows', 'rows of no size');
  AreEqual('record ' + Number(SizeOf(Every_)) + ' fill=00'#10, Making.Text, 'what was refused is not in the text');
  Raises(AddSecondRow, PLEO_E_ARGUMENT, 'the first row', 'a field of the second row');
  Raises(AddOutside, PLEO_E_ARGUMENT, 'call EndTable first, for the table is still X', 'a field behind a table');
  Raises(AddInside, PLEO_E_ARGUMENT, 'call EndTable first, for the table is still X', 'a table behind a table');
  Making.EndTable;
  AddOutside;
  Making := NewPleoLayoutBuilder(Every_, SizeOf(Every_));
  Making.Add('S4', '/s4', Every_.S4);
  Making.Add('S4', '/s8', Every_.S8);
  Raises(MakeIt, PLEO_E_ARGUMENT, 'line 3, column 1', 'a name that stands twice');
  Making := NewPleoLayoutBuilder(Every_, SizeOf(Every_));
  Making.Add('S4', '/s4', Every_.S4, 'amount');
  Raises(MakeIt, PLEO_E_ARGUMENT, 'line 2, column 12', 'a value that there is not');
  Raises(MakeIt, PLEO_E_ARGUMENT, '; the line is "S4" "/s4" amount native', 'whose line is said');
  Making := NewPleoLayoutBuilder(Every_, SizeOf(Every_));
  Making.Add('S4', 's4', Every_.S4);
  Raises(MakeIt, PLEO_E_ARGUMENT, 'line 2, column 6', 'what is no pointer');
  Raises(MakeFromText, PLEO_E_ARGUMENT, 'line 2, column 16', 'a field that is longer than the record');
  Raises(MakeFromNothing, PLEO_E_ARGUMENT, 'text', 'no text');
  Says(MakeFromText, 'text line 2, column 16: A takes bytes 0 to 4 of the record, which ends with byte 3; '
    + 'the line is A /a text char 0 5');
  Says(MakeFromLines,
    'text line 3, column 16: B takes bytes 0 to 3 of the record, which A already takes (line 2, column 1); '
    + 'the line is B /b text char 0 4');
  Says(MakeFromNoFields, 'text line 1, column 1: the record has no fields; the line is record 4');
  Says(MakeFromMuch, 'text line 1, column 1: the record has no fields');
  Making := nil;
end;

procedure NameBehind; begin Layout.Name(Layout.Count); end;
procedure NameBefore; begin Layout.Name(-1); end;

procedure TestLayouts;
begin
  Layout := EveryLayout(Options([]));
  AreEqual(SizeOf(Every_), Layout.Size, 'bytes of a record');
  AreEqual(24 + 1 + 3 * 2 + 1 + 2 + 1, Layout.Count, 'statuses of a record');
  AreEqual('Padded', Layout.Name(0), 'the first');
  AreEqual('Rows', Layout.Name(24), 'a table''s own');
  AreEqual('Rows(3).Text', Layout.Name(30), 'one in a table');
  AreEqual('a "name"', Layout.Name(Layout.Count - 1), 'the last');
  Raises(NameBehind, PLEO_E_MISSING, '', 'one that is not there');
  Raises(NameBefore, PLEO_E_ARGUMENT, 'index', 'an index below zero');
  Answer := Answered(EVERY);
  AreEqual(PLEO_OK, pleo_free(Layout.Handle), 'a layout that is freed');
  Raises(FillIt, PLEO_E_HANDLE, '', 'is none');
  Layout := nil;
  Answer := nil;
end;

// --- Encodings

type
  TNote = packed record
    Note: array[0..3] of AnsiChar;
    Short: string[4];
  end;

function NoteLayout(out Note: TNote; const Encoding, Words: string): IPleoLayout;
var
  Builder: IPleoLayoutBuilder;
begin
  Builder := NewPleoLayoutBuilder(Note, SizeOf(Note));
  Builder.Add('Note', '/note', Note.Note, Words);
  Builder.Add('Short', '/note', Note.Short, Words);
  Result := Builder.NewLayout(Options(['text_encoding', Encoding]));
end;

var
  OtherPage: string;

// A layout with a name that is not ASCII.
procedure NewNamed;
begin
  Layout := NewPleoLayout('record 1'#10 + string({$IFDEF UNICODE}#$00E6{$ELSE}#$E6{$ENDIF}) + ' . bool char 0 1',
    Options(['text_encoding', OtherPage]));
end;

procedure TestRecordEncodings;
const
  PAGES: array[0..6] of string = ('windows-1252', 'windows-1257', 'iso-8859-1', 'iso-8859-6', 'iso-8859-8', 'cp850',
    'koi8-r');
var
  Note: TNote;
  Index: Integer;
begin
  for Index := Low(PAGES) to High(PAGES) do
  begin
    OtherPage := PAGES[Index];
    {$IFDEF UNICODE}
    Raises(NewNamed, PLEO_E_TEXT, '', OtherPage + ' has other bytes');
    {$ELSE}
    NewNamed;
    IsTrue((Layout.Name(0) = #$E6) and (StringCodePage(Layout.Name(0)) <> CP_UTF8), OtherPage + ' has this byte');
    {$ENDIF}
  end;
  Layout := nil;
  Answer := Answered('{"note": "a\u00f8b\u00f8"}');
  Answer.FillRecord(NoteLayout(Note, 'windows-1252', ''), Note, SizeOf(Note));
  IsTrue((Note.Note[1] = #$F8) and (Note.Note[3] = #$F8) and (Length(Note.Short) = 4), 'a code page');
  AreEqual('Note=5 Short=5 ', Failures(NoteLayout(Note, 'utf-8', ''), Note, SizeOf(Note)), 'UTF-8 takes more');
  AreEqual('', Failures(NoteLayout(Note, 'utf-8', 'long=cut'), Note, SizeOf(Note)), 'its beginning fits');
  IsTrue((Note.Note[2] = #$B8) and (Note.Note[3] = 'b') and (Length(Note.Short) = 4), 'whole characters of it');
  Answer := Answered('{"note": "\u6771"}');
  AreEqual('Note=6 Short=6 ', Failures(NoteLayout(Note, 'windows-1252', ''), Note, SizeOf(Note)),
    'what the code page lacks');
  Answer := nil;
end;

end.
