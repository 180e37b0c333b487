// What the types of Pascal would change in silence is refused, and what is to be written instead arrives: each row of the
// README's table "What is refused, and what to write instead".
unit TestTypes;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestBytes;
procedure TestEmpty;
procedure TestNumbers;
procedure TestReals;
procedure TestTimes;
procedure TestLimits;
procedure TestUnchanged;
procedure TestLinks;

implementation

uses
  SysUtils, Math, Pleo, PleoRaw, Check, Report;

var
  Server: IPleoClient;
  Request: IPleoRequest;
  Json: IPleoJson;
  Answer: IPleoResponse;

// Smørrebrød 東, and as JSON. The compiler is not asked to read it from the source.
function Dish: TPleoUnicode;
begin
  Result := 'Sm_rrebr_d _';
  Result[3] := WideChar($00F8);
  Result[9] := WideChar($00F8);
  Result[12] := WideChar($6771);
end;

function Body: TPleoUnicode;
begin
  Result := '{"status": "ACTIVATED", "metadata": {"name": "' + Dish + '"}}';
end;

procedure Begin_;
begin
  Control('POST', '/sandbox/reset');
  Server := Client(Env('PLEO_SANDBOX_KEY'), []);
  Server.CreateInstallation;
  // Its metadata keeps whatever comes in.
  Request := Server.NewRequest('PUT', '/v1/installations/me');
  Json := NewPleoJson;
end;

procedure End_;
begin
  Answer := nil;
  Json := nil;
  Request := nil;
  Server := nil;
end;

// --- Bytes

procedure TextAsContent; begin Request.SetContent('text/csv', Dish); end;
procedure TextAsPart; begin Request.AddPart('file', 'a.csv', 'text/csv', Dish); end;
procedure TextAsTextBytes; begin Json.SetTextBytes('/a', Dish); end;

procedure TextAsWebhook;
begin
  PleoVerifyWebhook('whsec_plJ3nmyCDGBKInavdOK15jsl', 'id', '1731705121', 'v1,x', Dish);
end;

function Bytes(const Text: TPleoBytes): TBytes;
begin
  Result := nil;
  SetLength(Result, Length(Text));
  Move(PAnsiChar(Text)^, PAnsiChar(Result)^, Length(Text));
end;

procedure Arrives(const What: string);
begin
  IsTrue(Server.Send(Request).UnicodeText('/metadata/name') = Dish, What);
end;

procedure TestBytes;
var
  Utf8: TPleoBytes;
begin
  Begin_;
  Raises(TextAsContent, PLEO_E_ARGUMENT, 'UTF8Encode', 'a text as content');
  Raises(TextAsPart, PLEO_E_ARGUMENT, 'UTF8Encode', 'a text as a part');
  Raises(TextAsTextBytes, PLEO_E_ARGUMENT, 'SetUnicodeText', 'a text as bytes of a text');
  Raises(TextAsWebhook, PLEO_E_ARGUMENT, 'TBytes', 'a text as the body of a webhook');
  Utf8 := UTF8Encode(Body);
  Request.SetContent('application/json', UTF8Encode(Body));
  Arrives('content by UTF8Encode');
  Request.SetContent('application/json', Bytes(Utf8));
  Arrives('content as TBytes');
  Json.SetText('/status', 'ACTIVATED');
  Json.SetUnicodeText('/metadata/name', Dish);
  Request.SetBody(Json);
  Arrives('a text by SetUnicodeText');
  Json.SetUtf8Text('/metadata/name', Dish);
  Request.SetBody(Json);
  Arrives('a UnicodeString by SetUtf8Text');
  Json.SetTextBytes('/metadata/name', Bytes(UTF8Encode(Dish)));
  Request.SetBody(Json);
  Arrives('a text by SetTextBytes');
  Json.SetText('/metadata/name', Dish); // a UnicodeString, also where string is AnsiString
  Request.SetBody(Json);
  Arrives('a UnicodeString by SetText');
  Request := Server.NewRequest('POST', '/sandbox/files');
  Request.AddPart('file', 'a.csv', 'text/csv', Bytes(Utf8));
  AreEqual(Length(Utf8), Server.Send(Request).AsInt64('/data/size'), 'a part as TBytes');
  // Where a string is wanted and another kind of string is there.
  Request := Server.NewRequest('GET', '/v2/employees');
  {$IFDEF UNICODE}
  Request.SetQuery('code', string(UTF8Decode(UTF8Encode(Dish))));
  {$ELSE}
  Request.SetQuery('code', UTF8Encode(Dish));
  {$ENDIF}
  Server.Send(Request);
  AreEqual('/v2/employees?code=Sm%C3%B8rrebr%C3%B8d%20%E6%9D%B1', Control('GET', '/sandbox/last')['/path'],
    'a text as a parameter');
  PleoVerifyWebhook('whsec_plJ3nmyCDGBKInavdOK15jsl', 'msg_loFOjxBNrRLzqYUf', '1731705121',
    'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=', Bytes('{"event_type":"ping","data":{"success":true}}'), -1);
  End_;
