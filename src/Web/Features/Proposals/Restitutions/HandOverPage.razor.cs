using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals.Answers;

namespace Misthos.Web.Features.Proposals.Restitutions;

/// <summary>Proposals are handed over in public; the delays of an edition change in public too.</summary>
public partial class HandOverPage
{
    private List<Proposal> _waiting = [];
    private List<Restitution> _all = [];
    private List<Edition> _editions = [];
    private List<Choice> _sittings = [];
    private List<Choice> _offices = [];

    [SupplyParameterFromForm(FormName = "hand-over")] public RestitutionInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "delays")] public DelaysInput? Delays { get; set; }

    [Inject] private RestitutionQueries Queries { get; set; } = null!;

    [Inject] private RestitutionService Service { get; set; } = null!;

    [Inject] private OfficeQueries Offices { get; set; } = null!;

    [Inject] private IStringLocalizer<RestitutionTexts> T { get; set; } = null!;

    private IReadOnlyList<Choice> Waiting => [.. _waiting.Select(p => new Choice(p.Id.ToString(), T["Row", p.Number, p.Title]))];

    private IReadOnlyList<Choice> Editions => [.. _editions.Select(e => new Choice(e.Id.ToString(), T["Edition", e.Name, e.AcknowledgementDelayMonths, e.AnswerDelayMonths]))];

    protected override async Task OnInitializedAsync()
    {
        _waiting = await Queries.WaitingAsync();
        _all = await Queries.AllAsync();
        _editions = await Queries.EditionsAsync();
        _sittings = await Queries.SittingsAsync();
        _offices = OfficeQueries.Choices(await Offices.AllAsync());
        Input ??= new() { On = Format.Machine(Queries.Today) };
        (Input.Proposals, Input.Offices) = (Input.Proposals ?? [], Input.Offices ?? []);
        Delays ??= new() { Acknowledgement = "3", Answer = "12" };
    }

    private Task HandOverAsync()
    {
        var terms = Input!.Terms;
        if (terms is null)
        {
            Errors.Add(nameof(Input.On), T["Missing.On"]);
        }

        return SubmitAsync(() => Service.HandOverAsync(RestitutionInput.Ids(Input.Proposals), terms!, RestitutionInput.Ids(Input.Offices)), T, Link("gestion/propositions"), FieldOf);
    }

    private Task ChangeAsync()
    {
        if (!_editions.Exists(e => e.Id.ToString() == Delays!.EditionId))
        {
            Errors.Add(nameof(DelaysInput.EditionId), T["Missing.EditionId"]);
        }

        return SubmitAsync(() => Service.ChangeDelaysAsync(Guid.Parse(Delays!.EditionId!), Delays.Delays, Typed.Text(Delays.Reason) ?? ""), T, Link("gestion/propositions/remise"), FieldOf);
    }

    private static string FieldOf(string code) => code switch
    {
        "restitution.no-proposal" or "restitution.two-editions" or "proposal.already-handed-over" => nameof(RestitutionInput.Proposals),
        "restitution.no-place" => nameof(RestitutionInput.Place),
        "restitution.nobody" => nameof(RestitutionInput.CityPresence),
        "restitution.sitting-day" => nameof(RestitutionInput.SittingId),
        "proposal.future-day" or "proposal.not-adopted" => nameof(RestitutionInput.On),
        "delay.no-reason" => nameof(DelaysInput.Reason),
        "delay.unsound" or "delay.same" => nameof(DelaysInput.Answer),
        _ => "",
    };
}
