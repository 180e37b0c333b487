// Records of lists: what is given and what is not, where fields fail, events raise and threads share a layout.
unit TestRecordLists;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestFailedItems;
procedure TestNothingGiven;
procedure TestRecordEvents;
procedure TestRecordThreads;

implementation

uses
  SysUtils, Classes, Pleo, PleoRaw, PleoRecords, Check, Report, TestObjects, TestKept;

type
  TPerson = packed record
    Email: array[0..39] of AnsiChar;
    Code: string[9];
  end;

var
  List: IPleoPages;
  Layout: IPleoLayout;
  Person: TPerson;

function PersonLayout(const Words: string = ''): IPleoLayout;
var
  Builder: IPleoLayoutBuilder;
begin
  Builder := NewPleoLayoutBuilder(Person, SizeOf(Person));
  Builder.Add('EMAIL', '/email', Person.Email);
  Builder.Add('CODE', '/code', Person.Code, Words);
  Result := Builder.NewLayout;
end;

function Employees(const Client: IPleoClient): IPleoPages;
begin
  Result := Client.Pages(Client.NewRequest('GET', '/v2/employees'));
end;

function NextOne: Boolean;
begin
  Result := List.NextRecord(Layout, Person, SizeOf(Person));
end;

function Email: string;
begin
  Result := string(TrimRight(string(Person.Email)));
end;

procedure Current; begin List.Current; end;

// An item whose fields fail is given, and the list goes on behind it.
procedure TestFailedItems;
var
  Fault: IPleoJson;
  More: Boolean;
  Seen: string;
begin
  Control('POST', '/sandbox/reset');
  Fault := NewPleoJson;
  Fault.SetInt64('/status', 200);
  Fault.SetText('/body', '{"data": [{"email": "a", "code": "1"}, {"email": "b", "code": 2}, {"email": null}, '
    + '{"email": "d", "code": "4"}], "pagination": {"hasNextPage": false}}');
  Script(Fault);
  List := Employees(Sandbox);
  Layout := PersonLayout;
  Raises(Current, PLEO_E_MISSING, '', 'no item yet');
  Seen := '';
  More := True;
  while More do
    try
      More := NextOne;
      if More then
        Seen := Seen + Email + string(Person.Code) + ' ';
    except
      on E: EPleoRecordError do
        Seen := Seen + Email + '(' + E.FieldName(0) + Number(E.FieldStatus(0)) + ' of ' + Number(E.Failed) + ' in '
          + List.Current.Json + ') ';
    end;
  AreEqual('a1 b(CODE3 of 1 in {"email": "b", "code": 2}) (EMAIL2 of 2 in {"email": null}) d4 ', Seen, 'the items');
  AreEqual('d', List.Current['/email'], 'the last one');
  IsTrue(not NextOne, 'the end stays');
  List := nil;
  Layout := nil;
end;

procedure NextSmall; begin List.NextRecord(Layout, Person, SizeOf(Person) - 1); end;
procedure NextLarge; begin List.NextRecord(Layout, Person, SizeOf(Person) + 1); end;
procedure NextWithout; begin List.NextRecord(nil, Person, SizeOf(Person)); end;
procedure Next; begin NextOne; end;

// After any other failure no item is given, whether there are events or not.
procedure GivesNothing(const Client: IPleoClient; const What: string);
var
  Freed: IPleoLayout;
begin
  List := Employees(Client);
  Layout := PersonLayout;
  IsTrue(NextOne and (Email = 'employee0@example.com'), What + ': the first item');
  FillChar(Person, SizeOf(Person), '#');
  Raises(NextSmall, PLEO_E_BUFFER, '', What + ': a record that is too small');
  Raises(NextLarge, PLEO_E_ARGUMENT, '', What + ': a record that is too large');
  Raises(NextWithout, PLEO_E_HANDLE, '', What + ': no layout');
  Freed := PersonLayout;
  pleo_free(Freed.Handle);
  Layout := Freed;
  Raises(Next, PLEO_E_HANDLE, '', What + ': a layout that is freed');
  IsTrue(Person.Email[0] = '#', What + ': nothing is written');
  AreEqual('employee0@example.com', List.Current['/email'], What + ': the item is the same');
  Layout := PersonLayout;
  IsTrue(NextOne and (Email = 'employee1@example.com'), What + ': the second item');
  AreEqual('employee2@example.com', List.NextItem['/email'], What + ': the third, which is no record');
  IsTrue(NextOne and (string(Person.Code) = '3'), What + ': the fourth');
  List := nil;
  Layout := nil;
end;

procedure TestNothingGiven;
var
  Taker: TTaker;
begin
  Control('POST', '/sandbox/reset');
  GivesNothing(Sandbox, 'no events');
  Taker := TTaker.Create;
  try
    GivesNothing(Logged(Taker), 'events');
    IsTrue(Taker.Count > 0, 'which were told');
  finally
    List := nil;
    Taker.Free;
  end;
end;

procedure RaisesTest(const What: string);
begin
  try
    NextOne;
    IsTrue(False, What + ': nothing is raised');
  except
    on E: ETest do
      IsTrue(Email <> 'employee0@example.com', What);
  end;
end;

// What an event raises is raised when the call has ended, and the item comes with the next call.
procedure TestRecordEvents;
var
  Taker: TTaker;
begin
  Control('POST', '/sandbox/reset');
  Taker := TTaker.Create;
  try
    List := Employees(Logged(Taker));
    Layout := PersonLayout;
    FillChar(Person, SizeOf(Person), '#');
    Taker.Raising := True;
    RaisesTest('the log raises');
    Taker.Raising := False;
    IsTrue(NextOne and (Email = 'employee0@example.com'), 'the item comes as a record');
    List := Employees(Logged(Taker));
    FillChar(Person, SizeOf(Person), '#');
    Taker.Raising := True;
    RaisesTest('the log raises again');
    Taker.Raising := False;
    AreEqual('employee0@example.com', List.NextItem['/email'], 'the item comes as such');
    IsTrue(NextOne and (Email = 'employee1@example.com'), 'and the next one as a record');
  finally
    List := nil;
    Layout := nil;
    Taker.Free;
  end;
end;

// --- Threads

type
  // Reads a list of its own by a layout that others use.
  TReader = class(TThread)
  private
    FLayout: IPleoLayout;
    FItems, FSum: Integer;
  protected
    procedure Execute; override;
  public
    constructor Create(const Layout: IPleoLayout);
  end;

constructor TReader.Create(const Layout: IPleoLayout);
begin
  FLayout := Layout;
  inherited Create(False);
end;

procedure TReader.Execute;
var
  Pages: IPleoPages;
  Row: TPerson;
begin
  Pages := Employees(Sandbox);
  while Pages.NextRecord(FLayout, Row, SizeOf(Row)) do
  begin
    Inc(FItems);
    Inc(FSum, StrToInt({$IFDEF FPC}AnsiString{$ENDIF}(Row.Code)));
  end;
  FLayout := nil;
end;

procedure TestRecordThreads;
var
  Readers: array[0..3] of TReader;
  Index: Integer;
begin
  Control('POST', '/sandbox/reset');
  Layout := PersonLayout;
  for Index := Low(Readers) to High(Readers) do
    Readers[Index] := TReader.Create(Layout);
  Layout := nil; // each thread has a reference of its own
  for Index := Low(Readers) to High(Readers) do
  begin
    Readers[Index].WaitFor;
    AreEqual(1000, Readers[Index].FItems, 'items of a thread');
    AreEqual(499500, Readers[Index].FSum, 'their codes');
    Readers[Index].Free;
  end;
end;

end.