end;

// --- Arguments that choose

procedure CreateOfNothing; begin Server.CreateInstallation(''); end;
procedure GetOfNothing; begin Server.GetInstallation(''); end;
procedure OptionOfNothing; begin NewPleoConfig['timeout_ms'] := ''; end;

procedure TestEmpty;
begin
  Begin_;
  Raises(CreateOfNothing, PLEO_E_ARGUMENT, '', 'an empty JSON');
  Raises(GetOfNothing, PLEO_E_ARGUMENT, '', 'an empty company');
  Raises(OptionOfNothing, PLEO_E_ARGUMENT, '', 'an empty option');
  End_;
end;

// --- Whole numbers

procedure ReadLarge; begin Answer.AsInteger('/metadata/large'); end;
procedure ReadSmall; begin Answer.AsInteger('/metadata/small'); end;
procedure ItemBeyond; begin Answer.Item('/metadata/list', Int64(1) shl 32); end;
procedure NameBeyond; begin Answer.NameAt('/metadata', Int64(1) shl 32); end;

procedure TestNumbers;
const
  YEARS = Int64(1) shl 32 + 1; // in 32 bits it would be a second
var
  Large: UInt64;
  Signed: Int64;
  Number: Integer;
begin
  Begin_;
  Large := High(UInt64);
  Signed := Low(Int64);
  Number := Low(Integer);
  Json.SetInt64('/unsigned', Large);
  Json.SetInt64('/signed', Signed);
  Json.SetInt64('/integer', Number);
  Json.SetInt64('/literal', 50);
  AreEqual('{"unsigned":18446744073709551615,"signed":-9223372036854775808,"integer":-2147483648,"literal":50}',
    Json.AsText, 'whole numbers of each type');
  Answer := Server.UpdateInstallation('{"status": "ACTIVATED", "metadata": {"large": 2147483648, '
    + '"small": -2147483649, "fits": -2147483648, "list": [1]}}');
  AreEqual(Low(Integer), Answer.AsInteger('/metadata/fits'), 'what fits an Integer');
  Raises(ReadLarge, PLEO_E_RANGE, 'AsInt64', 'what does not');
  Raises(ReadSmall, PLEO_E_RANGE, 'AsInt64', 'what does not');
  Raises(ItemBeyond, PLEO_E_MISSING, '', 'an item beyond 32 bits');
  Raises(NameBeyond, PLEO_E_MISSING, '', 'a name beyond 32 bits');
  PleoVerifyWebhook('whsec_plJ3nmyCDGBKInavdOK15jsl', 'msg_loFOjxBNrRLzqYUf', '1731705121',
    'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=', TPleoBytes('{"event_type":"ping","data":{"success":true}}'),
    YEARS);
  End_;
end;

// --- Floating-point numbers

var
  Real_: Extended;

procedure SetReal; begin Json.SetCurrency('/real', Real_); end;
procedure SetRealAmount; begin Json.SetMoney('/real', 'DKK', Real_); end;

procedure NoAmount(Value: Extended; const What: string);
begin
  Real_ := Value;
  Raises(SetReal, PLEO_E_RANGE, 'Currency', What);
  Raises(SetRealAmount, PLEO_E_RANGE, 'Currency', What);
end;

procedure TestReals;
var
  Wide, Other: Double;
  Narrow: Single;
  Amount: Currency;
  Whole: Int64;
