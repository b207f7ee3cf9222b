using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Evaluations;

namespace Misthos.Web.Features.Evaluations.Published;

internal sealed class PublishedMapping : IEntityTypeConfiguration<ResultPublication>, IEntityTypeConfiguration<ForeignResults>
{
    public void Configure(EntityTypeBuilder<ResultPublication> builder)
    {
        builder.ToTable("result_publications");
        builder.HasIndex(p => p.AuthorityId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ForeignResults> builder)
    {
        builder.ToTable("foreign_results");
        builder.HasIndex(r => new { r.AuthorityId, r.Name }).IsUnique();
    }
}
