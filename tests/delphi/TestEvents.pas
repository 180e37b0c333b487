// Events: progress and log, what they raise, and how long they live.
unit TestEvents;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestLog;
procedure TestProgress;
procedure TestRaised;
procedure TestLives;

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
    procedure Line(Level: Integer; const Text: string);
    procedure Progress(Done, Total: Int64);
  end;

procedure TTaker.Line(Level: Integer; const Text: string);
begin
  Inc(Count);
  LastLine := Text;
  if Raising then
    raise ETest.Create('from a log event');
end;

procedure TTaker.Progress(Done, Total: Int64);
begin
  Inc(Count);
  LastDone := Done;
  LastTotal := Total;
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

procedure TestRaised;
var
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
    IsTrue(Pages.Next <> nil, 'the list goes on');
    Pages := nil;

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

end.
