// The ledger: what export_entries writes and reconcile reads.
unit Ledger;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

const
  RECORD_END = #10;

type
  // Fields are filled with blanks; an entry without a note has blanks there.
  TLedgerRecord = packed record
    Id: array[0..35] of AnsiChar;
    Date: array[0..7] of AnsiChar;
    Currency: array[0..2] of AnsiChar;
    Amount: array[0..20] of AnsiChar;
    Note: array[0..39] of AnsiChar;
    Ending: AnsiChar;
  end;

implementation

end.
