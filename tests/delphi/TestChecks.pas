// The check of everything that a call needs, and files of options with profiles.
unit TestChecks;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestRight;
procedure TestWrong;
procedure TestProfiles;

implementation

uses
  SysUtils, Pleo, PleoRaw, Check, Report;

// The titles of the steps in a state.
function InState(const Answer: IPleoResponse; const State: string): string;
var
  Index: Integer;
  Step: IPleoResponse;
begin
  Result := '';
  for Index := 0 to Answer.Count('/steps') - 1 do
  begin
    Step := Answer.Item('/steps', Index);
    if Step.Text('/state') = State then
      Result := Result + Step.Text('/title') + ' ';
  end;
end;

procedure TestRight;
var
  Server: IPleoClient;
  Answer: IPleoResponse;
begin
  Control('POST', '/sandbox/reset');
  Server := Client(Env('PLEO_SANDBOX_KEY'), []);
  Server.EnsureInstallation;
  Answer := Server.Check;
  AreEqual(0, Answer.AsInt64('/exit'), 'the exit code where all is right');
  AreEqual(12, Answer.Count('/steps'), 'the steps');
  AreEqual('', InState(Answer, 'failed') + InState(Answer, 'skipped'), 'steps that are not right');
  AreEqual('ACTIVATED', Answer.Text('/steps/11/found'), 'the installation');
end;

procedure TestWrong;
var
  Answer: IPleoResponse;
begin
  Answer := Client('pls_nobodys', []).Check;
  AreEqual(6, Answer.AsInt64('/exit'), 'the exit code of a key that is refused');
  AreEqual('authentication ', InState(Answer, 'failed'), 'the step that failed');
  AreEqual('permissions company installation ', InState(Answer, 'skipped'), 'the steps that need it');
  AreEqual('PLEO_E_UNAUTHORIZED', Answer.Text('/steps/8/status'), 'its status');
  IsTrue(Pos('(401)', Answer.Text('/steps/8/found')) > 0, 'its cause');
  IsTrue(Pos('reate a new key', Answer.Text('/steps/8/advice')) > 0, 'its remedy');
end;

const
  FILE_NAME = 'pleo.options';

var
  Options: IPleoConfig;

procedure Unknown; begin Options.Load(FILE_NAME, 'c'); end;
procedure LostProfile; begin Options.Load(FILE_NAME, ''); end;
procedure LostSource; begin NewPleoClientFrom('', Options); end;
procedure NoSource; begin NewPleoClientFrom(Options); end;

procedure Fresh;
begin
  Options := NewPleoConfig;
  Options['base_url'] := Env('PLEO_SANDBOX_HTTP');
  Options['proxy'] := 'none';
end;

procedure Write_(const Lines: array of string);
var
  Content: TextFile;
  Index: Integer;
begin
  AssignFile(Content, FILE_NAME);
  Rewrite(Content);
  for Index := 0 to High(Lines) do
    WriteLn(Content, Lines[Index]);
  CloseFile(Content);
end;

procedure TestProfiles;
var
  Name: string;
begin
  Write_(['attempts = 2', '[profile acme]', 'key = env:PLEO_SANDBOX_KEY', '[profile b]', 'attempts = 4']);
  try
    Fresh;
    IsTrue(Options.Profile(FILE_NAME, 0, Name), 'the first profile');
    AreEqual('acme', Name, 'the first profile');
    IsTrue(Options.Profile(FILE_NAME, 1, Name), 'the second profile');
    AreEqual('b', Name, 'the second profile');
    IsTrue(not Options.Profile(FILE_NAME, 2, Name) and (Name = ''), 'no third profile');
    Options.Load(FILE_NAME, 'acme');
    AreEqual('2', Options['attempts'], 'what is for all');
    AreEqual(200, NewPleoClientFrom(Options).Introspect.HttpStatus, 'the key of a profile');
    Raises(LostSource, PLEO_E_ARGUMENT, 'option key', 'a source that got lost');
    Raises(Unknown, PLEO_E_CONFIG, 'acme, b', 'a profile that is none');
    Raises(LostProfile, PLEO_E_ARGUMENT, 'leave it out', 'a profile that got lost');
    Fresh;
    Options.Load(FILE_NAME);
    AreEqual('2', Options['attempts'], 'without a profile');
    Raises(NoSource, PLEO_E_ARGUMENT, 'option key', 'options that name no source');
  finally
    Options := nil;
    DeleteFile(FILE_NAME);
  end;
end;

end.
