// Pleo API keys and installations for Delphi 7 to 12 and Free Pascal 3.
//
//   Client := NewPleoClientFrom('file:/etc/erp/pleo.key');
//   Installation := Client.EnsureInstallation;
//   WriteLn(Installation['/id']);
//
// Everything is an interface: the compiler counts the references and frees the object. A failure raises EPleoError. Its
// Status is one of the PLEO_E_ constants of the unit PleoRaw, and its message says what to do. The library is loaded at
// the first call. If that fails, EPleoLoadError (unit PleoLoader) says which file or function is missing.
//
// Threads. Every function and every object can be used from any thread, and one client by several threads at once. As
// with all interfaces, each thread must hold a reference of its own.
//
// Events (OnLog, OnProgress). They run on the thread that makes the call, during that call; those of a task run in Wait
// and Take of that task. The first exception that an event raises is raised unchanged by that call when it has ended;
// the event is not called again in that call. The outcome of the call is kept: a task or a list returns it when it is
// asked again, and IPleoClient.TakeResponse returns that of a call. In calls of the unit PleoRaw exceptions of events are
// dropped.
//
// Texts. Where string is UnicodeString (Delphi 2009 and later, -Mdelphiunicode), it is converted from and to UTF-8.
// Where string is AnsiString, its bytes are passed on unchanged, in the client's text_encoding: in Delphi 7 to 2007
// that is ansi, the code page of Windows; in Free Pascal it is UTF-8. A text that cannot be converted raises
// PLEO_E_TEXT; it never gets a question mark. Each text also has a Utf8 and a Unicode form, of which those that read
// need a client in UTF-8, and a form with the bytes. Where bytes are expected, a UnicodeString or WideString raises
// PLEO_E_ARGUMENT, because the compiler would convert it to the code page of the machine.
//
// A parameter Pointer is a JSON Pointer (RFC 6901), for example '/data/0/name'; '' is the whole value. PleoRaw
// documents each function of the library in full.
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
  /// Bytes: text in the encoding of the client, or binary data.
  TPleoBytes = {$IFDEF PLEO_TAGGED}RawByteString{$ELSE}AnsiString{$ENDIF};
  /// Text in UTF-16.
  TPleoUnicode = {$IFDEF PLEO_TAGGED}UnicodeString{$ELSE}WideString{$ENDIF};
  /// Text in UTF-8. Free Pascal would convert strings of other types to UTF-8 from the code page of the locale.
  TPleoUtf8 = {$IFDEF FPC}RawByteString{$ELSE}UTF8String{$ENDIF};
  {$IF not Declared(TBytes)}
  TBytes = array of Byte;
  {$IFEND}

  /// Log event. Level is one of PLEO_LOG_... Where string is AnsiString, Line is in UTF-8, in Delphi 7 to 2007 in the
  /// code page of Windows.
  TPleoLogEvent = procedure(Level: Integer; const Line: string) of object;

  /// Progress event: bytes of files, or items of a list. Total is -1 if it is not known. IPleoClient.Cancel ends the
  /// call.
  TPleoProgressEvent = procedure(Done, Total: Int64) of object;

  /// Base of all objects. Handle is for functions of PleoRaw; the object owns it and frees it.
  IPleoObject = interface
    function GetHandle: Integer;
    property Handle: Integer read GetHandle;
  end;

  /// A layout: where each value of a response is stored in a record of the program, and in which format. The unit
  /// PleoRecords makes one from the record itself. A layout never changes, and several threads can fill records by it.
  IPleoLayout = interface(IPleoObject)
    /// Returns the size of a record in bytes.
    function Size: Integer;
    /// Returns the number of statuses of a record: one for each field. A table has one of its own, then one for each
    /// field of each row.
    function Count: Integer;
    /// Returns the name of the field that a status belongs to; Index is 0 for the first. In a table: 'LINES(3).AMOUNT'.
    function Name(Index: Int64): string;
  end;

  /// A response, or a value of one. It stays valid when its client or the response is freed.
  ///
  /// Functions that read a value raise PLEO_E_MISSING if there is no value, PLEO_E_NULL if it is null, PLEO_E_TYPE if
  /// it has another type, PLEO_E_NOT_JSON if the response is not JSON.
  IPleoResponse = interface(IPleoObject)
    /// Returns the HTTP status, for example 200.
    function HttpStatus: Integer;
    /// Returns what the call did to the installation: one of PLEO_ORIGIN_...
    function Origin: Integer;
    /// Returns the value of a header, the first one of that name. Raises PLEO_E_MISSING if there is none.
    function Header(const Name: string): string;
    /// Returns the body as it was received.
    function Body: TPleoBytes;
    /// Returns the body, which must be UTF-8, as text.
    function BodyText: string;
    /// Writes the body to a stream.
    procedure SaveBody(Stream: TStream);

    /// Returns a string of the response.
    function Text(const Pointer: string): string;
    /// Returns a string of the response in UTF-8.
    function Utf8Text(const Pointer: string): UTF8String;
    /// Returns a string of the response in UTF-16.
    function UnicodeText(const Pointer: string): TPleoUnicode;
    /// Returns a string of the response as bytes, in the client's encoding.
    function TextBytes(const Pointer: string): TPleoBytes;
    /// Returns a string of the response, or Default if it is missing or null.
    function TextDef(const Pointer, Default: string): string;
    /// Writes a string of any length to a stream, in the client's encoding.
    procedure SaveText(const Pointer: string; Stream: TStream);
    /// The strings of the response: Response['/data/name'].
    property Values[const Pointer: string]: string read Text; default;

    /// Returns a whole number. Raises PLEO_E_RANGE if it is not whole or does not fit.
    function AsInt64(const Pointer: string): Int64;
    /// Returns a whole number. Raises PLEO_E_RANGE if it is not whole or does not fit.
    function AsInteger(const Pointer: string): Integer;
    /// Returns a number. Raises PLEO_E_RANGE if it has more than four decimal places or does not fit.
    function AsCurrency(const Pointer: string): Currency;
    /// Returns the digits of a number exactly as they were received.
    function Decimal(const Pointer: string): string;
    /// Returns an amount: an object {"currency": ..., "minors": ...}, or {"currency": ..., "value": ...} in the items
    /// of an export. Raises PLEO_E_RANGE if the currency is unknown or the amount does not fit.
    function Money(const Pointer: string): Currency;
    /// Returns the digits of an amount, with the decimal places of its currency.
    function MoneyDigits(const Pointer: string): string;
    /// Returns a boolean.
    function AsBoolean(const Pointer: string): Boolean;
    /// Returns a date and time of RFC 3339 in UTC. A fraction of a second is dropped.
    function AsUtc(const Pointer: string): TDateTime;
    /// Returns a date and time of RFC 3339 in the time zone in which it is written, whose offset from UTC is
    /// OffsetMinutes. A fraction of a second is dropped.
    function AsWritten(const Pointer: string; out OffsetMinutes: Integer): TDateTime;

    /// Returns the type of a value: one of PLEO_JSON_...; PLEO_JSON_MISSING if there is no value.
    function ValueType(const Pointer: string = ''): Integer;
    /// Returns True if there is a value other than null.
    function Has(const Pointer: string): Boolean;
    /// Returns the number of items of an array, or of members of an object.
    function Count(const Pointer: string = ''): Integer;
    /// Returns a value of any type as JSON text, exactly as it was received.
    function Json(const Pointer: string = ''): string;
    /// Writes a value of any type as JSON text to a stream.
    procedure SaveJson(const Pointer: string; Stream: TStream);

    /// Returns a value as a response of its own, at which pointers then begin.
    function Value(const Pointer: string): IPleoResponse;
    /// Returns the first item of an array, or the value of the first member of an object; nil if there is none:
    ///   Item := Answer.First('/data');
    ///   while Item <> nil do begin ...; Item := Item.Next; end;
    function First(const Pointer: string = ''): IPleoResponse;
    /// Returns the value that follows this one in its array or object; nil after the last.
    function Next: IPleoResponse;
    /// Returns the name of the object member whose value this is.
    function Name: string;
    /// Returns an item of an array, or the value of a member of an object; Index is 0 for the first.
    function Item(const Pointer: string; Index: Int64): IPleoResponse;
    /// Returns the name of a member of an object; Index is 0 for the first.
    function NameAt(const Pointer: string; Index: Int64): string;

    /// Returns the state of the installation in this response: one of PLEO_STATE_...
    function State: Integer;
    /// Returns the id of the company or organisation that the installation, or the key of Introspect, belongs to.
    /// Raises PLEO_E_MISSING if the response names neither.
    function Subject: string;
    /// Returns whether that is a company or an organisation: one of PLEO_SUBJECT_...
    function SubjectType: Integer;

    /// Fills a record, Rec of SizeOf(Rec) bytes, all fields in one call. If fields failed, it raises EPleoRecordError,
    /// and the record is filled. After any other failure nothing is written: PLEO_E_BUFFER if Size is less than that of
    /// the layout, PLEO_E_ARGUMENT if it is greater.
    procedure FillRecord(const Layout: IPleoLayout; out Rec; Size: Integer; const Pointer: string = '');
  end;

  /// A JSON document. What a pointer leads through is created; '-' at its end appends to an array. After a failure the
  /// document is unchanged.
  IPleoJson = interface(IPleoObject)
    /// Sets a string. Every character is kept, also trailing spaces.
    procedure SetText(const Pointer, Value: string); overload;
    {$IFNDEF UNICODE}
    procedure SetText(const Pointer: string; const Value: TPleoUnicode); overload;
    {$ENDIF}
    /// Sets a string from UTF-8.
    procedure SetUtf8Text(const Pointer: string; const Value: TPleoUtf8); overload;
    procedure SetUtf8Text(const Pointer: string; const Value: TPleoUnicode); overload;
    /// Sets a string from UTF-16.
    procedure SetUnicodeText(const Pointer: string; const Value: TPleoUnicode);
    /// Sets a string from bytes in the client's encoding.
    procedure SetTextBytes(const Pointer: string; const Value: TPleoBytes); overload;
    procedure SetTextBytes(const Pointer: string; const Value: TBytes); overload;
    procedure SetTextBytes(const Pointer: string; const Value: TPleoUnicode); overload; // PLEO_E_ARGUMENT
    /// Sets a string from a fixed-width field: trailing spaces and NULs are dropped.
    procedure SetField(const Pointer, Value: string);
    /// Sets a whole number.
    procedure SetInt64(const Pointer: string; Value: Int64); overload;
    {$IFDEF PLEO_TAGGED}
    procedure SetInt64(const Pointer: string; Value: Integer); overload;
    procedure SetInt64(const Pointer: string; Value: UInt64); overload;
    {$ENDIF}
    /// Sets a number from decimal digits with a point. No digit is lost.
    procedure SetDecimal(const Pointer, Digits: string);
    /// Sets a number with at most four decimal places. A floating-point number must be the nearest one to such a
    /// number, as 12.34 is; any other raises PLEO_E_RANGE.
    procedure SetCurrency(const Pointer: string; Value: Currency); overload;
    procedure SetCurrency(const Pointer: string; Value: Extended); overload;
    procedure SetCurrency(const Pointer: string; Value: Int64); overload;
    /// Sets an amount as Pleo expects it: {"currency": ..., "minors": ...}. Raises PLEO_E_RANGE if it has more decimal
    /// places than the currency, PLEO_E_ARGUMENT if the currency is unknown.
    procedure SetMoney(const Pointer, Code: string; Amount: Currency); overload;
    procedure SetMoney(const Pointer, Code: string; Amount: Extended); overload;
    procedure SetMoney(const Pointer, Code: string; Amount: Int64); overload;
    procedure SetMoney(const Pointer, Code, Digits: string); overload;
    /// Sets true or false.
    procedure SetBoolean(const Pointer: string; Value: Boolean);
    /// Sets null.
    procedure SetNull(const Pointer: string);
    /// Sets a date and time in UTC, for example PleoUtcNow, written with Z. Do not pass Now, which is local time. A
    /// fraction of a second is dropped.
    procedure SetUtc(const Pointer: string; Value: TDateTime);
    /// Sets a date and time with its offset from UTC in minutes. A fraction of a second is dropped.
    procedure SetWritten(const Pointer: string; Value: TDateTime; OffsetMinutes: Int64);
    /// Sets a value of any type from a JSON text.
    procedure SetJson(const Pointer, Json: string);
    /// Sets a copy of a value of a response.
    procedure SetValue(const Pointer: string; const Source: IPleoResponse; const SourcePointer: string = '');
    /// Removes a value. Raises PLEO_E_MISSING if there is no value.
    procedure Remove(const Pointer: string);
    /// Returns the document as JSON text on one line.
    function AsText: string;
    /// Returns the document as JSON text in UTF-8.
    function AsUtf8: UTF8String;
    /// Returns the document as JSON text in UTF-16.
    function AsUnicode: TPleoUnicode;
    /// Returns the document as JSON text in the client's encoding.
    function AsBytes: TPleoBytes;
  end;

  /// A request, for path and query parameters, headers, files, or bodies other than JSON. It can be sent any number of
  /// times.
  IPleoRequest = interface(IPleoObject)
    /// Sets the value of a placeholder in the path, for example id for '{id}'. It is percent-encoded.
    procedure SetPath(const Name, Value: string);
    /// Sets a query parameter and replaces all values that were set for this name. It is percent-encoded.
    procedure SetQuery(const Name, Value: string);
    /// Adds a query parameter. If the name is set already, both values are sent.
    procedure AddQuery(const Name, Value: string);
    /// Sets a header; '' removes it.
    procedure SetHeader(const Name, Value: string);
    /// Sets a JSON body, which is checked now and copied.
    procedure SetBody(const Json: string); overload;
    procedure SetBody(const Json: IPleoJson); overload;
    /// Sets a body of any media type, which is copied; at most 64 MiB.
    procedure SetContent(const MediaType: string; const Content: TPleoBytes); overload;
    procedure SetContent(const MediaType: string; const Content: TBytes); overload;
    procedure SetContent(const MediaType: string; const Content: TPleoUnicode); overload; // PLEO_E_ARGUMENT
    /// Sets a body from a file of any size, which is read when the request is sent.
    procedure SetFile(const MediaType, FileName: string);
    /// Adds a part to a multipart/form-data body. SentAs is the file name of the part; '' for none.
    procedure AddPart(const Name, SentAs, MediaType: string; const Content: TPleoBytes); overload;
    procedure AddPart(const Name, SentAs, MediaType: string; const Content: TBytes); overload;
    procedure AddPart(const Name, SentAs, MediaType: string; const Content: TPleoUnicode); overload; // PLEO_E_ARGUMENT
    /// Adds a part to a multipart/form-data body from a file, which is read when the request is sent. SentAs is the
    /// file name of the part; '' for that of the file.
    procedure AddFile(const Name, MediaType, FileName: string; const SentAs: string = '');
    /// Writes the body of a successful response into a file, which is replaced atomically when the body is complete.
    procedure SetOutput(const FileName: string);
    /// Keeps the body in memory again.
    procedure ResetOutput;
    /// Sets a timeout for this request, 0 to 86400000 milliseconds. With 0 nothing is sent: PLEO_E_TIMEOUT.
    procedure SetTimeout(Milliseconds: Int64);
    /// Sets the size in bytes that the body of a successful response must have; -1 for any size. A body of another size
    /// raises PLEO_E_TRUNCATED, and the file of SetOutput is not written.
    procedure SetSize(Bytes: Int64);
    /// Declares that sending the request twice has the same effect as sending it once: it is retried as a GET is, and
    /// never raises PLEO_E_OUTCOME_UNKNOWN.
    procedure SetIdempotent(Idempotent: Boolean = True);
    /// Sets a progress event for calls and lists that begin from now on; nil for none. Its object must live until the
    /// event is replaced and those calls and lists have ended.
    procedure SetOnProgress(Event: TPleoProgressEvent);
    property OnProgress: TPleoProgressEvent write SetOnProgress;
  end;

  /// A list that is fetched page by page, once, from its beginning to its end. After a failure the same page or item is
  /// fetched again. After an exception of an event the next call returns what was fetched.
  ///
  /// An item has one timeout, however many pages it takes: only empty pages until then raise PLEO_E_TIMEOUT. A list
  /// whose cursors repeat, or that gives far more items than its total, raises PLEO_E_PROTOCOL.
  IPleoPages = interface(IPleoObject)
    /// Returns the next page, with its items in the array '/data'; nil after the last.
    function Next: IPleoResponse;
    /// Returns the next item, a value of its page; nil after the last.
    function NextItem: IPleoResponse;
    /// Fetches the next item into a record, as IPleoResponse.FillRecord; False after the last. With EPleoRecordError
    /// the item was given, and the next call continues after it; after any other failure it was not.
    function NextRecord(const Layout: IPleoLayout; out Rec; Size: Integer): Boolean;
    /// Returns the item that NextRecord or NextItem gave last. Raises PLEO_E_MISSING before the first.
    function Current: IPleoResponse;
    /// Returns the number of items of the pages fetched so far, and of the whole list; -1 if the server does not say.
    procedure Progress(out Items, Total: Int64);
  end;

  /// A request in progress. Releasing it cancels it.
  IPleoTask = interface(IPleoObject)
    /// Waits until the task has finished, without limit. Returns True.
    function Wait: Boolean; overload;
    /// Waits for at most this time and returns whether the task has finished. 0 or less polls.
    function Wait(Milliseconds: Int64): Boolean; overload;
    /// Cancels the task. Take then raises PLEO_E_CANCELLED, or PLEO_E_OUTCOME_UNKNOWN if it may have taken effect.
    procedure Cancel;
    /// Returns the bytes of its files so far, and in all; -1 if that is not known.
    procedure Progress(out Done, Total: Int64);
    /// Returns the response, once. Raises PLEO_E_PENDING if the task has not finished, PLEO_E_MISSING if the response
    /// was taken. An exception of an event is raised first; the next call returns the response.
    function Take: IPleoResponse;
  end;

  /// Options, from which clients are made: Config['timeout_ms'] := '5000'. The README of the library lists them. A
  /// value is checked at once; '' is refused. The value of a secret is never returned.
  IPleoConfig = interface(IPleoObject)
    function GetOption(const Name: string): string;
    procedure SetOption(const Name, Value: string);
    property Options[const Name: string]: string read GetOption write SetOption; default;
    /// Resets an option to its default.
    procedure ResetOption(const Name: string);
    /// Sets options from a file with lines "name = value": those before the first line "[profile NAME]".
    procedure Load(const FileName: string); overload;
    /// Sets options from a file, and then those of a profile in it.
    procedure Load(const FileName, Profile: string); overload;
    /// Returns the name of a profile in a file; Index is 0 for the first. False after the last.
    function Profile(const FileName: string; Index: Integer; out Name: string): Boolean;
    /// Sets a log event for clients that are made from now on; nil for none. Its object must live until the event is
    /// replaced and those clients are freed.
    procedure SetOnLog(Event: TPleoLogEvent);
    property OnLog: TPleoLogEvent write SetOnLog;
  end;

  /// An export job in progress. Book each item that Next returns, record its result with Booked or Rejected, and end
  /// the job with Close.
  ///
  /// The option export_journal names the file in which the library records what was given, booked and reported; without
  /// it only the state at Pleo is known. Releasing an export leaves the job as it is, and the next OpenExport continues
  /// it. One thread at a time can call Next, Send, KeepAlive, Close or Fail; a second one gets PLEO_E_ARGUMENT. If the
  /// job has ended at Pleo, they raise EPleoExportEnded: recorded results are kept, and reported with the next job that
  /// has these items. After an exception of an event Next returns the item that was fetched; call the others again.
  IPleoExport = interface(IPleoObject)
    /// Returns the job as Pleo showed it last: '/id', '/numberOfItems', '/expiresIn'.
    function Job: IPleoResponse;
    /// Returns the next item to book; nil after the last: call Close. Again receives PLEO_EXPORT_NEW;
    /// PLEO_EXPORT_OFFERED if the program ended before it recorded a result: look up the accountingEntryId in your
    /// books first; or PLEO_EXPORT_EXPORTED if the item was exported before and is exported again.
    function Next(out Again: Integer): IPleoResponse;
    /// Fetches the next item into a record, as IPleoPages.NextRecord; False after the last. With EPleoRecordError the
    /// item was given.
    function NextRecord(const Layout: IPleoLayout; out Rec; Size: Integer; out Again: Integer): Boolean;
    /// Returns the item that was given last. Raises PLEO_E_MISSING before the first.
    function Current: IPleoResponse;
    /// Returns the job item of that item, as it was when the job was opened.
    function JobItem: IPleoResponse;
    /// Returns the ExternalId of that item from an earlier export. Raises PLEO_E_MISSING if there is none.
    function FormerExternalId: string;
    /// Returns how many items have a result, and how many there are.
    procedure Progress(out Done, Total: Int64);
    /// Records that the item that was given last is booked. The result is on the disk when the procedure returns, and
    /// is sent later. Call it when your books have the item for good. The same result can be recorded again; another
    /// one raises PLEO_E_ARGUMENT. ExternalId is the number in your books, ExternalUrl where they show it; '' for none.
    procedure Booked(const ExternalId: string = ''; const ExternalUrl: string = '');
    /// The same for any item, by its accountingEntryId.
    procedure BookedEntry(const EntryId: string; const ExternalId: string = ''; const ExternalUrl: string = '');
    /// Records that the item that was given last cannot be booked. ReasonType is one of the types of
    /// pleo_export_rejected, for example account_unknown; Reason is a sentence for the bookkeeper, '' for none.
    procedure Rejected(const ReasonType: string; const Reason: string = '');
    /// The same for any item, by its accountingEntryId.
    procedure RejectedEntry(const EntryId, ReasonType: string; const Reason: string = '');
    /// Sends the results that wait. Next does this when there are 100, and Close does it.
    procedure Send;
    /// Keeps the job from expiring while the program works at one item for a long time. Next does this too.
    procedure KeepAlive;
    /// Fetches the files of the item that was given last into a directory that exists: all of them or none. They are
    /// named <accountingEntryId>-<n>.<extension>. Returns the number of files.
    function FetchFiles(const Directory: string): Integer; overload;
    /// The same for any item that was given.
    function FetchFiles(const Item: IPleoResponse; const Directory: string): Integer; overload;
    /// Ends the job according to its results, and returns the summary: '/status', '/booked', '/rejected', '/refused',
    /// '/missing', '/unmatched', as pleo_export_close says. Raises PLEO_E_UNFINISHED if items have no result. It can be
    /// called again after a failure.
    function Close: IPleoResponse;
    /// Ends the job as failed, for a reason that concerns all of it. ReasonType is one of the types of
    /// pleo_export_fail, for example accounting_system_unreachable; Reason is a sentence for the bookkeeper, '' for
    /// none.
    function Fail(const ReasonType: string; const Reason: string = ''): IPleoResponse;
    /// Leaves the job as it is and closes the journal now. The compiler may otherwise keep the export until the end of
    /// the procedure. Later calls raise PLEO_E_HANDLE; calling Leave again does nothing.
    procedure Leave;
  end;

  /// A client: one API key and one base URL. Calls block until timeout_ms at the latest, and raise the statuses of the
  /// network and of the API.
  IPleoClient = interface(IPleoObject)
    /// Returns whom the key is for: its permissions are the string '/data/scope'.
    function Introspect: IPleoResponse;
    /// Checks everything that a call needs, from the options to the installation, and returns a report, whatever was
    /// found: '/exit', an exit code, and the array '/steps', whose items have 'id', 'title', 'state' (ok, note, failed
    /// or skipped), 'found', 'status' and 'advice'.
    function Check: IPleoResponse;
    /// Returns the id of the company that the key is for, which most calls take as company_id. It is requested once for
    /// each key. Raises PLEO_E_MISSING if the key belongs to an organisation.
    function Company: string;
    /// Creates the installation of this key, and activates it.
    function CreateInstallation: IPleoResponse; overload;
    /// Creates the installation of this key. Json is an object with "status" and "metadata"; '' is refused.
    function CreateInstallation(const Json: string): IPleoResponse; overload;
    /// Creates or activates the installation if needed. It is safe to call it again and again.
    function EnsureInstallation: IPleoResponse; overload;
    /// Creates or updates the installation only if it differs from Json; '' is refused.
    function EnsureInstallation(const Json: string): IPleoResponse; overload;
    /// Returns the installation of this key. Raises PLEO_E_NOT_FOUND if there is none.
    function GetInstallation: IPleoResponse; overload;
    /// Returns the installation of one company, for a key of an organisation; '' is refused.
    function GetInstallation(const CompanyId: string): IPleoResponse; overload;
    /// Updates the installation. Json is an object with "status", "errorCode" and "metadata".
    function UpdateInstallation(const Json: string): IPleoResponse;
    /// Activates the installation.
    function ActivateInstallation: IPleoResponse;
    /// Deletes the installation.
    function DeleteInstallation: IPleoResponse;
    /// Sends any other request and waits for the response. Path has its query, percent-encoded. Body is JSON; '' for
    /// none.
    function Call(const Method, Path: string; const Body: string = ''): IPleoResponse;
    /// Creates a request in the client's text_encoding. Path can have placeholders: '/v1/companies/{id}'.
    function NewRequest(const Method, Path: string): IPleoRequest;
    /// Creates a request for a link that Pleo returns for a file on another host, for example the url of a receipt: a
    /// GET without the API key. An HTTP status of 400 to 499, other than 429, means that the link has expired.
    function NewLink(const URL: string): IPleoRequest;
    /// Creates a JSON document in the client's text_encoding.
    function NewJson: IPleoJson;
    /// Creates a JSON document from a JSON text.
    function ParseJson(const Json: string): IPleoJson;
    /// Sends a request and waits for the response.
    function Send(const Request: IPleoRequest): IPleoResponse;
    /// Returns the outcome of this thread's last call of this client that ended with an exception of an event: the
    /// response, or the failure of that call; once. Raises PLEO_E_MISSING if there is none.
    function TakeResponse: IPleoResponse;
    /// Starts a request without waiting for the response. Keep the task: the statement Client.Submit(Request) cancels
    /// it at once.
    function Submit(const Request: IPleoRequest): IPleoTask;
    /// Creates a list whose pages are fetched one by one. Nothing is sent yet.
    function Pages(const Request: IPleoRequest): IPleoPages;
    /// Opens the company's oldest export job that is pending or in progress; nil if there is no job. Raises
    /// PLEO_E_EXPORT_BUSY if another program carries it out. Config gives the options export_journal, export_company
    /// and export_take_over; nil for those of the client.
    function OpenExport(const Config: IPleoConfig = nil): IPleoExport;
    /// Opens an export job as OpenExport, and waits for one, 0 to 86400 seconds; nil if none appeared.
    function WaitExport(Seconds: Int64; const Config: IPleoConfig = nil): IPleoExport;
    /// Opens an export job as OpenExport. Without an open job it creates one of the entries that are queued for export.
    function StartExport(const Config: IPleoConfig = nil): IPleoExport;
    /// Returns the export of this thread's last call of these three that ended with an exception of an event, as
    /// TakeResponse does. The next of them releases an export that was not taken.
    function TakeExport: IPleoExport;
    /// Replaces the key for calls that begin from now on.
    procedure SetKey(const Key: string);
    /// Cancels the calls and tasks that are in progress, in any thread. They raise PLEO_E_CANCELLED, or
    /// PLEO_E_OUTCOME_UNKNOWN if they may have taken effect.
    procedure Cancel;
    /// Removes the oldest line that the option log_lines keeps, and returns it; False if there is none.
    function NextLogLine(out Line: string): Boolean;
    /// Frees the client now: closes its connections, ends its tasks and lists, and wipes its key. Later calls raise
    /// PLEO_E_HANDLE; calling Close again does nothing.
    procedure Close;
  end;

  /// A failure with its details. It contains all of them, and can be read by any thread at any time.
  EPleoError = class(Exception)
  private
    FStatus: Integer;
    FHttpStatus: Integer;
    FRetryAfterSeconds: Integer;
    FCanRetry: Boolean;
    FApiType: string;
    FApiMessage: string;
    FRequestId: string;
    FReport: string;
    FAnswer: IPleoResponse;
  public
    /// Creates a failure of the program's own, with one of the library's statuses.
    constructor Create(Status: Integer; const Message: string);
    /// The status: one of PLEO_E_...
    property Status: Integer read FStatus;
    /// Returns the name of the status, for example 'PLEO_E_KEY'.
    function StatusName: string;
    /// The HTTP status of the response that is the failure; 0 if no response was received.
    property HttpStatus: Integer read FHttpStatus;
    /// How many seconds to wait before a retry; -1 if neither the server nor the rate limit says so.
    property RetryAfterSeconds: Integer read FRetryAfterSeconds;
    /// True if the failure is transient and the call can safely be retried.
    property CanRetry: Boolean read FCanRetry;
    /// The type of the API's error; '' if there is none.
    property ApiType: string read FApiType;
    /// The message of the API's error; '' if there is none.
    property ApiMessage: string read FApiMessage;
    /// The request id of the server, for Pleo's support; '' if there is none.
    property RequestId: string read FRequestId;
    /// One text for a support ticket: lines 'name: value' with versions, time, method, path, each attempt, what the API
    /// says, proxy and TLS; never the key, a header, a query or a body. The lines end as the system's do. '' for a failure
    /// that is not the library's own.
    property Report: string read FReport;
    /// The response that is the failure; nil if none was received. Its body may quote the request: do not log it.
    property Response: IPleoResponse read FAnswer;
  end;

  /// PLEO_E_RECORD: fields of a record failed. The record is filled; those fields have their defaults.
  EPleoRecordError = class(EPleoError)
  private
    FNames: array of string;
    FStatuses: array of Integer;
    function Checked(Index: Integer): Integer;
  public
    /// Returns how many fields failed.
    function Failed: Integer;
    /// Returns the name of a field that failed; Index is 0 for the first. Raises PLEO_E_MISSING if there is none.
    function FieldName(Index: Integer): string;
    /// Returns the status of a field that failed: one of PLEO_FIELD_... Raises PLEO_E_MISSING if there is none.
    function FieldStatus(Index: Integer): Integer;
  end;

  /// PLEO_E_EXPORT_ENDED: the export job has ended at Pleo, in another way than by this program.
  EPleoExportEnded = class(EPleoError)
  private
    FSummary: IPleoResponse;
  public
    /// The summary, if IPleoExport.Close or Fail raised this; else nil.
    property Summary: IPleoResponse read FSummary;
  end;

