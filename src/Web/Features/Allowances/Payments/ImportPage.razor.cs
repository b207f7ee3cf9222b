using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>How the file looks that the finance software imports, with the first lines of the last batch, masked.</summary>
public partial class ImportPage
{
    private const int MostColumns = 16;
    private const int PreviewRows = 3;
    private IReadOnlyList<ImportColumn> _columns = [];
    private List<IReadOnlyList<string>> _preview = [];

    [SupplyParameterFromForm(FormName = "layout")] public LayoutInput? Input { get; set; }

    [Inject] private ImportQueries Queries { get; set; } = null!;

    [Inject] private ImportService Service { get; set; } = null!;

    [Inject] private IStringLocalizer<PaymentTexts> T { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var layout = await Queries.LayoutAsync();
        var shape = layout?.Shape ?? ImportQueries.UsualShape;
        _columns = layout?.Read() ?? ImportQueries.UsualColumns;
        Input ??= LayoutInput.Of(shape, _columns);
        while (Input.Columns.Count < MostColumns)
        {
            Input.Columns.Add(new());
        }

        if (await Queries.LastBatchAsync() is { } last && await Queries.SourceAsync(last, masked: true) is { } source)
        {
            _preview = [.. ImportWriter.Rows(shape with { HasHeader = false }, _columns, source, PreviewRows)];
        }
    }

    private Task SaveAsync()
    {
        var shape = new ImportShape(
            Typed.Chosen<ImportSeparator>(Input!.Separator) ?? default, Typed.Chosen<ImportEncoding>(Input.Encoding) ?? default,
            Typed.Chosen<ImportDays>(Input.Days) ?? default, Typed.Chosen<ImportAmounts>(Input.Amounts) ?? default, Input.HasHeader);
        var columns = Input.Columns.Take(MostColumns).Select(c => (Field: Typed.Chosen<ImportField>(c.Field), c.Header, c.Fixed)).Where(c => c.Field is not null)
            .Select(c => new ImportColumn(c.Field!.Value, Typed.Text(c.Header) ?? "", Typed.Text(c.Fixed) ?? "")).ToList();
        return SubmitAsync(() => Service.SaveAsync(shape, columns), T, Link("gestion/indemnites/paiements/import"));
    }

    private IReadOnlyList<Choice> Choices<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(name => new Choice(name, T[$"{typeof(TEnum).Name}.{name}"]))];
}

/// <summary>The layout, as typed.</summary>
public sealed class LayoutInput
{
    public string? Separator { get; set; }

    public string? Encoding { get; set; }

    public string? Days { get; set; }

    public string? Amounts { get; set; }

    public bool HasHeader { get; set; }

    public List<ColumnInput> Columns { get; set => field = value ?? []; } = [];

    internal static LayoutInput Of(ImportShape shape, IReadOnlyList<ImportColumn> columns) => new()
    {
        Separator = shape.Separator.ToString(),
        Encoding = shape.Encoding.ToString(),
        Days = shape.Days.ToString(),
        Amounts = shape.Amounts.ToString(),
        HasHeader = shape.HasHeader,
        Columns = [.. columns.Select(c => new ColumnInput { Field = c.Field.ToString(), Header = c.Header, Fixed = c.Fixed })],
    };
}

/// <summary>A column, as typed.</summary>
public sealed class ColumnInput
{
    public string? Field { get; set; }

    public string? Header { get; set; }

    public string? Fixed { get; set; }
}
