// The README's piece of a program that reads a list into records, which run.sh puts into entries.inc.
program Entries;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

uses
  SysUtils, Pleo, PleoRecords;

{$I entries.inc}

procedure Work;
var
  Config: IPleoConfig;
  Client: IPleoClient;
  Request: IPleoRequest;
begin
  Config := NewPleoConfig;
  Config['from_environment'] := 'true';
  Client := NewPleoClientFrom('env:PLEO_API_KEY', Config);
  Request := Client.NewRequest('POST', '/v1/accounting-entries:search');
  Request.SetQuery('company_id', Client.Company);
  Request.SetBody('{"includeDeleted": false}');
  ShowEntries(Client.Pages(Request));
end;

begin
  try
    Work;
  except
    on E: EPleoError do
    begin
      WriteLn(ErrOutput, E.StatusName);
      ExitCode := 1;
    end;
  end;
end.
