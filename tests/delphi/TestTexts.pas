// Texts in every form of string, options and JSON. Nothing here needs a server.
unit TestTexts;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestForms;
procedure TestRefused;
procedure TestOtherEncoding;
procedure TestJson;
procedure TestOptions;
procedure TestSecrets;
procedure TestKeySources;

implementation

uses
  SysUtils, Pleo, PleoRaw, Check, Watch;

const
  // aæ€ and a character of two halves, in UTF-8.
  UTF8: TPleoBytes = 'a'#$C3#$A6#$E2#$82#$AC#$F0#$9F#$92#$B6;

// The same in UTF-16. The compiler is not asked to read it from the source.
function Wide: TPleoUnicode;
begin
  Result := 'a___-';
  Result[2] := WideChar($00E6);
  Result[3] := WideChar($20AC);
  Result[4] := WideChar($D83D);
  Result[5] := WideChar($DCB6);
end;

function SameBytes(const One, Other: TPleoBytes): Boolean;
begin
  Result := (Length(One) = Length(Other)) and CompareMem(PAnsiChar(One), PAnsiChar(Other), Length(One));
end;

procedure TestForms;
var
  Json: IPleoJson;
  {$IFDEF FPC}Local: AnsiString;{$ENDIF}
  Wanted: TPleoBytes;
begin
  Wanted := '"' + UTF8 + '"';
  Json := NewPleoJson;
  Json.SetUnicodeText('', Wide);
  IsTrue(SameBytes(Json.AsBytes, Wanted), 'Unicode in, bytes out');
  IsTrue(Json.AsUnicode = '"' + Wide + '"', 'Unicode out');
  IsTrue(SameBytes(TPleoBytes(Json.AsUtf8), Wanted), 'UTF-8 out');
  Json := NewPleoJson;
  Json.SetTextBytes('', UTF8);
  IsTrue(SameBytes(Json.AsBytes, Wanted), 'bytes in');
  Json := NewPleoJson;
  Json.SetUtf8Text('', UTF8String(UTF8));
  IsTrue(SameBytes(Json.AsBytes, Wanted), 'UTF-8 in');
  {$IFDEF FPC}
  Local := '';
  SetLength(Local, Length(UTF8));
  Move(PAnsiChar(UTF8)^, PAnsiChar(Local)^, Length(UTF8));
  Json := NewPleoJson;
  Json.SetUtf8Text('', Local);
  IsTrue(SameBytes(Json.AsBytes, Wanted), 'UTF-8 in a string that is not marked as such');
  {$ENDIF}
  Json := NewPleoJson;
  {$IFDEF UNICODE}
  Json.SetText('', Wide);
  IsTrue(Json.AsText = '"' + Wide + '"', 'string out');
  {$ELSE}
  Json.SetText('', UTF8);
  IsTrue(SameBytes(Json.AsText, Wanted), 'string out');
  {$ENDIF}
  IsTrue(SameBytes(Json.AsBytes, Wanted), 'string in');
end;

procedure HalfPair;
var
  Text: TPleoUnicode;
begin
  Text := Copy(Wide, 1, 4);
  NewPleoJson.SetUnicodeText('', Text);
end;

procedure OtherHalfFirst;
var
  Text: TPleoUnicode;
begin
  Text := Copy(Wide, 5, 1) + 'a';
  NewPleoJson.SetUnicodeText('', Text);
end;

