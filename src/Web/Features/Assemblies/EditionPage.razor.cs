using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Assemblies;

/// <summary>The hub of an edition: rules, charter, organs, topics, panel.</summary>
public partial class EditionPage
{
    private Edition? _edition;
    private List<(MandateOrigin Origin, int People)> _members = [];
    private List<DrawRow> _draws = [];
    private string? _posted;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "words")] public EditionWordsInput? Words { get; set; }

    [SupplyParameterFromForm(FormName = "organ")] public OrganInput? NewOrgan { get; set; }

    [SupplyParameterFromForm(FormName = "topic")] public TopicInput? NewTopic { get; set; }

    [Inject] private EditionQueries Queries { get; set; } = null!;

    [Inject] private EditionService Service { get; set; } = null!;

    private bool IsDraft => _edition!.Status == EditionStatus.Draft;

    protected override async Task OnInitializedAsync()
    {
        _edition = await Queries.FindAsync(Id);
        if (_edition is null)
        {
            NotFound();
            return;
        }

        (_members, _draws) = (await Queries.MembersAsync(Id), await Queries.DrawsAsync(Id));
        Words ??= new() { Name = _edition.Name, Charter = _edition.Charter, IsOpenToAll = _edition.IsOpenToAll, Shortfall = _edition.Shortfall };
        (NewOrgan, NewTopic) = (NewOrgan ?? new(), NewTopic ?? new());
    }

    private FormErrors? ErrorsOf(string form) => _posted == form ? Errors : null;

    private List<Choice> ChoicesOf<TEnum>(string prefix)
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(name => new Choice(name, T[$"{prefix}.{name}"]))];

    private Task DescribeAsync()
    {
        Need(nameof(Words.Name), Words!.Name);
        return DoAsync("words", () => Service.DescribeAsync(
            Id, new(Words.Name!.Trim(), Words.Charter?.Trim() ?? "", Words.IsOpenToAll, EditionForms.Blank(Words.Shortfall))));
    }

    private Task AddOrganAsync()
    {
        Need(nameof(NewOrgan.Name), NewOrgan!.Name);
        var (kind, seats) = (EditionForms.Pick<OrganKind>(NewOrgan.Kind), EditionForms.Whole(EditionForms.Blank(NewOrgan.Seats) ?? "0", 0));
        Need(nameof(NewOrgan.Kind), kind?.ToString());
        Need(nameof(NewOrgan.Seats), seats?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return DoAsync("organ", () => Service.AddOrganAsync(Id, NewOrgan.Name!.Trim(), kind!.Value, seats!.Value));
    }

    private Task AddTopicAsync()
    {
        Need(nameof(NewTopic.Title), NewTopic!.Title);
        var origin = EditionForms.Pick<TopicOrigin>(NewTopic.Origin);
        Need(nameof(NewTopic.Origin), origin?.ToString());
        return DoAsync("topic", () => Service.AddTopicAsync(
            Id, NewTopic.Title!.Trim(), origin!.Value, (EditionForms.Blank(NewTopic.ReferredBy), NewTopic.Question?.Trim() ?? "")));
    }

    private Task OpenAsync() => DoAsync("open", async () =>
    {
        foreach (var refusal in await Service.OpenAsync(Id))
        {
            Errors.Add(T[refusal.Code]);
        }
    });

    private void Need(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Errors.Add(field, T[$"Missing.{field}"]);
        }
    }

    private async Task DoAsync(string form, Func<Task> act)
    {
        _posted = form;
        if (Errors.Any)
        {
            return;
        }

        try
        {
            await act();
        }
        catch (DbUpdateException)
        {
            Errors.Add(T["Conflict"]);
        }

        if (!Errors.Any)
        {
            Goto(Link($"gestion/editions/{Id}"));
        }
    }
}
