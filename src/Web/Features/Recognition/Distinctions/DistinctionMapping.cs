using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Features.Recognition.Distinctions;

internal sealed class DistinctionMapping :
    IEntityTypeConfiguration<Distinction>, IEntityTypeConfiguration<DistinctionStep>, IEntityTypeConfiguration<DistinctionProposal>,
    IEntityTypeConfiguration<DistinctionDocument>, IEntityTypeConfiguration<DistinctionAuthor>, IEntityTypeConfiguration<DistinctionTelling>
{
    public void Configure(EntityTypeBuilder<Distinction> builder)
    {
        builder.ToTable("distinctions");
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.HasIndex(d => new { d.AuthorityId, d.Title }).IsUnique();
        builder.Ignore(d => d.Latest).Ignore(d => d.Untold).Ignore(d => d.PublicSteps);
        builder.HasMany(d => d.Steps).WithOne().HasForeignKey(s => s.DistinctionId);
        builder.HasMany(d => d.Proposals).WithOne().HasForeignKey(p => p.DistinctionId);
        builder.HasMany(d => d.Documents).WithOne().HasForeignKey(f => f.DistinctionId);
        builder.HasMany(d => d.Authors).WithOne().HasForeignKey(a => a.DistinctionId);
        builder.HasMany(d => d.Tellings).WithOne().HasForeignKey(t => t.DistinctionId);
    }

    public void Configure(EntityTypeBuilder<DistinctionStep> builder)
    {
        builder.ToTable("distinction_steps");
        builder.HasIndex(s => new { s.DistinctionId, s.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DistinctionProposal> builder)
    {
        builder.ToTable("distinction_proposals");
        builder.HasIndex(p => new { p.DistinctionId, p.ProposalId }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(p => p.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DistinctionDocument> builder)
    {
        builder.ToTable("distinction_documents");
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DistinctionAuthor> builder)
    {
        builder.ToTable("distinction_authors");
        builder.HasIndex(a => new { a.DistinctionId, a.PersonId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }

    /// <summary>Nobody is told twice of the same step, however often it is pressed.</summary>
    public void Configure(EntityTypeBuilder<DistinctionTelling> builder)
    {
        builder.ToTable("distinction_tellings");
        builder.HasIndex(t => new { t.DistinctionId, t.PersonId, t.Step }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
    }
}
