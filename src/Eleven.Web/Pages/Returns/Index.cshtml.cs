using Eleven.Answers.Returns;
using Eleven.Store;
using Eleven.Web.Answering;
using Eleven.Web.Govuk;

namespace Eleven.Web.Pages.Returns;

/// <summary>A return: what there is to do in it, section by section.</summary>
public sealed class IndexModel(StoreContext store, RememberedForms forms) : ReturnPage(store, forms)
{
    public Task OnGet(CancellationToken stop) => Find(stop);

    public static Govuk.TaskStatus Status(QuestionState state) =>
        state switch
        {
            QuestionState.Answered => new() { Text = "Answered" },
            QuestionState.Begun => new()
            {
                Tag = new() { Text = "Begun", Classes = "govuk-tag--yellow" },
            },
            _ => new()
            {
                Tag = new() { Text = "To do", Classes = "govuk-tag--blue" },
            },
        };
}
