// What Delphi 7 to 2007 compile (PLEO_ANSI): the lines of a log are in the code page of the machine, and a WideString goes
// into JSON as it is, and so does UTF-8.
program ansi;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

uses
  {$IFDEF UNIX}cwstring,{$ENDIF} SysUtils, Pleo;

type
  TTaker = class
    procedure Line(Level: Integer; const Text: string);
  end;

procedure TTaker.Line(Level: Integer; const Text: string);
var
  Index, Start: Integer;
  Shown: string;
begin
  Start := Pos('sent {"name":"', Text);
  if (Level = 0) or (Start = 0) then
    Exit;
  Shown := '';
  for Index := Start + Length('sent {"name":"') to Length(Text) - Length('"}') do
    Shown := Shown + IntToHex(Ord(Text[Index]), 2);
  WriteLn('line ', Shown);
end;

procedure Work(Taker: TTaker);
var
  Config: IPleoConfig;
  Client: IPleoClient;
  Json: IPleoJson;
  Name: TPleoUnicode;
  Utf8: RawByteString;
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
  Json.SetText('/name', Name);
  Utf8 := UTF8Encode(Name);
  SetCodePage(Utf8, CP_ACP, False); // which the compiler takes for a text in the code page
  Same := Client.Call('POST', '/v1/vendors', Json.AsText).UnicodeText('/data/name') = Name;
  WriteLn('exact ', Same);
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
