// Runs the scenarios of tests/scenarios/table.txt that are named as arguments, or all of them, and reports what it saw.
program scenarios;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Classes, PleoRaw, Pleo, Report;

type
  TScenarios = class(TReport)
  private
    FClient: IPleoClient;
    FAnswer: IPleoResponse;
    FPointer, FText: string;
    FRequest: IPleoRequest;
    FJson: IPleoJson;
    FTask: IPleoTask;
    FConfig: IPleoConfig;
    // Steps, whose status is reported.
    procedure Introspect;
    procedure CreateIt;
    procedure GetIt;
    procedure DeleteIt;
    procedure CallIt;
    procedure CallAndRead;
    procedure GetEmployees;
    procedure PostVendor;
    procedure ReadText;
    procedure ReadInt64;
    procedure ReadMoney;
    procedure TakeIt;
    procedure SetFraction;
    procedure VerifyIt;
    procedure CallWithoutSlash;
    procedure SetNoOption;
    procedure MakeFromBadKey;
    procedure MakeFromNoFile;
    procedure Begin_(const Options: array of string);
    procedure Scripted(const Options: array of string; const Status: Integer; const Body: string; Flag: string = '');
    function At(const Pointer: string): string;
    function Installation(const Text: string; const State: string = 'ACTIVATED'): string;
    function Created: string;
    procedure Tls(const Fact, Base: string; const Options: array of string);
  published
    procedure create_;
    procedure ensure;
    procedure get;
    procedure update;
    procedure delete;
    procedure wrong_key;
    procedure no_permission;
    procedure not_found;
    procedure unprocessable;
    procedure rate_limited;
    procedure repeated;
    procedure timeout;
    procedure unknown;
    procedure tls_;
    procedure errors;
    procedure utf8;
    procedure code_page;
    procedure key_in_group;
    procedure key_trimmed;
    procedure short_buffer;
    procedure values;
    procedure amounts;
    procedure times;
    procedure pages;
    procedure cancelled;
    procedure task;
    procedure files;
    procedure log;
    procedure webhook;
    procedure open_close;
    procedure stale_handle;
  end;

// --- Steps

procedure TScenarios.Introspect; begin FAnswer := FClient.Introspect; end;
procedure TScenarios.CreateIt; begin FAnswer := FClient.CreateInstallation(FText); end;
procedure TScenarios.GetIt; begin FAnswer := FClient.GetInstallation; end;
procedure TScenarios.DeleteIt; begin FAnswer := FClient.DeleteInstallation; end;
procedure TScenarios.CallIt; begin FAnswer := FClient.Call('GET', '/v1/introspect'); end;
procedure TScenarios.CallAndRead; begin FText := FClient.Call('GET', '/v1/introspect').Text('/a'); end;
procedure TScenarios.GetEmployees; begin FAnswer := FClient.Call('GET', '/v2/employees'); end;
procedure TScenarios.PostVendor; begin FAnswer := FClient.Call('POST', '/v1/vendors', '{"name": "x"}'); end;
procedure TScenarios.ReadText; begin FText := FAnswer.Text(FPointer); end;
procedure TScenarios.ReadInt64; begin FText := string(IntToStr(FAnswer.AsInt64(FPointer))); end;
procedure TScenarios.ReadMoney; begin FText := PleoFromCurrency(FAnswer.Money(FPointer)); end;
procedure TScenarios.TakeIt; begin FAnswer := FTask.Take; end;
procedure TScenarios.SetFraction; begin FJson.SetMoney('/limit', 'DKK', PleoToCurrency('0.001')); end;
procedure TScenarios.CallWithoutSlash; begin FAnswer := FClient.Call('GET', 'v1/introspect'); end;
procedure TScenarios.SetNoOption; begin FConfig['no_such_option'] := 'x'; end;
procedure TScenarios.MakeFromBadKey; begin FClient := NewPleoClient('a:b'); end;
procedure TScenarios.MakeFromNoFile; begin FClient := NewPleoClientFrom('file:/nowhere/key'); end;

procedure TScenarios.VerifyIt;
begin
  PleoVerifyWebhook('whsec_plJ3nmyCDGBKInavdOK15jsl', 'msg_loFOjxBNrRLzqYUf', '1731705121',
    'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=', TPleoBytes(FText), -1);
end;

// --- What they begin with

procedure TScenarios.Begin_(const Options: array of string);
begin
  Control('POST', '/sandbox/reset');
  FClient := Client(Env('PLEO_SANDBOX_KEY'), Options);
end;

