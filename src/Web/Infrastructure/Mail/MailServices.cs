using Quartz;

namespace Misthos.Web.Infrastructure.Mail;

/// <summary>The sending of mails: by SMTP when a host is configured, else into a folder.</summary>
internal static class MailServices
{
    public static IServiceCollection AddMailQueue(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MailQueue>();
        services.AddSingleton<MessageTransports>();
        services.AddHttpClient("sms", client => client.Timeout = TimeSpan.FromSeconds(30));
        services.AddSingleton<ISmsSender>(provider => configuration["Sms:Http:Url"] is { Length: > 0 }
            ? new HttpSmsSender(provider.GetRequiredService<IHttpClientFactory>().CreateClient("sms"), configuration) : new FolderSmsSender(Folder(configuration)));
        services.AddSingleton<MailTransport>(IsSmtp(configuration) ? new SmtpTransport(configuration) : new FolderTransport(Folder(configuration)));
        services.AddQuartz(quartz => quartz.ScheduleJob<MailJob>(trigger => trigger
            .WithIdentity("mails").StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(5)).RepeatForever())));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    /// <summary>Where mails go, in words for the person who starts the server.</summary>
    public static string Destination(IConfiguration configuration) =>
        IsSmtp(configuration) ? $"SMTP {configuration["Mail:Smtp:Host"]}" : Folder(configuration);

    private static bool IsSmtp(IConfiguration configuration) => configuration["Mail:Smtp:Host"] is { Length: > 0 };

    private static string Folder(IConfiguration configuration) => Path.GetFullPath(configuration["Mail:Folder"] is { Length: > 0 } folder ? folder : "mails");
}

/// <summary>Sends the mails that are due, every few seconds.</summary>
[DisallowConcurrentExecution]
internal sealed class MailJob(MailQueue queue) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await queue.SendDueAsync(cancellationToken);
}
