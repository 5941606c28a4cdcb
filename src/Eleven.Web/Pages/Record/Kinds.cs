using Eleven.Store.People;
using Eleven.Web.Permission;

namespace Eleven.Web.Pages.Record;

/// <summary>What a thing of the record is called on screen. The record itself has the names that the program gives.</summary>
public static class Kinds
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AnswerRows"] = "Answers: which row is whose",
        ["AnswerWords"] = "Answers in words",
        ["AuditArea"] = "Area of an audit",
        ["AuditAreaName"] = "Local name in an audit",
        ["AuditOrganisation"] = "Organisation of an audit",
        ["AuditProse"] = "Text of a report",
        ["AuditQuestionSet"] = "Question set of an audit",
        ["AuditSector"] = "Sector of an audit",
        ["ComparedAudit"] = "Earlier audit to compare with",
        ["DraftChange"] = "Change of a draft question set",
        ["DuplicateChoice"] = "Choice between two answers",
        ["FormerName"] = "Former name of an organisation",
        ["GivenThemes"] = "Themes of an answer",
        ["Grant"] = "Role of a person",
        ["IdentityPasskeyData"] = "Details of a passkey",
        ["IdentityUserClaim"] = "Further fact of an account",
        ["IdentityUserLogin"] = "Sign-in with another account",
        ["IdentityUserPasskey"] = "Passkey",
        ["IdentityUserToken"] = "Authenticator app or recovery codes",
        ["KeptEdition"] = "Published report",
        ["KeptWords"] = "Words kept for later",
        ["LetterTemplate"] = "Letter",
        ["LocalName"] = "Local name of a policy or tool",
        ["Mails"] = "E-mails",
        ["OneTimeLink"] = "Link by e-mail",
        ["OrganisationArea"] = "Area of an organisation",
        ["OutboxMail"] = "E-mail",
        ["OutsideAccount"] = "Account for single sign-on",
        ["OwnFormatReturn"] = "Return in its own format",
        ["Press"] = "Button pressed a moment ago",
        ["QuestionAnswers"] = "Answers to a question",
        ["QuestionCodebook"] = "Themes of a question",
        ["QuestionSet"] = "Question set",
        ["QuestionSetVersion"] = "Version of a question set",
        ["RecodeDecision"] = "Answer read as another",
        ["RecordHead"] = "End of the record",
        ["RecordRow"] = "Line of the record",
        ["RecordValues"] = "Values of the record",
        ["ReturnAnswer"] = "Answer in a return",
        ["Session"] = "Signed-in device",
        ["Source"] = "Set of answers",
        ["SourceFile"] = "File of answers",
        ["StoredKey"] = "Key of the program",
        ["WrongTries"] = "Wrong passwords",
        ["YouSaidWeWill"] = "You said, we will",
    };

    // One word that people use too, such as Audit or Contact.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "Audit",
        "Contact",
        "Organisation",
        "Partnership",
        "People",
        "Person",
        "Quote",
        "Record",
        "Region",
        "Return",
        "Sector",
        "Theme",
    };

    /// <summary>Whether there are plain words for it.</summary>
    public static bool Knows(string subject) => Words.Contains(Bare(subject)) || Names.ContainsKey(Bare(subject));

    /// <param name="subject">As the record has it.</param>
    public static string Name(string subject) =>
        Names.GetValueOrDefault(Bare(subject))
        ?? (Enum.TryParse<Role>(subject, out var role) && Enum.GetName(role) == subject ? RolesIn.Name(role) : subject);

    // A kind that the framework has for any kind of id has a mark behind its name: IdentityUserToken`1.
    internal static string Bare(string subject) => subject.Split('`')[0];
}
