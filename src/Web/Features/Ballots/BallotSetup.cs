using Misthos.Web.Features.Evaluations.Box;

namespace Misthos.Web.Features.Ballots;

/// <summary>What this slice keeps beside its services.</summary>
internal static class BallotSetup
{
    public static void Add(IServiceCollection services) => services.AddSingleton<BallotLimits>()
        .AddSingleton(provider => new BallotSecrets(BoxSecrets.FolderOf(provider.GetRequiredService<IConfiguration>())));
}
