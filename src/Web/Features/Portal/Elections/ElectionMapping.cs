using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Portal;

namespace Misthos.Web.Features.Portal.Elections;

internal sealed class ElectionMapping : IEntityTypeConfiguration<PreElectionPeriod>
{
    public void Configure(EntityTypeBuilder<PreElectionPeriod> builder)
    {
        builder.ToTable("pre_election_periods");
        builder.Property(p => p.Election).HasMaxLength(PreElectionPeriod.Longest);
        builder.Property(p => p.CalledOffReason).HasMaxLength(PreElectionPeriod.Longest);
        builder.HasIndex(p => new { p.AuthorityId, p.FirstRoundOn }).IsUnique().HasFilter("called_off_on IS NULL");
    }
}