begin
  Begin_;
  Wide := 1234567.8901;
  Amount := PleoToCurrency('0.0001');
  Whole := 4503599627370497;
  Json.SetCurrency('/literal', 12.34);
  Json.SetCurrency('/double', Wide);
  Json.SetCurrency('/negative', -Wide);
  Json.SetCurrency('/currency', Amount);
  Json.SetCurrency('/whole', Whole);
  Json.SetCurrency('/hundred', 100);
  AreEqual('{"literal":12.34,"double":1234567.8901,"negative":-1234567.8901,"currency":0.0001,'
    + '"whole":4503599627370497,"hundred":100}', Json.AsText, 'numbers of each type');
  Json := NewPleoJson;
  Wide := 0.29;
  Json.SetMoney('/double', 'DKK', Wide);
  Json.SetMoney('/literal', 'KWD', 12.345);
  Json.SetMoney('/whole', 'DKK', 100);
  AreEqual('{"double":{"currency":"DKK","minors":29},"literal":{"currency":"KWD","minors":12345},'
    + '"whole":{"currency":"DKK","minors":10000}}', Json.AsText, 'amounts of each type');
  NoAmount(0.00004, 'five decimals');
  NoAmount(1 / 3, 'a third');
  Wide := 0.1;
  Other := 0.2;
  Wide := Wide + Other;
  NoAmount(Wide, '0.1 + 0.2, which is not 0.3');
  Narrow := 12.34;
  NoAmount(Narrow, 'a Single, which has seven digits');
  NoAmount(1e300, 'more than Currency holds');
  NoAmount(600000000000.0001, 'more than a Double can tell');
  NoAmount(NaN, 'no number');
  NoAmount(Infinity, 'an infinite one');
  Amount := Narrow; // which rounds
  Json.SetMoney('/double', 'DKK', Amount);
  Real_ := 0.005;
  Raises(SetRealAmount, PLEO_E_RANGE, '', 'half an oere');
  End_;
end;

// --- Dates and times

type
  TTaker = class
    First: string;
    procedure Line(Level: Integer; const Text: string);
  end;

var
  Day: TDateTime;
  Offset: Int64;

procedure TTaker.Line(Level: Integer; const Text: string);
begin
  if Level <> 0 then
    First := Copy(Text, 1, Pos(' ', Text) - 1);
end;

procedure SetDay; begin Json.SetUtc('/at', Day); end;
procedure SetOffset; begin Json.SetWritten('/at', Day, Offset); end;

procedure NoDay(Value: TDateTime; const What: string);
begin
  Day := Value;
  Raises(SetDay, PLEO_E_RANGE, '1 to 9999', What);
end;

procedure NoOffset(Minutes: Int64; const What: string);
begin
  Offset := Minutes;
  Raises(SetOffset, PLEO_E_ARGUMENT, '', What);
end;

procedure TestTimes;
var
  Taker: TTaker;
  Config: IPleoConfig;
begin
  Begin_;
  Day := EncodeDate(2026, 11, 25) + EncodeTime(16, 47, 0, 0);
  Json.SetUtc('/utc', Day);
  Json.SetWritten('/copenhagen', Day, 60);
  AreEqual('{"utc":"2026-11-25T16:47:00Z","copenhagen":"2026-11-25T16:47:00+01:00"}', Json.AsText, 'moments');
  NoOffset(24 * 60, 'a day ahead of UTC');
  NoOffset(Int64(1) shl 32, 'what is 0 in 32 bits');
  NoDay(NaN, 'no number');
  NoDay(Infinity, 'no day at all');
  NoDay(-800000, 'a day before year 1');
  // The log has its time by the clock of UTC, whatever this program's time zone is.
  Taker := TTaker.Create;
  try
    Config := Options([]);
    Config.OnLog := Taker.Line;
    NewPleoClient(Env('PLEO_SANDBOX_KEY'), Config).Introspect;
    IsTrue(Abs(PleoUtcNow - PleoToUtc(Taker.First)) < 1 / 24 / 4, 'this moment: ' + PleoFromUtc(PleoUtcNow));
    Config := nil;
  finally
    Taker.Free;
  end;
  End_;
end;

// --- Limits of time

var
  Limit: Int64;
  Task: IPleoTask;

procedure SetLimit; begin Request.SetTimeout(Limit); end;
procedure SendIt; begin Server.Send(Request); end;

procedure NoLimit(Milliseconds: Int64);
begin
  Limit := Milliseconds;
  Raises(SetLimit, PLEO_E_ARGUMENT, '86400000', 'a limit of ' + Number(Milliseconds));
end;

// A task whose answer is held back.
procedure Slow(Milliseconds: Integer);
var
  Fault: IPleoJson;
begin
  Fault := NewPleoJson;
  Fault.SetText('/path', '/v1/introspect');
  Fault.SetInt64('/delay_ms', Milliseconds);
  Script(Fault);
  Task := Server.Submit(Server.NewRequest('GET', '/v1/introspect'));
