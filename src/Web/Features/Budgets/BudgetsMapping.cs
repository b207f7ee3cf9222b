using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Budgets;

namespace Misthos.Web.Features.Budgets;

internal sealed class BudgetsMapping : IEntityTypeConfiguration<BudgetLine>, IEntityTypeConfiguration<BudgetMovement>
{
    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.ToTable("budget_lines");
        builder.HasIndex(l => new { l.EditionId, l.Kind }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(l => l.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(l => l.Movements).WithOne().HasForeignKey(m => m.LineId);
    }

    /// <summary>One order in a line, and no paper counted twice, whoever presses when.</summary>
    public void Configure(EntityTypeBuilder<BudgetMovement> builder)
    {
        builder.ToTable("budget_movements");
        builder.HasIndex(m => new { m.LineId, m.Order }).IsUnique();
        builder.HasIndex(m => new { m.LineId, m.Stage, m.Reference, m.Day, m.Amount }).IsUnique();
        builder.Property(m => m.Reference).HasMaxLength(MovementInput.LongestReference);
    }
}
