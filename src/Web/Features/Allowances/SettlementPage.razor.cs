using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances;

/// <summary>One état liquidatif: approve it, or record the signature given outside.</summary>
public partial class SettlementPage
{
    private SettlementView? _view;
    private bool _mayApprove;
    private bool _mayRecord;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "sign")] public SignatureForm? Input { get; set; }

    [Inject] private AllowanceQueries Queries { get; set; } = null!;

    [Inject] private AllowanceService Service { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> T { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        (_mayApprove, _mayRecord) = (await Me.MayAsync(Policies.Approve), await Me.MayAsync(Policies.Organise));
        _view = await Queries.SettlementAsync(Id);
        if (_view is null)
        {
            NotFound();
        }
    }

    private async Task ApproveAsync() =>
        Finish(_mayApprove ? await Service.ApproveAsync(Id) : [new Refusal("settlement.not-allowed")]);

    private async Task SignAsync()
    {
        if (Typed.Day(Input!.SignedOn) is not { } on)
        {
            Finish([new Refusal("settlement.day-missing")]);
            return;
        }

        var reading = new SignatureReading(Input.Signatory ?? "", Input.Capacity ?? "", Input.Delegation, on, await BytesAsync(Input.File));
        Finish(_mayRecord ? await Service.RecordSignatureAsync(Id, reading) : [new Refusal("settlement.not-allowed")]);
    }

    private void Finish(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            Errors.Add(FieldOf(refusal.Code), T.Say(refusal));
        }

        if (refusals.Count == 0)
        {
            Goto(Link($"gestion/indemnites/etats/{Id}"));
        }
    }

    private static string FieldOf(string code) => code switch
    {
        "settlement.signatory-missing" => nameof(SignatureForm.Signatory),
        "settlement.capacity-missing" => nameof(SignatureForm.Capacity),
        "settlement.day-missing" => nameof(SignatureForm.SignedOn),
        "settlement.not-a-pdf" or "settlement.file-too-big" => nameof(SignatureForm.File),
        _ => "",
    };

    internal static async Task<byte[]> BytesAsync(IFormFile? file)
    {
        if (file is null)
        {
            return [];
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory);
        return memory.ToArray();
    }
}

/// <summary>The signature form, as typed.</summary>
public sealed class SignatureForm
{
    public string? Signatory { get; set; }

    public string? Capacity { get; set; }

    public string? Delegation { get; set; }

    public string? SignedOn { get; set; }

    public IFormFile? File { get; set; }
}
