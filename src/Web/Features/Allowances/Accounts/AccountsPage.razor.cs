using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Accounts;

/// <summary>How everybody is paid; a number is shown in full on demand, to finance alone, and that is noted.</summary>
public partial class AccountsPage
{
    private const int Size = 50;
    private IReadOnlyList<AccountRow> _rows = [];
    private AccountRow? _chosen;
    private (Guid PersonId, AccountDetails Details)? _shown;
    private int _page = 1;
    private bool _isFinance;
    private bool _asksCivility;

    [SupplyParameterFromQuery(Name = "personne")] public string? Whose { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? Number { get; set; }

    [SupplyParameterFromForm(FormName = "account")] public AccountInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "evidence")] public EvidenceInput? Paper { get; set; }

    [Inject] private AccountQueries Queries { get; set; } = null!;

    [Inject] private BankAccountService Service { get; set; } = null!;

    [Inject] private IStringLocalizer<AccountTexts> T { get; set; } = null!;

    private int Pages => Math.Max(1, (_rows.Count + Size - 1) / Size);

    protected override async Task OnInitializedAsync()
    {
        (_isFinance, _asksCivility) = (await Me.MayAsync(Policies.Liquidate), await Queries.AsksCivilityAsync());
        _rows = await Queries.AllAsync();
        _page = Math.Clamp(Typed.Whole(Number) ?? 1, 1, Pages);
        _chosen = _rows.FirstOrDefault(row => row.PersonId.ToString() == Whose);
        Input ??= AccountInput.Of(_chosen?.Account, _chosen?.Details, _chosen?.Person);
        Paper ??= new();
    }

    private async Task SaveAsync()
    {
        if (Input!.Read(Errors, T) is { } choice && _chosen is { } chosen)
        {
            await SubmitAsync(() => Service.SaveForAsync(chosen.PersonId, choice), T, Address(_page));
        }
    }

    private async Task SeeAsync()
    {
        if (!_isFinance || _chosen is not { } chosen)
        {
            Errors.Add(T["Forbidden"]);
            return;
        }

        await SubmitAsync(() => Service.SeeAsync(chosen.PersonId, Paper!.Evidence, Typed.Day(Paper.On)), T, Address(_page), code => code == "account.evidence-missing" ? nameof(EvidenceInput.Evidence) : nameof(EvidenceInput.On));
    }

    // Shown in the answer itself: the next page hides it again.
    private async Task RevealAsync(Guid personId)
    {
        if (!_isFinance)
        {
            Errors.Add(T["Forbidden"]);
            return;
        }

        _shown = await Service.RevealAsync(personId) is { } details ? (personId, details) : null;
    }

    private string Address(int page) => Link($"gestion/indemnites/comptes?page={page}");
}
