// Finds the library when the program runs, and says what is wrong where that fails: which file is missing, which
// function it lacks, or that it is for 32 bits where the program has 64. For Delphi 7 to 12 and Free Pascal 3.
//
// The unit Pleo calls PleoLoad itself. A program calls it first where the library is elsewhere than it is looked for.
unit PleoLoader;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF FPC}{$WARN 5057 OFF}{$ENDIF} // what FillChar fills has a value

interface

uses
  SysUtils;

type
  // The library cannot be used. The message names the file or function, and what to do.
  EPleoLoadError = class(Exception);

// Loads the library and checks that this program can use it; once it has succeeded it does nothing more. The library
// stays until the process ends.
//
// FileName: the library's path; '' for pleo.dll in the folder of this program (or of the DLL or package that has this
// unit), and nowhere else; on Linux for libpleo.so.1 where the system looks for libraries. In a linked program
// (PLEO_LINKED) it is ''. Raises EPleoLoadError. Any thread.
procedure PleoLoad(const FileName: string = '');

// The path or name under which the library was loaded; '' if it was not yet, or the program is linked.
function PleoLoadedFile: string;

implementation

uses
  Classes, SyncObjs, {$IFDEF FPC}DynLibs, {$ELSE}{$IFDEF MSWINDOWS}Windows, {$ELSE}Posix.Dlfcn, {$ENDIF}{$ENDIF}PleoRaw;

resourcestring
  SWrongAbi = '%s has the binary interface %d, and this program is made for %d. Install the libpleo that it was '
    + 'made with, %s, or compile it again with the units of the library that is there.';

var
  Lock: TCriticalSection;
  Loaded: Boolean;

procedure CheckAbi(const Name: string; Abi: Integer);
begin
  if Abi <> PLEO_HEADER_ABI_VERSION then
    raise EPleoLoadError.CreateFmt(SWrongAbi, [Name, Abi, PLEO_HEADER_ABI_VERSION, PLEO_HEADER_VERSION]);
end;

{$IFDEF PLEO_LINKED}

resourcestring
  SLinked = 'This program is linked with libpleo (PLEO_LINKED), so that no other file can be loaded: %s';

procedure PleoLoad(const FileName: string);
begin
  if FileName <> '' then
    raise EPleoLoadError.CreateFmt(SLinked, [FileName]);
  Lock.Enter;
  try
    if not Loaded then
      CheckAbi(PLEO_LIBRARY, pleo_abi_version);
    Loaded := True;
  finally
    Lock.Leave;
  end;
end;

function PleoLoadedFile: string;
begin
  Result := '';
end;

{$ELSE}

resourcestring
  SNotFound = '%s was not found. Put the library there, or name its place with PleoLoad before the first call.';
  SNotLoaded = '%s cannot be loaded. Is everything there that it needs?';
  SWrongBits = '%s is a library for %d bits, and this program has %d. Take the libpleo for %2:d-bit '
    + 'programs in its place.';
  SWrongSystem = '%s is a library for another system. Take the libpleo for this one.';
  SNoFunction = '%s has no function %s: it is older than this program, or no libpleo. Install libpleo %s or a '
    + 'newer one.';
  SSystemSays = ' The system says: %s';

type
  // What the file functions of each system take.
  TFileText = {$IFDEF FPC}AnsiString{$ELSE}string{$ENDIF};
  TModule = {$IFDEF FPC}TLibHandle{$ELSE}HMODULE{$ENDIF};
  TTarget = (taUnknown, taLinux, taWindows);

const
  THIS_TARGET = {$IFDEF MSWINDOWS}taWindows{$ELSE}taLinux{$ENDIF};
  THIS_BITS = SizeOf(Pointer) * 8;

// --- What each system calls it

// SafeLoadLibrary, where there is one, keeps the floating-point mask, and lets Windows show no box.
function Open(const FileName: string): TModule;
begin
  {$IF Defined(FPC) or Defined(MSWINDOWS)}
  Result := SafeLoadLibrary(FileName);
  {$ELSE}
  Result := dlopen(PAnsiChar(UTF8String(FileName)), RTLD_NOW);
  {$IFEND}
end;

function Address(Module: TModule; Name: PAnsiChar): Pointer;
begin
  {$IF Defined(FPC) or Defined(MSWINDOWS)}
  Result := GetProcAddress(Module, Name);
  {$ELSE}
  Result := dlsym(Module, Name);
  {$IFEND}
end;

procedure Close(Module: TModule);
begin
  {$IF Defined(FPC) or Defined(MSWINDOWS)}
  FreeLibrary(Module);
  {$ELSE}
  dlclose(Module);
  {$IFEND}
end;

// What the system says of the last failure; to be called at once.
function SystemSays: string;
begin
  {$IFDEF FPC}
  Result := string(GetLoadErrorStr);
  {$ELSE}
  {$IFDEF MSWINDOWS}
  Result := SysErrorMessage(GetLastError);
  {$ELSE}
  Result := string(UTF8String(dlerror));
  {$ENDIF}
  {$ENDIF}
