// Amounts, dates and times, and what the library says of itself. Nothing here needs a server.
unit TestValues;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

procedure TestCurrency;
procedure TestMinors;
procedure TestDates;
procedure TestLibrary;

implementation

uses
  SysUtils, Math, Pleo, PleoRaw, Check;

var
  Digits: string;

procedure ToCurrency;
begin
  PleoToCurrency(Digits);
end;

procedure There(const Given, Back: string);
begin
  AreEqual(Back, PleoFromCurrency(PleoToCurrency(Given)), 'Currency ' + Given);
end;

procedure Refused(const Given: string; Status: Integer);
begin
  Digits := Given;
  Raises(ToCurrency, Status, '', 'Currency ' + Given);
end;

procedure TestCurrency;
begin
  There('0', '0');
  There('-0.0', '0');
  There('123.45', '123.45');
  There('12345', '12345');
  There('-0.01', '-0.01');
  There('0.0001', '0.0001');
  There('+007.50', '7.5');
  There('100', '100');
  There('1e2', '100');
  There('12.5E-3', '0.0125');
  There('1.230000000000', '1.23');
  There('0.00010e1', '0.001');
  There('922337203685477.5807', '922337203685477.5807');
  There('-922337203685477.5808', '-922337203685477.5808');
  Refused('922337203685477.5808', PLEO_E_RANGE);
  Refused('-922337203685477.5809', PLEO_E_RANGE);
  Refused('0.00001', PLEO_E_RANGE);
  Refused('1e-5', PLEO_E_RANGE);
  Refused('1e400', PLEO_E_RANGE);
  Refused('1e99999999999', PLEO_E_RANGE);
  Refused('1e-99999999999', PLEO_E_RANGE);
  There('0e99999999999', '0');
  Refused('12345678901234567.89', PLEO_E_RANGE);
  Refused('', PLEO_E_ARGUMENT);
  Refused('-', PLEO_E_ARGUMENT);
  Refused('1,5', PLEO_E_ARGUMENT);
  Refused('1.2.3', PLEO_E_ARGUMENT);
  Refused('e5', PLEO_E_ARGUMENT);
  Refused('1e', PLEO_E_ARGUMENT);
  Refused('12 ', PLEO_E_ARGUMENT);
  // What is no digit, at the beginning too.
  Refused(' 12', PLEO_E_ARGUMENT);
  Refused('x12', PLEO_E_ARGUMENT);
  Refused('$12', PLEO_E_ARGUMENT);
  Refused(#0'12', PLEO_E_ARGUMENT);
  Refused('--12', PLEO_E_ARGUMENT);
  Refused('.', PLEO_E_ARGUMENT);
end;

procedure FractionOfYen;
begin
  PleoDigitsToMinors('JPY', '0.5');
end;

procedure UnknownToDigits;
begin
  PleoMinorsToDigits('QQQ', 1);
end;

procedure UnknownToMinors;
begin
  PleoDigitsToMinors('QQQ', '1');
end;

procedure UnknownIntoJson;
begin
  NewPleoJson.SetMoney('/a', 'QQQ', PleoToCurrency('1'));
end;

procedure TestMinors;
begin
  AreEqual('123.45', PleoMinorsToDigits('EUR', 12345), 'EUR');
  AreEqual('12345', PleoMinorsToDigits('JPY', 12345), 'JPY');
  AreEqual('-12.345', PleoMinorsToDigits('KWD', -12345), 'KWD');
  AreEqual(-12345, PleoDigitsToMinors('KWD', '-12.345'), 'KWD');
  Raises(FractionOfYen, PLEO_E_RANGE, '', 'half a yen');
  Raises(UnknownToDigits, PLEO_E_ARGUMENT, 'currency', 'minors of an unknown currency');
  Raises(UnknownToMinors, PLEO_E_ARGUMENT, 'currency', 'digits of an unknown currency');
  Raises(UnknownIntoJson, PLEO_E_ARGUMENT, 'currency', 'an amount of an unknown currency in JSON');
end;

procedure NoSuchDay;
begin
  PleoToUtc('2026-02-30T00:00:00Z');
end;

var
  Day: TDateTime;

procedure FromDay;
begin
  PleoFromUtc(Day);
end;

procedure NoDay(Value: TDateTime; const What: string);
begin
  Day := Value;
  Raises(FromDay, PLEO_E_RANGE, '1 to 9999', What);
end;

procedure AfterTheLast;
begin
  PleoToUtc('9999-12-31T23:59:60Z');
end;

procedure Moment(const Text, Utc: string);
var
  Offset: Integer;
  Value: TDateTime;
begin
  AreEqual(Utc, PleoFromUtc(PleoToUtc(Text)), Text);
  Value := PleoToWritten(Text, Offset);
  AreEqual(Utc, PleoFromUtc(PleoToUtc(PleoFromWritten(Value, Offset))), Text + ', as it is written');
end;

procedure TestDates;
var
  Offset: Integer;
begin
  IsTrue(PleoToUtc('2026-11-25T16:47:00+01:00') = EncodeDate(2026, 11, 25) + EncodeTime(15, 47, 0, 0), 'UTC');
  IsTrue(PleoToWritten('2026-11-25T16:47:00+01:00', Offset) = EncodeDate(2026, 11, 25) + EncodeTime(16, 47, 0, 0),
    'as it is written');
  AreEqual(60, Offset, 'minutes ahead of UTC');
  AreEqual('2026-11-25T16:47:00+01:00', PleoFromWritten(EncodeDate(2026, 11, 25) + EncodeTime(16, 47, 0, 0), 60),
    'with its offset');
  Moment('2026-11-25T23:59:59-03:30', '2026-11-26T03:29:59Z');
  Moment('2026-11-25', '2026-11-25T00:00:00Z');
  // Days before 30 December 1899 are negative numbers.
  Moment('1899-12-29T18:00:01Z', '1899-12-29T18:00:01Z');
  Moment('0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z');
  Moment('9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z');
  // A leap second is the first one of the next day.
  AreEqual('2017-01-01T00:00:00Z', PleoFromUtc(PleoToUtc('2016-12-31T23:59:60Z')), 'a leap second');
  Raises(NoSuchDay, PLEO_E_ARGUMENT, '', '30 February');
  NoDay(-693594, 'the day before year 1');
  NoDay(2958466, 'the first day of year 10000');
  NoDay(2958466 - 0.2 / MSecsPerDay, 'what is rounded up to it');
  NoDay(1700000000, 'seconds of Unix');
  NoDay(24000000.3, 'the year 67608');
  NoDay(1e18, 'no day at all');
  Raises(AfterTheLast, PLEO_E_RANGE, '1 to 9999', 'a leap second after the last day');
end;

procedure TestLibrary;
begin
  AreEqual(PLEO_HEADER_VERSION, PleoVersion, 'the version');
  AreEqual(PLEO_HEADER_VERSION_NUMBER, PleoVersionNumber, 'the version as a number');
  AreEqual(PLEO_HEADER_ABI_VERSION, PleoAbiVersion, 'the binary interface');
  AreEqual('PLEO_E_KEY', PleoStatusName(PLEO_E_KEY), 'the name of a status');
  IsTrue(Pos('key', PleoStatusMeaning(PLEO_E_KEY)) > 0, 'the meaning of a status');
  AreEqual('ACTIVATED', PleoStateName(PLEO_STATE_ACTIVATED), 'the name of a state');
end;

end.
