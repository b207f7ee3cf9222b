using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>How many codes of a partner were handed over, used, and led to a complete registration.</summary>
public sealed record PartnerView(string Partner, string Assembly, string Edition, DateOnly AnswerBy)
{
    public required int Handed { get; init; }

    public required int Used { get; init; }

    public required int Complete { get; init; }
}

/// <summary>What a partner sees: counts, no name and no date.</summary>
public sealed class PartnerQueries(AppDbContext db)
{
    /// <summary>Counts of the partner with this code; null when there is none.</summary>
    public async Task<PartnerView?> CountsAsync(string typed)
    {
        string[] codes = [typed, ShortCode.Read(typed)];
        var found = await (from partner in db.Set<ReferralPartner>()
                           where codes.Contains(partner.CountsCode)
                           join channel in db.Set<RecruitmentChannel>() on partner.ChannelId equals channel.Id
                           join edition in db.Set<Edition>() on channel.EditionId equals edition.Id
                           join assembly in db.Set<CitizensAssembly>() on edition.AssemblyId equals assembly.Id
                           select new { partner.Id, partner.Name, Assembly = assembly.Name, Edition = edition.Name, channel.AnswerBy }).FirstOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var codesOf = db.Set<PanelInvitation>().Where(i => i.PartnerId == found.Id);
        var statuses = await db.Set<PanelRegistration>().Where(r => codesOf.Any(i => i.Id == r.InvitationId))
            .GroupBy(r => r.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToListAsync();
        return new(found.Name, found.Assembly, found.Edition, found.AnswerBy)
        {
            Handed = await codesOf.CountAsync(),
            Used = statuses.Sum(s => s.Count),
            // Whether somebody was registered already is not the partner's to know.
            Complete = statuses.Where(s => s.Status is RegistrationStatus.Submitted or RegistrationStatus.Duplicate).Sum(s => s.Count),
        };
    }
}
