using Microsoft.EntityFrameworkCore;

namespace Eleven.Store;

/// <summary>Names of a store that was made before they were kept in plain letters too.</summary>
internal static class PlainNames
{
    // A name has a letter or a number, and so it has some in plain letters.
    public static async Task Fill(StoreContext store, CancellationToken stop)
    {
        (await store.Organisations.Where(o => o.PlainName == "").ToListAsync(stop)).ForEach(o => o.PlainName = Plain.Of(o.Name));
        (await store.Set<Places.FormerName>().Where(n => n.PlainName == "").ToListAsync(stop)).ForEach(n => n.PlainName = Plain.Of(n.Name));
        (await store.Contacts.Where(c => c.PlainName == "").ToListAsync(stop)).ForEach(c => c.PlainName = Plain.Of(c.Name));
        (await store.Users.Where(p => p.PlainName == "").ToListAsync(stop)).ForEach(p => p.PlainName = Plain.Of(p.Name));
        await store.SaveUnrecorded(stop);
        store.ChangeTracker.Clear();
    }
}
