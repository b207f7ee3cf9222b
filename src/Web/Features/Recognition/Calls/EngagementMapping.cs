using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Features.Recognition.Calls;

internal sealed class EngagementMapping : IEntityTypeConfiguration<EngagementCall>, IEntityTypeConfiguration<CallStep>, IEntityTypeConfiguration<CallRule>,
    IEntityTypeConfiguration<CallAsk>, IEntityTypeConfiguration<CallTelling>, IEntityTypeConfiguration<EngagementWish>
{
    public void Configure(EntityTypeBuilder<EngagementCall> builder)
    {
        builder.ToTable("engagement_calls");
        builder.PrimitiveCollection(c => c.Themes).ElementType().HasConversion<string>();
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CallId);
    }

    public void Configure(EntityTypeBuilder<CallStep> builder) => builder.ToTable("engagement_call_steps");

    public void Configure(EntityTypeBuilder<CallRule> builder)
    {
        builder.ToTable("engagement_call_rules");
        builder.HasIndex(r => r.AuthorityId).IsUnique();
    }

    // The second index is the monthly limit: two departments at once cannot take the same place of a person's month.
    public void Configure(EntityTypeBuilder<CallAsk> builder)
    {
        builder.ToTable("engagement_call_asks");
        builder.Property(a => a.Words).HasMaxLength(CallAsk.MostWords);
        builder.HasIndex(a => new { a.CallId, a.PersonId }).IsUnique();
        builder.HasIndex(a => new { a.PersonId, a.Month, a.Slot }).IsUnique();
        builder.HasOne<EngagementCall>().WithMany().HasForeignKey(a => a.CallId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }

    public void Configure(EntityTypeBuilder<CallTelling> builder)
    {
        builder.ToTable("engagement_call_tellings");
        builder.HasIndex(t => new { t.CallId, t.PersonId, t.Message }).IsUnique();
        builder.HasOne<EngagementCall>().WithMany().HasForeignKey(t => t.CallId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
    }

    public void Configure(EntityTypeBuilder<EngagementWish> builder)
    {
        builder.ToTable("engagement_wishes");
        builder.PrimitiveCollection(w => w.Themes).ElementType().HasConversion<string>();
        builder.PrimitiveCollection(w => w.Moments).ElementType().HasConversion<string>();
        builder.HasIndex(w => w.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId);
    }
}
