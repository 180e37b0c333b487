// What an event raises ends its own call alone, and what that call came to is kept. What an event was replaced by.
unit TestKept;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

uses
  SysUtils, Pleo;

type
  ETest = class(Exception);

  TTaker = class
    Raising: Boolean;
    Raised: ETest; // the last one
    Count: Integer;
    Inner: IPleoClient; // which it calls
    Raw: Boolean; // by PleoRaw
    InnerRaised: Integer;
    Request: IPleoRequest; // whose event it replaces by Other's
    Other: TTaker;
    procedure Line(Level: Integer; const Text: string);
    procedure Progress(Done, Total: Int64);
    procedure CallInner;
  end;

// A client with a log, and the one that the tests call.
function Logged(Taker: TTaker): IPleoClient;
var
  Server: IPleoClient;

// Makes a call in which the log raises.
procedure CallRaising(Taker: TTaker; const Path: string);

procedure TestKeptAnswers;
procedure TestKeptFailures;
procedure TestKeptByTask;
procedure TestStrangers;
procedure TestReplaced;

implementation

uses
  PleoRaw, Check, Report;

procedure TTaker.CallInner;
var
  Answer: pleo_response;
begin
  if Inner = nil then
    Exit;
  if Raw then
  begin
    AreEqual(PLEO_OK, pleo_introspect(Inner.Handle, Answer), 'a call by PleoRaw in an event');
    pleo_free(Answer);
    Exit;
  end;
  try
    Inner.Introspect;
  except
    on ETest do
      Inc(InnerRaised);
  end;
end;

procedure TTaker.Line(Level: Integer; const Text: string);
begin
  Inc(Count, Ord((Level <> 0) and (Text <> '')));
  CallInner;
  if Raising then
  begin
    Raised := ETest.Create('the disk is full');
    raise Raised;
  end;
end;

procedure TTaker.Progress(Done, Total: Int64);
begin
  Inc(Count, Ord(Done <= Total));
  if Request <> nil then
    Request.OnProgress := Other.Progress;
end;

function Logged(Taker: TTaker): IPleoClient;
var
  Config: IPleoConfig;
begin
  Config := Options([]);
  Config.OnLog := Taker.Line;
  Result := NewPleoClient(Env('PLEO_SANDBOX_KEY'), Config);
end;

var
  Task: IPleoTask;
  List: IPleoPages;

procedure TakeResponse; begin Server.TakeResponse; end;
procedure TakeTask; begin Task.Take; end;
procedure NextPage; begin List.Next; end;

procedure CallRaising(Taker: TTaker; const Path: string);
begin
  Taker.Raising := True;
  try
    Server.Call('GET', Path);
    IsTrue(False, 'nothing is raised');
  except
    on E: ETest do
      IsTrue(E = Taker.Raised, 'it is the very exception');
  end;
  Taker.Raising := False;
end;

// Lets the next request fail once, and be sent again after so many seconds: two more lines.
procedure FailOnce(Seconds: Integer);
var
  Fault: IPleoJson;
begin
  Fault := NewPleoJson;
  Fault.SetText('/path', '/v1/introspect');
  Fault.SetInt64('/status', 503);
  Fault.SetText('/headers/retry-after', Number(Seconds));
  Script(Fault);
end;

procedure TestKeptAnswers;
var
  Taker: TTaker;
