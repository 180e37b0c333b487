// Writes every employee of the company to standard output, in records of fixed width: id, email, code. It shows how far
// it is, and Ctrl-C ends it in the middle of a request.
program progress;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  {$IFDEF UNIX}cthreads, BaseUnix,{$ENDIF} {$IFDEF MSWINDOWS}Windows,{$ENDIF} SysUtils, Classes, Pleo, Example;

type
  TEmployee = packed record
    Id: array[0..35] of AnsiChar;
    Email: array[0..39] of AnsiChar;
    Code: array[0..23] of AnsiChar;
    Ending: AnsiChar;
  end;

  TScreen = class
    procedure Show(Done, Total: Int64);
  end;

  // Looks whether the program was interrupted: a signal handler may call nothing, a thread may.
  TWatch = class(TThread)
  private
    FClient: IPleoClient;
  protected
    procedure Execute; override;
  public
    constructor Create(const Client: IPleoClient);
    destructor Destroy; override;
  end;

var
  Interrupted: Boolean;

{$IFDEF MSWINDOWS}
function Interrupt(Kind: DWORD): BOOL; stdcall;
begin
  Interrupted := True;
  Result := True;
end;
{$ENDIF}
{$IFDEF UNIX}
procedure Interrupt(Signal: cint); cdecl;
begin
  Interrupted := True;
end;
{$ENDIF}

procedure TScreen.Show(Done, Total: Int64);
begin
  WriteLn(ErrOutput, Done, ' of ', Total);
end;

constructor TWatch.Create(const Client: IPleoClient);
begin
  FClient := Client;
  inherited Create(False);
end;

destructor TWatch.Destroy;
begin
  Terminate;
  inherited Destroy; // it waits for the thread
end;

// Again and again: what is cancelled are the calls under way, and the next may begin just then.
procedure TWatch.Execute;
begin
  while not Terminated do
  begin
    if Interrupted then
      FClient.Cancel;
    Sleep(20);
  end;
end;

procedure Take(const Employee: IPleoResponse; out Line: TEmployee);
begin
  FillWhole(Line.Id, Employee.TextBytes('/id'));
  Fill(Line.Email, Employee.TextBytes('/email'));
  Fill(Line.Code, OptionalBytes(Employee, '/code'));
  Line.Ending := #10;
end;

procedure List(const Client: IPleoClient; Screen: TScreen; Target: TStream);
var
  Request: IPleoRequest;
  Employees: IPleoPages;
  Employee: IPleoResponse;
  Line: TEmployee;
begin
  Request := Client.NewRequest('GET', '/v2/employees');
  Request.SetQuery('companyId', Client.Company);
  Request.OnProgress := Screen.Show;
  Employees := Client.Pages(Request);
  Employee := Employees.NextItem;
  while Employee <> nil do
  begin
    Take(Employee, Line);
    Target.WriteBuffer(Line, SizeOf(Line));
    Employee := Employees.NextItem;
  end;
end;

procedure Work;
var
  Client: IPleoClient;
  Screen: TScreen;
  Target: TStream;
  Watch: TWatch;
begin
  Client := ExampleClient;
  Screen := nil;
  Target := nil;
  Watch := TWatch.Create(Client);
  try
    Screen := TScreen.Create;
    Target := StandardOutput;
    List(Client, Screen, Target);
  finally
    Watch.Free;
    Target.Free;
    Screen.Free;
  end;
end;

begin
  {$IFDEF MSWINDOWS}SetConsoleCtrlHandler(@Interrupt, True);{$ENDIF}
  {$IFDEF UNIX}fpSignal(SIGINT, @Interrupt);{$ENDIF}
  RunExample(Work);
end.
