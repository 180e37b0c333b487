// What the examples share: how they begin, and how they end.
unit Example;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

uses
  SysUtils, Classes, Pleo, PleoRaw;

type
  TExample = procedure;

  // The program was given other arguments, or a file of another form, than it takes.
  EUsage = class(Exception);

// Options, such as base_url or ca_file, that come from PLEO_BASE_URL, PLEO_CA_FILE and so on; without them a client talks to
// Pleo's production. Encoding is that of texts; '' for what the environment says, or the default.
function ExampleConfig(const Encoding: string = ''): IPleoConfig;

// A client with these options, whose key is in the file that PLEO_KEY_FILE names, else in PLEO_API_KEY.
function ExampleClient(const Encoding: string = ''): IPleoClient;

// Runs an example. What fails is said on standard error, and the program's exit code is the status' low byte; 1 for
// what has none, such as a standard output that is on a full disk.
procedure RunExample(Example: TExample);

// Says on standard error what failed, with a report for support.
procedure TellFailure(Failure: Exception);

// What the program was called with; '' where it is not given.
function Argument(Index: Integer): string;

// The bytes of a file to its end, or of what has no size, such as a pipe.
function ReadWhole(const FileName: string): TBytes;

// Standard output, for bytes: whoever called frees it.
function StandardOutput: TStream;

// Puts blanks in place of line feeds and other control characters, so that a record is one line.
procedure OneLine(var Field: array of AnsiChar);

// Puts a text into a field of fixed width, on one line, with blanks behind it. What is too long for the field is cut off
// between characters.
procedure Fill(var Field: array of AnsiChar; const Text: TPleoBytes);

// The same for what means nothing in part: PLEO_E_BUFFER where it is too long.
procedure FillWhole(var Field: array of AnsiChar; const Text: TPleoBytes);

// The bytes of a text; none where it is missing or null, as Pleo sends what has no value either way.
function OptionalBytes(const Value: IPleoResponse; const Pointer: string): TPleoBytes;

implementation

{$IFDEF MSWINDOWS}
uses
  Windows;
{$ENDIF}

function Argument(Index: Integer): string;
begin
  // Free Pascal itself, without cwstring, makes other characters of what is not ASCII; the ParamStr of its unit System
  // ends after 255 bytes.
  Result := {$IFDEF UNIX}{$IFDEF UNICODE}UTF8Decode{$ENDIF}(ObjPas.ParamStr(Index)){$ELSE}ParamStr(Index){$ENDIF};
end;

function ExampleConfig(const Encoding: string): IPleoConfig;
begin
  Result := NewPleoConfig;
  Result['from_environment'] := 'true';
  // Where texts are in a code page, that of Windows or PLEO_TEXT_ENCODING, no character that it lacks ends the run.
  Result['text_unmappable'] := 'transliterate';
  if Encoding <> '' then
    Result['text_encoding'] := Encoding;
end;

function ExampleClient(const Encoding: string): IPleoClient;
var
  KeyFile, Source: string;
begin
  KeyFile := string(SysUtils.GetEnvironmentVariable('PLEO_KEY_FILE'));
  if KeyFile <> '' then
    Source := 'file:' + KeyFile
  else
    Source := 'env:PLEO_API_KEY';
  Result := NewPleoClientFrom(Source, ExampleConfig(Encoding));
end;

procedure RunExample(Example: TExample);
begin
  try
    Example;
    Flush(Output); // what the program leaves for its end is written without a check
  except
    on E: Exception do
    begin
      TellFailure(E);
      ExitCode := PLEO_E_ARGUMENT; // such as of EUsage, or EPleoLoadError where the library is not there
      if E is EPleoError then
        ExitCode := EPleoError(E).Status and $FF;
    end;
  end;
end;

{$IOCHECKS OFF} // a standard error that cannot be written changes nothing
procedure TellKnown(Failure: EPleoError);
begin
  WriteLn(ErrOutput, Failure.StatusName, ': ', Failure.Message);
  if (Failure.ApiType <> '') or (Failure.ApiMessage <> '') then
    WriteLn(ErrOutput, 'The API says: ', Failure.ApiType, ': ', Failure.ApiMessage);
  if Failure.RetryAfterSeconds >= 0 then
    WriteLn(ErrOutput, 'Repeat it after ', Failure.RetryAfterSeconds, ' s.');
  if Failure.Report <> '' then
  begin
    WriteLn(ErrOutput, 'Report for support:');
    WriteLn(ErrOutput, Failure.Report);
  end;
end;

procedure TellFailure(Failure: Exception);
begin
  if Failure is EPleoError then
    TellKnown(EPleoError(Failure))
  else if (Failure is EInOutError) or (Failure is EWriteError) then
    WriteLn(ErrOutput, 'standard output cannot be written: ', Failure.Message)
  else
    WriteLn(ErrOutput, Failure.Message);
  Flush(ErrOutput); // Free Pascal does not where standard output fails at the program's end
  IOResult;
end;
{$IOCHECKS ON}

function ReadWhole(const FileName: string): TBytes;
const
  STEP = 65536;
var
  Source: TFileStream;
  Size, Got: Integer;
begin
  Result := nil;
  // Free Pascal's streams take an AnsiString in every mode.
  // Free Pascal hands the system no name at all for an empty one.
  if FileName = '' then
    raise EUsage.Create('a file has no name');
  Source := TFileStream.Create({$IFDEF FPC}{$IFDEF UNICODE}UTF8Encode{$ENDIF}{$ENDIF}(FileName),
    fmOpenRead or fmShareDenyWrite);
  try
    Size := 0;
    repeat
      if Size + STEP > Length(Result) then
        SetLength(Result, 2 * Size + STEP);
      Got := FileRead(Source.Handle, Result[Size], STEP); // for the stream's own Read a failure is the end
      if Got < 0 then
        raise EReadError.Create('the file cannot be read to its end');
      Inc(Size, Got);
    until Got = 0;
    SetLength(Result, Size);
  finally
    Source.Free;
  end;
end;

function StandardOutput: TStream;
begin
  Flush(Output);
  Result := THandleStream.Create({$IFDEF MSWINDOWS}GetStdHandle(STD_OUTPUT_HANDLE){$ELSE}1{$ENDIF});
end;

procedure OneLine(var Field: array of AnsiChar);
var
  Index: Integer;
begin
  for Index := 0 to High(Field) do
    if (Field[Index] < ' ') or (Field[Index] = #127) then
      Field[Index] := ' ';
end;

procedure Fill(var Field: array of AnsiChar; const Text: TPleoBytes);
var
  Size, Index: Integer;
begin
  Size := Length(Text);
  if Size > Length(Field) then
  begin
    Size := Length(Field);
    while (Size > 0) and (Ord(Text[Size + 1]) and $C0 = $80) do // within a character of UTF-8
      Dec(Size);
  end;
  for Index := 0 to High(Field) do
    if Index < Size then
      Field[Index] := Text[Index + 1]
    else
      Field[Index] := ' ';
  OneLine(Field);
end;

procedure FillWhole(var Field: array of AnsiChar; const Text: TPleoBytes);
begin
  if Length(Text) > Length(Field) then
    raise EPleoError.Create(PLEO_E_BUFFER, 'a text is longer than its field, which means nothing in part');
  Fill(Field, Text);
end;

function OptionalBytes(const Value: IPleoResponse; const Pointer: string): TPleoBytes;
begin
  Result := '';
  if Value.Has(Pointer) then
    Result := Value.TextBytes(Pointer);
end;

end.
