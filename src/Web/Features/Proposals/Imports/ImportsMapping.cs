using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Imports;

internal sealed class ImportsMapping : IEntityTypeConfiguration<ImportedFile>, IEntityTypeConfiguration<ImportedOrigin>
{
    public void Configure(EntityTypeBuilder<ImportedFile> builder) => builder.ToTable("imported_files");

    public void Configure(EntityTypeBuilder<ImportedOrigin> builder)
    {
        builder.ToTable("imported_origins");
        builder.HasIndex(o => new { o.AuthorityId, o.Kind, o.OldId }).IsUnique();
        builder.HasIndex(o => new { o.OurId, o.Kind }).IsUnique();
    }
}
