using Microsoft.AspNetCore.Components;
using Misthos.Domain.Evaluations;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Evaluations.Published;

/// <summary>Results of this authority beside those others published, by question code.</summary>
public sealed partial class BetweenPage
{
    private List<ForeignResults> _foreign = [];
    private ResultPublication? _publication;
    private List<(string Name, string Edition)> _columns = [];
    private List<(string Code, string Text, List<PublishedQuestion?> Cells)> _rows = [];

    [SupplyParameterFromQuery(Name = "moment")] public string? Moment { get; set; }

    [SupplyParameterFromForm(Name = "File", FormName = "import-results")] public IFormFile? File { get; set; }

    private EvaluationOccasion Occasion => Typed.Chosen<EvaluationOccasion>(Moment) ?? EvaluationOccasion.AfterSitting;

    private string Here => Link("gestion/questionnaires/comparer/collectivites");

    protected override async Task OnInitializedAsync()
    {
        (_publication, _foreign) = (await Queries.PublicationAsync(), await Queries.ForeignAsync());
        if (_foreign.Count == 0)
        {
            return;
        }

        // A question is compared when another authority asked it under the same code, on a scale as long.
        var own = await Queries.MakeAsync();
        var results = new[] { own }.Concat(_foreign.ConvertAll(f => f.Read())).SelectMany(file => file.Results.Where(r => r.Occasion == Occasion).Select(r => (file.Authority, Result: r))).ToList();
        _columns = results.ConvertAll(r => (r.Authority, r.Result.Edition));
        var mine = results.FindAll(r => r.Authority == own.Authority).SelectMany(r => r.Result.Questions).Where(q => q.Mean is not null).DistinctBy(q => q.Code).ToList();
        _rows = [.. mine.Select(q => (q.Code, Text: Words(q), Cells: results.ConvertAll(r => r.Result.Questions.FirstOrDefault(other => other.Code == q.Code && other.Top == q.Top))))
            .Where(row => row.Cells.Where((cell, i) => cell?.Mean is not null && _columns[i].Name != own.Authority).Any())];
    }

    private static string Words(PublishedQuestion question) => question.Text.GetValueOrDefault(Speaking.Language) ?? question.Text.GetValueOrDefault("fr") ?? question.Code;

    private Task PublishAsync() => SubmitAsync(Service.PublishAsync, T, Here);

    private Task WithdrawAsync() => SubmitAsync(Service.WithdrawAsync, T, Here);

    private Task ForgetAsync(Guid id) => SubmitAsync(() => Service.ForgetAsync(id), T, Here);

    private async Task ImportAsync()
    {
        Errors.Require(File is { Length: > 0 and <= ResultFile.Largest }, "File", T);
        if (Errors.Any)
        {
            return;
        }

        using var reader = new StreamReader(File!.OpenReadStream());
        var json = await reader.ReadToEndAsync();
        await SubmitAsync(() => Service.ImportAsync(json), T, Here, _ => "File");
    }
}