// A client, and how the next GET /v1/introspect is answered: with a status, or as a flag says.
procedure TScenarios.Scripted(const Options: array of string; const Status: Integer; const Body: string; Flag: string);
var
  Fault: IPleoJson;
begin
  Begin_(Options);
  Fault := NewPleoJson;
  Fault.SetText('/path', '/v1/introspect');
  if Status > 0 then
  begin
    Fault.SetInt64('/status', Status);
    Fault.SetText('/body', Body);
  end;
  if Flag <> '' then
    Fault.SetBoolean('/' + Flag, True);
  Script(Fault);
end;

function TScenarios.At(const Pointer: string): string;
begin
  FPointer := Pointer;
  Result := Status(ReadText);
end;

function TScenarios.Installation(const Text, State: string): string;
var
  Json: IPleoJson;
begin
  Json := FClient.NewJson;
  Json.SetText('/status', State);
  Json.SetText('/metadata/program', Text);
  Result := Json.AsText;
end;

function TScenarios.Created: string;
begin
  Result := Control('GET', '/sandbox/created').BodyText;
end;

// --- The scenarios

procedure TScenarios.create_;
begin
  Begin_([]);
  FText := Installation('scenarios');
  Fact('status', Status(CreateIt));
  Fact('origin', OriginName(FAnswer.Origin));
  Fact('state', PleoStateName(FAnswer.State));
  Fact('subject', SubjectName(FAnswer.SubjectKind));
  Fact('program', FAnswer['/metadata/program']);
  Fact('created', Created);
end;

procedure TScenarios.ensure;
begin
  Begin_([]);
  FText := Installation('scenarios');
  Fact('first', OriginName(FClient.EnsureInstallation(FText).Origin));
  Fact('second', OriginName(FClient.EnsureInstallation(FText).Origin));
  Fact('created', Created);
end;

procedure TScenarios.get;
begin
  Begin_([]);
  Fact('before', Status(GetIt));
  FClient.CreateInstallation(Installation('scenarios'));
  Fact('after', Status(GetIt));
  Fact('program', FAnswer['/metadata/program']);
end;

procedure TScenarios.update;
begin
  Begin_([]);
  FClient.CreateInstallation(Installation('scenarios'));
  FAnswer := FClient.UpdateInstallation(Installation('updated', 'INACTIVE'));
  Fact('origin', OriginName(FAnswer.Origin));
  Fact('state', PleoStateName(FAnswer.State));
  Fact('program', FAnswer['/metadata/program']);
end;

procedure TScenarios.delete;
begin
  Begin_([]);
  FClient.CreateInstallation(Installation('scenarios'));
  Fact('first', Status(DeleteIt));
  Fact('http', Number(FAnswer.HttpStatus));
  Fact('second', Status(DeleteIt));
end;

procedure TScenarios.wrong_key;
begin
  Begin_([]);
  FClient := Client(Env('PLEO_SANDBOX_KEY_REVOKED'), []);
  Fact('status', Status(Introspect));
  Fact('http', Number(Failed.HttpStatus));
  Fact('may_pass', Number(Ord(Failed.MayPass)));
  Fact('shown', Number(Ord(Pos(Env('PLEO_SANDBOX_KEY_REVOKED'), Failed.Text) > 0)));
end;

procedure TScenarios.no_permission;
begin
  Begin_([]);
  FClient := Client(Env('PLEO_SANDBOX_KEY_READONLY'), []);
  FText := '';
  Fact('status', Status(CreateIt));
  Fact('http', Number(Failed.HttpStatus));
end;

procedure TScenarios.not_found;
begin
  Begin_([]);
  try
    FClient.Call('GET', '/v2/employees/00000000-0000-0000-0000-000000000000');
  except
    on E: EPleoError do
    begin
      Fact('status', E.StatusName);
      Fact('http', Number(E.HttpStatus));
      Fact('type', E.ApiType);
    end;
  end;
end;

procedure TScenarios.unprocessable;
var
  Fault: IPleoJson;
begin
  Begin_([]);
  Fault := NewPleoJson;
  Fault.SetText('/method', 'POST');
  Fault.SetInt64('/status', 422);
  Fault.SetText('/body', '{"type": "VALIDATION_FAILED", "message": "\u00c6r\u00f8sk\u00f8bing is no state"}');
  Fault.SetText('/headers/x-request-id', 'request-422');
  Script(Fault);
  FText := '';
  Fact('status', Status(CreateIt));
  Fact('http', Number(Failed.HttpStatus));
  Fact('type', Failed.ApiType);
  Fact('message', Failed.ApiMessage);
  Fact('request', Failed.RequestId);
end;

