using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Mail;

/// <summary>
/// A Maildir into which a mail server puts what comes back. What is about a mail of the store is settled there and marked as seen; everything else is left for a
/// person to read.
/// </summary>
public sealed class ReturnFolder(string path)
{
    private const int AtOnce = 100;

    private string New => Path.Combine(path, "new");

    private string Read => Path.Combine(path, "cur");

    /// <summary>It is one.</summary>
    public bool Exists => Directory.Exists(New) && Directory.Exists(Read);

    /// <summary>Takes what is new.</summary>
    /// <param name="leave">Told of each file that cannot be read or moved. It stays where it is.</param>
    /// <returns>How many mails of the store it was about.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As well.</exception>
    public async Task<int> Take(StoreContext store, Action<FileInfo, Exception> leave, CancellationToken stop = default)
    {
        var (ours, left) = (0, AtOnce);
        // Links lead elsewhere, and are none of a mail server's.
        foreach (var file in new DirectoryInfo(New).EnumerateFiles().Where(f => f.LinkTarget is null && f.Name[0] != '.').ToList())
        {
            // Those that cannot be taken do not count, or enough of them would hide the rest.
            if (left-- == 0)
            {
                break;
            }
            stop.ThrowIfCancellationRequested();
            try
            {
                ours += await Take(store, file, stop) ? 1 : 0;
            }
            catch (FileNotFoundException)
            {
                // Another node was faster.
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                left++;
                leave(file, trouble);
            }
            catch (DbUpdateConcurrencyException)
            {
                // The mail is on its way again just now: in the next round.
                store.ChangeTracker.Clear();
            }
        }
        return ours;
    }

    private async Task<bool> Take(StoreContext store, FileInfo file, CancellationToken stop)
    {
        ReturnedMail? returned;
        await using (var bytes = file.OpenRead())
        {
            returned = ReturnedMail.Read(bytes);
        }
        var isOurs = returned is not null && await Settle(store, returned, stop);
        // The flags of a Maildir stand behind its name: S is seen.
        file.MoveTo(Path.Combine(Read, $"{file.Name.Split(':')[0]}:2,{(isOurs ? "S" : "")}"), overwrite: true);
        return isOurs;
    }

    private static async Task<bool> Settle(StoreContext store, ReturnedMail returned, CancellationToken stop)
    {
        if (await store.Outbox.SingleOrDefaultAsync(m => m.MessageId == returned.MessageId, stop) is not { } mail)
        {
            return false;
        }
        // One that is sent again, or known to have come back, stays so.
        if (mail.State is MailState.Sent or MailState.Doubtful)
        {
            mail.State = returned.IsFinal ? MailState.Bounced : MailState.Sent;
            mail.Trouble = returned.Trouble;
            mail.SentAt ??= mail.DueAt;
            await store.SaveChangesAsync(stop);
        }
        return true;
    }
}
