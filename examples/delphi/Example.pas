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

// A client whose key is in the file that PLEO_KEY_FILE names, else in PLEO_API_KEY. Options such as base_url or ca_file
// come from PLEO_BASE_URL, PLEO_CA_FILE and so on; without them it talks to Pleo's production. Encoding is that of its
// texts; '' for what the environment says, or the default.
function ExampleClient(const Encoding: string = ''): IPleoClient;

// Runs an example. What fails is said on standard error, and the program's exit code is the status' low byte.
procedure RunExample(Example: TExample);

// Says on standard error what failed.
procedure TellFailure(Failure: Exception);

// What the program was called with; '' where it is not given.
function Argument(Index: Integer): string;

// A file to be read, and standard output, for bytes: whoever called frees them.
function OpenInput(const FileName: string): TStream;
function StandardOutput: TStream;

// Puts a text into a field of fixed width, which is all blanks before: what is too long for it is cut off between
// characters.
procedure Fill(var Field: array of AnsiChar; const Text: TPleoBytes);

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

function ExampleClient(const Encoding: string): IPleoClient;
var
  KeyFile, Source: string;
  Config: IPleoConfig;
begin
  KeyFile := string(SysUtils.GetEnvironmentVariable('PLEO_KEY_FILE'));
  if KeyFile <> '' then
    Source := 'file:' + KeyFile
  else
    Source := 'env:PLEO_API_KEY';
  Config := NewPleoConfig;
  Config['from_environment'] := 'true';
  // Where texts are in a code page, that of Windows or PLEO_TEXT_ENCODING, no character that it lacks ends the run.
  Config['text_unmappable'] := 'transliterate';
  if Encoding <> '' then
    Config['text_encoding'] := Encoding;
  Result := NewPleoClientFrom(Source, Config);
end;

procedure RunExample(Example: TExample);
begin
  try
    Example;
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

procedure TellFailure(Failure: Exception);
var
  Known: EPleoError;
begin
  if not (Failure is EPleoError) then
  begin
    WriteLn(ErrOutput, Failure.Message);
    Exit;
  end;
  Known := EPleoError(Failure);
  WriteLn(ErrOutput, Known.StatusName, ': ', Known.Message);
  if (Known.ApiType <> '') or (Known.ApiMessage <> '') then
    WriteLn(ErrOutput, 'The API says: ', Known.ApiType, ': ', Known.ApiMessage);
  if Known.RetryAfterSeconds >= 0 then
    WriteLn(ErrOutput, 'Repeat it after ', Known.RetryAfterSeconds, ' s.');
end;

function OpenInput(const FileName: string): TStream;
begin
  // Free Pascal's streams take an AnsiString in every mode.
  Result := TFileStream.Create({$IFDEF FPC}{$IFDEF UNICODE}UTF8Encode{$ENDIF}{$ENDIF}(FileName),
    fmOpenRead or fmShareDenyWrite);
end;

function StandardOutput: TStream;
begin
  Flush(Output);
  Result := THandleStream.Create({$IFDEF MSWINDOWS}GetStdHandle(STD_OUTPUT_HANDLE){$ELSE}1{$ENDIF});
end;

procedure Fill(var Field: array of AnsiChar; const Text: TPleoBytes);
var
  Size: Integer;
begin
  FillChar(Field[0], Length(Field), ' ');
  Size := Length(Text);
  if Size > Length(Field) then
  begin
    Size := Length(Field);
    while (Size > 0) and (Ord(Text[Size + 1]) and $C0 = $80) do // within a character of UTF-8
      Dec(Size);
  end;
  if Size > 0 then
    Move(Text[1], Field[0], Size);
end;

function OptionalBytes(const Value: IPleoResponse; const Pointer: string): TPleoBytes;
begin
  Result := '';
  if Value.Has(Pointer) then
    Result := Value.TextBytes(Pointer);
end;

end.
