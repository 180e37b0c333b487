// Accounts of a chart of accounts: those of a file, and those that Pleo has.
unit Accounts;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

uses
  SysUtils, Classes, Contnrs, Pleo, Example;

type
  // Its texts are in UTF-8 in every compiler, so that they are compared byte by byte.
  TAccount = class
  private
    FAnswer: IPleoResponse; // nil of an account in a file
    FNumber: Integer; // its place in the file, or in Pleo's list, from 1 on
    FKey: UTF8String; // what no other has: its external id in a file, its id at Pleo
  public
    ExternalId, Code, Name: UTF8String;
    Id: string; // Pleo's
    Archived: Boolean;
    Matched: Boolean; // whether it is both in the file and at Pleo
    // Sets name and code of an object of JSON.
    procedure Write(const Json: IPleoJson; const Place: string);
    // Sets what Pleo has of it that an update takes, as Pleo gave it.
    procedure WriteAnswer(const Json: IPleoJson);
  end;

  TAccounts = class(TObjectList)
  private
    function GetAccount(Index: Integer): TAccount;
    procedure Take(Line: UTF8String; Number: Integer);
  public
    // Those of a file in UTF-8 with a line "externalId;code;name" for each, in the order of their external ids. It is
    // read whole or not at all: a line that is none might be one whose account would be archived.
    procedure Load(const FileName: string);
    // Whether a file has an account of this external id, and where; or where it would be.
    function Find(const ExternalId: UTF8String; out Index: Integer): Boolean;
    // Those that Pleo has of a company, archived ones too, in the order of their ids. The client's texts have to be in
    // UTF-8.
    procedure Fetch(const Client: IPleoClient; const Company: string);
    // Whether it is the account before it once more.
    function IsRepeated(Index: Integer): Boolean;
    property Accounts[Index: Integer]: TAccount read GetAccount; default;
  end;

implementation

procedure TAccount.Write(const Json: IPleoJson; const Place: string);
begin
  Json.SetUtf8Text(Place + '/name', Name);
  if Length(Code) = 0 then
    Json.SetNull(Place + '/code')
  else
    Json.SetUtf8Text(Place + '/code', Code);
end;

procedure TAccount.WriteAnswer(const Json: IPleoJson);

  procedure Keep(const Pointer: string);
  begin
    if FAnswer.Has(Pointer) then
      Json.SetValue(Pointer, FAnswer, Pointer);
  end;

begin
  Keep('/name');
  Keep('/code');
  Keep('/taxCodeExternalId');
  Keep('/metadata');
end;

// The order of their keys; of those with one key, the order in which they came.
function Compare(Left, Right: Pointer): Integer;
var
  First, Second: TAccount;
begin
  First := TAccount(Left);
  Second := TAccount(Right);
  if First.FKey < Second.FKey then
    Result := -1
  else if First.FKey > Second.FKey then
    Result := 1
  else
    Result := First.FNumber - Second.FNumber;
end;

function TAccounts.GetAccount(Index: Integer): TAccount;
begin
  Result := TAccount(Items[Index]);
end;

function TAccounts.Find(const ExternalId: UTF8String; out Index: Integer): Boolean;
var
  Behind, Middle: Integer;
begin
  Index := 0;
  Behind := Count;
  while Index < Behind do
  begin
    Middle := (Index + Behind) div 2;
    if Accounts[Middle].FKey < ExternalId then
      Index := Middle + 1
    else
      Behind := Middle;
  end;
  Result := (Index < Count) and (Accounts[Index].FKey = ExternalId);
end;

function TAccounts.IsRepeated(Index: Integer): Boolean;
begin
  Result := (Index > 0) and (Accounts[Index].FKey = Accounts[Index - 1].FKey);
end;

// Cuts off what stands before the next semicolon, and says whether there is one.
function Cut(var Text: UTF8String; out Piece: UTF8String): Boolean;
var
  Size: Integer;
