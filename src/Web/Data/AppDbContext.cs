using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;

namespace Misthos.Web.Data;

/// <summary>What a context needs of the request or job it serves.</summary>
public sealed record AppDbScope(Tenant Tenant, Actor Actor, TimeProvider Clock);

/// <summary>
/// The one context. A query filter hides every row of other authorities; saving checks the owner, counts versions
/// and writes the audit trail in the same transaction.
/// </summary>
public abstract class AppDbContext(DbContextOptions options, AppDbScope scope) : IdentityUserContext<AppUser, Guid>(options)
{
    /// <summary>Authority whose rows are visible; empty when none.</summary>
    public Guid AuthorityId => scope.Tenant.Id;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var isDetecting = ChangeTracker.AutoDetectChangesEnabled;
        try
        {
            // Found once; every look at the entries would search all of them again.
            ChangeTracker.AutoDetectChangesEnabled = false;
            CheckOwners();
            KeptRows.Check(ChangeTracker);
            CountVersions();
            AddRange(AuditTrail.Of(ChangeTracker, scope.Actor, scope.Clock.GetUtcNow()));
            return await SaveChainedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = isDetecting;
        }
    }

    // Of two who add to a register at once the second fails on its unique number, and is put behind the first.
    private async Task<int> SaveChainedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var acts = this.NewActs();
        await this.ChainAsync(acts, cancellationToken);
        while (true)
        {
            try
            {
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            }
            catch (DbUpdateException fault) when (acts.Count > 0 && fault is not DbUpdateConcurrencyException)
            {
                if (!await this.ChainAsync(acts, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    private void CheckOwners()
    {
        foreach (var entry in ChangeTracker.Entries<IOwnedByAuthority>().Where(e => e.State is not EntityState.Unchanged).ToList())
        {
            if (entry.Entity.AuthorityId != AuthorityId && !scope.Tenant.IsSystem)
            {
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another authority would be written.");
            }
        }
    }

    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified && e.Entity is Entity or Authority).ToList())
        {
            var version = entry.Property(nameof(Entity.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        ModelConventions.NameIdentityTables(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IOwnedByAuthority).IsAssignableFrom).ToList())
        {
            FilterMethod.MakeGenericMethod(type).Invoke(this, [builder]);
        }
    }

    private static readonly System.Reflection.MethodInfo FilterMethod = typeof(AppDbContext)
        .GetMethod(nameof(Filter), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;

    private void Filter<T>(ModelBuilder builder)
        where T : class, IOwnedByAuthority
    {
        var entity = builder.Entity<T>();
        entity.HasQueryFilter(row => row.AuthorityId == AuthorityId);
        entity.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).OnDelete(DeleteBehavior.Restrict);
        if (typeof(Entity).IsAssignableFrom(typeof(T)))
        {
            entity.Property(nameof(Entity.Id)).ValueGeneratedNever();
            entity.Property(nameof(Entity.Version)).IsConcurrencyToken();
        }
    }
}
