using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Evaluations;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>A printed code counts one answer, whichever way it comes back, and printing again cannot make two.</summary>
public sealed class PaperTests
{
    private static readonly Dictionary<string, string> Answers = new() { ["heard"] = "4" };

    [Fact]
    public async Task A_code_is_typed_in_once_and_then_nothing_is_printed_again()
    {
        await using var city = await CityDatabase.CreateAsync();
        var (sitting, evaluation) = await HoldAsync(city, onPaper: 2, byMail: 3);
        var lost = (await PrintAsync(city, sitting.Id)).Letters;
        var letters = (await PrintAsync(city, sitting.Id)).Letters;
        Assert.Equal(2, letters.Count);
        Assert.False(await TypeInAsync(city, evaluation.Id, lost[0].Code));
        Assert.True(await TypeInAsync(city, evaluation.Id, PaperCode.Show(letters[0].Code).ToLowerInvariant()));
        Assert.False(await TypeInAsync(city, evaluation.Id, letters[0].Code));
        Assert.Equal("evaluation.printed-codes-used", Assert.Single((await PrintAsync(city, sitting.Id)).Refusals).Code);
        Assert.True(await TypeInAsync(city, evaluation.Id, letters[1].Code));
        Assert.Equal([true, true], await city.WithAsync(db => db.Set<EvaluationAnswer>().Select(a => a.OnPaper).ToListAsync()));
        Assert.Equal(0, await city.WithAsync(db => db.Set<EvaluationTicket>().CountAsync()));
    }

    [Fact]
    public async Task A_code_of_another_sitting_is_refused_and_nobody_on_paper_prints_nothing()
    {
        await using var city = await CityDatabase.CreateAsync();
        var (first, _) = await HoldAsync(city, onPaper: 1, byMail: 0);
        var (second, other) = await HoldAsync(city, onPaper: 0, byMail: 1);
        var letter = Assert.Single((await PrintAsync(city, first.Id)).Letters);
        Assert.False(await TypeInAsync(city, other.Id, letter.Code));
        Assert.Equal("evaluation.nobody-on-paper", Assert.Single((await PrintAsync(city, second.Id)).Refusals).Code);
    }

    private static async Task<(Sitting Sitting, Evaluation Evaluation)> HoldAsync(CityDatabase city, int onPaper, int byMail)
    {
        var id = city.Authority.Id;
        var sitting = new Sitting(id, city.Edition.Id, city.Edition.Organs[0].Id, "Séance", new SittingTimes(new DateOnly(2026, 2, 1), new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        var evaluation = new Evaluation(id, sitting.Id, EvaluationService.Instrument, city.UserId, DateTimeOffset.UnixEpoch);
        await city.AddAsync(sitting, evaluation);
        for (var i = 0; i < onPaper + byMail; i++)
        {
            var person = new Person(id, "Prénom", $"Nom{i}");
            person.SetContact(i < onPaper ? null : $"p{i}@example.org", null, "1 rue Haute\n13001 Ville", i < onPaper ? ContactChannel.Post : ContactChannel.Email);
            var attendance = new Attendance(sitting, person.Id, Capacity.Member);
            attendance.Record(sitting, new AttendanceReading(AttendanceStatus.Present, 420, AttendanceSource.SignedSheet), city.UserId, DateTimeOffset.UnixEpoch);
            await city.AddAsync(person, attendance);
        }

        return (sitting, evaluation);
    }

    private static async Task<PrintedLetters> PrintAsync(CityDatabase city, Guid sittingId)
    {
        await using var scope = city.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await new PaperService(db, scope.ServiceProvider.GetRequiredService<Actor>(), new EvaluationQueries(db)).PrintAsync(sittingId);
    }

    private static async Task<bool> TypeInAsync(CityDatabase city, Guid evaluationId, string code)
    {
        await using var scope = city.Scope();
        var service = new EvaluationService(scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Actor>(), TimeProvider.System, null!);
        return await service.TypeInAsync(evaluationId, code, Answers);
    }
}
