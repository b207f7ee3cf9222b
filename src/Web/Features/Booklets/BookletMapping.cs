using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Booklets;

namespace Misthos.Web.Features.Booklets;

internal sealed class BookletMapping : IEntityTypeConfiguration<Booklet>, IEntityTypeConfiguration<BookletFreeze>
{
    public void Configure(EntityTypeBuilder<Booklet> builder)
    {
        builder.ToTable("booklets");
        builder.Property(b => b.Key).HasMaxLength(36);
        builder.Property(b => b.Subtitle).HasMaxLength(200);
        builder.Property(b => b.ForewordName).HasMaxLength(120);
        builder.Property(b => b.ForewordCapacity).HasMaxLength(120);
        builder.HasIndex(b => new { b.AuthorityId, b.Key }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(b => b.EditionId).OnDelete(DeleteBehavior.Restrict);
    }

    // Two who freeze at once: the second is told.
    public void Configure(EntityTypeBuilder<BookletFreeze> builder)
    {
        builder.ToTable("booklet_freezes");
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.HasIndex(f => new { f.BookletId, f.Order }).IsUnique();
        builder.HasOne<Booklet>().WithMany().HasForeignKey(f => f.BookletId).OnDelete(DeleteBehavior.Restrict);
    }
}
