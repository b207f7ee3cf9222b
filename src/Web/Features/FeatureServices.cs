namespace Misthos.Web.Features;

/// <summary>Registers the services of every slice: classes of <c>Features</c> whose name ends in Service or Queries.</summary>
internal static class FeatureServices
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        foreach (var type in typeof(FeatureServices).Assembly.GetTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false } && type.Namespace?.StartsWith("Misthos.Web.Features.", StringComparison.Ordinal) == true
            && (type.Name.EndsWith("Service", StringComparison.Ordinal) || type.Name.EndsWith("Queries", StringComparison.Ordinal))))
        {
            services.AddScoped(type);
        }

        services.AddSingleton<Recruitment.PreparationWorker>().AddHostedService(provider => provider.GetRequiredService<Recruitment.PreparationWorker>());
        services.AddSingleton<Recruitment.Registrations.RegistrationLimits>();
        services.AddSingleton<Recruitment.Letters.LetterWorker>().AddHostedService(provider => provider.GetRequiredService<Recruitment.Letters.LetterWorker>());
        services.AddSingleton<Certificates.Batches.CertificateWorker>().AddHostedService(provider => provider.GetRequiredService<Certificates.Batches.CertificateWorker>()).AddScoped<Certificates.Batches.CertificateBatchDesk>();
        services.AddHostedService<Registers.StampWorker>().AddHttpClient(Registers.StampService.Client, client => client.Timeout = TimeSpan.FromSeconds(20));
        services.AddHostedService<Sittings.Notices.ReminderWorker>();
        services.AddHostedService<Members.Returns.ReturnedMailWorker>();
        services.AddSingleton<Proposals.Confided.ConfidedLimits>().AddHostedService<Proposals.Confided.ConfidedWorker>().AddHostedService<Proposals.Imports.ImportFileWorker>();
        services.AddHostedService<Proposals.Restitutions.DutyReminderWorker>().AddHostedService<Proposals.Follow.DigestWorker>().AddHostedService<Proposals.Opinions.OpinionReminderWorker>();
        services.AddSingleton<Proposals.Follow.FollowLimit>().AddScoped<Proposals.Follow.FollowPost>();
        services.AddSingleton<Sittings.Presence.CheckInDesk>();
        Evaluations.EvaluationSetup.Add(services);
        services.AddScoped<Booklets.BookletTexting>();
        OpenData.OpenDataSetup.Add(services);
        Ballots.BallotSetup.Add(services);
        Allowances.Particulier.ParticulierAccess.AddClient(services).AddHostedService<Allowances.Eligibility.ProofWorker>();
        services.AddSingleton<MatcherPolicy, Allowances.JsonOnlyPolicy>();
        return services.Configure<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>(Certificates.CertificateEndpoints.LimitVerification);
    }
}
