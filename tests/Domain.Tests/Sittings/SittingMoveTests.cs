using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Sittings;

/// <summary>A sitting that people know of is moved with a reason; every change makes it newer for calendars.</summary>
public sealed class SittingMoveTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 4, 4);

    [Fact]
    public void Before_anyone_is_convened_a_move_needs_no_reason_and_tells_nobody()
    {
        var sitting = New();
        Assert.Empty(sitting.WhyNotMove(sitting.Facts with { Day = Day.AddDays(7) }, null));
        var facts = sitting.Facts;
        sitting.SetTimes(new(Day.AddDays(7), new(9, 0), new(12, 0), 180));
        Assert.Null(sitting.Revise(facts, null, Guid.Empty, At));
        Assert.Equal((1, At), (sitting.Revision, sitting.RevisedAt));
    }

    [Fact]
    public void Once_people_are_convened_a_move_keeps_what_was_said_before_and_why()
    {
        var sitting = New();
        sitting.Convene(Guid.Empty, At);
        Assert.Equal("sitting.move-needs-reason", Assert.Single(sitting.WhyNotMove(sitting.Facts with { Place = "Faculté" }, " ")).Code);
        Assert.Empty(sitting.WhyNotMove(sitting.Facts, null));
        var facts = sitting.Facts;
        sitting.Describe("Plénière", null, new("Faculté", "Rez-de-chaussée", false), "");
        var move = sitting.Revise(facts, " La salle intimide. ", Guid.Empty, At.AddDays(1))!;
        Assert.Equal(("Hôtel de ville", "La salle intimide.", 2), (move.Place, move.Reason, move.Revision));
        Assert.Same(move, Assert.Single(sitting.Moves));
    }

    [Fact]
    public void A_new_agenda_alone_is_no_move()
    {
        var sitting = New();
        sitting.Convene(Guid.Empty, At);
        var facts = sitting.Facts;
        sitting.Describe("Plénière", null, new("Hôtel de ville", "", false), "Accueil, puis tables.");
        Assert.Null(sitting.Revise(facts, null, Guid.Empty, At));
        Assert.Equal(2, sitting.Revision);
    }

    [Theory]
    [InlineData("06 12 34 56 78", "+33612345678", true)]
    [InlineData("+33 (0)6.12.34.56.78", "+33612345678", true)]
    [InlineData("0033491112233", "+33491112233", false)]
    [InlineData("+32 470 12 34 56", "+32470123456", true)]
    [InlineData("04-91-11-22-33", "+33491112233", false)]
    [InlineData("612345678", null, false)]
    [InlineData("06 12 34 56", null, false)]
    [InlineData("+33 1", null, false)]
    [InlineData("appeler le soir", null, false)]
    [InlineData("", null, false)]
    public void Phone_numbers_are_read_as_people_write_them(string typed, string? value, bool takesMessages)
    {
        Assert.Equal(value is not null, PhoneNumber.TryParse(typed, out var number));
        Assert.Equal((value, takesMessages), (number.Value, number.Value is not null && number.TakesMessages));
    }

    [Theory]
    [InlineData(ContactChannel.Email, null, null, ContactChannel.Post)]
    [InlineData(ContactChannel.Email, "a@b.fr", null, ContactChannel.Email)]
    [InlineData(ContactChannel.Sms, null, "0612345678", ContactChannel.Sms)]
    [InlineData(ContactChannel.Sms, "a@b.fr", "0491112233", ContactChannel.Phone)]
    [InlineData(ContactChannel.Sms, null, null, ContactChannel.Post)]
    [InlineData(ContactChannel.Phone, null, null, ContactChannel.Post)]
    [InlineData(ContactChannel.Post, "a@b.fr", "0612345678", ContactChannel.Post)]
    public void People_are_reached_as_they_chose_or_the_nearest_way(ContactChannel chosen, string? email, string? phone, ContactChannel reached)
    {
        var person = new Person(Guid.CreateVersion7(), "Ana", "Roux");
        person.SetContact(email, phone, null, chosen);
        Assert.Equal(reached, person.ReachedBy);
    }

    private static Sitting New()
    {
        var sitting = new Sitting(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, "Plénière", new(Day, new(9, 0), new(12, 0), 180));
        sitting.Describe("Plénière", null, new("Hôtel de ville", "", false), "");
        return sitting;
    }
}
