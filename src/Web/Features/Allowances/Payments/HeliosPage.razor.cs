using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>What the public accountant needs in a PES file, and the numbers reserved.</summary>
public partial class HeliosPage
{
    private List<NumberSeries> _series = [];

    [SupplyParameterFromForm(FormName = "pes")] public HeliosInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "series")] public SeriesInput? Series { get; set; }

    [Inject] private HeliosQueries Queries { get; set; } = null!;

    [Inject] private HeliosService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IStringLocalizer<PaymentTexts> T { get; set; } = null!;

    private string Here => Link("gestion/indemnites/paiements/pes");

    protected override async Task OnInitializedAsync()
    {
        Input ??= HeliosInput.Of(await Queries.SettingsAsync());
        Series ??= new() { Year = $"{Format.DayOf(Clock.GetUtcNow()).Year}" };
        _series = await Queries.SeriesAsync();
    }

    private Task SaveAsync() => SubmitAsync(() => Service.SetAsync(Input!.IsOn, Input.ToPes(), Typed.Chosen<Civility>(Input.Civility)), T, Here, FieldOf);

    private Task ReserveAsync()
    {
        var year = Typed.Whole(Series!.Year, 2000, 2199);
        int?[] numbers = [Number(Series.FirstSlip), Number(Series.LastSlip), Number(Series.FirstPiece), Number(Series.LastPiece)];
        Errors.Require(year is not null, nameof(Series.Year), T);
        string[] names = [nameof(Series.FirstSlip), nameof(Series.LastSlip), nameof(Series.FirstPiece), nameof(Series.LastPiece)];
        foreach (var (index, name) in names.Index())
        {
            Errors.Require(numbers[index] is not null, name, T);
        }

        return SubmitAsync(() => Service.ReserveAsync(year!.Value, new(numbers[0]!.Value, numbers[1]!.Value), new(numbers[2]!.Value, numbers[3]!.Value)), T, Here);
    }

    private static int? Number(string? text) => Typed.Whole(text, 1, 99_999_999);

    private static string FieldOf(string code) => code switch
    {
        "pes.flow.post" => nameof(HeliosInput.PostId),
        "pes.flow.siret" => nameof(HeliosInput.Siret),
        "pes.flow.collectivity" => nameof(HeliosInput.CollectivityCode),
        "pes.flow.budget" => nameof(HeliosInput.BudgetCode),
        "pes.flow.nature" => nameof(HeliosInput.Nature),
        "pes.flow.function" => nameof(HeliosInput.Function),
        "pes.flow.operation" => nameof(HeliosInput.Operation),
        "pes.flow.piece-nature" => nameof(HeliosInput.PieceNature),
        "pes.slip.triplet" => nameof(HeliosInput.Triplets),
        _ => "",
    };
}

/// <summary>The settings, as typed.</summary>
public sealed class HeliosInput
{
    public bool IsOn { get; set; }

    public string? PostId { get; set; }

    public string? Siret { get; set; }

    public string? CollectivityCode { get; set; }

    public string? BudgetCode { get; set; }

    public string? Nature { get; set; }

    public string? Function { get; set; }

    public string? Operation { get; set; }

    public string? Shape { get; set; }

    public string? PieceNature { get; set; }

    public string? Triplets { get; set; }

    public string? Civility { get; set; }

    internal static HeliosInput Of(HeliosSettings? known) => new()
    {
        IsOn = known?.IsOn == true,
        PostId = known?.PostId,
        Siret = known?.Siret,
        CollectivityCode = known?.CollectivityCode,
        BudgetCode = known?.BudgetCode ?? "00",
        Nature = known?.Nature,
        Function = known?.Function,
        Operation = known?.Operation,
        Shape = known?.IsCollective == true ? "collective" : "single",
        PieceNature = known?.PieceNature ?? "01",
        Triplets = string.Join(" ", known?.Triplets ?? PesSettings.UsualTriplets),
        Civility = known?.DefaultCivility?.ToString(),
    };

    internal PesSettings ToPes() => new(Packed(PostId), Packed(Siret), Packed(CollectivityCode), Packed(BudgetCode), Packed(Nature))
    {
        Function = Typed.Text(Function),
        Operation = Typed.Text(Operation),
        IsCollective = Shape == "collective",
        PieceNature = Packed(PieceNature),
        Triplets = [.. (Triplets ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
    };

    private static string Packed(string? text) => (text ?? "").Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>Numbers reserved, as typed.</summary>
public sealed class SeriesInput
{
    public string? Year { get; set; }

    public string? FirstSlip { get; set; }

    public string? LastSlip { get; set; }

    public string? FirstPiece { get; set; }

    public string? LastPiece { get; set; }
}
