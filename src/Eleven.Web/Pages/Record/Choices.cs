using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Store.Audits;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Web.Library;
using Eleven.Web.Pages.Audits;
using Eleven.Web.Permission;
using Eleven.Web.Writing;

namespace Eleven.Web.Pages.Record;

/// <summary>What is chosen of several is called as on the page where it is chosen. The record itself has the names that the program gives.</summary>
internal static class Choices
{
    private static readonly Dictionary<Type, Func<object, string>> Names = new()
    {
        [typeof(AspectRule)] = c => (AspectRule)c == AspectRule.Higher ? "The higher" : "The lower",
        [typeof(Audience)] = c => Name((Audience)c),
        [typeof(AuditState)] = c => AuditWords.Name((AuditState)c),
        [typeof(BaseKind)] = c => Name((BaseKind)c),
        [typeof(Instrument)] = c => LibraryWords.Name((Instrument)c),
        [typeof(LetterKind)] = c => Letter.All.Single(l => l.Kind == (LetterKind)c).Name,
        [typeof(QuestionSetState)] = c => LibraryWords.Name((QuestionSetState)c),
        [typeof(QuoteKind)] = c => Name((QuoteKind)c),
        [typeof(ReturnFormat)] = c => Name((ReturnFormat)c),
        [typeof(Role)] = c => RolesIn.Name((Role)c),
        [typeof(SafeguardingRole)] = c => Organisations.Directory.Name((SafeguardingRole)c),
    };

    /// <summary>Whether there are plain words for what can be chosen.</summary>
    public static bool Knows(Type choice) => Names.ContainsKey(choice);

    /// <param name="name">As the record has it. One that the program no longer has is told as it is.</param>
    public static string Name(Type choice, string name) =>
        Names.GetValueOrDefault(choice) is { } words && Enum.IsDefined(choice, name) ? words(Enum.Parse(choice, name)) : name;

    private static string Name(Audience audience) =>
        audience switch
        {
            Audience.Team => "The team",
            Audience.Partners => "Partners",
            _ => "The public",
        };

    private static string Name(BaseKind of) =>
        of switch
        {
            BaseKind.Asked => "All who were asked",
            BaseKind.Answered => "All who answered",
            BaseKind.Rated => "All who gave a grade",
            BaseKind.Applies => "All to whom it applies",
            _ => "All who ranked every item",
        };

    private static string Name(QuoteKind kind) =>
        kind switch
        {
            QuoteKind.Plain => "Quote",
            QuoteKind.Strength => "Strength",
            QuoteKind.Risk => "Risk",
            _ => "Good practice",
        };

    private static string Name(ReturnFormat format) =>
        format switch
        {
            ReturnFormat.AsAsked => "As it was asked for",
            ReturnFormat.OwnTranscribed => "Its own, copied into ours",
            _ => "Its own, not comparable",
        };
}