procedure TScenarios.rate_limited;
var
  Fault: IPleoJson;
begin
  Begin_(['attempts', '1']);
  Fault := NewPleoJson;
  Fault.SetInt64('/status', 429);
  Fault.SetText('/headers/retry-after', '7');
  Script(Fault);
  Fact('status', Status(Introspect));
  Fact('wait', Number(Failed.WaitSeconds));
  Fact('may_pass', Number(Ord(Failed.MayPass)));
end;

procedure TScenarios.repeated;
var
  Fault: IPleoJson;
begin
  Begin_([]);
  Fault := NewPleoJson;
  Fault.SetInt64('/status', 503);
  Fault.SetText('/headers/retry-after', '0');
  Script(Fault);
  Fact('status', Status(Introspect));
  Fact('requests', Requests('GET', '/v1/introspect'));
end;

procedure TScenarios.timeout;
var
  Fault: IPleoJson;
begin
  Begin_(['timeout_ms', '300']);
  Fault := NewPleoJson;
  Fault.SetInt64('/delay_ms', 60000);
  Script(Fault);
  Fact('status', Status(Introspect));
  Fact('http', Number(Failed.HttpStatus));
end;

procedure TScenarios.unknown;
var
  Fault: IPleoJson;
begin
  Begin_(['attempts', '1']);
  Fault := NewPleoJson;
  Fault.SetBoolean('/after', True);
  Fault.SetBoolean('/drop', True);
  Script(Fault);
  Fact('status', Status(PostVendor));
  Fact('may_pass', Number(Ord(Failed.MayPass)));
end;

procedure TScenarios.Tls(const Fact, Base: string; const Options: array of string);
begin
  FClient := ClientAt(Base, Env('PLEO_SANDBOX_KEY'), Options);
  Self.Fact(Fact, Status(Introspect));
end;

procedure TScenarios.tls_;
begin
  Begin_([]);
  Tls('trusted', Env('PLEO_SANDBOX_HTTPS'), ['ca_file', Env('PLEO_SANDBOX_CA')]);
  Tls('untrusted', Env('PLEO_SANDBOX_HTTPS'), ['ca_only', 'true', 'ca_file', Env('PLEO_SCENARIO_OTHER_CA')]);
  Tls('other_host', Env('PLEO_SANDBOX_OTHER_NAME'), ['ca_file', Env('PLEO_SANDBOX_CA')]);
end;

procedure TScenarios.errors;
var
  Fault: IPleoJson;
begin
  Begin_([]);
  Fact('argument', Status(CallWithoutSlash));
  FConfig := NewPleoConfig;
  Fact('option', Status(SetNoOption));
  Fact('key', Status(MakeFromBadKey));
  Fact('file', Status(MakeFromNoFile));
  FClient := ClientAt('http://127.0.0.1:1', Env('PLEO_SANDBOX_KEY'), ['attempts', '1']);
  Fact('connect', Status(Introspect));
  Scripted(['attempts', '1'], 0, '', 'drop');
  Fact('reset', Status(CallIt));
  Scripted(['attempts', '1'], 200, '{}', 'torn');
  Fact('truncated', Status(CallIt));
  Begin_(['attempts', '1']);
  Fault := NewPleoJson;
  Fault.SetInt64('/status', 302);
  Fault.SetText('/headers/location', '/');
  Script(Fault);
  Fact('redirect', Status(CallIt));
  Scripted(['attempts', '1'], 500, '');
  Fact('server', Status(CallIt));
  Scripted(['attempts', '1'], 200, '<html>');
  Fact('not_json', Status(CallAndRead));
  FClient := Client(Env('PLEO_SANDBOX_KEY'), ['max_response_bytes', '1024']);
  Fact('too_large', Status(GetEmployees));
end;

procedure TScenarios.utf8;
var
  Json: IPleoJson;
begin
  Begin_([]);
  FText := FClient.Call('GET', '/v2/employees?limit=1').Text('/data/0/lastName');
  Fact('read', FText);
  Json := FClient.NewJson;
  Json.SetText('/status', 'ACTIVATED');
  Json.SetText('/metadata/town', FText);
  FClient.CreateInstallation(Json.AsText);
  Fact('sent', FClient.GetInstallation.Text('/metadata/town'));
end;

procedure TScenarios.code_page;
var
  Utf8: IPleoClient;
  Bytes: TPleoBytes;
  Json: IPleoJson;
  Request: IPleoRequest;
  Index: Integer;
