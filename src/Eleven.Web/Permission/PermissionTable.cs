using System.Collections.Immutable;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Web.Accounts;

namespace Eleven.Web.Permission;

/// <summary>Who may do what to whose. What is not here cannot be reached: the program does not start with an endpoint that is missing.</summary>
public sealed class PermissionTable(IEnumerable<Permission> lines)
{
    private static readonly Who Anyone = new Who.Anyone();
    private static readonly Who Halfway = new Who.Halfway();
    private static readonly Who SettingUp = new Who.SettingUp();
    private static readonly Who SignedIn = new Who.AnyoneSignedIn();
    private static readonly Who Nobody = new Who.Nobody();
    private static readonly Who GiveRoles = new Who.With(GivesRoles);
    private static readonly Who EveryRole = new Who.With([.. Enum.GetValues<Role>()]);
    private static readonly Who KeepContacts = new Who.With(KeepsContacts);

    private static readonly Who ReadRecord = new Who.With(ReadsRecord);
    private static readonly Who ReadQuestionSets = new Who.With(Team);
    private static readonly Who ReadForTeam = new Who.With(Team, Counted);
    private static readonly Who ReadOutside = new Who.With([.. Team, Role.Executive], Counted, new(OfOrganisation, [AuditState.Published]));
    private static readonly Who Administer = new Who.With(Administers);
    private static readonly Who SetUpAudits = new Who.With(GivesRoles, [AuditState.InPreparation]);
    private static readonly Who PlanAudits = new Who.With(GivesRoles, [AuditState.InPreparation, AuditState.Open, AuditState.Closed]);
    private static readonly Who CloseAudits = new Who.With(GivesRoles, [AuditState.Open]);
    private static readonly Who FollowReturns = new Who.With(GivesRoles, [AuditState.Open, AuditState.Closed, AuditState.Published]);
    private static readonly Who ReadReturn = new Who.With([.. GivesRoles, .. OfOrganisation], Or: new(Team, Counted));
    private static readonly Who FillIn = new Who.With(FillsIn, [AuditState.Open]);
    private readonly ImmutableDictionary<string, Permission> _lines = lines.ToImmutableDictionary(
        l => l.Route,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Look after people and places.</summary>
    internal static ImmutableArray<Role> GivesRoles => [Role.RegionalAdministrator, Role.BusinessManager];

    /// <summary>See everything that was answered.</summary>
    internal static ImmutableArray<Role> Team => [.. GivesRoles, Role.QualityAssurance, Role.Analyst];

    internal static ImmutableArray<Role> OfOrganisation => [Role.SafeguardingLead, Role.Contributor, Role.SeniorLeader];

    /// <summary>Answer the questions of a return.</summary>
    internal static ImmutableArray<Role> FillsIn => [Role.SafeguardingLead, Role.Contributor];

    internal static ImmutableArray<AuditState> Counted => [AuditState.Closed, AuditState.Published];

    /// <summary>Set up regions, and may look as somebody else.</summary>
    internal static ImmutableArray<Role> Administers => [Role.RegionalAdministrator];

    internal static ImmutableArray<Role> ReadsRecord => [Role.RegionalAdministrator];

    internal static ImmutableArray<Role> KeepsContacts => [.. GivesRoles, Role.SafeguardingLead];

    public static ImmutableArray<Permission> Lines { get; } =
    [
        // route, who opens it, who changes something there, whose it is
        new("health/live", Anyone, Nobody),
        new("health/ready", Anyone, Nobody),
        new("error", Anyone, Nobody),
        new("accessibility", Anyone, Nobody),
        new("privacy", Anyone, Nobody),
        new("", SignedIn, Nobody),
        new("sign-in", Anyone, Anyone),
        new("sign-in/passkey", Anyone, Anyone),
        new("sign-in/with/{provider}", Anyone, Nobody),
        new("sign-in/with/{provider}/back", Anyone, Nobody),
        new("sign-in/second-step", Halfway, Halfway),
        new("sign-in/second-step/passkey", Halfway, Halfway),
        new("sign-in/second-step/recovery-code", Halfway, Halfway),
        new("sign-out", Halfway, Halfway),
        new("forgotten-password", Anyone, Anyone),
        new("new-password/{secret}", Anyone, Anyone),
        new("invitation/{secret}", Anyone, Anyone),
        new("first-account/{secret}", Anyone, Anyone),
        new("demo/{secret}", Anyone, Nobody),
        new("account", SignedIn, SignedIn),
        new("account/name", SignedIn, SignedIn),
        new("account/email", SignedIn, SignedIn),
        new("account/email/{word}", SignedIn, SignedIn),
        new("account/password", SignedIn, SignedIn),
        new("account/second-step", SettingUp, Nobody),
        new("account/authenticator", SettingUp, SettingUp),
        new("account/recovery-codes", SignedIn, SignedIn),
        new("account/passkeys/add", SettingUp, SettingUp),
        new("account/passkeys/{passkey}", SignedIn, SignedIn),
        new("account/passkeys/{passkey}/remove", SignedIn, SignedIn),
        new("account/sign-out-elsewhere", SignedIn, SignedIn),
        new("account/sign-on/{account:guid}", SignedIn, SignedIn),
        new("account/sign-on/add/{provider}", SignedIn, SignedIn),
        new("people", GiveRoles, Nobody),
        new("people/invite", GiveRoles, GiveRoles),
        new("people/{person:guid}", GiveRoles, GiveRoles, Whose.Person),
        new("people/{person:guid}/roles/{grant:guid}/take-away", GiveRoles, GiveRoles, Whose.Person),
        new("people/{person:guid}/begin-again", GiveRoles, GiveRoles, Whose.Person),
        new("people/view-as", Administer, Administer),
        new("stop-viewing", Nobody, SignedIn),
        new("record", ReadRecord, Nobody),
        new("record/{number:long}", ReadRecord, Nobody),
        new("settings", GiveRoles, Nobody),
        new("settings/mail", Administer, Administer),
        new("settings/mail/{mail:guid}", Administer, Administer),
        new("settings/regions/{region:guid}", Administer, Administer, Whose.Region),
        new("settings/regions/{region:guid}/partnerships", Administer, Administer, Whose.Region),
        new("settings/regions/{region:guid}/sectors", Administer, Administer, Whose.Region),
        new("settings/regions/{region:guid}/sectors/add", Administer, Administer, Whose.Region),
        new("settings/regions/{region:guid}/sectors/{sector:guid}", Administer, Administer, Whose.Region),
        new("settings/regions/{region:guid}/letters", Administer, Nobody, Whose.Region),
        new("settings/regions/{region:guid}/letters/{letter}", Administer, Administer, Whose.Region),
        new("settings/partnerships/{partnership:guid}", GiveRoles, GiveRoles, Whose.Partnership),
        new("settings/partnerships/{partnership:guid}/logo", GiveRoles, GiveRoles, Whose.Partnership),
        new("settings/partnerships/{partnership:guid}/logo/picture", GiveRoles, Nobody, Whose.Partnership),
        new("settings/partnerships/{partnership:guid}/names/{name:guid?}", GiveRoles, GiveRoles, Whose.Partnership),
        new("settings/partnerships/{partnership:guid}/letters", GiveRoles, Nobody, Whose.Partnership),
        new("settings/partnerships/{partnership:guid}/letters/{letter}", GiveRoles, GiveRoles, Whose.Partnership),
        new("audits", EveryRole, Nobody),
        new("audits/add", GiveRoles, GiveRoles),
        new("audits/{audit:guid}", EveryRole, Nobody, Whose.Audit),
        new("audits/{audit:guid}/dates", PlanAudits, PlanAudits, Whose.Audit),
        new("audits/{audit:guid}/set-up", SetUpAudits, Nobody, Whose.Audit),
        new("audits/{audit:guid}/set-up/details", SetUpAudits, SetUpAudits, Whose.Audit),
        new("audits/{audit:guid}/set-up/areas", SetUpAudits, SetUpAudits, Whose.Audit),
        new("audits/{audit:guid}/set-up/question-sets", SetUpAudits, SetUpAudits, Whose.Audit),
        new("audits/{audit:guid}/set-up/organisations", SetUpAudits, SetUpAudits, Whose.Audit),
        new("audits/{audit:guid}/set-up/thresholds", SetUpAudits, SetUpAudits, Whose.Audit),
        new("audits/{audit:guid}/set-up/remove", SetUpAudits, SetUpAudits, Whose.Audit),
        new("audits/{audit:guid}/set-up/open", SetUpAudits, SetUpAudits, Whose.Audit),
        new("audits/{audit:guid}/returns", FollowReturns, Nobody, Whose.Audit),
        new("audits/{audit:guid}/close", CloseAudits, CloseAudits, Whose.Audit),
        new("returns/{return:guid}", ReadReturn, Nobody, Whose.Return),
        new("returns/{return:guid}/{question}", ReadReturn, FillIn, Whose.Return),
        new("audits/{audit:guid}/reports/team/{report}/{format}", ReadForTeam, Nobody, Whose.Audit),
        new("audits/{audit:guid}/reports/partners/{report}/{format}", ReadOutside, Nobody, Whose.Audit),
        new("audits/{audit:guid}/reports/public/{report}/{format}", ReadOutside, Nobody, Whose.Audit),
        new("question-sets", ReadQuestionSets, Nobody),
        new("question-sets/ready-made", GiveRoles, GiveRoles),
        new("question-sets/add", GiveRoles, GiveRoles),
        new("question-sets/bring-in", GiveRoles, GiveRoles),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}", ReadQuestionSets, Nobody, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/copy", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/publish", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/remove", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/edit", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/details", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/sources/{source}", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/topics", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/topics/{topic}", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/variants", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/variants/{variant}", GiveRoles, GiveRoles, Whose.QuestionSet),
        new(
            "question-sets/{questionSet:guid}/versions/{edition:guid}/variants/{variant}/questions/{question}",
            GiveRoles,
            GiveRoles,
            Whose.QuestionSet
        ),
        new(
            "question-sets/{questionSet:guid}/versions/{edition:guid}/variants/{variant}/questions/{question}/options",
            GiveRoles,
            GiveRoles,
            Whose.QuestionSet
        ),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/scales", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/scales/{scale}", GiveRoles, GiveRoles, Whose.QuestionSet),
        new(
            "question-sets/{questionSet:guid}/versions/{edition:guid}/scales/{scale}/grades/{grade}",
            GiveRoles,
            GiveRoles,
            Whose.QuestionSet
        ),
        new(
            "question-sets/{questionSet:guid}/versions/{edition:guid}/scales/{scale}/grades/{grade}/remove",
            GiveRoles,
            GiveRoles,
            Whose.QuestionSet
        ),
        new(
            "question-sets/{questionSet:guid}/versions/{edition:guid}/scales/{scale}/bands/{band}",
            GiveRoles,
            GiveRoles,
            Whose.QuestionSet
        ),
        new(
            "question-sets/{questionSet:guid}/versions/{edition:guid}/scales/{scale}/bands/{band}/remove",
            GiveRoles,
            GiveRoles,
            Whose.QuestionSet
        ),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/sections/{section}", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/sections/{section}/remove", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/questions/add", GiveRoles, GiveRoles, Whose.QuestionSet),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/questions/{question}", GiveRoles, GiveRoles, Whose.QuestionSet),
        new(
            "question-sets/{questionSet:guid}/versions/{edition:guid}/questions/{question}/asked-if",
            GiveRoles,
            GiveRoles,
            Whose.QuestionSet
        ),
        new("question-sets/{questionSet:guid}/versions/{edition:guid}/questions/{question}/links", GiveRoles, GiveRoles, Whose.QuestionSet),
        new(
            "question-sets/{questionSet:guid}/versions/{edition:guid}/questions/{question}/remove",
            GiveRoles,
            GiveRoles,
            Whose.QuestionSet
        ),
        new("organisations", EveryRole, Nobody),
        new("organisations/add", GiveRoles, GiveRoles),
        new("organisations/import", GiveRoles, GiveRoles),
        new("organisations/{organisation:guid}", EveryRole, Nobody, Whose.Organisation),
        new("organisations/{organisation:guid}/change", GiveRoles, GiveRoles, Whose.Organisation),
        new("organisations/{organisation:guid}/close", GiveRoles, GiveRoles, Whose.Organisation),
        new("organisations/{organisation:guid}/contacts/{contact:guid?}", KeepContacts, KeepContacts, Whose.Organisation),
    ];

    public IEnumerable<Permission> All => _lines.Values;

    /// <summary>Null where the route is not in the table.</summary>
    public Permission? Of(RouteEndpoint endpoint) => _lines.GetValueOrDefault(Route(endpoint));

    internal static string Route(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
}
