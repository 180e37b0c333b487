// The floating-point state of a Pascal program, which raises exceptions where C gives infinities: it is its own before,
// in and after calls.
unit TestTraps;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestTrapsStay;
procedure TestTrapsInEvents;

implementation

uses
  SysUtils, Math, Pleo, PleoRaw, Check, Report;

type
  TTaker = class
    Lines, Raised: Integer;
    procedure Take(Level: Integer; const Line: string);
  end;

var
  Zero: Double = 0.0;
  Quotient: Double;

// Whether 1.0 / 0.0 raises, as a Pascal program relies on.
function DivisionRaises: Boolean;
begin
  Result := False;
  // Free Pascal tells one exception from another by flags that last; a result that was rounded before would mislead it.
  ClearExceptions(False);
  try
    Quotient := 1.0 / Zero;
  except
    on EZeroDivide do
      Result := Quotient = 0.0; // and it has no value
  end;
end;

procedure Calls;
var
  Sandbox: IPleoClient;
  Task: IPleoTask;
  Search: IPleoRequest;
  Item: IPleoResponse;
  Json: IPleoJson;
begin
  // Under Wine the system's verifier refuses every certificate.
  Sandbox := ClientAt(Env('PLEO_SANDBOX_HTTPS'), Env('PLEO_SANDBOX_KEY'), ['ca_file', Env('PLEO_SANDBOX_CA')
    {$IFDEF MSWINDOWS}, 'ca_only', 'true'{$ENDIF}]);
  AreEqual(200, Sandbox.Introspect.HttpStatus, 'introspect over TLS');
  Search := Sandbox.NewRequest('POST', '/v1/accounting-entries:search');
  Search.SetQuery('company_id', Sandbox.Company);
  Search.SetBody('{"includeDeleted": false}');
  Item := Sandbox.Send(Search).First('/data');
  IsTrue(Item.MoneyDigits('/transactionValue') <> '', 'an amount');
  IsTrue(Item.Money('/transactionValue') < 0, 'an amount as Currency');
  Json := Sandbox.NewJson;
  Json.SetDecimal('/a', '0.1');
  AreEqual('{"a":0.1}', Json.AsText, 'a number');
  Task := Sandbox.Submit(Sandbox.NewRequest('GET', '/v1/introspect'));
  Task.Wait;
  AreEqual(200, Task.Take.HttpStatus, 'a task');
end;

procedure TestTrapsStay;
const
  ALL = [exInvalidOp, exDenormalized, exZeroDivide, exOverflow, exUnderflow, exPrecision];
var
  Usual, Left: TFPUExceptionMask;
begin
  IsTrue(DivisionRaises, '1.0 / 0.0 raises before');
  Usual := GetExceptionMask;
  Calls;
  IsTrue(GetExceptionMask = Usual, 'the mask is as before');
  IsTrue(DivisionRaises, '1.0 / 0.0 raises after');
  // Nothing masked at all: even a result that is rounded would raise.
  SetExceptionMask([]);
  try
    Calls;
    Left := GetExceptionMask;
  finally
    SetExceptionMask(Usual);
  end;
  IsTrue(Left = [], 'nothing is masked after calls');
  // Everything masked.
  SetExceptionMask(ALL);
  try
    Calls;
    Left := GetExceptionMask;
  finally
    SetExceptionMask(Usual);
  end;
  IsTrue(Left = ALL, 'everything is masked after calls');
  IsTrue(DivisionRaises, '1.0 / 0.0 raises at the end');
end;

procedure TTaker.Take(Level: Integer; const Line: string);
begin
  Inc(Lines);
  if DivisionRaises then
    Inc(Raised);
end;

procedure TestTrapsInEvents;
var
  Taker: TTaker;
  Config: IPleoConfig;
  Sandbox: IPleoClient;
begin
  Taker := TTaker.Create;
  try
    Config := Options([]);
    Config.OnLog := Taker.Take;
    Sandbox := NewPleoClient(Env('PLEO_SANDBOX_KEY'), Config);
    Sandbox.Introspect;
    IsTrue(Taker.Lines > 0, 'an event is called');
    AreEqual(Taker.Lines, Taker.Raised, 'in an event 1.0 / 0.0 raises');
    Sandbox := nil;
    Config := nil;
  finally
    Taker.Free;
  end;
end;

end.
