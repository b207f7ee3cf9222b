using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;

namespace Misthos.Web.Features.Members.Space;

internal sealed class SpaceMapping : IEntityTypeConfiguration<ConsentEntry>, IEntityTypeConfiguration<CharterAcceptance>, IEntityTypeConfiguration<ErasureRequest>
{
    public void Configure(EntityTypeBuilder<ConsentEntry> builder)
    {
        builder.ToTable("consents");
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }

    public void Configure(EntityTypeBuilder<CharterAcceptance> builder)
    {
        builder.ToTable("charter_acceptances");
        builder.HasIndex(c => new { c.PersonId, c.EditionId, c.Wording }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ErasureRequest> builder)
    {
        builder.ToTable("erasure_requests");
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        builder.PrimitiveCollection(r => r.Erased).ElementType().HasConversion<string>();
    }
}
