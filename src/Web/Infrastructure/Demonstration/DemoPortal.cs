using Misthos.Domain.Administration;
using Misthos.Domain.Portal;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>The public face of the two cities: legal notice, accessibility. Fictitious.</summary>
internal sealed class DemoPortal(DemoScope demo)
{
    /// <summary>Marseille has said everything and was audited: partly compliant.</summary>
    public void AddMarseille()
    {
        AddMap("marseille");
        demo.Db.Add(new LegalNotice(demo.AuthorityId, new(
            "Ville de Marseille (démonstration)", "Hôtel de ville (fictif)\n13000 Marseille", "Le maire (fictif)", "Hébergeur d’essai (fictif)", "1 rue de l’Essai (fictif)\n13000 Marseille",
            "dpo@demo.misthos.invalid (fictif)", "accessibilite@demo.misthos.invalid (fictif)",
            "Cette année : sous-titrer les enregistrements des témoignages. (fictif)\nL’an prochain : décrire les plans des séances. (fictif)\nDans deux ans : nouvel audit. (fictif)")));
        var day = demo.Today.AddDays(-70);
        demo.Db.Add(new AccessibilityAudit(demo.AuthorityId, new(
            day, "Cabinet d’essai (fictif)", "Douze pages. Firefox et NVDA, Safari et VoiceOver. (fictif)", 62, 55,
            "Les fichiers déposés par la Ville ne sont pas tous lisibles par un lecteur d’écran. (fictif)", "", "Les enregistrements antérieurs au 23 septembre 2020. (fictif)"), day, demo.UserId(Role.Administrator)));
    }

    // Outlines drawn for the demonstration around the true middles of the districts.
    private void AddMap(string city)
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "demo", "districts", $"{city}.geojson"));
        demo.Db.Add(new DistrictMap(demo.AuthorityId, GeoJsonReader.Read(file).Drawing!, "Contours schématiques, faits pour la démonstration (fictif)"));
    }

    /// <summary>Poitiers has still to say who hosts the site, and was not audited: the site declares itself not compliant.</summary>
    public void AddPoitiers()
    {
        AddMap("poitiers");
        demo.Db.Add(new LegalNotice(demo.AuthorityId, LegalNoticeText.Empty with
        {
            Publisher = "Ville de Poitiers (démonstration)",
            PublisherContact = "Hôtel de ville (fictif)\n86000 Poitiers",
            Director = "La maire (fictif)",
            DataOfficer = "dpo@demo.misthos.invalid (fictif)",
        }));
    }
}
