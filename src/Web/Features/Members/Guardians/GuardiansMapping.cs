using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Members.Guardians;

internal sealed class GuardiansMapping : IEntityTypeConfiguration<MinorAuthorisation>, IEntityTypeConfiguration<MinorAuthorisationStep>
{
    public void Configure(EntityTypeBuilder<MinorAuthorisation> builder)
    {
        builder.ToTable("minor_authorisations");
        builder.HasIndex(a => a.PersonId).IsUnique();
        builder.HasIndex(a => a.TokenHash);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasOne<PanelRegistration>().WithMany().HasForeignKey(a => a.RegistrationId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.AuthorisationId);
    }

    public void Configure(EntityTypeBuilder<MinorAuthorisationStep> builder)
    {
        builder.ToTable("guardian_steps");
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