begin
  Begin_(['text_encoding', 'windows-1252']);
  Utf8 := Client(Env('PLEO_SANDBOX_KEY'), []);
  Bytes := FClient.Call('GET', '/v2/employees?limit=1').TextBytes('/data/0/lastName');
  FText := '';
  for Index := 1 to Length(Bytes) do
    FText := FText + string(IntToHex(Ord(Bytes[Index]), 2));
  Fact('read', FText);
  Json := FClient.NewJson;
  Json.SetText('/status', 'ACTIVATED');
  Json.SetTextBytes('/metadata/town', Bytes);
  Request := FClient.NewRequest('POST', '/v1/installations/me');
  Request.SetBody(Json);
  FClient.Send(Request);
  Fact('sent', Utf8.GetInstallation.Text('/metadata/town'));
  FAnswer := FClient.Call('GET', '/v1/companies');
  Fact('refused', At('/data/3/address/town'));
end;

procedure TScenarios.key_in_group;
var
  Group: array[0..199] of AnsiChar;
  Key: AnsiString;
begin
  Begin_([]);
  Key := AnsiString(Env('PLEO_SANDBOX_KEY'));
  FillChar(Group, SizeOf(Group), 'X');
  Move(Key[1], Group[20], Length(Key));
  FConfig := Options([]);
  FClient := NewPleoClient(@Group[20], Length(Key), FConfig);
  Fact('status', Status(Introspect));
  Fact('seen', Control('GET', '/sandbox/last').Text('/headers/authorization'));
end;

