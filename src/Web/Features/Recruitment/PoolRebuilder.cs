using System.Globalization;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Turns a stored pool into what the engine draws from. The order of rows and columns has no effect on a draw.</summary>
internal static class PoolRebuilder
{
    private static readonly string[] KnownIds = ["id", "nationbuilder_id", "pool_member_identifier"];

    public static Quotas QuotasOf(RecruitmentPool pool) =>
        new(pool.Quotas.OrderBy(q => q.Order).Select(q => new Quota(q.Feature, q.Value, q.Min, q.Max, q.MinFlex, q.MaxFlex)));

    public static string[] HouseholdColumns(RecruitmentPool pool) => SplitColumns(pool.HouseholdColumns);

    public static string[] SplitColumns(string? columns) =>
        (columns ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// Tickets hide the people: the secret is the internal identifier of the pool, fixed at the import, hence before the
    /// random value; it is on no public page.
    /// </summary>
    public static Tickets TicketsOf(RecruitmentPool pool, Pool people) => Tickets.Issue(people, pool.Id.ToString("N", CultureInfo.InvariantCulture));

    public static Pool PeopleOf(RecruitmentPool pool, Quotas quotas)
    {
        var columns = pool.Volunteers.Count == 0 ? [] : pool.Volunteers[0].Columns.Keys.ToList();
        var household = HouseholdColumns(pool);
        var people = pool.Volunteers.Select(v => PersonOf(v, quotas, household, columns));
        return new Pool(quotas.Features, people, columns, IdColumn(pool, columns)) { HouseholdColumns = household };
    }

    private static Person PersonOf(Volunteer volunteer, Quotas quotas, string[] household, List<string> columns)
    {
        var cells = new Dictionary<string, string>(volunteer.Columns, StringComparer.OrdinalIgnoreCase);
        string Spelt(string feature) => quotas.Rows[quotas.IndexOf(feature, cells[feature])].Value;
        return new(
            volunteer.ExternalId,
            [.. quotas.Features.Select(Spelt)],
            Households.KeyOf([.. household.Select(c => cells[c])]),
            [.. columns.Select(c => cells[c])]);
    }

    private static string? IdColumn(RecruitmentPool pool, List<string> columns) =>
        KnownIds.Select(id => columns.Find(c => string.Equals(c, id, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(c => c is not null) is { } column
        && pool.Volunteers.All(v => v.Columns[column] == v.ExternalId) ? column : null;
}
