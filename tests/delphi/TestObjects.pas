// Answers, requests, lists and tasks against the sandbox, and failures that cross threads.
unit TestObjects;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

uses
  Pleo;

// A client of the sandbox, and the answer of a call that is scripted to be this.
function Sandbox: IPleoClient;
function Answered(const Body: string): IPleoResponse;

procedure TestReading;
procedure TestParts;
procedure TestStreams;
procedure TestRequests;
procedure TestTasks;
procedure TestClients;
procedure TestErrors;
procedure TestThreads;

implementation

uses
  SysUtils, Classes, PleoRaw, Check, Report;

function Sandbox: IPleoClient;
begin
  Result := Client(Env('PLEO_SANDBOX_KEY'), []);
end;

function Answered(const Body: string): IPleoResponse;
var
  Fault: IPleoJson;
begin
  Control('POST', '/sandbox/reset');
  Fault := NewPleoJson;
  Fault.SetText('/path', '/v1/introspect');
  Fault.SetInt64('/status', 200);
  Fault.SetText('/headers/x-test', 'seen');
  Fault.SetText('/body', Body);
  Script(Fault);
  Result := Sandbox.Call('GET', '/v1/introspect');
end;

var
  Subject: IPleoResponse;
  Waiting: IPleoTask;
  Closed: IPleoClient;

procedure NoHeader; begin Subject.Header('x-none'); end;
procedure NoText; begin Subject.Text('/none'); end;
procedure NullText; begin Subject.Text('/null'); end;
procedure TextOfNumber; begin Subject.Text('/number'); end;
procedure TooLong; begin Subject.AsCurrency('/long'); end;
procedure NoArray; begin Subject.First('/none'); end;
procedure NoPart; begin Subject.Value('/none'); end;
procedure TakeAgain; begin Waiting.Take; end;
procedure UseClosed; begin Closed.Introspect; end;

procedure TestReading;
var
  Offset: Integer;
begin
  Subject := Answered('{"text": "a", "null": null, "number": 12.50, "long": 0.00001, "yes": true, '
    + '"at": "2026-11-25T16:47:00+01:00", "list": [1, 2, 3]}');
  AreEqual(200, Subject.HttpStatus, 'HTTP status');
  AreEqual(PLEO_ORIGIN_ANSWERED, Subject.Origin, 'origin');
  AreEqual('seen', Subject.Header('X-Test'), 'a header');
  Raises(NoHeader, PLEO_E_MISSING, '', 'a header that is not there');
  AreEqual('a', Subject['/text'], 'a text');
  AreEqual('a', string(Subject.Utf8Text('/text')), 'a text in UTF-8');
  AreEqual('a', string(Subject.UnicodeText('/text')), 'a text in Unicode');
  AreEqual('a', Subject.TextDef('/text', 'b'), 'a text that is there');
  AreEqual('b', Subject.TextDef('/none', 'b'), 'the default of one that is missing');
  AreEqual('b', Subject.TextDef('/null', 'b'), 'the default of one that is null');
  Raises(NoText, PLEO_E_MISSING, '', 'a text that is missing');
  Raises(NullText, PLEO_E_NULL, '', 'a text that is null');
  Raises(TextOfNumber, PLEO_E_TYPE, '', 'a text that is a number');
  AreEqual('12.50', Subject.Decimal('/number'), 'digits');
  AreEqual('12.5', PleoFromCurrency(Subject.AsCurrency('/number')), 'Currency');
  Raises(TooLong, PLEO_E_RANGE, '', 'more than four decimals');
  AreEqual(2, Subject.AsInt64('/list/1'), 'a whole number');
  IsTrue(Subject.AsBoolean('/yes'), 'a boolean');
  AreEqual('2026-11-25T15:47:00Z', PleoFromUtc(Subject.AsUtc('/at')), 'UTC');
  AreEqual('2026-11-25T16:47:00Z', PleoFromUtc(Subject.AsWritten('/at', Offset)), 'as it is written');
  AreEqual(60, Offset, 'minutes ahead of UTC');
  AreEqual(PLEO_JSON_ARRAY, Subject.ValueType('/list'), 'an array');
  AreEqual(PLEO_JSON_OBJECT, Subject.ValueType, 'an object');
  IsTrue(Subject.Has('/list') and not Subject.Has('/null') and not Subject.Has('/none'), 'what there is');
  AreEqual('[1, 2, 3]', Subject.Json('/list'), 'JSON as it was received');
  AreEqual(7, Subject.Count, 'members');
  Subject := nil;
end;

procedure TestParts;
var
  Item: IPleoResponse;
  Seen: string;
