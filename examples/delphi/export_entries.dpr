// Writes the accounting entries of a period to standard output, in records of fixed width: id, date, currency, amount,
// note. Days are written as 2025-01-31; the last one is not included: export_entries FROM UNTIL
program export_entries;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Classes, Pleo, Example, Ledger;

procedure Take(const Entry: IPleoResponse; out Line: TLedgerRecord);
var
  Date: TPleoBytes;
  Offset: Integer;
begin
  FillWhole(Line.Id, Entry.TextBytes('/id'));
  Entry.AsWritten('/performedAt', Offset); // it raises where that is no date
  Date := Entry.TextBytes('/performedAt'); // 2026-11-25T16:47:00Z
  FillWhole(Line.Date, Copy(Date, 1, 4) + Copy(Date, 6, 2) + Copy(Date, 9, 2));
  FillWhole(Line.Currency, Entry.TextBytes('/transactionValue/currency'));
  FillWhole(Line.Amount, TPleoBytes(Entry.MoneyDigits('/transactionValue')));
  Fill(Line.Note, OptionalBytes(Entry, '/note'));
  Line.Ending := RECORD_END;
end;

function Entries(const Client: IPleoClient; const From, Until_: string): IPleoPages;
var
  Request: IPleoRequest;
  Filter: IPleoJson;
begin
  Filter := Client.NewJson;
  Filter.SetBoolean('/includeDeleted', False);
  Filter.SetText('/performedAtStart', From + 'T00:00:00Z');
  Filter.SetText('/performedAtEnd', Until_ + 'T00:00:00Z');
  Request := Client.NewRequest('POST', '/v1/accounting-entries:search');
  Request.SetQuery('company_id', Client.Company);
  Request.SetBody(Filter);
  Result := Client.Pages(Request);
end;

procedure Work;
var
  Pages: IPleoPages;
  Entry: IPleoResponse;
  Target: TStream;
  Line: TLedgerRecord;
begin
  if ParamCount <> 2 then
    raise EUsage.Create('usage: export_entries FROM UNTIL');
  Pages := Entries(ExampleClient, Argument(1), Argument(2));
  Target := StandardOutput;
  try
    Entry := Pages.NextItem;
    while Entry <> nil do
    begin
      Take(Entry, Line);
      Target.WriteBuffer(Line, SizeOf(Line));
      Entry := Pages.NextItem;
    end;
  finally
    Target.Free;
  end;
end;

begin
  RunExample(Work);
end.
