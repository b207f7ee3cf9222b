using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;

namespace Misthos.Web.Infrastructure.Security;

/// <summary>A magic link: the fingerprint of a random token, valid once, for fifteen minutes.</summary>
public sealed class SignInLink
{
    private SignInLink()
    {
    }

    public SignInLink(string tokenHash, string normalizedEmail, DateTimeOffset at, TimeSpan life)
    {
        (TokenHash, NormalizedEmail, CreatedAt, ExpiresAt) = (tokenHash, normalizedEmail, at, at + life);
    }

    /// <summary>SHA-256 of the token, hexadecimal; the key.</summary>
    [Secret]
    public string TokenHash { get; private set; } = "";

    public string NormalizedEmail { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }
}

internal sealed class SignInLinkMapping : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.ToTable("sign_in_links");
        builder.HasKey(link => link.TokenHash);
        builder.HasIndex(link => link.ExpiresAt);
    }
}
