using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Imports;

internal sealed class ImportsMapping : IEntityTypeConfiguration<ImportedFile>
{
    public void Configure(EntityTypeBuilder<ImportedFile> builder) => builder.ToTable("imported_files");
}
