using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;

namespace Misthos.Web.Features.Allowances.Eligibility;

internal sealed class EligibilityMapping :
    IEntityTypeConfiguration<IncomeRule>, IEntityTypeConfiguration<IncomeProof>, IEntityTypeConfiguration<IncomeCheck>,
    IEntityTypeConfiguration<AllowanceAppeal>, IEntityTypeConfiguration<AllowanceNotice>
{
    public void Configure(EntityTypeBuilder<IncomeRule> builder)
    {
        builder.ToTable("income_rules");
        builder.HasIndex(r => r.SchemeId).IsUnique();
        builder.HasOne<AllowanceScheme>().WithMany().HasForeignKey(r => r.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(r => r.Terms);
    }

    public void Configure(EntityTypeBuilder<IncomeProof> builder)
    {
        builder.ToTable("income_proofs");
        builder.HasOne<AllowanceScheme>().WithMany().HasForeignKey(p => p.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IncomeCheck> builder)
    {
        builder.ToTable("income_checks");
        builder.HasOne<AllowanceScheme>().WithMany().HasForeignKey(c => c.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>One appeal against one decision, whoever sends first.</summary>
    public void Configure(EntityTypeBuilder<AllowanceAppeal> builder)
    {
        builder.ToTable("allowance_appeals");
        builder.HasIndex(a => a.DecisionId).IsUnique();
        builder.HasIndex(a => a.ClaimId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EligibilityDecision>().WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ExpenseClaim>().WithMany().HasForeignKey(a => a.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>A person is told of one cause once.</summary>
    public void Configure(EntityTypeBuilder<AllowanceNotice> builder)
    {
        builder.ToTable("allowance_notices");
        builder.HasIndex(n => new { n.SubjectId, n.PersonId, n.Kind }).IsUnique();
        builder.HasIndex(n => new { n.AuthorityId, n.DoneAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
