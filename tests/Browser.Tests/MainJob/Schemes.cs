namespace Misthos.Browser.Tests.MainJob;

/// <summary>The allowance scheme of an edition with its council act, typed in from the edition's page.</summary>
internal sealed class Schemes(Journey journey)
{
    private static readonly (string, string)[] Derived = [("déduit, pas lu dans l’acte", "oui"), ("Source", "Compte rendu du webinaire du 7 octobre 2025 ; l’acte n’a pas été lu")];

    /// <summary>Marseille: one amount a sitting; the act says nothing of a partial presence, which stays to be decided.</summary>
    public Task MarseilleAsync(string organ) => CreateAsync(
        ("Numéro", "26/0001/DEMO (fictif)"), ("Titre", "Indemnisation des membres (fictif)"), ("Nom du barème", "Indemnité de séance"), (organ, "oui"),
        ("un montant par séance", "oui"), ("Montant", "77,49"), ("Durée de la séance prévue", "7"), ("Comment il a été déduit", "7 × 11,07 €"));

    /// <summary>Poitiers: by the hour, capped at the day, on request, under a family quotient.</summary>
    public Task PoitiersAsync(string organ) => CreateAsync(
        ("Numéro", "2026-0001-DEMO (fictif)"), ("Titre", "Indemnisation du groupe de propositions (fictif)"), ("Nom du barème", "Indemnité horaire"), (organ, "oui"),
        ("L’indemnité se demande", "oui"), ("Plafond de quotient familial", "1 000"),
        ("un montant par heure de présence", "oui"), ("Montant", "13,74"), ("Durée de la séance prévue", "7"), ("Plafond par jour", "96,16"),
        ("Comment il a été déduit", "96,16 € ÷ 7 h"), ("à proportion des minutes", "oui"));

    private async Task CreateAsync(params (string, string)[] fields)
    {
        await journey.OpenAsync("Enregistrer un barème");
        await journey.FillAsync("create",
        [
            .. fields, .. Derived, ("Jour du vote", Organiser.Day(-40)), ("Reçue en préfecture", Organiser.Day(-35)),
            ("Fondement", "Code des relations entre le public et l’administration, article L.131-1"), ("Où en est-elle", "en vigueur"),
            ("Depuis le", Organiser.Day(-35)), ("D’où vient l’information", "Certificat d’affichage (fictif)"), ("À partir des séances", Organiser.Day(-10)),
        ]);
        await journey.StepAsync("nouveau-bareme");
        await journey.SendAsync("create", "Enregistrer le barème");
        await journey.StepAsync("bareme");
    }
}
