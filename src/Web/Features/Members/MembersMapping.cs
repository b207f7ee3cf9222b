using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;

namespace Misthos.Web.Features.Members;

internal sealed class MembersMapping :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Mandate>, IEntityTypeConfiguration<MandateChange>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasIndex(p => p.UserId);
        builder.HasIndex(p => new { p.AuthorityId, p.SearchName });
        builder.HasIndex(p => new { p.AuthorityId, p.District });
        builder.HasIndex(p => new { p.AuthorityId, p.BornOn });
        builder.HasOne<Data.AppUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.ToTable("mandates");
        builder.HasIndex(m => new { m.PersonId, m.OrganId, m.StartsOn }).IsUnique();
        // The authority first: every query asks for it, and SQLite would take the index of the authority alone for each person in turn.
        builder.HasIndex(m => new { m.AuthorityId, m.PersonId });
        builder.HasIndex(m => new { m.OrganId, m.Status });
        builder.HasOne<Mandate>().WithMany().HasForeignKey(m => m.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Edition>().WithMany().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organ>().WithMany().HasForeignKey(m => m.OrganId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Changes).WithOne().HasForeignKey(c => c.MandateId);
    }

    public void Configure(EntityTypeBuilder<MandateChange> builder) => builder.ToTable("mandate_changes");
}
