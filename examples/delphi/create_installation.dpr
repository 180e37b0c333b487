// Checks the key and creates its installation, or finds that it is there; safe to run again and again.
program create_installation;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Pleo, PleoRaw, Example;

const
  WANTED = '{"status": "ACTIVATED", "metadata": {"program": "create_installation", "library": "libpleo"}}';

function OriginText(Origin: Integer): string;
begin
  case Origin of
    PLEO_ORIGIN_CREATED: Result := 'created by this call';
    PLEO_ORIGIN_UPDATED: Result := 'changed by this call';
  else
    Result := 'there already';
  end;
end;

procedure Work;
var
  Client: IPleoClient;
  Installation: IPleoResponse;
begin
  Client := ExampleClient;
  Client.Introspect; // a wrong key shows here, before anything is changed
  Installation := Client.EnsureInstallation(WANTED);
  WriteLn('Installation  ', Installation['/id']);
  WriteLn('State         ', Installation['/status']);
  WriteLn('Company       ', Installation.Subject);
  WriteLn('Origin        ', OriginText(Installation.Origin));
end;

begin
  RunExample(Work);
end.
