// The README's pieces of a program that fetches a file and that sends without waiting, which run.sh puts into fetching.inc
// and waiting.inc: fetches the first receipt of the first entry that has one into the file that the command line names.
program Fetching;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

uses
  SysUtils, Pleo;

procedure DoSomethingElse;
begin
end;

{$I fetching.inc}

{$I waiting.inc}

procedure Work;
var
  Config: IPleoConfig;
  Client: IPleoClient;
  Request: IPleoRequest;
  Entry, Receipt: IPleoResponse;
begin
  Config := NewPleoConfig;
  Config['from_environment'] := 'true';
  Client := NewPleoClientFrom('env:PLEO_API_KEY', Config);
  Request := Client.NewRequest('POST', '/v1/accounting-entries:search');
  Request.SetQuery('company_id', Client.Company);
  Request.SetBody('{"includeDeleted": false}');
  Entry := SendWithoutWaiting(Client, Request).Item('/data', 0);
  Request := Client.NewRequest('GET', '/v1/accounting-entries/{entry}/receipts');
  Request.SetPath('entry', Entry['/id']);
  Receipt := SendWithoutWaiting(Client, Request).Item('/data', 0);
  FetchReceipt(Client, Receipt, string(ParamStr(1)));
  WriteLn('file ', FileExists(ParamStr(1)));
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
