using Microsoft.AspNetCore.Components;
using Misthos.Domain.Allowances;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>Every request, those that wait first and the oldest of them first; narrowed by state, scheme and name.</summary>
public partial class Requests
{
    private static readonly RequestStanding[] Order =
        [RequestStanding.ToDecide, RequestStanding.Met, RequestStanding.AboveThreshold, RequestStanding.Deferred, RequestStanding.Declined, RequestStanding.NotAsked];

    private readonly Dictionary<Guid, int> _toInvite = [];
    private IReadOnlyList<RequestRow> _all = [];
    private IReadOnlyList<RequestRow> _rows = [];
    private IReadOnlyList<(AllowanceScheme Scheme, bool LacksRule)> _schemes = [];
    private HashSet<(Guid Scheme, Guid Person)> _sent = [];
    private HashSet<(Guid Scheme, Guid Person)> _contested = [];
    private int _letters;
    private DateOnly _today;

    [SupplyParameterFromQuery(Name = "etat")] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "bareme")] public string? Which { get; set; }

    [SupplyParameterFromQuery(Name = "nom")] public string? Name { get; set; }

    [SupplyParameterFromQuery(Name = "invites")] public string? Invited { get; set; }

    private RequestFilter Filter { get; set; } = new();

    protected override async Task OnInitializedAsync()
    {
        _today = Format.DayOf(Clock.GetUtcNow());
        Filter = new() { Etat = Typed.Text(State), Bareme = Typed.Text(Which), Nom = Typed.Text(Name) };
        _schemes = await Queries.SchemesAsync();
        _all = await Queries.AllAsync(_today);
        _rows = [.. _all.Where(Filter.Keeps)];
        (_sent, _contested) = await Queries.WaitingAsync();
        _letters = (await Queries.OpenAsync()).Letters;
        if (_schemes.FirstOrDefault(s => s.Scheme.OnRequest && s.Scheme.IsValidOn(_today)).Scheme is { } scheme)
        {
            _toInvite[scheme.Id] = (await Invitations.WaitingAsync(scheme)).Count;
        }
    }

    private async Task InviteAsync(Guid schemeId)
    {
        await Invitations.InviteAsync(schemeId);
        Goto(Link("gestion/indemnites/demandes?invites=1"));
    }

    // What waits: the oldest first.
    private static IEnumerable<RequestRow> Sorted(IGrouping<RequestStanding, RequestRow> group) =>
        group.Key == RequestStanding.ToDecide ? group.OrderBy(row => row.Said?.RequestedOn ?? DateOnly.MinValue) : group;

    private string Address(RequestRow row) => Link($"gestion/indemnites/demandes/{row.Scheme.Id}/personnes/{row.PersonId}");
}

/// <summary>How the list of requests is narrowed: the names are those of the address.</summary>
public sealed class RequestFilter
{
    public string? Etat { get; set; }

    public string? Bareme { get; set; }

    public string? Nom { get; set; }

    internal bool Keeps(RequestRow row) =>
        (Etat is null || Etat == row.Standing.ToString()) && (Bareme is null || Bareme == row.Scheme.Id.ToString())
        && (Nom is null || Folding.Letters(row.Person).Contains(Folding.Letters(Nom), StringComparison.Ordinal));
}
