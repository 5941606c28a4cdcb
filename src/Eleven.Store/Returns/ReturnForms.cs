using Eleven.Answers.Returns;
using Eleven.QuestionSets;
using Eleven.Store.Audits;

namespace Eleven.Store.Returns;

/// <summary>What a return asks.</summary>
public static class ReturnForms
{
    /// <param name="questions">What the audit calls the question set.</param>
    /// <param name="variant">Id of the form for a group; null: the general form.</param>
    /// <exception cref="InvalidOperationException">There is no such audit, or it asks no such set.</exception>
    public static async Task<ReturnForm> Of(StoreContext store, Guid audit, string questions, string? variant, CancellationToken stop)
    {
        var definition = await DefinitionReading.Read(store, audit, stop);
        var set = definition?.FindSet(questions) ?? throw new InvalidOperationException($"The audit {audit} has no {questions}.");
        return new(set.ForVariant(variant), definition!.Audit);
    }
}
