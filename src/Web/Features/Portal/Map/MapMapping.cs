using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Portal;

namespace Misthos.Web.Features.Portal.Map;

internal sealed class MapMapping : IEntityTypeConfiguration<DistrictMap>
{
    public void Configure(EntityTypeBuilder<DistrictMap> builder)
    {
        builder.ToTable("district_maps");
        builder.Ignore(m => m.Districts);
        builder.HasIndex(m => m.AuthorityId).IsUnique();
    }
}