begin
  Control('POST', '/sandbox/reset');
  Taker := TTaker.Create;
  try
    Server := Logged(Taker);
    Raises(TakeResponse, PLEO_E_MISSING, 'no response', 'an answer before there was one');
    CallRaising(Taker, '/v1/introspect');
    AreEqual('API_KEY', Server.TakeResponse['/data/authMethod'], 'the answer of a call');
    Raises(TakeResponse, PLEO_E_MISSING, 'no response', 'it is given once');
    // That of the last call; one that gives its own answer leaves it.
    CallRaising(Taker, '/v1/introspect');
    CallRaising(Taker, '/v1/companies');
    Server.Introspect;
    IsTrue(Server.TakeResponse.Has('/data/0/address'), 'the answer of the last call');
    Raises(TakeResponse, PLEO_E_MISSING, '', 'and no other');
    // What is raised first is raised, and nothing more is told of that call.
    FailOnce(0);
    Taker.Count := 0;
    CallRaising(Taker, '/v1/introspect');
    AreEqual(1, Taker.Count, 'lines of a call whose log raises');
    AreEqual(200, Server.TakeResponse.HttpStatus, 'the answer of the second request');
    CallRaising(Taker, '/v1/introspect'); // nobody asks for it
    Server := nil;
  finally
    Taker.Free;
  end;
end;

procedure TestKeptFailures;
var
  Taker: TTaker;
begin
  Taker := TTaker.Create;
  try
    Server := Logged(Taker);
    CallRaising(Taker, '/v1/nothing');
    Raises(TakeResponse, PLEO_E_NOT_FOUND, '', 'the failure of a call');
    Raises(TakeResponse, PLEO_E_MISSING, '', 'it is given once');
    CallRaising(Taker, '/v1/nothing'); // nobody asks for it
    // A list raises what it failed of, and then asks again.
    Control('POST', '/sandbox/reset');
    List := Server.Pages(Server.NewRequest('GET', '/v1/nothing'));
    Taker.Raising := True;
    try
      List.Next;
      IsTrue(False, 'nothing is raised');
    except
      on E: ETest do
        IsTrue(E = Taker.Raised, 'it is the very exception');
    end;
    Taker.Raising := False;
    Raises(NextPage, PLEO_E_NOT_FOUND, '', 'the failure of a list');
    AreEqual('1', Requests('GET', '/v1/nothing'), 'requests until then');
    Raises(NextPage, PLEO_E_NOT_FOUND, '', 'the next failure of a list');
    AreEqual('2', Requests('GET', '/v1/nothing'), 'requests after it');
    List := nil;
    Server := nil;
  finally
    Taker.Free;
  end;
end;

procedure Submit(const Path: string);
begin
  Task := Server.Submit(Server.NewRequest('GET', Path));
end;

// That the log raises when a task is waited for.
procedure WaitRaises(Taker: TTaker);
var
  Seen: Boolean;
begin
  Seen := False;
  Taker.Raising := True;
  try
    Task.Wait;
  except
    on E: ETest do
      Seen := E = Taker.Raised;
  end;
  Taker.Raising := False;
  IsTrue(Seen, 'what the log raises when a task is waited for');
end;

// The same when it is taken, by a program that only asks for the answer again and again.
procedure TakeRaises(Taker: TTaker);
var
  Seen, Pending: Boolean;
begin
  Seen := False;
  Pending := True;
  Taker.Raising := True;
  while Pending do
    try
      Task.Take;
      Pending := False;
    except
      on E: ETest do
      begin
        Seen := E = Taker.Raised;
        Pending := False;
      end;
      on E: EPleoError do
      begin
        Pending := E.Status = PLEO_E_PENDING;
        Sleep(1);
      end;
    end;
  Taker.Raising := False;
  IsTrue(Seen, 'what the log raises when a task is taken');
  Task.Wait; // a line may be told just before the task has finished
end;

procedure TestKeptByTask;
var
  Taker: TTaker;
