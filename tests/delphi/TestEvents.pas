// Events: progress and log, what they raise, and how long they live.
unit TestEvents;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestLog;
procedure TestProgress;
procedure TestRaised;
procedure TestLives;
procedure TestLetGo;

implementation

uses
  SysUtils, Pleo, PleoRaw, Check, Report;

type
  ETest = class(Exception);

  TTaker = class
    Count: Integer;
    LastDone, LastTotal: Int64;
    LastLine: string;
    Raising: Boolean;
    Inner: IPleoClient;
    // What it lets go of, with the last reference.
    Clients: IPleoClient;
    Requests: IPleoRequest;
    Lists: IPleoPages;
    Tasks: IPleoTask;
    LettingGo: Boolean;
    procedure LetGo;
    procedure Line(Level: Integer; const Text: string);
    procedure Progress(Done, Total: Int64);
  end;

procedure TTaker.LetGo;
begin
  if LettingGo then
  begin
    Lists := nil;
    Tasks := nil;
    Requests := nil;
    Clients := nil;
  end;
end;

procedure TTaker.Line(Level: Integer; const Text: string);
begin
  Inc(Count);
  LastLine := Text;
  LetGo;
  if Raising then
    raise ETest.Create('from a log event');
end;

procedure TTaker.Progress(Done, Total: Int64);
begin
  Inc(Count);
  LastDone := Done;
  LastTotal := Total;
  LetGo;
  if Inner <> nil then
    Inner.Introspect;
  if Raising then
    raise ETest.Create('from a progress event');
end;

function Logged(Taker: TTaker): IPleoClient;
var
  Config: IPleoConfig;
begin
  Config := Options([]);
  Config.OnLog := Taker.Line;
  Result := NewPleoClient(Env('PLEO_SANDBOX_KEY'), Config);
end;

function List(const Sandbox: IPleoClient; Taker: TTaker): IPleoPages;
var
  Request: IPleoRequest;
begin
  Request := Sandbox.NewRequest('GET', '/v2/employees');
  Request.SetQuery('limit', '10');
  Request.OnProgress := Taker.Progress;
  Result := Sandbox.Pages(Request);
end;

procedure TestLog;
var
  Taker: TTaker;
  Config: IPleoConfig;
  Sandbox, Quiet: IPleoClient;
begin
  Taker := TTaker.Create;
  try
    Sandbox := Logged(Taker);
    Sandbox.Introspect;
    AreEqual(1, Taker.Count, 'lines of a call');
    IsTrue(Pos('/v1/introspect', Taker.LastLine) > 0, 'the line: ' + Taker.LastLine);
    IsTrue(Pos(Env('PLEO_SANDBOX_KEY'), Taker.LastLine) = 0, 'the key is not in it');
    // A task's line is told where it is waited for.
    Sandbox.Submit(Sandbox.NewRequest('GET', '/v1/introspect')).Wait;
    AreEqual(2, Taker.Count, 'lines with a task');
    Config := Options([]);
    Config.OnLog := Taker.Line;
    Config.OnLog := nil;
    Quiet := NewPleoClient(Env('PLEO_SANDBOX_KEY'), Config);
    Quiet.Introspect;
    AreEqual(2, Taker.Count, 'no event, no line');
    Sandbox := nil;
  finally
    Taker.Free;
  end;
end;

procedure TestProgress;
var
  Taker: TTaker;
  Sandbox: IPleoClient;
  Pages: IPleoPages;
  Items, Total: Int64;
begin
  Taker := TTaker.Create;
  try
    Sandbox := Client(Env('PLEO_SANDBOX_KEY'), []);
    Pages := List(Sandbox, Taker);
    Pages.Next;
    AreEqual(10, Taker.LastDone, 'items so far');
    Pages.Progress(Items, Total);
    AreEqual(10, Items, 'items, asked for');
    AreEqual(Total, Taker.LastTotal, 'items in all');
    // An event may call the library.
    Taker.Inner := Sandbox;
    Pages.Next;
    AreEqual(20, Taker.LastDone, 'items with a call in the event');
    Taker.Inner := nil;
    Pages := nil;
  finally
    Taker.Free;
  end;
end;

function Raised(const Pages: IPleoPages): string;
begin
  Result := '';
  try
    Pages.Next;
  except
    on E: ETest do
      Result := string(E.Message);
  end;
end;

function RaisedOfItem(const Pages: IPleoPages): string;
begin
  Result := '';
  try
    Pages.NextItem;
  except
    on E: ETest do
      Result := string(E.Message);
  end;
end;

procedure TestRaised;
var
  First: string;
  Taker: TTaker;
  Sandbox: IPleoClient;
  Pages: IPleoPages;
  Line: string;
