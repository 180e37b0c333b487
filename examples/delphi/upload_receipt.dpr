// Sends a receipt for an accounting entry, and says how far it is: upload_receipt ENTRY FILE MEDIA-TYPE
program upload_receipt;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Pleo, Example;

type
  TScreen = class
    procedure Show(Done, Total: Int64);
  end;

procedure TScreen.Show(Done, Total: Int64);
begin
  if Total > 0 then
    WriteLn(ErrOutput, Done * 100 div Total: 3, ' %');
end;

procedure Upload(Screen: TScreen);
var
  Client: IPleoClient;
  Request: IPleoRequest;
  Receipt: IPleoResponse;
begin
  Client := ExampleClient;
  Request := Client.NewRequest('POST', '/v1/accounting-entries/{entry}/receipts');
  Request.SetPath('entry', string(ParamStr(1)));
  // Read piece by piece while it is sent, under the file's own name.
  Request.AddFile('file', string(ParamStr(3)), string(ParamStr(2)));
  Request.OnProgress := Screen.Show;
  Receipt := Client.Send(Request);
  WriteLn('Receipt       ', Receipt['/data/id']);
end;

procedure Work;
var
  Screen: TScreen;
begin
  if ParamCount <> 3 then
    raise EUsage.Create('usage: upload_receipt ENTRY FILE MEDIA-TYPE');
  Screen := TScreen.Create; // it outlives the request, which calls it
  try
    Upload(Screen);
  finally
    Screen.Free;
  end;
end;

begin
  RunExample(Work);
end.
