using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Features.Evaluations.Instruments;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Answers to questionnaires, all made up; nothing ties them to the people who were there.</summary>
internal sealed class DemoAnswers(DemoScope demo)
{
    // Of its own: more answers change nothing else of the demonstration.
    private readonly Bogus.Randomizer _chance = new(2301);

    private static readonly (string Text, string Theme)[] Words =
    [
        ("Une pause plus longue à midi. (fictif)", "rythme"), ("Savoir plus tôt qui sera dans mon groupe. (fictif)", "groupes"), ("Un micro dans les grands groupes. (fictif)", "son"),
        ("Que quelqu’un garde les enfants sur place. (fictif)", "garde d’enfants"), ("Des documents plus courts, en gros caractères. (fictif)", "documents"),
        ("On s’entend mal quand tout le monde parle en même temps. (fictif)", "son"), ("Merci pour l’accueil. (fictif)", "accueil"),
    ];

    /// <summary>About six people in ten who were there answer. The town hall is liked by few; the university by the young above all.</summary>
    public void Add(Sitting sitting, bool likesPlace)
    {
        var present = demo.Db.Set<Attendance>().Local.Count(attendance => attendance.SittingId == sitting.Id && attendance.MinutesPresent > 0);
        Ask(new EvaluationSubject(EvaluationOccasion.AfterSitting, sitting.EditionId, sitting.Id), sitting.Day, (present, present * 6 / 10),
            (field, age) => field is not "lieu" ? null : !likesPlace ? _chance.Number(1, 3) : age is "61-plus" ? _chance.Number(2, 4) : _chance.Number(4, 5));
    }

    /// <summary>The start or the end of a term: what it costs is felt in time with one's family first.</summary>
    private void AddTerm(Edition edition, EvaluationOccasion occasion, DateOnly day, (int Invited, int Answered) people)
    {
        var isEnd = occasion == EvaluationOccasion.EndOfTerm;
        Ask(new EvaluationSubject(occasion, edition.Id, null), day, people, (field, _) => field switch
        {
            "cout.famille" => _chance.Number(isEnd ? 3 : 2, 5),
            "cout.argent" => _chance.Number(1, 3),
            "savoir" or "confiance/autres-membres" => _chance.Number(isEnd ? 3 : 1, isEnd ? 5 : 4),
            "confiance/elus" => _chance.Number(1, isEnd ? 5 : 4),
            _ => null,
        });
    }

    /// <summary>The end of the first term and the start of the second.</summary>
    public void AddTerms(Edition first, Edition second)
    {
        AddTerm(first, EvaluationOccasion.EndOfTerm, first.EndsOn, (111, 71));
        AddTerm(second, EvaluationOccasion.StartOfTerm, second.StartsOn.AddDays(10), (111, 86));
    }

    /// <summary>A whole cycle that is over: each of its sittings, and its end.</summary>
    public void AddCycle(Edition edition, (int Invited, int Answered) people)
    {
        foreach (var sitting in demo.Db.Set<Sitting>().Local.Where(s => s.EditionId == edition.Id && s.Status == SittingStatus.Closed).ToList())
        {
            Add(sitting, likesPlace: true);
        }

        AddTerm(edition, EvaluationOccasion.EndOfTerm, edition.EndsOn, people);
    }

    private void Ask(EvaluationSubject subject, DateOnly day, (int Invited, int Answered) people, Func<string, string, int?> rated)
    {
        if (people.Answered < Evaluation.Fewest)
        {
            return;
        }

        var instrument = InstrumentFor(subject.Occasion);
        var evaluation = new Evaluation(instrument, subject, day.AddDays(10), demo.UserId(Role.Organiser), DemoCalendar.Noon(day.AddDays(1)));
        evaluation.Prepare([], people.Invited, people.Invited * 5 / 6);
        evaluation.MarkCounted(people.Answered, 0);
        demo.Db.Add(evaluation);
        CountedAnswers.Write(demo.Db, evaluation, instrument.Read(), [.. Enumerable.Range(0, people.Answered).Select(i => Sheet(instrument.Read(), i, rated))]);
        foreach (var remark in demo.Db.Set<EvaluationRemark>().Local.Where(r => r.EvaluationId == evaluation.Id).ToList())
        {
            remark.Treat(Words.First(w => w.Text == remark.Text).Theme, remark.Text.StartsWith("Un micro", StringComparison.Ordinal) ? remark.Text : null, demo.UserId(Role.Organiser));
        }
    }

    private Instrument InstrumentFor(EvaluationOccasion occasion)
    {
        var json = ReadyInstruments.Find(ReadyInstruments.CodeFor(occasion))!;
        var known = demo.Db.Set<Instrument>().Local.FirstOrDefault(i => i.AuthorityId == demo.AuthorityId && i.File == json);
        if (known is null)
        {
            known = new Instrument(demo.AuthorityId, json, 1);
            demo.Db.Add(known);
        }

        return known;
    }

    private AnswerSheet Sheet(InstrumentDefinition definition, int index, Func<string, string, int?> rated)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in definition.Profile.Where(_ => _chance.Number(1, 10) > 2))
        {
            answers[question.Code] = question.Code == "profil.genre" ? _chance.ArrayElement(["femme", "homme"]) : _chance.ArrayElement(question.Options.Select(o => o.Code).ToArray());
        }

        foreach (var field in definition.Fields.Where(f => !f.Question.IsProfile && _chance.Number(1, 20) > 1))
        {
            var value = field.Question.Kind switch
            {
                QuestionKind.LongText or QuestionKind.ShortText => index % 6 == 0 ? _chance.ArrayElement(Words).Text : null,
                QuestionKind.SeveralChoices => string.Join(' ', field.Question.Options.Select(o => o.Code).Where(_ => _chance.Number(1, 10) > 7)),
                _ => $"{rated(field.Code, answers.GetValueOrDefault("profil.age", "")) ?? _chance.Number(2, 5)}",
            };
            if (!string.IsNullOrEmpty(value))
            {
                answers[field.Code] = value;
            }
        }

        return new AnswerSheet(answers);
    }
}
