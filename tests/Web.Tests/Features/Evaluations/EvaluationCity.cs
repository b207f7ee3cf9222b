using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Tests.Features.Members;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>A sitting that was held, people who were there, and a questionnaire open to them.</summary>
internal sealed class EvaluationCity : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("misthos-urnes-").FullName;

    private EvaluationCity()
    {
    }

    public CityDatabase City { get; private set; } = null!;

    public List<Person> People { get; } = [];

    public Sitting Sitting { get; private set; } = null!;

    public Guid Evaluation { get; private set; }

    public CapturedLogs Logs { get; } = new();

    public BoxSecrets Secrets => new(_folder);

    public static string? Server => Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");

    /// <summary>SQLite, and PostgreSQL when there is a server.</summary>
    public static TheoryData<bool> Databases => string.IsNullOrEmpty(Server) ? [false] : [false, true];

    public static async Task<EvaluationCity> CreateAsync(int people, bool onPostgres = false, int onPaper = 0)
    {
        var it = new EvaluationCity();
        it.City = await CityDatabase.CreateAsync(
            services =>
            {
                MemberCity.Register(services);
                services.AddSingleton(it.Secrets).AddLogging(logging => logging.AddProvider(it.Logs).SetMinimumLevel(LogLevel.Trace));
            },
            onPostgres ? Server : null);
        await it.HoldAsync(people, onPaper);
        return it;
    }

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = City.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task OpenAsync()
    {
        Assert.Empty(await DoAsync<EvaluationService, IReadOnlyList<Domain.Refusal>>(service => service.OpenAsync(Subject, "apres-seance", Format.DayOf(TimeProvider.System.GetUtcNow()).AddDays(5))));
        Evaluation = await City.WithAsync(db => db.Set<Evaluation>().Select(e => e.Id).SingleAsync());
    }

    public EvaluationSubject Subject => new(EvaluationOccasion.AfterSitting, City.Edition.Id, Sitting.Id);

    public string CodeOf(Person person)
    {
        using var secret = Secrets.Find(Evaluation)!;
        return secret.CodeOf(person.Id);
    }

    public Task<bool> AnswerAsync(Person person, AnswerSheet sheet)
    {
        var code = CodeOf(person);
        return DoAsync<BoxService, bool>(box => box.AnswerAsync(code, sheet));
    }

    public Task<IReadOnlyList<Domain.Refusal>> CountAsync() => DoAsync<BoxService, IReadOnlyList<Domain.Refusal>>(box => box.CountAsync(Evaluation));

    public static AnswerSheet Sheet(params (string Code, string Value)[] answers) => new(answers.ToDictionary(a => a.Code, a => a.Value));

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task HoldAsync(int people, int onPaper)
    {
        var (id, now) = (City.Authority.Id, TimeProvider.System.GetUtcNow());
        Sitting = new Sitting(id, City.Edition.Id, City.Edition.Organs[0].Id, "Séance", new SittingTimes(Format.DayOf(now), new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        var rows = new List<object> { Sitting };
        for (var i = 0; i < people + 2; i++)
        {
            var person = new Person(id, "Prénom", $"Nom{i:00}");
            person.SetContact(i < onPaper ? null : $"p{i}@example.org", null, "1 rue Haute\n13001 Ville", i < onPaper ? ContactChannel.Post : ContactChannel.Email);
            var attendance = new Attendance(Sitting, person.Id, Capacity.Member);
            attendance.Record(Sitting, new AttendanceReading(i < people ? AttendanceStatus.Present : AttendanceStatus.Absent, i < people ? 420 : 0, AttendanceSource.SignedSheet), City.UserId, now);
            rows.AddRange([person, attendance]);
            if (i < people)
            {
                People.Add(person);
            }
        }

        Sitting.Close(City.UserId, now);
        await City.AddAsync([.. rows]);
    }
}

/// <summary>Everything that was logged, down to the smallest.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
        {
            _lines.Add(formatter(state, exception) + exception);
        }
    }

    public void Dispose()
    {
    }
}
