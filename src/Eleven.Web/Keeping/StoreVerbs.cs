using System.Data.Common;
using Eleven.Store;
using Eleven.Store.Backup;
using Eleven.Store.Record;
using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Keeping;

/// <summary>What whoever runs Eleven does to its store from the command line: back it up, bring a backup back, check the record, let somebody begin again.</summary>
internal sealed class StoreVerbs(IConfiguration configuration, TextWriter say, TextWriter complain)
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int Mistake = 2;

    /// <summary>Whether the arguments ask for one of them, and not for the application.</summary>
    public static bool Asked(string[] args) => args is ["backup" or "restore" or "verify-record" or "begin-again", ..];

    /// <returns>0: done. 1: refused, or the record was bent. 2: a mistake in the arguments or settings.</returns>
    public async Task<int> Run(string[] args, CancellationToken stop)
    {
        var reader = new SettingsReader(configuration);
        if (reader.ReadStore() is not { } settings)
        {
            return await Wrong("These settings are wrong:\n" + string.Join('\n', reader.Mistakes), Mistake);
        }
        try
        {
            return args switch
            {
                ["backup", var file] => await Backup(settings, file, stop),
                ["restore", var file] => await Restore(settings, file, stop),
                ["verify-record"] => await Verify(settings, stop),
                ["verify-record", ..] => await Wrong("verify-record takes nothing more: the settings say where the record is.", Mistake),
                ["begin-again", var email] => await BeginAgain(email, stop),
                ["begin-again", ..] => await Wrong("Name one e-mail address: begin-again E-MAIL", Mistake),
                [var verb, ..] => await Wrong($"Name one file: {verb} FILE", Mistake),
                [] => Mistake,
            };
        }
        catch (Exception trouble) when (trouble is BackupRefusedException or StoreTooNewException or OtherKeyException)
        {
            return await Wrong(trouble.Message, Refused);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return await Wrong(trouble.Message, Refused);
        }
        catch (Exception trouble) when (StoreTrouble.OfSetting(trouble) is not null)
        {
            return await Wrong($"Eleven__Store is wrong. {StoreTrouble.OfSetting(trouble)}", Refused);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            return await Wrong($"The store cannot be used: {trouble.GetBaseException().Message}", Refused);
        }
    }

    private async Task<int> Backup(KeptStore settings, string file, CancellationToken stop)
    {
        await StoreBackup.Take(settings.Store, settings.Seal, file, stop);
        await say.WriteLineAsync(
            $"Backed up to {file}, {new FileInfo(file).Length / 1_000_000m:0.0} MB. The key file is not in it: keep a copy of that somewhere else."
        );
        return Done;
    }

    private async Task<int> Restore(KeptStore settings, string file, CancellationToken stop)
    {
        try
        {
            await StoreBackup.BringBack(file, settings.Store, settings.Seal, stop);
        }
        catch (Exception trouble)
            when (trouble is DbException or DbUpdateException && StoreTrouble.OfSetting(trouble) is null && !StoreTrouble.Is(trouble))
        {
            return await Wrong($"{file} could not be brought back, and the store is as it was: {StoreTrouble.Sentence(trouble)}", Refused);
        }
        await say.WriteLineAsync($"Everything in {file} is in the store again.");
        await using var store = settings.Store.Open(settings.Seal);
        // One sentence says it: under another key every line would look broken.
        return await KeyCheck.Fits(store, settings.Key.RecordKey, stop)
            ? await Verify(settings, stop)
            : await Wrong(new OtherKeyException().Message, Refused);
    }

    // With all of the application's settings: its address stands in the link.
    private async Task<int> BeginAgain(string email, CancellationToken stop)
    {
        var reader = new SettingsReader(configuration);
        if (reader.Read() is not { } settings)
        {
            return await Wrong("These settings are wrong:\n" + string.Join('\n', reader.Mistakes), Mistake);
        }
        if (Absent(settings.Store) is { } absent)
        {
            return await Wrong(absent, Refused);
        }
        var (said, isDone) = await LetIn.Again(settings, email, stop);
        if (!isDone)
        {
            return await Wrong(said, Refused);
        }
        await say.WriteLineAsync(said);
        return Done;
    }

    private static string? Absent(StoreSettings store) =>
        store.File is { } file && !File.Exists(file) ? $"There is no store at {file}." : null;

    private async Task<int> Verify(KeptStore settings, CancellationToken stop)
    {
        if (Absent(settings.Store) is { } absent)
        {
            return await Wrong(absent, Refused);
        }
        await using var store = settings.Store.Open(settings.Seal);
        var heads = settings.DataFolder is { } folder ? HeadFile.Read(folder) : [];
        var found = await RecordCheck.Run(store, settings.Key.RecordKey, heads.Select(h => h.Head), stop);
        foreach (var trouble in found.Troubles)
        {
            await complain.WriteLineAsync(trouble);
        }
        if (found.Troubles.Count > 0)
        {
            var other = found.Troubles[0].StartsWith("Line 1,", StringComparison.Ordinal)
                ? " Or the key file is another one than that with which it was written."
                : "";
            return await Wrong($"The record is not as it was written.{other}", Refused);
        }
        var erased = found.Erased == 0 ? "" : $", {found.Erased:N0} of them with values that retention erased";
        await say.WriteLineAsync($"The record is whole: {found.Lines:N0} {(found.Lines == 1 ? "line" : "lines")}{erased}.");
        await say.WriteLineAsync(
            heads.Count == 0
                ? "No exported head of the record was found in the data folder, and so nothing shows whether lines are missing at its end."
                : $"It holds what {heads.Count:N0} exported {(heads.Count == 1 ? "head of the record says" : "heads of the record say")}."
        );
        return Done;
    }

    private async Task<int> Wrong(string sentence, int exit)
    {
        await complain.WriteLineAsync(sentence);
        return exit;
    }
}
