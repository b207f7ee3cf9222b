using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Registers;

namespace Misthos.Web.Features.Registers;

internal sealed class RegistersMapping : IEntityTypeConfiguration<PublicAct>, IEntityTypeConfiguration<RegisterStamp>
{
    public void Configure(EntityTypeBuilder<PublicAct> builder)
    {
        builder.ToTable("public_acts");
        builder.HasIndex(a => new { a.AuthorityId, a.Number }).IsUnique();
        builder.HasIndex(a => new { a.AuthorityId, a.Hash }).IsUnique();
        builder.Ignore(a => a.Line).Ignore(a => a.IsWhole).Ignore(a => a.Order);
    }

    public void Configure(EntityTypeBuilder<RegisterStamp> builder)
    {
        builder.ToTable("register_stamps");
        builder.HasIndex(s => new { s.AuthorityId, s.Number });
    }
}
