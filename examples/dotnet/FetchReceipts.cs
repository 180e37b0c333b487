// Fetches the files of an accounting entry's receipts into a folder: fetch_receipts ENTRY FOLDER
using System.IO;
using System.Linq;
using LibPleo;

internal static class FetchReceipts
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length != 2)
            return Example.Usage("fetch_receipts ENTRY FOLDER");
        return Example.Run(client =>
        {
            bool none = true;
            using (PleoRequest request = client.NewRequest("GET", "/v1/accounting-entries/{accountingEntryId}/receipts"))
            using (PleoPages receipts = client.List(request.SetPath("accountingEntryId", arguments[0])))
            {
                foreach (PleoResponse receipt in receipts)
                {
                    none = false;
                    Fetch(client, arguments[0], receipt, arguments[1]);
                }
            }
            if (none)
                Example.Output.WriteLine("No receipts");
        });
    }

    private static void Fetch(PleoClient client, string entry, PleoResponse receipt, string folder)
    {
        string id = receipt.GetText("/id");
        using (PleoRequest request = client.NewRequest("GET", "/v1/accounting-entries/{accountingEntryId}/receipts/{receiptId}"))
        {
            // SetPath takes no id with a / in it, so that it is a file's name too; but on Windows C:x is on another drive.
            request.SetPath("accountingEntryId", entry).SetPath("receiptId", id);
            if (id.Any(letter => letter == ':' || char.IsControl(letter)))
                throw new IOException("The id of a receipt has a colon or a control character, and is no file's name.");
            string path = Path.Combine(folder, id + "." + Extension(receipt));
            try
            {
                Fetch(client, receipt, path);
            }
            catch (PleoException dead)
            {
                // A link that is too old is refused with one of the 400s: the receipt, read again, has a new one.
                if (dead.HttpStatus / 100 != 4 || dead.Status == PleoStatus.RateLimited)
                    throw;
                using (PleoResponse answer = client.Send(request))
                using (PleoResponse renewed = answer.GetValue("/data"))
                    Fetch(client, renewed, path);
            }
            Example.Output.WriteLine("Receipt       " + path);
        }
    }

    // Fetches what a receipt's link leads to, without the key. The file appears when it is whole, or not at all.
    private static void Fetch(PleoClient client, PleoResponse receipt, string path)
    {
        using (PleoRequest link = client.NewLink(receipt.GetText("/url")))
            client.Send(link.SetOutput(path).SetSize(receipt.GetInt64("/sizeInBytes"))).Dispose();
    }

    // What stands behind the slash of image/png, if it is letters alone; bin without a media type that makes an extension.
    private static string Extension(PleoResponse receipt)
    {
        string[] parts = (receipt.GetTextOrNull("/mimeType") ?? "").Split('/');
        return parts.Length == 2 && parts[1] != "" && parts[1].All(letter => letter < 128 && char.IsLetter(letter)) ? parts[1] : "bin";
    }
}
