// Pleo API keys and installations for Delphi 7 to 12 and Free Pascal 3.
//
//   Client := NewPleoClientFrom('file:/etc/erp/pleo.key');
//   Installation := Client.EnsureInstallation;
//   WriteLn(Installation['/id']);
//
// Everything is an interface, counted and freed by the compiler. What fails raises EPleoError, whose Status is one of
// the PLEO_E_ constants of the unit PleoRaw and whose message names the remedy. The library is loaded at the first use;
// where that fails EPleoLoadError (unit PleoLoader) says which file or function is missing.
//
// Threads. Every function and every object may be used from any thread, one client from any number at once. As with all
// interfaces, each thread holds a reference of its own.
//
// Events (OnLog, OnProgress). They run on the thread that makes a call, in the call that they are about; those of a task
// in Wait and Take of that task. What one raises first is raised, unchanged, by that call when it has ended, and its
// other lines are not told. What the call came to is not lost: a task or list gives it when it is asked again, and
// IPleoClient.TakeAnswer gives that of a call. A call of the unit PleoRaw can raise nothing: what an event raises there
// is dropped.
//
// Texts. Where string is UnicodeString (Delphi 2009 and later, -Mdelphiunicode) it is turned from and into UTF-8
// exactly. Where string is AnsiString its bytes are handed on as they are, in the client's text_encoding: in Delphi 7
// to 2007 that is set to ansi, the code page of Windows; in Free Pascal it is UTF-8. What cannot be expressed is
// PLEO_E_TEXT, never a question mark. Beside each text there are a Utf8 form and a Unicode form, of which those that
// read want a client in UTF-8, and the bytes as they are. Where bytes are wanted a UnicodeString or WideString is
// PLEO_E_ARGUMENT, since the compiler would turn it into the machine's code page.
//
// Pointer, in all of it, is a JSON Pointer (RFC 6901) such as '/data/0/name'; '' is the whole. The manual of each
// function is in PleoRaw, under the name that is given here where it differs.
unit Pleo;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFNDEF PLEO_ANSI} // which the tests define, to compile with Free Pascal what Delphi 7 to 2007 do
{$IFDEF FPC}{$DEFINE PLEO_TAGGED}{$ENDIF} // strings know their code page
{$IFDEF UNICODE}{$DEFINE PLEO_TAGGED}{$ENDIF}
{$ENDIF}
{$IFNDEF PLEO_TAGGED}{$DEFINE PLEO_ANSI}{$ENDIF} // strings are in the code page of Windows

interface

uses
  SysUtils, Classes, PleoRaw;

