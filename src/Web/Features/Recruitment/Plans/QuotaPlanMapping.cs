using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment.Plans;

internal sealed class QuotaPlanMapping :
    IEntityTypeConfiguration<QuotaPlan>, IEntityTypeConfiguration<PlannedFeature>, IEntityTypeConfiguration<PlannedQuota>
{
    public void Configure(EntityTypeBuilder<QuotaPlan> builder)
    {
        builder.ToTable("quota_plans");
        builder.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.EditionId).IsUnique();
        builder.HasMany(p => p.Features).WithOne().HasForeignKey(f => f.PlanId);
    }

    public void Configure(EntityTypeBuilder<PlannedFeature> builder)
    {
        builder.ToTable("planned_features");
        builder.HasOne<RecruitmentChannel>().WithMany().HasForeignKey(f => f.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(f => f.Quotas).WithOne().HasForeignKey(q => q.FeatureId);
    }

    public void Configure(EntityTypeBuilder<PlannedQuota> builder) => builder.ToTable("planned_quotas");
}
