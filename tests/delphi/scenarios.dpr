// Runs the scenarios of tests/scenarios/table.txt that are named as arguments, or all of them, and reports what it saw.
program scenarios;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Classes, PleoRaw, Pleo, PleoRecords, Report;

type
  // What a program's own code raises.
  EHandler = class(Exception);

  TItems = array of string; // by their ids

  TScenarios = class(TReport)
  private
    FClient: IPleoClient;
    FAnswer: IPleoResponse;
    FPointer, FText: string;
    FRequest: IPleoRequest;
    FList: IPleoPages;
    FItems: Integer;
    FJson: IPleoJson;
    FTask: IPleoTask;
    FConfig: IPleoConfig;
    FGiven, FHandled: TItems;
    FTwice, FFailed, FTold: Integer;
    FExport: IPleoExport;
    FAgains: string;
    // Steps, whose status is reported.
    procedure Introspect;
    procedure CreateIt;
    procedure CreateNamed;
    procedure GetIt;
    procedure DeleteIt;
    procedure CallIt;
    procedure CallAndRead;
    procedure GetEmployees;
    procedure PostVendor;
    procedure GetCompany;
    procedure SendIt;
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
    procedure PageIs(const Items, Cursor: string);
    procedure GoRound;
    procedure SetTextAsBytes;
    procedure OpenIt;
    procedure OpenSecond;
    procedure BookIt;
    procedure RejectUnknown;
    procedure SendResults;
    procedure NextExported;
    procedure CloseIt;
    procedure FailIt;
    // What the program does with items and lines.
    procedure BeginList;
    function NextGiven: IPleoResponse;
    procedure Handle(const Item: IPleoResponse);
    function Finish(const Task: IPleoTask): string;
    procedure FailAtCompanies(Level: Integer; const Line: string);
    procedure CountLine(Level: Integer; const Line: string);
    procedure CountProgress(Done, Total: Int64);
    // What it asks Pleo for.
    function Vendor: string;
    function AllEntries: IPleoRequest;
    procedure Happens(const Job, Event: string);
    procedure ReadItems(const Job: string);
    procedure OneRecord;
    procedure EveryRecord;
    procedure OpenJob(Count: Integer);
    procedure BeginJob(const Name: string; Count: Integer);
    function NextToBook: IPleoResponse;
    procedure BookRest(First: Integer);
    procedure Link(const Receipt: IPleoResponse; const FileName: string);
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
    procedure company;
    procedure not_found;
    procedure unprocessable;
    procedure failure_report;
    procedure rate_limited;
    procedure repeated;
    procedure timeout;
    procedure unknown;
    procedure tls_;
    procedure errors;
    procedure utf8;
    procedure code_page;
    procedure notes;
    procedure key_in_group;
    procedure key_trimmed;
    procedure short_buffer;
    procedure values;
    procedure amounts;
    procedure times;
    procedure pages;
    procedure records;
    procedure export_;
    procedure export_job;
    procedure export_resume;
    procedure export_again;
    procedure export_ended;
    procedure export_busy;
    procedure export_unfinished;
    procedure circle;
    procedure cancelled;
    procedure task;
    procedure files;
    procedure log;
    procedure webhook;
    procedure open_close;
    procedure stale_handle;
    procedure rotated_key;
    procedure handler_fails;
    procedure looped_twice;
    procedure take_twice;
    procedure log_throws;
    procedure odd_types;
    procedure far_times;
    procedure neighbour;
    procedure zero_limits;
    procedure many_events;
  end;

// --- Steps

procedure TScenarios.Introspect; begin FAnswer := FClient.Introspect; end;
procedure TScenarios.CreateIt; begin FAnswer := FClient.CreateInstallation; end;
procedure TScenarios.CreateNamed; begin FAnswer := FClient.CreateInstallation(FText); end;
procedure TScenarios.GetIt; begin FAnswer := FClient.GetInstallation; end;
procedure TScenarios.DeleteIt; begin FAnswer := FClient.DeleteInstallation; end;
procedure TScenarios.CallIt; begin FAnswer := FClient.Call('GET', '/v1/introspect'); end;
procedure TScenarios.CallAndRead; begin FText := FClient.Call('GET', '/v1/introspect').Text('/a'); end;
procedure TScenarios.GetEmployees; begin FAnswer := FClient.Call('GET', '/v2/employees'); end;
procedure TScenarios.PostVendor; begin FAnswer := FClient.Call('POST', '/v1/vendors', Vendor); end;
procedure TScenarios.GetCompany; begin FText := FClient.Company; end;
procedure TScenarios.ReadText; begin FText := FAnswer.Text(FPointer); end;
procedure TScenarios.ReadInt64; begin FText := string(IntToStr(FAnswer.AsInt64(FPointer))); end;
procedure TScenarios.ReadMoney; begin FText := PleoFromCurrency(FAnswer.Money(FPointer)); end;
procedure TScenarios.SendIt; begin FAnswer := FClient.Send(FRequest); end;
procedure TScenarios.TakeIt; begin FAnswer := FTask.Take; end;
procedure TScenarios.SetFraction; begin FJson.SetMoney('/metadata/limit', 'DKK', PleoToCurrency('0.001')); end;
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

// A vendor of the client's company, as JSON.
function TScenarios.Vendor: string;
var
  Json: IPleoJson;
begin
  Json := FClient.NewJson;
  Json.SetText('/companyId', FClient.Company);
  Json.SetText('/name', 'x');
  Json.SetText('/defaultCurrency', 'DKK');
  Result := Json.AsText;
end;

// A search that finds every accounting entry of the client's company.
function TScenarios.AllEntries: IPleoRequest;
begin
  Result := FClient.NewRequest('POST', '/v1/accounting-entries:search');
  Result.SetQuery('company_id', FClient.Company);
  Result.SetBody('{"includeDeleted": false}');
end;

// --- The scenarios

{$I scenarios_calls.inc}
{$I scenarios_data.inc}
{$I scenarios_lists.inc}
{$I scenarios_records.inc}
{$I scenarios_exports.inc}
{$I scenarios_rules.inc}

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