end;

function DefaultFile: string;
begin
  {$IFDEF MSWINDOWS}
  // A full path: the current folder and PATH, where others may write, are not searched for what will hold a key.
  Result := ExtractFilePath(string(GetModuleName(HInstance))) + 'pleo.dll';
  {$ELSE}
  Result := 'libpleo.so.1';
  {$ENDIF}
end;

// --- What is wrong with a file

// Reads from a library's header what it is for; taUnknown where it is none, or cannot be read.
procedure LookInto(const FileName: string; out Target: TTarget; out Bits: Integer);
var
  Stream: TFileStream;
  Head: array[0..63] of Byte;
  Place: Integer;
begin
  Target := taUnknown;
  Bits := 0;
  try
    Stream := TFileStream.Create(TFileText(FileName), fmOpenRead or fmShareDenyNone);
    try
      FillChar(Head, SizeOf(Head), 0);
      Stream.Read(Head, SizeOf(Head));
      if (Head[0] = $7F) and (Head[1] = Ord('E')) and (Head[2] = Ord('L')) and (Head[3] = Ord('F')) then
      begin
        Target := taLinux;
        Bits := 32 * Head[4]; // 1 or 2
      end
      else if (Head[0] = Ord('M')) and (Head[1] = Ord('Z')) then
      begin
        Target := taWindows;
        // Where the new header is; behind its mark PE, 0, 0 stands the kind of machine.
        Place := Head[60] or (Head[61] shl 8) or (Head[62] shl 16);
        Stream.Position := Place;
        FillChar(Head, SizeOf(Head), 0);
        Stream.Read(Head, 6);
        case Head[4] or (Head[5] shl 8) of
          $014C: Bits := 32;
          $8664, $AA64: Bits := 64;
        end;
      end;
    finally
      Stream.Free;
    end;
  except
    on EStreamError do
      ; // it cannot be read: what the system says is all there is to say
  end;
end;

// The file that the system tried, as far as can be told.
function TriedFile(const Name: string): string;
begin
  Result := Name;
  {$IFNDEF MSWINDOWS}
  if ExtractFilePath(Name) = '' then
    Result := FileSearch(Name, GetEnvironmentVariable('LD_LIBRARY_PATH'));
  if Result = '' then
    Result := Name;
  {$ENDIF}
end;

function WhyNot(const Name, Said: string): EPleoLoadError;
var
  Tried: string;
  Target: TTarget;
  Bits: Integer;
begin
  Tried := TriedFile(Name);
  if not FileExists(Tried) then
    Result := EPleoLoadError.CreateFmt(SNotFound, [Name])
  else
  begin
    LookInto(Tried, Target, Bits);
    if (Target = THIS_TARGET) and (Bits <> 0) and (Bits <> THIS_BITS) then
      Result := EPleoLoadError.CreateFmt(SWrongBits, [Tried, Bits, THIS_BITS])
    else if (Target <> THIS_TARGET) and (Target <> taUnknown) then
      Result := EPleoLoadError.CreateFmt(SWrongSystem, [Tried])
    else
      Result := EPleoLoadError.CreateFmt(SNotLoaded, [Tried]);
  end;
  if Said <> '' then
    Result.Message := Result.Message + Format(SSystemSays, [Trim(Said)]);
end;

// --- Loading

var
  // What Find looks into. They are set while Lock is held, as is the name of what was loaded.
  Module: TModule;
  ModuleName: string;
  LoadedFile: string = '';

function PleoLoadedFile: string;
begin
  Lock.Enter;
  try
    Result := LoadedFile;
  finally
    Lock.Leave;
  end;
end;

function Find(Name: PAnsiChar): Pointer;
begin
  Result := Address(Module, Name);
  if Result = nil then
    raise EPleoLoadError.CreateFmt(SNoFunction, [ModuleName, string(AnsiString(Name)), PLEO_HEADER_VERSION]);
end;

// The binary interface first: where that differs it is no help to name the first function that is missing.
procedure Bind;
var
  AbiVersion: function: Integer; cdecl;
begin
  @AbiVersion := Find('pleo_abi_version');
  CheckAbi(ModuleName, AbiVersion);
  PleoBind(Find);
end;

procedure PleoLoad(const FileName: string);
begin
  Lock.Enter;
  try
    if Loaded then
      Exit;
    ModuleName := FileName;
    if ModuleName = '' then
      ModuleName := DefaultFile;
    Module := Open(ModuleName);
    if Module = 0 then
      raise WhyNot(ModuleName, SystemSays);
    try
      Bind;
    except
      Close(Module);
      raise;
    end;
    LoadedFile := ModuleName;
    Loaded := True;
  finally
    Lock.Leave;
  end;
end;

{$ENDIF}

initialization
  Lock := TCriticalSection.Create;

finalization
  Lock.Free;

end.
