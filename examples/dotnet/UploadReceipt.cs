// Sends a receipt for an accounting entry, and says how far it is: upload_receipt ENTRY FILE MEDIA-TYPE
using LibPleo;

internal static class UploadReceipt
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length != 3)
            return Example.Usage("upload_receipt ENTRY FILE MEDIA-TYPE");
        return Example.Run(client =>
        {
            using (PleoRequest request = client.NewRequest("POST", "/v1/accounting-entries/{entry}/receipts"))
            {
                // Read piece by piece while it is sent, under the file's own name.
                request.SetPath("entry", arguments[0]).AddFile("file", null, arguments[2], arguments[1]).OnProgress(Show);
                using (PleoResponse receipt = client.Send(request))
                    Example.Output.WriteLine("Receipt       " + receipt.GetText("/data/id"));
            }
        });
    }

    private static void Show(PleoProgress progress)
    {
        if (progress.Total > 0)
            Example.Error.WriteLine("{0,3} %", progress.Done * 100 / progress.Total);
    }
}
