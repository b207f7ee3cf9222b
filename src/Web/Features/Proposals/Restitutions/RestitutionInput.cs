using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Restitutions;

/// <summary>Fields of a public handover.</summary>
public sealed class RestitutionInput
{
    public List<string>? Proposals { get; set; }

    public string? On { get; set; }

    public string? SittingId { get; set; }

    public string? Place { get; set; }

    public string? CityPresence { get; set; }

    public string? PublicCommitment { get; set; }

    public List<string>? Offices { get; set; }

    public RestitutionTerms? Terms => Typed.Day(On) is { } day
        ? new(day, Typed.Text(Place) ?? "", Typed.Text(PublicCommitment) ?? "", Typed.Text(CityPresence) ?? "") { SittingId = Guid.TryParse(SittingId, out var id) ? id : null }
        : null;

    public static List<Guid> Ids(List<string>? texts) => [.. (texts ?? []).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
}

/// <summary>Fields of a change of delays.</summary>
public sealed class DelaysInput
{
    public string? EditionId { get; set; }

    public string? Acknowledgement { get; set; }

    public string? Answer { get; set; }

    public string? Reason { get; set; }

    public AnswerDelays Delays => new(Typed.Whole(Acknowledgement) ?? 0, Typed.Whole(Answer) ?? 0);
}
