using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Evaluations;

namespace Misthos.Web.Features.Evaluations.Barriers;

internal sealed class BarrierMapping : IEntityTypeConfiguration<ReasonSorting>
{
    public void Configure(EntityTypeBuilder<ReasonSorting> builder)
    {
        builder.ToTable("reason_sortings");
        builder.HasIndex(r => new { r.AuthorityId, r.Mark }).IsUnique();
    }
}
