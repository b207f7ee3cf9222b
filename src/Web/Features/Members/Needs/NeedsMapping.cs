using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;

namespace Misthos.Web.Features.Members.Needs;

internal sealed class NeedsMapping : IEntityTypeConfiguration<Need>, IEntityTypeConfiguration<NeedMeasure>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.ToTable("needs");
        builder.HasIndex(n => new { n.AuthorityId, n.PersonId, n.Status });
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(n => n.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Measures).WithOne().HasForeignKey(m => m.NeedId);
    }

    public void Configure(EntityTypeBuilder<NeedMeasure> builder)
    {
        builder.ToTable("need_measures");
        builder.PrimitiveCollection(m => m.SittingIds);
    }
}
