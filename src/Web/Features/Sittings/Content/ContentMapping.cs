using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Content;

internal sealed class ContentMapping :
    IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<SittingSpeaker>, IEntityTypeConfiguration<SittingDocument>,
    IEntityTypeConfiguration<SittingMinutes>, IEntityTypeConfiguration<SittingThanks>, IEntityTypeConfiguration<PlacePhoto>
{
    /// <summary>One point for each place of the agenda: of two organisers at once, the second is told.</summary>
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_items");
        builder.HasIndex(i => new { i.SittingId, i.Order }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(i => i.SittingId);
        builder.HasOne<SittingDocument>().WithMany().HasForeignKey(i => i.SittingDocumentId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<SittingSpeaker> builder)
    {
        builder.ToTable("sitting_speakers");
        builder.HasIndex(s => new { s.SittingId, s.Order }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(s => s.SittingId);
    }

    public void Configure(EntityTypeBuilder<SittingDocument> builder)
    {
        builder.ToTable("sitting_documents");
        builder.HasOne<Sitting>().WithMany().HasForeignKey(d => d.SittingId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(d => d.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SittingMinutes> builder)
    {
        builder.ToTable("sitting_minutes");
        builder.HasIndex(m => m.SittingId).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(m => m.SittingId);
    }

    /// <summary>The index holds whatever the code does: nobody is thanked twice.</summary>
    public void Configure(EntityTypeBuilder<SittingThanks> builder)
    {
        builder.ToTable("sitting_thanks");
        builder.HasIndex(t => new { t.SittingId, t.PersonId }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(t => t.SittingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
    }

    public void Configure(EntityTypeBuilder<PlacePhoto> builder)
    {
        builder.ToTable("place_photos");
        builder.HasIndex(p => new { p.AuthorityId, p.Place }).IsUnique();
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
