using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Sittings.Earlier;

internal sealed class EarlierMapping : IEntityTypeConfiguration<EarlierMeeting>
{
    public void Configure(EntityTypeBuilder<EarlierMeeting> builder)
    {
        builder.ToTable("earlier_meetings");
        builder.HasIndex(m => new { m.AuthorityId, m.Day });
        builder.HasOne<Edition>().WithMany().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Topic>().WithMany().HasForeignKey(m => m.TopicId).OnDelete(DeleteBehavior.Restrict);
    }
}
