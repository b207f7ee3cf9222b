using Misthos.Domain.Studies;

namespace Misthos.Web.Features.Studies;

/// <summary>An assembly as studied.</summary>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ground">Seats and sittings of all its editions.</param>
public sealed record StudyView(Guid AssemblyId, string Name, StudyGround Ground)
{
    /// <summary>Whom the assembly did not reach, as far as recorded.</summary>
    public StudyReach Reach { get; init; } = new();

    /// <summary>First day of each edition by name: the order to show them in.</summary>
    public IReadOnlyDictionary<string, DateOnly> Editions { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Presence by a variable, in the order to show.</summary>
    public PresenceTable Presence(StudyVariable variable)
    {
        var table = PresenceStudy.Of(Ground, variable);
        return table with { Rows = [.. table.Rows.OrderBy(row => Rank(variable, row.Value)).ThenBy(row => row.Value, StringComparer.CurrentCulture)] };
    }

    /// <summary>Retention by a variable of people, in the order to show; null for a variable of sittings.</summary>
    public RetentionTable? Retention(StudyVariable variable)
    {
        if (StudyGround.IsOfSittings(variable))
        {
            return null;
        }

        var table = RetentionStudy.Of(Ground, variable);
        return table with { Curves = [.. table.Curves.OrderBy(curve => Rank(variable, curve.Value)).ThenBy(curve => curve.Value, StringComparer.CurrentCulture)] };
    }

    // What is not known comes last, editions by their first day.
    private int Rank(StudyVariable variable, string value) =>
        value.Length == 0 ? int.MaxValue : variable == StudyVariable.Edition ? Editions.GetValueOrDefault(value).DayNumber : value == "yes" ? 0 : 1;
}

/// <summary>Counts of people a study knows little or nothing of.</summary>
public sealed record StudyReach
{
    /// <summary>Invitations sent, called or handed over.</summary>
    public int Invited { get; init; }

    /// <summary>Of these, people who registered.</summary>
    public int Registered { get; init; }

    /// <summary>Who never answered.</summary>
    public int Silent { get; init; }

    /// <summary>Who said no.</summary>
    public int Refused { get; init; }

    /// <summary>Whom no letter and no call reached.</summary>
    public int Unreached { get; init; }

    /// <summary>Members, past ones too.</summary>
    public int Members { get; init; }

    /// <summary>Members without e-mail.</summary>
    public int WithoutMail { get; init; }

    /// <summary>Members who came to none of the last sittings of their organ: questionnaires go to those who came.</summary>
    public int Gone { get; init; }
}
