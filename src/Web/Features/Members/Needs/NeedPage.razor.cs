using System.Globalization;
using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members.Needs;

/// <summary>One need and what is done about it.</summary>
public partial class NeedPage
{
    private NeedView? _need;
    private string? _by;
    private DateOnly _today;
    private List<Sitting> _sittings = [];
    private List<Choice> _choices = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "plan")] public MeasureInput? Planned { get; set; }

    [SupplyParameterFromForm(FormName = "close")] public ClosingInput? Closing { get; set; }

    [SupplyParameterFromForm(FormName = "drop")] public ClosingInput? Dropped { get; set; }

    [SupplyParameterFromForm(FormName = "loan")] public LoanInput? Loan { get; set; }

    [Inject] private NeedQueries Queries { get; set; } = null!;

    [Inject] private NeedService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Here => Link($"gestion/besoins/{Id}");

    private List<Choice> Pending => [.. _need!.Measures.Where(m => m.Measure.Status == MeasureStatus.Planned).Select(m => new Choice(m.Measure.Id.ToString(), m.Content.What))];

    private List<Choice> Lent => [.. _need!.Measures.Where(m => m.Measure.LoanOn(_today) is LoanState.Lent or LoanState.Overdue).Select(m => new Choice(m.Measure.Id.ToString(), m.Content.What))];

    protected override async Task OnInitializedAsync()
    {
        _need = await Queries.FindAsync(Id);
        if (_need is null)
        {
            NotFound();
            return;
        }

        _today = Format.DayOf(Clock.GetUtcNow());
        (Planned, Closing, Dropped, Loan) = (Planned ?? new(), Closing ?? new(), Dropped ?? new(), Loan ?? new() { Day = Format.Machine(_today) });
        _by = _need.Need.ToldBy is { } by ? await Queries.NameOfUserAsync(by) : null;
        _sittings = await Queries.SittingsAsync(_need.Need.EditionId, DateOnly.MinValue);
        _choices = [.. _sittings.Where(s => s.Day >= _today).Select(s => new Choice(s.Id.ToString(), $"{Format.LongDay(s.Day)}, {s.Title}"))];
    }

    private string SittingsOf(NeedMeasure measure) => measure.SittingIds.Count == 0 ? T["Sittings.All"]
        : string.Join(", ", _sittings.Where(s => measure.SittingIds.Contains(s.Id)).Select(s => Format.LongDay(s.Day)));

    private Task PlanAsync()
    {
        Errors.Require(Typed.Text(Planned!.What) is not null, nameof(Planned.What), T);
        var cost = Cost(Planned.Cost, nameof(Planned.Cost));
        var sittings = Planned.Sittings.Select(s => Guid.TryParse(s, out var id) ? id : Guid.Empty).Where(id => _sittings.Exists(s => s.Id == id)).ToList();
        var returnBy = Typed.Day(Planned.ReturnBy);
        Errors.Require(returnBy >= _today || Typed.Text(Planned.ReturnBy) is null && _need!.Content.Kind != NeedKind.PhoneLoan, nameof(Planned.ReturnBy), T);
        return SubmitAsync(() => Service.PlanAsync(Id, new(Planned.What!.Trim(), Typed.Text(Planned.Provider) ?? ""), new(sittings, cost ?? Money.Zero) { ReturnBy = returnBy }), T, Here);
    }

    private Task CloseAsync()
    {
        var isMeasure = Guid.TryParse(Closing!.Measure, out var measure);
        Errors.Require(isMeasure, nameof(Closing.Measure), T);
        if (Http.Request.Form["end"] != "give-up")
        {
            var cost = Cost(Closing.Cost, nameof(Closing.Cost));
            return SubmitAsync(() => Service.FinishAsync(Id, measure, cost), T, Here);
        }

        Errors.Require(Typed.Text(Closing.Reason) is not null, nameof(Closing.Reason), T);
        return SubmitAsync(() => Service.GiveUpAsync(Id, measure, Closing.Reason!.Trim()), T, Here);
    }

    private Task LoanAsync()
    {
        var isMeasure = Guid.TryParse(Loan!.Measure, out var measure);
        Errors.Require(isMeasure, nameof(Loan.Measure), T);
        var day = Typed.Day(Loan.Day);
        Errors.Require(day is not null, nameof(Loan.Day), T);
        return SubmitAsync(
            () => Http.Request.Form["end"] == "prolong" ? Service.ProlongLoanAsync(Id, measure, day!.Value) : Service.TakeLoanBackAsync(Id, measure, day!.Value), T, Here,
            code => code.StartsWith("loan.", StringComparison.Ordinal) ? nameof(Loan.Day) : "");
    }

    private Task DropAsync()
    {
        Errors.Require(Typed.Text(Dropped!.Reason) is not null, nameof(Dropped.Reason), T);
        return SubmitAsync(() => Service.DropAsync(Id, Dropped.Reason!.Trim()), T, Here);
    }

    private Money? Cost(string? text, string field)
    {
        var cost = Money.Zero;
        var isCost = Typed.Text(text) is null || Money.TryParse(text, CultureInfo.CurrentCulture, out cost) && cost >= Money.Zero;
        Errors.Require(isCost, field, T);
        return Typed.Text(text) is null ? null : cost;
    }
}
