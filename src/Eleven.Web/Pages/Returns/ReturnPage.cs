using System.Collections.Immutable;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Returns;
using Eleven.Web.Accounts;
using Eleven.Web.Answering;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Audit = Eleven.Store.Audits.Audit;
using Return = Eleven.Store.Returns.Return;

namespace Eleven.Web.Pages.Returns;

/// <summary>A page of one return.</summary>
public abstract class ReturnPage(StoreContext store, RememberedForms forms) : PageModel
{
    [FromRoute(Name = "return")]
    public Guid Id { get; set; }

    /// <summary>With its answers.</summary>
    public Return Found { get; private set; } = null!;

    public Audit Audit { get; private set; } = null!;

    /// <summary>As the audit has it.</summary>
    public AuditOrganisation Organisation { get; private set; } = null!;

    public ReturnForm Form { get; private set; } = null!;

    public ReturnProgress Progress { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public string Here => $"/returns/{Id}";

    /// <summary>The areas of the audit in which the organisation works; none where the audit has only one.</summary>
    public ImmutableArray<Area> Areas =>
        Form.Audit.Areas.Length < 2 ? [] : [.. Form.Audit.Areas.Where(a => Organisation.IsNational || Organisation.Areas.Contains(a.Id))];

    protected StoreContext Kept => store;

    protected async Task Find(CancellationToken stop)
    {
        Found = await store.Returns.Include(r => r.Answers).SingleAsync(r => r.Id == Id, stop);
        Audit = await store.Audits.AsNoTracking().SingleAsync(a => a.Id == Found.AuditId, stop);
        Organisation = await store
            .Set<AuditOrganisation>()
            .AsNoTracking()
            .SingleAsync(o => o.AuditId == Found.AuditId && o.OrganisationId == Found.OrganisationId, stop);
        Form = await forms.Of(store, Found, Audit.Version, stop);
        var code = await store.Organisations.Where(o => o.Id == Found.OrganisationId).Select(o => o.Code).SingleAsync(stop);
        Progress = ReturnProgress.Of(Form, ReturnFields.Written(Form, code, Found));
        MayWrite =
            Audit.State == AuditState.Open
            && HttpContext.Me().ViewingAs is null
            && HttpContext.Me().Grants.Any(g => g.OrganisationId == Found.OrganisationId && PermissionTable.FillsIn.Contains(g.Role));
    }

    /// <summary>What stands in the fields of a question.</summary>
    public Dictionary<string, string> Filled(string question) =>
        Found.Answers.Find(a => a.Question == question) is { } answer ? ReturnFields.Read(answer.Fields) : [];

    public string AddressOf(Question question) => $"{Here}/{Uri.EscapeDataString(question.Code)}";
}
