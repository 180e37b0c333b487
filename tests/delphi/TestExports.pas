// Export jobs: how they are opened, what is recorded of their items, and how they end.
unit TestExports;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

uses
  Pleo;

// A file in the folder of the tests.
function InFolder(const Name: string): string;
// A bookkeeper starts a job of that many entries.
procedure StartJob(Count: Integer);
// The same at a fresh sandbox, and a client whose journal has that name opens it.
function OpenedJob(const Journal: string; Count: Integer): IPleoExport;

procedure TestExportOpening;
procedure TestExportStarted;
procedure TestExportResults;
procedure TestExportMisuse;
procedure TestExportFreed;
procedure TestExportFiles;
procedure TestExportRecords;
procedure TestExportEnded;

implementation

uses
  SysUtils, PleoRaw, PleoRecords, Check, Report, TestObjects;

var
  Server: IPleoClient;
  Config: IPleoConfig;
  Job: IPleoExport;
  Again: Integer;

function InFolder(const Name: string): string;
begin
  Result := Env('PLEO_SCENARIO_FOLDER') + '/' + Name;
end;

procedure StartJob(Count: Integer);
begin
  Control('POST', '/sandbox/export', '{"count": ' + Number(Count) + '}');
end;

function OpenedJob(const Journal: string; Count: Integer): IPleoExport;
begin
  Control('POST', '/sandbox/reset');
  StartJob(Count);
  // Without the client, which an export keeps.
  Result := Client(Env('PLEO_SANDBOX_KEY'), ['export_journal', InFolder(Journal)]).OpenExport;
  IsTrue(Result <> nil, Journal + ' is opened');
end;

// --- Opening

procedure OpenPlain; begin Job := Server.OpenExport; end;
procedure WaitLess; begin Server.WaitExport(-1); end;
procedure WaitLong; begin Server.WaitExport(Int64(1) shl 32); end;
procedure WithoutConfig; begin pleo_free(Config.Handle); Server.OpenExport(Config); end;
procedure GetJob; begin Job.Job; end;
procedure TakeNone; begin Server.TakeExport; end;

procedure TestExportOpening;
var
  Id: string;
begin
  Control('POST', '/sandbox/reset');
  Server := Sandbox;
  IsTrue(Server.OpenExport = nil, 'no job');
  IsTrue(Server.WaitExport(0) = nil, 'no job that is waited for');
  Raises(WaitLess, PLEO_E_ARGUMENT, 'seconds', 'a negative wait');
  Raises(WaitLong, PLEO_E_ARGUMENT, 'seconds', 'a wait that is 0 in 32 bits');
  Raises(TakeNone, PLEO_E_MISSING, 'no export to take', 'an export before there was one');
  // The options count that are given, and those of the client without.
  StartJob(1);
  Config := Options(['export_journal', InFolder('opening')]);
  Job := Server.WaitExport(0, Config);
  Id := Job.Job['/id'];
  AreEqual(1, Job.Job.AsInt64('/numberOfItems'), 'items of the job');
  Raises(OpenPlain, PLEO_E_EXPORT_BUSY, 'export_take_over', 'a client without the journal');
  Job.Leave;
  Job := Server.OpenExport(Config);
  AreEqual(Id, Job.Job['/id'], 'the journal goes on with the job');
  Job.Leave;
  Job.Leave; // which does nothing
  Raises(GetJob, PLEO_E_HANDLE, '', 'an export that was left');
  Job := nil;
  Raises(WithoutConfig, PLEO_E_HANDLE, '', 'options that are freed');
  Config := nil;
  Server := nil;
end;

// Lets the list of the queued entries have these.
procedure Queued(const Data: string);
var
  Fault: IPleoJson;
begin
  Fault := NewPleoJson;
  Fault.SetText('/path', '/v1/accounting-entries:search');
  Fault.SetInt64('/status', 200);
  Fault.SetText('/body', '{"data": [' + Data + '], "pagination": {"hasNextPage": false}}');
  Script(Fault);
end;

procedure TestExportStarted;
var
  Search: IPleoRequest;
  Entry: string;
