// Makes Pleo's chart of accounts what the ERP's is: sync_accounts FILE
//
// FILE is in UTF-8 and has a line "externalId;code;name" for each account. What Pleo does not have is created, what
// differs changed, and what is not in the file archived. The exit code is 4 if Pleo refuses accounts.
program sync_accounts;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Pleo, Example, Accounts;

const
  AT_ONCE = 1000; // which Pleo takes in one request
  REFUSED = 4;

type
  TSync = class
  private
    FClient: IPleoClient;
    FCompany: string;
    FWanted, FPresent: TAccounts;
    FCreated, FChanged, FArchived, FUnchanged, FFailed: Integer;
    procedure Put(Present, Wanted: TAccount);
    procedure Match(Present: TAccount);
    procedure Count(const Answer: IPleoResponse);
    procedure CreateMissing;
  public
    constructor Create;
    destructor Destroy; override;
    procedure Run;
    procedure Report;
  end;

constructor TSync.Create;
begin
  inherited Create;
  FWanted := TAccounts.Create;
  FPresent := TAccounts.Create;
  FWanted.Load(Argument(1));
  FClient := ExampleClient('utf-8');
  FCompany := FClient.Company;
end;

destructor TSync.Destroy;
begin
  FPresent.Free;
  FWanted.Free;
  inherited Destroy;
end;

// Gives an account at Pleo the name and code that are wanted, or archives it where Wanted is nil. What else Pleo has of
// it is sent back to it, since an update may clear what it leaves out.
procedure TSync.Put(Present, Wanted: TAccount);
var
  Request: IPleoRequest;
  Json: IPleoJson;
begin
  Json := FClient.NewJson;
  Present.WriteAnswer(Json);
  if Wanted <> nil then
    Wanted.Write(Json, '');
  Json.SetBoolean('/archived', Wanted = nil);
  Request := FClient.NewRequest('PUT', '/v1/chart-of-accounts/{account}');
  Request.SetPath('account', Present.Id);
  Request.SetBody(Json);
  Request.SetIdempotent; // sent twice it does what it does once: it is repeated after a failure
  FClient.Send(Request);
end;

procedure TSync.Match(Present: TAccount);
var
  Index: Integer;
  Wanted: TAccount;
begin
  if FWanted.Find(Present.ExternalId, Index) then
  begin
    Wanted := FWanted[Index];
    Wanted.Matched := True;
    if not Present.Archived and (Wanted.Code = Present.Code) and (Wanted.Name = Present.Name) then
      Inc(FUnchanged)
    else
    begin
      Put(Present, Wanted);
      Inc(FChanged);
    end;
  end
  else if not Present.Archived then
  begin
    Put(Present, nil);
    Inc(FArchived);
  end;
end;

procedure TSync.Count(const Answer: IPleoResponse);
var
  Failed: IPleoResponse;
begin
  Inc(FCreated, Answer.Count('/data/created'));
  Failed := nil;
  if Answer.Has('/data/failed') then
    Failed := Answer.First('/data/failed');
  while Failed <> nil do
  begin
    Inc(FFailed);
    WriteLn(ErrOutput, Failed.TextDef('/request/externalId', 'an account without externalId'), ': ',
      Failed.TextDef('/reasons/0', 'no reason given'));
    Failed := Failed.Next;
  end;
end;

procedure TSync.CreateMissing;
var
  Json: IPleoJson;
  Index, Items: Integer;
  Place: string;

  procedure Send;
  begin
    if Items > 0 then
      Count(FClient.Call('POST', '/v1/chart-of-accounts/batch', Json.AsText));
    Json := FClient.NewJson;
    Json.SetText('/companyId', FCompany);
    Items := 0;
  end;

begin
  Items := 0;
  Send;
  for Index := 0 to FWanted.Count - 1 do
    if not FWanted[Index].Matched then
    begin
      Place := '/items/' + string(IntToStr(Items));
      Json.SetUtf8Text(Place + '/externalId', FWanted[Index].ExternalId);
      FWanted[Index].Write(Json, Place);
      Json.SetBoolean(Place + '/archived', False);
      Inc(Items);
      if Items = AT_ONCE then
        Send;
    end;
  Send;
end;

// The whole list first: what is changed meanwhile might move from one page to another.
procedure TSync.Run;
var
  Index: Integer;
begin
  FPresent.Fetch(FClient, FCompany);
  for Index := 0 to FPresent.Count - 1 do
    if not FPresent.IsRepeated(Index) then // which may come when Pleo's list grows while it is read
      Match(FPresent[Index]);
  CreateMissing;
end;

procedure TSync.Report;
begin
  WriteLn('Created       ', FCreated);
  WriteLn('Changed       ', FChanged);
  WriteLn('Archived      ', FArchived);
  WriteLn('Unchanged     ', FUnchanged);
  WriteLn('Failed        ', FFailed);
  if FFailed > 0 then
    ExitCode := REFUSED;
end;

procedure Work;
var
  Sync: TSync;
begin
  if ParamCount <> 1 then
    raise EUsage.Create('usage: sync_accounts FILE');
  Sync := TSync.Create;
  try
    Sync.Run;
    Sync.Report;
  finally
    Sync.Free;
  end;
end;

begin
  RunExample(Work);
end.
