using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Booklets;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Features.Booklets;
using Misthos.Web.Features.Portal.Elections;
using Misthos.Web.Features.Portal.Openness;
using Misthos.Web.Features.Recognition.Yearly;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Registers;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Booklets;

/// <summary>A frozen booklet reads the same for ever, whatever changes after; what is taken down goes, with a dated line.</summary>
public abstract class BookletServiceTests(string? server)
{
    private static readonly DateOnly Handed = new(2026, 1, 10);
    private static readonly DateOnly Cut = new(2026, 6, 30);

    [Fact]
    public async Task A_frozen_year_reads_the_same_after_answers_and_software_words_change()
    {
        await using var city = await CreateAsync();
        var id = await FrozenAsync(city);
        var before = await ReadAsync(city);
        await ChangeAsync(city, p => p.Answer(Content(p, "Non, tout bien pesé.") with { Kind = ResponseKind.Refused, ChangeReason = "Étude" }, Cut.AddDays(10), city.UserId, default));
        var after = await ReadAsync(city);

        Assert.Equal(before!.Frozen.Content, after!.Text.Write());
        Assert.Contains("Oui, dès cet été.", after.Frozen.Content, StringComparison.Ordinal);
        Assert.Equal(PublicAct.HashOf(after.Frozen.Content), after.Frozen.Sha256);
        Assert.Equal(after.Frozen.Sha256, (await city.WithAsync(db => db.Set<PublicAct>().SingleAsync(a => a.Kind == PublicActKind.Booklet))).Words);
        Assert.Equal(["booklet.no-reason"], await DoAsync(city, s => s.FreezeAsync(id, new(Cut, ""))));
    }

