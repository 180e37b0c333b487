// Makes any request of the API: any_call METHOD PATH [JSON]
using LibPleo;

internal static class AnyCall
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length < 2 || arguments.Length > 3)
            return Example.Usage("any_call METHOD PATH [JSON]");
        return Example.Run(client =>
        {
            string body = arguments.Length > 2 ? arguments[2] : null;
            using (PleoResponse answer = client.Call(arguments[0], arguments[1], body))
            {
                Example.Output.WriteLine("HTTP " + answer.HttpStatus);
                if (answer.GetBody().Length > 0)
                    Example.Output.WriteLine(answer.GetBodyText());
            }
        });
    }
}
