using Eleven.Store;

namespace Eleven.Web.Pages.Accessibility;

/// <summary>How far everybody can use these pages, and whom to tell where they cannot.</summary>
public sealed class IndexModel(StoreContext store) : PartnershipContacts(store);
