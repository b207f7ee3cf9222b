using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Benefits;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Benefits;

internal sealed class BenefitsMapping : IEntityTypeConfiguration<BenefitLot>, IEntityTypeConfiguration<BenefitGrant>
{
    public void Configure(EntityTypeBuilder<BenefitLot> builder)
    {
        builder.ToTable("benefit_lots", table => table.HasCheckConstraint("ck_benefit_lots_remaining", "remaining >= 0"));
        builder.Property(l => l.Name).HasMaxLength(120);
        builder.Property(l => l.Provider).HasMaxLength(120);
        builder.PrimitiveCollection(l => l.NumbersLeft);
        builder.HasIndex(l => new { l.EditionId, l.Kind, l.Name, l.ReceivedOn }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(l => l.EditionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BenefitGrant> builder)
    {
        builder.ToTable("benefit_grants");
        builder.PrimitiveCollection(g => g.Numbers);
        builder.Property(g => g.StandingKey).HasMaxLength(100);
        builder.Property(g => g.EndReason).HasMaxLength(200);
        builder.HasIndex(g => g.StandingKey).IsUnique();
        builder.HasIndex(g => new { g.EditionId, g.GivenOn });
        builder.HasOne<BenefitLot>().WithMany().HasForeignKey(g => g.LotId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(g => g.SittingId).OnDelete(DeleteBehavior.Restrict);
    }
}
