using Microsoft.AspNetCore.Components;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Records;

/// <summary>A member's own record: what the city attests, what they say themselves, and what they put on their page.</summary>
public sealed partial class MyEngagement
{
    private EngagementRecord? _record;
    private IReadOnlyList<RecordFact> _facts = [];
    private PortfolioContent? _page;

    [SupplyParameterFromForm(FormName = "portfolio")] public PortfolioInput? Input { get; set; }

    [SupplyParameterFromQuery(Name = "enregistre")] public string? Saved { get; set; }

    protected override async Task LoadAsync(Person person)
    {
        var record = await Queries.OfAsync(person.Id);
        (_facts, _page) = (Facts.Of(record), await Queries.PortfolioAsync(person.Id));
        Input ??= PortfolioInput.Of(_page, _facts);
        Input.Pad();
        _record = record;
    }

    private Task WriteAsync() => Self is null ? Task.CompletedTask
        : SubmitAsync(() => Service.WriteAsync(Self.Id, Input!.Read(_facts)), T, Here("oui"), code => code switch { "portfolio.headline" => "Headline", "portfolio.intro" => "Intro", _ => "" });

    private Task EraseAsync() => Self is null ? Task.CompletedTask : SubmitAsync(() => Service.EraseAsync(Self.Id), T, Here("efface"));

    private string Here(string saved) => Link($"moi/engagement?enregistre={saved}") + (People.Count > 1 ? $"&personne={Self!.Id}" : "");

    private string? Detail(RecordFact fact) => string.Join(" – ", new[] { fact.Detail, fact.IsAttested ? "" : T["YourWords"].Value }.Where(text => text.Length > 0)) is { Length: > 0 } detail ? detail : null;

    private static string IdOf(RecordFact fact) => "fact-" + fact.Key.Replace(':', '-');
}

/// <summary>A member's page as typed.</summary>
public sealed class PortfolioInput
{
    public string? Headline { get; set; }

    public string? Intro { get; set; }

    public List<string> Shown { get; set => field = value ?? []; } = [];

    public List<OwnRow> Own { get; set => field = value ?? []; } = [];

    /// <summary>The page as kept; before it is, everything but thanks is ticked.</summary>
    public static PortfolioInput Of(PortfolioContent? page, IReadOnlyList<RecordFact> facts) => new()
    {
        Headline = page?.Headline,
        Intro = page?.Intro,
        Shown = [.. page?.Shown ?? [.. facts.Where(f => f.IsShownAtFirst).Select(f => f.Key)]],
        Own = [.. (page?.Own ?? []).Select(o => new OwnRow { Title = o.Title, When = o.When, Words = o.Words })],
    };

    /// <summary>Adds an empty row to fill in, up to the most.</summary>
    public void Pad()
    {
        Own.RemoveAll(row => row.IsEmpty);
        if (Own.Count < PortfolioContent.MostOwn)
        {
            Own.Add(new());
        }
    }

    /// <summary>What is kept: facts that exist, rows that say something.</summary>
    public PortfolioContent Read(IReadOnlyList<RecordFact> facts) => new(
        Typed.Text(Headline) ?? "", Typed.Text(Intro) ?? "", [.. facts.Select(f => f.Key).Where(Shown.Contains)],
        [.. Own.Where(row => !row.IsEmpty).Select(row => new OwnEntry(Typed.Text(row.Title) ?? "", Typed.Text(row.When) ?? "", Typed.Text(row.Words) ?? ""))]);
}

/// <summary>Something of one's own, as typed.</summary>
public sealed class OwnRow
{
    public string? Title { get; set; }

    public string? When { get; set; }

    public string? Words { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(When) && string.IsNullOrWhiteSpace(Words);
}
