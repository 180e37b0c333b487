// The README's piece that carries out an export job, which run.sh puts into exporting.inc.
program Exporting;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

uses
  SysUtils, Pleo, PleoRaw;

var
  Books: Integer;

// The books of this program are empty, and have no item of before.
function FindInBooks(const EntryId: string): string;
begin
  WriteLn('looked up ', EntryId);
  Result := '';
end;

function BookForGood(const Item: IPleoResponse): string;
begin
  Inc(Books);
  Result := 'V-' + string(IntToStr(Books));
  WriteLn(Item['/date'], ' ', Result);
end;

procedure Work;
var
  Config: IPleoConfig;
  Client: IPleoClient;
  Job: IPleoExport;
  Item, Summary: IPleoResponse;
  Voucher: string;
  Again: Integer;
begin
  Config := NewPleoConfig;
  Config['from_environment'] := 'true';
  Client := NewPleoClientFrom('env:PLEO_API_KEY', Config);
  {$I exporting.inc}
  WriteLn(Summary['/status']);
end;

begin
  try
    Work;
  except
    on E: EPleoError do
    begin
      WriteLn(ErrOutput, E.StatusName);
      ExitCode := 1;
    end;
  end;
end.
