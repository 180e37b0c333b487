// Carries out Pleo's export job, as a scheduler starts it: takes its items, books each into a ledger, and reports them:
// night_job LEDGER
//
// The ledger stands for the books of your system: a line for each voucher, with its number and the entry that it is of.
// The option export_journal (PLEO_EXPORT_JOURNAL) names the file in which the library writes down what was reported.
//
// Ends with 0 if all is done, or nothing was to be done; 4 if a person should look at what was rejected or refused;
// 8 if it should be started again later; 12 if something must be put right first.
program night_job;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  {$IFNDEF FPC}Windows, {$ENDIF}SysUtils, Classes, Pleo, PleoRaw, PleoRecords, Example;

const
  LOOK = 4;
  LATER = 8;
  WRONG = 12;
  USAGE = 'usage: night_job LEDGER, a file that can be written';

type
  // What is booked of an item. Fields without a value are blank: Pleo may send an item without an account.
  TItem = packed record
    Id: array[0..35] of AnsiChar;
    Date: array[0..7] of AnsiChar;
    Currency: array[0..2] of AnsiChar;
    Amount: array[0..20] of AnsiChar;
    Account: array[0..19] of AnsiChar;
  end;

function ItemLayout: IPleoLayout;
var
  Item: TItem;
  Builder: IPleoLayoutBuilder;
begin
  Builder := NewPleoLayoutBuilder(Item, SizeOf(Item));
  Builder.Add('ID', '/accountingEntryId', Item.Id);
  Builder.Add('DATE', '/date', Item.Date, 'date');
  Builder.Add('CURRENCY', '/amount/inWalletCurrency/currency', Item.Currency);
  Builder.Add('AMOUNT', '/amount/inWalletCurrency', Item.Amount, 'money');
  Builder.Add('ACCOUNT', '/accountingEntryLines/0/account/code', Item.Account, 'text missing=default null=default');
  Result := Builder.NewLayout;
end;

// --- The ledger

function OpenLedger(const FileName: string): TFileStream;
var
  Path: {$IFDEF FPC}AnsiString{$ELSE}string{$ENDIF}; // Free Pascal's files take an AnsiString in every mode
begin
  if ParamCount <> 1 then
    raise EUsage.Create(USAGE);
  try
    Path := {$IFDEF FPC}{$IFDEF UNICODE}UTF8Encode{$ENDIF}{$ENDIF}(FileName);
    if not FileExists(Path) then
      FileClose(FileCreate(Path));
    Result := TFileStream.Create(Path, fmOpenReadWrite or fmShareDenyNone);
  except
    on EStreamError do
      raise EUsage.Create(USAGE);
  end;
end;

// Whether the last line has its end: a run that was killed may have left it without.
function EndsWithLine(Ledger: TStream): Boolean;
var
  Last: AnsiChar;
begin
  Last := #10;
  if Ledger.Seek(0, soFromEnd) > 0 then
  begin
    Ledger.Seek(-1, soFromEnd);
    Ledger.ReadBuffer(Last, 1);
  end;
  Result := Last = #10;
end;

// The voucher of an entry in the ledger, '' if there is none. Next is the number of the next voucher.
function FindVoucher(Ledger: TStream; const Id: string; out Next: Integer): string;
var
  Lines: TStringList;
  Line: string;
  Index, Blank: Integer;
  Whole: Boolean;
begin
  Result := '';
  Next := 1;
  Lines := TStringList.Create;
  try
    Ledger.Position := 0;
    Lines.LoadFromStream(Ledger);
    Whole := EndsWithLine(Ledger);
    for Index := 0 to Lines.Count - 1 do
    begin
      Line := string(Lines[Index]);
      Blank := Pos(' ', Line);
      if Blank < 2 then
        Continue;
      Inc(Next);
      // Nothing is booked by a line that was not finished. Of two the last one was.
      if (Whole or (Index < Lines.Count - 1)) and (Copy(Line, Blank + 1, Length(Id)) = Id) then
        Result := Copy(Line, 1, Blank - 1);
    end;
  finally
    Lines.Free;
  end;
