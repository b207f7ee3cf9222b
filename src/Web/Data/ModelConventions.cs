using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Misthos.Domain;
using Misthos.Domain.Members;

namespace Misthos.Web.Data;

/// <summary>How values are stored, the same on both databases.</summary>
internal static class ModelConventions
{
    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<Money>().HaveConversion<MoneyConverter>();
        builder.Properties<SealedText>().HaveConversion<SealedConverter>();
        builder.Properties<Dictionary<string, string>>().HaveConversion<DictionaryConverter, DictionaryComparer>();
    }

    public static void NameIdentityTables(ModelBuilder builder)
    {
        builder.Entity<AppUser>().ToTable("users");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("user_passkeys");
        builder.Entity<AppUser>().HasIndex(user => user.NormalizedEmail);
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        value => value.UtcDateTime,
        value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));

    private sealed class MoneyConverter() : ValueConverter<Money, long>(value => value.Cents, value => Money.FromCents(value));

    private sealed class SealedConverter() : ValueConverter<SealedText, string>(value => value.Cipher, value => new SealedText(value));

    private sealed class DictionaryConverter() : ValueConverter<Dictionary<string, string>, string>(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        value => JsonSerializer.Deserialize<Dictionary<string, string>>(value, JsonSerializerOptions.Default)!);

    private sealed class DictionaryComparer() : ValueComparer<Dictionary<string, string>>(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.Count == b.Count && a.All(pair => b.ContainsKey(pair.Key) && b[pair.Key] == pair.Value)),
        value => value.Count,
        value => value.ToDictionary());
}
