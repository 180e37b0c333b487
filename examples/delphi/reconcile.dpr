// A nightly job: compares a ledger, as export_entries writes it, with the accounting entries that Pleo has:
// reconcile LEDGER
//
// Exit codes for the job scheduler: 0 if every record agrees; 4 if it ran to its end and the report lists what differs;
// 8 if a failure that passes stopped it: run it again later; 12 if somebody has to look: key, options, ledger.
program reconcile;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Classes, Pleo, PleoRaw, Example, Ledger;

const
  DIFFERENCES = 4;
  STOPPED_FOR_NOW = 8;
  STOPPED = 12;

type
  TTotals = record
    Read, Agreed, Different, Missing: Integer;
  end;

// Pleo's entry; nil if there is none.
function Find(const Client: IPleoClient; const Id: string): IPleoResponse;
var
  Request: IPleoRequest;
begin
  Result := nil;
  Request := Client.NewRequest('GET', '/v1/accounting-entries/{entry}');
  Request.SetPath('entry', Id);
  try
    Result := Client.Send(Request).Value('/data');
  except
    on E: EPleoError do
      if E.Status <> PLEO_E_NOT_FOUND then
        raise;
  end;
end;

// Both are whole numbers of the currency's smallest unit: nothing is rounded.
function Agrees(const Entry: IPleoResponse; const Currency, Amount: string): Boolean;
begin
  Result := Entry['/transactionValue/currency'] = Currency;
  if Result then
    Result := Entry.AsInt64('/transactionValue/minors') = PleoDigitsToMinors(Currency, Amount);
end;

procedure Compare(const Client: IPleoClient; const Line: TLedgerRecord; var Totals: TTotals);
var
  Id, Currency, Amount: string;
  Entry: IPleoResponse;
begin
  Id := string(Line.Id);
  Currency := string(Line.Currency);
  Amount := TrimRight(string(Line.Amount));
  Inc(Totals.Read);
  Entry := Find(Client, Id);
  if Entry = nil then
  begin
    Inc(Totals.Missing);
    WriteLn(Id, ' MISSING');
  end
  else if Agrees(Entry, Currency, Amount) then
    Inc(Totals.Agreed)
  else
  begin
    Inc(Totals.Different);
    WriteLn(Id, ' DIFFERENT ', Currency, ' ', Amount, ' ', Entry['/transactionValue/currency'], ' ',
      Entry.MoneyDigits('/transactionValue'));
  end;
end;

procedure CompareAll(const Client: IPleoClient; const FileName: string; out Totals: TTotals);
var
  Source: TStream;
  Line: TLedgerRecord;
  Size: Integer;
begin
  FillChar(Totals, SizeOf(Totals), 0);
  Source := OpenInput(FileName);
  try
    Size := Source.Read(Line, SizeOf(Line));
    while Size > 0 do
    begin
      if (Size < SizeOf(Line)) or (Line.Ending <> RECORD_END) then
        raise EUsage.CreateFmt('record %d of the ledger is none of export_entries', [Totals.Read + 1]);
      Compare(Client, Line, Totals);
      Size := Source.Read(Line, SizeOf(Line));
    end;
  finally
    Source.Free;
  end;
end;

procedure Work;
var
  Totals: TTotals;
begin
  if ParamCount <> 1 then
    raise EUsage.Create('usage: reconcile LEDGER');
  CompareAll(ExampleClient, Argument(1), Totals);
  WriteLn('Records read  ', Totals.Read);
  WriteLn('Agreed        ', Totals.Agreed);
  WriteLn('Different     ', Totals.Different);
  WriteLn('Missing       ', Totals.Missing);
  if Totals.Agreed < Totals.Read then
    ExitCode := DIFFERENCES;
end;

begin
  try
    Work;
  except
    on E: Exception do
    begin
      TellFailure(E);
      ExitCode := STOPPED;
      if (E is EPleoError) and EPleoError(E).CanRetry then
        ExitCode := STOPPED_FOR_NOW;
    end;
  end;
end.
