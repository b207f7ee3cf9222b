using Microsoft.AspNetCore.Components;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Topics;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Assemblies;

/// <summary>The hub of an edition: rules, charter, organs, topics, panel.</summary>
public partial class EditionPage
{
    private Edition? _edition;
    private List<(MandateOrigin Origin, int People)> _members = [];
    private List<DrawRow> _draws = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "words")] public EditionWordsInput? Words { get; set; }

    [SupplyParameterFromForm(FormName = "organ")] public OrganInput? NewOrgan { get; set; }

    [SupplyParameterFromForm(FormName = "topic")] public TopicInput? NewTopic { get; set; }

    [Inject] private EditionQueries Queries { get; set; } = null!;

    [Inject] private EditionService Service { get; set; } = null!;

    private string Here => Link($"gestion/editions/{Id}");

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
        Words ??= new() { Name = _edition.Name, Charter = _edition.Charter, IsOpenToAll = _edition.IsOpenToAll, IsRenewable = _edition.IsRenewable, TrustedContacts = _edition.TrustedContacts, Shortfall = _edition.Shortfall, MostOfficials = $"{_edition.MostOfficials}" };
        (NewOrgan, NewTopic) = (NewOrgan ?? new(), NewTopic ?? new());
    }

    private List<Choice> ChoicesOf<TEnum>(string prefix)
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(name => new Choice(name, T[$"{prefix}.{name}"]))];

    private Task DescribeAsync()
    {
        Errors.Require(!string.IsNullOrWhiteSpace(Words!.Name), nameof(Words.Name), T);
        var officials = Typed.Whole(Words.MostOfficials, 0, Domain.Sittings.OfficialsRule.Highest);
        Errors.Require(officials is not null, nameof(Words.MostOfficials), T);
        return SubmitAsync(() => Service.DescribeAsync(
            Id, new(Words.Name!.Trim(), Words.Charter?.Trim() ?? "", Words.IsOpenToAll, Typed.Text(Words.Shortfall)) { IsRenewable = Words.IsRenewable, TrustedContacts = Words.TrustedContacts?.Trim() ?? "", MostOfficials = officials!.Value }), T, Here);
    }

    private Task AddOrganAsync()
    {
        Errors.Require(!string.IsNullOrWhiteSpace(NewOrgan!.Name), nameof(NewOrgan.Name), T);
        var (kind, seats) = (Typed.Chosen<OrganKind>(NewOrgan.Kind), Typed.Whole(Typed.Text(NewOrgan.Seats) ?? "0", 0));
        Errors.Require(kind is not null, nameof(NewOrgan.Kind), T);
        Errors.Require(seats is not null, nameof(NewOrgan.Seats), T);
        return SubmitAsync(() => Service.AddOrganAsync(Id, NewOrgan.Name!.Trim(), kind!.Value, seats!.Value), T, Here);
    }

    private Task AddTopicAsync()
    {
        Errors.Require(!string.IsNullOrWhiteSpace(NewTopic!.Title), nameof(NewTopic.Title), T);
        var origin = Typed.Chosen<TopicOrigin>(NewTopic.Origin);
        Errors.Require(origin is not null, nameof(NewTopic.Origin), T);
        return SubmitAsync(() => Service.AddTopicAsync(
            Id, NewTopic.Title!.Trim(), origin!.Value, (Typed.Text(NewTopic.ReferredBy), NewTopic.Question?.Trim() ?? "")), T, Here);
    }

    private Task OpenAsync() => SubmitAsync(() => Service.OpenAsync(Id), T, Here);
}
