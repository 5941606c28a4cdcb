namespace Eleven.Answers.Layouts;

/// <summary>Headers under which tools write who answered and when. Only a header that is nothing but such a name counts.</summary>
internal static class IdentityNames
{
    // Without spaces: tools write "Respondent ID", "RespondentID" and "respondent_id".
    private static readonly Dictionary<string, IdentityKind> Known = ByName(
        (
            IdentityKind.RespondentId,
            "id, respondent id, response id, user id, user no, unique id, tracking id, submission id, external reference, token, access code"
        ),
        (IdentityKind.Started, "start time, start date, started, date created, date started"),
        (
            IdentityKind.Completed,
            "completion time, end time, end date, completed, ended, timestamp, date submitted, submitted, submit date, submission date, date modified, last modified time, recorded date, last update date, date last action, date stamp"
        ),
        (
            IdentityKind.Person,
            "grade posted time, email, email address, username, name, full name, your name, first name, last name, surname, phone, telephone, phone number, ip, ip address, ipaddr, custom data, submission ip, submission url, submission edit url, edit link, tracking link, referrer url, refurl, recipient email, recipient first name, recipient last name, location latitude, location longitude"
        )
    );

    private static readonly HashSet<string> FormFacts =
    [
        .. "collector id, collector, completion status, status, language, survey language, user language, start language, device, browser, user agent, time taken, duration, duration in seconds, seconds taken, total time, interview time, response status, collection mode, distribution channel"
            .Split(", ")
            .Select(name => name.Replace(" ", "")),
    ];

    public static IdentityKind Of(string header)
    {
        var key = Key(header);
        var letters = key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters == "customdata" ? IdentityKind.Person : Known.GetValueOrDefault(key);
    }

    /// <summary>The column with its role by name alone: identity, a fact about the form, or an answer.</summary>
    public static LayoutColumn Column(int index, string header)
    {
        var kind = Of(header);
        var role =
            kind != IdentityKind.None ? ColumnRole.Identity
            : FormFacts.Contains(Key(header)) ? ColumnRole.Metadata
            : ColumnRole.Answer;
        return new LayoutColumn(index, header, "", role) { Identity = kind };
    }

    private static Dictionary<string, IdentityKind> ByName(params ReadOnlySpan<(IdentityKind Kind, string List)> kinds)
    {
        var known = new Dictionary<string, IdentityKind>();
        foreach (var (kind, list) in kinds)
        {
            foreach (var name in list.Split(", "))
            {
                known.Add(name.Replace(" ", ""), kind);
            }
        }
        return known;
    }

    // LimeSurvey may write its own name first: "submitdate. Date submitted".
    private static string Key(string header)
    {
        var stop = header.IndexOf(". ", StringComparison.Ordinal);
        var code = stop < 0 ? "" : header[..stop];
        var known = Letters(code) is { Length: > 0 } letters && (Known.ContainsKey(letters) || FormFacts.Contains(letters));
        return Letters(known ? code : header);
    }

    private static string Letters(string header) => Wording.Key(header.Replace('_', ' ')).Replace(" ", "");
}
