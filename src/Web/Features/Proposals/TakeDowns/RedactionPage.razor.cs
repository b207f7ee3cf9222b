using Microsoft.AspNetCore.Components;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals.Amendments;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Passages of a text in force, removed on a ground: what it gives is shown first, then done.</summary>
public partial class RedactionPage
{
    private Proposal? _proposal;
    private ShownWords _words = ShownWords.None;
    private List<Choice> _versions = [];
    private List<Amendment> _amendments = [];
    private RedactionPlan? _plan;
    private List<StillPublic>? _still;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "redact")] public RedactionInput? Input { get; set; }

    private string Here => Link($"gestion/propositions/{Id}");

    protected override async Task OnInitializedAsync()
    {
        _proposal = await Proposals.FindAsync(Id);
        if (_proposal is null)
        {
            NotFound();
            return;
        }

        (_words, _amendments) = (await Queries.WordsAsync(Id), await Queries.OfAsync(Id));
        var isFixed = _proposal.AdoptedOn is not null || _proposal.RunningBallotId is not null || _proposal.HandedOverOn is not null;
        _versions = [.. new[] { _proposal.LatestVersion, _proposal.AdoptedVersion ?? _proposal.LatestVersion }.Distinct().Where(number => isFixed && _words.Wording(number) is not null).Select(Named)];
        _still = _words.Passages.Count > 0 && Input is null ? await Standing.FindAsync(_words.Passages, null) : null;
        Input ??= new() { Version = _versions is [var first, ..] ? first.Value : null };
    }

    private Choice Named(int number) => new($"{number}", T["Version", number], T[number == _proposal!.LatestVersion ? "Version.Current" : "Version.Adopted"]);

    /// <summary>What else loses the passages, in words.</summary>
    private IEnumerable<string> Elsewhere => _plan is null ? [] : [
        .. _plan.Others.Where(o => o.After != o.Before).Select(o => T["Else.Version", o.Number].Value), .. _plan.Reasons.Select(number => T["Else.Reason", number].Value),
        .. _plan.Start is null ? Array.Empty<string>() : [T["Else.Start"].Value], .. _plan.Amendments.Select(a => T["Else.Amendment", a].Value),
    ];

    /// <summary>The first press shows what is left of the text; the second, of the same, removes.</summary>
    private async Task RedactAsync()
    {
        if (Input!.Read(Errors, T) is not { } typing)
        {
            return;
        }

        var plan = RedactionPlan.Of(_proposal!, _words, _amendments, typing);
        if (plan is { Missing.Count: 0 } && _proposal!.WhyNotRedact(plan.Version, typing.Reason).Count == 0 && Input.Seen != plan.Seen)
        {
            (_plan, _still) = (plan, await Standing.FindAsync(typing.Passages, Id));
            return;
        }

        await SubmitAsync(() => Service.RedactAsync(Id, typing), T, Link($"gestion/propositions/{Id}/passages"), RedactionInput.FieldOf);
    }
}