/// Creates a set of options, all at their defaults. In Delphi 7 to 2007 text_encoding is ansi.
function NewPleoConfig: IPleoConfig;

/// Creates a client with a key in memory. Nothing is sent: a wrong key fails the first call. Config is copied; nil for
/// Pleo's production environment with all options at their defaults. The library wipes its copy of the key when the
/// client is freed, and this unit wipes its own; PleoWipe wipes yours.
function NewPleoClient(const Key: string; const Config: IPleoConfig = nil): IPleoClient; overload;
/// The same with a key of Length bytes, for example in a record.
function NewPleoClient(Key: PAnsiChar; Length: Integer; const Config: IPleoConfig = nil): IPleoClient; overload;
/// Creates a client whose key is read from 'file:PATH', 'env:NAME', 'credential:NAME' or 'wincred:NAME'.
function NewPleoClientFrom(const Source: string; const Config: IPleoConfig = nil): IPleoClient; overload;
/// Creates a client whose key is read from the source that the option key names.
function NewPleoClientFrom(const Config: IPleoConfig): IPleoClient; overload;

/// Creates a layout from its text, for example one that pleo-layout made. Texts in the records are in the text_encoding
/// of Config, which should be that of the client. Raises PLEO_E_ARGUMENT if the text is invalid: the message has line
/// and column, and the line itself.
function NewPleoLayout(const Text: string; const Config: IPleoConfig = nil): IPleoLayout;

