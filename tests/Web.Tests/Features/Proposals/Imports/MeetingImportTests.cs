using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Proposals.Imports;
using Misthos.Web.Features.Sittings.Earlier;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>Meetings of Decidim: those to come are planned, those of the past are kept apart from sittings, once; and files nobody decided on go.</summary>
public abstract class MeetingImportTests(string? server)
{
    private const string Header = "id;author/name;category/id;participatory_space/url;component/id;title/ca;title/fr;description/fr;start_time;end_time;attendees;contributions;organizations;address;location/ca;location/fr;reference;comments;url;related_proposals;published;withdrawn;private_meeting;closing_report/fr\r\n";

    [Fact]
    public async Task Meetings_to_come_are_planned_and_those_of_the_past_are_kept_apart_once()
    {
        await using var city = await CreateAsync();
        // 23:30 UTC on 30 June is 1:30 on 1 July in Paris; a winter's 18:00 UTC is 19:00.
        var file = Header + Line("5", "Bilan", "2024-06-30 23:30:00", "2024-07-01 02:00:00", "43;7;\"Les Amis de l’eau; AMAP\"", "\"<p>On a dit &amp; <b>fait</b>.</p>\"")
            + Line("6", "Forum", "2099-01-15 18:00:00", "2099-01-15 20:30:00", "0;0;")
            + Line("7", "Retirée", "2024-06-01 10:00:00", "2024-06-01 12:00:00", "1;1;", withdrawn: "true") + Line("8", "Brouillon", "2024-06-01 10:00:00", "2024-06-01 12:00:00", "1;1;", published: "false")
            + Line("9", "Privée", "2024-06-01 10:00:00", "2024-06-01 12:00:00", "1;1;", secret: "true") + Line("10", "Deux jours", "2099-01-15 18:00:00", "2099-01-16 20:30:00", "0;0;") + Line("11", "Nulle part", "2099-01-15 18:00:00", "2099-01-15 20:30:00", "0;0;", place: ";;");
        var id = await SendAsync(city, file);
        var preview = await PreviewAsync(city, id);
        Assert.Empty(preview.Faults);
        Assert.Equal([MeetingEffect.Keeps, MeetingEffect.Plans, MeetingEffect.Withdrawn, MeetingEffect.Unpublished, MeetingEffect.Unpublished, MeetingEffect.Waits, MeetingEffect.Waits], preview.Items.Select(i => i.Effect));
        Assert.Equal([MeetingWait.Days, MeetingWait.NoPlace], preview.Items.Select(i => i.Why).OfType<MeetingWait>());
        Assert.Empty(await ApplyAsync(city, id));
        Assert.Equal(["import.gone"], await ApplyAsync(city, id));

        var sitting = await city.WithAsync(db => db.Set<Sitting>().Include(s => s.Sequences).SingleAsync());
        Assert.Equal(("Forum", new DateOnly(2099, 1, 15), new TimeOnly(19, 0), new TimeOnly(21, 30), 150), (sitting.Title, sitting.Day, sitting.StartsAt, sitting.EndsAt, sitting.PlannedMinutes));
        Assert.Equal(("Mairie", "1 place d’Armes", false, SittingStatus.Planned, SittingKind.Plenary), (sitting.Place, sitting.Access, sitting.IsPublic, sitting.Status, sitting.Kind));
        Assert.Equal(0, await city.WithAsync(db => db.Set<Convocation>().CountAsync()));
        var kept = await city.WithAsync(db => db.Set<EarlierMeeting>().SingleAsync());
        Assert.Equal((new DateOnly(2024, 7, 1), new TimeOnly(1, 30), new DateOnly(2024, 7, 1), new TimeOnly(4, 0)), (kept.Day, kept.StartsAt, kept.EndsOn, kept.EndsAt));
        Assert.Equal(("Bilan", "Annonce.", "On a dit & fait.", "Mairie, 1 place d’Armes", 43, 7, "Les Amis de l’eau; AMAP"), (kept.Title, kept.Text, kept.Report, kept.Place, kept.Attendees, kept.Contributions, kept.Organizations));
        Assert.Equal([("5", kept.Id), ("6", sitting.Id)], await city.WithAsync(async db => (await db.Set<ImportedOrigin>().OrderBy(o => o.OldId).ToListAsync()).Select(o => (o.OldId, o.OurId)).ToList()));
        Assert.Null(await city.WithAsync(db => new EarlierQueries(db).FindAsync(kept.Id)));
        Assert.Empty(await city.WithAsync(db => new EarlierQueries(db).ListAsync()));
        await city.WithAsync(async db =>
        {
            (await db.Set<Edition>().SingleAsync()).Close(city.UserId, TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var view = (await city.WithAsync(db => new EarlierQueries(db).FindAsync(kept.Id)))!;
        Assert.Equal((city.Edition.Name, city.Edition.Topics[0].Title, "https://d.exemple/meetings/5"), (view.Edition, view.Topic, view.Origin!.Url));

        var again = await SendAsync(city, file);
        Assert.Equal([MeetingEffect.There, MeetingEffect.There], (await PreviewAsync(city, again)).Items.Take(2).Select(i => i.Effect));
        Assert.Empty(await ApplyAsync(city, again));
        Assert.Equal((1, 1), (await city.WithAsync(db => db.Set<Sitting>().CountAsync()), await city.WithAsync(db => db.Set<EarlierMeeting>().CountAsync())));
    }

    [Theory]
    [InlineData("", "2024-06-01 10:00:00", "2024-06-01 12:00:00", "1;1;", "title/fr", "line.empty")]
    [InlineData("Titre", "", "2024-06-01 12:00:00", "1;1;", "start_time", "line.empty")]
    [InlineData("Titre", "hier", "2024-06-01 12:00:00", "1;1;", "start_time", "decidim.moment")]
    [InlineData("Titre", "2024-06-01 12:00:00", "2024-06-01 10:00:00", "1;1;", "end_time", "decidim.end-before")]
    [InlineData("Titre", "2024-06-01 10:00:00", "2024-06-01 12:00:00", "beaucoup;1;", "attendees", "line.number")]
    public async Task A_fault_says_line_and_column_and_nothing_is_done(string title, string starts, string ends, string counts, string column, string code)
    {
        await using var city = await CreateAsync();
        var id = await SendAsync(city, Header + Line("5", "Bonne", "2024-06-01 10:00:00", "2024-06-01 12:00:00", "1;1;") + Line("6", title, starts, ends, counts));
        Assert.Equal([(3, column, code)], (await PreviewAsync(city, id)).Faults.Select(f => (f.Line, f.Column, f.Code)));
        Assert.Equal(["import.faults"], await ApplyAsync(city, id));
        Assert.Equal(0, await city.WithAsync(db => db.Set<EarlierMeeting>().CountAsync()));
    }

    [Fact]
    public async Task An_organ_of_nobody_and_a_topic_of_another_edition_are_not_taken()
    {
        await using var city = await CreateAsync();
        await using var scope = city.Scope();
        var service = scope.ServiceProvider.GetRequiredService<DecidimMeetingService>();
        Assert.Null(await service.SendAsync("r.csv", [1], new(null, null) { OrganId = Guid.CreateVersion7() }));
        Assert.Null(await service.SendAsync("r.csv", [1], new(null, null)));
        Assert.Null(await service.SendAsync("r.csv", [1], new(Guid.CreateVersion7(), null) { OrganId = await OrganAsync(city) }));
    }

    [Fact]
    public async Task Two_at_once_take_over_once()
    {
        await using var city = await CreateAsync();
        var id = await SendAsync(city, Header + Line("5", "Bilan", "2024-06-30 10:00:00", "2024-06-30 12:00:00", "1;1;") + Line("6", "Forum", "2099-01-15 18:00:00", "2099-01-15 20:30:00", "0;0;"));
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApplyAsync(city, id))));
        Assert.Single(results, r => !r.Any());
        Assert.Equal((1, 1), (await city.WithAsync(db => db.Set<Sitting>().CountAsync()), await city.WithAsync(db => db.Set<EarlierMeeting>().CountAsync())));
    }

