using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Portal;

namespace Misthos.Web.Features.Portal.News;

internal sealed class CityNewsMapping : IEntityTypeConfiguration<NewsItem>
{
    public void Configure(EntityTypeBuilder<NewsItem> builder)
    {
        builder.ToTable("news_items");
        builder.Property(n => n.Title).HasMaxLength(160);
        builder.Property(n => n.Words).HasMaxLength(NewsItem.Longest);
        builder.HasIndex(n => new { n.AuthorityId, n.On, n.Title }).IsUnique();
    }
}
