// The README's piece of a program that runs at night, which run.sh puts into night.inc: reads a list, through what passes.
program Night;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

uses
  SysUtils, Pleo;

{$I night.inc}

procedure Work;
var
  Config: IPleoConfig;
  Client: IPleoClient;
  Pages: IPleoPages;
  Item: IPleoResponse;
begin
  Config := NewPleoConfig;
  Config['from_environment'] := 'true';
  Client := NewPleoClientFrom('env:PLEO_API_KEY', Config);
  Pages := Client.Pages(Client.NewRequest('GET', '/v2/employees'));
  Item := NextItem(Pages);
  while Item <> nil do
  begin
    WriteLn(Item['/email']);
    Item := NextItem(Pages);
  end;
end;

begin
  try
    Work;
  except
    on E: EPleoError do
    begin
      WriteLn(ErrOutput, E.StatusName, ' ', E.CanRetry);
      ExitCode := 1;
    end;
  end;
end.
