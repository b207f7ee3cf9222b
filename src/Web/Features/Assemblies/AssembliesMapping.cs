using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;

namespace Misthos.Web.Features.Assemblies;

internal sealed class AssembliesMapping :
    IEntityTypeConfiguration<CitizensAssembly>, IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<Organ>,
    IEntityTypeConfiguration<EditionChange>
{
    public void Configure(EntityTypeBuilder<CitizensAssembly> builder)
    {
        builder.ToTable("assemblies");
        builder.PrimitiveCollection(a => a.Objectives);
        builder.HasIndex(a => new { a.AuthorityId, a.Slug }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("editions");
        builder.Ignore(e => e.Quorum).Ignore(e => e.Voting);
        builder.HasOne<CitizensAssembly>().WithMany().HasForeignKey(e => e.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Organs).WithOne().HasForeignKey(o => o.EditionId);
        builder.HasMany(e => e.Topics).WithOne().HasForeignKey(t => t.EditionId);
        builder.HasMany(e => e.Changes).WithOne().HasForeignKey(c => c.EditionId);
    }

    public void Configure(EntityTypeBuilder<Organ> builder) => builder.ToTable("organs");

    public void Configure(EntityTypeBuilder<EditionChange> builder) => builder.ToTable("edition_changes");
}
