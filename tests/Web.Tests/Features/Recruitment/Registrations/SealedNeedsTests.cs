using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment.Registrations;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Recruitment.Registrations;

public sealed class SqliteSealedNeedsTests : SealedNeedsTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresSealedNeedsTests : SealedNeedsTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>Needs told at registration are kept sealed from the first page on, and read again by whoever helps. On both databases.</summary>
public abstract class SealedNeedsTests
{
    private const string Words = "fauteuil roulant";

    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task What_is_told_is_nowhere_in_the_rows_and_is_read_again()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        const string code = "ABCD2345";
        await city.WithAsync(async db =>
        {
            var channel = new RecruitmentChannel(db.AuthorityId, city.Edition, ChannelKind.ElectoralRoll, new("Liste électorale", 20, 5, city.Today.AddDays(30), ""));
            db.AddRange(channel, new PanelInvitation(channel, 1, code));
            return await db.SaveChangesAsync();
        });
        var id = (await city.AsAsync<RegistrationService, BegunRegistration>(s => s.BeginAsync(code))).Id!.Value;
        await city.AsAsync<IServiceProvider, int>(async services =>
        {
            var view = (await services.GetRequiredService<RegistrationQueries>().ViewAsync(id))!;
            Assert.Empty(await services.GetRequiredService<RegistrationService>().SaveAsync(
                view, new(RegistrationQuestion.Needs), new Dictionary<string, string> { [RegistrationAnswers.Needs] = "StepFree", [RegistrationAnswers.NeedsWords] = Words }));
            return 0;
        });

        var kept = await city.WithAsync(db => db.Set<PanelRegistration>().AsNoTracking().SingleAsync());
        Assert.Equal([RegistrationAnswers.SealedNeeds], kept.Answers.Keys);
        Assert.DoesNotContain(kept.Answers.Values, v => v.Contains(Words, StringComparison.Ordinal) || v.Contains("StepFree", StringComparison.Ordinal));
        Assert.DoesNotContain(await city.WithAsync(db => db.Set<Domain.Administration.AuditEntry>().Select(a => a.Changes).ToListAsync()), c => c.Contains(Words, StringComparison.Ordinal));
        var read = await city.AsAsync<RegistrationQueries, RegistrationView?>(q => q.ViewAsync(id));
        Assert.Equal(("StepFree", Words), (read!.Answers[RegistrationAnswers.Needs], read.Answers[RegistrationAnswers.NeedsWords]));
    }
}
