// Writes every accounting entry to standard output, in records of fixed width: id, date, currency, amount, note.
program export_entries;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Classes, Pleo, Example;

type
  TEntry = packed record
    Id: array[0..35] of AnsiChar;
    Date: array[0..7] of AnsiChar;
    Currency: array[0..2] of AnsiChar;
    Amount: array[0..20] of AnsiChar;
    Note: array[0..39] of AnsiChar;
    Ending: AnsiChar;
  end;

// Fields are filled with blanks; a note that is null stays blank.
procedure Take(const Entry: IPleoResponse; out Line: TEntry);
var
  Date: TPleoBytes;
begin
  Fill(Line.Id, Entry.TextBytes('/id'));
  Date := Entry.TextBytes('/date'); // 2026-11-25
  Fill(Line.Date, Copy(Date, 1, 4) + Copy(Date, 6, 2) + Copy(Date, 9, 2));
  Fill(Line.Currency, Entry.TextBytes('/amount/currency'));
  Fill(Line.Amount, TPleoBytes(Entry.MoneyDigits('/amount')));
  if Entry.Has('/note') then
    Fill(Line.Note, Entry.TextBytes('/note'))
  else
    Fill(Line.Note, '');
  Line.Ending := #10;
end;

procedure Work;
var
  Client: IPleoClient;
  Request: IPleoRequest;
  Entries: IPleoPages;
  Entry: IPleoResponse;
  Target: TStream;
  Line: TEntry;
begin
  Client := ExampleClient;
  Request := Client.NewRequest('POST', '/v1/accounting-entries:search');
  Request.SetBody('{}');
  Entries := Client.Pages(Request);
  Target := StandardOutput;
  try
    Entry := Entries.NextItem;
    while Entry <> nil do
    begin
      Take(Entry, Line);
      Target.WriteBuffer(Line, SizeOf(Line));
      Entry := Entries.NextItem;
    end;
  finally
    Target.Free;
  end;
end;

begin
  RunExample(Work);
end.
