// Shows whose key it is and what it permits.
program whoami;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Pleo, PleoRaw, Example;

procedure ShowSubject(const Answer: IPleoResponse);
var
  Level: string;
begin
  try
    case Answer.SubjectType of
      PLEO_SUBJECT_COMPANY: Level := 'Company      ';
      PLEO_SUBJECT_ORGANISATION: Level := 'Organisation ';
    else
      Level := 'Subject      ';
    end;
    WriteLn(Level, ' ', Answer.Subject);
  except
    on E: EPleoError do
      if E.Status <> PLEO_E_MISSING then // Pleo need not say whom the key is for
        raise;
  end;
end;

procedure Work;
var
  Answer: IPleoResponse;
  Scope: string;
  Blank: Integer;
begin
  Answer := ExampleClient.Introspect;
  if Answer.Has('/data/applicationName') then
    WriteLn('Application   ', Answer['/data/applicationName']);
  ShowSubject(Answer);
  WriteLn('Permissions');
  Scope := Answer['/data/scope'];
  while Scope <> '' do
  begin
    Blank := Pos(' ', Scope + ' ');
    if Blank > 1 then
      WriteLn('  ', Copy(Scope, 1, Blank - 1));
    Delete(Scope, 1, Blank);
  end;
end;

begin
  RunExample(Work);
end.