type
  // Bytes: in the encoding of the client, or of no encoding at all.
  TPleoBytes = {$IFDEF PLEO_TAGGED}RawByteString{$ELSE}AnsiString{$ENDIF};
  TPleoUnicode = {$IFDEF PLEO_TAGGED}UnicodeString{$ELSE}WideString{$ENDIF};
  // UTF-8. Free Pascal itself would turn other strings into UTF-8 by the code page of the locale.
  TPleoUtf8 = {$IFDEF FPC}RawByteString{$ELSE}UTF8String{$ENDIF};
  {$IF not Declared(TBytes)}
  TBytes = array of Byte;
  {$IFEND}

  // Takes a line of the log; Level is one of PLEO_LOG_... Line is in UTF-8 where string is AnsiString, but in Delphi 7
  // to 2007 in the code page of Windows.
  TPleoLogEvent = procedure(Level: Integer; const Line: string) of object;

  // Is told how far a request is: bytes of its files, or items of a list; Total is -1 where it is not known. To end the
  // call, use IPleoClient.Cancel.
  TPleoProgressEvent = procedure(Done, Total: Int64) of object;

  // What all of them have. The handle is for the functions of PleoRaw; it is freed with the object.
  IPleoObject = interface
    function GetHandle: Integer;
    property Handle: Integer read GetHandle;
  end;

  // Where the values of an answer go in a record of the program's, and how: the unit PleoRecords makes one from the record
  // itself. It never changes, and fills records in any thread.
  IPleoLayout = interface(IPleoObject)
    // Bytes of a record, and how many statuses one has: one for each field; for a table its own, and then one for each
    // field of each row. Name is that of the field that a status is of, from 0 on: in a table 'LINES(3).AMOUNT'.
    function Size: Integer;
    function Count: Integer;
    function Name(Index: Int64): string;
  end;

  // An answer of the server, or a value in one. It outlives its client, and a value its answer.
  IPleoResponse = interface(IPleoObject)
    // The answer as a whole. Origin is one of PLEO_ORIGIN_...; Header gives the first of that name, and raises
    // PLEO_E_MISSING where there is none.
    function HttpStatus: Integer;
    function Origin: Integer;
    function Header(const Name: string): string;
    // The body as it was received; as text, it is UTF-8. SaveBody writes it to a stream.
    function Body: TPleoBytes;
    function BodyText: string;
    procedure SaveBody(Stream: TStream);

    // A text: PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE where it is none. TextDef gives Default where it is missing or
    // null. SaveText writes one of any length to a stream, in the client's encoding.
    function Text(const Pointer: string): string;
    function Utf8Text(const Pointer: string): UTF8String;
    function UnicodeText(const Pointer: string): TPleoUnicode;
    function TextBytes(const Pointer: string): TPleoBytes;
    function TextDef(const Pointer, Default: string): string;
    procedure SaveText(const Pointer: string; Stream: TStream);
    property Values[const Pointer: string]: string read Text; default;

    // Numbers, exactly: what does not fit is PLEO_E_RANGE, and Decimal gives the digits as they were received.
    function AsInt64(const Pointer: string): Int64;
    function AsInteger(const Pointer: string): Integer;
    function AsCurrency(const Pointer: string): Currency;
    function Decimal(const Pointer: string): string;
    // An amount of Pleo's, {"currency": ..., "minors": ...} or, in the items of an export, {"currency": ..., "value":
    // ...}: exactly, by its currency's decimal places, or as digits. PLEO_E_RANGE where the currency is unknown.
    function Money(const Pointer: string): Currency;
    function MoneyDigits(const Pointer: string): string;
    function AsBoolean(const Pointer: string): Boolean;
    // A text that is a date and time (RFC 3339): by the clock of UTC, or as it is written and how many minutes that
    // clock is ahead of UTC. Parts of a second are left out.
    function AsUtc(const Pointer: string): TDateTime;
    function AsWritten(const Pointer: string; out OffsetMinutes: Integer): TDateTime;

    // What there is: one of PLEO_JSON_...; whether there is something that is not null; how many items or members.
    function ValueType(const Pointer: string = ''): Integer;
    function Has(const Pointer: string): Boolean;
    function Count(const Pointer: string = ''): Integer;
    // Any value as JSON, as it was received.
    function Json(const Pointer: string = ''): string;
    procedure SaveJson(const Pointer: string; Stream: TStream);

    // Parts, at which pointers then begin. First and Next walk along an array or object, and give nil at the end:
    //   Item := Answer.First('/data');
    //   while Item <> nil do begin ...; Item := Item.Next; end;
    // Name is the name of a value that is an object's member. Item and Key give an item or member, and a member's name,
    // by number from 0 on.
    function Value(const Pointer: string): IPleoResponse;
    function First(const Pointer: string = ''): IPleoResponse;
    function Next: IPleoResponse;
    function Name: string;
    function Item(const Pointer: string; Index: Int64): IPleoResponse;
    function NameAt(const Pointer: string; Index: Int64): string;

    // Of an installation: its state, one of PLEO_STATE_... Of it, or of Introspect's answer: the company or
    // organisation that it is for, and which of these it is, one of PLEO_SUBJECT_...; PLEO_E_MISSING where the answer
    // names nobody.
    function State: Integer;
    function Subject: string;
    function SubjectType: Integer;

    // Fills a record, Rec of SizeOf(Rec) bytes, all fields in one call. Where some of them failed it raises
    // EPleoRecordError, and the record is filled all the same; after any other failure nothing was written: PLEO_E_BUFFER
    // if it is smaller than the layout's, PLEO_E_ARGUMENT if it is larger.
    procedure FillRecord(const Layout: IPleoLayout; out Rec; Size: Integer; const Pointer: string = '');
  end;

  // A JSON text in the making. A pointer makes what it leads through; '-' at its end appends to an array.
  IPleoJson = interface(IPleoObject)
    // SetField drops the blanks and NULs at the end of a field of fixed width; the others keep every character.
    procedure SetText(const Pointer, Value: string); overload;
    {$IFNDEF UNICODE}
    procedure SetText(const Pointer: string; const Value: TPleoUnicode); overload;
    {$ENDIF}
    procedure SetUtf8Text(const Pointer: string; const Value: TPleoUtf8); overload;
    procedure SetUtf8Text(const Pointer: string; const Value: TPleoUnicode); overload;
    procedure SetUnicodeText(const Pointer: string; const Value: TPleoUnicode);
    procedure SetTextBytes(const Pointer: string; const Value: TPleoBytes); overload;
    procedure SetTextBytes(const Pointer: string; const Value: TBytes); overload;
    procedure SetTextBytes(const Pointer: string; const Value: TPleoUnicode); overload; // PLEO_E_ARGUMENT
    procedure SetField(const Pointer, Value: string);
    procedure SetInt64(const Pointer: string; Value: Int64); overload;
    {$IFDEF PLEO_TAGGED}
    procedure SetInt64(const Pointer: string; Value: Integer); overload;
    procedure SetInt64(const Pointer: string; Value: UInt64); overload;
    {$ENDIF}
    // A number by its digits, with a point, of which none is lost.
    procedure SetDecimal(const Pointer, Digits: string);
    // A floating-point number is taken where it is the nearest one to a number of four decimals, as 12.34 is; any other
    // is PLEO_E_RANGE.
    procedure SetCurrency(const Pointer: string; Value: Currency); overload;
    procedure SetCurrency(const Pointer: string; Value: Extended); overload;
    procedure SetCurrency(const Pointer: string; Value: Int64); overload;
    // An amount as Pleo takes it, {"currency": ..., "minors": ...}; PLEO_E_RANGE if it has a fraction of the smallest
    // unit, PLEO_E_ARGUMENT if the currency is unknown.
    procedure SetMoney(const Pointer, Code: string; Amount: Currency); overload;
    procedure SetMoney(const Pointer, Code: string; Amount: Extended); overload;
    procedure SetMoney(const Pointer, Code: string; Amount: Int64); overload;
    procedure SetMoney(const Pointer, Code, Digits: string); overload;
    procedure SetBoolean(const Pointer: string; Value: Boolean);
    procedure SetNull(const Pointer: string);
    // A date and time by the clock of UTC, such as PleoUtcNow, written with Z; never Now, which is the local clock. Or
    // by another clock, and how many minutes that is ahead of UTC. Parts of a second are left out.
    procedure SetUtc(const Pointer: string; Value: TDateTime);
    procedure SetWritten(const Pointer: string; Value: TDateTime; OffsetMinutes: Int64);
    // What a JSON text says, and a copy of a value of an answer.
    procedure SetJson(const Pointer, Json: string);
    procedure SetValue(const Pointer: string; const Source: IPleoResponse; const SourcePointer: string = '');
    procedure Remove(const Pointer: string);
    // The JSON, on one line.
    function AsText: string;
    function AsUtf8: UTF8String;
    function AsUnicode: TPleoUnicode;
    function AsBytes: TPleoBytes;
  end;

  // A request in the making, for what IPleoClient.Call is too plain for. It can be sent any number of times.
  IPleoRequest = interface(IPleoObject)
    // A place of the path, such as id for '{id}'; a parameter of the query; a header. What they take is
    // percent-encoded.
    procedure SetPath(const Name, Value: string);
    procedure SetQuery(const Name, Value: string);
    procedure AddQuery(const Name, Value: string);
    procedure SetHeader(const Name, Value: string);
    // The body: JSON, bytes of another kind, or a file, which is read when the request is sent.
    procedure SetBody(const Json: string); overload;
    procedure SetBody(const Json: IPleoJson); overload;
    procedure SetContent(const MediaType: string; const Content: TPleoBytes); overload;
    procedure SetContent(const MediaType: string; const Content: TBytes); overload;
    procedure SetContent(const MediaType: string; const Content: TPleoUnicode); overload; // PLEO_E_ARGUMENT
    procedure SetFile(const MediaType, FileName: string);
    // A part of a form (multipart/form-data): bytes, or a file. SentAs is the file's name for the server; '' for none,
    // and for a file for its own.
    procedure AddPart(const Name, SentAs, MediaType: string; const Content: TPleoBytes); overload;
    procedure AddPart(const Name, SentAs, MediaType: string; const Content: TBytes); overload;
    procedure AddPart(const Name, SentAs, MediaType: string; const Content: TPleoUnicode); overload; // PLEO_E_ARGUMENT
    procedure AddFile(const Name, MediaType, FileName: string; const SentAs: string = '');
    // Lets the body of a successful answer go into a file, which appears when it is whole.
    procedure SetOutput(const FileName: string);
    // Lets the body go into the response again.
    procedure ResetOutput;
    // This request's own time, 0 to 86400000. With 0, as where the program's time is used up, nothing is sent: that is
    // PLEO_E_TIMEOUT.
    procedure SetTimeout(Milliseconds: Int64);
    // How many bytes the body of a successful answer must have; -1 for any number. One of another size is
    // PLEO_E_TRUNCATED, and the file of SetOutput does not appear.
    procedure SetSize(Bytes: Int64);
    // Sending it twice does the same as sending it once: it is sent again after a failure as a GET is, and is never
    // PLEO_E_OUTCOME_UNKNOWN.
    procedure SetIdempotent(Idempotent: Boolean = True);
    // Names what is told how far the calls and lists are that are begun with it from now on; nil for nothing. The object
    // whose method it is has to live until it is replaced, and as long as these.
    procedure SetOnProgress(Event: TPleoProgressEvent);
    property OnProgress: TPleoProgressEvent write SetOnProgress;
  end;

  // A list that comes page by page, and is gone over once: who asks again goes on with what is left. After a failure the
  // same page, or item, is fetched again; after an exception of an event the one that had come is given, or the failure
  // is raised. An item has one deadline, whatever number of pages it takes: empty ones alone until then are
  // PLEO_E_TIMEOUT. A list whose cursors go in a circle, or that gives far more than its total, is PLEO_E_PROTOCOL.
  IPleoPages = interface(IPleoObject)
    // The next page, with its items at '/data', or the next item, as a value of its page; nil after the last.
    function Next: IPleoResponse;
    function NextItem: IPleoResponse;
    // The next item as a record, as IPleoResponse.FillRecord fills it; False after the last. With EPleoRecordError the item
    // was given, and the next call goes on behind it; after any other failure none was. Current is the item that
    // NextRecord or NextItem gave last, for what the record has no field for; PLEO_E_MISSING before the first.
    function NextRecord(const Layout: IPleoLayout; out Rec; Size: Integer): Boolean;
    function Current: IPleoResponse;
    // Items of the pages so far, and of the whole list; -1 where the server does not say.
    procedure Progress(out Items, Total: Int64);
  end;

  // A request under way. Who lets go of it cancels it.
  IPleoTask = interface(IPleoObject)
    // Waits until it has finished: for as long as it takes, or at most so long; 0 or less only asks. Whether it has.
    function Wait: Boolean; overload;
    function Wait(Milliseconds: Int64): Boolean; overload;
    procedure Cancel;
    // Bytes of its files so far, and in all; -1 where that is not known.
    procedure Progress(out Done, Total: Int64);
    // The answer, once; PLEO_E_PENDING while it has not finished, PLEO_E_MISSING when it was taken. What an event raised
    // comes first, and the answer when it is asked for again.
    function Take: IPleoResponse;
  end;

  // Options, from which clients are made: Config['timeout_ms'] := '5000'. The README of the library lists them. A value
  // is checked at once; '' is refused, and ResetOption gives the default. A secret is never given back.
  IPleoConfig = interface(IPleoObject)
    function GetOption(const Name: string): string;
    procedure SetOption(const Name, Value: string);
    property Options[const Name: string]: string read GetOption write SetOption; default;
    // Sets an option back to its default.
    procedure ResetOption(const Name: string);
    // Sets options from a file of lines "name = value": those before the first line "[profile NAME]", which are for all,
    // and those of a profile.
    procedure Load(const FileName: string); overload;
    procedure Load(const FileName, Profile: string); overload;
    // The name of a profile in such a file, from 0 on; False behind the last.
    function Profile(const FileName: string; Index: Integer; out Name: string): Boolean;
    // Names what takes a line for each request of the clients that are made from now on; nil for nothing. The object
    // whose method it is has to live until it is replaced, and as long as these clients.
    procedure SetOnLog(Event: TPleoLogEvent);
    property OnLog: TPleoLogEvent write SetOnLog;
  end;

  // An export job that is carried out: each item that Next gives is booked, and what became of it recorded with Booked
  // or Rejected; Close ends the job. The option export_journal names the file in which the library writes down what was
  // done: without one, only the state at Pleo tells it. Who lets go of an export leaves the job as it is, as Leave does
  // at once, and the next OpenExport goes on with it. One thread at a time may be in Next, Send, KeepAlive, Close or
  // Fail; another one is PLEO_E_ARGUMENT. A job that has ended at Pleo is EPleoExportEnded: what was recorded is kept,
  // and reported within the next job that has the item. After an exception of an event Next gives the item that had
  // come, of which no result is recorded before; the others are called again.
  IPleoExport = interface(IPleoObject)
    // The job, as Pleo showed it last: '/id', '/numberOfItems', '/expiresIn'.
    function Job: IPleoResponse;
    // The next item that is to be booked; nil after the last: call Close. Again is one of PLEO_EXPORT_NEW;
    // PLEO_EXPORT_OFFERED, where it may be in your books, since the program ended before it could say so: look its
    // accountingEntryId up there first; and PLEO_EXPORT_EXPORTED, where it was exported before, and is to be again.
    function Next(out Again: Integer): IPleoResponse;
    // The same as a record, as IPleoPages.NextRecord gives it; False after the last. With EPleoRecordError the item was
    // given.
    function NextRecord(const Layout: IPleoLayout; out Rec; Size: Integer; out Again: Integer): Boolean;
    // Of the item that was given last: itself, its job item as it was when the job was opened, and the ExternalId under
    // which it was booked before. PLEO_E_MISSING before the first, and of an item without such an id.
    function Current: IPleoResponse;
    function JobItem: IPleoResponse;
    function FormerExternalId: string;
    // Items that have a result, and all of them.
    procedure Progress(out Done, Total: Int64);
    // Records what became of the item that was given last, or of that of an entry: on the disk when it returns, and
    // sent later. The same result again is no failure, another one is PLEO_E_ARGUMENT. Call Booked once your books have
    // it for good. ExternalId: its number there, ExternalUrl: where it is shown, Reason: a sentence for the bookkeeper;
    // '' for none. ReasonType: one of those of pleo_export_rejected, such as account_unknown.
    procedure Booked(const ExternalId: string = ''; const ExternalUrl: string = '');
    procedure BookedEntry(const EntryId: string; const ExternalId: string = ''; const ExternalUrl: string = '');
    procedure Rejected(const ReasonType: string; const Reason: string = '');
    procedure RejectedEntry(const EntryId, ReasonType: string; const Reason: string = '');
    // Sends the results that wait, as Next does whenever there are 100, and Close.
    procedure Send;
    // Keeps the job from expiring while the program works long at one item; Next does by itself.
    procedure KeepAlive;
    // Fetches the files of the item that was given last, or of Item, all or none, and says how many there are: Folder
    // is one that exists, and each file is named <accountingEntryId>-<n>.<ending>.
    function FetchFiles(const Folder: string): Integer; overload;
    function FetchFiles(const Item: IPleoResponse; const Folder: string): Integer; overload;
    // Ends the job as the results say, and returns the summary: '/status', '/booked', '/rejected', '/refused',
    // '/missing', '/unmatched', as pleo_export_close says. PLEO_E_UNFINISHED while items have no result; it may be
    // repeated.
    function Close: IPleoResponse;
    // Ends the job as failed, for what concerns all of it. ReasonType: one of those of pleo_export_fail, such as
    // accounting_system_unreachable; Reason as above.
    function Fail(const ReasonType: string; const Reason: string = ''): IPleoResponse;
    // Leaves the job as it is, now, and lets the journal go: what a compiler keeps of its own of an export may hold
    // both to the end of the procedure. Whatever is called of it afterwards raises PLEO_E_HANDLE; leaving it again does
    // nothing.
    procedure Leave;
  end;

  // One key, one address. Calls block until timeout_ms at the latest.
  IPleoClient = interface(IPleoObject)
    function Introspect: IPleoResponse;
    // Checks everything that a call needs, from the options to the installation, and returns the report whatever it
    // found: '/exit', an exit code, and at '/steps' the steps, each with 'id', 'title', 'state' (ok, note, failed or
    // skipped), 'found', 'status' and 'advice'.
    function Check: IPleoResponse;
    // The id of the company that the key is for, which most calls take as company_id: asked for once for each key.
    // PLEO_E_MISSING if the key is an organisation's.
    function Company: string;
    // The installation of this key. Json is an object with "status" and "metadata"; without it {"status": "ACTIVATED"}.
    // CompanyId is one company of an organisation's key. An argument that is '' is refused.
    function CreateInstallation: IPleoResponse; overload;
    function CreateInstallation(const Json: string): IPleoResponse; overload;
    function EnsureInstallation: IPleoResponse; overload;
    function EnsureInstallation(const Json: string): IPleoResponse; overload;
    function GetInstallation: IPleoResponse; overload;
    function GetInstallation(const CompanyId: string): IPleoResponse; overload;
    function UpdateInstallation(const Json: string): IPleoResponse;
    function ActivateInstallation: IPleoResponse;
    function DeleteInstallation: IPleoResponse;
    // Any other request; Body is JSON, '' for none.
    function Call(const Method, Path: string; const Body: string = ''): IPleoResponse;
    // What is made for this client has its text_encoding.
    function NewRequest(const Method, Path: string): IPleoRequest;
    // A request of a link that Pleo gives to a file at another host, such as a receipt's: a GET that is sent as it is and
    // without the key. 400 to 499 but 429 says that it has expired. URL: https, not at Pleo's own host.
    function NewLink(const URL: string): IPleoRequest;
    function NewJson: IPleoJson;
    function ParseJson(const Json: string): IPleoJson;
    function Send(const Request: IPleoRequest): IPleoResponse;
    // The answer of this thread's last call of this client that ended with what an event raised, or the failure of that
    // call; once, and PLEO_E_MISSING without one.
    function TakeAnswer: IPleoResponse;
    // Begins a request. The task has to be kept: who writes Client.Submit(Request) as a statement cancels it at once.
    function Submit(const Request: IPleoRequest): IPleoTask;
    function Pages(const Request: IPleoRequest): IPleoPages;
    // Opens the company's oldest export job that is pending or in progress; nil if there is none. PLEO_E_EXPORT_BUSY if
    // another program has it. Config: whose options export_journal, export_company and export_take_over count; nil for
    // those of the client. WaitExport waits for a job, 0 to 86400 seconds, and StartExport starts one of the entries
    // that are queued.
    function OpenExport(const Config: IPleoConfig = nil): IPleoExport;
    function WaitExport(Seconds: Int64; const Config: IPleoConfig = nil): IPleoExport;
    function StartExport(const Config: IPleoConfig = nil): IPleoExport;
    // As TakeAnswer, of this thread's last one of these three; the next of them lets go of what is not taken.
    function TakeExport: IPleoExport;
    // Another key for the calls that begin from now on.
    procedure SetKey(const Key: string);
    // Ends the calls and tasks that are under way, in whichever threads, with PLEO_E_CANCELLED.
    procedure Cancel;
    // The oldest line that the option log_lines keeps; False if there is none.
    function NextLogLine(out Line: string): Boolean;
    // Frees the client now: its connections close, its tasks and lists end, and its key is wiped. Whatever is called of
    // it afterwards raises PLEO_E_HANDLE; closing it again does nothing.
    procedure Close;
  end;

  // A failure, with all that is known of it. It holds what it says itself, so that any thread may read it, at any time.
  EPleoError = class(Exception)
  private
    FStatus: Integer;
    FHttpStatus: Integer;
    FRetryAfterSeconds: Integer;
    FCanRetry: Boolean;
    FApiType: string;
    FApiMessage: string;
    FRequestId: string;
    FAnswer: IPleoResponse;
  public
    // A failure that is not the library's own, of one of the same statuses.
    constructor Create(Status: Integer; const Message: string);
    // One of PLEO_E_..., and its name.
    property Status: Integer read FStatus;
    function StatusName: string;
    // The HTTP status of the answer that is the failure; 0 if none came.
    property HttpStatus: Integer read FHttpStatus;
    // How many seconds to wait before it is repeated; -1 if nobody says so.
    property RetryAfterSeconds: Integer read FRetryAfterSeconds;
    // Whether the same call, repeated later, may succeed and is safe to repeat.
    property CanRetry: Boolean read FCanRetry;
    // What the API says, and the id of the request for Pleo's support; '' where it says nothing.
    property ApiType: string read FApiType;
    property ApiMessage: string read FApiMessage;
    property RequestId: string read FRequestId;
    // The failed answer itself; nil if none came. Its body may quote what was sent: keep it out of logs.
    property Answer: IPleoResponse read FAnswer;
  end;

  // PLEO_E_RECORD: fields of a record failed. It is filled all the same, those fields with what they hold without a value.
  EPleoRecordError = class(EPleoError)
  private
    FNames: array of string;
    FStatuses: array of Integer;
    function Checked(Index: Integer): Integer;
  public
    // How many fields failed; of each, from 0 on, its name, and its status, one of PLEO_FIELD_... PLEO_E_MISSING where
    // there is none.
    function Failed: Integer;
    function FieldName(Index: Integer): string;
    function FieldStatus(Index: Integer): Integer;
  end;

  // PLEO_E_EXPORT_ENDED: the export job has ended at Pleo, otherwise than this program said.
  EPleoExportEnded = class(EPleoError)
  private
    FSummary: IPleoResponse;
  public
    // The summary, of IPleoExport.Close and Fail; nil of the others.
    property Summary: IPleoResponse read FSummary;
  end;

