using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Messages;

internal sealed class MessageMapping : IEntityTypeConfiguration<MessageWording>
{
    public void Configure(EntityTypeBuilder<MessageWording> builder)
    {
        builder.ToTable("message_wordings");
        builder.HasIndex(w => new { w.AuthorityId, w.Message, w.Shape, w.Language }).IsUnique();
        builder.Ignore(w => w.IsOwn);
    }
}