end;

procedure TestLimits;
const
  INFINITE: Cardinal = $FFFFFFFF;
begin
  Begin_;
  NoLimit(-1);
  NoLimit(86400001);
  NoLimit(Int64(1) shl 32 + 60000); // a minute in 32 bits
  NoLimit(Low(Int64));
  Request.SetBody('{"status": "ACTIVATED"}');
  Request.SetTimeout(0);
  Raises(SendIt, PLEO_E_TIMEOUT, '', 'no time at all');
  AreEqual('0', Requests('PUT', '/v1/installations/me'), 'requests without time');
  Slow(60000);
  // Let go before it is asked, it would leave its delay to the next task.
  IsTrue(IsAsked('GET', '/v1/introspect'), 'a task is under way');
  IsTrue(not Task.Wait(0), '0 only asks');
  IsTrue(not Task.Wait(-1), 'and so does less, as where the time is up');
  IsTrue(not Task.Wait(Low(Int64)), 'however much less');
  Slow(200);
  IsTrue(Task.Wait(Int64(1) shl 32), 'what is 0 in 32 bits');
  Slow(200);
  IsTrue(Task.Wait(INFINITE), 'INFINITE');
  Slow(200);
  IsTrue(Task.Wait, 'for as long as it takes');
  Task := nil;
  End_;
end;

// --- Links, and whose the key is

procedure PlainLink; begin Server.NewLink('http://files.example/a'); end;
procedure LinkWithMore; begin Request.SetQuery('a', 'b'); end;
procedure SendElsewhere; begin Server.Send(Request); end;

procedure TestLinks;
begin
  Begin_;
  Raises(PlainLink, PLEO_E_ARGUMENT, 'https', 'a link over http');
  Server := ClientAt('http://127.0.0.1:1', Env('PLEO_SANDBOX_KEY'), []);
  Request := Server.NewLink(Env('PLEO_SANDBOX_HTTP') + '/v1/introspect?signature=a%2Bb');
  Raises(LinkWithMore, PLEO_E_ARGUMENT, '', 'a link is sent as it is');
  Raises(SendElsewhere, PLEO_E_UNAUTHORIZED, 'a new one', 'a link goes without the key');
  Request := Server.NewLink(Env('PLEO_SANDBOX_HTTP') + '/sandbox/created');
  Request.SetSize(100);
  Raises(SendElsewhere, PLEO_E_TRUNCATED, '', 'a file of another size');
  Request.SetSize(-1);
  AreEqual('1', Server.Send(Request).BodyText, 'a file');
  Request.SetIdempotent;
  Server := Client(Env('PLEO_SANDBOX_KEY'), []);
  AreEqual(Server.Introspect.Subject, Server.Company, 'the company of the key');
  End_;
end;

// --- After a failure

var
  Done, Total: Int64;
  Minutes: Integer;
  List: IPleoPages;

procedure TaskProgress; begin Task.Progress(Done, Total); end;
procedure ListProgress; begin List.Progress(Done, Total); end;
procedure NoMoment; begin PleoToWritten('yesterday', Minutes); end;
procedure LateMoment; begin PleoToWritten('9999-12-31T23:59:60Z', Minutes); end;
procedure NoText; begin Json.SetTextBytes('/a', TPleoBytes(#$FF)); end;

procedure TestUnchanged;
begin
  Begin_;
  Task := Server.Submit(Server.NewRequest('GET', '/v1/introspect'));
  List := Server.Pages(Server.NewRequest('GET', '/v2/employees'));
  pleo_free(Task.Handle);
  pleo_free(List.Handle);
  Done := 7;
  Total := 8;
  Minutes := 9;
  Raises(TaskProgress, PLEO_E_HANDLE, '', 'the progress of a task that is gone');
  Raises(ListProgress, PLEO_E_HANDLE, '', 'the progress of a list that is gone');
  Raises(NoMoment, PLEO_E_ARGUMENT, '', 'no moment');
  Raises(LateMoment, PLEO_E_RANGE, '', 'a moment after the last');
  AreEqual(789, Done * 100 + Total * 10 + Minutes, 'what was there');
  Json.SetText('/a', 'before');
  Raises(NoText, PLEO_E_TEXT, '', 'no text');
  AreEqual('{"a":"before"}', Json.AsText, 'JSON after a failure');
  Task := nil;
  List := nil;
  End_;
end;

end.
