using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Answers;

internal sealed class AnswersMapping : IEntityTypeConfiguration<OfficialResponse>, IEntityTypeConfiguration<ResponseOffice>,
    IEntityTypeConfiguration<ResponseSignature>, IEntityTypeConfiguration<ResponseTakeDown>, IEntityTypeConfiguration<Deliberation>, IEntityTypeConfiguration<ProposalDeliberation>
{
    /// <summary>Handover and answers of a proposal.</summary>
    public static void OfProposal(EntityTypeBuilder<Proposal> builder)
    {
        builder.HasMany(p => p.Responses).WithOne().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Extensions).WithOne().HasForeignKey(e => e.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Restitution>().WithMany().HasForeignKey(p => p.RestitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.AnswerDueOn);
        builder.Ignore(p => p.CurrentResponse);
    }

    public void Configure(EntityTypeBuilder<OfficialResponse> builder)
    {
        builder.ToTable("official_responses");
        builder.HasIndex(r => new { r.ProposalId, r.Order }).IsUnique();
        builder.HasMany(r => r.Offices).WithOne().HasForeignKey(o => o.ResponseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResponseOffice> builder)
    {
        builder.ToTable("official_response_offices");
        builder.HasIndex(o => new { o.ResponseId, o.OfficeId }).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(o => o.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResponseSignature> builder)
    {
        builder.ToTable("official_response_signatures");
        builder.HasIndex(s => s.ResponseId).IsUnique();
        builder.HasOne<OfficialResponse>().WithMany().HasForeignKey(s => s.ResponseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResponseTakeDown> builder)
    {
        builder.ToTable("official_response_take_downs");
        builder.HasIndex(t => t.ResponseId).IsUnique();
        builder.HasOne<OfficialResponse>().WithMany().HasForeignKey(t => t.ResponseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Deliberation> builder)
    {
        builder.ToTable("deliberations");
        builder.HasIndex(d => new { d.AuthorityId, d.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProposalDeliberation> builder)
    {
        builder.ToTable("proposal_deliberations");
        builder.HasIndex(d => new { d.ProposalId, d.DeliberationId }).IsUnique();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(d => d.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Deliberation>().WithMany().HasForeignKey(d => d.DeliberationId).OnDelete(DeleteBehavior.Restrict);
    }
}
