// Records of the program, filled from a response in one call.
//
//   type
//     TEntry = packed record
//       Id: array[0..35] of AnsiChar;
//       Amount: Currency;
//       Paid: Boolean;
//     end;
//   var
//     Entry: TEntry;
//
//   Builder := NewPleoLayoutBuilder(Entry, SizeOf(Entry));
//   Builder.Add('ID', '/id', Entry.Id);
//   Builder.Add('AMOUNT', '/transactionValue', Entry.Amount, 'money');
//   Builder.Add('PAID', '/paid', Entry.Paid, 'missing=default');
//   Layout := Builder.NewLayout;
//   while Pages.NextRecord(Layout, Entry, SizeOf(Entry)) do ...
//
// The compiler determines the offset, the length and the format of a field: a field of an unsupported type does not
// compile. The record need not be packed.
unit PleoRecords;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFNDEF PLEO_ANSI}
{$IFDEF FPC}{$DEFINE PLEO_TAGGED}{$ENDIF} // there is an UInt64
{$IFDEF UNICODE}{$DEFINE PLEO_TAGGED}{$ENDIF}
{$ENDIF}

interface

uses
  Pleo;

type
  /// Builds a layout, field by field.
  IPleoLayoutBuilder = interface
    /// Adds a field. Name is its name in failures. Pointer is the JSON Pointer to its value; '' is the whole value.
    ///
    ///   array of AnsiChar, AnsiChar   text, padded with spaces; 'text cstr' is NUL-terminated, and needs a byte for it
    ///   string[n], ShortString        text
    ///   ShortInt to Int64             number; PLEO_FIELD_RANGE if it does not fit
    ///   Currency                      number with four decimal places
    ///   Boolean                       bool
    ///
    /// Words overrides this: a value (text, number, money, minors, date, time, bool, count), then a store, then
    /// options, for example 'money', 'date utc=yes', 'number be', 'text cstr long=cut', 'missing=default null=default'.
    /// docs/records.md lists them.
    procedure Add(const Name, Pointer: string; var Field: array of AnsiChar; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: AnsiChar; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: OpenString; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: ShortInt; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Byte; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: SmallInt; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Word; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Integer; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Cardinal; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Int64; const Words: string = ''); overload;
    {$IFDEF PLEO_TAGGED}
    procedure Add(const Name, Pointer: string; var Field: UInt64; const Words: string = ''); overload;
    {$ENDIF}
    procedure Add(const Name, Pointer: string; var Field: Currency; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Boolean; const Words: string = ''); overload;
    /// Begins a table, an array of rows. Add, up to EndTable, adds fields of its first row; their pointers begin at an
    /// item of the array that Pointer leads to. Words has the options of the table:
    ///   Builder.BeginTable('LINES', '/lines', Entry.Lines, SizeOf(Entry.Lines), SizeOf(Entry.Lines[1]));
    ///   Builder.Add('TEXT', '/text', Entry.Lines[1].Text);
    ///   Builder.EndTable;
    procedure BeginTable(const Name, Pointer: string; var Table; Size, RowSize: Integer; const Words: string = '');
    /// Ends the table.
    procedure EndTable;
    /// Returns the text of the layout so far. A failure of NewLayout names a line and a column of it.
    function Text: string;
    /// Creates the layout, as NewPleoLayout.
    function NewLayout(const Config: IPleoConfig = nil): IPleoLayout;
  end;

/// Creates a builder for the layout of a record. Sample is a variable of its type, which is neither read nor written.
/// All bytes of a record are written: those without a field become 0. So a record with a string, an interface or a
/// dynamic array cannot be filled. Words: 'fill=20' writes spaces instead of 0.
function NewPleoLayoutBuilder(out Sample; Size: Integer; const Words: string = 'fill=00'): IPleoLayoutBuilder;

implementation

uses
  SysUtils, PleoRaw;