// Options at their defaults. In Delphi 7 to 2007 text_encoding is ansi already.
function NewPleoConfig: IPleoConfig;

// A client of a key, or of one that is kept elsewhere: 'file:PATH', 'env:NAME', 'credential:NAME', 'wincred:NAME'.
// Nothing goes out to the network yet. Config: nil for Pleo's production with every default. The library wipes its copy
// of the key when the client is freed, and this unit those that it makes; PleoWipe wipes yours. The form with a length
// takes the key out of a record.
function NewPleoClient(const Key: string; const Config: IPleoConfig = nil): IPleoClient; overload;
function NewPleoClient(Key: PAnsiChar; Length: Integer; const Config: IPleoConfig = nil): IPleoClient; overload;
function NewPleoClientFrom(const Source: string; const Config: IPleoConfig = nil): IPleoClient; overload;
// The same with the source that the option key names, such as that of a profile.
function NewPleoClientFrom(const Config: IPleoConfig): IPleoClient; overload;

// A layout from its text, such as pleo-layout makes of a record's source. Texts in the records are in the text_encoding of
// Config, which is to be the client's. PLEO_E_ARGUMENT with the line and column of what is wrong, and the line itself.
function NewPleoLayout(const Text: string; const Config: IPleoConfig = nil): IPleoLayout;

