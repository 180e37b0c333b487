// Says whether the native library is found: Loading [PATH]
using System;
using LibPleo;

internal static class Loading
{
    private static int Main(string[] arguments)
    {
        for (int time = 0; time < 2; time++)
        {
            try
            {
                if (arguments.Length > 0 && time == 0)
                    PleoLibrary.Path = arguments[0];
                Console.WriteLine("loaded " + PleoLibrary.Version);
            }
            catch (Exception failure)
            {
                // The second time says the same: a failure is no TypeInitializationException for ever after.
                Console.WriteLine(failure.GetType().Name + ": " + failure.Message);
            }
        }
        return 0;
    }
}
