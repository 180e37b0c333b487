{ The layout of TFields as the units for Delphi make it of a variable, without its source: it is that of pleo-layout. }
program built;

uses Fields, Pleo, PleoRecords;

var
  All: TFields;
  Builder: IPleoLayoutBuilder;

begin
  Builder := NewPleoLayoutBuilder(All, SizeOf(All));
  Builder.Add('Id', '/id', All.Id, 'text cstr');
  Builder.Add('Name', '/name', All.Name, 'text long=cut');
  Builder.Add('State', '/state', All.State);
  Builder.Add('TFields.Code', '/code', All.Code);
  Builder.Add('Padded', '/padded', All.Padded);
  Builder.Add('Closed', '/closed', All.Closed);
  Builder.Add('B1', '/b/one', All.B1);
  Builder.Add('S1', '/s/one', All.S1);
  Builder.Add('B2', '/b/two', All.B2);
  Builder.Add('S2', '/s/two', All.S2);
  Builder.Add('B4', '/b/four', All.B4);
  Builder.Add('S4', '/s/four', All.S4);
  Builder.Add('L4', '/b/long', All.L4);
  Builder.Add('S8', '/s/eight', All.S8);
  Builder.Add('B8', '/b/eight', All.B8);
  Builder.Add('Whole', '/whole', All.Whole);
  Builder.Add('Minors', '/minors', All.Minors, 'number scale=2');
  Builder.Add('Balance', '/balance', All.Balance);
  Builder.Add('Counted', '/counted', Int64(All.Counted));
  Builder.Add('Opened', '/opened', All.Opened, 'date');
  Builder.Add('X', '/x', All.X);
  Builder.Add('Y', '/y', All.Y);
  Builder.Add('Net.Amount', '/total/net/amount', All.Total.Net.Amount);
  Builder.Add('Net.Code', '/total/net/currency', All.Total.Net.Code);
  Builder.Add('Tax.Amount', '/total/tax/amount', All.Total.Tax.Amount);
  Builder.Add('Tax.Code', '/total/tax/currency', All.Total.Tax.Code);
  Builder.BeginTable('Lines', '/lines', All.Lines, SizeOf(All.Lines), SizeOf(All.Lines[1]));
  Builder.Add('No', '/no', All.Lines[1].No);
  Builder.Add('Text', '/text', All.Lines[1].Text);
  Builder.Add('Amount', '/sum/amount', All.Lines[1].Sum.Amount);
  Builder.Add('Code', '/sum/currency', All.Lines[1].Sum.Code);
  Builder.EndTable;
  Builder.BeginTable('Tags', '/tags', All.Tags, SizeOf(All.Tags), SizeOf(All.Tags[0]), 'missing=default');
  Builder.Add('Tags', '', All.Tags[0]);
  Builder.EndTable;
  Builder.BeginTable('Rates', '/rates', All.Rates, SizeOf(All.Rates), SizeOf(All.Rates[1]));
  Builder.Add('Day', '/day', All.Rates[1].Day, 'date');
  Builder.Add('Value', '/value', All.Rates[1].Value, 'number scale=6');
  Builder.EndTable;
  Write(Builder.Text);
end.
