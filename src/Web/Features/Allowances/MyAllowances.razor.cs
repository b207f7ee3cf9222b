using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
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

    [SupplyParameterFromForm(FormName = "account")] public AccountInput? Input { get; set; }

    [Inject] private MyAllowanceQueries Queries { get; set; } = null!;

    [Inject] private MyAllowanceService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> T { get; set; } = null!;

    private string Here => Link("moi/indemnites") + (_people.Count > 1 ? $"?personne={_view!.Person.Id}" : "");

    protected override async Task OnInitializedAsync()
    {
        _today = Format.DayOf(Clock.GetUtcNow());
        _people = await Queries.PeopleAsync(Me.Id);
        var person = _people.Find(p => p.Id.ToString() == Whose) ?? _people.FirstOrDefault();
        _view = person is null ? null : await Queries.OfAsync(person, _today);
        Input ??= new() { Holder = _view?.Account?.Holder ?? person?.FullName };
    }

    private async Task ChooseAsync(Guid scheme, AllowanceChoice choice)
    {
        if (_view is { } view && await Service.ChooseAsync(view.Person.Id, scheme, choice))
        {
            Goto(Here);
        }
    }

    private async Task SaveAccountAsync()
    {
        var holder = Input!.Holder?.Trim() ?? "";
        if (holder.Length is 0 or > 70)
        {
            Errors.Add(nameof(Input.Holder), T["Fault.Holder"]);
        }

        if (!Domain.Iban.TryParse(Input.Iban, out var iban))
        {
            Errors.Add(nameof(Input.Iban), T[string.IsNullOrWhiteSpace(Input.Iban) ? "Fault.Iban.Missing" : "Fault.Iban"]);
        }

        try
        {
            if (!Errors.Any && _view is { } view && await Service.SaveAccountAsync(view.Person.Id, holder, iban))
            {
                Goto(Here);
            }
        }
        catch (DbUpdateException)
        {
            Errors.Add(T["My.Account.JustChanged"]);
        }
    }

    private static string Said(MyScheme mine) => mine.Said?.Choice switch
    {
        AllowanceChoice.Declined => "My.Declined",
        AllowanceChoice.Requested => "My.Asked",
        _ => mine.Scheme.OnRequest ? "My.NotAsked" : "My.Automatic",
    };

    private static string ToneOf(MyScheme mine) => mine.Said?.Choice == AllowanceChoice.Declined || (mine.Scheme.OnRequest && mine.Said is null) ? "neutral" : "good";

    private static string StateOf(MyLine line) => line.Settled switch
    {
        SettlementStatus.Liquidated => "My.Line.Liquidated",
        not null => "My.Line.Approved",
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

/// <summary>A bank account, as typed.</summary>
public sealed class AccountInput
{
    public string? Holder { get; set; }

    public string? Iban { get; set; }
}
