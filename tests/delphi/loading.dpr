// Loads one library after the other, '-' for the default, and says what comes of each.
program loading;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Pleo, PleoLoader;

var
  Index: Integer;
  Name: string;

begin
  for Index := 1 to ParamCount do
    try
      Name := string(ParamStr(Index));
      if Name = '-' then
        Name := '';
      PleoLoad(Name);
      WriteLn('loaded ', PleoLoadedFile, ', version ', PleoVersion);
    except
      on E: EPleoLoadError do
        WriteLn(E.Message);
    end;
end.
