using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Sittings.Groups;

internal sealed class NotesMapping :
    IEntityTypeConfiguration<TableNote>, IEntityTypeConfiguration<TableNotePhoto>, IEntityTypeConfiguration<WorkingGroup>, IEntityTypeConfiguration<WorkingGroupMember>
{
    public void Configure(EntityTypeBuilder<TableNote> builder)
    {
        builder.ToTable("table_notes");
        builder.HasIndex(n => new { n.SittingId, n.Round, n.Table }).IsUnique();
        builder.HasOne<Sitting>().WithMany().HasForeignKey(n => n.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Photos).WithOne().HasForeignKey(p => p.NoteId);
    }

    public void Configure(EntityTypeBuilder<TableNotePhoto> builder)
    {
        builder.ToTable("table_note_photos");
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WorkingGroup> builder)
    {
        builder.ToTable("working_groups");
        builder.HasIndex(g => new { g.EditionId, g.Name }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(g => g.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(g => g.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(g => g.Members).WithOne().HasForeignKey(m => m.GroupId);
    }

    public void Configure(EntityTypeBuilder<WorkingGroupMember> builder)
    {
        builder.ToTable("working_group_members");
        builder.HasIndex(m => new { m.GroupId, m.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
