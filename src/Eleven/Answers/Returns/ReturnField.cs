namespace Eleven.Answers.Returns;

/// <summary>
/// The names of everything that can be filled in on a return, whatever file it comes in: A1/1 is the grade of A1 (A1/2 that of its second aspect),
/// A1:text the words in its box of that code, A1@westmarch the grade for one area.
/// </summary>
public static class ReturnField
{
    public const string Organisation = "organisation";
    public const string Sector = "sector";

    /// <summary>How the return came; one of <see cref="ReturnForm.Formats"/>.</summary>
    public const string Format = "format";
    public const string CompletedBy = "completed-by";
    public const string SignedBy = "signed-by";
    public const string Date = "date";

    /// <summary>Feedback to the partnership, where the question set has no question for it.</summary>
    public const string Feedback = "feedback";

    /// <summary>What an action says, in the order in which it is asked.</summary>
    public static readonly string[] ActionParts = ["question", "what", "who", "by", "measure"];

    /// <summary>A mark where the organisation works in that area.</summary>
    public static string Area(string area) => $"area/{area}";

    /// <param name="aspect">From 0; a question without aspects has one answer.</param>
    public static string Answer(string question, int aspect = 0) => $"{question}/{aspect + 1}";

    /// <summary>A mark where the question is not relevant to the organisation.</summary>
    public static string NotRelevant(string question) => $"{question}/not-relevant";

    /// <summary>Why it is not: asked where a return is filled in here, and in no workbook.</summary>
    public static string WhyNotRelevant(string question) => Words(question, "why-not-relevant");

    public static string Words(string question, string box) => $"{question}:{box}";

    public static string InArea(string question, string area) => $"{question}@{area}";

    public static string Remark(string question, string area) => Words(question, RemarkBox(area));

    /// <summary>The code of the box that holds remarks on one area.</summary>
    public static string RemarkBox(string area) => $"remark@{area}";

    /// <param name="number">From 1.</param>
    /// <param name="part">One of <see cref="ActionParts"/>.</param>
    public static string Action(int number, string part) => $"action/{number}/{part}";
}
