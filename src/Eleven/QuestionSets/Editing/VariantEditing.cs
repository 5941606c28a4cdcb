using System.Collections.Immutable;

namespace Eleven.QuestionSets.Editing;

/// <summary>Forms for single groups, of a set that is being worked on: each gives the set as it is afterwards. What is not there changes nothing.</summary>
public static class VariantEditing
{
    /// <summary>Puts a form behind the others. It asks what the general one asks.</summary>
    public static QuestionSet AddVariant(this QuestionSet set, Variant variant) => set with { Variants = set.Variants.Add(variant) };

    public static QuestionSet RemoveVariant(this QuestionSet set, string id) =>
        set with
        {
            Variants = [.. set.Variants.Where(v => v.Id != id)],
        };

    /// <summary>Its title, and whether it is the police's.</summary>
    public static QuestionSet ChangeVariant(this QuestionSet set, string id, string title, bool police) =>
        set.InVariant(id, v => v with { Title = title, Police = police });

    /// <summary>Leaves a question out of the form, with all that the form does with it.</summary>
    public static QuestionSet LeaveOut(this QuestionSet set, string id, string question) =>
        set.InVariant(id, v => v.Plain(question) with { Omits = [.. v.Omits.Where(o => o != question), question] });

    /// <summary>Asks a question in the form as the general form asks it.</summary>
    public static QuestionSet AskAsGeneral(this QuestionSet set, string id, string question) => set.InVariant(id, v => v.Plain(question));

    /// <summary>Asks a question of the form in other words.</summary>
    public static QuestionSet AskInstead(this QuestionSet set, string id, Replacement replacement)
    {
        var code = replacement.Question.Code;
        return set.InVariant(
            id,
            v =>
            {
                var at = v.Replaces.ToList().FindIndex(r => r.Question.Code == code);
                return v with
                {
                    Omits = [.. v.Omits.Where(o => o != code)],
                    Replaces = at < 0 ? v.Replaces.Add(replacement) : v.Replaces.SetItem(at, replacement),
                };
            }
        );
    }

    /// <summary>Offers options in the form that the general one does not have; none takes out those that were there.</summary>
    public static QuestionSet OfferToo(this QuestionSet set, string id, string question, ImmutableArray<Option> options) =>
        set.InVariant(
            id,
            v =>
                v with
                {
                    AddsOptions =
                    [
                        .. v.AddsOptions.Where(a => a.Question != question),
                        .. options.Select(o => new AddedOption(question, o)),
                    ],
                }
        );

    private static Variant Plain(this Variant variant, string question) =>
        variant with
        {
            Omits = [.. variant.Omits.Where(o => o != question)],
            Replaces = [.. variant.Replaces.Where(r => r.Question.Code != question)],
            AddsOptions = [.. variant.AddsOptions.Where(a => a.Question != question)],
        };

    private static QuestionSet InVariant(this QuestionSet set, string id, Func<Variant, Variant> change) =>
        set with
        {
            Variants = [.. set.Variants.Select(v => v.Id == id ? change(v) : v)],
        };
}