begin
  Taker := TTaker.Create;
  try
    Server := Logged(Taker);
    Submit('/v1/introspect');
    WaitRaises(Taker);
    AreEqual(200, Task.Take.HttpStatus, 'the answer after it was waited for');
    Raises(TakeTask, PLEO_E_MISSING, '', 'it is given once');
    Submit('/v1/introspect');
    TakeRaises(Taker);
    AreEqual(200, Task.Take.HttpStatus, 'the answer when it is taken again');
    Raises(TakeTask, PLEO_E_MISSING, '', 'it is given once');
    Submit('/v1/nothing');
    TakeRaises(Taker);
    Raises(TakeTask, PLEO_E_NOT_FOUND, '', 'the failure when it is taken again');
    Raises(TakeTask, PLEO_E_MISSING, '', 'it is given once');
    // A line of a task that goes on: that there is no answer yet is no answer.
    FailOnce(1);
    Submit('/v1/introspect');
    TakeRaises(Taker);
    AreEqual(200, Task.Take.HttpStatus, 'the answer of a task that went on');
    Submit('/v1/introspect');
    TakeRaises(Taker);
    Task := nil; // with the answer
    Server := nil;
  finally
    Taker.Free;
  end;
end;

// The log of what an event calls raises: that is for the event, not for the call that it is in.
procedure TestStrangers;
var
  Outer, Inner: TTaker;
  Answer: pleo_response;
begin
  Outer := TTaker.Create;
  Inner := TTaker.Create;
  try
    Server := Logged(Outer);
    Outer.Inner := Logged(Inner);
    Inner.Raising := True;
    AreEqual(200, Server.Introspect.HttpStatus, 'a call whose event caught what it called');
    AreEqual(1, Outer.InnerRaised, 'what the event called has raised');
    Outer.Raw := True;
    AreEqual(200, Server.Introspect.HttpStatus, 'a call whose event called by PleoRaw');
    Outer.Inner := nil;
    // A call of PleoRaw raises nothing, and neither does the next one of the unit.
    Outer.Raising := True;
    AreEqual(PLEO_OK, pleo_introspect(Server.Handle, Answer), 'a call of PleoRaw');
    Outer.Raising := False;
    AreEqual('1.00', PleoMinorsToDigits('EUR', 100), 'what is called next');
    AreEqual(200, NewPleoClient(Env('PLEO_SANDBOX_KEY'), Options([])).Introspect.HttpStatus, 'another client''s call');
    pleo_free(Answer);
    Server := nil;
  finally
    Outer.Inner := nil;
    Inner.Free;
    Outer.Free;
  end;
end;

// A list tells the event that its request had when it was begun; one that was replaced takes no memory.
procedure TestReplaced;
var
  First, Second: TTaker;
  Request: IPleoRequest;
  Early, Late: IPleoPages;
  Times: Integer;
  {$IFDEF FPC}Before: PtrUInt;{$ENDIF}
begin
  First := TTaker.Create;
  Second := TTaker.Create;
  try
    Server := Logged(First);
    Request := Server.NewRequest('GET', '/v2/employees');
    Request.OnProgress := First.Progress;
    Early := Server.Pages(Request);
    Request.OnProgress := Second.Progress;
    Late := Server.Pages(Request);
    Request.OnProgress := nil;
    First.Count := 0;
    Early.Next;
    AreEqual(2, First.Count, 'the event of the first list, and a line');
    AreEqual(0, Second.Count, 'not that of the second');
    Late.Next;
    AreEqual(1, Second.Count, 'the event of the second list');
    AreEqual(3, First.Count, 'and a line');
    // An event replaces itself while it is called.
    Request.OnProgress := First.Progress;
    First.Request := Request;
    First.Other := Second;
    Request.SetOutput(Env('PLEO_SCENARIO_FOLDER') + '/employees');
    Server.Send(Request);
    Second.Count := 0;
    Server.Send(Request);
    IsTrue(Second.Count > 0, 'the event that replaced it');
    First.Request := nil;
    {$IFDEF FPC}Before := GetHeapStatus.TotalAllocated;{$ENDIF}
    for Times := 1 to 10000 do
      Request.OnProgress := First.Progress;
    {$IFDEF FPC}IsTrue(GetHeapStatus.TotalAllocated < Before + 10000, 'replaced events take no memory');{$ENDIF}
    Server := nil;
  finally
    Early := nil;
    Late := nil;
    Request := nil;
    First.Free;
    Second.Free;
  end;
end;

end.
