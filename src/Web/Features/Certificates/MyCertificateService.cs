using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Certificates;

/// <summary>Which button was pressed.</summary>
public sealed class WantedInput
{
    public string? What { get; set; }

    /// <summary>What a button asks for: kind, sitting or edition, and who will read it; null when it is no such thing.</summary>
    internal static Wanted? Read(string? what)
    {
        var parts = (what ?? "").Split(':');
        return parts.Length is 2 or 3 && Typed.Chosen<CertificateKind>(parts[0]) is { } kind && Guid.TryParse(parts[1], out var about)
            ? new(kind, about, parts.Length == 3 && Typed.Chosen<CertificateReader>(parts[2]) is { } reader ? reader : CertificateReader.Anyone)
            : null;
    }
}

/// <summary>What a member asks for: a kind, about a sitting or an edition.</summary>
public sealed record Wanted(CertificateKind Kind, Guid About, CertificateReader Reader);

/// <summary>A member's own request for a certificate; refused for anybody the account does not serve.</summary>
public sealed class MyCertificateService(AppDbContext db, Actor actor, CertificateService certificates)
{
    public async Task<Issued> IssueAsync(Guid personId, Wanted wanted, string language)
    {
        var user = actor.Require();
        if (!await db.Set<Person>().AnyAsync(p => p.Id == personId && p.UserId == user))
        {
            return Issued.No([new Refusal("certificate.not-yours")]);
        }

        return wanted.Kind switch
        {
            CertificateKind.Presence => await certificates.IssuePresenceAsync(wanted.About, personId, language),
            CertificateKind.Convocation => await certificates.IssueConvocationAsync(wanted.About, personId, wanted.Reader, language),
            CertificateKind.Participation when await HasPartAsync(wanted.About, personId) => await certificates.IssueParticipationAsync(wanted.About, personId, language),
            CertificateKind.Participation => Issued.No([new Refusal("certificate.no-sitting-yet")]),
            _ => Issued.No([new Refusal("certificate.choose")]),
        };
    }

    private Task<bool> HasPartAsync(Guid editionId, Guid personId) => db.Set<Mandate>().AnyAsync(m => m.EditionId == editionId && m.PersonId == personId);
}
