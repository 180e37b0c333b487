// Export jobs where events raise, and where two threads are in one.
unit TestExportEvents;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestExportTaken;
procedure TestExportItems;
procedure TestExportCalls;
procedure TestExportThreads;

implementation

uses
  SysUtils, Classes, Pleo, PleoRaw, Check, Report, TestObjects, TestKept, TestExports;

var
  Taker: TTaker;
  Logging: IPleoClient;
  Config: IPleoConfig;
  Job: IPleoExport;
  Layout: IPleoLayout;
  Id: array[0..35] of AnsiChar;
  Again: Integer;

procedure OpenIt; begin Job := Logging.OpenExport(Config); end;
procedure OpenPlain; begin Logging.OpenExport; end;
procedure TakeIt; begin Logging.TakeExport; end;
procedure NextOne; begin Job.Next(Again); end;
procedure NextInto; begin Job.NextRecord(Layout, Id, SizeOf(Id), Again); end;
procedure Book; begin Job.Booked('V-1'); end;
procedure Reject; begin Job.Rejected('tag_unknown'); end;
procedure SendIt; begin Job.Send; end;
procedure CloseIt; begin Job.Close; end;
procedure FailIt; begin Job.Fail('accounting_system_timeout'); end;

procedure Begin_(const Journal: string);
begin
  Control('POST', '/sandbox/reset');
  Taker := TTaker.Create;
  Logging := Logged(Taker);
  Config := Options(['export_journal', InFolder(Journal)]);
end;

procedure End_;
begin
  Job := nil;
  Layout := nil;
  Config := nil;
  Logging := nil;
  Taker.Free;
end;

// That the log raises in a call, which then raises that very exception.
procedure LogRaises(Test: TTest; const What: string);
begin
  Taker.Raising := True;
  try
    Test;
    IsTrue(False, What + ': nothing is raised');
  except
    on E: ETest do
      IsTrue(E = Taker.Raised, What);
  end;
  Taker.Raising := False;
end;

// An export that was opened is not lost; nor is that there is none, or that it failed.
procedure TestExportTaken;
begin
  Begin_('taken');
  LogRaises(OpenIt, 'no job');
  IsTrue(Logging.TakeExport = nil, 'there is none');
  Raises(TakeIt, PLEO_E_MISSING, 'no export to take', 'it is taken once');
  StartJob(1);
  LogRaises(OpenIt, 'a job');
  IsTrue(Job = nil, 'nothing is opened');
  Job := Logging.TakeExport;
  AreEqual(1, Job.Job.AsInt64('/numberOfItems'), 'what was opened');
  LogRaises(OpenPlain, 'a job of another journal');
  Raises(TakeIt, PLEO_E_EXPORT_BUSY, 'export_take_over', 'the failure');
  Raises(TakeIt, PLEO_E_MISSING, '', 'it is raised once');
  Job.Leave;
  LogRaises(OpenIt, 'a job once more');
  OpenIt;
  IsTrue(Job <> nil, 'what is not taken is let go of');
  Job.Leave;
  LogRaises(OpenIt, 'a job that nobody takes');
  End_;
end;

// What came when the log raised, an item or a failure, is given next, and no result is recorded of an item before.
procedure TestExportItems;
var
  Item: IPleoResponse;
