// What calls came to in which an event raised, thread by thread.
unit TestKeptThreads;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestKeptByThread;
procedure TestKeptIsBounded;
procedure TestReplacedMeanwhile;

implementation

uses
  Classes, SyncObjs, Pleo, PleoRaw, Check, TestKept;

type
  TOther = class(TThread)
  private
    FTaker: TTaker;
    FMissing, FOwn: Boolean;
  protected
    procedure Execute; override;
  end;

procedure TOther.Execute;
begin
  try
    Server.TakeResponse;
  except
    on E: EPleoError do
      FMissing := E.Status = PLEO_E_MISSING;
  end;
  CallRaising(FTaker, '/v1/companies');
  FOwn := Server.TakeResponse.Has('/data/0/address');
end;

procedure TestKeptByThread;
var
  Taker: TTaker;
  Other: TOther;
begin
  Taker := TTaker.Create;
  try
    Server := Logged(Taker);
    CallRaising(Taker, '/v1/introspect');
    Other := TOther.Create(True);
    try
      Other.FTaker := Taker;
      Other.{$IFDEF FPC}Start{$ELSE}Resume{$ENDIF};
      Other.WaitFor;
      IsTrue(Other.FMissing, 'another thread has none');
      IsTrue(Other.FOwn, 'and takes its own');
    finally
      Other.Free;
    end;
    AreEqual('API_KEY', Server.TakeResponse['/data/authMethod'], 'this thread''s answer');
    Server := nil;
  finally
    Taker.Free;
  end;
end;

type
  // Makes a call in a thread of its own, and takes the answer when it is told to.
  TKeeper = class(TThread)
  private
    FTaker: TTaker;
    FCalled, FGoOn: TSimpleEvent;
    FMissing: Boolean;
  protected
    procedure Execute; override;
  public
    constructor Create(Taker: TTaker);
    destructor Destroy; override;
  end;

constructor TKeeper.Create(Taker: TTaker);
begin
  FTaker := Taker;
  FCalled := TSimpleEvent.Create;
  FGoOn := TSimpleEvent.Create;
  inherited Create(False);
end;

destructor TKeeper.Destroy;
begin
  inherited Destroy;
  FCalled.Free;
  FGoOn.Free;
end;

procedure TKeeper.Execute;
begin
  CallRaising(FTaker, '/v1/introspect');
  FCalled.SetEvent;
  FGoOn.WaitFor($FFFFFFFF);
  try
    Server.TakeResponse;
  except
    on E: EPleoError do
      FMissing := E.Status = PLEO_E_MISSING;
  end;
end;

type
  // Makes a call in which the log raises, in a thread of its own, and never asks for the answer.
  TForgetter = class(TThread)
  private
    FRaised: Boolean;
  protected
    procedure Execute; override;
  end;

procedure TForgetter.Execute;
begin
  try
    Server.Introspect;
  except
    on ETest do
      FRaised := True;
  end;
end;

// A client keeps the answers of a thousand threads.
procedure TestKeptIsBounded;
var
  Taker: TTaker;
  First: TKeeper;
  Others: array[1..111] of TForgetter;
  Lot, Index, Raised: Integer;
begin
  Taker := TTaker.Create;
  try
    Server := Logged(Taker);
    First := TKeeper.Create(Taker);
    try
      First.FCalled.WaitFor($FFFFFFFF);
      CallRaising(Taker, '/v1/introspect');
      Taker.Raising := True;
      Raised := 0;
      for Lot := 1 to 9 do
      begin
        for Index := Low(Others) to High(Others) do
          Others[Index] := TForgetter.Create(False);
        for Index := Low(Others) to High(Others) do
        begin
          Others[Index].WaitFor;
          Inc(Raised, Ord(Others[Index].FRaised));
          Others[Index].Free;
        end;
      end;
      Taker.Raising := False;
      AreEqual(999, Raised, 'calls whose log raised');
      First.FGoOn.SetEvent;
      First.WaitFor;
      IsTrue(First.FMissing, 'the oldest of 1,001 answers goes');
    finally
      First.Free;
    end;
    AreEqual('API_KEY', Server.TakeResponse['/data/authMethod'], 'the next one stays');
    Server := nil;
  finally
    Taker.Free;
  end;
end;

type
  // Sets the event of a request again and again.
  TReplacer = class(TThread)
  private
    FRequest: IPleoRequest;
    FTaker: TTaker;
    FTimes: Integer;
  protected
    procedure Execute; override;
  end;

procedure TReplacer.Execute;
begin
  while not Terminated do
  begin
    FRequest.OnProgress := FTaker.Progress;
    Inc(FTimes);
  end;
end;

// An event is replaced by another thread while the request is sent and a list goes on.
procedure TestReplacedMeanwhile;
var
  Taker: TTaker;
  Replacer: TReplacer;
  Request: IPleoRequest;
  List: IPleoPages;
  Times, Items: Integer;
begin
  Taker := TTaker.Create;
  Replacer := TReplacer.Create(True);
  try
    Server := Logged(Taker);
    Request := Server.NewRequest('GET', '/v2/employees');
    Request.SetQuery('limit', '10');
    Request.OnProgress := Taker.Progress;
    Replacer.FRequest := Request;
    Replacer.FTaker := Taker;
    Replacer.{$IFDEF FPC}Start{$ELSE}Resume{$ENDIF};
    Items := 0;
    for Times := 1 to 50 do
    begin
      List := Server.Pages(Request);
      Inc(Items, List.Next.Count('/data') + List.Next.Count('/data'));
      Inc(Items, Server.Send(Request).Count('/data'));
    end;
    AreEqual(1500, Items, 'items of lists and requests');
    Replacer.Terminate;
    Replacer.WaitFor;
    IsTrue(Replacer.FTimes > 0, 'the event was replaced');
    IsTrue(Taker.Count > 50, 'events were told');
    Server := nil;
  finally
    List := nil;
    Request := nil;
    Replacer.Free;
    Taker.Free;
  end;
end;

end.