begin
  Subject := Answered('{"list": [{"a": 1}, {"a": 2}, {"a": 3}], "empty": [], "object": {"x": 1, "y": 2}}');
  Seen := '';
  Item := Subject.First('/list');
  while Item <> nil do
  begin
    Seen := Seen + Item.Decimal('/a') + ' ';
    Item := Item.Next;
  end;
  AreEqual('1 2 3 ', Seen, 'along an array');
  IsTrue(Subject.First('/empty') = nil, 'an array without items');
  Raises(NoArray, PLEO_E_MISSING, '', 'an array that is not there');
  Raises(NoPart, PLEO_E_MISSING, '', 'a part that is not there');
  Seen := '';
  Item := Subject.First('/object');
  while Item <> nil do
  begin
    Seen := Seen + Item.Name + '=' + Item.Decimal('') + ' ';
    Item := Item.Next;
  end;
  AreEqual('x=1 y=2 ', Seen, 'along an object');
  AreEqual('y', Subject.NameAt('/object', 1), 'a name by its index');
  AreEqual(2, Subject.Item('/object', 1).AsInt64(''), 'a value by its number');
  Item := Subject.Value('/list').Item('', 2);
  Subject := nil; // a part outlives the whole
  AreEqual(3, Item.AsInt64('/a'), 'an item of a part');
end;

procedure TestStreams;
var
  Stream: TMemoryStream;
  Long: string;
  Answer: IPleoResponse;