begin
  Begin_('items');
  StartJob(2);
  OpenIt;
  Control('POST', '/sandbox/export/contra-accounts', '{"missing": true}');
  LogRaises(NextOne, 'a failure');
  Raises(Book, PLEO_E_MISSING, '', 'no item came');
  Control('POST', '/sandbox/export/contra-accounts', '{"missing": false}');
  Raises(NextOne, PLEO_E_BAD_REQUEST, '', 'the failure comes next');
  Job.Next(Again);
  Job.Leave;
  OpenIt;
  Again := 7;
  LogRaises(NextOne, 'the first item');
  AreEqual(7, Again, 'what is known of no item');
  Raises(Book, PLEO_E_ARGUMENT, 'was not returned yet', 'booking an item that was not seen');
  Raises(Reject, PLEO_E_ARGUMENT, 'was not returned yet', 'rejecting it');
  Item := Job.Next(Again);
  AreEqual(PLEO_EXPORT_OFFERED, Again, 'what is known of it');
  AreEqual(Job.Current['/accountingEntryId'], Item['/accountingEntryId'], 'it is given');
  Book;
  Job.Leave;
  OpenIt;
  Layout := NewPleoLayout('record 36'#10'ID /accountingEntryId text char 0 36');
  LogRaises(NextInto, 'the second item');
  IsTrue(Job.NextRecord(Layout, Id, SizeOf(Id), Again), 'it comes as a record');
  AreEqual(PLEO_EXPORT_NEW, Again, 'what is known of it then');
  AreEqual(Job.Current['/accountingEntryId'], string(Id), 'its id');
  Book;
  IsTrue(Job.Next(Again) = nil, 'all were given');
  End_;
end;

// Every other call is carried out to its end, and may be called again.
procedure TestExportCalls;
begin
  Begin_('calls');
  StartJob(1);
  OpenIt;
  Job.Next(Again);
  Book;
  LogRaises(SendIt, 'results that are sent');
  AreEqual('1', Requests('PUT', '/v3/export-jobs/' + Job.Job['/id'] + '/items'), 'they were sent');
  SendIt;
  LogRaises(CloseIt, 'a job that is closed');
  AreEqual('2', Requests('POST', '/v3/export-job-events'), 'it was');
  AreEqual(1, Job.Close.AsInt64('/booked'), 'the summary');
  AreEqual('2', Requests('POST', '/v3/export-job-events'), 'it is told once');
  Job := nil;
  StartJob(1);
  OpenIt;
  LogRaises(FailIt, 'a job that fails');
  AreEqual('failed', Job.Fail('accounting_system_timeout')['/status'], 'its summary');
  End_;
end;

// --- Threads

type
  // Asks for the next item, and keeps how that ended.
  TAsker = class(TThread)
  private
    FJob: IPleoExport;
    FStatus: Integer;
  protected
    procedure Execute; override;
  public
    constructor Create(const Job: IPleoExport);
  end;

constructor TAsker.Create(const Job: IPleoExport);
begin
  FJob := Job;
  inherited Create(False);
end;

procedure TAsker.Execute;
var
  Known: Integer;
begin
  try
    FJob.Next(Known);
  except
    on E: EPleoError do
      FStatus := E.Status;
  end;
  FJob := nil;
end;

procedure TestExportThreads;
var
  Server: IPleoClient;
  Asker: TAsker;
  Fault: IPleoJson;
  Done, Total: Int64;
begin
  Control('POST', '/sandbox/reset');
  StartJob(2);
  Fault := NewPleoJson;
  Fault.SetText('/path', '/v3/export-items');
  Fault.SetInt64('/delay_ms', 60000);
  Script(Fault);
  Server := Client(Env('PLEO_SANDBOX_KEY'), ['export_journal', InFolder('threads')]);
  Job := Server.OpenExport;
  Asker := TAsker.Create(Job);
  try
    IsTrue(IsAsked('GET', '/v3/export-items'), 'another thread is in a call');
    Raises(NextOne, PLEO_E_ARGUMENT, 'by another thread', 'this one asks too');
    Raises(CloseIt, PLEO_E_ARGUMENT, 'by another thread', 'or closes');
    Job.Progress(Done, Total);
    AreEqual(2, Done * 10 + Total, 'it can look');
    Server.Cancel;
    Asker.WaitFor;
    AreEqual(PLEO_E_CANCELLED, Asker.FStatus, 'the other thread''s call');
  finally
    Server.Cancel;
    Asker.Free;
  end;
  IsTrue(Job.Next(Again) <> nil, 'the item comes');
  Job := nil;
end;

end.
