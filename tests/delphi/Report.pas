// What the scenarios stand on: how a scenario is found and reported, and the sandbox's control.
unit Report;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

uses
  SysUtils, Classes, Pleo, PleoRaw;

type
  TStep = procedure of object;

  // What a failure said; it is kept when the exception is gone.
  TFailed = record
    Text: string;
    HttpStatus: Integer;
    RetryAfterSeconds: Integer;
    CanRetry: Boolean;
    ApiType: string;
    ApiMessage: string;
    RequestId: string;
  end;

  {$M+}
  // A scenario is a published method of its name, with a _ behind it where that is taken.
  TReport = class
  private
    FName: string;
    procedure One(const Name: string);
  protected
    Failed: TFailed;
    procedure Fact(const Name, Value: string);
    // The name of the status with which a step ends.
    function Status(Step: TStep): string;
  public
    procedure Run;
  end;
  {$M-}

function Env(const Name: string): string;
function Number(Value: Int64): string;
procedure WriteFile(const Name: string; const Text: AnsiString);
function ReadFile(const Name: string): string; // in UTF-8

// Options for the sandbox, and others behind them as name, value, name, value; and a client with such.
function Options(const More: array of string): IPleoConfig;
function Client(const Key: string; const More: array of string): IPleoClient;
function ClientAt(const Base, Key: string; const More: array of string): IPleoClient;

// A call of the sandbox's control, and what is mostly called.
function Control(const Method, Path: string; const Body: string = ''): IPleoResponse;
procedure Script(const Fault: IPleoJson);
function Requests(const Method, Path: string): string; overload;
function Requests: string; overload;
// Waits until a path was asked for once, and says whether it was.
function IsAsked(const Method, Path: string): Boolean;

function OriginName(Origin: Integer): string;
function SubjectName(Kind: Integer): string;

implementation

const
  NAMES: array[0..52] of string = ('create', 'ensure', 'get', 'update', 'delete', 'wrong_key', 'no_permission',
    'company', 'not_found', 'unprocessable', 'failure_report', 'rate_limited', 'repeated', 'timeout', 'unknown', 'tls',
    'errors',
    'utf8', 'code_page', 'notes', 'key_in_group', 'rotated_key', 'key_trimmed', 'short_buffer', 'values', 'amounts',
    'times', 'pages', 'records', 'export', 'export_job', 'export_resume', 'export_again', 'export_ended',
    'export_busy', 'export_unfinished', 'circle', 'cancelled', 'task', 'files', 'log', 'webhook', 'open_close',
    'stale_handle', 'handler_fails', 'looped_twice', 'take_twice', 'log_throws', 'odd_types', 'far_times',
    'neighbour', 'zero_limits', 'many_events');

// Says the beginning of a line and its rest, in UTF-8, whatever this program's strings are. They are not joined before: on
// Windows the result would be in the system's code page.
procedure Say(const Start, Rest: string);
var
  Bytes: AnsiString;
begin
  {$IFDEF UNICODE}
  Bytes := AnsiString(UTF8Encode(Rest));
  {$ELSE}
  Bytes := Rest;
  {$ENDIF}
  {$IFDEF FPC}
  // Free Pascal converts a text from its code page to the output's.
  SetCodePage(RawByteString(Bytes), CP_UTF8, False);
  SetTextCodePage(Output, CP_UTF8);
  {$ENDIF}
  WriteLn(Start, Bytes);
end;

procedure TReport.Fact(const Name, Value: string);
begin
  Say(FName + ' ' + Name + ' ', Value);
end;

function TReport.Status(Step: TStep): string;
begin
  Result := PleoStatusName(PLEO_OK);
  try
    Step;
  except
    on E: EPleoError do
    begin
      Result := E.StatusName;
      Failed.Text := string(E.Message);
      Failed.HttpStatus := E.HttpStatus;
      Failed.RetryAfterSeconds := E.RetryAfterSeconds;
      Failed.CanRetry := E.CanRetry;
      Failed.ApiType := E.ApiType;
      Failed.ApiMessage := E.ApiMessage;
      Failed.RequestId := E.RequestId;
    end;
  end;
end;

procedure TReport.One(const Name: string);
var
  Method: TMethod;
