using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>One action on everybody the filters of the directory find: shown first, then done.</summary>
public partial class BulkPage
{
    private const int Most = 500;
    private DirectoryFilter _filter = new();
    private List<OrganChoice> _organs = [];
    private IReadOnlyList<BulkLine>? _lines;
    private int _count;

    [SupplyParameterFromForm(FormName = "see")] public BulkInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "apply")] public BulkInput? Done { get; set; }

    [Inject] private DirectoryQueries Queries { get; set; } = null!;

    [Inject] private BulkService Service { get; set; } = null!;

    private int Due => _lines?.Count(l => l.Refusal is null) ?? 0;

    protected override async Task OnInitializedAsync()
    {
        (Input, Done) = (Input ?? Done ?? new(), Done ?? new());
        _filter = DirectoryFilter.Read(new Uri(Navigation.Uri).Query);
        (_count, _organs) = (await Queries.CountAsync(_filter), await Queries.OrgansAsync());
    }

    private async Task SeeAsync()
    {
        if (Read(Input!) is { } action)
        {
            _lines = await Service.PreviewAsync(_filter, action);
        }
    }

    private Task ApplyAsync()
    {
        var action = Read(Done!);
        return SubmitAsync(() => Service.ApplyAsync(_filter, action!, Typed.Whole(Done!.Shown, most: 1_000_000) ?? 0), D, Link("gestion/membres") + _filter.Query);
    }

    private string Say(Refusal refusal) => refusal.Code.StartsWith("bulk.", StringComparison.Ordinal) ? D[refusal.Code] : T.Word(refusal);

    private BulkAction? Read(BulkInput input)
    {
        var kind = Typed.Chosen<BulkKind>(input.Kind);
        var action = new BulkAction(kind ?? default)
        {
            On = Typed.Day(input.On),
            Reason = Typed.Text(input.Reason) ?? "",
            Channel = Typed.Chosen<ContactChannel>(input.Channel),
            Organ = Guid.TryParse(input.Organ, out var organ) && _organs.Exists(o => o.OrganId == organ) ? organ : null,
        };
        Errors.Require(kind is not null, nameof(input.Kind), D);
        Errors.Require(kind == BulkKind.SetChannel || action.On is not null, nameof(input.On), D);
        Errors.Require(kind != BulkKind.EndMandates || action.Reason.Length > 0, nameof(input.Reason), D);
        Errors.Require(kind != BulkKind.SetChannel || action.Channel is not null, nameof(input.Channel), D);
        Errors.Require(kind != BulkKind.Seat || action.Organ is not null, nameof(input.Organ), D);
        return Errors.Any ? null : action;
    }
}

/// <summary>An action on many, as typed.</summary>
public sealed class BulkInput
{
    public string? Kind { get; set; }

    public string? On { get; set; }

    public string? Reason { get; set; }

    public string? Channel { get; set; }

    public string? Organ { get; set; }

    public string? Shown { get; set; }
}
