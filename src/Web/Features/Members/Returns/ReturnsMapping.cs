using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Members;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Members.Returns;

internal sealed class ReturnsMapping : IEntityTypeConfiguration<MailDecision>
{
    public void Configure(EntityTypeBuilder<MailDecision> builder)
    {
        builder.ToTable("mail_decisions");
        builder.HasIndex(d => new { d.MailId, d.Attempt }).IsUnique();
        builder.HasOne<MailMessage>().WithMany().HasForeignKey(d => d.MailId);
    }
}
