using Eleven.Store;

namespace Eleven.Web.Pages.Privacy;

/// <summary>What is kept of whoever uses these pages, why, and for how long.</summary>
public sealed class IndexModel(StoreContext store) : PartnershipContacts(store);
