namespace Misthos.Domain.Recruitment;

/// <content>What the codes of columns stand for, in the words of the institute.</content>
public static partial class InseeMargins
{
    private static readonly Dictionary<string, string> InseeWords = new(StringComparer.Ordinal)
    {
        ["F"] = "Femme",
        ["H"] = "Homme",
        ["CS1"] = "Agriculteurs exploitants",
        ["CS2"] = "Artisans, commerçants, chefs d’entreprise",
        ["CS3"] = "Cadres et professions intellectuelles supérieures",
        ["CS4"] = "Professions intermédiaires",
        ["CS5"] = "Employés",
        ["CS6"] = "Ouvriers",
        ["CS7"] = "Retraités",
        ["CS8"] = "Autres personnes sans activité professionnelle",
        ["DIPLMIN"] = "Sans diplôme ou certificat d’études primaires",
        ["BEPC"] = "Brevet des collèges",
        ["CAPBEP"] = "CAP, BEP ou équivalent",
        ["BAC"] = "Baccalauréat, brevet professionnel ou équivalent",
        ["SUP2"] = "Bac +2",
        ["SUP34"] = "Bac +3 ou bac +4",
        ["SUP5"] = "Bac +5 ou plus",
    };
}
