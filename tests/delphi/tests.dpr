// The binding's own tests, beside the scenarios that all languages have. They want a sandbox.
program tests;

{$IFDEF FPC}{$IFDEF UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  {$IFDEF UNIX}cthreads,{$ENDIF} Check, TestValues, TestTexts, TestObjects, TestEvents, TestKept,
  TestKeptThreads, TestTypes, TestTraps, TestChecks, TestRecords, TestRecordLists, TestExports,
  TestExportEvents;

begin
  Run(TestCurrency, 'TestCurrency');
  Run(TestMinors, 'TestMinors');
  Run(TestDates, 'TestDates');
  Run(TestLibrary, 'TestLibrary');
  Run(TestForms, 'TestForms');
  Run(TestRefused, 'TestRefused');
  Run(TestOtherEncoding, 'TestOtherEncoding');
  Run(TestJson, 'TestJson');
  Run(TestOptions, 'TestOptions');
  Run(TestSecrets, 'TestSecrets');
  Run(TestKeySources, 'TestKeySources');
  Run(TestReading, 'TestReading');
  Run(TestParts, 'TestParts');
  Run(TestStreams, 'TestStreams');
  Run(TestRequests, 'TestRequests');
  Run(TestTasks, 'TestTasks');
  Run(TestClients, 'TestClients');
  Run(TestErrors, 'TestErrors');
  Run(TestThreads, 'TestThreads');
  Run(TestLog, 'TestLog');
  Run(TestProgress, 'TestProgress');
  Run(TestRaised, 'TestRaised');
  Run(TestLives, 'TestLives');
  Run(TestLetGo, 'TestLetGo');
  Run(TestKeptAnswers, 'TestKeptAnswers');
  Run(TestKeptFailures, 'TestKeptFailures');
  Run(TestKeptByThread, 'TestKeptByThread');
  Run(TestKeptByTask, 'TestKeptByTask');
  Run(TestKeptIsBounded, 'TestKeptIsBounded');
  Run(TestStrangers, 'TestStrangers');
  Run(TestReplacedMeanwhile, 'TestReplacedMeanwhile');
  Run(TestReplaced, 'TestReplaced');
  Run(TestBytes, 'TestBytes');
  Run(TestEmpty, 'TestEmpty');
  Run(TestNumbers, 'TestNumbers');
  Run(TestReals, 'TestReals');
  Run(TestTimes, 'TestTimes');
  Run(TestLimits, 'TestLimits');
  Run(TestUnchanged, 'TestUnchanged');
  Run(TestLinks, 'TestLinks');
  Run(TestTrapsStay, 'TestTrapsStay');
  Run(TestTrapsInEvents, 'TestTrapsInEvents');
  Run(TestRight, 'TestRight');
  Run(TestWrong, 'TestWrong');
  Run(TestProfiles, 'TestProfiles');
  Run(TestEveryType, 'TestEveryType');
  Run(TestFailedFields, 'TestFailedFields');
  Run(TestManyFields, 'TestManyFields');
  Run(TestSmallRecords, 'TestSmallRecords');
  Run(TestLeftOut, 'TestLeftOut');
  Run(TestDeclarations, 'TestDeclarations');
  Run(TestLayouts, 'TestLayouts');
  Run(TestRecordEncodings, 'TestRecordEncodings');
  Run(TestFailedItems, 'TestFailedItems');
  Run(TestNothingGiven, 'TestNothingGiven');
  Run(TestRecordEvents, 'TestRecordEvents');
  Run(TestRecordThreads, 'TestRecordThreads');
  Run(TestExportOpening, 'TestExportOpening');
  Run(TestExportStarted, 'TestExportStarted');
  Run(TestExportResults, 'TestExportResults');
  Run(TestExportMisuse, 'TestExportMisuse');
  Run(TestExportFreed, 'TestExportFreed');
  Run(TestExportFiles, 'TestExportFiles');
  Run(TestExportRecords, 'TestExportRecords');
  Run(TestExportEnded, 'TestExportEnded');
  Run(TestExportTaken, 'TestExportTaken');
  Run(TestExportItems, 'TestExportItems');
  Run(TestExportCalls, 'TestExportCalls');
  Run(TestExportThreads, 'TestExportThreads');
  Total;
end.
