using Eleven.QuestionSets;
using Eleven.Store.Audits;

namespace Eleven.Web.Library;

/// <summary>What instruments and states are called.</summary>
public static class LibraryWords
{
    public static string Name(Instrument instrument) => instrument == Instrument.Survey ? "Survey" : "Self-assessment";

    public static string Hint(Instrument instrument) =>
        instrument == Instrument.Survey
            ? "Survey: practitioners answer for themselves, without a name"
            : "Self-assessment: each organisation answers once";

    public static string Name(QuestionSetState state) => state == QuestionSetState.Draft ? "Draft" : "Published";
}