procedure NoUtf8;
begin
  NewPleoJson.SetTextBytes('', #$E6);
end;

// Unicode goes into JSON whatever the encoding of the client is, and what that lacks is escaped in its text.
procedure TestOtherEncoding;
const
  WANTED: TPleoBytes = '{"a":"a'#$E6#$80'\ud83d\udcb6","b":"a'#$E6#$80'\ud83d\udcb6"}';
var
  Config: IPleoConfig;
  Json: IPleoJson;
begin
  Config := NewPleoConfig;
  Config['text_encoding'] := 'windows-1252';
  Json := NewPleoClient('key', Config).NewJson;
  Json.SetUnicodeText('/a', Wide);
  Json.SetUtf8Text('/b', TPleoUtf8(UTF8));
  IsTrue(SameBytes(Json.AsBytes, WANTED), 'Unicode into another encoding');
end;

procedure OutOfOtherEncoding;
var
  Config: IPleoConfig;
  Json: IPleoJson;
begin
  Config := NewPleoConfig;
  Config['text_encoding'] := 'cp850';
  Json := NewPleoClient('key', Config).NewJson;
  Json.SetText('/a', 'ascii'); // is the same in both
  AreEqual('{"a":"ascii"}', string(Json.AsUnicode), 'ASCII out of another encoding');
  Json.SetTextBytes('/a', #$91);
  IsTrue(Length(Json.AsUnicode) > 0, 'nothing is guessed');
end;

procedure TestRefused;
begin
  Raises(HalfPair, PLEO_E_TEXT, 'character 4', 'half a pair at the end');
  Raises(OtherHalfFirst, PLEO_E_TEXT, 'character 1', 'the second half alone');
  Raises(NoUtf8, PLEO_E_TEXT, '', 'bytes that are no UTF-8');
  Raises(OutOfOtherEncoding, PLEO_E_TEXT, 'text_encoding', 'Unicode out of another encoding');
end;

procedure TestJson;
var
  Json, Parsed: IPleoJson;
begin
  Json := NewPleoJson;
  Json.SetText('/text', 'a ');
  Json.SetText('/empty', '');
  Json.SetField('/field', 'a   ');
  Json.SetInt64('/number', Low(Int64));
  Json.SetDecimal('/decimal', '12345678901234567890.10');
  Json.SetCurrency('/currency', PleoToCurrency('-0.5'));
  Json.SetMoney('/money', 'DKK', PleoToCurrency('123.4'));
  Json.SetMoney('/large', 'DKK', '12345678901234567.89');
  Json.SetBoolean('/yes', True);
  Json.SetNull('/null');
  Json.SetUtc('/at', EncodeDate(2026, 11, 25));
  Json.SetJson('/list', '[1]');
  Json.SetInt64('/list/-', 2);
  Json.SetText('/gone', 'x');
  Json.Remove('/gone');
  AreEqual('{"text":"a ","empty":"","field":"a","number":-9223372036854775808,"decimal":12345678901234567890.10,'
    + '"currency":-0.5,"money":{"currency":"DKK","minors":12340},'
    + '"large":{"currency":"DKK","minors":1234567890123456789},"yes":true,"null":null,'
    + '"at":"2026-11-25T00:00:00Z","list":[1,2]}', Json.AsText, 'JSON');
  // Longer than the first buffer.
  Parsed := NewPleoClient('key').ParseJson(Json.AsText);
  Parsed.SetText('/long', string(StringOfChar('x', 100000)));
  AreEqual(Length(Json.AsText) + Length(',"long":""') + 100000, Length(Parsed.AsText), 'a long text');
end;

procedure NoOption;
begin
  NewPleoConfig['time_out'] := '1';
end;

procedure SecretBack;
var
  Config: IPleoConfig;
begin
  Config := NewPleoConfig;
  Config['proxy_password'] := 'secret';
  AreEqual('', Config['proxy_password'], 'a secret is not given back');
end;

procedure NoFile;
begin
  NewPleoConfig.Load('/nowhere/pleo.conf');
end;

procedure NoValue;
begin
  NewPleoConfig['base_url'] := '';
end;

procedure TestOptions;
var
  Config: IPleoConfig;
begin
  Config := NewPleoConfig;
  AreEqual('60000', Config['timeout_ms'], 'a default');
  Config['timeout_ms'] := '5000';
  AreEqual('5000', Config['timeout_ms'], 'what was set');
  Raises(NoValue, PLEO_E_ARGUMENT, 'reset the option', 'an empty value');
  Config.ResetOption('timeout_ms');
  AreEqual('60000', Config['timeout_ms'], 'the default again');
  Raises(NoOption, PLEO_E_CONFIG, 'timeout_ms', 'the names there are');
  Raises(SecretBack, PLEO_E_CONFIG, '', 'a secret');
  Raises(NoFile, PLEO_E_FILE, '', 'a file that is not there');
end;

procedure ColonKey;
begin
  NewPleoClient('geheim:7');
end;

procedure TestSecrets;
const
  CONSTANT = 'constant';
var
  Secret, Shared, Key: string;
  Client: IPleoClient;
  Config: IPleoConfig;
begin
  // No memory that is let go has the key in it any more.
  WatchFor('watched-secret');
  try
    Secret := string(StringOfChar('k', 4));
    Secret := 'watched' + '-secret' + Secret;
    Key := 'a' + Secret;
    Client := NewPleoClient(Key);
    Client.SetKey(Key);
    Config := NewPleoConfig;
    Config['proxy'] := 'http://127.0.0.1:1';
    Config['proxy_user'] := 'me';
    Config['proxy_password'] := Key;
    Client := NewPleoClient(Key, Config);
    Client := nil;
    Config := nil;
    PleoWipe(Key);
    AreEqual(0, Watched, 'freed memory with the key');
    Shared := Secret;
    PleoWipe(Secret);
    AreEqual('', Secret, 'it is empty');
    IsTrue(Shared = string(StringOfChar(#0, 18)), 'it is overwritten where it is shared');
    Shared := CONSTANT;
    PleoWipe(Shared);
    IsTrue(CONSTANT[1] = 'c', 'a constant is left alone');
    AreEqual(0, Watched, 'freed memory with the secret');
    // That the watch sees what is not wiped.
    Secret := string(StringOfChar('k', 4));
    Secret := 'watched' + '-secret' + Secret;
    Secret := '';
    AreEqual(1, Watched, 'what the watch sees');
  finally
    WatchFor('');
  end;
  try
    ColonKey;
    IsTrue(False, 'a key with a colon');
  except
    on E: EPleoError do
    begin
      AreEqual(PLEO_E_KEY, E.Status, 'a key with a colon');
      IsTrue(Pos('geheim', string(E.Message)) = 0, 'no message quotes a key');
    end;
  end;
end;

procedure NoVariable;
begin
  NewPleoClientFrom('env:PLEO_NO_SUCH_VARIABLE');
end;

procedure OtherSource;
begin
  NewPleoClientFrom('nonsense');
end;

procedure TestKeySources;
begin
  Raises(NoVariable, PLEO_E_KEY, '', 'a variable that is not set');
  Raises(OtherSource, PLEO_E_ARGUMENT, '', 'a source of no kind');
end;

end.