    [Fact]
    public async Task It_tells_what_was_known_that_day_late_ones_first()
    {
        await using var city = await CreateAsync();
        await FrozenAsync(city, answeredOn: Cut.AddDays(1));
        var text = (await ReadAsync(city))!.Text;

        Assert.Equal(["retards"], text.Chapters.Where(c => c.Proposals.Count > 0).Select(c => c.Id).Take(1));
        Assert.Equal([2, 1], text.Proposals().Select(p => p.Number));
        Assert.DoesNotContain("Oui, dès cet été.", text.Write(), StringComparison.Ordinal);
        Assert.Contains(text.Proposals().First().Blocks, b => b.Text.StartsWith("20 jours de retard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_taken_down_later_gives_way_to_a_dated_line_and_the_stored_text_stays()
    {
        await using var city = await CreateAsync();
        await FrozenAsync(city);
        await city.WithAsync(async db =>
        {
            var answer = await db.Set<OfficialResponse>().OrderBy(r => r.Order).FirstAsync();
            db.Add(new ResponseTakeDown(answer, TakeDownGround.CourtOrder, "Jugement du 3 juillet", new(new(2026, 7, 5), city.UserId, default)));
            return await db.SaveChangesAsync();
        });
        var found = (await ReadAsync(city))!;

        Assert.Equal(1, found.TakenDown);
        Assert.DoesNotContain("Oui, dès cet été.", found.Text.Write(), StringComparison.Ordinal);
        Assert.Contains(found.Text.Proposals().SelectMany(p => p.Blocks), b => b.Text.StartsWith("Texte retiré le 5 juillet 2026", StringComparison.Ordinal) && b.Text.EndsWith("décision de justice. Jugement du 3 juillet", StringComparison.Ordinal));
        Assert.Contains("Oui, dès cet été.", found.Frozen.Content, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(async db =>
        {
            db.RemoveRange(await db.Set<BookletFreeze>().ToListAsync());
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task Passages_removed_later_are_removed_where_it_is_read_and_the_stored_text_stays()
    {
        await using var city = await CreateAsync();
        await FrozenAsync(city);
        await RedactAsync(city, "l’eau", "De [passage retiré] pour tous.");
        var found = (await ReadAsync(city))!;

        Assert.Equal((0, 1), (found.TakenDown, found.Redacted));
        Assert.Equal(["De [passage retiré] pour tous.", "De l’eau pour tous."], found.Text.Proposals().OrderBy(p => p.Number).Select(p => p.Blocks[0].Text));
        Assert.Contains("De l’eau pour tous.", found.Frozen.Content, StringComparison.Ordinal);
        await RedactAsync(city, "tous", "De [passage retiré] pour [passage retiré].");
        Assert.Equal("De [passage retiré] pour [passage retiré].", (await ReadAsync(city))!.Text.Proposals().Single(p => p.Number == 1).Blocks[0].Text);
    }

    [Fact]
    public async Task Two_who_freeze_at_once_make_one_version()
    {
        await using var city = await CreateAsync();
        var id = await PreparedAsync(city, Handed.AddDays(30));
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DoAsync(city, s => s.FreezeAsync(id, new(Cut, ""))))));

        Assert.Single(all, codes => codes.Count == 0);
        Assert.Equal((1, 1), (await city.WithAsync(db => db.Set<BookletFreeze>().CountAsync()), await city.WithAsync(db => db.Set<PublicAct>().CountAsync())));
        Assert.Equal(["booklet.exists"], await DoAsync(city, async s => (await s.PrepareAsync(2026)).Refusals));
    }

    [Fact]
    public async Task One_frozen_after_a_removal_carries_its_dated_line_with_the_ground_as_the_public_page_does()
    {
        await using var city = await CreateAsync();
        var id = await FrozenAsync(city);
        await RedactAsync(city, "pour tous", $"De l’eau {RemovedPassages.Mark}.");
        Assert.Empty(await DoAsync(city, s => s.FreezeAsync(id, new(Cut, "Des passages sont retirés"))));
        var shown = (await ReadAsync(city))!;
        var blocks = shown.Text.Proposals().Single(p => p.Number == 1).Blocks;
        Assert.Equal([$"De l’eau {RemovedPassages.Mark}.", $"Des passages de ce texte ont été retirés le {Line(Cut)}. Motif\u00a0: erreur. Essai"], blocks.Take(2).Select(b => b.Text));
        Assert.Equal(BookletBlockKind.Note, blocks[1].Kind);
        Assert.Equal(0, shown.Redacted);
        Assert.DoesNotContain(shown.Text.Proposals().Single(p => p.Number == 2).Blocks, b => b.Text.Contains("Des passages", StringComparison.Ordinal));
    }

    private static string Line(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("fr-FR"));

    private static async Task<Guid> FrozenAsync(CityDatabase city, DateOnly? answeredOn = null)
    {
        var id = await PreparedAsync(city, answeredOn ?? Handed.AddDays(30));
        Assert.Empty(await DoAsync(city, s => s.FreezeAsync(id, new(Cut, ""))));
        return id;
    }

    private static async Task<Guid> PreparedAsync(CityDatabase city, DateOnly answeredOn)
    {
        var office = new Office(city.Authority.Id, OfficeKind.Delegation, "Eau");
        var (first, second) = (HandedOver(city, 1, new(1, 12)), HandedOver(city, 2, new(1, 5)));
        await city.AddAsync(office, first, second);
        await ChangeAsync(city, p => p.Answer(Content(p, "Oui, dès cet été.") with { Offices = [new(office.Id, "Eau", OfficePart.LeadDelegation)] }, answeredOn, city.UserId, default));
        await city.AddAsync(new Commitment(first, 1, new("Fontaines", "Dix fontaines", null, "")));
        await using var scope = city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<BookletService>().PrepareAsync(2026)).Id;
    }

    private static Proposal HandedOver(CityDatabase city, int number, AnswerDelays delays)
    {
        var proposal = new Proposal(city.Authority.Id, new(city.Edition.AssemblyId, city.Edition.Id, city.Edition.Topics[0].Id), number, city.UserId);
        proposal.Write(new($"Proposition {number}", "De l’eau pour tous."), new(VersionAuthor.Plenary, "", Handed, city.UserId));
        proposal.Adopt(Handed);
        proposal.HandOver(Handed, delays);
        return proposal;
    }

    private static ResponseContent Content(Proposal proposal, string reasons) =>
        new(ResponseKind.Accepted, reasons, [.. proposal.Responses.SelectMany(r => r.Offices).Select(o => new ResponseOfficeContent(o.OfficeId, o.Name, o.Part))], Cut.AddDays(90));

    private static Task<int> ChangeAsync(CityDatabase city, Func<Proposal, OfficialResponse> answer) => city.WithAsync(async db =>
    {
        answer(await db.Set<Proposal>().Include(p => p.Responses).ThenInclude(r => r.Offices).SingleAsync(p => p.Number == 1));
        return await db.SaveChangesAsync();
    });

    private static Task<int> RedactAsync(CityDatabase city, string passage, string expected) => city.WithAsync(async db =>
    {
        var proposal = await db.Set<Proposal>().SingleAsync(p => p.Number == 1);
        var wording = new ProposalWording(proposal.Title, proposal.Text);
        var after = wording with { Text = RemovedPassages.Remove(wording.Text, [passage]) };
        Assert.Equal(expected, after.Text);
        db.Add(proposal.Redact(new(1, await db.Set<WordsRedaction>().CountAsync() + 1, wording, after), (TakeDownGround.Error, "Essai"), new(Cut, city.UserId, default)));
        return await db.SaveChangesAsync();
    });

    private static async Task<IReadOnlyList<string>> DoAsync(CityDatabase city, Func<BookletService, Task<IReadOnlyList<Domain.Refusal>>> act)
    {
        await using var scope = city.Scope();
        return [.. (await act(scope.ServiceProvider.GetRequiredService<BookletService>())).Select(r => r.Code)];
    }

    private static async Task<FrozenBooklet?> ReadAsync(CityDatabase city)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<BookletQueries>().FrozenAsync(BookletKind.Yearly, "2026", null);
    }

    private Task<CityDatabase> CreateAsync()
    {
        var postgres = server is null ? null : SittingCase.PostgresOrSkip();
        return CityDatabase.CreateAsync(
            services => services.AddScoped<BookletService>().AddScoped<BookletQueries>().AddScoped<BookletFactsQueries>().AddScoped<BookletTexting>().AddScoped<OpennessQueries>().AddScoped<DrawQueries>().AddScoped<YearlyQueries>().AddScoped<RegisterQueries>().AddScoped<ElectionQueries>()
                .AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero))),
            postgres);
    }
}

public sealed class BookletServiceOnSqliteTests() : BookletServiceTests(null);

public sealed class BookletServiceOnPostgresTests() : BookletServiceTests("");