end;

// A blank, and the bytes of a field.
function Field(const Bytes: array of AnsiChar): AnsiString;
begin
  SetString(Result, PAnsiChar(@Bytes[0]), Length(Bytes));
  Result := ' ' + Result;
end;

// Books an item for good, and returns its voucher, which is on the disk then.
function Book(Ledger: TFileStream; const Item: TItem; Number: Integer): string;
var
  Line: AnsiString;
begin
  Result := string(Format('V%.7d', [Number]));
  Line := AnsiString(Result) + Field(Item.Id) + Field(Item.Date) + Field(Item.Currency) + Field(Item.Amount)
    + Field(Item.Account) + #10;
  if not EndsWithLine(Ledger) then
    Line := #10 + Line;
  Ledger.Seek(0, soFromEnd);
  if (Ledger.Write(Line[1], Length(Line)) <> Length(Line))
    or not {$IFDEF FPC}FileFlush{$ELSE}FlushFileBuffers{$ENDIF}(Ledger.Handle) then
    raise EUsage.Create('the ledger cannot be written');
end;

// --- The job

// Books one item, unless it is booked already, and records what became of it.
procedure CarryOut(const Job: IPleoExport; Ledger: TFileStream; const Item: TItem; Again: Integer);
var
  Voucher: string;
  Number: Integer;
begin
  if Item.Account[0] = ' ' then
  begin
    Job.Rejected('account_unknown', 'It has no account.');
    Exit;
  end;
  // What was offered before may be booked: the program may have ended before it could say so.
  Voucher := FindVoucher(Ledger, string(Item.Id), Number);
  if (Voucher = '') or (Again = PLEO_EXPORT_NEW) then
    Voucher := Book(Ledger, Item, Number);
  Job.Booked(Voucher);
end;

procedure AllItems(const Job: IPleoExport; Ledger: TFileStream);
var
  Layout: IPleoLayout;
  Item: TItem;
  Again: Integer;
begin
  Layout := ItemLayout;
  try
    while Job.NextRecord(Layout, Item, SizeOf(Item), Again) do
      CarryOut(Job, Ledger, Item, Again);
  except
    on E: EPleoError do
    begin
      // What concerns all items is told once, so that the bookkeeper sees it in Pleo.
      if E.Status = PLEO_E_BAD_REQUEST then
        Job.Fail('missing_configuration', 'Accounts lack a contra account.');
      raise;
    end;
  end;
end;

// What Pleo did not take, or could not be booked, is for a person to look at.
procedure Tell(const Summary: IPleoResponse);
var
  Rejected, Refused: Int64;
begin
  Rejected := Summary.AsInt64('/rejected');
  Refused := Summary.Count('/refused');
  WriteLn('booked ', Summary.AsInt64('/booked'), ', rejected ', Rejected, ', refused ', Refused);
  if Rejected + Refused > 0 then
    ExitCode := LOOK;
end;

procedure Work;
var
  Ledger: TFileStream;
  Job: IPleoExport;
begin
  Ledger := OpenLedger(Argument(1));
  try
    Job := ExampleClient.OpenExport;
    if Job = nil then
      WriteLn('nothing to export')
    else
    begin
      AllItems(Job, Ledger);
      Tell(Job.Close);
    end;
  finally
    Ledger.Free;
  end;
end;

// Whether a failure passes by itself, so that the run is to be tried again later.
function Passes(Failure: Exception): Boolean;
begin
  Result := False;
  if Failure is EPleoError then
    case EPleoError(Failure).Status of
      PLEO_E_EXPORT_BUSY, PLEO_E_EXPORT_ENDED: Result := True;
    else
      Result := EPleoError(Failure).CanRetry;
    end;
end;

begin
  try
    Work;
    Flush(Output); // what the program leaves for its end is written without a check
  except
    on E: Exception do
    begin
      TellFailure(E);
      ExitCode := WRONG;
      if Passes(E) then
        ExitCode := LATER;
    end;
  end;
end.
