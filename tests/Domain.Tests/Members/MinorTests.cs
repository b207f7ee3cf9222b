using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Members;

public sealed class MinorTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly AuthorisationAct Act = new(Guid.CreateVersion7(), new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2008-11-26", "2026-11-25", true)]
    [InlineData("2008-11-26", "2026-11-26", false)]
    [InlineData("2008-02-29", "2026-02-28", true)]
    [InlineData("2008-02-29", "2026-03-01", false)]
    [InlineData(null, "2026-11-26", false)]
    public void Majority_is_at_eighteen(string? born, string day, bool minor) =>
        Assert.Equal(minor, Minors.IsMinor(born is null ? null : DateOnly.Parse(born, null), DateOnly.Parse(day, null)));

    [Theory]
    [InlineData(17, Capacity.Member, false, "attendance.minor-unauthorised")]
    [InlineData(17, Capacity.Member, true, null)]
    [InlineData(17, Capacity.OpenParticipant, false, null)]
    [InlineData(18, Capacity.Member, false, null)]
    public void A_minor_sits_as_a_member_once_authorised(int age, Capacity capacity, bool authorised, string? refused)
    {
        var person = Person(age);
        Assert.Equal(refused is null ? [] : [new Refusal(refused, "Zoé Martin")], Minors.WhyNotPresent(person, capacity, authorised, Today));
    }

    [Fact]
    public void The_guardian_authorises_by_link_takes_it_back_and_signs_a_newer_paper()
    {
        var file = new MinorAuthorisation(Person(16), new("Ana Martin", null, "ana@exemple.fr"), null, Act);
        Assert.Equal((GuardianAuthorisation.Missing, false), (file.State, file.IsGiven));
        file.Authorise("Ana Martin", Act with { By = null });
        Assert.True(file.IsGiven);
        Assert.Throws<InvalidOperationException>(() => file.Authorise("Ana Martin", Act));
        file.TakeBack(Act with { By = null });
        Assert.Equal(new Refusal("guardian.day-before-withdrawal", "2026-11-26"), Assert.Single(file.WhyNotReceive(Today.AddDays(-1), Today)));
        Assert.Equal("guardian.day-future", Assert.Single(file.WhyNotReceive(Today.AddDays(1), Today)).Code);
        Assert.Equal("guardian.day-old", Assert.Single(new MinorAuthorisation(Person(16), new("A", null, null), null, Act).WhyNotReceive(Today.AddYears(-2), Today)).Code);
        file.Receive(Today, null, Today, Act);
        Assert.Equal([GuardianAuthorisation.Missing, GuardianAuthorisation.GivenOnline, GuardianAuthorisation.Withdrawn, GuardianAuthorisation.PaperReceived], file.Steps.Select(s => s.State));
    }

    private static Person Person(int age)
    {
        var person = new Person(Guid.CreateVersion7(), "Zoé", "Martin");
        person.SetBirth(Today.AddYears(-age));
        return person;
    }
}
