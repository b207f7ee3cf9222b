using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Frames;

namespace Misthos.Web.Tests.Features.Recruitment.Frames;

/// <summary>A city with one channel that draws from lists.</summary>
internal sealed class FrameCity : IAsyncDisposable
{
    private readonly CityDatabase _city;

    private FrameCity(CityDatabase city, RecruitmentChannel channel) => (_city, Channel) = (city, channel);

    public RecruitmentChannel Channel { get; }

    public Guid EditionId => _city.Edition.Id;

    public Guid AuthorityId => _city.Authority.Id;

    public static async Task<FrameCity> CreateAsync(ChannelKind kind = ChannelKind.ElectoralRoll)
    {
        var city = await CityDatabase.CreateAsync(services => services
            .AddScoped<FrameService>().AddScoped<RoundService>().AddScoped<ExclusionService>().AddScoped<ExclusionQueries>().AddScoped<SealedCopyQueries>());
        var channel = new RecruitmentChannel(city.Authority.Id, city.Edition.Id, kind, new("Liste", 10, 5, new(2027, 1, 31), ""));
        await city.AddAsync(channel);
        return new(city, channel);
    }

    public static string Roll(int rows, string seed = "essai")
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        SampleRoll.Write(text, rows, seed);
        return text.ToString();
    }

    public Task<FrameUpload> UploadAsync(params string[] files) => UploadAsync([.. files.Select(Encoding.UTF8.GetBytes)]);

    public Task<FrameUpload> UploadAsync(params byte[][] files) => AsAsync<FrameService, FrameUpload>(s =>
        s.UploadAsync(Channel.Id, [.. files.Select((f, i) => new UploadedFile($"liste{i + 1}.csv", new MemoryStream(f)))], new("Base", "But")));

    /// <summary>Uploads and confirms the columns as they are guessed.</summary>
    public async Task<Guid> ReadyAsync(params string[] files)
    {
        var upload = await UploadAsync(files);
        Assert.Empty(upload.Faults);
        Assert.Empty(await ConfirmAsync(upload.FrameId!.Value, files[0]));
        return upload.FrameId.Value;
    }

    public Task<IReadOnlyList<FrameFault>> ConfirmAsync(Guid frame, string file) => ConfirmAsync(frame, Guess(file));

    public Task<IReadOnlyList<FrameFault>> ConfirmAsync(Guid frame, IReadOnlyDictionary<FrameField, string> mapping) =>
        AsAsync<FrameService, IReadOnlyList<FrameFault>>(s => s.ConfirmAsync(frame, mapping));

    public Dictionary<FrameField, string> Guess(string file) =>
        FrameHeaders.Guess(Channel.Kind, new FrameTable(new MemoryStream(Encoding.UTF8.GetBytes(file)), "x").Columns);

    public async Task<Guid> PreparedAsync(Guid frame, int letters, string strata = "", string ages = "", Dictionary<string, double>? weights = null)
    {
        var outcome = await AsAsync<RoundService, RoundOutcome>(s => s.PrepareAsync(
            frame, new(letters, 5, strata, ages, ages.Length > 0 ? new DateOnly(2027, 1, 1) : null), weights ?? []));
        Assert.Null(outcome.Refused);
        return outcome.RoundId!.Value;
    }

    public Task<IReadOnlyList<Refusal>> DrawAsync(Guid round, string random) => AsAsync<RoundService, IReadOnlyList<Refusal>>(s => s.DrawAsync(round, random));

    public Task<List<PanelInvitation>> InvitationsAsync() => WithAsync(db => db.Set<PanelInvitation>().AsNoTracking().OrderBy(i => i.Number).ToListAsync());

    public Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> read) => _city.WithAsync(read);

    public Task<int> AddAsync(params object[] rows) => _city.AddAsync(rows);

    public async Task<T> AsAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = _city.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();
}
