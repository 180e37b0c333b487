// A program in Free Pascal's own mode, as a daemon of Lazarus users is: an installation, an event and a failure.
program objfpc;

{$MODE OBJFPC}{$H+}

uses
  {$IFDEF UNIX}cthreads,{$ENDIF} SysUtils, Pleo, PleoRaw, Report;

type
  TCounter = class
    Lines: Integer;
    procedure Line(Level: Integer; const Text: string);
  end;

procedure TCounter.Line(Level: Integer; const Text: string);
begin
  Inc(Lines, Ord(Level = PLEO_LOG_INFO));
end;

procedure Work(Counter: TCounter);
var
  Config: IPleoConfig;
  Sandbox: IPleoClient;
begin
  Config := Options([]);
  Config.OnLog := @Counter.Line;
  Sandbox := NewPleoClient(Env('PLEO_SANDBOX_KEY'), Config);
  WriteLn(Sandbox.EnsureInstallation['/status']);
  try
    Sandbox.Call('GET', '/v1/nothing');
  except
    on E: EPleoError do
      WriteLn(E.StatusName, ' ', E.HttpStatus);
  end;
end;

var
  Counter: TCounter;

begin
  Counter := TCounter.Create;
  try
    Work(Counter);
    WriteLn(Counter.Lines > 0);
  finally
    Counter.Free;
  end;
end.