/// Creates a JSON document in UTF-8, without a client.
function NewPleoJson: IPleoJson;

/// Overwrites a secret text, in every variable that shares it, and sets this one to ''. A constant is only released.
procedure PleoWipe(var Text: string); overload;
{$IFDEF UNICODE}
procedure PleoWipe(var Text: TPleoBytes); overload;
{$ENDIF}

/// Verifies the signature and the age of a webhook. Raises PLEO_E_SIGNATURE if it must not be trusted. Body is the body
/// exactly as it was received. Tolerance is how far its timestamp may be from this machine's clock, in seconds;
/// negative for any age.
procedure PleoVerifyWebhook(const Secret, Id, Timestamp, Signature: string; const Body: TPleoBytes;
  Tolerance: Int64 = 300); overload;
procedure PleoVerifyWebhook(const Secret, Id, Timestamp, Signature: string; const Body: TBytes;
  Tolerance: Int64 = 300); overload;
procedure PleoVerifyWebhook(const Secret, Id, Timestamp, Signature: string; const Body: TPleoUnicode;
  Tolerance: Int64 = 300); overload; // PLEO_E_ARGUMENT

/// Returns the version of the library that is loaded, for example '0.1.0'.
function PleoVersion: string;
/// Returns the version of the library that is loaded as a number.
function PleoVersionNumber: Integer;
/// Returns the number of the binary interface of the library that is loaded.
function PleoAbiVersion: Integer;

