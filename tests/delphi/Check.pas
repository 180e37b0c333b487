// What the tests count with. A failed check names itself on standard error.
unit Check;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

type
  TTest = procedure;

procedure IsTrue(Good: Boolean; const What: string);
procedure AreEqual(const Wanted, Got, What: string); overload;
procedure AreEqual(Wanted, Got: Int64; const What: string); overload;
// That a test raises EPleoError of this status, with this in its message.
procedure Raises(Test: TTest; Status: Integer; const Words, What: string);

// Runs a test, unless its name is among the program's arguments: what it raises is a failure.
procedure Run(Test: TTest; const Name: string);
// Says how many checks passed and failed, and sets the exit code.
procedure Total;

implementation

uses
  SysUtils, Pleo;

var
  Passed, Failed: Integer;

procedure IsTrue(Good: Boolean; const What: string);
begin
  if Good then
    Inc(Passed)
  else
  begin
    Inc(Failed);
    WriteLn(ErrOutput, 'FAIL ', What);
  end;
end;

procedure AreEqual(const Wanted, Got, What: string);
begin
  IsTrue(Wanted = Got, What + ': wanted ' + Wanted + ', got ' + Got);
end;

procedure AreEqual(Wanted, Got: Int64; const What: string);
begin
  AreEqual(string(IntToStr(Wanted)), string(IntToStr(Got)), What);
end;

procedure Raises(Test: TTest; Status: Integer; const Words, What: string);
begin
  try
    Test;
    IsTrue(False, What + ': nothing is raised');
  except
    on E: EPleoError do
    begin
      AreEqual(Status, E.Status, What);
      IsTrue((Words = '') or (Pos(Words, string(E.Message)) > 0), What + ': ' + string(E.Message));
    end;
  end;
end;

procedure Run(Test: TTest; const Name: string);
var
  Index: Integer;
begin
  for Index := 1 to ParamCount do
    if string(ParamStr(Index)) = Name then
      Exit;
  try
    Test;
  except
    on E: Exception do
      IsTrue(False, Name + ' raises ' + string(E.ClassName) + ': ' + string(E.Message));
  end;
end;

procedure Total;
begin
  WriteLn(Passed, ' passed, ', Failed, ' failed');
  if Failed > 0 then
    ExitCode := 1;
end;

end.
