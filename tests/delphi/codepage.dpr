// Where the compiler turns strings into a code page and back: the lines of a log, and texts of other kinds of string, which
// go into JSON as they are. Compiled as Delphi 7 to 2007 do (PLEO_ANSI), the lines are in the code page.
program codepage;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

uses
  {$IFDEF UNIX}cwstring,{$ENDIF} SysUtils, Pleo;

type
  TTaker = class
    procedure Line(Level: Integer; const Text: string);
  end;

procedure TTaker.Line(Level: Integer; const Text: string);
const
  BEFORE = 'sent {"metadata":{"name":"';
  BEHIND = '"},"status":"ACTIVATED"}';
var
  Index, Start: Integer;
  Shown: string;
begin
  Start := Pos(BEFORE, Text);
  if (Level = 0) or (Start = 0) then
    Exit;
  Shown := '';
  for Index := Start + Length(BEFORE) to Length(Text) - Length(BEHIND) do
    Shown := Shown + IntToHex(Ord(Text[Index]), 2);
  WriteLn('line ', Shown);
end;

procedure Work(Taker: TTaker);
var
  Config: IPleoConfig;
  Client: IPleoClient;
  Json: IPleoJson;
  Name: TPleoUnicode;
  Bytes: RawByteString;
  Utf8: AnsiString;
  Same: Boolean;
begin
  Name := '_r_ _';
  Name[1] := WideChar($00C6);
  Name[3] := WideChar($00F8);
  Name[5] := WideChar($6771);
  Config := NewPleoConfig;
  Config['from_environment'] := 'true';
  Config['log_level'] := 'debug';
  Config['trace_bodies'] := 'true';
  Config.OnLog := Taker.Line;
  Client := NewPleoClientFrom('env:PLEO_API_KEY', Config);
  Json := Client.NewJson;
  Client.EnsureInstallation;
  Json.SetText('/metadata/name', Name);
  Json.SetText('/status', 'ACTIVATED');
  Bytes := UTF8Encode(Name);
  SetString(Utf8, PAnsiChar(Bytes), Length(Bytes)); // which the compiler takes for a text in the code page
  Same := Client.UpdateInstallation(Json.AsText).UnicodeText('/metadata/name') = Name;
  WriteLn('exact ', Same);
  Json := Client.NewJson;
  Json.SetUtf8Text('/name', Utf8);
  Same := Json.AsUnicode = '{"name":"' + Name + '"}';
  WriteLn('UTF-8 ', Same);
end;

var
  Taker: TTaker;

begin
  Taker := TTaker.Create;
  try
    Work(Taker);
  finally
    Taker.Free;
  end;
end.
