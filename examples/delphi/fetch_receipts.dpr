// Fetches the receipts of an accounting entry into a folder: fetch_receipts ENTRY FOLDER
program fetch_receipts;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Pleo, PleoRaw, Example;

const
  RECEIPTS = '/v1/accounting-entries/{entry}/receipts';

// What a file's name ends with: pdf for application/pdf, and bin where that would be other characters than letters.
function Extension(const MediaType: string): string;
var
  Index: Integer;
begin
  Result := Copy(MediaType, Pos('/', MediaType + '/') + 1, MaxInt);
  for Index := 1 to Length(Result) do
    case Result[Index] of
      'a'..'z', 'A'..'Z': ;
    else
      Result := '';
      Break;
    end;
  if Result = '' then
    Result := 'bin';
end;

// The file appears when it is whole, and with another size than Pleo says it does not appear at all.
procedure FetchFile(const Client: IPleoClient; const Receipt: IPleoResponse; const Path: string);
var
  Link: IPleoRequest;
begin
  Link := Client.NewLink(Receipt['/url']);
  Link.SetSize(Receipt.AsInt64('/sizeInBytes'));
  Link.SetOutput(Path);
  Client.Send(Link);
end;

procedure FetchReceipt(const Client: IPleoClient; const Entry, Folder: string; const Receipt: IPleoResponse);
var
  Request: IPleoRequest;
  Id, Path: string;
begin
  Id := Receipt['/id'];
  Request := Client.NewRequest('GET', RECEIPTS + '/{receipt}');
  Request.SetPath('entry', Entry);
  Request.SetPath('receipt', Id); // which takes no id with a / in it, so that it is a file's name too
  Path := IncludeTrailingPathDelimiter(Folder) + Id + '.' + Extension(Receipt.TextDef('/mimeType', ''));
  try
    FetchFile(Client, Receipt, Path);
  except
    on E: EPleoError do
      // By 400 to 499 but 429 the link is good no longer: the receipt, read again, has a new one.
      if (E.HttpStatus div 100 = 4) and (E.Status <> PLEO_E_RATE_LIMITED) then
        FetchFile(Client, Client.Send(Request).Value('/data'), Path)
      else
        raise;
  end;
  WriteLn('Receipt       ', Path);
end;

procedure Work;
var
  Client: IPleoClient;
  Request: IPleoRequest;
  Pages: IPleoPages;
  Receipt: IPleoResponse;
  Entry: string;
begin
  if ParamCount <> 2 then
    raise EUsage.Create('usage: fetch_receipts ENTRY FOLDER');
  Entry := Argument(1);
  Client := ExampleClient;
  Request := Client.NewRequest('GET', RECEIPTS);
  Request.SetPath('entry', Entry);
  Pages := Client.Pages(Request);
  Receipt := Pages.NextItem;
  if Receipt = nil then
    WriteLn('No receipts');
  while Receipt <> nil do
  begin
    FetchReceipt(Client, Entry, Argument(2), Receipt);
    Receipt := Pages.NextItem;
  end;
end;

begin
  RunExample(Work);
end.
