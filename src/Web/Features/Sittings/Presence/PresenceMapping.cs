using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Presence;

internal sealed class PresenceMapping : IEntityTypeConfiguration<MemberBadge>
{
    public void Configure(EntityTypeBuilder<MemberBadge> builder)
    {
        builder.ToTable("member_badges");
        builder.HasIndex(b => b.Code).IsUnique();
        builder.HasIndex(b => b.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId);
    }
}