/// Returns the name of a status, for example 'PLEO_E_KEY'.
function PleoStatusName(Status: Integer): string;
/// Returns the meaning of a status in at most 80 characters.
function PleoStatusMeaning(Status: Integer): string;
/// Returns the name of a state of an installation as Pleo writes it.
function PleoStateName(State: Integer): string;

/// Converts decimal digits with a point to Currency, whatever the settings of the machine. Nothing is rounded: more
/// than four decimal places, or a number that does not fit, raise PLEO_E_RANGE.
function PleoToCurrency(const Digits: string): Currency;
/// Converts a number with at most four decimal places to decimal digits with a point. Raises PLEO_E_RANGE otherwise.
function PleoFromCurrency(Value: Currency): string; overload;
function PleoFromCurrency(Value: Extended): string; overload;
function PleoFromCurrency(Value: Int64): string; overload;

/// Converts minor units of a currency to decimal digits: 12345 of EUR is '123.45', of JPY '12345', of KWD '12.345'.
function PleoMinorsToDigits(const Code: string; Minors: Int64): string;
/// Converts decimal digits to minor units of a currency. Raises PLEO_E_RANGE if there are more decimal places than the
/// currency has.
function PleoDigitsToMinors(const Code, Digits: string): Int64;

/// Converts a date and time of RFC 3339 to TDateTime in UTC. Raises PLEO_E_RANGE outside the years 1 to 9999.
function PleoToUtc(const Text: string): TDateTime;
/// Converts a date and time of RFC 3339 to TDateTime in the time zone in which it is written, whose offset from UTC is
/// OffsetMinutes.
function PleoToWritten(const Text: string; out OffsetMinutes: Integer): TDateTime;
/// Converts a date and time in UTC to RFC 3339, with Z.
function PleoFromUtc(Value: TDateTime): string;
/// Converts a date and time to RFC 3339, with its offset from UTC in minutes.
function PleoFromWritten(Value: TDateTime; OffsetMinutes: Int64): string;
/// Returns the current date and time in UTC.
function PleoUtcNow: TDateTime;

implementation

uses
  // Free Pascal's Windows has a TCriticalSection of its own, which that of SyncObjs behind it hides.
  {$IFDEF MSWINDOWS}Windows, {$ELSE}{$IFDEF FPC}Unix, {$ELSE}DateUtils, {$ENDIF}{$ENDIF}SyncObjs, Math, PleoLoader;

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