begin
  Size := 0;
  while (Size < Length(Text)) and (Text[Size + 1] <> ';') do
    Inc(Size);
  Result := Size < Length(Text);
  Piece := Copy(Text, 1, Size);
  Delete(Text, 1, Size + 1);
end;

// Whether a line is UTF-8 without a CR or NUL, which end lines and texts elsewhere.
function IsText(const Line: UTF8String): Boolean;
var
  Index: Integer;
begin
  Result := True;
  for Index := 1 to Length(Line) do
    if (Line[Index] = #13) or (Line[Index] = #0) then
      Result := False;
  try
    NewPleoJson.SetUtf8Text('', Line);
  except
    on EPleoError do
      Result := False;
  end;
end;

procedure TAccounts.Take(Line: UTF8String; Number: Integer);
var
  Account: TAccount;
begin
  if not IsText(Line) then
    raise EUsage.CreateFmt('line %d of the file must be UTF-8, without a CR or NUL in it', [Number]);
  Account := TAccount.Create;
  Add(Account);
  if not Cut(Line, Account.ExternalId) or not Cut(Line, Account.Code) or (Length(Account.ExternalId) = 0) then
    raise EUsage.CreateFmt('line %d of the file must be externalId;code;name', [Number]);
  Account.Name := Line;
  Account.FNumber := Number;
  Account.FKey := Account.ExternalId;
end;

procedure TAccounts.Load(const FileName: string);
var
  Source: TBytes;
  Line: UTF8String;
  Start, Behind, Size, Number, Index: Integer;
begin
  Source := ReadWhole(FileName);
  Start := 0;
  if (Length(Source) >= 3) and (Source[0] = $EF) and (Source[1] = $BB) and (Source[2] = $BF) then
    Start := 3; // a byte order mark
  if Start = Length(Source) then
    raise EUsage.Create('the file has no accounts in it; all that Pleo has would be archived');
  Number := 0;
  while Start < Length(Source) do
  begin
    Behind := Start;
    while (Behind < Length(Source)) and (Source[Behind] <> 10) do
      Inc(Behind);
    Size := Behind - Start;
    if (Size > 0) and (Behind < Length(Source)) and (Source[Behind - 1] = 13) then
      Dec(Size);
    SetLength(Line, Size);
    if Size > 0 then
      System.Move(Source[Start], Line[1], Size);
    Inc(Number);
    Take(Line, Number);
    Start := Behind + 1;
  end;
  Sort(Compare);
  for Index := 1 to Count - 1 do
    if IsRepeated(Index) then
      raise EUsage.CreateFmt('line %d of the file has the externalId of line %d',
        [Accounts[Index].FNumber, Accounts[Index - 1].FNumber]);
end;

procedure TAccounts.Fetch(const Client: IPleoClient; const Company: string);
var
  Request: IPleoRequest;
  Filter: IPleoJson;
  Pages: IPleoPages;
  Answer: IPleoResponse;
  Account: TAccount;
begin
  Filter := Client.NewJson;
  Filter.SetText('/companyId', Company);
  Filter.SetBoolean('/excludeIfAssignedToCategory', False);
  Filter.SetBoolean('/excludeIfAssignedToContraAccount', False);
  Request := Client.NewRequest('POST', '/v1/chart-of-accounts:search');
  Request.SetBody(Filter);
  Pages := Client.Pages(Request);
  Answer := Pages.NextItem;
  while Answer <> nil do
  begin
    Account := TAccount.Create;
    Add(Account);
    Account.FAnswer := Answer;
    Account.FNumber := Count;
    Account.FKey := Answer.Utf8Text('/id');
    Account.Id := Answer['/id'];
    Account.ExternalId := Answer.Utf8Text('/externalId');
    Account.Name := Answer.Utf8Text('/name');
    if Answer.Has('/code') then // it may be missing or null
      Account.Code := Answer.Utf8Text('/code');
    Account.Archived := Answer.AsBoolean('/archived');
    Answer := Pages.NextItem;
  end;
  Sort(Compare);
end;

end.