// A JSON text in UTF-8 that no client is needed for.
function NewPleoJson: IPleoJson;

// Overwrites a text that was secret, in every variable that shares it, and empties this one. A constant is only let go.
procedure PleoWipe(var Text: string); overload;
{$IFDEF UNICODE}
procedure PleoWipe(var Text: TPleoBytes); overload;
{$ENDIF}

// Checks whether a webhook comes from Pleo: raises PLEO_E_SIGNATURE if it is not to be trusted. Body: as it was
// received. Tolerance: how many seconds it may be old; negative for no matter.
procedure PleoVerifyWebhook(const Secret, Id, Timestamp, Signature: string; const Body: TPleoBytes;
  Tolerance: Int64 = 300); overload;
procedure PleoVerifyWebhook(const Secret, Id, Timestamp, Signature: string; const Body: TBytes;
  Tolerance: Int64 = 300); overload;
procedure PleoVerifyWebhook(const Secret, Id, Timestamp, Signature: string; const Body: TPleoUnicode;
  Tolerance: Int64 = 300); overload; // PLEO_E_ARGUMENT

// The library that is there.
function PleoVersion: string;
function PleoVersionNumber: Integer;
function PleoAbiVersion: Integer;

// The name and the meaning of a status, and the name of an installation's state as Pleo writes it.
function PleoStatusName(Status: Integer): string;
function PleoStatusMeaning(Status: Integer): string;
function PleoStateName(State: Integer): string;

