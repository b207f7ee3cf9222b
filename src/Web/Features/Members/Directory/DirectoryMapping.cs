using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Members;

namespace Misthos.Web.Features.Members.Directory;

internal sealed class DirectoryMapping : IEntityTypeConfiguration<DirectoryView>, IEntityTypeConfiguration<MemberImport>
{
    public void Configure(EntityTypeBuilder<DirectoryView> builder)
    {
        builder.ToTable("directory_views");
        builder.HasIndex(v => new { v.UserId, v.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MemberImport> builder) => builder.ToTable("member_imports");
}
