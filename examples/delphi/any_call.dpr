// Makes any request of the API: any_call METHOD PATH [JSON]
program any_call;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils, Classes, Pleo, Example;

procedure Work;
var
  Answer: IPleoResponse;
  Target: TStream;
begin
  if (ParamCount < 2) or (ParamCount > 3) then
    raise EUsage.Create('usage: any_call METHOD PATH [JSON]');
  // ParamStr(3) is '' where it is not given, and '' is no body.
  Answer := ExampleClient.Call(string(ParamStr(1)), string(ParamStr(2)), string(ParamStr(3)));
  WriteLn('HTTP ', Answer.HttpStatus);
  if Length(Answer.Body) > 0 then
  begin
    Target := StandardOutput;
    try
      Answer.SaveBody(Target);
    finally
      Target.Free;
    end;
    WriteLn;
  end;
end;

begin
  RunExample(Work);
end.
