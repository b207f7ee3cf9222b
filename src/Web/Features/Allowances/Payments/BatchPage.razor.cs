using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>One batch: release or withdraw it, fetch its files, note what became of each payment.</summary>
public partial class BatchPage
{
    /// <summary>Reasons a transfer comes back for (ISO 20022, external status and return reasons), those that are met most first.</summary>
    internal static readonly string[] Reasons = ["AC04", "AC01", "AC06", "AG01", "BE01", "MD07", "RC01", "RR01", "CNOR", "MS02", "MS03", "FF01", "AM05", "CUST", "TECH", "NARR"];

    private const int Rows = 100;

    private BatchView? _view;
    private PaymentBatchLine? _chosen;
    private bool _isFinance;
    private bool _mayRelease;
    private bool _hasSettings;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "ligne")] public string? LineId { get; set; }

    [SupplyParameterFromQuery] public string? Page { get; set; }

    [SupplyParameterFromForm(FormName = "withdraw")] public ReportForm? Withdrawal { get; set; }

    [SupplyParameterFromForm(FormName = "report")] public ReportForm? Report { get; set; }

    [SupplyParameterFromForm(FormName = "paid")] public ReportForm? AllPaid { get; set; }

    [SupplyParameterFromForm(FormName = "sign")] public SignatureForm? Input { get; set; }

    [Inject] private PaymentQueries Queries { get; set; } = null!;

    [Inject] private PaymentService Service { get; set; } = null!;

    [Inject] private OutsideReleaseService Outside { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IStringLocalizer<PaymentTexts> T { get; set; } = null!;

    private int Pages => Math.Max(1, (_view!.Batch.Lines.Count + Rows - 1) / Rows);

    private int ShownPage => Math.Clamp(Typed.Whole(Page) ?? 1, 1, Pages);

    private string Here => Link($"gestion/indemnites/paiements/{Id}");

    protected override async Task OnInitializedAsync()
    {
        var today = Format.Machine(Format.DayOf(Clock.GetUtcNow()));
        Withdrawal ??= new();
        Report ??= new() { On = today };
        AllPaid ??= new() { On = today };
        Input ??= new();
        (_isFinance, _mayRelease) = (await Me.MayAsync(Policies.Liquidate), await Me.MayAsync(Policies.Approve));
        _view = await Queries.BatchAsync(Id);
        _hasSettings = await Queries.PayerAsync() is { Debtor: not null };
        _chosen = _view?.Batch.Lines.FirstOrDefault(l => l.Id.ToString() == LineId && Next(l).Length > 0);
        if (_view is null)
        {
            NotFound();
        }
    }

    private Task ReleaseAsync() => DoAsync(_mayRelease, () => Service.ReleaseAsync(Id));

    private Task WithdrawAsync() => DoAsync(_mayRelease || _isFinance, () => Service.WithdrawAsync(Id, Withdrawal!.Reason));

    private Task ReportAsync() => DoAsync(_isFinance, async () =>
        Typed.Chosen<PaymentStatus>(Report!.Status) is { } status && Typed.Day(Report.On) is { } on && _chosen is { } line
            ? await Service.ReportAsync(Id, line.Id, new PaymentReport(status, on, Report.Reason) { ReasonCode = Reasons.FirstOrDefault(r => r == Report.ReasonCode) })
            : [new Refusal("payment.day-missing")]);

    private Task SignAsync() => DoAsync(_isFinance, async () => Typed.Day(Input!.SignedOn) is { } on
        ? await Outside.RecordAsync(Id, new SignatureReading(Input.Signatory ?? "", Input.Capacity ?? "", Input.Delegation, on, await SettlementPage.BytesAsync(Input.File)))
        : [new Refusal("payment.signed-day")]);

    private Task AllPaidAsync() => DoAsync(_isFinance, async () =>
        Typed.Day(AllPaid!.On) is { } on ? await Service.ReportAllPaidAsync(Id, on) : [new Refusal("payment.day-missing")]);

    private Task DoAsync(bool allowed, Func<Task<IReadOnlyList<Refusal>>> act)
    {
        if (!allowed)
        {
            Errors.Add(T["Forbidden"]);
        }

        return SubmitAsync(act, T, Here, FieldOf);
    }

    private static string FieldOf(string code) => code switch
    {
        "payment.reason-missing" => nameof(ReportForm.Reason),
        "payment.day-missing" or "payment.day-future" => nameof(ReportForm.On),
        "payment.signatory-missing" => nameof(SignatureForm.Signatory),
        "payment.capacity-missing" => nameof(SignatureForm.Capacity),
        "payment.signed-day" or "payment.signed-future" => nameof(SignatureForm.SignedOn),
        "payment.not-a-pdf" or "payment.file-too-big" => nameof(SignatureForm.File),
        _ => "",
    };

    /// <summary>What may be noted of a payment; nothing once another batch pays it again.</summary>
    private PaymentStatus[] Next(PaymentBatchLine line) => line.Status switch
    {
        PaymentStatus.Rejected => _view!.Again.ContainsKey(line.Id) ? [] : [PaymentStatus.Reissued],
        PaymentStatus.Paid => [PaymentStatus.Rejected],
        _ => [PaymentStatus.Rejected, PaymentStatus.Paid],
    };

    private static string Tone(PaymentStatus status) => status switch { PaymentStatus.Paid => "good", PaymentStatus.Rejected => "bad", _ => "neutral" };
}

/// <summary>What became of a payment, or why a batch is withdrawn, as typed.</summary>
public sealed class ReportForm
{
    public string? Status { get; set; }

    public string? On { get; set; }

    public string? Reason { get; set; }

    public string? ReasonCode { get; set; }
}
