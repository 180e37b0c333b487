// Accounts of a chart of accounts: those of a file, and those that Pleo has.
unit Accounts;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

uses
  Classes, Contnrs, Pleo, Example;

type
  // Its texts are in UTF-8 in every compiler, so that they are compared byte by byte.
  TAccount = class
  private
    FAnswer: IPleoResponse; // nil of an account in a file
  public
    ExternalId, Code, Name: UTF8String;
    Id: string; // Pleo's
    Archived: Boolean;
    Matched: Boolean; // whether it is both in the file and at Pleo
    // Sets name and code of an object of JSON.
    procedure Write(const Json: IPleoJson; const Place: string);
    // Sets what else Pleo has of it that an update takes.
    procedure WriteRest(const Json: IPleoJson);
  end;

  TAccounts = class(TObjectList)
  private
    function GetAccount(Index: Integer): TAccount;
    function Read(Line: UTF8String): Boolean;
  public
    // Those of a file, which has a line "externalId;code;name" for each, in the order of their external ids. It is read
    // whole or not at all: a line that is none might be one whose account would be archived.
    procedure Load(const FileName: string);
    // Whether a file has an account of this external id, and where; or where it would be.
    function Find(const ExternalId: UTF8String; out Index: Integer): Boolean;
    // Those that Pleo has of a company, archived ones too. The client's texts have to be in UTF-8.
    procedure Fetch(const Client: IPleoClient; const Company: string);
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

procedure TAccount.WriteRest(const Json: IPleoJson);

  procedure Keep(const Pointer: string);
  begin
    if FAnswer.Has(Pointer) then
      Json.SetValue(Pointer, FAnswer, Pointer);
  end;

begin
  Keep('/taxCodeExternalId');
  Keep('/metadata');
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
    if Accounts[Middle].ExternalId < ExternalId then
      Index := Middle + 1
    else
      Behind := Middle;
  end;
  Result := (Index < Count) and (Accounts[Index].ExternalId = ExternalId);
end;

// Cuts off what stands before a character, or all of it, and says whether that character was there.
function Cut(var Text: UTF8String; Ending: AnsiChar; out Piece: UTF8String): Boolean;
var
  Size: Integer;
begin
  Size := 0;
  while (Size < Length(Text)) and (Text[Size + 1] <> Ending) do
    Inc(Size);
  Result := Size < Length(Text);
  Piece := Copy(Text, 1, Size);
  Delete(Text, 1, Size + 1);
end;

// Whether a line is an account, which no other line was.
function TAccounts.Read(Line: UTF8String): Boolean;
var
  ExternalId, Code: UTF8String;
  Account: TAccount;
  Index: Integer;
begin
  Result := Cut(Line, ';', ExternalId) and Cut(Line, ';', Code) and not Find(ExternalId, Index);
  if Result then
  begin
    Account := TAccount.Create;
    Insert(Index, Account);
    Account.ExternalId := ExternalId;
    Account.Code := Code;
    Account.Name := Line;
  end;
end;

procedure TAccounts.Load(const FileName: string);
var
  Source: TStream;
  Text, Line: UTF8String;
  Number: Integer;
begin
  Source := OpenInput(FileName);
  try
    SetLength(Text, Source.Size);
    Source.ReadBuffer(PAnsiChar(Text)^, Length(Text));
  finally
    Source.Free;
  end;
  if Length(Text) = 0 then
    raise EUsage.Create('the file has no accounts; all that Pleo has would be archived');
  Number := 0;
  repeat
    Inc(Number);
    Cut(Text, #10, Line);
    if (Length(Line) > 0) and (Line[Length(Line)] = #13) then
      SetLength(Line, Length(Line) - 1);
    if not Read(Line) then
      raise EUsage.CreateFmt('line %d of the file must be externalId;code;name, with an externalId of its own',
        [Number]);
  until Length(Text) = 0;
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
    Account.Id := Answer['/id'];
    Account.ExternalId := Answer.Utf8Text('/externalId');
    Account.Name := Answer.Utf8Text('/name');
    if Answer.Has('/code') then // it may be missing or null
      Account.Code := Answer.Utf8Text('/code');
    Account.Archived := Answer.AsBoolean('/archived');
    Answer := Pages.NextItem;
  end;
end;

end.