begin
  Control('POST', '/sandbox/reset');
  Server := Sandbox;
  Search := Server.NewRequest('POST', '/v1/accounting-entries:search');
  Search.SetQuery('company_id', Server.Company);
  Search.SetBody('{"includeDeleted": false}');
  Entry := Server.Pages(Search).NextItem['/id'];
  Queued('');
  IsTrue(Server.StartExport = nil, 'nothing is queued');
  Queued('{"id": "' + Entry + '"}');
  Job := Server.StartExport(Options(['export_journal', InFolder('started')]));
  AreEqual(Entry, Job.Next(Again)['/accountingEntryId'], 'the entry that was queued');
  Job := nil;
  Server := nil;
end;

// --- Results

procedure NextOne; begin Job.Next(Again); end;
procedure GetCurrent; begin Job.Current; end;
procedure GetJobItem; begin Job.JobItem; end;
procedure GetFormer; begin Job.FormerExternalId; end;
procedure Book; begin Job.Booked('V-1', 'https://erp.example/V-1'); end;
procedure BookOther; begin Job.Booked('V-2', 'https://erp.example/V-1'); end;
procedure BookElsewhere; begin Job.Booked('V-1', 'https://erp.example/V-2'); end;
procedure BookLost; begin Job.BookedEntry('', 'V-1'); end;
procedure BookNobodys; begin Job.BookedEntry('nobody', 'V-1'); end;
procedure RejectBooked; begin Job.Rejected('tag_unknown'); end;
procedure RejectUnknown; begin Job.Rejected('unknown'); end;
procedure RejectWithout; begin Job.RejectedEntry(Job.Current['/accountingEntryId'], ''); end;
procedure RejectLong; begin Job.Rejected('tag_unknown', string(StringOfChar('x', 5000))); end;
procedure FailUnknown; begin Job.Fail('account_unknown'); end;
procedure CloseIt; begin Job.Close; end;

// What Pleo has of an item, by its number.
function ShownAt(Item: Integer; const Name: string): string;
begin
  Result := Control('GET', '/v3/export-jobs/' + Job.Job['/id'] + '/items')['/data/' + Number(Item) + '/' + Name];
end;

procedure TestExportResults;
var
  Done, Total: Int64;
  First, Second: string;
  Summary: IPleoResponse;
begin
  Job := OpenedJob('results', 3);
  Raises(GetCurrent, PLEO_E_MISSING, '', 'the item before the first');
  Raises(GetJobItem, PLEO_E_MISSING, '', 'its job item');
  Raises(Book, PLEO_E_MISSING, '', 'booking it');
  First := Job.Next(Again)['/accountingEntryId'];
  AreEqual(First, Job.Current['/accountingEntryId'], 'the item given last');
  AreEqual(PLEO_EXPORT_NEW, Again, 'it is new');
  AreEqual('pending', Job.JobItem['/status'], 'its job item');
  Raises(GetFormer, PLEO_E_MISSING, '', 'it was not exported before');
  Raises(CloseIt, PLEO_E_UNFINISHED, '', 'items have no result');
  Book;
  Book;
  Raises(BookOther, PLEO_E_ARGUMENT, 'another result', 'another number');
  Raises(BookElsewhere, PLEO_E_ARGUMENT, 'another result', 'another address');
  Raises(RejectBooked, PLEO_E_ARGUMENT, 'another result', 'an item that is booked');
  Second := Job.Next(Again)['/accountingEntryId'];
  Job.RejectedEntry(Second, 'tag_unknown', 'There is no such tag.');
  Job.Next(Again);
  Job.BookedEntry(Job.Current['/accountingEntryId']);
  Job.Progress(Done, Total);
  AreEqual(33, Done * 10 + Total, 'the progress');
  Again := 7;
  IsTrue((Job.Next(Again) = nil) and (Again = 7), 'all were given');
  AreEqual('pending', ShownAt(0, 'status'), 'nothing is sent by itself');
  Job.KeepAlive;
  AreEqual('V-1', ShownAt(0, 'externalId'), 'the number that Pleo shows');
  AreEqual('https://erp.example/V-1', ShownAt(0, 'externalUrl'), 'and the address');
  AreEqual('There is no such tag.', ShownAt(1, 'failureReason'), 'the reason that Pleo shows');
  Job.Send;
  Summary := Job.Close;
  AreEqual(21, Summary.AsInt64('/booked') * 10 + Summary.AsInt64('/rejected'), 'the summary');
  AreEqual('completed_with_errors', Job.Close['/status'], 'the job is closed again');
  IsTrue(Job.Next(Again) = nil, 'and gives nothing more');
  Job := nil;
