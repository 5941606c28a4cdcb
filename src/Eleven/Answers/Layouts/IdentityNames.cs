namespace Eleven.Answers.Layouts;

/// <summary>Headers under which tools write who answered and when. Only a header that is nothing but such a name counts.</summary>
internal static class IdentityNames
{
    private static readonly Dictionary<string, IdentityKind> Known = new()
    {
        ["id"] = IdentityKind.RespondentId,
        ["respondent id"] = IdentityKind.RespondentId,
        ["respondentid"] = IdentityKind.RespondentId,
        ["response id"] = IdentityKind.RespondentId,
        ["responseid"] = IdentityKind.RespondentId,
        ["user id"] = IdentityKind.RespondentId,
        ["userid"] = IdentityKind.RespondentId,
        ["user no"] = IdentityKind.RespondentId,
        ["unique id"] = IdentityKind.RespondentId,
        ["tracking id"] = IdentityKind.RespondentId,
        ["start time"] = IdentityKind.Started,
        ["start date"] = IdentityKind.Started,
        ["started"] = IdentityKind.Started,
        ["completion time"] = IdentityKind.Completed,
        ["end time"] = IdentityKind.Completed,
        ["end date"] = IdentityKind.Completed,
        ["completed"] = IdentityKind.Completed,
        ["ended"] = IdentityKind.Completed,
        ["timestamp"] = IdentityKind.Completed,
        ["date submitted"] = IdentityKind.Completed,
        ["submitted"] = IdentityKind.Completed,
        ["submission date"] = IdentityKind.Completed,
        ["date created"] = IdentityKind.Started,
        ["date modified"] = IdentityKind.Completed,
        ["last modified time"] = IdentityKind.Completed,
        ["grade posted time"] = IdentityKind.Person,
        ["email"] = IdentityKind.Person,
        ["e mail"] = IdentityKind.Person,
        ["email address"] = IdentityKind.Person,
        ["e mail address"] = IdentityKind.Person,
        ["username"] = IdentityKind.Person,
        ["user name"] = IdentityKind.Person,
        ["name"] = IdentityKind.Person,
        ["full name"] = IdentityKind.Person,
        ["your name"] = IdentityKind.Person,
        ["first name"] = IdentityKind.Person,
        ["last name"] = IdentityKind.Person,
        ["surname"] = IdentityKind.Person,
        ["phone"] = IdentityKind.Person,
        ["telephone"] = IdentityKind.Person,
        ["phone number"] = IdentityKind.Person,
        ["ip"] = IdentityKind.Person,
        ["ip address"] = IdentityKind.Person,
        ["custom data"] = IdentityKind.Person,
    };

    private static readonly string[] FormFacts =
    [
        "collector id",
        "collector",
        "completion status",
        "status",
        "language",
        "survey language",
        "device",
        "browser",
        "user agent",
        "time taken",
        "duration",
        "seconds taken",
        "response status",
        "collection mode",
    ];

    public static IdentityKind Of(string header)
    {
        var key = Wording.Key(header.Replace('_', ' ')).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
        return key.Length > 0 && (key == "custom data" || Wording.Key(header.Replace('_', ' ')) == key)
            ? Known.GetValueOrDefault(key)
            : IdentityKind.None;
    }

    /// <summary>The column with its role by name alone: identity, a fact about the form, or an answer.</summary>
    public static LayoutColumn Column(int index, string header, string subHeader = "")
    {
        var kind = Of(header);
        var role =
            kind != IdentityKind.None ? ColumnRole.Identity
            : FormFacts.Contains(Wording.Key(header.Replace('_', ' '))) ? ColumnRole.Metadata
            : ColumnRole.Answer;
        return new LayoutColumn(index, header, subHeader, role) { Identity = kind };
    }
}