procedure TScenarios.key_trimmed;
begin
  Begin_([]);
  FClient := Client(Env('PLEO_SANDBOX_KEY') + #13#10, []);
  Fact('status', Status(Introspect));
end;

// The binding has no buffers; a program that fills its own uses the functions below it.
procedure TScenarios.short_buffer;
var
  Field: array[0..9] of AnsiChar;
  Code, Needed, Index, Left: Integer;
begin
  Begin_([]);
  FAnswer := FClient.CreateInstallation;
  FillChar(Field, SizeOf(Field), 'x');
  Code := pleo_response_field(FAnswer.Handle, '/id', PLEO_NTS, @Field[0], SizeOf(Field), @Needed);
  Left := 0;
  for Index := 0 to 9 do
    if Field[Index] = 'x' then
      Inc(Left);
  Fact('status', PleoStatusName(Code));
  Fact('needed', Number(Needed));
  Fact('untouched', Number(Ord(Left = 10)));
end;

procedure TScenarios.values;
begin
  Scripted([], 200, '{"empty": "", "null": null, "number": 1, "yes": true, "list": [1, 2]}');
  FAnswer := FClient.Call('GET', '/v1/introspect');
  FText := '-';
  Fact('empty', At('/empty'));
  Fact('length', Number(Length(FText)));
  Fact('null', At('/null'));
  Fact('missing', At('/nothing'));
  Fact('kind', At('/number'));
  Fact('yes', Number(Ord(FAnswer.AsBoolean('/yes'))));
  Fact('items', Number(FAnswer.Count('/list')));
end;

procedure TScenarios.amounts;
begin
  Scripted([], 200, '{"dkk": {"currency": "DKK", "minors": 12345}, "jpy": {"currency": "JPY", "minors": 12345}, '
    + '"kwd": {"currency": "KWD", "minors": 12345}, "negative": {"currency": "DKK", "minors": -1}, '
    + '"large": {"currency": "DKK", "minors": 1234567890123456789}, "bare": 12345678901234567890}');
  FAnswer := FClient.Call('GET', '/v1/introspect');
  Fact('dkk', PleoFromCurrency(FAnswer.Money('/dkk')));
  Fact('jpy', PleoFromCurrency(FAnswer.Money('/jpy')));
  Fact('kwd', PleoFromCurrency(FAnswer.Money('/kwd')));
  Fact('negative', PleoFromCurrency(FAnswer.Money('/negative')));
  // More than Currency holds, which says so.
  FPointer := '/large';
  if Status(ReadMoney) = 'PLEO_E_RANGE' then
    Fact('large', FAnswer.MoneyDigits('/large'));
  FPointer := '/bare';
  Fact('beyond', Status(ReadInt64));
  FJson := FClient.NewJson;
  FJson.SetText('/name', 'x');
  FJson.SetMoney('/limit', 'KWD', PleoToCurrency('-12.345'));
  FAnswer := FClient.Call('POST', '/v1/vendors', FJson.AsText);
  Fact('sent', FAnswer.Decimal('/data/limit/minors'));
  Fact('fraction', Status(SetFraction));
end;

procedure TScenarios.times;
var
  Moment: TDateTime;
begin
  Moment := PleoToUtc('2026-11-25T16:47:00+01:00');
  Fact('read', string(FormatDateTime('yyyy"-"mm"-"dd" "hh":"nn":"ss', Moment)));
  Fact('written', PleoFromDateTime(Moment));
end;

procedure TScenarios.pages;
var
  List: IPleoPages;
  Item: IPleoResponse;
  Items: Integer;
  Sum: Int64;
  Last: string;
begin
  Begin_([]);
  List := FClient.Pages(FClient.NewRequest('GET', '/v2/employees'));
  Items := 0;
  Sum := 0;
  Item := List.NextItem;
  while Item <> nil do
  begin
    Inc(Items);
    Sum := Sum + Item.AsInt64('/spendLimit/minors');
    Last := Item['/email'];
    Item := List.NextItem;
  end;
  Fact('items', Number(Items));
  Fact('requests', Requests('GET', '/v2/employees'));
  Fact('last', Last);
  Fact('sum', Number(Sum));
end;

procedure TScenarios.cancelled;
var
  Fault: IPleoJson;
begin
  Begin_([]);
  Fault := NewPleoJson;
  Fault.SetInt64('/delay_ms', 60000);
  Script(Fault);
  FTask := FClient.Submit(FClient.NewRequest('GET', '/v1/introspect'));
  Fact('pending', Status(TakeIt));
  FTask.Cancel;
  FTask.Wait;
  Fact('status', Status(TakeIt));
end;

procedure TScenarios.task;
begin
  Begin_([]);
  FTask := FClient.Submit(FClient.NewRequest('GET', '/v1/introspect'));
  FTask.Wait;
  Fact('status', Status(TakeIt));
  Fact('http', Number(FAnswer.HttpStatus));
end;

procedure TScenarios.files;
var
  Entry, Sent, Fetched: string;
begin
  Begin_([]);
  Sent := Env('PLEO_SCENARIO_FOLDER') + '/sent.txt';
  Fetched := Env('PLEO_SCENARIO_FOLDER') + '/fetched.txt';
  WriteFile(Sent, 'a receipt');
  Entry := FClient.Call('POST', '/v1/accounting-entries:search', '{}').Text('/data/0/id');
  FRequest := FClient.NewRequest('POST', '/v1/accounting-entries/{entry}/receipts');
  FRequest.SetPath('entry', Entry);
  FRequest.AddFile('file', 'text/plain', Sent);
  FAnswer := FClient.Send(FRequest);
  Fact('sent', Number(FAnswer.HttpStatus));
  FRequest := FClient.NewRequest('GET', '/v1/accounting-entries/{entry}/receipts/{receipt}');
  FRequest.SetPath('entry', Entry);
  FRequest.SetPath('receipt', FAnswer['/data/id']);
  FRequest.SetOutput(Fetched);
  FClient.Send(FRequest);
  Fact('fetched', ReadFile(Fetched));
end;

procedure TScenarios.log;
var
  Line: string;
  Lines, Shown: Integer;
begin
  Begin_(['log_lines', '10']);
  FClient.Introspect;
  Lines := 0;
  Shown := 0;
  while FClient.NextLogLine(Line) do
  begin
    Inc(Lines);
    if Pos(Env('PLEO_SANDBOX_KEY'), Line) > 0 then
      Shown := 1;
  end;
  Fact('lines', Number(Lines));
  Fact('shown', Number(Shown));
end;

procedure TScenarios.webhook;
begin
  FText := '{"event_type":"ping","data":{"success":true}}';
  Fact('good', Status(VerifyIt));
  FText := '{}';
  Fact('bad', Status(VerifyIt));
end;

procedure TScenarios.open_close;
var
  Count: Integer;
begin
  Begin_([]);
  FConfig := Options([]);
  Count := 0;
  while Count < 10000 do
  begin
    FClient := NewPleoClient(Env('PLEO_SANDBOX_KEY'), FConfig);
    Inc(Count, Ord(FClient.Handle <> 0));
    FClient := nil;
  end;
  FClient := NewPleoClient(Env('PLEO_SANDBOX_KEY'), FConfig);
  Fact('count', Number(Count));
  Fact('status', Status(Introspect));
end;

procedure TScenarios.stale_handle;
begin
  Begin_([]);
  FClient.Close;
  Fact('status', Status(Introspect));
  Fact('again', PleoStatusName(pleo_free(FClient.Handle)));
end;

var
  Scenarios_: TScenarios;
begin
  Scenarios_ := TScenarios.Create;
  try
    Scenarios_.Run;
  finally
    Scenarios_.Free;
  end;
end.