begin
  Taker := TTaker.Create;
  try
    Sandbox := Client(Env('PLEO_SANDBOX_KEY'), []);
    Pages := List(Sandbox, Taker);
    Taker.Raising := True;
    AreEqual('from a progress event', Raised(Pages), 'what an event raised');
    AreEqual(1, Taker.Count, 'after it has raised it is not called');
    Taker.Raising := False;
    // What had come is not lost: a program that repeats the call misses no item.
    First := List(Sandbox, Taker).NextItem['/id'];
    AreEqual(First, Pages.Next['/data/0/id'], 'the page that came');
    AreEqual(20, Pages.Next.Count('/data') + 10, 'the list goes on');
    AreEqual(20, Taker.LastDone, 'with the second page');
    Pages := List(Sandbox, Taker);
    Taker.Raising := True;
    AreEqual('from a progress event', RaisedOfItem(Pages), 'what an event raised');
    Taker.Raising := False;
    AreEqual(First, Pages.NextItem['/id'], 'the item that came');
    IsTrue(Pages.NextItem['/id'] <> First, 'the next item');
    Pages := List(Sandbox, Taker);
    Taker.Raising := True;
    Raised(Pages);
    Pages := nil; // with the page that came
    Taker.Raising := False;

    Taker.Count := 0;
    Taker.Raising := True;
    Sandbox := Logged(Taker);
    Line := '';
    try
      Sandbox.Introspect;
    except
      on E: ETest do
        Line := string(E.Message);
    end;
    AreEqual('from a log event', Line, 'what an event raised');
    // What an event raised comes before what the call failed of.
    Line := '';
    try
      Sandbox.Call('GET', '/v1/nothing');
    except
      on E: ETest do
        Line := string(E.Message);
    end;
    AreEqual('from a log event', Line, 'what an event raised in a call that fails');
    Taker.Raising := False;
    AreEqual(200, Sandbox.Introspect.HttpStatus, 'the next call is well');
    Sandbox := nil;
  finally
    Taker.Free;
  end;
end;

// The options and the request are let go before what was made of them calls their events.
procedure TestLives;
var
  First, Second: TTaker;
  Config: IPleoConfig;
  Early, Late: IPleoClient;
  Pages: IPleoPages;
begin
  First := TTaker.Create;
  Second := TTaker.Create;
  try
    Config := Options([]);
    Config.OnLog := First.Line;
    Early := NewPleoClient(Env('PLEO_SANDBOX_KEY'), Config);
    Config.OnLog := Second.Line;
    Late := NewPleoClient(Env('PLEO_SANDBOX_KEY'), Config);
    Config := nil;
    Early.Introspect;
    Late.Introspect;
    Late.Introspect;
    AreEqual(1, First.Count, 'the event of the first client');
    AreEqual(2, Second.Count, 'the event of the second');
    Pages := List(Early, First);
    Early := nil;
    First.Count := 0;
    IsTrue(Pages.Next <> nil, 'a list keeps its client');
    AreEqual(2, First.Count, 'its progress and its line');
    Pages := nil;
    Late := nil;
  finally
    First.Free;
    Second.Free;
  end;
end;

// They are made where no hidden reference of the compiler's outlives them.
procedure Make(Taker: TTaker);
begin
  Taker.LettingGo := False;
  Taker.Clients := Logged(Taker);
  Taker.Requests := Taker.Clients.NewRequest('GET', '/v2/employees');
  Taker.Requests.OnProgress := Taker.Progress;
end;

procedure Submit(Taker: TTaker);
begin
  Taker.Tasks := Taker.Clients.Submit(Taker.Requests);
end;

procedure Open(Taker: TTaker);
begin
  Taker.Lists := Taker.Clients.Pages(Taker.Requests);
end;

// An event lets go of the last reference to what is being called. Valgrind sees what is read of it then.
procedure TestLetGo;
var
  Taker: TTaker;
begin
  Taker := TTaker.Create;
  try
    Make(Taker);
    Taker.LettingGo := True;
    AreEqual(200, Taker.Clients.Introspect.HttpStatus, 'a call');
    IsTrue(Taker.Clients = nil, 'the client went');
    Make(Taker);
    Taker.LettingGo := True;
    AreEqual(200, Taker.Clients.Call('GET', '/v2/employees').HttpStatus, 'any call');
    Make(Taker);
    Taker.LettingGo := True;
    IsTrue(Taker.Clients.EnsureInstallation.HttpStatus < 300, 'a call with JSON');
    Make(Taker);
    Taker.LettingGo := True;
    AreEqual(200, Taker.Clients.Send(Taker.Requests).HttpStatus, 'a request');
    IsTrue(Taker.Requests = nil, 'the request went');
    Make(Taker);
    Open(Taker);
    Taker.LettingGo := True;
    IsTrue(Taker.Lists.Next <> nil, 'a page');
    IsTrue(Taker.Lists = nil, 'the list went');
    Make(Taker);
    Open(Taker);
    Taker.LettingGo := True;
    IsTrue(Taker.Lists.NextItem <> nil, 'an item');
    Make(Taker);
    Submit(Taker);
    Taker.LettingGo := True;
    IsTrue(Taker.Tasks.Wait, 'a task');
    IsTrue(Taker.Tasks = nil, 'the task went');
    // And raises on top of it.
    Make(Taker);
    Open(Taker);
    Taker.LettingGo := True;
    Taker.Raising := True;
    try
      Taker.Lists.Next;
      IsTrue(False, 'what the event raised is lost');
    except
      on E: ETest do
        IsTrue(Taker.Lists = nil, 'the list went');
    end;
  finally
    Taker.LettingGo := True;
    Taker.LetGo;
    Taker.Free;
  end;
end;

end.
