using System.Collections.Immutable;
using Eleven.Store.Audits;
using Eleven.Store.People;

namespace Eleven.Web.Permission;

/// <summary>Who may.</summary>
public abstract record Who
{
    /// <summary>Whoever asks.</summary>
    public sealed record Anyone : Who;

    /// <summary>Whoever did the first step, with a password or a single sign-on, and has the second before them.</summary>
    public sealed record Halfway : Who;

    /// <summary>Whoever is signed in, or did the first step and has no second yet.</summary>
    public sealed record SettingUp : Who;

    /// <summary>Whoever is signed in.</summary>
    public sealed record AnyoneSignedIn : Who;

    /// <summary>Whoever has one of these roles in the place that the address names, or anywhere where it names none.</summary>
    /// <param name="In">States of the audit that the address names, in which it holds; null: in all.</param>
    /// <param name="Or">Others, who may too.</param>
    public sealed record With(ImmutableArray<Role> Roles, ImmutableArray<AuditState>? In = null, With? Or = null) : Who
    {
        /// <summary>The roles that hold in a state; of what is no audit, all of them.</summary>
        public IEnumerable<Role> RolesIn(AuditState? state) =>
            (state is { } s && In is { } states && !states.Contains(s) ? [] : Roles).Concat(Or?.RolesIn(state) ?? []);
    }

    /// <summary>Nobody: there is no such thing to do here.</summary>
    public sealed record Nobody : Who;
}

/// <summary>What the address names, by the parameter of the same name, and where a role must hold for it.</summary>
public enum Whose
{
    /// <summary>No place. What the page shows it asks for by the places of whoever looks.</summary>
    Nobodys,
    Region,
    Partnership,
    Organisation,

    /// <summary>A region's, of its areas, and of the organisations in it.</summary>
    Audit,

    /// <summary>An organisation's, of the areas in which it works, and of its region; in the state of its audit.</summary>
    Return,

    /// <summary>A region's, and of each partnership in it.</summary>
    QuestionSet,

    /// <summary>Somebody's account: a place where that person has a role.</summary>
    Person,
}

/// <summary>A line of the table: what may be done at a route, by whom, to whose.</summary>
/// <param name="Route">As the endpoint names it.</param>
/// <param name="Opens">By GET.</param>
/// <param name="Changes">By POST.</param>
public sealed record Permission(string Route, Who Opens, Who Changes, Whose Whose = Whose.Nobodys);
