using Microsoft.AspNetCore.Components;
using Misthos.Domain.Allowances.Claims;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>One claim: what it is, what the scheme allows, what may be the same expense, and the answer.</summary>
public partial class ClaimPage
{
    private ClaimView? _view;
    private string? _whyNot;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "decide")] public ClaimAnswerInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "answer")] public ClaimAppealInput? Reply { get; set; }

    private string Here => Link($"gestion/indemnites/frais/{Id}");

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FindAsync(Id);
        if (_view is not { } view)
        {
            NotFound();
            return;
        }

        Reply ??= new();
        Input ??= new() { Amount = view.Claim.Status == ClaimStatus.Sent ? view.Most?.Amount.InEuros.ToString("0.00", System.Globalization.CultureInfo.CurrentUICulture) : null };
        _whyNot = view.Appeal is { } appeal && Me.Id is { } me && appeal.WhyNotDecide(me, view.Claim.DecidedBy ?? default, view.Person) is [var first, ..] ? first.Code : null;
    }

    private async Task DecideAsync()
    {
        if (Input!.Read(new((field, key) => Errors.Add(field, T[key]))) is not { } granted)
        {
            return;
        }

        foreach (var refusal in await Service.DecideAsync(Id, granted, Input.Reasons))
        {
            Errors.Add(refusal.Code switch { "claim.why" => nameof(Input.Reasons), "claim.above" => nameof(Input.Amount), _ => "" }, T.Say(refusal));
        }

        if (!Errors.Any)
        {
            Goto(Here);
        }
    }

    private async Task AnswerAsync()
    {
        FormReader form = new((field, key) => Errors.Add(field, E[key]));
        var words = form.Text(nameof(Reply.Words), Reply!.Words);
        form.Check(Reply.Answer is "Granted" or "Rejected", nameof(Reply.Answer), "Fault.Choose");
        if (!form.Failed)
        {
            await SubmitAsync(() => Service.AnswerAppealAsync(Id, Reply.Answer == "Granted", words!), E, Here);
        }
    }
}
