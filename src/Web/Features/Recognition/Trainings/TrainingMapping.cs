using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Features.Recognition.Trainings;

internal sealed class TrainingMapping : IEntityTypeConfiguration<Training>, IEntityTypeConfiguration<TrainingRecord>, IEntityTypeConfiguration<WelcomeKit>
{
    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.ToTable("trainings");
        builder.Property(t => t.Title).HasMaxLength(200);
        builder.HasIndex(t => new { t.AuthorityId, t.On, t.Title }).IsUnique();
    }

    /// <summary>Somebody is noted once for a training, and once a day for a kit.</summary>
    public void Configure(EntityTypeBuilder<TrainingRecord> builder)
    {
        builder.ToTable("training_records");
        builder.Property(r => r.Name).HasMaxLength(120);
        builder.Property(r => r.Office).HasMaxLength(200);
        builder.HasIndex(r => new { r.TrainingId, r.Name, r.Office }).IsUnique();
        builder.HasIndex(r => new { r.KitId, r.Name, r.Office, r.On }).IsUnique();
        builder.HasOne<Training>().WithMany().HasForeignKey(r => r.TrainingId);
        builder.HasOne<WelcomeKit>().WithMany().HasForeignKey(r => r.KitId);
    }

    public void Configure(EntityTypeBuilder<WelcomeKit> builder)
    {
        builder.ToTable("welcome_kits");
        builder.HasIndex(k => new { k.AuthorityId, k.Group }).IsUnique();
    }
}
