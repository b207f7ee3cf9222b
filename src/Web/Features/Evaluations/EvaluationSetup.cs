using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Evaluations;

/// <summary>What this slice runs beside its services.</summary>
internal static class EvaluationSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new BoxSecrets(BoxSecrets.FolderOf(provider.GetRequiredService<IConfiguration>())));
        services.AddScoped<EvaluationDesk>().AddSingleton<QuestionnaireLimits>();
        services.AddSingleton<IMailFiller, QuestionnaireLink>();
        services.AddSingleton<CountWorker>().AddHostedService(provider => provider.GetRequiredService<CountWorker>());
    }
}
