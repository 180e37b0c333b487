{ Where the fields of TFields are, and what they look like once they are filled: places places | values. }
program places;

uses Fields;

var
  All: TFields;

procedure Place(const Name: string; var Field; Size: Integer);
begin
  WriteLn(Name, ' ', PtrUInt(@Field) - PtrUInt(@All), ' ', Size);
end;

procedure ShowMoney(const Name: string; var Money: TMoney);
begin
  Place(Name + 'Amount', Money.Amount, SizeOf(Money.Amount));
  Place(Name + 'Code', Money.Code, SizeOf(Money.Code));
end;

procedure ShowPlaces;
var
  Row: Integer;
  Name: string;
begin
  Place('record', All, SizeOf(All));
  Place('Id', All.Id, SizeOf(All.Id));
  Place('Name', All.Name, SizeOf(All.Name));
  Place('State', All.State, SizeOf(All.State));
  Place('TFields.Code', All.Code, SizeOf(All.Code));
  Place('Padded', All.Padded, SizeOf(All.Padded));
  Place('Closed', All.Closed, SizeOf(All.Closed));
  Place('B1', All.B1, SizeOf(All.B1));
  Place('S1', All.S1, SizeOf(All.S1));
  Place('B2', All.B2, SizeOf(All.B2));
  Place('S2', All.S2, SizeOf(All.S2));
  Place('B4', All.B4, SizeOf(All.B4));
  Place('S4', All.S4, SizeOf(All.S4));
  Place('L4', All.L4, SizeOf(All.L4));
  Place('S8', All.S8, SizeOf(All.S8));
  Place('B8', All.B8, SizeOf(All.B8));
  Place('Whole', All.Whole, SizeOf(All.Whole));
  Place('Minors', All.Minors, SizeOf(All.Minors));
  Place('Balance', All.Balance, SizeOf(All.Balance));
  Place('Counted', All.Counted, SizeOf(All.Counted));
  Place('Opened', All.Opened, SizeOf(All.Opened));
  Place('X', All.X, SizeOf(All.X));
  Place('Y', All.Y, SizeOf(All.Y));
  ShowMoney('Net.', All.Total.Net);
  ShowMoney('Tax.', All.Total.Tax);
  for Row := 1 to LineCount do
  begin
    Str(Row, Name);
    Name := 'Lines(' + Name + ').';
    Place(Name + 'No', All.Lines[Row].No, SizeOf(All.Lines[Row].No));
    Place(Name + 'Text', All.Lines[Row].Text, SizeOf(All.Lines[Row].Text));
    ShowMoney(Name, All.Lines[Row].Sum);
  end;
  Place('Tags(1).Tags', All.Tags[0], SizeOf(All.Tags[0]));
  Place('Tags(2).Tags', All.Tags[1], SizeOf(All.Tags[1]));
  for Row := 1 to 2 do
  begin
    Str(Row, Name);
    Name := 'Rates(' + Name + ').';
    Place(Name + 'Day', All.Rates[Row].Day, SizeOf(All.Rates[Row].Day));
    Place(Name + 'Value', All.Rates[Row].Value, SizeOf(All.Rates[Row].Value));
  end;
end;

{ What fields.json has. }
procedure ShowValues;
var
  Output: file;
begin
  FillChar(All, SizeOf(All), 0);
  All.Id := '5b4f1c1e-73fa-4a1c-9d0e-2f4f6a0f7c11';
  All.Name := 'M'#$C3#$B8'lleren ApS';
  All.State := 'O';
  All.Code := 'AB  ';
  All.Padded := 'abc   ';
  All.Closed := True;
  All.B1 := 255;
  All.S1 := -128;
  All.B2 := 65535;
  All.S2 := -32768;
  All.B4 := 4294967295;
  All.S4 := -2147483647 - 1;
  All.L4 := 1;
  All.S8 := -9223372036854775807;
  All.B8 := 999999999999999999;
  All.Whole := -12345;
  All.Minors := -1995;
  All.Balance := -1234567.8912;
  All.Counted := 42;
  All.Opened := 20260228;
  All.X := 0;
  All.Y := -1;
  All.Total.Net.Amount := 80.5;
  All.Total.Net.Code := 'DKK';
  All.Total.Tax.Amount := -0.0001;
  All.Total.Tax.Code := 'EUR';
  All.Lines[1].No := 1;
  All.Lines[1].Text := 'Coffee';
  All.Lines[1].Sum.Amount := 20;
  All.Lines[1].Sum.Code := 'DKK';
  All.Lines[2].No := -2;
  All.Lines[2].Text := '123456789';
  All.Lines[2].Sum.Amount := 0;
  All.Lines[2].Sum.Code := 'SEK';
  { A row without an item has blanks where a text is padded with them. }
  All.Lines[3].Sum.Code := '   ';
  All.Tags[0] := 'a';
  All.Tags[1] := 'bbbb';
  All.Rates[1].Day := '20260228';
  All.Rates[1].Value := 7460000;
  All.Rates[2].Day := '20260301';
  All.Rates[2].Value := -1;
  Assign(Output, '');
  Rewrite(Output, 1);
  BlockWrite(Output, All, SizeOf(All));
  Close(Output);
end;

begin
  if ParamStr(1) = 'places' then
    ShowPlaces
  else
    ShowValues;
end.