resourcestring
  SOutside = ' is not in the record that the layout is made for: add the fields of that variable. What a string, a dynamic '
    + 'array or a pointer leads to is not in it.';
  SOutsideRow = ' is not in the first row of the table, and a dynamic array has none in the record: add fields of that row, '
    + 'or call EndTable first, for the table is still ';
  SInTable = ' cannot be within a table: call EndTable first, for the table is still ';
  SNoStore = ' cannot be stored so: write one of these stores, or none: ';
  SStoreMeant = '; an option has a = and a word behind it. What stands there is ';
  SNoBoolean = ' is a Boolean, which holds nothing but a bool.';
  SNoRows = ' has no whole number of rows of this size: give SizeOf of the array, and SizeOf of a row.';

const
  CHARACTERS = 'char cstr zoned packed';
  BINARY = 'native be le';

type
  TPleoLayoutBuilder = class(TInterfacedObject, IPleoLayoutBuilder)
  private
    FText: string;
    FSample, FPart: PAnsiChar; // where the record begins, and the row, which fields are added of
    FSampleSize, FPartSize: Integer;
    FTable: string; // which that is, if it is a row
    function OffsetOf(const Name: string; Place: PAnsiChar; Size: Integer): string;
    procedure Put(const Name, Pointer: string; Place: PAnsiChar; Size: Integer; const Value, Stores, Options,
      Words: string);
  public
    constructor Create(Sample: PAnsiChar; Size: Integer; const Words: string);
    procedure Add(const Name, Pointer: string; var Field: array of AnsiChar; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: AnsiChar; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: OpenString; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: ShortInt; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Byte; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: SmallInt; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Word; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Integer; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Cardinal; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Int64; const Words: string = ''); overload;
    {$IFDEF PLEO_TAGGED}
    procedure Add(const Name, Pointer: string; var Field: UInt64; const Words: string = ''); overload;
    {$ENDIF}
    procedure Add(const Name, Pointer: string; var Field: Currency; const Words: string = ''); overload;
    procedure Add(const Name, Pointer: string; var Field: Boolean; const Words: string = ''); overload;
    procedure BeginTable(const Name, Pointer: string; var Table; Size, RowSize: Integer; const Words: string = '');
    procedure EndTable;
    function Text: string;
    function NewLayout(const Config: IPleoConfig = nil): IPleoLayout;
  end;

// --- Words

function Number(Value: Integer): string;
begin
  Result := string(IntToStr(Value));
end;

// A word as a layout's text has it, whatever is in it.
function Quoted(const Word: string): string;
var
  Index: Integer;
begin
  Result := '"';
  for Index := 1 to Length(Word) do
  begin
    if Word[Index] = '"' then
      Result := Result + '"';
    Result := Result + Word[Index];
  end;
  Result := Result + '"';
end;

function PointerWord(const Pointer: string): string;
begin
  if Pointer = '' then
    Result := '.'
  else
    Result := Quoted(Pointer);
end;

// Takes the first of some words, unless that is an option: then Default.
function TakeWord(var Words: string; const Default: string): string;
var
  Index: Integer;
begin
  Index := 1;
  while (Index <= Length(Words)) and (Words[Index] = ' ') do
    Inc(Index);
  Delete(Words, 1, Index - 1);
  Index := 1;
  while (Index <= Length(Words)) and (Words[Index] <> ' ') do
    Inc(Index);
  Result := Copy(Words, 1, Index - 1);
  if (Result = '') or (Pos('=', Result) > 0) then
    Result := Default
  else
    Delete(Words, 1, Index - 1);
end;

procedure Refuse(const Name, Problem: string);
begin
  raise EPleoError.Create(PLEO_E_ARGUMENT, Name + Problem);
end;

// --- TPleoLayoutBuilder

constructor TPleoLayoutBuilder.Create(Sample: PAnsiChar; Size: Integer; const Words: string);
begin
  inherited Create;
  FSample := Sample;
  FSampleSize := Size;
  FPart := Sample;
  FPartSize := Size;
  FText := 'record ' + Number(Size) + ' ' + Words + #10;
