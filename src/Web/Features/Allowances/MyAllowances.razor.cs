using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>My allowances: what is due and why, whether I want it, where to pay it.</summary>
public partial class MyAllowances
{
    private List<Person> _people = [];
    private MyAllowancesView? _view;
    private DateOnly _today;

    [SupplyParameterFromQuery(Name = "personne")] public string? Whose { get; set; }

    [Inject] private MyAllowanceQueries Queries { get; set; } = null!;


    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> T { get; set; } = null!;

    private string Here => Link("moi/indemnites") + (_people.Count > 1 ? $"?personne={_view!.Person.Id}" : "");

    protected override async Task OnInitializedAsync()
    {
        _today = Format.DayOf(Clock.GetUtcNow());
        _people = await Queries.PeopleAsync(Me.Id);
        var person = _people.Find(p => p.Id.ToString() == Whose) ?? _people.FirstOrDefault();
        _view = person is null ? null : await Queries.OfAsync(person, _today);
    }

    private string Request(MyScheme mine) => Link($"moi/indemnites/demandes/{mine.Scheme.Id}") + (_people.Count > 1 ? $"?personne={_view!.Person.Id}" : "");

    private static string Said(MyScheme mine) => mine.Said?.Choice switch
    {
        AllowanceChoice.Declined => "My.Declined",
        AllowanceChoice.Requested => "My.Asked",
        AllowanceChoice.Deferred => "My.Deferred",
        _ => mine.Scheme.OnRequest ? "My.NotAsked" : "My.Automatic",
    };

    private static string ToneOf(MyScheme mine) => mine.Said?.Choice is AllowanceChoice.Declined or AllowanceChoice.Deferred || (mine.Scheme.OnRequest && mine.Said is null) ? "neutral" : "good";

    private static string StateOf(MyLine line) => line.Settled switch
    {
        SettlementStatus.Liquidated => "My.Line.Liquidated",
        not null => "My.Line.Approved",
        _ when line.Breakdown is { Correction: not null, Outcome: not AllowanceOutcome.ToBeDecided } => "My.Line.Correction",
        _ when line.Breakdown.Outcome == AllowanceOutcome.Due && line.Sitting.Status != SittingStatus.Closed => "My.Line.NotClosed",
        _ => $"My.Line.{line.Breakdown.Outcome}",
    };

    private static string ToneOf(MyLine line) => (line.Settled, line.Breakdown.Outcome) switch
    {
        (not null, _) => "good",
        (_, AllowanceOutcome.Due) => "info",
        (_, AllowanceOutcome.ToBeDecided) => "warn",
        _ => "neutral",
    };
}
