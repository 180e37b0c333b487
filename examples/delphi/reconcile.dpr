// A nightly job: compares a ledger, as export_entries writes it, with the accounting entries that Pleo has:
// reconcile LEDGER
//
// Exit codes for the job scheduler: 0 if every record agrees; 4 if it ran to its end and the report lists what differs;
// 8 if a failure that passes stopped it: run it again later; 12 if somebody has to look: key, options, ledger,
// and where the report goes.
program reconcile;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Math, Pleo, PleoRaw, Example, Ledger;

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
var
  Minors: Int64;
begin
  Result := Entry['/transactionValue/currency'] = Currency;
  if not Result then
    Exit;
  Minors := Entry.AsInt64('/transactionValue/minors');
  try
    Result := Minors = PleoDigitsToMinors(Currency, Amount);
  except
    on E: EPleoError do
    begin
      if E.Status <> PLEO_E_RANGE then
        raise;
      Result := False; // it has more decimals than the currency, or is too large for any amount of Pleo's
    end;
  end;
end;

// Whether a record is one of export_entries, whose date is a date and whose amount is a number.
function IsRecord(const Line: TLedgerRecord): Boolean;
var
  Date: string;
begin
  Date := string(Line.Date);
  Result := Line.Ending = RECORD_END;
  try
    PleoToUtc(Copy(Date, 1, 4) + '-' + Copy(Date, 5, 2) + '-' + Copy(Date, 7, 2) + 'T00:00:00Z');
    NewPleoJson.SetDecimal('', TrimRight(string(Line.Amount))); // whatever decimals its currency has
  except
    on EPleoError do
      Result := False;
  end;
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
  Source: TBytes;
  Line: TLedgerRecord;
  Start: Integer;
begin
  FillChar(Totals, SizeOf(Totals), 0);
  Source := ReadWhole(FileName);
  if Length(Source) = 0 then
    raise EUsage.Create('the ledger has no records in it');
  Start := 0;
  while Start < Length(Source) do
  begin
    FillChar(Line, SizeOf(Line), 0);
    Move(Source[Start], Line, Min(SizeOf(Line), Length(Source) - Start));
    if not IsRecord(Line) then
      raise EUsage.CreateFmt('record %d of the ledger is none of export_entries', [Totals.Read + 1]);
    Compare(Client, Line, Totals);
    Inc(Start, SizeOf(Line));
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
    Flush(Output); // what the program leaves for its end is written without a check
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
