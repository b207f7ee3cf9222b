using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Turns a stored pool into what the engine draws from. The order of rows and columns has no effect on a draw.</summary>
internal static class PoolRebuilder
{
    private static readonly string[] KnownIds = ["id", "nationbuilder_id", "pool_member_identifier"];

    public static Quotas QuotasOf(RecruitmentPool pool) =>
        new(pool.Quotas.OrderBy(q => q.Order).Select(QuotaOf));

    public static Quota QuotaOf(PanelQuota quota) => new(quota.Feature, quota.Value, quota.Min, quota.Max, quota.MinFlex, quota.MaxFlex);

    public static string[] HouseholdColumns(RecruitmentPool pool) => SplitColumns(pool.HouseholdColumns);

    public static string[] SplitColumns(string? columns) =>
        (columns ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What was asked of the engine for this draw.</summary>
    public static DrawRequest RequestOf(RecruitmentPool pool, PanelDraw draw) => RequestOf(pool, new DrawTerms(draw.Method, draw.Seats, draw.ReserveSize));

    public static DrawRequest RequestOf(RecruitmentPool pool, DrawTerms terms)
    {
        var quotas = QuotasOf(pool);
        var people = PeopleOf(pool, quotas);
        var rule = pool.HouseholdColumns.Length > 0 ? HouseholdRule.AtMostOne : HouseholdRule.None;
        return new(people, quotas, terms.Seats, rule, Reserve: terms.ReserveSize) { Tickets = TicketsOf(pool, people) };
    }

    public static Tickets TicketsOf(RecruitmentPool pool, Pool people) => Tickets.Issue(people, pool.TicketSecret);

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
