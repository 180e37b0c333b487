// What the examples share: how they begin, and how they end.
unit Example;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

uses
  SysUtils, Classes, Pleo, PleoRaw;

type
  TExample = procedure;

  // The program was called with other arguments than it takes.
  EUsage = class(Exception);

// A client whose key is in the file that PLEO_KEY_FILE names, else in PLEO_API_KEY. Options such as base_url or ca_file
// come from PLEO_BASE_URL, PLEO_CA_FILE and so on; without them it talks to Pleo's production.
function ExampleClient: IPleoClient;

// Runs an example. What fails is said on standard error, and the program's exit code is the status' low byte.
procedure RunExample(Example: TExample);

// Standard output for bytes: whoever called frees it.
function StandardOutput: TStream;

// Puts a text into a field of fixed width, which is all blanks before: what is too long for it is cut off between
// characters.
procedure Fill(var Field: array of AnsiChar; const Text: TPleoBytes);

implementation

{$IFDEF MSWINDOWS}
uses
  Windows;
{$ENDIF}

function ExampleClient: IPleoClient;
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
  Result := NewPleoClientFrom(Source, Config);
end;

procedure RunExample(Example: TExample);
begin
  try
    Example;
  except
    on E: EPleoError do
    begin
      WriteLn(ErrOutput, E.StatusName, ': ', E.Message);
      if (E.ApiType <> '') or (E.ApiMessage <> '') then
        WriteLn(ErrOutput, 'The API says: ', E.ApiType, ': ', E.ApiMessage);
      if E.RetryAfterSeconds >= 0 then
        WriteLn(ErrOutput, 'Repeat it after ', E.RetryAfterSeconds, ' s.');
      ExitCode := E.Status and $FF;
    end;
    on E: Exception do // such as EUsage, or EPleoLoadError where the library is not there
    begin
      WriteLn(ErrOutput, E.Message);
      ExitCode := PLEO_E_ARGUMENT;
    end;
  end;
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

end.
