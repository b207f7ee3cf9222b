using Misthos.Domain.Administration;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What was changed after the questionnaires; what it gave is computed from the made-up answers.</summary>
internal sealed class DemoThanks(DemoScope demo)
{
    /// <summary>Marseille: the town hall left after two sittings, groups that change, children looked after; one decision still to tell.</summary>
    public void AddMarseille(IReadOnlyList<Sitting> held)
    {
        Adjusted(held[1], new(AdjustmentKind.Venue, "lieu", "L’hôtel de ville nous impressionne, et on s’entend mal dans ses salons. (fictif)", "Les séances ont lieu à l’université, dans de petites salles, depuis la troisième. (fictif)", "Délégation participation (fictif)")
        {
            Barrier = BarrierKind.Legitimacy,
            Lesson = (AdjustmentVerdict.Keep, "Choisir dès le départ un lieu où chacun se sent à sa place, avec de petites salles. (fictif)"),
        });
        Adjusted(held[3], new(AdjustmentKind.Groups, "parole", "Les groupes sont toujours les mêmes, et toujours les mêmes parlent. (fictif)", "Les groupes changent à chaque séance. (fictif)") { Lesson = (AdjustmentVerdict.Improve, "Changer les groupes d’une séance à l’autre, mais garder la même personne pour les animer. (fictif)") });
        Adjusted(held[4], new(AdjustmentKind.Access, "aide-revenir", "Nous ne pouvons pas venir sans garde d’enfants. (fictif)", "Une garde est ouverte dans la salle d’à côté, sans inscription. (fictif)") { Option = "garde", Barrier = BarrierKind.Family });
        Adjusted(held[6], new(AdjustmentKind.Pace, "rythme", "La journée est trop longue l’après-midi. (fictif)", "La pause de midi dure une heure et demie ; la journée finit à 16 h 30. (fictif)") { IsWaiting = true });
    }

    /// <summary>Poitiers: evenings instead of whole Saturdays.</summary>
    public void AddPoitiers(IReadOnlyList<Sitting> days)
    {
        Adjusted(days[1], new(AdjustmentKind.Pace, "rythme", "Le samedi entier est long quand on a des enfants. (fictif)", "Le groupe de propositions se réunit le soir, trois heures, et les enfants sont gardés. (fictif)")
        {
            Barrier = BarrierKind.Family,
            Lesson = (AdjustmentVerdict.Keep, "Alterner samedis et soirées, avec une garde d’enfants à chaque fois. (fictif)"),
        });
    }

    /// <summary>Says what was heard and what was done about it, from the sitting after; told ten days later.</summary>
    private void Adjusted(Sitting sitting, DemoAdjustment said)
    {
        var asked = demo.Db.Set<Evaluation>().Local.FirstOrDefault(e => e.SittingId == sitting.Id && e.Occasion == EvaluationOccasion.AfterSitting);
        var source = new AdjustmentSource(sitting.EditionId, sitting.Id) { EvaluationId = asked?.Id, Field = asked is null ? "" : said.Field, Option = asked is null ? "" : said.Option };
        var (adjustment, day) = (new Adjustment(demo.AuthorityId, source, demo.UserId(Role.Organiser)), sitting.Day.AddDays(10));
        adjustment.Say(new(said.Kind, said.Heard, said.Done, said.By, day, day) { Barrier = said.Barrier }, demo.Today);
        if (said.Lesson is { } lesson)
        {
            adjustment.Learn(lesson.Verdict, lesson.Words);
        }

        if (!said.IsWaiting)
        {
            adjustment.Tell(day);
        }

        demo.Db.Add(adjustment);
    }
}

/// <summary>What is said of an adjustment of the demonstration.</summary>
internal sealed record DemoAdjustment(AdjustmentKind Kind, string Field, string Heard, string Done, string By = "Équipe participation (fictif)")
{
    public string Option { get; init; } = "";

    public BarrierKind? Barrier { get; init; }

    public (AdjustmentVerdict Verdict, string Words)? Lesson { get; init; }

    public bool IsWaiting { get; init; }
}