    [Fact]
    public async Task Files_that_nobody_decided_on_go_after_thirty_days()
    {
        await using var city = await CreateAsync();
        var now = TimeProvider.System.GetUtcNow();
        var (old, young, applied) = (File(now.AddDays(-31)), File(now.AddDays(-29)), File(now.AddDays(-90)));
        applied.Apply(1, 0, now.AddDays(-90));
        await city.AddAsync(old, young, applied);
        await using var scope = city.Anonymous();
        var worker = new ImportFileWorker(scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<ImportFileWorker>.Instance);
        Assert.Equal(1, await worker.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new[] { young.Id, applied.Id }.Order(), (await city.WithAsync(db => db.Set<ImportedFile>().Select(f => f.Id).ToListAsync())).Order());

        ImportedFile File(DateTimeOffset at) => new(city.Authority.Id, ImportKind.DecidimMeetings, ("r.csv", [1]), city.UserId, at);
    }

    private static string Line(string id, string title, string starts, string ends, string counts, string report = "", string published = "true", string withdrawn = "false", string secret = "false", string place = "1 place d’Armes;;Mairie") =>
        $"{id};Zoé Roux;;https://d.exemple/p/1;3;;{title};<p>Annonce.</p>;{starts};{ends};{counts};{place};V-MEET-{id};0;https://d.exemple/meetings/{id};;{published};{withdrawn};{secret};{report}\r\n";

    private static Task<Guid> OrganAsync(CityDatabase city) => city.WithAsync(async db =>
    {
        if (await db.Set<Organ>().Select(o => (Guid?)o.Id).FirstOrDefaultAsync() is { } known)
        {
            return known;
        }

        var edition = await db.Set<Edition>().Include(e => e.Organs).SingleAsync();
        var organ = edition.AddOrgan("Plénière", OrganKind.Plenary, 0);
        db.Add(organ);
        await db.SaveChangesAsync();
        return organ.Id;
    });

    private static async Task<Guid> SendAsync(CityDatabase city, string file)
    {
        var organ = await OrganAsync(city);
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<DecidimMeetingService>().SendAsync("reunions.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(file)], new(city.Edition.Topics[0].Id, null) { OrganId = organ }))!.Value;
    }

    private static async Task<MeetingPreview> PreviewAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<DecidimMeetingService>().PreviewAsync(id))!;
    }

    private static async Task<IEnumerable<string>> ApplyAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return [.. (await scope.ServiceProvider.GetRequiredService<DecidimMeetingService>().ApplyAsync(id)).Select(r => r.Code)];
    }

    private Task<CityDatabase> CreateAsync()
    {
        Assert.SkipWhen(server is "", "No PostgreSQL.");
        return CityDatabase.CreateAsync(services => services.AddScoped<DecidimMeetingService>().AddScoped<ImportFileService>().AddScoped<MeetingImportService>(), server);
    }
}

public sealed class MeetingImportOnSqliteTests() : MeetingImportTests(null);

public sealed class MeetingImportOnPostgresTests() : MeetingImportTests(Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES") ?? "");