begin
  // More than a piece, and escapes at which it might be cut.
  Long := string(StringOfChar('x', 20001));
  Answer := Answered('{"a": "' + Long + '\u00e6", "b": [1]}');
  Stream := TMemoryStream.Create;
  try
    Answer.SaveText('/a', Stream);
    AreEqual(20003, Stream.Size, 'a long text');
    IsTrue((PAnsiChar(Stream.Memory)[20000] = 'x') and (PAnsiChar(Stream.Memory)[20002] = #$A6), 'its end');
    Stream.Clear;
    Answer.SaveJson('/b', Stream);
    AreEqual(3, Stream.Size, 'JSON');
    Stream.Clear;
    Answer.SaveBody(Stream);
    AreEqual(Length(Answer.Body), Stream.Size, 'a body');
    IsTrue(CompareMem(Stream.Memory, PAnsiChar(Answer.Body), Stream.Size), 'the same body');
    AreEqual(Length(Answer.Body), Length(Answer.BodyText), 'the body as text, where all is ASCII');
  finally
    Stream.Free;
  end;
end;

procedure TestRequests;
var
  Server: IPleoClient;
  Request: IPleoRequest;
  Last, Kept: IPleoResponse;
  Json: IPleoJson;
  Path: string;
begin
  Control('POST', '/sandbox/reset');
  Server := Sandbox;
  Request := Server.NewRequest('GET', '/v2/employees');
  Request.SetQuery('limit', '1');
  Request.SetQuery('limit', '2');
  Request.AddQuery('email', 'a+b@example.com');
  Request.SetHeader('X-Trace', 'one');
  Request.SetTimeout(30000);
  Server.Send(Request);
  Last := Control('GET', '/sandbox/last');
  AreEqual('one', Last['/headers/x-trace'], 'a header');
  AreEqual('/v2/employees?limit=2&email=a%2Bb%40example.com', Last['/path'], 'a query');

  Server.CreateInstallation;
  Request := Server.NewRequest('PUT', '/v1/installations/me');
  Json := Server.NewJson;
  Json.SetText('/status', 'ACTIVATED');
  Json.SetText('/metadata/name', 'built');
  Request.SetBody(Json);
  AreEqual('built', Server.Send(Request)['/metadata/name'], 'a body that was built');
  Request.SetBody('{"status": "ACTIVATED", "metadata": {"name": "text"}}');
  AreEqual('text', Server.Send(Request)['/metadata/name'], 'a body as text');

  Path := Env('PLEO_SCENARIO_FOLDER') + '/sent.txt';
  WriteFile(Path, 'from a file');
  Request := Server.NewRequest('POST', '/sandbox/{place}');
  Request.SetPath('place', 'files');
  Request.SetContent('text/plain', TPleoBytes('bytes'));
  Kept := Server.Send(Request);
  AreEqual('text/plain', Control('GET', '/sandbox/last')['/headers/content-type'], 'bytes of another kind');
  Request.SetFile('text/plain', Path);
  AreEqual(201, Server.Send(Request).HttpStatus, 'a file as body');
  AreEqual(11, Control('GET', '/sandbox/last').AsInt64('/body_length'), 'its length');
  Request.AddPart('file', 'a.txt', 'text/plain', TPleoBytes('part'));
  AreEqual(4, Server.Send(Request).AsInt64('/data/size'), 'a part of a form');
  Last := Control('GET', '/sandbox/last');
  IsTrue(Pos('multipart/form-data', Last['/headers/content-type']) = 1, 'the kind of a form');

  Json := Server.NewJson;
  Json.SetValue('/copy', Kept, '/data/size');
  AreEqual('{"copy":5}', Json.AsText, 'a copy of a part of an answer');
end;

procedure TestTasks;
var
  Server: IPleoClient;
  Task: IPleoTask;
  Done, Total: Int64;
begin
  Control('POST', '/sandbox/reset');
  Server := Sandbox;
  Task := Server.Submit(Server.NewRequest('GET', '/v1/introspect'));
  Server := nil; // a task keeps its client
  IsTrue(Task.Wait, 'a task finishes');
  IsTrue(Task.Wait(0), 'and has finished');
  Task.Progress(Done, Total);
  AreEqual(0, Done, 'bytes of files');
  AreEqual(200, Task.Take.HttpStatus, 'its answer');
  Waiting := Task;
  Raises(TakeAgain, PLEO_E_MISSING, '', 'an answer is taken once');
  Waiting := nil;
end;

procedure TestClients;
var
  Server: IPleoClient;
begin
  Control('POST', '/sandbox/reset');
  Server := Sandbox;
  AreEqual(PLEO_SUBJECT_COMPANY, Server.Introspect.SubjectType, 'the kind of subject');
  AreEqual(PLEO_ORIGIN_CREATED, Server.CreateInstallation.Origin, 'an installation is created');
  AreEqual(Server.Introspect.Subject, Server.GetInstallation.Subject, 'whom it is for');
  AreEqual(PLEO_STATE_ACTIVATED, Server.ActivateInstallation.State, 'it is activated');
  AreEqual(204, Server.DeleteInstallation.HttpStatus, 'it is deleted');
  Server.Cancel; // nothing is under way
  Server.SetKey(Env('PLEO_SANDBOX_KEY_ORG'));
  AreEqual(PLEO_SUBJECT_ORGANISATION, Server.Introspect.SubjectType, 'another key');
  Closed := Server;
  Server.Close;
  Server.Close;
  Raises(UseClosed, PLEO_E_HANDLE, '', 'a client that was closed');
  Closed := nil;
end;

// --- Threads

type
  // Makes calls, and keeps the failure of the last one.
  TCaller = class(TThread)
  private
    FClient: IPleoClient;
    FPath: string;
    FGood: Integer;
    FFailure: EPleoError;
  protected
    procedure Execute; override;
  public
    constructor Create(const Client: IPleoClient; const Path: string);
  end;

constructor TCaller.Create(const Client: IPleoClient; const Path: string);
begin
  FClient := Client;
  FPath := Path;
  inherited Create(False);
end;

procedure TCaller.Execute;
var
  Number: Integer;
begin
  for Number := 1 to 20 do
    try
      if FClient.Call('GET', FPath).HttpStatus = 200 then
        Inc(FGood);
    except
      on E: EPleoError do
      begin
        FreeAndNil(FFailure);
        FFailure := EPleoError(AcquireExceptionObject);
      end;
    end;
  FClient := nil;
end;

procedure TestErrors;
var
  Caller: TCaller;
  Failure: EPleoError;
begin
  // The failure of a thread and a client that are gone.
  Caller := TCaller.Create(Sandbox, '/v2/employees/00000000-0000-0000-0000-000000000000');
  Caller.WaitFor;
  Failure := Caller.FFailure;
  Caller.Free;
  try
    AreEqual(PLEO_E_NOT_FOUND, Failure.Status, 'status');
    AreEqual('PLEO_E_NOT_FOUND', Failure.StatusName, 'its name');
    AreEqual(404, Failure.HttpStatus, 'HTTP status');
    AreEqual(-1, Failure.RetryAfterSeconds, 'seconds to wait');
    IsTrue(not Failure.CanRetry, 'it does not pass by itself');
    AreEqual('EMPLOYEE_NOT_FOUND', Failure.ApiType, 'type');
    IsTrue(Failure.ApiMessage <> '', 'message of the API');
    IsTrue(Failure.RequestId <> '', 'request id');
    IsTrue(Pos('library: libpleo ', Failure.Report) = 1, 'report');
    IsTrue(Pos(sLineBreak + 'status: PLEO_E_NOT_FOUND (214)' + sLineBreak, Failure.Report) > 0, 'status in the report');
    IsTrue(Pos(sLineBreak + 'api_type: EMPLOYEE_NOT_FOUND' + sLineBreak, Failure.Report) > 0, 'type in the report');
    IsTrue(Pos(sLineBreak + 'attempt 1: 404 in ', Failure.Report) > 0, 'attempt in the report');
    AreEqual(404, Failure.Response.HttpStatus, 'the answer');
    AreEqual('EMPLOYEE_NOT_FOUND', Failure.Response['/type'], 'the answer itself');
  finally
    Failure.Free;
  end;
end;

procedure TestThreads;
var
  Callers: array[0..7] of TCaller;
  Server: IPleoClient;
  Index: Integer;
begin
  Server := Sandbox;
  for Index := Low(Callers) to High(Callers) do
    Callers[Index] := TCaller.Create(Server, '/v1/introspect');
  Server := nil; // each thread has a reference of its own
  for Index := Low(Callers) to High(Callers) do
  begin
    Callers[Index].WaitFor;
    AreEqual(20, Callers[Index].FGood, 'calls of a thread');
    Callers[Index].Free;
  end;
end;

end.
