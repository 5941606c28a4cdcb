using System.CommandLine;

namespace Eleven.Cli;

/// <summary>eleven verify-record: whether the record is as it was written.</summary>
internal static class VerifyRecordVerb
{
    public static Command New()
    {
        var verb = new Verb("verify-record", "Checks that nobody bent the application's record.")
        {
            More =
            [
                Application.WhereTheStoreIs,
                "It finds lines that were edited, removed (at the end too, by the exported heads), put in or moved, and values that were edited or taken away.",
            ],
            Examples = ["eleven verify-record"],
        };
        verb.SetAction(_ => Edge.Run(() => Application.Run(verb.Name)));
        return verb;
    }
}
