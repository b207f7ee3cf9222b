using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Budgets;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Budgets;

/// <summary>Somebody noted at a sitting.</summary>
internal sealed record NotedPresence(Guid SittingId, Capacity Capacity, int Minutes);

/// <summary>A settled line: of an attendance, or of a claim.</summary>
internal sealed record SettledRow(Guid SittingId, Guid? AttendanceId, int Order, long Cents, string Explanation, bool IsPaid)
{
    public bool IsExpense => AttendanceId is null;
}

/// <summary>All that the budget of an edition is counted from, read once.</summary>
internal sealed record BudgetLedger(Edition Edition, IReadOnlyList<BudgetLine> Lines)
{
    private static readonly Capacity[] Participants = [Capacity.Member, Capacity.FormerMember, Capacity.OpenParticipant];

    /// <summary>Sittings that were not cancelled, in order of time.</summary>
    public required IReadOnlyList<Sitting> Sittings { get; init; }

    public required ILookup<Guid, NotedPresence> Presences { get; init; }

    public required ILookup<Guid, SettledRow> Settled { get; init; }

    /// <summary>Claims granted that no settlement has taken up yet.</summary>
    public Money GrantedOnly { get; init; }

    public IReadOnlyList<(MeasureStatus Status, Money Cost)> Measures { get; init; } = [];

    public IReadOnlyList<AllowanceScheme> Schemes { get; init; } = [];

    /// <summary>Minutes of presence of everybody who takes part: members, former members, open participants.</summary>
    public long Minutes => Presences.SelectMany(sitting => sitting).Where(p => Participants.Contains(p.Capacity)).Sum(p => (long)p.Minutes);

    /// <summary>The lines that stand, with what is counted from elsewhere.</summary>
    public IReadOnlyList<(BudgetKind Kind, BudgetRow Row)> Rows(IReadOnlyList<OrganForecast> organs) =>
        [.. Enum.GetValues<BudgetKind>().Select(kind => (kind, Row(kind, organs)))];

    private BudgetRow Row(BudgetKind kind, IReadOnlyList<OrganForecast> organs)
    {
        var line = Lines.SingleOrDefault(l => l.Kind == kind);
        Money Typed(BudgetStage stage) => line?.Sum(stage) ?? Money.Zero;
        var voted = Typed(BudgetStage.Voted);
        return kind switch
        {
            BudgetKind.Allowances => new(voted, Sum(row => !row.IsExpense), Sum(row => row is { IsExpense: false, IsPaid: true }), MoneyRange.Sum(organs.Select(o => o.Allowances.Remaining))),
            BudgetKind.Expenses => new(voted, Sum(row => row.IsExpense), Sum(row => row is { IsExpense: true, IsPaid: true }), MoneyRange.Sum([MoneyRange.Of(GrantedOnly), .. organs.Select(o => o.Expenses.Remaining)])),
            BudgetKind.NeedMeasures => new(voted, Money.Sum(Measures.Select(m => m.Cost)), Money.Sum(Measures.Where(m => m.Status == MeasureStatus.Done).Select(m => m.Cost)), default),
            _ => new(voted, Typed(BudgetStage.Committed), Typed(BudgetStage.Paid), MoneyRange.Of(Typed(BudgetStage.Expected))),
        };
    }

    private Money Sum(Func<SettledRow, bool> counts) => Money.FromCents(Settled.SelectMany(sitting => sitting).Where(counts).Sum(row => row.Cents));
}