end;

procedure TestExportMisuse;
begin
  Job := OpenedJob('misuse', 1);
  Job.Next(Again);
  Raises(BookLost, PLEO_E_ARGUMENT, 'leave it out', 'an id that got lost');
  Raises(BookNobodys, PLEO_E_ARGUMENT, 'entry_id', 'an id of no item');
  Raises(RejectUnknown, PLEO_E_ARGUMENT, 'account_unknown', 'a reason that Pleo does not have');
  Raises(RejectWithout, PLEO_E_ARGUMENT, 'reason_type', 'no reason');
  Raises(RejectLong, PLEO_E_ARGUMENT, 'reason', 'a reason that is too long');
  Raises(FailUnknown, PLEO_E_ARGUMENT, 'accounting_system_unreachable', 'a reason of items for a job');
  AreEqual('failed', Job.Fail('accounting_system_timeout')['/status'], 'nothing of that was recorded');
  Job := nil;
end;

// --- Freed

var
  Layout: IPleoLayout;
  Id: array[0..35] of AnsiChar;
  Done, Total: Int64;

procedure NextInto; begin Job.NextRecord(Layout, Id, SizeOf(Id), Again); end;
procedure GetProgress; begin Job.Progress(Done, Total); end;
procedure BookFirst; begin Job.BookedEntry('a', 'V-1'); end;
procedure RejectOne; begin Job.Rejected('tag_unknown'); end;
procedure RejectFirst; begin Job.RejectedEntry('a', 'tag_unknown'); end;
procedure SendIt; begin Job.Send; end;
procedure KeepIt; begin Job.KeepAlive; end;
procedure FetchIt; begin Job.FetchFiles(InFolder('')); end;
procedure FailIt; begin Job.Fail('accounting_system_timeout'); end;

procedure TestExportFreed;
const
  ALL: array[0..15] of TTest = (NextOne, NextInto, GetCurrent, GetJobItem, GetFormer, GetJob, GetProgress, Book,
    BookFirst, RejectOne, RejectFirst, SendIt, KeepIt, FetchIt, CloseIt, FailIt);
var
  Index: Integer;
