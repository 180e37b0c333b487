// The README's lines for a program with cwstring, which run.sh puts into locale.inc: a text stays whole in every locale.
program Locale;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

uses
  cwstring, SysUtils, Pleo;

procedure Work;
var
  Config: IPleoConfig;
  Name: string;
begin
  Config := NewPleoConfig;
  Config['from_environment'] := 'true';
  Name := NewPleoClientFrom('env:PLEO_API_KEY', Config).Call('GET', '/v2/employees?limit=1')['/data/0/lastName'];
  WriteLn('joined ' + Name);
  WriteLn(Format('formatted %s', [Name]));
  WriteLn(ErrOutput, Name);
end;

begin
  {$I locale.inc}
  Work;
end.
