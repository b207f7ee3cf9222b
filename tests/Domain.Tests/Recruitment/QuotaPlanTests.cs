using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>What a plan must be, and how volunteers are read against it.</summary>
public sealed class QuotaPlanTests
{
    private static readonly Guid City = Guid.CreateVersion7();
    private static readonly Guid Edition = Guid.CreateVersion7();
    private static readonly DateOnly Term = new(2026, 9, 1);

    private readonly PlannedChannel _roll = new(Guid.CreateVersion7(), "Liste électorale", 8, ChannelKind.ElectoralRoll);
    private readonly PlannedChannel _school = new(Guid.CreateVersion7(), "Lycées", 2, ChannelKind.School);
    private readonly PlannedChannel _open = new(Guid.CreateVersion7(), "Assemblée ouverte", 0, ChannelKind.Open);
    private readonly QuotaPlan _plan = new(City, Edition);

    [Fact]
    public void A_plan_without_feature_or_value_is_refused()
    {
        Assert.Equal(["plan.no-feature"], Codes());
        _plan.Add("Genre", FeatureSource.Asked, "");
        Assert.Equal(["plan.no-value"], Codes());
    }

    [Theory]
    [InlineData(4, 6, 4, 6, "")]
    [InlineData(6, 6, 5, 6, "plan.min-sum")]
    [InlineData(1, 4, 1, 5, "plan.max-sum")]
    public void Sums_of_bounds_must_leave_room_for_the_seats(int min, int max, int otherMin, int otherMax, string code)
    {
        Genre(new("Femme", 52, min, max), new("Homme", 48, otherMin, otherMax));
        Assert.Equal(code, string.Join(' ', Codes()));
    }

    [Fact]
    public void A_feature_of_one_channel_shares_the_seats_of_that_channel()
    {
        var study = _plan.Add("Études", FeatureSource.Asked, "");
        study.Set(new("Études", FeatureSource.Asked, "", _roll.Id));
        study.SetQuotas([new("Bac", null, 4, 4), new("Autre", null, 4, 5)]);
        Assert.Empty(Codes());
        study.SetQuotas([new("Bac", null, 4, 4), new("Autre", null, 5, 5)]);
        Assert.Equal([new Refusal("plan.min-sum", "Études", "9", "8")], Check().WhyNot());
    }

    [Fact]
    public void Values_of_the_channel_feature_are_the_channels_with_seats()
    {
        _plan.Add("Voie", FeatureSource.Channel, "").SetQuotas([new("Liste électorale", null, 8, 8), new("Assemblée ouverte", null, 2, 2)]);
        Assert.Equal(["plan.no-such-channel", "plan.channel-missing"], Codes());
    }

    [Fact]
    public void Values_that_cannot_be_kept_are_named()
    {
        var terms = new FeatureTerms("Âge", FeatureSource.Age, "", _roll.Id);
        PlannedBounds[] bounds = [new("16-30", null, 3, 2), new("25-40", null, 1, 3, 5), new("jeunes", null, 0, 1), new("16-30", null, 0, 1), new("Autre voie", null, 0, 1)];
        Assert.Equal(
            ["plan.min-above-max", "plan.target-outside", "plan.value-reserved", "plan.value-twice", "plan.bands-overlap", "plan.no-band", "plan.bands-overlap", "plan.bands-overlap", "plan.no-band"],
            FeatureRules.WhyNot(terms, bounds).Select(r => r.Code));
    }

    [Fact]
    public void A_value_that_stays_in_its_place_keeps_its_row()
    {
        Genre(new("Femme", 52, 4, 6), new("Homme", 48, 4, 6), new("Autre", null, 0, 1));
        var first = _plan.Features[0].Quotas[0].Id;
        _plan.Features[0].SetQuotas([new("Femmes", 52, 5, 5), new("Homme", 48, 5, 5)]);
        Assert.Equal(first, _plan.Features[0].Quotas[0].Id);
        Assert.Equal(["Femmes", "Homme"], _plan.Features[0].Quotas.Select(q => q.Value));
    }