begin
  Server := Client(Env('PLEO_SANDBOX_KEY'), ['export_journal', InFolder('freed')]);
  Control('POST', '/sandbox/reset');
  StartJob(2);
  Layout := NewPleoLayout('record 36'#10'ID /accountingEntryId text char 0 36');
  Job := Server.OpenExport;
  Job.Next(Again);
  Server.Close;
  Again := 7;
  Raises(NextOne, PLEO_E_CANCELLED, '', 'a client that was closed');
  Job.Booked('V-1');
  Job.Progress(Done, Total);
  AreEqual(12, Done * 10 + Total, 'a result is recorded all the same');
  Server := nil;
  pleo_free(Job.Handle);
  for Index := Low(ALL) to High(ALL) do
    Raises(ALL[Index], PLEO_E_HANDLE, '', 'an export that is freed, ' + Number(Index));
  AreEqual(712, Again * 100 + Done * 10 + Total, 'what was there');
  Job := nil;
  Layout := nil;
end;

// --- Files

procedure FetchNone; begin Job.FetchFiles(nil, InFolder('')); end;
procedure FetchNowhere; begin Job.FetchFiles(InFolder('nowhere')); end;
procedure FetchLost; begin Job.FetchFiles(''); end;

procedure TestExportFiles;
var
  Item: IPleoResponse;
  First: string;
begin
  Server := Client(Env('PLEO_SANDBOX_KEY'), ['export_journal', InFolder('files.journal'), 'ca_file',
    Env('PLEO_SANDBOX_CA'), 'ca_only', 'true']);
  Control('POST', '/sandbox/reset');
  StartJob(2);
  Job := Server.OpenExport;
  Raises(FetchNowhere, PLEO_E_MISSING, '', 'files of no item');
  Item := Job.Next(Again);
  First := InFolder(Item['/accountingEntryId'] + '-1.xml');
  AreEqual(Item.Count('/files'), Job.FetchFiles(InFolder('')), 'files of the item given last');
  IsTrue(Pos('<receipt>', ReadFile(First)) = 1, 'the first one');
  Raises(FetchNowhere, PLEO_E_FILE, '', 'a folder that is not there');
  Raises(FetchLost, PLEO_E_ARGUMENT, '', 'a folder that got lost');
  Raises(FetchNone, PLEO_E_HANDLE, '', 'an item that is none');
  Job.Next(Again);
  AreEqual(0, Job.FetchFiles(InFolder('')), 'an item without files');
  DeleteFile({$IFDEF FPC}AnsiString{$ENDIF}(First));
  AreEqual(Item.Count('/files'), Job.FetchFiles(Item, InFolder('')), 'files of the first item');
  IsTrue(Pos('<receipt>', ReadFile(First)) = 1, 'the first one again');
  Job := nil;
  Server := nil;
end;

// --- Records

type
  TRow = packed record
    Id: array[0..35] of AnsiChar;
    Account: string[19];
  end;

var
  Row: TRow;

procedure NextSmall; begin Job.NextRecord(Layout, Row, SizeOf(Row) - 1, Again); end;
procedure NextLarge; begin Job.NextRecord(Layout, Row, SizeOf(Row) + 1, Again); end;

procedure TestExportRecords;
var
  Builder: IPleoLayoutBuilder;
begin
  Builder := NewPleoLayoutBuilder(Row, SizeOf(Row));
  Builder.Add('ID', '/accountingEntryId', Row.Id);
  Builder.Add('ACCOUNT', '/accountingEntryLines/0/account/code', Row.Account);
  Layout := Builder.NewLayout;
  Job := OpenedJob('records', 2);
  Again := 7;
  Raises(NextSmall, PLEO_E_BUFFER, '', 'a record that is too small');
  Raises(NextLarge, PLEO_E_ARGUMENT, 'Layout.Size', 'a record of another layout');
  AreEqual(7, Again, 'what is known of no item');
  Raises(GetCurrent, PLEO_E_MISSING, '', 'no item was given');
  IsTrue(Job.NextRecord(Layout, Row, SizeOf(Row), Again), 'the first item');
  AreEqual(PLEO_EXPORT_NEW, Again, 'which is new');
  AreEqual('1200', string(Row.Account), 'its account');
  AreEqual(Job.Current['/accountingEntryId'], string(Row.Id), 'its id');
  Job.Booked;
  Again := 7;
  try
    Job.NextRecord(Layout, Row, SizeOf(Row), Again);
    IsTrue(False, 'an item without an account is a whole record');
  except
    on E: EPleoRecordError do
      AreEqual('ACCOUNT', E.FieldName(0), 'the field that failed');
  end;
  AreEqual(PLEO_EXPORT_NEW, Again, 'what is known of the item that failed');
  AreEqual(Job.Current['/accountingEntryId'], string(Row.Id), 'which was given');
  Job.Rejected('account_unknown');
  IsTrue(not Job.NextRecord(Layout, Row, SizeOf(Row), Again), 'all were given');
  AreEqual(1, Job.Close.AsInt64('/booked'), 'items that are booked');
  Job := nil;
  Layout := nil;
end;

// --- A job that ends

// The summary of the failure that a call ends with.
function SummaryOf(Test: TTest): IPleoResponse;
begin
  Result := nil;
  try
    Test;
    IsTrue(False, 'nothing is raised');
  except
    on E: EPleoExportEnded do
    begin
      AreEqual(PLEO_E_EXPORT_ENDED, E.Status, 'the status of a job that ended');
      IsTrue(Pos('canceled_by_user', string(E.Message)) > 0, 'why it has');
      Result := E.Summary;
    end;
  end;
end;

procedure TestExportEnded;
begin
  Job := OpenedJob('ended', 2);
  Job.Next(Again);
  Control('POST', '/v3/export-job-events', '{"jobId": "' + Job.Job['/id']
    + '", "event": "failed", "failureReasonType": "canceled_by_user"}');
  Job.Booked('V-1');
  IsTrue(SummaryOf(SendIt) = nil, 'results that are sent have no summary');
  AreEqual('failed', SummaryOf(CloseIt)['/status'], 'the summary of a job that is closed');
  AreEqual('failed', SummaryOf(FailIt)['/status'], 'and of one that fails');
  AreEqual('failed', Job.Job['/status'], 'the job');
  Job := nil;
end;

end.
