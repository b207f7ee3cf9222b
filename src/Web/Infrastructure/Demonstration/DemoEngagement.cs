using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Recognition.Trainings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>The public face of engagement: news, trainings and kits, what members say, what carries their proposals. Fictitious but for what the report of 7 October 2025 tells.</summary>
internal sealed class DemoEngagement(DemoScope demo, IReadOnlyList<Person> members)
{
    /// <summary>Marseille: after its proposals.</summary>
    public void AddMarseille()
    {
        new DemoDistinctions(demo, members).AddMarseille();
        new DemoTestimonies(demo, members).AddMarseille();
        AddNews(-9, "La candidature au Mayors Challenge est présélectionnée (fictif)", "Elle porte deux propositions de l’assemblée sur la santé des femmes. Leurs auteurs l’ont appris les premiers. (fictif)", "/marseille/propositions/1");
        AddNews(-20, "Restitution : le maire a répondu aux membres (fictif)", "Une matinée à l’université, les propositions lues par celles et ceux qui les ont écrites. (fictif)", "/marseille/propositions");
        AddNews(-75, "L’assemblée reste à l’université (fictif)", "Après deux séances à l’hôtel de ville, les membres préfèrent un lieu qui intimide moins. (fictif)", "/marseille/seances");
        AddTraining(new("Accueillir une assemblée citoyenne dans son service (fictif)", demo.Today.AddDays(-130), 90, LearnerGroup.Officers, "Équipe participation (fictif)", "Ce qu’est un avis technique, répondre à temps, parler sans sigle. (fictif)"), 14, "Direction de la santé publique (fictif)");
        AddTraining(new("Siéger sans impressionner (fictif)", demo.Today.AddDays(-95), 60, LearnerGroup.ElectedOfficials, "Coopérative d’animation (fictif)", "Les règles d’animation obligent tout le monde. (fictif)"), 6, "Conseil municipal (fictif)");
        StartKits(LearnerGroup.Officers, LearnerGroup.ElectedOfficials);
    }

    /// <summary>Poitiers: the mayor and the first deputy come to every sitting, as the report says.</summary>
    public void AddPoitiers(IEnumerable<Sitting> held)
    {
        new DemoDistinctions(demo, members).AddPoitiers();
        new DemoTestimonies(demo, members).AddPoitiers();
        AddNews(-40, "L’université rend son étude sur le coût de la participation (fictif)", "Le temps pris aux proches pèse plus que l’argent. L’étude dit aussi qui elle n’a pas touché. (fictif)", "/poitiers/propositions/3");
        AddNews(-60, "Fête de l’engagement : les témoignages ont porté (fictif)", "Une journée au parc, avec les récits des membres. (fictif)", "/poitiers/temoignages");
        AddTraining(new("Co-décider avec des habitantes et des habitants (fictif)", demo.Today.AddDays(-210), 120, LearnerGroup.Officers, "Mission participation (fictif)", "L’entonnoir, le vote, la suite. (fictif)"), 9, "CCAS (fictif)");
        StartKits(LearnerGroup.Officers);
        Person[] officials = [new(demo.AuthorityId, "La maire", "(fictif)"), new(demo.AuthorityId, "La première adjointe", "(fictif)")];
        demo.Db.AddRange(officials);
        foreach (var (sitting, official) in held.SelectMany(sitting => officials.Select(official => (sitting, official))))
        {
            Attend(sitting, official);
        }
    }

    private void Attend(Sitting sitting, Person official)
    {
        official.SetStanding(isStaffOfAuthority: false, isElectedOfficial: true);
        var presence = new Attendance(sitting, official.Id, Capacity.ElectedOfficial);
        foreach (var sequence in sitting.Sequences)
        {
            presence.Record(sitting, new AttendanceReading(AttendanceStatus.Present, sequence.PlannedMinutes, AttendanceSource.SignedSheet, "Feuille des élues et élus (fictif)") { SequenceId = sequence.Id }, demo.UserId(Role.Reception), DemoCalendar.Noon(sitting.Day));
        }

        demo.Db.Add(presence);
    }

    private void AddNews(int days, string title, string words, string link)
    {
        var item = new Misthos.Domain.Portal.NewsItem(demo.AuthorityId, new(title, words, demo.Today.AddDays(days), link));
        item.Publish(demo.Now.AddDays(days));
        demo.Db.Add(item);
    }

    private void AddTraining(TrainingPlan plan, int people, string office)
    {
        var training = new Training(demo.AuthorityId, plan);
        demo.Db.Add(training);
        for (var i = 0; i < people; i++)
        {
            var (given, family, _) = demo.Identity();
            demo.Db.Add(TrainingRecord.Followed(training, new($"{given} {family} (fictif)", office)));
        }
    }

    private void StartKits(params LearnerGroup[] groups) =>
        demo.Db.AddRange(groups.Select(group => new WelcomeKit(demo.AuthorityId, group, ReadyKits.Of(group), demo.Today.AddDays(-140))));
}