end;

function TPleoLayoutBuilder.OffsetOf(const Name: string; Place: PAnsiChar; Size: Integer): string;
begin
  if (Place < FPart) or (Place + Size > FPart + FPartSize) then
  begin
    if FTable <> '' then
      Refuse(Name, string(SOutsideRow) + FTable);
    Refuse(Name, string(SOutside));
  end;
  Result := Number(Place - FPart);
end;

procedure TPleoLayoutBuilder.Put(const Name, Pointer: string; Place: PAnsiChar; Size: Integer; const Value, Stores,
  Options, Words: string);
var
  Rest, Kind, Store: string;
begin
  Rest := Words;
  Kind := TakeWord(Rest, Value);
  Store := TakeWord(Rest, Copy(Stores, 1, Pos(' ', Stores + ' ') - 1));
  if Pos(' ' + Store + ' ', ' ' + Stores + ' ') = 0 then
    Refuse(Name, string(SNoStore) + Stores + string(SStoreMeant) + Store);
  if (Value = 'bool') and (Kind <> Value) then
    Refuse(Name, string(SNoBoolean));
  FText := FText + Quoted(Name) + ' ' + PointerWord(Pointer) + ' ' + Kind + ' ' + Store + ' ' + OffsetOf(Name, Place, Size)
    + ' ' + Number(Size) + Options + ' ' + Rest + #10;
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: array of AnsiChar; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field[0]), Length(Field), 'text', CHARACTERS, '', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: AnsiChar; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'text', CHARACTERS, '', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: OpenString; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field[0]), High(Field) + 1, 'text', 'pstr', '', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: ShortInt; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', BINARY, '', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: Byte; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', BINARY, ' sign=none', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: SmallInt; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', BINARY, '', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: Word; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', BINARY, ' sign=none', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: Integer; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', BINARY, '', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: Cardinal; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', BINARY, ' sign=none', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: Int64; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', BINARY, '', Words);
end;

{$IFDEF PLEO_TAGGED}
procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: UInt64; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', BINARY, ' sign=none', Words);
end;
{$ENDIF}

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: Currency; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'number', 'native', ' scale=4', Words);
end;

procedure TPleoLayoutBuilder.Add(const Name, Pointer: string; var Field: Boolean; const Words: string);
begin
  Put(Name, Pointer, PAnsiChar(@Field), SizeOf(Field), 'bool', 'native', '', Words);
end;

procedure TPleoLayoutBuilder.BeginTable(const Name, Pointer: string; var Table; Size, RowSize: Integer;
  const Words: string);
begin
  if FTable <> '' then
    Refuse(Name, string(SInTable) + FTable);
  if (RowSize < 1) or (Size mod RowSize <> 0) then
    Refuse(Name, string(SNoRows));
  FText := FText + 'table ' + Quoted(Name) + ' ' + PointerWord(Pointer) + ' ' + OffsetOf(Name, PAnsiChar(@Table), Size)
    + ' ' + Number(RowSize) + ' ' + Number(Size div RowSize) + ' ' + Words + #10;
  FPart := PAnsiChar(@Table);
  FPartSize := RowSize;
  FTable := Name;
end;

procedure TPleoLayoutBuilder.EndTable;
begin
  FText := FText + 'end'#10;
  FPart := FSample;
  FPartSize := FSampleSize;
  FTable := '';
end;

function TPleoLayoutBuilder.Text: string;
begin
  Result := FText;
end;

function TPleoLayoutBuilder.NewLayout(const Config: IPleoConfig): IPleoLayout;
begin
  Result := NewPleoLayout(FText, Config);
end;

function NewPleoLayoutBuilder(out Sample; Size: Integer; const Words: string): IPleoLayoutBuilder;
begin
  Result := TPleoLayoutBuilder.Create(PAnsiChar(@Sample), Size, Words);
end;

end.
