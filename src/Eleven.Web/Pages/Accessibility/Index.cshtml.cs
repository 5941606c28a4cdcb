using Eleven.Store;
using Eleven.Web.Hosting;

namespace Eleven.Web.Pages.Accessibility;

/// <summary>How far everybody can use these pages, and whom to tell where they cannot.</summary>
public sealed class IndexModel(StoreContext store, StorePreparing preparing, StoreWatch watch)
    : PartnershipContacts(store, preparing, watch);