// Decimal digits with a point into Currency and back, whatever the machine's settings. Nothing is rounded: what has
// more than four decimals, or does not fit, is PLEO_E_RANGE.
function PleoToCurrency(const Digits: string): Currency;
function PleoFromCurrency(Value: Currency): string; overload;
function PleoFromCurrency(Value: Extended): string; overload;
function PleoFromCurrency(Value: Int64): string; overload;

// Minor units of a currency into decimal digits and back: 12345 of EUR is '123.45', of JPY '12345', of KWD '12.345'.
function PleoMinorsToDigits(const Code: string; Minors: Int64): string;
function PleoDigitsToMinors(const Code, Digits: string): Int64;

// A date and time in RFC 3339 as TDateTime, by the clock of UTC or as it is written; and back, with Z or with the
// minutes that its clock is ahead of UTC. PLEO_E_RANGE outside the years 1 to 9999, which TDateTime has.
function PleoToUtc(const Text: string): TDateTime;
function PleoToWritten(const Text: string; out OffsetMinutes: Integer): TDateTime;
function PleoFromUtc(Value: TDateTime): string;
function PleoFromWritten(Value: TDateTime; OffsetMinutes: Int64): string;
// This moment, by the clock of UTC.
function PleoUtcNow: TDateTime;

implementation

uses
  SyncObjs, Math, {$IFDEF MSWINDOWS}Windows, {$ELSE}{$IFDEF FPC}Unix, {$ELSE}DateUtils, {$ENDIF}{$ENDIF}PleoLoader;

{$IFDEF FPC}{$WARN 5024 OFF}{$ENDIF} // what is refused is not used. Behind uses: a unit that is compiled there resets it.

{$I PleoTexts.inc}
{$I PleoCalls.inc}
{$I PleoEvents.inc}
{$I PleoKept.inc}
{$I PleoLayouts.inc}
{$I PleoResponses.inc}
{$I PleoJson.inc}
{$I PleoOptions.inc}
{$I PleoRequests.inc}
{$I PleoExports.inc}
{$I PleoClients.inc}
{$I PleoOpening.inc}
{$I PleoValues.inc}

initialization
  Lock := TCriticalSection.Create;

finalization
  Lock.Free;

end.