    [Fact]
    public void Volunteers_are_counted_and_those_with_a_missing_answer_told()
    {
        Genre(new("Femme", 52, 4, 6, 6), new("Homme", 48, 4, 6));
        _plan.Add("Âge", FeatureSource.Age, "").SetQuotas([new("16-20", null, 1, 3), new("21+", null, 7, 9)]);
        var study = _plan.Add("Études", FeatureSource.Asked, "");
        study.Set(new("Études", FeatureSource.Asked, "", _roll.Id));
        study.SetQuotas([new("Bac", null, 0, 8)]);
        PoolCandidate[] people =
        [
            Person(_roll, ("Genre", "femme"), (PoolReading.BornOn, "2005-09-02"), ("Études", "Bac")),
            Person(_school, ("Genre", "Homme"), (PoolReading.BornOn, "2010-09-01")),
            Person(_roll, ("Genre", "Homme"), (PoolReading.BornOn, "1990-01-01")),
            Person(_school, ("Genre", "?"), (PoolReading.BornOn, "2015-01-01")),
            Person(_open, ("Genre", "Femme")),
        ];
        var reading = new PoolReading(_plan, [_roll, _school, _open], Term);
        Assert.Equal(["Femme", "16-20", "Bac"], reading.ValuesOf(people[0])!);
        Assert.Equal(["Homme", "16-20", PlannedFeature.OtherChannel], reading.ValuesOf(people[1])!);
        var count = reading.Count(people);
        Assert.Equal((2, 2, 1), (count.People, count.Incomplete, count.WithoutDraw));
        Assert.Equal([new("Genre", 1), new("Âge", 1), new("Études", 1)], count.Missing);
        Assert.Equal([1, 1, 2, 0, 1], count.Cells.Select(c => c.People));
        Assert.Equal((3, PoolCellState.TooFew), (count.Cells[0].Missing, count.Cells[0].State));
    }

    [Theory]
    [InlineData(4, null, 3, PoolCellState.TooFew)]
    [InlineData(4, null, 4, PoolCellState.Tight)]
    [InlineData(4, null, 5, PoolCellState.Enough)]
    [InlineData(4, 9, 8, PoolCellState.Tight)]
    [InlineData(0, null, 0, PoolCellState.Enough)]
    public void A_cell_is_short_tight_or_enough(int min, int? target, int people, PoolCellState state)
    {
        Genre(new PlannedBounds("Femme", null, min, 10, target));
        Assert.Equal(state, new PoolCell(_plan.Features[0], _plan.Features[0].Quotas[0], people).State);
    }

    [Fact]
    public void Every_preset_is_a_plan_that_can_be_drawn_from()
    {
        var files = Directory.GetFiles(Repository.File("data", "recruitment"), "*.json");
        Assert.True(files.Length >= 3);
        foreach (var preset in files.Select(f => PlanPreset.Read(File.ReadAllText(f))))
        {
            foreach (var seats in (int[])[preset.Seats, 47])
            {
                var channels = preset.ChannelsFor(City, Edition, seats, Term);
                var plan = new QuotaPlan(City, Edition);
                preset.AddTo(plan, seats, channels);
                Assert.Equal(seats, channels.Sum(c => c.Seats));
                Assert.Empty(new PlanCheck(plan, seats, [.. channels.Select(c => new PlannedChannel(c.Id, c.Name, c.Seats, c.Kind))]).WhyNot());
                Assert.All(plan.Features, f => Assert.Empty(FeatureRules.WhyNot(new(f.Name, f.Source, f.Question, f.ChannelId), [.. f.Quotas.Select(q => new PlannedBounds(q.Value, q.Share, q.Min, q.Max, q.Target))])));
            }

            Assert.NotEmpty(preset.ToConfirm);
        }
    }

    private void Genre(params PlannedBounds[] bounds) => _plan.Add("Genre", FeatureSource.Asked, "").SetQuotas(bounds);

    private PlanCheck Check() => new(_plan, 10, [_roll, _school, _open]);

    private IEnumerable<string> Codes() => Check().WhyNot().Select(r => r.Code);

    private static PoolCandidate Person(PlannedChannel channel, params (string, string)[] answers) =>
        new(Guid.CreateVersion7(), channel.Id, answers.ToDictionary(a => a.Item1, a => a.Item2));
}
