// Looks into memory when it is let go: whether a text is still in it.
unit Watch;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}

interface

// Begins to look for a text, of one byte or of two bytes a character; '' ends it.
procedure WatchFor(const Text: AnsiString);
// How often it was found since.
function Watched: Integer;

implementation

var
  Wanted: array[0..63] of AnsiChar;
  WantedLength: Integer;
  Found: Integer;
  Before, Now: TMemoryManager;

function FindIn(Place: PAnsiChar; Size: PtrInt; Step: Integer): Boolean;
var
  At: PtrInt;
  Index: Integer;
begin
  Result := False;
  At := 0;
  while not Result and (At + WantedLength * Step <= Size) do
  begin
    Index := 0;
    while (Index < WantedLength) and (Place[At + Index * Step] = Wanted[Index]) do
      Inc(Index);
    Result := Index = WantedLength;
    Inc(At);
  end;
end;

procedure Look(Place: Pointer);
var
  Size: PtrInt;
begin
  if Place = nil then
    Exit;
  Size := Before.MemSize(Place);
  if FindIn(Place, Size, 1) or FindIn(Place, Size, 2) then
    Inc(Found);
end;

function FreeMem_(Place: Pointer): PtrUInt;
begin
  Look(Place);
  Result := Before.FreeMem(Place);
end;

function FreeMemSize(Place: Pointer; Size: PtrUInt): PtrUInt;
begin
  Look(Place);
  Result := Before.FreeMemSize(Place, Size);
end;

function ReAllocMem_(var Place: Pointer; Size: PtrUInt): Pointer;
begin
  Look(Place);
  Result := Before.ReAllocMem(Place, Size);
end;

procedure WatchFor(const Text: AnsiString);
begin
  Found := 0;
  WantedLength := Length(Text);
  if WantedLength = 0 then
  begin
    SetMemoryManager(Before);
    Exit;
  end;
  Move(Text[1], Wanted, WantedLength);
  GetMemoryManager(Before);
  Now := Before;
  Now.FreeMem := FreeMem_;
  Now.FreeMemSize := FreeMemSize;
  Now.ReAllocMem := ReAllocMem_;
  SetMemoryManager(Now);
end;

function Watched: Integer;
begin
  Result := Found;
end;

end.
