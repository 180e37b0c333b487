// The same work by the Pleo unit and by fphttpclient, as a good developer would write each: bench ours|theirs COUNT prints
// the median nanoseconds of a warm call; without COUNT it makes one and prints nothing.
program bench;

{$MODE DELPHI}

uses
  cthreads, Classes, SysUtils, UnixType, Linux, fphttpclient, opensslsockets, fpjson, jsonparser, Pleo;

const
  BODY = '{"status":"ACTIVATED","metadata":{"program":"bench"}}';
  KEY = 'pls_bench_key_0123456789';

var
  Address: string;
  Client: IPleoClient;
  Http: TFPHTTPClient;

procedure Open(IsOurs: Boolean);
var
  Config: IPleoConfig;
begin
  Address := GetEnvironmentVariable('BENCH_BASE');
  if IsOurs then
  begin
    Config := NewPleoConfig;
    Config['base_url'] := Address;
    Config['requests_per_minute'] := '0';
    Client := NewPleoClient(KEY, Config);
    Exit;
  end;
  Http := TFPHTTPClient.Create(nil);
  Http.KeepConnection := True;
  Http.UserName := KEY;
  Http.AddHeader('Content-Type', 'application/json');
  Http.AddHeader('Accept', 'application/json');
end;

function Create(IsOurs: Boolean): string;
var
  Data: TJSONData;
begin
  if IsOurs then
    Exit(Client.CreateInstallation(BODY)['/status']);
  Http.RequestBody := TRawByteStringStream.Create(BODY);
  try
    Data := GetJSON(Http.Post(Address + '/v1/installations/me'));
    try
      Result := Data.FindPath('status').AsString;
    finally
      Data.Free;
    end;
  finally
    Http.RequestBody.Free;
    Http.RequestBody := nil;
  end;
end;

function Now: Int64;
var
  Time: TTimeSpec;
begin
  clock_gettime(CLOCK_MONOTONIC, @Time);
  Result := Int64(Time.tv_sec) * 1000000000 + Time.tv_nsec;
end;

function Ascending(Left, Right: Pointer): Integer;
begin
  Result := Ord(PtrUInt(Left) > PtrUInt(Right)) - Ord(PtrUInt(Left) < PtrUInt(Right));
end;

procedure Call(IsOurs: Boolean; Count: Integer; Times: TList);
var
  Began: Int64;
  At: Integer;
begin
  for At := 1 to Count do
  begin
    Began := Now;
    if Create(IsOurs) <> 'ACTIVATED' then
      raise Exception.Create('not what the server said');
    Times.Add(Pointer(PtrInt(Now - Began)));
  end;
end;

var
  IsOurs: Boolean;
  Count: Integer;
  Times: TList;
begin
  IsOurs := ParamStr(1) = 'ours';
  Count := StrToIntDef(ParamStr(2), 0);
  Open(IsOurs);
  Times := TList.Create;
  if Count = 0 then
    Call(IsOurs, 1, Times)
  else
  begin
    Call(IsOurs, 50, Times);
    Times.Clear;
    Call(IsOurs, Count, Times);
    Times.Sort(Ascending);
    WriteLn(PtrInt(Times[Count div 2]));
  end;
  Times.Free;
  Http.Free;
end.
