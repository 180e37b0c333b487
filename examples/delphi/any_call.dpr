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
  // A third argument that is not given is '', which is no body.
  Answer := ExampleClient.Call(Argument(1), Argument(2), Argument(3));
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
