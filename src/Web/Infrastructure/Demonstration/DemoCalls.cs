using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Calls for engagement: one told to its end, one waiting for answers, one being written. All fictitious.</summary>
internal sealed class DemoCalls(DemoScope demo)
{
    private const string Streets = "Direction de l’espace public (fictif)";

    private static readonly CallTheme[][] Tastes = [[CallTheme.PublicSpace, CallTheme.Nature], [], [CallTheme.PublicSpace], [CallTheme.Culture], [CallTheme.Health, CallTheme.Ageing]];

    /// <summary>Marseille: a square redone, a park whose signs were read again, a jury being prepared.</summary>
    public void AddMarseille(List<Person> formers, List<Person> members)
    {
        List<Person> willing = [members[0], .. formers.Take(6), .. members.Skip(3).Take(14)];
        foreach (var (index, person) in willing.Index())
        {
            Wish(person, new(true) { Themes = Tastes[index == 0 ? 0 : index % Tastes.Length], Reach = index % 4 == 3 ? WishReach.OwnDistrict : WishReach.Anywhere, Moments = index % 5 == 4 ? [CallMoment.Weekend] : [] });
        }

        Wish(formers[6], new(false));
        var done = Write(new(Streets, "Bureau des parcs, 04 00 00 00 00 (fictif)", "Relire les panneaux du parc (fictif)", "Dire si les panneaux du parc se comprennent, en marchant une heure. (fictif)", "Parc Longchamp (fictif)", "le samedi de 10 h à 12 h"), new(demo.Today.AddDays(-70), 120, 3, demo.Today.AddDays(-80)) { Themes = [CallTheme.Nature], Moment = CallMoment.Weekend });
        End(done, Ask(done, [.. willing.Skip(1).Take(8)], -95, yes: 5, no: 2));
        var open = Write(new(Streets, "Mission des places, 04 00 00 00 00 (fictif)", "Nous refaisons votre place (fictif)", "Trois rencontres pour dire ce qui manque, choisir entre deux dessins et voir le chantier. Garde d’enfants et tickets de transport pris en charge. (fictif)", "Centre social du quartier (fictif)", "trois mercredis de 18 h à 20 h"), new(demo.Today.AddDays(24), 360, 8, demo.Today.AddDays(12)) { District = "nord", Themes = [CallTheme.PublicSpace], Moment = CallMoment.Evening });
        Ask(open, [.. willing.Take(9)], -2, yes: 3, no: 1, skip: 2);
        Write(new("Direction de la culture (fictif)", "Bureau des publics, 04 00 00 00 00 (fictif)", "Un jury pour les murs peints (fictif)", "Choisir cinq murs parmi vingt projets, en une journée. (fictif)", "Bibliothèque de l’Alcazar (fictif)", "un samedi de 9 h 30 à 16 h 30"), new(demo.Today.AddDays(50), 420, 6, demo.Today.AddDays(35)) { Themes = [CallTheme.Culture, CallTheme.PublicSpace], Moment = CallMoment.Weekend });
    }

    /// <summary>Poitiers: a market followed by members.</summary>
    public void AddPoitiers(List<Person> members)
    {
        foreach (var person in members.Take(12))
        {
            Wish(person, new(true) { Themes = [CallTheme.Food, CallTheme.Solidarity] });
        }

        var open = Write(new("Direction de l’alimentation (fictif)", "Bureau des marchés, 05 00 00 00 00 (fictif)", "Suivre le marché de votre quartier (fictif)", "Deux visites et une réunion pour dire ce que le marché change. (fictif)", "Place du marché (fictif)", "deux samedis matin"), new(demo.Today.AddDays(20), 300, 6, demo.Today.AddDays(10)) { Themes = [CallTheme.Food], Moment = CallMoment.Weekend });
        Ask(open, [.. members.Take(10)], -3, yes: 2, no: 1, skip: 1);
    }

    private EngagementCall Write(CallWords words, CallTerms terms)
    {
        var call = new EngagementCall(demo.AuthorityId, words, terms);
        demo.Db.Add(call);
        return call;
    }

    // The first of them, after those skipped, say yes and no; the others have not answered.
    private List<CallAsk> Ask(EngagementCall call, List<Person> people, int days, int yes, int no, int skip = 0)
    {
        var (day, at) = (demo.Today.AddDays(days), demo.Now.AddDays(days));
        var asks = people.ConvertAll(person => new CallAsk(call, person.Id, 1, day, at));
        call.Send(people.Count, day, new(demo.UserId(Role.Organiser), at));
        foreach (var (index, ask) in asks.Skip(skip).Take(yes + no).Index())
        {
            ask.Reply(call, index < yes ? RecognitionAnswer.Accepted : RecognitionAnswer.Declined, index == 0 ? "J’arrive à 18 h 30. (fictif)" : null, new(index % 3 == 2 ? ReplyWay.Organiser : ReplyWay.Link, day.AddDays(1), at.AddDays(1), demo.UserId(Role.Organiser)));
        }

        demo.Db.AddRange(asks);
        people.ForEach(person => Tell(call, person.Id, person.ReachedBy, CallMessage.Ask, days));
        return asks;
    }

    private void End(EngagementCall call, List<CallAsk> asks)
    {
        var act = new CallAct(demo.UserId(Role.Organiser), demo.Now.AddDays(-78));
        foreach (var (index, ask) in asks.Where(a => a.Answer == RecognitionAnswer.Accepted).Index())
        {
            ask.Choose(index < call.Places ? CallChoice.Taken : CallChoice.NotTaken);
            Tell(call, ask.PersonId, ContactChannel.Email, CallMessage.Choice, -78);
        }

        call.Decide(call.Places, act);
        call.Finish("Neuf panneaux sur quatorze sont réécrits, deux disparaissent. La direction passe désormais chaque texte devant deux personnes qui ne sont pas du métier. (fictif)", act with { At = demo.Now.AddDays(-40) });
        asks.Where(a => a.Answer is not null).ToList().ForEach(ask => Tell(call, ask.PersonId, ContactChannel.Email, CallMessage.Outcome, -40));
    }

    private void Tell(EngagementCall call, Guid person, ContactChannel channel, CallMessage message, int days)
    {
        var telling = new CallTelling(call, person, message, channel, demo.Now.AddDays(days));
        if (days < -7)
        {
            telling.MarkDone(demo.Now.AddDays(days + 1));
        }

        demo.Db.Add(telling);
    }

    private void Wish(Person person, WishTerms terms)
    {
        var wish = new EngagementWish(demo.AuthorityId, person.Id);
        wish.Say(terms, new(ReplyWay.Space, demo.Today.AddDays(-120), demo.Now.AddDays(-120)));
        demo.Db.Add(wish);
    }
}
