using System.Security.Cryptography;
using Misthos.Domain.Administration;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Technical opinions of departments: given, corrected, awaited and late. Fictitious.</summary>
internal sealed class DemoOpinions(DemoScope demo)
{
    private readonly Dictionary<Guid, int> _orders = [];
    private DateOnly _adopted;

    public void AddMarseille()
    {
        Ask("Des consultations gynécologiques", "Direction de la santé publique (fictif)", "La Ville peut-elle ouvrir ces consultations dans ses centres de santé, à quel coût et en combien de temps ?", (-30, 20))
            ?.Give(new("Les centres de santé municipaux peuvent accueillir des consultations spécialisées. (fictif)", "Environ 45 000 € par an et par lieu pour deux demi-journées, d’après les deux centres ouverts en 2024. (fictif)", "Six à neuf mois par lieu : le recrutement vient en premier. (fictif)", "La Ville gère ses centres ; l’agence régionale de santé autorise l’activité. (fictif)") { Minutes = 240, GivenBy = "Cheffe de service (fictif)" }, Source(-14));
        var training = Ask("Former les agentes et agents", "Direction des ressources humaines (fictif)", "Que coûtent deux jours de formation, et comment garder les guichets ouverts ?", (-28, 15));
        training?.Give(new("", "Deux jours pour 620 agentes et agents : environ 310 000 €. (fictif)", "Deux ans, pour ne pas fermer de guichet. (fictif)", "") { Minutes = 330 }, Source(-8));
        training?.Give(new("", "Deux jours pour 480 agentes et agents qui accueillent du public : environ 240 000 €. (fictif)", "Deux ans, pour ne pas fermer de guichet. (fictif)", "") { Minutes = 60, ChangeReason = "Le premier chiffre comptait des postes sans accueil. (fictif)" }, Source(2, "note-signee.pdf"));
        Seat();
        Ask("Informer les adolescentes", "Direction de la santé publique (fictif)", "Qui autorise une intervention dans un lycée, et combien de séances peuvent être tenues par an ?", null, (-6, 12));
        Ask("Un guide de la santé", "Direction de la communication (fictif)", "Que coûtent la traduction et l’impression en dix langues ?", null, (-40, -9));
    }

    public void AddPoitiers()
    {
        Ask("Une épicerie solidaire mobile", "CCAS (fictif)", "Le CCAS peut-il tenir une épicerie mobile, et à quel coût ?", (-30, 20))
            ?.Give(new("La vente à prix réduit sur le domaine public demande une autorisation d’occupation. (fictif)", "Un camion équipé : 60 000 €, puis 35 000 € par an. (fictif)", "Dix mois, dont six pour l’achat. (fictif)", "Le CCAS a cette compétence. (fictif)") { Minutes = 150 }, Source(-12, "note-signee.pdf"));
        Ask("Un potager partagé", "Direction de la participation (fictif)", "Quels terrains de la Ville sont libres dans chaque quartier ?", null, (-5, 20));
    }

    // The administration's college of the commission, and the association invited to its next meeting.
    private void Seat()
    {
        var meeting = demo.Db.Set<Sitting>().Local.First(s => s.AuthorityId == demo.AuthorityId && s.Kind == SittingKind.FollowUp && s.Day > demo.Today);
        demo.Db.AddRange(demo.Db.Set<Office>().Local.Where(o => o.AuthorityId == demo.AuthorityId && o.Name.Contains("santé", StringComparison.Ordinal)).ToList().Select(o => new CommissionOffice(demo.AuthorityId, meeting.EditionId, o.Id)));
        var association = demo.Db.Set<OutsideBody>().Local.First(b => b.AuthorityId == demo.AuthorityId && b.Kind == OutsideBodyKind.AlumniAssociation);
        demo.Db.Add(new CommissionGuest(demo.AuthorityId, meeting.Id, association.Id, demo.Now.AddDays(-2)));
    }

    // Days from the adoption, or from today when the opinion is awaited.
    private OpinionRequest? Ask(string title, string department, string question, (int Asked, int For)? fromAdoption, (int Asked, int Due)? fromToday = null)
    {
        var proposal = demo.Db.Set<Proposal>().Local.FirstOrDefault(p => p.AuthorityId == demo.AuthorityId && p.Title.StartsWith(title, StringComparison.Ordinal));
        var office = demo.Db.Set<Office>().Local.FirstOrDefault(o => o.AuthorityId == demo.AuthorityId && o.Name == department);
        if (proposal is null || office is null)
        {
            return null;
        }

        var asked = fromAdoption is { } before ? Adopted(proposal).AddDays(before.Asked) : demo.Today.AddDays(fromToday!.Value.Asked);
        var due = fromAdoption is { } after ? asked.AddDays(after.For) : demo.Today.AddDays(fromToday!.Value.Due);
        _orders[proposal.Id] = _orders.GetValueOrDefault(proposal.Id) + 1;
        var request = new OpinionRequest(proposal, _orders[proposal.Id], new(office.Id, question, due), new(asked, demo.UserId(Role.Organiser), DemoCalendar.Noon(asked)));
        request.SendLink(asked);
        demo.Db.Add(request);
        _adopted = Adopted(proposal);
        return request;
    }

    private OpinionSource Source(int days, string? note = null)
    {
        var on = _adopted.AddDays(days);
        if (note is null)
        {
            return new(on, DemoCalendar.Noon(on));
        }

        var paper = DemoPaper.Pdf("Note signee du service (fictif)");
        return new(on, DemoCalendar.Noon(on), demo.UserId(Role.Organiser), new(demo.Keep(note, paper), Convert.ToHexStringLower(SHA256.HashData(paper))));
    }

    private DateOnly Adopted(Proposal proposal) => proposal.AdoptedOn ?? demo.Today;
}
