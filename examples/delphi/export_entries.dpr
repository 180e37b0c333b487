// Writes the accounting entries of a period to standard output, in records of fixed width: id, date, currency, amount,
// note. Days are written as 2025-01-31; the last one is not included: export_entries FROM UNTIL
program export_entries;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Classes, Pleo, PleoRecords, Example, Ledger;

// Where an entry's values go in a record.
function LedgerLayout(out Line: TLedgerRecord): IPleoLayout;
var
  Builder: IPleoLayoutBuilder;
begin
  Builder := NewPleoLayoutBuilder(Line, SizeOf(Line));
  Builder.Add('Id', '/id', Line.Id);
  Builder.Add('Date', '/performedAt', Line.Date, 'date');
  Builder.Add('Currency', '/transactionValue/currency', Line.Currency);
  Builder.Add('Amount', '/transactionValue', Line.Amount, 'money');
  Builder.Add('Note', '/note', Line.Note, 'text long=cut missing=default null=default');
  Result := Builder.NewLayout(ExampleConfig);
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
  Layout: IPleoLayout;
  Target: TStream;
  Line: TLedgerRecord;
begin
  if ParamCount <> 2 then
    raise EUsage.Create('usage: export_entries FROM UNTIL');
  Pages := Entries(ExampleClient, Argument(1), Argument(2));
  Layout := LedgerLayout(Line);
  Target := StandardOutput;
  try
    while Pages.NextRecord(Layout, Line, SizeOf(Line)) do
    begin
      OneLine(Line.Id);
      OneLine(Line.Currency);
      OneLine(Line.Note);
      Line.Ending := RECORD_END;
      Target.WriteBuffer(Line, SizeOf(Line));
    end;
  finally
    Target.Free;
  end;
end;

begin
  RunExample(Work);
end.
