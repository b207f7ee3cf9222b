using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Evaluations;

internal sealed class EvaluationsMapping :
    IEntityTypeConfiguration<Instrument>, IEntityTypeConfiguration<Evaluation>, IEntityTypeConfiguration<EvaluationTicket>,
    IEntityTypeConfiguration<EvaluationInvitee>, IEntityTypeConfiguration<EvaluationSlip>
{
    public void Configure(EntityTypeBuilder<Instrument> builder)
    {
        builder.ToTable("instruments");
        builder.HasIndex(i => new { i.AuthorityId, i.Code, i.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("evaluations");
        builder.HasIndex(e => new { e.AuthorityId, e.SubjectKey }).IsUnique();
        builder.HasOne<Instrument>().WithMany().HasForeignKey(e => e.InstrumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Edition>().WithMany().HasForeignKey(e => e.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(e => e.SittingId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EvaluationTicket> builder)
    {
        builder.ToTable("evaluation_tickets");
        builder.HasKey(t => t.TokenHash);
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(t => t.EvaluationId);
    }

    public void Configure(EntityTypeBuilder<EvaluationInvitee> builder)
    {
        builder.ToTable("evaluation_invitees");
        builder.HasKey(i => new { i.EvaluationId, i.PersonId });
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(i => i.EvaluationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EvaluationSlip> builder)
    {
        builder.ToTable("evaluation_slips");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(s => s.EvaluationId);
    }
}
