using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;

namespace Misthos.Web.Features.Allowances;

internal sealed class AllowancesMapping :
    IEntityTypeConfiguration<CouncilAct>, IEntityTypeConfiguration<CouncilActState>, IEntityTypeConfiguration<AllowanceScheme>,
    IEntityTypeConfiguration<SchemeRate>, IEntityTypeConfiguration<PresenceDecision>, IEntityTypeConfiguration<AllowanceRequest>,
    IEntityTypeConfiguration<EligibilityDecision>, IEntityTypeConfiguration<ExpenseComponent>, IEntityTypeConfiguration<TreatmentDecision>
{
    public void Configure(EntityTypeBuilder<CouncilAct> builder)
    {
        builder.ToTable("council_acts");
        builder.HasMany(a => a.States).WithOne().HasForeignKey(s => s.CouncilActId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CouncilActState> builder)
    {
        builder.ToTable("council_act_states");
        builder.HasIndex(s => new { s.CouncilActId, s.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AllowanceScheme> builder)
    {
        builder.ToTable("allowance_schemes");
        builder.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.CouncilAct).WithMany().HasForeignKey(s => s.CouncilActId).OnDelete(DeleteBehavior.Restrict);
        builder.PrimitiveCollection(s => s.OrganIds);
        builder.PrimitiveCollection(s => s.CoveredCapacities).ElementType().HasConversion<string>();
        builder.HasMany(s => s.Rates).WithOne().HasForeignKey(r => r.SchemeId);
        builder.HasMany(s => s.PresenceDecisions).WithOne().HasForeignKey(d => d.SchemeId);
        builder.HasMany(s => s.TreatmentDecisions).WithOne().HasForeignKey(d => d.SchemeId);
        builder.HasMany(s => s.Expenses).WithOne().HasForeignKey(e => e.SchemeId);
    }

    public void Configure(EntityTypeBuilder<SchemeRate> builder) => builder.ToTable("scheme_rates");

    public void Configure(EntityTypeBuilder<ExpenseComponent> builder) => builder.ToTable("expense_components");

    public void Configure(EntityTypeBuilder<PresenceDecision> builder)
    {
        builder.ToTable("presence_decisions");
        builder.HasIndex(d => new { d.SchemeId, d.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TreatmentDecision> builder)
    {
        builder.ToTable("treatment_decisions");
        builder.HasIndex(d => new { d.SchemeId, d.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AllowanceRequest> builder)
    {
        builder.ToTable("allowance_requests");
        builder.HasOne<AllowanceScheme>().WithMany().HasForeignKey(r => r.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EligibilityDecision> builder)
    {
        builder.ToTable("eligibility_decisions");
        builder.HasIndex(d => new { d.SchemeId, d.PersonId, d.DecidedOn, d.Outcome, d.Basis }).IsUnique().HasDatabaseName("ix_eligibility_decisions_once");
        builder.HasOne<AllowanceScheme>().WithMany().HasForeignKey(d => d.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