begin
  FName := Name;
  Method.Data := Self;
  Method.Code := MethodAddress(ShortString(Name));
  if Method.Code = nil then
    Method.Code := MethodAddress(ShortString(Name + '_'));
  try
    if Method.Code = nil then
      raise Exception.Create('there is no such scenario');
    TStep(Method);
  except
    on E: Exception do
      Say(FName + ' failed ' + string(E.ClassName) + ': ', string(E.Message));
  end;
end;

procedure TReport.Run;
var
  Index: Integer;
begin
  for Index := 1 to ParamCount do
    One(string(ParamStr(Index)));
  if ParamCount = 0 then
    for Index := Low(NAMES) to High(NAMES) do
      One(NAMES[Index]);
end;

function Env(const Name: string): string;
begin
  Result := string(GetEnvironmentVariable({$IFDEF FPC}AnsiString{$ENDIF}(Name)));
end;

function Number(Value: Int64): string;
begin
  Result := string(IntToStr(Value));
end;

procedure WriteFile(const Name: string; const Text: AnsiString);
var
  Stream: TFileStream;
begin
  Stream := TFileStream.Create({$IFDEF FPC}AnsiString{$ENDIF}(Name), fmCreate);
  try
    Stream.WriteBuffer(Text[1], Length(Text));
  finally
    Stream.Free;
  end;
end;

function ReadFile(const Name: string): string;
var
  Stream: TFileStream;
  Text: AnsiString;
begin
  Stream := TFileStream.Create({$IFDEF FPC}AnsiString{$ENDIF}(Name), fmOpenRead);
  try
    SetLength(Text, Stream.Size);
    Stream.ReadBuffer(Text[1], Length(Text));
  finally
    Stream.Free;
  end;
  Result := {$IFDEF UNICODE}string(UTF8Decode(Text)){$ELSE}Text{$ENDIF};
end;

function Options(const More: array of string): IPleoConfig;
var
  Index: Integer;
begin
  Result := NewPleoConfig;
  Result['base_url'] := Env('PLEO_SANDBOX_HTTP');
  Result['proxy'] := 'none';
  Result['requests_per_minute'] := '0';
  Index := 0;
  while Index < High(More) do
  begin
    Result[More[Index]] := More[Index + 1];
    Inc(Index, 2);
  end;
end;

function Client(const Key: string; const More: array of string): IPleoClient;
begin
  Result := NewPleoClient(Key, Options(More));
end;

function ClientAt(const Base, Key: string; const More: array of string): IPleoClient;
var
  Config: IPleoConfig;
begin
  Config := Options(More);
  Config['base_url'] := Base;
  Result := NewPleoClient(Key, Config);
end;

function Control(const Method, Path, Body: string): IPleoResponse;
begin
  Result := Client(Env('PLEO_SANDBOX_KEY'), []).Call(Method, Path, Body);
end;

procedure Script(const Fault: IPleoJson);
begin
  Control('POST', '/sandbox/next', Fault.AsText);
end;

function Requests(const Method, Path: string): string;
begin
  Result := Control('GET', '/sandbox/count?method=' + Method + '&path=' + Path).BodyText;
end;

function Requests: string;
begin
  Result := Control('GET', '/sandbox/count').BodyText;
end;

function IsAsked(const Method, Path: string): Boolean;
var
  Tries: Integer;
begin
  Result := False;
  for Tries := 1 to 3000 do
  begin
    Result := Requests(Method, Path) = '1';
    if Result then
      Exit;
    Sleep(10);
  end;
end;

function OriginName(Origin: Integer): string;
begin
  case Origin of
    PLEO_ORIGIN_ANSWERED: Result := 'PLEO_ORIGIN_ANSWERED';
    PLEO_ORIGIN_CREATED: Result := 'PLEO_ORIGIN_CREATED';
    PLEO_ORIGIN_FOUND: Result := 'PLEO_ORIGIN_FOUND';
    PLEO_ORIGIN_UPDATED: Result := 'PLEO_ORIGIN_UPDATED';
    PLEO_ORIGIN_UNCHANGED: Result := 'PLEO_ORIGIN_UNCHANGED';
  else
    Result := Number(Origin);
  end;
end;

function SubjectName(Kind: Integer): string;
begin
  case Kind of
    PLEO_SUBJECT_OTHER: Result := 'PLEO_SUBJECT_OTHER';
    PLEO_SUBJECT_COMPANY: Result := 'PLEO_SUBJECT_COMPANY';
    PLEO_SUBJECT_ORGANISATION: Result := 'PLEO_SUBJECT_ORGANISATION';
  else
    Result := Number(Kind);
  end;
end;

end.
